//! Devices that log in and out, and the states of their users. It must not know who asks for them.

use super::{Availability, Dn, Millis, Note, Person, UserState, VOICE, World};
use crate::guesses;

impl World {
    /// Changes a person and notifies that person of the device.
    pub(super) fn change(&mut self, dn: &Dn, change: impl FnOnce(&mut Person)) {
        if let Some(person) = self.people.get_mut(dn) {
            change(person);
            self.note_device(dn);
        }
    }

    pub(super) fn note_device(&mut self, dn: &Dn) {
        if let Some(view) = self.device_view(dn) {
            self.notes.push(Note::Device(view));
        }
    }

    pub(super) fn set_state(&mut self, now: Millis, dn: &Dn, state: UserState) {
        if state.state == Availability::LoggedOut {
            return self.log_out(now, dn);
        }
        self.change(dn, |person| {
            person.state = state;
            person.state_since = now;
        });
    }

    pub(super) fn control_state(
        &mut self,
        now: Millis,
        dn: &Dn,
        channel: String,
        state: UserState,
    ) {
        self.notes.push(Note::Channel {
            to: dn.clone(),
            channel: channel.clone(),
            state: state.clone(),
        });
        if channel == VOICE {
            return self.set_state(now, dn, state);
        }
        if let Some(person) = self.people.get_mut(dn) {
            person.other_channels.insert(channel, state);
        }
    }

    /// The states of a person on the channels beside voice.
    pub(crate) fn other_channels(&self, person: &Person) -> Vec<(String, UserState)> {
        let channels = self.rules.channels.iter().filter(|_| person.on_the_floor);
        channels
            .map(|channel| {
                let state = person.other_channels.get(channel).cloned();
                (channel.clone(), state.unwrap_or_else(UserState::ready))
            })
            .collect()
    }

    pub(super) fn log_in(&mut self, now: Millis, dn: &Dn) {
        if self.person(dn).is_some_and(|person| person.active) {
            return self.note_device(dn);
        }
        self.change(dn, |person| {
            person.active = true;
            person.state = UserState::logged_in();
            person.state_since = now;
        });
        if guesses::NOT_READY_AFTER_LOGIN {
            self.set_state(now, dn, UserState::not_ready());
        }
    }

    pub(super) fn log_out(&mut self, now: Millis, dn: &Dn) {
        let call = self.person(dn).and_then(|person| person.call.clone());
        if let Some(call) = call {
            self.hang_up(now, dn, &call);
        }
        self.texts_log_out(now, dn);
        self.change(dn, |person| {
            person.active = false;
            person.monitoring = None;
            person.state = UserState::offline();
            person.state_since = now;
        });
        if self.rules.guesses.target_must_be_logged_in {
            self.end_monitoring_of(now, dn);
            self.end_watches_of(dn);
        }
    }

    /// The device loses its registration, as when the phone is unplugged; or gets it back.
    pub(crate) fn set_device_active(&mut self, now: Millis, dn: &Dn, active: bool) {
        if active {
            self.log_in(now, dn);
        } else {
            self.log_out(now, dn);
        }
    }
}
