//! Whom the directory tells of beside the agents: other supervisors, and agents who are new.
//!
//! Must not know when something is read.

use gws::resource::Contact;

use crate::Millis;
use crate::model::PeerSupervisor;
use crate::update::turn::Turn;

/// Groups are not read for an unknown member sooner than this after they were.
const STRANGER_MS: Millis = 60_000;
/// So many unknown members are remembered to have been asked about.
const MOST_UNKNOWN_MEMBERS: usize = 1_000;

impl Turn<'_> {
    pub(super) fn observe_peer(&mut self, contact: &Contact) {
        if let Some(peer) = self.model.user.roster.peers.get_mut(&contact.id) {
            let next = PeerSupervisor {
                name: contact.display_name(),
                login: contact.user_name.clone(),
                number: number(contact).unwrap_or(&peer.number).to_owned(),
            };
            self.changes.calls |= next != *peer;
            *peer = next;
        }
    }

    /// A group of the supervisor may have a member who was not listed with it.
    pub(super) fn observe_unknown_member(&mut self, contact: &Contact) {
        let roster = &mut self.model.user.roster;
        let id = &contact.id;
        let is_mine = |unit: &String| {
            let mut groups = roster.groups.iter();
            groups.any(|group| group.id.as_str() == unit || group.name == *unit)
        };
        if !contact.business_units.iter().any(is_mine)
            || id.as_str().is_empty()
            || roster.agents.contains_key(id)
            || roster.peers.contains_key(id)
            || roster.unknown_members.contains_key(id)
            || roster.unknown_members.len() >= MOST_UNKNOWN_MEMBERS
            || self
                .model
                .user
                .own_user
                .as_ref()
                .is_some_and(|me| me.id == *id)
        {
            return;
        }
        roster.unknown_members.insert(id.clone(), ());
        let schedule = &mut roster.schedule;
        let soon = self.now.max(schedule.groups_read_at + STRANGER_MS);
        schedule.groups_at = schedule.groups_at.min(soon);
    }
}

/// The number the user is logged in at, else the first one of the directory.
pub(super) fn number(contact: &Contact) -> Option<&str> {
    let logged_in = contact.voice().map(|voice| voice.phone_number.as_str());
    let listed = contact.phone_numbers.first();
    logged_in
        .filter(|number| !number.is_empty())
        .or(listed.map(|number| number.phone_number.as_str()))
        .filter(|number| !number.is_empty())
}
