//! Contacts: who is in the directory, and where the agent is logged in.
//!
//! Knows how pages and single contacts change the agents of the roster. Whatever the pages are, an
//! agent is there once, the last word of the server about the agent counts, and nobody comes or goes:
//! who belongs to the roster is told by the groups. Must not know when something is read.

use gws::directory::{self, Entry, Page};
use gws::ids::UserId;
use gws::reply::Failure;

use super::apply::{apply_contact, gaps};
use crate::message::{HttpReply, NoReply};
use crate::model::{
    Agent, DirectoryScan, FailedPage, FullRefresh, NumberOf, ReadingGaps, RosterTrouble, Slot,
};
use crate::operation::Command;
use crate::update::turn::{Fact, Turn, Unanswered};

/// When more agents change at once, everybody is listed anew.
const MANY: usize = 1_000;

impl Turn<'_> {
    pub(in crate::update) fn contacts_reply(
        &mut self,
        offset: u64,
        full_refresh: bool,
        reply: &Result<HttpReply, NoReply>,
    ) {
        let page = Self::read_in_place(reply, directory::contacts);
        match page {
            Ok(page) => self.contacts_read(offset, full_refresh, &page),
            Err(why) => self.contacts_failed(offset, full_refresh, why),
        }
    }

    pub(super) fn contacts_read(&mut self, offset: u64, full_refresh: bool, page: &Page<'_>) {
        let Page { contacts, total } = page;
        let mut scan = match self.model.user.roster.schedule.full_refresh.take() {
            Some(FullRefresh::DirectoryScan(scan)) if full_refresh => Some(scan),
            other => {
                self.model.user.roster.schedule.full_refresh = other;
                None
            }
        };
        let page = u32::try_from(offset).ok();
        self.observe_contacts(contacts, page, scan.as_mut());
        match scan {
            Some(mut scan) => {
                let first = contacts.first();
                let first = first.map(|contact| UserId::from(&*contact.person.id));
                if scan.page(first, contacts.len() as u64, *total) {
                    self.model.user.roster.schedule.full_refresh =
                        Some(FullRefresh::DirectoryScan(scan));
                } else {
                    self.scan_ended(&scan);
                }
            }
            None => self.step_read(full_refresh),
        }
        self.wishes.roster_on = true;
    }

    pub(in crate::update) fn contact_reply(
        &mut self,
        agent: &UserId,
        full_refresh: bool,
        reply: &Result<HttpReply, NoReply>,
    ) {
        match Self::read_in_place(reply, directory::contact) {
            Ok(contact) if contact.person.id == agent.as_str() => {
                self.observe_contacts(&[contact], None, None);
            }
            // The directory does not know the agent any more; it will be read from its first page on.
            Err(Unanswered::Failure(Failure::Refused { code: 6, .. })) => self.forget_page(agent),
            // Nobody's word, or somebody else's: this server does not tell of one alone.
            Ok(_) | Err(Unanswered::Failure(Failure::Unreadable)) => {
                self.disable_single_reads();
                return;
            }
            Err(Unanswered::Failure(
                Failure::Refused { http: status, .. } | Failure::Http(status),
            )) if (400..500).contains(&status) && status != 408 && status != 429 => {
                self.disable_single_reads();
                return;
            }
            Err(why) => {
                if matches!(&why, Unanswered::Failure(failure) if *failure != Failure::NotSignedIn)
                {
                    // What is wrong with one agent must not keep the others from being read.
                    self.forget_page(agent);
                }
                self.roster_failed(why);
                return;
            }
        }
        self.step_read(full_refresh);
        self.wishes.roster_on = true;
    }

    /// An agent alone was read for an operation. Whether it worked, for whoever asked.
    pub(in crate::update) fn number_read(
        &mut self,
        agent: &UserId,
        reply: &Result<HttpReply, NoReply>,
    ) -> Result<(), Unanswered> {
        let contact = Self::read_in_place(reply, directory::contact)?;
        if contact.person.id == agent.as_str() {
            self.observe_contacts(&[contact], None, None);
        }
        Ok(())
    }

    /// One part of several was read.
    fn step_read(&mut self, full_refresh: bool) {
        if !full_refresh && self.model.user.roster.schedule.refresh.is_empty() {
            self.refresh_read();
            let trouble = self.trouble_as_before();
            self.facts.push(Fact::PagesRead(trouble));
        }
    }

    fn forget_page(&mut self, agent: &UserId) {
        if let Some(agent) = self.model.user.roster.agents.get_mut(agent) {
            agent.page = None;
        }
    }

    fn disable_single_reads(&mut self) {
        let schedule = &mut self.model.user.roster.schedule;
        schedule.directory.refuses_one = true;
        schedule.refresh.clear();
        // Pages do it instead, at once.
        schedule.visible_at = self.now;
        if matches!(schedule.full_refresh, Some(FullRefresh::OneByOne(_))) {
            schedule.full_refresh = None;
            schedule.full_refresh_at = self.now;
        }
        self.wishes.roster_on = true;
    }

    fn contacts_failed(&mut self, offset: u64, full_refresh: bool, why: Unanswered) {
        let is_hers =
            matches!(&why, Unanswered::Failure(failure) if *failure != Failure::NotSignedIn);
        if !is_hers {
            self.roster_failed(why);
            return;
        }
        if !full_refresh {
            // It is read again with everybody; until then, the other pages are.
            let agents = self.model.user.roster.agents.values_mut();
            let is_there = |agent: &&mut Agent| agent.page.map(u64::from) == Some(offset);
            for agent in agents.filter(is_there) {
                agent.page = None;
            }
            self.roster_failed(why);
            return;
        }
        let Some(FullRefresh::DirectoryScan(scan)) =
            &mut self.model.user.roster.schedule.full_refresh
        else {
            self.roster_failed(why);
            return;
        };
        if offset == 0 {
            self.roster_failed(why);
            return;
        }
        match scan.page_failed() {
            FailedPage::Again => self.wait_after_failure(),
            FailedPage::Skipped => self.wishes.roster_on = true,
            FailedPage::Ended => {
                let scan = scan.clone();
                self.scan_ended(&scan);
                self.wishes.roster_on = true;
            }
        }
    }

    fn scan_ended(&mut self, scan: &DirectoryScan) {
        let roster = &mut self.model.user.roster;
        let schedule = &mut roster.schedule;
        schedule.directory = scan.directory(schedule.directory);
        schedule.needs_scan = false;
        let of = roster.agents.len();
        let is_incomplete = !scan.adds_up() && scan.found < of;
        self.sweep_read();
        self.refresh_read();
        let trouble = is_incomplete.then_some(RosterTrouble::Incomplete {
            read: scan.found,
            of,
        });
        self.facts.push(Fact::PagesRead(trouble));
    }

    /// Contacts from the page that begins at an offset, read from the first page on or not.
    pub(super) fn observe_contacts(
        &mut self,
        contacts: &[Entry<'_>],
        page: Option<u32>,
        mut scan: Option<&mut DirectoryScan>,
    ) {
        let gaps = gaps(self.model);
        let mut changed = Changed::default();
        for contact in contacts {
            self.observe_peer(contact);
            self.observe_unknown_member(contact);
            self.observe_contact(contact, page, scan.as_deref_mut(), gaps, &mut changed);
        }
        self.changes.read = true;
        self.model.user.roster.numbers.add(changed.numbers);
        self.facts.append(&mut changed.doubted);
        self.facts.append(&mut changed.left);
        self.agents_changed(changed.agents);
    }

    fn observe_contact(
        &mut self,
        contact: &Entry<'_>,
        page: Option<u32>,
        scan: Option<&mut DirectoryScan>,
        gaps: ReadingGaps,
        changed: &mut Changed,
    ) {
        let roster = &mut self.model.user.roster;
        let Some((slot, agent)) = roster.agents.find_mut(&contact.person.id) else {
            return;
        };
        if let Some(scan) = scan {
            let is_again = agent.scan == scan.number;
            scan.is_odd |= is_again;
            scan.found += usize::from(!is_again);
            agent.scan = scan.number;
        }
        agent.page = page.or(agent.page);
        // What another tab was asking for already when this one read may be older.
        if self
            .heard_asked_at
            .is_some_and(|at| agent.read_at > Some(at))
        {
            return;
        }
        let news = apply_contact(agent, contact, &mut roster.labels, gaps, self.now);
        if news.is_first
            && let Some(kept) = roster.times.of(&agent.id, &agent.presence)
        {
            let is_watched = self.now.saturating_sub(kept.read_at) <= gaps.missed_ms;
            agent.since = Some(kept.since).filter(|_| is_watched).or(agent.since);
        }
        if roster.doubts.get(&agent.id).is_some_and(|doubt| {
            self.answering > doubt.after || agent.presence.is_busy() == doubt.on_call
        }) {
            roster.doubts.remove(&agent.id);
            changed.agents.push(slot);
        }
        let changes = |command: &Command| command.changes_channel_of() == Some(&agent.id);
        let mut operations = self.model.user.operations.iter();
        if operations.any(|pending| pending.is_open() && changes(&pending.command)) {
            self.facts.push(Fact::AgentSeen(agent.id.clone()));
        }
        if news.is_any {
            changed.agents.push(slot);
        }
        if news.has_numbers {
            let told = agent.told_numbers().filter(|number| !number.is_empty());
            let entries = told.filter_map(|number| roster.numbers.entry(number, slot));
            changed.numbers.extend(entries);
        }
        if news.is_doubted {
            changed.doubted.push(Fact::AgentDoubted(agent.id.clone()));
        }
        for medium in news.left {
            changed.left.push(Fact::LoggedOut(agent.id.clone(), medium));
        }
        // The reasons of others may tell the agent's name.
        self.changes.all |= news.has_name;
        // A card tells the agent from the other parties by number.
        self.changes.calls |= news.has_numbers;
    }

    /// Rows of these agents are drawn again; of many, the whole list.
    fn agents_changed(&mut self, agents: Vec<Slot>) {
        if agents.len() > MANY {
            self.model.user.roster.listing.outdated();
            self.changes.all = true;
            self.changes.list = true;
        } else {
            for slot in agents {
                self.changed.insert(slot);
            }
        }
    }
}

/// What is new by the contacts of one page.
#[derive(Debug, Default)]
struct Changed {
    /// Slots of agents whose rows change.
    agents: Vec<Slot>,
    /// Numbers that were not told of an agent before.
    numbers: Vec<NumberOf>,
    /// Agents who may be at another phone.
    doubted: Vec<Fact>,
    /// Media that agents have logged out of.
    left: Vec<Fact>,
}
