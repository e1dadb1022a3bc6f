//! Groups and members: who belongs to the roster.
//!
//! Groups of the supervisor → their members. What is known of a member outlives each reading; only the
//! reading's end adds and removes members, all at once. Must not know where they stand.

use gws::ids::{GroupId, UserId};
use gws::reply::{self, Failure};
use gws::request::{self, HttpRequest};
use gws::resource::Group;

use super::first::members_of;
use crate::Millis;
use crate::message::{HttpReply, NoReply, Purpose};
use crate::model::{Agent, GroupName, GroupScan, Loaded, Numbers, PeerSupervisor, Skills};
use crate::sort;
use crate::update::turn::{Turn, Unanswered, jitter};

/// How often groups and members are read again.
const GROUPS_MS: Millis = 10 * 60 * 1000;
/// When that is tried again after it failed.
const AGAIN_MS: Millis = 60_000;

impl Turn<'_> {
    pub(in crate::update) fn next_of_groups(&mut self) -> Option<(Purpose, HttpRequest)> {
        let roster = &mut self.model.user.roster;
        let schedule = &mut roster.schedule;
        if schedule.groups.is_none() && schedule.groups_at <= self.now {
            schedule.groups = Some(GroupScan {
                in_background: roster.loaded == Loaded::States,
                ..GroupScan::default()
            });
        }
        let reading = schedule.groups.as_ref()?;
        if !reading.listed {
            return Some((Purpose::Groups, request::my_groups()));
        }
        let next = reading.to_read.last();
        let next = next.map(|group| members_of(&group.id));
        if next.is_none() {
            self.members_read();
        }
        next
    }

    pub(in crate::update) fn groups_reply(&mut self, reply: Result<HttpReply, NoReply>) {
        let groups = Self::read(reply, reply::groups);
        match groups {
            Ok(groups) => {
                if let Some(reading) = &mut self.model.user.roster.schedule.groups {
                    let mut names: Vec<GroupName> = Vec::new();
                    for Group { id, name, .. } in groups {
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
            Err(why) => self.groups_failed(why),
        }
    }

    pub(in crate::update) fn group_reply(&mut self, reply: Result<HttpReply, NoReply>) {
        let group = Self::read(reply, reply::group);
        let roster = &mut self.model.user.roster;
        let Some(reading) = &mut roster.schedule.groups else {
            return;
        };
        match group {
            Ok(group) => {
                let me = self.model.user.own_user.as_ref().map(|me| &me.id);
                if let Some(name) = reading.to_read.pop()
                    && supervises(&group, me)
                {
                    reading.add(name, group, me);
                }
            }
            Err(Unanswered::Failure(Failure::Refused { http, .. })) => {
                // A group that may not be read is not the supervisor's; the others are. Where the server
                // stumbles over a group that was the supervisor's before, it stays as it was.
                let name = reading.to_read.pop();
                if let Some(name) = name.filter(|name| http >= 500 && roster.groups.contains(name))
                {
                    let members = roster.agents.values();
                    let members = members.filter(|agent| agent.groups.contains(&name.id));
                    let members = members.map(|agent| {
                        let groups = vec![name.id.clone()];
                        (
                            agent.id.clone(),
                            Agent {
                                groups,
                                ..agent.clone()
                            },
                        )
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
        let members = members(reading.members);
        let agents = &mut roster.agents;
        let count = agents.len();
        agents.retain(|id| {
            members
                .binary_search_by(|(member, _)| member.cmp(id))
                .is_ok()
        });
        let stayed = agents.len();
        let mut is_same = roster.groups == reading.groups && count == stayed;
        for (id, member) in members {
            let Some(agent) = agents.get_mut(&id) else {
                agents.insert(member);
                continue;
            };
            is_same &= agent.groups == member.groups;
            agent.groups = member.groups;
            if !member.skills.is_empty() {
                is_same &= agent.skills == member.skills;
                agent.skills = member.skills;
            }
        }
        let has_new = agents.len() > stayed;
        is_same &= !has_new;
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
        let mut numbers = Numbers::of_country(self.model.host.config.country);
        let all = roster.agents.values().flat_map(|agent| {
            let told = agent.numbers().filter(|number| !number.is_empty());
            told.map(|number| (number.clone(), agent.id.clone()))
        });
        numbers.add(all);
        roster.numbers = numbers;
    }
}

impl GroupScan {
    fn add(&mut self, name: GroupName, group: Group, me: Option<&UserId>) {
        for user in group.supervisors.unwrap_or_default() {
            if Some(&user.id) != me && !user.id.as_str().is_empty() {
                let peer = PeerSupervisor {
                    name: user.display_name(),
                    login: user.user_name,
                    number: String::new(),
                };
                self.peers.insert(user.id, peer);
            }
        }
        for user in group.users.unwrap_or_default() {
            if Some(&user.id) == me || user.id.as_str().is_empty() {
                continue;
            }
            let id = user.id.clone();
            let mut agent =
                Agent::new(user.id.clone(), user.display_name(), user.user_name.clone());
            agent.groups.push(name.id.clone());
            agent.skills = user.skills.unwrap_or_default();
            self.members.push((id, agent));
        }
        self.groups.push(name);
    }
}

/// The members of all groups by id, each once with all its groups; what the first group says counts.
fn members(mut read: Vec<(UserId, Agent)>) -> Vec<(UserId, Agent)> {
    // Stable: the first stays the first.
    sort::by(&mut read, |(a, _), (b, _)| a.cmp(b));
    read.dedup_by(|(id, again), (before, agent)| {
        let is_same = id == before;
        if is_same {
            let groups: Vec<GroupId> = std::mem::take(&mut again.groups);
            for group in groups {
                if !agent.groups.contains(&group) {
                    agent.groups.push(group);
                }
            }
        }
        is_same
    });
    read
}

/// Whether the user supervises a group: the user is among its supervisors. A server that does not list them is
/// taken to have sent only groups of the user.
fn supervises(group: &Group, me: Option<&UserId>) -> bool {
    match (&group.supervisors, me) {
        (Some(supervisors), Some(me)) => supervisors.iter().any(|user| user.id == *me),
        (None, _) | (_, None) => true,
    }
}
