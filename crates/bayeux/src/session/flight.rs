//! The connect lane as data: idle, due, or one request under way, and how that may go wrong.
//! Knows how to find the request an answer is for. Must not know what follows from it.

use super::facts::Pulse;
use crate::contract::{Millis, RequestId, TransportFailure};

/// What the lane is doing.
#[derive(Debug)]
pub(super) enum ConnectLane {
    /// Nothing: the session is closed, stopped, or between two steps.
    Idle,
    /// Waiting to handshake (without a client) or to connect (with one).
    Due(Millis),
    Flying(Flight),
}

/// A handshake or connect under way.
#[derive(Debug)]
pub(super) struct Flight {
    pub(super) request: RequestId,
    /// The id of the message in it.
    pub(super) message: u64,
    pub(super) kind: Kind,
    pub(super) sent_at: Millis,
    pub(super) pulse: Pulse,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Handshake,
    /// Asked to be answered without being held.
    QuickConnect,
    HeldConnect,
}

/// How a handshake or connect went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// The connection broke while waiting.
    Reset,
    /// Nothing was heard in time.
    Timeout,
    /// There is no response for another reason, or one with a failing status.
    Lost,
    /// There is a response, without the reply that was asked for, or more of it than is read.
    Unreadable,
    /// The server answered and said no.
    Refused,
}

impl From<TransportFailure> for Fault {
    fn from(failure: TransportFailure) -> Self {
        match failure {
            TransportFailure::Network => Self::Reset,
            TransportFailure::Timeout => Self::Timeout,
            TransportFailure::Aborted => Self::Lost,
            TransportFailure::TooLarge => Self::Unreadable,
        }
    }
}

impl ConnectLane {
    /// Takes out the flight of request `id`.
    pub(super) fn land(&mut self, id: RequestId) -> Option<Flight> {
        self.land_if(|flight| flight.request == id)
    }

    pub(super) fn land_if(&mut self, condition: impl FnOnce(&Flight) -> bool) -> Option<Flight> {
        match std::mem::replace(self, Self::Idle) {
            Self::Flying(flight) if condition(&flight) => Some(flight),
            other => {
                *self = other;
                None
            }
        }
    }
}
