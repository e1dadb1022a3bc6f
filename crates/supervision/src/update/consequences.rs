//! What follows from what: the facts that subjects found out, and what they wished for.
//!
//! The one list that knows more than one subject. Order counts: everything that follows from a fact
//! is carried out before the next fact, and wishes come after all facts. Must not know messages.

use gws::resource::User;
use gws::session::Medium;

use super::connection::quiet;
use super::turn::{Evidence, Fact, Seen, Turn};
use crate::activity::What;
use crate::message::Purpose;
use crate::model::{EarlyReply, Ending};
use crate::operation::Target;

impl Turn<'_> {
    /// Carries out what follows from what was found out, and then what was wished for.
    pub(super) fn finish(&mut self) {
        loop {
            self.conclude();
            let wishes = &mut self.wishes;
            if std::mem::take(&mut wishes.sign_in_again) {
                self.sign_in_again();
            } else if std::mem::take(&mut wishes.own_state) {
                self.read_own_state(self.has_messaging());
            } else if std::mem::take(&mut wishes.own_state_check) {
                self.plan_own_state_check();
            } else if std::mem::take(&mut wishes.roster_soon) {
                self.poll_roster_soon();
            } else if let Some(reread) = wishes.roster.take() {
                self.read_roster(reread);
            } else if std::mem::take(&mut wishes.roster_on) {
                self.read_on();
            } else if std::mem::take(&mut wishes.cisco_calls) {
                self.read_cisco_calls();
            } else {
                break;
            }
        }
    }

    /// Carries out what follows from what was found out, in that order: first everything that
    /// follows from the first fact.
    pub(super) fn conclude(&mut self) {
        for fact in std::mem::take(&mut self.facts) {
            if !matches!(fact, Fact::CallSeen(_)) {
                self.model.user.named_calls.clear();
            }
            self.consequences(fact);
            self.conclude();
        }
    }

    /// What follows from a fact.
    #[expect(clippy::too_many_lines, reason = "a flat match")]
    fn consequences(&mut self, fact: Fact) {
        match fact {
            Fact::TryingCookie => self.read_ahead(),
            Fact::UserUnknown => self.forget_ahead(),
            Fact::OtherUser => {
                self.forget_log();
                self.forget_drafts();
                self.forget_all();
            }
            Fact::SignedIn(user) => {
                let id = user.id.clone();
                if self.user_is(*user) && self.recall(&id) {
                    self.host_chose();
                }
                self.open(id);
            }
            Fact::OwnState(user, seen) => self.own_state(*user, seen),
            Fact::Devices(devices) => {
                self.observe_devices(&devices);
                self.conclude();
                self.notice_other_devices(&devices);
            }
            Fact::OwnDevice => {
                self.suspect();
                self.conclude();
                self.note_pressed();
                self.confirm_by_device();
                self.conclude();
                self.go_on_after_cancel();
                self.conclude();
                self.find_monitored_agent();
            }
            Fact::PhoneReplaced => self.drop_device(),
            Fact::DevicesOf(agent) => {
                self.judge(&agent);
                self.conclude();
                self.find_monitored_agent();
            }
            Fact::AgentDoubted(agent) => self.doubt_agent(&agent),
            Fact::CallRead(call, seen) => self.call_read(*call, seen),
            Fact::CallSeen(call) => self.confirm_by_call(&call),
            Fact::CallGone(call, why) => self.end_call(&call, why),
            Fact::CallEnded(call, ending) => {
                // With another phone the call is out of sight, not left.
                if ending != Ending::DeviceReplaced {
                    self.confirm_by_call(&call);
                    self.conclude();
                }
                self.fail_operations_on(&Target::Call(call));
                self.conclude();
                self.come_back(Evidence::Push);
            }
            Fact::WayFree(operation, agent, mode) => {
                self.monitor_if_offered(operation, &agent, mode);
            }
            Fact::WrongAgent => self.stop_monitoring(),
            Fact::EarlyReply(early) => self.early_reply(*early),
            Fact::PagesRead(trouble) => self.states_read(trouble),
            Fact::StatesKnown => {
                self.find_monitored_agent();
                self.name_calls();
                self.name_sessions();
                self.conclude();
                self.list_oldest();
                self.empty_lists();
                self.list_in_view();
            }
            Fact::AgentSeen(agent) => self.confirm_by_agent(&agent),
            Fact::LoggedOut(agent, medium) => self.doubt_messaging_monitoring(&(agent, medium)),
            Fact::Session(medium, session, seen) => self.observe_session(medium, *session, seen),
            Fact::SessionSeen(news) => {
                self.publish_session(&news);
                self.confirm_by_session(&news.key);
                self.conclude();
                self.read_due_messages();
                if news.is_unclear {
                    self.ask_whose(news.key.medium);
                }
            }
            Fact::SessionGone(key) => self.lose_session(&key),
            Fact::SessionEnded(key) => {
                self.confirm_by_session(&key);
                self.conclude();
                self.fail_operations_on(&Target::Session(key));
                self.conclude();
                self.bound_ended();
            }
            Fact::MessagesMissed(key) => self.read_missed(&key),
            Fact::MessagesDue => self.read_due_messages(),
            Fact::Messages(key, messages) => self.observe_messages(&key, messages),
            Fact::Arrived(message) => self.confirm_by_message(message),
            Fact::Invitations => self.accept_invitations(),
            Fact::Wanted(command) => self.invoke([command]),
            Fact::MessagingMonitoring(agent, medium) => self.list_sessions(&agent, medium),
            Fact::SentAgain(command, message) => self.begin(command, Some(message)),
            Fact::AsynchronousError(message) => self.asynchronous_error(message),
            Fact::Settled(operation, outcome) => {
                self.settled(operation, outcome);
                self.message_settled(operation);
                self.note_outcome(operation);
            }
            Fact::Desktop(output) => self.desktop_output(output),
        }
    }

    /// What an early reply tells is as old as the reply.
    fn early_reply(&mut self, early: EarlyReply) {
        let now = std::mem::replace(&mut self.now, early.at);
        let answering = std::mem::replace(&mut self.answering, early.request);
        let pause = quiet::asked_for(&early.reply);
        match &early.purpose {
            Purpose::Groups => self.groups_reply(early.reply),
            Purpose::Contacts {
                offset,
                full_refresh,
            } => self.contacts_reply(*offset, *full_refresh, &early.reply),
            Purpose::Group(_) => self.group_reply(&early.reply),
            // No reply of these is early.
            Purpose::Me
            | Purpose::OwnState { .. }
            | Purpose::StartSession { .. }
            | Purpose::Contact { .. }
            | Purpose::Skills
            | Purpose::DeviceOf { .. }
            | Purpose::NumberOf { .. }
            | Purpose::WhoseDevice { .. }
            | Purpose::Operation(_)
            | Purpose::Leave(_)
            | Purpose::AgentSessions { .. }
            | Purpose::Messages { .. } => {}
        }
        if let Some(pause) = pause {
            self.postpone(&early.purpose, pause);
        }
        (self.now, self.answering) = (now, answering);
    }

    /// What own state shows: the device first, then what goes on on it.
    fn own_state(&mut self, user: User, seen: Seen) {
        if let Some(devices) = user.devices {
            self.read_devices(&devices);
            self.conclude();
        }
        if let Some(channels) = &user.channels {
            self.read_own_channels(channels);
        }
        if let Some(calls) = user.calls {
            self.reconcile_calls(calls, seen);
            self.conclude();
            self.come_back(Evidence::Read);
            self.conclude();
        }
        if self.has_messaging() {
            // Without sessions the lists may be left out.
            for (medium, sessions) in [(Medium::Sms, user.sms_sessions), (Medium::Chat, user.chats)]
            {
                self.reconcile_sessions(medium, sessions.unwrap_or_default(), seen);
                self.conclude();
            }
        }
        self.wishes.own_state_check = true;
        if seen == Seen::AfterGap {
            self.log(What::Recovered);
        }
        self.start_session_if_needed();
        if self.model.link.comet == bayeux::State::Live {
            self.live();
        }
        self.accept_invitations();
        self.conclude();
        self.read_due_messages();
        self.changes.all = true;
    }

    /// Nothing of one user may stay for the next.
    pub(super) fn forget_all(&mut self) {
        self.remember();
        self.keep_times();
        self.forget_user();
    }
}
