//! Hostile bodies. Knows how to make them. Must not know what they do.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

const RECORDINGS: [&str; 3] = [
    include_str!("../fixtures/java-cometd-3.1.14.jsonl"),
    include_str!("../fixtures/cometd-nodejs-server.jsonl"),
    include_str!("../fixtures/faye-node.jsonl"),
];

/// Fields of messages and of what is in them.
const FIELDS: [&str; 22] = [
    "channel",
    "data",
    "successful",
    "id",
    "error",
    "advice",
    "ext",
    "clientId",
    "subscription",
    "supportedConnectionTypes",
    "version",
    "ack",
    "enabled",
    "batch",
    "reconnect",
    "interval",
    "timeout",
    "maxInterval",
    "multiple-clients",
    "hosts",
    "long-polling",
    "x-messages",
];

/// Values that some field somewhere takes seriously, and values that none expects.
const VALUES: [&str; 46] = [
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "2",
    "3",
    "-1",
    "1.5",
    "1e999",
    "-1e-999",
    "9223372036854775807",
    "-9223372036854775808",
    "99999999999999999999999999",
    "\"\"",
    "\"1\"",
    "\"true\"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"\u{feff}\"",
    "\"\u{1f4a5}\"",
    "[]",
    "{}",
    "[[[]]]",
    "[null]",
    "\"/meta/handshake\"",
    "\"/meta/connect\"",
    "\"/meta/subscribe\"",
    "\"/meta/unsubscribe\"",
    "\"/meta/disconnect\"",
    "\"/meta/unknown\"",
    "\"/v2/me/calls\"",
    "\"/**\"",
    "\"handshake\"",
    "\"retry\"",
    "\"none\"",
    "\"c1\"",
    "[\"long-polling\"]",
    "[\"websocket\"]",
    "\"402::Unknown client\"",
    "\"401:c1:Unknown client\"",
    "\"403::denied\"",
    "{\"ack\":true}",
    "{\"reconnect\":\"handshake\",\"interval\":-1}",
    "{\"ack\":{\"enabled\":true,\"batch\":-5}}",
];

/// Any body that a server, a proxy or an enemy may send, up to a megabyte.
pub(crate) fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => changed(),
        6 => fabricated(),
        2 => any::<String>(),
        1 => enormous(),
    ]
}

fn recorded() -> Vec<String> {
    let lines = RECORDINGS.iter().flat_map(|recording| recording.lines());
    lines
        .map(|line| {
            let line: Value = serde_json::from_str(line).unwrap();
            line["reply"].as_str().unwrap().to_owned()
        })
        .collect()
}

/// A recorded reply with some of its bytes changed.
fn changed() -> impl Strategy<Value = String> {
    (select(recorded()), vec(change(), 1..8)).prop_map(|(reply, changes)| {
        let mut bytes = reply.into_bytes();
        for change in changes {
            change.apply(&mut bytes);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

#[derive(Debug, Clone)]
enum Change {
    Overwrite(Index, u8),
    Insert(Index, Vec<u8>),
    Remove(Index, usize),
    Repeat(Index, usize),
    Cut(Index),
}

fn change() -> impl Strategy<Value = Change> {
    let structure = select(b"[]{},:\"\\0tn- \n\x00\xff".to_vec());
    let bytes = prop_oneof![vec(structure.clone(), 1..4), vec(any::<u8>(), 1..4)];
    prop_oneof![
        (any::<Index>(), structure).prop_map(|(at, byte)| Change::Overwrite(at, byte)),
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Overwrite(at, byte)),
        (any::<Index>(), bytes).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        (any::<Index>(), 1..40_usize).prop_map(|(at, size)| Change::Remove(at, size)),
        (any::<Index>(), 1..200_usize).prop_map(|(at, size)| Change::Repeat(at, size)),
        any::<Index>().prop_map(Change::Cut),
    ]
}

impl Change {
    fn apply(self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        let length = bytes.len();
        match self {
            Self::Overwrite(at, byte) => bytes[at.index(length)] = byte,
            Self::Insert(at, inserted) => {
                let at = at.index(length);
                bytes.splice(at..at, inserted);
            }
            Self::Remove(at, size) => {
                let at = at.index(length);
                bytes.drain(at..length.min(at + size));
            }
            Self::Repeat(at, size) => {
                let at = at.index(length);
                bytes.extend_from_within(at..length.min(at + size));
            }
            Self::Cut(at) => bytes.truncate(at.index(length)),
        }
    }
}

/// Messages whose fields have values that do not belong there.
fn fabricated() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        4 => select(VALUES.to_vec()).prop_map(str::to_owned),
        1 => vec((select(FIELDS.to_vec()), select(VALUES.to_vec())), 0..6).prop_map(|fields| {
            let fields = fields.into_iter().map(|(name, value)| (name, value.to_owned()));
            object(fields.collect())
        }),
    ];
    let message = vec((select(FIELDS.to_vec()), value), 0..8).prop_map(object);
    vec(message, 0..6).prop_map(|messages| format!("[{}]", messages.join(",")))
}

fn object(fields: Vec<(&str, String)>) -> String {
    let fields: Vec<_> = fields
        .into_iter()
        .map(|(name, value)| format!("\"{name}\":{value}"))
        .collect();
    format!("{{{}}}", fields.join(","))
}

/// Up to a megabyte of the same.
fn enormous() -> impl Strategy<Value = String> {
    const LONGEST: usize = 1 << 20;
    let piece = select(vec![
        "[",
        "{\"data\":",
        "{\"channel\":",
        "{},",
        "0,",
        ",",
        "\"",
        "\\",
        "{\"channel\":\"/v2/me/calls\",\"data\":1},",
        "{\"channel\":\"/meta/connect\",\"successful\":true,\"ext\":{\"ack\":1}},",
        "{\"channel\":\"/meta/connect\",\"successful\":false,\"error\":\"402::Unknown client\"},",
        "\u{1f4a5}",
    ]);
    let head = select(vec![
        "",
        "[",
        "[{\"channel\":\"/meta/handshake\",\"successful\":true,\"clientId\":\"",
        "[{\"channel\":\"/meta/connect\",\"successful\":false,\"error\":\"403::",
        "[{\"channel\":\"/v2/me/calls\",\"data\":",
    ]);
    let tail = select(vec!["", "]", "\"}]", "}]"]);
    (head, piece, 1..LONGEST, tail).prop_map(|(head, piece, size, tail)| {
        let times = size / piece.len();
        format!("{head}{}{tail}", piece.repeat(times))
    })
}

/// An element of a list that is no message, though its brackets and quotes are in order.
pub(crate) fn no_message() -> impl Strategy<Value = &'static str> {
    select(vec![
        "null",
        "0",
        "1e999",
        "01",
        "nonsense",
        "true false",
        "\"text\"",
        "\"],[\"",
        "\"\\\"\"",
        "\"\\x\"",
        "\"line\nbreak\"",
        "[]",
        "[{\"channel\":\"/v2/me/calls\",\"data\":0}]",
        "{}",
        "{,}",
        "{\"channel\":5,\"data\":0}",
        "{\"channel\":null,\"data\":0}",
        "{\"channel\":\"/v2/me/calls\",\"data\":NaN}",
        "{\"channel\":\"/v2/me/calls\",\"data\":\"\t\"}",
        "{\"channel\":\"/v2/me/calls\" \"data\":0}",
        "{\"channel\" \"/v2/me/calls\",\"data\":0}",
        "{\"data\":0}",
    ])
}
