//! The floor in numbers: each agent is counted in exactly one state, and a press on a number shows
//! exactly so many.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use gws::names::Channel;
use proptest::prelude::*;
use supervision::config::{Config, Limits};
use supervision::message::{FreezeCause, Wanted};
use supervision::model::Model;
use supervision::view::{self, AgentRow, PresenceState, Tally};
use supervision::{ListMsg, Millis, Msg, wake_at};

/// Everything that an agent's voice channel may say here.
const VOICES: [(&str, &str, &str); 7] = [
    ("Ready", "Ready", "Idle"),
    ("Ready", "Ready", "OnCall"),
    ("NotReady", "Lunch", "Idle"),
    ("NotReady", "AfterCallWork", "Idle"),
    ("AfterCallWork", "", "Idle"),
    ("LoggedOut", "Offline", "Idle"),
    ("Invented", "", "Idle"),
];
const AGENTS: [&str; 3] = [ANA, BEN, CEM];
/// Milliseconds after which a call is too long.
const ALERT_MS: Millis = 60_000;

fn desk() -> Desk {
    let mut desk = Desk::live();
    let limits = Limits {
        warn_ms: 1_000,
        alert_ms: ALERT_MS,
    };
    desk.configure(Config {
        limits: vec![("oncall".into(), limits), ("aftercallwork".into(), limits)],
        ..Config::default()
    });
    desk
}

fn press(desk: &mut Desk, tally: Tally, also: bool) {
    desk.tell(Msg::List(ListMsg::Floor { tally, also }));
}

fn is_over(row: &AgentRow, now: Millis) -> bool {
    let limits = row.limits.zip(row.since);
    limits.is_some_and(|(limits, since)| now - since.at() >= limits.alert_ms)
}

/// The number of a tally, counted by hand.
fn counted(model: &Model, tally: Tally, now: Millis) -> usize {
    let search = model.view.list_settings.search.to_lowercase();
    let rows = AGENTS.map(|id| view::row(model, &id.into()).unwrap());
    let found = rows
        .iter()
        .filter(|row| row.name.to_lowercase().contains(&search) || row.number.contains(&search));
    let counts = found.filter(|row| match tally {
        Tally::All => true,
        Tally::State(presence_state) => row.presence_state() == presence_state,
        Tally::OverLimit => is_over(row, now),
    });
    counts.count()
}

#[derive(Clone, Debug)]
enum Step {
    Changes(&'static str, (&'static str, &'static str, &'static str)),
    Time(Millis),
    Press(Tally, bool),
    HideLoggedOut(bool),
    Search(&'static str),
    Freeze(bool),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let tally = prop::sample::select(&Tally::ALL[..]);
    let change = (
        prop::sample::select(&AGENTS[..]),
        prop::sample::select(&VOICES[..]),
    );
    let step = prop_oneof![
        4 => change.prop_map(|(id, voice)| Step::Changes(id, voice)),
        3 => (1..ALERT_MS).prop_map(Step::Time),
        2 => (tally, any::<bool>()).prop_map(|(tally, also)| Step::Press(tally, also)),
        1 => any::<bool>().prop_map(Step::HideLoggedOut),
        1 => prop::sample::select(&["", "an", "nobody"][..]).prop_map(Step::Search),
        1 => any::<bool>().prop_map(Step::Freeze),
    ];
    prop::collection::vec(step, 1..30)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_numbers_are_those_of_a_count_by_hand(steps in steps()) {
        let mut desk = desk();
        let mut is_held = false;
        for step in steps {
            match step {
                Step::Changes(id, voice) => {
                    desk.server.person(id).voice = Some(voice);
                    desk.advance(10_000);
                }
                Step::Time(pause) => desk.advance(pause),
                Step::Press(tally, also) => press(&mut desk, tally, also),
                Step::HideLoggedOut(hide) => desk.tell(Msg::List(ListMsg::HideLoggedOut(hide))),
                Step::Search(text) => desk.tell(Msg::List(ListMsg::Search(text.into()))),
                Step::Freeze(hold) => {
                    is_held = hold;
                    desk.tell(Msg::List(ListMsg::Freeze(FreezeCause::Focus(hold))));
                }
            }
            // Limits are looked at once a second at most.
            desk.now += 1_001;
            desk.tell(Msg::Tick);
            let floor = view::floor(&desk.model);
            let states = PresenceState::ALL.map(|it| floor.count(Tally::State(it)));
            prop_assert_eq!(floor.count(Tally::All), states.iter().sum::<usize>());
            for tally in Tally::ALL {
                prop_assert_eq!(floor.count(tally), counted(&desk.model, tally, desk.now), "{:?}", tally);
            }
            if is_held {
                continue;
            }
            for tally in Tally::ALL {
                let mut model = desk.model.clone();
                let filter = &model.view.list_settings.filter;
                let pressed = Tally::ALL.into_iter().filter(|it| *it != Tally::All && filter.is_pressed(*it));
                let is_alone = filter.is_pressed(tally) && pressed.count() == 1;
                let msg = ListMsg::Floor { tally, also: false };
                supervision::update(&mut model, Msg::List(msg), desk.now);
                let shown = if is_alone { Tally::All } else { tally };
                let hides = model.view.list_settings.filter.hide_logged_out;
                let out = Tally::State(PresenceState::LoggedOut);
                let hidden = if hides && shown == Tally::All { floor.count(out) } else { 0 };
                let over_and_out = hides && shown == Tally::OverLimit;
                prop_assert!(over_and_out || view::rows(&model).len() == floor.count(shown) - hidden);
                prop_assert_eq!(view::floor(&model), floor, "other filters alone count");
            }
        }
    }
}

