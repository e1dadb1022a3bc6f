//! What `GET /sim/state` and `GET /sim/requests` show.

use serde_json::{Value, json};

use crate::gws::notifications::{Urls, call, device, user_state};
use crate::state::{LoggedRequest, State};
use crate::world::{Call, Dn, Member, Message, Millis, Party, PartyRole, Person, TextSession, Who};

pub(super) fn state(state: &State, now: Millis) -> Value {
    let people = state
        .world
        .people()
        .map(|person| (person.is_supervisor(), one_person(state, now, person)));
    let (supervisors, agents): (Vec<_>, Vec<_>) = people.partition(|(supervisor, _)| *supervisor);
    let list = |people: Vec<(bool, Value)>| {
        people
            .into_iter()
            .map(|(_, person)| person)
            .collect::<Value>()
    };
    json!({
        "now": now,
        "agents": list(agents),
        "supervisors": list(supervisors),
        "calls": state.world.calls().map(call_and_parties).collect::<Value>(),
        "texts": state.world.texts().map(text_and_members).collect::<Value>(),
        "watches": watches(state),
        "heldNotifications": state.deliveries.held(),
        "cometd": {"handshakes": state.cometd.handshakes(), "sessions": state.cometd.describe()},
        "features": state.settings.features,
        "traffic": state.world.traffic_is_on(),
        "waiting": state.waiting(),
        "faults": state.faults.len(),
        "requests": requests(state),
    })
}

fn one_person(state: &State, now: Millis, person: &Person) -> Value {
    let urls = Urls::new(&state.settings.external_api_url);
    let view = state.world.device_view(&person.dn);
    let leg = state.world.own_leg(now, &person.dn);
    json!({
        "extension": person.dn.as_str(),
        "name": format!("{} {}", person.first_name, person.last_name),
        "userName": person.user_name,
        "userId": person.user_id.as_str(),
        "device": view.map(|view| device(&urls, &view)),
        "state": user_state(&person.state),
        "stateSeconds": now.saturating_sub(person.state_since) / 1000,
        "call": leg.map(|leg| call(&urls, &leg)),
        "monitoring": person.monitoring.as_ref().map(|monitoring| json!({
            "state": monitoring.mode.name(),
            "mode": monitoring.calls.name(),
            "scope": monitoring.scope.name(),
            "agent": monitoring.target.as_str(),
        })),
    })
}

fn call_and_parties(call: &Call) -> Value {
    let party = |party: &Party| {
        let (role, mode, muted) = match &party.role {
            PartyRole::Agent => ("agent", None, false),
            PartyRole::Supervisor {
                mode, agent_muted, ..
            } => ("supervisor", Some(mode.name()), *agent_muted),
        };
        json!({
            "extension": party.dn.as_str(),
            "role": role,
            "state": party.state.name(),
            "mode": mode,
            "agentMuted": muted,
        })
    };
    json!({
        "id": call.id.as_str(),
        "from": call.caller,
        "dnis": call.dnis.as_str(),
        "parties": call.parties.iter().map(party).collect::<Value>(),
    })
}

fn text_and_members(session: &TextSession) -> Value {
    let member = |member: &Member| {
        let (role, mode) = match &member.who {
            Who::Customer => ("customer", None),
            Who::System => ("system", None),
            Who::Agent(_) => ("agent", None),
            Who::Supervisor(_, mode) => ("supervisor", Some(mode.name())),
        };
        json!({
            "extension": member.who.dn().map(Dn::as_str),
            "nickname": member.nickname,
            "participantId": member.id,
            "role": role,
            "state": member.stage.name(),
            "mode": mode,
            "visibility": member.who.visibility().name(),
        })
    };
    let message = |message: &Message| {
        json!({
            "index": message.index,
            "from": message.from.nickname,
            "type": message.kind.name(),
            "text": message.text,
            "visibility": message.visibility.name(),
        })
    };
    json!({
        "id": session.id.as_str(),
        "media": session.media.channel(),
        "members": session.members.iter().map(member).collect::<Value>(),
        "messages": session.messages.iter().map(message).collect::<Value>(),
    })
}

/// The subscriptions of supervisors to written sessions, which GWS itself never shows.
fn watches(state: &State) -> Value {
    let watches = state.world.watches();
    watches
        .map(|((by, media, agent), watch)| {
            json!({
                "supervisor": by.as_str(),
                "media": media.channel(),
                "agent": agent.as_str(),
                "operation": watch.mode.name(),
                "mode": if watch.next_only { "NextChat" } else { "AllChats" },
                "nickname": watch.nickname,
            })
        })
        .collect()
}

pub(super) fn requests(state: &State) -> Value {
    let request = |request: &LoggedRequest| {
        let query: Vec<String> = request
            .query
            .iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        json!({
            "user": request.user,
            "method": request.method,
            "path": request.path,
            "query": query.join("&"),
            "body": request.body,
            "status": request.status,
        })
    };
    state.log.iter().map(request).collect()
}
