//! After a gap the truth is read again; and what cannot be understood costs only itself.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use bayeux::State;
use common::*;
use gws::ids::CallId;
use serde_json::json;
use supervision::activity::What;
use supervision::message::{CometEvent, HostError, NoReply, Terms};
use supervision::model::{Link, Mode};
use supervision::operation::{OperationFailure, Phase};
use supervision::view::{self, Audibility};
use supervision::{Effect, Msg, Operation};

const OWN_STATE: &str = "/api/v2/me?subresources=devices,calls,channels,chats,smssessions";

/// Live, listening in on Ana's call.
fn listening() -> Desk {
    let mut desk = Desk::live();
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    desk.notify(&documented("switch-to-listen-in"));
    desk.server.own_device = monitoring("ListenIn", ANA_DEVICE)["devices"][0].clone();
    desk.server.calls = vec![call_resource()];
    desk.effects.clear();
    desk
}

#[test]
fn a_call_that_is_gone_has_ended_and_one_that_goes_on_was_recovered() {
    let mut desk = listening();
    let mut second = call_resource();
    second["id"] = "second".into();
    desk.server.calls = vec![second];
    desk.does(Msg::Comet(CometEvent::Gap));
    assert_eq!(desk.paths(), [OWN_STATE]);
    assert_eq!(
        desk.details("supervisor-session", "state"),
        ["ended", "started"]
    );
    // The ended card made room for the call that goes on.
    assert_eq!(view::cards(&desk.model), ["second".into()]);
    assert!(desk.card("second").recovered);
    assert_eq!(
        desk.model.user.activity.last().unwrap().what,
        What::Recovered
    );

    desk.server.calls = vec![];
    desk.does(Msg::Comet(CometEvent::Gap));
    assert_eq!(desk.card("second").audibility, Audibility::Ended);
}

#[test]
fn a_call_that_went_on_through_a_gap_says_that_it_was_recovered() {
    let mut desk = listening();
    assert!(!desk.card(CALL).recovered);
    let next = Some(desk.now + 1_000);
    desk.does(Msg::Comet(CometEvent::State(State::Reconnecting {
        attempt: 1,
        next,
    })));
    desk.does(Msg::Comet(CometEvent::Gap));
    assert_eq!(
        desk.paths(),
        [] as [&str; 0],
        "not before notifications flow again"
    );
    desk.does(Msg::Comet(CometEvent::State(State::Live)));
    assert_eq!(desk.paths(), [OWN_STATE]);
    assert_eq!(desk.model.link.state, Link::Live);
    assert!(desk.card(CALL).recovered);
    assert_eq!(desk.card(CALL).name, "Ana Lima");
    assert_eq!(desk.details("supervisor-session", "state"), [] as [&str; 0]);
}

#[test]
fn it_is_not_live_after_a_gap_before_own_state_was_read() {
    let mut desk = listening();
    desk.tell(Msg::Comet(CometEvent::State(State::Reconnecting {
        attempt: 1,
        next: None,
    })));
    desk.tell(Msg::Comet(CometEvent::Gap));
    desk.tell(Msg::Comet(CometEvent::State(State::Live)));
    assert!(matches!(desk.model.link.state, Link::Reconnecting { .. }));
    desk.settle();
    assert_eq!(desk.model.link.state, Link::Live);
}

#[test]
fn an_interruption_without_a_gap_costs_no_reading() {
    let mut desk = listening();
    desk.does(Msg::Comet(CometEvent::State(State::Reconnecting {
        attempt: 1,
        next: None,
    })));
    desk.does(Msg::Comet(CometEvent::State(State::Live)));
    assert_eq!(desk.model.link.state, Link::Live);
    assert_eq!(desk.paths(), [] as [&str; 0]);
    assert!(!desk.card(CALL).recovered);
    assert_eq!(desk.connection_events(), ["reconnecting", "live"]);
}

#[test]
fn monitoring_that_ended_unseen_is_over() {
    let mut desk = listening();
    desk.server.own_device = own_device();
    desk.does(Msg::Comet(CometEvent::Gap));
    assert_eq!(
        desk.row(ANA).monitored,
        Some(Mode::ListenIn),
        "as long as we are on her call"
    );
    desk.server.calls.clear();
    desk.does(Msg::Comet(CometEvent::Gap));
    assert_eq!(desk.row(ANA).monitored, None);
}

