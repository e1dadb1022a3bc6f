//! A call that only notifications tell of is doubted, and what is over stays over.

use supervision::message::{CometEvent, Terms};
use supervision::model::Ending;
use supervision::operation::{OperationFailure, Phase};
use supervision::view;

use super::*;

fn readings(desk: &Desk) -> usize {
    let paths = desk.paths().into_iter();
    paths
        .filter(|path| path.starts_with("/api/v2/me?subresources=devices"))
        .count()
}

fn is_live(desk: &Desk) -> bool {
    view::card(&desk.model, &CALL.into()).is_some_and(|card| card.ended_at.is_none())
}

#[test]
fn an_end_that_nobody_told_is_found_within_a_minute_on_any_server() {
    for kept in [true, false] {
        let mut desk = listening();
        desk.does(supervision::Msg::Comet(CometEvent::Terms(Terms {
            kept,
            ..Terms::default()
        })));
        desk.server.calls.clear();
        desk.advance(60_000);
        assert!(!is_live(&desk), "{kept}");
    }
}

#[test]
fn it_is_read_for_as_long_as_a_call_is_shown_and_no_longer() {
    let mut desk = listening();
    desk.does(supervision::Msg::Comet(CometEvent::Terms(Terms {
        kept: true,
        ..Terms::default()
    })));
    desk.effects.clear();
    desk.advance(10 * 60_000);
    assert!((10..=17).contains(&readings(&desk)), "{}", readings(&desk));
    desk.notify(&released());
    desk.server.calls.clear();
    desk.advance(2 * 60_000);
    desk.effects.clear();
    desk.advance(10 * 60_000);
    assert_eq!(readings(&desk), 0);
}

#[test]
fn a_beginning_that_comes_after_its_end_begins_nothing() {
    let mut desk = Desk::live();
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    desk.notify(&released());
    desk.notify(&documented("switch-to-listen-in"));
    assert!(view::cards(&desk.model).is_empty());
    // Where a reading shows it, it is there.
    desk.server.own_device = monitoring("ListenIn", ANA_DEVICE)["devices"][0].clone();
    desk.server.calls = vec![call_resource()];
    desk.does(supervision::Msg::Refresh);
    assert!(is_live(&desk));
}

#[test]
fn a_server_that_does_not_know_the_call_has_ended_it() {
    for answer in [
        refused(404, 6),
        refused(400, 6),
        refused(404, 2),
        status(404, ""),
    ] {
        let mut desk = listening();
        desk.server.calls.clear();
        desk.server.operations = answer;
        desk.click(Operation::Hangup, call(CALL));
        assert_eq!(
            desk.last().phase,
            Phase::Failed(OperationFailure::CallEnded)
        );
        assert!(!is_live(&desk));
        assert_eq!(desk.card(CALL).details.ending, Some(Ending::Unknown));
        assert_eq!(readings(&desk), 1);
    }
}

#[test]
fn a_reading_that_shows_the_call_all_the_same_brings_it_back() {
    let mut desk = listening();
    desk.server.operations = refused(404, 6);
    desk.click(Operation::Hangup, call(CALL));
    assert!(is_live(&desk), "the reading shows it");
}

#[test]
fn what_comes_after_the_end_does_not_revive_a_call() {
    for state in ["Established", "Ringing", "Held"] {
        let mut desk = listening();
        desk.server.calls.clear();
        desk.notify(&released());
        assert!(!is_live(&desk));
        let mut late = call_message(&json!({"state": state}));
        late["notificationType"] = "AttachedDataChanged".into();
        desk.notify(&late);
        assert!(!is_live(&desk), "{state}");
        // Nor later, when the card is gone.
        desk.advance(60_000);
        desk.notify(&late);
        assert!(view::cards(&desk.model).is_empty());
    }
}

#[test]
fn a_call_that_is_entered_again_is_found_by_a_reading() {
    let mut desk = listening();
    desk.server.calls.clear();
    desk.notify(&released());
    desk.server.calls = vec![call_resource()];
    desk.notify(&documented("switch-to-listen-in"));
    assert!(is_live(&desk), "a reading shows it");
    desk.notify(&documented("switch-to-barge-in"));
    assert_eq!(
        desk.card(CALL).audibility,
        view::Audibility::Mode(supervision::model::Mode::BargeIn),
        "from then on notifications count again"
    );
}

#[test]
fn late_notifications_do_not_lead_to_a_reading_each() {
    let mut desk = listening();
    desk.server.calls.clear();
    desk.notify(&released());
    desk.effects.clear();
    for _ in 0..50 {
        desk.notify(&documented("switch-to-listen-in"));
    }
    assert!(readings(&desk) <= 2, "{}", readings(&desk));
}

#[test]
fn ended_calls_are_forgotten_in_the_end() {
    let mut desk = listening();
    for n in 0..500 {
        let id = format!("call-{n}");
        let mut other = call_message(&json!({"id": id}));
        desk.notify(&other);
        other["call"]["state"] = "Released".into();
        desk.notify(&other);
    }
    // Nothing of it is shown; the oldest may come again.
    desk.server.calls.clear();
    desk.notify(&call_message(&json!({"id": "call-0"})));
    assert!(view::card(&desk.model, &"call-0".into()).is_some());
    desk.notify(&call_message(&json!({"id": "call-499"})));
    let revived = view::card(&desk.model, &"call-499".into());
    assert!(revived.is_none_or(|card| card.ended_at.is_some()));
}
