//! Agent groups: business units, their members, supervisors and skills. Any user may read them.

use serde_json::{Value, json};

use super::{Answer, Context, envelope, extend, users};
use crate::guesses;
use crate::state::State;
use crate::world::{Dn, Group, Person};

/// `me/groups`: where the user is a member or a supervisor.
pub(super) fn of_person(state: &State, context: &Context<'_>, person: &Person) -> Value {
    let kind = context.request.parameter("type").unwrap_or("BusinessUnit");
    let mine = |group: &&Group| {
        group.members.contains(&person.dn) || group.supervisors.contains(&person.dn)
    };
    let groups = state
        .world
        .groups()
        .iter()
        .filter(|_| kind == "BusinessUnit")
        .filter(mine);
    let items = groups
        .map(|group| (format!("/groups/{}", group.id), describe(context, group)))
        .collect();
    context.collection("groups", items)
}

pub(super) fn read(state: &State, context: &Context<'_>, rest: &[&str]) -> Answer {
    let Some((id, rest)) = rest.split_first() else {
        return Err(guesses::not_found("groups"));
    };
    let group = state.world.groups().iter().find(|group| group.id == *id);
    let group = group.ok_or_else(|| guesses::not_found("group"))?;
    match rest {
        [] => Ok(envelope([(
            "group",
            with_subresources(state, context, group),
        )])),
        ["users"] => Ok(context.collection("users", people(state, context, &group.members))),
        ["supervisors"] => {
            Ok(context.collection("supervisors", people(state, context, &group.supervisors)))
        }
        ["skills"] => Ok(envelope([("skills", skills(group))])),
        ["queues"] => Ok(envelope([("queues", json!([]))])),
        _ => Err(guesses::not_found(&context.request.path)),
    }
}

fn describe(context: &Context<'_>, group: &Group) -> Value {
    let path = format!("/groups/{}", group.id);
    json!({
        "id": group.id,
        "name": group.name,
        "type": "BusinessUnit",
        "contains": ["users", "skills", "queues", "places"],
        "uri": context.urls.uri(&path),
        "path": path,
    })
}

fn with_subresources(state: &State, context: &Context<'_>, group: &Group) -> Value {
    let mut body = describe(context, group);
    let objects = |dns: &[Dn]| -> Vec<Value> {
        people(state, context, dns)
            .into_iter()
            .map(|(_, user)| user)
            .collect()
    };
    if context.wants("users") {
        extend(&mut body, json!({"users": objects(&group.members)}));
    }
    if context.wants("supervisors") {
        extend(
            &mut body,
            json!({"supervisors": objects(&group.supervisors)}),
        );
    }
    if context.wants("skills") {
        extend(&mut body, json!({"skills": skills(group)}));
    }
    if context.wants("queues") {
        extend(&mut body, json!({"queues": []}));
    }
    body
}

fn people(state: &State, context: &Context<'_>, dns: &[Dn]) -> Vec<(String, Value)> {
    let people = dns.iter().filter_map(|dn| state.world.person(dn));
    people
        .map(|person| (users::path(person), users::user(state, context, person)))
        .collect()
}

fn skills(group: &Group) -> Value {
    let skill = |name: &&str| json!({"name": name, "description": format!("{name} skill")});
    group.skills.iter().map(skill).collect()
}
