//! What the documented server refuses, written down apart from the gate.
//!
//! From the pages of the vendor: device operations need an active device and are on offer in its
//! capabilities; switches are on offer in those of the call; coaching cannot be switched to; a SIP
//! Cluster listens in on whole calls only; states of agents need their feature.

use gws::ids::UserId;
use gws::names::{CallState, Capability, DeviceState, SessionState};
use gws::request::{HttpRequest, Method};
use gws::session::{Medium, SessionKey};
use serde_json::Value;
use supervision::config::Profile;
use supervision::model::Mode;
use supervision::operation::{Operation, Pending};
use supervision::{
    AgentRef, Effect, Gate, Millis, Model, Msg, Target, gate, gate_instead, update, view,
};

use crate::common::*;
use crate::steps::OPERATIONS;

/// Presses every control that is on, each in a world of its own, and looks at what it sends.
pub(crate) fn check_controls(model: &Model, now: Millis) {
    let agents: Vec<_> = model
        .user
        .roster
        .agents
        .keys()
        .cloned()
        .map(AgentRef::Gws)
        .collect();
    let agents = agents.into_iter();
    let channels = agents.clone().flat_map(|id| {
        ["voice", "chat", "smssession"].map(|channel| Target::Channel(id.clone(), channel.into()))
    });
    let calls = model.user.calls.keys().cloned().map(Target::Call);
    let targets = agents.clone().map(Target::Agent);
    let sessions = model.user.sessions.keys().cloned().map(Target::Session);
    let listed = model
        .user
        .in_progress
        .iter()
        .flat_map(|((agent, medium), listed)| {
            listed.sessions.iter().map(|session| {
                let id = session.id.clone();
                Target::Interaction(
                    agent.clone(),
                    SessionKey {
                        medium: *medium,
                        id,
                    },
                )
            })
        });
    let text = sessions.chain(listed);
    for target in targets
        .chain(channels)
        .chain(calls)
        .chain(text)
        .chain([Target::Own])
    {
        for operation in OPERATIONS {
            if gate(operation, &target, model) == Gate::Enabled {
                press(model, Msg::Invoke(operation, target.clone()), now);
                asks_who_is_heard(model, operation, &target, now);
            }
            if gate_instead(operation, &target, model) == Gate::Enabled {
                press(model, Msg::InvokeInstead(operation, target.clone()), now);
            }
        }
    }
}

/// Moving silently or as coach to another agent asks exactly while the supervisor is heard.
fn asks_who_is_heard(model: &Model, operation: Operation, target: &Target, now: Millis) {
    let Target::Agent(agent) = target else {
        return;
    };
    let leaves = view::row(model, agent).and_then(|row| row.leaves);
    if leaves.is_none() || !matches!(operation, Operation::ListenIn | Operation::Coach) {
        return;
    }
    let is_heard = model.user.calls.values().any(|call| {
        let is_open = matches!(call.mode, Some(Mode::Coach | Mode::BargeIn));
        let is_on = !matches!(
            call.call.state,
            CallState::Ringing | CallState::Dialing | CallState::Released
        );
        is_open && is_on
    });
    let mut after = model.clone();
    after.user.prompt = None;
    update(&mut after, Msg::Invoke(operation, target.clone()), now);
    let asked = after.user.prompt.map(|prompt| prompt.leaves);
    assert_eq!(asked, is_heard.then_some(leaves));
}

fn press(model: &Model, msg: Msg, now: Millis) {
    let shown = format!("{msg:?}");
    let mut model = model.clone();
    model.user.prompt = None;
    let (_, mut effects) = update(&mut model, msg, now);
    if model.user.prompt.is_some() {
        effects = update(&mut model, Msg::PromptAnswered(true), now).1;
    }
    let asked = effects.into_iter().find_map(|effect| match effect {
        Effect::AskHost { id, .. } => Some(id),
        _ => None,
    });
    let Some(id) = asked else {
        panic!("{shown}: the control was on, and did nothing");
    };
    let allowed = Msg::HostAnswered { id, allowed: true };
    let (_, effects) = update(&mut model, allowed, now);
    for effect in effects {
        if let Effect::Send { request, .. } = effect
            && request.method == Method::Post
            && let Some(why) = refusal(&model, &request)
        {
            panic!("{shown}: the server refuses {request:?}: {why}");
        }
    }
}

