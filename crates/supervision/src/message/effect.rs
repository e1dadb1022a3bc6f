//! Effects: what a turn asks of the browser half. Must not know how any is carried out.

use gws::ids::UserId;
use gws::request::HttpRequest;

use super::{HostEvent, QuestionId, RequestId, Trouble};
use crate::config::Transport;
use crate::operation::OperationId;

/// Something is to be done by the browser half.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Send a request; its reply carries the id.
    Send {
        /// Id of the request.
        id: RequestId,
        /// The request to send.
        request: HttpRequest,
    },
    /// Send requests there from now on.
    UseBaseUrl(String),
    /// Abort every request, and stop sending the host's credentials.
    AbortAll,
    /// Ask the host for credentials.
    AskCredentials {
        /// The number of the question.
        question: QuestionId,
        /// Whether what was sent last did not help, so that the host is asked for something else.
        again: bool,
    },
    /// Open the notification session.
    OpenComet {
        /// What to subscribe to.
        topics: Vec<String>,
        /// User of the session: the tabs of one user share it.
        user: UserId,
    },
    /// Close the notification session.
    CloseComet,
    /// End the pauses of the notification session: after a new sign-in, or on request.
    ResumeComet,
    /// Tell the host of an operation, and come back with its answer.
    AskHost {
        /// Id of the operation.
        id: OperationId,
        /// The event for the host.
        event: HostEvent,
    },
    /// Send an event to the host.
    Emit(HostEvent),
    /// Tell the host that something went wrong, in words for people.
    Report(Trouble),
    /// Set a performance mark.
    Mark(&'static str),
    /// Read what this tab remembers of a user, and come back with it.
    Recall(UserId),
    /// Let this tab remember something of a user, in place of what it did.
    Remember(UserId, String),
    /// Let the browser remember the view settings of a user, in place of earlier ones.
    KeepChoices(UserId, String),
    /// Copy the address of the page with this in its fragment, and come back with whether that was
    /// allowed.
    Share(String),
    /// Copy a text, and come back with whether that was allowed.
    Copy(String),
    /// Offer a text as a file.
    Save {
        /// The name of the file.
        name: &'static str,
        /// Media type of the file.
        kind: &'static str,
        /// Content of the file.
        text: String,
    },
    /// Bring the row of this agent into view and focus it.
    FocusAgent(UserId),
    /// Take the bus this way from now on, and say when it is there; `None`: leave it.
    UseBus(Option<Transport>),
    /// Say this on the bus: a frame, as JSON.
    Publish(String),
    /// Abort this request: its reply is no longer waited for.
    Abort(RequestId),
    /// From now on send what the host gave in answer to this question.
    UseCredentials(QuestionId),
    /// What the host gave was refused: it is never sent again.
    RefuseCredentials,
    /// Let this tab remember the times in states of a user's agents, in place of what it did.
    KeepTimes(UserId, String),
}
