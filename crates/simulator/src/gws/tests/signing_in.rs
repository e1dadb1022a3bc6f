//! Signing in: cookie, Basic, CSRF.

use super::*;

#[test]
fn without_a_session_and_with_a_wrong_password_access_is_denied() {
    let mut centre = Centre::new("{}");
    let mut request = Incoming {
        method: "GET".into(),
        path: "/api/v2/me".into(),
        ..Incoming::default()
    };
    for authorization in [
        None,
        Some("Basic c3VwZXJ2aXNvcjp3cm9uZw==".to_owned()),
        Some("Basic ???".to_owned()),
    ] {
        request.authorization = authorization;
        let reply = answer(&mut centre.state, 0, &request);
        assert_eq!(reply.status, 403);
        let body: Value = serde_json::from_slice(&reply.body).unwrap();
        assert_eq!(
            body,
            json!({"statusCode": 20, "statusMessage": "Access denied"})
        );
    }
}

#[test]
fn basic_sets_a_cookie_that_is_enough_afterwards_until_it_is_idle_too_long() {
    let mut centre = Centre::new("{}");
    let reply = centre.request("agent", "GET", "/me", "");
    let cookie = reply
        .headers
        .iter()
        .find(|(name, _)| *name == "set-cookie")
        .unwrap()
        .1
        .clone();
    assert!(cookie.ends_with("; Path=/; HttpOnly"), "{cookie}");
    let id = cookie
        .strip_prefix("JSESSIONID=")
        .unwrap()
        .split(';')
        .next()
        .unwrap()
        .to_owned();
    let mut request = Incoming {
        method: "GET".into(),
        path: "/api/v2/me".into(),
        ..Incoming::default()
    };
    request.cookies = vec![("JSESSIONID".to_owned(), id)];
    let reply = answer(&mut centre.state, 1_799_999, &request);
    assert_eq!(reply.status, 200);
    assert!(reply.headers.iter().all(|(name, _)| *name != "set-cookie"));
    assert_eq!(answer(&mut centre.state, 3_600_000, &request).status, 403);
}

#[test]
fn credentials_count_for_more_than_the_cookie_of_somebody_else() {
    let mut centre = Centre::new("{}");
    let reply = centre.request("agent", "GET", "/me", "");
    let cookie = reply
        .headers
        .iter()
        .find(|(name, _)| *name == "set-cookie")
        .unwrap();
    let mut request = Incoming {
        method: "GET".into(),
        path: "/api/v2/me".into(),
        cookies: crate::http::cookies(cookie.1.split(';').next().unwrap()),
        authorization: Some(format!(
            "Basic {}",
            STANDARD.encode("supervisor:supervisor")
        )),
        ..Incoming::default()
    };
    let body: Value = serde_json::from_slice(&answer(&mut centre.state, 0, &request).body).unwrap();
    assert_eq!(body["user"]["userName"], "supervisor");
    request.authorization = Some(format!("Basic {}", STANDARD.encode("supervisor:wrong")));
    assert_eq!(answer(&mut centre.state, 0, &request).status, 403);
}

#[test]
fn csrf_tokens_are_given_on_reads_and_asked_for_on_writes() {
    let mut centre = Centre::new(r#"{"csrf": true}"#);
    let mut request = Incoming {
        method: "GET".into(),
        path: "/api/v2/me".into(),
        ..Incoming::default()
    };
    request.authorization = Some(format!(
        "Basic {}",
        STANDARD.encode("supervisor:supervisor")
    ));
    let reply = answer(&mut centre.state, 0, &request);
    let header = |name: &str| {
        reply
            .headers
            .iter()
            .find(|(key, _)| *key == name)
            .unwrap()
            .1
            .clone()
    };
    assert_eq!(header("x-csrf-header"), "X-CSRF-TOKEN");
    let cookie = header("set-cookie");
    request.cookies = crate::http::cookies(cookie.split(';').next().unwrap());
    request.method = "POST".into();
    request.body =
        json!({"operationName": "StartContactCenterSession", "channels": ["voice"]}).to_string();
    let refused = answer(&mut centre.state, 0, &request);
    assert_eq!(refused.status, 403);
    assert!(String::from_utf8_lossy(&refused.body).contains("Missing or invalid Csrf token"));
    request.csrf_token = Some(header("x-csrf-token"));
    assert_eq!(answer(&mut centre.state, 0, &request).status, 200);
}

#[test]
fn the_version_needs_no_sign_in() {
    let mut centre = Centre::new("{}");
    let request = Incoming {
        method: "GET".into(),
        path: "/api/v2/diagnostics/version".into(),
        ..Incoming::default()
    };
    assert_eq!(answer(&mut centre.state, 0, &request).status, 200);
}
