//! Replies recorded from real servers, and the requests the reference client sent to get them.

use bayeux::{GapReason, Input, Lane, State, SubscriptionState};
use serde_json::Value;

use crate::driver::{Driver, messages};

struct Exchange {
    path: String,
    answered_at: u64,
    request: Vec<Value>,
    reply: String,
}

fn exchanges(recording: &str) -> Vec<Exchange> {
    recording
        .lines()
        .map(|line| {
            let line: Value = serde_json::from_str(line).unwrap();
            Exchange {
                path: line["path"].as_str().unwrap().to_owned(),
                answered_at: line["answered_ms"].as_u64().unwrap(),
                request: line["request"].as_array().unwrap().clone(),
                reply: line["reply"].as_str().unwrap().to_owned(),
            }
        })
        .collect()
}

/// What of a request decides how a server takes it.
fn essence(message: &Value) -> [Value; 7] {
    let ext = message["ext"]["ack"].clone();
    [
        "channel",
        "clientId",
        "version",
        "subscription",
        "connectionType",
        "advice",
    ]
    .map(|field| message[field].clone())
    .into_iter()
    .chain([ext])
    .collect::<Vec<_>>()
    .try_into()
    .unwrap()
}

/// Replays a recording; at each step the session must have sent what the reference client sent.
fn replay(recording: &str) -> Driver {
    let mut driver = Driver::new();
    for channel in ["/v2/me/calls", "/v2/me/devices", "/notifications/*"] {
        driver.subscribe(channel);
    }
    driver.input(Input::Open);
    let start = driver.now;
    let mut handshakes = 0;
    for exchange in exchanges(recording) {
        if exchange
            .request
            .iter()
            .any(|message| message.get("data").is_some())
        {
            continue;
        }
        driver.now = start + exchange.answered_at;
        let lane = match exchange.path.as_str() {
            "/handshake" | "/connect" => Lane::Connect,
            _ => Lane::Command,
        };
        if exchange.path == "/disconnect" {
            assert_eq!(driver.session.state(), &State::Live);
            driver.input(Input::Close);
        }
        let sent = match lane {
            Lane::Connect => driver.connect.as_ref(),
            Lane::Command => driver.command.as_ref(),
        };
        let sent = sent.unwrap_or_else(|| panic!("nothing sent to {}", exchange.path));
        assert_eq!(sent.path, exchange.path);
        let ours = messages(sent);
        // faye does not support the extension; its recorded client was told not to offer it.
        if exchange.path == "/handshake" {
            handshakes += 1;
            assert_eq!(ours[0]["channel"], exchange.request[0]["channel"]);
        } else {
            assert_eq!(
                ours.iter().map(essence).collect::<Vec<_>>(),
                exchange.request.iter().map(essence).collect::<Vec<_>>()
            );
        }
        let mut reply = exchange.reply;
        for (index, message) in exchange.request.iter().enumerate() {
            let recorded = format!("\"id\":{}", message["id"]);
            reply = reply.replace(&recorded, &format!("\"id\":\"${}\"", index + 1));
        }
        driver.answer(lane, &reply);
    }
    assert_eq!(
        handshakes, 2,
        "the recording holds a session that was forgotten"
    );
    driver
}

fn sequence_numbers(driver: &Driver) -> Vec<u64> {
    driver
        .delivered
        .iter()
        .filter_map(|(channel, data)| {
            assert!(matches!(
                channel.as_str(),
                "/v2/me/calls" | "/notifications/services"
            ));
            let data: Value = serde_json::from_str(data).unwrap();
            data["seq"].as_u64()
        })
        .collect()
}

fn went_as_recorded(recording: &str, numbers: &[u64]) {
    let driver = replay(recording);
    assert_eq!(sequence_numbers(&driver), numbers);
    assert_eq!(driver.session.state(), &State::Closed);
    assert_eq!(driver.gaps, [GapReason::NewSession]);
    let active = driver
        .subscriptions
        .iter()
        .filter(|(_, state)| *state == SubscriptionState::Active);
    assert_eq!(active.count(), 6, "three, twice");
    assert_eq!(driver.skipped, 0);
}

#[test]
fn cometd_for_java() {
    went_as_recorded(
        include_str!("../fixtures/java-cometd-3.1.14.jsonl"),
        &[0, 1, 2, 0],
    );
}

#[test]
fn cometd_for_node() {
    went_as_recorded(
        include_str!("../fixtures/cometd-nodejs-server.jsonl"),
        &[0, 1, 2, 0],
    );
}

#[test]
fn faye() {
    // Its in-process client published in this order.
    went_as_recorded(include_str!("../fixtures/faye-node.jsonl"), &[1, 2, 0, 0]);
}
