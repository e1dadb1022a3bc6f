//! The facts a session keeps: whether it is at work, the server's side of it, what went wrong.
//! Knows what each of them means. Must not know when they change.

use crate::contract::{FailReason, Millis};

/// A request overdue by this factor was forgotten by the transport, which should have reported it
/// when its silence limit passed.
pub(super) const BACKSTOP: Millis = 2;

/// Whether the session is at work at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Phase {
    Closed,
    Open,
    AuthRequired,
    Failed(FailReason),
}

/// The server's side of the session, as long as it lasts.
#[derive(Debug)]
pub(super) struct Client {
    pub(super) id: String,
    /// The batch last received, when the server keeps messages until they are acknowledged.
    pub(super) ack: Option<i64>,
    /// A connect of this session was answered.
    pub(super) connected: bool,
    /// Whether every subscription wanted at the start of this session has its verdict.
    pub(super) settled: bool,
}

/// What went wrong lately, each counted until its opposite happens.
#[derive(Debug, Default)]
pub(super) struct RecentFailures {
    /// Failures of handshake or connect in a row.
    pub(super) attempt: u32,
    /// Step of the back-off, which also starts again on waking and coming online.
    pub(super) step: u32,
    /// Sessions lost in a row before they held a connect to its end.
    pub(super) lost_sessions: u32,
    /// Sessions in a row that were unknown to the server before their first connect.
    pub(super) unknown_sessions: u8,
    /// No connect has succeeded since the handshake or since a failure: ask for answers at once.
    pub(super) unproven: bool,
    /// A connect that asked for an answer at once timed out: the server may not know that wish.
    pub(super) slow_answers: bool,
    /// Held connects that timed out in a row: the server may hold longer than it says.
    pub(super) long_holds: u32,
    /// Connects with an illegible answer since one succeeded.
    pub(super) unreadable: u8,
    /// Connects in a row that came back early and empty: something does not hold them.
    pub(super) unheld: u8,
}

/// When a request was last heard of, and for how long it may be silent.
#[derive(Debug)]
pub(super) struct Pulse {
    pub(super) heard_at: Millis,
    pub(super) limit: Millis,
}

impl Pulse {
    pub(super) fn is_overdue(&self, factor: Millis, now: Millis) -> bool {
        now.saturating_sub(self.heard_at) >= self.limit.saturating_mul(factor)
    }

    pub(super) fn backstop(&self) -> Millis {
        self.heard_at
            .saturating_add(self.limit.saturating_mul(BACKSTOP))
    }
}
