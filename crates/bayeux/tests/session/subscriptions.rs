//! Commands: subscribe, unsubscribe, publish, and what becomes of them.

use bayeux::{
    Config, GapReason, Input, Lane, PublishOutcome, State, SubscriptionState, TransportFailure,
};

use crate::driver::{CALLS, Driver, messages};

const DEVICES: &str = "/v2/me/devices";

fn active(channel: &str) -> (String, SubscriptionState) {
    (channel.to_owned(), SubscriptionState::Active)
}

fn refused(channel: &str, why: &str) -> (String, SubscriptionState) {
    (
        channel.to_owned(),
        SubscriptionState::Refused(why.to_owned()),
    )
}

/// Handshake done and first connect answered; two subscriptions are under way.
fn subscribing() -> Driver {
    let mut driver = Driver::new();
    driver.subscribe(CALLS);
    driver.subscribe(DEVICES);
    driver.input(Input::Open);
    driver.answer_handshake("c1", false);
    driver.answer_connect();
    driver
}

#[test]
fn all_channels_are_asked_for_in_one_batch_one_message_each() {
    let driver = subscribing();
    assert_eq!(driver.asked_for(), [CALLS, DEVICES]);
    assert_eq!(driver.command.as_ref().unwrap().path, "/");
    assert_eq!(
        driver.session.state(),
        &State::Handshaking,
        "not live before they are answered"
    );
}

#[test]
fn each_channel_has_its_own_verdict() {
    let mut driver = subscribing();
    driver.answer(
        Lane::Command,
        r#"[{"channel":"/meta/subscribe","id":"$1","subscription":"/v2/me/calls","successful":true},{"channel":"/meta/subscribe","id":"$2","subscription":"/v2/me/devices","successful":false,"error":"403:denied_by_security_policy:subscribe_denied"}]"#,
    );
    assert_eq!(
        driver.subscriptions,
        [
            active(CALLS),
            refused(DEVICES, "403:denied_by_security_policy:subscribe_denied")
        ]
    );
    assert_eq!(
        driver.session.state(),
        &State::Live,
        "a verdict is an answer"
    );
    driver.advance(30_000);
    assert!(driver.command.is_none(), "a verdict is not argued with");
}

#[test]
fn replies_are_matched_by_name_or_order_when_they_carry_no_id() {
    for body in [
        r#"[{"channel":"/meta/subscribe","subscription":"/v2/me/devices","successful":false,"error":"403::no"},{"channel":"/meta/subscribe","subscription":"/v2/me/calls","successful":true}]"#,
        r#"[{"channel":"/meta/subscribe","subscription":["/v2/me/devices"],"successful":false,"error":"403::no"},{"channel":"/meta/subscribe","subscription":["/v2/me/calls"],"successful":true}]"#,
        r#"[{"channel":"/meta/subscribe","successful":true},{"channel":"/meta/subscribe","successful":false,"error":"403::no"}]"#,
        r#"[{"channel":"/meta/subscribe","id":$2,"successful":false,"error":"403::no"},{"channel":"/meta/subscribe","id":$1,"successful":true}]"#,
    ] {
        let mut driver = subscribing();
        driver.answer(Lane::Command, body);
        assert!(driver.subscriptions.contains(&active(CALLS)), "{body}");
        assert!(
            driver.subscriptions.contains(&refused(DEVICES, "403::no")),
            "{body}"
        );
    }
}

