//! Groups and members: who belongs to the roster.
//!
//! Groups of the supervisor → their members. What is known of a member outlives each reading; only the
//! reading's end adds and removes members, all at once. Must not know where they stand.

use std::sync::Arc;

use gws::directory::{self, Group, Person};
use gws::ids::{GroupId, UserId};
use gws::reply::{self, Failure};
use gws::request::{self, HttpRequest};

use super::first::members_of;
use crate::Millis;
use crate::message::{HttpReply, NoReply, Purpose};
use crate::model::{
    Agent, Agents, GroupName, GroupScan, Kept, Loaded, Member, Numbers, PeerSupervisor, Skills,
};
use crate::update::turn::{Turn, Unanswered, jitter};

/// How often groups and members are read again.
pub(super) const GROUPS_MS: Millis = 10 * 60 * 1000;
/// When that is tried again after it failed.
const AGAIN_MS: Millis = 60_000;
/// Lists of groups that agents share; in contact centres with more of them the others have their own.
const MOST_SHARED: usize = 64;

impl Turn<'_> {
    pub(in crate::update) fn next_of_groups(&mut self) -> Option<(Purpose, HttpRequest)> {
        let is_left = self.leaves_long_readings();
        let roster = &mut self.model.user.roster;
        let schedule = &mut roster.schedule;
        if schedule.groups.is_none() && schedule.groups_at <= self.now && !is_left {
            schedule.groups = Some(GroupScan {
                in_background: roster.loaded == Loaded::States,
                ..GroupScan::default()
            });
        }
        let reading = schedule.groups.as_ref()?;
        let next = if reading.listed {
            let next = reading.to_read.last();
            next.map(|group| members_of(&group.id))
        } else {
            Some((Purpose::Groups, request::my_groups()))
        };
        if next.is_none() {
            self.members_read();
        }
        next.filter(|_| !is_left)
    }

    pub(in crate::update) fn groups_reply(&mut self, reply: Result<HttpReply, NoReply>) {
        match Self::read(reply, reply::groups) {
            Ok(groups) => self.groups_read(groups),
            Err(why) => self.groups_failed(why),
        }
    }

    pub(super) fn groups_read(&mut self, groups: Vec<gws::resource::Group>) {
        if let Some(reading) = &mut self.model.user.roster.schedule.groups {
            let mut names: Vec<GroupName> = Vec::new();
            for gws::resource::Group { id, name, .. } in groups {
                if !names.iter().any(|known| known.id == id) {
                    names.push(GroupName { id, name });
                }
            }
            // Taken from the end, and shown in the server's order.
            names.reverse();
            reading.to_read = names;
            reading.listed = true;
        }
        self.wishes.roster_on = true;
    }

    /// Takes over the members of the group that is next.
    pub(super) fn members_told(&mut self, group: Group<'_>) {
        let roster = &mut self.model.user.roster;
        let me = self.model.user.own_user.as_ref().map(|me| &me.id);
        if let Some(reading) = &mut roster.schedule.groups
            && let Some(name) = reading.to_read.pop()
            && supervises(&group, me)
        {
            reading.add(name, group, me, &roster.agents);
        }
        self.wishes.roster_on = true;
    }

    pub(in crate::update) fn group_reply(&mut self, reply: &Result<HttpReply, NoReply>) {
        let group = Self::read_in_place(reply, directory::group);
        let roster = &mut self.model.user.roster;
        let Some(reading) = &mut roster.schedule.groups else {
            return;
        };
        match group {
            Ok(group) => self.members_told(group),
            Err(Unanswered::Failure(Failure::Refused { http, .. })) => {
                // A group that may not be read is not the supervisor's; the others are. Where the server
                // stumbles over a group that was the supervisor's before, it stays as it was.
                let name = reading.to_read.pop();
                if let Some(name) = name.filter(|name| http >= 500 && roster.groups.contains(name))
                {
                    let members = roster.agents.values();
                    let members = members.filter(|agent| agent.groups.contains(&name.id));
                    let members = members.map(|agent| Member {
                        id: agent.id.clone(),
                        group: name.id.clone(),
                        skills: Box::default(),
                        new: None,
                    });
                    reading.members.extend(members);
                    reading.groups.push(name);
                }
            }
            Err(why) => {
                self.groups_failed(why);
                return;
            }
        }
        self.wishes.roster_on = true;
    }

    /// What was known stays. Nobody waits for a reading that was not asked for.
    fn groups_failed(&mut self, why: Unanswered) {
        let schedule = &mut self.model.user.roster.schedule;
        let in_background = schedule
            .groups
            .as_ref()
            .is_some_and(|reading| reading.in_background);
        let is_mine = !matches!(why, Unanswered::Failure(Failure::NotSignedIn));
        if in_background && is_mine {
            schedule.groups = None;
            schedule.groups_at = self.now + jitter(AGAIN_MS, self.now);
            self.wishes.roster_on = true;
        } else {
            self.roster_failed(why);
        }
    }

    pub(super) fn members_read(&mut self) {
        let roster = &mut self.model.user.roster;
        let schedule = &mut roster.schedule;
        let Some(reading) = schedule.groups.take() else {
            return;
        };
        schedule.groups_read_at = self.now;
        schedule.groups_at = self.now + jitter(GROUPS_MS, self.now);
        // The directory may have changed with them.
        schedule.needs_scan = true;
        let peers = std::mem::replace(&mut roster.peers, reading.peers);
        for (id, peer) in peers {
            if let Some(now) = roster.peers.get_mut(&id) {
                *now = peer;
            }
        }
        let mut members = reading.members;
        // Stable: what the first group says counts.
        sort::by(&mut members, |one, other| one.id.cmp(&other.id));
        let agents = &mut roster.agents;
        let count = agents.len();
        agents.retain(|id| members.binary_search_by(|member| member.id.cmp(id)).is_ok());
        let stayed = agents.len();
        agents.reserve(members.len().saturating_sub(stayed));
        let is_same = take_members(agents, members);
        let has_new = agents.len() > stayed;
        let is_same = is_same && !has_new && count == stayed && roster.groups == reading.groups;
        if has_new {
            schedule.full_refresh_at = self.now;
            if schedule.skills == Skills::Read {
                schedule.skills = Skills::Unasked;
            }
        }
        if is_same && roster.loaded != Loaded::Nothing {
            return;
        }
        if roster.loaded == Loaded::Nothing {
            roster.loaded = Loaded::Members;
        }
        roster.groups = reading.groups;
        roster.listing.outdated();
        self.index_numbers();
        self.changes.all = true;
    }

    /// Makes the index of numbers anew: another country, or other members.
    pub(in crate::update) fn index_numbers(&mut self) {
        let roster = &mut self.model.user.roster;
        let agents = &roster.agents;
        let mut numbers = Numbers::of_country(self.model.host.config.country, agents.len());
        let mut entries = Vec::new();
        for (slot, kept) in agents.everybody() {
            if let Kept::Gws(agent) = kept {
                let told = agent.numbers().filter(|number| !number.is_empty());
                entries.extend(told.filter_map(|number| numbers.entry(number, slot)));
            }
        }
        numbers.add(entries);
        roster.numbers = numbers;
    }
}

