//! Commands that move calls and people.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Outcome, person};
use crate::state::State;
use crate::world::{
    Action, Availability, CallId, CallsMode, Denied, Dn, Millis, Mode, Monitoring, Recording,
    Scope, UserState,
};

fn refused(denied: &Denied) -> String {
    format!("not possible now: {denied:?}")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Arrival {
    agent: String,
    #[serde(default = "unknown_caller")]
    from: String,
    #[serde(default)]
    ringing: bool,
    /// What is attached to it.
    #[serde(rename = "userData")]
    user_data: Option<Value>,
}

fn unknown_caller() -> String {
    "+15550100".to_owned()
}

pub(super) fn arrive(state: &mut State, now: Millis, arrival: &Arrival) -> Outcome {
    let agent = person(state, &arrival.agent)?.dn.clone();
    let call = state
        .world
        .arrive(now, &agent, &arrival.from)
        .map_err(|denied| refused(&denied))?;
    if let Some(data) = &arrival.user_data {
        state
            .world
            .attach(now, &agent, data.to_string())
            .map_err(|denied| refused(&denied))?;
    }
    if !arrival.ringing {
        state.world.answer(now, &agent, &call);
    }
    Ok(json!({"call": call.as_str()}))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfAgent {
    agent: String,
}

fn call_of(state: &State, agent: &str) -> Result<(Dn, CallId), String> {
    let person = person(state, agent)?;
    let call = person
        .call
        .clone()
        .ok_or_else(|| format!("{agent} has no call"))?;
    Ok((person.dn.clone(), call))
}

pub(super) fn pick_up(state: &mut State, now: Millis, of: &OfAgent) -> Outcome {
    let (by, call) = call_of(state, &of.agent)?;
    state
        .world
        .apply(now, Action::Answer { by, call })
        .map_err(|denied| refused(&denied))?;
    Ok(json!({}))
}

pub(super) fn hang_up(state: &mut State, now: Millis, of: &OfAgent) -> Outcome {
    let (by, call) = call_of(state, &of.agent)?;
    state.world.hang_up(now, &by, &call);
    Ok(json!({}))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Hold {
    agent: String,
    on: bool,
}

pub(super) fn hold(state: &mut State, now: Millis, hold: &Hold) -> Outcome {
    let agent = person(state, &hold.agent)?.dn.clone();
    state
        .world
        .hold(now, &agent, hold.on)
        .map_err(|denied| refused(&denied))?;
    Ok(json!({}))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Transfer {
    agent: String,
    to: String,
}

pub(super) fn transfer(state: &mut State, now: Millis, transfer: &Transfer) -> Outcome {
    let agent = person(state, &transfer.agent)?.dn.clone();
    let to = person(state, &transfer.to)?.dn.clone();
    let call = state
        .world
        .transfer(now, &agent, &to)
        .map_err(|denied| refused(&denied))?;
    Ok(json!({"call": call.as_str()}))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Conference {
    agent: String,
    with: String,
}

pub(super) fn conference(state: &mut State, now: Millis, wanted: &Conference) -> Outcome {
    let agent = person(state, &wanted.agent)?.dn.clone();
    let with = person(state, &wanted.with)?.dn.clone();
    let call = state
        .world
        .conference(now, &agent, &with)
        .map_err(|denied| refused(&denied))?;
    Ok(json!({"call": call.as_str()}))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Attached {
    agent: String,
    user_data: Value,
}

pub(super) fn attach(state: &mut State, now: Millis, wanted: &Attached) -> Outcome {
    let agent = person(state, &wanted.agent)?.dn.clone();
    state
        .world
        .attach(now, &agent, wanted.user_data.to_string())
        .map_err(|denied| refused(&denied))?;
    Ok(json!({}))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    agent: String,
    state: String,
}

pub(super) fn record(state: &mut State, now: Millis, wanted: &Record) -> Outcome {
    let agent = person(state, &wanted.agent)?.dn.clone();
    let recording = match wanted.state.as_str() {
        "Stopped" => Recording::Stopped,
        "Recording" => Recording::On,
        "Paused" => Recording::Paused,
        other => {
            return Err(format!(
                "no such state: {other} (Stopped, Recording, Paused)"
            ));
        }
    };
    state
        .world
        .record(now, &agent, recording)
        .map_err(|denied| refused(&denied))?;
    Ok(json!({}))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct AgentState {
    agent: String,
    state: String,
    display_name: Option<String>,
}

pub(super) fn set_agent(state: &mut State, now: Millis, wanted: AgentState) -> Outcome {
    let dn = person(state, &wanted.agent)?.dn.clone();
    let mut new_state = match (wanted.state.as_str(), &wanted.display_name) {
        ("Ready", _) => UserState::ready(),
        ("NotReady", None) => UserState::not_ready(),
        ("NotReady", Some(name)) if name == "AfterCallWork" => UserState::after_call_work(),
        ("NotReady", Some(name)) => UserState::not_ready_because(name),
        ("LoggedOut", _) => UserState::offline(),
        (other, _) => {
            return Err(format!(
                "no such state: {other} (Ready, NotReady, LoggedOut)"
            ));
        }
    };
    if wanted.display_name.is_some() {
        new_state.display_name = wanted.display_name;
    }
    state
        .world
        .set_device_active(now, &dn, new_state.state != Availability::LoggedOut);
    if new_state.state != Availability::LoggedOut {
        state
            .world
            .apply(
                now,
                Action::SetState {
                    dn,
                    state: new_state,
                },
            )
            .map_err(|denied| refused(&denied))?;
    }
    Ok(json!({}))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct DeviceState {
    user: String,
    state: String,
}

pub(super) fn set_device(state: &mut State, now: Millis, wanted: &DeviceState) -> Outcome {
    let dn = person(state, &wanted.user)?.dn.clone();
    let active = match wanted.state.as_str() {
        "Active" => true,
        "Inactive" => false,
        other => return Err(format!("no such state: {other} (Active, Inactive)")),
    };
    state.world.set_device_active(now, &dn, active);
    Ok(json!({}))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct MonitorBy {
    user: String,
    operation: String,
    agent: Option<String>,
    #[serde(default)]
    next_call: bool,
    #[serde(default)]
    agent_scope: bool,
}

/// A supervisor does something, at once and without HTTP.
pub(super) fn monitor(state: &mut State, now: Millis, wanted: &MonitorBy) -> Outcome {
    let by = person(state, &wanted.user)?.dn.clone();
    let action = action(state, by.clone(), wanted)?;
    if person(state, by.as_str()).is_ok_and(|person| !person.active) {
        state.world.set_device_active(now, &by, true);
    }
    state
        .world
        .apply(now, action)
        .map_err(|denied| refused(&denied))?;
    Ok(json!({}))
}

fn action(state: &State, by: Dn, wanted: &MonitorBy) -> Result<Action, String> {
    let call = || {
        let call = person(state, by.as_str())?.call.clone();
        call.ok_or_else(|| format!("{by} has no call"))
    };
    let switch = |to: Mode| -> Result<Action, String> {
        Ok(Action::Switch {
            call: call()?,
            by: by.clone(),
            to,
        })
    };
    let mute = |on: bool| -> Result<Action, String> {
        Ok(Action::MuteAgent {
            call: call()?,
            by: by.clone(),
            on,
        })
    };
    match wanted.operation.as_str() {
        "ListenIn" => monitor_agent(state, by, wanted, Mode::ListenIn),
        "Coach" => monitor_agent(state, by, wanted, Mode::Coach),
        "BargeIn" => monitor_agent(state, by, wanted, Mode::BargeIn),
        "CancelSupervisorMonitoring" => Ok(Action::CancelMonitoring { by }),
        "SwitchToListenIn" => switch(Mode::ListenIn),
        "SwitchToBargeIn" => switch(Mode::BargeIn),
        "MuteMonitoredUser" => mute(true),
        "UnmuteMonitoredUser" => mute(false),
        "Hangup" => Ok(Action::HangUp { call: call()?, by }),
        other => Err(format!("no such operation: {other}")),
    }
}

fn monitor_agent(state: &State, by: Dn, wanted: &MonitorBy, mode: Mode) -> Result<Action, String> {
    let agent = wanted.agent.as_ref().ok_or("\"agent\" is missing")?;
    let target = person(state, agent)?.dn.clone();
    let calls = if wanted.next_call {
        CallsMode::NextCall
    } else {
        CallsMode::AllCalls
    };
    let scope = if wanted.agent_scope {
        Scope::Agent
    } else {
        Scope::Call
    };
    Ok(Action::Monitor {
        by,
        monitoring: Monitoring {
            mode,
            calls,
            scope,
            target,
        },
    })
}
