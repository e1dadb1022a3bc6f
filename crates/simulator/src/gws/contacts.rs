//! Contacts: the directory with numbers and live availability. The only place where a client sees how agents are.

use serde_json::{Value, json};

use super::notifications::user_state;
use super::{Answer, Context, envelope, extend};
use crate::guesses;
use crate::state::State;
use crate::world::{Availability, CAPACITY, Media, Person, VOICE};

pub(super) fn read(state: &State, context: &Context<'_>, rest: &[&str]) -> Answer {
    match rest {
        [] => list(state, context),
        [id] => {
            let person = state
                .world
                .person_by_user(id)
                .ok_or_else(|| guesses::not_found("contact"))?;
            Ok(envelope([("contact", contact(state, context, person))]))
        }
        _ => Err(guesses::not_found(&context.request.path)),
    }
}

fn list(state: &State, context: &Context<'_>) -> Answer {
    let request = context.request;
    let users = matches!(request.parameter("type"), None | Some("User"));
    let (start, size) = context.part()?;
    let found: Vec<&Person> = state
        .world
        .people()
        .filter(|person| users && matches(state, context, person))
        .collect();
    let page = found.iter().skip(start).take(size);
    let contacts: Vec<Value> = page.map(|person| contact(state, context, person)).collect();
    Ok(envelope([
        ("totalCount", found.len().into()),
        ("contacts", contacts.into()),
    ]))
}

fn matches(state: &State, context: &Context<'_>, person: &Person) -> bool {
    let request = context.request;
    let same = |parameter: &str, value: &str| {
        request
            .parameter(parameter)
            .is_none_or(|wanted| wanted == value)
    };
    let filter = match request.parameter("filterName") {
        Some("NamesOrPhoneNumberMatches") => {
            request.parameter("filterParameters").unwrap_or_default()
        }
        _ => "",
    };
    let mut patterns = filter
        .split(guesses::FILTER_SEPARATORS)
        .filter(|pattern| !pattern.is_empty());
    let texts = [
        &person.first_name,
        &person.last_name,
        &person.user_name,
        &person.dn.0,
    ]
    .map(|text| text.to_lowercase());
    same("name", &person.user_name)
        && same("phoneNumber", person.dn.as_str())
        && request.parameter("channel").is_none_or(|wanted| {
            let others = state.world.other_channels(person);
            wanted == VOICE || others.iter().any(|(channel, _)| channel == wanted)
        })
        && patterns.all(|pattern| texts.iter().any(|text| like(&pattern.to_lowercase(), text)))
}

/// Whether `text` matches `pattern`, in which `*` is any text.
fn like(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((head, tail)) => text.strip_prefix(head).is_some_and(|rest| {
            rest.char_indices()
                .map(|(at, _)| at)
                .chain([rest.len()])
                .any(|at| like(tail, rest.get(at..).unwrap_or_default()))
        }),
    }
}

fn contact(state: &State, context: &Context<'_>, person: &Person) -> Value {
    let path = format!("/contacts/{}", person.user_id);
    let roles: Vec<&str> = person.roles.iter().map(|role| role.name()).collect();
    let mut contact = json!({
        "id": person.user_id.as_str(),
        "name": person.user_name,
        "type": "User",
        "phoneNumbers": [{"phoneNumber": person.dn.as_str(), "description": "", "switchName": "SIP_Switch"}],
        "userName": person.user_name,
        "firstName": person.first_name,
        "lastName": person.last_name,
        "employeeId": person.employee_id,
        "emailAddress": "",
        "businessUnits": [],
        "roles": roles,
        "uri": context.urls.uri(&path),
        "path": path,
    });
    if person.active {
        let on_call = person.call.is_some();
        let voice = json!({
            "channel": "voice",
            "available": guesses::available(person.state.state, on_call),
            "phoneNumber": person.dn.as_str(),
            "userActivity": guesses::user_activity(on_call),
            "userState": user_state(&person.state),
        });
        let mut channels = vec![voice];
        let others = other_channels(state, person);
        channels.extend(others);
        extend(
            &mut contact,
            json!({"availability": {"channels": channels}}),
        );
    }
    contact
}

fn other_channels(state: &State, person: &Person) -> Vec<Value> {
    let channels = state.world.other_channels(person).into_iter();
    channels
        .filter(|(_, user)| user.state != Availability::LoggedOut)
        .map(|(channel, user)| {
            let media = Media::by_channel(&channel);
            let sessions = media.map_or(0, |media| state.world.busy_with(&person.dn, media));
            json!({
                "channel": channel,
                "available": guesses::available(user.state, sessions >= CAPACITY),
                "userActivity": guesses::text_activity(sessions),
                "userState": user_state(&user),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::like;

    #[test]
    fn patterns() {
        assert!(
            like("an*", "ana") && like("*lima", "lima") && like("*", "") && like("l*m*", "lima")
        );
        assert!(!like("an", "ana") && !like("*b", "ana") && !like("a*b", "ana"));
    }
}
