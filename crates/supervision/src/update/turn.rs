//! One application of `update`: what every subject may do by itself, and how it says what has to follow.
//!
//! Knows the model, the effects, and the names of facts and wishes. Must not know any subject, nor
//! what follows from a fact: that is the list in `consequences`.

use cisco::Output;
use gws::ids::{CallId, UserId};
use gws::json::Json;
use gws::reply::Failure;
use gws::request::HttpRequest;
use gws::resource::{Call, Device, User};
use gws::session::{Medium, Message, Session, SessionKey};

use crate::Millis;
use crate::activity::What;
use crate::message::{Changes, Effect, HostError, HttpReply, NoReply, Purpose, RequestId};
use crate::model::{
    EarlyReply, Ending, Mode, Model, MonitoredSession, OutgoingId, RosterTrouble, Slots,
};
use crate::operation::{Command, OperationFailure, OperationId};
use crate::platform::AgentRef;

/// One application of `update`.
pub(super) struct Turn<'a> {
    pub(super) model: &'a mut Model,
    pub(super) now: Millis,
    pub(super) effects: Vec<Effect>,
    pub(super) changes: Changes,
    /// Agents who have changed in this turn, with a row or without.
    pub(super) changed: Slots,
    /// What was found out in this step, in its order. What follows is carried out before the next
    /// step.
    pub(super) facts: Vec<Fact>,
    /// What is to be done after the facts, however often it was wished for.
    pub(super) wishes: Wishes,
    /// The request whose reply this is; 0 for anything else.
    pub(super) answering: u64,
    /// Time of the request, on the own clock, whose reply another tab told; `None` for anything else.
    pub(super) heard_asked_at: Option<Millis>,
}

/// Something that was found out, and that concerns more than the subject that found it out.
#[derive(Debug)]
pub(super) enum Fact {
    /// Who is signed in is asked with the browser's cookie, for the first time.
    TryingCookie,
    /// What was sent to learn who is signed in is replaced, or brought no user.
    UserUnknown,
    /// Somebody is signed in: the user, as the server tells.
    SignedIn(Box<User>),
    /// Somebody else is signed in than before: nothing of the user before may stay.
    OtherUser,
    /// Own state was read.
    OwnState(Box<User>, Seen),
    /// Own devices, as a notification tells them, or the one in use, as a reading tells it.
    Devices(Vec<Device>),
    /// What the own device monitors may show an effect, or whose it is.
    OwnDevice,
    /// The own phone is another one now, or there is none.
    PhoneReplaced,
    /// The devices of an agent were read, or refused.
    DevicesOf(UserId),
    /// Something speaks against what was learned of an agent's devices.
    AgentDoubted(UserId),
    /// A call, as a reading tells it.
    CallRead(Box<Call>, Seen),
    /// A call is as it is kept now.
    CallSeen(CallId),
    /// A call is not there any more; why, where that is known.
    CallGone(CallId, Option<Ending>),
    /// A call was ended.
    CallEnded(CallId, Ending),
    /// Nothing is in the way any more of an operation that monitors an agent.
    WayFree(OperationId, UserId, Mode),
    /// Another agent is monitored than the one who was asked for.
    WrongAgent,
    /// A reply of the roster that came too early can be used.
    EarlyReply(Box<EarlyReply>),
    /// Agents were read, all that are there or all that were to be read; what is still wrong.
    PagesRead(Option<RosterTrouble>),
    /// States of agents are known anew.
    StatesKnown,
    /// An agent was read whose state an operation waits for.
    AgentSeen(UserId),
    /// An agent has logged out where sessions of a medium come from.
    LoggedOut(UserId, Medium),
    /// A session, as it is told or read.
    Session(Medium, Box<Session>, Seen),
    /// A session is as it is kept now.
    SessionSeen(SessionChange),
    /// A reading does not show a session any more.
    SessionGone(SessionKey),
    /// A session was ended.
    SessionEnded(SessionKey),
    /// Messages of a session may have been missed.
    MessagesMissed(SessionKey),
    /// Messages of sessions may be due to be read.
    MessagesDue,
    /// Messages of a session, as a notification tells them.
    Messages(SessionKey, Vec<Message>),
    /// A message of the supervisor is in the transcript.
    Arrived(OutgoingId),
    /// Invitations may have become wanted.
    Invitations,
    /// Something is to be done by itself, where it may be done.
    Wanted(Command),
    /// The sessions of an agent on a medium are monitored from now on.
    MessagingMonitoring(UserId, Medium),
    /// A message that did not arrive is to be sent again.
    SentAgain(Command, OutgoingId),
    /// The server says that something failed, not what.
    AsynchronousError(String),
    /// What became of an operation.
    Settled(OperationId, Outcome),
    /// What the desktop of the Cisco channel puts out.
    Desktop(Output),
}

