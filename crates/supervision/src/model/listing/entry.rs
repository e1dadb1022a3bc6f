//! One agent in the list: what the search, the order and the filters need.

use std::cmp::Ordering;

use gws::ids::GroupId;
use gws::names::{AgentState, Channel};

use crate::letters;
use crate::model::list_settings::{Column, Sort};
use crate::model::{Presence, PresenceState, Since};
use crate::platform::AgentRef;

/// What the list has to know of an agent of either contact centre.
pub(crate) struct Listed<'a> {
    pub(crate) id: AgentRef,
    pub(crate) name: &'a str,
    pub(crate) login: &'a str,
    pub(crate) number: &'a str,
    pub(crate) presence: Presence,
    pub(crate) since: Option<Since>,
    pub(crate) groups: Vec<&'a str>,
    pub(crate) channels: &'a [(Channel, Presence)],
    pub(crate) skills: &'a [String],
}

impl Listed<'_> {
    pub(in crate::model) fn is_in(&self, group: &GroupId) -> bool {
        self.groups.contains(&group.as_str())
    }

    /// Whether the agent is logged in on a channel.
    pub(in crate::model) fn is_on(&self, channel: &Channel) -> bool {
        let is_in = |presence: &Presence| {
            !matches!(
                presence.presence_state(),
                PresenceState::LoggedOut | PresenceState::Unknown
            )
        };
        if *channel == Channel::Voice {
            return is_in(&self.presence);
        }
        let mut others = self.channels.iter();
        others.any(|(other, presence)| other == channel && is_in(presence))
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) id: AgentRef,
    pub(super) key: Key,
    /// Login and number, in small letters.
    pub(super) more: Box<str>,
    pub(super) passes: bool,
    pub(super) is_on_call: bool,
    /// The entry gets another place once rows are no longer held.
    pub(super) is_late: bool,
}

/// What an entry is sorted by, whichever column that is: another order needs no agent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) section: u32,
    /// Name in small letters.
    pub(super) name: Box<str>,
    pub(super) number: Box<str>,
    pub(super) presence_state: PresenceState,
    /// What the contact centre calls the state, in small letters.
    pub(super) label: Box<str>,
    pub(super) since: Option<Since>,
}

impl Key {
    pub(super) fn of(agent: &Listed<'_>, section: u32) -> Self {
        let presence_state = agent.presence.presence_state();
        let label = match &agent.presence {
            _ if presence_state == PresenceState::OnCall => "",
            Presence::In { label, .. } if !label.is_empty() => label,
            Presence::In {
                state: AgentState::Other(word),
                ..
            } => word,
            Presence::Cisco(state) => state.as_str(),
            Presence::In { .. } | Presence::LoggedOut | Presence::Unknown => "",
        };
        Self {
            section,
            name: letters::order(agent.name).into(),
            number: agent.number.into(),
            presence_state,
            label: letters::fold(label).into(),
            since: agent.since,
        }
    }

    pub(super) fn order(&self, other: &Self, sort: Sort) -> Ordering {
        let by_name = || self.name.cmp(&other.name);
        // What is not known comes last in either direction.
        let (unknown, by_column) = match sort.by {
            Column::Name => (Ordering::Equal, by_name()),
            // Of two numbers the longer one is larger.
            Column::Number => (
                self.number.is_empty().cmp(&other.number.is_empty()),
                (self.number.len(), &self.number).cmp(&(other.number.len(), &other.number)),
            ),
            Column::State => (
                (self.presence_state == PresenceState::Unknown)
                    .cmp(&(other.presence_state == PresenceState::Unknown)),
                (rank(self.presence_state), &self.label)
                    .cmp(&(rank(other.presence_state), &other.label)),
            ),
            Column::Time => (
                self.since.is_none().cmp(&other.since.is_none()),
                match (self.since, other.since) {
                    (Some(one), Some(other)) => one.by_length(other),
                    (None, _) | (_, None) => Ordering::Equal,
                },
            ),
        };
        self.section
            .cmp(&other.section)
            .then(unknown)
            .then(sort.turn(by_column))
            .then_with(by_name)
    }
}

/// Rank of a state in the order of the list.
fn rank(presence_state: PresenceState) -> u8 {
    match presence_state {
        PresenceState::OnCall => 0,
        PresenceState::NotReady => 1,
        PresenceState::Ready => 2,
        PresenceState::LoggedOut => 3,
        PresenceState::Unknown => 4,
    }
}

impl Entry {
    pub(super) fn order(&self, other: &Self, sort: Sort) -> Ordering {
        let by_key = self.key.order(&other.key, sort);
        by_key.then_with(|| self.id.cmp(&other.id))
    }

    pub(super) fn fits(&self, needles: &[String]) -> bool {
        self.passes && self.has(needles)
    }

    pub(super) fn has(&self, needles: &[String]) -> bool {
        let has = |needle: &String| self.key.name.contains(needle) || self.more.contains(needle);
        needles.iter().all(has)
    }
}
