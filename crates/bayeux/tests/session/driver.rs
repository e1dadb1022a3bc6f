//! The other side of a session in tests: virtual time, both lanes, and a record of what came out.
//! After every input it checks what must hold always.

use bayeux::{
    Config, GapReason, Input, Lane, Millis, Output, PublishOutcome, Reply, Request, RequestId,
    Session, State, SubscriptionState, TransportFailure,
};
use serde_json::Value;
use serde_json::value::RawValue;

pub(crate) const JSON: &str = "application/json;charset=utf-8";
pub(crate) const CALLS: &str = "/v2/me/calls";

pub(crate) struct Driver {
    pub(crate) session: Session,
    pub(crate) now: Millis,
    /// What is outstanding on each lane.
    pub(crate) connect: Option<Request>,
    pub(crate) command: Option<Request>,
    /// Every request sent, with its time.
    pub(crate) sent: Vec<(Millis, Request)>,
    pub(crate) aborted: Vec<RequestId>,
    pub(crate) delivered: Vec<(String, String)>,
    pub(crate) states: Vec<State>,
    pub(crate) subscriptions: Vec<(String, SubscriptionState)>,
    pub(crate) published: Vec<(String, PublishOutcome)>,
    pub(crate) gaps: Vec<GapReason>,
    pub(crate) multiple_clients: usize,
    pub(crate) hosts: Vec<Vec<String>>,
    pub(crate) skipped: usize,
}

impl Driver {
    pub(crate) fn new() -> Self {
        Self::with(Config::default(), 1)
    }

    pub(crate) fn with(config: Config, seed: u64) -> Self {
        Self {
            session: Session::new(config, seed),
            now: 1_000_000,
            connect: None,
            command: None,
            sent: Vec::new(),
            aborted: Vec::new(),
            delivered: Vec::new(),
            states: Vec::new(),
            subscriptions: Vec::new(),
            published: Vec::new(),
            gaps: Vec::new(),
            multiple_clients: 0,
            hosts: Vec::new(),
            skipped: 0,
        }
    }

    /// A live session with one subscription and a held connect, against a server that holds for
    /// 30 s and does or does not acknowledge.
    pub(crate) fn live(ack: bool) -> Self {
        let mut driver = Self::new();
        driver.subscribe(CALLS);
        driver.input(Input::Open);
        driver.become_live("c1", ack);
        driver
    }

    /// Answers handshake, subscriptions and first connect.
    pub(crate) fn become_live(&mut self, client: &str, ack: bool) {
        self.answer_handshake(client, ack);
        if self.command.is_some() {
            self.answer_commands();
        }
        self.answer_connect();
        assert_eq!(self.session.state(), &State::Live);
        let held = self.connect.as_ref().unwrap();
        assert!(!held.body.contains("\"timeout\":0"), "{}", held.body);
    }

    pub(crate) fn input(&mut self, input: Input) {
        self.session.handle(input, self.now);
        while let Some(output) = self.session.poll() {
            self.take(output);
        }
        self.check();
    }

    fn take(&mut self, output: Output) {
        match output {
            Output::Send(request) => {
                let lane = match request.lane {
                    Lane::Connect => &mut self.connect,
                    Lane::Command => &mut self.command,
                };
                assert_eq!(lane.as_ref(), None, "two requests on one lane");
                let is_connect_lane = matches!(request.path, "/handshake" | "/connect");
                assert_eq!(is_connect_lane, request.lane == Lane::Connect);
                assert!(request.silence_limit > 0);
                let messages = messages(&request);
                if is_connect_lane {
                    assert_eq!(messages.len(), 1, "a connect travels alone");
                }
                *lane = Some(request.clone());
                self.sent.push((self.now, request));
            }
            Output::Abort(id) => {
                let lane = [&mut self.connect, &mut self.command]
                    .into_iter()
                    .find(|lane| lane.as_ref().is_some_and(|request| request.id == id));
                *lane.expect("only what is outstanding is aborted") = None;
                self.aborted.push(id);
            }
            Output::Deliver(delivery) => self
                .delivered
                .push((delivery.channel, delivery.data.get().to_owned())),
            Output::State(state) => {
                assert_ne!(self.states.last(), Some(&state), "a state told twice");
                self.states.push(state);
            }
            Output::Subscription { channel, state } => self.subscriptions.push((channel, state)),
            Output::Published { channel, outcome } => self.published.push((channel, outcome)),
            Output::Gap(reason) => {
                assert_eq!(self.session.state(), &State::Live, "a gap told too early");
                self.gaps.push(reason);
            }
            Output::MultipleClients => self.multiple_clients += 1,
            Output::Hosts(hosts) => self.hosts.push(hosts),
            Output::Skipped(count) => self.skipped += count,
        }
    }

    /// What must hold after every input.
    fn check(&self) {
        let wake_at = self.session.wake_at();
        match self.session.state() {
            State::Closed | State::AuthRequired | State::Failed(_) => {
                assert_eq!(wake_at, None);
                assert!(self.connect.is_none(), "a connect of a stopped session");
            }
            State::Handshaking | State::Live | State::Reconnecting { .. } | State::Offline => {
                let wake_at = wake_at.expect("an open session always wakes up again");
                assert!(wake_at > self.now, "a timer that would spin");
                if let State::Reconnecting {
                    next: Some(next), ..
                } = self.session.state()
                {
                    assert!(*next > self.now);
                }
            }
        }
    }

