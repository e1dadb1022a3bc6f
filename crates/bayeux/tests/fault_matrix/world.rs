//! A session, a server that follows a scenario, and the network between them, in virtual time.

use std::collections::BTreeMap;

use bayeux::{
    Config, FailReason, GapReason, Input, Lane, Millis, Output, Reply, Request, RequestId, Session,
    State, SubscriptionState, TransportFailure,
};
use fault_matrix::{Action, Ends, FORBIDDEN, Loses, Move, Scenario, Server, Setup, Ticket};
use serde_json::json;
use serde_json::value::RawValue;

pub(crate) const CALLS: &str = "/v2/me/calls";
pub(crate) const DURING: &str = "\"during\"";
/// How long anything may take.
pub(crate) const LIMIT: Millis = 300_000;
/// How long a live session may be without a connect: the longest pause that a scenario advises.
pub(crate) const LONGEST_PAUSE: Millis = 700;

/// A session, the server, and the network between them.
pub(crate) struct World {
    pub(crate) scenario: Scenario,
    pub(crate) session: Session,
    pub(crate) server: Server,
    pub(crate) now: Millis,
    pub(crate) under_way: BTreeMap<RequestId, UnderWay>,
    pub(crate) delivered: Vec<String>,
    pub(crate) gaps: Vec<GapReason>,
    pub(crate) refused: Vec<String>,
    pub(crate) multiple_clients: usize,
    pub(crate) disconnects: usize,
    /// Since when the session has been live without a connect.
    pub(crate) silent_since: Option<Millis>,
    /// Moments at which nothing was under way or planned, though the session was live.
    pub(crate) deaf: usize,
}

pub(crate) struct UnderWay {
    pub(crate) ticket: Ticket,
    pub(crate) lane: Lane,
    pub(crate) limit: Millis,
    pub(crate) heard_at: Millis,
    pub(crate) trickle: Option<Trickle>,
}

pub(crate) struct Trickle {
    pub(crate) reply: Reply,
    pub(crate) ends: Millis,
}

impl World {
    pub(crate) fn new(scenario: &Scenario, ack: bool, hold: Millis) -> Self {
        let config = Config::default();
        let setup = Setup {
            ack,
            hold,
            network_delay: config.max_network_delay,
            channel: CALLS,
            during: json!("during"),
        };
        Self {
            scenario: scenario.clone(),
            session: Session::new(config, u64::from(scenario.number)),
            server: Server::new(scenario, setup),
            now: 1_000_000,
            under_way: BTreeMap::new(),
            delivered: Vec::new(),
            gaps: Vec::new(),
            refused: Vec::new(),
            multiple_clients: 0,
            disconnects: 0,
            silent_since: None,
            deaf: 0,
        }
    }

    pub(crate) fn input(&mut self, input: Input) {
        self.session.handle(input, self.now);
        while let Some(output) = self.session.poll() {
            self.take(output);
        }
        self.check();
    }

    pub(crate) fn take(&mut self, output: Output) {
        match output {
            Output::Send(request) => self.send(&request),
            Output::Abort(id) => {
                if let Some(request) = self.under_way.remove(&id) {
                    self.server.gone(request.ticket);
                }
            }
            Output::Deliver(delivery) => self.delivered.push(delivery.data.get().to_owned()),
            Output::Gap(reason) => self.gaps.push(reason),
            Output::Subscription {
                channel,
                state: SubscriptionState::Refused(_),
            } => self.refused.push(channel),
            Output::MultipleClients => self.multiple_clients += 1,
            Output::State(_)
            | Output::Subscription { .. }
            | Output::Published { .. }
            | Output::Hosts(_)
            | Output::Skipped(_) => {}
        }
    }

    pub(crate) fn send(&mut self, request: &Request) {
        assert!(
            self.under_way
                .values()
                .all(|other| other.lane != request.lane),
            "two requests on one lane"
        );
        self.disconnects += usize::from(request.path == "/disconnect");
        let ticket = self.server.receive(&request.body, self.now);
        self.under_way.insert(
            request.id,
            UnderWay {
                ticket,
                lane: request.lane,
                limit: request.silence_limit,
                heard_at: self.now,
                trickle: None,
            },
        );
    }

