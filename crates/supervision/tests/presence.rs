//! One truth about one agent: the row of an agent whose call is on a card says what the card says.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use bayeux::State;
use common::*;
use serde_json::json;
use supervision::message::CometEvent;
use supervision::model::Presence;
use supervision::view::{self, PresenceState, RosterStatus, Since, Tally};
use supervision::{Msg, Operation};

fn presence_state(desk: &Desk, id: &str) -> PresenceState {
    desk.row(id).presence.presence_state()
}

/// Ana is listened to; the directory still says Ready.
fn listening() -> Desk {
    let mut desk = Desk::live();
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    desk.notify(&documented("switch-to-listen-in"));
    assert_eq!(desk.card(CALL).name, "Ana Lima");
    desk
}

fn is_busy(desk: &mut Desk, is_busy: bool) {
    let activity = if is_busy { "OnCall" } else { "Idle" };
    desk.server.person(ANA).voice = Some(("Ready", "Ready", activity));
}

#[test]
fn a_call_on_a_card_is_in_the_row_before_the_directory_tells_of_it() {
    let mut desk = listening();
    assert_eq!(presence_state(&desk, ANA), PresenceState::OnCall);
    assert_eq!(desk.row(ANA).channels[0].presence, desk.row(ANA).presence);
    let shown = RosterStatus::Shown { agents: 3 };
    assert_eq!(view::frame(&desk.model).roster, shown);
    let on_call = Tally::State(PresenceState::OnCall);
    assert_eq!(view::floor(&desk.model).count(on_call), 1);
    assert_eq!(view::rows(&desk.model)[0], ANA.into(), "and in its place");
    let began = desk.card(CALL).began.unwrap().at();
    assert_eq!(
        desk.row(ANA).since,
        Some(Since::Exactly(began)),
        "one clock"
    );
    // A reading from before the call changes nothing of that.
    desk.advance(20_000);
    assert_eq!(presence_state(&desk, ANA), PresenceState::OnCall);
    assert_eq!(desk.row(ANA).since, Some(Since::Exactly(began)));
}

#[test]
fn a_held_call_is_held_in_the_row() {
    let mut desk = listening();
    assert!(!desk.row(ANA).on_hold);
    desk.notify(&call_message(&json!({"state": "Held"})));
    assert!(desk.row(ANA).on_hold);
    desk.notify(&call_message(&json!({"state": "Established"})));
    assert!(!desk.row(ANA).on_hold);
}

#[test]
fn when_the_call_is_over_an_older_reading_does_not_go_on_claiming_it() {
    let mut desk = listening();
    is_busy(&mut desk, true);
    desk.advance(20_000);
    is_busy(&mut desk, false);
    desk.tell(Msg::Notifications(vec![released().to_string().into()]));
    assert_eq!(desk.row(ANA).presence, Presence::Unknown);
    assert_eq!(desk.row(ANA).since, None);
    assert!(!view::frame(&desk.model).waiting.unwrap().agent_is_busy);
    // She is read before the others' turn.
    let over = desk.now;
    desk.advance(1_500);
    assert_eq!(presence_state(&desk, ANA), PresenceState::Ready);
    assert!(desk.read_at(ANA).unwrap() > over);
}

#[test]
fn a_reading_that_was_asked_for_before_the_end_is_older_than_it() {
    let mut desk = listening();
    is_busy(&mut desk, true);
    desk.advance(20_000);
    // The answer is on its way.
    while desk.open.is_empty() {
        desk.now = supervision::wake_at(&desk.model).unwrap();
        desk.tell(Msg::Tick);
    }
    desk.tell(Msg::Notifications(vec![released().to_string().into()]));
    desk.answer_next();
    assert_eq!(desk.row(ANA).presence, Presence::Unknown, "it says OnCall");
    // Another call of hers, that I am not on, is told by the next one.
    desk.advance(5_000);
    assert_eq!(presence_state(&desk, ANA), PresenceState::OnCall);
}

#[test]
fn a_call_that_i_leave_goes_on_for_the_agent() {
    let mut desk = listening();
    desk.click(Operation::Hangup, supervision::Target::Call(CALL.into()));
    desk.tell(Msg::Notifications(vec![released().to_string().into()]));
    assert_eq!(
        presence_state(&desk, ANA),
        PresenceState::OnCall,
        "the directory knows nothing of it yet"
    );
    is_busy(&mut desk, true);
    desk.advance(5_000);
    assert_eq!(presence_state(&desk, ANA), PresenceState::OnCall);
    is_busy(&mut desk, false);
    desk.advance(10_000);
    assert_eq!(presence_state(&desk, ANA), PresenceState::Ready);
}

#[test]
fn a_call_that_is_passed_on_is_in_the_row_of_whoever_has_it() {
    let mut desk = listening();
    is_busy(&mut desk, true);
    desk.advance(20_000);
    let parties = json!([{"phoneNumber": "5002"}, {"phoneNumber": "5000"}]);
    let passed = call_message(&json!({"participants": parties}));
    desk.tell(Msg::Notifications(vec![passed.to_string().into()]));
    assert_eq!(desk.card(CALL).name, "Ben Kato");
    assert_eq!(presence_state(&desk, BEN), PresenceState::OnCall);
    assert_eq!(desk.row(BEN).since, Some(Since::Exactly(desk.now)));
    assert_eq!(desk.row(ANA).presence, Presence::Unknown, "not read since");
}

#[test]
fn a_call_that_ended_while_contact_was_lost_leaves_nothing_behind() {
    let mut desk = listening();
    is_busy(&mut desk, true);
    desk.advance(20_000);
    desk.does(Msg::Comet(CometEvent::State(State::Reconnecting {
        attempt: 1,
        next: None,
    })));
    is_busy(&mut desk, false);
    desk.does(Msg::Comet(CometEvent::Gap));
    desk.does(Msg::Comet(CometEvent::State(State::Live)));
    desk.advance(5_000);
    assert_eq!(presence_state(&desk, ANA), PresenceState::Ready);
}

#[test]
fn nothing_is_said_of_the_own_phone_while_it_is_being_logged_in() {
    let mut desk = Desk::new();
    desk.server.own_device["deviceState"] = "Inactive".into();
    desk.tell(Msg::Connect);
    for _ in 0..40 {
        desk.answer_next();
        assert_eq!(desk.notices(), []);
    }
    assert_eq!(desk.posts().len(), 1, "it is being logged in");
    desk.notify(&documented("cancel-monitoring"));
    assert_eq!(desk.notices(), []);

    // A login without any effect is said after a while.
    let mut desk = Desk::new();
    desk.server.own_device["deviceState"] = "Inactive".into();
    desk.does(Msg::Connect);
    assert_eq!(desk.notices(), []);
    desk.advance(8_000);
    assert_eq!(desk.notices(), [view::Notice::NoDevice(None)]);
}

#[test]
fn a_call_that_was_under_way_is_as_old_as_the_directory_saw_it() {
    let mut desk = Desk::live();
    is_busy(&mut desk, true);
    desk.advance(30_000);
    let seen = desk.row(ANA).since.unwrap();
    desk.click(Operation::ListenIn, supervision::Target::Agent(ANA.into()));
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    let joined = desk.now;
    let leg = call_message(&json!({"duration": "0", "capabilities": ["SwitchToBargeIn"]}));
    desk.notify(&leg);
    let card = desk.card(CALL);
    assert_eq!((card.began, card.joined_at), (Some(seen), Some(joined)));
    assert!(seen.at() < joined);
    assert_eq!(desk.row(ANA).since, Some(seen), "one clock");
}
