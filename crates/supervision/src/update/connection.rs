//! The connection: opened, closed, lost and found again, and the notifications coming and going.
//!
//! Order: signing in (`sign_in`) → notifications → own state. The roster is read beside it.

use super::Turn;
use crate::activity::{Activity, What};
use crate::message::{CometEvent, Effect, HostEvent, Purpose, Terms};
use crate::model::{AfterBarge, Comet, Link, LinkFailure, Look, Lost, Roster};
use crate::operation::Phase;
use crate::view::connection_word;

impl Turn<'_> {
    pub(super) fn set_link(&mut self, link: Link) {
        if self.model.link == link {
            return;
        }
        let before = connection_word(&self.model.link);
        let after = connection_word(&link);
        let was_live = self.model.is_live();
        self.model.link = link;
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
    pub(super) fn date(&mut self) {
        let model = &mut *self.model;
        let is_opening = model.link == Link::Opening && model.comet == Comet::Live;
        // Before own state was read again after a gap, what is shown is as old as the gap.
        if model.is_live() || is_opening && !model.gap {
            self.changes.all |= model.as_of.take().is_some();
            return;
        }
        let shows = model.device.is_some() || !model.calls.is_empty() || !model.sessions.is_empty();
        let followed = !model.followed.is_empty();
        if model.as_of.is_none() && (shows || followed) {
            model.as_of = Some(self.now);
            self.changes.all = true;
        }
    }

    pub(super) fn connect(&mut self) {
        match self.model.link {
            Link::SigningIn(_) | Link::Opening | Link::Live => return,
            // What the host gave is still in use.
            Link::Reconnecting { .. } | Link::Offline => {}
            Link::Closed | Link::AuthRequired(_) | Link::Failed(_) => self.model.ask_first = true,
        }
        self.model.ready = false;
        self.effects.push(Effect::Mark("supervisor-widget:start"));
        self.sign_in(0);
    }

    /// The user signs out.
    pub(super) fn disconnect(&mut self) {
        self.close();
        self.forget_log();
        self.forget_user();
    }

    /// The panel goes, and the user stays: what the tab remembers waits for the next one.
    pub(super) fn leave(&mut self) {
        self.close();
        self.forget_user();
    }

    fn close(&mut self) {
        self.model.requests.clear();
        self.model.question = None;
        self.model.doubts = None;
        self.effects.push(Effect::CloseComet);
        self.effects.push(Effect::AbortAll);
        for index in 0..self.model.operations.len() {
            if self
                .model
                .operations
                .get(index)
                .is_some_and(|pending| pending.phase == Phase::Requested)
            {
                // Nobody will see the outcome any more.
                self.set_phase(index, Phase::Unconfirmed);
            }
        }
        self.model.comet = Comet::Closed;
        self.set_link(Link::Closed);
    }

    /// Nothing of one user may stay for the next.
    pub(super) fn forget_user(&mut self) {
        self.remember();
        self.keep_times();
        self.model.as_of = None;
        self.model.me = None;
        self.model.device = None;
        self.model.other_devices.clear();
        self.model.gone_calls.clear();
        self.model.pressed = None;
        self.model.wrong_agent = None;
        self.model.own_channels = None;
        self.model.own_state_read = false;
        self.model.own_state_retry_at = None;
        self.model.own_state_failures = 0;
        self.model.terms = Terms::default();
        self.model.sign_in_failures = 0;
        self.model.session_failure = None;
        self.model.starting_until = None;
        self.model.session_channels.clear();
        self.model.ended = None;
        self.model.gap = false;
        self.model.ready = false;
        self.model.calls.clear();
        super::text::forget(self.model);
        self.model.operations.clear();
        self.model.trouble = None;
        self.model.prompt = None;
        self.model.activity = Activity::default();
        self.model.copied = None;
        self.changes.activity = true;
        self.model.selected = None;
        self.model.next_barge = None;
        self.model.after_barge = AfterBarge::Nothing;
        self.model.keeps_out = false;
        self.model.roster = Roster {
            arrangement: std::mem::take(&mut self.model.roster.arrangement),
            columns: std::mem::take(&mut self.model.roster.columns),
            look: Look {
                kept: None,
                ..std::mem::take(&mut self.model.roster.look)
            },
            ..Roster::default()
        };
        self.changes.all = true;
    }

    pub(super) fn comet(&mut self, event: CometEvent) {
        // The last words of a session that was closed.
        if self.model.comet == Comet::Closed {
            return;
        }
        match event {
            CometEvent::Live => {
                self.model.comet = Comet::Live;
                if !self.model.own_state_read || self.model.gap {
                    self.read_own_state();
                } else {
                    self.live();
                }
            }
            CometEvent::Gap => {
                self.model.gap = true;
                if self.model.comet == Comet::Live {
                    self.read_own_state();
                }
            }
            CometEvent::Terms(terms) => {
                self.model.terms = terms;
                self.changes.all = true;
                self.plan_own_state_check();
            }
            CometEvent::Reconnecting { next } => {
                self.model.comet = Comet::Opening;
                let signed_in = match self.model.link {
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
            CometEvent::AuthRequired => {
                self.model.comet = Comet::AuthRequired;
                self.sign_in_again();
            }
            CometEvent::CookiesBlocked => {
                self.model.comet = Comet::Closed;
                self.give_up(LinkFailure::CookiesBlocked);
            }
            CometEvent::Stopped => {
                self.model.comet = Comet::Closed;
                self.give_up(LinkFailure::Stopped);
            }
            CometEvent::LastContact(at) => {
                if let Some(as_of) = &mut self.model.as_of {
                    self.changes.all |= at < *as_of;
                    *as_of = at.min(*as_of);
                }
            }
            // The session itself goes on, and nothing would ever come.
            CometEvent::NotSubscribed => {
                self.model.comet = Comet::Closed;
                self.effects.push(Effect::CloseComet);
                self.give_up(LinkFailure::NotSubscribed);
            }
        }
    }

    /// Notifications flow and own state is known.
    pub(super) fn live(&mut self) {
        match self.model.link {
            Link::Opening | Link::Reconnecting { attempt: 0, .. } | Link::Offline => {
                self.set_link(Link::Live);
                // A reading that was refused without a network was not taken up again.
                let is_reading = self.is_waiting_for(Purpose::is_of_roster);
                if self.model.roster.poll_at.is_none() && !is_reading {
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

    pub(super) fn online(&mut self, online: bool) {
        if !online && self.model.question.take().is_some() {
            // What is answered now cannot be tried.
            self.model.ask_first = true;
        }
        match (&self.model.link, online) {
            (Link::Closed | Link::Failed(_) | Link::AuthRequired(_), _) => {}
            (_, false) => self.set_link(Link::Offline),
            // Where signing in was interrupted, it begins anew below.
            (Link::Offline, true)
                if matches!(self.model.comet, Comet::Opening | Comet::Live)
                    && !self.model.ask_first =>
            {
                // The notification session tries at once by itself, and says when it is live.
                self.set_link(Link::Reconnecting {
                    next: None,
                    attempt: 0,
                    cause: Lost::Notifications,
                });
                if self.model.comet == Comet::Live {
                    self.read_own_state();
                }
            }
            (Link::Offline | Link::Reconnecting { attempt: 1.., .. }, true) => self.sign_in(0),
            (_, true) => {}
        }
    }

    pub(super) fn refresh(&mut self) {
        match self.model.link {
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
