//! Operations on chat and SMS.
//!
//! Knows that both take the same operations at different paths (Chat API, SMS Session API). Must
//! not know who may do what.

use super::{Body, HttpRequest, channel_of, encode, get};
use crate::ids::UserId;
use crate::names::{SessionMonitoringMode, VisibilityMode};
use crate::session::{Medium, SessionKey};

/// `operationName` of an operation on a session of one's own that needs nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SessionOperation {
    /// Take the session on.
    Accept,
    /// Leave the session for good.
    Leave,
    /// Be seen by supervisors only.
    SwitchToMonitor,
    /// Be seen by agents.
    SwitchToCoach,
    /// Become visible to every participant.
    SwitchToBargeIn,
}

impl SessionOperation {
    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "Accept",
            Self::Leave => "Leave",
            Self::SwitchToMonitor => "SwitchToMonitor",
            Self::SwitchToCoach => "SwitchToCoach",
            Self::SwitchToBargeIn => "SwitchToBargeIn",
        }
    }
}

/// Readers of a message to send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Readers {
    /// The agents, and supervisors.
    Agents,
    /// Every participant, the customer included.
    Everyone,
}

impl Readers {
    /// The operation that writes to them.
    pub fn operation_name(self) -> &'static str {
        match self {
            Self::Agents => "SendToAgents",
            Self::Everyone => "SendMessage",
        }
    }
}

/// Starts monitoring the sessions of an agent. Which sessions is sent only when it differs from
/// the documented default, and the nickname only when there is one.
pub fn monitor_channel(
    agent: &UserId,
    medium: Medium,
    mode: &VisibilityMode,
    which: &SessionMonitoringMode,
    nickname: Option<&str>,
) -> HttpRequest {
    let is_default = *which == SessionMonitoringMode::AllChats;
    Body {
        supervisor_monitoring_mode: (!is_default).then(|| which.as_str()),
        nickname,
        ..Body::new(mode.as_str())
    }
    .post(channel_of(agent, &medium.channel()))
}

/// Ends the monitoring of an agent's sessions. Those under way go on.
pub fn cancel_monitoring_channel(agent: &UserId, medium: Medium) -> HttpRequest {
    Body::new("CancelSupervisorMonitoring").post(channel_of(agent, &medium.channel()))
}

/// The sessions of an agent that may be monitored.
pub fn agent_sessions(agent: &UserId, medium: Medium) -> HttpRequest {
    let agent = encode(agent.as_str());
    get([
        "/api/v2/users/",
        &agent,
        "?subresources=",
        medium.collection(),
    ]
    .concat())
}

/// Enters a session of an agent who is monitored. Without a mode it is that of the monitoring.
pub fn intrude(agent: &UserId, key: &SessionKey, mode: Option<&VisibilityMode>) -> HttpRequest {
    let of = ["users/", &encode(agent.as_str())].concat();
    Body {
        supervisor_visibility_mode: mode.map(VisibilityMode::as_str),
        ..Body::new("Intrude")
    }
    .post(path(&of, key))
}

/// Carries out an operation on one of the user's sessions.
pub fn session(key: &SessionKey, operation: SessionOperation) -> HttpRequest {
    Body::new(operation.as_str()).post(path("me", key))
}

/// Writes in one of the user's sessions.
pub fn send(key: &SessionKey, readers: Readers, text: &str) -> HttpRequest {
    Body {
        text: Some(text),
        ..Body::new(readers.operation_name())
    }
    .post(path("me", key))
}

/// Asks for messages of one of the user's sessions: `count` of them from `startIndex` on, or from
/// the beginning. No page says what `startIndex` counts.
pub fn messages(key: &SessionKey, start: Option<u64>, count: u64) -> HttpRequest {
    let path = path("me", key);
    let start = start.map_or_else(String::new, |start| format!("startIndex={start}&"));
    get(format!("{path}/messages?{start}count={count}"))
}

fn path(of: &str, key: &SessionKey) -> String {
    let id = encode(key.id.as_str());
    ["/api/v2/", of, "/", key.medium.collection(), "/", &id].concat()
}
