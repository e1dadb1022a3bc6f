//! What an answer to an operation says: compound answers to the bottom, and answers that leave it
//! open.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use gws::reply::{self, ChannelOutcome, Failure};
use serde_json::{Value, json};

fn refused(code: u64, message: &str) -> Failure {
    Failure::Refused {
        http: 200,
        code,
        message: message.into(),
    }
}

fn part(name: &str, failure: Option<Failure>) -> ChannelOutcome {
    ChannelOutcome {
        channel: name.into(),
        failure,
    }
}

fn done(mut body: Value) -> Result<(), Failure> {
    body["statusCode"] = 7.into();
    reply::done(200, &body.to_string())
}

#[test]
fn the_documented_parts_are_told_apart() {
    let message = "Device '5001' is not registered.";
    let voice = json!({"statusCode": 4, "statusMessage": message, "channel": "voice"});
    let rest = json!({"statusCode": 0, "channel": "multimedia"});
    let failed = part("voice", Some(refused(4, message)));
    let both = json!({"failed": [voice], "succeeded": [rest]});
    assert_eq!(
        done(both),
        Err(Failure::Partial(vec![
            failed.clone(),
            part("multimedia", None)
        ]))
    );
    assert_eq!(done(json!({"failed": [voice]})), Err(refused(4, message)));
    assert_eq!(
        reply::channels(200, &json!({"failed": [voice]}).to_string()),
        [failed]
    );
}

#[test]
fn parts_of_parts_count_however_deep() {
    let mut body = json!({"failed": [{"statusCode": 5, "path": "/channels/chat"}]});
    for _ in 0..40 {
        body = json!({"statusCode": 7, "failed": [body]});
    }
    assert_eq!(done(body.clone()), Err(refused(5, "")));
    let mixed = json!({"failed": [body], "succeeded": [{"name": "voice"}]});
    assert_eq!(
        done(mixed),
        Err(Failure::Partial(vec![
            part("chat", Some(refused(5, ""))),
            part("voice", None),
        ]))
    );
}

#[test]
fn what_names_no_part_leaves_it_open() {
    for body in [
        json!({}),
        json!({"failed": null, "succeeded": null}),
        json!({"failed": [], "succeeded": []}),
        json!({"failed": 3, "succeeded": "all"}),
        json!({"succeeded": [{"channel": "voice"}]}),
    ] {
        let failure = done(body).unwrap_err();
        assert_eq!(failure, Failure::Partial(vec![]));
        assert!(failure.leaves_open());
    }
    // Garbage among the parts is a part.
    let failure = done(json!({"failed": [null, 3, "voice", []]})).unwrap_err();
    assert_eq!(failure, refused(7, ""));
}

#[test]
fn other_answers_are_as_before() {
    assert_eq!(reply::done(200, r#"{"statusCode":0}"#), Ok(()));
    assert_eq!(reply::done(200, r#"{"statusCode":"0"}"#), Ok(()));
    assert_eq!(reply::done(302, ""), Err(Failure::NotSignedIn));
    assert_eq!(reply::done(403, ""), Err(Failure::NotSignedIn));
    let body = r#"{"statusCode":5}"#;
    assert!(matches!(
        reply::done(403, body),
        Err(Failure::Refused { code: 5, .. })
    ));
}

#[test]
fn only_what_the_service_itself_refuses_is_settled() {
    let open = |status, body: &str| reply::done(status, body).unwrap_err().leaves_open();
    for status in [200, 204, 408, 500, 502, 503, 504, 599] {
        assert!(open(status, ""), "{status}");
        assert!(open(status, "<html>"), "{status}");
    }
    for status in [302, 400, 401, 403, 404, 409, 429] {
        assert!(!open(status, ""), "{status}");
    }
    for status in [200, 400, 500, 503] {
        assert!(!open(status, r#"{"statusCode":4}"#), "{status}");
    }
}
