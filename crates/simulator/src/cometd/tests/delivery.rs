//! Deliveries: when, in which order, how often, and what loses them.

use super::*;

#[test]
fn a_held_connect_is_answered_by_a_message_data_first() {
    let mut bench = bench();
    let id = bench.session(false);
    let ticket = bench.hold(&connect(&id, "4", json!({})));
    bench.publish(&json!({"n": 1}));
    let (released, answer) = bench.released();
    assert_eq!(released, ticket);
    assert_eq!(
        answer.messages.unwrap(),
        [
            json!({"data": {"n": 1}, "channel": "/v2/me/calls"}),
            json!({"channel": "/meta/connect", "id": "4", "successful": true}),
        ]
    );
}

#[test]
fn what_came_between_two_connects_answers_the_next_at_once() {
    let mut bench = bench();
    let id = bench.session(false);
    bench.publish(&json!(1));
    bench.publish(&json!(2));
    let reply = bench.ask(&connect(&id, "4", json!({})));
    assert_eq!(
        (&reply[0]["data"], &reply[1]["data"]),
        (&json!(1), &json!(2))
    );
    assert_eq!(reply.len(), 3);
}

#[test]
fn others_and_other_channels_are_not_heard() {
    let mut bench = bench();
    let id = bench.session(false);
    bench.server.publish("agent", "/v2/me/calls", &json!(1));
    bench.server.publish(USER, "/v2/users", &json!(2));
    bench.hold(&connect(&id, "4", json!({})));
}

#[test]
fn after_unsubscribe_nothing_more_is_delivered() {
    let mut bench = bench();
    let id = bench.session(false);
    let reply = bench.ask(&json!([{"channel": "/meta/unsubscribe", "clientId": id, "id": "4", "subscription": "/v2/me/*"}]));
    assert_eq!(reply[0]["successful"], true);
    bench.publish(&json!(1));
    bench.hold(&connect(&id, "5", json!({})));
}

#[test]
fn publications() {
    let mut bench = bench();
    let id = bench.session(false);
    let mut publish = |channel: &str| {
        bench.ask(&json!([{"channel": channel, "clientId": id, "id": "23", "data": {"n": 1}}]))
    };
    assert_eq!(
        publish("/v2/me/calls"),
        [
            json!({"data": {"n": 1}, "channel": "/v2/me/calls"}),
            json!({"channel": "/v2/me/calls", "id": "23", "successful": true}),
        ]
    );
    assert_eq!(
        publish("/meta/foo")[0]["error"],
        "403:denied_by_security_policy:create denied"
    );
    assert_eq!(
        publish("/service/x"),
        [json!({"channel": "/service/x", "id": "23", "successful": true})]
    );
}

#[test]
fn a_held_connect_gets_the_message_rather_than_the_reply_to_something_else() {
    let mut bench = bench();
    let id = bench.session(false);
    bench.hold(&connect(&id, "4", json!({})));
    let reply =
        bench.ask(&json!([{"channel": "/v2/me/calls", "clientId": id, "id": "5", "data": 1}]));
    assert_eq!(reply.len(), 1);
    assert_eq!(bench.released_messages().len(), 2);
}

#[test]
fn messages_reach_all_sessions_of_a_user() {
    let mut bench = bench();
    let first = bench.session(false);
    let second = bench.session(false);
    bench.publish(&json!(1));
    for id in [first, second] {
        assert_eq!(bench.ask(&connect(&id, "4", json!({})))[0]["data"], 1);
    }
}

