//! The contact centre of a test, and its control plane (`supervisor-simulator --help`).

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::process::Command;

use crate::process::Program;
use crate::{Site, tool, until_some};

/// A simulator that runs.
#[derive(Debug)]
pub struct Simulator {
    program: Program,
    port: u16,
    dist: PathBuf,
    scenario: PathBuf,
}

impl Simulator {
    /// Starts one that serves this site; `scenario` is added to the quiet default.
    pub async fn start(site: &Site, scenario: &Value) -> Self {
        let mut all = json!({"traffic": false, "confirmDelayMs": 20});
        if let (Some(all), Some(extra)) = (all.as_object_mut(), scenario.as_object()) {
            all.extend(extra.clone());
        }
        let scenario = site.outside("scenario.json");
        std::fs::write(&scenario, all.to_string()).expect("the scenario can be written");
        let (program, port) = launch(0, &site.root(), &scenario).await;
        Self {
            program,
            port,
            dist: site.root(),
            scenario,
        }
    }

    /// Its address, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Port of the simulator.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Ends it as a crash would.
    pub async fn kill(&mut self) {
        self.program.kill().await;
    }

    /// Starts the simulator again on the same port, with nothing remembered.
    pub async fn restart(&mut self) {
        let (program, _) = launch(self.port, &self.dist, &self.scenario).await;
        self.program = program;
    }

    /// Gives a command, which must succeed.
    pub async fn post(&self, path: &str, body: Value) -> Value {
        self.ask("POST", path, &body.to_string()).await
    }

    /// What goes on there.
    pub async fn state(&self) -> Value {
        self.ask("GET", "/sim/state", "").await
    }

    /// The requests to Genesys Web Services so far: `{user, method, path, query, body, status}`.
    pub async fn requests(&self) -> Vec<Value> {
        let answer = self.ask("GET", "/sim/requests", "").await;
        answer["requests"].as_array().cloned().unwrap_or_default()
    }

    /// Forgets the requests so far.
    pub async fn forget_requests(&self) {
        self.ask("DELETE", "/sim/requests", "").await;
    }

    /// Answers every request regularly again.
    pub async fn end_faults(&self) {
        self.ask("DELETE", "/sim/fail", "").await;
    }

    /// Waits for a request with this `operationName`.
    pub async fn operation(&self, name: &str) -> Value {
        until_some(&format!("the request {name}"), async || {
            let requests = self.requests().await;
            requests
                .into_iter()
                .find(|request| request["body"]["operationName"] == name)
        })
        .await
    }

    /// The notification sessions that are open.
    pub async fn sessions(&self) -> Vec<Value> {
        let state = self.state().await;
        state["cometd"]["sessions"]
            .as_array()
            .cloned()
            .unwrap_or_default()
    }

    /// A person as the simulator describes it, by extension.
    pub async fn person(&self, extension: &str) -> Value {
        let state = self.state().await;
        let people = ["agents", "supervisors"].map(|list| state[list].as_array().cloned());
        let mut people = people.into_iter().flatten().flatten();
        people
            .find(|person| person["extension"] == extension)
            .unwrap_or_else(|| panic!("nobody has the extension {extension}"))
    }

    /// A caller is connected to this agent.
    pub async fn call(&self, agent: &str) {
        self.post("/sim/call", json!({"agent": agent})).await;
    }

    /// Publishes a notification for the supervisor.
    pub async fn notify(&self, channel: &str, data: Value) {
        let body = json!({"user": "supervisor", "channel": channel, "data": data});
        self.post("/sim/notify", body).await;
    }

    async fn ask(&self, method: &str, path: &str, body: &str) -> Value {
        let (status, answer) = request(self.port, method, path, body).await;
        let answer: Value = serde_json::from_str(&answer)
            .unwrap_or_else(|error| panic!("{method} {path}: {error} in {answer:?}"));
        assert!(status == 200, "{method} {path} {body}: {answer}");
        answer
    }
}

async fn launch(port: u16, dist: &Path, scenario: &Path) -> (Program, u16) {
    let mut command = Command::new(tool("SUPERVISOR_SIMULATOR"));
    command.args([
        "--port",
        &port.to_string(),
        "--agents",
        "24",
        "--seed",
        "1",
        "--dist",
    ]);
    command.arg(dist).arg("--scenario").arg(scenario);
    Program::start(command, |line| {
        let address = line.strip_prefix("listening on http://127.0.0.1:")?;
        address.trim_end_matches('/').parse().ok()
    })
    .await
}

/// One request on a connection of its own. Enough for a server that is known and near.
pub(crate) async fn request(port: u16, method: &str, path: &str, body: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(("127.0.0.1", port))
        .await
        .expect("it listens");
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream
        .write_all(head.as_bytes())
        .await
        .expect("it takes the request");
    stream
        .write_all(body.as_bytes())
        .await
        .expect("it takes the request");
    let mut answer = String::new();
    stream
        .read_to_string(&mut answer)
        .await
        .expect("it answers in text");
    let (head, body) = answer.split_once("\r\n\r\n").expect("it answers in HTTP");
    let status = head
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok());
    (
        status.expect("an answer begins with a status"),
        body.to_owned(),
    )
}
