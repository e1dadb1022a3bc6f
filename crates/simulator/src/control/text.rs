//! Commands that move written sessions.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{Outcome, person};
use crate::gws::text_operations::deed_of;
use crate::state::State;
use crate::world::{
    Action, Deed, Denied, Dn, Media, MessageKind, Millis, TextAct, TextId, TextMode, TextSession,
    Visibility, Watch,
};

fn refused(denied: &Denied) -> String {
    format!("not possible now: {denied:?}")
}

fn media(name: &str) -> Result<Media, String> {
    match name {
        "sms" | "smssession" => Ok(Media::Sms),
        "chat" => Ok(Media::Chat),
        other => Err(format!("no such medium: {other} (sms, chat)")),
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Arrival {
    /// Absent: it waits in a queue.
    agent: Option<String>,
    #[serde(default = "sms")]
    media: String,
    nickname: Option<String>,
    text: Option<String>,
    #[serde(default)]
    ringing: bool,
    user_data: Option<Value>,
}

fn sms() -> String {
    "sms".to_owned()
}

/// A customer writes in, and an agent accepts unless it is to ring.
pub(super) fn arrive(state: &mut State, now: Millis, wanted: &Arrival) -> Outcome {
    let media = media(&wanted.media)?;
    let agent = wanted
        .agent
        .as_ref()
        .map(|agent| person(state, agent).map(|person| person.dn.clone()))
        .transpose()?;
    if let Some(agent) = &agent {
        let active = state.world.person(agent).is_some_and(|one| one.active);
        if !active {
            return Err(refused(&Denied::AgentLoggedOut(agent.clone())));
        }
    }
    let nickname = wanted.nickname.clone().unwrap_or_else(|| match media {
        Media::Sms => "+15550100".to_owned(),
        Media::Chat => "Customer".to_owned(),
    });
    let named = wanted.nickname.as_ref();
    let named = named.map(|name| json!({"Customer": {"Name": name}}));
    let attached = wanted.user_data.as_ref().or(named.as_ref());
    let attached = attached.map(Value::to_string);
    let world = &mut state.world;
    let session = world.text_arrive(now, media, &nickname, attached.unwrap_or_default());
    if let Some(text) = &wanted.text {
        world
            .text_customer_writes(now, &session, MessageKind::Text, Some(text.clone()))
            .map_err(|denied| refused(&denied))?;
    }
    if let Some(agent) = agent {
        world
            .text_offer(&session, &agent)
            .map_err(|denied| refused(&denied))?;
        if !wanted.ringing {
            act(state, now, &agent, &session, Deed::Accept)?;
        }
    }
    Ok(json!({"session": session.as_str()}))
}

/// Which session: by its id, or the newest of an agent.
#[derive(Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(super) struct Wanted {
    session: Option<String>,
    agent: Option<String>,
    media: Option<String>,
    /// Who does it: an extension, a user name, `customer` or `system`.
    by: Option<String>,
    action: String,
    to: Option<String>,
    text: Option<String>,
    url: Option<String>,
    to_agents: bool,
    user_data: Option<Value>,
}

/// The participant who acts.
enum By {
    Customer,
    System,
    Person(Dn),
}

fn find<'s>(state: &'s State, wanted: &Wanted) -> Result<&'s TextSession, String> {
    match (&wanted.session, &wanted.agent) {
        (Some(id), _) => state
            .world
            .text(&TextId::new(id))
            .ok_or_else(|| format!("no such session: {id}")),
        (None, Some(agent)) => {
            let dn = &person(state, agent)?.dn;
            let kinds = match &wanted.media {
                Some(name) => vec![media(name)?],
                None => Media::ALL.to_vec(),
            };
            let own = kinds
                .into_iter()
                .flat_map(|media| state.world.texts_of(dn, media));
            let newest = own.map(|(text, _)| text).max_by_key(|text| text.id.clone());
            newest.ok_or_else(|| format!("{agent} has no session"))
        }
        (None, None) => Err("\"session\" or \"agent\" is missing".to_owned()),
    }
}

