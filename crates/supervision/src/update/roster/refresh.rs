//! The order and the times of the readings of rows that are looked at.
//!
//! An agent is read once in an interval, by whatever reading comes first: a refresh leaves out who
//! was read meanwhile, and whom a full read under way is about to read. Must not know what an
//! answer says.

use gws::ids::UserId;
use gws::request::HttpRequest;

use super::schedule::{SOON_MS, one, page};
use crate::Millis;
use crate::message::Purpose;
use crate::model::{FullRefresh, Loaded, RefreshPlan, RefreshStep};
use crate::operation::Phase;
use crate::platform::AgentRef;
use crate::update::turn::{Turn, jitter};

/// Requests of a full read between two refreshes, unless [`SOON_MS`] is over before. A server that
/// is so slow, or an interval so short, that fewer fit in would be asked for little else.
pub(super) const BESIDE: u8 = 4;

impl Turn<'_> {
    pub(super) fn next_of_refresh(&mut self) -> Option<(Purpose, HttpRequest)> {
        if self.model.user.roster.loaded != Loaded::States {
            return None;
        }
        let schedule = &mut self.model.user.roster.schedule;
        if schedule.refresh.is_empty() {
            let may_wait = schedule.full_refresh.is_some()
                && schedule.beside < BESIDE
                && self.now < schedule.refreshed_at.saturating_add(SOON_MS);
            let visible = schedule.visible_at <= self.now && !may_wait;
            let visible = visible && self.rows_wait_until() <= self.now;
            let schedule = &mut self.model.user.roster.schedule;
            let is_soon = schedule.soon_at.is_some_and(|at| at <= self.now);
            if !visible && !is_soon {
                return None;
            }
            schedule.soon_at = None;
            self.plan_refresh(visible);
        }
        let schedule = &mut self.model.user.roster.schedule;
        let step = schedule.refresh.pop()?;
        schedule.refreshed_at = self.now;
        schedule.beside = 0;
        Some(match step {
            RefreshStep::Page(offset) => page(offset, false),
            RefreshStep::One(agent) => one(agent, false),
        })
    }

    /// Decides what is read of those who are looked at, or only of those whom something waits for.
    fn plan_refresh(&mut self, visible: bool) {
        let mut wanted = Wanted::default();
        for agent in self.awaited() {
            self.want(agent, &mut wanted);
        }
        if visible {
            self.looked_at(&mut wanted);
        }
        let is_scan_due = self.is_scan_due();
        let schedule = &mut self.model.user.roster.schedule;
        match schedule.directory.plan(&wanted.agents) {
            RefreshPlan::Everybody => {
                schedule.begin_scan(self.now);
                // The rows cannot wait for another tab that began and does not go on.
                self.model.link.tabs.long_until = self.now;
            }
            RefreshPlan::Steps(mut steps) => {
                let is_planned = |(agent, page): &(UserId, u64)| {
                    steps.iter().any(|step| match step {
                        RefreshStep::Page(offset) => offset == page,
                        RefreshStep::One(id) => id == agent,
                    })
                };
                if !wanted.agents.iter().all(is_planned) {
                    // Whoever does not fit comes round next time.
                    wanted.left_due_at = None;
                }
                if is_scan_due && steps.contains(&RefreshStep::Page(0)) {
                    // The first page is read once for both.
                    steps.retain(|step| *step != RefreshStep::Page(0));
                    schedule.begin_scan(self.now);
                }
                steps.reverse();
                schedule.refresh = steps;
            }
        }
        if visible {
            schedule.next_in_view_at = wanted.left_due_at;
            self.refresh_read();
        }
    }

    /// Whoever is monitored, and who is in view, the longest unread first. Who was read a moment ago
    /// is left out, and whom a full read reads in time.
    fn looked_at(&self, wanted: &mut Wanted) {
        let roster = &self.model.user.roster;
        let interval = self.model.host.config.visible_ms;
        let looked_at = self.model.view.looked_at();
        let read_at = |id: &UserId| roster.agents.get(id).and_then(|agent| agent.read_at);
        let mut in_view: Vec<&UserId> = roster
            .in_view(&looked_at)
            .filter_map(AgentRef::gws)
            .collect();
        sort::by(&mut in_view, |one, other| read_at(one).cmp(&read_at(other)));
        let monitored = self.model.monitoring();
        let monitored = monitored.and_then(|monitoring| Some(&monitoring.agent?.id));
        for agent in monitored.into_iter().chain(in_view) {
            let last = read_at(agent);
            let due = last.map(|at| at.saturating_add(interval));
            let latest = due.map(|due| due.saturating_add(interval / 4));
            if due.is_some_and(|due| self.now.saturating_add(interval / 4) < due) {
                wanted.not_before(due);
            } else if latest.is_some_and(|latest| self.is_read_by_scan(agent, latest)) {
                wanted.not_before(latest);
            } else {
                self.want(agent, wanted);
            }
        }
    }

    /// Whether a scan that is under way comes to the page of an agent in time, at its pace so far.
    fn is_read_by_scan(&self, agent: &UserId, latest: Millis) -> bool {
        let roster = &self.model.user.roster;
        let page = roster.agents.get(agent).and_then(|agent| agent.page);
        let (Some(page), Some(FullRefresh::DirectoryScan(scan))) =
            (page, &roster.schedule.full_refresh)
        else {
            return false;
        };
        scan.comes_to(page.into(), self.now)
            .is_some_and(|at| at <= latest)
    }

    /// Whether a scan may as well begin now: it is due within a quarter of an interval, and nothing
    /// goes before it.
    fn is_scan_due(&self) -> bool {
        let roster = &self.model.user.roster;
        let schedule = &roster.schedule;
        let early = self
            .now
            .saturating_add(self.model.host.config.visible_ms / 4);
        schedule.full_refresh.is_none()
            && !self.leaves_long_readings()
            && schedule.groups.is_none()
            && schedule.full_refresh_at <= early
            && schedule.is_scan_next(roster.agents.len())
    }

    /// Adds an agent, unless there already or not in the directory.
    fn want(&self, agent: &UserId, wanted: &mut Wanted) {
        let found = self.model.user.roster.agents.get(agent);
        let is_known = wanted.agents.iter().any(|(known, _)| known == agent);
        if let Some(page) = found.and_then(|agent| agent.page).filter(|_| !is_known) {
            wanted.agents.push((agent.clone(), page.into()));
        }
    }

    /// The agents whose state an operation waits for, or of whom a call has told more than the last
    /// reading.
    pub(super) fn awaited(&self) -> impl Iterator<Item = &UserId> {
        let doubted = self.model.user.roster.doubts.keys();
        let operations = self.model.user.operations.iter();
        doubted.chain(operations.filter_map(|pending| {
            let agent = pending.command.changes_channel_of();
            agent.filter(|_| pending.phase == Phase::Requested)
        }))
    }

    /// Those who are looked at were read, or are about to be.
    pub(in crate::update) fn refresh_read(&mut self) {
        let interval = self.model.host.config.visible_ms;
        let schedule = &mut self.model.user.roster.schedule;
        let at = self.now + jitter(interval, self.now);
        // Several that are due one after the other are read together.
        let next = schedule.next_in_view_at;
        let next = next.map(|next| next.max(self.now.saturating_add(interval / 4)));
        schedule.visible_at = next.map_or(at, |next| next.min(at));
    }
}

/// The agents to read before the others.
#[derive(Default)]
struct Wanted {
    /// Agents, the most urgent first, each with the page on which the agent was found.
    agents: Vec<(UserId, u64)>,
    /// Time at which the first of those who are left out is due.
    left_due_at: Option<Millis>,
}

impl Wanted {
    /// Leaves out an agent who is not due before a time.
    fn not_before(&mut self, at: Option<Millis>) {
        self.left_due_at = self.left_due_at.into_iter().chain(at).min();
    }
}
