//! The I/O around a session: blocking HTTP on one thread for each request, and the clock.
//! Knows how to carry out what a session asks for. Must not know what is in a request or a reply.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use bayeux::{Input, Millis, Output, Reply, Request, Session, TransportFailure};
use ureq::Agent;

/// The longest body that is read. A session holds a whole reply, so what carries it sets the bound.
const LONGEST_BODY: u64 = 16 * 1024 * 1024;

/// A session with its server.
pub(crate) struct Link {
    session: Session,
    agent: Agent,
    url: String,
    answered: Sender<Input>,
    answers: Receiver<Input>,
}

impl Link {
    /// `url` is that of the `CometD` server, without a slash at the end.
    pub(crate) fn new(session: Session, url: &str) -> Self {
        let (answered, answers) = channel();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            // A session wants to see a redirect: it leads to a login page.
            .max_redirects(0)
            .max_redirects_will_error(false);
        Self {
            session,
            agent: config.build().into(),
            url: url.to_owned(),
            answered,
            answers,
        }
    }

    /// Hands in a wish.
    pub(crate) fn input(&mut self, input: Input) {
        self.session.handle(input, now());
    }

    /// The next thing to know; `None` when there is none until then.
    pub(crate) fn next(&mut self, until: Instant) -> Option<Output> {
        loop {
            while let Some(output) = self.session.poll() {
                match output {
                    Output::Send(request) => self.send(request),
                    // A blocking request cannot be given up; what comes of it is ignored.
                    Output::Abort(_) => {}
                    other => return Some(other),
                }
            }
            let left = until.checked_duration_since(Instant::now())?;
            let wait = match self.session.wake_at() {
                Some(at) => left.min(Duration::from_millis(at.saturating_sub(now()))),
                None => left,
            };
            let input = match self.answers.recv_timeout(wait) {
                Ok(input) => input,
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => Input::Tick,
            };
            self.session.handle(input, now());
        }
    }

    fn send(&self, request: Request) {
        let agent = self.agent.clone();
        let url = format!("{}{}", self.url, request.path);
        let answered = self.answered.clone();
        thread::spawn(move || {
            let id = request.id;
            let input = match post(&agent, &url, &request) {
                Ok(reply) => Input::Reply { id, reply },
                Err(failure) => Input::Failed { id, failure },
            };
            // When nobody waits any more, it does not matter.
            let _ = answered.send(input);
        });
    }
}

fn post(agent: &Agent, url: &str, request: &Request) -> Result<Reply, TransportFailure> {
    let silence = Duration::from_millis(request.silence_limit);
    let mut response = agent
        .post(url)
        .config()
        .timeout_per_read(Some(silence))
        .timeout_connect(Some(silence))
        .build()
        .header("Content-Type", "application/json")
        .send(&request.body)
        .map_err(|error| failure(&error))?;
    let content_type = response.headers().get("content-type");
    let content_type = content_type.and_then(|value| Some(value.to_str().ok()?.to_owned()));
    let body = response
        .body_mut()
        .with_config()
        .limit(LONGEST_BODY)
        .lossy_utf8(true)
        .read_to_string()
        .map_err(|error| failure(&error))?;
    Ok(Reply {
        status: response.status().as_u16(),
        content_type,
        body,
        retry_after: None,
    })
}

fn failure(error: &ureq::Error) -> TransportFailure {
    match error {
        ureq::Error::Timeout(_) => TransportFailure::Timeout,
        ureq::Error::BodyExceedsLimit(_) => TransportFailure::Aborted,
        _ => TransportFailure::Network,
    }
}

/// The wall clock, which goes on while the machine sleeps.
fn now() -> Millis {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    })
}
