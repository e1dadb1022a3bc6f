//! Messages to the core, and effects that it asks for.
//!
//! Knows the vocabulary between the core and the browser half, and the details of the events
//! that the host receives. Must not decide.
//!
//! | file | what is in it |
//! |---|---|
//! | here | the messages |
//! | `list` | messages about the list of agents |
//! | `effect` | the effects |
//! | `changes` | what a turn may have altered on screen |
//! | `news` | what may be drawn with the next frame |
//! | `host` | the events that the host receives |
//! | `among_tabs` | what the tabs of a user tell each other |
//! | `purpose` | the purpose of a request |
//! | `host_error` | the errors with a stable code |

mod among_tabs;
mod changes;
mod effect;
mod host;
mod host_error;
mod list;
mod news;
mod purpose;

use gws::ids::{CallId, GroupId, UserId};
use gws::session::SessionKey;

use crate::activity::LogFilter;
use crate::config::{Config, Problem};
use crate::model::{EndedCard, OutgoingId};
use crate::operation::{MonitorOptions, Operation, OperationId, Target, WhichSessions};
use crate::platform::AgentRef;
use crate::{Millis, Wall};

pub use among_tabs::{Reading, RosterPart, TabWord};
pub use changes::Changes;
pub use effect::Effect;
pub use host::{HostEvent, NeedsAttention};
pub use host_error::{BusLimit, HostError};
pub use list::{FacetKind, FreezeCause, ListMsg, Wanted};
pub(crate) use purpose::Purpose;

/// Identifies a request until its reply. A reply whose request is no longer known is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId(pub u64);

/// Numbers the questions to the host for credentials. An answer to any but the one that is open
/// is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub u64);

/// Anything that happens to the core.
#[derive(Clone, Debug)]
pub enum Msg {
    /// The host changed an attribute or property.
    Configure {
        /// Origin and prefix of GWS; empty where `problems` says that the address is wrong.
        base_url: String,
        /// The group to show.
        group: Option<GroupId>,
        /// Settings of the host, checked.
        config: Box<Config>,
        /// Keys of the settings that could not be used.
        problems: Vec<Problem>,
    },
    /// Letters of the language that the host asked for, as [`crate::letters::Letters::read`] reads them.
    Letters(Box<str>),
    /// Open the connection to the server.
    Connect,
    /// Close the connection: the user signs out.
    Disconnect,
    /// Read everything from the server again.
    Refresh,
    /// The host set new credentials.
    CredentialsChanged,
    /// The host answered a question for credentials; the sender keeps them.
    Credentials {
        /// The question that is answered.
        question: QuestionId,
        /// The answer of the host.
        answer: CredentialsAnswer,
    },
    /// A request was answered.
    Reply {
        /// Id of the request.
        id: RequestId,
        /// The answer, or that there was none.
        reply: Result<HttpReply, NoReply>,
    },
    /// The notification session changed.
    Comet(CometEvent),
    /// Notifications of one answer arrived, in their order: the `data` of each message, as JSON.
    Notifications(Vec<Box<str>>),
    /// Another tab of the user said something.
    Heard(TabWord),
    /// A control was pressed.
    Invoke(Operation, Target),
    /// A control was pressed for several targets at once, such as all channels of an agent: those that do not allow it
    /// are left out, and one question counts for all.
    InvokeAll(Operation, Box<[Target]>),
    /// A control was pressed that ends the present monitoring in favour of another agent.
    InvokeInstead(Operation, Target),
    /// The supervisor chose how to monitor.
    Choose(MonitorOptions),
    /// What the supervisor does about chat and SMS other than operations.
    Messaging(MessagingMsg),
    /// Answer of the host, which may veto an operation.
    HostAnswered {
        /// Id of the operation.
        id: OperationId,
        /// Whether the operation may go on.
        allowed: bool,
    },
    /// The supervisor answered the question on screen.
    PromptAnswered(bool),
    /// The supervisor has read the failure on screen.
    DismissTrouble,
    /// The supervisor has read which channels could not be logged in.
    DismissSession,
    /// The supervisor has read that monitoring ended.
    DismissEnded,
    /// The cards of what has ended that are read now.
    Reading(Vec<EndedCard>),
    /// Filter of the log.
    FilterLog(LogFilter),
    /// Give away the log as shown.
    ExportLog(Export),
    /// What became of the log that was given away.
    Given(Given),
    /// What this tab remembers of the user, in the words of [`crate::memory`]; `None` when that
    /// is nothing.
    Recalled(Option<Box<str>>),
    /// The supervisor has read an ended card.
    DismissCall(CallId),
    /// Bring an agent into view.
    Select(AgentRef),
    /// Bring the agent into view whom the host knows by this id.
    SelectId(Box<str>),
    /// Go to the next agent who needs attention.
    AttendNext,
    /// The list of agents: its order, its filters, and the part in view.
    List(ListMsg),
    /// The page became visible or hidden.
    Visible(bool),
    /// The browser gained or lost the network.
    Online(bool),
    /// Frames from the bus.
    Bus(Box<FromBus>),
    /// The bus came or went.
    BusConnected(bool),
    /// The supervisor has read that listening on the Cisco channel ended.
    DismissCisco,
    /// The time asked for by `wake_at` has come.
    Tick,
    /// The time of day was set, or drifted.
    Wall(Wall),
    /// The panel goes away, as when its element leaves the page. The user has not signed out.
    Leave,
}

