//! What each answer to an operation says about its outcome.

use gws::reply::{ChannelOutcome, Failure};
use serde_json::json;
use supervision::failure::Raw;
use supervision::operation::{OperationFailure, Phase};
use supervision::{Msg, Operation, Target};

use crate::cases::cases;
use crate::common::*;

const PAGE: &str = "<!doctype html><title>Portal</title>";
const ACCEPTED: &str = r#"{"statusCode": 0}"#;
const CUT_OFF: &str = r#"{"statusCode": 0, "statusMes"#;
const REFUSED: &str = r#"{"statusCode": 3, "statusMessage": "no"}"#;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Taken; what shows the effect is still to come.
    Open,
    /// It may have been carried out.
    Unknown,
    Failed,
}
use Outcome::{Failed, Open, Unknown};

/// Status, and what it means with each body.
const TABLE: [(u16, &[(&str, Outcome)]); 18] = [
    (
        200,
        &[
            (ACCEPTED, Open),
            (REFUSED, Failed),
            (PAGE, Unknown),
            ("", Unknown),
            (CUT_OFF, Unknown),
            ("[]", Unknown),
            ("null", Unknown),
        ],
    ),
    (201, &[(ACCEPTED, Open), (PAGE, Unknown), ("", Unknown)]),
    (204, &[("", Unknown)]),
    (302, &[("", Failed)]),
    (400, &[(REFUSED, Failed), (PAGE, Failed), ("", Failed)]),
    (401, &[(REFUSED, Failed), (PAGE, Failed), ("", Failed)]),
    (403, &[(REFUSED, Failed), (PAGE, Failed), ("", Failed)]),
    (404, &[(REFUSED, Failed), (PAGE, Failed), ("", Failed)]),
    (405, &[(PAGE, Failed)]),
    (408, &[(REFUSED, Unknown), (PAGE, Unknown), ("", Unknown)]),
    (409, &[(REFUSED, Failed)]),
    (413, &[(PAGE, Failed)]),
    (429, &[(REFUSED, Failed), ("", Failed)]),
    (500, &[(REFUSED, Failed), (PAGE, Unknown), ("", Unknown)]),
    (
        502,
        &[
            (REFUSED, Unknown),
            (PAGE, Unknown),
            ("", Unknown),
            (CUT_OFF, Unknown),
        ],
    ),
    (503, &[(REFUSED, Failed), (PAGE, Unknown), ("", Unknown)]),
    (504, &[(REFUSED, Unknown), (PAGE, Unknown), ("", Unknown)]),
    (520, &[(PAGE, Unknown)]),
];

fn outcome(phase: &Phase) -> Option<Outcome> {
    match phase {
        Phase::Requested => Some(Open),
        Phase::Unconfirmed => Some(Unknown),
        Phase::Failed(_) => Some(Failed),
        Phase::Confirmed => None,
    }
}

fn each_answer(test: impl Fn(u16, &str, Outcome)) {
    for (code, bodies) in TABLE {
        for (body, expected) in bodies {
            println!("{code} {body}");
            test(code, body, *expected);
        }
    }
}

#[test]
fn an_answer_says_what_it_says_and_no_more() {
    each_answer(|code, body, expected| {
        for case in cases() {
            println!("{:?}", case.operation);
            let mut desk = case.desk();
            let before = desk.claims();
            desk.server.operations = status(code, body);
            case.click(&mut desk);
            assert_eq!(outcome(&desk.last().phase), Some(expected));
            assert_eq!(desk.claims(), before);
            assert_eq!(desk.posts().len(), 1, "nothing is sent again by itself");
            if expected == Unknown {
                let reads = desk.paths();
                assert!(
                    reads.iter().any(|path| path.contains("calls,")),
                    "it is looked up"
                );
                // What it brought about all the same is believed.
                desk.notify(&case.effect);
                assert_eq!(desk.last().phase, Phase::Confirmed);
                assert_eq!(desk.notices(), []);
            }
        }
    });
}

