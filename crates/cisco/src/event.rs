//! What events say of agents, of calls and of the supervisor.
//!
//! Knows the shapes that the pages show, which wrap the contact centre's own objects in several
//! ways, and finds those objects at any depth. Must not know what they bring about.

use crate::ids::{CallId, Extension, UserName};
use crate::names::{AgentState, CallState, CallType, fold};
use crate::time::epoch_ms;
use crate::tree::Tree;

/// One party of a call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    /// Phone of the party.
    pub address: Extension,
    /// State of the call at this phone.
    pub state: CallState,
}

/// A call (Finesse: a dialog).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Call {
    /// Id of the call; empty: not sent.
    pub id: CallId,
    /// Phone that began the call: the supervisor's, in a monitoring call.
    pub from: Extension,
    /// Number that was called.
    pub to: Extension,
    /// Kind of the call: ordinary, monitoring, conference and so on.
    pub kind: CallType,
    /// State of the call as a whole.
    pub state: CallState,
    /// Parties of the call.
    pub parties: Vec<Party>,
}

impl Call {
    /// Whether a phone has to do with it.
    pub fn involves(&self, address: &Extension) -> bool {
        !address.is_empty()
            && (self.from == *address
                || self.to == *address
                || self.parties.iter().any(|party| party.address == *address))
    }

    /// Whether the call has a phone other than this one.
    pub fn names_other(&self, address: &Extension) -> bool {
        let parties = self.parties.iter().map(|party| &party.address);
        parties
            .chain([&self.from, &self.to])
            .any(|known| !known.is_empty() && known != address)
    }

    /// How far it has come for one phone.
    pub fn state_of(&self, address: &Extension) -> Option<&CallState> {
        let mut parties = self.parties.iter();
        let party = parties.find(|party| !address.is_empty() && party.address == *address)?;
        Some(&party.state)
    }

    /// Whether it may still go on.
    pub fn is_over(&self) -> bool {
        self.state.is_over() || self.state == CallState::Failed
    }

    pub(crate) fn read(tree: Tree<'_>) -> Self {
        // The contact centre's own object lies beside the portal's digest of it.
        let tree = tree.unwrapped(&["responseactual"]).unwrapped(&["dialog"]);
        let id = match tree.any(&["id", "callid", "dialogid"]) {
            id if id.is_nothing() => last_segment(&tree.get("uri").text()).into(),
            id => id.word(),
        };
        let parties = tree.get("participants");
        Self {
            id,
            from: tree.get("fromaddress").word(),
            to: tree.get("toaddress").word(),
            kind: match tree.get("mediaproperties").get("calltype") {
                kind if kind.is_nothing() => tree.get("calltype").word(),
                kind => kind.word(),
            },
            state: tree.any(&["state", "callstate", "event"]).word(),
            parties: parties
                .unwrapped(&["participant"])
                .list()
                .filter_map(party)
                .collect(),
        }
    }

    /// Reads a list of calls; what has nothing of a call is left out.
    pub(crate) fn read_list(tree: Tree<'_>) -> Vec<Self> {
        let calls = tree.unwrapped(&["dialog"]).list().map(Self::read);
        calls.filter(|call| *call != Self::default()).collect()
    }
}

fn party(tree: Tree<'_>) -> Option<Party> {
    let address: Extension = tree.any(&["mediaaddress", "address", "extension"]).word();
    (!address.is_empty()).then(|| Party {
        address,
        state: tree.get("state").word(),
    })
}

/// What the server's rules say of the buttons for an agent; `None` where they say nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Buttons {
    /// Whether listening is allowed.
    pub listen: Option<bool>,
    /// Whether barging in is allowed.
    pub barge_in: Option<bool>,
    /// Whether Not Ready is allowed.
    pub not_ready: Option<bool>,
    /// Whether signing out is allowed.
    pub sign_out: Option<bool>,
}

