//! The words in which scenarios are written.
//! Knows what a fault is. Must not know how the server lets it happen.

use std::ops::RangeInclusive;

use crate::Millis;

/// One thing that goes wrong, and what must come of it.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// 1 to 54 are those that the reference client (npm `cometd` 9.0.0) was measured with.
    pub number: u16,
    /// What happens, in a few words.
    pub name: &'static str,
    /// Where the server departs from honesty.
    pub(crate) faults: Vec<Fault>,
    /// What the client is made to do, besides listening.
    pub does: Move,
    /// The state in which the client must be when the faults are over. From every one of them it
    /// must be possible to go on to `Live`, where a later message arrives.
    pub ends: Ends,
    /// What became of the message published while the first fault was under way.
    pub loses: Loses,
}

/// What the client is made to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Open, and listen from then on.
    Nothing,
    /// Publish so many messages once live.
    Publish(usize),
    /// Publish before the handshake is answered.
    PublishEarly,
    /// Close once the session is live.
    Close,
    /// Close while the handshake is under way.
    CloseEarly,
    /// Open once more while live.
    OpenAgain,
    /// Sign in again while live.
    SignInAgain,
    /// Want, from the beginning, a further channel, which the server refuses.
    WantForbidden,
    /// Want a further channel once live.
    WantMore,
}

/// What the client must say when the faults are over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// It is live again by itself.
    Live,
    /// The user has to sign in.
    SignIn,
    /// The server asked not to be called again.
    Stopped,
    /// The server does not speak long polling.
    NoTransport,
    /// The server does not recognise its own sessions.
    CookiesBlocked,
    /// The client was closed.
    Closed,
    /// It is live, and says that the channel was refused.
    ChannelRefused,
}

/// What became of the message published while the first fault was under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loses {
    /// It must arrive all the same, once.
    Nothing,
    /// The reply that carried the message: the server repeats it to a client that acknowledges; any
    /// other must report a gap.
    Reply,
    /// The session that the message was queued for: the client must report a gap.
    Session,
}

/// From which to which request of a kind, counted from 1 over the whole run, what happens.
#[derive(Debug, Clone)]
pub(crate) struct Fault {
    pub(crate) on: On,
    pub(crate) which: RangeInclusive<u32>,
    pub(crate) act: Act,
}

/// The kind of a request: that of its first message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum On {
    Handshake,
    Connect,
    Subscribe,
    Publish,
    Disconnect,
}

/// What the server does in place of the honest thing.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    /// The honest answer, with these fields in its reply; `null` takes a field out and `"$number"`
    /// is replaced by the id as a number.
    With(&'static str),
    /// The honest answer, with these elements before it.
    Among(&'static str),
    /// The honest answer without its reply: only messages.
    WithoutReply,
    /// The honest reply as an object that is in no array.
    Lone,
    /// The honest answer, as complete HTTP, but its JSON ends in the middle.
    Cut,
    /// The honest answer; for [`After`](Self::After).
    Honest,
    /// An unsuccessful reply with these fields; the session remains.
    Refuse(&'static str),
    /// A reply with these fields, unsuccessful unless they say otherwise; the session is forgotten.
    Forget(&'static str),
    /// The server ends the session of its own accord and says so in front of the honest answer.
    Dismiss,
    /// This body as JSON, and the honest answer is lost.
    Raw(&'static str),
    /// This status without a body, and the honest answer is lost.
    Http(u16),
    /// A login page in place of the honest answer.
    Page,
    /// A redirect to a login page in place of the honest answer.
    Redirect,
    /// The connection breaks, and the honest answer is lost.
    Reset,
    /// The connection breaks in the middle of the honest answer.
    Truncate,
    /// The honest answer, so slowly that it takes half as long again as a client waits.
    Trickle,
    /// There is never an answer.
    Never,
    /// The server is not there for so long; its sessions survive, or do not.
    Down { lasts: Millis, forgets: bool },
    /// That, but so much later.
    After(Millis, Box<Act>),
}

pub(crate) fn handshake(which: RangeInclusive<u32>, act: Act) -> Fault {
    let on = On::Handshake;
    Fault { on, which, act }
}

/// Connects: the first is answered at once, the second is the first that is held.
pub(crate) fn connect(which: RangeInclusive<u32>, act: Act) -> Fault {
    let on = On::Connect;
    Fault { on, which, act }
}

pub(crate) fn subscribe(which: RangeInclusive<u32>, act: Act) -> Fault {
    let on = On::Subscribe;
    Fault { on, which, act }
}

pub(crate) fn publish(which: RangeInclusive<u32>, act: Act) -> Fault {
    let on = On::Publish;
    Fault { on, which, act }
}

pub(crate) fn disconnect(which: RangeInclusive<u32>, act: Act) -> Fault {
    let on = On::Disconnect;
    Fault { on, which, act }
}

pub(crate) fn after(delay: Millis, act: Act) -> Act {
    Act::After(delay, Box::new(act))
}

impl Scenario {
    /// The same for a client that never publishes and subscribes once per session: what befell a
    /// publish befalls its subscribe. `None` where nothing is left of it.
    pub fn for_a_listener(&self) -> Option<Self> {
        let mut scenario = self.clone();
        match self.does {
            Move::WantMore => return None,
            Move::Publish(_) | Move::PublishEarly => scenario.does = Move::Nothing,
            Move::Nothing
            | Move::Close
            | Move::CloseEarly
            | Move::OpenAgain
            | Move::SignInAgain
            | Move::WantForbidden => {}
        }
        for fault in &mut scenario.faults {
            if fault.on == On::Publish {
                fault.on = On::Subscribe;
            }
        }
        Some(scenario)
    }
}
