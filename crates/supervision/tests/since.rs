//! How long agents have been in their states: exactly where that was seen, else at least so long.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use bayeux::State;
use common::*;
use supervision::config::Config;
use supervision::message::CometEvent;
use supervision::model::{Column, Link};
use supervision::view::{self, Since};
use supervision::{AgentRef, Effect, ListMsg, Millis, Msg, wake_at};

const READY: Option<(&str, &str, &str)> = Some(("Ready", "Ready", "Idle"));
const LUNCH: Option<(&str, &str, &str)> = Some(("NotReady", "Lunch", "Idle"));

fn since(desk: &Desk, id: &str) -> Since {
    desk.row(id).since.expect("she was read")
}

/// Time passes, and nobody reads.
fn sleep(desk: &mut Desk, pause: Millis) {
    desk.now += pause;
    desk.does(Msg::Tick);
    desk.advance(10_000);
}

/// What the tab was asked to remember of times.
fn kept(desk: &Desk) -> Option<String> {
    desk.effects.iter().rev().find_map(|effect| match effect {
        Effect::KeepTimes(user, text) if user.as_str() == ME => Some(text.clone()),
        _ => None,
    })
}

/// The page is loaded again after this pause, by somebody whose tab remembers this.
fn reloaded(before: &Desk, pause: Millis, times: Option<&str>) -> Desk {
    let mut desk = Desk::new();
    desk.server = before.server.clone();
    desk.now = before.now + pause;
    desk.tell(Msg::Connect);
    let mut is_told = false;
    for _ in 0..50 {
        let asks = desk.count(|effect| matches!(effect, Effect::Recall(_))) > 0;
        if asks && !is_told {
            is_told = true;
            desk.tell(Msg::List(ListMsg::Times(times.map(Into::into))));
        }
        desk.answer_next();
    }
    assert!(is_told && desk.model.link.state == Link::Live);
    desk
}

#[test]
fn a_state_that_was_there_at_first_sight_counts_from_it_as_a_bound() {
    let mut desk = Desk::live();
    let first = desk.now;
    desk.advance(40_000);
    for id in [ANA, BEN, CEM] {
        assert_eq!(since(&desk, id), Since::AtLeast(first), "{id}");
    }
}

#[test]
fn a_change_between_two_readings_close_together_is_seen_to_begin() {
    let mut desk = Desk::live();
    desk.server.person(ANA).voice = LUNCH;
    desk.advance(10_000);
    let seen = since(&desk, ANA);
    assert!(!seen.is_bound());
    desk.advance(300_000);
    assert_eq!(since(&desk, ANA), seen);
}

#[test]
fn a_change_that_is_found_late_began_at_the_latest_when_it_was_found() {
    let mut desk = Desk::live();
    desk.tell(Msg::Visible(false));
    desk.now += 30_000;
    desk.server.person(ANA).voice = LUNCH;
    desk.does(Msg::Visible(true));
    desk.advance(5_000);
    let seen = since(&desk, ANA);
    assert!(seen.is_bound() && seen.at() >= 1_030_000, "{seen:?}");
    // Of the others nothing can have been missed.
    assert_eq!(since(&desk, BEN), Since::AtLeast(1_000_000));
}

#[test]
fn after_a_gap_the_same_state_may_be_another_one_like_it() {
    let whole = 24 * 60 * 60 * 1000;
    for gap in [61_000, 600_000, whole] {
        let mut desk = Desk::live();
        desk.server.person(BEN).voice = READY;
        desk.advance(10_000);
        let woke = desk.now + gap;
        // The machine sleeps, or the page is hidden.
        desk.tell(Msg::Visible(false));
        desk.now += gap;
        desk.does(Msg::Visible(true));
        desk.advance(10_000);
        for id in [ANA, BEN, CEM] {
            let seen = since(&desk, id);
            assert!(seen.is_bound() && seen.at() >= woke, "{id} {seen:?} {gap}");
        }
    }
    // Contact is lost, and found again.
    let mut desk = Desk::live();
    desk.advance(10_000);
    desk.does(Msg::Comet(CometEvent::State(State::Reconnecting {
        attempt: 1,
        next: None,
    })));
    desk.advance(90_000);
    let back = desk.now;
    desk.does(Msg::Comet(CometEvent::State(State::Live)));
    desk.advance(10_000);
    let seen = since(&desk, ANA);
    assert!(seen.is_bound() && seen.at() >= back, "{seen:?}");
}

#[test]
fn a_reading_that_fails_once_is_no_gap() {
    let mut desk = Desk::live();
    desk.advance(10_000);
    let before = since(&desk, ANA);
    desk.server.contacts = Some(status(503, ""));
    desk.server.contact = Some(status(503, ""));
    desk.advance(12_000);
    (desk.server.contacts, desk.server.contact) = (None, None);
    desk.advance(30_000);
    assert_eq!(since(&desk, ANA), before);
}

