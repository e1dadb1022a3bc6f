//! Effects: what a turn asks of the browser half. Must not know how any is carried out.

use gws::ids::UserId;
use gws::request::HttpRequest;

use super::{Export, HostError, HostEvent, QuestionId, RequestId, TabWord};
use crate::activity::export::Exported;
use crate::config::Transport;
use crate::operation::OperationId;
use crate::platform::AgentRef;

/// What the browser half does next.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Send a request; its reply carries the id.
    Send {
        /// Id of the request.
        id: RequestId,
        /// The request to send.
        request: HttpRequest,
    },
    /// Send all further requests to this address.
    UseBaseUrl(String),
    /// Abort every request, and stop sending the host's credentials.
    AbortAll,
    /// Ask the host for credentials.
    AskCredentials {
        /// Id of the question.
        question: QuestionId,
        /// Whether what was sent last did not help, so that the host is asked for something else.
        again: bool,
    },
    /// Open the notification session.
    OpenComet {
        /// Channels to subscribe to.
        topics: Vec<String>,
        /// User of the session: the tabs of one user share it.
        user: UserId,
    },
    /// Close the notification session.
    CloseComet,
    /// End the pauses of the notification session: after a new sign-in, or on request.
    ResumeComet,
    /// Send an event about an operation to the host, and come back with the host's answer.
    AskHost {
        /// Id of the operation.
        id: OperationId,
        /// The event for the host.
        event: HostEvent,
    },
    /// Send an event to the host.
    Emit(HostEvent),
    /// Report an error to the host, in words for people.
    Report(HostError),
    /// Hear the other tabs of this user at the same server from now on; `None`: no tab.
    JoinTabs(Option<UserId>),
    /// Tell the other tabs something.
    TellTabs(TabWord),
    /// Set a performance mark.
    Mark(&'static str),
    /// Read what this tab remembers of a user, and come back with it.
    Recall(UserId),
    /// Let this tab remember a text about a user, in place of the earlier one.
    Remember(UserId, String),
    /// Let the browser remember the view settings of a user, in place of earlier ones.
    KeepViewLine(UserId, String),
    /// Copy the address of the page with this text in its fragment, and come back with whether the
    /// browser allowed that.
    Share(String),
    /// Copy a text, and come back with whether the browser allowed that.
    Copy(String),
    /// Give the log away in the language of the panel; of a copy, come back with whether the browser allowed it.
    ExportLog(Export, Exported),
    /// Bring the row of this agent into view and focus it.
    FocusAgent(AgentRef),
    /// Use this transport of the bus from now on, and report when it is there; `None`: leave the
    /// bus.
    UseBus(Option<Transport>),
    /// Publish a frame on the bus, as JSON.
    Publish(String),
    /// Abort this request, whose reply is not needed any more.
    Abort(RequestId),
    /// Send the credentials that answered this question from now on.
    UseCredentials(QuestionId),
    /// The server has refused the credentials: they are never sent again.
    RefuseCredentials,
    /// Let this tab remember the times in states of a user's agents, in place of earlier ones.
    KeepTimes(UserId, String),
    /// Let this tab remember what a user has typed and not sent, in place of what it was; empty:
    /// nothing any more.
    KeepDrafts(UserId, String),
}
