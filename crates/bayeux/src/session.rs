//! The session: one time line of inputs, from which it decides what to send and what to put out.
//! Knows the whole protocol. Must not know a clock, a browser or HTTP beyond status and body.
//!
//! Why it cannot fall silent: while a session is open its connect lane is either due at a time or
//! waiting for one HTTP request, and that request ends by its answer, by its failure or by its
//! deadline. No content of a reply decides whether there is a next request, only which and when.
//!
//! | file | what is in it |
//! |---|---|
//! | `lifecycle` | opening, closing, sleep, waking and the network |
//! | `connect_lane` | the held request: handshake, connect, retries, advice |
//! | `command_lane` | subscribe, unsubscribe, publish, disconnect, one batch at a time |
//! | `reply` | what a reply means |
//! | `flight` | the state of the connect lane as data |
//! | `facts` | the facts that a session keeps |
//! | `subscriptions` | wanted channels beside those that the server holds |

mod command_lane;
mod connect_lane;
mod facts;
mod flight;
mod lifecycle;
mod reply;
mod subscriptions;

use std::collections::VecDeque;

use crate::advice::Timing;
use crate::backoff::Backoff;
use crate::clock::Clock;
use crate::contract::{
    Config, GapReason, Input, Lane, Millis, Output, Reply, Request, RequestId, Resume, State,
    TransportFailure,
};
use crate::encode::Body;
use command_lane::CommandLane;
use facts::{BACKSTOP, Client, Phase, RecentFailures};
use flight::{ConnectLane, Fault};

/// Room for so many outputs is kept between replies.
const MOST_OUTPUTS_KEPT: usize = 256;

/// A Bayeux client session. See the crate documentation for how to drive it.
#[derive(Debug)]
pub struct Session {
    config: Config,
    clock: Clock,
    backoff: Backoff,
    outputs: VecDeque<Output>,
    /// The state last put out.
    announced: State,
    phase: Phase,
    offline: bool,
    last_request: u64,
    last_message: u64,
    client: Option<Client>,
    timing: Timing,
    connect: ConnectLane,
    commands: CommandLane,
    recent_failures: RecentFailures,
    /// Gap that is reported when the session is live again; messages may be missing.
    gap: Option<GapReason>,
    /// There was something to lose: the session has been live since it was opened.
    was_live: bool,
    multiple_clients: bool,
    /// Alternative servers, as last put out.
    hosts: Vec<String>,
    last_contact: Millis,
}

impl Session {
    /// A closed session. `seed` decides the jitter of the waits; give each client another one.
    pub fn new(config: Config, seed: u64) -> Self {
        let backoff = Backoff::new(
            config.backoff_base,
            config.backoff_cap,
            config.backoff_jitter_percent,
            seed,
        );
        let timing = Timing::new(config.assumed_hold);
        Self {
            config,
            clock: Clock::default(),
            backoff,
            outputs: VecDeque::new(),
            announced: State::Closed,
            phase: Phase::Closed,
            offline: false,
            last_request: 0,
            last_message: 0,
            client: None,
            timing,
            connect: ConnectLane::Idle,
            commands: CommandLane::default(),
            recent_failures: RecentFailures::default(),
            gap: None,
            was_live: false,
            multiple_clients: false,
            hosts: Vec::new(),
            last_contact: 0,
        }
    }

    /// Takes in what happened at time `now`. Drain [`poll`](Self::poll) afterwards.
    pub fn handle(&mut self, input: Input, now: Millis) {
        if let Input::Slept(slept) = input {
            self.clock.skip(slept);
        }
        let now = self.clock.read(now);
        match input {
            Input::Open => self.open(now),
            Input::Resume(resume) => self.resume(resume, now),
            Input::Close => self.close(now),
            Input::Release => self.release(),
            Input::Subscribe(channel) => self.want(channel),
            Input::Unsubscribe(channel) => self.commands.subscriptions.unwant(&channel),
            Input::Publish { channel, data } => self.enqueue(channel, data),
            Input::Reply { id, reply } => self.replied(id, &reply, now),
            Input::Failed { id, failure } => self.failed(id, failure, now),
            Input::Progress(id) => self.progressed(id, now),
            Input::Tick => {}
            Input::Woke | Input::Slept(_) => self.woke(now),
            Input::Online => self.online(now),
            Input::Offline => self.went_offline(now),
            Input::Reauthorized => self.reauthorized(now),
        }
        self.settle(now);
    }

