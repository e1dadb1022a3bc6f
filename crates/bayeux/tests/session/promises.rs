//! What a session promises whatever the network does: it never falls silent, never has two
//! connects outstanding, never delivers a message twice, and never loses one without saying so.
//!
//! A random plan of mishaps is carried out between a session and a small server. Then the network
//! is good again, and everything must come right by itself.

use std::collections::BTreeSet;

use bayeux::{Config, Input, Lane, Millis, Request, RequestId, State, TransportFailure};
use proptest::prelude::*;

use crate::driver::{CALLS, Driver, JSON};
use crate::model::Server;

#[derive(Debug, Clone, Copy)]
enum Step {
    /// The request reaches the server.
    Arrive(Lane),
    /// The answer reaches the session.
    Answer(Lane),
    /// The answer reaches the session twice.
    AnswerTwice(Lane),
    /// The answer arrives with ids that are nobody's.
    AnswerOddly(Lane),
    /// Only a part of the answer arrives.
    AnswerCut(Lane, usize),
    /// The connection breaks, wherever the request is just then.
    Break(Lane),
    /// The transport gives the request up.
    Timeout(Lane),
    /// Some box on the way answers.
    Status(Lane, u16),
    /// The answer vanishes and nobody notices.
    Swallow(Lane),
    /// An answer to a request the session has given up arrives after all.
    Late,
    /// A request the session has given up reaches the server after all.
    Stray,
    Publish,
    Forget,
    Pass(Millis),
    Sleep(Millis),
    Input(Event),
}

#[derive(Debug, Clone, Copy)]
enum Event {
    Woke,
    Online,
    Offline,
    Tick,
    Reauthorized,
    Reopen,
    Subscribe,
    PublishToServer,
}

fn step() -> impl Strategy<Value = Step> {
    let lane = || prop_oneof![2 => Just(Lane::Connect), 1 => Just(Lane::Command)];
    let status = prop_oneof![
        Just(500_u16),
        Just(502),
        Just(503),
        Just(404),
        Just(0),
        Just(401)
    ];
    let event = prop_oneof![
        4 => Just(Event::Woke),
        4 => Just(Event::Online),
        4 => Just(Event::Offline),
        2 => Just(Event::Tick),
        2 => Just(Event::Reauthorized),
        1 => Just(Event::Reopen),
        2 => Just(Event::Subscribe),
        2 => Just(Event::PublishToServer),
    ];
    prop_oneof![
        12 => lane().prop_map(Step::Arrive),
        12 => lane().prop_map(Step::Answer),
        2 => lane().prop_map(Step::AnswerTwice),
        2 => lane().prop_map(Step::AnswerOddly),
        2 => (lane(), 0..400_usize).prop_map(|(lane, length)| Step::AnswerCut(lane, length)),
        3 => lane().prop_map(Step::Break),
        1 => lane().prop_map(Step::Timeout),
        1 => (lane(), status).prop_map(|(lane, status)| Step::Status(lane, status)),
        1 => lane().prop_map(Step::Swallow),
        2 => Just(Step::Late),
        1 => Just(Step::Stray),
        8 => Just(Step::Publish),
        1 => Just(Step::Forget),
        4 => (0..3_000_u64).prop_map(Step::Pass),
        1 => (0..120_000_u64).prop_map(Step::Pass),
        1 => (0..200_000_u64).prop_map(Step::Sleep),
        3 => event.prop_map(Step::Input),
    ]
}

/// Session, network and server, and an application that reads everything when it is told to.
struct World {
    driver: Driver,
    server: Server,
    ack: bool,
    /// Requests the server has seen, or never will.
    arrived: BTreeSet<RequestId>,
    delivered: BTreeSet<u64>,
    /// Messages the application knows of: delivered, or seen when it read the truth elsewhere.
    known: BTreeSet<u64>,
    taken: usize,
    gaps: usize,
    has_read: bool,
}

impl World {
    fn new(ack: bool, seed: u64) -> Self {
        let mut world = Self {
            driver: Driver::with(Config::default(), seed),
            server: Server::new(ack),
            ack,
            arrived: BTreeSet::new(),
            delivered: BTreeSet::new(),
            known: BTreeSet::new(),
            taken: 0,
            gaps: 0,
            has_read: false,
        };
        world.driver.subscribe(CALLS);
        world.driver.input(Input::Open);
        world
    }

    fn outstanding(&self, lane: Lane) -> Option<Request> {
        match lane {
            Lane::Connect => self.driver.connect.clone(),
            Lane::Command => self.driver.command.clone(),
        }
    }

