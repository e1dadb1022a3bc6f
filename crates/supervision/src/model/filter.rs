//! The filter of the list: which agents the supervisor narrows it to, beside the search.
//!
//! Knows the questions that are put to one agent. Must not know the list or HTML.

use gws::ids::GroupId;
use gws::names::Channel;

use super::listing::Listed;
use super::{PresenceState, Tally};

/// What one agent is asked to have: some of it, or all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet<T> {
    /// Selected values; empty: no filter.
    pub wanted: Vec<T>,
    /// Whether an agent has to have all of it; else one thing will do.
    pub all: bool,
}

impl<T> Default for Facet<T> {
    fn default() -> Self {
        Self {
            wanted: Vec::new(),
            all: false,
        }
    }
}

impl<T: PartialEq> Facet<T> {
    fn fits(&self, has: impl Fn(&T) -> bool) -> bool {
        match self.wanted.is_empty() {
            true => true,
            false if self.all => self.wanted.iter().all(has),
            false => self.wanted.iter().any(has),
        }
    }

    /// Wants this as well, or no longer.
    pub(crate) fn toggle(&mut self, value: T) {
        toggle(&mut self.wanted, value);
    }
}

/// Puts a value in, or takes it out again.
pub(super) fn toggle<T: PartialEq>(values: &mut Vec<T>, value: T) {
    match values.iter().position(|known| *known == value) {
        Some(index) => {
            values.remove(index);
        }
        None => values.push(value),
    }
}

/// The filters of the list. An agent has to fit each of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Groups; on the Cisco channel a team, by its id or its name.
    pub groups: Facet<GroupId>,
    /// Presence states; always any of them, since an agent has one state at a time.
    pub presence_states: Vec<PresenceState>,
    /// Only agents who have been in their state for longer than its limit.
    pub over_limit: bool,
    /// Channels that the agent is logged in on.
    pub channels: Facet<Channel>,
    /// Skills of the agent.
    pub skills: Facet<String>,
    /// Agents who are logged out are left out.
    pub hide_logged_out: bool,
}

impl Filter {
    /// Number of values that are selected.
    pub fn len(&self) -> usize {
        self.groups.wanted.len()
            + self.presence_states.len()
            + self.channels.wanted.len()
            + self.skills.wanted.len()
            + usize::from(self.over_limit)
            + usize::from(self.hide_logged_out)
    }

    /// Whether no filter is set.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the list is narrowed to these agents, perhaps to others as well.
    pub fn is_pressed(&self, tally: Tally) -> bool {
        match tally {
            Tally::All => {
                self.presence_states.is_empty() && !self.over_limit && !self.hide_logged_out
            }
            Tally::State(presence_state) => self.presence_states.contains(&presence_state),
            Tally::OverLimit => self.over_limit,
        }
    }

    /// Narrows the list to these agents, or no longer; `also`: without a word about the others.
    pub(crate) fn press(&mut self, tally: Tally, also: bool) {
        let others = self.presence_states.len() + usize::from(self.over_limit);
        let is_alone = others == 1 && self.is_pressed(tally);
        if !also {
            self.presence_states.clear();
            self.over_limit = false;
        }
        match tally {
            Tally::All => self.hide_logged_out = false,
            Tally::State(_) | Tally::OverLimit if is_alone && !also => {}
            Tally::State(presence_state) => toggle(&mut self.presence_states, presence_state),
            Tally::OverLimit => self.over_limit = !self.over_limit,
        }
        self.hide_logged_out &= !self.presence_states.contains(&PresenceState::LoggedOut);
    }

    /// Clears the selected values; any-of and all-of stay as chosen.
    pub(crate) fn clear(&mut self) {
        self.groups.wanted.clear();
        self.channels.wanted.clear();
        self.skills.wanted.clear();
        self.press(Tally::All, false);
    }

    /// Whether an agent in this state fits, who is over the limit of it or not.
    pub(super) fn fits_state(&self, presence_state: PresenceState, is_over: bool) -> bool {
        !(self.hide_logged_out && presence_state == PresenceState::LoggedOut)
            && (self.presence_states.is_empty() || self.presence_states.contains(&presence_state))
            && (is_over || !self.over_limit)
    }

    /// Whether an agent fits, whatever the state of the agent.
    pub(super) fn fits_but_for_state(&self, agent: &Listed<'_>) -> bool {
        self.groups.fits(|group| agent.is_in(group))
            && self.channels.fits(|channel| agent.is_on(channel))
            && self.skills.fits(|skill| agent.skills.contains(skill))
    }
}
