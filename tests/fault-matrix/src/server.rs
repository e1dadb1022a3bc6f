//! A server that is honest except where the script says otherwise.
//! Knows requests, answers and when they are due. Must not know sockets.

use std::collections::{BTreeMap, VecDeque};

use serde_json::Value;

use crate::Millis;
use crate::answer::{Action, Answer, is_reply, overlay, refusals};
use crate::honest::{Honest, client_of};
use crate::script::{Act, Fault, On, Scenario};

/// How the server is set up, and what it publishes in the middle of the first fault.
#[derive(Debug, Clone)]
pub struct Setup {
    /// Whether it keeps messages until they are acknowledged, for clients that offer it.
    pub ack: bool,
    /// How long it holds a connect.
    pub hold: Millis,
    /// How long the client allows for the network: `Trickle` takes half as long again as it waits.
    pub network_delay: Millis,
    /// Where the message in the middle goes.
    pub channel: &'static str,
    /// The message in the middle.
    pub during: Value,
}

/// Id of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(u64);

/// The server with its script.
#[derive(Debug)]
pub struct Server {
    faults: Vec<Fault>,
    setup: Setup,
    honest: Honest,
    counts: BTreeMap<On, u32>,
    tickets: u64,
    open: BTreeMap<Ticket, Open>,
    ready: VecDeque<(Ticket, Action)>,
    down_until: Option<Millis>,
    published_during: bool,
}

/// A request that waits for its answer.
#[derive(Debug)]
enum Open {
    /// A connect held by an honest server.
    Held { connect: Value, until: Millis },
    /// A fault that has been decided upon; `None` is never.
    Struck { at: Option<Millis>, action: Action },
}

impl Server {
    /// A server that has never been called.
    pub fn new(scenario: &Scenario, setup: Setup) -> Self {
        Self {
            faults: scenario.faults.clone(),
            honest: Honest::new(setup.ack, setup.hold),
            setup,
            counts: BTreeMap::new(),
            tickets: 0,
            open: BTreeMap::new(),
            ready: VecDeque::new(),
            down_until: None,
            published_during: false,
        }
    }

    /// A request has arrived; `body` is what was posted.
    pub fn receive(&mut self, body: &str, now: Millis) -> Ticket {
        self.tickets += 1;
        let ticket = Ticket(self.tickets);
        if self.is_down(now) {
            self.ready.push_back((ticket, Action::Reset));
            return ticket;
        }
        let messages: Vec<Value> = serde_json::from_str(body).unwrap_or_default();
        let Some(on) = messages.first().map(kind) else {
            self.ready
                .push_back((ticket, Action::Answer(Answer::status(400))));
            return ticket;
        };
        let count = self.counts.entry(on).or_insert(0);
        *count += 1;
        let fault = self
            .faults
            .iter()
            .find(|fault| fault.on == on && fault.which.contains(count));
        match fault.map(|fault| fault.act.clone()) {
            Some(act) => self.strike(ticket, on, &messages, &act, now),
            None => self.serve(ticket, on, &messages, now),
        }
        self.end_holds(now);
        ticket
    }

    /// The client has given up on a request.
    pub fn gone(&mut self, ticket: Ticket) {
        self.open.remove(&ticket);
        self.ready.retain(|(other, _)| *other != ticket);
    }

    /// The next thing to do at this time.
    pub fn poll(&mut self, now: Millis) -> Option<(Ticket, Action)> {
        self.end_holds(now);
        self.ready.pop_front()
    }

    /// When there may be something to do without a further request.
    pub fn wake_at(&self) -> Option<Millis> {
        let due = self.open.values().filter_map(|open| match open {
            Open::Held { until, .. } => Some(*until),
            Open::Struck { at, .. } => *at,
        });
        due.chain(self.down_until).min()
    }

    /// Publishes a message; says whether anybody is subscribed.
    pub fn publish(&mut self, channel: &str, data: &Value, now: Millis) -> bool {
        let anybody = self.honest.publish(channel, data);
        self.end_holds(now);
        anybody
    }

