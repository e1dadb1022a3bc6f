//! The notifications coming and going, and the network with them.
//!
//! Order: signing in (`sign_in`) → notifications → own state. The roster is read beside it.

use bayeux::{FailReason, State};
use gws::ids::UserId;

use crate::Millis;
use crate::message::{CometEvent, Effect, Purpose};
use crate::model::{Link, LinkFailure, Lost};
use crate::update::turn::{Reread, Turn};

impl Turn<'_> {
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
                    self.wishes.own_state = true;
                }
            }
            CometEvent::Terms(terms) => {
                self.model.link.terms = terms;
                self.changes.all = true;
                self.wishes.own_state_check = true;
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
                    self.wishes.own_state = true;
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
                self.wishes.sign_in_again = true;
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

    /// Opens what a user needs.
    pub(in crate::update) fn open(&mut self, user: UserId) {
        if self.model.is_live() && self.model.link.comet == State::Live {
            // The host has changed its credentials, and nobody else has come by it.
            self.changes.all = true;
            return;
        }
        self.effects.push(Effect::Mark("supervisor-widget:session"));
        self.set_link(Link::Opening);
        self.wishes.roster = self.wishes.roster.max(Some(Reread::GoOn));
        match self.model.link.comet {
            State::Closed | State::Failed(_) => {
                // A new session does not bring what came after the last one ended.
                self.model.user.gap = self.model.user.own_state_read;
                self.effects.push(Effect::OpenComet {
                    topics: self.model.host.config.topics.clone(),
                    user,
                });
            }
            State::AuthRequired
            | State::Handshaking
            | State::Reconnecting { .. }
            | State::Offline => self.effects.push(Effect::ResumeComet),
            State::Live => {
                self.wishes.own_state = true;
                return;
            }
        }
        self.model.link.comet = State::Handshaking;
    }

    /// Notifications flow and own state is known.
    pub(in crate::update) fn live(&mut self) {
        match self.model.link.state {
            Link::Opening | Link::Reconnecting { attempt: 0, .. } | Link::Offline => {
                self.set_link(Link::Live);
                // A reading that was refused without a network was not taken up again.
                let is_reading = self.is_waiting_for(Purpose::is_of_roster);
                if self.model.user.roster.poll_at.is_none() && !is_reading {
                    self.wishes.roster = self.wishes.roster.max(Some(Reread::GoOn));
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
                    self.wishes.own_state = true;
                }
            }
            (Link::Offline | Link::Reconnecting { attempt: 1.., .. }, true) => self.sign_in(0),
            (_, true) => {}
        }
    }
}
