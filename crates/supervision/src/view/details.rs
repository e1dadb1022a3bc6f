//! The parties of a monitored call, its attached data and its history.
//!
//! GWS marks no roles. A role is shown only where a number proves it.

use std::sync::Arc;

use gws::names::{CallState, CallType, RecordingState};
use gws::phone::Likeness;
use gws::resource::Call;
use gws::user_data::{Attached, UserData};

use crate::model::{Ending, Mode, Model, Moment, MonitoredCall, seat_of};
use crate::operation::Which;

/// What is known about a call beyond its mode.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CallDetails {
    /// All parties of the call but the supervisor.
    pub parties: Vec<Party>,
    /// Internal, inbound, outbound, consultation.
    pub call_type: CallType,
    /// Whether it is on hold.
    pub is_held: bool,
    /// Whether it is recorded; `None` when the server does not say.
    pub recording: Option<RecordingState>,
    /// What is attached to it.
    pub data: Option<Arc<UserData>>,
    /// What happened on it, oldest first.
    pub history: Vec<Moment>,
    /// The mode in which calls to come will begin, where it is another one.
    pub next_mode: Option<Mode>,
    /// Whether the panel has still to ask for that, when this call is over.
    pub steps_back: bool,
    /// Which calls are monitored: with the next call only, monitoring ends by itself with this
    /// one. `None` when monitoring has ended, or while contact is lost.
    pub which: Option<Which>,
    /// Whether the supervisor leaves the call together with the agent who passes it on.
    pub follows_agent: bool,
    /// Name of the agent who passed the call on while the supervisor stayed.
    pub passed_on_by: Option<String>,
    /// It was under way when this page was loaded.
    pub found_on_load: bool,
    /// Reason of the end.
    pub ending: Option<Ending>,
}

/// A party of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Number of the party.
    pub number: String,
    /// The name, where the roster or the attached data tell it.
    pub name: Option<String>,
    /// Role of the party.
    pub role: PartyRole,
}

/// The role of a party on a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartyRole {
    /// The agent the card is about.
    Agent,
    /// Another agent of the roster.
    Colleague,
    /// Another supervisor of the same groups.
    Supervisor,
    /// A customer who called from outside.
    Caller,
    /// A customer who was called outside.
    Called,
    /// The server does not say, and nothing proves it.
    Unknown,
}

pub(super) fn details(model: &Model, call: &MonitoredCall) -> CallDetails {
    let leg = &call.call;
    // What will be so after the call is not known while contact is lost.
    let is_known = !call.is_over() && model.user.as_of.is_none();
    let monitoring = model.monitoring().filter(|_| is_known);
    let data = leg.user_data.as_ref().map(Attached::read);
    let next_mode = monitoring.as_ref().and_then(|_| model.next_mode());
    CallDetails {
        parties: parties(model, call, data.as_ref()),
        call_type: leg.call_type.clone(),
        is_held: leg.state == CallState::Held,
        recording: leg.recording.clone(),
        data: data.map(Arc::new),
        history: call.history.clone(),
        next_mode: next_mode.filter(|mode| call.mode != Some(*mode)),
        steps_back: monitoring.is_some() && model.steps_back_after_call(),
        which: monitoring.map(|monitoring| {
            if monitoring.next_call_only {
                Which::NextCall
            } else {
                Which::AllCalls
            }
        }),
        follows_agent: call.follows_agent,
        passed_on_by: call.passed_on_by.clone(),
        found_on_load: call.found_on_load,
        ending: call.ending,
    }
}

fn parties(model: &Model, call: &MonitoredCall, data: Option<&UserData>) -> Vec<Party> {
    let leg = &call.call;
    let own = model.own_number();
    let seat = seat_on(model, call);
    let is_same = |one: &str, other: &str| model.compare_numbers(one, other) == Likeness::Same;
    let parties = leg.participants.iter().map(|party| &party.phone_number);
    let parties = parties.enumerate().filter(|(index, number)| {
        !number.is_empty() && (Some(*index) == seat || !is_same(number, own))
    });
    parties
        .map(|(index, number)| {
            let is_agent = Some(index) == seat;
            let agent = call.agent.as_ref().filter(|_| is_agent);
            let agent = match agent {
                Some(id) => model.user.roster.agents.get(id),
                None => model.agent_by_number(number),
            };
            let mut peers = model.user.roster.peers.values();
            let peer = peers.find(|peer| is_same(&peer.number, number));
            let named = data.and_then(|data| data.party(number, model.host.config.country));
            Party {
                number: number.clone(),
                name: agent
                    .map(|agent| &agent.name)
                    .or(peer.map(|peer| &peer.name))
                    .or(named.map(|party| &party.name))
                    .filter(|name| !name.is_empty())
                    .cloned(),
                role: match (agent, peer) {
                    _ if is_agent => PartyRole::Agent,
                    (Some(_), _) => PartyRole::Colleague,
                    (None, Some(_)) => PartyRole::Supervisor,
                    (None, None) => outside(model, leg, number),
                },
            }
        })
        .collect()
}

/// Which of the parties is the agent whom the card is about.
pub(super) fn seat_on(model: &Model, call: &MonitoredCall) -> Option<usize> {
    let agent = model.user.roster.agents.get(call.agent.as_ref()?)?;
    seat_of(model, agent, &call.call)
}

/// A number is the caller's when the server gives it as that.
fn outside(model: &Model, call: &Call, number: &str) -> PartyRole {
    match call.call_type {
        _ if !model.is_customer(call, number) => PartyRole::Unknown,
        CallType::Inbound => PartyRole::Caller,
        CallType::Outbound => PartyRole::Called,
        CallType::Internal | CallType::Consult | CallType::Other(_) => PartyRole::Unknown,
    }
}