    pub(crate) fn check(&mut self) {
        let polls = self
            .under_way
            .values()
            .any(|request| request.lane == Lane::Connect);
        if polls || *self.session.state() != State::Live {
            self.silent_since = None;
            return;
        }
        let since = *self.silent_since.get_or_insert(self.now);
        if self.session.wake_at().is_none() || self.now - since > LONGEST_PAUSE {
            self.deaf += 1;
        }
    }

    /// Goes on to the next thing that happens.
    pub(crate) fn step(&mut self) {
        if let Some((ticket, action)) = self.server.poll(self.now) {
            return self.act(ticket, action);
        }
        let ends = self.under_way.values().map(|request| {
            let silence = request.heard_at + request.limit;
            // While a body trickles in, the transport reports that once a second.
            let progress = request.heard_at + 1_000;
            match &request.trickle {
                Some(trickle) => trickle.ends.min(progress),
                None => silence,
            }
        });
        let times = ends
            .chain(self.session.wake_at())
            .chain(self.server.wake_at());
        let next = times.min().unwrap_or(self.now + 1_000);
        self.now = next.max(self.now + 1).min(self.now + 1_000);
        self.finish_requests();
        self.input(Input::Tick);
    }

    pub(crate) fn act(&mut self, ticket: Ticket, action: Action) {
        let Some((&id, request)) = self
            .under_way
            .iter_mut()
            .find(|(_, request)| request.ticket == ticket)
        else {
            return;
        };
        let reply = |answer: fault_matrix::Answer| Reply {
            status: answer.status,
            content_type: answer.content_type.map(str::to_owned),
            body: answer.body,
            retry_after: None,
        };
        match action {
            Action::Answer(answer) => {
                self.under_way.remove(&id);
                let reply = reply(answer);
                self.input(Input::Reply { id, reply });
            }
            Action::Trickle(answer, lasts) => {
                request.heard_at = self.now;
                request.trickle = Some(Trickle {
                    reply: reply(answer),
                    ends: self.now + lasts,
                });
                self.input(Input::Progress(id));
            }
            Action::Truncate(_) | Action::Reset => {
                self.under_way.remove(&id);
                let failure = TransportFailure::Network;
                self.input(Input::Failed { id, failure });
            }
        }
    }

    pub(crate) fn finish_requests(&mut self) {
        let ids: Vec<RequestId> = self.under_way.keys().copied().collect();
        for id in ids {
            let Some(request) = self.under_way.get_mut(&id) else {
                continue;
            };
            match &request.trickle {
                Some(trickle) if trickle.ends <= self.now => {
                    let reply = trickle.reply.clone();
                    self.under_way.remove(&id);
                    self.input(Input::Reply { id, reply });
                }
                Some(_) => {
                    request.heard_at = self.now;
                    self.input(Input::Progress(id));
                }
                None if request.heard_at + request.limit <= self.now => {
                    self.server.gone(request.ticket);
                    self.under_way.remove(&id);
                    let failure = TransportFailure::Timeout;
                    self.input(Input::Failed { id, failure });
                }
                None => {}
            }
        }
    }

    pub(crate) fn until(&mut self, what: &str, condition: impl Fn(&Self) -> bool) {
        let end = self.now + LIMIT;
        while !condition(self) {
            let state = self.session.state();
            assert!(self.now < end, "waited in vain for {what} in {state:?}");
            self.step();
        }
    }

    pub(crate) fn until_live(&mut self) {
        self.until("a live session", |world| {
            *world.session.state() == State::Live
        });
    }

