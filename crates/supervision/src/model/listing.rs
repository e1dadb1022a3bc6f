//! Which agents are listed, and in which order.
//!
//! Knows a sort key and the words to find of each agent, and keeps two sorted lists: everybody,
//! and those who are shown. A change of one agent moves one entry; only another membership, sort
//! or search goes over all. Must not know HTML or what a row shows.

use std::cmp::Ordering;

use gws::ids::{GroupId, UserId};
use gws::names::AgentState;

use super::{Agent, Presence};
use crate::table::Table;

/// What the list can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// The agent's name.
    #[default]
    Name,
    /// Her number.
    Number,
    /// Her state: on a call, not ready, ready, logged out; then by its name.
    State,
    /// How long she has been in it.
    Time,
}

/// An order of the list. What is not known comes last in either direction; equals are in the
/// order of names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// By what.
    pub by: Column,
    /// From the most to the least.
    pub descending: bool,
}

impl Sort {
    /// The order after a press on the head of a column: another column as it is mostly wanted,
    /// times with the longest first; the same column the other way round.
    #[must_use]
    pub fn pressed(self, by: Column) -> Self {
        let descending = if by == self.by {
            !self.descending
        } else {
            by == Column::Time
        };
        Self { by, descending }
    }

    fn turn(self, order: Ordering) -> Ordering {
        if self.descending {
            order.reverse()
        } else {
            order
        }
    }
}

/// Which part of the list is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The place of the first row.
    pub first: usize,
    /// How many rows.
    pub count: usize,
    /// An agent whose row is there wherever she is in the list, because she has the focus.
    pub kept: Option<UserId>,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            first: 0,
            count: 32,
            kept: None,
        }
    }
}

/// Which agents are listed, and in which order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Listing {
    /// Everybody, by id. An index into it is a slot.
    entries: Vec<Entry>,
    /// The slots of everybody, in order.
    all: Vec<u32>,
    /// The slots of those who are shown, in order.
    shown: Vec<u32>,
    /// How many of those are on calls.
    on_calls: usize,
    sort: Sort,
    /// What is looked for, in small letters.
    needle: String,
    group: Option<GroupId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    id: UserId,
    rank: Rank,
    /// In small letters.
    name: Box<str>,
    /// Login and number, in small letters.
    more: Box<str>,
    in_group: bool,
    is_on_call: bool,
}

/// Where an agent comes by the chosen column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Rank {
    is_unknown: bool,
    number: u64,
    text: Box<str>,
}

impl Rank {
    fn of(agent: &Agent, by: Column) -> Self {
        match by {
            Column::Name => Self::default(),
            // Of two numbers the longer one is larger.
            Column::Number => Self {
                is_unknown: agent.number.is_empty(),
                number: agent.number.chars().count() as u64,
                text: agent.number.as_str().into(),
            },
            Column::State => {
                let (number, text) = match &agent.presence {
                    Presence::In { busy: true, .. } => (0, ""),
                    Presence::In { state, label, .. } => {
                        let text = match state {
                            _ if !label.is_empty() => label,
                            AgentState::Other(word) => word,
                            _ => "",
                        };
                        let number = match state {
                            AgentState::NotReady => 1,
                            AgentState::LoggedIn | AgentState::Other(_) => 2,
                            AgentState::Ready => 3,
                            AgentState::LoggedOut => 4,
                        };
                        (number, text)
                    }
                    Presence::LoggedOut => (4, ""),
                    Presence::Unknown => (5, ""),
                };
                Self {
                    is_unknown: agent.presence == Presence::Unknown,
                    number,
                    text: text.to_lowercase().into(),
                }
            }
            // The later it began, the shorter.
            Column::Time => Self {
                is_unknown: agent.since.is_none(),
                number: agent.since.map_or(0, |since| u64::MAX - since),
                text: Box::default(),
            },
        }
    }
}

impl Entry {
    fn of(agent: &Agent, sort: Sort, group: Option<&GroupId>) -> Self {
        Self {
            id: agent.id.clone(),
            rank: Rank::of(agent, sort.by),
            name: agent.name.to_lowercase().into(),
            more: [agent.login.as_str(), "\n", agent.number.as_str()]
                .concat()
                .to_lowercase()
                .into(),
            in_group: group.is_none_or(|group| agent.groups.contains(group)),
            is_on_call: matches!(agent.presence, Presence::In { busy: true, .. }),
        }
    }

    fn order(&self, other: &Self, sort: Sort) -> Ordering {
        let (mine, others) = (&self.rank, &other.rank);
        let by_rank = || {
            let by_number = mine.number.cmp(&others.number);
            sort.turn(by_number.then_with(|| mine.text.cmp(&others.text)))
        };
        let by_name = || match sort.by {
            Column::Name => sort.turn(self.name.cmp(&other.name)),
            Column::Number | Column::State | Column::Time => self.name.cmp(&other.name),
        };
        mine.is_unknown
            .cmp(&others.is_unknown)
            .then_with(by_rank)
            .then_with(by_name)
            .then_with(|| self.id.cmp(&other.id))
    }

    fn fits(&self, needle: &str) -> bool {
        self.in_group
            && (needle.is_empty() || self.name.contains(needle) || self.more.contains(needle))
    }
}

impl Listing {
    /// How many are shown.
    pub(crate) fn len(&self) -> usize {
        self.shown.len()
    }