impl Buttons {
    fn read(rules: Tree<'_>) -> Option<Self> {
        let states = rules.get("buttonstates");
        if states.is_nothing() {
            return None;
        }
        let mut buttons = Self::default();
        for (name, word) in states.unwrapped(&["items"]).members() {
            let rule = match fold(&word.text()).as_str() {
                "enable" | "enabled" | "show" => Some(true),
                "hide" | "hidden" | "disable" | "disabled" => Some(false),
                _ => None,
            };
            // No page shows the name of the button for listening; the names of the messages suggest it.
            match fold(name).as_str() {
                "notready" | "setnotready" => buttons.not_ready = rule,
                "logout" | "setlogout" => buttons.sign_out = rule,
                name if name.contains("barge") => buttons.barge_in = rule,
                name if name.contains("monitor") => buttons.listen = rule,
                _ => {}
            }
        }
        Some(buttons)
    }
}

/// What an event says of an agent. Parts that were not sent are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgentUpdate {
    /// User name of the agent.
    pub user_name: UserName,
    /// Phone of the agent.
    pub extension: Extension,
    /// First and last name.
    pub name: String,
    /// Id of the agent's team.
    pub team: String,
    /// Name of the agent's team.
    pub team_name: String,
    /// State of the agent.
    pub state: AgentState,
    /// State that the agent will have after the call.
    pub pending: AgentState,
    /// Beginning of the state, in milliseconds since 1970 by the server's clock.
    pub changed_at: Option<u64>,
    /// What the server allows.
    pub buttons: Option<Buttons>,
    /// Calls of the agent, where the calls themselves were sent and not only their address.
    pub calls: Vec<Call>,
    /// Ids of the teams that the user supervises.
    pub supervises: Vec<String>,
}

impl AgentUpdate {
    /// Reads a user. The allowed operations may be beside the user in the frame.
    fn read(tree: Tree<'_>, beside: Option<Buttons>) -> Option<Self> {
        let user_name = match tree.any(&["loginid", "username"]) {
            name if name.is_nothing() => last_segment(&tree.get("uri").text()).into(),
            name => name.word(),
        };
        let update = Self {
            user_name,
            extension: tree.get("extension").word(),
            name: [tree.get("firstname").text(), tree.get("lastname").text()]
                .join(" ")
                .trim()
                .to_owned(),
            team: tree.get("teamid").text(),
            team_name: tree.get("teamname").text(),
            state: tree.any(&["state", "agentstate"]).word(),
            pending: tree.get("pendingstate").word(),
            changed_at: epoch_ms(&tree.get("statechangetime").text()),
            buttons: Buttons::read(tree.get("rules")).or(beside),
            calls: Call::read_list(tree.get("dialogs")),
            supervises: supervised(tree),
        };
        let is_named = !update.user_name.is_empty() || !update.extension.is_empty();
        (is_named && update.state != AgentState::default()).then_some(update)
    }

    /// Finds the users in the content of an event.
    pub(crate) fn find(tree: Tree<'_>, beside: Option<Buttons>, found: &mut Vec<Self>) {
        if !tree.is_object() {
            // A text counts as a list of itself, and has no objects in it.
            for item in tree.list().filter(|item| item.is_object()) {
                Self::find(item, beside, found);
            }
            return;
        }
        let beside = Buttons::read(tree.get("rules")).or(beside);
        if let Some(user) = Self::read(tree, beside) {
            found.push(user);
            return;
        }
        let before = found.len();
        for key in [
            "data",
            "users",
            "user",
            "agents",
            "agent",
            "team",
            "responseactual",
            "rules",
        ] {
            Self::find(tree.get(key), beside, found);
            if found.len() > before {
                return;
            }
        }
    }
}

/// The ids of the teams that a user supervises.
fn supervised(tree: Tree<'_>) -> Vec<String> {
    let mut roles = tree.get("roles").list().peekable();
    // For a user who supervises no team, these are the teams of membership.
    if roles.peek().is_some() && !roles.any(|role| role.is("supervisor")) {
        return Vec::new();
    }
    let teams = tree.get("teams").unwrapped(&["team"]);
    let ids = teams.list().map(|team| team.get("id").text());
    ids.filter(|id| !id.is_empty()).collect()
}

/// The last segment of a path, for an id that is sent only as part of one.
fn last_segment(path: &str) -> &str {
    path.trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default()
}
