//! Everything that is not held: subscribe, unsubscribe, publish, disconnect, one batch at a time.
//! Knows what was sent and awaits its verdict. Must not know how the link is kept up.

use std::collections::VecDeque;

use serde_json::value::RawValue;

use super::Session;
use super::facts::{Phase, Pulse};
use super::reply::{Http, Verdict, judge_http};
use super::subscriptions::{Change, Subscriptions, Wanted};
use crate::channel;
use crate::contract::{Lane, Millis, Output, PublishOutcome, Reply, RequestId, SubscriptionState};
use crate::encode::Body;
use crate::message::{Message, decode};

/// The lane, and what waits for it.
#[derive(Debug, Default)]
pub(super) struct CommandLane {
    pub(super) flight: Option<CommandFlight>,
    pub(super) subscriptions: Subscriptions,
    publishes: VecDeque<Publish>,
    /// Failures in a row.
    pub(super) failures: u32,
    pub(super) not_before: Millis,
}

/// A request of this lane under way.
#[derive(Debug)]
pub(super) struct CommandFlight {
    pub(super) request: RequestId,
    sent: Vec<Sent>,
    /// Whether it is the disconnect of a session that was closed; then the answer is ignored.
    pub(super) is_goodbye: bool,
    pub(super) pulse: Pulse,
}

/// One command that awaits its verdict.
#[derive(Debug)]
pub(super) struct Sent {
    message: u64,
    command: Command,
    channel: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command {
    Subscribe,
    Unsubscribe,
    Publish,
}

#[derive(Debug)]
struct Publish {
    channel: String,
    data: Box<RawValue>,
}

impl CommandLane {
    /// Takes out the flight of request `id`.
    pub(super) fn land(&mut self, id: RequestId) -> Option<CommandFlight> {
        self.flight.take_if(|flight| flight.request == id)
    }

    /// The session is closed: only the wishes remain.
    pub(super) fn forget(&mut self) {
        self.subscriptions.reset();
        self.publishes.clear();
        self.failures = 0;
    }

    /// Takes out a batch under way, but leaves a disconnect alone.
    pub(super) fn take_batch(&mut self) -> Option<CommandFlight> {
        self.flight.take_if(|flight| !flight.is_goodbye)
    }

    /// The commands under way, for a reply on the other lane that may answer some of them.
    pub(super) fn take_sent(&mut self) -> Vec<Sent> {
        match &mut self.flight {
            Some(flight) => std::mem::take(&mut flight.sent),
            None => Vec::new(),
        }
    }

    pub(super) fn put_back(&mut self, sent: Vec<Sent>) {
        if let Some(flight) = &mut self.flight {
            flight.sent = sent;
        }
    }

    fn has_something_to_send(&self) -> bool {
        !self.publishes.is_empty() || self.subscriptions.changes().next().is_some()
    }
}

impl Session {
    pub(super) fn want(&mut self, channel: String) {
        if !channel::is_subscribable(&channel) {
            return self.notify_refused(channel, "not a channel that can be subscribed to");
        }
        let max = self.config.max_subscriptions;
        match self.commands.subscriptions.want(channel.clone(), max) {
            Wanted::Asked => {}
            Wanted::AlreadyActive => self.notify(channel, SubscriptionState::Active),
            Wanted::Full => self.notify_refused(channel, "too many subscriptions"),
        }
    }

    pub(super) fn enqueue(&mut self, channel: String, data: Box<RawValue>) {
        let possible = self.phase == Phase::Open
            && channel::is_publishable(&channel)
            && self.commands.publishes.len() < self.config.max_publish_queue;
        if possible {
            self.commands.publishes.push_back(Publish { channel, data });
        } else {
            self.notify_published(channel, PublishOutcome::NotSent);
        }
    }

    /// When commands may be sent, if there are any and the link is up.
    pub(super) fn commands_due(&self) -> Option<Millis> {
        let possible = self.phase == Phase::Open
            && !self.offline
            && self.client.is_some()
            && self.recent_failures.attempt == 0
            && self.commands.flight.is_none()
            && self.commands.has_something_to_send();
        possible.then_some(self.commands.not_before)
    }

    /// Sends all that waits in one batch, one message per channel so that each gets its verdict.
    pub(super) fn start_commands(&mut self, now: Millis) {
        if self.commands_due().is_none_or(|at| at > now) {
            return;
        }
        let Some(client) = self.client.as_ref().map(|client| client.id.clone()) else {
            return;
        };
        let mut body = Body::default();
        let mut sent = Vec::new();
        let mut message = self.last_message;
        for (change, channel) in self.commands.subscriptions.changes() {
            message += 1;
            let command = match change {
                Change::Subscribe => {
                    body.subscribe(message, &client, channel);
                    Command::Subscribe
                }
                Change::Unsubscribe => {
                    body.unsubscribe(message, &client, channel);
                    Command::Unsubscribe
                }
            };
            sent.push(Sent {
                message,
                command,
                channel: channel.to_owned(),
            });
        }
        for publish in self.commands.publishes.drain(..) {
            message += 1;
            body.publish(message, &client, &publish.channel, publish.data.get());
            sent.push(Sent {
                message,
                command: Command::Publish,
                channel: publish.channel,
            });
        }
        self.commands.subscriptions.sent();
        self.last_message = message;
        self.launch("/", body.finish(), sent, now);
    }

    pub(super) fn send_disconnect(&mut self, client: &str, now: Millis) {
        let message = self.next_message();
        let body = Body::disconnect(message, client);
        if let Some(former) = self.commands.flight.take() {
            self.outputs.push_back(Output::Abort(former.request));
        }
        self.launch("/disconnect", body, Vec::new(), now);
        if let Some(flight) = &mut self.commands.flight {
            flight.is_goodbye = true;
        }
    }

