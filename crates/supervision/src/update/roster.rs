//! Groups, members, availability.
//!
//! Groups I supervise → their members → the contacts with their availability, page by page, and
//! the contacts again and again: GWS pushes nobody else's state. One reading is under way at a
//! time; it pauses while the page is hidden and backs off on errors.

use gws::ids::UserId;
use gws::names::Channel;
use gws::reply::{self, Failure};
use gws::request;
use gws::resource::{Contact, Group};

use super::{Turn, Unanswered, back_off, jitter};
use crate::Millis;
use crate::message::{HttpReply, NoReply, Purpose, Trouble};
use crate::model::{Agent, Fellow, GroupName, Link, Loaded, Presence, Reading, RosterTrouble};
use crate::operation::{Phase, Target};
use crate::table::Table;

/// Contacts on one page.
const PAGE: u64 = 200;
/// The pause before the next reading while a change of an agent's state waits for it.
const SOON_MS: Millis = 700;
/// A directory larger than this is not read to the end.
const MOST_CONTACTS: u64 = 50_000;

impl Turn<'_> {
    pub(super) fn read_groups(&mut self) {
        if self.model.roster.reading.is_none() {
            self.model.roster.reading = Some(Reading::default());
            self.model.roster.poll_at = None;
            self.send(Purpose::Groups, request::my_groups());
        }
    }

    /// Begins again. What is under way is no longer waited for: its replies would be taken for
    /// those of the new reading.
    pub(super) fn read_roster_anew(&mut self) {
        self.model.requests.retain(|_, purpose| {
            !matches!(
                purpose,
                Purpose::Groups | Purpose::Group | Purpose::Contacts { .. }
            )
        });
        self.model.roster.reading = None;
        self.read_groups();
    }

    pub(super) fn groups_reply(&mut self, reply: Result<HttpReply, NoReply>) {
        let groups =
            Self::checked(reply).and_then(|body| reply::groups(&body).map_err(Unanswered::Failure));
        match groups {
            Ok(groups) => {
                if let Some(reading) = &mut self.model.roster.reading {
                    let names = groups.into_iter().map(|group| GroupName {
                        id: group.id,
                        name: group.name,
                    });
                    reading.to_read = names.collect();
                    // Taken from the end, and shown in the server's order.
                    reading.to_read.reverse();
                }
                self.read_next_group();
            }
            Err(why) => self.roster_failed(why),
        }
    }

    fn read_next_group(&mut self) {
        let Some(reading) = &self.model.roster.reading else {
            return;
        };
        match reading.to_read.last() {
            Some(next) => {
                let request = request::group(&next.id);
                self.send(Purpose::Group, request);
            }
            None => self.members_read(),
        }
    }

    pub(super) fn group_reply(&mut self, reply: Result<HttpReply, NoReply>) {
        let group =
            Self::checked(reply).and_then(|body| reply::group(&body).map_err(Unanswered::Failure));
        let Some(reading) = &mut self.model.roster.reading else {
            return;
        };
        match group {
            Ok(group) => {
                let me = self.model.me.as_ref().map(|me| &me.id);
                if let Some(name) = reading.to_read.pop()
                    && supervises(&group, me)
                {
                    reading.add(name, group, me);
                }
                self.read_next_group();
            }
            Err(Unanswered::Failure(Failure::Refused { .. })) => {
                // A group that may not be read is not mine; the others are.
                reading.to_read.pop();
                self.read_next_group();
            }
            Err(why) => self.roster_failed(why),
        }
    }

    fn members_read(&mut self) {
        let roster = &mut self.model.roster;
        let Some(reading) = roster.reading.take() else {
            return;
        };
        roster.groups = reading.groups;
        let fellows = std::mem::replace(&mut roster.fellows, reading.fellows);
        for (id, fellow) in fellows {
            if let Some(now) = roster.fellows.get_mut(&id) {
                *now = fellow;
            }
        }
        let before = std::mem::take(&mut roster.agents);
        roster.agents = members(reading.members);
        for (id, agent) in before {
            if let Some(now) = roster.agents.get_mut(&id) {
                let groups = std::mem::take(&mut now.groups);
                *now = Agent { groups, ..agent };
            }
        }
        if roster.loaded == Loaded::Nothing {
            roster.loaded = Loaded::Members;
        }
        roster.listing.outdated();
        self.changes.all = true;
        self.read_contacts(0, None);
    }

    fn read_contacts(&mut self, offset: u64, before: Option<UserId>) {
        self.model.roster.poll_at = None;
        if self.model.roster.agents.is_empty() {
            self.contacts_read();
            return;
        }
        if !self.is_waiting_for(|purpose| matches!(purpose, Purpose::Contacts { .. })) {
            let request = request::contacts(offset, PAGE);
            self.send(Purpose::Contacts { offset, before }, request);
        }
    }

    pub(super) fn contacts_reply(
        &mut self,
        offset: u64,
        before: Option<&UserId>,
        reply: Result<HttpReply, NoReply>,
    ) {
        let page = Self::checked(reply)
            .and_then(|body| reply::contacts(&body).map_err(Unanswered::Failure));
        match page {
            Ok((contacts, total)) => {
                let count = contacts.len() as u64;
                let end = offset + count;
                // A server that does not page sends all at once, which is more than a page or
                // as many as there are; or it sends the same page again and again.
                let first = contacts.first().map(|contact| contact.id.clone());
                let more = count > 0
                    && first.as_ref() != before
                    && end < MOST_CONTACTS
                    && total.map_or(count == PAGE, |total| end < total);
                for contact in contacts {
                    self.observe_contact(&contact);
                }
                if more {
                    self.read_contacts(end, first);
                } else {
                    self.contacts_read();
                }
            }
            Err(why) => self.roster_failed(why),
        }
    }

    fn contacts_read(&mut self) {
        let roster = &mut self.model.roster;
        roster.failures = 0;
        if roster.trouble.take().is_some() || roster.loaded != Loaded::States {
            roster.loaded = Loaded::States;
            self.changes.all = true;
            self.changes.list = true;
        }
        let pause = jitter(self.model.config.poll_ms, self.now);
        let waits = self.model.operations.iter().any(|pending| {
            pending.phase == Phase::Requested
                && matches!(pending.target, Target::Channel(..))
                && pending.target.cisco().is_none()
        });
        let pause = if waits { pause.min(SOON_MS) } else { pause };
        self.model.roster.poll_at = Some(self.now + pause);
        self.find_monitored_agent();
        self.name_calls();
        self.name_sessions();
        self.list_oldest();
    }

    /// The next reading is to show the effect of something.
    pub(super) fn poll_roster_soon(&mut self) {
        let soon = self.now + SOON_MS;
        // Without a time a reading is under way, and the next one follows soon by itself.
        if let Some(at) = &mut self.model.roster.poll_at {
            *at = soon.min(*at);
        }
    }

    fn observe_contact(&mut self, contact: &Contact) {
        let first_time = self.model.roster.loaded != Loaded::States;
        if let Some(fellow) = self.model.roster.fellows.get_mut(&contact.id) {
            let next = Fellow {
                name: contact.display_name(),
                login: contact.user_name.clone(),
                number: number(contact).unwrap_or(&fellow.number).to_owned(),
            };
            self.changes.calls |= next != *fellow;
            *fellow = next;
        }
        let Some(agent) = self.model.roster.agents.get_mut(&contact.id) else {
            return;
        };
        let presence = Presence::of(contact);
        let mut next = Agent {
            number: number(contact).unwrap_or(&agent.number).to_owned(),
            ..agent.clone()
        };
        let name = contact.display_name();
        if !name.is_empty() {
            next.name = name;
        }
        next.channels = channels(contact);
        if presence != agent.presence {
            next.since = (!first_time && agent.presence != Presence::Unknown).then_some(self.now);
            next.presence = presence;
        }
        if next != *agent {
            // The reasons of others may tell her name.
            self.changes.all |= next.name != agent.name;
            // A card tells the agent from the other parties by her number.
            self.changes.calls |= next.number != agent.number;
            let before = std::mem::replace(agent, next.clone());
            self.changes.agents.insert(contact.id.clone(), ());
            self.doubt_followed(&before, &next);
        }
        let is_hers =
            |target: &Target| matches!(target, Target::Channel(id, _) if *id == contact.id);
        let mut operations = self.model.operations.iter();
        if operations.any(|pending| pending.is_open() && is_hers(&pending.target)) {
            self.confirm_by_agent(&contact.id);
        }
    }

    pub(super) fn poll_roster(&mut self) {
        let due = self.model.roster.poll_at.is_some_and(|at| at <= self.now);
        if !due || self.model.hidden || self.model.link != Link::Live {
            return;
        }
        match self.model.roster.loaded {
            Loaded::Nothing => self.read_groups(),
            Loaded::Members | Loaded::States => self.read_contacts(0, None),
        }
    }

    pub(super) fn visible(&mut self, visible: bool) {
        let was_hidden = std::mem::replace(&mut self.model.hidden, !visible);
        if visible && was_hidden && self.model.roster.poll_at.is_some() {
            self.model.roster.poll_at = Some(self.now);
            self.poll_roster();
        }
    }

    fn roster_failed(&mut self, why: Unanswered) {
        let trouble = match why {
            Unanswered::Failure(Failure::NotSignedIn) => {
                self.model.roster.reading = None;
                self.sign_in_again();
                return;
            }
            Unanswered::Failure(failure) => RosterTrouble::Server(failure),
            Unanswered::NoReply => RosterTrouble::Unreachable,
        };
        let roster = &mut self.model.roster;
        roster.reading = None;
        let pause = back_off(self.model.config.poll_ms, roster.failures, self.now);
        roster.failures += 1;
        roster.poll_at = Some(self.now + pause);
        if roster.trouble.as_ref() != Some(&trouble) {
            roster.trouble = Some(trouble.clone());
            self.report(Trouble::Roster(trouble));
        }
        self.changes.all = true;
    }
}