/// Why the server would refuse a request in the state that it has told.
#[expect(clippy::too_many_lines, reason = "a flat match")]
fn refusal(model: &Model, request: &HttpRequest) -> Option<String> {
    let body: Value = serde_json::from_str(request.body.as_deref()?).expect("a body is JSON");
    let name = body["operationName"]
        .as_str()
        .expect("an operation")
        .to_owned();
    let no = |why: &str| Some(format!("{name}: {why}"));
    let path: Vec<&str> = request
        .path
        .trim_start_matches('/')
        .split('/')
        .skip(2)
        .collect();
    let device = model.user.device.as_ref();
    let is_active = device.is_some_and(|device| device.device_state == DeviceState::Active);
    match path.as_slice() {
        ["me"] => match name.as_str() {
            "StartContactCenterSession" if is_active => no("the device is logged in"),
            "StartContactCenterSession" => None,
            _ => no("unknown"),
        },
        ["me", "channels", "voice"] => match name.as_str() {
            "Ready" | "NotReady" if is_active => None,
            _ => no("not now"),
        },
        ["me", "devices", id] => {
            let device = device?;
            if device.id.as_str() != *id {
                return no("not the own device");
            }
            if !device.offers(&Capability::from(name.as_str())) {
                return no("not on offer");
            }
            let disturb = name.starts_with("DoNotDisturb");
            if !is_active && !disturb {
                return no("the device is not logged in");
            }
            let starts = ["ListenIn", "Coach", "BargeIn"].contains(&name.as_str());
            let named = body["targetDeviceUri"].is_string() != body["phoneNumber"].is_string();
            if starts != named && starts {
                return no("no target");
            }
            if name == "CancelSupervisorMonitoring" && device.supervisor_monitoring_state.is_none()
            {
                return no("nothing is monitored");
            }
            if starts && model.host.config.profile == Profile::SipCluster {
                let scope = body["supervisorMonitoringScope"].as_str().unwrap_or("Call");
                if name != "ListenIn" || scope != "Call" {
                    return no("not in a SIP Cluster");
                }
            }
            None
        }
        ["me", "calls", id] => {
            let call = model.user.calls.get(&(*id).into());
            let Some(call) = call.filter(|call| !call.is_over()) else {
                return no("no such call");
            };
            match name.as_str() {
                // Not among the capabilities of any sample; they are for whoever is heard.
                "MuteMonitoredUser" if call.mode != Some(Mode::BargeIn) => no("nobody hears you"),
                "MuteMonitoredUser" if call.call.monitored_user_muted => no("muted already"),
                "UnmuteMonitoredUser" if !call.call.monitored_user_muted => no("not muted"),
                "MuteMonitoredUser" | "UnmuteMonitoredUser" => None,
                "SwitchToCoach" => no("there is no such operation"),
                _ if call.call.offers(&Capability::from(name.as_str())) => None,
                _ => no("not on offer"),
            }
        }
        ["users" | "me", .., "chats" | "smssessions", _]
        | ["users", _, "channels", "chat" | "smssession"]
            if !STATES.contains(&name.as_str()) =>
        {
            let me = model.user.own_user.as_ref()?;
            if !me.has_feature("api-multimedia") || !me.is_supervisor() {
                return no("the feature is missing");
            }
            text_refusal(model, &path, &name, &body).map(|why| format!("{name}: {why}"))
        }
        ["users", _, "channels", _] => {
            let me = model.user.own_user.as_ref()?;
            if !STATES.contains(&name.as_str()) {
                return no("unknown");
            }
            let may = me.has_feature("api-supervisor-agent-control") && me.is_supervisor();
            if may {
                None
            } else {
                no("the feature is missing")
            }
        }
        _ => no("no such resource"),
    }
}

