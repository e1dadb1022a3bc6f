//! What only shows with sockets: cookies, files, other origins, held and broken connections, stopping.

// A test that cannot go on has failed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use serde_json::{Value, json};
use simulator::{Options, Running, Scenario, start};
use support::{Client, Listener, NOTIFICATIONS};

const OWN_DEVICE: &str = "/api/v2/me/devices/efe1ab32-53f9-43ce-b65e-5768c61f7d4a";

async fn quiet() -> Running {
    start(Options::quiet()).await.unwrap()
}

fn listen_in() -> Value {
    json!({"operationName": "ListenIn", "targetDeviceUri": "http://elsewhere/api/v2/devices/9c14cad7-17c4-48d0-8492-7cf0ff92c224"})
}

#[tokio::test]
async fn a_supervisor_listens_in() {
    let simulator = quiet().await;
    let mut listener = Listener::new(Client::supervisor(simulator.addr).await).await;
    let mut client = listener.client.clone();
    let session = json!({"operationName": "StartContactCenterSession", "channels": ["voice"]});
    assert_eq!(
        client.post("/api/v2/me", &session).await.json(),
        json!({"statusCode": 0})
    );
    assert_eq!(
        listener.next().await[0]["data"]["devices"][0]["deviceState"],
        "Active"
    );
    client
        .sim("call", json!({"agent": "5001", "from": "5000"}))
        .await;
    assert_eq!(
        client.post(OWN_DEVICE, &listen_in()).await.json(),
        json!({"statusCode": 0})
    );
    let heard = listener.next().await;
    assert_eq!(
        heard[0]["data"]["devices"][0]["supervisorMonitoringState"]["state"],
        "ListenIn"
    );
    let call = heard.last().unwrap();
    assert_eq!(
        (&call["channel"], &call["data"]["call"]["state"]),
        (&json!("/v2/me/calls"), &json!("Established"))
    );
    simulator.stop().await;
}

#[tokio::test]
async fn notifications_need_a_sign_in() {
    let simulator = quiet().await;
    let mut stranger = Client::new(simulator.addr);
    for path in ["", "/", "/handshake", "/connect"] {
        let response = stranger
            .post(
                &format!("{NOTIFICATIONS}{path}"),
                &json!([{"channel": "/meta/handshake"}]),
            )
            .await;
        assert_eq!(
            (response.status, &response.json()["statusCode"]),
            (403, &json!(20))
        );
    }
    let mut client = Client::supervisor(simulator.addr).await;
    for query in [
        "",
        "?message=%5B%5D",
        "?jsonp=cb",
        "?jsonp=alert(1)&message=%5B%5D",
    ] {
        let response = client.get(&format!("{NOTIFICATIONS}{query}")).await;
        assert_eq!(response.status, 400, "{query}");
    }
    let response = client
        .post(NOTIFICATIONS, &json!([{"channel": "/meta/handshake"}]))
        .await;
    let cookie = response.header("set-cookie").unwrap();
    assert!(
        cookie.starts_with("BAYEUX_BROWSER=") && cookie.ends_with("; Path=/; HttpOnly"),
        "{cookie}"
    );
}

