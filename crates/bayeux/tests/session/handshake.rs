//! Getting a session, and what refusals mean.

use bayeux::{Config, FailReason, Input, Lane, State, TransportFailure};

use crate::driver::{CALLS, Driver};

fn opened() -> Driver {
    let mut driver = Driver::new();
    driver.input(Input::Open);
    driver
}

#[test]
fn the_handshake_travels_alone_and_offers_to_acknowledge() {
    let mut driver = Driver::new();
    driver.subscribe(CALLS);
    driver.input(Input::Open);
    let handshake = driver.held();
    assert_eq!(handshake["channel"], "/meta/handshake");
    assert_eq!(handshake["minimumVersion"], "1.0");
    assert_eq!(handshake["ext"]["ack"], true);
    assert!(handshake.get("clientId").is_none());
    assert!(driver.command.is_none());
    assert_eq!(driver.states, [State::Handshaking]);
}

#[test]
fn the_extension_is_not_offered_when_it_is_switched_off() {
    let config = Config {
        ack: false,
        ..Config::default()
    };
    let mut driver = Driver::with(config, 1);
    driver.input(Input::Open);
    assert!(driver.held().get("ext").is_none());
    driver.answer_handshake("c1", true);
    assert!(driver.held().get("ext").is_none());
}

#[test]
fn the_first_connect_asks_for_an_answer_at_once_and_the_next_is_held() {
    let mut driver = opened();
    driver.answer_handshake("c1", true);
    assert_eq!(driver.held()["advice"]["timeout"], 0);
    assert_eq!(driver.held()["clientId"], "c1");
    assert_eq!(driver.session.client_id(), Some("c1"));
    driver.answer_connect();
    assert!(driver.held().get("advice").is_none());
}

#[test]
fn failed_handshakes_are_repeated_ever_more_slowly() {
    let mut driver = opened();
    for (attempt, plain) in (1..).zip([1, 1, 1, 1, 1, 2, 4, 8, 16, 32, 60, 60]) {
        driver.fail(Lane::Connect, TransportFailure::Network);
        assert_eq!(driver.attempt(), attempt);
        let wait = driver.session.wake_at().unwrap() - driver.now;
        assert!(
            (plain * 750..=plain * 1_250).contains(&wait),
            "{wait} {plain}"
        );
        driver.advance_to_wake();
        assert_eq!(driver.held()["channel"], "/meta/handshake");
        assert_eq!(
            driver.session.state(),
            &State::Reconnecting {
                attempt,
                next: None
            }
        );
    }
}

#[test]
fn a_session_starts_once_the_server_is_back() {
    let mut driver = opened();
    for _ in 0..5 {
        driver.fail(Lane::Connect, TransportFailure::Timeout);
        driver.advance_to_wake();
    }
    driver.become_live("c1", true);
    assert!(driver.gaps.is_empty(), "nothing was there to be lost");
}

#[test]
fn a_handshake_reply_that_cannot_be_used_is_a_failure() {
    for body in [
        "",
        "[]",
        "[null]",
        r#"[{"channel":"/meta/handshake","successful":true}]"#,
        r#"[{"channel":"/meta/handshake","successful":true,"clientId":""}]"#,
        r#"[{"channel":"/meta/handshake","successful":true,"clientId":5}]"#,
        r#"[{"channel":"/meta/handshake","successful":false,"error":"500::no"}]"#,
        r#"[{"channel":"/meta/handshake","successful":false,"advice":{"reconnect":"retry"}}]"#,
        r#"[{"channel":"/meta/handshake","successful":false,"advice":{"reconnect":"handshake"}}]"#,
    ] {
        let mut driver = opened();
        driver.answer(Lane::Connect, body);
        assert_eq!(driver.attempt(), 1, "{body}");
        driver.advance(2_000);
        assert_eq!(driver.held()["channel"], "/meta/handshake", "{body}");
    }
}

#[test]
fn advice_to_stop_is_followed() {
    let mut driver = opened();
    driver.answer(
        Lane::Connect,
        r#"[{"channel":"/meta/handshake","successful":false,"error":"500::full","advice":{"reconnect":"none"}}]"#,
    );
    assert_eq!(
        driver.session.state(),
        &State::Failed(FailReason::ServerStopped {
            error: Some("500::full".to_owned())
        })
    );
    driver.advance(3_600_000);
    assert_eq!(driver.sent.len(), 1);
    driver.input(Input::Open);
    driver.become_live("c1", true);
}

