//! Handshake, connect, subscribe, disconnect, expiry and everything that is refused.

use super::*;

#[test]
fn handshake() {
    let mut bench = bench();
    let reply = bench.ask(
        &json!([{"channel": "/meta/handshake", "id": 1, "ext": {"ack": true}, "version": "1.0"}]),
    );
    let id = reply[0]["clientId"].clone();
    assert_eq!(
        reply,
        [json!({
            "minimumVersion": "1.0", "clientId": id, "supportedConnectionTypes": ["long-polling", "callback-polling"],
            "advice": {"interval": 0, "timeout": 30000, "reconnect": "retry"}, "channel": "/meta/handshake", "id": "1",
            "version": "1.0", "successful": true, "ext": {"ack": true},
        })]
    );
    assert_eq!(bench.browser.as_ref().map(String::len), Some(16));
}

#[test]
fn the_browser_cookie_is_set_once() {
    let mut bench = bench();
    bench.handshake(false);
    match bench.send(&json!([{"channel": "/meta/handshake", "id": "1"}])) {
        Handled::Now(answer) => assert_eq!(answer.browser, None),
        Handled::Held(_) => panic!("held"),
    }
}

#[test]
fn a_server_without_acknowledgements_does_not_offer_them() {
    let mut bench = Bench::new(Settings {
        ack: false,
        ..Settings::default()
    });
    let reply =
        bench.ask(&json!([{"channel": "/meta/handshake", "id": "1", "ext": {"ack": true}}]));
    assert_eq!(reply[0].get("ext"), None);
}

#[test]
fn advice_comes_only_when_the_client_sends_some() {
    let mut bench = bench();
    let id = bench.handshake(false);
    let advice = json!({"interval": 0, "timeout": 30000, "reconnect": "retry"});
    let reply = bench.ask(&connect(&id, "2", json!({"advice": {"timeout": 0}})));
    assert_eq!(
        reply,
        [json!({"advice": advice, "channel": "/meta/connect", "id": "2", "successful": true})]
    );
    bench.hold(&connect(&id, "3", json!({})));
    bench.now = 30_000;
    bench.server.tick(bench.now);
    assert_eq!(
        bench.released_messages(),
        [json!({"channel": "/meta/connect", "id": "3", "successful": true})]
    );
}

#[test]
fn the_first_connect_is_not_held() {
    let mut bench = bench();
    let id = bench.handshake(false);
    let reply = bench.ask(&connect(&id, "2", json!({})));
    assert_eq!(
        reply,
        [json!({"channel": "/meta/connect", "id": "2", "successful": true})]
    );
}

#[test]
fn an_unknown_client_gets_advice_on_connect_only() {
    let mut bench = bench();
    bench.handshake(false);
    let error = "402::Unknown client";
    assert_eq!(
        bench.ask(&connect("nobody", "10", json!({}))),
        [json!({
            "advice": {"interval": 0, "reconnect": "handshake"}, "channel": "/meta/connect", "id": "10", "error": error,
            "successful": false,
        })]
    );
    let subscribe = json!([{"channel": "/meta/subscribe", "clientId": "nobody", "id": "9", "subscription": "/a"}]);
    assert_eq!(
        bench.ask(&subscribe),
        [json!({
            "channel": "/meta/subscribe", "id": "9", "subscription": "/a", "error": error, "successful": false,
        })]
    );
    let publish = json!([{"channel": "/a/b", "clientId": "nobody", "id": "8", "data": {}}]);
    assert_eq!(
        bench.ask(&publish),
        [json!({"channel": "/a/b", "id": "8", "error": error, "successful": false})]
    );
    let disconnect = json!([{"channel": "/meta/disconnect", "clientId": "nobody", "id": "11"}]);
    assert_eq!(
        bench.ask(&disconnect),
        [json!({
            "channel": "/meta/disconnect", "id": "11", "error": error, "successful": false,
        })]
    );
}

#[test]
fn a_session_belongs_to_its_browser_and_its_user() {
    let mut bench = bench();
    let id = bench.session(false);
    let body = connect(&id, "12", json!({})).to_string();
    for (user, browser) in [
        (USER, None),
        (USER, Some("other")),
        ("agent", bench.browser.as_deref()),
    ] {
        match bench.server.handle(0, user, browser, &body) {
            Handled::Now(answer) => {
                assert_eq!(answer.messages.unwrap()[0]["error"], "402::Unknown client");
            }
            Handled::Held(_) => panic!("held"),
        }
    }
}

#[test]
fn subscriptions() {
    let mut bench = bench();
    let id = bench.handshake(false);
    let mut ask = |id_: &str, subscription: Value| {
        let mut message = json!({"channel": "/meta/subscribe", "clientId": id, "id": id_});
        if !subscription.is_null() {
            message["subscription"] = subscription;
        }
        bench.ask(&json!([message])).remove(0)
    };
    assert_eq!(
        ask("3", json!(["/a/b", "/c/*", "/d/**"])),
        json!({
            "channel": "/meta/subscribe", "id": "3", "subscription": ["/a/b", "/c/*", "/d/**"], "successful": true,
        })
    );
    assert_eq!(ask("4", json!("/a/b"))["successful"], true);
    assert_eq!(
        ask("5", json!("/meta/connect")),
        json!({
            "channel": "/meta/subscribe", "id": "5", "subscription": "/meta/connect",
            "error": "403:denied_by_security_policy:subscribe_denied", "successful": false,
        })
    );
    assert_eq!(
        ask("6", Value::Null),
        json!({
            "channel": "/meta/subscribe", "id": "6", "error": "403::subscription_missing", "successful": false,
        })
    );
    let bad =
        json!([{"channel": "/meta/subscribe", "clientId": id, "subscription": "foo"}]).to_string();
    assert_eq!(bench.status(&bad), (500, true));
}

