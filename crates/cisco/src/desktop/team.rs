//! Agents and the supervisor, with their states.
//!
//! Knows how a person is recognised, and what a state means for operations and for the monitoring.
//! An agent who is no longer on a call cannot be listened to: by the vendor's page, listening ends
//! when the agent drops from the call or transfers it.

use super::{
    Agent, Desktop, Effect, Ending, Hold, MOST_AGENTS, MonitoringPhase, Output, OwnUser, Phase,
    Wait,
};
use crate::Millis;
use crate::config::{Config, GivenAgent};
use crate::event::AgentUpdate;
use crate::ids::AgentId;
use crate::names::{AgentState, CallType};

impl Desktop {
    /// The host set its settings, for the first time or again.
    pub fn configure(&mut self, config: Config, now: Millis) -> Vec<Output> {
        let mut out = Vec::new();
        let before = std::mem::replace(&mut self.config, config);
        let (extension, user_name) = (&self.config.extension, &self.config.user_name);
        if before.extension != *extension || before.user_name != *user_name {
            // Another desktop.
            self.own = OwnUser::default();
            self.awaited.clear();
            self.said.clear();
            if self.monitoring.take().is_some() {
                out.push(Output::Monitoring);
            }
            out.push(Output::Own);
        }
        self.full = false;
        let given = self.config.agents.clone();
        let ids = by_id(&given);
        let is_gone = |agent: &&Agent| agent.given && find(&ids, &agent.id).is_none();
        let gone = self.agents.iter().filter(is_gone);
        let gone: Vec<_> = gone.map(|agent| agent.id.clone()).collect();
        self.listed += u64::from(!gone.is_empty());
        for id in gone {
            self.agents.remove(&id);
            out.push(Output::Gone(id));
        }
        let told_before = by_id(&before.agents);
        for agent in &given {
            // What the host says again is no news against what was seen since.
            let told = find(&told_before, &agent.id);
            if told != Some(agent) {
                let is_news = told.is_none_or(|told| told.state != agent.state);
                self.give(agent, is_news, now, &mut out);
            }
        }
        if self.config.state != before.state || self.own == OwnUser::default() {
            let state = self.config.state.clone();
            self.set_own_state(state, now, &mut out);
        }
        out
    }

    fn give(&mut self, given: &GivenAgent, is_news: bool, now: Millis, out: &mut Vec<Output>) {
        let known = self.agent(&given.id).cloned();
        let mut agent = known.unwrap_or_else(|| self.adopt(given, out));
        agent.id = given.id.clone();
        agent.given = true;
        agent.name = if given.name.is_empty() {
            given.id.to_string()
        } else {
            given.name.clone()
        };
        agent.extension = given.extension.clone();
        if !given.user_name.is_empty() {
            agent.user_name = given.user_name.clone();
        }
        agent.team_name.clone_from(&given.team);
        let state = Some(&given.state).filter(|state| is_news && state.is_known());
        self.put(agent, state.cloned(), now, out);
    }

    /// Takes the row of an agent who was known from events before the host handed the agent in.
    fn adopt(&mut self, given: &GivenAgent, out: &mut Vec<Output>) -> Agent {
        let found = self.agents.stranger(&given.user_name);
        let found = found.map(|agent| agent.id.clone());
        let Some(agent) = found.and_then(|id| self.agents.remove(&id)) else {
            return Agent::default();
        };
        self.listed += 1;
        out.push(Output::Gone(agent.id.clone()));
        if let Some(monitoring) = &mut self.monitoring
            && monitoring.agent == agent.id
        {
            monitoring.agent = given.id.clone();
            out.push(Output::Monitoring);
        }
        agent
    }

