//! Whatever arrives, reading it ends with an answer.

// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::fixture;
use gws::{notification, reply};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

/// The keys and words that make a reader go on.
const WORDS: &[&str] = &[
    "messageType",
    "DeviceStateChangeMessage",
    "CallStateChangeMessage",
    "ErrorMessage",
    "devices",
    "call",
    "calls",
    "statusCode",
    "statusMessage",
    "user",
    "groups",
    "group",
    "users",
    "supervisors",
    "contacts",
    "totalCount",
    "id",
    "state",
    "userState",
    "duration",
    "mute",
    "participants",
    "phoneNumber",
    "capabilities",
    "ListenIn",
    "availability",
    "channels",
    "roles",
    "features",
    "supervisorMonitoringState",
    "targetDeviceUri",
    "monitoredUserMuted",
    "ChatStateChangeMessage",
    "SMSsessionStateChangeMessage",
    "MessageLogUpdated",
    "chat",
    "smssession",
    "smssessionUri",
    "messages",
    "index",
    "from",
    "timestamp",
    "timestampSeconds",
    "2014-05-0511:08:45.000-0700",
    "0",
    "",
];

fn word() -> impl Strategy<Value = String> {
    prop_oneof![4 => select(WORDS).prop_map(str::to_owned), 1 => ".{0,8}"]
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        word().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 48, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            btree_map(word(), inner, 0..6).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Reads it as everything it might be. Being here afterwards is the point.
fn read_all(status: u16, text: &str) {
    let _ = notification::read(text);
    let _ = reply::read(status, text, |_| Ok(()));
    let tree = gws::json::Json::read(text).unwrap_or(gws::json::Json::Null);
    let _ = reply::user(&tree);
    let _ = reply::groups(&tree);
    let _ = reply::group(&tree);
    let _ = reply::contacts(&tree);
    let _ = reply::contact(&tree);
    let _ = reply::users(&tree);
    let _ = reply::messages(&tree);
    let _ = gws::date::read(text);
}

/// Replaces the value at some path of a documented message.
fn damage(value: &mut Value, path: &[usize], with: Value) {
    let child = match (path, &mut *value) {
        ([at, ..], Value::Object(map)) if !map.is_empty() => {
            let at = at % map.len();
            map.values_mut().nth(at)
        }
        ([at, ..], Value::Array(list)) if !list.is_empty() => {
            let at = at % list.len();
            list.get_mut(at)
        }
        _ => None,
    };
    match (child, path) {
        (Some(child), [_, rest @ ..]) => damage(child, rest, with),
        _ => *value = with,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_json_is_answered(status in any::<u16>(), value in json()) {
        read_all(status, &value.to_string());
    }

    #[test]
    fn any_text_is_answered(status in any::<u16>(), text in ".{0,200}") {
        read_all(status, &text);
    }

    #[test]
    fn a_damaged_message_is_answered(
        name in select(&[
            "switch-to-listen-in.notification", "barge-in.notification", "me.reply",
            "sms-switch-to-barge-in.notification", "agent-sms-sessions.reply",
            "contacts.reply", "groups.reply", "group.reply",
        ][..]),
        path in vec(any::<usize>(), 0..8),
        with in json(),
        cut in any::<prop::sample::Index>(),
    ) {
        let sample = fixture(name);
        let key = if name.ends_with("notification") { "data" } else { "body" };
        let mut message = sample[key].clone();
        damage(&mut message, &path, with);
        let text = message.to_string();
        read_all(200, &text);
        let cut = cut.index(text.len());
        read_all(200, text.get(..cut).unwrap_or_default());
    }
}
