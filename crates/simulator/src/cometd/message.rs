//! Messages of the client as they are read, and replies in the words of `CometD` 3.1.

use serde_json::{Map, Value, json};

use super::{UNKNOWN_CLIENT, channel};

/// A message of the client.
pub(super) struct Message(Map<String, Value>);

impl Message {
    pub(super) fn get(&self, field: &str) -> Option<&Value> {
        self.0.get(field)
    }

    pub(super) fn text(&self, field: &str) -> Option<&str> {
        self.get(field).and_then(Value::as_str)
    }

    /// The id as this dialect repeats it: always a string.
    pub(super) fn id(&self) -> Option<Value> {
        match self.get("id")? {
            Value::String(id) => Some(Value::String(id.clone())),
            other => Some(Value::String(other.to_string())),
        }
    }

    pub(super) fn ext(&self, name: &str) -> Option<&Value> {
        self.get("ext")?.get(name)
    }

    pub(super) fn has_advice(&self) -> bool {
        self.get("advice").is_some_and(Value::is_object)
    }

    pub(super) fn advice(&self, name: &str) -> Option<&Value> {
        self.get("advice")?.get(name)
    }
}

/// The messages with their channels; nothing if one has no channel or a bad one.
pub(super) fn readable(messages: &[Value]) -> Option<Vec<(&str, Message)>> {
    messages
        .iter()
        .map(|message| {
            let channel = message
                .get("channel")?
                .as_str()
                .filter(|channel| channel::is_valid(channel))?;
            Some((channel, Message(message.as_object()?.clone())))
        })
        .collect()
}

pub(super) fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

pub(super) fn reply(channel: &str, id: Option<Value>, successful: bool) -> Map<String, Value> {
    let mut reply = object(json!({"channel": channel, "successful": successful}));
    if let Some(id) = id {
        reply.insert("id".into(), id);
    }
    reply
}

pub(super) fn refused(channel: &str, message: &Message, error: &str) -> Map<String, Value> {
    let mut reply = reply(channel, message.id(), false);
    reply.insert("error".into(), error.into());
    if let Some(subscription) = message.get("subscription") {
        reply.insert("subscription".into(), subscription.clone());
    }
    reply
}

/// The reply that ends the connects of a session.
pub(super) fn last_connect(id: Option<Value>) -> Map<String, Value> {
    let mut last = reply("/meta/connect", id, true);
    last.insert("advice".into(), json!({"reconnect": "none"}));
    last
}

/// Only on a connect does an unknown session come with advice.
pub(super) fn unknown_connect(id: Option<Value>) -> Value {
    let mut reply = reply("/meta/connect", id, false);
    reply.insert("error".into(), UNKNOWN_CLIENT.into());
    reply.insert(
        "advice".into(),
        json!({"interval": 0, "reconnect": "handshake"}),
    );
    Value::Object(reply)
}