    fn is_given_up(&self, id: RequestId) -> bool {
        ![Lane::Connect, Lane::Command].into_iter().any(|lane| {
            self.outstanding(lane)
                .is_some_and(|request| request.id == id)
        })
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::Arrive(lane) => self.arrive(lane),
            Step::Answer(lane) => self.answer(lane, |body| body),
            Step::AnswerTwice(lane) => {
                let copy = self.outstanding(lane).and_then(|request| {
                    Some((request.id, self.server.answers.get(&request.id)?.clone()))
                });
                self.answer(lane, |body| body);
                if let Some((id, (status, body))) = copy {
                    self.driver.reply(id, status, Some(JSON), &body);
                }
            }
            Step::AnswerOddly(lane) => self.answer(lane, |body| with_odd_ids(&body)),
            Step::AnswerCut(lane, length) => self.answer(lane, |mut body| {
                body.truncate(length);
                body
            }),
            Step::Break(lane) => self.fail(lane, TransportFailure::Network),
            Step::Timeout(lane) => self.fail(lane, TransportFailure::Timeout),
            Step::Status(lane, status) => {
                if let Some(request) = self.outstanding(lane) {
                    self.lose(&request);
                    self.driver.answer_http(lane, status, None, "");
                }
            }
            Step::Swallow(lane) => {
                if let Some(request) = self.outstanding(lane) {
                    self.lose(&request);
                }
            }
            Step::Late => {
                let late = self
                    .server
                    .answers
                    .keys()
                    .copied()
                    .find(|id| self.is_given_up(*id));
                if let Some((id, (status, body))) =
                    late.and_then(|id| Some((id, self.server.answers.remove(&id)?)))
                {
                    self.driver.reply(id, status, Some(JSON), &body);
                }
            }
            Step::Stray => self.stray(),
            Step::Publish => self.server.publish(self.driver.now),
            Step::Forget => self.server.forget(),
            Step::Pass(time) => self.driver.advance(time),
            Step::Sleep(time) => self.driver.sleep(time),
            Step::Input(event) => self.happen(event),
        }
        self.server.tick(self.driver.now);
        self.look();
    }

    fn happen(&mut self, event: Event) {
        match event {
            Event::Woke => self.driver.input(Input::Woke),
            Event::Online => self.driver.input(Input::Online),
            Event::Offline => self.driver.input(Input::Offline),
            Event::Tick => self.driver.input(Input::Tick),
            Event::Reauthorized => self.driver.input(Input::Reauthorized),
            Event::Reopen => {
                self.driver.input(Input::Close);
                self.has_read = false;
                self.driver.input(Input::Open);
            }
            Event::Subscribe => self.driver.subscribe("/other/*"),
            Event::PublishToServer => self.driver.publish("/other/x", "1"),
        }
    }

    fn arrive(&mut self, lane: Lane) {
        if let Some(request) = self.outstanding(lane)
            && self.arrived.insert(request.id)
        {
            self.server.receive(&request, self.driver.now);
        }
    }

    fn answer(&mut self, lane: Lane, change: impl FnOnce(String) -> String) {
        if let Some(request) = self.outstanding(lane)
            && let Some((status, body)) = self.server.answers.remove(&request.id)
        {
            self.driver
                .answer_http(lane, status, Some(JSON), &change(body));
        }
    }

    fn fail(&mut self, lane: Lane, failure: TransportFailure) {
        if let Some(request) = self.outstanding(lane) {
            self.driver.fail(lane, failure);
            self.drop_unless_it_may_stray(request.id);
        }
    }

    /// Neither request nor answer reaches the other side any more.
    fn lose(&mut self, request: &Request) {
        self.arrived.insert(request.id);
        self.server.answers.remove(&request.id);
    }

    /// Without acknowledgement a connect that arrives after it was given up takes messages with it
    /// that nobody can miss; no client can notice that.
    fn drop_unless_it_may_stray(&mut self, id: RequestId) {
        if !self.ack {
            self.arrived.insert(id);
        }
    }

    fn stray(&mut self) {
        let stray = self
            .driver
            .sent
            .iter()
            .map(|(_, request)| request)
            .find(|request| self.is_given_up(request.id) && !self.arrived.contains(&request.id))
            .cloned();
        if let Some(request) = stray.filter(|_| self.ack) {
            self.arrived.insert(request.id);
            self.server.receive(&request, self.driver.now);
        }
    }

    /// The application's part: takes deliveries, reads the truth when it has to.
    fn look(&mut self) {
        for (channel, data) in &self.driver.delivered[self.taken..] {
            assert_eq!(channel, CALLS);
            let number: u64 = data.parse().unwrap();
            if self.ack {
                let latest = self.delivered.last();
                assert!(latest.is_none_or(|latest| *latest < number), "out of order");
            }
            assert!(self.delivered.insert(number), "message {number} twice");
            self.known.insert(number);
        }
        self.taken = self.driver.delivered.len();
        let first_live = !self.has_read && self.driver.session.state() == &State::Live;
        if first_live || self.driver.gaps.len() > self.gaps {
            self.has_read = true;
            self.gaps = self.driver.gaps.len();
            self.known.extend(0..self.server.published);
        }
    }

    /// A second with a good network, a user who signs in and presses "try again".
    fn good_second(&mut self) {
        match self.driver.session.state() {
            State::AuthRequired => self.driver.input(Input::Reauthorized),
            State::Failed(_) => self.driver.input(Input::Open),
            State::Offline => self.driver.input(Input::Online),
            State::Closed | State::Handshaking | State::Live | State::Reconnecting { .. } => {}
        }
        for _ in 0..3 {
            for lane in [Lane::Connect, Lane::Command] {
                self.take(Step::Arrive(lane));
                self.take(Step::Answer(lane));
            }
        }
        self.take(Step::Pass(1_000));
    }

    /// Long enough for the longest deadline and the longest back-off.
    fn comes_right(&mut self) -> bool {
        for _ in 0..1_500 {
            self.good_second();
            if self.driver.session.state() == &State::Live && self.gaps_are_closed() {
                return true;
            }
        }
        false
    }

    fn gaps_are_closed(&self) -> bool {
        (0..self.server.published).all(|number| self.known.contains(&number))
    }
}

