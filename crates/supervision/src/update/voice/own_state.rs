//! Own state, from readings and from notifications.
//!
//! A notification is always newer than a reading that was under way when it came; such a reading
//! is thrown away and made again. What a reading no longer shows is over.

use gws::notification::{self, Notification};
use gws::reply::{self, Failure};
use gws::request;
use gws::resource::ChannelAvailability;
use gws::session::Medium;

use crate::Millis;
use crate::activity::What;
use crate::message::{HttpReply, NoReply, Purpose, Trouble};
use crate::operation::{Command, OperationFailure};
use crate::table::Table;
use crate::update::operations::start::Sight;
use crate::update::voice::calls::Seen;
use crate::update::{Turn, Unanswered, back_off, jitter};

/// The pause before a failed reading is repeated.
pub(in crate::update) const RETRY_MS: Millis = 2_000;
/// How often own state is read while a call or a session is shown, or where a notification may be lost
/// without a sign: once a minute at least, with the jitter.
const CHECK_MS: Millis = 48_000;

impl Turn<'_> {
    pub(in crate::update) fn read_own_state(&mut self) {
        self.model.user.own_state_retry_at = None;
        if self.is_waiting_for(|purpose| matches!(purpose, Purpose::OwnState { .. })) {
            // The one under way was sent before; what it brings would be too old.
            self.model.link.own_state_epoch += 1;
            return;
        }
        let epoch = self.model.link.own_state_epoch;
        self.send(
            Purpose::OwnState { epoch },
            request::own_state(self.has_text()),
        );
    }

    pub(in crate::update) fn own_state_reply(
        &mut self,
        epoch: u64,
        reply: Result<HttpReply, NoReply>,
    ) {
        if epoch != self.model.link.own_state_epoch {
            self.read_own_state();
            return;
        }
        let user = Self::read(reply, reply::user);
        match user {
            Ok(user) => {
                self.model.user.own_state_failures = 0;
                let recovering = self.model.user.own_state_read;
                let gap = std::mem::take(&mut self.model.user.gap);
                self.model.user.own_state_read = true;
                if let Some(devices) = user.devices {
                    self.read_devices(&devices);
                }
                let seen = match (recovering, gap) {
                    (false, _) => Seen::OnLoad,
                    (true, true) => Seen::AfterGap,
                    (true, false) => Seen::Live,
                };
                if let Some(channels) = &user.channels {
                    self.model.user.own_channels = Some(Table::default());
                    self.observe_own_channels(channels);
                }
                if let Some(calls) = user.calls {
                    self.reconcile_calls(calls, seen);
                    self.come_back(Sight::Read);
                }
                if self.has_text() {
                    // Without sessions the lists may be left out.
                    let (sms, chats) = (user.sms_sessions, user.chats);
                    self.reconcile_sessions(Medium::Sms, sms.unwrap_or_default(), seen);
                    self.reconcile_sessions(Medium::Chat, chats.unwrap_or_default(), seen);
                }
                self.plan_own_state_check();
                if recovering && gap {
                    self.log(What::Recovered);
                }
                self.start_session_if_needed();
                if self.model.link.comet == bayeux::State::Live {
                    self.live();
                }
                self.accept_invitations();
                self.read_due_messages();
                self.changes.all = true;
            }
            Err(Unanswered::Failure(Failure::NotSignedIn)) => self.sign_in_again(),
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
            self.read_own_state();
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
                self.observe_devices(&devices);
                self.notice_other_devices(&devices);
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
                self.observe_session(medium, *session, Seen::Live);
                self.accept_invitations();
            }
            Ok(Notification::Messages(key, messages)) => self.observe_messages(&key, messages),
            Ok(Notification::Error { message }) => self.asynchronous_error(message),
            Ok(Notification::Other(_)) => {}
            Err(why) => {
                self.log(What::Skipped(why.clone()));
                self.report(Trouble::Notification(why));
            }
        }
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

    /// The server says that something failed, not what. With one request waiting it must be
    /// that one; otherwise it is only reported.
    fn asynchronous_error(&mut self, message: String) {
        let waiting = self.model.user.operations_that(|pending| {
            // Errors of this kind are about the own device and its calls.
            pending.phase == crate::operation::Phase::Requested
                && (pending.command.needs_own_device()
                    || matches!(pending.command, Command::Call(..)))
        });
        match waiting.as_slice() {
            [id] => self.fail_operation(*id, OperationFailure::Asynchronous(message)),
            _ => self.report(Trouble::Asynchronous(message)),
        }
    }
}
