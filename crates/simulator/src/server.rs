//! HTTP by axum around the [`State`], and one timer for everything that is due. The only module that knows the real clock.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, State as Shared};
use axum::http::{HeaderMap, Request, Response, header};
use serde_json::Value;
use tokio::sync::{Notify, oneshot};
use tokio::time::Instant;

use crate::cometd::{Answer, Handled, Ticket};
use crate::faults::Verdict;
use crate::http::{Incoming, Reply, cookies, query};
use crate::state::State;
use crate::wire::Line;
use crate::world::Millis;
use crate::{control, files, gws};

/// The largest request body that is read.
const MAX_BODY: usize = 4 * 1024 * 1024;

/// The real time since 1970.
pub(crate) fn wall_clock() -> Duration {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
}

/// What all requests share.
#[derive(Debug)]
pub(crate) struct Hub {
    inner: Mutex<Inner>,
    /// Something changed: the timer may have to run earlier.
    changed: Notify,
    started: Instant,
    dist: Option<PathBuf>,
}

#[derive(Debug)]
struct Inner {
    state: State,
    held: HashMap<Ticket, oneshot::Sender<Answer>>,
    /// The simulator stops: nothing is held any more.
    closing: bool,
}

impl Hub {
    pub(crate) fn new(state: State, dist: Option<PathBuf>) -> Self {
        let inner = Inner {
            state,
            held: HashMap::new(),
            closing: false,
        };
        Self {
            inner: Mutex::new(inner),
            changed: Notify::new(),
            started: Instant::now(),
            dist,
        }
    }

    fn now(&self) -> Millis {
        Millis::try_from(self.started.elapsed().as_millis()).unwrap_or(Millis::MAX)
    }

    /// Changes the state and sends what there is to send.
    fn with<R>(&self, change: impl FnOnce(&mut Inner, Millis) -> R) -> R {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let now = self.now();
        let result = change(&mut inner, now);
        inner.state.settle(now);
        for (ticket, answer) in inner.state.cometd.take_released() {
            if let Some(waiting) = inner.held.remove(&ticket) {
                // A client that has gone away misses the answer, as it would with a real server.
                let _ = waiting.send(answer);
            }
        }
        drop(inner);
        self.changed.notify_one();
        result
    }

    /// Closes every held connect without an answer and holds no more.
    pub(crate) fn let_go(&self) {
        self.with(|inner, now| {
            inner.closing = true;
            inner
                .state
                .cometd
                .fault(now, crate::cometd::Fault::DropConnect, None);
        });
    }

    /// Does what is due, for ever.
    pub(crate) async fn keep_time(self: Arc<Self>) {
        loop {
            let next = {
                let inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
                inner.state.next_deadline()
            };
            let changed = self.changed.notified();
            match next {
                None => changed.await,
                Some(due) => {
                    // Not longer than an hour at a time: a deadline may be for ever.
                    let wait = due.saturating_sub(self.now()).min(3_600_000);
                    tokio::select! {
                        () = changed => continue,
                        () = tokio::time::sleep(Duration::from_millis(wait)) => {}
                    }
                    self.with(|_, _| ());
                }
            }
        }
    }
}

/// All routes of the simulator.
pub(crate) fn router(hub: Arc<Hub>) -> Router {
    Router::new().fallback(answer).with_state(hub)
}

async fn answer(
    Shared(hub): Shared<Arc<Hub>>,
    ConnectInfo(line): ConnectInfo<Line>,
    request: Request<Body>,
) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let origin = text(&parts.headers, header::ORIGIN.as_str());
    let asked_headers = text(
        &parts.headers,
        header::ACCESS_CONTROL_REQUEST_HEADERS.as_str(),
    );
    let body = to_bytes(body, MAX_BODY).await.unwrap_or_default();
    let incoming = Incoming {
        method: parts.method.to_string(),
        path: parts.uri.path().to_owned(),
        query: query(parts.uri.query().unwrap_or_default()),
        authorization: text(&parts.headers, header::AUTHORIZATION.as_str()),
        cookies: cookies(&text(&parts.headers, header::COOKIE.as_str()).unwrap_or_default()),
        csrf_token: text(&parts.headers, "x-csrf-token"),
        body: String::from_utf8_lossy(&body).into_owned(),
    };
    let mut reply = dispatch(&hub, &incoming).await;
    if incoming.path.starts_with(gws::PREFIX) {
        reply = with_cors(reply, origin, asked_headers);
    }
    if reply.drop {
        line.cut();
    }
    response(reply)
}

