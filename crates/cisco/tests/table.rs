//! Every operation, in every state of the agent, with every answer.

// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use cisco::config::Config;
use cisco::desktop::{Failure, OperationId, Phase};
use cisco::names::AgentState;
use cisco::{Gate, Operation, Output, Reason, gate};
use common::{
    Desktop, LIMIT, ana, call, calls, config, desk_with, error, own, phase, say, say_text, team,
};
use serde_json::{Value, json};

const STATES: [&str; 12] = [
    "LOGOUT",
    "NOT_READY",
    "READY",
    "RESERVED",
    "RESERVED_OUTBOUND",
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
    LateEffect,
    DoubledEffect,
    Echo,
}

const ANSWERS: [Answer; 6] = [
    Answer::None,
    Answer::Error,
    Answer::Effect,
    Answer::LateEffect,
    Answer::DoubledEffect,
    Answer::Echo,
];

fn operations() -> [Operation; 6] {
    [
        Operation::Listen(ana()),
        Operation::NotReadyAndListen(ana()),
        Operation::AgentNotReady(ana()),
        Operation::AgentSignOut(ana()),
        Operation::Stop,
        Operation::BargeIn,
    ]
}

/// A desk on which the operation would be possible, but for the agent's state.
fn prepared(operation: &Operation, state: &str) -> Desktop {
    let mut desktop = desk_with(Config {
        barge_subtopic: Some("SetBARGE CALL".into()),
        ..config()
    });
    match operation {
        Operation::Stop | Operation::BargeIn => {
            desktop
                .invoke(Operation::Listen(ana()), OperationId(1), 0)
                .unwrap();
            say(&mut desktop, &calls(&[call("77", "5025", "ACTIVE")]), 1);
        }
        Operation::NotReadyAndListen(_) => {
            say(&mut desktop, &own("READY"), 0);
        }
        Operation::Listen(_) | Operation::AgentNotReady(_) | Operation::AgentSignOut(_) => {}
    }
    say(&mut desktop, &team("47483650", "5025", state), 2);
    desktop
}

/// What the gate has to say.
fn expected(operation: &Operation, state: &str) -> Gate {
    let word = AgentState::from(state);
    let busy = || Gate::Disabled(Reason::AgentBusy(word.clone()));
    let off = |reason| Gate::Disabled(reason);
    match operation {
        Operation::Listen(_) | Operation::NotReadyAndListen(_) => match state {
            "TALKING" | "UNKNOWN" | "SOMETHING_NEW" => Gate::Enabled,
            "HOLD" => off(Reason::OnHold),
            "LOGOUT" => off(Reason::AgentSignedOut),
            _ => off(Reason::NoCall(word)),
        },
        Operation::AgentNotReady(_) => match state {
            "READY" | "WORK" | "WORK_READY" | "UNKNOWN" | "SOMETHING_NEW" => Gate::Enabled,
            "LOGOUT" => off(Reason::AgentSignedOut),
            "NOT_READY" => off(Reason::AlreadyInState(word)),
            _ => busy(),
        },
        Operation::AgentSignOut(_) => match state {
            "LOGOUT" => off(Reason::AlreadyInState(word)),
            _ => Gate::Enabled,
        },
        // Without a call of hers there is nothing left to stop or to enter.
        Operation::Stop => match state {
            "TALKING" | "HOLD" | "UNKNOWN" | "SOMETHING_NEW" => Gate::Enabled,
            _ => Gate::Absent,
        },
        Operation::BargeIn => match state {
            "TALKING" | "UNKNOWN" | "SOMETHING_NEW" => Gate::Enabled,
            "HOLD" => off(Reason::OnHold),
            _ => Gate::Absent,
        },
    }
}

fn effect(operation: &Operation) -> Value {
    match operation {
        Operation::Listen(_) | Operation::NotReadyAndListen(_) => {
            calls(&[call("77", "5025", "ACTIVE")])
        }
        Operation::AgentNotReady(_) => team("47483650", "5025", "NOT_READY"),
        Operation::AgentSignOut(_) => team("47483650", "5025", "LOGOUT"),
        Operation::Stop => calls(&[]),
        Operation::BargeIn => calls(&[json!({
            "id": "78", "fromAddress": "5004", "toAddress": "5025", "state": "ACTIVE", "callType": "SUPERVISOR_BARGE",
        })]),
    }
}

fn last_frame(out: &[Output]) -> String {
    common::published(out).last().unwrap().to_string()
}

#[test]
fn every_operation_in_every_state_with_every_answer() {
    let mut seen = 0;
    for operation in operations() {
        for state in STATES {
            let desktop = prepared(&operation, state);
            let what = format!("{operation:?} in {state}");
            assert_eq!(
                gate(&operation, &desktop),
                expected(&operation, state),
                "{what}"
            );
            if expected(&operation, state) != Gate::Enabled {
                let mut refused = desktop.clone();
                let answer = refused.invoke(operation.clone(), OperationId(2), 10);
                assert_eq!(answer, Err(expected(&operation, state)), "{what}");
                assert_eq!(refused, desktop, "{what}: nothing is done");
                continue;
            }
            for answer in ANSWERS {
                let (got, what) = (
                    run(&desktop, &operation, answer),
                    format!("{what}, {answer:?}"),
                );
                let on_call = matches!(state, "TALKING" | "HOLD");
                match answer {
                    Answer::None if matches!(operation, Operation::AgentSignOut(_)) && on_call => {
                        assert_eq!(got, Phase::AfterCall, "{what}");
                    }
                    Answer::None => assert_eq!(got, Phase::Unconfirmed, "{what}"),
                    Answer::Error => {
                        assert!(
                            matches!(got, Phase::Failed(Failure::Refused(_))),
                            "{what}: {got:?}"
                        );
                    }
                    Answer::Effect | Answer::LateEffect | Answer::DoubledEffect => {
                        assert_eq!(got, Phase::Confirmed, "{what}");
                    }
                    Answer::Echo => assert_eq!(got, Phase::Requested, "{what}"),
                }
                seen += 1;
            }
        }
    }
    assert_eq!(seen, 6 * (3 + 3 + 5 + 11 + 4 + 3), "the whole table");
}

/// Asks for it at 10, and gives the phase that the answer brings it to.
fn run(desktop: &Desktop, operation: &Operation, answer: Answer) -> Phase {
    let mut desktop = desktop.clone();
    let out = desktop
        .invoke(operation.clone(), OperationId(2), 10)
        .unwrap();
    let mut frame = last_frame(&out);
    if matches!(operation, Operation::NotReadyAndListen(_)) {
        frame = last_frame(&say(&mut desktop, &own("NOT_READY"), 10));
    }
    assert_eq!(phase(&desktop, 2), Phase::Requested);
    match answer {
        Answer::None => {
            desktop.tick(10 + LIMIT);
        }
        Answer::Error => {
            say(&mut desktop, &error("Invalid State"), 20);
        }
        Answer::Effect => {
            say(&mut desktop, &effect(operation), 20);
        }
        Answer::LateEffect => {
            desktop.tick(10 + LIMIT);
            say(&mut desktop, &effect(operation), 100_000);
        }
        Answer::DoubledEffect => {
            say(&mut desktop, &effect(operation), 20);
            let before = desktop.clone();
            assert_eq!(say(&mut desktop, &effect(operation), 21), []);
            assert_eq!(desktop, before);
        }
        Answer::Echo => {
            assert_eq!(say_text(&mut desktop, &frame, 20), []);
        }
    }
    phase(&desktop, 2)
}
