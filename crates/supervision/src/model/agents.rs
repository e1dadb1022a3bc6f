//! The agents of both contact centres in one store.
//!
//! Knows the members of the roster and the facts about agents of GWS; the facts about Cisco agents
//! are those of [`cisco::Desktop`]. An agent keeps one slot from joining the roster to leaving it, so
//! a slot is a key under which other structures keep facts about the agent. Must not know the list.

use std::hash::{DefaultHasher, Hasher};

use cisco::ids::AgentId;
use gws::ids::UserId;
use hashbrown::HashTable;

use super::agent::Agent;
use crate::platform::AgentRef;

/// Where an agent is in the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Slot(pub(super) u32);

impl Slot {
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a slot holds.
#[derive(Clone, Debug)]
pub(crate) enum Kept {
    /// An agent of GWS.
    Gws(Box<Agent>),
    /// An agent of the Cisco channel.
    Cisco(AgentId),
}

/// The agents, by id.
#[derive(Clone, Debug, Default)]
pub struct Agents {
    /// What each slot holds; `None`: nobody.
    slots: Vec<Option<Kept>>,
    /// Slots by hash of the id.
    index: HashTable<Slot>,
    /// Slots of the agents of GWS, by id.
    order: Vec<Slot>,
    /// Slots to give to others, since the list knows that nobody is in them.
    free: Vec<Slot>,
}

/// The id of an agent, borrowed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Id<'a> {
    Gws(&'a str),
    Cisco(&'a str),
}

impl<'a> Id<'a> {
    fn of(agent: &'a AgentRef) -> Self {
        match agent {
            AgentRef::Gws(id) => Self::Gws(id.as_str()),
            AgentRef::Cisco(id) => Self::Cisco(id.as_str()),
        }
    }

    /// Ids come from outside, so that the hash has to be one for which ids of the same hash are
    /// hard to find: a keyed one, of a fixed key, since the core has no randomness.
    fn hash(self) -> u64 {
        let mut hasher = DefaultHasher::new();
        let (Self::Gws(id) | Self::Cisco(id)) = self;
        hasher.write(id.as_bytes());
        hasher.finish()
    }
}

impl Kept {
    fn id(&self) -> Id<'_> {
        match self {
            Self::Gws(agent) => Id::Gws(agent.id.as_str()),
            Self::Cisco(id) => Id::Cisco(id.as_str()),
        }
    }
}

impl Agents {
    fn find(&self, id: Id<'_>) -> Option<Slot> {
        let is_it = |slot: &Slot| self.kept(*slot).is_some_and(|kept| kept.id() == id);
        self.index.find(id.hash(), is_it).copied()
    }

    /// What a slot holds; `None`: nobody.
    pub(crate) fn kept(&self, slot: Slot) -> Option<&Kept> {
        self.slots.get(slot.index())?.as_ref()
    }

    /// The agent of GWS in a slot.
    pub(crate) fn agent(&self, slot: Slot) -> Option<&Agent> {
        match self.kept(slot)? {
            Kept::Gws(agent) => Some(agent),
            Kept::Cisco(_) => None,
        }
    }

    /// The slot of an agent; `None` where the agent is not in the roster.
    pub(crate) fn slot(&self, agent: &AgentRef) -> Option<Slot> {
        self.find(Id::of(agent))
    }

    /// The slot of an agent of GWS; `None` where the agent is not in the roster.
    pub(crate) fn slot_of(&self, agent: &UserId) -> Option<Slot> {
        self.find(Id::Gws(agent.as_str()))
    }

    /// The agents of both contact centres, each with its slot.
    pub(crate) fn everybody(&self) -> impl Iterator<Item = (Slot, &Kept)> {
        let slots = (0..).map(Slot).zip(&self.slots);
        slots.filter_map(|(slot, kept)| Some((slot, kept.as_ref()?)))
    }

    /// An agent of GWS.
    pub fn get(&self, id: &UserId) -> Option<&Agent> {
        self.of_text(id.as_str())
    }

