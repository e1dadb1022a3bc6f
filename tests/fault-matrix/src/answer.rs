//! What goes back to the client, and how replies are spoiled.
//! Knows HTTP answers and the shape of a reply. Must not know sessions, nor when an answer is due.

use serde_json::{Map, Value};

use crate::Millis;
use crate::honest::reply_to;

/// What to do about a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Answer with this response.
    Answer(Answer),
    /// Answer it byte by byte, spread over so long.
    Trickle(Answer, Millis),
    /// Send the head and half the body, then break the connection.
    Truncate(Answer),
    /// Break the connection off.
    Reset,
}

/// An HTTP response of the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status; a redirect goes to `/login`, which is a web page.
    pub status: u16,
    /// The content type, where there is a body.
    pub content_type: Option<&'static str>,
    /// Body of the response.
    pub body: String,
}

impl Answer {
    pub(crate) fn json(elements: &[Value]) -> Self {
        Self::of_json(Value::Array(elements.to_vec()).to_string())
    }

    pub(crate) fn of_json(body: String) -> Self {
        Self {
            status: 200,
            content_type: Some("application/json;charset=UTF-8"),
            body,
        }
    }

    pub(crate) fn status(status: u16) -> Self {
        Self {
            status,
            content_type: None,
            body: String::new(),
        }
    }

    /// Page that a portal shows to a user who is not signed in.
    pub fn login_page() -> Self {
        Self {
            status: 200,
            content_type: Some("text/html;charset=UTF-8"),
            body: "<!doctype html><html><title>Sign in</title><form></form></html>".to_owned(),
        }
    }

    /// Where the body breaks off, when it does.
    pub fn half(&self) -> &str {
        let middle = self.body.len() * 3 / 4;
        self.body.get(..middle).unwrap_or_default()
    }

    pub(crate) fn cut(self) -> Self {
        let body = self.half().to_owned();
        Self { body, ..self }
    }
}

pub(crate) fn is_reply(element: &Value) -> bool {
    !element["successful"].is_null()
}

pub(crate) fn refusals(messages: &[Value], fields: &str) -> Vec<Value> {
    let refuse = |message: &Value| {
        let mut reply = reply_to(message);
        reply["successful"] = false.into();
        overlay(&mut reply, fields);
        reply
    };
    messages.iter().map(refuse).collect()
}

/// Puts fields over those of a reply.
pub(crate) fn overlay(reply: &mut Value, fields: &str) {
    let fields: Map<String, Value> = serde_json::from_str(fields).unwrap_or_default();
    let Some(reply) = reply.as_object_mut() else {
        return;
    };
    let number = reply
        .get("id")
        .and_then(Value::as_str)
        .and_then(|id| id.parse::<u64>().ok());
    for (name, value) in fields {
        if value.is_null() {
            reply.remove(&name);
        } else if value == "$number" {
            reply.insert(name, number.into());
        } else {
            reply.insert(name, value);
        }
    }
}
