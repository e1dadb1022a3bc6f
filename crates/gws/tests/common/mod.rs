//! Reads the fixtures; their provenance is in `tests/fixtures/README.md`.

#![allow(dead_code)] // each test binary uses its part

use std::path::PathBuf;

use gws::notification::{self, Notification};
use gws::reply::Failure;
use gws::resource::{Call, Device};
use serde_json::Value;

/// Where the fixtures are.
pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/gws")
}

/// A fixture by the name of its file, without `.json`.
pub(crate) fn fixture(name: &str) -> Value {
    let path = folder().join(format!("{name}.json"));
    let text =
        std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// The body of a reply, and what the envelope says.
pub(crate) fn reply(name: &str) -> (String, Result<(), Failure>) {
    let fixture = fixture(&format!("{name}.reply"));
    let status = u16::try_from(fixture["status"].as_u64().unwrap()).unwrap();
    let body = fixture["body"].to_string();
    let checked = gws::reply::read(status, &body, |_| Ok(()));
    (body, checked)
}

/// A body as a tree.
pub(crate) fn tree(body: &str) -> gws::json::Json<'_> {
    gws::json::Json::read_without(body, "userData").unwrap_or(gws::json::Json::Null)
}

/// A notification.
pub(crate) fn notification(name: &str) -> Notification {
    let fixture = fixture(&format!("{name}.notification"));
    notification::read(&fixture["data"].to_string()).unwrap()
}

/// The device in a notification.
pub(crate) fn device(name: &str) -> Device {
    match notification(name) {
        Notification::Devices(devices) => devices.into_iter().next().unwrap(),
        other => panic!("{name} is {other:?}"),
    }
}

/// The call in a notification.
pub(crate) fn call(name: &str) -> Call {
    match notification(name) {
        Notification::Call(call) => *call,
        other => panic!("{name} is {other:?}"),
    }
}
