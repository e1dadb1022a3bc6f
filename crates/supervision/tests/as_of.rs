//! While contact is lost nothing is shown as now: what was known last, with its time.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use bayeux::{FailReason, State};
use common::*;
use gws::names::SessionState;
use serde_json::json;
use supervision::Msg;
use supervision::message::CometEvent;
use supervision::model::{Link, Lost, Mode};
use supervision::operation::Operation;
use supervision::view::{self, Audibility, LastKnown, Notice, Readership, RosterStatus};

/// Every way in which contact goes.
fn losses() -> Vec<(&'static str, Vec<Msg>)> {
    vec![
        ("offline", vec![Msg::Online(false)]),
        (
            "poll failed",
            vec![Msg::Comet(CometEvent::State(State::Reconnecting {
                attempt: 1,
                next: None,
            }))],
        ),
        (
            "signed out",
            vec![Msg::Comet(CometEvent::State(State::AuthRequired))],
        ),
        (
            "asked for credentials",
            vec![
                Msg::Comet(CometEvent::State(State::AuthRequired)),
                Msg::CredentialsChanged,
            ],
        ),
        (
            "stopped",
            vec![Msg::Comet(CometEvent::State(State::Failed(
                FailReason::ServerStopped { error: None },
            )))],
        ),
        (
            "cookies",
            vec![Msg::Comet(CometEvent::State(State::Failed(
                FailReason::CookiesBlocked,
            )))],
        ),
    ]
}

/// A desk that monitors Ana on a call.
fn listening() -> Desk {
    let mut desk = Desk::unasked();
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    desk.notify(&documented("switch-to-listen-in"));
    assert_eq!(desk.card(CALL).audibility, Audibility::Mode(Mode::ListenIn));
    desk
}

#[test]
fn who_hears_whom_is_last_known_however_contact_was_lost() {
    for (how, msgs) in losses() {
        let mut desk = listening();
        desk.now += 5_000;
        let lost_at = desk.now;
        for msg in msgs {
            desk.tell(msg);
        }
        assert_ne!(desk.model.link.state, Link::Live, "{how}");
        desk.now += 60_000;
        desk.tell(Msg::Tick);
        let card = desk.card(CALL);
        assert_eq!(
            card.audibility,
            Audibility::LastKnown(lost_at, LastKnown::Mode(Mode::ListenIn)),
            "{how}"
        );
        assert_eq!(card.as_of, Some(lost_at), "{how}");
        assert_eq!(card.last_mode, Some(Mode::ListenIn), "{how}");
        assert!(card.modes.iter().all(|choice| !choice.checked), "{how}");
        assert_eq!(card.details.next_mode, None, "{how}");
        assert_eq!(card.details.which, None, "{how}");
        let frame = view::frame(&desk.model);
        assert_eq!(frame.as_of, Some(lost_at), "{how}");
        assert!(!frame.device.unwrap().takes_calls, "{how}");
    }
}

#[test]
fn every_kind_of_hearing_has_its_past() {
    let told = [
        (
            call_message(&json!({"state": "Ringing", "capabilities": ["Answer"]})),
            LastKnown::Asked,
        ),
        (
            call_message(&json!({"state": "Held", "capabilities": []})),
            LastKnown::Held,
        ),
        (
            call_message(
                &json!({"capabilities": ["SwitchToListenIn"], "monitoredUserMuted": true}),
            ),
            LastKnown::AgentMuted,
        ),
        (
            call_message(&json!({"capabilities": ["SwitchToListenIn"]})),
            LastKnown::Mode(Mode::BargeIn),
        ),
        (
            call_message(&json!({"capabilities": ["SwitchToListenIn", "SwitchToBargeIn"]})),
            LastKnown::Mode(Mode::Coach),
        ),
    ];
    for (message, was) in told {
        let mut desk = listening();
        desk.notify(&message);
        desk.tell(Msg::Online(false));
        assert_eq!(
            desk.card(CALL).audibility,
            Audibility::LastKnown(desk.now, was)
        );
    }
    let mut desk = listening();
    desk.click(Operation::SwitchToBargeIn, call(CALL));
    desk.tell(Msg::Online(false));
    let was = LastKnown::Changing(Operation::SwitchToBargeIn);
    assert_eq!(
        desk.card(CALL).audibility,
        Audibility::LastKnown(desk.now, was)
    );
}

#[test]
fn an_end_stays_an_end() {
    let mut desk = listening();
    desk.notify(&released());
    desk.tell(Msg::Online(false));
    let card = desk.card(CALL);
    assert_eq!(card.audibility, Audibility::Ended);
    assert_eq!(card.as_of, None);
}

