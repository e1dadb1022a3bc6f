//! One session for all clients of a browser: one client leads and polls, the others are fed by it.
//!
//! A browser lets few connections wait at a time, and a server slows down the second session that
//! comes from one browser. So the clients agree on a leader by an exclusive lock, and hear each
//! other on a broadcast channel; both belong to the caller. Knows who leads and what the other
//! clients need. Must not know locks, channels or tabs.
//!
//! Why no client goes deaf: a client that is fed asks for a sign of life when it has heard nothing
//! for `PATIENCE`, and takes the lead when none comes. Why nothing is lost when the lead passes on:
//! every client knows the session and the batch last received, and goes on from there.

mod contract;

use std::collections::VecDeque;

use crate::contract::{Config, Delivery, GapReason, Input, Millis, Output, Resume, State};
use crate::session::Session;
pub use contract::{Frame, PeerId, SharedOutput, Update};
use contract::{HIGHEST, above, after};

/// How long a client that is fed waits for word before it asks.
const PATIENCE: Millis = 30_000;
/// How long it waits for the answer before it takes the lead.
const ANSWER_LIMIT: Millis = 5_000;

/// The most clients of which a leader keeps a record; further ones are fed all the same.
const MOST_PEERS: usize = 64;

/// One client's share of the session.
#[derive(Debug)]
pub struct Shared {
    session: Session,
    me: PeerId,
    role: Role,
    term: u64,
    number: u64,
    resume: Option<Resume>,
    /// The state last put out.
    announced: State,
    acts: VecDeque<SharedOutput>,
}

#[derive(Debug)]
enum Role {
    /// No session is open.
    Closed,
    /// Fed by the leader, in line for the lock.
    Fed {
        heard_at: Millis,
        asked_at: Option<Millis>,
        /// Nothing was missed since the first word heard; `false` before it.
        in_step: bool,
    },
    /// Polls, and feeds these clients.
    Leads { peers: Vec<PeerId> },
}

impl Shared {
    /// A closed client. `me` must differ from that of every other client of the browser; it also
    /// decides the jitter of the waits.
    pub fn new(config: Config, me: PeerId) -> Self {
        Self {
            session: Session::new(config, me),
            me,
            role: Role::Closed,
            term: 0,
            number: 0,
            resume: None,
            announced: State::Closed,
            acts: VecDeque::new(),
        }
    }

    /// Takes in what happened. Opened, a client waits to be fed or [`granted`](Self::granted) the
    /// lock: where there is neither lock nor channel, grant it at once.
    pub fn handle(&mut self, input: Input, now: Millis) {
        match (&mut self.role, input) {
            (Role::Leads { .. }, Input::Close) => {
                let alone = self.is_alone();
                self.session
                    .handle(if alone { Input::Close } else { Input::Release }, now);
                self.broadcast(Frame::Bye { from: self.me });
                self.role = Role::Closed;
                self.pass_on();
            }
            (Role::Leads { .. }, input) => {
                self.session.handle(input, now);
                self.pass_on();
            }
            (_, input @ (Input::Subscribe(_) | Input::Unsubscribe(_))) => {
                self.session.handle(input, now);
            }
            (Role::Closed, Input::Open) => {
                self.role = Role::Fed {
                    heard_at: now,
                    asked_at: Some(now),
                    in_step: false,
                };
                self.send_hello(true);
                self.announce(State::Handshaking);
            }
            (Role::Fed { .. }, Input::Close) => {
                self.broadcast(Frame::Bye { from: self.me });
                self.role = Role::Closed;
                self.announce(State::Closed);
            }
            (Role::Fed { .. }, Input::Reauthorized) => self.broadcast(Frame::Reauthorized),
            (Role::Fed { .. }, Input::Open) if matches!(self.announced, State::Failed(_)) => {
                self.send_hello(true);
            }
            // The page may have slept, and words are not kept for those who sleep.
            (
                Role::Fed {
                    heard_at, asked_at, ..
                },
                Input::Woke | Input::Slept(_) | Input::Online,
            ) => {
                *heard_at = now;
                *asked_at = Some(now);
                self.send_hello(false);
            }
            (Role::Fed { .. }, _) => self.watch(now),
            (Role::Closed, _) => {}
        }
    }

    /// The caller holds the lock now.
    pub fn granted(&mut self, now: Millis) {
        if !matches!(self.role, Role::Fed { .. }) {
            return;
        }
        self.role = Role::Leads { peers: Vec::new() };
        self.term = above(self.term);
        let input = match self.resume.take() {
            Some(resume) => Input::Resume(resume),
            None => Input::Open,
        };
        self.session.handle(input, now);
        self.pass_on();
        // Clients that are there answer with a hello.
        self.broadcast_update(None, Vec::new());
    }

    /// The caller has lost the lock to another client.
    pub fn deposed(&mut self, now: Millis) {
        if !matches!(self.role, Role::Leads { .. }) {
            return;
        }
        self.session.handle(Input::Release, now);
        while let Some(output) = self.session.poll() {
            if let Output::Abort(_) = output {
                self.acts.push_back(SharedOutput::Session(output));
            }
        }
        self.role = Role::Fed {
            heard_at: now,
            asked_at: Some(now),
            in_step: false,
        };
        self.send_hello(false);
    }

