//! Which part of the roster is read next, and when.
//!
//! GWS pushes nobody else's state, so it is read again and again: the rows that are looked at
//! often, everybody from time to time, groups and members seldom, skills once. One request is in
//! flight at a time, the most urgent one; nothing is read while the page is hidden, and errors
//! make the pauses longer. Must not know what an answer says: that is `members`, `contacts` and
//! `skills`.

use gws::ids::UserId;
use gws::request::{self, HttpRequest};

use super::refresh::BESIDE;
use crate::Millis;
use crate::message::Purpose;
use crate::model::{Agent, FullRefresh, GroupScan, Link, Loaded, PAGE, RosterTrouble, Skills};
use crate::update::turn::{Fact, Reread, Turn, jitter};

/// The pause before the next reading while a change of an agent's state waits for it, and the
/// least one between two readings of rows that come into view.
pub(super) const SOON_MS: Millis = 700;

impl Turn<'_> {
    /// Groups and members, and then the states of all. What is under way goes on, or is no longer
    /// waited for where everything begins again: its replies would be taken for those of the new
    /// reading. What was left half read when a connection ended begins again.
    pub(in crate::update) fn read_roster(&mut self, reread: Reread) {
        if reread == Reread::Anew {
            self.drop_requests(Purpose::is_of_roster);
            let schedule = &mut self.model.user.roster.schedule;
            schedule.early.clear();
            schedule.needs_scan = true;
            if schedule.skills == Skills::Read {
                schedule.skills = Skills::Unasked;
            }
        }
        self.model.link.tabs.unaided = true;
        let is_reading = self.is_waiting_for(Purpose::is_of_roster);
        let schedule = &mut self.model.user.roster.schedule;
        if !is_reading && schedule.early.is_empty() {
            schedule.groups = Some(GroupScan::default());
            schedule.full_refresh = None;
            schedule.refresh.clear();
        }
        (schedule.groups_at, schedule.full_refresh_at) = (self.now, self.now);
        self.wishes.roster_on = true;
    }

    /// A time that was waited for may have come.
    pub(in crate::update) fn poll_roster(&mut self) {
        let due = self
            .model
            .user
            .roster
            .poll_at
            .is_some_and(|at| at <= self.now);
        if due && !self.model.host.hidden && self.model.link.state == Link::Live {
            self.wishes.roster_on = true;
        }
    }

    pub(in crate::update) fn visible(&mut self, visible: bool) {
        let was_hidden = std::mem::replace(&mut self.model.host.hidden, !visible);
        if visible && was_hidden && self.model.user.roster.poll_at.is_some() {
            self.model.user.roster.schedule.visible_at = self.now;
            self.model.user.roster.poll_at = Some(self.now);
            self.poll_roster();
        }
    }

    /// The next reading is to show the effect of something.
    pub(in crate::update) fn poll_roster_soon(&mut self) {
        self.model.user.roster.schedule.soon_at = Some(self.now + SOON_MS);
        self.wake_roster(self.now + SOON_MS);
    }

    /// Other rows are looked at: those that are old are read soon.
    pub(in crate::update) fn look_again(&mut self) {
        let roster = &self.model.user.roster;
        let looked_at = self.model.view.looked_at();
        let age = self.model.host.config.visible_ms;
        let is_old = |agent: &Agent| agent.read_at.is_none_or(|at| at + age < self.now);
        let agents = roster
            .in_view(&looked_at)
            .filter_map(|agent| roster.agents.get(agent.gws()?));
        let has_old = { agents }.any(is_old);
        let soon = self.now.max(roster.schedule.refreshed_at + SOON_MS);
        if has_old && soon < roster.schedule.visible_at {
            self.model.user.roster.schedule.visible_at = soon;
            self.wake_roster(soon);
        }
    }

    /// Brings the next reading forward. While one is under way, what is due follows by itself;
    /// after an error nothing does before its time.
    fn wake_roster(&mut self, at: Millis) {
        let roster = &mut self.model.user.roster;
        if roster.failures == 0 {
            roster.poll_at = roster.poll_at.map(|before| before.min(at));
        }
    }

    /// Asks for the most urgent thing that is due, or waits for the next one.
    pub(in crate::update) fn read_on(&mut self) {
        if self.use_early() || self.read_first() {
            return;
        }
        if self.is_waiting_for(Purpose::is_of_roster) {
            self.model.user.roster.poll_at = None;
            return;
        }
        let is_on =
            matches!(self.model.link.state, Link::Live | Link::Opening) && !self.model.host.hidden;
        if self.model.user.roster.loaded == Loaded::States && !is_on {
            self.model.user.roster.poll_at = Some(self.now);
            return;
        }
        let next = self
            .next_of_refresh()
            // Whoever is looked at may wait for it: it ends before groups are read on.
            .or_else(|| self.next_of_sweep(false))
            .or_else(|| self.next_of_groups())
            .or_else(|| self.next_of_sweep(true))
            .or_else(|| self.next_of_skills());
        match next {
            Some((purpose, request)) => {
                self.model.user.roster.poll_at = None;
                self.tell_asking(&purpose);
                self.send(purpose, request);
            }
            None => self.model.user.roster.poll_at = Some(self.next_at()),
        }
    }

    /// Goes on with what is not on the first screen once the panel is ready, unless something else is under way.
    pub(in crate::update) fn read_the_rest(&mut self) {
        let roster = &self.model.user.roster;
        if roster.failures == 0 && roster.poll_at.is_some() {
            self.read_on();
        }
    }

    /// When the next thing is due. Nothing is under way.
    fn next_at(&self) -> Millis {
        let roster = &self.model.user.roster;
        let schedule = &roster.schedule;
        let skills = match schedule.skills {
            Skills::Reading { at, .. } => Some(at),
            Skills::Unasked | Skills::Read | Skills::Refused => None,
        };
        let mut visible_at = schedule.visible_at.max(self.rows_wait_until());
        let (mut full_refresh_at, mut groups_at) = (schedule.full_refresh_at, schedule.groups_at);
        if schedule.full_refresh.is_some() {
            // Another tab reads everybody.
            full_refresh_at = 0;
            if schedule.beside < BESIDE {
                visible_at = visible_at.max(schedule.refreshed_at.saturating_add(SOON_MS));
            }
        }
        if schedule.groups.is_some() {
            groups_at = 0;
        }
        let long_wait = self.long_wait_until();
        let states = [
            Some(visible_at),
            Some(full_refresh_at.max(long_wait)),
            schedule.soon_at,
            skills,
        ];
        let states = states.into_iter().flatten();
        let states = states.filter(|_| !roster.agents.is_empty());
        states.fold(groups_at.max(long_wait), Millis::min)
    }

    /// Goes on with a reading of everybody, or begins a new one.
    fn next_of_sweep(&mut self, may_begin: bool) -> Option<(Purpose, HttpRequest)> {
        if self.model.user.roster.loaded == Loaded::Nothing {
            return None;
        }
        if self.model.user.roster.agents.is_empty() {
            self.model.user.roster.schedule.full_refresh = None;
            if may_begin && self.model.user.roster.loaded != Loaded::States {
                self.states_read(None);
            }
            return None;
        }
        if self.leaves_long_readings() {
            return None;
        }
        let roster = &mut self.model.user.roster;
        let schedule = &mut roster.schedule;
        if may_begin && schedule.full_refresh.is_none() && schedule.full_refresh_at <= self.now {
            if schedule.is_scan_next(roster.agents.len()) {
                schedule.begin_scan(self.now);
            } else {
                // Whose rows are looked at was read a moment ago.
                let age = self.model.host.config.hidden_rows_ms / 2;
                let is_due = |agent: &&Agent| {
                    let is_old = agent
                        .read_at
                        .is_none_or(|at| at.saturating_add(age) <= self.now);
                    is_old && agent.page.is_some()
                };
                let due = roster.agents.values().filter(is_due);
                let due = due.map(|agent| agent.id.clone()).collect();
                schedule.full_refresh = Some(FullRefresh::OneByOne(due));
            }
        }
        schedule.beside = schedule.beside.saturating_add(1);
        match &mut schedule.full_refresh {
            None => None,
            Some(FullRefresh::DirectoryScan(scan)) => Some(page(scan.offset, true)),
            Some(FullRefresh::OneByOne(agents)) => {
                let next = agents.pop();
                if next.is_none() {
                    self.sweep_read();
                    let trouble = self.trouble_as_before();
                    self.states_read(trouble);
                }
                next.map(|agent| one(agent, true))
            }
        }
    }

    /// Everybody was read, or as many as could be.
    pub(in crate::update) fn sweep_read(&mut self) {
        self.model.link.tabs.unaided = false;
        let schedule = &mut self.model.user.roster.schedule;
        schedule.full_refresh = None;
        schedule.full_refresh_at =
            self.now + jitter(self.model.host.config.hidden_rows_ms, self.now);
    }

    /// A reading of states is done; what is still wrong.
    pub(in crate::update) fn states_read(&mut self, trouble: Option<RosterTrouble>) {
        let roster = &mut self.model.user.roster;
        roster.failures = 0;
        if roster.trouble != trouble || roster.loaded != Loaded::States {
            roster.loaded = Loaded::States;
            self.trouble_is(trouble);
            self.changes.list = true;
        }
        if self.awaited().next().is_some() {
            self.model.user.roster.schedule.soon_at = Some(self.now + SOON_MS);
        }
        self.facts.push(Fact::StatesKnown);
    }
}

pub(super) fn page(offset: u64, full_refresh: bool) -> (Purpose, HttpRequest) {
    let request = request::contacts(offset, PAGE);
    (
        Purpose::Contacts {
            offset,
            full_refresh,
        },
        request,
    )
}

pub(super) fn one(agent: UserId, full_refresh: bool) -> (Purpose, HttpRequest) {
    let request = request::contact(&agent);
    (
        Purpose::Contact {
            agent,
            full_refresh,
        },
        request,
    )
}
