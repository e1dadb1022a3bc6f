//! Opening and closing, sleep and waking, offline and online.

use bayeux::{Config, GapReason, Input, Lane, Reply, State, TransportFailure};

use crate::driver::{CALLS, Driver, JSON, messages};

#[test]
fn closing_says_goodbye_and_then_nothing_more() {
    let mut driver = Driver::live(true);
    driver.publish("/a", "1");
    driver.publish("/b", "1");
    let held = driver.connect.as_ref().unwrap().id;
    let command = driver.command.as_ref().unwrap().id;
    driver.input(Input::Close);
    assert_eq!(driver.aborted, [held, command]);
    let goodbye = driver.command.clone().unwrap();
    assert_eq!(goodbye.path, "/disconnect");
    assert_eq!(messages(&goodbye)[0]["channel"], "/meta/disconnect");
    assert_eq!(messages(&goodbye)[0]["clientId"], "c1");
    assert_eq!(driver.states.last(), Some(&State::Closed));

    let before = (
        driver.sent.len(),
        driver.states.len(),
        driver.published.len(),
    );
    driver.input(Input::Close);
    driver.reply(
        held,
        200,
        Some(JSON),
        r#"[{"channel":"/v2/me/calls","data":1}]"#,
    );
    driver.answer_commands();
    for input in [
        Input::Tick,
        Input::Woke,
        Input::Offline,
        Input::Online,
        Input::Reauthorized,
    ] {
        driver.input(input);
    }
    driver.advance(3_600_000);
    let after = (
        driver.sent.len(),
        driver.states.len(),
        driver.published.len(),
    );
    assert_eq!(before, after);
    assert!(driver.delivered.is_empty());
}

#[test]
fn closing_before_the_handshake_is_answered_only_aborts() {
    let mut driver = Driver::new();
    driver.input(Input::Open);
    driver.input(Input::Close);
    assert_eq!(driver.paths_since(0), ["/handshake"]);
    assert_eq!(driver.aborted.len(), 1);
    assert_eq!(driver.session.state(), &State::Closed);
}

#[test]
fn a_closed_session_opens_again_with_its_subscriptions() {
    let mut driver = Driver::live(true);
    driver.input(Input::Close);
    driver.input(Input::Open);
    // The goodbye of the old session is still under way; its answer must not touch the new one.
    driver.answer_handshake("c2", true);
    driver.answer_connect();
    driver.answer_commands();
    assert_eq!(driver.asked_for(), [CALLS]);
    driver.answer_commands();
    assert_eq!(driver.session.state(), &State::Live);
    assert!(driver.gaps.is_empty(), "a fresh start is no gap");
}

#[test]
fn a_goodbye_nobody_answers_does_not_block_the_next_session() {
    let mut driver = Driver::live(true);
    driver.input(Input::Close);
    driver.input(Input::Open);
    driver.answer_handshake("c2", true);
    driver.answer_connect();
    driver.advance(20_000);
    assert_eq!(driver.asked_for(), [CALLS]);
    driver.input(Input::Close);
    driver.input(Input::Open);
    driver.answer_handshake("c3", true);
    driver.input(Input::Close);
    assert_eq!(driver.command.as_ref().unwrap().path, "/disconnect");
}

#[test]
fn opening_twice_changes_nothing() {
    let mut driver = Driver::live(true);
    driver.input(Input::Open);
    assert_eq!(driver.session.state(), &State::Live);
    assert_eq!(driver.connect.iter().count(), 1);
}

#[test]
fn the_last_message_of_a_page_is_at_hand() {
    let driver = Driver::new();
    assert_eq!(driver.session.disconnect_message(), None);
    let driver = Driver::live(true);
    let body = driver.session.disconnect_message().unwrap();
    let message: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert_eq!(message[0]["channel"], "/meta/disconnect");
    assert_eq!(message[0]["clientId"], "c1");
}

#[test]
fn waking_after_a_short_absence_leaves_the_held_connect_alone() {
    let mut driver = Driver::live(false);
    driver.sleep(39_999);
    driver.input(Input::Woke);
    assert!(driver.aborted.is_empty());
    assert_eq!(driver.session.state(), &State::Live);
}

#[test]
fn waking_after_a_long_absence_asks_the_server_at_once() {
    let mut driver = Driver::live(false);
    driver.sleep(3_600_000);
    driver.input(Input::Woke);
    assert_eq!(driver.aborted.len(), 1);
    assert_eq!(driver.held()["advice"]["timeout"], 0);
    assert_eq!(
        driver.session.state(),
        &State::Reconnecting {
            attempt: 1,
            next: None
        }
    );
    assert_eq!(driver.connect.as_ref().unwrap().silence_limit, 10_000);
    driver.answer_connect();
    assert_eq!(driver.gaps, [GapReason::LostReply]);
}

#[test]
fn an_absence_that_cost_the_session_is_a_gap_even_with_acknowledgement() {
    let mut driver = Driver::live(true);
    driver.sleep(3_600_000);
    driver.input(Input::Woke);
    driver.answer(
        Lane::Connect,
        r#"[{"channel":"/meta/connect","id":"$1","successful":false,"error":"402::Unknown client","advice":{"reconnect":"handshake"}}]"#,
    );
    assert_eq!(driver.held()["channel"], "/meta/handshake");
    driver.become_live("c2", true);
    assert_eq!(driver.gaps, [GapReason::NewSession]);
}