impl GroupScan {
    fn add(&mut self, name: GroupName, group: Group<'_>, me: Option<&UserId>, known: &Agents) {
        let is_me = |person: &Person<'_>| me.is_some_and(|me| person.id == me.as_str());
        for user in group.supervisors.unwrap_or_default() {
            if !is_me(&user) && !user.id.is_empty() {
                let peer = PeerSupervisor {
                    name: user.display_name(),
                    login: user.user_name.into_owned(),
                    number: String::new(),
                };
                self.peers.insert(UserId::from(&*user.id), peer);
            }
        }
        let users = group.users.unwrap_or_default();
        self.members.reserve_exact(users.len());
        for user in users {
            if is_me(&user) || user.id.is_empty() {
                continue;
            }
            let known = known.of_text(&user.id).map(|agent| agent.id.clone());
            let is_new = known.is_none();
            let id = known.unwrap_or_else(|| UserId::from(&*user.id));
            self.members.push(Member {
                new: is_new.then(|| {
                    let mut agent_name = user.display_name();
                    agent_name.shrink_to_fit();
                    let login = (*user.user_name).to_owned();
                    Box::new(Agent::new(id.clone(), agent_name, login))
                }),
                id,
                group: name.id.clone(),
                skills: user.skills.unwrap_or_default().into(),
            });
        }
        self.groups.push(name);
    }
}

/// Adds new members, in order of ids, and takes over what groups tell of the others. Returns whether that is the same
/// as before for all who were there.
fn take_members(agents: &mut Agents, members: Vec<Member>) -> bool {
    let mut is_same = true;
    let mut shared = Vec::new();
    let mut members = members.into_iter().peekable();
    while let Some(first) = members.next() {
        let mut groups = vec![first.group];
        while let Some(again) = members.next_if(|again| again.id == first.id) {
            if !groups.contains(&again.group) {
                groups.push(again.group);
            }
        }
        let groups = share(&mut shared, groups);
        if let Some(mut agent) = first.new
            && !agents.contains_key(&first.id)
        {
            agent.groups = groups;
            agent.skills = first.skills;
            agents.insert(agent);
        } else if let Some(agent) = agents.get_mut(&first.id) {
            is_same &= agent.groups == groups;
            agent.groups = groups;
            if !first.skills.is_empty() {
                is_same &= agent.skills == first.skills;
                agent.skills = first.skills;
            }
        }
    }
    is_same
}

/// The groups of an agent, as one list for all agents who are in the same ones.
fn share(shared: &mut Vec<Arc<[GroupId]>>, groups: Vec<GroupId>) -> Arc<[GroupId]> {
    let known = shared.iter().find(|known| ***known == *groups);
    if let Some(known) = known {
        return Arc::clone(known);
    }
    let new: Arc<[GroupId]> = groups.into();
    if shared.len() < MOST_SHARED {
        shared.push(Arc::clone(&new));
    }
    new
}

/// Whether the user supervises a group: the user is among its supervisors. A server that does not list them is
/// taken to have sent only groups of the user.
fn supervises(group: &Group<'_>, me: Option<&UserId>) -> bool {
    match (&group.supervisors, me) {
        (Some(supervisors), Some(me)) => supervisors.iter().any(|user| user.id == me.as_str()),
        (None, _) | (_, None) => true,
    }
}
