//! The answers are compared with those measured on `CometD` 3.1.14; client ids
//! and cookies differ, the time is an argument.

mod delivery;
mod protocol;

use super::*;

const USER: &str = "supervisor";

struct Bench {
    server: Server,
    now: Millis,
    browser: Option<String>,
}

impl Bench {
    fn new(settings: Settings) -> Self {
        Self {
            server: Server::new(settings, 1),
            now: 0,
            browser: None,
        }
    }

    fn send(&mut self, body: &Value) -> Handled {
        let handled =
            self.server
                .handle(self.now, USER, self.browser.as_deref(), &body.to_string());
        if let Handled::Now(Answer {
            browser: Some(browser),
            ..
        }) = &handled
        {
            self.browser = Some(browser.clone());
        }
        handled
    }

    fn ask(&mut self, body: &Value) -> Vec<Value> {
        match self.send(body) {
            Handled::Now(Answer {
                status: 200,
                messages: Some(messages),
                ..
            }) => messages,
            other => panic!("no answer but {other:?}"),
        }
    }

    fn hold(&mut self, body: &Value) -> Ticket {
        match self.send(body) {
            Handled::Held(ticket) => ticket,
            other @ Handled::Now(_) => panic!("not held but {other:?}"),
        }
    }

    fn status(&mut self, body: &str) -> (u16, bool) {
        match self
            .server
            .handle(self.now, USER, self.browser.as_deref(), body)
        {
            Handled::Now(answer) => (answer.status, answer.messages.is_none()),
            Handled::Held(_) => panic!("held"),
        }
    }

    fn handshake(&mut self, ack: bool) -> String {
        let ext = if ack { json!({"ack": true}) } else { json!({}) };
        let reply = self.ask(&json!([{
            "channel": "/meta/handshake", "version": "1.0", "minimumVersion": "1.0", "id": "1",
            "supportedConnectionTypes": ["long-polling"], "ext": ext,
        }]));
        reply[0]["clientId"].as_str().unwrap().to_owned()
    }

    /// A session that subscribed to everything of its user and has had its first connect.
    fn session(&mut self, ack: bool) -> String {
        let id = self.handshake(ack);
        self.ask(&json!([{"channel": "/meta/subscribe", "clientId": id, "id": "2", "subscription": "/v2/me/*"}]));
        self.ask(&connect(
            &id,
            "3",
            json!({"advice": {"timeout": 0}, "ext": {"ack": 0}}),
        ));
        id
    }

    fn released(&mut self) -> (Ticket, Answer) {
        let mut released = self.server.take_released();
        assert_eq!(released.len(), 1, "{released:?}");
        released.remove(0)
    }

    fn released_messages(&mut self) -> Vec<Value> {
        self.released().1.messages.unwrap()
    }

    fn publish(&mut self, data: &Value) {
        self.server.publish(USER, "/v2/me/calls", data);
        self.server.flush(self.now);
    }
}

fn connect(id: &str, message: &str, more: Value) -> Value {
    let mut connect = json!({"channel": "/meta/connect", "clientId": id, "id": message, "connectionType": "long-polling"});
    connect.as_object_mut().unwrap().extend(object(more));
    json!([connect])
}

fn bench() -> Bench {
    Bench::new(Settings::default())
}
