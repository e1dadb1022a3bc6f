//! The first reading of the roster, of which parts are under way beside each other.
//!
//! Beside "who am I" go the groups and the first page of contacts, then the members of several
//! groups. Each reply is used when its turn has come, in the order in which one request after the
//! other would bring them. Must not know what a reply says.

use gws::ids::GroupId;
use gws::request::{self, HttpRequest};

use super::schedule::page;
use crate::message::{HttpReply, NoReply, Purpose};
use crate::model::{EarlyReply, GroupScan, Loaded};
use crate::update::turn::{Fact, Turn};

/// Requests under way at once: a browser has six connections to a server, and the notifications
/// take two.
const AT_ONCE: usize = 4;

impl Turn<'_> {
    /// Asks for the roster beside "who am I". Without a session the replies bring nothing.
    pub(in crate::update) fn read_ahead(&mut self) {
        let user = &mut self.model.user;
        if user.own_user.is_none() && user.roster.loaded == Loaded::Nothing {
            user.roster.schedule.groups = Some(GroupScan::default());
            self.read_first();
        }
    }

    /// Nobody is known to be signed in: what was asked ahead is dropped.
    pub(in crate::update) fn forget_ahead(&mut self) {
        if self.model.user.own_user.is_none() {
            self.drop_requests(Purpose::is_of_roster);
            let schedule = &mut self.model.user.roster.schedule;
            schedule.early.clear();
            schedule.groups = None;
            schedule.full_refresh = None;
        }
    }

    /// While the members are not known: asks for all that can be asked, and takes over the members
    /// of all groups at once. Whether nothing else is to be read.
    pub(super) fn read_first(&mut self) -> bool {
        let roster = &mut self.model.user.roster;
        let Some(scan) = &roster.schedule.groups else {
            return false;
        };
        if roster.loaded != Loaded::Nothing {
            return false;
        }
        roster.poll_at = None;
        if scan.listed && scan.to_read.is_empty() {
            self.members_read();
            if self.model.user.roster.agents.is_empty() {
                // No contact is of interest.
                self.drop_requests(Purpose::is_of_roster);
                self.model.user.roster.schedule.early.clear();
            }
            self.wishes.roster_on = true;
            return true;
        }
        while self.model.link.requests.values().count() < AT_ONCE
            || !self.is_waiting_for(Purpose::is_of_roster)
        {
            let Some((purpose, request)) = self.next_of_first() else {
                break;
            };
            self.send(purpose, request);
        }
        true
    }

    fn next_of_first(&mut self) -> Option<(Purpose, HttpRequest)> {
        let schedule = &mut self.model.user.roster.schedule;
        let is_listed = schedule.groups.as_ref()?.listed;
        schedule.begin_scan(self.now);
        let groups = (!is_listed).then(|| (Purpose::Groups, request::my_groups()));
        let schedule = &self.model.user.roster.schedule;
        let to_read = schedule.groups.iter().flat_map(|scan| &scan.to_read).rev();
        let members = to_read.map(|group| members_of(&group.id));
        let first_page = std::iter::once(page(0, true));
        let mut all = groups.into_iter().chain(first_page).chain(members);
        all.find(|(purpose, _)| {
            let is_it = |other: &Purpose| other == purpose;
            let mut early = schedule.early.iter();
            !self.is_waiting_for(is_it) && !early.any(|early| is_it(&early.purpose))
        })
    }

    /// Keeps a reply whose turn has not come; gives back any other.
    pub(in crate::update) fn early(
        &mut self,
        purpose: Purpose,
        reply: Result<HttpReply, NoReply>,
    ) -> Option<(Purpose, Result<HttpReply, NoReply>)> {
        if !self.is_early(&purpose) {
            return Some((purpose, reply));
        }
        self.model.user.roster.schedule.early.push(EarlyReply {
            request: self.answering,
            purpose,
            reply,
            at: self.now,
        });
        self.wishes.roster_on = true;
        None
    }

    fn is_early(&self, purpose: &Purpose) -> bool {
        let roster = &self.model.user.roster;
        match purpose {
            Purpose::Groups => self.model.user.own_user.is_none(),
            Purpose::Group(group) => {
                let scan = roster.schedule.groups.as_ref();
                let next = scan.and_then(|scan| scan.to_read.last());
                next.is_some_and(|next| next.id != *group)
            }
            Purpose::Contacts { .. } => roster.loaded == Loaded::Nothing,
            Purpose::Me
            | Purpose::OwnState { .. }
            | Purpose::StartSession { .. }
            | Purpose::Contact { .. }
            | Purpose::Skills
            | Purpose::DeviceOf { .. }
            | Purpose::NumberOf { .. }
            | Purpose::WhoseDevice { .. }
            | Purpose::Operation(_)
            | Purpose::Leave(_)
            | Purpose::AgentSessions { .. }
            | Purpose::Messages { .. } => false,
        }
    }

    /// Uses one reply whose turn has come. Whether there was one.
    pub(super) fn use_early(&mut self) -> bool {
        let early = &self.model.user.roster.schedule.early;
        let Some(at) = early
            .iter()
            .position(|early| !self.is_early(&early.purpose))
        else {
            return false;
        };
        let early = self.model.user.roster.schedule.early.remove(at);
        self.facts.push(Fact::EarlyReply(Box::new(early)));
        true
    }
}

/// The request for the members of a group.
pub(super) fn members_of(group: &GroupId) -> (Purpose, HttpRequest) {
    (Purpose::Group(group.clone()), request::group(group))
}