impl Reading {
    fn add(&mut self, name: GroupName, group: Group, me: Option<&UserId>) {
        for user in group.supervisors.unwrap_or_default() {
            if Some(&user.id) != me && !user.id.as_str().is_empty() {
                let fellow = Fellow {
                    name: user.display_name(),
                    login: user.user_name,
                    number: String::new(),
                };
                self.fellows.insert(user.id, fellow);
            }
        }
        for user in group.users.unwrap_or_default() {
            if Some(&user.id) == me || user.id.as_str().is_empty() {
                continue;
            }
            let id = user.id.clone();
            let agent = Agent {
                name: user.display_name(),
                login: user.user_name.clone(),
                id: user.id,
                number: String::new(),
                groups: vec![name.id.clone()],
                presence: Presence::default(),
                since: None,
                device: None,
                channels: Vec::new(),
                skills: Vec::new(),
                read_at: None,
                collision: None,
            };
            self.members.push((id, agent));
        }
        self.groups.push(name);
    }
}

/// The members of all groups, each once with her groups; what the first group says of her counts.
fn members(mut read: Vec<(UserId, Agent)>) -> Table<UserId, Agent> {
    // Stable: the first stays the first.
    read.sort_by(|(a, _), (b, _)| a.cmp(b));
    read.dedup_by(|(id, again), (before, agent)| {
        let is_same = id == before;
        if is_same {
            let groups = std::mem::take(&mut again.groups);
            let news = groups
                .into_iter()
                .filter(|group| !agent.groups.contains(group));
            let news: Vec<_> = news.collect();
            agent.groups.extend(news);
        }
        is_same
    });
    Table::sorted(read)
}

/// Whether I supervise a group: I am among its supervisors. A server that does not list them is
/// taken to have sent only my groups.
fn supervises(group: &Group, me: Option<&UserId>) -> bool {
    match (&group.supervisors, me) {
        (Some(supervisors), Some(me)) => supervisors.iter().any(|user| user.id == *me),
        (None, _) | (_, None) => true,
    }
}

/// The channels beside voice that she is logged in on.
fn channels(contact: &Contact) -> Vec<(Channel, Presence)> {
    let channels = contact
        .availability
        .iter()
        .flat_map(|availability| &availability.channels);
    channels
        .filter(|channel| channel.channel != Channel::Voice)
        .map(|channel| (channel.channel.clone(), Presence::on(channel)))
        .collect()
}

/// The number she is logged in at, else the first one of the directory.
fn number(contact: &Contact) -> Option<&str> {
    let logged_in = contact.voice().map(|voice| voice.phone_number.as_str());
    let listed = contact.phone_numbers.first();
    logged_in
        .filter(|number| !number.is_empty())
        .or(listed.map(|number| number.phone_number.as_str()))
        .filter(|number| !number.is_empty())
}