#[test]
fn times_are_kept_over_a_reload_while_the_state_is_the_same() {
    let mut desk = Desk::live();
    let first = desk.now;
    desk.server.person(BEN).voice = READY;
    desk.advance(10_000);
    let seen = since(&desk, BEN);
    desk.advance(30_000);
    desk.tell(Msg::List(ListMsg::KeepTimes));
    let times = kept(&desk).unwrap();
    for word in ["Ana", "Lima", "Ready"] {
        assert!(!times.contains(word), "{word} in {times}");
    }

    let back = reloaded(&desk, 2_000, Some(&times));
    assert_eq!(since(&back, ANA), Since::AtLeast(first));
    assert_eq!(since(&back, BEN), seen);

    let nothing = reloaded(&desk, 2_000, None);
    assert_eq!(since(&nothing, ANA), Since::AtLeast(nothing.now));

    let late = reloaded(&desk, 3_600_000, Some(&times));
    assert_eq!(
        since(&late, ANA),
        Since::AtLeast(late.now),
        "it may have changed twice"
    );

    desk.server.person(ANA).voice = LUNCH;
    let other = reloaded(&desk, 2_000, Some(&times));
    assert_eq!(
        since(&other, ANA),
        Since::AtLeast(other.now),
        "another state"
    );
    assert_eq!(since(&other, BEN), seen);
}

#[test]
fn what_was_old_when_the_page_went_is_not_made_younger_by_a_reload() {
    let mut desk = Desk::live();
    desk.tell(Msg::Visible(false));
    desk.now += 50_000;
    desk.tell(Msg::List(ListMsg::KeepTimes));
    let times = kept(&desk).unwrap();
    let back = reloaded(&desk, 30_000, Some(&times));
    assert_eq!(since(&back, ANA), Since::AtLeast(back.now));
}

#[test]
fn what_is_no_such_text_is_nothing() {
    let desk = Desk::live();
    for text in [
        "",
        "1",
        "1 x",
        "2 1\n",
        "1 99999999999999\nff 1 1 +",
        "{}",
        "1 1\n\n- - -\nzz 1 1",
    ] {
        let back = reloaded(&desk, 2_000, Some(text));
        assert_eq!(since(&back, ANA), Since::AtLeast(back.now), "{text:?}");
    }
}

#[test]
fn they_are_remembered_when_the_panel_is_taken_down_and_never_for_nobody() {
    let mut desk = Desk::live();
    desk.advance(10_000);
    desk.does(Msg::Disconnect);
    let times = kept(&desk).unwrap();
    desk.effects.clear();
    desk.does(Msg::List(ListMsg::KeepTimes));
    assert_eq!(kept(&desk), None);
    let back = reloaded(&desk, 1_000, Some(&times));
    assert_eq!(since(&back, ANA), Since::AtLeast(1_000_000));
}

#[test]
fn ten_thousand_agents_take_little_room() {
    let mut desk = Desk::new();
    crowd(&mut desk, 10_000);
    desk.does(Msg::Connect);
    desk.tell(Msg::List(ListMsg::KeepTimes));
    let times = kept(&desk).unwrap();
    assert_eq!(times.lines().count(), 10_001);
    assert!(times.len() < 400_000, "{}", times.len());
    desk.advance(20_000);
    let before = desk.effects.len();
    let written = desk.effects[..before]
        .iter()
        .filter(|effect| matches!(effect, Effect::KeepTimes(..)));
    assert_eq!(written.count(), 1, "nothing is written while it goes on");
}

#[test]
fn the_longest_comes_first_and_a_bound_before_the_same_time() {
    let order = |desk: &Desk| -> Vec<AgentRef> { view::rows(&desk.model) };
    let mut desk = Desk::live();
    desk.does(Msg::List(ListMsg::Sort(Column::Time)));
    desk.server.person(ANA).voice = LUNCH;
    desk.advance(10_000);
    assert_eq!(order(&desk), [BEN.into(), CEM.into(), AgentRef::from(ANA)]);
    let same = [Since::Exactly(5), Since::AtLeast(5), Since::Exactly(4)];
    let mut sorted = same;
    sorted.sort_by(|a, b| b.by_length(*a));
    assert_eq!(sorted, [same[2], same[1], same[0]]);
}

#[test]
fn limits_count_from_the_bound() {
    let mut desk = Desk::live();
    desk.advance(60_000);
    desk.configure(Config {
        limits: vec![(
            "ready".into(),
            supervision::config::Limits {
                warn_ms: 30_000,
                alert_ms: 50_000,
            },
        )],
        ..Config::default()
    });
    let row = desk.row(ANA);
    let limits = row.limits.unwrap();
    assert!(desk.now - row.since.unwrap().at() >= limits.alert_ms);
}

#[test]
fn without_contact_rows_say_up_to_when_they_were_known() {
    let mut desk = Desk::live();
    desk.advance(10_000);
    assert_eq!(desk.row(ANA).as_of, None);
    let lost = desk.now;
    desk.does(Msg::Comet(CometEvent::State(State::Reconnecting {
        attempt: 1,
        next: None,
    })));
    assert!(desk.changes.all || desk.row(ANA).as_of.is_some());
    assert_eq!(desk.row(ANA).as_of, Some(lost));
    assert_eq!(view::frame(&desk.model).as_of, Some(lost));
    sleep(&mut desk, 5_000);
    assert_eq!(desk.row(ANA).as_of, Some(lost));
    desk.does(Msg::Comet(CometEvent::State(State::Live)));
    assert_eq!(desk.row(ANA).as_of, None);
    assert!(wake_at(&desk.model).is_some());
}
