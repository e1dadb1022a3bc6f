//! One message in, changes and effects out.
//!
//! Total: every message is answered in every state, without a panic, a clock or I/O. Knows which subject answers what. A
//! subject calls no other one to say what follows: it finds out facts and makes wishes, and `consequences` carries them
//! out. Calls go one way: this file → `consequences` → the subjects, `operations` first → `turn`. Must not know the browser.
//!
//! | file or folder | answers |
//! |---|---|
//! | `consequences` | what follows from a fact, in one list |
//! | `operations` | what the supervisor asks for, from the click to its outcome |
//! | `connection` | the connection: signing in, notifications coming and going |
//! | `roster` | the agents: what is read of them, and who is listed |
//! | `voice` | the own phone and the monitored calls |
//! | `messaging` | chat and SMS |
//! | `cisco` | the Cisco channel |
//! | `attention` | who needs attention |
//! | `log` | the log, and what a tab remembers |
//! | `answerable` | what a press answers without naming it |
//! | `wake` | when the clock is to be told next |
//! | `turn` | the ground: requests, reports, the log, facts and wishes |

mod answerable;
mod attention;
mod cisco;
mod connection;
mod consequences;
mod log;
mod messaging;
mod operations;
mod roster;
mod turn;
mod voice;
mod wake;

use gws::ids::GroupId;

use self::answerable::Answerable;
use self::connection::quiet;
use self::turn::Turn;
pub use self::wake::wake_at;
use crate::Millis;
use crate::config::{Config, Problem};
use crate::letters::Letters;
use crate::message::{Changes, Effect, HostError, HostEvent, HttpReply, Msg, NoReply, Purpose};
use crate::model::{Link, LinkFailure, Loaded, Model, MonitoredCall};
use crate::operation::Command;

/// Applies a message. The caller performs the effects in their order.
pub fn update(model: &mut Model, msg: Msg, now: Millis) -> (Changes, Vec<Effect>) {
    let answerable = Answerable::of(model);
    let mut turn = Turn::new(model, now);
    let is_of_calls_alone = matches!(msg, Msg::Notifications(_));
    turn.handle(msg);
    turn.finish();
    if !is_of_calls_alone {
        turn.model.user.named_calls.clear();
    }
    turn.hold_rows();
    turn.calls_tell_of_rows();
    turn.step_back();
    turn.list();
    if turn.wishes.viewport {
        turn.look_again();
    }
    turn.announce_ready();
    turn.attend();
    turn.keep_tabs();
    turn.date();
    turn.remember();
    turn.rows_tell_of_calls();
    turn.tell_of_rows();
    turn.changes.answerable = answerable != Answerable::of(turn.model);
    (turn.changes, turn.effects)
}

