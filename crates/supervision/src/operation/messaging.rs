//! Chat and SMS: whose sessions are monitored, and the sessions that the supervisor is in.
//!
//! Knows that whose sessions are monitored is only remembered, and that on a session the server
//! has the word. Must not know voice.

use gws::ids::UserId;
use gws::names::{Capability, VisibilityMode};
use gws::request::{self, HttpRequest, Readers, SessionOperation};
use gws::session::{Medium, SessionKey};

use super::{Command, Operation, Pending, Phase, Step, WhichSessions};
use crate::gate::{Gate, Reason, decide, waiting};
use crate::model::{
    MessagingMonitoring, Mode, Model, MonitoredSession, OutgoingId, OutgoingState, Presence,
    Warning,
};

/// What can be asked for in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionCommand {
    /// Take it, on an invitation.
    Accept,
    /// Leave it; monitoring goes on.
    Leave,
    /// Be in it in another mode.
    Switch(Mode),
    /// Write what these will read.
    Send(Readers),
}

impl SessionCommand {
    pub(crate) fn operation(self) -> Operation {
        match self {
            Self::Accept => Operation::Accept,
            Self::Leave => Operation::Leave,
            Self::Switch(Mode::ListenIn) => Operation::SwitchToMonitor,
            Self::Switch(Mode::Coach) => Operation::SwitchToCoach,
            Self::Switch(Mode::BargeIn) => Operation::SwitchToBargeIn,
            Self::Send(Readers::Everyone) => Operation::SendMessage,
            Self::Send(Readers::Agents) => Operation::SendToAgents,
        }
    }
}

/// The vendor's name of monitoring an agent's sessions in a mode.
pub(super) fn operation(mode: Mode) -> Operation {
    match mode {
        Mode::ListenIn => Operation::Monitor,
        Mode::Coach => Operation::Coach,
        Mode::BargeIn => Operation::BargeIn,
    }
}

/// The word of `operationName` and of `supervisorVisibilityMode` for a mode.
fn visibility(mode: Mode) -> VisibilityMode {
    match mode {
        Mode::ListenIn => VisibilityMode::Monitor,
        Mode::Coach => VisibilityMode::Coach,
        Mode::BargeIn => VisibilityMode::BargeIn,
    }
}

/// Decides whether a message that did not arrive may be sent again; absent while it is on its
/// way, and when there is no such message.
pub fn gate_retry(key: &SessionKey, id: OutgoingId, model: &Model) -> Gate {
    let outgoing = model
        .user
        .sessions
        .get(key)
        .and_then(|session| session.outgoing.iter().find(|outgoing| outgoing.id == id))
        .filter(|outgoing| outgoing.state != OutgoingState::Sending);
    let Some(outgoing) = outgoing else {
        return Gate::Absent;
    };
    let again = Command::Session(key.clone(), SessionCommand::Send(outgoing.readers));
    match decide(&again, model) {
        // What was for others than those who would read it now cannot be sent now.
        Gate::Absent => Gate::Disabled(Reason::NotReadNow(outgoing.readers)),
        gate => gate,
    }
}

/// Sessions cannot be monitored of an agent who has none of the medium.
pub(crate) fn is_absent(id: &UserId, medium: Medium, model: &Model) -> bool {
    let agent = model.user.roster.agents.get(id);
    agent.is_none_or(|agent| {
        agent.on_medium(medium).is_none() && model.messaging_monitoring(id, medium).is_none()
    })
}

/// Why an agent's sessions cannot be monitored so now.
pub(crate) fn reason(id: &UserId, medium: Medium, mode: Mode, model: &Model) -> Option<Reason> {
    let messaging_monitoring = model.messaging_monitoring(id, medium);
    let is_so =
        |now: MessagingMonitoring| now.mode == mode && now.which == model.view.which_sessions;
    if messaging_monitoring.is_some_and(|now| is_so(now) && !now.unsure) {
        return Some(Reason::AlreadyMonitored(mode));
    }
    if let Some(pending) = begins_monitoring(id, medium, model) {
        return Some(waiting(pending));
    }
    let agent = model.user.roster.agents.get(id)?;
    (agent.on_medium(medium) == Some(&Presence::LoggedOut)).then_some(Reason::AgentLoggedOut)
}

