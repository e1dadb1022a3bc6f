//! Own state, from readings and from notifications.
//!
//! A notification is always newer than a reading that was under way when it came; such a reading
//! is thrown away and made again. What a reading no longer shows is over.

use gws::notification::{self, Notification};
use gws::reply::{self, Failure};
use gws::request;
use gws::resource::ChannelAvailability;
use litemap::LiteMap;

use crate::Millis;
use crate::activity::What;
use crate::message::{HostError, HttpReply, NoReply, Purpose};
use crate::update::turn::{Fact, Seen, Turn, Unanswered, back_off, jitter};

/// The pause before a failed reading is repeated.
pub(in crate::update) const RETRY_MS: Millis = 2_000;
/// How often own state is read while a call or a session is shown, or where a notification may be lost
/// without a sign: once a minute at least, with the jitter.
const CHECK_MS: Millis = 48_000;

impl Turn<'_> {
    pub(in crate::update) fn read_own_state(&mut self, with_messaging: bool) {
        self.model.user.own_state_retry_at = None;
        if self.is_waiting_for(|purpose| matches!(purpose, Purpose::OwnState { .. })) {
            // The one under way was sent before; what it brings would be too old.
            self.model.link.own_state_epoch += 1;
            return;
        }
        let epoch = self.model.link.own_state_epoch;
        self.send(
            Purpose::OwnState { epoch },
            request::own_state(with_messaging),
        );
    }

    pub(in crate::update) fn own_state_reply(
        &mut self,
        epoch: u64,
        reply: Result<HttpReply, NoReply>,
    ) {
        if epoch != self.model.link.own_state_epoch {
            self.wishes.own_state = true;
            return;
        }
        let user = Self::read(reply, reply::user);
        match user {
            Ok(user) => {
                self.model.user.own_state_failures = 0;
                let recovering = self.model.user.own_state_read;
                let gap = std::mem::take(&mut self.model.user.gap);
                self.model.user.own_state_read = true;
                let seen = match (recovering, gap) {
                    (false, _) => Seen::OnLoad,
                    (true, true) => Seen::AfterGap,
                    (true, false) => Seen::Live,
                };
                self.facts.push(Fact::OwnState(Box::new(user), seen));
            }
            Err(Unanswered::Failure(Failure::NotSignedIn)) => self.wishes.sign_in_again = true,
            Err(Unanswered::NoReply | Unanswered::Failure(_)) => {
                let failures = self.model.user.own_state_failures;
                self.model.user.own_state_failures = failures + 1;
                let pause = back_off(RETRY_MS, failures, self.now);
                self.model.user.own_state_retry_at = Some(self.now + pause);
            }
        }
    }

    /// A browser repeats a request whose connection broke, and nobody learns that the first answer
    /// was lost. Where the server does not repeat its messages either, only looking helps; and what
    /// is shown of a call or a session is not left to notifications alone on any server.
    pub(in crate::update) fn plan_own_state_check(&mut self) {
        let mut calls = self.model.user.calls.values();
        let mut sessions = self.model.user.sessions.values();
        let is_shown =
            calls.any(|call| !call.is_over()) || sessions.any(|session| !session.is_over());
        let reads = self.is_waiting_for(|purpose| matches!(purpose, Purpose::OwnState { .. }));
        if (self.model.link.terms.kept && !is_shown) || reads {
            return;
        }
        let at = self.now.saturating_add(jitter(CHECK_MS, self.now));
        let planned = self.model.user.own_state_retry_at;
        self.model.user.own_state_retry_at = Some(planned.map_or(at, |planned| planned.min(at)));
    }

    pub(in crate::update) fn retry_own_state(&mut self) {
        if self
            .model
            .user
            .own_state_retry_at
            .is_some_and(|at| at <= self.now)
        {
            self.wishes.own_state = true;
        }
    }

    pub(in crate::update) fn notification(&mut self, data: &str) {
        // The last words of a session that was closed.
        if self.model.link.comet == bayeux::State::Closed {
            return;
        }
        match notification::read(data) {
            Ok(Notification::Devices(devices)) => {
                self.model.link.own_state_epoch += 1;
                self.facts.push(Fact::Devices(devices));
            }
            Ok(Notification::Call(call)) => {
                self.model.link.own_state_epoch += 1;
                self.notified_call(*call);
            }
            Ok(Notification::Channels(channels)) => {
                self.observe_own_channels(&channels);
            }
            Ok(Notification::Session(medium, session)) => {
                self.model.link.own_state_epoch += 1;
                self.facts.push(Fact::Session(medium, session, Seen::Live));
                self.facts.push(Fact::Invitations);
            }
            Ok(Notification::Messages(key, messages)) => {
                self.facts.push(Fact::Messages(key, messages));
            }
            Ok(Notification::Error { message }) => {
                self.facts.push(Fact::AsynchronousError(message));
            }
            Ok(Notification::Other(_)) => {}
            Err(why) => {
                self.log(What::Skipped(why.clone()));
                self.report(HostError::Notification(why));
            }
        }
    }

    /// All own channels, as a reading tells them.
    pub(in crate::update) fn read_own_channels(&mut self, channels: &[ChannelAvailability]) {
        self.model.user.own_channels = Some(LiteMap::new_vec());
        self.observe_own_channels(channels);
    }

    fn observe_own_channels(&mut self, channels: &[ChannelAvailability]) {
        // News of one channel say nothing of the others.
        let Some(mine) = &mut self.model.user.own_channels else {
            return;
        };
        for now in channels {
            let state = now.user_state.clone().unwrap_or_default().state;
            mine.insert(now.channel.clone(), state);
        }
    }
}
