//! What may be done now, and why not.
//!
//! The one place that decides it: views show the answer, `update` asks again before it acts.
//! Knows the order in which reasons count; those of one family are in its file under `operation`.
//! Must not know words for people.

use gws::names::AgentState;
use gws::request::Readers;

use crate::Millis;
use crate::config::Profile;
use crate::model::{Link, Mode, Model, OwnUser};
use crate::operation::{
    Command, MonitorOptions, Operation, Pending, Reach, Target, call, cisco, messaging, monitor,
    own, state,
};

pub use crate::operation::messaging::gate_retry;
pub use crate::operation::monitor::can_enter_call_in_progress;

/// Whether something may be done now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gate {
    /// It may be done.
    Enabled,
    /// Not now, for this reason.
    Disabled(Reason),
    /// Never on this target.
    Absent,
}

/// Why something may not be done now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No live connection: an effect could not be seen.
    NotConnected,
    /// Somebody has to sign in.
    SignedOut,
    /// The user has no supervisor role.
    NotSupervisor,
    /// The contact centre lacks a feature.
    FeatureMissing(&'static str),
    /// An operation on this target is waiting for its effect.
    Waiting {
        /// What was asked for.
        operation: Operation,
        /// The agent it was asked for.
        agent: String,
    },
    /// The server does not offer it now.
    NotOffered,
    /// The server said a moment ago that another supervisor monitors the agent; the other's
    /// name, where the server tells it.
    AnotherSupervisor(Option<String>),
    /// The agent, or the own device, is in that state already.
    AlreadyInState(AgentState),
    /// It is so already.
    AlreadyInMode(Mode),
    /// The agent is not logged in.
    AgentLoggedOut,
    /// The own device is missing or not logged in.
    NoActiveDevice,
    /// Coaching is possible from the next call on: the server lets nobody into this one again.
    NoWayBackToCoach,
    /// The agent can be muted only while everybody hears the supervisor.
    MuteNeedsBargeIn,
    /// The call is on hold.
    OnHold,
    /// The call has not been answered yet.
    NotAnswered,
    /// The telephony (SIP Cluster) follows whole calls only.
    SipCluster,
    /// The agent's sessions are monitored in that mode already, or the supervisor is in this one in
    /// that mode.
    AlreadyMonitored(Mode),
    /// The supervisor is in that session already.
    AlreadyInSession,
    /// Nothing is written that could be sent.
    NothingWritten,
    /// Somebody is listened to on one of the two contact centres; one at a time. There is no one
    /// step from one agent to another.
    Listening(String),
    /// What stands against it on the Cisco channel.
    Cisco(::cisco::Reason),
    /// It was written for these, who would not be the ones to read it now.
    NotReadNow(Readers),
    /// The next call begins in that mode already.
    NextCallAlready(Mode),
    /// It can be changed when the call that is on is over.
    AfterThisCall,
    /// What begins with the next call was asked for and is waiting for its effect.
    WaitingForNextCall {
        /// What was asked for.
        operation: Operation,
        /// The agent it was asked for.
        agent: String,
    },
}

/// How long the server's word that another supervisor monitors an agent keeps the controls off.
/// It does not say when that ends, so the supervisor may try again then.
pub(crate) const MONITORED_BY_OTHER_MS: Millis = 15_000;

/// The features that monitoring voice needs (Voice API, supervisor operations).
const FEATURES: [&str; 2] = ["api-voice", "api-supervisor-monitoring"];

/// The first feature whose absence keeps everybody from being monitored.
pub(crate) fn missing_feature(me: &OwnUser) -> Option<&'static str> {
    FEATURES.into_iter().find(|name| !me.has_feature(name))
}

/// The feature that changing the state of agents needs (Agent state control).
const CONTROL: [&str; 1] = ["api-supervisor-agent-control"];

/// The feature that chat and SMS need (Chat API, SMS Session API).
pub(crate) const MESSAGING: [&str; 1] = ["api-multimedia"];

/// Decides whether `operation` may be done on `target`.
pub fn gate(operation: Operation, target: &Target, model: &Model) -> Gate {
    let Some(command) = Command::of(operation, target) else {
        return Gate::Absent;
    };
    gate_of(&monitor::meant(command, model), model)
}

/// Decides whether monitoring may go from the agent who is monitored now to `target`, on whose call
/// the supervisor may be. Absent while nobody else is monitored.
pub fn gate_instead(operation: Operation, target: &Target, model: &Model) -> Gate {
    match Command::of(operation, target).and_then(Command::instead) {
        Some(command) => gate_of(&command, model),
        None => Gate::Absent,
    }
}

/// Decides whether it may be asked for.
pub(crate) fn gate_of(command: &Command, model: &Model) -> Gate {
    match decide(command, model) {
        Gate::Enabled if messaging::has_nothing_to_send(command, model) => {
            Gate::Disabled(Reason::NothingWritten)
        }
        gate => gate,
    }
}

