//! A small HTTP client with cookies on plain sockets, and just enough Bayeux on top of it.
//! Each request has a connection of its own.

// A test that cannot go on has failed; each test file uses a part of this.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    dead_code
)]

use std::collections::BTreeMap;
use std::net::SocketAddr;

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// An HTTP response; `status` 0 is a connection that closed without one.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Response {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }
}

/// A browser, as far as cookies go.
#[derive(Clone)]
pub(crate) struct Client {
    addr: SocketAddr,
    pub(crate) cookies: BTreeMap<String, String>,
}

impl Client {
    pub(crate) fn new(addr: SocketAddr) -> Self {
        Self {
            addr,
            cookies: BTreeMap::new(),
        }
    }

    /// Signs in; `credentials` is `user:password` in Base64.
    pub(crate) async fn signed_in(addr: SocketAddr, credentials: &str) -> Self {
        let mut client = Self::new(addr);
        let response = client
            .request(
                "GET",
                "/api/v2/me",
                &[("Authorization", &format!("Basic {credentials}"))],
                "",
            )
            .await;
        assert_eq!(response.status, 200);
        client
    }

    pub(crate) async fn supervisor(addr: SocketAddr) -> Self {
        Self::signed_in(addr, "c3VwZXJ2aXNvcjpzdXBlcnZpc29y").await
    }

    pub(crate) async fn get(&mut self, path: &str) -> Response {
        self.request("GET", path, &[], "").await
    }

    pub(crate) async fn post(&mut self, path: &str, body: &Value) -> Response {
        self.request(
            "POST",
            path,
            &[("Content-Type", "application/json")],
            &body.to_string(),
        )
        .await
    }

    /// A command of the control plane, which must succeed.
    pub(crate) async fn sim(&mut self, command: &str, body: Value) -> Value {
        let response = self.post(&format!("/sim/{command}"), &body).await;
        assert_eq!(response.status, 200, "{command}: {}", response.text());
        response.json()
    }

    pub(crate) async fn request(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Response {
        let response = self.exchange(method, path, headers, body).await;
        for (_, value) in response
            .headers
            .iter()
            .filter(|(name, _)| name == "set-cookie")
        {
            let (name, value) = value.split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        response
    }

    async fn exchange(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Response {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let addr = self.addr;
        let mut lines = vec![
            format!("{method} {path} HTTP/1.1"),
            format!("Host: {addr}"),
            "Connection: close".to_owned(),
            format!("Content-Length: {}", body.len()),
        ];
        lines.extend(
            headers
                .iter()
                .map(|(name, value)| format!("{name}: {value}")),
        );
        if !cookies.is_empty() {
            lines.push(format!("Cookie: {}", cookies.join("; ")));
        }
        let head = format!("{}\r\n\r\n{body}", lines.join("\r\n"));
        let mut stream = TcpStream::connect(self.addr).await.unwrap();
        stream.write_all(head.as_bytes()).await.unwrap();
        let mut bytes = Vec::new();
        // A connection that is cut in the middle is an answer too.
        let _ = stream.read_to_end(&mut bytes).await;
        parse(&bytes)
    }
}

fn parse(bytes: &[u8]) -> Response {
    let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else {
        return Response {
            status: 0,
            headers: Vec::new(),
            body: Vec::new(),
        };
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines
        .next()
        .unwrap()
        .split(' ')
        .nth(1)
        .unwrap()
        .parse()
        .unwrap();
    let headers = lines.filter_map(|line| line.split_once(": "));
    Response {
        status,
        headers: headers
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect(),
        body: bytes[end + 4..].to_vec(),
    }
}

pub(crate) const NOTIFICATIONS: &str = "/api/v2/notifications";

/// One notification session.
#[derive(Clone)]
pub(crate) struct Listener {
    pub(crate) client: Client,
    pub(crate) id: String,
}

impl Listener {
    /// Handshake, subscription to everything of the user, first connect.
    pub(crate) async fn new(mut client: Client) -> Self {
        let handshake = json!([{"channel": "/meta/handshake", "version": "1.0", "supportedConnectionTypes": ["long-polling"]}]);
        let reply = client
            .post(&format!("{NOTIFICATIONS}/handshake"), &handshake)
            .await
            .json();
        let id = reply[0]["clientId"].as_str().unwrap().to_owned();
        let mut listener = Self { client, id };
        let subscribe = json!({"channel": "/meta/subscribe", "subscription": "/v2/me/*"});
        assert_eq!(listener.send(subscribe).await.json()[0]["successful"], true);
        assert_eq!(
            listener.connect(Some(0)).await.json()[0]["successful"],
            true
        );
        listener
    }

    pub(crate) async fn send(&mut self, mut message: Value) -> Response {
        message["clientId"] = self.id.clone().into();
        self.client
            .post(&format!("{NOTIFICATIONS}/"), &json!([message]))
            .await
    }

    pub(crate) async fn connect(&mut self, timeout: Option<u64>) -> Response {
        let mut message = json!({"channel": "/meta/connect", "connectionType": "long-polling", "clientId": self.id});
        if let Some(timeout) = timeout {
            message["advice"] = json!({"timeout": timeout});
        }
        self.client
            .post(&format!("{NOTIFICATIONS}/connect"), &json!([message]))
            .await
    }

    /// Connects until something is delivered, and hands back all of it.
    pub(crate) async fn next(&mut self) -> Vec<Value> {
        loop {
            let Value::Array(mut messages) = self.connect(None).await.json() else {
                panic!("no array")
            };
            let reply = messages.pop().unwrap();
            assert_eq!(reply["successful"], true, "{reply}");
            if !messages.is_empty() {
                return messages;
            }
        }
    }
}
