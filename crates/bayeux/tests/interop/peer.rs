//! A server that others wrote, as a process of the test, and its control plane (`tests/interop/server.mjs`).

use std::fmt;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

/// The path under which it is reached; that of Genesys Web Services.
const PATH: &str = "/api/v2/notifications";

/// Which server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `cometd-nodejs-server` with the acknowledge extension.
    Acknowledging,
    /// The same without it.
    Plain,
    /// `faye`, which has another origin and another dialect.
    Faye,
}

impl Kind {
    pub(crate) const ALL: [Self; 3] = [Self::Acknowledging, Self::Plain, Self::Faye];

    /// Whether it repeats what was not acknowledged.
    pub(crate) fn repeats(self) -> bool {
        self == Self::Acknowledging
    }
}

/// What is to be known of it.
#[derive(Debug)]
pub(crate) struct Seen {
    pub(crate) sessions: u64,
    pub(crate) handshakes: u64,
    pub(crate) lost: u64,
    pub(crate) held: u64,
}

/// A server that runs until it is dropped.
pub(crate) struct Peer {
    kind: Kind,
    process: Child,
    front: u64,
    control: u64,
}

impl Peer {
    /// Starts one and waits until it listens.
    pub(crate) fn start(kind: Kind) -> Self {
        let folder = folder();
        assert!(
            folder.join("node_modules/faye/package.json").is_file()
                && folder
                    .join("node_modules/cometd-nodejs-server/package.json")
                    .is_file(),
            "the servers to test against are not installed: run `npm ci --prefix tests/interop`, or set SUPERVISOR_NO_NODE=1 to leave these tests out"
        );
        let options = json!({
            "server": if kind == Kind::Faye { "faye" } else { "cometd" },
            "ack": kind == Kind::Acknowledging,
            "path": PATH,
        });
        let mut process = Command::new("node")
            .arg("server.mjs")
            .arg(options.to_string())
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("Node is not on PATH ({error}): install Node 20 or newer with npm, or set SUPERVISOR_NO_NODE=1 to leave these tests out"));
        let mut ready = String::new();
        let output = process.stdout.take().unwrap();
        BufReader::new(output).read_line(&mut ready).unwrap();
        let ports: Value = serde_json::from_str(&ready)
            .unwrap_or_else(|_| panic!("{kind:?} ended before it listened"));
        Self {
            kind,
            process,
            front: ports["front"].as_u64().unwrap(),
            control: ports["control"].as_u64().unwrap(),
        }
    }

    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }

    /// The address of its `CometD` service.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}{PATH}", self.front)
    }

    /// Publishes one message for each number, in order.
    pub(crate) fn publish(&self, channel: &str, numbers: impl IntoIterator<Item = u64>) {
        let data: Vec<_> = numbers.into_iter().collect();
        self.command("publish", &json!({"channel": channel, "data": data}));
    }

    /// Forgets its sessions, without telling them.
    pub(crate) fn kill_sessions(&self) {
        self.command("kill", &json!({}));
    }

    /// Loses the next reply to a connect that carries a message: the connection breaks in the middle of it, or
    /// before its first byte.
    pub(crate) fn lose_next_delivery(&self, within: bool) {
        self.command("lose", &json!({"within": within}));
    }

    /// Closes every connection and refuses new ones.
    pub(crate) fn stop(&self) {
        self.command("stop", &json!({}));
    }

    /// Listens again, with its sessions.
    pub(crate) fn listen(&self) {
        self.command("listen", &json!({"forget": false}));
    }

    /// Listens again as a new server that knows nothing.
    pub(crate) fn listen_anew(&self) {
        self.command("listen", &json!({"forget": true}));
    }

    pub(crate) fn seen(&self) -> Seen {
        let seen = self.command("state", &json!({}));
        let number = |key: &str| seen[key].as_u64().unwrap();
        Seen {
            sessions: number("sessions"),
            handshakes: number("handshakes"),
            lost: number("lost"),
            held: number("held"),
        }
    }

    fn command(&self, name: &str, body: &Value) -> Value {
        let url = format!("http://127.0.0.1:{}/{name}", self.control);
        let mut answer = ureq::post(&url)
            .send(&body.to_string())
            .unwrap_or_else(|error| panic!("{self}: {name}: {error}"));
        serde_json::from_str(&answer.body_mut().read_to_string().unwrap()).unwrap()
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // One that has ended already is what is wanted.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl fmt::Display for Peer {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:?} at {}", self.kind, self.url())
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/interop")
}