/// What was asked for and changes whether these sessions are monitored.
fn begins_monitoring<'a>(id: &UserId, medium: Medium, model: &'a Model) -> Option<&'a Pending> {
    let mut operations = model.user.operations.iter();
    operations.find(|pending| {
        pending.phase == Phase::Requested && monitors_messaging(pending, id, medium)
    })
}

/// Nothing can be ended where nothing tells that the sessions are monitored.
pub(crate) fn is_stop_absent(id: &UserId, medium: Medium, model: &Model) -> bool {
    // A session that came although nothing is remembered, and a start without an answer, may both
    // mean that they are.
    let comes_anyway = model.user.sessions.values().any(|session| {
        session.unexplained
            && !session.is_over()
            && session.key.medium == medium
            && session.agent.as_ref() == Some(id)
    });
    let is_open = model.user.operations.iter().any(|pending| {
        pending.phase == Phase::Unconfirmed && monitors_messaging(pending, id, medium)
    });
    !(model.messaging_monitoring(id, medium).is_some() || comes_anyway || is_open)
}

/// Whether its present step begins or ends the monitoring of these sessions.
fn monitors_messaging(pending: &Pending, id: &UserId, medium: Medium) -> bool {
    match &pending.command {
        Command::MonitorMessaging(agent, on, _) | Command::StopMessagingMonitoring(agent, on) => {
            agent == id && *on == medium
        }
        Command::Join(agent, key) => {
            pending.plan.step == Step::Monitoring && agent == id && key.medium == medium
        }
        Command::Monitor { .. }
        | Command::StopMonitoring(_)
        | Command::Call(..)
        | Command::State(..)
        | Command::Session(..)
        | Command::Own(_)
        | Command::Cisco(..) => false,
    }
}

/// Only what an agent's list shows can be entered.
pub(crate) fn is_join_absent(id: &UserId, key: &SessionKey, model: &Model) -> bool {
    let mut listed = model.in_progress(id, key.medium).iter();
    !listed.any(|other| other.id == key.id)
}

/// Why a session of an agent cannot be entered now.
pub(crate) fn reason_of_join(id: &UserId, key: &SessionKey, model: &Model) -> Option<Reason> {
    let mine = model.user.sessions.get(key);
    if mine.is_some_and(|session| !session.is_over()) {
        return Some(Reason::AlreadyInSession);
    }
    if let Some(pending) = begins_monitoring(id, key.medium, model) {
        return Some(waiting(pending));
    }
    // The server lets only those in who monitor the agent: where nobody does, that comes first.
    match request_before_join(id, key, model) {
        Some(_) => reason(id, key.medium, Mode::ListenIn, model),
        None => None,
    }
}

/// An invitation can be accepted only, and a text has the readers that the mode gives it.
pub(crate) fn is_absent_in(key: &SessionKey, asked: SessionCommand, model: &Model) -> bool {
    let session = model.user.sessions.get(key);
    let Some(session) = session.filter(|session| !session.is_over()) else {
        return true;
    };
    match asked {
        SessionCommand::Accept => !session.is_invited(),
        SessionCommand::Send(readers) => session.readers() != Some(readers),
        SessionCommand::Leave | SessionCommand::Switch(_) => session.is_invited(),
    }
}

/// Why it cannot be done in the session now.
pub(crate) fn reason_in(key: &SessionKey, asked: SessionCommand, model: &Model) -> Option<Reason> {
    let session = model.user.sessions.get(key)?;
    if let SessionCommand::Switch(mode) = asked
        && session.mode == Some(mode)
    {
        return Some(Reason::AlreadyMonitored(mode));
    }
    let capability = Capability::from(asked.operation().as_str());
    (!session.session.offers(&capability)).then_some(Reason::NotOffered)
}

/// A message needs a text.
pub(crate) fn has_nothing_to_send(command: &Command, model: &Model) -> bool {
    let Command::Session(key, SessionCommand::Send(_)) = command else {
        return false;
    };
    let session = model.user.sessions.get(key);
    session.is_none_or(|session| session.draft.is_empty())
}