#[test]
fn bodies_that_are_not_messages() {
    let mut bench = bench();
    bench.handshake(false);
    assert_eq!(bench.status("[{"), (400, true));
    assert_eq!(bench.status("[]"), (500, true));
    assert_eq!(bench.status(""), (200, true));
    assert_eq!(bench.status(r#"[{"id":"1"}]"#), (500, true));
}

#[test]
fn a_single_object_and_odd_ids_are_fine() {
    let mut bench = bench();
    let id = bench.handshake(false);
    let mut message = connect(&id, "13", json!({"advice": {"timeout": 0}}))[0].clone();
    assert_eq!(bench.ask(&message)[0]["id"], "13");
    message["id"] = json!(15);
    assert_eq!(bench.ask(&json!([message]))[0]["id"], "15");
    message.as_object_mut().unwrap().remove("id");
    assert_eq!(bench.ask(&json!([message]))[0].get("id"), None);
}

#[test]
fn a_connect_among_other_messages_is_not_held() {
    let mut bench = bench();
    let id = bench.session(false);
    let reply = bench.ask(&json!([
        {"channel": "/meta/connect", "clientId": id, "id": "21", "connectionType": "long-polling"},
        {"channel": "/meta/subscribe", "clientId": id, "id": "22", "subscription": "/x/y"},
    ]));
    assert_eq!(
        reply,
        [
            json!({"channel": "/meta/connect", "id": "21", "successful": true}),
            json!({"channel": "/meta/subscribe", "id": "22", "subscription": "/x/y", "successful": true}),
        ]
    );
}

#[test]
fn a_handshake_with_company_is_refused() {
    let mut bench = bench();
    let both = json!([{"channel": "/meta/handshake"}, {"channel": "/meta/connect"}]).to_string();
    assert_eq!(bench.status(&both), (500, true));
}

#[test]
fn of_two_connects_the_first_fails() {
    let mut bench = bench();
    let id = bench.session(false);
    let first = bench.hold(&connect(&id, "25", json!({})));
    bench.hold(&connect(&id, "26", json!({})));
    let (ticket, answer) = bench.released();
    assert_eq!((ticket, answer.status, answer.messages), (first, 500, None));
}

#[test]
fn the_second_session_of_a_browser_is_not_held() {
    let mut bench = bench();
    let first = bench.session(false);
    bench.hold(&connect(&first, "4", json!({})));
    let second = bench.handshake(false);
    let reply = bench.ask(&connect(&second, "1", json!({})));
    assert_eq!(
        reply,
        [json!({
            "advice": {"multiple-clients": true, "interval": 2000, "reconnect": "retry"}, "channel": "/meta/connect", "id": "1",
            "successful": true,
        })]
    );
    bench.now = 11_000;
    bench.server.tick(bench.now);
    assert_eq!(
        bench.ask(&connect(&second, "2", json!({})))[0]["successful"],
        true
    );
}

#[test]
fn a_session_without_connect_expires() {
    let mut bench = bench();
    let id = bench.session(false);
    assert_eq!(bench.server.next_deadline(), Some(10_000));
    bench.now = 9999;
    bench.server.tick(bench.now);
    bench.hold(&connect(&id, "4", json!({})));
    bench.now = 39_999;
    bench.server.tick(bench.now);
    assert_eq!(bench.released_messages()[0]["successful"], true);
    bench.now = 49_999;
    bench.server.tick(bench.now);
    assert_eq!(
        bench.ask(&connect(&id, "5", json!({})))[0]["error"],
        "402::Unknown client"
    );
}

#[test]
fn disconnect_releases_the_held_connect() {
    let mut bench = bench();
    let id = bench.session(true);
    bench.hold(&connect(&id, "18", json!({"ext": {"ack": 1}})));
    let reply = bench.ask(&json!([{"channel": "/meta/disconnect", "clientId": id, "id": "19"}]));
    assert_eq!(
        reply,
        [json!({"ext": {}, "channel": "/meta/disconnect", "id": "19", "successful": true})]
    );
    assert_eq!(
        bench.released_messages(),
        [json!({
            "ext": {"ack": 2}, "advice": {"reconnect": "none"}, "channel": "/meta/connect", "id": "18", "successful": true,
        })]
    );
}

#[test]
fn a_client_may_ask_for_ever() {
    let mut bench = bench();
    let id = bench.session(false);
    bench.now = 5000;
    bench.hold(&connect(&id, "4", json!({"advice": {"timeout": u64::MAX}})));
    assert_eq!(bench.server.next_deadline(), Some(u64::MAX));
}
