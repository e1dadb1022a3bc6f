//! Agents who need the supervisor's attention, and why.
//!
//! Knows the time at which an agent comes to need attention without any news, so that no agent has to be
//! looked at earlier. Must not know where the times come from.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use litemap::LiteMap;

use super::agents::Slot;
use crate::Millis;
use crate::platform::AgentRef;

/// A reason to look at an agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AttentionReason {
    /// The agent has been in the state for longer than its limit.
    Limit,
    /// The agent asks for help, as the host says.
    Help,
    /// What is known of the agent is too old to be trusted.
    Stale,
}

impl AttentionReason {
    /// Stable word of the reason, as in event details.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Limit => "limit",
            Self::Help => "help",
            Self::Stale => "stale",
        }
    }
}

/// What is known of an agent that may call for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Watched {
    /// Time from which on the agent is over the limit of the state.
    pub(crate) over_at: Option<Millis>,
    /// Time from which on what is known is too old.
    pub(crate) stale_at: Option<Millis>,
}

impl Watched {
    /// Why the agent needs attention now, in the order of the reasons.
    pub(crate) fn reasons(self, now: Millis) -> Vec<AttentionReason> {
        let is_stale = self.stale_at.is_some_and(|at| at <= now);
        let reasons = [
            self.is_over(now).then_some(AttentionReason::Limit),
            is_stale.then_some(AttentionReason::Stale),
        ];
        reasons.into_iter().flatten().collect()
    }

    /// Whether the agent is over the limit.
    pub(crate) fn is_over(self, now: Millis) -> bool {
        self.over_at.is_some_and(|at| at <= now)
    }

    /// The next time at which that changes by itself.
    pub(crate) fn next(self, now: Millis) -> Option<Millis> {
        let times = [self.over_at, self.stale_at].into_iter().flatten();
        times.filter(|at| *at > now).min()
    }
}

/// Agents who need the supervisor's attention, and when the next one does.
#[derive(Clone, Debug, Default)]
pub(crate) struct Attention {
    /// Agents who need it, with what is known of them and the reasons.
    who: LiteMap<AgentRef, (Watched, Vec<AttentionReason>)>,
    /// Number of agents who came into the list so far.
    came: usize,
    /// Agent who came last.
    last: Option<AgentRef>,
    /// When an agent is to be looked at. One who has changed since is there twice, at the earlier time
    /// for nothing.
    due: BinaryHeap<Reverse<(Millis, u32)>>,
    /// Time of the last look at those who were due.
    looked_at: Millis,
}

/// Least time between two looks at those who are due.
const PAUSE_MS: Millis = 1_000;

impl Attention {
    /// When somebody is to be looked at again.
    pub(crate) fn next(&self) -> Option<Millis> {
        let Reverse((at, _)) = self.due.peek()?;
        Some((*at).max(self.looked_at.saturating_add(PAUSE_MS)))
    }

    /// The slots of those who are due.
    pub(crate) fn take_due(&mut self, now: Millis) -> Vec<Slot> {
        let mut slots = Vec::new();
        if self.next().is_some_and(|at| at <= now) {
            self.looked_at = now;
            while let Some(Reverse((at, slot))) = self.due.peek().copied()
                && at <= now
            {
                self.due.pop();
                slots.push(Slot(slot));
            }
        }
        slots
    }

    /// Takes down what is known of an agent now. Returns whether the reasons are other ones.
    pub(crate) fn watch(
        &mut self,
        slot: Slot,
        agent: &AgentRef,
        watched: Watched,
        now: Millis,
    ) -> bool {
        if let Some(at) = watched.next(now) {
            self.due.push(Reverse((at, slot.0)));
        }
        let reasons = watched.reasons(now);
        if reasons.is_empty() {
            return self.who.remove(agent).is_some();
        }
        let before = self.who.insert(agent.clone(), (watched, reasons.clone()));
        if before.is_none() {
            self.came = self.came.wrapping_add(1);
            self.last = Some(agent.clone());
        }
        before.is_none_or(|(_, before)| before != reasons)
    }

    /// Forgets agents who are not there any more. Returns whether there were any.
    pub(crate) fn keep(&mut self, is_there: impl Fn(&AgentRef) -> bool) -> bool {
        let before = self.who.len();
        self.who.retain(|agent, _| is_there(agent));
        self.who.len() != before
    }

    /// Forgets when anybody is due: everybody is looked at anew.
    pub(crate) fn begin(&mut self) {
        self.due.clear();
    }

    /// Whether so many are due that some have to be there in vain.
    pub(crate) fn is_crowded(&self, agents: usize) -> bool {
        self.due.len() > agents.saturating_mul(4).max(64)
    }

    /// Number of agents who need attention for a reason.
    pub(crate) fn count(&self, reason: AttentionReason) -> usize {
        let who = self.who.values();
        who.filter(|(_, reasons)| reasons.contains(&reason)).count()
    }

    /// Number of agents who came so far, and the one who came last.
    pub(crate) fn came(&self) -> (usize, Option<&AgentRef>) {
        (self.came, self.last.as_ref())
    }

    /// The agent to look at after another one, the most pressing first: who is over a limit, for the
    /// longest time. After the last one, and after an agent who needs none, comes the first.
    pub(crate) fn after(&self, agent: Option<&AgentRef>) -> Option<&AgentRef> {
        let key = |watched: &Watched, agent| {
            let over_at = watched.over_at.unwrap_or(Millis::MAX);
            (over_at, watched.stale_at, agent)
        };
        let all = || self.who.iter().map(|(agent, (it, _))| key(it, agent));
        let here = all().find(|(.., it)| Some(*it) == agent);
        let later = all().filter(|one| here.is_some_and(|here| *one > here));
        later.min().or_else(|| all().min()).map(|(.., agent)| agent)
    }

    /// Those who need attention, with the reasons.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&AgentRef, &[AttentionReason])> {
        let who = self.who.iter();
        who.map(|(agent, (_, reasons))| (agent, reasons.as_slice()))
    }
}