    /// Takes over what an event says of a user: of the supervisor, or of one of the team.
    pub(super) fn see_user(&mut self, update: &AgentUpdate, now: Millis, out: &mut Vec<Output>) {
        if !update.user_name.is_empty() && update.user_name == self.config.user_name
            || !update.extension.is_empty() && update.extension == self.config.extension
        {
            self.see_self(update, now, out);
            return;
        }
        let mut agent = self.recognise(update).cloned().unwrap_or_else(|| Agent {
            id: AgentId::from(if update.user_name.is_empty() {
                update.extension.as_str()
            } else {
                update.user_name.as_str()
            }),
            ..Agent::default()
        });
        if !update.user_name.is_empty() {
            agent.user_name = update.user_name.clone();
        }
        if !update.extension.is_empty() {
            agent.extension = update.extension.clone();
        }
        // The name from the host goes before the one in events.
        if !update.name.is_empty() && !agent.given {
            agent.name.clone_from(&update.name);
        }
        if agent.name.is_empty() {
            agent.name = agent.id.to_string();
        }
        if !update.team.is_empty() {
            agent.team.clone_from(&update.team);
        }
        if !update.team_name.is_empty() {
            agent.team_name.clone_from(&update.team_name);
        }
        agent.pending = update.pending.clone();
        agent.changed_at = update
            .changed_at
            .or(agent.changed_at.filter(|_| agent.state == update.state));
        if let Some(buttons) = update.buttons {
            agent.buttons = buttons;
        }
        let live = || update.calls.iter().filter(|call| !call.is_over());
        if live().next().is_some() {
            agent.on_monitoring_call =
                live().all(|call| call.kind == CallType::Monitor && call.from == agent.extension);
        } else if update.state.is_off_call() {
            agent.on_monitoring_call = false;
        }
        self.put(agent, Some(update.state.clone()), now, out);
        self.see_calls(&update.calls, false, now, out);
    }

    /// By user name; by phone where no other user name speaks against it.
    fn recognise(&self, update: &AgentUpdate) -> Option<&Agent> {
        let (name, phone) = (&update.user_name, &update.extension);
        let by_phone = || {
            if name.is_empty() {
                self.agents.at(phone)
            } else {
                self.agents.unnamed_at(phone)
            }
        };
        self.agent(&AgentId::from(name.as_str()))
            .or_else(|| self.agents.named(name))
            .or_else(by_phone)
    }

    fn put(
        &mut self,
        mut agent: Agent,
        state: Option<AgentState>,
        now: Millis,
        out: &mut Vec<Output>,
    ) {
        let before = agent.state.clone();
        if let Some(state) = state.filter(|state| *state != agent.state) {
            agent.since = before.is_known().then_some(now);
            agent.seen_at = Some(now);
            agent.state = state;
        }
        let id = agent.id.clone();
        if self.agent(&id) != Some(&agent) {
            if self.agents.len() >= MOST_AGENTS && self.agent(&id).is_none() {
                if !std::mem::replace(&mut self.full, true) {
                    out.push(Output::Full);
                }
                return;
            }
            let is_listed_so = self.agent(&id).is_some_and(|known| {
                known.name == agent.name
                    && known.extension == agent.extension
                    && known.team == agent.team
                    && known.team_name == agent.team_name
            });
            self.listed += u64::from(!is_listed_so);
            self.agents.put(agent);
            out.push(Output::Agent(id.clone()));
        }
        self.settle(&id, &before, now, out);
    }

