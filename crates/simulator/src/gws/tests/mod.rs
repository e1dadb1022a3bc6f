//! The API as a client sees it, without sockets: requests in, replies and notifications out.
//!
//! | file | what is tested |
//! |---|---|
//! | `signing_in` | cookie, Basic, CSRF |
//! | `reading` | me, groups, users, contacts |
//! | `monitoring` | device and call operations |
//! | `states` | log-in of the device, states of agents |
//! | `text` | written sessions |
//! | `text_rules` | transcripts, refusals, faults of delivery |
//! | `switches` | what a scenario may switch |
//! | `control` | the control plane |

#![allow(clippy::too_many_lines, reason = "a test is one story")]

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

mod control;
mod monitoring;
mod reading;
mod signing_in;
mod states;
mod switches;
mod text;
mod text_rules;

use super::*;
use crate::config::Scenario;
use crate::http::query;

const OWN_DEVICE: &str = "/me/devices/efe1ab32-53f9-43ce-b65e-5768c61f7d4a";
const TARGET: &str = "http://localhost:8080/api/v2/devices/9c14cad7-17c4-48d0-8492-7cf0ff92c224";

/// 2015-11-09 15:20:04 in the server's time zone.
const STARTED: u64 = 1_447_075_204_000;

/// A contact centre without traffic whose operations take effect when the time moves on.
struct Centre {
    state: State,
    now: Millis,
    client: Option<String>,
}

impl Centre {
    fn new(scenario: &str) -> Self {
        let mut scenario = Scenario::from_json(scenario).unwrap();
        scenario.traffic = Some(false);
        Self {
            state: State::new(0, Duration::from_millis(STARTED), &scenario),
            now: 0,
            client: None,
        }
    }

    /// The supervisor is signed in, has an active device and listens to notifications.
    fn supervised(scenario: &str) -> Self {
        let mut centre = Self::new(scenario);
        centre.sim("device", &json!({"user": "supervisor", "state": "Active"}));
        centre.listen();
        centre
    }

    fn request(&mut self, user: &str, method: &str, path: &str, body: &str) -> Reply {
        let (path, parameters) = path.split_once('?').unwrap_or((path, ""));
        let incoming = Incoming {
            method: method.to_owned(),
            path: format!("{PREFIX}{path}"),
            query: query(parameters),
            authorization: Some(format!(
                "Basic {}",
                STANDARD.encode(format!("{user}:{user}"))
            )),
            body: body.to_owned(),
            ..Incoming::default()
        };
        let reply = answer(&mut self.state, self.now, &incoming);
        self.state.settle(self.now);
        reply
    }

    fn get(&mut self, path: &str) -> Value {
        let reply = self.request("supervisor", "GET", path, "");
        assert_eq!(
            reply.status,
            200,
            "{path}: {}",
            String::from_utf8_lossy(&reply.body)
        );
        serde_json::from_slice(&reply.body).unwrap()
    }

    /// HTTP status, statusCode, statusMessage.
    fn post_as(&mut self, user: &str, path: &str, body: &Value) -> (u16, Value, String) {
        let reply = self.request(user, "POST", path, &body.to_string());
        let body: Value = serde_json::from_slice(&reply.body).unwrap();
        let message = body["statusMessage"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        (reply.status, body["statusCode"].clone(), message)
    }

    fn post(&mut self, path: &str, body: &Value) -> (u16, Value, String) {
        self.post_as("supervisor", path, body)
    }

    /// An operation that is accepted, and its effect.
    fn does(&mut self, path: &str, body: &Value) {
        assert_eq!(
            self.post(path, body),
            (200, json!(0), String::new()),
            "{path} {body}"
        );
        self.later(1);
    }

    fn later(&mut self, seconds: u64) {
        self.now += seconds * 1000;
        self.state.settle(self.now);
    }

    fn sim(&mut self, command: &str, body: &Value) -> Value {
        let incoming = Incoming {
            method: "POST".to_owned(),
            path: format!("/sim/{command}"),
            body: body.to_string(),
            ..Incoming::default()
        };
        let reply = crate::control::answer(&mut self.state, self.now, &incoming);
        assert_eq!(
            reply.status,
            200,
            "{command}: {}",
            String::from_utf8_lossy(&reply.body)
        );
        self.state.settle(self.now);
        serde_json::from_slice(&reply.body).unwrap()
    }

    fn bayeux(&mut self, message: &Value) -> Vec<Value> {
        let body = json!([message]).to_string();
        match self
            .state
            .cometd
            .handle(self.now, "supervisor", Some("browser"), &body)
        {
            crate::cometd::Handled::Now(answer) => answer.messages.unwrap(),
            crate::cometd::Handled::Held(_) => panic!("held"),
        }
    }

    fn listen(&mut self) {
        let settings = crate::cometd::Settings {
            max_interval: Millis::MAX / 2,
            ..crate::cometd::Settings::default()
        };
        self.state.cometd.set(settings);
        let reply = self.bayeux(&json!({"channel": "/meta/handshake"}));
        let id = reply[0]["clientId"].as_str().unwrap().to_owned();
        self.bayeux(
            &json!({"channel": "/meta/subscribe", "clientId": id, "subscription": "/v2/me/*"}),
        );
        self.client = Some(id);
    }

    /// What the supervisor was told since the last look.
    fn heard(&mut self) -> Vec<Value> {
        let message =
            json!({"channel": "/meta/connect", "clientId": self.client, "advice": {"timeout": 0}});
        let mut messages = self.bayeux(&message);
        assert_eq!(messages.pop().unwrap()["successful"], true);
        messages
    }

    fn heard_one(&mut self) -> Value {
        let mut heard = self.heard();
        assert_eq!(heard.len(), 1, "{heard:#?}");
        heard.remove(0)
    }

    fn user_id(&self, dn: &str) -> String {
        self.state
            .world
            .person(&Dn::new(dn))
            .unwrap()
            .user_id
            .to_string()
    }

    /// The supervisor's only call.
    fn own_call(&mut self) -> Value {
        self.get("/me/calls?fields=*")["calls"][0].clone()
    }

    fn call_path(&mut self) -> String {
        format!("/me/calls/{}", self.own_call()["id"].as_str().unwrap())
    }
}

fn operation(name: &str) -> Value {
    json!({"operationName": name})
}

fn on_target(name: &str) -> Value {
    json!({"operationName": name, "targetDeviceUri": TARGET})
}

fn sample(name: &str) -> Value {
    let path = format!("{}/tests/samples/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The sample with the id, the connection id and the duration of the call that was made here.
fn like_sample(name: &str, call: &Value) -> Value {
    let mut sample = sample(name);
    let text = |field: &str| call[field].as_str().unwrap().to_owned();
    let documented = sample["data"]["call"]["id"].as_str().unwrap().to_owned();
    let fields = sample["data"]["call"].as_object_mut().unwrap();
    for field in ["uri", "path"] {
        let value = fields[field]
            .as_str()
            .unwrap()
            .replace(&documented, &text("id"));
        fields.insert(field.to_owned(), value.into());
    }
    for field in ["id", "callUuid", "connId", "duration"] {
        fields.insert(field.to_owned(), text(field).into());
    }
    sample
}

fn modes(message: &Value) -> (&str, &str, Vec<&str>) {
    let call = &message["data"]["call"];
    let switches = call["capabilities"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str);
    (
        call["state"].as_str().unwrap(),
        call["mute"].as_str().unwrap(),
        switches
            .filter(|name| name.starts_with("SwitchTo"))
            .collect(),
    )
}