#[test]
fn a_reading_that_was_overtaken_by_a_notification_is_thrown_away_and_made_again() {
    let mut desk = listening();
    desk.tell(Msg::Comet(CometEvent::Gap));
    let (id, request) = desk.open.pop_front().unwrap();
    let old = desk.server.answer(&request);
    // The server switched the call after it had answered; the news is here first.
    desk.tell(Msg::Notifications(vec![
        documented("switch-to-barge-in").to_string().into(),
    ]));
    desk.server.calls = vec![documented("switch-to-barge-in")["call"].clone()];
    desk.tell(Msg::Reply { id, reply: old });
    assert_eq!(
        desk.model.user.calls.get(&CallId::from(CALL)).unwrap().mode,
        Some(Mode::BargeIn)
    );
    assert_eq!(desk.open.len(), 1, "it is read again");
    desk.settle();
    assert_eq!(
        desk.model.user.calls.get(&CallId::from(CALL)).unwrap().mode,
        Some(Mode::BargeIn)
    );
    assert!(desk.card(CALL).recovered);
    assert!(!desk.model.user.gap);
}

#[test]
fn a_gap_during_a_reading_makes_it_read_again() {
    let mut desk = listening();
    desk.tell(Msg::Comet(CometEvent::Gap));
    desk.tell(Msg::Comet(CometEvent::Gap));
    assert_eq!(desk.paths(), [OWN_STATE], "one reading at a time");
    desk.settle();
    assert_eq!(desk.paths(), [OWN_STATE, OWN_STATE]);
}

#[test]
fn a_reading_that_fails_is_made_again_with_growing_pauses() {
    let mut desk = listening();
    desk.server.own_state = Some(Err(NoReply));
    desk.does(Msg::Comet(CometEvent::Gap));
    desk.model.user.roster.poll_at = None; // the roster has its own clock
    let mut pauses = Vec::new();
    for _ in 0..8 {
        pauses.push(desk.pause_before_request());
    }
    for (n, pause) in pauses.iter().enumerate() {
        let expected = 60_000.min(2_000 << n);
        assert!(
            (expected - expected / 4..=expected + expected / 4).contains(pause),
            "{pauses:?}"
        );
    }
    desk.server.own_state = None;
    desk.advance(80_000);
    assert!(desk.card(CALL).recovered);
}

#[test]
fn a_device_that_was_replaced_is_replaced_here_too() {
    let mut desk = Desk::live();
    desk.server.own_device["id"] = "another-device".into();
    desk.server.own_device["phoneNumber"] = "6000".into();
    desk.does(Msg::Refresh);
    let frame = view::frame(&desk.model);
    assert_eq!(frame.device.unwrap().number, "6000");
    desk.click(Operation::ListenIn, agent(ANA));
    assert_eq!(desk.posts()[0].0, "/api/v2/me/devices/another-device");
}

#[test]
fn a_device_of_somebody_else_in_a_notification_is_not_mine() {
    let mut desk = Desk::live();
    desk.notify(&documented("session-started"));
    assert_eq!(
        desk.model.user.device.as_ref().unwrap().id.as_str(),
        OWN_DEVICE
    );
}

#[test]
fn a_notification_that_is_not_understood_costs_only_itself() {
    for broken in [
        "",
        "<html>",
        "null",
        "[1,2]",
        r#"{"messageType":"DeviceStateChangeMessage","devices":"none"}"#,
        r#"{"messageType":"CallStateChangeMessage"}"#,
        r#"{"call":{}}"#,
    ] {
        let mut desk = listening();
        let before = desk.claims();
        desk.does(Msg::Notifications(vec![broken.into()]));
        assert_eq!(desk.claims(), before);
        assert!(
            matches!(desk.reports()[..], [HostError::Notification(_)]),
            "{broken}"
        );
        assert!(matches!(
            desk.model.user.activity.last().unwrap().what,
            What::Skipped(_)
        ));
        assert_eq!(desk.model.link.state, Link::Live);
        // The next one of the batch counts.
        desk.notify(&documented("switch-to-barge-in"));
        assert_eq!(desk.card(CALL).audibility, Audibility::Mode(Mode::BargeIn));
    }
}

