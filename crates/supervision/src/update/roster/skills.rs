//! What agents are good at.
//!
//! GWS tells it with users, page by page, for those who may read the configuration
//! (`api-provisioning-read`). It is read once, slowly, behind everything else; a server that
//! refuses, or knows no skills, is left alone until somebody else signs in. Must not disturb
//! anything: without skills, nothing but the filter by skill is missing.

use gws::directory::{self, Person, Users};
use gws::ids::UserId;
use gws::request::{self, HttpRequest};

use crate::Millis;
use crate::message::{HttpReply, NoReply, Purpose};
use crate::model::{Loaded, PAGE, Skills, is_more};
use crate::update::turn::{Turn, Unanswered};

/// The pause between two pages.
const PAGE_MS: Millis = 1_000;
/// The pause after a page that was not answered.
const AGAIN_MS: Millis = 60_000;
/// So many pages are asked for at most.
const MOST_PAGES: u32 = 50;
/// What the server has to offer for it.
const FEATURE: &str = "api-provisioning-read";

impl Turn<'_> {
    pub(in crate::update) fn next_of_skills(&mut self) -> Option<(Purpose, HttpRequest)> {
        let roster = &mut self.model.user.roster;
        let me = self.model.user.own_user.as_ref();
        let is_offered = me.is_some_and(|me| me.has_feature(FEATURE));
        if !self.model.host.config.skills
            || !is_offered
            || roster.loaded != Loaded::States
            || !self.model.user.ready
            || roster.agents.is_empty()
        {
            return None;
        }
        if roster.schedule.skills == Skills::Unasked {
            roster.schedule.skills = Skills::Reading {
                offset: 0,
                asked: 0,
                before: None,
                at: self.now,
            };
        }
        match &mut roster.schedule.skills {
            Skills::Reading {
                offset, asked, at, ..
            } if *at <= self.now => {
                *asked += 1;
                let request = request::users_with_skills(*offset, PAGE);
                Some((Purpose::Skills, request))
            }
            Skills::Reading { .. } | Skills::Unasked | Skills::Read | Skills::Refused => None,
        }
    }

    pub(in crate::update) fn skills_reply(&mut self, reply: &Result<HttpReply, NoReply>) {
        let page = Self::read_in_place(reply, directory::users);
        let schedule = &mut self.model.user.roster.schedule;
        let Skills::Reading {
            offset,
            asked,
            before,
            ..
        } = std::mem::replace(&mut schedule.skills, Skills::Refused)
        else {
            self.wishes.roster_on = true;
            return;
        };
        match page {
            Ok(Users { users, total }) => {
                let tells = users.iter().any(|user| user.skills.is_some());
                if tells || offset > 0 {
                    let next = after(&users, total, offset, before.as_ref());
                    let next = next.filter(|_| asked < MOST_PAGES);
                    schedule.skills = next.map_or(Skills::Read, |offset| Skills::Reading {
                        offset,
                        asked,
                        before: users.first().map(|user| UserId::from(&*user.id)),
                        at: self.now + PAGE_MS,
                    });
                    self.record_skills(users);
                }
            }
            Err(Unanswered::NoReply) if asked < MOST_PAGES => {
                schedule.skills = Skills::Reading {
                    offset,
                    asked,
                    before,
                    at: self.now + AGAIN_MS,
                };
            }
            // A refusal of this says nothing of the rest, whatever its code.
            Err(Unanswered::NoReply | Unanswered::Failure(_)) => {}
        }
        self.wishes.roster_on = true;
    }

    fn record_skills(&mut self, users: Vec<Person<'_>>) {
        for user in users {
            let Some(skills) = user.skills else { continue };
            let agents = &mut self.model.user.roster.agents;
            if let Some((slot, agent)) = agents.find_mut(&user.id)
                && *agent.skills != *skills
            {
                agent.skills = skills.into();
                self.changed.insert(slot);
                // There are others to choose from.
                self.changes.list = true;
            }
        }
    }
}

/// Where the next page begins, if there is one.
fn after(
    users: &[Person<'_>],
    total: Option<u64>,
    offset: u64,
    before: Option<&UserId>,
) -> Option<u64> {
    let count = users.len() as u64;
    let end = offset + count;
    let total = total.filter(|total| *total >= end);
    let repeats = users.first().map(|user| &*user.id) == before.map(UserId::as_str);
    (count > 0 && is_more(count, end, total) && !repeats).then_some(end)
}
