//! The state of the connection, and what one user leaves behind.
//!
//! Must not know what brings the connection into a state: that is `sign_in` and `comet`.

use bayeux::State;

use crate::activity::What;
use crate::message::{Effect, HostError, HostEvent, Terms};
use crate::model::{Link, LinkFailure, UserState};
use crate::update::turn::{Reread, Turn};

impl Turn<'_> {
    pub(super) fn set_link(&mut self, link: Link) {
        if self.model.link.state == link {
            return;
        }
        let before = self.model.link.state.word();
        let after = link.word();
        let was_live = self.model.is_live();
        if !matches!(link, Link::SigningIn(_) | Link::Reconnecting { .. }) {
            self.model.link.not_reached = None;
        }
        self.model.link.state = link;
        self.changes.all = true;
        if before != after {
            let event = HostEvent::Connection { state: after };
            self.effects.push(Effect::Emit(event));
        }
        if was_live && after != "closed" {
            self.log(What::ContactLost);
        }
    }

    pub(super) fn give_up(&mut self, failure: LinkFailure) {
        self.report(HostError::Link(failure.clone()));
        self.set_link(Link::Failed(failure));
    }

    /// What is shown is dated as soon as contact is lost, until it is back.
    pub(in crate::update) fn date(&mut self) {
        let model = &mut *self.model;
        let is_opening = model.link.state == Link::Opening && model.link.comet == State::Live;
        // Before own state was read again after a gap, what is shown is as old as the gap.
        if model.is_live() || is_opening && !model.user.gap {
            self.changes.all |= model.user.as_of.take().is_some();
            return;
        }
        let shows = model.user.device.is_some()
            || !model.user.calls.is_empty()
            || !model.user.sessions.is_empty();
        let monitors_messaging = !model.user.messaging_monitoring.is_empty();
        if model.user.as_of.is_none() && (shows || monitors_messaging) {
            model.user.as_of = Some(self.now);
            self.changes.all = true;
        }
    }

    /// Nothing is waited for any more.
    pub(in crate::update) fn hang_up(&mut self) {
        self.model.link.requests.clear();
        self.model.link.question = None;
        self.model.link.doubts = None;
        self.effects.push(Effect::CloseComet);
        self.effects.push(Effect::AbortAll);
    }

    /// The connection is closed.
    pub(in crate::update) fn closed(&mut self) {
        self.model.link.comet = State::Closed;
        self.set_link(Link::Closed);
    }

    /// Nothing of one user may stay for the next.
    pub(in crate::update) fn forget_user(&mut self) {
        self.model.user = UserState::default();
        self.model.view.viewport.pinned = None;
        self.model.link.terms = Terms::default();
        self.model.link.sign_in_failures = 0;
        self.changes.activity = true;
        self.changes.all = true;
    }

    pub(in crate::update) fn refresh(&mut self) {
        match self.model.link.state {
            Link::Live | Link::Opening => {
                self.wishes.own_state = true;
                self.wishes.roster = Some(Reread::Anew);
            }
            Link::Closed
            | Link::SigningIn(_)
            | Link::Reconnecting { .. }
            | Link::Offline
            | Link::AuthRequired(_)
            | Link::Failed(_) => {}
        }
    }
}