/// The participant who is named; else the agent whose session it is.
fn actor(state: &State, wanted: &Wanted, session: &TextId) -> Result<By, String> {
    match wanted.by.as_deref() {
        Some("customer") => Ok(By::Customer),
        Some("system") => Ok(By::System),
        Some(name) => Ok(By::Person(person(state, name)?.dn.clone())),
        None => {
            if let Some(agent) = &wanted.agent {
                return Ok(By::Person(person(state, agent)?.dn.clone()));
            }
            let text = state.world.text(session);
            let agent = text.and_then(|text| text.agents().next().or(text.invited_agent()));
            agent
                .map(|dn| By::Person(dn.clone()))
                .ok_or_else(|| "\"by\" is missing".to_owned())
        }
    }
}

fn act(
    state: &mut State,
    now: Millis,
    by: &Dn,
    session: &TextId,
    deed: Deed,
) -> Result<(), String> {
    let act = TextAct::Do {
        session: session.clone(),
        deed,
    };
    let action = Action::Text {
        by: by.clone(),
        act,
    };
    state
        .world
        .apply(now, action)
        .map_err(|denied| refused(&denied))
}

/// `POST /sim/say`: a participant writes; the customer, where none is named.
pub(super) fn say(state: &mut State, now: Millis, mut wanted: Wanted) -> Outcome {
    wanted.by.get_or_insert_with(|| "customer".to_owned());
    "say".clone_into(&mut wanted.action);
    move_on(state, now, &wanted)
}

/// `POST /sim/session`: anything that happens in a session.
pub(super) fn move_on(state: &mut State, now: Millis, wanted: &Wanted) -> Outcome {
    let id = find(state, wanted)?.id.clone();
    match wanted.action.as_str() {
        "offer" => {
            let to = colleague(state, wanted)?;
            state.world.text_offer(&id, &to).map_err(|d| refused(&d))?;
        }
        "queue" => state.world.text_queue(now, &id).map_err(|d| refused(&d))?,
        "complete" => state.world.text_close(&id),
        "data" => {
            let data = wanted.user_data.as_ref().ok_or("\"userData\" is missing")?;
            state
                .world
                .text_attach(&id, data.to_string())
                .map_err(|d| refused(&d))?;
        }
        "conference" => {
            let with = colleague(state, wanted)?;
            state
                .world
                .text_confer(now, &id, &with)
                .map_err(|d| refused(&d))?;
        }
        _ => by_somebody(state, now, wanted, &id)?,
    }
    Ok(json!({"session": id.as_str()}))
}

fn colleague(state: &State, wanted: &Wanted) -> Result<Dn, String> {
    let to = wanted.to.as_ref().ok_or("\"to\" is missing")?;
    Ok(person(state, to)?.dn.clone())
}

fn by_somebody(state: &mut State, now: Millis, wanted: &Wanted, id: &TextId) -> Result<(), String> {
    let needed = |value: &Option<String>, name: &str| {
        value
            .clone()
            .ok_or_else(|| format!("\"{name}\" is missing"))
    };
    let to_agents = wanted.to_agents;
    let (kind, text) = match wanted.action.as_str() {
        "say" => (MessageKind::Text, Some(needed(&wanted.text, "text")?)),
        "push" => (MessageKind::PushUrl, Some(needed(&wanted.url, "url")?)),
        "notice" => (MessageKind::Notice, Some(needed(&wanted.text, "text")?)),
        "custom-notice" => (
            MessageKind::CustomNotice,
            Some(needed(&wanted.text, "text")?),
        ),
        "typing" => (MessageKind::TypingStarted, None),
        "stop-typing" => (MessageKind::TypingStopped, None),
        _ => return without_words(state, now, wanted, id),
    };
    let by = if kind == MessageKind::Notice && wanted.by.is_none() {
        By::System
    } else {
        actor(state, wanted, id)?
    };
    match by {
        By::Customer => state.world.text_customer_writes(now, id, kind, text),
        By::System => {
            let visibility = if to_agents {
                Visibility::Agents
            } else {
                Visibility::All
            };
            state
                .world
                .text_notice(now, id, text.unwrap_or_default(), visibility)
        }
        By::Person(dn) => {
            let deed = match text {
                Some(text) => Deed::Say {
                    kind,
                    text,
                    to_agents: to_agents || kind == MessageKind::CustomNotice,
                },
                None => Deed::Typing {
                    on: kind == MessageKind::TypingStarted,
                    to_agents,
                },
            };
            return act(state, now, &dn, id, deed);
        }
    }
    .map_err(|denied| refused(&denied))
}