/// What is new of a session that was seen.
#[derive(Debug)]
pub(super) struct SessionChange {
    pub(super) key: SessionKey,
    /// It is new, or there again.
    pub(super) started: bool,
    /// It has another mode than before.
    pub(super) has_other_mode: bool,
    /// Nobody knows whose it is.
    pub(super) is_unclear: bool,
}

/// In what a call or a session was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// A notification, or a reading while all notifications arrived.
    Live,
    /// The first reading of this page.
    OnLoad,
    /// A reading after notifications may have been missed.
    AfterGap,
}

/// How it is known whether a call is still on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Evidence {
    /// Notifications tell of its end, which may be still to come.
    Push,
    /// The server was asked just now.
    Read,
}

/// What became of an operation.
#[derive(Debug)]
pub(super) enum Outcome {
    /// Its effect was seen.
    Confirmed,
    /// It has no effect.
    Failed(OperationFailure),
    /// Its effect was not seen: that is reported, and looked for.
    NotSeen,
    /// Nobody looks for its effect any more.
    LetGo,
}

/// What is to be done once, after the facts of a step.
#[derive(Debug, Default)]
pub(super) struct Wishes {
    /// A request was refused for want of a session: who is signed in is asked again.
    pub(super) sign_in_again: bool,
    /// Own state is read.
    pub(super) own_state: bool,
    /// Own state is read again after a while, where something is shown that may change unseen.
    pub(super) own_state_check: bool,
    /// The whole roster is read.
    pub(super) roster: Option<Reread>,
    /// The most urgent part of the roster is asked for, or the next one waited for.
    pub(super) roster_on: bool,
    /// The next reading of the roster is to show the effect of something.
    pub(super) roster_soon: bool,
    /// Which calls there are on the Cisco channel is asked.
    pub(super) cisco_calls: bool,
    /// The tab remembers what is new.
    pub(super) remember: bool,
    /// Other rows are looked at: those that are old are read soon.
    pub(super) viewport: bool,
    /// What waits for rows to be let go takes effect in this turn.
    pub(super) sort_now: bool,
}

/// How the whole roster is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reread {
    /// What is under way goes on.
    GoOn,
    /// Everything begins again from the start.
    Anew,
}

/// Why a request brought nothing.
#[derive(Debug)]
pub(super) enum Unanswered {
    NoReply,
    Failure(Failure),
}

impl<'a> Turn<'a> {
    pub(super) fn new(model: &'a mut Model, now: Millis) -> Self {
        Self {
            model,
            now,
            effects: Vec::new(),
            changes: Changes::default(),
            changed: Slots::default(),
            facts: Vec::new(),
            wishes: Wishes::default(),
            answering: 0,
            heard_asked_at: None,
        }
    }

    /// Says what became of an operation.
    pub(super) fn settle(&mut self, id: OperationId, outcome: Outcome) {
        self.facts.push(Fact::Settled(id, outcome));
    }

