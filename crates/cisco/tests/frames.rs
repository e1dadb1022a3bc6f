//! What we say, byte by byte, and what is refused.

// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use cisco::Incoming;
use cisco::config::{Config, Keys};
use cisco::frame::Unreadable;
use cisco::ids::{CallId, Extension, UserName};
use cisco::request::{Refusal, Request};
use common::fixture;
use proptest::prelude::*;

fn listen() -> Request {
    Request::SilentMonitoring {
        from: "5004".into(),
        to: "5025".into(),
        user_name: "47483657".into(),
    }
}

fn barge_in() -> Request {
    Request::BargeIn {
        from: "5004".into(),
        to: "5025".into(),
        user_name: "47483657".into(),
        call: "16786021".into(),
    }
}

/// Whatever listens on the bus may be strict.
#[test]
fn frames_are_those_of_the_pages() {
    let call = CallId::from("16786021");
    let agent = UserName::from("47483650");
    let drop = Request::Drop {
        address: "5004".into(),
        call,
    };
    let not_ready = Request::NotReady {
        user_name: agent.clone(),
    };
    let sign_out = Request::SignOut { user_name: agent };
    for (request, keys, name) in [
        (listen(), Keys::Table, "silent-monitoring.table"),
        (listen(), Keys::Sample, "silent-monitoring.sample"),
        (barge_in(), Keys::Table, "barge-in.table"),
        (barge_in(), Keys::Sample, "barge-in.sample"),
        (drop.clone(), Keys::Table, "drop.table"),
        (drop, Keys::Sample, "drop.table"),
        (not_ready.clone(), Keys::Table, "not-ready.table"),
        (not_ready, Keys::Sample, "not-ready.sample"),
        (sign_out.clone(), Keys::Table, "sign-out.table"),
        (sign_out, Keys::Sample, "sign-out.table"),
        (Request::ReadCalls, Keys::Table, "read-calls"),
    ] {
        let config = Config {
            keys,
            barge_subtopic: Some("SetBARGE CALL".into()),
            ..Config::default()
        };
        let golden = fixture(&[name, ".frame.json"].concat());
        assert_eq!(request.frame(&config).unwrap(), golden.trim_end(), "{name}");
    }
}

#[test]
fn what_makes_no_sense_is_not_said() {
    let config = Config::default();
    let from = |from: &str, to: &str, user_name: &str| Request::SilentMonitoring {
        from: from.into(),
        to: to.into(),
        user_name: user_name.into(),
    };
    for (request, refusal) in [
        (from("5004", "5004", "1"), Refusal::SameAddress),
        (from("5004", " 5004 ", "1"), Refusal::SameAddress),
        (from("", "5025", "1"), Refusal::NoAddress),
        (from("5004", " ", "1"), Refusal::NoAddress),
        (from("5004", "5025", ""), Refusal::NoUserName),
        (barge_in(), Refusal::NoBargeSubtopic),
        (
            Request::Drop {
                address: "5004".into(),
                call: CallId::default(),
            },
            Refusal::NoCall,
        ),
        (
            Request::Drop {
                address: Extension::default(),
                call: "1".into(),
            },
            Refusal::NoAddress,
        ),
        (
            Request::SignOut {
                user_name: UserName::default(),
            },
            Refusal::NoUserName,
        ),
    ] {
        assert_eq!(request.frame(&config), Err(refusal), "{request:?}");
    }
}

/// The sample of the barge-in page would answer a call.
#[test]
fn barging_in_is_never_called_answering() {
    for name in ["SetANSWER", " setanswer ", "SET ANSWER", ""] {
        let config = Config {
            barge_subtopic: Some(name.into()),
            ..Config::default()
        };
        assert_eq!(
            barge_in().frame(&config),
            Err(Refusal::NoBargeSubtopic),
            "{name}"
        );
    }
}

#[test]
fn the_samples_as_printed_are_refused_with_the_position() {
    for (name, line, column) in [
        // A no-break space is no white space to JSON.
        ("silent-monitoring.as-printed.txt", 2, 1),
        // The comma is missing before `"data"`.
        ("silent-monitoring.plain-blanks.txt", 5, 5),
        ("move-agent-to-not-ready.as-printed.txt", 5, 5),
    ] {
        let error = cisco::read(&fixture(name)).unwrap_err();
        assert_eq!(error, Unreadable { line, column }, "{name}");
        let told = format!("not JSON at line {line}, column {column}");
        assert_eq!(error.to_string(), told);
    }
}

fn address() -> impl Strategy<Value = String> {
    prop_oneof![3 => "[0-9]{1,8}", 1 => "[^\\s\"]{1,6}"]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// One frame, one topic, addresses as text with their zeros, and it reads back as it was.
    #[test]
    fn whatever_is_said_is_strict(
        from in address(), to in address(), user in address(), source in ".{0,12}", sample in any::<bool>(),
    ) {
        let config = Config {
            keys: if sample { Keys::Sample } else { Keys::Table },
            source: source.clone(),
            ..Config::default()
        };
        let request = Request::SilentMonitoring {
            from: from.as_str().into(), to: to.as_str().into(), user_name: user.as_str().into(),
        };
        match request.frame(&config) {
            Err(refusal) => {
                prop_assert_eq!(refusal, Refusal::SameAddress);
                prop_assert_eq!(from.trim(), to.trim());
            }
            Ok(frame) => {
                let json: serde_json::Value = serde_json::from_str(&frame).unwrap();
                let [from_key, to_key] = if sample { ["FromAddress", "ToAddress"] } else { ["fromAddress", "toAddress"] };
                prop_assert_eq!(json["data"][from_key].as_str(), Some(from.trim()));
                prop_assert_eq!(json["data"][to_key].as_str(), Some(to.trim()));
                prop_assert_eq!(json["topic"].as_str(), Some(if sample { "Agent" } else { "Team" }));
                prop_assert_eq!(json.as_object().unwrap().len(), 5);
                let read = cisco::read(&frame).unwrap();
                prop_assert_eq!(read, Incoming::Request { source: source.trim().to_owned(), request: Some(request) });
            }
        }
    }
}
