//! A desk as the tests know it: the supervisor 47483657 at 5004, Ana at 5025, Ben at 5026.

// Each test uses its own part; helpers may fail a test as well.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::BTreeMap;
use std::ops::Deref;

use cisco::config::{Config, GivenAgent};
use cisco::desktop::{Monitoring, OperationId, Phase};
use cisco::ids::AgentId;
use cisco::names::AgentState;
use cisco::{Gate, Incoming, Operation, Output};
use serde_json::{Value, json};

pub(crate) const LIMIT: u64 = 8_000;

/// A desk whose caller keeps the phases that it puts out.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Desktop {
    desktop: cisco::Desktop,
    phases: BTreeMap<u64, Phase>,
}

impl Deref for Desktop {
    type Target = cisco::Desktop;

    fn deref(&self) -> &cisco::Desktop {
        &self.desktop
    }
}

impl Desktop {
    fn keep(&mut self, out: Vec<Output>) -> Vec<Output> {
        for output in &out {
            if let Output::Operation(id, phase) = output {
                self.phases.insert(id.0, phase.clone());
            }
        }
        out
    }

    pub(crate) fn configure(&mut self, config: Config, now: u64) -> Vec<Output> {
        let out = self.desktop.configure(config, now);
        self.keep(out)
    }

    pub(crate) fn set_connected(&mut self, connected: bool) {
        self.desktop.set_connected(connected);
    }

    pub(crate) fn read_calls(&mut self, now: u64) -> Option<String> {
        self.desktop.read_calls(now)
    }

    pub(crate) fn invoke(
        &mut self,
        operation: Operation,
        id: OperationId,
        now: u64,
    ) -> Result<Vec<Output>, Gate> {
        let out = self.desktop.invoke(operation, id, now)?;
        Ok(self.keep(out))
    }

    pub(crate) fn receive(&mut self, incoming: &Incoming, now: u64) -> Vec<Output> {
        let out = self.desktop.receive(incoming, now);
        self.keep(out)
    }

    pub(crate) fn tick(&mut self, now: u64) -> Vec<Output> {
        let out = self.desktop.tick(now);
        self.keep(out)
    }
}

pub(crate) fn fixture(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/cisco/");
    std::fs::read_to_string([folder, name].concat())
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

pub(crate) fn ana() -> AgentId {
    AgentId::from("ana")
}

pub(crate) fn ben() -> AgentId {
    AgentId::from("ben")
}

pub(crate) fn config() -> Config {
    let agent = |id: &str, name: &str, extension: &str, user_name: &str| GivenAgent {
        id: id.into(),
        name: name.into(),
        extension: extension.into(),
        user_name: user_name.into(),
        team: "Support".into(),
        state: AgentState::Talking,
    };
    Config {
        extension: "5004".into(),
        user_name: "47483657".into(),
        state: AgentState::NotReady,
        agents: vec![
            agent("ana", "Ana Lima", "5025", "47483650"),
            agent("ben", "Ben Kato", "5026", "47483651"),
        ],
        ..Config::default()
    }
}

pub(crate) fn desk_with(config: Config) -> Desktop {
    let mut desktop = Desktop::default();
    desktop.configure(config, 0);
    desktop.set_connected(true);
    desktop
}

pub(crate) fn desktop() -> Desktop {
    desk_with(config())
}

pub(crate) fn say(desktop: &mut Desktop, frame: &Value, now: u64) -> Vec<Output> {
    say_text(desktop, &frame.to_string(), now)
}

pub(crate) fn say_text(desktop: &mut Desktop, frame: &str, now: u64) -> Vec<Output> {
    desktop.receive(&cisco::read(frame).unwrap(), now)
}

pub(crate) fn published(out: &[Output]) -> Vec<&str> {
    out.iter()
        .filter_map(|output| match output {
            Output::Publish(frame) => Some(frame.as_str()),
            _ => None,
        })
        .collect()
}

/// Asks for it, and gives what was said on the bus.
pub(crate) fn invoke(
    desktop: &mut Desktop,
    operation: Operation,
    id: u64,
    now: u64,
) -> Vec<String> {
    let out = desktop.invoke(operation, OperationId(id), now).unwrap();
    published(&out).into_iter().map(str::to_owned).collect()
}

pub(crate) fn phase(desktop: &Desktop, id: u64) -> Phase {
    desktop.phases[&id].clone()
}

pub(crate) fn monitoring(desktop: &Desktop) -> &Monitoring {
    desktop.monitoring().unwrap()
}

/// The supervisor's call that listens to a phone.
pub(crate) fn call(id: &str, to: &str, state: &str) -> Value {
    json!({
        "id": id, "fromAddress": "5004", "toAddress": to, "state": state,
        "mediaProperties": {"callType": "SUPERVISOR_MONITOR"},
    })
}

/// As `call`, with the states of the two parties.
pub(crate) fn call_of(id: &str, to: &str, own: &str, hers: &str) -> Value {
    let mut call = call(id, to, "ACTIVE");
    call["participants"] = json!({"Participant": [
        {"mediaAddress": "5004", "state": own}, {"mediaAddress": to, "state": hers},
    ]});
    call
}

pub(crate) fn calls(calls: &[Value]) -> Value {
    json!({
        "channel": "Cisco", "topic": "Call", "subtopic": "CallsStateChange",
        "message": {"source": "event", "calls": calls},
    })
}

/// A team event about one agent.
pub(crate) fn team(user_name: &str, extension: &str, state: &str) -> Value {
    json!({
        "channel": "Cisco", "topic": "Team", "subtopic": "TeamEvent",
        "message": {"data": {"loginId": user_name, "extension": extension, "state": state}},
    })
}

/// Where the supervisor herself stands.
pub(crate) fn own(state: &str) -> Value {
    team("47483657", "5004", state)
}

pub(crate) fn error(data: &str) -> Value {
    json!({
        "channel": "Cisco", "topic": "Error", "subtopic": "SetAPIError",
        "data": {"packet": "apierror", "data": {"errorType": data, "msg": "no"}},
    })
}

pub(crate) fn listening() -> Desktop {
    let mut desktop = desktop();
    invoke(&mut desktop, Operation::Listen(ana()), 1, 100);
    say(&mut desktop, &calls(&[call("77", "5025", "ACTIVE")]), 200);
    assert!(monitoring(&desktop).is_active());
    desktop
}