#[test]
fn a_subscribe_lost_on_the_way_is_repeated_until_it_is_answered() {
    let mut driver = subscribing();
    for attempt in 1..=4 {
        match attempt {
            1 => driver.fail(Lane::Command, TransportFailure::Network),
            2 => driver.fail(Lane::Command, TransportFailure::Timeout),
            3 => driver.answer_http(Lane::Command, 500, None, ""),
            _ => driver.answer(Lane::Command, r#"[{"channel":"/meta/subsc"#),
        }
        assert_eq!(driver.attempt(), attempt, "deaf on a channel is not live");
        driver.advance(15_000);
        assert_eq!(driver.asked_for(), [CALLS, DEVICES]);
    }
    driver.answer_commands();
    assert_eq!(driver.session.state(), &State::Live);
    assert_eq!(driver.subscriptions, [active(CALLS), active(DEVICES)]);
    assert_eq!(driver.gaps, [GapReason::LostReply]);
}

#[test]
fn a_subscribe_that_is_never_mentioned_in_replies_counts_as_refused() {
    let mut driver = subscribing();
    for _ in 0..3 {
        driver.answer(Lane::Command, "[]");
        driver.advance(9_000);
    }
    assert_eq!(
        driver.subscriptions,
        [
            refused(CALLS, "not answered"),
            refused(DEVICES, "not answered")
        ]
    );
    assert!(driver.command.is_none());
    assert_eq!(driver.session.state(), &State::Live);
}

#[test]
fn messages_that_come_with_a_subscribe_reply_are_delivered() {
    let mut driver = subscribing();
    driver.answer(
        Lane::Command,
        r#"[{"channel":"/v2/me/calls","data":1},{"channel":"/meta/subscribe","id":"$1","successful":true},{"channel":"/meta/subscribe","id":"$2","successful":true},{"channel":"/v2/me/calls","data":2}]"#,
    );
    let data: Vec<_> = driver
        .delivered
        .iter()
        .map(|(_, data)| data.as_str())
        .collect();
    assert_eq!(data, ["1", "2"]);
}

#[test]
fn a_subscribe_reply_on_the_other_lane_counts() {
    let mut driver = subscribing();
    let ids: Vec<_> = messages(driver.command.as_ref().unwrap())
        .iter()
        .map(|message| message["id"].clone())
        .collect();
    driver.answer(
        Lane::Connect,
        &format!(
            r#"[{{"channel":"/meta/subscribe","id":{},"successful":true}},{{"channel":"/meta/subscribe","id":{},"successful":true}},{{"channel":"/meta/connect","id":"$1","successful":true}}]"#,
            ids[0], ids[1]
        ),
    );
    assert_eq!(driver.session.state(), &State::Live);
    driver.answer(Lane::Command, "[]");
    driver.advance(5_000);
    assert!(driver.command.is_none());
}

#[test]
fn a_new_session_gets_every_subscription_back_in_one_batch_before_the_gap_is_told() {
    let mut driver = subscribing();
    driver.answer(
        Lane::Command,
        r#"[{"channel":"/meta/subscribe","id":"$1","successful":true},{"channel":"/meta/subscribe","id":"$2","successful":false,"error":"403::no"}]"#,
    );
    driver.subscribe("/notifications/*");
    driver.answer_commands();
    driver.answer(
        Lane::Connect,
        r#"[{"channel":"/meta/connect","id":"$1","successful":false,"error":"402::Unknown client","advice":{"reconnect":"handshake"}}]"#,
    );
    assert_eq!(
        driver.subscriptions[3..],
        [
            (CALLS.to_owned(), SubscriptionState::Pending),
            ("/notifications/*".to_owned(), SubscriptionState::Pending)
        ]
    );
    driver.answer_handshake("c2", false);
    driver.answer_connect();
    assert_eq!(driver.asked_for(), [CALLS, DEVICES, "/notifications/*"]);
    assert!(driver.gaps.is_empty());
    driver.answer_commands();
    assert_eq!(driver.gaps, [GapReason::NewSession]);
}

#[test]
fn an_unknown_session_on_a_subscribe_is_no_verdict_on_the_channel() {
    for error in [
        "402::Unknown client",
        "402::session_unknown",
        "401:c1:Unknown client",
    ] {
        let mut driver = Driver::live(true);
        driver.subscribe(DEVICES);
        let held = driver.connect.as_ref().unwrap().id;
        driver.answer(
            Lane::Command,
            &format!(
                r#"[{{"channel":"/meta/subscribe","id":"$1","subscription":"{DEVICES}","successful":false,"error":"{error}"}}]"#
            ),
        );
        assert_eq!(driver.aborted, [held], "{error}");
        let refused = |(_, state): &_| matches!(state, SubscriptionState::Refused(_));
        assert!(!driver.subscriptions.iter().any(refused), "{error}");
        assert_eq!(driver.held()["channel"], "/meta/handshake");
        driver.answer_handshake("c2", true);
        assert_eq!(driver.asked_for(), [CALLS, DEVICES]);
    }
}

#[test]
fn subscribing_at_run_time_does_not_leave_the_live_state() {
    let mut driver = Driver::live(true);
    driver.subscribe(DEVICES);
    driver.fail(Lane::Command, TransportFailure::Network);
    assert_eq!(driver.session.state(), &State::Live);
    driver.advance(1_300);
    driver.answer_commands();
    assert_eq!(driver.subscriptions.last(), Some(&active(DEVICES)));
}

#[test]
fn subscribing_twice_sends_once() {
    let mut driver = Driver::live(true);
    let sent = driver.sent.len();
    driver.subscribe(CALLS);
    assert_eq!(driver.sent.len(), sent);
    assert_eq!(driver.subscriptions, [active(CALLS), active(CALLS)]);
}

#[test]
fn commands_wait_for_their_turn() {
    let mut driver = Driver::live(true);
    driver.subscribe("/a");
    driver.subscribe("/b");
    driver.publish("/c", "1");
    assert_eq!(driver.asked_for(), ["/a"]);
    driver.answer_commands();
    assert_eq!(driver.asked_for(), ["/b"]);
    assert_eq!(messages(driver.command.as_ref().unwrap()).len(), 2);
}

#[test]
fn unsubscribing_is_sent_and_the_channel_is_not_restored() {
    let mut driver = Driver::live(true);
    driver.input(Input::Unsubscribe(CALLS.to_owned()));
    let sent = messages(driver.command.as_ref().unwrap());
    assert_eq!(sent[0]["channel"], "/meta/unsubscribe");
    assert_eq!(sent[0]["subscription"], CALLS);
    driver.answer_commands();
    driver.answer(
        Lane::Connect,
        r#"[{"channel":"/meta/connect","id":"$1","successful":false,"advice":{"reconnect":"handshake"}}]"#,
    );
    driver.answer_handshake("c2", true);
    assert!(driver.command.is_none());
}

#[test]
fn names_that_servers_choke_on_are_refused_here() {
    let mut driver = Driver::live(true);
    for channel in ["foo", "/meta/connect", "/a/*/b", ""] {
        driver.subscribe(channel);
        assert!(matches!(
            driver.subscriptions.last(),
            Some((name, SubscriptionState::Refused(_))) if name == channel
        ));
    }
    assert!(driver.command.is_none());
}

#[test]
fn queues_are_bounded() {
    let config = Config {
        max_subscriptions: 2,
        max_publish_queue: 2,
        ..Config::default()
    };
    let mut driver = Driver::with(config, 1);
    driver.input(Input::Open);
    for channel in ["/a", "/b", "/c"] {
        driver.subscribe(channel);
        driver.publish(channel, "1");
    }
    assert_eq!(
        driver.subscriptions,
        [refused("/c", "too many subscriptions")]
    );
    assert_eq!(
        driver.published,
        [("/c".to_owned(), PublishOutcome::NotSent)]
    );
}

#[test]
fn a_publish_waits_for_the_session_and_is_told_its_fate() {
    let mut driver = Driver::new();
    driver.input(Input::Open);
    driver.publish("/a", r#"{"n":1}"#);
    driver.publish("/b", "2");
    driver.publish("/c", "3");
    assert!(driver.command.is_none());
    driver.answer_handshake("c1", false);
    assert_eq!(
        messages(driver.command.as_ref().unwrap())[0]["data"]["n"],
        1
    );
    driver.answer(
        Lane::Command,
        r#"[{"channel":"/b","id":"$2","successful":false,"error":"404::message_deleted"},{"channel":"/a","data":{"n":1}},{"channel":"/a","id":"$1","successful":true}]"#,
    );
    assert_eq!(
        driver.published,
        [
            (
                "/b".to_owned(),
                PublishOutcome::Refused("404::message_deleted".to_owned())
            ),
            ("/a".to_owned(), PublishOutcome::Accepted),
            ("/c".to_owned(), PublishOutcome::Lost),
        ]
    );
    assert_eq!(
        driver.delivered,
        [("/a".to_owned(), r#"{"n":1}"#.to_owned())]
    );
}

#[test]
fn a_publish_that_fails_is_not_repeated() {
    let mut driver = Driver::live(true);
    driver.publish("/a", "1");
    driver.fail(Lane::Command, TransportFailure::Network);
    assert_eq!(driver.published, [("/a".to_owned(), PublishOutcome::Lost)]);
    driver.advance(60_000);
    assert!(driver.command.is_none());
    driver.publish("/b", "2");
    driver.answer_commands();
    assert_eq!(
        driver.published.last(),
        Some(&("/b".to_owned(), PublishOutcome::Accepted))
    );
}

#[test]
fn a_delivery_with_the_id_of_the_publish_is_a_delivery() {
    let mut driver = Driver::live(true);
    driver.publish("/a", "1");
    driver.answer(
        Lane::Command,
        r#"[{"channel":"/a","id":"$1","data":1},{"channel":"/a","id":"$1","successful":true}]"#,
    );
    assert_eq!(driver.delivered, [("/a".to_owned(), "1".to_owned())]);
    assert_eq!(
        driver.published,
        [("/a".to_owned(), PublishOutcome::Accepted)]
    );
}

#[test]
fn publishing_is_refused_when_it_cannot_work() {
    let mut driver = Driver::new();
    driver.publish("/a", "1");
    driver.input(Input::Open);
    driver.publish("/a/*", "1");
    driver.publish("/meta/connect", "1");
    assert_eq!(driver.published.len(), 3);
    assert!(
        driver
            .published
            .iter()
            .all(|(_, fate)| *fate == PublishOutcome::NotSent)
    );
}

#[test]
fn a_command_that_the_transport_forgot_is_given_up() {
    let mut driver = Driver::live(true);
    driver.publish("/a", "1");
    let forgotten = driver.command.as_ref().unwrap().id;
    driver.advance(20_000);
    assert_eq!(driver.aborted, [forgotten]);
    assert_eq!(driver.published, [("/a".to_owned(), PublishOutcome::Lost)]);
}

#[test]
fn commands_wait_while_the_link_is_down_and_leave_when_it_is_back() {
    let mut driver = Driver::live(true);
    driver.fail(Lane::Connect, TransportFailure::Network);
    driver.subscribe(DEVICES);
    assert!(driver.command.is_none());
    driver.advance(1_300);
    driver.answer_connect();
    assert_eq!(driver.asked_for(), [DEVICES]);
}

#[test]
fn a_lost_command_reply_may_have_carried_messages() {
    for (ack, gaps) in [(false, vec![GapReason::LostReply]), (true, vec![])] {
        let mut driver = Driver::live(ack);
        driver.publish("/a", "1");
        driver.fail(Lane::Command, TransportFailure::Network);
        assert_eq!(driver.gaps, gaps);
    }
}

#[test]
fn commands_do_not_sit_out_a_back_off_that_an_outage_caused() {
    let mut driver = Driver::live(true);
    driver.subscribe(DEVICES);
    for _ in 0..5 {
        driver.fail(Lane::Command, TransportFailure::Network);
        if driver.command.is_none() {
            driver.advance_to_wake();
        }
    }
    driver.fail(Lane::Command, TransportFailure::Network);
    driver.fail(Lane::Connect, TransportFailure::Timeout);
    driver.advance_to_wake();
    driver.answer_connect();
    assert_eq!(driver.asked_for(), [DEVICES]);
}