fn without_words(
    state: &mut State,
    now: Millis,
    wanted: &Wanted,
    id: &TextId,
) -> Result<(), String> {
    let by = actor(state, wanted, id)?;
    let deed = match wanted.action.as_str() {
        "accept" => Deed::Accept,
        "reject" => Deed::Reject,
        "leave" => Deed::Leave,
        "transfer" => {
            let to = colleague(state, wanted)?;
            let By::Person(from) = by else {
                return Err("only an agent transfers".to_owned());
            };
            return state
                .world
                .text_transfer(now, id, &from, &to)
                .map_err(|denied| refused(&denied));
        }
        other => {
            return Err(format!(
                "no such action: {other} (accept, reject, offer, say, typing, stop-typing, push, notice, custom-notice, \
                 data, conference, transfer, leave, complete, queue)"
            ));
        }
    };
    match by {
        By::Person(dn) => act(state, now, &dn, id, deed),
        By::Customer if deed == Deed::Leave => state
            .world
            .text_customer_leaves(now, id)
            .map_err(|denied| refused(&denied)),
        By::Customer | By::System => Err("only an agent or a supervisor does that".to_owned()),
    }
}

/// Is this a `POST /sim/monitor` on written sessions?
pub(super) fn is_meant(body: &Value) -> bool {
    body.get("media").is_some() || body.get("session").is_some()
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct MonitorBy {
    user: String,
    operation: String,
    media: Option<String>,
    agent: Option<String>,
    session: Option<String>,
    #[serde(default)]
    next_chat: bool,
    nickname: Option<String>,
    mode: Option<String>,
    text: Option<String>,
}

/// A supervisor does something with written sessions, at once and without HTTP.
pub(super) fn monitor(state: &mut State, now: Millis, wanted: &MonitorBy) -> Outcome {
    let by = person(state, &wanted.user)?.dn.clone();
    let agent = || -> Result<Dn, String> {
        let name = wanted.agent.as_ref().ok_or("\"agent\" is missing")?;
        Ok(person(state, name)?.dn.clone())
    };
    let of = || media(wanted.media.as_deref().ok_or("\"media\" is missing")?);
    let session = || -> Result<TextId, String> {
        let id = wanted.session.as_ref().ok_or("\"session\" is missing")?;
        Ok(TextId::new(id))
    };
    let mode = |name: &str| {
        TextMode::by_name(name)
            .ok_or_else(|| format!("no such mode: {name} (Monitor, Coach, BargeIn)"))
    };
    let act = match wanted.operation.as_str() {
        "CancelSupervisorMonitoring" => TextAct::Unwatch {
            media: of()?,
            agent: agent()?,
        },
        "Intrude" => TextAct::Intrude {
            agent: agent()?,
            session: session()?,
            mode: wanted.mode.as_deref().map(mode).transpose()?,
        },
        name => match TextMode::by_name(name) {
            Some(mode) => TextAct::Watch {
                media: of()?,
                agent: agent()?,
                watch: Watch {
                    mode,
                    next_only: wanted.next_chat,
                    nickname: wanted.nickname.clone(),
                },
            },
            None => TextAct::Do {
                session: session()?,
                deed: deed(name, wanted.text.as_deref())?,
            },
        },
    };
    state
        .world
        .apply(now, Action::Text { by, act })
        .map_err(|denied| refused(&denied))?;
    Ok(json!({}))
}

fn deed(operation: &str, text: Option<&str>) -> Result<Deed, String> {
    let mut body = Map::from_iter([("operationName".to_owned(), operation.into())]);
    if let Some(text) = text {
        body.extend(["text", "noticeText"].map(|name| (name.to_owned(), text.into())));
    }
    deed_of(&Value::Object(body)).map_err(|refusal| refusal.message)
}
