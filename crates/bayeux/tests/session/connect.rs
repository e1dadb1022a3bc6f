//! The held request: advice, failures, deadlines, acknowledgement, and what a gap is.

use bayeux::{FailReason, GapReason, Input, Lane, State, TransportFailure};

use crate::driver::{CALLS, Driver, JSON};

const UNKNOWN: &str = r#"[{"channel":"/meta/connect","id":"$1","successful":false,"error":"402::session_unknown","advice":{"reconnect":"handshake","interval":0}}]"#;

fn connect_reply(more: &str) -> String {
    format!(r#"[{{"channel":"/meta/connect","id":"$1","successful":true{more}}}]"#)
}

fn delivery(n: u32) -> String {
    format!(r#"{{"channel":"{CALLS}","data":{n}}}"#)
}

#[test]
fn the_next_connect_leaves_with_the_answer_to_the_last() {
    let mut driver = Driver::live(false);
    for _ in 0..20 {
        driver.sleep(30_000);
        driver.answer_connect();
        assert!(
            driver.connect.is_some(),
            "no timer is needed between two polls"
        );
    }
    assert_eq!(driver.states.last(), Some(&State::Live));
    assert!(driver.gaps.is_empty());
}

#[test]
fn messages_are_delivered_in_order_from_before_and_after_the_reply() {
    let mut driver = Driver::live(false);
    driver.answer(
        Lane::Connect,
        &format!(
            r#"[{},{{"channel":"/meta/connect","id":"$1","successful":true}},{},{}]"#,
            delivery(1),
            delivery(2),
            delivery(3)
        ),
    );
    let data: Vec<_> = driver
        .delivered
        .iter()
        .map(|(_, data)| data.as_str())
        .collect();
    assert_eq!(data, ["1", "2", "3"]);
}

#[test]
fn falsy_payloads_are_payloads() {
    let mut driver = Driver::live(false);
    driver.answer(
        Lane::Connect,
        r#"[{"channel":"/a","data":""},{"channel":"/a","data":0},{"channel":"/a","data":false},{"channel":"/a","data":null},{"channel":"/meta/connect","id":"$1","successful":true}]"#,
    );
    let data: Vec<_> = driver
        .delivered
        .iter()
        .map(|(_, data)| data.as_str())
        .collect();
    assert_eq!(data, ["\"\"", "0", "false", "null"]);
}

#[test]
fn a_broken_element_costs_itself_alone() {
    let mut driver = Driver::live(false);
    driver.answer(
        Lane::Connect,
        &format!(
            r#"[null,{{"data":5}},{},7,{{"channel":"/meta/connect","id":"$1","successful":true}}]"#,
            delivery(1)
        ),
    );
    assert_eq!(driver.delivered.len(), 1);
    assert_eq!(driver.skipped, 3);
    assert_eq!(driver.session.state(), &State::Live);
}

#[test]
fn a_lone_object_is_taken_for_a_list_of_one() {
    let mut driver = Driver::live(true);
    driver.answer(
        Lane::Connect,
        r#"{"channel":"/meta/connect","id":"$1","successful":true,"ext":{"ack":5}}"#,
    );
    assert_eq!(driver.session.state(), &State::Live);
    assert_eq!(driver.held()["ext"]["ack"], 5);
}

#[test]
fn the_batch_last_received_is_acknowledged() {
    let mut driver = Driver::live(true);
    assert_eq!(driver.held()["ext"]["ack"], 0);
    driver.answer(Lane::Connect, &connect_reply(r#","ext":{"ack":7}"#));
    assert_eq!(driver.held()["ext"]["ack"], 7);
    driver.fail(Lane::Connect, TransportFailure::Network);
    driver.advance(2_000);
    assert_eq!(
        driver.held()["ext"]["ack"],
        7,
        "a lost reply acknowledges nothing"
    );
    assert_eq!(driver.held()["advice"]["timeout"], 0);
}

#[test]
fn a_new_session_starts_to_acknowledge_from_the_batch_it_is_given() {
    let mut driver = Driver::live(true);
    driver.answer(Lane::Connect, &connect_reply(r#","ext":{"ack":7}"#));
    driver.answer(Lane::Connect, UNKNOWN);
    driver.answer(
        Lane::Connect,
        r#"[{"channel":"/meta/handshake","successful":true,"clientId":"c2","ext":{"ack":{"enabled":true,"batch":3}}}]"#,
    );
    assert_eq!(driver.held()["ext"]["ack"], 3);
}

#[test]
fn failed_connects_back_off_and_a_success_resets() {
    let mut driver = Driver::live(true);
    for attempt in 1..=4 {
        driver.fail(Lane::Connect, TransportFailure::Network);
        assert_eq!(driver.attempt(), attempt);
        assert!(driver.connect.is_none());
        driver.advance_to_wake();
        assert_eq!(driver.held()["advice"]["timeout"], 0);
        assert_eq!(driver.held()["clientId"], "c1");
    }
    driver.answer_connect();
    assert_eq!(driver.session.state(), &State::Live);
    driver.fail(Lane::Connect, TransportFailure::Network);
    assert_eq!(driver.attempt(), 1);
}

#[test]
fn http_errors_and_empty_answers_are_failures() {
    for (status, body) in [
        (500, "oops"),
        (502, "<html>bad gateway</html>"),
        (503, ""),
        (404, ""),
        (400, ""),
        (429, ""),
        (0, ""),
        (200, ""),
        (200, "[]"),
        (204, ""),
        (200, "7"),
        (200, "[null]"),
    ] {
        let mut driver = Driver::live(true);
        driver.answer_http(Lane::Connect, status, None, body);
        assert_eq!(driver.attempt(), 1, "{status} {body}");
        driver.advance(1_300);
        assert_eq!(driver.held()["channel"], "/meta/connect", "{status} {body}");
    }
}

#[test]
fn a_refused_connect_without_advice_is_repeated_later() {
    let mut driver = Driver::live(true);
    driver.answer(
        Lane::Connect,
        r#"[{"channel":"/meta/connect","id":"$1","successful":false,"error":"500::boom"}]"#,
    );
    assert_eq!(driver.attempt(), 1);
    driver.advance(1_300);
    assert_eq!(driver.held()["clientId"], "c1");
    assert!(
        driver.gaps.is_empty(),
        "the reply arrived, so nothing is lost"
    );
}

#[test]
fn the_reset_of_a_long_held_connect_is_retried_at_once_and_quietly_but_only_once() {
    let mut driver = Driver::live(true);
    driver.sleep(30_000);
    driver.fail(Lane::Connect, TransportFailure::Network);
    assert_eq!(driver.held()["advice"]["timeout"], 0);
    assert_eq!(driver.session.state(), &State::Live);
    driver.fail(Lane::Connect, TransportFailure::Network);
    assert_eq!(driver.attempt(), 1);
    assert!(driver.connect.is_none());
    driver.advance(1_300);
    driver.answer_connect();
    driver.sleep(30_000);
    driver.fail(Lane::Connect, TransportFailure::Network);
    assert!(driver.connect.is_some(), "each hold may be cut once");
}

#[test]
fn a_connect_cut_early_is_an_ordinary_failure() {
    let mut driver = Driver::live(true);
    driver.sleep(4_999);
    driver.fail(Lane::Connect, TransportFailure::Network);
    assert_eq!(driver.attempt(), 1);
}

#[test]
fn a_lost_reply_is_a_gap_only_when_the_server_does_not_keep_messages() {
    for (ack, gaps) in [(false, vec![GapReason::LostReply]), (true, vec![])] {
        let mut driver = Driver::live(ack);
        driver.fail(Lane::Connect, TransportFailure::Network);
        driver.advance(1_300);
        assert!(
            driver.gaps.is_empty(),
            "told only when the way is open again"
        );
        driver.answer_connect();
        assert_eq!(driver.gaps, gaps);
        driver.answer_connect();
        assert_eq!(driver.gaps, gaps, "told once");
    }
}

#[test]
fn a_quiet_retry_tells_of_its_gap_when_it_has_succeeded() {
    let mut driver = Driver::live(false);
    driver.sleep(30_000);
    driver.fail(Lane::Connect, TransportFailure::Network);
    assert!(driver.gaps.is_empty());
    driver.answer_connect();
    assert_eq!(driver.gaps, [GapReason::LostReply]);
}

#[test]
fn a_reply_that_breaks_off_is_read_as_far_as_it_goes_unless_the_server_repeats_it() {
    let body = format!(r#"[{},{{"channel":"/v2/me/ca"#, delivery(1));
    let mut driver = Driver::live(false);
    driver.answer(Lane::Connect, &body);
    assert_eq!(driver.delivered.len(), 1);
    driver.advance(1_300);
    driver.answer_connect();
    assert_eq!(driver.gaps, [GapReason::LostReply]);

    let mut driver = Driver::live(true);
    driver.answer(Lane::Connect, &body);
    assert!(
        driver.delivered.is_empty(),
        "the repetition will be delivered"
    );
    driver.advance(1_300);
    driver.answer_connect();
    assert!(driver.gaps.is_empty());
}

#[test]
fn late_replies_of_aborted_requests_are_ignored() {
    let mut driver = Driver::live(true);
    let old = driver.connect.as_ref().unwrap().id;
    driver.sleep(41_000);
    driver.input(Input::Woke);
    assert_eq!(driver.aborted, [old]);
    let sent = driver.sent.len();
    let states = driver.states.len();
    driver.reply(
        old,
        200,
        Some(JSON),
        &format!(
            r#"[{},{{"channel":"/meta/connect","successful":true,"ext":{{"ack":9}}}}]"#,
            delivery(1)
        ),
    );
    driver.input(Input::Failed {
        id: old,
        failure: TransportFailure::Aborted,
    });
    assert!(driver.delivered.is_empty());
    assert_eq!((driver.sent.len(), driver.states.len()), (sent, states));
    assert_eq!(driver.held()["ext"]["ack"], 0);
}

#[test]
fn an_unknown_session_leads_to_a_new_one_in_every_dialect() {
    for body in [
        UNKNOWN,
        r#"[{"channel":"/meta/connect","id":"$1","successful":false,"error":"402::Unknown client"}]"#,
        r#"[{"channel":"/meta/connect","id":"$1","successful":false,"error":"401:c1:Unknown client","advice":{"reconnect":"handshake"}}]"#,
        r#"[{"channel":"/meta/connect","id":"$1","successful":false,"error":"403::Unknown client"}]"#,
        r#"[{"channel":"/meta/connect","id":"$1","successful":false,"advice":{"reconnect":"handshake"}}]"#,
        r#"[{"channel":"/meta/connect","id":"$1","successful":true,"advice":{"reconnect":"handshake"}}]"#,
        r#"[{"channel":"/meta/disconnect","successful":true},{"channel":"/meta/connect","id":"$1","successful":true}]"#,
    ] {
        let mut driver = Driver::live(true);
        driver.answer_connect();
        driver.answer(Lane::Connect, body);
        assert_eq!(driver.held()["channel"], "/meta/handshake", "{body}");
        assert_eq!(driver.session.client_id(), None);
        driver.become_live("c2", true);
        assert_eq!(driver.gaps, [GapReason::NewSession], "{body}");
    }
}

#[test]
fn a_missing_parameter_is_not_an_unknown_session() {
    let mut driver = Driver::live(true);
    driver.answer(
        Lane::Connect,
        r#"[{"channel":"/meta/connect","id":"$1","successful":false,"error":"402:clientId:Missing required parameter"}]"#,
    );
    driver.advance(1_300);
    assert_eq!(driver.held()["channel"], "/meta/connect");
}

#[test]
fn advice_to_stop_is_obeyed_even_on_a_good_reply() {
    for body in [
        r#"[{"channel":"/meta/disconnect","successful":true},{"advice":{"reconnect":"none"},"channel":"/meta/connect","id":"$1","successful":true}]"#,
        r#"[{"advice":{"reconnect":"none"},"channel":"/meta/connect","id":"$1","successful":false}]"#,
        r#"[{"advice":{"interval":-1},"channel":"/meta/connect","id":"$1","successful":true}]"#,
        r#"[{"advice":{"interval":-1},"channel":"/meta/connect","id":"$1","successful":false}]"#,
        r#"[{"advice":{"long-polling":{"reconnect":"none"}},"channel":"/meta/connect","id":"$1","successful":true}]"#,
    ] {
        let mut driver = Driver::live(true);
        driver.answer(Lane::Connect, body);
        assert_eq!(
            driver.session.state(),
            &State::Failed(FailReason::ServerStopped { error: None }),
            "{body}"
        );
        let sent = driver.sent.len();
        driver.advance(3_600_000);
        assert_eq!(driver.sent.len(), sent);
    }
}

#[test]
fn messages_are_delivered_before_the_order_that_comes_with_them_is_obeyed() {
    let mut driver = Driver::live(true);
    driver.answer(
        Lane::Connect,
        &format!(
            r#"[{{"channel":"/meta/connect","id":"$1","successful":true,"advice":{{"reconnect":"none"}}}},{}]"#,
            delivery(1)
        ),
    );
    assert_eq!(driver.delivered.len(), 1);
}

#[test]
fn advice_is_not_carried_over_to_a_later_reply() {
    let mut driver = Driver::live(true);
    driver.answer(
        Lane::Connect,
        &connect_reply(r#","advice":{"reconnect":"handshake"}"#),
    );
    driver.become_live("c2", true);
    driver.answer_connect();
    assert_eq!(driver.held()["clientId"], "c2");
    assert_eq!(driver.session.state(), &State::Live);
}

#[test]
fn a_second_tab_is_told_once_and_its_pace_is_kept() {
    let mut driver = Driver::live(true);
    let slow =
        connect_reply(r#","advice":{"multiple-clients":true,"interval":2000,"reconnect":"retry"}"#);
    for _ in 0..3 {
        driver.answer(Lane::Connect, &slow);
        assert!(driver.connect.is_none());
        assert_eq!(driver.session.state(), &State::Live);
        driver.advance(1_999);
        assert!(driver.connect.is_none());
        driver.advance(1);
        assert!(driver.connect.is_some());
    }
    assert_eq!(driver.multiple_clients, 1);
    let alone = connect_reply(r#","advice":{"interval":0,"timeout":30000,"reconnect":"retry"}"#);
    driver.answer(Lane::Connect, &alone);
    assert!(driver.connect.is_some());
    driver.answer(Lane::Connect, &slow);
    assert_eq!(driver.multiple_clients, 2);
}

#[test]
fn every_connect_has_a_limit_that_fits_what_was_asked() {
    let mut driver = Driver::new();
    driver.input(Input::Open);
    assert_eq!(driver.connect.as_ref().unwrap().silence_limit, 10_000);
    driver.answer_handshake("c1", true);
    assert_eq!(driver.connect.as_ref().unwrap().silence_limit, 10_000);
    driver.answer_connect();
    assert_eq!(driver.connect.as_ref().unwrap().silence_limit, 40_000);
}

#[test]
fn a_server_that_does_not_know_the_wish_for_a_quick_answer_gets_time() {
    let mut driver = Driver::new();
    driver.input(Input::Open);
    driver.answer_handshake("c1", true);
    driver.fail(Lane::Connect, TransportFailure::Timeout);
    driver.advance(1_300);
    assert_eq!(driver.held()["advice"]["timeout"], 0);
    assert_eq!(driver.connect.as_ref().unwrap().silence_limit, 40_000);
}

#[test]
fn a_server_that_holds_longer_than_it_says_gets_more_time() {
    let mut driver = Driver::live(true);
    for limit in [40_000, 80_000, 160_000, 320_000, 320_000] {
        assert_eq!(driver.connect.as_ref().unwrap().silence_limit, limit);
        driver.sleep(limit);
        driver.fail(Lane::Connect, TransportFailure::Timeout);
        driver.advance(1_300);
        driver.answer_connect();
    }
    driver.answer_connect();
    assert_eq!(driver.connect.as_ref().unwrap().silence_limit, 40_000);
}

#[test]
fn a_request_that_the_transport_forgot_is_given_up() {
    let mut driver = Driver::live(false);
    let old = driver.connect.as_ref().unwrap().id;
    driver.advance(79_999);
    assert!(driver.aborted.is_empty());
    driver.advance(1);
    assert_eq!(driver.aborted, [old]);
    driver.advance(1_300);
    driver.answer_connect();
    assert_eq!(driver.gaps, [GapReason::LostReply]);
}

#[test]
fn a_body_that_keeps_arriving_is_waited_for() {
    let mut driver = Driver::live(false);
    let id = driver.connect.as_ref().unwrap().id;
    for _ in 0..20 {
        driver.advance(30_000);
        driver.input(Input::Progress(id));
    }
    assert!(driver.aborted.is_empty());
    driver.advance(80_000);
    assert_eq!(driver.aborted, [id]);
}

#[test]
fn after_an_outage_longer_than_the_session_lives_a_handshake_saves_a_round() {
    let mut driver = Driver::live(true);
    driver.answer(
        Lane::Connect,
        &connect_reply(r#","advice":{"interval":0,"timeout":30000,"maxInterval":10000}"#),
    );
    driver.fail(Lane::Connect, TransportFailure::Network);
    driver.advance(1_300);
    assert_eq!(driver.held()["channel"], "/meta/connect");
    driver.sleep(45_000);
    driver.fail(Lane::Connect, TransportFailure::Network);
    driver.advance(3_000);
    assert_eq!(driver.held()["channel"], "/meta/handshake");
    driver.become_live("c2", true);
    assert_eq!(driver.gaps, [GapReason::NewSession]);
}

#[test]
fn connects_that_nothing_holds_are_paced() {
    let mut driver = Driver::live(true);
    let mut sent = 0;
    for _ in 0..100 {
        driver.sleep(5);
        if driver.connect.is_some() {
            driver.answer_connect();
            sent += 1;
        }
    }
    assert!(sent <= 4, "{sent} polls in half a second");
    driver.advance(2_000);
    assert!(driver.connect.is_some());
    assert_eq!(driver.session.state(), &State::Live);
}

#[test]
fn busy_connects_are_not_paced() {
    let mut driver = Driver::live(true);
    for n in 0..100 {
        driver.sleep(5);
        driver.answer(
            Lane::Connect,
            &format!(
                r#"[{},{{"channel":"/meta/connect","id":"$1","successful":true}}]"#,
                delivery(n)
            ),
        );
        assert!(driver.connect.is_some());
    }
}

#[test]
fn alternative_servers_are_told_when_they_change() {
    let mut driver = Driver::live(false);
    let advised = |hosts: &str| connect_reply(&format!(r#","advice":{{"hosts":{hosts}}}"#));
    for hosts in [r#"["a","b"]"#, r#"["a","b"]"#, "7", "[]", "[]"] {
        driver.advance(10_000);
        driver.answer(Lane::Connect, &advised(hosts));
    }
    // That is when it matters.
    let forgotten = r#"[{"channel":"/meta/connect","successful":false,"error":"402::Unknown client","advice":{"reconnect":"handshake","hosts":["c"]}}]"#;
    driver.answer(Lane::Connect, forgotten);
    assert_eq!(driver.hosts, [vec!["a", "b"], vec![], vec!["c"]]);
    driver.become_live("c2", false);
}

#[test]
fn an_answer_that_is_never_readable_costs_the_session_and_not_the_link() {
    let mut driver = Driver::live(true);
    for cut_off in [
        Some(r#"[{"channel":"/meta/connect","succ"#),
        None,
        Some(r#"[{"channel":"/v2/me/calls","data":1"#),
    ] {
        assert_eq!(driver.session.client_id(), Some("c1"));
        if driver.connect.is_none() {
            driver.advance_to_wake();
        }
        match cut_off {
            Some(body) => driver.answer(Lane::Connect, body),
            None => driver.fail(Lane::Connect, TransportFailure::TooLarge),
        }
        assert_ne!(driver.session.state(), &State::Live);
    }
    assert_eq!(driver.session.client_id(), None);
    driver.become_live("c2", true);
    assert_eq!(driver.session.state(), &State::Live);
    assert_eq!(driver.gaps, [GapReason::NewSession]);
}
