//! Forty raw requests, each answered as `CometD` 3.1.14 answered it. See `probes/README.md`.

// A test that cannot go on has failed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};
use simulator::{CometdOptions, Options, Running, start};
use support::{Client, NOTIFICATIONS, Response};
use tokio::task::JoinHandle;

/// What the server of the recording was told to hold a connect for, ms.
const TIMEOUT: u64 = 2500;

/// One request of `probes/requests.json`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Probe {
    name: String,
    #[serde(default = "post")]
    method: String,
    #[serde(default)]
    query: String,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    /// The `BAYEUX_BROWSER` cookie of the first handshake goes along.
    #[serde(default = "yes")]
    cookie: bool,
    json: Option<Value>,
    text: Option<String>,
    /// A handshake whose session is called so in the requests that follow.
    begins: Option<String>,
    held: Option<Until>,
}

/// What ends a held connect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Until {
    /// Its time; nothing else happens before.
    Timeout,
    /// The next request is made while it is held.
    Next,
    /// The server disconnects the session.
    Disconnect,
}

fn post() -> String {
    "POST".to_owned()
}

fn yes() -> bool {
    true
}

fn probes() -> Vec<Probe> {
    serde_json::from_str(include_str!("probes/requests.json")).unwrap()
}

/// One answer of the recording.
#[derive(Debug, Default)]
struct Recorded {
    status: u16,
    milliseconds: u64,
    content_type: Option<String>,
    sets_cookie: bool,
    allowed_origin: Option<String>,
    /// A connection that could not be upgraded: no more than the status was taken down.
    refused: bool,
    body: String,
}

/// The recording: for each answer a line `[name] HTTP status time headers`, then the body.
fn recording() -> BTreeMap<String, Recorded> {
    let mut answers = BTreeMap::new();
    let mut name = String::new();
    for line in include_str!("probes/java-cometd-3.1.14.txt").lines() {
        if let Some((found, about)) = line
            .strip_prefix('[')
            .and_then(|rest| rest.split_once("] "))
        {
            found.trim().clone_into(&mut name);
            assert!(
                answers.insert(name.clone(), head(about)).is_none(),
                "{name} twice"
            );
        } else if let Some(answer) = answers.get_mut(&name) {
            answer.body.push_str(line.trim());
        }
    }
    answers
}

fn head(about: &str) -> Recorded {
    let mut answer = Recorded::default();
    let mut words = about.split_whitespace();
    while let Some(word) = words.next() {
        answer.refused |= word == "refused";
        let time = word.strip_suffix("ms").and_then(|time| time.parse().ok());
        if word == "HTTP" {
            answer.status = words.next().unwrap().parse().unwrap();
        } else if let Some(time) = time {
            answer.milliseconds = time;
        } else if let Some(origin) = word.strip_prefix("ACAO=") {
            answer.allowed_origin = Some(origin.to_owned());
        } else if word.starts_with("set-cookie=BAYEUX_BROWSER=") {
            answer.sets_cookie = true;
        } else if word.starts_with("application/") || word.starts_with("text/") {
            answer.content_type = Some(word.to_owned());
        }
    }
    answer
}

/// Who asks, and the sessions by the names that the requests have for them.
struct Asker {
    stranger: Client,
    browser: Client,
    sessions: BTreeMap<String, String>,
}

impl Asker {
    /// The client that a probe is sent by.
    fn client(&self, probe: &Probe) -> Client {
        if probe.cookie {
            self.browser.clone()
        } else {
            self.stranger.clone()
        }
    }

    fn named(&self, text: &str) -> String {
        self.sessions
            .iter()
            .fold(text.to_owned(), |text, (name, id)| {
                text.replace(&format!("${name}"), id)
            })
    }

    /// Sends a probe in a task of its own, so that it may be held. The client comes back with the cookies it was given.
    fn send(&self, probe: &Probe) -> JoinHandle<(Response, Client)> {
        let mut client = self.client(probe);
        let path = match probe.query.as_str() {
            "" => format!("{NOTIFICATIONS}/"),
            query => format!("{NOTIFICATIONS}/?{}", self.named(query)),
        };
        let body = match (&probe.json, &probe.text) {
            (Some(json), None) => self.named(&json.to_string()),
            (None, text) => text.clone().unwrap_or_default(),
            (Some(_), Some(_)) => panic!("{}: two bodies", probe.name),
        };
        let mut headers = probe.headers.clone();
        if probe.method == "POST" {
            headers
                .entry("Content-Type".to_owned())
                .or_insert_with(|| "application/json;charset=UTF-8".to_owned());
        }
        let method = probe.method.clone();
        tokio::spawn(async move {
            let headers: Vec<(&str, &str)> = headers
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            let response = client.request(&method, &path, &headers, &body).await;
            (response, client)
        })
    }

    /// Waits until the server holds the connect that was sent; it fails if it is answered instead.
    async fn until_held<T>(&self, probe: &Probe, sent: &JoinHandle<T>) {
        let mut watcher = self.browser.clone();
        loop {
            let state = watcher.get("/sim/state").await.json();
            let sessions = state["cometd"]["sessions"].as_array().unwrap();
            if sessions.iter().any(|session| session["held"] == true) {
                return;
            }
            assert!(!sent.is_finished(), "{} was not held", probe.name);
        }
    }
}

async fn simulator() -> Running {
    let mut options = Options::quiet();
    options.scenario.cometd = CometdOptions {
        timeout: Some(TIMEOUT),
        ..CometdOptions::default()
    };
    start(options).await.unwrap()
}

