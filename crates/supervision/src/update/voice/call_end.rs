//! The end of a monitored call and of its card, and what the host is told of a call.
//!
//! Knows why a call ended, and how long its card stays. Must not know how a call is read.

use gws::ids::{CallId, UserId};
use gws::names::{CallState, DeviceState};

use crate::activity::What;
use crate::message::{Effect, HostEvent};
use crate::model::{
    AfterBarge, Doubt, EndedCard, EndedCards, Ending, GoneCall, Mode, Model, MonitoredCall,
};
use crate::operation::{CallCommand, Command, Pending, Phase};
use crate::update::turn::{Fact, Turn};

/// How many of them are remembered.
const MOST_GONE: usize = 100;

impl Turn<'_> {
    pub(super) fn remember_gone(&mut self, id: &CallId) {
        let gone = &mut self.model.user.gone_calls;
        gone.retain(|gone| gone.id != *id);
        gone.drain(..gone.len().saturating_sub(MOST_GONE - 1));
        gone.push(GoneCall {
            id: id.clone(),
            at: self.now,
            asked_at: None,
        });
    }

    /// A call is over, by notification or because a reading no longer shows it.
    pub(in crate::update) fn end_call(&mut self, id: &CallId, why: Option<Ending>) {
        let ending = why.unwrap_or_else(|| ending(self.model, id));
        let Some(call) = self
            .model
            .user
            .calls
            .get_mut(id)
            .filter(|call| !call.is_over())
        else {
            return;
        };
        call.call.state = CallState::Released;
        call.ended_at = Some(self.now);
        call.ending = Some(ending);
        let ended = call.clone();
        self.doubt_reading(ended.agent.as_ref(), ending.may_go_on());
        self.remember_gone(id);
        self.changes.calls = true;
        self.emit_session(&ended, "ended");
        self.log(What::CallEnded {
            agent: ended.name.clone(),
            ending,
        });
        self.model.user.after_barge = AfterBarge::Due;
        self.facts.push(Fact::CallEnded(id.clone(), ending));
    }

    /// What was read of an agent is older than what a call told: it is read again soon.
    pub(super) fn doubt_reading(&mut self, agent: Option<&UserId>, on_call: bool) {
        let Some(id) = agent else {
            return;
        };
        let doubt = Doubt {
            after: self.model.link.next_request,
            on_call,
        };
        self.model.user.roster.doubts.insert(id.clone(), doubt);
        self.agent_changed(id.clone());
        self.wishes.roster_soon = true;
    }

    pub(super) fn emit_session(&mut self, call: &MonitoredCall, state: &'static str) {
        self.changes.all = true;
        let mode = call.mode.filter(|_| state != "ended").map(Mode::as_str);
        self.effects.push(Effect::Emit(HostEvent::Session {
            id: call.call.id.to_string(),
            channel: None,
            agent: call.agent.as_ref().map(UserId::to_string),
            platform: None,
            mode,
            state,
        }));
    }

    pub(in crate::update) fn remove_ended_calls(&mut self) {
        let (now, user) = (self.now, &mut self.model.user);
        let before = user.calls.len();
        let is_old = |cards: &EndedCards, card: EndedCard, ended_at| {
            let until = cards.shown_until(&card, ended_at);
            until.is_some_and(|until| until <= now)
        };
        let cards = &mut user.ended_cards;
        user.calls.retain(|id, call| {
            let ended_at = call.ended_at;
            ended_at.is_none_or(|at| !is_old(cards, EndedCard::Call(id.clone()), at))
        });
        cards.keep(|id| user.calls.contains_key(id));
        self.changes.calls |= before != user.calls.len();
        let ended = user
            .ended
            .take_if(|end| is_old(cards, EndedCard::Monitoring, end.at));
        if ended.is_some() {
            self.changes.all = true;
        }
    }
}

/// Why a call ended, as far as what was asked for and what was followed tell it.
fn ending(model: &Model, id: &CallId) -> Ending {
    let asked = |is_it: &dyn Fn(&Pending) -> bool| {
        model.user.operations.iter().any(|pending| {
            is_it(pending) && (pending.is_open() || pending.phase == Phase::Confirmed)
        })
    };
    let hang_up = Command::Call(id.clone(), CallCommand::Hangup);
    let stops = |pending: &Pending| {
        matches!(pending.command, Command::StopMonitoring(_))
            || matches!(pending.command, Command::Monitor { .. }) && pending.is_open()
    };
    let inactive = model
        .user
        .device
        .as_ref()
        .is_some_and(|device| device.device_state == DeviceState::Inactive);
    let agent = model
        .user
        .calls
        .get(id)
        .and_then(|call| call.agent.as_ref());
    let comes_back = agent.is_some_and(|agent| model.coming_back(agent).is_some());
    let hangs_up = |pending: &Pending| pending.command == hang_up;
    if comes_back || asked(&hangs_up) {
        Ending::Left
    } else if inactive {
        Ending::DeviceInactive
    } else if model.monitoring().is_none() && asked(&stops) {
        Ending::Stopped
    } else if model
        .user
        .calls
        .get(id)
        .is_some_and(|call| call.follows_agent)
    {
        Ending::OverOrPassedOn
    } else {
        Ending::Over
    }
}