/// The request that starts the monitoring of an agent's sessions.
pub(crate) fn request(
    agent: &UserId,
    medium: Medium,
    mode: Mode,
    which: WhichSessions,
    model: &Model,
) -> HttpRequest {
    let nickname = model.host.config.nickname.as_deref();
    request::monitor_channel(agent, medium, &visibility(mode), &which.mode(), nickname)
}

/// The request that has to go before one that enters a session; `None` while its agent is monitored.
/// Nobody sees a supervisor who reads.
pub(crate) fn request_before_join(
    agent: &UserId,
    key: &SessionKey,
    model: &Model,
) -> Option<HttpRequest> {
    let now = model.messaging_monitoring(agent, key.medium);
    let which = model.view.which_sessions;
    now.is_none_or(|now| now.unsure)
        .then(|| request(agent, key.medium, Mode::ListenIn, which, model))
}

/// The request that enters a session of an agent, in the mode of the monitoring, which the server
/// would take by itself.
pub(crate) fn request_to_join(agent: &UserId, key: &SessionKey, model: &Model) -> HttpRequest {
    let messaging_monitoring = model.messaging_monitoring(agent, key.medium);
    let mode =
        messaging_monitoring.map(|messaging_monitoring| visibility(messaging_monitoring.mode));
    request::intrude(agent, key, mode.as_ref())
}

/// The request in a session; `None` for a message, which takes its place in the queue.
pub(crate) fn request_in(key: &SessionKey, asked: SessionCommand) -> Option<HttpRequest> {
    let operation = match asked {
        SessionCommand::Accept => SessionOperation::Accept,
        SessionCommand::Leave => SessionOperation::Leave,
        SessionCommand::Switch(Mode::ListenIn) => SessionOperation::SwitchToMonitor,
        SessionCommand::Switch(Mode::Coach) => SessionOperation::SwitchToCoach,
        SessionCommand::Switch(Mode::BargeIn) => SessionOperation::SwitchToBargeIn,
        SessionCommand::Send(_) => return None,
    };
    Some(request::session(key, operation))
}

/// Whether the session shows the effect. One that is over is passed as such.
pub(super) fn is_shown_by(asked: SessionCommand, session: &MonitoredSession) -> bool {
    match asked {
        SessionCommand::Accept => session.is_joined(),
        SessionCommand::Leave => session.is_over(),
        SessionCommand::Switch(mode) => session.mode == Some(mode) && session.is_joined(),
        // The transcript shows it.
        SessionCommand::Send(_) => false,
    }
}

/// Whether the session changes because of it, in a way that is told until it is confirmed.
pub(crate) fn is_changing(pending: &Pending, key: &SessionKey) -> bool {
    let Command::Session(of, asked) = &pending.command else {
        return false;
    };
    let changes = match asked {
        SessionCommand::Accept | SessionCommand::Switch(_) => true,
        SessionCommand::Leave | SessionCommand::Send(_) => false,
    };
    changes && of == key && pending.is_open()
}

pub(super) fn warnings(mode: Mode, model: &Model) -> [Option<Warning>; 2] {
    let reads = mode == Mode::BargeIn && model.host.config.confirm_barge_in;
    [reads.then_some(Warning::EverybodyReads), None]
}

/// A session is entered in the mode of the monitoring, or is only read.
pub(super) fn warnings_before_join(
    agent: &UserId,
    key: &SessionKey,
    model: &Model,
) -> [Option<Warning>; 2] {
    let now = model.messaging_monitoring(agent, key.medium);
    match now.filter(|now| !now.unsure) {
        Some(now) => warnings(now.mode, model),
        None => [None, None],
    }
}

pub(super) fn warnings_in(
    key: &SessionKey,
    asked: SessionCommand,
    model: &Model,
) -> [Option<Warning>; 2] {
    let session = model.user.sessions.get(key);
    let warning = match asked {
        SessionCommand::Switch(mode) => return warnings(mode, model),
        SessionCommand::Send(Readers::Everyone) => session
            .is_some_and(|session| session.draft.written_for == Some(Readers::Agents))
            .then_some(Warning::WrittenForAgents),
        SessionCommand::Leave => session
            .is_some_and(|session| session.is_last_agent(model))
            .then_some(Warning::EndsForCustomer),
        SessionCommand::Accept | SessionCommand::Send(Readers::Agents) => None,
    };
    [warning, None]
}
