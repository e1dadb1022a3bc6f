//! The floor in numbers: how many agents are in each state.
//!
//! Knows what is counted together, and in which order that is told. Must not know who is counted.

use super::PresenceState;

/// Agents who are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tally {
    /// Every agent of the list.
    All,
    /// Agents in one state; each agent is in exactly one.
    State(PresenceState),
    /// Agents who have been in their state for longer than its limit, whichever state that is.
    OverLimit,
}

impl Tally {
    /// All of them, in the order on screen.
    pub const ALL: [Self; 10] = [
        Self::All,
        Self::State(PresenceState::OnCall),
        Self::State(PresenceState::Ringing),
        Self::State(PresenceState::OnHold),
        Self::OverLimit,
        Self::State(PresenceState::WrapUp),
        Self::State(PresenceState::Ready),
        Self::State(PresenceState::NotReady),
        Self::State(PresenceState::LoggedOut),
        Self::State(PresenceState::Unknown),
    ];

    /// Stable word of the tally.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::State(presence_state) => presence_state.as_str(),
            Self::OverLimit => "over-limit",
        }
    }
}

/// Where one agent stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) presence_state: PresenceState,
    /// Whether the agent is over the limit of the state.
    pub(super) is_over: bool,
    /// Whether the agent fits all filters but those of the state.
    pub(super) counts: bool,
}

/// How many agents are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Floor {
    states: [usize; PresenceState::ALL.len()],
    over_limit: usize,
}

impl Floor {
    /// Number of agents who are counted together.
    pub fn count(&self, tally: Tally) -> usize {
        match tally {
            Tally::All => self.states.iter().sum(),
            Tally::State(presence_state) => {
                let count = self.states.get(presence_state as usize);
                count.copied().unwrap_or_default()
            }
            Tally::OverLimit => self.over_limit,
        }
    }

    /// Adds an agent to the numbers, or takes the agent out.
    pub(super) fn add(&mut self, standing: Standing, is_more: bool) {
        let state = self.states.get_mut(standing.presence_state as usize);
        let over_limit = standing.is_over.then_some(&mut self.over_limit);
        for count in state.into_iter().chain(over_limit) {
            *count = if is_more {
                count.saturating_add(1)
            } else {
                count.saturating_sub(1)
            };
        }
    }
}
