//! Notification servers that fail by the script of the fault matrix, over real sockets, in front of the contact centre:
//! what is not a notification they pass on.
//!
//! Every scenario has a host of its own, `<name>.localhost` on one port, and with it its own cookies and connections.
//! A connection carries one request: on one that was used before, the browser would repeat a lost request by itself.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use fault_matrix::{Action, Answer, Millis, Scenario, Server, Setup, Ticket};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, sleep_until};

const NOTIFICATIONS: &str = "/api/v2/notifications";
/// In how many parts an answer trickles in.
const DROPS: usize = 12;

/// The servers; they stop when this is dropped.
#[derive(Debug)]
pub struct FaultyServers {
    shared: Arc<Shared>,
    port: u16,
    listening: JoinHandle<()>,
}

#[derive(Debug)]
struct Shared {
    hosts: Mutex<BTreeMap<String, Host>>,
    started: Instant,
    upstream: u16,
}

/// One scenario under way.
#[derive(Debug)]
struct Host {
    server: Server,
    waiting: BTreeMap<Ticket, oneshot::Sender<Action>>,
}

impl FaultyServers {
    /// Listens; everything but notifications comes from the contact centre at this port.
    pub async fn start(upstream: u16) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0))
            .await
            .expect("a port is free");
        let port = listener.local_addr().expect("it listens").port();
        let shared = Arc::new(Shared {
            hosts: Mutex::default(),
            started: Instant::now(),
            upstream,
        });
        let listening = tokio::spawn({
            let shared = shared.clone();
            async move {
                while let Ok((stream, _)) = listener.accept().await {
                    let shared = shared.clone();
                    tokio::spawn(async move {
                        // A connection that the browser breaks off is no fault.
                        let _ = shared.talk(stream).await;
                    });
                }
            }
        });
        Self {
            shared,
            port,
            listening,
        }
    }

    /// Sets the stage for a scenario; gives its address, without a slash at the end.
    pub fn add(&self, name: &str, scenario: &Scenario, setup: Setup) -> String {
        let host = Host {
            server: Server::new(scenario, setup),
            waiting: BTreeMap::new(),
        };
        self.shared.hosts().insert(name.to_owned(), host);
        format!("http://{name}.localhost:{}", self.port)
    }

    /// Whether everything in the script has happened.
    pub fn is_over(&self, name: &str) -> bool {
        let now = self.shared.now();
        self.ask(name, |server| server.is_over(now))
    }

    /// Looks at a server.
    pub fn ask<T>(&self, name: &str, look: impl FnOnce(&Server) -> T) -> T {
        let hosts = self.shared.hosts();
        look(&hosts.get(name).expect("there is such a host").server)
    }

    /// Publishes a notification; says whether anybody is subscribed.
    pub fn publish(&self, name: &str, notification: &Value) -> bool {
        let now = self.shared.now();
        let channel = notification["channel"].as_str().unwrap_or_default();
        let mut hosts = self.shared.hosts();
        let host = hosts.get_mut(name).expect("there is such a host");
        let anybody = host.server.publish(channel, &notification["data"], now);
        host.hand_out(now);
        anybody
    }
}

