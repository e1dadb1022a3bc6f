//! Nine replies after which the reference client (npm `cometd` 9.0.0) stays "connected" for ever
//! without another request. Here a message published afterwards must arrive.

use bayeux::{Input, Lane, State};

use crate::driver::{CALLS, Driver};

/// What goes wrong, on which lane, and with which reply.
struct Case {
    name: &'static str,
    lane: Lane,
    reply: &'static str,
}

const CASES: [Case; 9] = [
    Case {
        name: "messages, but no connect reply",
        lane: Lane::Connect,
        reply: r#"[{"channel":"/v2/me/calls","data":{"x":1}}]"#,
    },
    Case {
        name: "connect reply without id",
        lane: Lane::Connect,
        reply: r#"[{"channel":"/meta/connect","successful":true}]"#,
    },
    Case {
        name: "connect reply with a foreign id",
        lane: Lane::Connect,
        reply: r#"[{"channel":"/meta/connect","id":"999999","successful":true}]"#,
    },
    Case {
        name: "connect reply with a numeric id",
        lane: Lane::Connect,
        reply: r#"[{"channel":"/meta/connect","id":$1,"successful":true}]"#,
    },
    Case {
        name: "good connect reply that advises a handshake",
        lane: Lane::Connect,
        reply: r#"[{"channel":"/meta/connect","id":"$1","successful":true,"advice":{"reconnect":"handshake"}}]"#,
    },
    Case {
        name: "publish reply that advises a handshake",
        lane: Lane::Command,
        reply: r#"[{"channel":"/a","id":"$1","successful":false,"error":"402::session_unknown","advice":{"reconnect":"handshake"}}]"#,
    },
    Case {
        name: "unknown word for reconnect",
        lane: Lane::Connect,
        reply: r#"[{"channel":"/meta/connect","id":"$1","successful":true,"advice":{"reconnect":"sideways"}}]"#,
    },
    // The two below spoil the handshake.
    Case {
        name: "good handshake reply that advises a handshake",
        lane: Lane::Connect,
        reply: r#"[{"channel":"/meta/handshake","id":"$1","successful":true,"clientId":"h","advice":{"reconnect":"handshake"}}]"#,
    },
    Case {
        name: "handshake reply that announces more messages than it brings",
        lane: Lane::Connect,
        reply: r#"[{"channel":"/meta/handshake","id":"$1","successful":true,"clientId":"h","x-messages":3},{"channel":"/v2/me/calls","data":1}]"#,
    },
];

/// A well-behaved server from here on, for a while; then it publishes.
fn a_later_message_arrives(driver: &mut Driver) -> bool {
    for _ in 0..10 {
        if driver.command.is_some() {
            driver.answer_commands();
        }
        if driver.connect.is_none() {
            driver.advance(5_000);
            continue;
        }
        let under_way = driver.held();
        if under_way["channel"] == "/meta/handshake" {
            driver.answer_handshake("new", false);
        } else if under_way["advice"]["timeout"] == 0 {
            driver.answer_connect();
        } else {
            driver.answer(
                Lane::Connect,
                r#"[{"channel":"/v2/me/calls","data":"later"},{"channel":"/meta/connect","id":"$1","successful":true}]"#,
            );
            return driver.delivered.last() == Some(&(CALLS.to_owned(), "\"later\"".to_owned()));
        }
    }
    false
}

#[test]
fn a_later_message_is_delivered_after_each_of_them() {
    for case in CASES {
        let mut driver = if case.reply.contains("/meta/handshake") {
            let mut driver = Driver::new();
            driver.subscribe(CALLS);
            driver.input(Input::Open);
            driver
        } else {
            Driver::live(false)
        };
        if case.lane == Lane::Command {
            driver.publish("/a", "1");
        }
        driver.answer(case.lane, case.reply);
        assert!(a_later_message_arrives(&mut driver), "{}", case.name);
        assert_eq!(driver.session.state(), &State::Live, "{}", case.name);
    }
}

#[test]
fn a_server_that_repeats_the_odd_reply_for_ever_is_put_up_with() {
    for case in &CASES[..4] {
        let mut driver = Driver::live(false);
        for _ in 0..20 {
            driver.advance(5_000);
            assert!(driver.connect.is_some(), "{}", case.name);
            driver.answer(case.lane, case.reply);
        }
        assert!(a_later_message_arrives(&mut driver), "{}", case.name);
    }
}