    /// How many of those are on calls.
    pub(crate) fn on_calls(&self) -> usize {
        self.on_calls
    }

    /// Who is shown at a place.
    pub(crate) fn at(&self, place: usize) -> Option<&UserId> {
        let slot = *self.shown.get(place)?;
        self.entry(slot).map(|entry| &entry.id)
    }

    /// The place of an agent, when she is shown.
    pub(crate) fn place_of(&self, id: &UserId) -> Option<usize> {
        let slot = self.slot(id)?;
        self.find(&self.shown, slot).ok()
    }

    /// Everybody anew: the membership is another one.
    pub(crate) fn rebuild(&mut self, agents: &Table<UserId, Agent>) {
        let entry = |agent| Entry::of(agent, self.sort, self.group.as_ref());
        self.entries = agents.values().map(entry).collect();
        self.all = (0..u32::try_from(self.entries.len()).unwrap_or(u32::MAX)).collect();
        self.sort_all();
    }

    /// Takes over what is looked for, and in which group. Answers whether that was news.
    pub(crate) fn narrow(
        &mut self,
        agents: &Table<UserId, Agent>,
        search: &str,
        group: Option<&GroupId>,
    ) -> bool {
        let needle = search.trim().to_lowercase();
        if self.group.as_ref() != group {
            self.group = group.cloned();
            for entry in &mut self.entries {
                entry.in_group = agents
                    .get(&entry.id)
                    .is_some_and(|agent| group.is_none_or(|group| agent.groups.contains(group)));
            }
        } else if self.needle == needle {
            return false;
        }
        self.needle = needle;
        self.filter();
        true
    }

    /// Takes over an order. Answers whether that was news.
    pub(crate) fn arrange(&mut self, agents: &Table<UserId, Agent>, sort: Sort) -> bool {
        if self.sort == sort {
            return false;
        }
        self.sort = sort;
        for (entry, agent) in self.entries.iter_mut().zip(agents.values()) {
            entry.rank = Rank::of(agent, sort.by);
        }
        self.sort_all();
        true
    }

    /// One agent has changed. Answers whether she has another place, or came or went.
    pub(crate) fn moved(&mut self, agent: &Agent) -> bool {
        let Some(slot) = self.slot(&agent.id) else {
            return false;
        };
        let next = Entry::of(agent, self.sort, self.group.as_ref());
        let Some(before) = self.entry(slot) else {
            return false;
        };
        if *before == next {
            return false;
        }
        let (all, shown) = (self.find(&self.all, slot), self.find(&self.shown, slot));
        let was_on_call = shown.is_ok() && before.is_on_call;
        let stays = before.rank == next.rank && before.name == next.name;
        let fits = next.fits(&self.needle);
        self.on_calls -= usize::from(was_on_call);
        self.on_calls += usize::from(fits && next.is_on_call);
        if stays && fits == shown.is_ok() {
            self.put(slot, next);
            return false;
        }
        if let Ok(place) = all {
            self.all.remove(place);
        }
        if let Ok(place) = shown {
            self.shown.remove(place);
        }
        self.put(slot, next);
        if let Err(place) = self.find(&self.all, slot) {
            self.all.insert(place, slot);
        }
        if fits && let Err(place) = self.find(&self.shown, slot) {
            self.shown.insert(place, slot);
        }
        true
    }

    /// Whether everybody in it is whom the roster has.
    pub(crate) fn is_of(&self, agents: &Table<UserId, Agent>) -> bool {
        self.entries.len() == agents.len()
    }

    fn sort_all(&mut self) {
        let Self {
            entries, all, sort, ..
        } = self;
        let entry = |slot: u32| entries.get(slot as usize);
        all.sort_unstable_by(|a, b| match (entry(*a), entry(*b)) {
            (Some(a), Some(b)) => a.order(b, *sort),
            (a, b) => a.is_some().cmp(&b.is_some()),
        });
        self.filter();
    }

    fn filter(&mut self) {
        let Self {
            entries,
            all,
            needle,
            ..
        } = self;
        let fits = |slot: &u32| {
            let entry = entries.get(*slot as usize);
            entry.is_some_and(|entry| entry.fits(needle))
        };
        self.shown = all.iter().copied().filter(fits).collect();
        let on_call = |slot: &&u32| {
            let entry = self.entries.get(**slot as usize);
            entry.is_some_and(|entry| entry.is_on_call)
        };
        self.on_calls = self.shown.iter().filter(on_call).count();
    }

    fn entry(&self, slot: u32) -> Option<&Entry> {
        self.entries.get(slot as usize)
    }

    fn put(&mut self, slot: u32, entry: Entry) {
        if let Some(place) = self.entries.get_mut(slot as usize) {
            *place = entry;
        }
    }

    fn slot(&self, id: &UserId) -> Option<u32> {
        let found = self.entries.binary_search_by(|entry| entry.id.cmp(id));
        u32::try_from(found.ok()?).ok()
    }

    /// Where in a sorted list a slot is, or belongs.
    fn find(&self, list: &[u32], slot: u32) -> Result<usize, usize> {
        let Some(wanted) = self.entry(slot) else {
            return Err(list.len());
        };
        list.binary_search_by(|other| match self.entry(*other) {
            Some(other) => other.order(wanted, self.sort),
            None => Ordering::Greater,
        })
    }
}
