//! Signing in: who the user is, and what the host signs in with.
//!
//! Nothing is asked for again without a pause, and a sign-in that was refused is never repeated with
//! the same credentials. What an answer to "who am I" means is [`judge`]. Must not know the secrets.

use bayeux::State;
use gws::reply::{self, Failure};
use gws::request;
use gws::resource::User;

use crate::Millis;
use crate::config::{AddressProblem, Problem};
use crate::message::{
    CredentialsAnswer, Effect, HostError, HttpReply, NoReply, Purpose, QuestionId,
};
use crate::model::{
    AuthReason, Doubts, Link, LinkFailure, Lost, Model, OwnUser, Question, SignIn, WhyAsked,
};
use crate::update::turn::{Fact, Turn, Unanswered, back_off};

/// The pause before the second try to sign in.
const RETRY_MS: Millis = 1_000;
/// The pause before it is looked again whether a page stands in the place of the service.
const LOOK_AGAIN_MS: Millis = 2_000;
/// How often the host is asked for other credentials before somebody has to act.
const MOST_QUESTIONS: u8 = 2;
/// A request that is refused so soon after the last one, though somebody is signed in, is one of a
/// row.
const DOUBT_MS: Millis = 120_000;
/// How long the host may think.
const QUESTION_MS: Millis = 30_000;

/// When to try to sign in again.
pub(in crate::update) fn retry_at(model: &Model) -> Option<Millis> {
    match model.link.state {
        Link::Reconnecting { next, attempt, .. } if attempt > 0 => next,
        Link::AuthRequired(AuthReason::WebPage) => model.link.look_again_at,
        _ => None,
    }
}

/// What to do about an answer to "who am I" that is no user.
enum Verdict {
    /// Nobody is signed in: other credentials are wanted.
    AskHost,
    /// It heals by itself.
    Later(Lost),
    /// A page that is either one to sign in on, or one that tells of maintenance.
    WebPage,
    /// Trying again by itself would not help.
    Final(LinkFailure),
}

/// What an answer means depends on whether Genesys Web Services has answered at this address
/// before: a page in its place is a wrong address at first, and a passing trouble later.
fn judge(why: Unanswered, gws_answered: bool) -> Verdict {
    match why {
        Unanswered::NoReply => Verdict::Later(Lost::Unreachable),
        Unanswered::Failure(Failure::NotSignedIn) => Verdict::AskHost,
        Unanswered::Failure(
            Failure::Http(status @ (408 | 429 | 500..))
            | Failure::Refused {
                http: status @ (408 | 429 | 500..),
                ..
            },
        ) => Verdict::Later(Lost::ServerError(status)),
        Unanswered::Failure(failure @ (Failure::Refused { .. } | Failure::Partial(_))) => {
            Verdict::Final(LinkFailure::Refused(failure))
        }
        Unanswered::Failure(Failure::NotGws | Failure::Unreadable) if gws_answered => {
            Verdict::WebPage
        }
        Unanswered::Failure(Failure::Http(status)) if gws_answered => {
            Verdict::Later(Lost::ServerError(status))
        }
        Unanswered::Failure(Failure::NotGws | Failure::Unreadable | Failure::Http(_)) => {
            Verdict::Final(LinkFailure::NotGws)
        }
    }
}

