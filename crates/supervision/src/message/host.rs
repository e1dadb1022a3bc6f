//! The events that the host receives (public contract, events).
//!
//! Knows their names and details. Must not know when they are due.

use gws::session::Medium;
use serde::Serialize;

use crate::model::AttentionReason;
use crate::operation::{Pending, Phase, Reach};
use crate::platform::AgentRef;

/// An event for the host (public contract, events).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum HostEvent {
    /// Roster and own device are on screen.
    Ready {},
    /// The connection has a new state.
    Connection {
        /// State of the connection, by the word of the contract.
        state: &'static str,
    },
    /// An operation came to a new phase.
    Operation {
        /// Number of the operation.
        id: u64,
        /// Name of the operation in the vendor's words.
        operation: &'static str,
        /// Agent, call or session id.
        target: String,
        /// Channel of a session: `chat` or `smssession`.
        #[serde(skip_serializing_if = "Option::is_none")]
        channel: Option<&'static str>,
        /// `cisco` for an agent of that channel.
        #[serde(skip_serializing_if = "Option::is_none")]
        platform: Option<&'static str>,
        /// Phase of the operation.
        phase: &'static str,
        /// Stable code of the reason of a failure.
        #[serde(skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        /// Whether the operation is about the agent's next call, and not about the present one.
        #[serde(rename = "nextCall", skip_serializing_if = "Option::is_none")]
        next_call: Option<bool>,
    },
    /// A monitored call or session began, changed its mode or ended.
    Session {
        /// Call or session id.
        id: String,
        /// Channel of a session: `chat` or `smssession`.
        #[serde(skip_serializing_if = "Option::is_none")]
        channel: Option<&'static str>,
        /// Id of the agent, where it is known.
        #[serde(skip_serializing_if = "Option::is_none")]
        agent: Option<String>,
        /// `cisco` for an agent of that channel.
        #[serde(skip_serializing_if = "Option::is_none")]
        platform: Option<&'static str>,
        /// The mode, while it lasts.
        #[serde(skip_serializing_if = "Option::is_none")]
        mode: Option<&'static str>,
        /// `started`, `changed` or `ended`.
        state: &'static str,
    },
    /// An agent was selected.
    Select {
        /// Id of the agent.
        #[serde(rename = "agentId")]
        agent_id: String,
        /// `cisco` for an agent of that channel.
        #[serde(skip_serializing_if = "Option::is_none")]
        platform: Option<&'static str>,
    },
    /// Other agents need attention, or for other reasons.
    Attention {
        /// Agents who need attention now.
        agents: Vec<NeedsAttention>,
    },
    /// An error for the host.
    Error {
        /// Stable code of the error.
        code: &'static str,
        /// Text of the error for people.
        message: String,
        /// Name of the operation in the vendor's words.
        #[serde(skip_serializing_if = "Option::is_none")]
        operation: Option<&'static str>,
        /// Whether trying again may help.
        retryable: bool,
    },
}

/// An agent who needs attention, for the host.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NeedsAttention {
    /// Id of the agent.
    pub id: String,
    /// `cisco` for an agent of that channel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<&'static str>,
    /// Words of the reasons: `limit`, `help` or `stale`.
    pub reasons: Vec<&'static str>,
}

impl HostEvent {
    /// The name of the event.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Ready {} => "supervisor-ready",
            Self::Connection { .. } => "supervisor-connection",
            Self::Operation { .. } => "supervisor-operation",
            Self::Session { .. } => "supervisor-session",
            Self::Select { .. } => "supervisor-select",
            Self::Attention { .. } => "supervisor-attention",
            Self::Error { .. } => "supervisor-error",
        }
    }

    /// The `detail`, as JSON.
    pub fn detail(&self) -> String {
        // Texts, numbers and flags always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }

    pub(crate) fn attention<'a>(
        agents: impl Iterator<Item = (&'a AgentRef, &'a [AttentionReason])>,
    ) -> Self {
        let agents = agents.map(|(agent, reasons)| NeedsAttention {
            id: agent.as_str().to_owned(),
            platform: agent.platform().word(),
            reasons: reasons.iter().map(|reason| reason.as_str()).collect(),
        });
        Self::Attention {
            agents: agents.collect(),
        }
    }

    pub(crate) fn operation(pending: &Pending) -> Self {
        let reason = match &pending.phase {
            Phase::Failed(failure) => Some(failure.code()),
            Phase::Requested | Phase::Confirmed | Phase::Unconfirmed => None,
        };
        let target = pending.target();
        Self::Operation {
            id: pending.id.0,
            operation: pending.operation().as_str(),
            target: target.as_str().to_owned(),
            platform: target.platform().word(),
            channel: pending.medium().map(Medium::as_str),
            phase: pending.phase.as_str(),
            reason,
            next_call: (pending.reach() == Reach::NextCall).then_some(true),
        }
    }
}
