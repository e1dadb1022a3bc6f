//! Events: what the declaration says is what is sent, key by key and word by word.

use std::collections::BTreeSet;

use serde_json::Value;
use supervision::message::HostEvent;
use supervision::operation::Phase;

use crate::common::declaration::{check, declared, detail_of};

/// One event of each kind, with everything that it may carry.
pub(crate) fn events() -> Vec<HostEvent> {
    let (text, word) = (String::new, "");
    vec![
        HostEvent::Ready {},
        HostEvent::Connection { state: "live" },
        HostEvent::Operation {
            id: 1,
            operation: word,
            target: text(),
            channel: Some("chat"),
            platform: Some("cisco"),
            phase: Phase::Requested.as_str(),
            reason: Some(text()),
            next_call: Some(true),
        },
        HostEvent::Session {
            id: text(),
            channel: Some("smssession"),
            agent: Some(text()),
            platform: Some("cisco"),
            mode: Some("Monitor"),
            state: "started",
        },
        HostEvent::Select {
            agent_id: text(),
            platform: Some("cisco"),
        },
        HostEvent::Attention { agents: Vec::new() },
        HostEvent::Error {
            code: word,
            message: text(),
            operation: Some(word),
            retryable: true,
        },
    ]
}

#[test]
fn every_event_and_every_detail_is_declared_and_sent() {
    let names = |names: Vec<&str>| {
        names
            .into_iter()
            .map(str::to_owned)
            .collect::<BTreeSet<_>>()
    };
    let events = events();
    let declared = declared("SupervisorEventMap").keys();
    assert_eq!(
        names(declared.iter().map(|event| &*event.name).collect()),
        names(events.iter().map(HostEvent::name).collect())
    );
    for event in events {
        let detail: Value = serde_json::from_str(&event.detail()).unwrap();
        let keys = detail_of(event.name()).keys();
        assert_eq!(
            names(keys.iter().map(|key| &*key.name).collect()),
            names(
                detail
                    .as_object()
                    .unwrap()
                    .keys()
                    .map(String::as_str)
                    .collect()
            ),
            "{}",
            event.name()
        );
        check(&event);
    }
}

#[test]
fn no_word_is_declared_that_is_never_sent() {
    let words = |event, key| {
        let mut words = detail_of(event).key(key).expect("the key").value.words();
        words.sort_unstable();
        words
    };
    assert_eq!(
        words("supervisor-connection", "state"),
        [
            "auth-required",
            "closed",
            "connecting",
            "failed",
            "live",
            "offline",
            "reconnecting"
        ]
    );
    assert_eq!(
        words("supervisor-operation", "phase"),
        ["confirmed", "failed", "requested", "unconfirmed"]
    );
    assert_eq!(
        words("supervisor-operation", "channel"),
        ["chat", "smssession"]
    );
    assert_eq!(
        words("supervisor-session", "mode"),
        ["BargeIn", "Coach", "ListenIn", "Monitor"]
    );
    assert_eq!(
        words("supervisor-session", "state"),
        ["changed", "ended", "started"]
    );
}