    /// Whether everything in the script has happened.
    pub fn is_over(&self, now: Millis) -> bool {
        let struck = |fault: &Fault| {
            self.counts
                .get(&fault.on)
                .is_some_and(|count| count >= fault.which.end())
        };
        let under_way = |open: &Open| matches!(open, Open::Struck { .. });
        self.faults.iter().all(struck)
            && !self.open.values().any(under_way)
            && self.ready.is_empty()
            && !self.is_down(now)
    }

    /// Whether a subscriber has a connect held, so that a message goes out at once.
    pub fn is_attended(&self, channel: &str) -> bool {
        self.open.values().any(|open| match open {
            Open::Held { connect, .. } => self.honest.is_subscribed(connect, channel),
            Open::Struck { .. } => false,
        })
    }

    /// How many sessions were opened so far.
    pub fn handshakes(&self) -> u32 {
        self.honest.handshakes
    }

    /// Whether the message in the middle was published to a subscriber.
    pub fn has_published_during(&self) -> bool {
        self.published_during
    }

    fn is_down(&self, now: Millis) -> bool {
        self.down_until.is_some_and(|until| now < until)
    }

    fn serve(&mut self, ticket: Ticket, on: On, messages: &[Value], now: Millis) {
        if let ([connect], On::Connect) = (messages, on) {
            self.end_other_connects(connect);
            if self.honest.holds(connect) {
                let open = Open::Held {
                    connect: connect.clone(),
                    until: now + self.setup.hold,
                };
                self.open.insert(ticket, open);
                return;
            }
        }
        let answer = Answer::json(&self.honest.answer(messages));
        self.ready.push_back((ticket, Action::Answer(answer)));
    }

    /// A second connect ends the first, as `CometD` does it.
    fn end_other_connects(&mut self, connect: &Value) {
        let ended = self.take_held(|held, _| client_of(held) == client_of(connect));
        let conflict = || Action::Answer(Answer::status(500));
        self.ready
            .extend(ended.into_iter().map(|(ticket, _)| (ticket, conflict())));
    }

    /// Does what is due.
    fn end_holds(&mut self, now: Millis) {
        if !self.is_down(now) {
            self.down_until = None;
        }
        let ripe: Vec<Ticket> = self
            .open
            .iter()
            .filter(|(_, open)| match open {
                Open::Held { connect, until } => *until <= now || self.honest.has_news(connect),
                Open::Struck { at, .. } => at.is_some_and(|at| at <= now),
            })
            .map(|(ticket, _)| *ticket)
            .collect();
        for ticket in ripe {
            let action = match self.open.remove(&ticket) {
                Some(Open::Held { connect, .. }) => {
                    Action::Answer(Answer::json(&self.honest.answer(&[connect])))
                }
                Some(Open::Struck { action, .. }) => action,
                None => continue,
            };
            self.ready.push_back((ticket, action));
        }
    }

    fn take_held(&mut self, which: impl Fn(&Value, Millis) -> bool) -> Vec<(Ticket, Value)> {
        let mut taken = Vec::new();
        self.open.retain(|ticket, open| match open {
            Open::Held { connect, until } if which(connect, *until) => {
                taken.push((*ticket, connect.take()));
                false
            }
            Open::Held { .. } | Open::Struck { .. } => true,
        });
        taken
    }

    fn strike(&mut self, ticket: Ticket, on: On, messages: &[Value], act: &Act, now: Millis) {
        let (delay, act) = match act {
            Act::After(delay, act) => (*delay, act.as_ref()),
            act => (0, act),
        };
        if let ([connect], On::Connect) = (messages, on) {
            self.end_other_connects(connect);
            // Takes what was acknowledged out of the queue.
            self.honest.holds(connect);
        }
        // What carries no messages leaves them in the queue.
        let carries = !matches!(act, Act::Lone | Act::Refuse(_));
        if carries {
            self.publish_during(on);
        }
        let Some(action) = self.decide(messages, act, now) else {
            // A goodbye has no reader of its answer, so that its fault cannot be over.
            if on != On::Disconnect {
                let action = Action::Reset;
                self.open.insert(ticket, Open::Struck { at: None, action });
            }
            return;
        };
        if !carries {
            self.publish_during(on);
        }
        let at = Some(now + delay);
        self.open.insert(ticket, Open::Struck { at, action });
    }

