//! No form of a secret gets through, and ordinary sentences do.

use proptest::prelude::*;
use proptest::sample::select;

use super::redact;

/// Ways to write a value after a name; `N` and `V` stand for them.
const SYNTAXES: [&str; 32] = [
    "N=V",
    "N = V",
    "N:V",
    "N:\tV",
    "N=\"V\"",
    "N='V'",
    "N=V&x=1",
    "x=1&N=V",
    "N=a&V",
    "{\"N\":\"V\"}",
    "{\"N\" : [\"V\"]}",
    "{\"N\":{\"value\":\"V\"}}",
    "{\\\"N\\\":\\\"V\\\"}",
    "{\\\\\\\"N\\\\\\\":\\\\\\\"V\\\\\\\"}",
    "{\"N\":\"ab\\\"V\"}",
    "{'N': 'V'}",
    "N%3DV",
    "N%3dV",
    "%22N%22%3A%22V%22",
    "N%20%3D%20V",
    "&quot;N&quot;:&quot;V&quot;",
    "N&#61;V",
    "\\u0022N\\u0022\\u003a\\u0022V\\u0022",
    "<N>V</N>",
    "<a:N>V</a:N>",
    "<N type=\"text\">V</N>",
    "<N\n>V</N>",
    "&lt;N&gt;V&lt;/N&gt;",
    "%3CN%3EV%3C%2FN%3E",
    "N=my pass phrase V",
    "request[N]=V",
    "N[]=V",
];

const NAMES: [&str; 24] = [
    "password",
    "Password",
    "PASSWORD",
    "oldPassword",
    "user_password",
    "passwd",
    "pwd",
    "pass",
    "passphrase",
    "token",
    "access_token",
    "refreshToken",
    "client_secret",
    "Authorization",
    "JSESSIONID",
    "sessionId",
    "PHPSESSID",
    "sid",
    "PIN",
    "cookie",
    "apiKey",
    "SAMLResponse",
    "credentials",
    "Set-Cookie",
];

#[test]
fn every_form_of_a_secret_is_hidden() {
    for text in [
        "<password>hunter2</password>",
        "{\\\"password\\\":\\\"hunter2\\\"}",
        "{\"password\":[\"hunter2\"]}",
        "{\"password\":\"ab\\\"hunter2\"}",
        "„pin=hunter2“",
        "Schlüssel-Key\u{a0}: hunter2",
        "tokenß=hunter2",
        "→bearer hunter2",
        "Bearer  hunter2",
        "Bearer\thunter2",
        "bearer hunter2",
        "Bearer%20hunter2",
        "password=my pass hunter2",
        "password=a&hunter2",
        "pass=hunter2",
        "PIN: hunter2",
        "sid=hunter2",
        "sessionId=hunter2",
        "code=hunter2",
        "/cb?state=1&code=hunter2",
        "SAMLResponse=hunter2",
        "Digest username=\"u\", response=\"hunter2\"",
        "password%3Dhunter2",
        "at http://u:hunter2@host/x",
        "at http://u:hun/hunter2@host/x",
        "Basic dTpodW50ZXIy hunter2",
        "no eyJhbGciOiJIUzI1NiJ9.eyJodW50ZXIyIjoxfQ.hunter2",
    ] {
        let safe = redact(text);
        assert!(!safe.contains("hunter2") && safe.ends_with("***"), "{safe}");
        assert!(!safe.contains("dTpod"), "{safe}");
    }
}

#[test]
fn what_comes_before_stays() {
    for (text, safe) in [
        ("Not so: password=abc; next", "Not so: password=***"),
        (
            r#"{"a": 1, "Password": "abc"}"#,
            r#"{"a": 1, "Password": ***"#,
        ),
        ("Authorization: Basic YWJj", "Authorization: ***"),
        ("at http://u:p@host/x", "at http://***"),
        ("password=", "password="),
    ] {
        assert_eq!(redact(text), safe);
    }
}

#[test]
fn ordinary_sentences_survive() {
    for text in [
        "",
        "Device '5001' is busy",
        "Missing or invalid Csrf token",
        "The password must be changed first.",
        "Your password has expired",
        "Error code 12: the agent is not on a call",
        "errorCode: 12",
        "Response: 404, at http://host/api/v2/me?fields=*",
        "Basic authentication is required.",
        "Basic Überprüfung, BASIC ÜBERSICHT, basic – プラン",
        "A basic error occurred",
        "Bypass: off; keyboard = de; side = left; spin: 3; compass: N",
        "T-Server says: no such DN (5001)",
        "Agent «Zacarías» → 5001 @ Sales",
        "Mail ana@example.org",
        "eyJ is three letters",
    ] {
        assert_eq!(redact(text), text);
    }
}

proptest! {
    #[test]
    fn a_planted_secret_never_survives(
        before in "[a-zA-Z ,.äß]{0,20}",
        syntax in select(SYNTAXES.to_vec()),
        name in select(NAMES.to_vec()),
        value in "Zq[a-z0-9]{4,12}",
        after in ".{0,20}",
    ) {
        let planted = syntax.replace('V', "\u{1}").replace('N', name).replace('\u{1}', &value);
        let text = [before.as_str(), " ", &planted, &after].concat();
        let safe = redact(&text);
        prop_assert!(!safe.contains(&value), "{safe}");
        prop_assert!(safe.starts_with(&before) || safe.ends_with("***"));
    }

    #[test]
    fn any_text_can_be_read_for_secrets(text in "(.|password|=|<|eyJ|bearer|://|@|%3d){0,40}") {
        let safe = redact(&text);
        prop_assert!(safe == text || safe.ends_with("***"));
        prop_assert_eq!(redact(&safe), safe.clone(), "it is safe already");
    }

    #[test]
    fn words_without_a_telling_name_survive(
        words in prop::collection::vec(select(vec![
            "the", "agent", "is", "not", "available,", "call", "5001", "(busy)", "'Ana':", "state;",
            "at", "10:42", "basic", "code", "Response", "pin", "T-Server", "→",
        ]), 0..15),
    ) {
        let text = words.join(" ");
        prop_assert_eq!(redact(&text), text);
    }
}