#[test]
fn one_press_narrows_and_a_second_one_or_all_takes_it_away() {
    let mut desk = desk();
    desk.server.person(ANA).voice = Some(("Ready", "Ready", "OnCall"));
    desk.server.person(BEN).voice = Some(("LoggedOut", "", ""));
    desk.server.person(CEM).voice = Some(("Ready", "Ready", "Idle"));
    desk.advance(10_000);
    let (on_call, out) = (
        Tally::State(PresenceState::OnCall),
        Tally::State(PresenceState::LoggedOut),
    );
    press(&mut desk, on_call, false);
    assert_eq!(view::rows(&desk.model), [ANA.into()]);
    press(&mut desk, out, false);
    assert_eq!(view::rows(&desk.model), [BEN.into()], "only these");
    press(&mut desk, on_call, true);
    assert_eq!(view::rows(&desk.model).len(), 2, "these as well");
    press(&mut desk, out, false);
    press(&mut desk, out, false);
    assert_eq!(view::rows(&desk.model).len(), 3, "a second press");
    desk.tell(Msg::List(ListMsg::HideLoggedOut(true)));
    press(&mut desk, on_call, false);
    press(&mut desk, on_call, false);
    assert_eq!(view::rows(&desk.model).len(), 2, "those stay hidden");
    press(&mut desk, out, false);
    assert_eq!(view::rows(&desk.model), [BEN.into()]);
    press(&mut desk, Tally::All, false);
    assert_eq!(view::rows(&desk.model).len(), 3);
}

#[test]
fn who_comes_over_a_limit_is_counted_without_a_reading() {
    let mut desk = desk();
    desk.server.person(ANA).voice = Some(("Ready", "Ready", "OnCall"));
    desk.advance(5_000);
    press(&mut desk, Tally::OverLimit, false);
    assert_eq!(view::rows(&desk.model), []);
    let over_at = desk.row(ANA).since.unwrap().at() + ALERT_MS;
    desk.now = over_at - 1;
    desk.tell(Msg::Tick);
    assert_eq!(view::floor(&desk.model).count(Tally::OverLimit), 0);
    assert!(wake_at(&desk.model).unwrap() <= over_at);
    desk.now = over_at;
    desk.tell(Msg::Tick);
    assert_eq!(view::floor(&desk.model).count(Tally::OverLimit), 1);
    assert!(desk.changes.list);
    assert_eq!(view::rows(&desk.model), [ANA.into()]);
    desk.configure(Config::default());
    assert_eq!(view::floor(&desk.model).count(Tally::OverLimit), 0);
}

#[test]
fn work_after_a_call_is_told_by_the_vendors_word() {
    let mut desk = desk();
    for (voice, presence_state) in [
        (("NotReady", "AfterCallWork", "Idle"), PresenceState::WrapUp),
        (("AfterCallWork", "", "Idle"), PresenceState::WrapUp),
        (("NotReady", "Lunch", "Idle"), PresenceState::NotReady),
        (
            ("NotReady", "AfterCallWork", "OnCall"),
            PresenceState::OnCall,
        ),
    ] {
        desk.server.person(ANA).voice = Some(voice);
        desk.advance(10_000);
        assert_eq!(desk.row(ANA).presence_state(), presence_state, "{voice:?}");
    }
}

#[test]
fn the_menu_of_filters_counts_everybody_whatever_narrows_the_list() {
    let mut desk = desk();
    desk.server.person(ANA).chat = Some("Ready");
    desk.server.person(BEN).voice = None;
    desk.advance(10_000);
    let counts = |desk: &Desk| -> Vec<usize> {
        let counts = view::frame(&desk.model).list.counts;
        counts.values().copied().collect()
    };
    assert!(counts(&desk).is_empty(), "nobody has looked");
    desk.tell(Msg::List(ListMsg::Search("nobody".into())));
    desk.tell(Msg::List(ListMsg::Filter(Wanted::Channel(Channel::Chat))));
    desk.tell(Msg::List(ListMsg::CountFacets));
    assert!(desk.changes.list);
    // Logged out; in two groups; by voice and chat.
    assert_eq!(counts(&desk), [2, 2, 2, 1, 1]);
    desk.tell(Msg::List(ListMsg::CountFacets));
    assert!(!desk.changes.list, "the same numbers are no news");
    desk.server.person(ANA).voice = None;
    desk.advance(60_000);
    assert_eq!(counts(&desk), [2, 2, 2, 1, 1], "the menu is closed");
    desk.tell(Msg::List(ListMsg::CountFacets));
    assert_eq!(counts(&desk), [3, 2, 2, 0, 0]);
    let of = |facet| {
        let counts = view::frame(&desk.model).list.counts;
        counts.get(&facet).copied()
    };
    assert_eq!(of(None), Some(3), "who is logged out");
    assert_eq!(of(Some(Wanted::Channel(Channel::Voice))), Some(0));
    let groups = view::frame(&desk.model).list.groups;
    for group in groups {
        assert_eq!(of(Some(Wanted::Group(group.id))), Some(2));
    }
}
