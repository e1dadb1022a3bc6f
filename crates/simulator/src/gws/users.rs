//! Users: who exists, with which role and device. Devices of others are for administrators, as far as the pages say.

use serde_json::{Value, json};

use super::notifications::device;
use super::{Answer, Context, envelope, extend, need, text};
use crate::guesses::{self, DeviceDirectory};
use crate::rng::Rng;
use crate::state::State;
use crate::world::Person;

pub(super) fn read(state: &State, context: &Context<'_>, rest: &[&str]) -> Answer {
    // The page on the sessions of an agent asks for the feature of written sessions only.
    if !(text::is_on(state) && text::is_asked_for(context)) {
        need(state, "api-provisioning-read", "users")?;
    }
    let directory = state.settings.rules.guesses.device_directory;
    let Some((id, rest)) = rest.split_first() else {
        return list(state, context);
    };
    let person = state
        .world
        .person_by_user(id)
        .ok_or_else(|| guesses::not_found("user"))?;
    match rest {
        [] => {
            let mut body = user(state, context, person);
            let explicit = context
                .request
                .parameter("subresources")
                .is_some_and(|list| list.contains("devices"));
            if directory != DeviceDirectory::None && context.wants("devices") {
                extend(
                    &mut body,
                    json!({"devices": devices(state, context, person)}),
                );
            } else if explicit {
                return Err(guesses::administrators_only());
            }
            if context.wants("skills") {
                extend(&mut body, skills(person));
            }
            text::extend_agent(state, context, person, &mut body)?;
            Ok(envelope([("user", body)]))
        }
        ["devices"] if directory == DeviceDirectory::All => {
            let own = devices(state, context, person);
            let items = own
                .into_iter()
                .map(|item| (format!("/devices/{}", person.device_id), item))
                .collect();
            Ok(context.collection("devices", items))
        }
        ["devices"] => Err(guesses::administrators_only()),
        _ => Err(guesses::not_found(&context.request.path)),
    }
}

/// All users, page by page. Of the subresources only the skills are simulated here.
fn list(state: &State, context: &Context<'_>) -> Answer {
    let (start, size) = context.part()?;
    let people = state.world.people();
    let items = people.skip(start).take(size).map(|person| {
        let mut body = user(state, context, person);
        if context.wants("skills") {
            extend(&mut body, skills(person));
        }
        (path(person), body)
    });
    let mut body = context.collection("users", items.collect());
    let total = state.world.people().count();
    extend(&mut body, json!({"totalCount": total}));
    Ok(body)
}

/// The shape is that of the skills of a group.
fn skills(person: &Person) -> Value {
    let names = person.skills.iter();
    let skills: Vec<Value> = names.map(|name| json!({"name": name})).collect();
    json!({"skills": skills})
}

pub(super) fn path(person: &Person) -> String {
    format!("/users/{}", person.user_id)
}

/// A user without subresources.
pub(super) fn user(state: &State, context: &Context<'_>, person: &Person) -> Value {
    let roles: Vec<&str> = person.roles.iter().map(|role| role.name()).collect();
    json!({
        "id": person.user_id.as_str(),
        "userName": person.user_name,
        "firstName": person.first_name,
        "lastName": person.last_name,
        "emailAddress": "",
        "roles": roles,
        "enabled": true,
        "changePasswordOnFirstLogin": false,
        "contactCenterId": Rng::new(state.settings.seed, "contact centre").uuid(),
        "uri": context.urls.uri(&path(person)),
        "path": path(person),
    })
}

/// The devices of another user: without the state of monitoring, which is that user's own.
fn devices(state: &State, context: &Context<'_>, person: &Person) -> Vec<Value> {
    let mut view = state.world.device_view(&person.dn);
    if let Some(view) = view.as_mut().filter(|_| person.dn != context.user) {
        view.monitoring = None;
    }
    view.iter()
        .map(|view| device(&context.urls, view))
        .collect()
}
