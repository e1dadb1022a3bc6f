//! What was asked of the contact centre, and what came back about it.
//!
//! Knows the event that the host is asked with, the request on the wire, and which telling shows an
//! effect. Must not ask the model anything.

use std::collections::{BTreeMap, BTreeSet};

use gws::request::HttpRequest;
use serde_json::Value;
use supervision::message::HostEvent;

use super::known::Leg;
use super::wire::Outcome;

/// One operation.
#[derive(Clone, Debug, Default)]
pub(crate) struct Op {
    /// The vendor's word.
    pub(crate) name: String,
    /// The agent, call or session; the own device's number or the like for what concerns that.
    pub(crate) target: String,
    /// `chat` or `smssession`, for what concerns sessions.
    pub(crate) channel: Option<String>,
    /// A request for it was sent.
    pub(crate) is_sent: bool,
    /// The host said no.
    pub(crate) is_vetoed: bool,
    /// The server accepted it.
    pub(crate) is_accepted: bool,
    /// The server refused it, in words that settle it.
    pub(crate) is_refused: bool,
    /// There was no answer, or one that tells nothing.
    pub(crate) is_untold: bool,
    /// The server told of an error that names no request.
    pub(crate) has_error: bool,
    /// A telling showed its effect.
    pub(crate) is_seen: bool,
    /// Its call or session was told to be over.
    pub(crate) is_over: bool,
}

impl Op {
    /// Whether nothing at all came back yet.
    pub(crate) fn is_surely_open(&self) -> bool {
        !self.is_vetoed
            && !self.is_refused
            && !self.has_error
            && !self.is_seen
            && !self.is_over
            && !self.is_accepted
            && !self.is_untold
    }

    /// Whether it begins or ends the monitoring of an agent's sessions.
    fn monitors_messaging(&self) -> bool {
        let names = ["Monitor", "Coach", "BargeIn", "CancelSupervisorMonitoring"];
        self.channel.is_some() && names.contains(&self.name.as_str())
    }

    /// Whether its effect shows on a call.
    pub(crate) fn is_on_call(&self) -> bool {
        let starts = ["SwitchTo", "Mute", "Unmute", "Hangup"];
        self.channel.is_none() && starts.iter().any(|start| self.name.starts_with(start))
    }

    fn shows(&self, device: Option<&Value>, calls: &BTreeMap<String, Leg>) -> bool {
        let monitoring = device.map(|device| &device["supervisorMonitoringState"]);
        let call = calls.get(&self.target);
        let offers = |name: &str| {
            let offers = call.map(|call| &call.now["capabilities"]);
            let mut offers = offers.and_then(Value::as_array).into_iter().flatten();
            offers.any(|offer| offer == name)
        };
        let muted = call.map(|call| call.now["monitoredUserMuted"] == true);
        let own = |key: &str, value: &str| device.is_some_and(|device| device[key] == value);
        match self.name.as_str() {
            _ if self.channel.is_some() => false,
            "ListenIn" | "Coach" | "BargeIn" => {
                monitoring.is_some_and(|now| now["state"] == self.name.as_str())
            }
            "CancelSupervisorMonitoring" => monitoring.is_some_and(|now| !now.is_object()),
            "SwitchToListenIn" => offers("SwitchToBargeIn") && !offers("SwitchToListenIn"),
            "SwitchToBargeIn" => offers("SwitchToListenIn") && !offers("SwitchToBargeIn"),
            "MuteMonitoredUser" => muted == Some(true),
            "UnmuteMonitoredUser" => muted == Some(false),
            "Answer" => call.is_some_and(|call| call.now["state"] == "Established"),
            "Hangup" => call.is_some_and(|call| call.is_over),
            "DoNotDisturbOn" => own("doNotDisturb", "On"),
            "DoNotDisturbOff" => own("doNotDisturb", "Off"),
            "StartContactCenterSession" => own("deviceState", "Active"),
            state => device.is_some_and(|device| device["userState"]["state"] == state),
        }
    }
}

/// All that was asked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    pub(crate) ops: BTreeMap<u64, Op>,
    /// Agent and channel of whom the server accepted to be followed, and not the end of that.
    pub(crate) messaging_monitoring: BTreeSet<(String, String)>,
}

impl Asked {
    /// The host is asked about an operation.
    pub(crate) fn began(&mut self, event: &HostEvent) {
        let detail: Value = serde_json::from_str(&event.detail()).unwrap();
        let word = |key: &str| detail[key].as_str().map(str::to_owned);
        let op = Op {
            name: word("operation").unwrap_or_default(),
            target: word("target").unwrap_or_default(),
            channel: word("channel"),
            ..Op::default()
        };
        self.ops.insert(detail["id"].as_u64().unwrap(), op);
    }

    pub(crate) fn vetoed(&mut self, id: u64) {
        if let Some(op) = self.ops.get_mut(&id) {
            op.is_vetoed = true;
        }
    }

