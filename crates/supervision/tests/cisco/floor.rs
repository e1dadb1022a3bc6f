//! A bus, and what is said on it.

use serde_json::{Value, json};
use supervision::config::{self, Config};
use supervision::message::FromBus;
use supervision::{Effect, Msg, Target};

use crate::common::Desk;

/// Carla's row.
pub(crate) const CARLA: &str = "cisco:carla";
/// Dan's row.
pub(crate) const DAN: &str = "cisco:dan";
/// The time limit of these tests.
pub(crate) const LIMIT: u64 = 8_000;

/// The host's word for the channel, with more in it.
pub(crate) fn config(more: &Value) -> Config {
    let mut cisco = json!({"supervisor": {"extension": "5004", "userName": "sue"}});
    for (key, value) in more.as_object().unwrap() {
        cisco[key] = value.clone();
    }
    let (config, problems) = config::read(&json!({"cisco": cisco}).to_string());
    assert_eq!(problems, vec![]);
    config
}

/// A supervisor who is Not Ready and has Carla on the channel, beside a live GWS.
pub(crate) fn desk() -> Desk {
    desk_with(&json!({}))
}

/// The same with more in `config.cisco`.
pub(crate) fn desk_with(more: &Value) -> Desk {
    let mut desk = Desk::live();
    desk.configure(config(more));
    begin(&mut desk);
    desk
}

/// The same where nothing answers as GWS.
pub(crate) fn alone() -> Desk {
    let mut desk = Desk::new();
    desk.configure(config(&json!({"bargeSubtopic": "SetBARGE"})));
    desk.tell(Msg::Connect);
    desk.answer_with(Ok(supervision::message::HttpReply {
        status: 404,
        body: "<html>".into(),
        retry_after: None,
    }));
    begin(&mut desk);
    desk
}

fn begin(desk: &mut Desk) {
    say(desk, &own("NOT_READY"));
    say(desk, &team("carla", "5025", "Carla Cisco", "TALKING"));
    desk.effects.clear();
}

/// Somebody says this on the bus.
pub(crate) fn say(desk: &mut Desk, frame: &Value) {
    say_text(desk, &frame.to_string());
}

/// The same in these letters.
pub(crate) fn say_text(desk: &mut Desk, frame: &str) {
    let mut heard = FromBus::default();
    match cisco::read(frame) {
        Ok(incoming) => heard.frames.push(incoming),
        Err(why) => heard.unreadable = Some(why),
    }
    desk.does(Msg::Bus(Box::new(heard)));
}

/// What was said by the panel so far, but for readings.
pub(crate) fn said(desk: &Desk) -> Vec<Value> {
    let frames = desk.effects.iter().filter_map(|effect| match effect {
        Effect::Publish(frame) => Some(serde_json::from_str::<Value>(frame).unwrap()),
        _ => None,
    });
    frames
        .filter(|frame| frame["subtopic"] != "GetCallState")
        .collect()
}

/// How often the panel asked for the calls.
pub(crate) fn readings(desk: &Desk) -> usize {
    desk.count(|effect| matches!(effect, Effect::Publish(it) if it.contains("GetCallState")))
}

/// A state of Carla's.
pub(crate) fn on_state(id: &str) -> Target {
    Target::Channel(id.into(), gws::names::Channel::Voice)
}

pub(crate) fn team(user: &str, extension: &str, name: &str, state: &str) -> Value {
    let (first, last) = name.split_once(' ').unwrap();
    json!({"channel": "Cisco", "topic": "Team", "subtopic": "TeamAgentState", "message": {"data": {
        "loginId": user, "extension": extension, "firstName": first, "lastName": last,
        "state": state, "pendingState": "", "dialogs": format!("/finesse/api/User/{user}/Dialogs"),
    }}})
}

pub(crate) fn own(state: &str) -> Value {
    json!({"channel": "Cisco", "topic": "General", "subtopic": "GetAppState", "message": {"ctiState": {
        "agentState": state,
        "userInfo": {"extension": "5004", "username": "sue", "password": "planted-secret"},
    }}})
}

/// The call by which she listens to a phone.
pub(crate) fn call(id: &str, to: &str, state: &str) -> Value {
    json!({"id": id, "fromAddress": "5004", "toAddress": to, "state": state,
        "mediaProperties": {"callType": "SUPERVISOR_MONITOR"}})
}

pub(crate) fn calls(calls: &[Value]) -> Value {
    json!({"channel": "Cisco", "topic": "Call", "subtopic": "CallsStateChange",
        "data ": {"source": "api", "calls": calls}})
}

pub(crate) fn error(code: &str, words: &str) -> Value {
    json!({"channel": "Cisco", "topic": "Error", "subtopic": "SetAPIError",
        "data ": {"packet": "apierror", "errorType": "Invalid State", "errorData": code, "errorMessage": words}})
}
