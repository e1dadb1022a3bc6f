//! Every operation, in every state of the agent, with every answer.

use cisco::error::ErrorCode;
use serde_json::{Value, json};
use supervision::operation::{OperationFailure, Phase};
use supervision::{Gate, Operation, Target};

use crate::common::{Desk, agent};
use crate::floor::*;

const STATES: [&str; 11] = [
    "LOGOUT",
    "NOT_READY",
    "READY",
    "RESERVED",
    "RESERVED_OUTBOUND_PREVIEW",
    "TALKING",
    "HOLD",
    "WORK",
    "WORK_READY",
    "UNKNOWN",
    "SOMETHING_NEW",
];

#[derive(Clone, Copy, Debug, PartialEq)]
enum Answer {
    None,
    Error,
    Effect,
    Late,
    Twice,
    Echo,
}

const ANSWERS: [Answer; 6] = [
    Answer::None,
    Answer::Error,
    Answer::Effect,
    Answer::Late,
    Answer::Twice,
    Answer::Echo,
];

fn operations() -> [(Operation, Target); 6] {
    [
        (Operation::ListenIn, agent(CARLA)),
        (Operation::NotReadyAndListen, agent(CARLA)),
        (Operation::BargeIn, agent(CARLA)),
        (Operation::CancelSupervisorMonitoring, agent(CARLA)),
        (Operation::NotReady, on_state(CARLA)),
        (Operation::Offline, on_state(CARLA)),
    ]
}

/// Whether the agent's state lets the operation be asked for.
fn is_possible(operation: Operation, state: &str) -> bool {
    let is_unclear = matches!(state, "UNKNOWN" | "SOMETHING_NEW");
    match operation {
        // What is listened to, and could be entered, ends with the agent's call.
        Operation::ListenIn | Operation::NotReadyAndListen | Operation::BargeIn => {
            is_unclear || state == "TALKING"
        }
        Operation::CancelSupervisorMonitoring => is_unclear || matches!(state, "TALKING" | "HOLD"),
        Operation::NotReady => is_unclear || matches!(state, "READY" | "WORK" | "WORK_READY"),
        _ => state != "LOGOUT",
    }
}

/// A desk on which it would be possible, but for the agent's state.
fn prepared(operation: Operation, state: &str) -> Desk {
    let mut desk = desk_with(&json!({"bargeSubtopic": "SetBARGE CALL"}));
    let mut config = config(&json!({"bargeSubtopic": "SetBARGE CALL"}));
    config.confirm_barge_in = false;
    config.confirm_offline = false;
    desk.configure(config);
    match operation {
        Operation::BargeIn | Operation::CancelSupervisorMonitoring => {
            desk.click(Operation::ListenIn, agent(CARLA));
            say(&mut desk, &calls(&[call("77", "5025", "ACTIVE")]));
        }
        Operation::NotReadyAndListen => say(&mut desk, &own("READY")),
        _ => {}
    }
    say(&mut desk, &team("carla", "5025", "Carla Cisco", state));
    desk.effects.clear();
    desk
}

/// What shows the effect.
fn effects(operation: Operation) -> Vec<Value> {
    let monitoring = calls(&[call("78", "5025", "ACTIVE")]);
    match operation {
        Operation::ListenIn => vec![monitoring],
        Operation::NotReadyAndListen => vec![own("NOT_READY"), monitoring],
        Operation::BargeIn => {
            let mut conference = call("79", "5025", "ACTIVE");
            conference["mediaProperties"]["callType"] = "SUPERVISOR_BARGE".into();
            vec![calls(&[conference])]
        }
        Operation::CancelSupervisorMonitoring => vec![calls(&[])],
        Operation::NotReady => vec![team("carla", "5025", "Carla Cisco", "NOT_READY")],
        _ => vec![team("carla", "5025", "Carla Cisco", "LOGOUT")],
    }
}

#[test]
fn it_is_offered_where_it_is_possible_and_else_says_why() {
    for (operation, target) in operations() {
        for state in STATES {
            let mut desk = prepared(operation, state);
            let gate = desk.gate(operation, &target);
            let is_enabled = gate == Gate::Enabled;
            assert_eq!(
                is_enabled,
                is_possible(operation, state),
                "{operation:?} {state}: {gate:?}"
            );
            let known = desk.model.user.operations.len();
            desk.click(operation, target.clone());
            assert_eq!(!said(&desk).is_empty(), is_enabled, "{operation:?} {state}");
            if !is_enabled {
                assert_eq!(
                    desk.model.user.operations.len(),
                    known,
                    "nothing was asked for"
                );
            }
        }
    }
}

#[test]
fn every_answer_leads_to_its_phase_and_is_told_once() {
    for (operation, target) in operations() {
        for state in STATES {
            for answer in ANSWERS {
                if is_possible(operation, state) {
                    println!("{operation:?} {state} {answer:?}");
                    run(operation, &target, state, answer);
                }
            }
        }
    }
}

#[allow(clippy::too_many_lines, reason = "a flat match")]
fn run(operation: Operation, target: &Target, state: &str, answer: Answer) {
    let mut desk = prepared(operation, state);
    let before = desk.claims();
    desk.click(operation, target.clone());
    assert_eq!(desk.last().phase, Phase::Requested);
    assert_eq!(desk.claims(), before, "asked for is not done");
    let id = desk.last().id;
    let is_busy = matches!(state, "TALKING" | "HOLD");
    let is_put_off = is_busy && operation == Operation::Offline;
    let unconfirmed = if is_put_off {
        Phase::Requested
    } else {
        Phase::Unconfirmed
    };
    match answer {
        Answer::None => {
            desk.advance(LIMIT);
            assert_eq!(*desk.phase(id), unconfirmed);
            assert_eq!(desk.row(CARLA).after_call, is_put_off);
            assert_eq!(said(&desk).len(), 1, "it is not repeated");
        }
        Answer::Error => {
            say(&mut desk, &error("13145", "not now"));
            let Phase::Failed(OperationFailure::Cisco(cisco::desktop::Failure::Refused(error))) =
                desk.phase(id)
            else {
                panic!("{:?}", desk.phase(id));
            };
            assert_eq!(error.code, ErrorCode::AgentOnHoldOrNotReady);
        }
        Answer::Effect | Answer::Twice => {
            for effect in effects(operation) {
                say(&mut desk, &effect);
                if answer == Answer::Twice {
                    say(&mut desk, &effect);
                }
            }
            assert_eq!(*desk.phase(id), Phase::Confirmed);
        }
        Answer::Late => {
            desk.advance(LIMIT);
            assert_eq!(*desk.phase(id), unconfirmed);
            for effect in effects(operation) {
                say(&mut desk, &effect);
            }
            // When the first of two steps came late, the second would come as a surprise.
            let expected = match operation {
                Operation::NotReadyAndListen => desk.phase(id).clone(),
                _ => Phase::Confirmed,
            };
            assert_eq!(*desk.phase(id), expected);
        }
        Answer::Echo => {
            let frame = said(&desk).remove(0);
            say(&mut desk, &frame);
            assert_eq!(
                *desk.phase(id),
                Phase::Requested,
                "an echo confirms nothing"
            );
        }
    }
    let mut told: Vec<_> = desk.details("supervisor-operation", "phase");
    assert_eq!(told.first().map(String::as_str), Some("requested"));
    let count = told.len();
    told.dedup();
    assert_eq!(told.len(), count, "each phase is told once: {told:?}");
}
