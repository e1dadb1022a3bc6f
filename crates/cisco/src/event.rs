//! What events tell: agents, calls and the supervisor herself.
//!
//! Knows the shapes that the pages show, which wrap the contact centre's own objects in several
//! ways, and looks for those objects wherever they lie. Must not know what they bring about.

use crate::ids::{CallId, Extension, UserName};
use crate::names::{AgentState, CallState, CallType, fold};
use crate::time::epoch_ms;
use crate::tree::Tree;

/// One party of a call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    /// Her phone.
    pub address: Extension,
    /// How far it has come for her.
    pub state: CallState,
}

/// A call (Finesse: a dialog).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Call {
    /// Its id, when it was told.
    pub id: CallId,
    /// Who began it: the supervisor, in a monitoring call.
    pub from: Extension,
    /// Whom it went to.
    pub to: Extension,
    /// Its kind.
    pub kind: CallType,
    /// How far it has come.
    pub state: CallState,
    /// Who takes part.
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

    /// Whether it tells another phone than this one.
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

    pub(crate) fn read(tree: &Tree<'_>) -> Self {
        // The contact centre's own object lies beside the portal's digest of it.
        let inner = tree.any(&["responseactual", "dialog"]);
        let tree = if inner.members().is_empty() {
            tree
        } else {
            inner
        };
        let inner = tree.get("dialog");
        let tree = if inner.members().is_empty() {
            tree
        } else {
            inner
        };
        let own_id = tree.any(&["id", "callid", "dialogid"]).text();
        let id = if own_id.is_empty() {
            last_segment(tree.get("uri").text())
        } else {
            own_id
        };
        let kind = match tree.get("mediaproperties").get("calltype").text() {
            "" => tree.get("calltype").text(),
            kind => kind,
        };
        let parties = tree.get("participants");
        let parties = match parties.get("participant") {
            Tree::Nothing => parties,
            inner => inner,
        };
        Self {
            id: CallId::from(id),
            from: Extension::from(tree.get("fromaddress").text()),
            to: Extension::from(tree.get("toaddress").text()),
            kind: CallType::from(kind),
            state: CallState::from(tree.any(&["state", "callstate", "event"]).text()),
            parties: parties.list().iter().filter_map(party).collect(),
        }
    }

    /// Reads a list of calls; what has nothing of a call is left out.
    pub(crate) fn read_list(tree: &Tree<'_>) -> Vec<Self> {
        let list = match tree.get("dialog") {
            Tree::List(items) => items,
            _ => tree.list(),
        };
        let calls = list.iter().map(Self::read);
        calls.filter(|call| *call != Self::default()).collect()
    }
}

fn party(tree: &Tree<'_>) -> Option<Party> {
    let address = tree.any(&["mediaaddress", "address", "extension"]).text();
    (!address.is_empty()).then(|| Party {
        address: Extension::from(address),
        state: CallState::from(tree.get("state").text()),
    })
}

/// What the server's rules say of the buttons for an agent; `None` where they say nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Buttons {
    /// Listening.
    pub listen: Option<bool>,
    /// Barging in.
    pub barge_in: Option<bool>,
    /// Taking no calls.
    pub not_ready: Option<bool>,
    /// Signing out.
    pub sign_out: Option<bool>,
}

impl Buttons {
    fn read(rules: &Tree<'_>) -> Option<Self> {
        let states = rules.get("buttonstates");
        if states.is_nothing() {
            return None;
        }
        let mut buttons = Self::default();
        let items = match states.get("items") {
            Tree::Nothing => states,
            items => items,
        };
        for (name, word) in items.members() {
            let rule = match fold(word.text()).as_str() {
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

/// What an event tells of an agent. Empty parts were not told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgentUpdate {
    /// Her user name.
    pub user_name: UserName,
    /// Her phone.
    pub extension: Extension,
    /// First and last name.
    pub name: String,
    /// The id of her team.
    pub team: String,
    /// The name of her team.
    pub team_name: String,
    /// Where she stands.
    pub state: AgentState,
    /// Where she will stand after the call.
    pub pending: AgentState,
    /// When that began, in milliseconds since 1970 by the server's clock.
    pub changed_at: Option<u64>,
    /// What the server allows.
    pub buttons: Option<Buttons>,
    /// Her calls, where they were told and not only where to find them.
    pub calls: Vec<Call>,
    /// The teams she supervises, by id.
    pub supervises: Vec<String>,
}

impl AgentUpdate {
    /// Reads a user. The rules for her may stand beside her.
    fn read(tree: &Tree<'_>, beside: Option<Buttons>) -> Option<Self> {
        let user_name = match tree.any(&["loginid", "username"]).text() {
            "" => last_segment(tree.get("uri").text()),
            name => name,
        };
        let extension = tree.get("extension").text();
        let state = AgentState::from(tree.any(&["state", "agentstate"]).text());
        if (user_name.is_empty() && extension.is_empty()) || state == AgentState::default() {
            return None;
        }
        let (first, last) = (tree.get("firstname").text(), tree.get("lastname").text());
        let roles = tree.get("roles").list();
        let is_supervisor = |role: &Tree<'_>| role.text().eq_ignore_ascii_case("supervisor");
        let teams = match tree.get("teams") {
            // To somebody who supervises nobody, these are the teams she is in.
            _ if !roles.is_empty() && !roles.iter().any(is_supervisor) => &Tree::Nothing,
            teams => match teams.get("team") {
                Tree::Nothing => teams,
                inner => inner,
            },
        };
        Some(Self {
            user_name: UserName::from(user_name),
            extension: Extension::from(extension),
            name: [first, last].join(" ").trim().to_owned(),
            team: tree.get("teamid").text().to_owned(),
            team_name: tree.get("teamname").text().to_owned(),
            state,
            pending: AgentState::from(tree.get("pendingstate").text()),
            changed_at: epoch_ms(tree.get("statechangetime").text()),
            buttons: Buttons::read(tree.get("rules")).or(beside),
            calls: Call::read_list(tree.get("dialogs")),
            supervises: teams
                .list()
                .iter()
                .map(|team| team.get("id").text().to_owned())
                .filter(|id| !id.is_empty())
                .collect(),
        })
    }

    /// Finds the users in the content of an event.
    pub(crate) fn find(tree: &Tree<'_>, beside: Option<Buttons>, found: &mut Vec<Self>) {
        match tree {
            Tree::Nothing | Tree::Text(_) => {}
            Tree::List(items) => {
                for item in items {
                    Self::find(item, beside, found);
                }
            }
            Tree::Object(_) => {
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
    }
}

/// The end of a path, for an id that is told only as part of one.
fn last_segment(path: &str) -> &str {
    path.trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default()
}