    fn publish_during(&mut self, on: On) {
        if !self.published_during && on != On::Disconnect {
            self.published_during = self.honest.publish(self.setup.channel, &self.setup.during);
        }
    }

    /// What happens; `None` is nothing, for ever.
    #[expect(clippy::too_many_lines, reason = "a flat match")]
    fn decide(&mut self, messages: &[Value], act: &Act, now: Millis) -> Option<Action> {
        let answer = |elements: &[Value]| Some(Action::Answer(Answer::json(elements)));
        match act {
            Act::Honest => answer(&self.honest.answer(messages)),
            Act::With(fields) => {
                let mut elements = self.honest.answer(messages);
                for element in elements.iter_mut().filter(|element| is_reply(element)) {
                    overlay(element, fields);
                }
                answer(&elements)
            }
            Act::Among(more) => {
                let mut elements: Vec<Value> = serde_json::from_str(more).unwrap_or_default();
                elements.extend(self.honest.answer(messages));
                answer(&elements)
            }
            Act::WithoutReply => {
                let mut elements = self.honest.answer(messages);
                elements.retain(|element| !is_reply(element));
                answer(&elements)
            }
            Act::Lone => {
                let reply = self.honest.answer(messages).pop().unwrap_or_default();
                Some(Action::Answer(Answer::of_json(reply.to_string())))
            }
            Act::Refuse(fields) => answer(&refusals(messages, fields)),
            Act::Forget(fields) => {
                for message in messages {
                    self.honest.forget(client_of(message));
                }
                answer(&refusals(messages, fields))
            }
            Act::Dismiss => {
                let mut elements = self.honest.answer(messages);
                for message in messages {
                    self.honest.forget(client_of(message));
                }
                let end = serde_json::json!({"channel": "/meta/disconnect", "successful": true});
                elements.insert(0, end);
                answer(&elements)
            }
            Act::Cut => Some(Action::Answer(self.honest_answer(messages).cut())),
            Act::Raw(body) => {
                self.honest.answer(messages);
                Some(Action::Answer(Answer::of_json((*body).to_owned())))
            }
            Act::Http(status) => {
                self.honest.answer(messages);
                Some(Action::Answer(Answer::status(*status)))
            }
            Act::Page => {
                self.honest.answer(messages);
                Some(Action::Answer(Answer::login_page()))
            }
            Act::Redirect => {
                self.honest.answer(messages);
                Some(Action::Answer(Answer::status(302)))
            }
            Act::Reset => {
                self.honest.answer(messages);
                Some(Action::Reset)
            }
            Act::Truncate => Some(Action::Truncate(self.honest_answer(messages))),
            Act::Trickle => {
                let lasts = (self.setup.hold + self.setup.network_delay) * 3 / 2;
                Some(Action::Trickle(self.honest_answer(messages), lasts))
            }
            Act::Never => {
                self.honest.answer(messages);
                None
            }
            Act::Down { lasts, forgets } => {
                self.honest.answer(messages);
                self.go_down(now + lasts, *forgets);
                Some(Action::Reset)
            }
            // Written once, in front of another.
            Act::After(_, act) => self.decide(messages, act, now),
        }
    }

    fn go_down(&mut self, until: Millis, forgets: bool) {
        self.down_until = Some(until);
        if forgets {
            self.honest.forget_all();
        }
        let open = std::mem::take(&mut self.open);
        self.ready
            .extend(open.into_keys().map(|ticket| (ticket, Action::Reset)));
    }

    fn honest_answer(&mut self, messages: &[Value]) -> Answer {
        Answer::json(&self.honest.answer(messages))
    }
}

fn kind(message: &Value) -> On {
    match message["channel"].as_str() {
        Some("/meta/handshake") => On::Handshake,
        Some("/meta/connect") => On::Connect,
        Some("/meta/disconnect") => On::Disconnect,
        Some("/meta/subscribe" | "/meta/unsubscribe") => On::Subscribe,
        _ => On::Publish,
    }
}
