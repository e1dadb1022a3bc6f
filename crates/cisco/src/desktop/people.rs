//! The agents of a desktop, found by id, user name or phone, however many there are.
//!
//! Knows how an agent is looked up. Must not know what an event says of one.

use std::collections::{BTreeMap, BTreeSet};

use super::Agent;
use crate::ids::{AgentId, Extension, UserName};

/// The most agents that a desktop keeps.
pub const MOST_AGENTS: usize = 20_000;

/// The agents, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct People {
    agents: BTreeMap<AgentId, Agent>,
    index: BTreeSet<(Key, AgentId)>,
}

/// What an agent is found by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Name(UserName),
    /// The user name of an agent whom the host did not hand in.
    Stranger(UserName),
    Phone(Extension),
    /// The phone of an agent without a user name.
    Unnamed(Extension),
}

impl People {
    pub(super) fn len(&self) -> usize {
        self.agents.len()
    }

    pub(super) fn get(&self, id: &AgentId) -> Option<&Agent> {
        self.agents.get(id)
    }

    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = &Agent> + Clone {
        self.agents.values()
    }

    /// Forgets since when the agents have been in their states.
    pub(super) fn forget_times(&mut self) {
        for agent in self.agents.values_mut() {
            (agent.since, agent.changed_at, agent.seen_at) = (None, None, None);
        }
    }

    /// The first agent with a user name.
    pub(super) fn named(&self, name: &UserName) -> Option<&Agent> {
        self.first(Key::Name(name.clone()))
    }

    /// The first agent with a user name whom the host did not hand in.
    pub(super) fn stranger(&self, name: &UserName) -> Option<&Agent> {
        self.first(Key::Stranger(name.clone()))
    }

    /// The first agent at a phone.
    pub(super) fn at(&self, phone: &Extension) -> Option<&Agent> {
        self.first(Key::Phone(phone.clone()))
    }

    /// The first agent at a phone who has no user name.
    pub(super) fn unnamed_at(&self, phone: &Extension) -> Option<&Agent> {
        self.first(Key::Unnamed(phone.clone()))
    }

    /// Puts an agent in, in place of the one with this id. Answers with that one.
    pub(super) fn put(&mut self, agent: Agent) -> Option<Agent> {
        let before = self.remove(&agent.id);
        for key in keys(&agent) {
            self.index.insert((key, agent.id.clone()));
        }
        self.agents.insert(agent.id.clone(), agent);
        before
    }

    pub(super) fn remove(&mut self, id: &AgentId) -> Option<Agent> {
        let agent = self.agents.remove(id)?;
        for key in keys(&agent) {
            self.index.remove(&(key, id.clone()));
        }
        Some(agent)
    }

    /// An agent without a name or phone is not in its index.
    fn first(&self, key: Key) -> Option<&Agent> {
        let from = (key, AgentId::default());
        let (key, id) = self.index.range(&from..).next()?;
        (*key == from.0).then(|| self.agents.get(id))?
    }
}

fn keys(agent: &Agent) -> impl Iterator<Item = Key> {
    let (name, phone) = (&agent.user_name, &agent.extension);
    let named = !name.is_empty();
    let by_name = named.then(|| Key::Name(name.clone()));
    let stranger = (named && !agent.given).then(|| Key::Stranger(name.clone()));
    let by_phone = (!phone.is_empty()).then(|| Key::Phone(phone.clone()));
    let unnamed = (!phone.is_empty() && !named).then(|| Key::Unnamed(phone.clone()));
    [by_name, stranger, by_phone, unnamed].into_iter().flatten()
}
