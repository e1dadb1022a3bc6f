//! One message in, changes and effects out.
//!
//! Total: every message is answered in every state, without a panic, a clock or I/O. Knows which
//! file answers what. Must not know the browser.
//!
//! | folder | answers |
//! |---|---|
//! | `connection` | the connection: signing in, notifications coming and going |
//! | `roster` | the agents: what is read of them, and who is listed |
//! | `voice` | the own phone and the monitored calls |
//! | `messaging` | chat and SMS |
//! | `cisco` | the Cisco channel |
//! | `operations` | what the supervisor asks for, from the click to its outcome |
//! | `log` | the log, and what a tab remembers |

mod cisco;
mod connection;
mod log;
mod messaging;
mod operations;
mod roster;
mod voice;

use gws::ids::GroupId;
use gws::json::Json;
use gws::reply::Failure;
use gws::request::HttpRequest;

use crate::Millis;
use crate::config::{Config, Problem};
use crate::gate::COLLISION_MS;
use crate::message::{
    Changes, Effect, HostEvent, HttpReply, Msg, NoReply, Purpose, RequestId, Trouble,
};
use crate::model::{Collision, Link, LinkFailure, Loaded, Model, MonitoredCall};
use crate::operation::{Command, Phase, Step};
use crate::platform::{Platform, host_id};

/// Applies a message. The caller performs the effects in their order.
pub fn update(model: &mut Model, msg: Msg, now: Millis) -> (Changes, Vec<Effect>) {
    let mut turn = Turn {
        model,
        now,
        effects: Vec::new(),
        changes: Changes::default(),
        news: false,
        looks: false,
        answering: 0,
        sorts_now: false,
    };
    turn.handle(msg);
    turn.hold_rows();
    turn.calls_tell_of_rows();
    turn.mind_next_call();
    turn.list();
    if turn.looks {
        turn.look_again();
    }
    turn.announce_ready();
    turn.date();
    turn.remember();
    // The card of a call offers to monitor whoever has it.
    let agents = &turn.changes.agents;
    let mut calls = turn.model.user.calls.values();
    turn.changes.calls |= calls.any(|call| {
        let agent = call.agent.as_ref();
        agent.is_some_and(|agent| agents.contains_key(agent))
    });
    (turn.changes, turn.effects)
}

/// When the next [`Msg::Tick`] is due.
pub fn wake_at(model: &Model) -> Option<Millis> {
    let deadlines = model
        .user
        .operations
        .iter()
        .filter(|pending| pending.phase == Phase::Requested)
        .filter(|pending| pending.plan.step != Step::Queued)
        .filter(|pending| !model.cisco_minds(pending))
        .map(|pending| pending.requested_at + model.host.config.confirm_ms);
    let ended = model
        .user
        .calls
        .values()
        .filter_map(|call| Some(call.ended_at? + voice::calls::SHOW_ENDED_MS));
    let seen_end = model
        .user
        .ended
        .as_ref()
        .map(|end| end.at + voice::calls::SHOW_ENDED_MS);
    let poll = model
        .user
        .roster
        .poll_at
        .filter(|_| model.link.state == Link::Live && !model.host.hidden);
    deadlines
        .chain(ended)
        .chain(seen_end)
        .chain(collisions(model).map(|collision| collision.at + COLLISION_MS))
        .chain(poll)
        .chain(messaging::transcript::wake_at(model))
        .chain(model.user.own_state_retry_at)
        .chain(model.link.requests.deadline())
        .chain(model.link.question.map(|question| question.until))
        .chain(connection::sign_in::retry_at(model))
        .chain(cisco::wake_at(model))
        .chain(roster::list::wake_at(model))
        .chain(model.user.starting_until)
        .min()
}

fn collisions(model: &Model) -> impl Iterator<Item = &Collision> {
    let roster = &model.user.roster;
    let agents = roster.collided.iter();
    agents.filter_map(|id| roster.agents.get(id)?.collision.as_ref())
}

/// One application of `update`.
struct Turn<'a> {
    model: &'a mut Model,
    now: Millis,
    effects: Vec<Effect>,
    changes: Changes,
    /// Whether there is something to remember.
    news: bool,
    /// Whether the supervisor looks at other rows.
    looks: bool,
    /// The request whose reply this is; 0 for anything else.
    answering: u64,
    /// What waits for rows to be let go takes effect in this turn.
    sorts_now: bool,
}