#[test]
fn a_notification_of_another_kind_is_no_trouble() {
    let mut desk = listening();
    for name in ["channel-state", "chat-invited"] {
        desk.notify(&documented(name));
    }
    assert_eq!(desk.effects, []);
}

#[test]
fn an_unknown_word_is_no_trouble_either() {
    let mut desk = listening();
    let began = desk.card(CALL).began.map(view::Since::at);
    desk.notify(&call_message(&json!({
        "state": "Levitating", "mute": "Half", "duration": "18446744073709551615",
    })));
    assert_eq!(desk.reports(), []);
    assert_eq!(
        desk.card(CALL).began.map(view::Since::at),
        began,
        "that long is not believed"
    );
}

#[test]
fn an_error_message_that_nobody_waits_for_is_reported() {
    let mut desk = listening();
    desk.notify(&json!({"messageType": "ErrorMessage", "errorMessage": "Link down"}));
    assert_eq!(
        desk.reports(),
        [HostError::Asynchronous("Link down".into())]
    );
    assert_eq!(desk.notices(), []);
}

#[test]
fn an_error_message_is_not_blamed_on_one_of_several_operations() {
    let mut desk = listening();
    desk.click(Operation::CancelSupervisorMonitoring, agent(ANA));
    desk.click(Operation::Hangup, call(CALL));
    desk.notify(&documented("error-message"));
    for pending in &desk.model.user.operations {
        assert_eq!(pending.phase, Phase::Requested);
    }
    assert!(matches!(desk.reports()[..], [HostError::Asynchronous(_)]));
    desk.notify(&released());
    desk.notify(&documented("error-message"));
    let cancel = &desk.model.user.operations[0];
    assert!(matches!(
        cancel.phase,
        Phase::Failed(OperationFailure::Asynchronous(_))
    ));
}

#[test]
fn own_state_is_read_when_the_network_is_back_under_a_session_that_never_noticed() {
    let mut desk = listening();
    desk.server.calls = vec![];
    desk.does(Msg::Online(false));
    desk.does(Msg::Online(true));
    assert_eq!(desk.paths(), [OWN_STATE]);
    assert_eq!(desk.model.link.state, Link::Live);
    assert_eq!(desk.card(CALL).audibility, Audibility::Ended);
}

#[test]
fn a_refresh_reads_own_state_and_roster() {
    let mut desk = listening();
    desk.does(Msg::Refresh);
    let paths = desk.paths();
    assert!(paths.contains(&OWN_STATE.to_owned()));
    assert!(
        paths
            .iter()
            .any(|path| path.starts_with("/api/v2/me/groups"))
    );
    assert!(
        paths
            .iter()
            .any(|path| path.starts_with("/api/v2/contacts"))
    );
    assert_eq!(desk.count(|effect| matches!(effect, Effect::Report(_))), 0);
    assert_eq!(desk.card(CALL).audibility, Audibility::Mode(Mode::ListenIn));
}

#[test]
fn where_messages_can_be_lost_without_a_sign_own_state_is_looked_at_now_and_then() {
    let kept = |kept| {
        Msg::Comet(CometEvent::Terms(Terms {
            kept,
            slowed: false,
        }))
    };
    let mut desk = Desk::live();
    desk.does(kept(true));
    for _ in 0..5 {
        desk.advance(60_000);
    }
    assert!(!desk.paths().contains(&OWN_STATE.to_owned()));

    let mut desk = listening();
    desk.does(kept(false));
    // Its end was never told.
    desk.server.calls = vec![];
    desk.advance(90_000);
    assert!(desk.paths().contains(&OWN_STATE.to_owned()));
    assert!(view::cards(&desk.model).is_empty());
    desk.effects.clear();
    desk.advance(90_000);
    assert!(desk.paths().contains(&OWN_STATE.to_owned()), "and again");
}

#[test]
fn another_tab_that_slows_the_news_is_told_of() {
    let mut desk = Desk::live();
    let slowed = |slowed| Msg::Comet(CometEvent::Terms(Terms { kept: true, slowed }));
    desk.does(slowed(true));
    assert!(desk.notices().contains(&view::Notice::Slowed));
    desk.does(slowed(false));
    assert!(!desk.notices().contains(&view::Notice::Slowed));
}
