//! An operation that failed or was not confirmed, and where it is shown.
//!
//! It belongs to the row of its agent and the card of its call or session. What has neither is
//! shown beside the log.

use super::Action;
use crate::gate::Gate;
use crate::model::Model;
use crate::operation::{Command, Pending, Phase, Target};
use crate::platform::AgentRef;

/// An operation that failed or was not confirmed.
#[derive(Clone, Debug, PartialEq)]
pub struct TroubleLine {
    /// The operation that failed.
    pub pending: Pending,
    /// Agent in whose row it is shown; `None`: in no row.
    pub row: Option<AgentRef>,
    /// Name of the other supervisor because of whom it failed, where the server sends it.
    pub by: Option<String>,
    /// The way to try again. None while it may not be, or may have worked all the same.
    pub retry: Option<Action>,
}

/// The operation that failed or stayed unconfirmed last, until the supervisor has read that.
pub fn trouble(model: &Model) -> Option<TroubleLine> {
    let pending = model.troubled()?.clone();
    let is_failed = match &pending.phase {
        Phase::Failed(_) => true,
        Phase::Unconfirmed => false,
        Phase::Requested | Phase::Confirmed => return None,
    };
    let target = pending.target();
    let row = match &target {
        Target::Call(id) => model.user.calls.get(id).and_then(|call| call.agent.clone()),
        Target::Session(key) => model.user.sessions.get(key).and_then(|it| it.agent.clone()),
        Target::Agent(_)
        | Target::Channel(..)
        | Target::Interaction(..)
        | Target::NextCall(_)
        | Target::Own => None,
    };
    let row = target.agent().or(row.map(AgentRef::Gws));
    let user = row.as_ref().and_then(AgentRef::gws);
    let agent = user.and_then(|id| model.user.roster.agents.get(id));
    let monitored_by_other = agent.and_then(|agent| agent.monitored_by_other.as_ref());
    let by = monitored_by_other
        .filter(|_| is_failed && matches!(pending.command, Command::Monitor { .. }));
    let retry = is_failed.then(|| Action::new(pending.operation(), &target, model));
    Some(TroubleLine {
        by: by.and_then(|monitored_by_other| monitored_by_other.by.clone()),
        retry: retry.filter(|action| action.gate == Gate::Enabled),
        row,
        pending,
    })
}