    /// Updates the operations on an agent, and listening to that agent, by the agent's state.
    fn settle(&mut self, id: &AgentId, before: &AgentState, now: Millis, out: &mut Vec<Output>) {
        let Some(agent) = self.agent(id) else {
            return;
        };
        let (state, pending_state) = (agent.state.clone(), agent.pending.clone());
        let next = self
            .awaited
            .iter()
            .find_map(|awaited| match &awaited.effect {
                Effect::State(agent, wanted) if agent == id => {
                    let phase = next(wanted, awaited.wait, &state, &pending_state)?;
                    Some((awaited.id, phase))
                }
                Effect::State(..)
                | Effect::OwnNotReady(_)
                | Effect::Listening(_)
                | Effect::BargedIn
                | Effect::CallGone => None,
            });
        if let Some((number, phase)) = next {
            self.set_phase(number, phase, now, out);
        }
        let left = before.is_on_call() && state.is_off_call();
        let Some(monitoring) = self.monitoring.as_mut().filter(|known| known.agent == *id) else {
            return;
        };
        match &mut monitoring.phase {
            MonitoringPhase::Active {
                hold, barged_in, ..
            } => {
                let held = Hold {
                    agent: state == AgentState::Hold,
                    ..*hold
                };
                if *hold != held {
                    *hold = held;
                    out.push(Output::Monitoring);
                }
                if left && !*barged_in {
                    self.call_gone(Ending::AgentLeft, now, out);
                }
            }
            // The end of the call came first; the agent's state explains it.
            MonitoringPhase::Ended(ending @ Ending::Unknown)
                if left && now.saturating_sub(monitoring.since) <= self.config.confirm_ms =>
            {
                *ending = Ending::AgentLeft;
                out.push(Output::Monitoring);
            }
            MonitoringPhase::Requested
            | MonitoringPhase::Failed(_)
            | MonitoringPhase::Unconfirmed
            | MonitoringPhase::Ended(_) => {}
        }
    }

    /// Takes over what an event says of the supervisor. Returns whether it really was about the
    /// supervisor.
    pub(super) fn see_self(
        &mut self,
        update: &AgentUpdate,
        now: Millis,
        out: &mut Vec<Output>,
    ) -> bool {
        let is_unnamed = update.user_name.is_empty() && update.extension.is_empty();
        let same_name = !update.user_name.is_empty() && update.user_name == self.config.user_name;
        let same_phone = !update.extension.is_empty() && update.extension == self.config.extension;
        if !(is_unnamed || same_name || same_phone) {
            return false;
        }
        let mut own = self.own.clone();
        if same_phone {
            own.elsewhere = None;
        } else if same_name && !update.extension.is_empty() {
            own.elsewhere = Some(update.extension.clone());
        }
        if !update.supervises.is_empty() {
            own.supervises.clone_from(&update.supervises);
        }
        if self.own != own {
            self.own = own;
            out.push(Output::Own);
        }
        if update.state != AgentState::default() {
            self.set_own_state(update.state.clone(), now, out);
        }
        true
    }

    fn set_own_state(&mut self, state: AgentState, now: Millis, out: &mut Vec<Output>) {
        if self.own.state != state {
            self.own.state = state;
            out.push(Output::Own);
        }
        match self.own.state {
            AgentState::NotReady => self.not_ready_now(now, out),
            AgentState::Logout => self.call_gone(Ending::SignedOut, now, out),
            _ => {}
        }
    }
}

/// The phase that an agent's state brings an operation to which wants another state; `None` when
/// the state says nothing.
fn next(
    wanted: &AgentState,
    wait: Wait,
    state: &AgentState,
    pending: &AgentState,
) -> Option<Phase> {
    if state == wanted {
        Some(Phase::Confirmed)
    } else if state.is_on_call() {
        (pending == wanted).then_some(Phase::AfterCall)
    } else if state.is_off_call() && wait == Wait::AfterCall {
        // The call is over; from now on it may take its time again.
        Some(Phase::Requested)
    } else {
        None
    }
}

/// Agents of the host by id; of those with the same id the first one comes first.
fn by_id(agents: &[GivenAgent]) -> Vec<&GivenAgent> {
    let mut sorted: Vec<_> = agents.iter().collect();
    sort::by(&mut sorted, |one: &&GivenAgent, other| {
        one.id.cmp(&other.id)
    });
    sorted
}

fn find<'a>(sorted: &[&'a GivenAgent], id: &AgentId) -> Option<&'a GivenAgent> {
    let first = sorted.partition_point(|agent| agent.id < *id);
    sorted.get(first).copied().filter(|agent| agent.id == *id)
}