    pub(super) fn fail(&mut self, id: OperationId, failure: OperationFailure) {
        self.settle(id, Outcome::Failed(failure));
    }

    pub(super) fn send(&mut self, purpose: Purpose, request: HttpRequest) {
        self.model.link.next_request += 1;
        let id = RequestId(self.model.link.next_request);
        self.model.link.requests.insert(id, purpose, self.now);
        self.effects.push(Effect::Send { id, request });
    }

    pub(super) fn is_waiting_for(&self, wanted: impl Fn(&Purpose) -> bool) -> bool {
        self.model.link.requests.values().any(wanted)
    }

    /// Some requests are no longer waited for.
    pub(super) fn drop_requests(&mut self, which: impl Fn(&Purpose) -> bool) {
        for id in self.model.link.requests.of(which) {
            self.model.link.requests.remove(id);
            self.effects.push(Effect::Abort(id));
        }
    }

    pub(super) fn report(&mut self, trouble: HostError) {
        self.effects.push(Effect::Report(trouble));
    }

    pub(super) fn log(&mut self, what: What) {
        self.model.user.activity.push(self.now, what);
        self.changes.activity = true;
        self.wishes.remember = true;
    }

    /// The row of an agent has to be drawn again, and may get another place.
    pub(super) fn agent_changed(&mut self, agent: impl Into<AgentRef>) {
        if let Some(slot) = self.model.user.roster.agents.slot(&agent.into()) {
            self.changed.insert(slot);
        }
    }

    /// The card of a session has to be drawn again, and the rows of its agent and of those whose lists have the session.
    pub(super) fn session_changed(&mut self, session: &MonitoredSession) {
        let key = &session.key;
        self.changes.sessions.insert(key.clone(), ());
        let lists = self.model.user.in_progress.iter();
        let lists = lists.filter(|((_, medium), listed)| {
            *medium == key.medium && listed.sessions.iter().any(|it| it.id == key.id)
        });
        let listing: Vec<_> = lists.map(|((agent, _), _)| agent.clone()).collect();
        for agent in session.agent.iter().cloned().chain(listing) {
            self.agent_changed(agent);
        }
    }

    /// Reads what a success brought.
    pub(super) fn read<T>(
        reply: Result<HttpReply, NoReply>,
        content: fn(&Json<'_>) -> Result<T, Failure>,
    ) -> Result<T, Unanswered> {
        let reply = reply.map_err(|NoReply| Unanswered::NoReply)?;
        gws::reply::read(reply.status, &reply.body, content).map_err(Unanswered::Failure)
    }

    /// Reads a reply without a tree: what is read borrows its texts from the body.
    pub(super) fn read_in_place<'r, T>(
        reply: &'r Result<HttpReply, NoReply>,
        content: fn(u16, &'r str) -> Result<T, Failure>,
    ) -> Result<T, Unanswered> {
        match reply {
            Ok(reply) => content(reply.status, &reply.body).map_err(Unanswered::Failure),
            Err(NoReply) => Err(Unanswered::NoReply),
        }
    }

    /// Reads what became of an operation.
    pub(super) fn done(reply: Result<HttpReply, NoReply>) -> Result<(), Unanswered> {
        let reply = reply.map_err(|NoReply| Unanswered::NoReply)?;
        gws::reply::done(reply.status, &reply.body).map_err(Unanswered::Failure)
    }
}

/// `base` plus or minus a quarter, so that many pages do not act in step. The low digits of the
/// clock are as good as dice here, and keep the core free of randomness.
pub(super) fn jitter(base: Millis, now: Millis) -> Millis {
    let dice = now.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
    base - base / 4 + dice % (base / 2 + 1)
}

/// Doubles from `base` to a minute, with jitter.
pub(super) fn back_off(base: Millis, failures: u32, now: Millis) -> Millis {
    let doubled = base.saturating_mul(1 << failures.min(10));
    jitter(doubled.min(60_000), now)
}
