//! Effects that are looked for on the bus.
//!
//! Knows which effect shows which operation, and how long it is waited for. Must not know the
//! outcome of an operation: the desktop puts the outcome out, and the caller records it.

use super::{Operation, OperationId};
use crate::Millis;
use crate::ids::AgentId;
use crate::names::AgentState;

/// An effect that is looked for, under the number of the operation that asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaited {
    /// Number of the operation; the operation itself is the caller's.
    pub id: OperationId,
    /// What the bus has to show next.
    pub effect: Effect,
    /// How long it is waited for.
    pub wait: Wait,
}

/// What the bus shows of an operation that worked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The supervisor is Not Ready; listening to this agent is asked for next.
    OwnNotReady(AgentId),
    /// A monitoring call to this agent.
    Listening(AgentId),
    /// The supervisor is in the call that was listened to.
    BargedIn,
    /// The monitoring call is gone.
    CallGone,
    /// The agent is in this state.
    State(AgentId, AgentState),
}

/// How long an effect is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// For the time limit, from this moment on.
    Since(Millis),
    /// Until the agent's call is over.
    AfterCall,
    /// The time limit is over. A late effect still counts.
    Late,
    /// The request was refused. A monitoring call that is seen all the same still counts.
    Refused,
}

impl Awaited {
    /// Whether the outcome is open: neither seen nor refused.
    pub(super) fn is_open(&self) -> bool {
        match self.wait {
            Wait::Since(_) | Wait::AfterCall | Wait::Late => true,
            Wait::Refused => false,
        }
    }

    /// Beginning of the time limit, while it runs.
    pub(super) fn since(&self) -> Option<Millis> {
        match self.wait {
            Wait::Since(at) => Some(at),
            Wait::AfterCall | Wait::Late | Wait::Refused => None,
        }
    }
}

impl Effect {
    /// What the bus shows first of an operation.
    pub(super) fn of(operation: Operation) -> Self {
        match operation {
            Operation::Listen(agent) => Self::Listening(agent),
            Operation::NotReadyAndListen(agent) => Self::OwnNotReady(agent),
            Operation::Stop => Self::CallGone,
            Operation::BargeIn => Self::BargedIn,
            Operation::AgentNotReady(agent) => Self::State(agent, AgentState::NotReady),
            Operation::AgentSignOut(agent) => Self::State(agent, AgentState::Logout),
        }
    }

    /// Whether it is a step towards listening.
    pub fn is_start(&self) -> bool {
        match self {
            Self::OwnNotReady(_) | Self::Listening(_) => true,
            Self::BargedIn | Self::CallGone | Self::State(..) => false,
        }
    }

    /// The agent whose state shows it; `None` for what goes through the supervisor's phone.
    pub fn state_of(&self) -> Option<&AgentId> {
        match self {
            Self::State(agent, _) => Some(agent),
            Self::OwnNotReady(_) | Self::Listening(_) | Self::BargedIn | Self::CallGone => None,
        }
    }
}
