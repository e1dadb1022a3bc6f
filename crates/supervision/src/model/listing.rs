//! The sorted, filtered and grouped list of agents.
//!
//! Knows a sort key and the words to find of each agent, by the agent's slot in the store, and keeps
//! three sorted lists: all agents by name, all agents in the order that is asked for, and those who are shown. A change of one
//! agent moves one entry; only a change of membership, order, search, filter or letters goes over all. Must not know HTML or
//! what a row shows.
//!
//! | file | what is in it |
//! |---|---|
//! | here | the list, and a change of one agent |
//! | `entry` | one agent in the list, and how two compare |
//! | `order` | the order of all, and the place of one |
//! | `frozen` | rows that keep their places |
//! | `counts` | how many agents are in each state |
//! | `sections` | groups with their agents |

mod counts;
mod entry;
mod frozen;
mod order;
mod sections;

use std::cmp::Ordering;

use gws::ids::GroupId;
use gws::names::Channel;

use super::agents::Slot;
use super::floor::{Floor, Standing};
use super::list_settings::ListSettings;
use super::slots::Slots;
use crate::letters::Letters;
use crate::platform::AgentRef;
pub(crate) use entry::Listed;
use entry::{Entry, Key, Needle};
pub(crate) use sections::GroupSection;

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ListLine<'a> {
    /// The head of a group.
    Group(&'a GroupSection),
    /// The row of an agent.
    Agent(&'a AgentRef),
}

/// Which agents are listed, and in which order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Listing {
    /// The agents by slot; `None`: nobody.
    entries: Vec<Option<Entry>>,
    /// Slots of all agents, in the order of names.
    named: Vec<Slot>,
    /// Slots of all agents, in order.
    all: Vec<Slot>,
    /// The slots of those who are shown, in order.
    shown: Vec<Slot>,
    /// The groups in order. Each agent is in the first section of a group of the agent that is
    /// selected.
    sections: Vec<GroupSection>,
    /// How it is made.
    made: ListSettings,
    /// What the words of agents, and what is looked for, are compared by.
    letters: Letters,
    /// What is looked for, word by word.
    needles: Vec<Needle>,
    /// False after agents were added to or removed from the roster.
    is_current: bool,
    /// Rows keep their places, whatever happens to their agents.
    is_frozen: bool,
    /// The slots that have another place, or come or go, once they are no longer held.
    deferred: Vec<Slot>,
    /// The channels and skills that anybody has, to choose from.
    channels: Vec<Channel>,
    skills: Vec<String>,
    /// How many agents are in each state, of those whom the search and the other filters leave.
    floor: Floor,
}

impl Listing {
    /// How many lines there are: agents, and heads of groups.
    pub(crate) fn len(&self) -> usize {
        self.shown.len() + self.heads().count()
    }

    /// How many agents fit, those who are folded away included.
    pub(crate) fn agents(&self) -> usize {
        self.sections.iter().map(|section| section.agents).sum()
    }

    /// How many agents there are, those who do not fit included.
    pub(crate) fn everybody(&self) -> usize {
        self.all.len()
    }

    /// How many would fit without the text that is looked for.
    pub(crate) fn without_search(&self) -> usize {
        let passes = |entry: &&Entry| entry.passes;
        self.entries.iter().flatten().filter(passes).count()
    }

    /// How many would fit without the filters.
    pub(crate) fn without_filters(&self) -> usize {
        let found = |entry: &&Entry| entry.is_found;
        self.entries.iter().flatten().filter(found).count()
    }

    /// The channels that anybody is on.
    pub(crate) fn channels(&self) -> &[Channel] {
        &self.channels
    }

    /// The skills that anybody has.
    pub(crate) fn skills(&self) -> &[String] {
        &self.skills
    }

    /// How it is made.
    pub(crate) fn made(&self) -> &ListSettings {
        &self.made
    }

    /// How many changes of place wait for the end of the freeze.
    pub(crate) fn deferred(&self) -> usize {
        self.deferred.len()
    }