    pub(crate) fn subscribe(&mut self, channel: &str) {
        self.input(Input::Subscribe(channel.to_owned()));
    }

    pub(crate) fn publish(&mut self, channel: &str, json: &str) {
        self.input(Input::Publish {
            channel: channel.to_owned(),
            data: RawValue::from_string(json.to_owned()).unwrap(),
        });
    }

    /// Lets time pass, firing the timer whenever it is due.
    pub(crate) fn advance(&mut self, by: Millis) {
        let until = self.now + by;
        while let Some(at) = self.session.wake_at().filter(|at| *at <= until) {
            self.now = at;
            self.input(Input::Tick);
        }
        self.now = until;
    }

    /// Lets time pass until the timer fires once.
    pub(crate) fn advance_to_wake(&mut self) {
        self.now = self.session.wake_at().expect("a timer is armed");
        self.input(Input::Tick);
    }

    /// Lets time pass without any timer, as sleep does.
    pub(crate) fn sleep(&mut self, by: Millis) {
        self.now += by;
    }

    pub(crate) fn land(&mut self, lane: Lane) -> Request {
        let lane = match lane {
            Lane::Connect => &mut self.connect,
            Lane::Command => &mut self.command,
        };
        lane.take().expect("a request is outstanding")
    }

    /// Answers the request on `lane`; `$1`, `$2`… in `body` stand for the ids of its messages.
    pub(crate) fn answer(&mut self, lane: Lane, body: &str) {
        let request = self.land(lane);
        let mut body = body.to_owned();
        for (index, message) in messages(&request).iter().enumerate().rev() {
            let id = message["id"].as_str().unwrap();
            body = body.replace(&format!("${}", index + 1), id);
        }
        self.reply(request.id, 200, Some(JSON), &body);
    }

    pub(crate) fn answer_http(&mut self, lane: Lane, status: u16, kind: Option<&str>, body: &str) {
        let request = self.land(lane);
        self.reply(request.id, status, kind, body);
    }

    pub(crate) fn reply(&mut self, id: RequestId, status: u16, kind: Option<&str>, body: &str) {
        self.input(Input::Reply {
            id,
            reply: Reply {
                status,
                content_type: kind.map(str::to_owned),
                body: body.to_owned(),
                retry_after: None,
            },
        });
    }

    pub(crate) fn fail(&mut self, lane: Lane, failure: TransportFailure) {
        let id = self.land(lane).id;
        self.input(Input::Failed { id, failure });
    }

    pub(crate) fn answer_handshake(&mut self, client: &str, ack: bool) {
        let ext = if ack { r#","ext":{"ack":true}"# } else { "" };
        self.answer(
            Lane::Connect,
            &format!(
                r#"[{{"channel":"/meta/handshake","id":"$1","successful":true,"clientId":"{client}","supportedConnectionTypes":["long-polling"],"advice":{{"reconnect":"retry","interval":0,"timeout":30000}}{ext}}}]"#
            ),
        );
    }

    pub(crate) fn answer_connect(&mut self) {
        self.answer(
            Lane::Connect,
            r#"[{"channel":"/meta/connect","id":"$1","successful":true}]"#,
        );
    }

    /// Says yes to every command under way.
    pub(crate) fn answer_commands(&mut self) {
        let request = self.command.clone().unwrap();
        let replies: Vec<String> = messages(&request)
            .iter()
            .map(|message| {
                let subscription = match &message["subscription"] {
                    Value::Null => String::new(),
                    channel => format!(r#","subscription":{channel}"#),
                };
                format!(
                    r#"{{"channel":{},"id":{},"successful":true{subscription}}}"#,
                    message["channel"], message["id"]
                )
            })
            .collect();
        self.answer(Lane::Command, &format!("[{}]", replies.join(",")));
    }

    /// The message of the connect or handshake under way.
    pub(crate) fn held(&self) -> Value {
        messages(self.connect.as_ref().expect("a connect is outstanding")).remove(0)
    }

    pub(crate) fn paths_since(&self, index: usize) -> Vec<&'static str> {
        self.sent[index..]
            .iter()
            .map(|(_, request)| request.path)
            .collect()
    }

    /// The channels subscribed to by the request on the command lane.
    pub(crate) fn asked_for(&self) -> Vec<String> {
        messages(self.command.as_ref().expect("a command is outstanding"))
            .iter()
            .filter(|message| message["channel"] == "/meta/subscribe")
            .map(|message| message["subscription"].as_str().unwrap().to_owned())
            .collect()
    }

    pub(crate) fn attempt(&self) -> u32 {
        match self.session.state() {
            State::Reconnecting { attempt, .. } => *attempt,
            state => panic!("not reconnecting: {state:?}"),
        }
    }
}

/// The messages in a request.
pub(crate) fn messages(request: &Request) -> Vec<Value> {
    serde_json::from_str(&request.body).expect("a request is a JSON array")
}