impl Turn<'_> {
    #[allow(clippy::too_many_lines, reason = "a flat match")]
    fn handle(&mut self, msg: Msg) {
        match msg {
            Msg::Configure {
                base_url,
                group,
                config,
                problems,
            } => self.configure(base_url, group, *config, problems),
            Msg::Connect => {
                self.connect();
                self.keep_bus();
            }
            Msg::Disconnect => {
                self.disconnect();
                self.keep_bus();
            }
            Msg::Leave => {
                self.leave();
                self.keep_bus();
            }
            Msg::Refresh => {
                self.refresh();
                self.read_cisco_calls();
            }
            Msg::CredentialsChanged => self.credentials_changed(),
            Msg::Credentials { question, answer } => self.credentials(question, answer),
            Msg::Reply { id, reply } => {
                if let Some(purpose) = self.model.link.requests.remove(id) {
                    self.answering = id.0;
                    self.reply_in_quiet(purpose, reply);
                }
            }
            Msg::Comet(event) => self.comet(event),
            Msg::Notification(data) => self.notification(&data),
            Msg::Invoke(operation, target) => {
                if let Some(command) = Command::of(operation, &target) {
                    self.invoke(command);
                }
            }
            Msg::InvokeInstead(operation, target) => {
                let command = Command::of(operation, &target).and_then(Command::instead);
                if let Some(command) = command {
                    self.invoke(command);
                }
            }
            Msg::Choose(options) => self.choose(options),
            Msg::Text(msg) => self.text(msg),
            Msg::HostAnswered { id, allowed } => self.host_answered(id, allowed),
            Msg::PromptAnswered(yes) => self.prompt_answered(yes),
            Msg::DismissTrouble => {
                self.model.user.trouble = None;
                self.model.cisco.error = None;
                self.changes.all = true;
            }
            Msg::DismissSession => {
                self.model.user.session_channels.clear();
                self.changes.all = true;
            }
            Msg::DismissEnded => {
                self.model.user.ended = None;
                self.changes.all = true;
            }
            Msg::FilterLog(filter) => {
                self.model.user.log_filter = filter;
                self.model.user.copied = None;
                self.changes.activity = true;
            }
            Msg::ExportLog(export) => self.export_log(export),
            Msg::Copied(done) => {
                self.model.user.copied = Some(done);
                self.changes.activity = true;
            }
            Msg::Recalled(text) => self.recalled(text.as_deref()),
            Msg::DismissCall(id) => {
                if self
                    .model
                    .user
                    .calls
                    .get(&id)
                    .is_some_and(MonitoredCall::is_over)
                {
                    self.model.user.calls.remove(&id);
                    self.changes.calls = true;
                }
            }
            Msg::Select(agent) => self.select(agent),
            Msg::List(msg) => {
                self.looks = true;
                self.list_msg(msg);
            }
            Msg::Visible(visible) => self.visible(visible),
            Msg::Online(online) => self.online(online),
            Msg::Bus(heard) => self.bus(&heard),
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

    fn configure(
        &mut self,
        base_url: String,
        group: Option<GroupId>,
        config: Config,
        problems: Vec<Problem>,
    ) {
        let moved = self.model.host.base_url != base_url && self.model.link.state != Link::Closed;
        if moved {
            self.disconnect();
        }
        if self.model.host.base_url != base_url {
            self.effects.push(Effect::UseBaseUrl(base_url.clone()));
            self.model.link.gws_answered = false;
            self.model.host.base_url = base_url;
        }
        let has_new_view = self.model.host.config.view != config.view;
        let has_new_group = self.model.host.group != group;
        let has_new_country = self.model.host.config.country != config.country;
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
                self.report(Trouble::Config(problem.clone()));
            }
        }
        self.model.host.config_problems = problems;
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
        match purpose {
            Purpose::Me => self.me_reply(reply),
            Purpose::OwnState { epoch } => self.own_state_reply(epoch, reply),
            Purpose::StartSession { operation } => self.start_session_reply(operation, reply),
            Purpose::Groups => self.groups_reply(reply),
            Purpose::Group => self.group_reply(reply),
            Purpose::Contacts { offset, sweep } => self.contacts_reply(offset, sweep, reply),
            Purpose::Contact { agent, sweep } => self.contact_reply(&agent, sweep, reply),
            Purpose::Skills => self.skills_reply(reply),
            Purpose::DeviceOf { agent, operation } => {
                self.device_of_reply(&agent, operation, reply);
            }
            Purpose::NumberOf { agent, operation } => {
                self.number_of_reply(&agent, operation, reply);
            }
            Purpose::WhoseDevice { agent } => self.whose_device_reply(&agent, reply),
            Purpose::Operation(id) => self.operation_reply(id, reply),
            Purpose::Leave(_) => self.leave_reply(reply),
            Purpose::AgentSessions { agent, medium } => {
                self.agent_sessions_reply(&agent, medium, reply);
            }
            Purpose::Messages { key, excerpt } => {
                self.messages_reply(&key, excerpt, reply);
            }
        }
    }

    fn tick(&mut self) {
        self.tick_cisco();
        self.expire_requests();
        self.expire_question();
        self.give_up_starting();
        self.expire_operations();
        self.retry_connection();
        self.retry_own_state();
        self.remove_ended_calls();
        self.forget_collisions();
        self.forget_typing();
        self.read_due_messages();
        self.poll_roster();
    }

    fn select(&mut self, agent: gws::ids::UserId) {
        let Some(agent) = self.known_row(agent) else {
            return;
        };
        self.effects.push(Effect::FocusAgent(agent.clone()));
        self.model.view.look.kept = Some(agent.clone());
        self.looks = true;
        self.changes.list = true;
        if self.model.user.selected.as_ref() != Some(&agent) {
            self.effects.push(Effect::Emit(HostEvent::Select {
                agent_id: host_id(&agent).to_owned(),
                platform: Platform::of(&agent).word(),
            }));
            if let Some(before) = self.model.user.selected.take() {
                self.changes.agents.insert(before, ());
            }
            self.changes.agents.insert(agent.clone(), ());
            self.model.user.selected = Some(agent);
        }
    }

    fn announce_ready(&mut self) {
        let is_there = self.model.is_live() && self.model.user.roster.loaded == Loaded::States;
        if !self.model.user.ready && (is_there || self.is_cisco_all()) {
            self.model.user.ready = true;
            self.effects.push(Effect::Mark("supervisor-widget:ready"));
            self.effects.push(Effect::Emit(HostEvent::Ready {}));
        }
    }

    fn send(&mut self, purpose: Purpose, request: HttpRequest) {
        self.model.link.next_request += 1;
        let id = RequestId(self.model.link.next_request);
        self.model.link.requests.insert(id, purpose, self.now);
        self.effects.push(Effect::Send { id, request });
    }

    /// What has been waited for long enough counts as not answered. A late reply is dropped.
    fn expire_requests(&mut self) {
        for id in self.model.link.requests.overdue(self.now) {
            // What another one brought about may have ended this one.
            if let Some(purpose) = self.model.link.requests.remove(id) {
                self.effects.push(Effect::Abort(id));
                self.reply(purpose, Err(NoReply));
            }
        }
    }

    /// Some requests are no longer waited for.
    fn drop_requests(&mut self, which: impl Fn(&Purpose) -> bool) {
        for id in self.model.link.requests.of(which) {
            self.model.link.requests.remove(id);
            self.effects.push(Effect::Abort(id));
        }
    }

    fn is_waiting_for(&self, wanted: impl Fn(&Purpose) -> bool) -> bool {
        self.model.link.requests.values().any(wanted)
    }

    fn report(&mut self, trouble: Trouble) {
        self.effects.push(Effect::Report(trouble));
    }

    /// Reads what a success brought.
    fn read<T>(
        reply: Result<HttpReply, NoReply>,
        content: fn(&Json<'_>) -> Result<T, Failure>,
    ) -> Result<T, Unanswered> {
        let reply = reply.map_err(|NoReply| Unanswered::NoReply)?;
        gws::reply::read(reply.status, &reply.body, content).map_err(Unanswered::Failure)
    }

    /// Reads what became of an operation.
    fn done(reply: Result<HttpReply, NoReply>) -> Result<(), Unanswered> {
        let reply = reply.map_err(|NoReply| Unanswered::NoReply)?;
        gws::reply::done(reply.status, &reply.body).map_err(Unanswered::Failure)
    }
}

/// Why a request brought nothing.
enum Unanswered {
    NoReply,
    Failure(Failure),
}

/// `base` plus or minus a quarter, so that many pages do not act in step. The low digits of the
/// clock are as good as dice here, and keep the core free of randomness.
fn jitter(base: Millis, now: Millis) -> Millis {
    let dice = now.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
    base - base / 4 + dice % (base / 2 + 1)
}

/// Doubles from `base` to a minute, with jitter.
fn back_off(base: Millis, failures: u32, now: Millis) -> Millis {
    let doubled = base.saturating_mul(1 << failures.min(10));
    jitter(doubled.min(60_000), now)
}
