//! A session in virtual time that is told anything, and checked after everything.

use bayeux::{
    Config, Input, Lane, Millis, Output, Reply, Request, RequestId, Session, State,
    TransportFailure,
};
use serde_json::{Value, json};

pub(crate) const CALLS: &str = "/v2/me/calls";
const CHANNELS: [&str; 3] = [CALLS, "/v2/me/devices", "/notifications/*"];
/// More than a session of three subscriptions ever has to keep or to say.
const MOST_KEPT: usize = 32_000;
const MOST_SENT: usize = 32_000;
/// Outputs of one input beyond those of what is in a reply.
const MOST_SAID: usize = 50;

pub(crate) struct Target {
    session: Session,
    now: Millis,
    outstanding: Vec<Request>,
    pub(crate) delivered: Vec<String>,
    pub(crate) skipped: usize,
    pub(crate) gaps: usize,
}

impl Target {
    /// An open session whose handshake is under way.
    pub(crate) fn open() -> Self {
        let mut target = Self {
            session: Session::new(Config::default(), 1),
            now: 1_000_000,
            outstanding: Vec::new(),
            delivered: Vec::new(),
            skipped: 0,
            gaps: 0,
        };
        for channel in CHANNELS {
            target.input(Input::Subscribe(channel.to_owned()));
        }
        target.input(Input::Open);
        target
    }

    /// One with a server that behaves, so far.
    pub(crate) fn live(ack: bool) -> Self {
        let mut target = Self::open();
        target.become_live(ack);
        target
    }

    pub(crate) fn is_live(&self) -> bool {
        self.session.state() == &State::Live
    }

    pub(crate) fn input(&mut self, input: Input) {
        let size = match &input {
            Input::Reply { reply, .. } => reply.body.len(),
            _ => 0,
        };
        self.session.handle(input, self.now);
        let mut said = 0;
        let mut payload = 0;
        while let Some(output) = self.session.poll() {
            said += 1;
            match output {
                Output::Send(request) => {
                    assert!(self.on(request.lane).is_none(), "two requests on one lane");
                    assert!(request.body.len() < MOST_SENT, "{}", request.body.len());
                    let sent: Value = serde_json::from_str(&request.body).unwrap();
                    assert!(sent.is_array());
                    self.outstanding.push(request);
                }
                Output::Abort(id) => {
                    self.take(id).expect("only what is outstanding is aborted");
                }
                Output::Deliver(delivery) => {
                    payload += delivery.data.get().len();
                    self.delivered.push(delivery.data.get().to_owned());
                }
                Output::Skipped(number) => self.skipped += number,
                Output::Gap(_) => {
                    assert!(self.is_live(), "a gap told too early");
                    self.gaps += 1;
                }
                _ => {}
            }
        }
        assert!(payload <= size, "{payload} bytes delivered of {size}");
        assert!(
            said <= size / 2 + MOST_SAID,
            "{said} outputs of {size} bytes"
        );
        let kept = format!("{:?}", self.session).len();
        assert!(kept < MOST_KEPT, "{kept} characters are kept");
        let is_over = matches!(
            self.session.state(),
            State::Closed | State::AuthRequired | State::Failed(_)
        );
        assert!(is_over || self.session.wake_at().is_some(), "deaf");
    }

    fn on(&self, lane: Lane) -> Option<&Request> {
        self.outstanding.iter().find(|request| request.lane == lane)
    }

    fn take(&mut self, id: RequestId) -> Option<Request> {
        let at = self
            .outstanding
            .iter()
            .position(|request| request.id == id)?;
        Some(self.outstanding.remove(at))
    }

    /// Answers what is outstanding on a lane; without it, time goes on to the next thing that is due.
    pub(crate) fn answer(&mut self, lane: Lane, status: u16, body: String) {
        let Some(id) = self.on(lane).map(|request| request.id) else {
            return self.pass();
        };
        self.take(id);
        let reply = Reply {
            status,
            content_type: None,
            body,
            retry_after: None,
        };
        self.input(Input::Reply { id, reply });
    }

    pub(crate) fn fail(&mut self, lane: Lane, failure: TransportFailure) {
        let Some(id) = self.on(lane).map(|request| request.id) else {
            return self.pass();
        };
        self.take(id);
        self.input(Input::Failed { id, failure });
    }

    /// Time goes on to the next thing that is due.
    pub(crate) fn pass(&mut self) {
        if let Some(at) = self.session.wake_at() {
            self.now = self.now.max(at);
        }
        self.input(Input::Tick);
    }

    /// Whatever was before: with a server that behaves, the session gets live.
    pub(crate) fn become_live(&mut self, ack: bool) {
        // What a person does who reads that the session has ended.
        self.input(Input::Reauthorized);
        for _ in 0..100 {
            // Live, and the connect that is held was asked to be.
            let held = self.on(Lane::Connect);
            let is_held = held.is_some_and(|request| !request.body.contains("\"timeout\":0"));
            if self.is_live() && is_held && self.on(Lane::Command).is_none() {
                return;
            }
            let lanes = [Lane::Command, Lane::Connect];
            match lanes.into_iter().find(|lane| self.on(*lane).is_some()) {
                Some(lane) => {
                    let body = well_behaved(self.on(lane).unwrap(), ack);
                    self.answer(lane, 200, body);
                }
                None => self.pass(),
            }
        }
        panic!("not live: {:?}", self.session);
    }

    /// Answers the held connect with these elements in front of the reply.
    pub(crate) fn deliver(&mut self, elements: &[String]) -> String {
        let connect = self.on(Lane::Connect).unwrap();
        let reply = well_behaved(connect, false);
        let reply = reply.trim_start_matches('[');
        let mut body = String::from("[");
        for element in elements {
            body.push_str(element);
            body.push(',');
        }
        body.push_str(reply);
        body
    }
}

/// The answer of a server that has nothing against anything.
fn well_behaved(request: &Request, ack: bool) -> String {
    let sent: Value = serde_json::from_str(&request.body).unwrap();
    let answers: Vec<_> = sent
        .as_array()
        .unwrap()
        .iter()
        .map(|message| {
            let mut answer =
                json!({"id": message["id"], "channel": message["channel"], "successful": true});
            if request.path == "/handshake" {
                answer["clientId"] = json!("good");
                answer["version"] = json!("1.0");
                answer["supportedConnectionTypes"] = json!(["long-polling"]);
                answer["advice"] = json!({"reconnect": "retry", "interval": 0, "timeout": 30_000});
                answer["ext"] = json!({"ack": ack});
            }
            if request.path == "/connect" {
                answer["advice"] = json!({"reconnect": "retry", "interval": 0, "timeout": 30_000});
            }
            if let Some(channel) = message.get("subscription") {
                answer["subscription"] = channel.clone();
            }
            answer
        })
        .collect();
    json!(answers).to_string()
}