#[test]
fn batches_are_numbered_and_sent_again_until_acknowledged() {
    let mut bench = bench();
    let id = bench.session(true);
    bench.publish(&json!(0));
    let sent = bench.ask(&connect(&id, "4", json!({"ext": {"ack": 1}})));
    assert_eq!(
        (&sent[0]["data"], &sent[1]["ext"]["ack"]),
        (&json!(0), &json!(2))
    );
    bench.publish(&json!(1));
    let again = bench.ask(&connect(
        &id,
        "5",
        json!({"ext": {"ack": 1}, "advice": {"timeout": 0}}),
    ));
    let data: Vec<_> = again
        .iter()
        .filter_map(|message| message.get("data"))
        .collect();
    assert_eq!(data, [&json!(0), &json!(1)]);
    assert_eq!(again[2]["ext"]["ack"], 3);
    bench.hold(&connect(&id, "6", json!({"ext": {"ack": 3}})));
    bench.now = 30_000;
    bench.server.tick(bench.now);
    assert_eq!(
        bench.released_messages(),
        [json!({"ext": {"ack": 4}, "channel": "/meta/connect", "id": "6", "successful": true})]
    );
}

#[test]
fn with_acknowledgements_only_connects_deliver() {
    let mut bench = bench();
    let id = bench.session(true);
    bench.publish(&json!(0));
    let reply = bench.ask(&json!([{"channel": "/meta/subscribe", "clientId": id, "id": "7", "subscription": "/x", "ext": {}}]));
    assert_eq!(
        reply,
        [
            json!({"ext": {}, "channel": "/meta/subscribe", "id": "7", "subscription": "/x", "successful": true})
        ]
    );
}

#[test]
fn a_lost_reply_loses_its_messages_unless_they_are_acknowledged() {
    for (ack, expected) in [(false, 1), (true, 2)] {
        let mut bench = bench();
        let id = bench.session(ack);
        bench.hold(&connect(&id, "4", json!({"ext": {"ack": 1}})));
        bench.server.fault(0, Fault::LoseReply, None);
        bench.publish(&json!(0));
        assert!(bench.released().1.drop);
        let next = bench.ask(&connect(
            &id,
            "5",
            json!({"ext": {"ack": 1}, "advice": {"timeout": 0}}),
        ));
        assert_eq!(next.len(), expected, "{next:?}");
    }
}

#[test]
fn kill_expire_disconnect_and_drop() {
    let unknown = json!({
        "advice": {"interval": 0, "reconnect": "handshake"}, "channel": "/meta/connect", "id": "4",
        "error": "402::Unknown client", "successful": false,
    });
    let mut bench = bench();
    let id = bench.session(false);
    bench.hold(&connect(&id, "4", json!({})));
    bench.server.fault(0, Fault::Kill, Some("agent"));
    assert_eq!(bench.server.take_released(), []);
    bench.server.fault(0, Fault::Kill, Some(USER));
    assert_eq!(bench.released_messages(), std::slice::from_ref(&unknown));

    let id = bench.session(false);
    bench.hold(&connect(&id, "4", json!({})));
    bench.server.fault(0, Fault::Expire, None);
    bench.publish(&json!(1));
    assert_eq!(bench.server.take_released(), []);
    bench.now = 30_000;
    bench.server.tick(bench.now);
    assert_eq!(
        bench.released_messages(),
        [json!({"channel": "/meta/connect", "id": "4", "successful": true})]
    );
    assert_eq!(bench.ask(&connect(&id, "4", json!({}))), [unknown]);

    let id = bench.session(false);
    bench.hold(&connect(&id, "28", json!({})));
    bench.server.fault(bench.now, Fault::Disconnect, None);
    assert_eq!(
        bench.released_messages(),
        [
            json!({"channel": "/meta/disconnect", "successful": true}),
            json!({"advice": {"reconnect": "none"}, "channel": "/meta/connect", "id": "28", "successful": true}),
        ]
    );

    let id = bench.session(false);
    bench.hold(&connect(&id, "4", json!({})));
    bench.server.fault(bench.now, Fault::DropConnect, None);
    assert!(bench.released().1.drop);
    bench.publish(&json!(1));
    assert_eq!(bench.ask(&connect(&id, "5", json!({})))[0]["data"], 1);
}

#[test]
fn anything_can_be_delivered() {
    let mut bench = bench();
    let id = bench.session(false);
    bench.server.publish_raw(USER, &json!("nonsense"));
    assert_eq!(bench.ask(&connect(&id, "4", json!({})))[0], "nonsense");
}
