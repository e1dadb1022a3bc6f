//! Monitoring goes from one agent to another with one press, which asks only while the supervisor
//! is heard.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use serde_json::Value;
use supervision::model::{Prompt, Warning};
use supervision::operation::{Operation, Target};
use supervision::{Gate, Msg};

/// Monitoring Ana in this mode, on the documented call or on none.
fn monitors(state: &str, call: Option<&Value>) -> Desk {
    let mut desk = Desk::live();
    desk.server.person(ANA).voice = Some(("Ready", "", "OnCall"));
    desk.server.person(BEN).voice = Some(("Ready", "", "OnCall"));
    desk.does(Msg::Refresh);
    desk.server.own_device = monitoring(state, ANA_DEVICE)["devices"][0].clone();
    desk.notify(&monitoring(state, ANA_DEVICE));
    if let Some(call) = call {
        desk.notify(call);
        desk.server.calls = vec![call["call"].clone()];
    }
    desk.effects.clear();
    desk
}

fn prompt(desk: &Desk) -> &Prompt {
    desk.model.user.prompt.as_ref().expect("a question")
}

fn asked_of_ben(desk: &Desk, operation: &str) {
    let posts = desk.posts();
    let [(_, body)] = posts.as_slice() else {
        panic!("{posts:?}");
    };
    assert_eq!(body["operationName"], operation);
    let target = body["targetDeviceUri"].as_str().unwrap();
    assert!(target.ends_with(BEN_DEVICE), "{target}");
}

#[test]
fn nobody_is_asked_while_the_supervisor_is_silent() {
    let silent = documented("switch-to-listen-in");
    for call in [None, Some(&silent)] {
        for (operation, name) in [
            (Operation::ListenIn, "ListenIn"),
            (Operation::Coach, "Coach"),
        ] {
            let mut desk = monitors("ListenIn", call);
            assert_eq!(desk.row(BEN).leaves.as_deref(), Some("Ana Lima"));
            desk.click(operation, agent(BEN));
            assert_eq!(desk.model.user.prompt, None);
            asked_of_ben(&desk, name);
        }
    }
}

#[test]
fn a_mode_without_a_call_is_no_open_microphone() {
    let mut desk = monitors("Coach", None);
    desk.click(Operation::ListenIn, agent(BEN));
    assert_eq!(desk.model.user.prompt, None);
    asked_of_ben(&desk, "ListenIn");
}

#[test]
fn who_hears_the_supervisor_is_not_left_without_a_question() {
    let mut desk = monitors("BargeIn", Some(&documented("switch-to-barge-in")));
    desk.click(Operation::ListenIn, agent(BEN));
    assert_eq!(prompt(&desk).warnings, [Warning::LeavesHeard]);
    assert_eq!(prompt(&desk).leaves.as_deref(), Some("Ana Lima"));
    assert_eq!(desk.posts(), []);
    desk.does(Msg::PromptAnswered(false));
    assert_eq!(desk.posts(), []);
    desk.click(Operation::ListenIn, agent(BEN));
    desk.does(Msg::PromptAnswered(true));
    asked_of_ben(&desk, "ListenIn");
}

#[test]
fn barging_in_asks_once_and_says_whom_it_leaves() {
    let heard = documented("switch-to-barge-in");
    let silent = documented("switch-to-listen-in");
    for (state, call, warnings) in [
        (
            "BargeIn",
            heard,
            vec![Warning::EverybodyHears, Warning::LeavesHeard],
        ),
        ("ListenIn", silent, vec![Warning::EverybodyHears]),
    ] {
        let mut desk = monitors(state, Some(&call));
        desk.click(Operation::BargeIn, agent(BEN));
        assert_eq!(prompt(&desk).warnings, warnings);
        assert_eq!(prompt(&desk).leaves.as_deref(), Some("Ana Lima"));
        desk.does(Msg::PromptAnswered(true));
        assert_eq!(desk.model.user.prompt, None);
        asked_of_ben(&desk, "BargeIn");
    }
}

#[test]
fn a_yes_holds_when_whoever_was_to_be_left_is_not_monitored_any_more() {
    let mut desk = monitors("ListenIn", None);
    desk.click(Operation::BargeIn, agent(BEN));
    desk.notify(&documented("cancel-monitoring"));
    desk.does(Msg::PromptAnswered(true));
    asked_of_ben(&desk, "BargeIn");
}

#[test]
fn a_yes_leaves_nobody_of_whom_the_question_did_not_speak() {
    let mut desk = Desk::live();
    desk.click(Operation::BargeIn, agent(BEN));
    assert_eq!(prompt(&desk).leaves, None);
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    desk.does(Msg::PromptAnswered(true));
    assert_eq!(desk.posts(), []);
    assert_eq!(prompt(&desk).leaves.as_deref(), Some("Ana Lima"));
    desk.does(Msg::PromptAnswered(true));
    asked_of_ben(&desk, "BargeIn");
}

#[test]
fn the_next_call_and_the_call_that_is_on_leave_nobody() {
    let desk = monitors("ListenIn", Some(&documented("switch-to-listen-in")));
    assert_eq!(desk.row(ANA).leaves, None);
    let next = Target::NextCall(BEN.into());
    assert_eq!(desk.gate(Operation::ListenIn, &next), Gate::Absent);
}