const STATES: [&str; 3] = ["Ready", "NotReady", "Offline"];

/// The same for chat and SMS.
#[allow(clippy::too_many_lines, reason = "a flat match")]
fn text_refusal(model: &Model, path: &[&str], name: &str, body: &Value) -> Option<&'static str> {
    let modes = ["Monitor", "Coach", "BargeIn"];
    let medium = match path[path.len() - 2..] {
        ["chats", _] | [_, "chat"] => Medium::Chat,
        _ => Medium::Sms,
    };
    let id = path[path.len() - 1];
    let mine = model.user.sessions.values().find(|session| {
        session.key.medium == medium && session.key.id.as_str() == id && !session.is_over()
    });
    match path {
        ["users", agent, "channels", _] => {
            let agent = UserId::from(*agent);
            let which = body["supervisorMonitoringMode"]
                .as_str()
                .unwrap_or("AllChats");
            // Nothing tells whether she is monitored; there has to be a sign of it.
            let is_remembered = model.messaging_monitoring(&agent, medium).is_some();
            let comes = model
                .user
                .sessions
                .values()
                .any(|session| session.unexplained);
            let is_open = model.user.operations.iter().any(Pending::is_open);
            match name {
                "CancelSupervisorMonitoring" if is_remembered || comes || is_open => None,
                _ if modes.contains(&name) && ["AllChats", "NextChat"].contains(&which) => None,
                _ => Some("not now"),
            }
        }
        ["users", agent, ..] => {
            let mode = body["supervisorVisibilityMode"].as_str()?;
            let is_monitored = model
                .messaging_monitoring(&UserId::from(*agent), medium)
                .is_some();
            match name {
                "Intrude" if !is_monitored => Some("the agent is not monitored"),
                "Intrude" if mine.is_some() => Some("you are in it"),
                "Intrude" if modes.contains(&mode) => None,
                _ => Some("unknown"),
            }
        }
        _ => {
            let Some(session) = mine else {
                return Some("no such session");
            };
            let is_offered = session.session.offers(&Capability::from(name));
            let text = body["text"].as_str().unwrap_or_default().trim();
            match name {
                "Accept" if session.session.state != Some(SessionState::Invited) => {
                    Some("nothing to accept")
                }
                _ if name != "Accept" && session.session.state == Some(SessionState::Invited) => {
                    Some("not accepted")
                }
                "SendMessage" if session.mode != Some(Mode::BargeIn) => Some("nobody reads it"),
                "SendToAgents" if session.mode != Some(Mode::Coach) => Some("not coaching"),
                "SendMessage" | "SendToAgents" if text.is_empty() => Some("no text"),
                _ if !is_offered => Some("not on offer"),
                _ => None,
            }
        }
    }
}

#[test]
fn the_rules_refuse_what_is_wrong() {
    let desk = Desk::live();
    let post = |path: &str, name: &str| HttpRequest {
        method: Method::Post,
        path: format!("/api/v2/{path}"),
        body: Some(serde_json::json!({"operationName": name}).to_string()),
    };
    let own = format!("me/devices/{OWN_DEVICE}");
    for (path, name) in [
        (own.as_str(), "ListenIn"),
        (own.as_str(), "CancelSupervisorMonitoring"),
        (own.as_str(), "DoNotDisturbOn"),
        ("me", "StartContactCenterSession"),
        ("me/calls/x", "Hangup"),
        ("users/a1/channels/voice", "Lunch"),
    ] {
        assert!(
            refusal(&desk.model, &post(path, name)).is_some(),
            "{path} {name}"
        );
    }
    assert_eq!(refusal(&desk.model, &post(&own, "DoNotDisturbOff")), None);
}
