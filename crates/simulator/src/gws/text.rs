//! SMS sessions and chats as Genesys Web Services prints them: `SMSsessionStateChangeMessage`, `ChatStateChangeMessage`,
//! `MessageLogUpdated`, and the collections under `me` and `users/{id}`. The shapes are those of the vendor's samples.

use serde_json::{Value, json};

use super::dates::date;
use super::notifications::Urls;
use super::{Answer, Context, envelope, extend};
use crate::guesses;
use crate::state::State;
use crate::world::{Media, MessageView, ParticipantView, Person, TextId, TextNote, TextView};

impl Media {
    /// One of them in a reply or a notification.
    pub(super) fn one(self) -> &'static str {
        match self {
            Self::Sms => "smssession",
            Self::Chat => "chat",
        }
    }

    /// The collection, and the segment of a path.
    pub(crate) fn many(self) -> &'static str {
        match self {
            Self::Sms => "smssessions",
            Self::Chat => "chats",
        }
    }

    pub(super) fn by_collection(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|media| media.many() == segment)
    }

    /// Where its notifications are published.
    fn topic(self) -> &'static str {
        match self {
            Self::Sms => "/v2/me/smssessions",
            Self::Chat => "/v2/me/chats",
        }
    }

    fn change(self) -> &'static str {
        match self {
            Self::Sms => "SMSsessionStateChangeMessage",
            Self::Chat => "ChatStateChangeMessage",
        }
    }

    /// The name of a field of notifications that have no session in them, such as `chatUri`.
    fn field(self, of: &str) -> String {
        format!("{}{of}", self.one())
    }
}

fn path(media: Media, id: &TextId) -> String {
    format!("/{}/{id}", media.many())
}

/// The channel and the data of a change of state.
pub(super) fn change(
    urls: &Urls,
    kind: TextNote,
    view: &TextView,
    reference: Option<u64>,
) -> (&'static str, Value) {
    let kind = match kind {
        TextNote::StatusChange => "StatusChange",
        TextNote::ParticipantsUpdated => "ParticipantsUpdated",
        TextNote::PropertiesUpdated => "PropertiesUpdated",
    };
    let media = view.media;
    let mut data = json!({"notificationType": kind, "messageType": media.change()});
    if let Some(data) = data.as_object_mut() {
        data.insert(media.one().to_owned(), session(urls, view));
        data.extend(reference.map(|number| ("referenceId".to_owned(), number.into())));
    }
    (media.topic(), data)
}

/// The channel and the data of news in the message log. There is no id of the session in it but that in its URI.
pub(super) fn log(
    urls: &Urls,
    media: Media,
    id: &TextId,
    messages: &[MessageView],
) -> (&'static str, Value) {
    let messages: Vec<Value> = messages.iter().map(|one| message(urls, one)).collect();
    let mut data = json!({
        "notificationType": "NewMessages",
        "messageType": "MessageLogUpdated",
        "messages": messages,
    });
    name_session(urls, &mut data, media, id);
    (media.topic(), data)
}

/// The channel and the data of an operation that came to nothing. Only seen for devices; made after their example.
pub(super) fn error(
    urls: &Urls,
    media: Media,
    id: Option<&TextId>,
    message: &str,
) -> (&'static str, Value) {
    let mut data = json!({"messageType": "ErrorMessage", "errorMessage": message});
    if let Some(id) = id {
        name_session(urls, &mut data, media, id);
    }
    (media.topic(), data)
}

fn name_session(urls: &Urls, data: &mut Value, media: Media, id: &TextId) {
    let path = path(media, id);
    if let Some(data) = data.as_object_mut() {
        data.insert(media.field("Uri"), urls.uri(&path).into());
        data.insert(media.field("Path"), path.into());
    }
}

/// The same in a notification and in a reply.
fn session(urls: &Urls, view: &TextView) -> Value {
    let path = path(view.media, &view.id);
    let participants: Vec<Value> = view
        .participants
        .iter()
        .map(|one| participant(urls, one))
        .collect();
    json!({
        "id": view.id.as_str(),
        "state": view.stage.name(),
        "chatType": "Inbound",
        "receivedDate": date(view.received),
        "userData": attached(&view.attached),
        "participants": participants,
        "capabilities": capabilities(view),
        "uri": urls.uri(&path),
        "path": path,
    })
}

/// The samples spell the last of the three switches otherwise than the operation.
fn capabilities(view: &TextView) -> Vec<&'static str> {
    let names = view.capabilities.iter();
    names
        .map(|name| match *name {
            "SwitchToBargeIn" => "SwitchBargeIn",
            name => name,
        })
        .collect()
}

fn attached(data: &str) -> Value {
    serde_json::from_str(data).unwrap_or_else(|_| json!({}))
}

fn participant(urls: &Urls, one: &ParticipantView) -> Value {
    let mut fields = json!({
        "nickname": one.nickname,
        "type": one.kind,
        "participantId": one.id,
        "visibility": one.visibility.name(),
    });
    if let Some(user) = &one.user {
        let path = format!("/users/{user}");
        extend(&mut fields, json!({"uri": urls.uri(&path), "path": path}));
    }
    fields
}