    fn launch(&mut self, path: &'static str, body: String, sent: Vec<Sent>, now: Millis) {
        let limit = self.config.max_network_delay.max(1);
        let request = self.send(Lane::Command, path, body, limit);
        self.commands.flight = Some(CommandFlight {
            request,
            sent,
            is_goodbye: false,
            pulse: Pulse {
                heard_at: now,
                limit,
            },
        });
    }

    pub(super) fn commands_replied(&mut self, flight: CommandFlight, reply: &Reply, now: Millis) {
        match judge_http(reply) {
            Http::SignIn => {
                self.give_up(flight.sent);
                self.stop(Phase::AuthRequired);
            }
            Http::Failed => self.commands_failed(flight, now),
            Http::Messages => {
                let batch = decode(&reply.body);
                if batch.broken {
                    self.note_lost_reply();
                }
                let mut sent = flight.sent;
                let reading = self.read(&batch, &mut sent, false);
                match reading.verdict {
                    Verdict::Continue => self.commands_answered(sent, now),
                    verdict => {
                        self.give_up(sent);
                        self.obey(verdict, now);
                    }
                }
            }
        }
    }

    /// A reply came; `unanswered` are the commands it does not mention.
    fn commands_answered(&mut self, unanswered: Vec<Sent>, now: Millis) {
        if unanswered.is_empty() {
            self.commands.failures = 0;
            return;
        }
        for command in unanswered {
            match command.command {
                Command::Publish => self.notify_published(command.channel, PublishOutcome::Lost),
                Command::Subscribe | Command::Unsubscribe => {
                    if self.commands.subscriptions.unanswered(&command.channel) {
                        self.notify_refused(command.channel, "not answered");
                    }
                }
            }
        }
        self.commands_back_off(now);
    }

    /// The batch or its reply was lost: subscriptions are asked for again, publishes are not, for
    /// they may have taken effect.
    pub(super) fn commands_failed(&mut self, flight: CommandFlight, now: Millis) {
        self.give_up(flight.sent);
        self.note_lost_reply();
        self.commands_back_off(now);
    }

    fn commands_back_off(&mut self, now: Millis) {
        self.commands.failures = self.commands.failures.saturating_add(1);
        let delay = self.backoff.delay(self.commands.failures);
        self.commands.not_before = now.saturating_add(delay);
    }

    fn give_up(&mut self, sent: Vec<Sent>) {
        for command in sent {
            match command.command {
                Command::Publish => self.notify_published(command.channel, PublishOutcome::Lost),
                Command::Subscribe | Command::Unsubscribe => {
                    self.commands.subscriptions.lost(&command.channel);
                }
            }
        }
    }

    /// The session the commands were for is gone.
    pub(super) fn commands_lost(&mut self) {
        if let Some(flight) = self.commands.take_batch() {
            self.outputs.push_back(Output::Abort(flight.request));
            self.give_up(flight.sent);
        }
        for channel in self.commands.subscriptions.reset() {
            self.notify(channel, SubscriptionState::Pending);
        }
        self.commands.failures = 0;
        self.commands.not_before = 0;
    }

    /// Takes in the verdict on one command.
    pub(super) fn command_answered(&mut self, sent: Sent, reply: &Message) {
        let channel = sent.channel;
        let error = || reply.error().unwrap_or_default();
        match sent.command {
            Command::Subscribe => {
                let successful = reply.is_successful();
                if self.commands.subscriptions.subscribed(&channel, successful) {
                    let state = if successful {
                        SubscriptionState::Active
                    } else {
                        SubscriptionState::Refused(error())
                    };
                    self.notify(channel, state);
                }
            }
            Command::Unsubscribe => self.commands.subscriptions.unsubscribed(&channel),
            Command::Publish => {
                let outcome = if reply.is_successful() {
                    PublishOutcome::Accepted
                } else {
                    PublishOutcome::Refused(error())
                };
                self.notify_published(channel, outcome);
            }
        }
    }

    fn notify(&mut self, channel: String, state: SubscriptionState) {
        self.outputs
            .push_back(Output::Subscription { channel, state });
    }

    fn notify_refused(&mut self, channel: String, why: &str) {
        self.notify(channel, SubscriptionState::Refused(why.to_owned()));
    }

    fn notify_published(&mut self, channel: String, outcome: PublishOutcome) {
        self.outputs
            .push_back(Output::Published { channel, outcome });
    }
}

/// Finds the command that `reply` answers and takes it out: by id, else (unless `by_id_only`) by
/// the channel it names, else, when it names none, by order.
pub(super) fn take_answered(
    sent: &mut Vec<Sent>,
    command: Command,
    reply: &Message,
    by_id_only: bool,
) -> Option<Sent> {
    let of_kind = |sent: &&Sent| sent.command == command;
    let position = |condition: &dyn Fn(&Sent) -> bool| {
        sent.iter()
            .position(|sent| of_kind(&sent) && condition(sent))
    };
    let mut index = position(&|sent| reply.answers(sent.message));
    if index.is_none() && !by_id_only {
        let named = match command {
            Command::Publish => Some(reply.channel.clone()),
            Command::Subscribe | Command::Unsubscribe => reply.subscription(),
        };
        index = match named {
            Some(channel) => position(&|sent| sent.channel == channel),
            None => position(&|_| true),
        };
    }
    Some(sent.remove(index?))
}

/// Whether `message` repeats the id of a publish under way.
pub(super) fn answers_publish(sent: &[Sent], message: &Message) -> bool {
    sent.iter()
        .any(|sent| sent.command == Command::Publish && message.answers(sent.message))
}