#[test]
fn a_refused_handshake_that_names_credentials_asks_to_sign_in() {
    for error in ["403::Handshake denied", "401::Authentication invalid"] {
        let mut driver = opened();
        driver.answer(
            Lane::Connect,
            &format!(
                r#"[{{"channel":"/meta/handshake","successful":false,"error":"{error}","advice":{{"reconnect":"none"}}}}]"#
            ),
        );
        assert_eq!(driver.session.state(), &State::AuthRequired, "{error}");
    }
}

#[test]
fn a_server_without_long_polling_is_of_no_use() {
    let mut driver = opened();
    driver.answer(
        Lane::Connect,
        r#"[{"channel":"/meta/handshake","successful":true,"clientId":"c","supportedConnectionTypes":["websocket"]}]"#,
    );
    assert_eq!(
        driver.session.state(),
        &State::Failed(FailReason::NoCommonTransport)
    );
}

#[test]
fn messages_that_come_with_the_handshake_reply_are_delivered() {
    let mut driver = opened();
    driver.answer(
        Lane::Connect,
        r#"[{"channel":"/meta/handshake","successful":true,"clientId":"c","x-messages":1,"id":"$1"},{"channel":"/a","data":1}]"#,
    );
    assert_eq!(driver.delivered, [("/a".to_owned(), "1".to_owned())]);
    assert_eq!(driver.held()["channel"], "/meta/connect");
}

#[test]
fn sessions_that_are_unknown_before_their_first_use_end_in_a_clear_failure() {
    let mut driver = Driver::new();
    driver.subscribe(CALLS);
    driver.input(Input::Open);
    for round in 1..=3 {
        driver.answer_handshake(&format!("c{round}"), true);
        // Once it is the connect that says so, once the subscribe.
        let lane = if round == 2 {
            Lane::Command
        } else {
            Lane::Connect
        };
        let channel = if round == 2 { "subscribe" } else { "connect" };
        driver.answer(
            lane,
            &format!(
                r#"[{{"channel":"/meta/{channel}","id":"$1","successful":false,"error":"402::Unknown client"}}]"#
            ),
        );
        driver.advance(2_000);
    }
    assert_eq!(
        driver.session.state(),
        &State::Failed(FailReason::CookiesBlocked)
    );
    driver.advance(3_600_000);
    let handshakes = driver
        .sent
        .iter()
        .filter(|(_, sent)| sent.path == "/handshake");
    assert_eq!(handshakes.count(), 3);
}

#[test]
fn sessions_that_keep_dying_young_are_not_renewed_in_a_tight_loop() {
    let mut driver = opened();
    for round in 0..50 {
        if driver.connect.is_none() {
            driver.advance_to_wake();
        }
        driver.answer_handshake(&format!("c{round}"), true);
        driver.answer_connect();
        driver.answer(
            Lane::Connect,
            r#"[{"channel":"/meta/connect","id":"$1","successful":false,"error":"402::Unknown client","advice":{"reconnect":"handshake"}}]"#,
        );
        assert!(
            round == 0 || driver.connect.is_none(),
            "no pause in round {round}"
        );
    }
}

#[test]
fn the_wait_that_the_handshake_advises_is_kept() {
    let mut driver = opened();
    driver.answer(
        Lane::Connect,
        r#"[{"channel":"/meta/handshake","successful":true,"clientId":"c","advice":{"interval":2000}}]"#,
    );
    assert!(driver.connect.is_none());
    driver.advance(1_999);
    assert!(driver.connect.is_none());
    driver.advance(1);
    assert_eq!(driver.held()["channel"], "/meta/connect");
}

const UNKNOWN: &str = r#"[{"channel":"/meta/connect","id":"$1","successful":false,"error":"402::Unknown client","advice":{"reconnect":"handshake"}}]"#;

#[test]
fn only_sessions_in_a_row_count_as_unknown_before_their_first_use() {
    let mut driver = opened();
    for round in 0..4 {
        for _ in 0..2 {
            driver.answer_handshake("stranger", true);
            driver.answer(Lane::Connect, UNKNOWN);
            if driver.connect.is_none() {
                driver.advance_to_wake();
            }
        }
        driver.become_live(&format!("c{round}"), true);
        driver.answer_connect();
        driver.answer(Lane::Connect, UNKNOWN);
    }
    assert_ne!(
        driver.session.state(),
        &State::Failed(FailReason::CookiesBlocked)
    );
}

#[test]
fn a_session_that_was_of_use_is_renewed_at_once_every_time() {
    let mut driver = opened();
    for round in 0..5 {
        driver.become_live(&format!("c{round}"), true);
        driver.answer_connect();
        driver.answer(Lane::Connect, UNKNOWN);
        assert_eq!(driver.held()["channel"], "/meta/handshake");
        assert_eq!(driver.session.state(), &State::Handshaking);
    }
}
