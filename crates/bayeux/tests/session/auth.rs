//! When the user has to sign in, and how it goes on.

use bayeux::{GapReason, Input, Lane, State};

use crate::driver::{Driver, JSON};

const HTML: &str = "<!DOCTYPE html><title>Sign in</title>";

#[test]
fn a_request_to_sign_in_stops_everything_until_it_is_done() {
    for (status, kind, body) in [
        (401, Some(JSON), ""),
        (403, Some(JSON), "[]"),
        (403, Some("text/html"), HTML),
        (302, None, ""),
        (200, Some("text/html;charset=utf-8"), HTML),
        (200, Some(JSON), HTML),
        (200, Some("text/html"), "Please sign in"),
    ] {
        for lane in [Lane::Connect, Lane::Command] {
            let mut driver = Driver::live(true);
            driver.subscribe("/a");
            driver.answer_http(lane, status, kind, body);
            assert_eq!(
                driver.session.state(),
                &State::AuthRequired,
                "{status} {body}"
            );
            assert!(driver.connect.is_none() && driver.command.is_none());
            let sent = driver.sent.len();
            driver.advance(3_600_000);
            for input in [Input::Woke, Input::Offline, Input::Online, Input::Tick] {
                driver.input(input);
            }
            assert_eq!(driver.sent.len(), sent, "no hammering");
            driver.input(Input::Reauthorized);
            assert_eq!(driver.held()["channel"], "/meta/handshake");
            driver.become_live("c2", true);
            assert_eq!(driver.gaps, [GapReason::NewSession]);
        }
    }
}

#[test]
fn a_web_page_with_an_error_status_is_an_error_and_not_a_login_page() {
    let mut driver = Driver::live(true);
    driver.answer_http(Lane::Connect, 502, Some("text/html"), HTML);
    assert_eq!(driver.attempt(), 1);
}

#[test]
fn credentials_that_ran_out_are_recognised_in_a_connect_reply() {
    let mut driver = Driver::live(true);
    driver.answer(
        Lane::Connect,
        r#"[{"channel":"/meta/connect","id":"$1","successful":false,"error":"401::Authentication invalid","advice":{"reconnect":"none"}}]"#,
    );
    assert_eq!(driver.session.state(), &State::AuthRequired);
}

#[test]
fn a_refused_handshake_request_can_be_repeated_after_signing_in() {
    let mut driver = Driver::new();
    driver.input(Input::Open);
    driver.answer_http(Lane::Connect, 401, None, "");
    assert_eq!(driver.session.state(), &State::AuthRequired);
    driver.input(Input::Reauthorized);
    driver.become_live("c1", true);
    assert!(driver.gaps.is_empty());
}

#[test]
fn signing_in_again_does_not_disturb_a_live_session() {
    let mut driver = Driver::live(true);
    let sent = driver.sent.len();
    driver.input(Input::Reauthorized);
    assert_eq!(driver.sent.len(), sent);
    assert_eq!(driver.session.state(), &State::Live);
}
