//! The control plane: what tests may do to the contact centre, `POST /sim/{command}` with a JSON object.
//! It goes through the same functions as everything else; the list for readers is in [`crate::cli::HELP`].
//!
//! | file | what is in it |
//! |---|---|
//! | `floor` | commands that move calls and people |
//! | `text` | commands that move written sessions |
//! | `report` | what `GET /sim/state` and `GET /sim/requests` show |

mod floor;
mod report;
mod text;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::cometd;
use crate::config::Scenario;
use crate::deliveries::Rule;
use crate::http::{Incoming, Reply};
use crate::state::{Confirm, State};
use crate::world::{Dn, Millis, Person};

/// Where the control plane begins.
pub(crate) const PREFIX: &str = "/sim/";

/// What a command hands back, or a sentence on what is wrong.
type Outcome = Result<Value, String>;

/// Answers a request to the control plane.
pub(crate) fn answer(state: &mut State, now: Millis, request: &Incoming) -> Reply {
    let name = request
        .path
        .strip_prefix(PREFIX)
        .unwrap_or_default()
        .trim_end_matches('/');
    let outcome = match (request.method.as_str(), name) {
        ("GET", "state") => Ok(report::state(state, now)),
        ("GET", "requests") => Ok(json!({"requests": report::requests(state)})),
        ("DELETE", "requests") => {
            state.log.clear();
            Ok(json!({}))
        }
        ("DELETE", "fail") => {
            state.faults.clear();
            Ok(json!({}))
        }
        ("DELETE", "deliver") => {
            state.deliveries.clear();
            Ok(json!({}))
        }
        ("POST", _) => match serde_json::from_str(if request.body.is_empty() {
            "{}"
        } else {
            &request.body
        }) {
            Ok(body) => command(state, now, name, body),
            Err(error) => Err(format!("not JSON: {error}")),
        },
        _ => Err(format!(
            "no such command: {} {}",
            request.method, request.path
        )),
    };
    match outcome {
        Ok(mut body) => {
            if let Some(body) = body.as_object_mut() {
                body.insert("ok".into(), true.into());
            }
            Reply::json(200, &body)
        }
        Err(error) => Reply::json(400, &json!({"ok": false, "error": error})),
    }
}

/// Runs the commands that a scenario begins with.
pub(crate) fn run(state: &mut State, now: Millis, commands: &[Value]) -> Result<(), String> {
    for wanted in commands {
        let mut body = wanted.clone();
        let name = body.as_object_mut().and_then(|body| body.remove("do"));
        let name = name
            .as_ref()
            .and_then(Value::as_str)
            .ok_or("a command of \"run\" has no \"do\"")?;
        command(state, now, name, body).map_err(|error| format!("run {name}: {error}"))?;
    }
    Ok(())
}

fn command(state: &mut State, now: Millis, name: &str, body: Value) -> Outcome {
    match name {
        "call" => floor::arrive(state, now, &read(body)?),
        "answer" => floor::pick_up(state, now, &read(body)?),
        "hangup" => floor::hang_up(state, now, &read(body)?),
        "hold" => floor::hold(state, now, &read(body)?),
        "transfer" => floor::transfer(state, now, &read(body)?),
        "conference" => floor::conference(state, now, &read(body)?),
        "data" => floor::attach(state, now, &read(body)?),
        "recording" => floor::record(state, now, &read(body)?),
        "agent" => floor::set_agent(state, now, read(body)?),
        "device" => floor::set_device(state, now, &read(body)?),
        "monitor" if text::is_meant(&body) => text::monitor(state, now, &read(body)?),
        "monitor" => floor::monitor(state, now, &read(body)?),
        "text" => text::arrive(state, now, &read(body)?),
        "say" => text::say(state, now, read(body)?),
        "session" => text::move_on(state, now, &read(body)?),
        "deliver" => deliver(state, body),
        "notify" => notify(state, read(body)?),
        "error" => error(state, read(body)?),
        "fail" => {
            state.faults.add(read(body)?);
            Ok(json!({}))
        }
        "confirm" => confirm(state, now, &read(body)?),
        "cometd" => break_sessions(state, now, &read(body)?),
        "signout" => sign_out(state, read(body)?),
        "features" => Ok(features(state, read(body)?)),
        "traffic" => {
            let wanted: Traffic = read(body)?;
            let scenario = Scenario {
                traffic: wanted.on,
                speed: wanted.speed,
                ..Scenario::default()
            };
            configure(state, now, &scenario)
        }
        "config" => configure(state, now, &read(body)?),
        "reset" => reset(state, now, &read(body)?),
        _ => Err(format!("no such command: {name}")),
    }
}

