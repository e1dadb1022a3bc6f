//! Operations: what stands on their buttons, what was asked for, and what is so once it is
//! confirmed.

use gws::session::Medium;
use supervision::operation::{Command, Operation, Reach, Target};
use supervision::view::Action;

use super::{brief, who};
use crate::i18n::say;
use crate::i18n::sentence::operation::{Asked, Control, Done, Word};

/// What stands on a button that has room for a short word only.
pub(crate) fn short(operation: Operation) -> String {
    say!(short_word(operation))
}

fn short_word(operation: Operation) -> Word {
    match operation {
        Operation::ListenIn | Operation::SwitchToListenIn => Word::ListenIn,
        Operation::Coach | Operation::SwitchToCoach => Word::Coach,
        Operation::BargeIn | Operation::SwitchToBargeIn => Word::BargeIn,
        Operation::CancelSupervisorMonitoring => Word::Stop,
        Operation::MuteMonitoredUser => Word::MuteAgent,
        Operation::UnmuteMonitoredUser => Word::UnmuteAgent,
        Operation::Answer => Word::Answer,
        Operation::Hangup => Word::LeaveCall,
        Operation::Ready => Word::Ready,
        Operation::NotReady => Word::NotReady,
        Operation::NotReadyAndListen => Word::NotReadyAndListen,
        Operation::Offline => Word::LogOut,
        Operation::DoNotDisturbOn => Word::DoNotDisturb,
        Operation::DoNotDisturbOff => Word::AllowCalls,
        Operation::StartSession => Word::LogInPhone,
        Operation::Monitor | Operation::SwitchToMonitor => Word::Monitor,
        Operation::Intrude => Word::Read,
        Operation::Accept => Word::Accept,
        Operation::Leave => Word::Leave,
        Operation::SendMessage | Operation::SendToAgents => Word::Send,
    }
}

/// What stands on a button that has room for it.
pub(crate) fn word(operation: Operation) -> String {
    match operation {
        Operation::CancelSupervisorMonitoring => say!(Word::StopMonitoring),
        other => short(other),
    }
}

/// The full name of a control; `agent` is the one it concerns.
pub(crate) fn control(operation: Operation, agent: &str) -> String {
    let control = match operation {
        Operation::ListenIn => Control::ListenIn,
        Operation::Coach => Control::Coach,
        Operation::BargeIn => Control::BargeIn,
        Operation::CancelSupervisorMonitoring => Control::StopMonitoring,
        Operation::NotReadyAndListen => Control::NotReadyAndListen,
        Operation::SwitchToListenIn
        | Operation::SwitchToCoach
        | Operation::SwitchToBargeIn
        | Operation::MuteMonitoredUser
        | Operation::UnmuteMonitoredUser
        | Operation::Answer
        | Operation::Hangup
        | Operation::Ready
        | Operation::NotReady
        | Operation::Offline
        | Operation::DoNotDisturbOn
        | Operation::DoNotDisturbOff
        | Operation::StartSession
        | Operation::Monitor
        | Operation::Intrude
        | Operation::Accept
        | Operation::SwitchToMonitor
        | Operation::Leave
        | Operation::SendMessage
        | Operation::SendToAgents => return short(operation),
    };
    say!(control, agent = &who(agent))
}

/// The full name of a control that begins or ends the monitoring of an agent's sessions.
fn sessions_control(operation: Operation, on: Medium, agent: &str) -> String {
    let control = match operation {
        Operation::Coach => Control::CoachSessions,
        Operation::BargeIn => Control::BargeInSessions,
        Operation::CancelSupervisorMonitoring => Control::StopSessions,
        _ => Control::MonitorSessions,
    };
    say!(control, medium = on.as_str(), agent = &who(agent))
}

/// What stands on a button with room for words.
pub(crate) fn face(action: &Action) -> String {
    match &action.target {
        Target::NextCall(_) => say!(Word::Instead, operation = &short(action.operation)),
        Target::Agent(_)
        | Target::Call(_)
        | Target::Channel(..)
        | Target::Interaction(..)
        | Target::Session(_)
        | Target::Own => word(action.operation),
    }
}

/// The full name of a control, with what it is about.
pub(crate) fn name(action: &Action, agent: &str) -> String {
    let command = Command::of(action.operation, &action.target);
    match (command.and_then(|it| it.medium()), &action.target) {
        (_, Target::NextCall(_)) => face(action),
        (Some(on), Target::Channel(..)) => sessions_control(action.operation, on, agent),
        _ => control(action.operation, agent),
    }
}

/// The mode in which the next call of an agent is to begin.
pub(crate) fn next_call(operation: Operation, agent: &str) -> String {
    let operation = &short(operation);
    say!(
        Asked::NextCallOf,
        agent = &brief(agent),
        operation = operation
    )
}

/// What was asked for, with which calls it is about.
pub(crate) fn asked_of(
    reach: Reach,
    operation: Operation,
    on: Option<Medium>,
    agent: &str,
) -> String {
    match reach {
        Reach::NextCall => next_call(operation, agent),
        Reach::Now | Reach::Monitoring => asked(operation, on, agent),
    }
}