impl Turn<'_> {
    #[expect(clippy::too_many_lines, reason = "a flat match")]
    fn handle(&mut self, msg: Msg) {
        match msg {
            Msg::Configure {
                base_url,
                group,
                config,
                problems,
            } => self.configure(base_url, group, *config, problems),
            Msg::Letters(table) => self.model.host.letters = Letters::read(&table),
            Msg::Connect => {
                self.connect();
                self.keep_bus();
            }
            Msg::Disconnect => {
                self.sign_out();
                self.keep_bus();
            }
            Msg::Leave => {
                self.close();
                self.forget_all();
                self.keep_bus();
            }
            Msg::Refresh => {
                self.refresh();
                self.wishes.cisco_calls = true;
            }
            Msg::CredentialsChanged => self.credentials_changed(),
            Msg::Credentials { question, answer } => self.credentials(question, answer),
            Msg::Reply { id, reply } => {
                if let Some(purpose) = self.model.link.requests.remove(id) {
                    self.answering = id.0;
                    let pause = quiet::asked_for(&reply).map(|pause| (pause, purpose.clone()));
                    self.tell_read(&purpose, &reply);
                    self.reply(purpose, reply);
                    self.finish();
                    if let Some((pause, purpose)) = pause {
                        self.postpone(&purpose, pause);
                    }
                }
            }
            Msg::Comet(event) => self.comet(event),
            Msg::Notifications(all) => self.notifications(&all),
            Msg::Heard(word) => self.hear(word),
            Msg::Invoke(operation, target) => {
                self.invoke(Command::of(operation, &target));
            }
            Msg::InvokeAll(operation, targets) => {
                self.invoke(targets.iter().filter_map(|it| Command::of(operation, it)));
            }
            Msg::InvokeInstead(operation, target) => {
                self.invoke(Command::of(operation, &target).and_then(Command::instead));
            }
            Msg::Choose(options) => self.choose(options),
            Msg::Messaging(msg) => self.messaging(msg),
            Msg::HostAnswered { id, allowed } => self.host_answered(id, allowed),
            Msg::PromptAnswered(yes) => self.prompt_answered(yes),
            Msg::DismissTrouble => {
                self.model.user.trouble = None;
                self.model.cisco.error = None;
                self.changes.all = true;
            }
            Msg::DismissSession => {
                self.model.user.login_outcomes.clear();
                self.changes.all = true;
            }
            Msg::DismissEnded => {
                self.model.user.ended = None;
                self.changes.all = true;
            }
            Msg::Reading(cards) => {
                let now = self.now;
                self.model.user.ended_cards.are_read(cards, now);
            }
            Msg::FilterLog(filter) => {
                self.model.user.log_filter = filter;
                self.model.user.given = None;
                self.changes.activity = true;
            }
            Msg::ExportLog(export) => self.export_log(export),
            Msg::Given(given) => {
                self.model.user.given = Some(given);
                self.changes.activity = true;
            }
            Msg::Recalled(text) => {
                if let Some(options) = self.recalled(text.as_deref()) {
                    self.choose(options);
                }
            }
            Msg::DismissCall(id) => {
                let calls = &mut self.model.user.calls;
                if calls.get(&id).is_some_and(MonitoredCall::is_over) {
                    calls.remove(&id);
                    self.changes.calls = true;
                }
            }
            Msg::Select(agent) => {
                if self.model.knows(&agent) {
                    self.select(agent);
                }
            }
            Msg::SelectId(id) => {
                if let Some(agent) = self.model.agent_by_host_id(&id) {
                    self.select(agent);
                }
            }
            Msg::AttendNext => self.attend_next(),
            Msg::List(msg) => self.list_msg(msg),
            Msg::Visible(visible) => self.visible(visible),
            Msg::Online(online) => self.online(online),
            Msg::Bus(heard) => {
                self.bus(&heard);
                self.conclude();
                self.bus_limits(&heard);
            }
            Msg::BusConnected(connected) => self.bus_connected(connected),
            Msg::DismissCisco => {
                self.model.cisco.end_seen = true;
                self.changes.all = true;
            }
            Msg::Tick => self.tick(),
            Msg::Wall(wall) => {
                self.model.host.wall = wall;
                self.changes.all = true;
                self.changes.activity = true;
            }
        }
    }

    /// The steps that others wait for are taken after each; what only the whole shows, the caller does once.
    fn notifications(&mut self, all: &[Box<str>]) {
        for data in all {
            self.notification(data);
            self.finish();
            self.step_back();
        }
    }

    /// Begins the next call in Listen in again, where that is due.
    fn step_back(&mut self) {
        if let Some(back) = self.mind_next_call() {
            self.begin(back, None);
            self.steps_back();
        }
    }

    fn configure(
        &mut self,
        base_url: String,
        group: Option<GroupId>,
        config: Config,
        problems: Vec<Problem>,
    ) {
        let moved = self.model.host.base_url != base_url && self.model.link.state != Link::Closed;
        if moved {
            self.sign_out();
        }
        if self.model.host.base_url != base_url {
            self.effects.push(Effect::UseBaseUrl(base_url.clone()));
            self.model.link.gws_answered = false;
            self.model.host.base_url = base_url;
        }
        let has_new_view = self.model.host.config.view != config.view;
        let has_new_group = self.model.host.group != group;
        let has_new_country = self.model.host.config.country != config.country;
        if self.model.host.config.limits != config.limits {
            self.model.user.roster.listing.outdated();
        }
        self.model.host.group = group;
        self.model.host.config = config;
        if has_new_country {
            self.index_numbers();
            self.name_calls();
        }
        if has_new_view {
            self.host_chose();
        } else if has_new_group {
            self.host_chose_group();
        }
        for problem in &problems {
            // A host sets `config` again and again; each problem is news once.
            if !self.model.host.config_problems.contains(problem) {
                self.report(HostError::Config(problem.clone()));
            }
        }
        self.model.host.config_problems = problems;
        self.model.user.attention_anew_at = None;
        self.changes.all = true;
        // Another wrong address is wrong in another way.
        let had_no_address = matches!(
            self.model.link.state,
            Link::Failed(LinkFailure::WrongAddress(_))
        );
        if moved || had_no_address {
            self.connect();
        }
        self.keep_bus();
    }

    fn reply(&mut self, purpose: Purpose, reply: Result<HttpReply, NoReply>) {
        let Some((purpose, reply)) = self.early(purpose, reply) else {
            return;
        };
        match purpose {
            Purpose::Me => self.me_reply(reply),
            Purpose::OwnState { epoch } => self.own_state_reply(epoch, reply),
            Purpose::StartSession { operation } => self.start_session_reply(operation, reply),
            Purpose::Groups => self.groups_reply(reply),
            Purpose::Group(_) => self.group_reply(&reply),
            Purpose::Contacts {
                offset,
                full_refresh,
            } => self.contacts_reply(offset, full_refresh, &reply),
            Purpose::Contact {
                agent,
                full_refresh,
            } => self.contact_reply(&agent, full_refresh, &reply),
            Purpose::Skills => self.skills_reply(&reply),
            Purpose::DeviceOf { agent, operation } => {
                self.device_of_reply(&agent, operation, reply);
            }
            Purpose::NumberOf { agent, operation } => {
                let read = self.number_read(&agent, &reply);
                self.finish();
                self.number_of_reply(&agent, operation, read);
            }
            Purpose::WhoseDevice { agent } => self.whose_device_reply(&agent, reply),
            Purpose::Operation(id) => {
                self.operation_reply(id, reply);
                self.conclude();
                self.go_on_sending(id);
            }
            Purpose::Leave(_) => self.leave_reply(reply),
            Purpose::AgentSessions { agent, medium } => {
                self.agent_sessions_reply(&agent, medium, reply);
            }
            Purpose::Messages { key, excerpt } => {
                self.messages_reply(&key, excerpt, reply);
            }
        }
    }

    /// A time that was waited for may have come.
    fn tick(&mut self) {
        let steps = [
            Self::tick_cisco,
            Self::forget_cisco_end,
            Self::expire_requests,
            Self::expire_question,
            Self::give_up_starting,
            Self::enter_again,
            Self::expire_operations,
            Self::retry_connection,
            Self::retry_own_state,
            Self::remove_ended_calls,
            Self::forget_monitored_by_others,
            Self::forget_typing,
            Self::read_due_messages,
            Self::poll_roster,
        ];
        for step in steps {
            step(self);
            self.finish();
        }
    }

    /// What has been waited for long enough counts as not answered. A late reply is dropped.
    fn expire_requests(&mut self) {
        for id in self.model.link.requests.overdue(self.now) {
            // What another one brought about may have ended this one.
            if let Some(purpose) = self.model.link.requests.remove(id) {
                self.effects.push(Effect::Abort(id));
                self.reply(purpose, Err(NoReply));
                self.finish();
            }
        }
    }

    /// The user signs out.
    fn sign_out(&mut self) {
        self.close();
        self.forget_log();
        self.forget_drafts();
        self.forget_all();
    }

    /// The panel goes, and the user stays: what the tab remembers waits for the next one.
    fn close(&mut self) {
        self.hang_up();
        self.let_operations_go();
        self.conclude();
        self.closed();
    }

    fn announce_ready(&mut self) {
        let is_there = self.model.is_live() && self.model.user.roster.loaded == Loaded::States;
        if !self.model.user.ready && (is_there || self.is_cisco_all()) {
            self.model.user.ready = true;
            self.effects.push(Effect::Mark("supervisor-widget:ready"));
            self.effects.push(Effect::Emit(HostEvent::Ready {}));
            self.read_the_rest();
        }
    }
}