#[test]
fn what_was_heard_last_dates_it_where_that_was_earlier() {
    let mut desk = listening();
    let heard = desk.now;
    desk.now += 40_000;
    desk.tell(Msg::Comet(CometEvent::State(State::Reconnecting {
        attempt: 1,
        next: None,
    })));
    assert_eq!(desk.card(CALL).as_of, Some(desk.now));
    desk.tell(Msg::Comet(CometEvent::LastContact(heard)));
    assert_eq!(desk.card(CALL).as_of, Some(heard));
    assert!(desk.changes.all);
    // A later word that brought no contact back makes nothing newer.
    desk.tell(Msg::Comet(CometEvent::LastContact(desk.now)));
    assert_eq!(desk.card(CALL).as_of, Some(heard));
}

#[test]
fn back_in_contact_it_is_as_before() {
    let mut desk = listening();
    desk.server.own_device = monitoring("ListenIn", ANA_DEVICE)["devices"][0].clone();
    desk.server.calls = vec![call_resource()];
    let before = desk.card(CALL);
    desk.tell(Msg::Online(false));
    desk.does(Msg::Online(true));
    desk.heal_comet();
    assert_eq!(desk.model.link.state, Link::Live);
    let after = desk.card(CALL);
    assert_eq!(after.audibility, before.audibility);
    assert_eq!((after.as_of, after.last_mode), (None, None));
    assert!(after.modes.iter().any(|choice| choice.checked));
}

#[test]
fn a_wait_is_dated_since_a_call_may_have_begun() {
    let mut desk = Desk::live();
    desk.notify(&monitoring("BargeIn", ANA_DEVICE));
    assert_eq!(view::frame(&desk.model).waiting.unwrap().as_of, None);
    desk.tell(Msg::Online(false));
    let waiting = view::frame(&desk.model).waiting.unwrap();
    assert_eq!(waiting.as_of, Some(desk.now));
    assert_eq!(waiting.mode, Some(Mode::BargeIn));
}

#[test]
fn who_reads_what_is_written_is_last_known_too() {
    for (visibility, mode) in [
        ("Supervisors", Mode::ListenIn),
        ("Agents", Mode::Coach),
        ("All", Mode::BargeIn),
    ] {
        let mut desk = Desk::in_session(visibility);
        let key = sms(SMS);
        assert_eq!(desk.session(&key).readership, Readership::Mode(mode));
        desk.notify(&news(&key, &[of_type(1, ANA, "TypingStarted")]));
        desk.tell(Msg::Online(false));
        let card = desk.session(&key);
        assert_eq!(
            card.readership,
            Readership::LastKnown(desk.now, LastKnown::Mode(mode))
        );
        assert_eq!(card.last_mode, Some(mode));
        assert_eq!(card.as_of, Some(desk.now));
        assert!(card.modes.iter().all(|choice| !choice.checked));
        assert!(card.typing.is_empty(), "nobody types now");
        assert_eq!(card.state, SessionState::Chatting, "in words it is dated");
    }
    let mut desk = Desk::messaging();
    desk.click(Operation::Monitor, channel(ANA, gws::session::Medium::Sms));
    desk.tell(Msg::Online(false));
    let waiting = &view::frame(&desk.model).messaging_waiting[0];
    assert_eq!(waiting.as_of, Some(desk.now));
}

#[test]
fn before_the_first_contact_nothing_is_old_and_nothing_is_promised() {
    let mut desk = Desk::new();
    desk.server.me = Some(Err(supervision::message::NoReply));
    desk.does(Msg::Connect);
    let frame = view::frame(&desk.model);
    let cause = Lost::Unreachable;
    assert!(
        matches!(&frame.notices[..], [Notice::NotReached { cause: why, next: Some(_) }] if *why == cause),
        "{:?}",
        frame.notices
    );
    assert_eq!(frame.roster, RosterStatus::NotConnected);
    assert_eq!(frame.as_of, None);
    desk.tell(Msg::Online(false));
    assert_eq!(view::frame(&desk.model).roster, RosterStatus::NotConnected);
}

#[test]
fn who_was_in_contact_before_is_told_that_what_is_seen_may_be_old() {
    let mut desk = Desk::live();
    desk.tell(Msg::Comet(CometEvent::State(State::Reconnecting {
        attempt: 1,
        next: None,
    })));
    assert!(matches!(desk.notices()[..], [Notice::Lost { .. }]));
}