/// The same for a message whose text is there already.
pub(crate) fn decide(command: &Command, model: &Model) -> Gate {
    if let Command::Cisco(agent, asked) = command {
        return cisco::gate(agent, *asked, model);
    }
    if is_absent(command, model) {
        return Gate::Absent;
    }
    match first_reason(command, model) {
        Some(reason) => Gate::Disabled(reason),
        None => Gate::Enabled,
    }
}

/// Whether the options of monitoring may be chosen so.
pub fn gate_options(options: MonitorOptions, model: &Model) -> Gate {
    if options == possible(options, model) {
        Gate::Enabled
    } else {
        Gate::Disabled(Reason::SipCluster)
    }
}

/// The nearest options that the telephony can do.
pub(crate) fn possible(options: MonitorOptions, model: &Model) -> MonitorOptions {
    match model.host.config.profile {
        Profile::Default => options,
        Profile::SipCluster => MonitorOptions {
            scope: crate::operation::MonitorScope::Call,
            ..options
        },
    }
}

/// Controls that mean nothing for the target, or that the telephony never offers, are not there.
fn is_absent(command: &Command, model: &Model) -> bool {
    match command {
        Command::Monitor { agent, mode, how } => monitor::is_absent(agent, *mode, *how, model),
        Command::StopMonitoring(agent) => monitor::is_stop_absent(agent.as_ref(), model),
        Command::Call(id, asked) => call::is_absent(id, *asked, model),
        Command::State(agent, channel, _) => state::is_absent(agent, channel, model),
        Command::MonitorMessaging(agent, medium, _) => messaging::is_absent(agent, *medium, model),
        Command::StopMessagingMonitoring(agent, medium) => {
            messaging::is_stop_absent(agent, *medium, model)
        }
        Command::Join(agent, key) => messaging::is_join_absent(agent, key, model),
        Command::Session(key, asked) => messaging::is_absent_in(key, *asked, model),
        Command::Own(asked) => own::is_absent(*asked, model),
        // Its desktop decides.
        Command::Cisco(..) => false,
    }
}

pub(crate) fn is_cluster(model: &Model) -> bool {
    model.host.config.profile == Profile::SipCluster
}

/// The first reason that holds, in the order that helps most: what blocks everything first.
fn first_reason(command: &Command, model: &Model) -> Option<Reason> {
    match &model.link.state {
        Link::Live => {}
        Link::AuthRequired(_) => return Some(Reason::SignedOut),
        Link::Closed
        | Link::SigningIn(_)
        | Link::Opening
        | Link::Reconnecting { .. }
        | Link::Offline
        | Link::Failed(_) => return Some(Reason::NotConnected),
    }
    if let Some(reason) = model
        .user
        .own_user
        .as_ref()
        .and_then(|me| needs(command, me))
    {
        return Some(reason);
    }
    if let Some(pending) = model.waiting_on(&command.target()) {
        return Some(waiting(pending));
    }
    match command {
        Command::Monitor { agent, mode, how } => monitor::reason(agent, *mode, *how, model),
        Command::StopMonitoring(_) => monitor::reason_of_stop(model),
        Command::Call(id, asked) => call::reason(id, *asked, model),
        Command::State(agent, channel, asked) => state::reason(agent, channel, *asked, model),
        Command::MonitorMessaging(agent, medium, mode) => {
            messaging::reason(agent, *medium, *mode, model)
        }
        Command::Join(agent, key) => messaging::reason_of_join(agent, key, model),
        Command::Session(key, asked) => messaging::reason_in(key, *asked, model),
        Command::Own(asked) => own::reason(*asked, model),
        // The answer of the server decides; of the Cisco channel, its desktop.
        Command::StopMessagingMonitoring(..) | Command::Cisco(..) => None,
    }
}

/// What the user, or the contact centre, lacks for it.
fn needs(command: &Command, me: &OwnUser) -> Option<Reason> {
    let (only_supervisors, features) = match command {
        Command::Monitor { .. } | Command::StopMonitoring(_) | Command::Call(..) => {
            (true, &FEATURES[..])
        }
        Command::State(..) => (true, &CONTROL[..]),
        Command::MonitorMessaging(..)
        | Command::StopMessagingMonitoring(..)
        | Command::Join(..)
        | Command::Session(..) => (true, &MESSAGING[..]),
        // The own device is the user's whatever the role.
        Command::Own(_) => (false, &FEATURES[..1]),
        Command::Cisco(..) => return None,
    };
    if only_supervisors && !me.is_supervisor() {
        return Some(Reason::NotSupervisor);
    }
    let missing = features.iter().find(|name| !me.has_feature(name));
    missing.map(|feature| Reason::FeatureMissing(feature))
}

/// The reason that an operation under way is against another.
pub(crate) fn waiting(pending: &Pending) -> Reason {
    let (operation, agent) = (pending.operation(), pending.agent.clone());
    match pending.reach() {
        Reach::NextCall => Reason::WaitingForNextCall { operation, agent },
        Reach::Now | Reach::Monitoring => Reason::Waiting { operation, agent },
    }
}
