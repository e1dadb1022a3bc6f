//! What goes wrong, with the stable codes of `supervisor-error`.
//!
//! Knows what may help. Must not know words for people.

use cisco::error::ApiError;
use cisco::frame::Unreadable;
use gws::reply::Failure;

use crate::config::Problem;
use crate::model::{AuthReason, LinkFailure, RosterTrouble};
use crate::operation::{Operation, OperationFailure};

/// A limit of what is taken in from the bus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BusLimit {
    /// A frame was too large.
    Frame,
    /// Frames came too fast.
    Rate,
    /// There are too many agents.
    Agents,
}

/// An error that the host is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostError {
    /// A setting could not be used.
    Config(Problem),
    /// A sign-in is needed.
    SignIn(AuthReason),
    /// The connection cannot be made.
    Link(LinkFailure),
    /// The roster could not be read.
    Roster(RosterTrouble),
    /// The own device could not be logged in.
    Session(Failure),
    /// An operation had no effect.
    Operation(Operation, OperationFailure),
    /// The effect of an operation was not seen in time.
    Unconfirmed(Operation),
    /// A notification was not understood; the reason.
    Notification(String),
    /// The server's words of an error that belongs to no operation.
    Asynchronous(String),
    /// An error of the contact centre on the Cisco channel that cannot be attributed to a request
    /// of this panel.
    Cisco(ApiError),
    /// A frame from the bus is no JSON; the place of the fault.
    Bus(Unreadable),
    /// The host's bus cannot be used, or threw an error.
    BusFailed,
    /// An answer was larger than a page can hold, and was not read to its end.
    TooLarge,
    /// The server wants a header back on every post (`X-CSRF-HEADER`) that no browser sends.
    CsrfUnusable,
    /// More came over the bus than is taken in; reported once for each kind.
    BusLimit(BusLimit),
}

impl HostError {
    /// The stable code of `supervisor-error`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Config(Problem::UnknownKey(_)) => "config-unknown-key",
            Self::Config(Problem::WrongType { .. }) => "config-wrong-type",
            Self::Config(Problem::BaseUrl(_)) | Self::Link(LinkFailure::WrongAddress(_)) => {
                "base-url-wrong"
            }
            Self::SignIn(_) => "sign-in-needed",
            Self::Link(LinkFailure::NotGws) => "not-gws",
            Self::Link(LinkFailure::Refused(_)) => "connection-refused",
            Self::Link(LinkFailure::CookiesBlocked) => "cookies-blocked",
            Self::Link(LinkFailure::Stopped) => "notifications-stopped",
            Self::Link(LinkFailure::NotSubscribed) => "subscription-refused",
            Self::Roster(RosterTrouble::Incomplete { .. }) => "roster-incomplete",
            Self::Roster(RosterTrouble::Server(_) | RosterTrouble::Unreachable) => {
                "roster-unreadable"
            }
            Self::Session(_) => "session-not-started",
            Self::Operation(..) => "operation-failed",
            Self::Unconfirmed(_) => "operation-unconfirmed",
            Self::Notification(_) => "notification-unreadable",
            Self::Asynchronous(_) | Self::Cisco(_) => "server-error",
            Self::Bus(_) => "bus-unreadable",
            Self::BusFailed => "bus-failed",
            Self::TooLarge => "answer-too-large",
            Self::CsrfUnusable => "csrf-header-unusable",
            Self::BusLimit(_) => "bus-limit",
        }
    }

    /// The operation that failed; `None` for other errors.
    pub fn operation(&self) -> Option<Operation> {
        match self {
            Self::Operation(operation, _) | Self::Unconfirmed(operation) => Some(*operation),
            Self::Config(_)
            | Self::SignIn(_)
            | Self::Link(_)
            | Self::Roster(_)
            | Self::Session(_)
            | Self::Notification(_)
            | Self::Asynchronous(_)
            | Self::Cisco(_)
            | Self::Bus(_)
            | Self::BusFailed
            | Self::TooLarge
            | Self::CsrfUnusable
            | Self::BusLimit(_) => None,
        }
    }

    /// Whether another try may help without a change of anything else.
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Config(_)
            | Self::SignIn(_)
            | Self::Notification(_)
            | Self::Bus(_)
            | Self::CsrfUnusable
            | Self::BusLimit(_) => false,
            Self::Link(failure) => {
                matches!(failure, LinkFailure::Stopped | LinkFailure::NotSubscribed)
            }
            Self::Roster(_)
            | Self::Session(_)
            | Self::Operation(..)
            | Self::Unconfirmed(_)
            | Self::Asynchronous(_)
            | Self::Cisco(_)
            | Self::BusFailed
            | Self::TooLarge => true,
        }
    }
}
