//! A frame from the bus, reduced to what is of use.
//!
//! Knows the envelope, with `data` or `message`, with or without `source`, and which messages there
//! are. What is of no use is dropped here, passwords above all, so nothing behind this module can
//! show them. Must not know what a message brings about.

use crate::error::ApiError;
use crate::event::{AgentUpdate, Call};
use crate::ids::{Extension, UserName};
use crate::names::{AgentState, fold};
use crate::request::{CHANNEL, Request};
use crate::tree::Tree;

pub use crate::tree::Unreadable;

/// What a frame says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incoming {
    /// Somebody on the bus asks for something; it may be our own frame coming back.
    Request {
        /// Under which name, when it was told.
        source: String,
        /// What for; `None` for a request of no further interest.
        request: Option<Request>,
    },
    /// The supervisor's calls.
    Calls {
        /// The calls.
        calls: Vec<Call>,
        /// Whether these are all of them.
        complete: bool,
    },
    /// Agents and where they stand.
    Agents(Vec<AgentUpdate>),
    /// The state of the application: where the signed-in user stands, and her calls.
    Own {
        /// Her.
        user: AgentUpdate,
        /// Her calls, as far as they were told.
        calls: Vec<Call>,
    },
    /// Something was refused.
    Error(ApiError),
    /// Of no use to us.
    Nothing,
}

/// Reads a frame.
pub fn read(text: &str) -> Result<Incoming, Unreadable> {
    let tree = Tree::read(text)?;
    let channel = tree.get("channel").text();
    let is_cisco = match channel {
        "" => is_bare_team(&tree),
        channel => channel.eq_ignore_ascii_case(CHANNEL),
    };
    if !is_cisco {
        return Ok(Incoming::Nothing);
    }
    let subtopic = tree.get("subtopic").text();
    let payload = tree.any(&["data", "message"]);
    let is_answer = !tree.get("message").is_nothing();
    Ok(match fold(subtopic).as_str() {
        "setapierror" => Incoming::Error(ApiError::read(payload)),
        "callsstatechange" => calls(payload),
        "getcallstate" if is_answer => calls(payload),
        name if name.ends_with("callstatechange") => Incoming::Calls {
            calls: Call::read_list(match payload.get("call") {
                Tree::Nothing => payload,
                call => call,
            }),
            complete: false,
        },
        "getappstate" => own(payload, true),
        "setagentstate" => own(payload, is_answer),
        name => {
            let is_team =
                tree.get("topic").text().eq_ignore_ascii_case("team") || channel.is_empty();
            let request = Request::read(subtopic, payload);
            if request.is_none() && is_team {
                let mut agents = Vec::new();
                AgentUpdate::find(
                    if channel.is_empty() { &tree } else { payload },
                    None,
                    &mut agents,
                );
                // Somebody's request to change a state names a user and a state as well, no phone.
                if name.starts_with("set") && !is_answer {
                    agents.retain(|agent| !agent.extension.is_empty());
                }
                if !agents.is_empty() {
                    return Ok(Incoming::Agents(agents));
                }
            }
            if request.is_some() || (name.starts_with("set") && !is_answer) {
                Incoming::Request {
                    source: tree.get("source").text().to_owned(),
                    request,
                }
            } else {
                Incoming::Nothing
            }
        }
    })
}

/// The page on team events shows one without an envelope; the paths in it tell whose it is.
fn is_bare_team(tree: &Tree<'_>) -> bool {
    tree.get("data")
        .any(&["uri", "dialogs"])
        .text()
        .starts_with("/finesse/")
}

fn calls(payload: &Tree<'_>) -> Incoming {
    match payload.get("calls") {
        // Without the list it says nothing about which calls there are.
        Tree::Nothing => Incoming::Nothing,
        list => Incoming::Calls {
            calls: Call::read_list(list),
            complete: true,
        },
    }
}

/// What is only perhaps an event counts when it names somebody.
fn own(payload: &Tree<'_>, is_event: bool) -> Incoming {
    let state = match payload.get("ctistate") {
        Tree::Nothing => payload,
        inner => inner,
    };
    let actual = state.get("rules").get("responseactual");
    let mut users = Vec::new();
    AgentUpdate::find(actual.get("user"), None, &mut users);
    let mut user = users.pop().unwrap_or_default();
    let info = state.get("userinfo");
    let told = |keys: &[&str]| match info.any(keys).text() {
        "" => state.any(keys).text().to_owned(),
        text => text.to_owned(),
    };
    if user.user_name.is_empty() {
        user.user_name = UserName::from(told(&["username", "loginid"]).as_str());
    }
    if user.extension.is_empty() {
        user.extension = Extension::from(told(&["extension"]).as_str());
    }
    let word = state.any(&["agentstate", "state"]).text();
    if !word.is_empty() {
        user.state = AgentState::from(word);
    }
    let calls = Call::read_list(actual.get("dialog"));
    let is_named = !user.user_name.is_empty() || !user.extension.is_empty();
    if (user.state == AgentState::default() && calls.is_empty()) || !(is_event || is_named) {
        return Incoming::Nothing;
    }
    Incoming::Own { user, calls }
}