    /// An agent of GWS, by the text of the id.
    pub(crate) fn of_text(&self, id: &str) -> Option<&Agent> {
        self.agent(self.find(Id::Gws(id))?)
    }

    /// An agent of GWS, to change what is known of the agent; not the id.
    pub(crate) fn get_mut(&mut self, id: &UserId) -> Option<&mut Agent> {
        self.find_mut(id.as_str()).map(|(_, agent)| agent)
    }

    /// An agent of GWS by the text of the id, with the slot, to change what is known of the agent; not the id.
    pub(crate) fn find_mut(&mut self, id: &str) -> Option<(Slot, &mut Agent)> {
        let slot = self.find(Id::Gws(id))?;
        match self.slots.get_mut(slot.index())?.as_mut()? {
            Kept::Gws(agent) => Some((slot, agent)),
            Kept::Cisco(_) => None,
        }
    }

    /// Makes room for so many more agents.
    pub(crate) fn reserve(&mut self, more: usize) {
        self.slots.reserve_exact(more);
        self.order.reserve_exact(more);
    }

    /// Whether a user of GWS is an agent of the roster.
    pub fn contains_key(&self, id: &UserId) -> bool {
        self.find(Id::Gws(id.as_str())).is_some()
    }

    /// The agents of GWS, by id.
    pub fn values(&self) -> impl Iterator<Item = &Agent> {
        self.order.iter().filter_map(|slot| self.agent(*slot))
    }

    /// The ids of the agents of GWS, in order.
    pub fn keys(&self) -> impl Iterator<Item = &UserId> {
        self.values().map(|agent| &agent.id)
    }

    /// The agents of GWS, in no order, to change what is known of them; not the ids.
    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut Agent> {
        self.slots
            .iter_mut()
            .flatten()
            .filter_map(|kept| match kept {
                Kept::Gws(agent) => Some(&mut **agent),
                Kept::Cisco(_) => None,
            })
    }

    /// How many agents of GWS there are.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there are no agents of GWS.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// Puts an agent of GWS in, in place of the one with this id.
    pub fn insert(&mut self, agent: impl Into<Box<Agent>>) {
        let agent = agent.into();
        if let Some(known) = self.get_mut(&agent.id) {
            *known = *agent;
            return;
        }
        let place = self.order.partition_point(|slot| {
            let other = self.agent(*slot);
            other.is_some_and(|other| other.id < agent.id)
        });
        let slot = self.put(Kept::Gws(agent));
        self.order.insert(place, slot);
    }

    /// Keeps the agents of GWS that belong to the roster, and removes the others.
    pub(crate) fn retain(&mut self, belongs: impl Fn(&UserId) -> bool) {
        self.remove(|kept| match kept {
            Kept::Gws(agent) => !belongs(&agent.id),
            Kept::Cisco(_) => false,
        });
        let Self { order, slots, .. } = self;
        order.retain(|slot| slots.get(slot.index()).is_some_and(Option::is_some));
    }

    /// Brings the Cisco agents to those of the desktop, and returns the slots of those who came. The list is made anew
    /// after it.
    pub(crate) fn match_desk(&mut self, desktop: &cisco::Desktop) -> Vec<Slot> {
        self.remove(|kept| match kept {
            Kept::Gws(_) => false,
            Kept::Cisco(id) => desktop.agent(id).is_none(),
        });
        let slots = (0..).map(Slot).zip(&self.slots);
        let free = slots.filter(|(_, kept)| kept.is_none());
        self.free = free.map(|(slot, _)| slot).collect();
        let mut new = Vec::new();
        for agent in desktop.agents() {
            if self.find(Id::Cisco(agent.id.as_str())).is_none() {
                new.push(self.put(Kept::Cisco(agent.id.clone())));
            }
        }
        new
    }