#[tokio::test]
async fn all_forty_probes_are_answered_as_by_cometd() {
    let simulator = simulator().await;
    let signed_in = Client::supervisor(simulator.addr).await;
    let mut asker = Asker {
        stranger: signed_in.clone(),
        browser: signed_in,
        sessions: BTreeMap::new(),
    };
    let mut recording = recording();
    assert_eq!(recording.len(), 40);
    let mut take = |name: &str| {
        let recorded = recording.remove(name);
        recorded.unwrap_or_else(|| panic!("{name} is not in the recording"))
    };
    let mut pending = None;
    for probe in probes() {
        let recorded = take(&probe.name);
        // Whatever is not held was answered within a few milliseconds.
        assert_eq!(probe.held.is_some(), recorded.milliseconds > 200);
        let sent = asker.send(&probe);
        let Some(until) = probe.held else {
            let (response, client) = sent.await.unwrap();
            compare(&probe.name, &recorded, &response);
            if let Some(name) = &probe.begins {
                let id = response.json()[0]["clientId"].as_str().unwrap().to_owned();
                asker.sessions.insert(name.clone(), id);
                asker.browser = client;
            }
            settle(pending.take()).await;
            continue;
        };
        // A second connect of a session ends the first, so the first is heard of before the second is known to be held.
        settle(pending.take()).await;
        asker.until_held(&probe, &sent).await;
        if until == Until::Disconnect {
            let command = json!({"action": "disconnect"});
            asker.browser.clone().sim("cometd", command).await;
        }
        let waiting = Waiting {
            name: probe.name,
            recorded,
            sent,
        };
        if until == Until::Next {
            pending = Some(waiting);
        } else {
            settle(Some(waiting)).await;
        }
    }
    assert!(recording.is_empty(), "not sent: {recording:?}");
    simulator.stop().await;
}

/// A held connect, and what is to become of it.
struct Waiting {
    name: String,
    recorded: Recorded,
    sent: JoinHandle<(Response, Client)>,
}

/// Waits for the answer to a held connect, if there is one.
async fn settle(waiting: Option<Waiting>) {
    if let Some(Waiting {
        name,
        recorded,
        sent,
    }) = waiting
    {
        compare(&name, &recorded, &sent.await.unwrap().0);
    }
}

fn compare(name: &str, recorded: &Recorded, response: &Response) {
    assert_eq!(response.status, recorded.status, "{name}");
    if recorded.refused {
        return;
    }
    let lower = |text: &str| text.to_lowercase();
    assert_eq!(
        response.header("content-type").map(lower),
        recorded.content_type.as_deref().map(lower),
        "{name}"
    );
    let cookie = response.header("set-cookie");
    assert_eq!(cookie.is_some(), recorded.sets_cookie, "{name}");
    if let Some(cookie) = cookie {
        assert!(cookie.starts_with("BAYEUX_BROWSER="), "{name}: {cookie}");
        assert!(cookie.ends_with("; Path=/; HttpOnly"), "{name}: {cookie}");
    }
    assert_eq!(
        response.header("access-control-allow-origin"),
        recorded.allowed_origin.as_deref(),
        "{name}"
    );
    assert_eq!(
        response.header("access-control-allow-credentials"),
        recorded.allowed_origin.as_ref().map(|_| "true"),
        "{name}"
    );
    compare_bodies(name, &recorded.body, &response.text());
}

fn compare_bodies(name: &str, recorded: &str, body: &str) {
    if recorded.starts_with("<html>") {
        let title = "HTTP ERROR 400 Unknown Bayeux Transport";
        assert!(
            recorded.contains(title) && body.contains(title),
            "{name}: {body}"
        );
    } else if let Some(script) = recorded.strip_prefix("cb(") {
        let body = body
            .strip_prefix("cb(")
            .and_then(|rest| rest.strip_suffix(')'));
        let body = body.unwrap_or_else(|| panic!("{name}: no script"));
        compare_bodies(name, script.strip_suffix(')').unwrap(), body);
    } else if recorded.is_empty() {
        assert_eq!(body, "", "{name}");
    } else {
        assert_eq!(messages(body), messages(recorded), "{name}");
    }
}

/// The messages without what differs from run to run: the id that a handshake gives out.
fn messages(body: &str) -> Vec<Value> {
    let mut messages: Vec<Value> =
        serde_json::from_str(body).unwrap_or_else(|error| panic!("{error}: {body}"));
    for message in &mut messages {
        if let Some(id) = message.get_mut("clientId") {
            assert!(id.as_str().is_some_and(|id| id.len() > 20), "{id}");
            *id = json!("some");
        }
    }
    messages
}

/// What `CometD` alone would do, Genesys Web Services do for those who are signed in only; a preflight is sent by browsers
/// without credentials and must succeed all the same.
#[tokio::test]
async fn nobody_gets_an_answer_without_signing_in() {
    let simulator = simulator().await;
    let stranger = Client::new(simulator.addr);
    let asker = Asker {
        stranger: stranger.clone(),
        browser: stranger,
        sessions: BTreeMap::new(),
    };
    for probe in probes() {
        let (response, _) = asker.send(&probe).await.unwrap();
        if probe.method == "OPTIONS" {
            assert_eq!(response.status, 200);
            continue;
        }
        let refused = json!({"statusCode": 20, "statusMessage": "Access denied"});
        assert_eq!(
            (response.status, response.json()),
            (403, refused),
            "{}",
            probe.name
        );
        assert_eq!(response.header("set-cookie"), None, "{}", probe.name);
    }
    simulator.stop().await;
}
