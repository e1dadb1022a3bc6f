//! In which mode the agent's next call begins.
//!
//! Knows what the supervisor chose, and what is planned. Must not know requests.

use gws::ids::{CallId, UserId};

use super::{Mode, Model, MonitoredCall};
use crate::operation::{OperationId, Pending, Phase};

/// The supervisor chose, in words that say so, that the next call of an agent begins with Barge
/// in. The choice is spent when that call begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextBarge {
    /// Id of the agent.
    pub agent: UserId,
    /// The call that was on when it was chosen: not the next one.
    pub during: Option<CallId>,
}

/// What becomes of Barge in after a call, while no mode was chosen for the next one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AfterBarge {
    /// Nothing is to be done, or it was tried and was not possible.
    #[default]
    Nothing,
    /// A call has ended: the next one is to begin with Listen in.
    Due,
    /// The panel asked for it, once.
    Asked(OperationId),
}

impl Model {
    /// The supervisor's call with this agent.
    pub fn call_of(&self, agent: &UserId) -> Option<&MonitoredCall> {
        let mut calls = self.user.calls.values();
        calls.find(|call| call.agent.as_ref() == Some(agent) && !call.is_over())
    }

    /// Whether the panel is going to ask for Listen in at the end of the present call: the device
    /// would begin the next one with Barge in, which was not chosen.
    pub fn steps_back_after_call(&self) -> bool {
        let mut calls = self.user.calls.values();
        let barges =
            self.monitoring().and_then(|monitoring| monitoring.mode) == Some(Mode::BargeIn);
        barges && self.user.next_barge.is_none() && calls.any(|call| !call.is_over())
    }

    /// The mode in which the next call of the monitored agent will begin.
    pub fn next_mode(&self) -> Option<Mode> {
        let mode = self.monitoring()?.mode;
        if self.steps_back_after_call() {
            Some(Mode::ListenIn)
        } else {
            mode
        }
    }

    /// The change to Listen in that the panel asked for by itself.
    pub fn step_back(&self) -> Option<&Pending> {
        let AfterBarge::Asked(id) = self.user.after_barge else {
            return None;
        };
        self.user.pending(id)
    }

    /// The operation that leaves a call of this agent and comes back to it, while it is under way.
    pub fn coming_back(&self, agent: &UserId) -> Option<&Pending> {
        let mut operations = self.user.operations.iter();
        operations.find(|pending| {
            pending.phase == Phase::Requested && pending.comes_back_to() == Some(agent)
        })
    }
}
