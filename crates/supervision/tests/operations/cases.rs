//! Every operation: where it is possible, what it sends, and what shows its effect.

use serde_json::{Value, json};
use supervision::{Gate, Operation, Target};

use crate::common::*;

/// An operation, where it is possible, and what shows or does not show its effect.
pub(crate) struct Case {
    pub(crate) operation: Operation,
    pub(crate) target: Target,
    /// What the desk has seen before.
    pub(crate) before: Vec<Value>,
    /// Where the request goes.
    pub(crate) path: String,
    /// What confirms it.
    pub(crate) effect: Value,
    /// What looks like it, and belongs to another target or to another mode.
    pub(crate) unrelated: Vec<Value>,
    /// What own state shows when it worked: device, calls.
    pub(crate) after: (Value, Vec<Value>),
}

fn monitor(operation: Operation) -> Case {
    let state = operation.as_str();
    let effect = monitoring(state, ANA_DEVICE);
    Case {
        operation,
        target: agent(ANA),
        before: vec![],
        path: format!("/api/v2/me/devices/{OWN_DEVICE}"),
        after: (effect["devices"][0].clone(), vec![]),
        effect,
        unrelated: vec![
            monitoring(state, BEN_DEVICE),
            monitoring(
                if state == "Coach" { "BargeIn" } else { "Coach" },
                ANA_DEVICE,
            ),
            documented("cancel-monitoring"),
        ],
    }
}

fn on_call(operation: Operation, before: Value, effect: Value, unrelated: Vec<Value>) -> Case {
    let calls = match effect["call"]["state"].as_str() {
        Some("Released") => vec![],
        _ => vec![effect["call"].clone()],
    };
    Case {
        operation,
        target: call(CALL),
        before: vec![monitoring("ListenIn", ANA_DEVICE), before],
        path: format!("/api/v2/me/calls/{CALL}"),
        after: (
            monitoring("ListenIn", ANA_DEVICE)["devices"][0].clone(),
            calls,
        ),
        effect,
        unrelated,
    }
}

#[allow(clippy::too_many_lines, reason = "a table")]
pub(crate) fn cases() -> Vec<Case> {
    let ringing = call_message(&json!({"state": "Ringing", "capabilities": ["Answer"]}));
    vec![
        monitor(Operation::ListenIn),
        monitor(Operation::Coach),
        monitor(Operation::BargeIn),
        Case {
            operation: Operation::CancelSupervisorMonitoring,
            target: agent(ANA),
            before: vec![monitoring("Coach", ANA_DEVICE)],
            path: format!("/api/v2/me/devices/{OWN_DEVICE}"),
            effect: documented("cancel-monitoring"),
            unrelated: vec![
                monitoring("Coach", ANA_DEVICE),
                monitoring("BargeIn", ANA_DEVICE),
            ],
            after: (own_device(), vec![]),
        },
        on_call(
            Operation::SwitchToListenIn,
            documented("switch-to-barge-in"),
            documented("switch-to-listen-in"),
            vec![
                other_call("switch-to-listen-in"),
                documented("switch-to-barge-in"),
                // The capability is gone, but the way back is not there: the call is on hold.
                call_message(&json!({"state": "Held", "capabilities": ["Retrieve"]})),
                call_message(&json!({"mute": "Off"})),
            ],
        ),
        on_call(
            Operation::SwitchToBargeIn,
            documented("switch-to-listen-in"),
            documented("switch-to-barge-in"),
            vec![
                other_call("switch-to-barge-in"),
                documented("switch-to-listen-in"),
            ],
        ),
        on_call(
            Operation::MuteMonitoredUser,
            documented("switch-to-barge-in"),
            documented("mute-monitored-user"),
            vec![
                other_call("mute-monitored-user"),
                documented("switch-to-barge-in"),
            ],
        ),
        on_call(
            Operation::UnmuteMonitoredUser,
            documented("mute-monitored-user"),
            documented("unmute-monitored-user"),
            vec![
                other_call("unmute-monitored-user"),
                documented("mute-monitored-user"),
            ],
        ),
        on_call(
            Operation::Answer,
            ringing.clone(),
            documented("switch-to-listen-in"),
            vec![other_call("switch-to-listen-in"), ringing],
        ),
        on_call(
            Operation::Hangup,
            documented("switch-to-listen-in"),
            released(),
            vec![
                documented("switch-to-listen-in"),
                documented("switch-to-barge-in"),
            ],
        ),
    ]
}

impl Case {
    /// A desk where the operation is possible.
    pub(crate) fn desk(&self) -> Desk {
        let mut desk = Desk::unasked();
        for data in &self.before {
            desk.notify(data);
        }
        if let Some(call) = self.before.get(1) {
            desk.server.calls = vec![call["call"].clone()];
        }
        if let Some(device) = self.before.first() {
            desk.server.own_device = device["devices"][0].clone();
        }
        desk.effects.clear();
        let gate = desk.gate(self.operation, &self.target);
        assert_eq!(gate, Gate::Enabled, "{:?}", self.operation);
        desk
    }

    pub(crate) fn click(&self, desk: &mut Desk) {
        desk.click(self.operation, self.target.clone());
        assert_eq!(desk.last().operation(), self.operation);
    }

    /// The server now shows in own state that it worked.
    pub(crate) fn done_on_server(&self, desk: &mut Desk) {
        desk.server.own_device = self.after.0.clone();
        desk.server.calls.clone_from(&self.after.1);
    }
}