    /// Opens, and does what the scenario wants done.
    pub(crate) fn play(&mut self) {
        self.input(Input::Subscribe(CALLS.to_owned()));
        if self.scenario.does == Move::WantForbidden {
            self.input(Input::Subscribe(FORBIDDEN.to_owned()));
        }
        self.input(Input::Open);
        match self.scenario.does {
            Move::Nothing | Move::WantForbidden => {}
            Move::PublishEarly => self.publish(),
            Move::CloseEarly => self.input(Input::Close),
            Move::Publish(times) => {
                self.until_live();
                for _ in 0..times {
                    self.publish();
                }
            }
            Move::Close => {
                self.until_live();
                self.input(Input::Close);
            }
            Move::OpenAgain => {
                self.until_live();
                self.input(Input::Open);
            }
            Move::SignInAgain => {
                self.until_live();
                self.input(Input::Reauthorized);
            }
            Move::WantMore => {
                self.until_live();
                self.input(Input::Subscribe("/v2/more".to_owned()));
            }
        }
        self.until("the end of the faults", |world| {
            world.server.is_over(world.now)
        });
    }

    pub(crate) fn publish(&mut self) {
        self.input(Input::Publish {
            channel: "/service/calls".to_owned(),
            data: RawValue::from_string("1".to_owned()).unwrap(),
        });
    }

    /// Waits for the state that the scenario demands, and goes on from there to live.
    pub(crate) fn recover(&mut self) {
        let ends = self.scenario.ends;
        self.until(&format!("{ends:?}"), |world| {
            let state = world.session.state();
            match ends {
                Ends::Live => *state == State::Live,
                Ends::ChannelRefused => *state == State::Live && world.refused == [CALLS],
                Ends::SignIn => *state == State::AuthRequired,
                Ends::Closed => *state == State::Closed,
                Ends::Stopped => {
                    matches!(state, State::Failed(FailReason::ServerStopped { .. }))
                }
                Ends::NoTransport => *state == State::Failed(FailReason::NoCommonTransport),
                Ends::CookiesBlocked => *state == State::Failed(FailReason::CookiesBlocked),
            }
        });
        let way_on = match ends {
            Ends::Live => return,
            Ends::ChannelRefused => Input::Subscribe(CALLS.to_owned()),
            Ends::SignIn => Input::Reauthorized,
            Ends::Stopped | Ends::Closed | Ends::NoTransport | Ends::CookiesBlocked => Input::Open,
        };
        let polls = |world: &Self| {
            let lanes = world.under_way.values().map(|request| request.lane);
            lanes.filter(|lane| *lane == Lane::Connect).count()
        };
        if ends != Ends::ChannelRefused {
            assert_eq!(self.session.wake_at(), None, "at rest until somebody acts");
            assert_eq!(polls(self), 0);
            assert!(ends == Ends::Closed || self.disconnects == 0);
        }
        self.input(way_on);
        if ends == Ends::ChannelRefused {
            self.until("the answer to the subscribe", |world| {
                world
                    .under_way
                    .values()
                    .all(|request| request.lane == Lane::Connect)
            });
        }
        self.until_live();
    }

    /// Publishes a message, which must arrive once.
    pub(crate) fn deliver(&mut self, message: &str) {
        let sent = self.server.publish(CALLS, &json!(message), self.now);
        assert!(
            sent,
            "the session says it is live, but nobody is subscribed"
        );
        let json = json!(message).to_string();
        self.until(message, |world| world.delivered.contains(&json));
        assert_eq!(*self.session.state(), State::Live);
    }

    pub(crate) fn count(&self, json: &str) -> usize {
        self.delivered.iter().filter(|data| *data == json).count()
    }

    pub(crate) fn judge(&self, ack: bool) {
        for later in ["\"later\"", "\"later still\""] {
            assert_eq!(self.count(later), 1, "{later} must arrive once");
        }
        if !self.server.has_published_during() {
            assert_eq!(self.scenario.loses, Loses::Nothing, "there was one to lose");
            return;
        }
        let arrived = self.count(DURING);
        match (self.scenario.loses, ack) {
            (Loses::Nothing, _) | (Loses::Reply, true) => {
                assert_eq!(arrived, 1, "the message in the middle must arrive once");
                assert_eq!(self.gaps, [], "there is no gap");
            }
            (Loses::Reply, false) => {
                assert!(arrived <= 1);
                assert!(self.gaps.contains(&GapReason::LostReply));
            }
            (Loses::Session, _) => {
                assert!(arrived <= 1);
                assert!(self.gaps.contains(&GapReason::NewSession));
            }
        }
    }
}
