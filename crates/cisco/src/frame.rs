//! A frame from the bus, reduced to what is of use.
//!
//! Knows the envelope, with `data` or `message`, with or without `source`, and which messages there
//! are. What is of no use is dropped here, passwords above all, so nothing behind this module can
//! show them. Must not know what a message brings about.

use crate::error::ApiError;
use crate::event::{AgentUpdate, Call};
use crate::names::{AgentState, fold};
use crate::request::{CHANNEL, Request};
use crate::tree::{Tree, parse};

pub use json_tree::Unreadable;

/// What a frame says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incoming {
    /// An application on the bus sends a request; it may be the panel's own frame coming back.
    Request {
        /// Name of the sender; empty: not sent.
        source: String,
        /// The request itself; `None` for one of no further interest.
        request: Option<Request>,
    },
    /// Calls of the supervisor.
    Calls {
        /// The calls that the frame has.
        calls: Vec<Call>,
        /// Whether these are all of them.
        complete: bool,
    },
    /// Agents with their states.
    Agents(Vec<AgentUpdate>),
    /// The state of the application: the signed-in user with state and calls.
    Own {
        /// The user who is signed in.
        user: AgentUpdate,
        /// Calls of the user, as far as they were sent.
        calls: Vec<Call>,
    },
    /// A request was refused.
    Error(ApiError),
    /// A frame of no use here.
    Nothing,
}

/// Reads one frame from the bus.
pub fn read(text: &str) -> Result<Incoming, Unreadable> {
    let json = parse(text)?;
    let tree = Tree(&json);
    let channel = tree.get("channel");
    let is_bare = channel.is_nothing();
    if !(channel.is(CHANNEL) || is_bare && is_bare_team(tree)) {
        return Ok(Incoming::Nothing);
    }
    let subtopic = tree.get("subtopic").text();
    let payload = tree.any(&["data", "message"]);
    let is_answer = !tree.get("message").is_nothing();
    Ok(match fold(&subtopic).as_str() {
        "setapierror" => Incoming::Error(ApiError::read(payload)),
        "callsstatechange" => calls(payload),
        "getcallstate" if is_answer => calls(payload),
        name if name.ends_with("callstatechange") => Incoming::Calls {
            calls: Call::read_list(payload.unwrapped(&["call"])),
            complete: false,
        },
        "getappstate" => own(payload, true),
        "setagentstate" => own(payload, is_answer),
        name => {
            // A request is recognised by its name; some start with `set`, but so do events.
            let is_request = name.starts_with("set") && !is_answer;
            let request = Request::read(&subtopic, payload);
            if request.is_none() && (is_bare || tree.get("topic").is("team")) {
                let mut agents = Vec::new();
                AgentUpdate::find(if is_bare { tree } else { payload }, None, &mut agents);
                // Another application's request to change a state has a user and a state as well,
                // but no phone.
                agents.retain(|agent| !(is_request && agent.extension.is_empty()));
                if !agents.is_empty() {
                    return Ok(Incoming::Agents(agents));
                }
            }
            if request.is_some() || is_request {
                Incoming::Request {
                    source: tree.get("source").text(),
                    request,
                }
            } else {
                Incoming::Nothing
            }
        }
    })
}

/// Whether it is the event without an envelope that the page on team events shows; the paths in it
/// say to which team it belongs.
fn is_bare_team(tree: Tree<'_>) -> bool {
    let path = tree.get("data").any(&["uri", "dialogs"]).text();
    path.starts_with("/finesse/")
}

fn calls(payload: Tree<'_>) -> Incoming {
    let list = payload.get("calls");
    if list.is_nothing() {
        // Without the list it says nothing about which calls there are.
        return Incoming::Nothing;
    }
    Incoming::Calls {
        calls: Call::read_list(list),
        complete: true,
    }
}

/// A frame that is only perhaps an event counts when it names a user.
fn own(payload: Tree<'_>, is_event: bool) -> Incoming {
    let state = payload.unwrapped(&["ctistate"]);
    let actual = state.get("rules").get("responseactual");
    let mut users = Vec::new();
    AgentUpdate::find(actual.get("user"), None, &mut users);
    let mut user = users.pop().unwrap_or_default();
    let info = state.unwrapped(&["userinfo"]);
    if user.user_name.is_empty() {
        user.user_name = info.any(&["username", "loginid"]).word();
    }
    if user.extension.is_empty() {
        user.extension = info.get("extension").word();
    }
    let word = state.any(&["agentstate", "state"]);
    if !word.is_nothing() {
        user.state = word.word();
    }
    let calls = Call::read_list(actual.get("dialog"));
    let is_named = !user.user_name.is_empty() || !user.extension.is_empty();
    if (user.state == AgentState::default() && calls.is_empty()) || !(is_event || is_named) {
        return Incoming::Nothing;
    }
    Incoming::Own { user, calls }
}