/// Input from the bus in one go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FromBus {
    /// The frames in their order, reduced to what is of use.
    pub frames: Vec<cisco::Incoming>,
    /// Place of the fault in the last text that was meant to be a frame and cannot be read.
    pub unreadable: Option<cisco::frame::Unreadable>,
    /// Whether an input was larger than a frame can be, and was not read.
    pub too_large: bool,
    /// Whether more came than can wait, so that the oldest frames are lost.
    pub lost: bool,
}

/// What the supervisor does about chat and SMS other than operations.
#[derive(Clone, Debug)]
pub enum MessagingMsg {
    /// The supervisor chose which sessions to monitor.
    Choose(WhichSessions),
    /// List the sessions of an agent, as for an open menu.
    List(UserId),
    /// The row of an agent is pointed at, or has the focus.
    Look(UserId),
    /// The text in the box has changed.
    Draft(SessionKey, String),
    /// Texts that this tab remembers as typed and not sent; `None`: nothing.
    Drafts(Option<Box<str>>),
    /// Copy the text in the box.
    CopyDraft(SessionKey),
    /// Send a message that did not arrive again.
    Retry(SessionKey, OutgoingId),
    /// Discard a message that did not arrive.
    Discard(SessionKey, OutgoingId),
    /// Read earlier messages of a session.
    Earlier(SessionKey),
    /// The newest message was seen.
    Seen(SessionKey),
    /// The supervisor has read an ended card.
    Dismiss(SessionKey),
}

/// How the log is given away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// Copies CSV to the clipboard.
    Copy,
    /// Saves a file of CSV.
    Csv,
    /// Saves a file of JSON.
    Json,
}

/// What became of a log that was given away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// The clipboard has the log.
    Copied,
    /// The browser did not allow copying.
    NotCopied,
    /// The browser took over a file.
    Saved,
}

/// Answer of the host to a question for credentials. The secrets stay with the sender of requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CredentialsAnswer {
    /// The host gave a secret that has not been tried yet.
    TryAgain,
    /// The host leaves it to the browser's cookie, which was not tried yet or may be another one.
    Cookie,
    /// The host gave what was tried already.
    NothingNew {
        /// Whether there is more than the browser's cookie.
        given: bool,
    },
    /// The host's function failed, or gave something unusable.
    Failed,
}

/// An answer over HTTP.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HttpReply {
    /// HTTP status; 302 for any redirect.
    pub status: u16,
    /// The body as text.
    pub body: String,
    /// Pause that the server asks for (`Retry-After`).
    pub retry_after: Option<Millis>,
}

/// No answer came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoReply;

/// An event of the notification session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CometEvent {
    /// New state of the session.
    State(bayeux::State),
    /// Messages may have been lost.
    Gap,
    /// New terms of the delivery of messages.
    Terms(Terms),
    /// The server refused every topic.
    NotSubscribed,
    /// Last contact with the server, reported after its loss: no message was missed until then.
    LastContact(Millis),
}

/// Terms of the delivery of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Whether the server repeats messages until they are acknowledged. Where it does not, a
    /// message can be lost without a sign.
    pub kept: bool,
    /// Whether another client of this browser makes the server answer more slowly.
    pub slowed: bool,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            kept: true,
            slowed: false,
        }
    }
}
