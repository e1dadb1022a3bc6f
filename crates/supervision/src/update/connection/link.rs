//! The connection: opened, closed, lost and found again, and the notifications coming and going.
//!
//! Order: signing in (`sign_in`) → notifications → own state. The roster is read beside it.

use bayeux::{FailReason, State};

use crate::Millis;
use crate::activity::What;
use crate::message::{CometEvent, Effect, HostEvent, Purpose, Terms};
use crate::model::{Link, LinkFailure, Lost, UserState};
use crate::operation::{Pending, Phase};
use crate::update::Turn;

impl Turn<'_> {
    pub(in crate::update) fn set_link(&mut self, link: Link) {
        if self.model.link.state == link {
            return;
        }
        let before = self.model.link.state.word();
        let after = link.word();
        let was_live = self.model.is_live();
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
        let followed = !model.user.followed.is_empty();
        if model.user.as_of.is_none() && (shows || followed) {
            model.user.as_of = Some(self.now);
            self.changes.all = true;
        }
    }

    pub(in crate::update) fn connect(&mut self) {
        match self.model.link.state {
            Link::SigningIn(_) | Link::Opening | Link::Live => return,
            // What the host gave is still in use.
            Link::Reconnecting { .. } | Link::Offline => {}
            Link::Closed | Link::AuthRequired(_) | Link::Failed(_) => {
                self.model.link.ask_first = true;
            }
        }
        self.model.user.ready = false;
        self.effects.push(Effect::Mark("supervisor-widget:start"));
        self.sign_in(0);
    }

    /// The user signs out.
    pub(in crate::update) fn disconnect(&mut self) {
        self.close();
        self.forget_log();
        self.forget_user();
    }

    /// The panel goes, and the user stays: what the tab remembers waits for the next one.
    pub(in crate::update) fn leave(&mut self) {
        self.close();
        self.forget_user();
    }

    fn close(&mut self) {
        self.model.link.requests.clear();
        self.model.link.question = None;
        self.model.link.doubts = None;
        self.effects.push(Effect::CloseComet);
        self.effects.push(Effect::AbortAll);
        let is_requested = |pending: &Pending| pending.phase == Phase::Requested;
        for id in self.model.user.operations_that(is_requested) {
            // Nobody will see the outcome any more.
            self.set_phase(id, Phase::Unconfirmed);
        }
        self.model.link.comet = State::Closed;
        self.set_link(Link::Closed);
    }

    /// Nothing of one user may stay for the next.
    pub(in crate::update) fn forget_user(&mut self) {
        self.remember();
        self.keep_times();
        self.model.user = UserState::default();
        self.model.view.look.kept = None;
        self.model.link.terms = Terms::default();
        self.model.link.sign_in_failures = 0;
        self.changes.activity = true;
        self.changes.all = true;
    }

    pub(in crate::update) fn comet(&mut self, event: CometEvent) {
        // The last words of a session that was closed.
        if self.model.link.comet == State::Closed {
            return;
        }
        match event {
            CometEvent::State(state) => self.comet_state(state),
            CometEvent::Gap => {
                self.model.user.gap = true;
                if self.model.link.comet == State::Live {
                    self.read_own_state();
                }
            }
            CometEvent::Terms(terms) => {
                self.model.link.terms = terms;
                self.changes.all = true;
                self.plan_own_state_check();
            }
            CometEvent::LastContact(at) => {
                if let Some(as_of) = &mut self.model.user.as_of {
                    self.changes.all |= at < *as_of;
                    *as_of = at.min(*as_of);
                }
            }
            // The session itself goes on, and nothing would ever come.
            CometEvent::NotSubscribed => {
                self.model.link.comet = State::Closed;
                self.effects.push(Effect::CloseComet);
                self.give_up(LinkFailure::NotSubscribed);
            }
        }
    }

    fn comet_state(&mut self, state: State) {
        match state {
            // Nothing is missed until the session says so.
            State::Closed | State::Handshaking => {}
            State::Live => {
                self.model.link.comet = State::Live;
                if !self.model.user.own_state_read || self.model.user.gap {
                    self.read_own_state();
                } else {
                    self.live();
                }
            }
            State::Reconnecting { next, .. } => {
                self.model.link.comet = state;
                self.notifications_lost(next);
            }
            State::Offline => {
                self.model.link.comet = state;
                self.notifications_lost(None);
            }
            State::AuthRequired => {
                self.model.link.comet = State::AuthRequired;
                self.sign_in_again();
            }
            State::Failed(reason) => {
                self.model.link.comet = State::Closed;
                self.give_up(match reason {
                    FailReason::CookiesBlocked => LinkFailure::CookiesBlocked,
                    FailReason::ServerStopped { .. } | FailReason::NoCommonTransport => {
                        LinkFailure::Stopped
                    }
                });
            }
        }
    }

    fn notifications_lost(&mut self, next: Option<Millis>) {
        let signed_in = match self.model.link.state {
            Link::Live | Link::Opening => true,
            Link::Reconnecting { attempt, .. } => attempt == 0,
            // Without a network there is nothing to add.
            Link::Offline
            | Link::Closed
            | Link::SigningIn(_)
            | Link::AuthRequired(_)
            | Link::Failed(_) => false,
        };
        if signed_in {
            self.set_link(Link::Reconnecting {
                next,
                attempt: 0,
                cause: Lost::Notifications,
            });
        }
    }

    /// Notifications flow and own state is known.
    pub(in crate::update) fn live(&mut self) {
        match self.model.link.state {
            Link::Opening | Link::Reconnecting { attempt: 0, .. } | Link::Offline => {
                self.set_link(Link::Live);
                // A reading that was refused without a network was not taken up again.
                let is_reading = self.is_waiting_for(Purpose::is_of_roster);
                if self.model.user.roster.poll_at.is_none() && !is_reading {
                    self.read_roster();
                }
            }
            Link::Closed
            | Link::SigningIn(_)
            | Link::Live
            | Link::Reconnecting { .. }
            | Link::AuthRequired(_)
            | Link::Failed(_) => {}
        }
    }

    pub(in crate::update) fn online(&mut self, online: bool) {
        if !online && self.model.link.question.take().is_some() {
            // What is answered now cannot be tried.
            self.model.link.ask_first = true;
        }
        match (&self.model.link.state, online) {
            (Link::Closed | Link::Failed(_) | Link::AuthRequired(_), _) => {}
            (_, false) => self.set_link(Link::Offline),
            // Where signing in was interrupted, it begins anew below.
            (Link::Offline, true)
                if matches!(
                    self.model.link.comet,
                    State::Handshaking | State::Reconnecting { .. } | State::Offline | State::Live
                ) && !self.model.link.ask_first =>
            {
                // The notification session tries at once by itself, and says when it is live.
                self.set_link(Link::Reconnecting {
                    next: None,
                    attempt: 0,
                    cause: Lost::Notifications,
                });
                if self.model.link.comet == State::Live {
                    self.read_own_state();
                }
            }
            (Link::Offline | Link::Reconnecting { attempt: 1.., .. }, true) => self.sign_in(0),
            (_, true) => {}
        }
    }

    pub(in crate::update) fn refresh(&mut self) {
        match self.model.link.state {
            Link::Live | Link::Opening => {
                self.read_own_state();
                self.read_roster_anew();
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
