//! The agents of a desktop, found by id, user name or phone, however many there are.
//!
//! Knows how an agent is looked up. Must not know what an event says of one.

use std::sync::Arc;

use super::Agent;
use crate::ids::{AgentId, Extension, UserName};

/// The most agents that a desktop keeps.
pub const MOST_AGENTS: usize = 20_000;

/// The agents, for each [`Key`] those whom it finds, in its order; sorted lists are 3 KB less than maps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct People([Vec<Arc<Agent>>; 5]);

/// What an agent is found by.
#[derive(Clone, Copy)]
enum Key {
    Id,
    Name,
    /// The user name of an agent whom the host did not hand in.
    Stranger,
    Phone,
    /// The phone of an agent without a user name.
    Unnamed,
}

impl Key {
    const ALL: [Self; 5] = [
        Self::Id,
        Self::Name,
        Self::Stranger,
        Self::Phone,
        Self::Unnamed,
    ];

    /// The text that an agent is found by.
    fn of(self, agent: &Agent) -> &str {
        match self {
            Self::Id => agent.id.as_str(),
            Self::Name | Self::Stranger => agent.user_name.as_str(),
            Self::Phone | Self::Unnamed => agent.extension.as_str(),
        }
    }

    /// Whether an agent can be found by it.
    fn finds(self, agent: &Agent) -> bool {
        let (named, at_phone) = (!agent.user_name.is_empty(), !agent.extension.is_empty());
        match self {
            Self::Id => true,
            Self::Name => named,
            Self::Stranger => named && !agent.given,
            Self::Phone => at_phone,
            Self::Unnamed => at_phone && !named,
        }
    }
}

impl People {
    pub(super) fn len(&self) -> usize {
        self.by(Key::Id).len()
    }

    pub(super) fn get(&self, id: &AgentId) -> Option<&Agent> {
        self.first(Key::Id, id.as_str())
    }

    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = &Agent> + Clone {
        self.by(Key::Id).iter().map(|agent| &**agent)
    }

    /// Forgets since when the agents have been in their states.
    pub(super) fn forget_times(&mut self) {
        for agent in self.by(Key::Id).to_vec() {
            self.put(Agent {
                since: None,
                changed_at: None,
                seen_at: None,
                ..(*agent).clone()
            });
        }
    }

    /// The first agent with a user name.
    pub(super) fn named(&self, name: &UserName) -> Option<&Agent> {
        self.first(Key::Name, name.as_str())
    }

    /// The first agent with a user name whom the host did not hand in.
    pub(super) fn stranger(&self, name: &UserName) -> Option<&Agent> {
        self.first(Key::Stranger, name.as_str())
    }

    /// The first agent at a phone.
    pub(super) fn at(&self, phone: &Extension) -> Option<&Agent> {
        self.first(Key::Phone, phone.as_str())
    }

    /// The first agent at a phone who has no user name.
    pub(super) fn unnamed_at(&self, phone: &Extension) -> Option<&Agent> {
        self.first(Key::Unnamed, phone.as_str())
    }

    /// Puts an agent in, in place of the one with this id.
    pub(super) fn put(&mut self, agent: Agent) {
        self.remove(&agent.id);
        let agent = Arc::new(agent);
        for (key, list) in Key::ALL.into_iter().zip(&mut self.0) {
            if let (true, Err(place)) = (key.finds(&agent), place(list, key, &agent)) {
                list.insert(place, agent.clone());
            }
        }
    }

    pub(super) fn remove(&mut self, id: &AgentId) -> Option<Agent> {
        let agent = self.get(id)?.clone();
        for (key, list) in Key::ALL.into_iter().zip(&mut self.0) {
            if let Ok(place) = place(list, key, &agent) {
                list.remove(place);
            }
        }
        Some(agent)
    }

    fn by(&self, key: Key) -> &[Arc<Agent>] {
        self.0.get(key as usize).map_or(&[], Vec::as_slice)
    }

    fn first(&self, key: Key, text: &str) -> Option<&Agent> {
        let list = self.by(key);
        let first = list.partition_point(|agent| key.of(agent) < text);
        let found = list.get(first).map(|agent| &**agent);
        found.filter(|agent| key.of(agent) == text)
    }
}

/// Where in the list of a key an agent is, or belongs; of the same text, by id.
fn place(list: &[Arc<Agent>], key: Key, agent: &Agent) -> Result<usize, usize> {
    list.binary_search_by(|other| (key.of(other), &other.id).cmp(&(key.of(agent), &agent.id)))
}