impl Turn<'_> {
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

    /// Tries with what the browser and the sender have now; with what the host says, where it is to
    /// be asked first. Without an address nothing is sent.
    pub(super) fn sign_in(&mut self, asked: u8) {
        if let Some(problem) = self.wrong_address() {
            // The host was told when it gave the address.
            self.set_link(Link::Failed(LinkFailure::WrongAddress(problem)));
            return;
        }
        if self.model.link.ask_first {
            self.set_link(Link::SigningIn(SignIn::Asking { asked }));
            self.ask_host(WhyAsked::First);
            return;
        }
        if !self.is_waiting_for(|purpose| *purpose == Purpose::Me) {
            self.send(Purpose::Me, request::me());
        }
        self.set_link(Link::SigningIn(SignIn::Trying { asked }));
    }

    /// A request was refused for want of a session. Asking who is signed in tells whether the cookie or
    /// the CSRF token is to blame, and renews the latter.
    ///
    /// Where it tells neither, again and again, the pauses grow.
    pub(in crate::update) fn sign_in_again(&mut self) {
        match self.model.link.state {
            Link::Live | Link::Opening | Link::Reconnecting { .. } => {
                let before = self.model.link.doubts.take();
                let before = before.filter(|doubts| self.now < doubts.at + DOUBT_MS);
                let count = before.map_or(0, |doubts| doubts.count.saturating_add(1));
                self.model.link.doubts = Some(Doubts {
                    at: self.now,
                    count,
                });
                match count {
                    0 => self.sign_in(0),
                    _ => self.set_link(Link::Reconnecting {
                        next: Some(self.now + back_off(RETRY_MS, count - 1, self.now)),
                        attempt: count,
                        cause: Lost::ServerError(401),
                    }),
                }
            }
            Link::Closed
            | Link::SigningIn(_)
            | Link::Offline
            | Link::AuthRequired(_)
            | Link::Failed(_) => {}
        }
    }

    /// The host has set other credentials. Where signed in, the old ones are in use until the new
    /// ones are there.
    pub(in crate::update) fn credentials_changed(&mut self) {
        self.model.link.ask_first = true;
        match self.model.link.state {
            // Asked when the connection is wanted, or possible.
            Link::Closed | Link::Offline => {}
            Link::Live | Link::Opening => self.ask_host(WhyAsked::First),
            Link::SigningIn(_)
            | Link::Reconnecting { .. }
            | Link::AuthRequired(_)
            | Link::Failed(_) => self.sign_in(0),
        }
    }

    /// Asks the host; an earlier question is no longer open.
    fn ask_host(&mut self, why: WhyAsked) {
        // Its reply would tell of what is being replaced.
        self.drop_requests(|purpose| *purpose == Purpose::Me);
        self.facts.push(Fact::UserUnknown);
        self.model.link.ask_first = false;
        self.model.link.next_question += 1;
        let question = QuestionId(self.model.link.next_question);
        self.model.link.question = Some(Question {
            id: question,
            until: self.now + QUESTION_MS,
            why,
        });
        self.effects.push(Effect::AskCredentials {
            question,
            again: why != WhyAsked::First,
        });
    }

    /// When an answer of the host is no longer waited for.
    pub(in crate::update) fn expire_question(&mut self) {
        if let Some(question) = self
            .model
            .link
            .question
            .filter(|open| open.until <= self.now)
        {
            self.credentials(question.id, CredentialsAnswer::Failed);
        }
    }

    pub(in crate::update) fn credentials(&mut self, id: QuestionId, answer: CredentialsAnswer) {
        let Some(question) = self.model.link.question.take_if(|open| open.id == id) else {
            return;
        };
        let reason = match (answer, question.why) {
            (CredentialsAnswer::TryAgain | CredentialsAnswer::Cookie, why) => {
                self.effects.push(Effect::UseCredentials(id));
                match self.model.link.state {
                    Link::SigningIn(SignIn::Asking { asked } | SignIn::Trying { asked }) => {
                        self.sign_in(asked);
                        // A wrong password is sent once, and no server is to begin several sessions.
                        if answer == CredentialsAnswer::Cookie && why == WhyAsked::First {
                            self.facts.push(Fact::TryingCookie);
                        }
                    }
                    // Signed in: who the new ones are is found out beside everything else.
                    Link::Live
                    | Link::Opening
                    | Link::Reconnecting { .. }
                    | Link::Closed
                    | Link::Offline
                    | Link::AuthRequired(_)
                    | Link::Failed(_) => self.send(Purpose::Me, request::me()),
                }
                return;
            }
            (_, WhyAsked::WebPage) => AuthReason::WebPage,
            (CredentialsAnswer::NothingNew { given: false }, _) => AuthReason::NoCredentials,
            (CredentialsAnswer::NothingNew { given: true }, _) => AuthReason::Rejected,
            (CredentialsAnswer::Failed, _) => AuthReason::ProviderFailed,
        };
        if matches!(self.model.link.state, Link::SigningIn(_)) {
            self.need_sign_in(reason);
        } else {
            // The old ones go on.
            self.report(HostError::SignIn(reason));
        }
    }

    fn need_sign_in(&mut self, reason: AuthReason) {
        self.model.link.question = None;
        if reason == AuthReason::WebPage {
            self.look_again_later();
        }
        self.report(HostError::SignIn(reason));
        self.set_link(Link::AuthRequired(reason));
    }

    pub(in crate::update) fn me_reply(&mut self, reply: Result<HttpReply, NoReply>) {
        let is_envelope = reply
            .as_ref()
            .is_ok_and(|reply| reply::is_envelope(&reply.body));
        match Self::read(reply, reply::user) {
            Ok(user) => self.signed_in(user),
            Err(why) => {
                self.facts.push(Fact::UserUnknown);
                let verdict = judge(why, self.model.link.gws_answered);
                match verdict {
                    Verdict::AskHost => {
                        self.model.link.gws_answered |= is_envelope;
                        self.not_signed_in();
                    }
                    Verdict::Later(cause) => self.retry_later(cause),
                    Verdict::WebPage => self.web_page(),
                    Verdict::Final(failure) => self.give_up(failure),
                }
            }
        }
    }

    /// How often the host was asked for other credentials.
    fn asked(&self) -> u8 {
        match self.model.link.state {
            Link::SigningIn(SignIn::Trying { asked } | SignIn::Asking { asked }) => asked,
            Link::Closed
            | Link::Opening
            | Link::Live
            | Link::Reconnecting { .. }
            | Link::Offline
            | Link::AuthRequired(_)
            | Link::Failed(_) => 0,
        }
    }

    fn not_signed_in(&mut self) {
        let asked = self.asked();
        self.model.link.doubts = None;
        self.model.user.device_login_failure = None;
        self.effects.push(Effect::RefuseCredentials);
        if asked >= MOST_QUESTIONS {
            self.need_sign_in(AuthReason::Rejected);
            return;
        }
        self.set_link(Link::SigningIn(SignIn::Asking { asked: asked + 1 }));
        self.ask_host(WhyAsked::Refused);
    }

    /// A page for people: the host may know how to sign in; if not, it may pass.
    fn web_page(&mut self) {
        if self.model.link.state == Link::AuthRequired(AuthReason::WebPage) {
            self.look_again_later();
            return;
        }
        match self.asked() {
            0 => {
                self.set_link(Link::SigningIn(SignIn::Asking { asked: 1 }));
                self.ask_host(WhyAsked::WebPage);
            }
            _ => self.need_sign_in(AuthReason::WebPage),
        }
    }

    fn look_again_later(&mut self) {
        let failures = self.model.link.sign_in_failures;
        self.model.link.sign_in_failures = failures.saturating_add(1);
        let pause = back_off(LOOK_AGAIN_MS, failures, self.now);
        self.model.link.look_again_at = Some(self.now + pause);
    }

    fn retry_later(&mut self, cause: Lost) {
        let attempt = self.model.link.sign_in_failures + 1;
        self.model.link.sign_in_failures = attempt;
        self.model.link.not_reached = Some(cause.clone());
        self.set_link(Link::Reconnecting {
            next: Some(self.now + back_off(RETRY_MS, attempt - 1, self.now)),
            attempt,
            cause,
        });
    }

    pub(in crate::update) fn retry_connection(&mut self) {
        if retry_at(self.model).is_none_or(|at| at > self.now) {
            return;
        }
        if matches!(self.model.link.state, Link::AuthRequired(_)) {
            // It is looked at in silence: nothing is new until something else answers.
            self.model.link.look_again_at = None;
            self.send(Purpose::Me, request::me());
        } else {
            self.sign_in(0);
        }
    }

    fn wrong_address(&self) -> Option<AddressProblem> {
        let mut problems = self.model.host.config_problems.iter();
        problems.find_map(|problem| match problem {
            Problem::BaseUrl(problem) => Some(*problem),
            Problem::UnknownKey(_) | Problem::WrongType { .. } => None,
        })
    }

    fn signed_in(&mut self, user: User) {
        self.model.link.sign_in_failures = 0;
        self.model.link.gws_answered = true;
        let me = self.model.user.own_user.as_ref();
        if me.is_some_and(|me| me.id != user.id) {
            self.set_link(Link::Opening);
            // What is under way was asked, and subscribed, for somebody else.
            self.drop_requests(|_| true);
            self.model.link.question = None;
            self.effects.push(Effect::CloseComet);
            self.model.link.comet = State::Closed;
            self.facts.push(Fact::OtherUser);
        }
        self.facts.push(Fact::SignedIn(Box::new(user)));
    }

    /// The user is this one. Whether the user was not known before.
    pub(in crate::update) fn user_is(&mut self, user: User) -> bool {
        let is_news = self.model.user.own_user.is_none();
        self.model.user.own_user = Some(OwnUser {
            id: user.id.clone(),
            name: user.display_name(),
            login: user.user_name,
            roles: user.roles,
            features: user
                .features
                .map(|features| features.into_iter().map(|feature| feature.id).collect()),
        });
        is_news
    }
}
