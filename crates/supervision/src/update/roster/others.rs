//! Whom the directory tells of beside the agents: other supervisors, and agents who are new.
//!
//! Must not know when something is read.

use gws::directory::Entry;
use gws::ids::UserId;

use crate::Millis;
use crate::model::PeerSupervisor;
use crate::update::turn::Turn;

/// Groups are not read for an unknown member sooner than this after they were.
const STRANGER_MS: Millis = 60_000;
/// So many unknown members are remembered to have been asked about.
const MOST_UNKNOWN_MEMBERS: usize = 1_000;

impl Turn<'_> {
    pub(super) fn observe_peer(&mut self, contact: &Entry<'_>) {
        let peers = &mut self.model.user.roster.peers;
        if let Some(peer) = peers.get_mut(&*contact.person.id) {
            let next = PeerSupervisor {
                name: contact.person.display_name(),
                login: contact.person.user_name.clone().into_owned(),
                number: contact.number().unwrap_or(&peer.number).to_owned(),
            };
            self.changes.calls |= next != *peer;
            *peer = next;
        }
    }

    /// A group of the supervisor may have a member who was not listed with it.
    pub(super) fn observe_unknown_member(&mut self, contact: &Entry<'_>) {
        let roster = &mut self.model.user.roster;
        let id = &*contact.person.id;
        let is_mine = |unit: &String| {
            let mut groups = roster.groups.iter();
            groups.any(|group| group.id.as_str() == unit || group.name == *unit)
        };
        if !contact.business_units.iter().any(is_mine)
            || id.is_empty()
            || roster.agents.of_text(id).is_some()
            || roster.peers.contains_key(id)
            || roster.unknown_members.contains_key(id)
            || roster.unknown_members.len() >= MOST_UNKNOWN_MEMBERS
            || self
                .model
                .user
                .own_user
                .as_ref()
                .is_some_and(|me| me.id.as_str() == id)
        {
            return;
        }
        roster.unknown_members.insert(UserId::from(id), ());
        let schedule = &mut roster.schedule;
        let soon = self.now.max(schedule.groups_read_at + STRANGER_MS);
        schedule.groups_at = schedule.groups_at.min(soon);
    }
}