    /// The next thing to do or to know; `None` when there is nothing more for now.
    pub fn poll(&mut self) -> Option<Output> {
        let output = self.outputs.pop_front();
        if output.is_none() && self.outputs.capacity() > MOST_OUTPUTS_KEPT {
            // The room for one huge reply is not needed every day.
            self.outputs.shrink_to(MOST_OUTPUTS_KEPT);
        }
        output
    }

    /// When to hand in [`Input::Tick`], on the caller's clock. Always `Some` while the session is
    /// open and neither failed nor waiting for the user to sign in.
    pub fn wake_at(&self) -> Option<Millis> {
        if self.phase != Phase::Open {
            return None;
        }
        let connect = match &self.connect {
            ConnectLane::Idle => None,
            ConnectLane::Due(at) => Some(*at),
            ConnectLane::Flying(flight) => Some(flight.pulse.backstop()),
        };
        let command = match &self.commands.flight {
            Some(flight) => Some(flight.pulse.backstop()),
            None => self.commands_due(),
        };
        let earliest = connect.into_iter().chain(command).min()?;
        Some(self.clock.for_caller(earliest))
    }

    /// The state last put out.
    pub fn state(&self) -> &State {
        &self.announced
    }

    /// When the server answered a handshake or a connect last, on the caller's clock; `None` before it
    /// first did.
    pub fn last_contact(&self) -> Option<Millis> {
        (self.last_contact > 0).then(|| self.clock.for_caller(self.last_contact))
    }

    /// The id the server gave this session, while there is one.
    pub fn client_id(&self) -> Option<&str> {
        Some(self.client.as_ref()?.id.as_str())
    }

    /// What another client of this browser needs to go on with this session, while there is one.
    pub fn resumption(&self) -> Option<Resume> {
        let client = self.client.as_ref()?;
        Some(Resume {
            client_id: client.id.clone(),
            ack: client.ack,
        })
    }

    /// Body of a last request to `/disconnect`, for a page that goes away. The session stays as it
    /// is: hand in [`Input::Close`] if the page stays after all.
    pub fn disconnect_message(&self) -> Option<String> {
        Some(Body::disconnect(self.last_message + 1, self.client_id()?))
    }

    fn replied(&mut self, id: RequestId, reply: &Reply, now: Millis) {
        if let Some(flight) = self.connect.land(id) {
            self.offline = false;
            self.connect_replied(&flight, reply, now);
        } else if let Some(flight) = self.commands.land(id)
            && !flight.is_goodbye
        {
            self.offline = false;
            self.commands_replied(flight, reply, now);
        }
    }

    fn failed(&mut self, id: RequestId, failure: TransportFailure, now: Millis) {
        if let Some(flight) = self.connect.land(id) {
            self.connect_failed(&flight, failure.into(), 0, now);
        } else if let Some(flight) = self.commands.land(id)
            && !flight.is_goodbye
        {
            self.commands_failed(flight, now);
        }
    }

    fn progressed(&mut self, id: RequestId, now: Millis) {
        if let ConnectLane::Flying(flight) = &mut self.connect
            && flight.request == id
        {
            flight.pulse.heard_at = now;
        }
        if let Some(flight) = &mut self.commands.flight
            && flight.request == id
        {
            flight.pulse.heard_at = now;
        }
    }

