//! Who needs attention, above the list.

use crate::model::{AttentionReason, Model};
use crate::platform::AgentRef;

/// Agents who need the supervisor's attention, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attention {
    /// Number of agents over a limit.
    pub over_limit: usize,
    /// Number of agents of whom the data are too old to be trusted.
    pub stale: usize,
    /// Name of the agent to look at next ([`crate::Msg::AttendNext`]); `None`: nobody needs attention.
    pub next: Option<String>,
    /// Number of agents who have come to need attention so far.
    pub came: usize,
    /// Name of the agent who came last.
    pub last: String,
}

pub(super) fn attention(model: &Model) -> Attention {
    let attention = &model.user.attention;
    let name = |agent: &AgentRef| match agent {
        AgentRef::Gws(id) => {
            let agent = model.user.roster.agents.get(id);
            agent.map(|agent| agent.name.clone()).unwrap_or_default()
        }
        AgentRef::Cisco(id) => model.cisco_name(id),
    };
    let (came, last) = attention.came();
    Attention {
        over_limit: attention.count(AttentionReason::Limit),
        stale: attention.count(AttentionReason::Stale),
        next: model.next_for_attention().map(name),
        came,
        last: last.map(name).unwrap_or_default(),
    }
}