fn message(urls: &Urls, one: &MessageView) -> Value {
    let mut fields = json!({
        "index": one.index,
        "type": one.kind.name(),
        "from": participant(urls, &one.from),
        "visibility": one.visibility.name(),
        "timestamp": date(one.at),
        // Milliseconds, whatever the name says.
        "timestampSeconds": one.at,
    });
    if let Some(text) = &one.text {
        extend(&mut fields, json!({"text": text}));
    }
    fields
}

/// Written sessions exist with either of the features that the pages name.
pub(super) fn is_on(state: &State) -> bool {
    let features = ["api-multimedia", "api-multimedia-chat"];
    features.iter().any(|id| state.settings.has_feature(id))
}

/// The sessions of the user that asks, as objects with their paths.
fn own(state: &State, context: &Context<'_>, media: Media) -> Vec<(String, Value)> {
    let sessions = state.world.texts_of(&context.user, media);
    sessions
        .filter_map(|(text, _)| state.world.text_view(&text.id, &context.user))
        .map(|view| {
            let path = format!("/me/{}/{}", media.many(), view.id);
            (path, session(&context.urls, &view))
        })
        .collect()
}

/// `me/smssessions` and `me/chats`: all, one, its messages.
pub(super) fn read(state: &State, context: &Context<'_>, media: Media, rest: &[&str]) -> Answer {
    if !is_on(state) {
        return Err(guesses::not_found(media.many()));
    }
    let found = |id: &str| {
        let view = state.world.text_view(&TextId::new(id), &context.user);
        view.filter(|view| view.media == media)
            .ok_or_else(|| guesses::not_found("session"))
    };
    match rest {
        [] => Ok(context.collection(media.many(), own(state, context, media))),
        [id] => Ok(envelope([(
            media.one(),
            session(&context.urls, &found(id)?),
        )])),
        [id, "messages"] => messages(state, context, &found(id)?),
        _ => Err(guesses::not_found(&context.request.path)),
    }
}

fn messages(state: &State, context: &Context<'_>, view: &TextView) -> Answer {
    if view.stage == crate::world::Stage::Invited {
        return Err(guesses::denied(&crate::world::Denied::NotOffered(
            "messages",
        )));
    }
    let number = |name: &str| -> Result<Option<u64>, _> {
        let value = context.request.parameter(name);
        value
            .map(|text| text.parse().map_err(|_| guesses::bad_value(name, text)))
            .transpose()
    };
    let from = number(guesses::MESSAGES_FROM)?.unwrap_or(0);
    let count = number(guesses::MESSAGES_COUNT)?.unwrap_or(u64::MAX);
    let all = state.world.transcript(&view.id, &context.user);
    let page: Vec<Value> = all
        .iter()
        .filter(|one| one.index >= from)
        .take(usize::try_from(count).unwrap_or(usize::MAX))
        .map(|one| message(&context.urls, one))
        .collect();
    Ok(envelope([("messages", page.into())]))
}

/// Adds the lists that `me?subresources=` asks for.
pub(super) fn extend_me(state: &State, context: &Context<'_>, user: &mut Value) {
    add_lists(state, context, user, |media| {
        let items = own(state, context, media).into_iter();
        items.map(|(_, item)| item).collect()
    });
}

/// Does the request ask for written sessions by name?
pub(super) fn is_asked_for(context: &Context<'_>) -> bool {
    let list = context.request.parameter("subresources");
    let mut names = list.unwrap_or_default().split(',');
    names.any(|name| Media::by_collection(name.trim()).is_some())
}

/// Adds the sessions of an agent that a supervisor may enter (page `GetAgentInteractions`).
pub(super) fn extend_agent(
    state: &State,
    context: &Context<'_>,
    agent: &Person,
    user: &mut Value,
) -> Result<(), guesses::Refusal> {
    if !context.person(state)?.is_supervisor() && context.user != agent.dn {
        return if is_asked_for(context) {
            Err(guesses::denied(&crate::world::Denied::NotSupervisor))
        } else {
            Ok(())
        };
    }
    add_lists(state, context, user, |media| {
        let sessions = state.world.texts_of(&agent.dn, media);
        sessions
            .filter(|(text, _)| text.agents().any(|dn| *dn == agent.dn))
            .map(|(text, _)| {
                json!({
                    "userData": attached(&text.attached),
                    "id": text.id.as_str(),
                    "receivedDate": date(text.received),
                    "capabilities": [],
                })
            })
            .collect()
    });
    Ok(())
}

fn add_lists(
    state: &State,
    context: &Context<'_>,
    user: &mut Value,
    list: impl Fn(Media) -> Vec<Value>,
) {
    for media in Media::ALL {
        if !is_on(state) || !context.wants(media.many()) {
            continue;
        }
        let items = list(media);
        let omitted = items.is_empty() && state.settings.rules.guesses.omit_empty_lists;
        if let Some(user) = user.as_object_mut().filter(|_| !omitted) {
            user.insert(media.many().to_owned(), items.into());
        }
    }
}
