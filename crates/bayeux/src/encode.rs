//! Writing requests.
//! Knows the shape of the messages a client sends. Must not know when they are sent.

use std::fmt::Write;

use crate::{Config, Millis};

/// The one connection type this client speaks.
const LONG_POLLING: &str = "long-polling";

/// A JSON array of messages under construction.
#[derive(Debug, Default)]
pub(crate) struct Body(String);

impl Body {
    pub(crate) fn handshake(id: u64, config: &Config) -> String {
        let mut body = Self::default();
        body.open(id, "/meta/handshake", None);
        body.text("version", "1.0");
        // Optional in the protocol, yet some servers refuse a handshake without it.
        body.text("minimumVersion", "1.0");
        body.raw("supportedConnectionTypes", "[\"long-polling\"]");
        body.raw("advice", &handshake_advice(config.assumed_hold));
        if config.ack {
            body.raw("ext", "{\"ack\":true}");
        }
        body.close();
        body.finish()
    }

    /// `at_once` asks the server to answer without holding the request.
    pub(crate) fn connect(id: u64, client: &str, ack: Option<i64>, at_once: bool) -> String {
        let mut body = Self::default();
        body.open(id, "/meta/connect", Some(client));
        body.text("connectionType", LONG_POLLING);
        if at_once {
            body.raw("advice", "{\"timeout\":0}");
        }
        if let Some(batch) = ack {
            body.raw("ext", &format!("{{\"ack\":{batch}}}"));
        }
        body.close();
        body.finish()
    }

    pub(crate) fn disconnect(id: u64, client: &str) -> String {
        let mut body = Self::default();
        body.open(id, "/meta/disconnect", Some(client));
        body.close();
        body.finish()
    }

    pub(crate) fn subscribe(&mut self, id: u64, client: &str, channel: &str) {
        self.open(id, "/meta/subscribe", Some(client));
        self.text("subscription", channel);
        self.close();
    }

    pub(crate) fn unsubscribe(&mut self, id: u64, client: &str, channel: &str) {
        self.open(id, "/meta/unsubscribe", Some(client));
        self.text("subscription", channel);
        self.close();
    }

    pub(crate) fn publish(&mut self, id: u64, client: &str, channel: &str, data: &str) {
        self.open(id, channel, Some(client));
        self.raw("data", data);
        self.close();
    }

    /// The body; an array even of one message, which some servers insist on.
    pub(crate) fn finish(mut self) -> String {
        self.0.push(']');
        self.0
    }

    fn open(&mut self, id: u64, channel: &str, client: Option<&str>) {
        self.0.push(if self.0.is_empty() { '[' } else { ',' });
        self.0.push_str("{\"id\":\"");
        self.0.push_str(&id.to_string());
        self.0.push('"');
        self.text("channel", channel);
        if let Some(client) = client {
            self.text("clientId", client);
        }
    }

    fn close(&mut self) {
        self.0.push('}');
    }

    fn raw(&mut self, name: &str, json: &str) {
        self.0.push_str(",\"");
        self.0.push_str(name);
        self.0.push_str("\":");
        self.0.push_str(json);
    }

    fn text(&mut self, name: &str, value: &str) {
        self.raw(name, "\"");
        for character in value.chars() {
            match character {
                '"' | '\\' => {
                    self.0.push('\\');
                    self.0.push(character);
                }
                '\0'..='\u{1f}' => {
                    // Writing to a string cannot fail.
                    let _ = write!(self.0, "\\u{:04x}", u32::from(character));
                }
                _ => self.0.push(character),
            }
        }
        self.0.push('"');
    }
}

fn handshake_advice(hold: Millis) -> String {
    format!("{{\"timeout\":{hold},\"interval\":0}}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handshake_carries_what_servers_insist_on() {
        assert_eq!(
            Body::handshake(1, &Config::default()),
            r#"[{"id":"1","channel":"/meta/handshake","version":"1.0","minimumVersion":"1.0","supportedConnectionTypes":["long-polling"],"advice":{"timeout":60000,"interval":0},"ext":{"ack":true}}]"#
        );
    }

    #[test]
    fn a_connect_says_when_it_wants_an_answer_at_once() {
        assert_eq!(
            Body::connect(2, "c", Some(3), true),
            r#"[{"id":"2","channel":"/meta/connect","clientId":"c","connectionType":"long-polling","advice":{"timeout":0},"ext":{"ack":3}}]"#
        );
        assert_eq!(
            Body::connect(2, "c", None, false),
            r#"[{"id":"2","channel":"/meta/connect","clientId":"c","connectionType":"long-polling"}]"#
        );
    }

    #[test]
    fn a_batch_is_one_array_and_every_text_is_escaped() {
        let mut body = Body::default();
        body.subscribe(1, "c\"\\\n", "/a");
        body.unsubscribe(2, "c", "/b/*");
        body.publish(3, "c", "/d", "{\"n\":1}");
        assert_eq!(
            body.finish(),
            r#"[{"id":"1","channel":"/meta/subscribe","clientId":"c\"\\\u000a","subscription":"/a"},{"id":"2","channel":"/meta/unsubscribe","clientId":"c","subscription":"/b/*"},{"id":"3","channel":"/d","clientId":"c","data":{"n":1}}]"#
        );
    }
}