    /// Aborts requests silent for `factor` times their limit; with 0, all of them.
    fn give_up_overdue(&mut self, factor: Millis, fault: Fault, now: Millis) {
        if let Some(flight) = self
            .connect
            .land_if(|flight| flight.pulse.is_overdue(factor, now))
        {
            self.outputs.push_back(Output::Abort(flight.request));
            self.connect_failed(&flight, fault, 0, now);
        }
        if let Some(flight) = self
            .commands
            .flight
            .take_if(|flight| flight.pulse.is_overdue(factor, now))
        {
            self.outputs.push_back(Output::Abort(flight.request));
            if !flight.is_goodbye {
                self.commands_failed(flight, now);
            }
        }
    }

    /// Starts what is due and puts out what has changed.
    fn settle(&mut self, now: Millis) {
        if self.phase == Phase::Open {
            self.give_up_overdue(BACKSTOP, Fault::Timeout, now);
            self.start_connect_lane(now);
            self.start_commands(now);
        }
        self.note_settled();
        let state = self.current_state();
        if state != self.announced {
            self.announced = state.clone();
            self.outputs.push_back(Output::State(state));
        }
        if self.announced == State::Live {
            self.was_live = true;
            if !self.recent_failures.unproven
                && let Some(reason) = self.gap.take()
            {
                self.outputs.push_back(Output::Gap(reason));
            }
        }
    }

    fn note_settled(&mut self) {
        let all_answered = self.commands.subscriptions.all_answered();
        if let Some(client) = &mut self.client {
            client.settled |= all_answered;
        }
    }

    fn current_state(&self) -> State {
        match &self.phase {
            Phase::Closed => return State::Closed,
            Phase::AuthRequired => return State::AuthRequired,
            Phase::Failed(reason) => return State::Failed(reason.clone()),
            Phase::Open => {}
        }
        if self.offline {
            return State::Offline;
        }
        let settled = self.client.as_ref().is_some_and(|client| client.settled);
        let connected = self.client.as_ref().is_some_and(|client| client.connected);
        if connected && settled && self.recent_failures.attempt == 0 {
            return State::Live;
        }
        let attempt = self
            .recent_failures
            .attempt
            .max(self.recent_failures.lost_sessions.saturating_sub(1))
            .max(if settled { 0 } else { self.commands.failures });
        if attempt == 0 {
            return State::Handshaking;
        }
        // What is waited for: the link first, then the subscriptions.
        let next = match &self.connect {
            ConnectLane::Due(at) => Some(*at),
            ConnectLane::Flying(_) if connected => self.commands_due(),
            ConnectLane::Flying(_) | ConnectLane::Idle => None,
        };
        State::Reconnecting {
            attempt,
            next: next.map(|at| self.clock.for_caller(at)),
        }
    }

    /// The server's session is gone or given up: so are its requests and subscriptions.
    fn lose_client(&mut self) {
        self.client = None;
        self.abandon_connect();
        self.commands_lost();
        self.multiple_clients = false;
        if self.was_live {
            self.gap = Some(GapReason::NewSession);
        }
    }

    fn abandon_connect(&mut self) {
        if let Some(flight) = self.connect.land_if(|_| true) {
            self.outputs.push_back(Output::Abort(flight.request));
        }
        self.connect = ConnectLane::Idle;
    }

    /// A response is lost. Harmless when the server repeats what was not acknowledged.
    fn note_lost_reply(&mut self) {
        let repeated = self
            .client
            .as_ref()
            .is_some_and(|client| client.ack.is_some());
        if !repeated {
            self.gap = self.gap.or(Some(GapReason::LostReply));
        }
    }

    fn send(
        &mut self,
        lane: Lane,
        path: &'static str,
        body: String,
        silence_limit: Millis,
    ) -> RequestId {
        self.last_request += 1;
        let id = RequestId(self.last_request);
        self.outputs.push_back(Output::Send(Request {
            id,
            lane,
            path,
            body,
            silence_limit,
        }));
        id
    }

    fn next_message(&mut self) -> u64 {
        self.last_message += 1;
        self.last_message
    }
}
