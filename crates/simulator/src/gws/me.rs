//! `me` and what belongs to it, and the small settings around it: features, agent states, services.

use serde_json::{Value, json};

use super::notifications::{call, device, user_state};
use super::{Answer, Context, envelope, extend, groups, need, text, users};
use crate::guesses::{self, Refusal};
use crate::state::State;
use crate::world::{Media, Person, operations};

pub(super) fn read(state: &State, context: &Context<'_>, rest: &[&str]) -> Answer {
    let person = context.person(state)?;
    match rest {
        [] => Ok(envelope([("user", user(state, context, person))])),
        ["devices", rest @ ..] => {
            need(state, "api-voice", "devices")?;
            read_devices(state, context, person, rest)
        }
        ["calls", rest @ ..] => {
            need(state, "api-voice", "calls")?;
            read_calls(state, context, person, rest)
        }
        ["groups"] => Ok(groups::of_person(state, context, person)),
        [collection, rest @ ..] => match Media::by_collection(collection) {
            Some(media) => text::read(state, context, media, rest),
            None => Err(guesses::not_found(&context.request.path)),
        },
    }
}

fn user(state: &State, context: &Context<'_>, person: &Person) -> Value {
    let mut user = users::user(state, context, person);
    let voice = state.settings.has_feature("api-voice");
    if context.wants("devices") && voice {
        extend(
            &mut user,
            json!({"devices": devices(state, context, person)}),
        );
    }
    if context.wants("calls") && voice {
        extend(&mut user, json!({"calls": calls(state, context, person)}));
    }
    text::extend_me(state, context, &mut user);
    if context.wants("channels") {
        // Both names with the same content: seen in real traffic.
        let channels = if person.active {
            json!([{"channel": "voice", "userState": user_state(&person.state)}])
        } else {
            json!([])
        };
        extend(
            &mut user,
            json!({"channels": channels, "channelStates": channels}),
        );
    }
    if context.wants("features") {
        let all: Vec<Value> = state
            .settings
            .features
            .iter()
            .map(|id| feature(context, id))
            .collect();
        extend(&mut user, json!({"features": all}));
    }
    user
}

fn devices(state: &State, context: &Context<'_>, person: &Person) -> Vec<Value> {
    let view = state.world.device_view(&person.dn);
    view.iter()
        .map(|view| device(&context.urls, view))
        .collect()
}

fn calls(state: &State, context: &Context<'_>, person: &Person) -> Vec<Value> {
    let leg = state.world.own_leg(context.now, &person.dn);
    leg.iter().map(|leg| call(&context.urls, leg)).collect()
}

fn read_devices(state: &State, context: &Context<'_>, person: &Person, rest: &[&str]) -> Answer {
    let own = devices(state, context, person);
    one_or_all(context, ("devices", "device"), "/devices/", own, rest)
}

fn read_calls(state: &State, context: &Context<'_>, person: &Person, rest: &[&str]) -> Answer {
    let own = calls(state, context, person);
    one_or_all(context, ("calls", "call"), "/me/calls/", own, rest)
}

fn one_or_all(
    context: &Context<'_>,
    names: (&str, &str),
    path: &str,
    own: Vec<Value>,
    rest: &[&str],
) -> Answer {
    let id = |item: &Value| {
        item.get("id")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    match rest {
        [] => Ok(context.collection(
            names.0,
            own.into_iter()
                .map(|item| (format!("{path}{}", id(&item)), item))
                .collect(),
        )),
        [wanted] => {
            let found = own.into_iter().find(|item| id(item) == *wanted);
            found
                .map(|item| envelope([(names.1, item)]))
                .ok_or_else(|| guesses::not_found(names.1))
        }
        _ => Err(guesses::not_found(&context.request.path)),
    }
}

pub(super) fn features(state: &State, context: &Context<'_>, rest: &[&str]) -> Answer {
    let known = || state.settings.features.iter();
    match rest {
        [] => {
            let items = known()
                .map(|id| (format!("/features/{id}"), feature(context, id)))
                .collect();
            Ok(context.collection("features", items))
        }
        [wanted] if known().any(|id| id == wanted) => {
            Ok(envelope([("feature", feature(context, wanted))]))
        }
        _ => Err(guesses::not_found("feature")),
    }
}

fn feature(context: &Context<'_>, id: &str) -> Value {
    let (name, description) = match id {
        "api-supervisor-monitoring" => (
            "API Supervisor Monitoring",
            "API for Supervisors to Monitor Agents",
        ),
        "api-supervisor-agent-control" => (
            "API Supervisor Agent Control",
            "API for Supervisors to Control Agent State",
        ),
        "api-voice" => ("API Voice", "API for Voice"),
        _ => (id, id),
    };
    let path = format!("/features/{id}");
    json!({
        "id": id,
        "displayName": name,
        "description": description,
        "autoAssignOnContactCenterCreate": true,
        "uri": context.urls.uri(&path),
        "path": path,
    })
}

/// The operations of `me/channels/{channel}` with the state each leads to.
pub(super) fn agent_states() -> Value {
    let describe = |(operation, state): (&str, crate::world::UserState)| {
        let mut setting = user_state(&state);
        extend(
            &mut setting,
            json!({"name": operation, "operationName": operation}),
        );
        setting
    };
    let settings: Vec<Value> = operations().into_iter().map(describe).collect();
    envelope([("key", "name".into()), ("settings", settings.into())])
}

pub(super) fn services(context: &Context<'_>) -> Value {
    let service = |id: &str, name: &str, kind: &str, state: &str| {
        let path = format!("/services/{id}");
        json!({"id": id, "name": name, "type": kind, "state": state, "uri": context.urls.uri(&path), "path": path})
    };
    let services = vec![
        service("provisioning", "Provisioning", "Provisioning", "Active"),
        service("voice", "SIP_Switch", "Voice", "Active"),
        service(
            "multimedia-state",
            "MultiMediaState",
            "MultiMediaState",
            "Inactive",
        ),
    ];
    let items = services
        .into_iter()
        .map(|item| (item_path(&item), item))
        .collect();
    context.collection("services", items)
}

fn item_path(item: &Value) -> String {
    item.get("path")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

/// The person's own device, if `id` names it.
pub(super) fn owns_device(person: &Person, id: &str) -> Result<(), Refusal> {
    if person.device_id.as_str() == id {
        Ok(())
    } else {
        Err(guesses::not_found("device"))
    }
}
