//! What may happen, and what is to be done about it.
//!
//! Knows the vocabulary between the core and the browser half, and the details of the events
//! that the host receives. Must not decide.
//!
//! | file | what is in it |
//! |---|---|
//! | `host` | the events that the host receives |
//! | `purpose` | the purpose of a request |
//! | `trouble` | the errors with a stable code |

mod host;
mod purpose;
mod trouble;

use gws::ids::{CallId, GroupId, UserId};
use gws::names::Channel;
use gws::request::HttpRequest;
use gws::session::SessionKey;

use crate::activity::LogFilter;
use crate::config::{Config, Problem, Transport};
use crate::model::{Column, OutgoingId, Standing};
use crate::operation::{MonitorOptions, Operation, OperationId, Target, WhichSessions};
use crate::table::Table;
use crate::{Millis, Wall};

pub use host::HostEvent;
pub(crate) use purpose::Purpose;
pub use trouble::{BusLimit, Trouble};

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
        /// What was wrong with them.
        problems: Vec<Problem>,
    },
    /// Open the connection to the server.
    Connect,
    /// Close it: the user signs out.
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
    /// A notification arrived: its `data`, as JSON.
    Notification(Box<str>),
    /// A control was pressed.
    Invoke(Operation, Target),
    /// A control was pressed that ends the present monitoring in favour of another agent.
    InvokeInstead(Operation, Target),
    /// How to monitor was chosen.
    Choose(MonitorOptions),
    /// Something about chat and SMS that is no operation.
    Text(TextMsg),
    /// The host may veto an operation; this is its answer.
    HostAnswered {
        /// Id of the operation.
        id: OperationId,
        /// Whether it may go on.
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
    /// Which part of the log to show.
    FilterLog(LogFilter),
    /// Give the log that is shown away.
    ExportLog(Export),
    /// Whether the browser allowed to copy it.
    Copied(bool),
    /// What this tab remembers of the user, in the words of [`crate::memory`]; `None` when that
    /// is nothing.
    Recalled(Option<Box<str>>),
    /// The supervisor has read an ended card.
    DismissCall(CallId),
    /// Bring an agent into view.
    Select(UserId),
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

/// What came over the bus in one go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FromBus {
    /// The frames in their order, reduced to what is of use.
    pub frames: Vec<cisco::Incoming>,
    /// Something was meant to be a frame and cannot be read; where, the last time.
    pub unreadable: Option<cisco::frame::Unreadable>,
    /// Something was larger than a frame can be, and was not read.
    pub too_large: bool,
    /// More came than can wait, and the oldest frames are lost.
    pub lost: bool,
}

/// Changes of the list of agents: its order, its filters, and the part in view.
#[derive(Clone, Debug)]
pub enum ListMsg {
    /// The text to look for.
    Search(String),
    /// The head of a column was pressed: the list is sorted by it, or the other way round.
    Sort(Column),
    /// Add this filter value, or remove it.
    Filter(Wanted),
    /// Whether an agent needs every filter value of this kind, or any one.
    AllOf(Kind, bool),
    /// Whether agents who are logged out are left out.
    HideLoggedOut(bool),
    /// Whether agents are shown below their groups.
    Grouped(bool),
    /// The agents of a group are folded away, or shown again.
    Fold(GroupId),
    /// Clear all filters, and keep the search.
    ClearFilters,
    /// Clear the search and all filters.
    Clear,
    /// Reset the list to the host's settings, else to the defaults.
    Reset,
    /// A column is shown, or no longer.
    Column(Column),
    /// A column is to be so wide, in CSS pixels; as usual when `None`.
    Width(Column, Option<u16>),
    /// Make a link that shows the list as it is now.
    Share,
    /// Whether the browser allowed to copy it.
    Shared(bool),
    /// What the browser remembers of the user's list, and what the address of the page says of it,
    /// in the words of [`crate::choices`].
    Recalled {
        /// What was chosen last.
        kept: Option<Box<str>>,
        /// View settings in the address of the page.
        link: Option<Box<str>>,
    },
    /// The address of the page now says this.
    Linked(Box<str>),
    /// The lines in view have changed.
    Look {
        /// The place of the first line.
        first: usize,
        /// Number of lines in view.
        count: usize,
    },
    /// The row of this agent has the focus: it stays, wherever the agent is in the list.
    Keep(UserId),
    /// Why rows are to keep their places, or no longer.
    Hold(Holding),
    /// What waits for the end of that takes effect at once.
    SortNow,
    /// What this tab remembers of times in states; `None` when that is nothing.
    Times(Option<Box<str>>),
    /// The page is about to go: times in states are to be remembered.
    KeepTimes,
}

