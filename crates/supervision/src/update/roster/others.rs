//! Whom the directory tells of beside the agents: other supervisors, and agents who are new.
//!
//! Must not know when something is read.

use gws::resource::Contact;

use crate::Millis;
use crate::model::Fellow;
use crate::update::turn::Turn;

/// Groups are not read for a stranger sooner than this after they were.
const STRANGER_MS: Millis = 60_000;
/// So many strangers are remembered to have been asked about.
const MOST_STRANGERS: usize = 1_000;

impl Turn<'_> {
    pub(super) fn observe_fellow(&mut self, contact: &Contact) {
        if let Some(fellow) = self.model.user.roster.fellows.get_mut(&contact.id) {
            let next = Fellow {
                name: contact.display_name(),
                login: contact.user_name.clone(),
                number: number(contact).unwrap_or(&fellow.number).to_owned(),
            };
            self.changes.calls |= next != *fellow;
            *fellow = next;
        }
    }

    /// A group of the supervisor may have a member who was not listed with it.
    pub(super) fn observe_stranger(&mut self, contact: &Contact) {
        let roster = &mut self.model.user.roster;
        let id = &contact.id;
        let is_mine = |unit: &String| {
            let mut groups = roster.groups.iter();
            groups.any(|group| group.id.as_str() == unit || group.name == *unit)
        };
        if !contact.business_units.iter().any(is_mine)
            || id.as_str().is_empty()
            || roster.agents.contains_key(id)
            || roster.fellows.contains_key(id)
            || roster.strangers.contains_key(id)
            || roster.strangers.len() >= MOST_STRANGERS
            || self.model.user.me.as_ref().is_some_and(|me| me.id == *id)
        {
            return;
        }
        roster.strangers.insert(id.clone(), ());
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
