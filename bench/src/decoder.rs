//! The way of a notification through the product, from the bytes of a response to a typed event, and nothing after it: what
//! the model, the page and the network cost is left out.
//!
//! It knows the session and the notifications as the widget uses them, and plays the server that shakes hands with it.

#![cfg(target_family = "wasm")]

use std::hint::black_box;

use bayeux::{Config, Input, Output, Reply, Request, Session};
use gws::notification::{self, Notification};
use serde_json::{Value, json};
use wasm_bindgen::prelude::wasm_bindgen;

/// A session whose connect waits for messages.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Decoder {
    session: Session,
    now: u64,
    /// The connect that waits.
    poll: Option<Request>,
    received: u32,
}

#[wasm_bindgen]
impl Decoder {
    /// Shakes hands and subscribes to everything of the user.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default, reason = "it is for JavaScript")]
    pub fn new() -> Self {
        let mut decoder = Self {
            session: Session::new(Config::default(), 1),
            now: 0,
            poll: None,
            received: 0,
        };
        decoder.take(Input::Subscribe("/v2/me/*".to_owned()));
        decoder.take(Input::Open);
        decoder
    }

    /// The id of the connect that waits, as JSON; empty when none waits.
    pub fn waiting(&self) -> String {
        let messages = self
            .poll
            .as_ref()
            .map(|request| request.body.as_str())
            .and_then(|body| serde_json::from_str::<Value>(body).ok());
        let id = messages.and_then(|messages| Some(messages.get(0)?.get("id")?.to_string()));
        id.unwrap_or_default()
    }

    /// Answers the connect that waits with the bytes of a body, as they come from the network. Says how many events have
    /// reached the listener so far.
    pub fn deliver(&mut self, body: Vec<u8>) -> u32 {
        if let (Some(poll), Ok(body)) = (self.poll.take(), String::from_utf8(body)) {
            self.answer(&poll, body);
        }
        self.received
    }
}

impl Decoder {
    fn answer(&mut self, request: &Request, body: String) {
        let reply = Reply {
            status: 200,
            content_type: Some("application/json".to_owned()),
            body,
            retry_after: None,
        };
        self.take(Input::Reply {
            id: request.id,
            reply,
        });
    }

    fn take(&mut self, input: Input) {
        self.now += 1;
        self.session.handle(input, self.now);
        let mut requests = Vec::new();
        while let Some(output) = self.session.poll() {
            match output {
                Output::Send(request) => requests.push(request),
                Output::Deliver(delivery) => {
                    if let Ok(event) = notification::read(delivery.data.get()) {
                        self.listen(&event);
                    }
                }
                _ => {}
            }
        }
        for request in requests {
            match replies(&request.body) {
                Some(body) => self.answer(&request, body),
                None => self.poll = Some(request),
            }
        }
    }

    /// What a portal's listener would be: it takes the event and does nothing with it.
    fn listen(&mut self, event: &Notification) {
        black_box(event);
        self.received += 1;
    }
}

/// The replies to these messages, or nothing when the server holds the connect that they are.
fn replies(body: &str) -> Option<String> {
    let messages: Vec<Value> = serde_json::from_str(body).ok()?;
    let replies: Option<Vec<Value>> = messages.iter().map(reply).collect();
    Some(Value::Array(replies?).to_string())
}

fn reply(message: &Value) -> Option<Value> {
    let field = |name: &str| message.get(name).cloned().unwrap_or_default();
    let (id, channel) = (field("id"), field("channel"));
    match channel.as_str()? {
        "/meta/handshake" => Some(json!({
            "id": id, "channel": channel, "successful": true, "version": "1.0", "clientId": "measured",
            "supportedConnectionTypes": ["long-polling"],
        })),
        // The first connect of a session asks to be answered at once.
        "/meta/connect" if field("advice").get("timeout") != Some(&json!(0)) => None,
        _ => Some(json!({
            "id": id, "channel": channel, "successful": true, "subscription": field("subscription"),
        })),
    }
}