#[test]
fn logging_the_device_in_is_no_exception() {
    each_answer(|code, body, expected| {
        let mut desk = Desk::new();
        desk.server.own_device["deviceState"] = "Inactive".into();
        desk.server.start_session = refused(200, 4);
        desk.does(Msg::Connect);
        desk.server.start_session = status(code, body);
        desk.click(Operation::StartSession, Target::Own);
        assert_eq!(outcome(&desk.last().phase), Some(expected));
    });
}

/// Bodies of a compound answer, and what is said of it.
fn compound() -> Vec<(serde_json::Value, Option<OperationFailure>)> {
    let refused = |code, message: &str| Failure::Refused {
        http: 200,
        code,
        message: message.into(),
    };
    let server = |failure| Some(OperationFailure::Server(failure));
    let no_device = "Device '5001' is not registered.";
    let voice = json!({"statusCode": 4, "statusMessage": no_device, "channel": "voice"});
    let chat = json!({"statusCode": 0, "channel": "multimedia"});
    let part = |channel: &str, failure| ChannelOutcome {
        channel: channel.into(),
        failure,
    };
    let partial = server(Failure::Partial(vec![
        part("voice", Some(refused(4, no_device))),
        part("multimedia", None),
    ]));
    vec![
        // As it was seen in real traffic.
        (
            json!({"failed": [voice], "succeeded": [chat]}),
            partial.clone(),
        ),
        (
            json!({"failed": [voice], "succeeded": []}),
            server(refused(4, no_device)),
        ),
        (json!({"failed": [voice]}), server(refused(4, no_device))),
        // Deeper.
        (
            json!({"failed": [{"statusCode": 7, "failed": [{"statusCode": 7, "failed": [voice]}]}]}),
            server(refused(4, no_device)),
        ),
        (
            json!({"failed": [{"statusCode": "7", "failed": [voice], "succeeded": [chat]}]}),
            partial,
        ),
        // A failure among the successes is one.
        (json!({"succeeded": [voice]}), server(refused(4, no_device))),
        // Without a code, or nobody signed in.
        (
            json!({"failed": [{"channel": "voice"}]}),
            server(refused(7, "")),
        ),
        (
            json!({"failed": [{"statusCode": 20}]}),
            server(Failure::NotSignedIn),
        ),
        // Something failed, something worked, and nobody says what.
        (json!({}), None),
        (json!({"failed": [], "succeeded": []}), None),
        (json!({"failed": "voice", "succeeded": 3}), None),
        (json!({"failed": {"statusCode": 4}}), None),
        (json!({"succeeded": [chat]}), None),
    ]
}

#[test]
fn a_compound_answer_is_read_to_the_bottom() {
    for (mut body, expected) in compound() {
        body["statusCode"] = 7.into();
        for case in cases() {
            println!("{body} {:?}", case.operation);
            let mut desk = case.desk();
            desk.server.operations = status(200, &body.to_string());
            case.click(&mut desk);
            let phase = match expected.clone() {
                Some(failure) => Phase::Failed(failure),
                None => Phase::Unconfirmed,
            };
            assert_eq!(desk.last().phase, phase);
        }
    }
}

#[test]
fn the_part_that_failed_is_named_with_its_reason() {
    let (mut body, _) = compound().remove(0);
    body["statusCode"] = 7.into();
    let mut desk = Desk::unasked();
    desk.server.operations = status(200, &body.to_string());
    desk.click(Operation::ListenIn, agent(ANA));
    let Phase::Failed(failure) = &desk.last().phase else {
        panic!("{:?}", desk.last().phase);
    };
    assert_eq!(
        Raw::of(failure).message,
        "voice: statusCode 4: Device '5001' is not registered."
    );
    assert_eq!(failure.code(), "status-code-7");
    let own_state = desk.paths();
    assert!(
        own_state.iter().any(|path| path.contains("calls,")),
        "what did work is looked up"
    );
}