#[test]
fn waking_and_coming_online_cut_a_back_off_short_and_start_it_anew() {
    for input in [Input::Woke, Input::Online, Input::Reauthorized] {
        let mut driver = Driver::live(true);
        for _ in 0..10 {
            driver.fail(Lane::Connect, TransportFailure::Network);
            driver.advance_to_wake();
        }
        driver.fail(Lane::Connect, TransportFailure::Network);
        assert!(driver.session.wake_at().unwrap() > driver.now + 40_000);
        driver.input(input);
        assert_eq!(driver.held()["advice"]["timeout"], 0);
        driver.fail(Lane::Connect, TransportFailure::Network);
        assert!(driver.session.wake_at().unwrap() <= driver.now + 1_250);
    }
}

#[test]
fn the_last_contact_is_the_last_answer_however_long_ago_that_is_noticed() {
    let mut driver = Driver::live(true);
    let last = driver.now;
    assert_eq!(driver.session.last_contact(), Some(last));
    driver.now += 20_000;
    // The first failure is followed by a try at once, and not told.
    driver.fail(Lane::Connect, TransportFailure::Network);
    driver.fail(Lane::Connect, TransportFailure::Network);
    assert!(matches!(
        driver.states.last(),
        Some(State::Reconnecting { .. })
    ));
    assert_eq!(driver.session.last_contact(), Some(last));
}

#[test]
fn offline_stops_the_retries_and_online_connects_at_once() {
    let mut driver = Driver::live(true);
    driver.fail(Lane::Connect, TransportFailure::Network);
    driver.input(Input::Offline);
    assert_eq!(driver.session.state(), &State::Offline);
    assert_eq!(driver.session.client_id(), Some("c1"));
    let sent = driver.sent.len();
    driver.advance(59_000);
    assert_eq!(driver.sent.len(), sent);
    driver.input(Input::Online);
    assert_eq!(driver.held()["clientId"], "c1");
    driver.answer_connect();
    assert_eq!(driver.session.state(), &State::Live);
}

#[test]
fn a_connect_from_before_going_offline_is_not_trusted_afterwards() {
    let mut driver = Driver::live(false);
    let old = driver.connect.as_ref().unwrap().id;
    driver.input(Input::Offline);
    assert_eq!(driver.session.state(), &State::Offline);
    driver.advance(3_000);
    driver.input(Input::Online);
    assert_eq!(driver.aborted, [old]);
    assert_eq!(driver.held()["advice"]["timeout"], 0);
    assert_ne!(
        driver.session.state(),
        &State::Live,
        "not before it is proven"
    );
    driver.answer_connect();
    assert_eq!(driver.session.state(), &State::Live);
    assert_eq!(driver.gaps, [GapReason::LostReply]);
}

#[test]
fn a_wait_that_offline_made_long_ends_with_online_also_when_nothing_had_failed() {
    let mut driver = Driver::live(true);
    driver.answer(
        Lane::Connect,
        r#"[{"channel":"/meta/connect","id":"$1","successful":true,"advice":{"interval":2000}}]"#,
    );
    driver.input(Input::Offline);
    driver.input(Input::Online);
    assert!(driver.connect.is_some());
}

#[test]
fn a_browser_that_is_wrong_about_being_offline_is_found_out() {
    let mut driver = Driver::live(true);
    driver.input(Input::Offline);
    driver.answer_connect();
    assert_eq!(
        driver.session.state(),
        &State::Live,
        "an answer proves it wrong"
    );

    driver.input(Input::Offline);
    driver.fail(Lane::Connect, TransportFailure::Network);
    assert_eq!(driver.session.state(), &State::Offline);
    driver.advance(60_000);
    assert!(driver.connect.is_some(), "tried rarely, but tried");
    driver.answer_connect();
    assert_eq!(driver.session.state(), &State::Live);
}

#[test]
fn a_clock_that_is_set_back_does_not_delay_a_retry() {
    let mut driver = Driver::live(true);
    driver.fail(Lane::Connect, TransportFailure::Network);
    driver.now -= 900_000;
    driver.input(Input::Tick);
    assert!(driver.session.wake_at().unwrap() <= driver.now + 1_250);
    driver.advance(1_250);
    assert!(driver.connect.is_some());
}

#[test]
fn the_same_seed_and_inputs_give_the_same_session() {
    let run = |seed| {
        let mut driver = Driver::with(Config::default(), seed);
        driver.input(Input::Open);
        for _ in 0..6 {
            driver.fail(Lane::Connect, TransportFailure::Network);
            driver.advance_to_wake();
        }
        driver.sent
    };
    assert_eq!(run(5), run(5));
    assert_ne!(run(5), run(6));
}

#[test]
fn a_server_that_asks_for_quiet_has_it_and_not_for_ever() {
    for (asked, least) in [(30_000, 30_000), (86_400_000, 600_000)] {
        let mut driver = Driver::live(true);
        let id = driver.land(Lane::Connect).id;
        let reply = Reply {
            status: 503,
            content_type: None,
            body: String::new(),
            retry_after: Some(asked),
        };
        driver.input(Input::Reply { id, reply });
        let due = driver.session.wake_at().unwrap() - driver.now;
        assert!(due >= least && due <= least + least / 2, "{asked}: {due}");
    }
}

#[test]
fn a_sleep_that_the_clock_does_not_show_gives_up_what_was_held() {
    let mut driver = Driver::live(true);
    let held = driver.connect.clone().unwrap().id;
    driver.input(Input::Slept(5_000));
    assert!(!driver.aborted.contains(&held), "the server still holds it");
    driver.input(Input::Slept(3_600_000));
    assert!(driver.aborted.contains(&held));
    assert!(driver.connect.is_some(), "it is tried at once");
    assert!(driver.session.wake_at().unwrap() >= driver.now);
}