    /// Gives a slot to somebody who has none.
    fn put(&mut self, kept: Kept) -> Slot {
        let Self {
            slots, index, free, ..
        } = self;
        let hash = kept.id().hash();
        let next = || Slot(u32::try_from(slots.len()).unwrap_or(u32::MAX));
        let slot = free.pop().unwrap_or_else(next);
        match slots.get_mut(slot.index()) {
            Some(place) => *place = Some(kept),
            None => slots.push(Some(kept)),
        }
        index.insert_unique(hash, slot, |slot| {
            let kept = slots.get(slot.index()).and_then(Option::as_ref);
            kept.map_or(0, |kept| kept.id().hash())
        });
        slot
    }

    fn remove(&mut self, leaves: impl Fn(&Kept) -> bool) {
        let Self { slots, index, .. } = self;
        for (slot, place) in (0..).map(Slot).zip(slots) {
            let Some(kept) = place.take_if(|kept| leaves(kept)) else {
                continue;
            };
            if let Ok(entry) = index.find_entry(kept.id().hash(), |other| *other == slot) {
                entry.remove();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    use super::*;

    fn agent(id: &str, name: &str) -> Agent {
        Agent::new(id.into(), name.into(), String::new())
    }

    fn desktop(ids: &[&str]) -> cisco::Desktop {
        let config = cisco::Config {
            agents: ids.iter().map(|id| given(id)).collect(),
            ..cisco::Config::default()
        };
        let mut desktop = cisco::Desktop::default();
        desktop.configure(config, 0);
        desktop
    }

    fn given(id: &str) -> cisco::config::GivenAgent {
        cisco::config::GivenAgent {
            id: id.into(),
            extension: id.into(),
            ..cisco::config::GivenAgent::default()
        }
    }

    proptest! {
        #[test]
        fn it_holds_what_a_map_holds(steps in prop::collection::vec((0..4, 0..12_u8, any::<u8>()), 0..60)) {
            let (mut agents, mut map) = (Agents::default(), BTreeMap::new());
            for (step, id, value) in steps {
                let (id, name) = (format!("{id}"), format!("{value}"));
                match step {
                    0 | 1 => {
                        agents.insert(agent(&id, &name));
                        map.insert(id.clone(), name);
                    }
                    2 => {
                        agents.retain(|other| other.as_str() != id);
                        map.remove(&id);
                    }
                    _ => drop(agents.match_desk(&desktop(&[&id, "x"]))),
                }
                let known = agents.values().map(|agent| (agent.id.as_str(), agent.name.as_str()));
                prop_assert!(known.eq(map.iter().map(|(id, name)| (id.as_str(), name.as_str()))));
                let found = agents.get(&UserId::from(id.as_str()));
                prop_assert_eq!(found.map(|agent| &agent.name), map.get(&id));
                prop_assert_eq!(agents.len(), map.len());
                for (slot, kept) in agents.everybody() {
                    prop_assert_eq!(agents.find(kept.id()), Some(slot));
                }
            }
        }
    }

    #[test]
    fn an_agent_keeps_the_slot_while_others_come_and_go() {
        let mut agents = Agents::default();
        for id in ["a", "b", "c"] {
            agents.insert(agent(id, id));
        }
        agents.match_desk(&desktop(&["a", "z"]));
        let of = |agents: &Agents, id: AgentRef| agents.slot(&id);
        let both = [AgentRef::Gws("a".into()), AgentRef::Cisco("a".into())];
        let before = both.clone().map(|id| of(&agents, id));
        assert!(before[0].is_some() && before[1].is_some() && before[0] != before[1]);
        agents.retain(|id| id.as_str() == "a");
        agents.match_desk(&desktop(&["a"]));
        assert_eq!(both.clone().map(|id| of(&agents, id)), before);
        assert_eq!(of(&agents, AgentRef::Gws("b".into())), None);
        agents.insert(agent("0", "first"));
        assert_eq!(agents.everybody().count(), 3);
        assert_eq!(agents.slots.len(), 5, "a slot is used again");
        assert_eq!(both.map(|id| of(&agents, id)), before);
    }
}