#[tokio::test]
async fn csrf_covers_notifications_too() {
    let simulator = start(Options {
        scenario: Scenario::from_json(r#"{"csrf": true, "traffic": false}"#).unwrap(),
        ..Options::default()
    });
    let simulator = simulator.await.unwrap();
    let mut client = Client::supervisor(simulator.addr).await;
    let token = client
        .get("/api/v2/me")
        .await
        .header("x-csrf-token")
        .unwrap()
        .to_owned();
    let body = json!([{"channel": "/meta/handshake"}]).to_string();
    assert_eq!(
        client
            .request("POST", NOTIFICATIONS, &[], &body)
            .await
            .status,
        403
    );
    assert_eq!(
        client
            .request("POST", NOTIFICATIONS, &[("X-CSRF-TOKEN", &token)], &body)
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn a_connect_is_held_until_its_time_is_over() {
    let simulator = quiet().await;
    let mut listener = Listener::new(Client::supervisor(simulator.addr).await).await;
    listener
        .client
        .sim("config", json!({"cometd": {"timeout": 50}}))
        .await;
    let reply = listener.connect(None).await.json();
    assert_eq!(
        reply,
        json!([{"channel": "/meta/connect", "successful": true}])
    );
}

#[tokio::test]
async fn of_two_connects_the_first_fails_with_500() {
    let simulator = quiet().await;
    let mut listener = Listener::new(Client::supervisor(simulator.addr).await).await;
    let held = held(&listener).await;
    let mut second = listener.clone();
    let second = tokio::spawn(async move { second.connect(None).await });
    assert_eq!(held.await.unwrap().status, 500);
    let notify = json!({"user": "supervisor", "channel": "/v2/me/calls", "data": 1});
    listener.client.sim("notify", notify).await;
    assert_eq!(second.await.unwrap().json()[0]["data"], 1);
}

#[tokio::test]
async fn killed_sessions_are_told_at_once() {
    let simulator = quiet().await;
    let mut listener = Listener::new(Client::supervisor(simulator.addr).await).await;
    let held = held(&listener).await;
    listener
        .client
        .sim("cometd", json!({"action": "kill"}))
        .await;
    let reply = held.await.unwrap().json();
    assert_eq!(reply[0]["error"], "402::Unknown client");
    assert_eq!(reply[0]["advice"]["reconnect"], "handshake");
}

#[tokio::test]
async fn connections_can_be_dropped() {
    let simulator = quiet().await;
    let mut listener = Listener::new(Client::supervisor(simulator.addr).await).await;
    let dropped = held(&listener).await;
    listener
        .client
        .sim(
            "cometd",
            json!({"action": "drop-connect", "user": "supervisor"}),
        )
        .await;
    assert_eq!(dropped.await.unwrap().status, 0);
    let after = listener.connect(Some(0)).await;
    assert_eq!(after.json()[0]["successful"], true);
    listener
        .client
        .sim("fail", json!({"path": "/api/v2/me", "drop": true}))
        .await;
    assert_eq!(listener.client.get("/api/v2/me").await.status, 0);
    assert_eq!(listener.client.get("/api/v2/me").await.status, 200);
}

/// A connect that the server holds.
async fn held(listener: &Listener) -> tokio::task::JoinHandle<support::Response> {
    let mut other = listener.clone();
    let connect = tokio::spawn(async move { other.connect(None).await });
    let mut watcher = listener.client.clone();
    loop {
        let state = watcher.get("/sim/state").await.json();
        let sessions = state["cometd"]["sessions"].as_array().unwrap().clone();
        if sessions
            .iter()
            .any(|session| session["clientId"] == listener.id && session["held"] == true)
        {
            return connect;
        }
    }
}

#[tokio::test]
async fn requests_can_be_made_to_fail() {
    let simulator = quiet().await;
    let mut client = Client::supervisor(simulator.addr).await;
    client.sim("fail", json!({"method": "POST", "path": OWN_DEVICE, "status": 500, "statusCode": 4, "statusMessage": "No", "times": 2})).await;
    assert_eq!(client.get("/api/v2/me").await.status, 200);
    for _ in 0..2 {
        let response = client.post(OWN_DEVICE, &listen_in()).await;
        assert_eq!(
            (response.status, response.json()),
            (500, json!({"statusCode": 4, "statusMessage": "No"}))
        );
    }
    assert_ne!(
        client.post(OWN_DEVICE, &listen_in()).await.json()["statusMessage"],
        "No"
    );
    client
        .sim(
            "fail",
            json!({"path": "/api/v2", "status": 200, "html": true, "times": 0}),
        )
        .await;
    for _ in 0..3 {
        assert!(
            client
                .get("/api/v2/me")
                .await
                .header("content-type")
                .unwrap()
                .starts_with("text/html")
        );
    }
    client.request("DELETE", "/sim/fail", &[], "").await;
    client
        .sim("fail", json!({"path": "/api/v2", "delayMs": 1}))
        .await;
    assert_eq!(client.get("/api/v2/me").await.status, 200);
    client.sim("signout", json!({"user": "supervisor"})).await;
    assert_eq!(client.get("/api/v2/me").await.status, 403);
}

#[tokio::test]
async fn a_portal_may_live_elsewhere() {
    let simulator = quiet().await;
    let mut client = Client::new(simulator.addr);
    let headers = [
        ("Origin", "https://portal.example"),
        ("Access-Control-Request-Method", "POST"),
        (
            "Access-Control-Request-Headers",
            "authorization,x-csrf-token",
        ),
    ];
    let preflight = client.request("OPTIONS", "/api/v2/me", &headers, "").await;
    assert_eq!(preflight.status, 200);
    assert_eq!(
        preflight.header("access-control-allow-headers"),
        Some("authorization,x-csrf-token")
    );
    let refused = client.request("GET", "/api/v2/me", &headers[..1], "").await;
    assert_eq!(refused.status, 403);
    for response in [preflight, refused] {
        assert_eq!(
            response.header("access-control-allow-origin"),
            Some("https://portal.example")
        );
        assert_eq!(
            response.header("access-control-allow-credentials"),
            Some("true")
        );
        assert_eq!(
            response.header("access-control-expose-headers"),
            Some("X-CSRF-HEADER, X-CSRF-TOKEN")
        );
    }
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "a test is one story")]
async fn files_are_served_under_the_policy_and_no_others() {
    let root = std::env::temp_dir().join(format!("simulator-files-{}", std::process::id()));
    let dist = root.join("dist");
    std::fs::create_dir_all(dist.join("part")).unwrap();
    std::fs::write(root.join("secret.txt"), "secret").unwrap();
    for (name, content) in [
        ("index.html", "page"),
        ("a.js", "js"),
        ("a.wasm", "wasm"),
        ("a.css", "css"),
        ("part/a.json", "{}"),
    ] {
        std::fs::write(dist.join(name), content).unwrap();
    }
    // The demo beside the bundle fills what the bundle has not.
    let demo = root.join("dist-demo");
    std::fs::create_dir_all(&demo).unwrap();
    std::fs::write(demo.join("demo.js"), "demo").unwrap();
    std::fs::write(demo.join("a.js"), "not this one").unwrap();
    let simulator = start(Options {
        dist: Some(dist),
        ..Options::quiet()
    })
    .await
    .unwrap();
    let mut client = Client::new(simulator.addr);
    for (path, kind, content) in [
        ("/", "text/html;charset=UTF-8", "page"),
        ("/index.html?x=1", "text/html;charset=UTF-8", "page"),
        ("/a.js", "text/javascript;charset=UTF-8", "js"),
        ("/demo.js", "text/javascript;charset=UTF-8", "demo"),
        ("/a.wasm", "application/wasm", "wasm"),
        ("/a.css", "text/css;charset=UTF-8", "css"),
        ("/part/a.json", "application/json;charset=UTF-8", "{}"),
    ] {
        let response = client.get(path).await;
        assert_eq!(
            (response.status, response.text().as_str()),
            (200, content),
            "{path}"
        );
        assert_eq!(response.header("content-type"), Some(kind), "{path}");
        assert_eq!(response.header("cache-control"), Some("no-cache"));
        assert_eq!(
            response.header("content-security-policy"),
            Some(
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:"
            )
        );
    }
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/part/../../secret.txt",
        "//etc/passwd",
        "/none",
        "/part",
    ] {
        let response = client.get(path).await;
        assert_eq!(response.status, 404, "{path}: {}", response.text());
    }
    assert_eq!(client.post("/", &json!({})).await.status, 405);
    std::fs::remove_dir_all(root).unwrap();
}

#[tokio::test]
async fn accepted_operations_take_effect_after_the_reply() {
    let simulator = start(Options {
        scenario: Scenario::from_json(r#"{"traffic": false, "confirmDelayMs": [20, 40]}"#).unwrap(),
        ..Options::default()
    });
    let simulator = simulator.await.unwrap();
    let mut listener = Listener::new(Client::supervisor(simulator.addr).await).await;
    let mut client = listener.client.clone();
    client
        .sim("device", json!({"user": "supervisor", "state": "Active"}))
        .await;
    listener.next().await;
    client.sim("confirm", json!({"mode": "hold"})).await;
    client.post(OWN_DEVICE, &listen_in()).await;
    let state = client.get("/sim/state").await.json();
    assert_eq!(
        (&state["waiting"], &state["supervisors"][0]["monitoring"]),
        (&json!(1), &Value::Null)
    );
    client.sim("confirm", json!({"mode": "release"})).await;
    assert_eq!(
        listener.next().await[0]["data"]["devices"][0]["supervisorMonitoringState"]["state"],
        "ListenIn"
    );
}

#[tokio::test]
async fn the_floor_lives_by_itself() {
    let simulator = start(Options {
        scenario: Scenario::from_json(r#"{"speed": 1000, "seed": 5}"#).unwrap(),
        ..Options::default()
    });
    let simulator = simulator.await.unwrap();
    let mut client = Client::supervisor(simulator.addr).await;
    let mut contacts = async || client.get("/api/v2/contacts").await.text();
    let first = contacts().await;
    while contacts().await == first {}
}

#[tokio::test]
async fn a_scenario_runs_commands_and_a_bad_one_is_an_error() {
    let scenario = |text: &str| Options {
        scenario: Scenario::from_json(text).unwrap(),
        ..Options::quiet()
    };
    let simulator = start(scenario(
        r#"{"traffic": false, "run": [{"do": "call", "agent": "5001"}]}"#,
    ))
    .await
    .unwrap();
    let state = Client::new(simulator.addr).get("/sim/state").await.json();
    assert_eq!(state["calls"].as_array().unwrap().len(), 1);
    let error = start(scenario(r#"{"run": [{"do": "call", "agent": "1"}]}"#))
        .await
        .unwrap_err();
    assert!(error.to_string().contains("no such person: 1"), "{error}");
}

#[tokio::test]
async fn a_stopped_simulator_is_gone_and_its_held_requests_with_it() {
    let simulator = quiet().await;
    let addr = simulator.addr;
    let listener = Listener::new(Client::supervisor(addr).await).await;
    let held = held(&listener).await;
    simulator.stop().await;
    assert_eq!(held.await.unwrap().status, 0);
    assert!(tokio::net::TcpStream::connect(addr).await.is_err());
}

#[tokio::test]
async fn a_taken_port_is_an_error() {
    let simulator = quiet().await;
    let again = start(Options {
        port: simulator.addr.port(),
        ..Options::quiet()
    })
    .await;
    assert_eq!(again.unwrap_err().kind(), std::io::ErrorKind::AddrInUse);
}

#[tokio::test]
async fn a_reset_tells_held_connects() {
    let simulator = quiet().await;
    let mut listener = Listener::new(Client::supervisor(simulator.addr).await).await;
    let held = held(&listener).await;
    listener
        .client
        .sim("reset", json!({"traffic": false}))
        .await;
    assert_eq!(
        held.await.unwrap().json()[0]["error"],
        "402::Unknown client"
    );
}

#[tokio::test]
async fn a_restart_is_the_same_run_with_new_names_of_sessions() {
    let mut runs = Vec::new();
    for _ in 0..2 {
        let simulator = quiet().await;
        let listener = Listener::new(Client::supervisor(simulator.addr).await).await;
        let mut client = listener.client.clone();
        let users = client.get("/api/v2/contacts").await.text();
        let texts = client.sim("text", json!({"agent": "5001"})).await;
        runs.push((listener.id.clone(), users, texts["session"].clone()));
        simulator.stop().await;
    }
    let [(first, users, text), (second, same_users, same_text)] = runs.as_slice() else {
        panic!("two runs");
    };
    assert_ne!(first, second);
    assert_eq!((users, text), (same_users, same_text));
}

#[tokio::test]
async fn a_supervisor_reads_along_and_coaches() {
    let simulator = quiet().await;
    let mut listener = Listener::new(Client::supervisor(simulator.addr).await).await;
    let mut client = listener.client.clone();
    let contacts = client.get("/api/v2/contacts?phoneNumber=5001").await.json();
    let agent = contacts["contacts"][0]["id"].as_str().unwrap().to_owned();
    let channel = format!("/api/v2/users/{agent}/channels/smssession");
    let monitor = json!({"operationName": "Monitor", "supervisorMonitoringMode": "NextChat"});
    assert_eq!(
        client.post(&channel, &monitor).await.json(),
        json!({"statusCode": 0})
    );
    let id = client
        .sim("text", json!({"agent": "5001", "text": "hello"}))
        .await["session"]
        .as_str()
        .unwrap()
        .to_owned();
    let invited = listener.next().await;
    assert_eq!(invited[0]["data"]["smssession"]["state"], "Invited");
    let path = format!("/api/v2/me/smssessions/{id}");
    for name in ["Accept", "SwitchToCoach"] {
        client.post(&path, &json!({"operationName": name})).await;
        let heard = listener.next().await;
        assert_eq!(heard[0]["channel"], "/v2/me/smssessions", "{name}");
    }
    let send = json!({"operationName": "SendToAgents", "text": "be kind"});
    client.post(&path, &send).await;
    let heard = listener.next().await;
    assert_eq!(heard[0]["data"]["messages"][0]["visibility"], "Agents");
    let all = client
        .get(&format!("{path}/messages?startIndex=0&count=50"))
        .await
        .json();
    let last = all["messages"].as_array().unwrap().last().unwrap();
    assert_eq!(last["text"], "be kind");
}