    /// Another client said something.
    pub fn handle_frame(&mut self, frame: Frame, now: Millis) {
        match (&mut self.role, frame) {
            (Role::Leads { peers }, Frame::Hello { from, opens, term }) => {
                if peers.len() < MOST_PEERS && !peers.contains(&from) {
                    peers.push(from);
                }
                // From a client that knows more than a leader whose term is older.
                if term.min(HIGHEST) > self.term {
                    self.term = above(term);
                }
                if opens && matches!(self.session.state(), State::Failed(_)) {
                    self.session.handle(Input::Open, now);
                    self.pass_on();
                }
                self.broadcast_update(None, Vec::new());
            }
            (Role::Leads { peers }, Frame::Bye { from }) => peers.retain(|peer| *peer != from),
            (Role::Leads { .. }, Frame::Reauthorized) => {
                self.session.handle(Input::Reauthorized, now);
                self.pass_on();
            }
            (Role::Fed { .. }, Frame::Update(update)) if update.term >= self.term => {
                self.be_fed(update, now);
            }
            (Role::Fed { .. }, Frame::Update(_)) => self.send_hello(false),
            _ => {}
        }
    }

    /// The next thing to do or to know; `None` when there is nothing more for now.
    pub fn poll(&mut self) -> Option<SharedOutput> {
        self.acts.pop_front()
    }

    /// When to hand in [`Input::Tick`].
    pub fn wake_at(&self) -> Option<Millis> {
        match &self.role {
            Role::Closed => None,
            Role::Leads { .. } => self.session.wake_at(),
            Role::Fed {
                heard_at, asked_at, ..
            } => Some(match asked_at {
                Some(asked_at) => asked_at.saturating_add(ANSWER_LIMIT),
                None => heard_at.saturating_add(PATIENCE),
            }),
        }
    }

    /// When the server was heard of last, by oneself or through the leader; `None` before that.
    pub fn last_contact(&self) -> Option<Millis> {
        match &self.role {
            Role::Closed => None,
            Role::Leads { .. } => self.session.last_contact(),
            Role::Fed {
                heard_at, in_step, ..
            } => in_step.then_some(*heard_at),
        }
    }

    /// Whether the server keeps messages until they are acknowledged, as far as is known.
    pub fn keeps_messages(&self) -> bool {
        let resume = self.session.resumption().or_else(|| self.resume.clone());
        resume.is_some_and(|resume| resume.ack.is_some())
    }

    /// The body of a last request to `/disconnect` when the page goes away, unless others need
    /// the session.
    pub fn disconnect_message(&self) -> Option<String> {
        if self.is_alone() {
            self.session.disconnect_message()
        } else {
            None
        }
    }

    fn is_alone(&self) -> bool {
        matches!(&self.role, Role::Leads { peers } if peers.is_empty())
    }

    fn be_fed(&mut self, update: Update, now: Millis) {
        let term = update.term.min(HIGHEST);
        let is_new_leader = term > self.term;
        let was_in_step = match &mut self.role {
            Role::Fed {
                heard_at,
                asked_at,
                in_step,
            } => {
                *heard_at = now;
                *asked_at = None;
                std::mem::replace(in_step, true)
            }
            Role::Closed | Role::Leads { .. } => return,
        };
        let missed = was_in_step && update.number != after(self.number);
        self.term = term;
        self.number = update.number;
        self.resume = update.resume;
        for delivery in update.deliveries {
            self.output(Output::Deliver(delivery));
        }
        self.announce(update.state);
        let gap = update.gap.or(missed.then_some(GapReason::LostReply));
        if let Some(reason) = gap {
            self.output(Output::Gap(reason));
        }
        if is_new_leader {
            self.send_hello(false);
        }
    }

    fn watch(&mut self, now: Millis) {
        let Role::Fed {
            heard_at, asked_at, ..
        } = &mut self.role
        else {
            return;
        };
        match *asked_at {
            Some(asked) if now.saturating_sub(asked) >= ANSWER_LIMIT => {
                // Asked again if stealing fails.
                *heard_at = now;
                *asked_at = None;
                self.acts.push_back(SharedOutput::Steal);
            }
            None if now.saturating_sub(*heard_at) >= PATIENCE => {
                *asked_at = Some(now);
                self.send_hello(false);
            }
            Some(_) | None => {}
        }
    }

    /// Puts out the session's outputs, and broadcasts them to the other clients.
    fn pass_on(&mut self) {
        let has_peers = matches!(&self.role, Role::Leads { peers } if !peers.is_empty());
        let mut deliveries = Vec::new();
        let mut gap = None;
        let before = self.announced.clone();
        while let Some(output) = self.session.poll() {
            match &output {
                Output::Deliver(delivery) if has_peers => deliveries.push(delivery.clone()),
                Output::Gap(reason) => gap = Some(*reason),
                Output::State(state) => {
                    let state = state.clone();
                    self.announce(state);
                    continue;
                }
                _ => {}
            }
            self.output(output);
        }
        let resume = self.session.resumption();
        let is_news = !deliveries.is_empty()
            || gap.is_some()
            || before != self.announced
            || resume != self.resume;
        self.resume = resume;
        if has_peers && is_news {
            self.broadcast_update(gap, deliveries);
        }
    }

    fn broadcast_update(&mut self, gap: Option<GapReason>, deliveries: Vec<Delivery>) {
        self.number = after(self.number);
        self.broadcast(Frame::Update(Update {
            term: self.term,
            number: self.number,
            resume: self.session.resumption(),
            state: self.session.state().clone(),
            gap,
            deliveries,
        }));
    }

    fn send_hello(&mut self, opens: bool) {
        self.broadcast(Frame::Hello {
            from: self.me,
            opens,
            term: self.term,
        });
    }

    fn broadcast(&mut self, frame: Frame) {
        self.acts.push_back(SharedOutput::Broadcast(frame));
    }

    fn output(&mut self, output: Output) {
        self.acts.push_back(SharedOutput::Session(output));
    }

    fn announce(&mut self, state: State) {
        if self.announced != state {
            self.announced = state.clone();
            self.output(Output::State(state));
        }
    }
}
