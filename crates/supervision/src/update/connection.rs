//! Signing in, and the notifications coming and going.
//!
//! Order: who am I (cookie first, then the host's credentials) → notifications → own state. The
//! roster is read beside it. Nothing is asked for again without a pause, and a sign-in that was
//! refused is never repeated with the same credentials.

use gws::reply::{self, Failure};
use gws::request;

use super::{Turn, Unanswered, back_off};
use crate::Millis;
use crate::activity::{Activity, What};
use crate::message::{
    CometEvent, CredentialsAnswer, Effect, HostEvent, HttpReply, NoReply, Purpose, Terms, Trouble,
};
use crate::model::{AuthReason, Comet, Link, LinkFailure, Look, Lost, Me, Model, Roster, SignIn};
use crate::operation::Phase;
use crate::view::connection_word;

/// The pause before the second try to sign in.
const RETRY_MS: Millis = 1_000;
/// How often the host is asked for credentials before somebody has to act.
const MOST_QUESTIONS: u8 = 2;

/// When to try to sign in again.
pub(super) fn retry_at(model: &Model) -> Option<Millis> {
    match model.link {
        Link::Reconnecting { next, attempt, .. } if attempt > 0 => next,
        _ => None,
    }
}

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
        let model = &mut self.model;
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
            Link::Closed
            | Link::Reconnecting { .. }
            | Link::Offline
            | Link::AuthRequired(_)
            | Link::Failed(_) => {}
        }
        self.model.ready = false;
        self.effects.push(Effect::Mark("supervisor-widget:start"));
        self.sign_in(0);
    }

    pub(super) fn disconnect(&mut self) {
        self.model.requests.clear();
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
        self.forget_user();
    }

    /// Nothing of one user may stay for the next.
    fn forget_user(&mut self) {
        self.remember();
        self.model.as_of = None;
        self.model.me = None;
        self.model.device = None;
        self.model.own_channels = None;
        self.model.own_state_read = false;
        self.model.own_state_retry_at = None;
        self.model.own_state_failures = 0;
        self.model.terms = Terms::default();
        self.model.sign_in_failures = 0;
        self.model.session_failure = None;
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

    /// Tries with what the browser and the sender have now.
    pub(super) fn sign_in(&mut self, asked: u8) {
        if !self.is_waiting_for(|purpose| *purpose == Purpose::Me) {
            self.send(Purpose::Me, request::me());
        }
        self.set_link(Link::SigningIn(SignIn::Trying { asked }));
    }

    /// A request was refused for want of a session. Asking who I am tells whether the cookie or
    /// the CSRF token is to blame, and renews the latter.
    pub(super) fn sign_in_again(&mut self) {
        match self.model.link {
            Link::Live | Link::Opening | Link::Reconnecting { .. } => self.sign_in(0),
            Link::Closed
            | Link::SigningIn(_)
            | Link::Offline
            | Link::AuthRequired(_)
            | Link::Failed(_) => {}
        }
    }

    pub(super) fn credentials_changed(&mut self) {
        if matches!(self.model.link, Link::AuthRequired(_)) {
            self.sign_in(0);
        }
    }

    pub(super) fn credentials(&mut self, answer: CredentialsAnswer) {
        let Link::SigningIn(SignIn::Asking { asked }) = self.model.link else {
            return;
        };
        match answer {
            CredentialsAnswer::TryAgain => self.sign_in(asked),
            CredentialsAnswer::NothingNew { given: false } => {
                self.need_sign_in(AuthReason::NoCredentials);
            }
            CredentialsAnswer::NothingNew { given: true } => {
                self.need_sign_in(AuthReason::Rejected);
            }
            CredentialsAnswer::Failed => self.need_sign_in(AuthReason::ProviderFailed),
        }
    }

    fn need_sign_in(&mut self, reason: AuthReason) {
        self.report(Trouble::SignIn(reason));
        self.set_link(Link::AuthRequired(reason));
    }

    pub(super) fn me_reply(&mut self, reply: Result<HttpReply, NoReply>) {
        let user = Self::read(reply, reply::user);
        match user {
            Ok(user) => self.signed_in(user),
            Err(Unanswered::NoReply) => self.retry_later(Lost::Unreachable),
            Err(Unanswered::Failure(Failure::NotSignedIn)) => self.not_signed_in(),
            Err(Unanswered::Failure(
                Failure::Http(status) | Failure::Refused { http: status, .. },
            )) if status >= 500 || status == 429 || status == 408 => {
                self.retry_later(Lost::ServerError(status));
            }
            Err(Unanswered::Failure(failure @ Failure::Refused { .. })) => {
                self.give_up(LinkFailure::Refused(failure));
            }
            Err(Unanswered::Failure(Failure::NotGws | Failure::Unreadable | Failure::Http(_))) => {
                self.give_up(LinkFailure::NotGws);
            }
        }
    }

    fn not_signed_in(&mut self) {
        let asked = match self.model.link {
            Link::SigningIn(SignIn::Trying { asked } | SignIn::Asking { asked }) => asked,
            _ => 0,
        };
        if asked >= MOST_QUESTIONS {
            self.need_sign_in(AuthReason::Rejected);
            return;
        }
        self.set_link(Link::SigningIn(SignIn::Asking { asked: asked + 1 }));
        self.effects.push(Effect::AskCredentials);
    }

    fn retry_later(&mut self, cause: Lost) {
        let attempt = self.model.sign_in_failures + 1;
        self.model.sign_in_failures = attempt;
        self.set_link(Link::Reconnecting {
            next: Some(self.now + back_off(RETRY_MS, attempt - 1, self.now)),
            attempt,
            cause,
        });
    }

    pub(super) fn retry_connection(&mut self) {
        if retry_at(self.model).is_some_and(|at| at <= self.now) {
            self.sign_in(0);
        }
    }

    fn give_up(&mut self, failure: LinkFailure) {
        self.report(Trouble::Link(failure.clone()));
        self.set_link(Link::Failed(failure));
    }

    fn signed_in(&mut self, user: gws::resource::User) {
        self.model.sign_in_failures = 0;
        if self.model.me.as_ref().is_some_and(|me| me.id != user.id) {
            // What is under way was asked, and subscribed, for somebody else.
            self.model.requests.clear();
            self.effects.push(Effect::CloseComet);
            self.model.comet = Comet::Closed;
            self.forget_user();
        }
        let is_news = self.model.me.is_none();
        self.model.me = Some(Me {
            id: user.id.clone(),
            name: user.display_name(),
            login: user.user_name,
            roles: user.roles,
            features: user
                .features
                .map(|features| features.into_iter().map(|feature| feature.id).collect()),
        });
        if is_news {
            self.recall(&user.id);
        }
        self.effects.push(Effect::Mark("supervisor-widget:session"));
        self.set_link(Link::Opening);
        match self.model.comet {
            Comet::Closed => {
                // A new session does not bring what came after the last one ended.
                self.model.gap = self.model.own_state_read;
                self.effects.push(Effect::OpenComet {
                    topics: self.model.config.topics.clone(),
                    user: user.id,
                });
            }
            Comet::AuthRequired | Comet::Opening => self.effects.push(Effect::ResumeComet),
            Comet::Live => {
                self.read_own_state();
                self.read_roster();
                return;
            }
        }
        self.model.comet = Comet::Opening;
        self.read_roster();
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
        match (&self.model.link, online) {
            (Link::Closed | Link::Failed(_) | Link::AuthRequired(_), _) => {}
            (_, false) => self.set_link(Link::Offline),
            // Where signing in was interrupted, it begins anew below.
            (Link::Offline, true) if matches!(self.model.comet, Comet::Opening | Comet::Live) => {
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