    /// The operation that a request is for: the last one of that name, on that target.
    fn of(&mut self, request: &HttpRequest) -> Option<&mut Op> {
        let body: Value = serde_json::from_str(request.body.as_deref()?).ok()?;
        let name = body["operationName"].as_str()?.to_owned();
        let path = request.path.clone();
        let ends = ["/me", "/me/channels/voice"];
        let is_own = path.contains("/me/devices/") || ends.iter().any(|end| path.ends_with(end));
        let mut ops = self.ops.values_mut().rev();
        ops.find(|op| {
            let is_first = is_own && name == "CancelSupervisorMonitoring";
            let fits = if is_own {
                op.channel.is_none()
            } else {
                path.contains(&op.target)
            };
            fits && (op.name == name || is_first)
        })
    }

    pub(crate) fn sent(&mut self, request: &HttpRequest) {
        if let Some(op) = self.of(request) {
            op.is_sent = true;
        }
    }

    pub(crate) fn answered(&mut self, request: &HttpRequest, outcome: &Outcome) {
        let mut change = None;
        if let Some(op) = self.of(request) {
            match outcome {
                Outcome::Done(_) => op.is_accepted = true,
                Outcome::Refused(_) | Outcome::SignedOut => op.is_refused = true,
                Outcome::Untold => op.is_untold = true,
            }
            if op.monitors_messaging() && matches!(outcome, Outcome::Done(_)) {
                op.is_seen = true;
                change = Some((op.name.clone(), op.target.clone(), op.channel.clone()));
            }
        }
        if let Some((name, agent, Some(channel))) = change {
            if name == "CancelSupervisorMonitoring" {
                self.messaging_monitoring.remove(&(agent, channel));
            } else {
                self.messaging_monitoring.insert((agent, channel));
            }
        }
    }

    /// The server told of an error, not of what.
    pub(crate) fn error(&mut self) {
        for op in self.ops.values_mut() {
            op.has_error = true;
        }
    }

    /// The own device or calls were told.
    pub(crate) fn see(&mut self, device: Option<&Value>, calls: &BTreeMap<String, Leg>) {
        for op in self.ops.values_mut() {
            op.is_seen |= op.shows(device, calls);
            op.is_over |= calls.get(&op.target).is_some_and(|call| call.is_over);
        }
    }

    /// Sessions were told.
    pub(crate) fn see_sessions(&mut self, sessions: &BTreeMap<String, Leg>) {
        for op in self.ops.values_mut().filter(|op| op.channel.is_some()) {
            // A session in that mode tells as well that the agent's sessions are monitored so.
            let mode = match op.name.as_str() {
                "Monitor" => Some("ListenIn"),
                "Coach" => Some("Coach"),
                "BargeIn" => Some("BargeIn"),
                _ => None,
            };
            let mut there = sessions.values().filter(|leg| !leg.is_over);
            op.is_seen |= mode.is_some() && there.any(|leg| leg.mode == mode || leg.mode.is_none());
            let Some(leg) = sessions.get(&op.target) else {
                continue;
            };
            op.is_over |= leg.is_over;
            op.is_seen |= match op.name.as_str() {
                "SwitchToMonitor" => leg.mode == Some("ListenIn"),
                "SwitchToCoach" => leg.mode == Some("Coach"),
                "SwitchToBargeIn" => leg.mode == Some("BargeIn"),
                "Accept" => leg.now["state"] != "Invited",
                "Intrude" => !leg.is_over,
                "Leave" => leg.is_over,
                _ => false,
            };
        }
    }

    /// What is written was told.
    pub(crate) fn see_messages(&mut self) {
        for op in self.ops.values_mut() {
            op.is_seen |= ["SendMessage", "SendToAgents"].contains(&op.name.as_str());
        }
    }

    /// A contact was told.
    pub(crate) fn see_agent(&mut self, agent: &str, contact: &Value) {
        for op in self.ops.values_mut().filter(|op| op.target == agent) {
            let channels = contact["availability"]["channels"].as_array();
            let mut states = channels
                .into_iter()
                .flatten()
                .map(|channel| channel["userState"]["state"].as_str().unwrap_or_default());
            op.is_seen |= match op.name.as_str() {
                "Ready" | "NotReady" => states.any(|state| state == op.name),
                "Offline" => true,
                _ => false,
            };
        }
    }

    /// Whether something asked on this call or session is surely open.
    pub(crate) fn is_surely_open_on(&self, target: &str) -> bool {
        let switches = ["SwitchTo", "Mute", "Unmute", "Answer", "Accept"];
        self.ops.values().any(|op| {
            op.target == target
                && op.is_surely_open()
                && switches.iter().any(|start| op.name.starts_with(start))
        })
    }

    /// Whether something asked on this call or session may be open. A host that says no when the time
    /// is over comes too late.
    pub(crate) fn may_be_open_on(&self, target: &str) -> bool {
        let mut ops = self.ops.values();
        ops.any(|op| op.target == target && !op.is_seen)
    }

    /// Whether an operation of this name was asked, for the own device or on a target.
    pub(crate) fn has(&self, name: &str, target: Option<&str>) -> bool {
        let mut ops = self.ops.values();
        ops.any(|op| op.name == name && target.is_none_or(|target| op.target == target))
    }
}