/// What is so once it is confirmed, with which calls it is about.
pub(crate) fn done_of(
    reach: Reach,
    operation: Operation,
    on: Option<Medium>,
    agent: &str,
) -> String {
    match reach {
        Reach::NextCall => next_call(operation, agent),
        // Whether a call is on is not known yet.
        Reach::Monitoring => {
            let operation = &short(operation);
            say!(
                Done::MonitoringAs,
                agent = &brief(agent),
                operation = operation
            )
        }
        Reach::Now => done(operation, on, agent),
    }
}

/// What was asked for, as part of a sentence or as a line of the log.
pub(crate) fn asked(operation: Operation, on: Option<Medium>, agent: &str) -> String {
    let agent = &brief(agent);
    if let Some(on) = on {
        return asked_in_session(operation, on, agent);
    }
    let asked = match operation {
        Operation::ListenIn
        | Operation::Coach
        | Operation::BargeIn
        | Operation::NotReadyAndListen
        | Operation::CancelSupervisorMonitoring => return control(operation, agent),
        Operation::SwitchToListenIn => Asked::SwitchToListenIn,
        Operation::SwitchToCoach => Asked::SwitchToCoach,
        Operation::SwitchToBargeIn => Asked::SwitchToBargeIn,
        Operation::MuteMonitoredUser => Asked::MuteAgent,
        Operation::UnmuteMonitoredUser => Asked::UnmuteAgent,
        Operation::Answer => Asked::Answer,
        Operation::Hangup => Asked::LeaveCall,
        Operation::Ready => Asked::Ready,
        Operation::NotReady => Asked::NotReady,
        Operation::Offline => Asked::LogOut,
        Operation::DoNotDisturbOn => Asked::DoNotDisturb,
        Operation::DoNotDisturbOff => Asked::AllowCalls,
        Operation::StartSession => Asked::LogInPhone,
        Operation::Monitor => Asked::Monitor,
        Operation::Intrude => Asked::Read,
        Operation::Accept => Asked::Accept,
        Operation::SwitchToMonitor => Asked::SwitchToMonitor,
        Operation::Leave => Asked::Leave,
        Operation::SendMessage | Operation::SendToAgents => Asked::Write,
    };
    say!(asked, agent = agent)
}

/// What was asked for in a session, or about the sessions of an agent.
fn asked_in_session(operation: Operation, on: Medium, agent: &str) -> String {
    let asked = match operation {
        Operation::SwitchToMonitor => Asked::SessionSwitchToMonitor,
        Operation::SwitchToCoach => Asked::SessionSwitchToCoach,
        Operation::SwitchToBargeIn => Asked::SessionSwitchToBargeIn,
        Operation::Intrude => Asked::SessionRead,
        Operation::Accept => Asked::SessionAccept,
        Operation::Leave => Asked::SessionLeave,
        Operation::SendMessage => Asked::SessionWriteToEveryone,
        Operation::SendToAgents => Asked::SessionWriteToAgents,
        other => return sessions_control(other, on, agent),
    };
    say!(asked, medium = on.as_str(), agent = agent)
}

/// What is so once it is confirmed.
fn done(operation: Operation, on: Option<Medium>, agent: &str) -> String {
    let agent = &brief(agent);
    if let Some(on) = on {
        return say!(
            done_in_session(operation),
            medium = on.as_str(),
            agent = agent
        );
    }
    let done = match operation {
        Operation::ListenIn | Operation::SwitchToListenIn | Operation::NotReadyAndListen => {
            Done::ListenIn
        }
        Operation::Coach | Operation::SwitchToCoach => Done::Coach,
        Operation::BargeIn | Operation::SwitchToBargeIn => Done::BargeIn,
        Operation::CancelSupervisorMonitoring => Done::StopMonitoring,
        Operation::MuteMonitoredUser => Done::MuteAgent,
        Operation::UnmuteMonitoredUser => Done::UnmuteAgent,
        Operation::Answer => Done::Answer,
        Operation::Hangup => Done::LeaveCall,
        Operation::Ready => Done::Ready,
        Operation::NotReady => Done::NotReady,
        Operation::Offline => Done::LogOut,
        Operation::DoNotDisturbOn => Done::DoNotDisturb,
        Operation::DoNotDisturbOff => Done::AllowCalls,
        Operation::StartSession => Done::LogInPhone,
        Operation::Monitor => Done::Monitor,
        Operation::Intrude => Done::Read,
        Operation::Accept => Done::Accept,
        Operation::SwitchToMonitor => Done::SwitchToMonitor,
        Operation::Leave => Done::Leave,
        Operation::SendMessage | Operation::SendToAgents => Done::Write,
    };
    say!(done, agent = agent)
}

fn done_in_session(operation: Operation) -> Done {
    match operation {
        Operation::Coach => Done::SessionCoach,
        Operation::BargeIn => Done::SessionBargeIn,
        Operation::CancelSupervisorMonitoring => Done::SessionStop,
        Operation::SwitchToMonitor => Done::SessionSwitchToMonitor,
        Operation::SwitchToCoach => Done::SessionSwitchToCoach,
        Operation::SwitchToBargeIn => Done::SessionSwitchToBargeIn,
        Operation::Intrude => Done::SessionRead,
        Operation::Accept => Done::SessionAccept,
        Operation::Leave => Done::SessionLeave,
        Operation::SendMessage => Done::SessionWriteToEveryone,
        Operation::SendToAgents => Done::SessionWriteToAgents,
        _ => Done::SessionMonitor,
    }
}
