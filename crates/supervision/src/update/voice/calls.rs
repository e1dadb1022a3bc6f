//! The monitored calls: from their first sight to their end.
//!
//! Knows what changed on a call since it was last seen, and tells it. A call that is passed on is
//! followed to its new agent; the one that is monitored stays the one whom the device names.

use gws::ids::{CallId, UserId};
use gws::names::{CallState, MonitoringScope};
use gws::resource::Call;

use crate::Millis;
use crate::activity::What;
use crate::model::{
    CLOCK_SLACK_MS, CallChange, Ending, Moment, MonitoredCall, Since, has_left, has_same_parties,
    is_ringing, mode_of, newcomers,
};
use crate::operation::{Command, Pending};
use crate::update::turn::{Fact, Seen, Turn};

/// How long a call that is over is remembered as such.
const GONE_MS: Millis = 60 * 60 * 1000;
/// Notifications about one of them lead to a reading no sooner than this after the last one.
const ASK_AGAIN_MS: Millis = 5_000;
/// The most moments that are kept of a call.
const MOST_MOMENTS: usize = 50;

impl Turn<'_> {
    pub(in crate::update) fn reconcile_calls(&mut self, calls: Vec<Call>, seen: Seen) {
        let gone: Vec<CallId> = self
            .model
            .user
            .calls
            .iter()
            .filter(|(id, call)| !call.is_over() && calls.iter().all(|now| now.id != **id))
            .map(|(id, _)| id.clone())
            .collect();
        for id in gone {
            let why = (seen == Seen::AfterGap).then_some(Ending::GoneMeanwhile);
            self.facts.push(Fact::CallGone(id, why));
        }
        for call in calls {
            self.facts.push(Fact::CallRead(Box::new(call), seen));
        }
    }

    /// What a reading shows is there, whatever was heard before. A call on another phone is not shown,
    /// and would come back by a late notification.
    pub(in crate::update) fn call_read(&mut self, call: Call, seen: Seen) {
        if self.model.is_monitored(&call) {
            self.model.user.gone_calls.retain(|gone| gone.id != call.id);
        }
        self.observe_call(call, seen);
    }

    /// A call as a notification tells it. One that is over does not come back by that: a late
    /// notification is older than the end, so a reading has to show the call.
    pub(in crate::update) fn notified_call(&mut self, call: Call) {
        let oldest = self.now.saturating_sub(GONE_MS);
        let mut gone = self.model.user.gone_calls.iter_mut();
        match gone.find(|gone| gone.id == call.id && gone.at > oldest) {
            None => self.observe_call(call, Seen::Live),
            Some(_) if call.state == CallState::Released => {}
            Some(gone) => {
                let again = gone.asked_at.map(|at| at.saturating_add(ASK_AGAIN_MS));
                if again.is_none_or(|at| at <= self.now) {
                    gone.asked_at = Some(self.now);
                    self.wishes.own_state = true;
                }
            }
        }
    }

    fn observe_call(&mut self, call: Call, seen: Seen) {
        self.changes.calls = true;
        if call.state == CallState::Released {
            if self.model.user.calls.contains_key(&call.id) {
                self.end_call(&call.id, None);
            } else {
                // Its beginning may come after its end.
                self.remember_gone(&call.id);
            }
            return;
        }
        if !self.model.is_monitored(&call) {
            return;
        }
        let id = call.id.clone();
        let calls = &mut self.model.user.calls;
        let is_on = calls.get(&id).is_some_and(|before| !before.is_over());
        let mut before = if is_on { calls.remove(&id) } else { None };
        let whose = self.whose(&call, before.as_ref());
        let mut next = self.next(call, whose, before.as_mut(), seen);
        // The row of an agent has the modes of the monitored call, and what may be done about them.
        let other = before.as_ref().filter(|before| before.agent != next.agent);
        if let Some(left) = other {
            self.doubt_reading(left.agent.as_ref(), false);
        }
        self.changes.all |= before.is_none() || other.is_some();
        let state = match &before {
            None => Some("started"),
            Some(before) if before.mode != next.mode => Some("changed"),
            Some(_) => None,
        };
        if let Some(state) = state {
            self.emit_session(&next, state);
            if state == "started" {
                // An ended card makes room for the next call.
                self.model.user.calls.retain(|_, call| !call.is_over());
                self.log(What::CallStarted(next.name.clone()));
                self.doubt_by_call(&next.call);
            }
        }
        if let Some(CallChange::PassedOn { from, to }) = next.history.last().map(|it| &it.what) {
            let what = What::PassedOn {
                from: from.clone(),
                to: to.clone(),
            };
            self.log(what);
        }
        if let Some(before) = before {
            let new = std::mem::replace(&mut next.history, before.history);
            next.history.extend(new);
            let extra = next.history.len().saturating_sub(MOST_MOMENTS);
            next.history.drain(..extra);
        }
        self.model.user.calls.insert(id.clone(), next);
        self.facts.push(Fact::CallSeen(id));
        self.wishes.own_state_check = true;
    }

    /// The call as it is to be shown now, with what is new in its history. What a notification leaves out is taken from
    /// `before`, the call as it was shown so far.
    fn next(
        &self,
        mut call: Call,
        whose: Whose,
        mut before: Option<&mut MonitoredCall>,
        seen: Seen,
    ) -> MonitoredCall {
        let device = self.model.user.device.as_ref();
        let monitoring = device.and_then(|device| device.supervisor_monitoring_state.as_ref());
        if let Some(before) = &mut before {
            // What a notification leaves out has not changed.
            let (data, recording) = (&mut before.call.user_data, &mut before.call.recording);
            call.user_data = call.user_data.or_else(|| data.take());
            call.recording = call.recording.or_else(|| recording.take());
        }
        let before = before.as_deref();
        let mode = mode_of(&call, before.and_then(|before| before.mode), monitoring);
        let Whose {
            agent,
            name,
            has_left,
        } = whose;
        let started_at = started_at(&call, before, self.now);
        let recovering = seen == Seen::AfterGap;
        let mut next = MonitoredCall {
            mode,
            under_way_since: self.under_way_since(agent.as_ref(), before),
            agent,
            name,
            started_at,
            joined_at: joined_at(&call, before, seen, self.now),
            recovered: before.map_or(recovering, |before| before.recovered || recovering),
            found_on_load: before.map_or(seen == Seen::OnLoad, |before| before.found_on_load),
            passed_on_by: before.and_then(|before| before.passed_on_by.clone()),
            history: Vec::new(),
            follows_agent: monitoring.map_or(
                before.is_some_and(|before| before.follows_agent),
                |monitoring| monitoring.scope == MonitoringScope::Agent,
            ),
            ended_at: None,
            ending: None,
            call,
        };
        let mut tell = |what| next.history.push(Moment { at: self.now, what });
        if before.is_none_or(|before| before.mode != mode) {
            tell(CallChange::Mode(mode));
        }
        let muted = next.call.monitored_user_muted;
        if before.is_some_and(|before| before.call.monitored_user_muted) != muted {
            tell(CallChange::AgentMuted(muted));
        }
        let is_held = |call: &Call| call.state == CallState::Held;
        if before.is_some_and(|before| is_held(&before.call)) != is_held(&next.call) {
            tell(CallChange::Held(is_held(&next.call)));
        }
        if recovering {
            tell(CallChange::Recovered);
        }
        if let Some(before) = before.filter(|before| has_left && before.name != next.name) {
            tell(CallChange::PassedOn {
                from: before.name.clone(),
                to: next.name.clone(),
            });
            next.passed_on_by = Some(before.name.clone());
        }
        next
    }

    /// Since when the agent is on the call that the supervisor has just entered; `None` where the
    /// directory may have seen the agent on an earlier one.
    fn under_way_since(
        &self,
        agent: Option<&UserId>,
        before: Option<&MonitoredCall>,
    ) -> Option<Since> {
        if let Some(before) = before {
            return before.under_way_since;
        }
        let (id, user) = (agent?, &self.model.user);
        let just_now = |pending: &Pending| {
            pending.requested_at + self.model.host.config.confirm_ms >= self.now
        };
        let entered = user.operations.iter().any(|pending| {
            let is_hers = matches!(&pending.command, Command::Monitor { agent, .. } if agent == id);
            is_hers && just_now(pending)
        });
        let mut calls = user.calls.values();
        let had_another = calls.any(|call| call.agent.as_ref() == Some(id));
        let is_sure = entered && !had_another && !user.roster.doubts.contains_key(id);
        let agent = user.roster.agents.get(id).filter(|_| is_sure)?;
        agent.since.filter(|_| agent.presence.is_busy())
    }

    /// Whose a call is. Numbers are compared only where the parties are others than before, or something was learned since
    /// that may tell another agent.
    fn whose(&mut self, call: &Call, before: Option<&MonitoredCall>) -> Whose {
        let is_named = self.model.user.named_calls.contains(&call.id);
        if let Some(before) = before.filter(|it| is_named && has_same_parties(&it.call, call)) {
            return Whose {
                agent: before.agent.clone(),
                name: before.name.clone(),
                has_left: false,
            };
        }
        let has_left = before.is_some_and(|before| has_left(self.model, before, call));
        let (agent, name) = match (self.model.agent_on(call, before), before) {
            (Some(agent), _) => (Some(agent.id.clone()), agent.name.clone()),
            (None, Some(before)) if !has_left => (before.agent.clone(), before.name.clone()),
            (None, Some(before)) => match newcomers(self.model, before, call).as_slice() {
                [number] => (None, (*number).to_owned()),
                _ => (None, String::new()),
            },
            (None, None) => (None, String::new()),
        };
        let named = &mut self.model.user.named_calls;
        named.retain(|named| *named != call.id);
        // Once the agent has left, another one may be found for the same parties.
        if !has_left {
            named.push(call.id.clone());
        }
        Whose {
            agent,
            name,
            has_left,
        }
    }

    /// The rows of agents on calls show what the calls tell.
    pub(in crate::update) fn calls_tell_of_rows(&mut self) {
        if self.changes.all || self.changes.calls {
            let user = &self.model.user;
            let agents = user.calls.values().filter_map(|call| call.agent.as_ref());
            for slot in agents.filter_map(|agent| user.roster.agents.slot_of(agent)) {
                self.changed.insert(slot);
            }
        }
    }

    /// The card of a call offers to monitor whoever has it.
    pub(in crate::update) fn rows_tell_of_calls(&mut self) {
        if self.changes.calls || self.changed.is_empty() {
            return;
        }
        let user = &self.model.user;
        let mut agents = user.calls.values().filter_map(|call| call.agent.as_ref());
        self.changes.calls = agents.any(|agent| {
            let slot = user.roster.agents.slot_of(agent);
            slot.is_some_and(|slot| self.changed.contains(slot))
        });
    }
}

/// Whose a call is.
struct Whose {
    /// Id of the agent in the roster; `None` for others.
    agent: Option<UserId>,
    /// Name of the agent, or number of the party whom the call was passed on to; empty when neither is known.
    name: String,
    /// Whether the agent before is gone from the call, while it goes on.
    has_left: bool,
}

/// The beginning of a call. The server tells it in whole seconds, so a small difference is none.
fn started_at(call: &Call, before: Option<&MonitoredCall>, now: Millis) -> Option<Millis> {
    let known = before.and_then(|before| before.started_at);
    let ago = call.duration.map(|seconds| seconds.saturating_mul(1000));
    match (known, ago.map(|ago| now.saturating_sub(ago))) {
        (Some(old), Some(new)) if old.abs_diff(new) < CLOCK_SLACK_MS => Some(old),
        (old, new) => new.or(old),
    }
}

/// When the supervisor came on a call; what happened before this page looked was seen by nobody.
fn joined_at(
    call: &Call,
    before: Option<&MonitoredCall>,
    seen: Seen,
    now: Millis,
) -> Option<Millis> {
    match before.filter(|before| !before.is_ringing()) {
        Some(before) => before.joined_at,
        None => (seen == Seen::Live && !is_ringing(call)).then_some(now),
    }
}