fn read<T: DeserializeOwned>(body: Value) -> Result<T, String> {
    serde_json::from_value(body).map_err(|error| error.to_string())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Notify {
    user: String,
    channel: Option<String>,
    data: Option<Value>,
    /// A whole message, sent unchanged.
    raw: Option<Value>,
}

fn notify(state: &mut State, notify: Notify) -> Outcome {
    let user = person(state, &notify.user)?.user_name.clone();
    match (notify.raw, notify.channel, notify.data) {
        (Some(raw), None, None) => state.cometd.publish_raw(&user, &raw),
        (None, Some(channel), Some(data)) => state.cometd.publish(&user, &channel, &data),
        _ => return Err("either \"channel\" and \"data\", or \"raw\"".to_owned()),
    }
    Ok(json!({}))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Release {
    release: bool,
    #[serde(default)]
    reversed: bool,
}

/// A rule for the next notifications, or the release of those that were held.
fn deliver(state: &mut State, body: Value) -> Outcome {
    if body.get("release").is_none() {
        let mut rule: Rule = read(body)?;
        if let Some(user) = &mut rule.user {
            *user = person(state, user)?.user_name.clone();
        }
        state.deliveries.add(rule);
        return Ok(json!({"held": state.deliveries.held()}));
    }
    let wanted: Release = read(body)?;
    if wanted.release {
        // Past the rules, which would catch them again.
        for (user, channel, data) in state.deliveries.release(wanted.reversed) {
            state.cometd.publish(&user, &channel, &data);
        }
    }
    Ok(json!({"held": state.deliveries.held()}))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct DeviceError {
    user: String,
    error_message: Option<String>,
}

fn error(state: &mut State, error: DeviceError) -> Outcome {
    let dn = person(state, &error.user)?.dn.clone();
    state.world.device_error(&dn, error.error_message);
    Ok(json!({}))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ConfirmMode {
    mode: Option<String>,
    delay_ms: Option<u64>,
}

fn confirm(state: &mut State, now: Millis, wanted: &ConfirmMode) -> Outcome {
    if let Some(delay) = wanted.delay_ms {
        state.settings.confirm_delay = (delay, delay);
    }
    match wanted.mode.as_deref() {
        None => {}
        Some("normal") => state.confirm = Confirm::Normal,
        Some("hold") => state.confirm = Confirm::Hold,
        Some("silent") => state.confirm = Confirm::Silent,
        Some("release") => {
            state.confirm = Confirm::Normal;
            state.release(now);
        }
        Some(other) => {
            return Err(format!(
                "no such mode: {other} (normal, hold, silent, release)"
            ));
        }
    }
    Ok(json!({"waiting": state.waiting()}))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BreakSessions {
    action: String,
    user: Option<String>,
}

fn break_sessions(state: &mut State, now: Millis, wanted: &BreakSessions) -> Outcome {
    let fault = match wanted.action.as_str() {
        "kill" => cometd::Fault::Kill,
        "expire" => cometd::Fault::Expire,
        "disconnect" => cometd::Fault::Disconnect,
        "drop-connect" => cometd::Fault::DropConnect,
        "lose-reply" => cometd::Fault::LoseReply,
        other => {
            return Err(format!(
                "no such action: {other} (kill, expire, disconnect, drop-connect, lose-reply)"
            ));
        }
    };
    let user = wanted
        .user
        .as_ref()
        .map(|user| person(state, user).map(|person| person.user_name.clone()))
        .transpose()?;
    state.cometd.fault(now, fault, user.as_deref());
    Ok(json!({}))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SignOut {
    user: Option<String>,
}

fn sign_out(state: &mut State, wanted: SignOut) -> Outcome {
    let user = wanted
        .user
        .map(|user| person(state, &user).map(|person| person.dn.clone()))
        .transpose()?;
    state.sessions.end_all(user.as_ref());
    Ok(json!({}))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Features {
    #[serde(default)]
    add: Vec<String>,
    #[serde(default)]
    remove: Vec<String>,
}

fn features(state: &mut State, wanted: Features) -> Value {
    let features = &mut state.settings.features;
    features.retain(|feature| !wanted.remove.contains(feature) && !wanted.add.contains(feature));
    features.extend(wanted.add);
    json!({"features": features})
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Traffic {
    on: Option<bool>,
    speed: Option<u64>,
}

fn configure(state: &mut State, now: Millis, scenario: &Scenario) -> Outcome {
    let fixed = [
        scenario.agents.is_some(),
        scenario.seed.is_some(),
        scenario.started_at.is_some(),
    ];
    if fixed.contains(&true) {
        return Err("\"agents\", \"seed\" and \"startedAt\" need a reset".to_owned());
    }
    state.configure(now, scenario);
    run(state, now, &scenario.run)?;
    Ok(json!({}))
}

/// Back to the start, with the scenario in the body. Sessions are gone, and held connects are
/// answered so.
fn reset(state: &mut State, now: Millis, scenario: &Scenario) -> Outcome {
    state.cometd.fault(now, cometd::Fault::Kill, None);
    let farewells = state.cometd.take_released();
    let used = state.cometd.tickets();
    *state = State::new(now, state.started(), scenario);
    state.cometd.resume(used, farewells);
    run(state, now, &scenario.run)?;
    Ok(json!({}))
}

/// A person by extension or user name.
fn person<'s>(state: &'s State, name: &str) -> Result<&'s Person, String> {
    let world = &state.world;
    let found = world
        .person(&Dn::new(name))
        .or_else(|| world.person_by_name(name));
    found.ok_or_else(|| format!("no such person: {name}"))
}