async fn dispatch(hub: &Hub, incoming: &Incoming) -> Reply {
    let path = incoming.path.as_str();
    if path.starts_with(control::PREFIX) {
        return hub.with(|inner, now| control::answer(&mut inner.state, now, incoming));
    }
    let rest = path
        .strip_prefix(gws::PREFIX)
        .filter(|rest| rest.is_empty() || rest.starts_with('/'));
    let Some(rest) = rest else {
        return files::answer(hub.dist.as_deref(), incoming);
    };
    if incoming.method == "OPTIONS" {
        return Reply::empty(200);
    }
    let headers = match hub.with(|inner, _| inner.state.faults.judge(incoming)) {
        Some(Verdict::Answer(reply)) => {
            hub.with(|inner, _| inner.state.remember(incoming, None, reply.status));
            return reply;
        }
        Some(Verdict::Real(late_ms, headers)) => {
            tokio::time::sleep(Duration::from_millis(late_ms)).await;
            headers
        }
        None => BTreeMap::new(),
    };
    let reply = if rest == "/notifications" || rest.starts_with("/notifications/") {
        notifications(hub, incoming).await
    } else {
        hub.with(|inner, now| gws::answer(&mut inner.state, now, incoming))
    };
    reply.with_all(headers)
}

enum Waiting {
    Done(Reply),
    Held(oneshot::Receiver<Answer>),
}

/// A request of the notification protocol. Only signed-in users may make one.
async fn notifications(hub: &Hub, incoming: &Incoming) -> Reply {
    let transport = transport(incoming);
    let callback = transport.and_then(|(_, callback)| callback);
    let waiting = hub.with(|inner, now| {
        let Inner {
            state,
            held,
            closing,
        } = inner;
        let signed_in = match gws::admit(state, now, incoming) {
            Ok(signed_in) => signed_in,
            Err(reply) => return Waiting::Done(reply),
        };
        let Some((messages, _)) = transport else {
            let page = "<html><body><h2>HTTP ERROR 400 Unknown Bayeux Transport</h2></body></html>";
            return Waiting::Done(Reply::new(400, "text/html;charset=iso-8859-1", page));
        };
        let Some(person) = state.world.person(&signed_in.user) else {
            return Waiting::Done(Reply::empty(500));
        };
        let user = person.user_name.clone();
        match state
            .cometd
            .handle(now, &user, incoming.cookie("BAYEUX_BROWSER"), messages)
        {
            Handled::Now(answer) => {
                let reply = bayeux_reply(answer, callback);
                Waiting::Done(gws::with_session(state, &signed_in, incoming, reply))
            }
            Handled::Held(_) if *closing => Waiting::Done(Reply::dropped()),
            Handled::Held(ticket) => {
                let (sender, receiver) = oneshot::channel();
                held.insert(ticket, sender);
                Waiting::Held(receiver)
            }
        }
    });
    match waiting {
        Waiting::Done(reply) => reply,
        Waiting::Held(receiver) => receiver.await.map_or_else(
            |_| Reply::dropped(),
            |answer| bayeux_reply(answer, callback),
        ),
    }
}

/// The messages of a request: the body of a POST (long polling), or a parameter of a GET together with the name of the
/// function that the answer is to call (callback polling).
fn transport(incoming: &Incoming) -> Option<(&str, Option<&str>)> {
    match incoming.method.as_str() {
        "POST" => Some((&incoming.body, None)),
        "GET" => {
            let callback = incoming
                .parameter("jsonp")
                .filter(|name| is_callback(name))?;
            Some((incoming.parameter("message")?, Some(callback)))
        }
        _ => None,
    }
}

/// Only a name: the answer is a script, in which anything else would be run.
fn is_callback(name: &str) -> bool {
    !name.is_empty()
        && name
            .chars()
            .all(|char| char.is_ascii_alphanumeric() || matches!(char, '.' | '_'))
}

fn bayeux_reply(answer: Answer, callback: Option<&str>) -> Reply {
    if answer.drop {
        return Reply::dropped();
    }
    let messages = answer.messages.map(Value::Array);
    let mut reply = match (messages, callback) {
        (Some(messages), None) => Reply::json(answer.status, &messages),
        (Some(messages), Some(callback)) => Reply::new(
            answer.status,
            "text/javascript;charset=UTF-8",
            format!("{callback}({messages})"),
        ),
        (None, _) => Reply::empty(answer.status),
    };
    if let Some(browser) = answer.browser {
        reply = reply.with(
            "set-cookie",
            format!("BAYEUX_BROWSER={browser}; Path=/; HttpOnly"),
        );
    }
    reply
}

/// A portal may live on another origin.
fn with_cors(reply: Reply, origin: Option<String>, asked_headers: Option<String>) -> Reply {
    let Some(origin) = origin else { return reply };
    let allowed =
        asked_headers.unwrap_or_else(|| "Authorization, Content-Type, X-CSRF-TOKEN".to_owned());
    reply
        .with("access-control-allow-origin", origin)
        .with("access-control-allow-credentials", "true")
        .with(
            "access-control-allow-methods",
            "GET, POST, PUT, DELETE, OPTIONS",
        )
        .with("access-control-allow-headers", allowed)
        .with(
            "access-control-expose-headers",
            "X-CSRF-HEADER, X-CSRF-TOKEN",
        )
        .with("vary", "Origin")
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .map(str::to_owned)
}

fn response(reply: Reply) -> Response<Body> {
    let mut response = Response::builder().status(reply.status);
    for (name, value) in reply.headers {
        response = response.header(name.as_ref(), value);
    }
    response.body(Body::from(reply.body)).unwrap_or_default()
}