impl Drop for FaultyServers {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

impl Shared {
    fn now(&self) -> Millis {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn hosts(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Host>> {
        self.hosts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn talk(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let Some(request) = Request::read(&mut stream).await? else {
            return Ok(());
        };
        if request.path == "/login" {
            let page = whole(&Answer::login_page());
            return stream.write_all(page.as_bytes()).await;
        }
        if !request.path.starts_with(NOTIFICATIONS) {
            return self.pass_on(&request, stream).await;
        }
        match self.answer(&request, &mut stream).await {
            Some(action) => act(action, stream).await,
            None => Ok(()),
        }
    }

    /// Waits until something is to be done about a request; `None` when the browser has given it up before.
    async fn answer(&self, request: &Request, stream: &mut TcpStream) -> Option<Action> {
        let (sender, mut receiver) = oneshot::channel();
        let ticket = {
            let now = self.now();
            let mut hosts = self.hosts();
            let host = hosts.get_mut(&request.host)?;
            let ticket = host.server.receive(&request.body, now);
            host.waiting.insert(ticket, sender);
            host.hand_out(now);
            ticket
        };
        loop {
            let wake_at = self.hosts().get(&request.host)?.server.wake_at();
            let wake_at = wake_at.unwrap_or_else(|| self.now() + 60_000);
            let wake_at = self.started + Duration::from_millis(wake_at);
            let mut nothing = [0];
            tokio::select! {
                action = &mut receiver => return action.ok(),
                _ = stream.read(&mut nothing) => {
                    let mut hosts = self.hosts();
                    let host = hosts.get_mut(&request.host)?;
                    host.waiting.remove(&ticket);
                    host.server.gone(ticket);
                    return None;
                }
                () = sleep_until(wake_at) => {
                    let now = self.now();
                    self.hosts().get_mut(&request.host)?.hand_out(now);
                }
            }
        }
    }

    async fn pass_on(&self, request: &Request, mut stream: TcpStream) -> std::io::Result<()> {
        let mut upstream = TcpStream::connect(("127.0.0.1", self.upstream)).await?;
        upstream.write_all(request.head.as_bytes()).await?;
        upstream.write_all(b"Connection: close\r\n\r\n").await?;
        upstream.write_all(request.body.as_bytes()).await?;
        tokio::io::copy(&mut upstream, &mut stream).await?;
        Ok(())
    }
}

impl Host {
    /// Hands what is due to those who wait for it.
    fn hand_out(&mut self, now: Millis) {
        while let Some((ticket, action)) = self.server.poll(now) {
            if let Some(waiting) = self.waiting.remove(&ticket) {
                // A client that is gone no longer waits.
                let _ = waiting.send(action);
            }
        }
    }
}

/// A request, as far as it matters here.
struct Request {
    /// Its first line and headers, without those about the connection.
    head: String,
    path: String,
    /// The first label of the host.
    host: String,
    body: String,
}

impl Request {
    async fn read(stream: &mut TcpStream) -> std::io::Result<Option<Self>> {
        let mut bytes = Vec::new();
        let (head, mut body) = loop {
            if stream.read_buf(&mut bytes).await? == 0 {
                return Ok(None);
            }
            let end = bytes.windows(4).position(|part| part == b"\r\n\r\n");
            if let Some(end) = end {
                let body = bytes.split_off(end + 4);
                break (String::from_utf8_lossy(&bytes).into_owned(), body);
            }
        };
        let header = |name: &str| {
            head.lines().find_map(|line| {
                let (key, value) = line.split_once(':')?;
                key.eq_ignore_ascii_case(name).then(|| value.trim())
            })
        };
        let length = header("content-length").and_then(|length| length.parse().ok());
        while body.len() < length.unwrap_or(0) {
            if stream.read_buf(&mut body).await? == 0 {
                return Ok(None);
            }
        }
        let kept = |line: &&str| {
            let name = line.split(':').next().unwrap_or_default();
            !line.is_empty() && !name.eq_ignore_ascii_case("connection")
        };
        let lines: Vec<&str> = head.lines().filter(kept).collect();
        let path = head.split(' ').nth(1).unwrap_or_default();
        let host = header("host").and_then(|host| host.split('.').next());
        Ok(Some(Self {
            path: path.to_owned(),
            host: host.unwrap_or_default().to_owned(),
            body: String::from_utf8_lossy(&body).into_owned(),
            head: lines.join("\r\n") + "\r\n",
        }))
    }
}

async fn act(action: Action, mut stream: TcpStream) -> std::io::Result<()> {
    match action {
        Action::Answer(answer) => stream.write_all(whole(&answer).as_bytes()).await,
        Action::Trickle(answer, lasts) => {
            stream.write_all(head(&answer).as_bytes()).await?;
            let size = answer.body.len().div_ceil(DROPS).max(1);
            for drop in answer.body.as_bytes().chunks(size) {
                sleep(Duration::from_millis(lasts) / 12).await;
                stream.write_all(drop).await?;
            }
            Ok(())
        }
        Action::Truncate(answer) => {
            stream.write_all(head(&answer).as_bytes()).await?;
            stream.write_all(answer.half().as_bytes()).await
        }
        Action::Reset => stream.set_zero_linger(),
    }
}

fn head(answer: &Answer) -> String {
    let kind = answer
        .content_type
        .map(|kind| format!("Content-Type: {kind}\r\n"));
    let place = (answer.status == 302).then_some("Location: /login\r\n");
    format!(
        "HTTP/1.1 {} Scripted\r\n{}{}Content-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        answer.status,
        kind.unwrap_or_default(),
        place.unwrap_or_default(),
        answer.body.len()
    )
}

fn whole(answer: &Answer) -> String {
    head(answer) + &answer.body
}
