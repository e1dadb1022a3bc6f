//! The state of the connection, and why it is not a better one.

use gws::reply::Failure;

use crate::Millis;
use crate::config::AddressProblem;
use crate::message::QuestionId;

/// The state of the connection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Link {
    /// The host has not asked for a connection.
    #[default]
    Closed,
    /// Asking the server for the user.
    SigningIn(SignIn),
    /// Signed in; the notifications are being subscribed, or own state is being read.
    Opening,
    /// Notifications flow and own state was read.
    Live,
    /// Contact is lost; trying again.
    Reconnecting {
        /// Time of the next try, when that is known.
        next: Option<Millis>,
        /// Tries of signing in that failed in a row; 0 once signed in.
        attempt: u32,
        /// The contact that was lost.
        cause: Lost,
    },
    /// The browser says that there is no network.
    Offline,
    /// A sign-in is needed.
    AuthRequired(AuthReason),
    /// Trying again by itself would not help.
    Failed(LinkFailure),
}

impl Link {
    /// Word for this state in `supervisor-connection`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::SigningIn(_) | Self::Opening => "connecting",
            Self::Live => "live",
            Self::Reconnecting { .. } => "reconnecting",
            Self::Offline => "offline",
            Self::AuthRequired(_) => "auth-required",
            Self::Failed(_) => "failed",
        }
    }
}

/// How far signing in has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignIn {
    /// Trying what the browser and the host gave before.
    Trying {
        /// Number of questions to the host.
        asked: u8,
    },
    /// Waiting for the host's credentials.
    Asking {
        /// Number of questions to the host, the present one included.
        asked: u8,
    },
}

/// A question to the host for credentials.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Id of the question.
    pub id: QuestionId,
    /// End of the wait for the answer.
    pub until: Millis,
    /// Reason of the question.
    pub why: WhyAsked,
}

/// Why the host is asked for credentials.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyAsked {
    /// Nothing was tried yet, or the host has set others.
    First,
    /// The server did not accept what was tried.
    Refused,
    /// A web page answers in place of Genesys Web Services.
    WebPage,
}

/// Requests in a row that were refused for want of a session while "who am I" was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Doubts {
    /// Time of the last one.
    pub(crate) at: Millis,
    /// Number of requests before the last one.
    pub(crate) count: u32,
}

/// Why contact was lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// No answer from the server.
    Unreachable,
    /// The server answered with an error.
    ServerError(u16),
    /// The notifications have stopped.
    Notifications,
}

/// Why a sign-in is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthReason {
    /// There is no session, and no credentials were given.
    NoCredentials,
    /// The server did not accept the credentials.
    Rejected,
    /// The host's function failed, gave nothing usable, or did not answer in time.
    ProviderFailed,
    /// A web page answers in place of Genesys Web Services, which has answered at this address
    /// before: a page to sign in on, or one of maintenance. The two cannot be told apart, so the
    /// panel tries again by itself.
    WebPage,
}

/// Why the connection cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFailure {
    /// What answers at the base URL is not GWS.
    NotGws,
    /// GWS refused, other than by asking to sign in.
    Refused(Failure),
    /// Each notification session is forgotten at once: cookies are blocked, or a load balancer
    /// does not keep them.
    CookiesBlocked,
    /// The server ended the notifications and forbade to reconnect.
    Stopped,
    /// The server refused every topic.
    NotSubscribed,
    /// The host named no address that can be used; nothing is sent.
    WrongAddress(AddressProblem),
}