    /// What is at a place.
    pub(crate) fn at(&self, place: usize) -> Option<ListLine<'_>> {
        let mut before = 0;
        for (head, section) in self.heads() {
            match head.cmp(&place) {
                Ordering::Less => before += 1,
                Ordering::Equal => return Some(ListLine::Group(section)),
                Ordering::Greater => break,
            }
        }
        let slot = *self.shown.get(place.checked_sub(before)?)?;
        self.entry(slot).map(|entry| ListLine::Agent(&entry.id))
    }

    /// Place of an agent; `None` when the agent is not shown.
    pub(crate) fn place_of(&self, slot: Slot) -> Option<usize> {
        let index = self.find(&self.shown, slot).ok()?;
        let heads = self.heads().enumerate();
        let before = heads.take_while(|(count, (head, _))| head - count <= index);
        Some(index + before.count())
    }

    /// The agents who are shown, in order.
    pub(crate) fn shown(&self) -> impl Iterator<Item = &AgentRef> {
        let slots = self.shown.iter();
        slots.filter_map(|slot| self.entry(*slot).map(|entry| &entry.id))
    }

    /// Whether agents may have been added to or removed from the roster since the list was made.
    pub(crate) fn is_outdated(&self) -> bool {
        !self.is_current
    }

    /// Marks the list as outdated, after agents were added to or removed from the roster: the next
    /// [`Self::make`] rebuilds it.
    pub(crate) fn outdated(&mut self) {
        self.is_current = false;
    }

    /// Compares by these letters from now on: the next [`Self::make`] rebuilds a list that was made by others.
    pub(crate) fn spell(&mut self, letters: &Letters) {
        if !self.letters.is_same(letters) {
            self.letters = letters.clone();
            self.entries.fill(None);
            self.is_current = false;
        }
    }

    /// Rebuilds the list if the roster or the view settings have changed. Returns whether it did.
    /// `groups` are in the order of their sections.
    pub(crate) fn make<'a, E: Iterator<Item = (Slot, Listed<'a>)>>(
        &mut self,
        everybody: impl FnOnce() -> E,
        groups: impl FnOnce() -> Vec<GroupId>,
        wanted: &ListSettings,
    ) -> bool {
        if self.is_current && self.made == *wanted {
            return false;
        }
        let keeps_order = self.is_frozen && !self.is_current && self.made == *wanted;
        let is_narrowed_alike = {
            let made = ListSettings {
                search: wanted.search.clone(),
                sort: wanted.sort,
                ..self.made.clone()
            };
            made == *wanted
        };
        let is_sorted_alike = self.made.sort == wanted.sort;
        self.made = wanted.clone();
        let words = self.made.search.split_whitespace();
        let needles = words.map(|word| Needle::of(word, &self.letters)).collect();
        let needles = std::mem::replace(&mut self.needles, needles);
        if self.is_current && self.deferred.is_empty() && is_narrowed_alike {
            self.search(&needles);
            if !is_sorted_alike {
                self.sort_all();
            }
            self.show();
            return true;
        }
        let keeps_order = !self.arrange_sections(groups()) && keeps_order;
        if !self.is_current {
            self.channels = vec![Channel::Voice];
            self.skills.clear();
        }
        let everybody = everybody();
        let (_, most) = everybody.size_hint();
        let before = keeps_order.then(|| self.entries.clone());
        // In place: the memory for a second list of everybody would never be given back to the page.
        let most = most.unwrap_or_default();
        let more = most.saturating_sub(self.entries.len());
        self.entries.reserve_exact(more);
        self.all.clear();
        self.all.reserve_exact(most);
        let mut here = Slots::default();
        for (slot, agent) in everybody {
            self.record(&agent);
            let known = self.entries.get_mut(slot.index()).and_then(Option::take);
            let entry = self.entry_of(&agent, known.as_ref().map(|known| &known.key));
            self.put(slot, entry);
            self.all.push(slot);
            here.insert(slot);
        }
        for (slot, entry) in (0..).map(Slot).zip(&mut self.entries) {
            entry.take_if(|_| !here.contains(slot));
        }
        self.deferred.clear();
        if let Some(before) = before {
            self.keep_places(&before);
        }
        self.sort_names(&here);
        self.sort_all();
        self.count_all();
        self.show();
        self.is_current = true;
        true
    }

    /// What agents can be narrowed by.
    fn record(&mut self, agent: &Listed<'_>) {
        for (channel, _) in agent.channels {
            if !self.channels.contains(channel) {
                self.channels.push(channel.clone());
            }
        }
        for skill in agent.skills {
            if let Err(place) = self.skills.binary_search(skill) {
                self.skills.insert(place, skill.clone());
            }
        }
    }

    fn entry_of(&self, agent: &Listed<'_>, before: Option<&Key>) -> Entry {
        let filter = &self.made.filter;
        let standing = Standing {
            presence_state: agent.presence_state,
            is_over: agent.is_over,
            counts: filter.fits_but_for_state(agent),
        };
        let wanted = &filter.groups.wanted;
        let is_hers = |GroupSection { group, .. }: &GroupSection| {
            let is_wanted = wanted.is_empty() || wanted.contains(group);
            group.as_str().is_empty() || (is_wanted && agent.is_in(group))
        };
        let section = self.sections.iter().position(is_hers);
        let section = section.and_then(|index| u32::try_from(index).ok());
        let key = Key::of(agent, section.unwrap_or_default(), before, &self.letters);
        Entry {
            id: agent.id.clone(),
            is_found: key.has(&self.needles),
            key,
            passes: standing.counts && filter.fits_state(standing.presence_state, standing.is_over),
            is_on_call: agent.presence.is_busy(),
            standing,
            is_late: false,
        }
    }

    /// Takes over a change of one agent. Returns whether the agent has another place, or came or
    /// went.
    pub(crate) fn moved(&mut self, slot: Slot, agent: &Listed<'_>) -> bool {
        self.record(agent);
        let known = self.entry(slot).map(|known| known.key.clone());
        let mut next = self.entry_of(agent, known.as_ref());
        let Some(before) = self.entry(slot) else {
            return false;
        };
        let fitted = before.fits();
        let mut stays = before.order(&next, self.made.sort).is_eq();
        if self.is_frozen && !(stays && fitted == next.fits()) {
            let is_news = !before.is_late;
            next = Entry {
                is_on_call: next.is_on_call,
                standing: next.standing,
                is_late: true,
                ..before.clone()
            };
            stays = true;
            if is_news {
                self.deferred.push(slot);
            }
        }
        let fits = next.fits();
        self.count(slot, false);
        if stays && fits == fitted {
            self.put(slot, next);
            self.count(slot, true);
            return false;
        }
        let before = self.entry(slot);
        let is_renamed = before.is_some_and(|before| before.by_name(&next).is_ne());
        let (all, shown) = (self.find(&self.all, slot), self.find(&self.shown, slot));
        if let Ok(place) = all {
            self.all.remove(place);
        }
        if let Ok(place) = shown {
            self.shown.remove(place);
        }
        if is_renamed && let Ok(place) = self.find_by_name(slot) {
            self.named.remove(place);
        }
        let is_visible = fits
            && self
                .section(&next)
                .is_some_and(|section| !section.collapsed);
        self.put(slot, next);
        self.count(slot, true);
        if let Err(place) = self.find(&self.all, slot) {
            self.all.insert(place, slot);
        }
        if is_visible && let Err(place) = self.find(&self.shown, slot) {
            self.shown.insert(place, slot);
        }
        if is_renamed && let Err(place) = self.find_by_name(slot) {
            self.named.insert(place, slot);
        }
        true
    }

    /// Looks for other words than before. Where the new words narrow the search, only agents who were found are looked at;
    /// where the new words widen the search, only the rest.
    fn search(&mut self, before: &[Needle]) {
        if self.needles == before {
            return;
        }
        let [is_less, is_more] = [
            entry::narrow(&self.needles, before),
            entry::narrow(before, &self.needles),
        ];
        for entry in self.entries.iter_mut().flatten() {
            let is_known = if entry.is_found { is_more } else { is_less };
            if !is_known {
                entry.is_found = entry.key.has(&self.needles);
            }
        }
        self.count_all();
    }

    /// Lists those who fit, in the order of all.
    fn show(&mut self) {
        let mut shown = std::mem::take(&mut self.shown);
        shown.clear();
        shown.reserve_exact(self.all.len());
        let is_visible = |slot: &&Slot| {
            let entry = self.entry(**slot).filter(|entry| entry.fits());
            let section = entry.and_then(|entry| self.section(entry));
            section.is_some_and(|section| !section.collapsed)
        };
        shown.extend(self.all.iter().filter(is_visible));
        self.shown = shown;
    }

    fn entry(&self, slot: Slot) -> Option<&Entry> {
        self.entries.get(slot.index())?.as_ref()
    }

    fn put(&mut self, slot: Slot, entry: Entry) {
        let place = slot.index();
        if place >= self.entries.len() {
            self.entries.resize_with(place + 1, || None);
        }
        if let Some(place) = self.entries.get_mut(place) {
            *place = Some(entry);
        }
    }
}
