//! Genesys Web Services v2 as far as a supervisor's client needs it: requests in, replies out.
//! It knows paths, parameters, envelopes and permissions; the contact centre behind it knows the rest.
//!
//! | file | what is in it |
//! |---|---|
//! | `me` | `me` and the small settings around it |
//! | `users` | users with roles and devices |
//! | `groups` | agent groups |
//! | `contacts` | the directory, with live availability |
//! | `operations` | `POST` with an `operationName` |
//! | `text` | SMS sessions and chats |
//! | `text_operations` | operations on written sessions |
//! | `notifications` | resources and notifications as they are printed |
//! | `dates` | dates as they are printed |
//! | `oddities` | what real servers write otherwise than their pages |

mod contacts;
mod dates;
mod groups;
mod me;
pub(crate) mod notifications;
pub(crate) mod oddities;
mod operations;
#[cfg(test)]
mod tests;
mod text;
pub(crate) mod text_operations;
mod users;

use serde_json::{Map, Value, json};

use crate::guesses::{self, Refusal};
use crate::http::{Incoming, Reply};
use crate::sessions::SignedIn;
use crate::state::State;
use crate::world::{Dn, Millis, Person};
use notifications::Urls;

/// Where the API begins.
pub(crate) const PREFIX: &str = "/api/v2";

/// What a handler hands back: the body of a reply with `statusCode` 0, or a refusal.
type Answer = Result<Value, Refusal>;

/// A request by a signed-in user.
struct Context<'a> {
    now: Millis,
    request: &'a Incoming,
    user: Dn,
    session: String,
    urls: Urls,
}

impl Context<'_> {
    fn person<'s>(&self, state: &'s State) -> Result<&'s Person, Refusal> {
        state
            .world
            .person(&self.user)
            .ok_or_else(|| guesses::not_found("user"))
    }

    /// Does the request ask for objects rather than for URIs?
    fn wants_fields(&self) -> bool {
        self.request.parameter("fields").is_some()
    }

    /// The subresources that are asked for.
    fn wants(&self, subresource: &str) -> bool {
        let list = self.request.parameter("subresources").unwrap_or_default();
        list.split(',')
            .any(|name| name.trim() == subresource || name.trim() == "*")
    }

    /// The part of a long list that is asked for: how many entries are left out before it, and how many it has at most.
    fn part(&self) -> Result<(usize, usize), Refusal> {
        let number = |name: &str| {
            let value = self.request.parameter(name);
            let number = value.map(|text| text.parse().map_err(|_| guesses::bad_value(name, text)));
            number.transpose()
        };
        let (start, size) = (number(guesses::PAGE_START)?, number(guesses::PAGE_SIZE)?);
        Ok((start.unwrap_or(0), size.unwrap_or(usize::MAX)))
    }

    /// A collection: objects under their name with `fields`, otherwise `uris`.
    fn collection(&self, name: &str, items: Vec<(String, Value)>) -> Value {
        if self.wants_fields() {
            let objects = items.into_iter().map(|(_, item)| item).collect();
            envelope([(name, Value::Array(objects))])
        } else {
            envelope([(
                "uris",
                items
                    .into_iter()
                    .map(|(path, _)| self.urls.uri(&path))
                    .collect(),
            )])
        }
    }
}

/// A reply of success with these fields.
fn envelope<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let mut body = Map::from_iter([("statusCode".to_owned(), json!(0))]);
    body.extend(fields.map(|(name, value)| (name.to_owned(), value)));
    Value::Object(body)
}

/// Adds fields to an object.
fn extend(object: &mut Value, fields: Value) {
    if let (Some(object), Value::Object(fields)) = (object.as_object_mut(), fields) {
        object.extend(fields);
    }
}

/// Lets a request in that comes from a known user and, where that is asked for, carries the CSRF token.
pub(crate) fn admit(state: &mut State, now: Millis, request: &Incoming) -> Result<SignedIn, Reply> {
    let signed_in = state.sessions.authenticate(now, &state.world, request);
    let signed_in = signed_in.ok_or_else(guesses::access_denied)?;
    let reads = matches!(request.method.as_str(), "GET" | "HEAD");
    let token_fits = request.csrf_token.as_ref() == Some(&signed_in.csrf_token);
    if state.settings.csrf && !reads && !token_fits {
        return Err(with_session(
            state,
            &signed_in,
            request,
            guesses::csrf_refused().into(),
        ));
    }
    Ok(signed_in)
}

/// Adds the cookie of a fresh session and, on reads, the CSRF token.
pub(crate) fn with_session(
    state: &State,
    signed_in: &SignedIn,
    request: &Incoming,
    mut reply: Reply,
) -> Reply {
    if signed_in.fresh {
        reply = reply.with(
            "set-cookie",
            format!("JSESSIONID={}; Path=/; HttpOnly", signed_in.session),
        );
    }
    if state.settings.csrf && request.method == "GET" {
        reply = reply
            .with("x-csrf-header", "X-CSRF-TOKEN")
            .with("x-csrf-token", signed_in.csrf_token.clone());
    }
    reply
}

/// Answers a request to anything but the notifications.
pub(crate) fn answer(state: &mut State, now: Millis, request: &Incoming) -> Reply {
    let path = request
        .path
        .strip_prefix(PREFIX)
        .unwrap_or_default()
        .to_owned();
    let segments: Vec<&str> = path
        .split('/')
        .filter(|segment| !segment.is_empty())
        .collect();
    if let ("GET", ["diagnostics", "version"]) = (request.method.as_str(), segments.as_slice()) {
        return Reply::json(200, &envelope([("version", "8.5.202.96".into())]));
    }
    let signed_in = match admit(state, now, request) {
        Ok(signed_in) => signed_in,
        Err(reply) => {
            state.remember(request, None, reply.status);
            return reply;
        }
    };
    let context = Context {
        now,
        request,
        user: signed_in.user.clone(),
        session: signed_in.session.clone(),
        urls: Urls::new(&state.settings.external_api_url),
    };
    let mut reply: Reply = match route(state, &context, &segments) {
        Ok(body) => Reply::json(200, &body),
        Err(refusal) => refusal.into(),
    };
    state.settings.oddities.apply_to_body(&mut reply.body);
    let user_name = state
        .world
        .person(&signed_in.user)
        .map(|person| person.user_name.clone());
    state.remember(request, user_name, reply.status);
    with_session(state, &signed_in, request, reply)
}

fn route(state: &mut State, context: &Context<'_>, segments: &[&str]) -> Answer {
    match (context.request.method.as_str(), segments) {
        ("GET", ["me", rest @ ..]) => me::read(state, context, rest),
        ("GET", ["features", rest @ ..]) => me::features(state, context, rest),
        ("GET", ["settings", "agent-states"]) => Ok(me::agent_states()),
        ("GET", ["services"]) => Ok(me::services(context)),
        ("GET", ["groups", rest @ ..]) => groups::read(state, context, rest),
        ("GET", ["users", rest @ ..]) => users::read(state, context, rest),
        ("GET", ["contacts", rest @ ..]) => contacts::read(state, context, rest),
        ("GET", ["devices", ..]) => Err(guesses::administrators_only()),
        ("POST", _) => operations::write(state, context, segments),
        _ => Err(guesses::not_found(&context.request.path)),
    }
}

/// Everything of a feature that is off does not exist.
fn need(state: &State, feature: &str, what: &str) -> Result<(), Refusal> {
    if state.settings.has_feature(feature) {
        Ok(())
    } else {
        Err(guesses::not_found(what))
    }
}
