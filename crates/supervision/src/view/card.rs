//! The monitored calls: mode, who hears whom, and what can be done.

use gws::ids::CallId;
use gws::names::CallState;

use super::as_of::LastKnown;
use super::details::{CallDetails, Party, PartyRole, details, seat_on};
use super::frame::stop;
use super::{Action, instead, next_call};
use crate::Millis;
use crate::gate::Gate;
use crate::model::{Mode, Model, Since};
use crate::operation::{CALL_CONTROLS, Operation, Target, call};

/// How the parties hear each other, or why that cannot be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audibility {
    /// The call is over, at least for the supervisor: [`CallDetails::ending`] says how.
    Ended,
    /// The call is being left, or is left, to come back to it in another mode.
    Returning,
    /// It rings on the supervisor's device.
    Ringing,
    /// The agent has put it on hold.
    Held,
    /// A change was asked for and is not confirmed.
    Changing(Operation),
    /// The agent is muted, every other party is heard.
    AgentMuted,
    /// As the mode says.
    Mode(Mode),
    /// The server's words do not tell.
    Unknown,
    /// Contact is lost: the time up to which it was known, and what was known.
    LastKnown(Millis, LastKnown),
}

/// One radio of the mode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModeChoice {
    /// The mode that is chosen.
    pub mode: Mode,
    /// Whether it is the confirmed one; none is while contact is lost.
    pub checked: bool,
    /// What pressing it does.
    pub action: Action,
}

/// The card of one monitored call.
#[derive(Clone, Debug, PartialEq)]
pub struct CallCard {
    /// Id of the call.
    pub id: CallId,
    /// Name of the agent, or number of the party who has the call now; empty when neither is known.
    pub name: String,
    /// The numbers of the other parties than the agent.
    pub others: Vec<String>,
    /// Beginning of the call; `None` where it is not known.
    pub began: Option<Since>,
    /// When the supervisor came on it; `None` while it rings, and where nobody saw it.
    pub joined_at: Option<Millis>,
    /// Whether the clock still runs.
    pub ended_at: Option<Millis>,
    /// How the parties hear each other.
    pub audibility: Audibility,
    /// Up to when all of it was known, while contact is lost and the call is not over.
    pub as_of: Option<Millis>,
    /// The mode confirmed last, while contact is lost.
    pub last_mode: Option<Mode>,
    /// Whether it was found again after contact had been lost.
    pub recovered: bool,
    /// Listen in, coach, barge in.
    pub modes: Vec<ModeChoice>,
    /// Answer, mute or unmute, leave; and stop, which acts on the agent.
    pub actions: Vec<Action>,
    /// Name of the monitored agent, where a call that was passed on is with another party.
    pub monitored: Option<String>,
    /// What begins with the next call: the operation acts on [`Target::NextCall`]. Empty where
    /// there is none to speak of.
    pub next: Vec<ModeChoice>,
    /// The controls that monitor the agent who has the call now in place of the one who passed it
    /// on ([`crate::Msg::InvokeInstead`]).
    pub instead: Vec<Action>,
    /// Parties of the call, attached data and history.
    pub details: CallDetails,
}

impl CallCard {
    /// The party to whom the agent speaks: the customer, else whoever is known to be on the call.
    pub fn other_party(&self) -> Option<&Party> {
        let is_customer = |party: &&Party| match party.role {
            PartyRole::Caller | PartyRole::Called => true,
            PartyRole::Agent
            | PartyRole::Colleague
            | PartyRole::Supervisor
            | PartyRole::Unknown => false,
        };
        let is_other = |party: &&Party| party.role != PartyRole::Agent && party.number != self.name;
        let parties = || self.details.parties.iter();
        parties()
            .find(is_customer)
            .or_else(|| parties().find(is_other))
    }

    /// Whether others than the agent and one more party are on the call.
    pub fn is_among_several(&self) -> bool {
        let parties = self.details.parties.iter();
        parties
            .filter(|party| party.role != PartyRole::Agent)
            .count()
            > 1
    }
}

/// The cards to show: calls that go on first.
pub fn cards(model: &Model) -> Vec<CallId> {
    let calls = || model.user.calls.iter();
    let live = calls().filter(|(_, call)| !call.is_over());
    let over = calls().filter(|(_, call)| call.is_over());
    live.chain(over).map(|(id, _)| id.clone()).collect()
}

/// The card of a call.
pub fn card(model: &Model, id: &CallId) -> Option<CallCard> {
    let call = model.user.calls.get(id)?;
    let audibility = audibility(model, id);
    let as_of = model.user.as_of.filter(|_| audibility != Audibility::Ended);
    let target = Target::Call(id.clone());
    let seat = seat_on(model, call);
    let others = call.call.participants.iter().enumerate();
    let mut actions: Vec<_> = CALL_CONTROLS
        .into_iter()
        .flatten()
        .map(|operation| Action::new(*operation, &target, model))
        .collect();
    // A call that was passed on is with another party than the monitored agent.
    if !call.is_over() && model.monitoring().is_some() {
        actions.push(stop(model));
    }
    actions.retain(|action| action.gate != Gate::Absent);
    Some(CallCard {
        id: id.clone(),
        name: call.name.clone(),
        others: others
            .filter(|(index, _)| Some(*index) != seat)
            .map(|(_, party)| party.phone_number.clone())
            .collect(),
        began: call.began(),
        joined_at: call.joined_at,
        ended_at: call.ended_at,
        audibility: audibility.as_of(as_of),
        as_of,
        last_mode: call.mode.filter(|_| as_of.is_some()),
        recovered: call.recovered,
        modes: call::MODES
            .into_iter()
            .map(|(mode, operation)| ModeChoice {
                mode,
                checked: as_of.is_none() && call.mode == Some(mode),
                action: Action::new(operation, &target, model),
            })
            .filter(|choice| choice.action.gate != Gate::Absent || call.is_over())
            .collect(),
        actions,
        monitored: model
            .monitoring()
            .filter(|_| !call.is_over())
            .map(|monitoring| monitoring.name()),
        next: if call.is_over() {
            Vec::new()
        } else {
            next_call::choices(model, call.agent.as_ref())
        },
        instead: match &call.agent {
            Some(agent) if !call.is_over() => instead(model, &Target::Agent(agent.clone().into())),
            _ => Vec::new(),
        },
        details: details(model, call),
    })
}

fn audibility(model: &Model, id: &CallId) -> Audibility {
    let Some(call) = model.user.calls.get(id) else {
        return Audibility::Unknown;
    };
    let agent = call.agent.as_ref();
    if agent.is_some_and(|agent| model.coming_back(agent).is_some()) && !call.is_ringing() {
        return Audibility::Returning;
    }
    match call.call.state {
        CallState::Released => return Audibility::Ended,
        CallState::Ringing | CallState::Dialing => return Audibility::Ringing,
        CallState::Held => return Audibility::Held,
        CallState::Established | CallState::Other(_) => {}
    }
    let mut operations = model.user.operations.iter();
    let changing = operations.find(|pending| call::is_changing(pending, id));
    match (changing, call.mode) {
        (Some(pending), _) => Audibility::Changing(pending.operation()),
        (None, _) if call.call.monitored_user_muted => Audibility::AgentMuted,
        (None, Some(mode)) => Audibility::Mode(mode),
        (None, None) => Audibility::Unknown,
    }
}