/// What the supervisor does in the list of agents, by which rows keep their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// The pointer has moved over a row.
    Pointed,
    /// The pointer has left the rows.
    PointerLeft,
    /// Whether a row has the focus of the keyboard, or the focus is in its open menu.
    Focus(bool),
}

/// A filter value of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// To be in a group.
    Group(GroupId),
    /// In this presence state.
    Standing(Standing),
    /// To be logged in on a channel.
    Channel(Channel),
    /// To have a skill.
    Skill(String),
}

/// A kind of which an agent can have several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Groups of the agent.
    Group,
    /// Channels of the agent.
    Channel,
    /// Skills of the agent.
    Skill,
}

/// Something about chat and SMS that is no operation.
#[derive(Clone, Debug)]
pub enum TextMsg {
    /// Which sessions to monitor was chosen.
    Choose(WhichSessions),
    /// List the sessions of an agent, as for an open menu.
    List(UserId),
    /// The text in the box has changed.
    Draft(SessionKey, String),
    /// A message that did not arrive is to be sent again.
    Retry(SessionKey, OutgoingId),
    /// Discard a message that did not arrive.
    Discard(SessionKey, OutgoingId),
    /// Earlier messages are asked for.
    Earlier(SessionKey),
    /// The newest message was seen.
    Seen(SessionKey),
    /// The supervisor has read an ended card.
    Dismiss(SessionKey),
}

/// How the log is given away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// To the clipboard, as CSV.
    Copy,
    /// As a file of CSV.
    Csv,
    /// As a file of JSON.
    Json,
}

/// What the host gave. The secrets stay with the sender of requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CredentialsAnswer {
    /// Something that has not been tried yet.
    TryAgain,
    /// What was tried already.
    NothingNew {
        /// Whether that is more than the browser's cookie.
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
    /// How long the server asks to be left alone (`Retry-After`).
    pub retry_after: Option<Millis>,
}

/// No answer came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoReply;

/// An event of the notification session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CometEvent {
    /// How the session is doing.
    State(bayeux::State),
    /// Messages may have been missed.
    Gap,
    /// On what terms messages come from now on.
    Terms(Terms),
    /// The server refused every topic.
    NotSubscribed,
    /// Follows the loss of contact: when the server was heard of last, which is the time up to which
    /// no message was missed.
    LastContact(Millis),
}

/// On what terms messages come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The server repeats what was not acknowledged. Where it does not, a message can be lost
    /// without a sign.
    pub kept: bool,
    /// Another client of this browser makes the server answer more slowly.
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

/// What has to be drawn again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Everything: the connection, an operation or the own device changed.
    pub all: bool,
    /// Which agents are listed, or their order.
    pub list: bool,
    /// Agents who have changed.
    pub agents: Table<UserId, ()>,
    /// Time of the last reading of agents in view.
    pub read: bool,
    /// Single calls, or which there are.
    pub calls: bool,
    /// Single sessions, or which there are.
    pub sessions: Table<SessionKey, ()>,
    /// Entries of the log.
    pub activity: bool,
}

impl Changes {
    /// Adds the changes of a later message.
    pub fn merge(&mut self, later: Self) {
        self.all |= later.all;
        self.list |= later.list;
        self.read |= later.read;
        for (agent, ()) in later.agents {
            self.agents.insert(agent, ());
        }
        self.calls |= later.calls;
        for (session, ()) in later.sessions {
            self.sessions.insert(session, ());
        }
        self.activity |= later.activity;
    }
}