fn with_odd_ids(body: &str) -> String {
    let mut pieces = body.split("\"id\":\"");
    let mut odd = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (_, rest) = piece.split_once('"').unwrap_or(("", piece));
        odd.push_str("\"id\":\"odd\"");
        odd.push_str(rest);
    }
    odd
}

fn keeps_its_promises(ack: bool, seed: u64, plan: &[Step]) -> World {
    let mut world = World::new(ack, seed);
    for step in plan {
        world.take(*step);
    }
    assert!(
        world.comes_right(),
        "not live, or a loss untold: {:?}",
        world.driver.states
    );
    // The first may fall into a hole that is about to be noticed, and told as a gap.
    let hears = (0..2).any(|_| {
        let last = world.server.published;
        world.take(Step::Publish);
        assert!(world.comes_right(), "a loss untold");
        world.delivered.contains(&last)
    });
    assert!(hears, "deaf to what is published later");
    world
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn with_acknowledgement(seed: u64, plan in prop::collection::vec(step(), 0..150)) {
        keeps_its_promises(true, seed, &plan);
    }

    #[test]
    fn without_acknowledgement(seed: u64, plan in prop::collection::vec(step(), 0..150)) {
        keeps_its_promises(false, seed, &plan);
    }

    #[test]
    fn no_text_whatever_upsets_a_session(
        bodies in prop::collection::vec((prop::bool::ANY, "\\PC{0,60}|\\[(\\{\"channel\":\"/meta/(connect|subscribe|handshake)\",\"(successful|advice|ext|id|error)\":[\\PC]{0,20}\\},?){0,3}\\]"), 0..30)
    ) {
        let mut driver = Driver::live(true);
        for (on_connect, body) in bodies {
            let lane = if on_connect { Lane::Connect } else { Lane::Command };
            let request = match lane {
                Lane::Connect => driver.connect.clone(),
                Lane::Command => driver.command.clone(),
            };
            if request.is_some() {
                driver.answer_http(lane, 200, None, &body);
            }
            driver.publish("/a", "1");
            driver.advance(70_000);
        }
    }
}

#[test]
fn the_plans_do_meet_the_mishaps_they_are_for() {
    let lost_twice = [
        Step::Arrive(Lane::Connect),
        Step::Answer(Lane::Connect),
        Step::Arrive(Lane::Command),
        Step::Answer(Lane::Command),
        Step::Arrive(Lane::Connect),
        Step::Answer(Lane::Connect),
        Step::Arrive(Lane::Connect),
        Step::Publish,
        Step::Break(Lane::Connect),
        Step::Pass(2_000),
        Step::Arrive(Lane::Connect),
        Step::Swallow(Lane::Connect),
    ];
    let with = keeps_its_promises(true, 1, &lost_twice);
    assert!(with.delivered.contains(&0), "the server repeats it");
    assert_eq!(with.gaps, 0);
    let without = keeps_its_promises(false, 1, &lost_twice);
    assert!(!without.delivered.contains(&0));
    assert!(without.gaps > 0, "lost, and said so");
}
