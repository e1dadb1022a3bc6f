use super::*;

fn raw(json: &str) -> Box<RawValue> {
    RawValue::from_string(json.to_owned()).unwrap()
}

fn one(json: &str) -> Message<'_> {
    let mut batch = decode(json);
    assert!(!batch.broken, "{json}");
    assert_eq!(batch.messages.len(), 1, "{json}");
    batch.messages.remove(0)
}

fn channels(body: &str) -> (Vec<String>, usize, bool) {
    let batch = decode(body);
    let channels = batch
        .messages
        .iter()
        .map(|message| message.channel.to_string())
        .collect();
    (channels, batch.skipped, batch.broken)
}

fn read(names: &[&str], skipped: usize, broken: bool) -> (Vec<String>, usize, bool) {
    (
        names.iter().map(ToString::to_string).collect(),
        skipped,
        broken,
    )
}

#[test]
fn a_list_and_a_lone_object_are_both_messages() {
    assert_eq!(
        channels(r#"[{"channel":"/a"},{"channel":"/b"}]"#),
        read(&["/a", "/b"], 0, false)
    );
    assert_eq!(
        channels(r#"{"channel":"/a","data":1}"#),
        read(&["/a"], 0, false)
    );
    assert_eq!(channels(" \n[ ] "), read(&[], 0, false));
    assert_eq!(
        channels("\u{feff}[{\"channel\":\"/a\"}]"),
        read(&["/a"], 0, false)
    );
}

#[test]
fn an_element_that_is_no_message_costs_only_itself() {
    let body = r#"[null,7,-7,7.5,"x",true,[{"channel":"/no"}],{},{"channel":5},{"channel":"/a"}]"#;
    assert_eq!(channels(body), read(&["/a"], 9, false));
}

#[test]
fn what_was_read_before_the_text_breaks_off_is_kept() {
    assert_eq!(
        channels(r#"[{"channel":"/a"},{"channel":"/b","da"#),
        read(&["/a"], 0, true)
    );
    assert_eq!(channels(r#"[{"channel":"/a"},}"#), read(&["/a"], 0, true));
    for body in ["", "   ", "<html>", "7", "null", "\"x\"", "{"] {
        assert_eq!(channels(body), read(&[], 0, true), "{body}");
    }
}

#[test]
fn payloads_stay_as_they_were_written() {
    for data in [
        "null",
        "0",
        "\"\"",
        "false",
        "{ \"a\" : [1.50, \"\\u00e9\"] }",
        "1e400",
    ] {
        let body = format!(r#"[{{"data":{data},"channel":"/a"}}]"#);
        assert_eq!(one(&body).data.map(RawValue::get), Some(data));
    }
}

#[test]
fn a_deeply_nested_payload_is_no_danger() {
    let data = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let body = format!(r#"[{{"channel":"/a","data":{data}}}]"#);
    assert_eq!(one(&body).data.map(RawValue::get), Some(data.as_str()));
}

#[test]
fn escaped_names_and_values_are_understood() {
    let message = one(r#"[{"\u0063hannel":"\/meta\/connect","error":"402::\u0055nknown client"}]"#);
    assert_eq!(message.channel, "/meta/connect");
    assert!(message.says_unknown_session());
}

#[test]
fn ids_are_compared_whatever_their_type() {
    for (id, answers) in [
        ("\"7\"", true),
        ("7", true),
        ("\"8\"", false),
        ("\"x7\"", false),
        ("null", false),
        ("{}", false),
    ] {
        let body = format!(r#"[{{"channel":"/a","id":{id}}}]"#);
        assert_eq!(one(&body).answers(7), answers, "{id}");
    }
    assert!(!one(r#"[{"channel":"/a"}]"#).answers(7));
}

#[test]
fn a_reply_without_a_verdict_is_good_unless_it_names_an_error() {
    for (fields, successful) in [
        (r#""successful":true"#, true),
        (r#""successful":"true""#, true),
        (r#""successful":false"#, false),
        (r#""successful":"false""#, false),
        (r#""successful":1"#, true),
        (r#""successful":1,"error":"500::x""#, false),
        (r#""error":"500::x""#, false),
        (r#""id":"1""#, true),
    ] {
        let body = format!(r#"[{{"channel":"/meta/connect",{fields}}}]"#);
        assert_eq!(one(&body).is_successful(), successful, "{fields}");
    }
}

#[test]
fn an_unknown_session_is_recognised_in_every_dialect() {
    for (error, expected) in [
        ("402::Unknown client", true),
        ("402::session_unknown", true),
        ("401:c9i9ao2rr17jpceervk7fd9zipzovm5:Unknown client", true),
        ("403::Unknown client", true),
        ("402::Unknown Session", true),
        ("402:subscription:Missing required parameter", false),
        ("403:denied_by_security_policy:subscribe_denied", false),
        ("404::Unknown client", false),
        ("Unknown client", false),
        ("", false),
        ("\u{e9}\u{e9}", false),
    ] {
        let body = format!(r#"[{{"channel":"/meta/connect","error":"{error}"}}]"#);
        assert_eq!(one(&body).says_unknown_session(), expected, "{error}");
    }
}

#[test]
fn the_acknowledge_offer_is_read_in_both_forms() {
    for (ext, expected) in [
        (r#"{"ack":true}"#, Some(0)),
        (r#"{"ack":{"enabled":true,"batch":3}}"#, Some(3)),
        (r#"{"ack":{"enabled":true}}"#, Some(0)),
        (r#"{"ack":{"enabled":false,"batch":3}}"#, None),
        (r#"{"ack":false}"#, None),
        (r#"{"ack":5}"#, None),
        ("{}", None),
        ("null", None),
    ] {
        let body = format!(r#"[{{"channel":"/meta/handshake","ext":{ext}}}]"#);
        assert_eq!(
            one(&body).ack_offer().map(|ack| ack.batch),
            expected,
            "{ext}"
        );
    }
}

#[test]
fn the_acknowledged_batch_is_a_number() {
    for (ext, expected) in [
        (r#"{"ack":4}"#, Some(4)),
        (r#"{"ack":"4"}"#, Some(4)),
        (r#"{"ack":true}"#, None),
        ("7", None),
    ] {
        let body = format!(r#"[{{"channel":"/meta/connect","ext":{ext}}}]"#);
        assert_eq!(one(&body).ack_batch(), expected, "{ext}");
    }
}

#[test]
fn the_channel_of_a_subscription_is_read_also_from_a_list_of_one() {
    for (subscription, expected) in [
        (r#""/a/*""#, Some("/a/*")),
        (r#"[ "/a/*" ]"#, Some("/a/*")),
        (r#"["/a","/b"]"#, None),
        ("5", None),
    ] {
        let body = format!(r#"[{{"channel":"/meta/subscribe","subscription":{subscription}}}]"#);
        assert_eq!(
            one(&body).subscription().as_deref(),
            expected,
            "{subscription}"
        );
    }
}

#[test]
fn long_polling_is_missing_only_from_a_list_without_it() {
    for (types, expected) in [
        (r#"["long-polling","callback-polling"]"#, true),
        (r#"["websocket"]"#, false),
        ("[]", false),
        ("null", true),
    ] {
        let body =
            format!(r#"[{{"channel":"/meta/handshake","supportedConnectionTypes":{types}}}]"#);
        assert_eq!(one(&body).offers_long_polling(), expected, "{types}");
    }
}

#[test]
fn numbers_and_truths_are_read_leniently() {
    for (json, expected) in [
        ("5", Some(5)),
        ("-1", Some(-1)),
        ("\"2000\"", Some(2_000)),
        ("2.9", Some(2)),
        ("true", None),
        ("null", None),
    ] {
        assert_eq!(integer(&raw(json)), expected, "{json}");
    }
}

#[test]
fn a_web_page_is_told_from_messages() {
    for (content_type, body, expected) in [
        (Some("text/html; charset=utf-8"), "<!DOCTYPE html>", true),
        (None, "  <html>", true),
        (Some("Text/HTML"), "Please sign in", true),
        (Some("text/html"), "[]", false),
        (Some("application/json"), "[]", false),
        (None, "", false),
    ] {
        assert_eq!(looks_like_html(content_type, body), expected, "{body}");
    }
}

#[test]
fn an_element_that_is_no_json_costs_only_itself() {
    for bad in [
        "{\"channel\":\"/no\",\"data\":\"line\nbreak\"}",
        r#"{"channel":"/no","data":01}"#,
        r#"{"channel":"/no","data":"\x"}"#,
        r#"{"channel":"/no" "data":1}"#,
        r#"{"\ud800":1,"channel":"/no"}"#,
        r#"{"channel":"/no","data":NaN}"#,
        "1e999",
        "nonsense",
        "",
    ] {
        let body = format!(r#"[{{"channel":"/a"}},{bad},null,{{"channel":"/b","data":"],["}}]"#);
        let batch = decode(&body);
        let names: Vec<_> = batch
            .messages
            .iter()
            .map(|message| &message.channel)
            .collect();
        assert_eq!(names, ["/a", "/b"], "{body}");
        assert_eq!((batch.skipped, batch.unreadable), (2, 1), "{body}");
        assert!(!batch.broken, "{body}");
    }
}

#[test]
fn what_follows_the_messages_is_told() {
    for body in [
        r#"[{"channel":"/a"}][{"channel":"/b"}]"#,
        r#"[{"channel":"/a"}] ]"#,
        r#"{"channel":"/a"} <!-- -->"#,
    ] {
        assert_eq!(channels(body), read(&["/a"], 1, false), "{body}");
        assert_eq!(decode(body).unreadable, 1);
    }
    assert_eq!(
        channels("[{\"channel\":\"/a\"}]\r\n"),
        read(&["/a"], 0, false)
    );
}

#[test]
fn nesting_has_no_limit() {
    let deep = "[".repeat(200_000) + &"]".repeat(200_000);
    let body = format!(r#"[{{"channel":"/a","data":{deep},"ext":{deep},"advice":{deep}}},{deep}]"#);
    assert_eq!(channels(&body), read(&["/a"], 1, false));
    let message = &decode(&body).messages[0];
    assert_eq!(message.data.map(|data| data.get().len()), Some(400_000));
    assert_eq!(message.advice(), Some(crate::advice::Advice::default()));
    assert_eq!(message.ack_batch(), None);
}

#[test]
fn what_is_kept_of_a_message_is_bounded() {
    let long = "ü".repeat(5_000);
    let body = format!(r#"[{{"channel":"/a","clientId":"{long}","error":"402::{long}"}}]"#);
    assert_eq!(one(&body).client_id(), None);
    let error = one(&body).error().unwrap();
    assert!(error.len() <= 1_024, "{}", error.len());
    assert_eq!(one(&body).error_code(), Some(402));
}
