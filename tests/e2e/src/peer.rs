//! A notification server that others wrote, in front of the contact centre (`tests/interop/server.mjs`): what is not a
//! notification it passes on.

use serde_json::{Value, json};
use tokio::process::Command;

use crate::process::Program;
use crate::simulator::request;
use crate::{repository, until_some};

/// Where notifications come from.
const PATH: &str = "/api/v2/notifications";

/// Kind of `CometD` server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `cometd-nodejs-server` with the acknowledge extension.
    Acknowledging,
    /// The same without it.
    Plain,
    /// `faye`, which has another origin and another dialect.
    Faye,
}

impl Kind {
    /// All kinds, in order.
    pub const ALL: [Self; 3] = [Self::Acknowledging, Self::Plain, Self::Faye];
}

/// A server that runs.
#[derive(Debug)]
pub struct Peer {
    _program: Program,
    front: u16,
    control: u16,
}

impl Peer {
    /// Starts one in front of the contact centre at `upstream`.
    pub(crate) async fn start(kind: Kind, upstream: &str) -> Self {
        let folder = repository().join("tests/interop");
        assert!(
            folder.join("node_modules/faye/package.json").is_file(),
            "the servers to test against are not installed: run `npm ci --prefix tests/interop`"
        );
        let options = json!({
            "server": if kind == Kind::Faye { "faye" } else { "cometd" },
            "ack": kind == Kind::Acknowledging,
            "path": PATH,
            "upstream": upstream,
        });
        let mut command = Command::new("node");
        command
            .arg("server.mjs")
            .arg(options.to_string())
            .current_dir(folder);
        let (program, (front, control)) = Program::start(command, ports).await;
        Self {
            _program: program,
            front,
            control,
        }
    }

    /// Its address, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.front)
    }

    /// Publishes a notification to the subscribers.
    pub async fn publish(&self, notification: &Value) {
        let [channel, data] = ["channel", "data"].map(|key| notification[key].clone());
        self.command("publish", json!({"channel": channel, "data": [data]}))
            .await;
    }

    /// Forgets its sessions, without telling them.
    pub async fn kill_sessions(&self) {
        self.command("kill", json!({})).await;
    }

    /// Loses the next reply to a connect that carries a notification: the connection breaks in the middle of it, or
    /// before its first byte. Then, on a connection that was used before, the browser repeats the request without a word.
    pub async fn lose_next_delivery(&self, within: bool) {
        self.command("lose", json!({"within": within})).await;
    }

    /// Closes every connection and refuses new ones.
    pub async fn stop(&self) {
        self.command("stop", json!({})).await;
    }

    /// Listens again as a new server that knows nothing.
    pub async fn listen_anew(&self) {
        self.command("listen", json!({"forget": true})).await;
    }

    /// Waits until this number of `sessions`, `handshakes`, `held` connects or `lost` replies is reached.
    pub async fn reaches(&self, what: &str, number: u64) {
        until_some(&format!("{number} {what}"), async || {
            let seen = self.seen(what).await;
            (seen >= number).then_some(())
        })
        .await;
    }

    /// The number of `sessions`, `handshakes`, `held` connects or `lost` replies.
    pub async fn seen(&self, what: &str) -> u64 {
        let seen = self.command("state", json!({})).await;
        seen[what].as_u64().expect("it counts that")
    }

    async fn command(&self, name: &str, body: Value) -> Value {
        let path = format!("/{name}");
        let (status, answer) = request(self.control, "POST", &path, &body.to_string()).await;
        assert!(status == 200, "{name} {body}: {answer}");
        serde_json::from_str(&answer).expect("it answers in JSON")
    }
}

fn ports(line: &str) -> Option<(u16, u16)> {
    let ports: Value = serde_json::from_str(line).ok()?;
    let port = |key: &str| u16::try_from(ports[key].as_u64()?).ok();
    Some((port("front")?, port("control")?))
}
