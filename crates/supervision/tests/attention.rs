//! Who needs attention: found without a walk, told once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use supervision::config::{Config, Limits};
use supervision::message::{CometEvent, NoReply};
use supervision::model::Since;
use supervision::{Effect, ListMsg, Msg, view};

fn limited(seconds: u64) -> Config {
    let limits = Limits {
        warn_ms: 0,
        alert_ms: seconds * 1_000,
    };
    Config {
        limits: vec![("ready".into(), limits)],
        ..Config::default()
    }
}

fn live() -> Desk {
    let mut desk = Desk::new();
    desk.configure(limited(60));
    desk.does(Msg::Connect);
    desk.effects.clear();
    desk
}

/// The lists that the host was told, in order.
fn told(desk: &Desk) -> Vec<Value> {
    let events = desk.events().into_iter();
    let events = events.filter(|(name, _)| *name == "supervisor-attention");
    events.map(|(_, detail)| detail["agents"].clone()).collect()
}

fn shown(desk: &Desk) -> view::Attention {
    view::frame(&desk.model).attention
}

#[test]
fn who_comes_over_a_limit_needs_attention_and_the_host_is_told_once() {
    let mut desk = live();
    desk.advance(59_000);
    assert_eq!(told(&desk), Vec::<Value>::new());
    assert_eq!(shown(&desk).next, None);
    desk.advance(2_000);
    let ana = json!([{"id": ANA, "reasons": ["limit"]}]);
    assert_eq!(told(&desk), std::slice::from_ref(&ana));
    let attention = shown(&desk);
    assert_eq!((attention.over_limit, attention.stale), (1, 0));
    assert_eq!(attention.next.as_deref(), Some("Ana Lima"));
    assert_eq!((attention.came, attention.last.as_str()), (1, "Ana Lima"));
    desk.advance(600_000);
    assert_eq!(told(&desk), [ana], "not per tick");
    desk.server.person(ANA).voice = Some(("NotReady", "Lunch", "Idle"));
    desk.advance(10_000);
    assert_eq!(told(&desk).last(), Some(&json!([])));
    assert_eq!(shown(&desk).next, None);
}

#[test]
fn who_is_not_read_any_more_needs_attention_until_read() {
    let mut desk = live();
    desk.configure(Config::default());
    desk.server.contacts = Some(Err(NoReply));
    desk.server.contact = Some(Err(NoReply));
    desk.advance(150_000);
    assert_eq!(shown(&desk).stale, 3);
    let ids = told(&desk).last().map(|list| list[0]["reasons"].clone());
    assert_eq!(ids, Some(json!(["stale"])));
    (desk.server.contacts, desk.server.contact) = (None, None);
    desk.advance(80_000);
    assert_eq!(shown(&desk).stale, 0);
    assert_eq!(told(&desk).last(), Some(&json!([])));
}

#[test]
fn a_page_that_was_hidden_reads_before_anybody_is_old() {
    let mut desk = live();
    desk.configure(Config::default());
    desk.does(Msg::Visible(false));
    desk.advance(3_600_000);
    desk.does(Msg::Visible(true));
    desk.does(Msg::Comet(CometEvent::State(bayeux::State::Live)));
    desk.advance(60_000);
    assert_eq!(told(&desk), Vec::<Value>::new());
}

#[test]
fn one_press_goes_through_them_and_widens_a_list_that_hides_them() {
    let mut desk = live();
    desk.server.person(BEN).voice = Some(("Ready", "Ready", "Idle"));
    desk.advance(120_000);
    desk.does(Msg::List(ListMsg::Search("cem".into())));
    let mut next = || {
        desk.effects.clear();
        desk.does(Msg::AttendNext);
        let mut effects = desk.effects.iter();
        effects.find_map(|effect| match effect {
            Effect::FocusAgent(agent) => Some(agent.to_string()),
            _ => None,
        })
    };
    let order = [next(), next(), next()].map(Option::unwrap);
    assert_eq!(order, [ANA, BEN, ANA], "the longest over its limit first");
    assert_eq!(desk.model.view.list_settings.search, "");
}

#[test]
fn nobody_is_kept_who_left_the_roster() {
    let mut desk = live();
    desk.advance(70_000);
    assert_eq!(shown(&desk).over_limit, 1);
    desk.server.people.retain(|person| person.id != ANA);
    desk.does(Msg::Refresh);
    assert_eq!(shown(&desk).over_limit, 0);
    assert_eq!(told(&desk).last(), Some(&json!([])));
}

#[test]
fn a_clock_that_waits_for_ten_thousand_wakes_seldom() {
    let mut desk = Desk::new();
    crowd(&mut desk, 500);
    desk.configure(limited(120));
    desk.does(Msg::Connect);
    desk.effects.clear();
    desk.advance(130_000);
    assert_eq!(shown(&desk).over_limit, 500);
    assert!(told(&desk).len() <= 3, "{} events", told(&desk).len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever agents do, the list is what a look at each of them would find.
    #[test]
    fn it_is_what_a_look_at_everybody_finds(
        steps in prop::collection::vec((0..3_usize, 0..3_u8, 1..90_u64), 1..25),
    ) {
        let mut desk = live();
        for (who, what, seconds) in steps {
            let id = [ANA, BEN, CEM][who];
            desk.server.person(id).voice = match what {
                0 => None,
                1 => Some(("Ready", "Ready", "Idle")),
                _ => Some(("NotReady", "Lunch", "Idle")),
            };
            desk.advance(seconds * 1_000);
            let over = [ANA, BEN, CEM].into_iter().filter(|id| {
                let row = desk.row(id);
                let since = row.since.map(Since::at);
                let limits = row.limits.zip(since);
                // Those who are due are looked at once a second.
                limits.is_some_and(|(limits, at)| at + limits.alert_ms + 1_000 <= desk.now)
            });
            let least = over.count();
            let most = [ANA, BEN, CEM].into_iter().filter(|id| {
                let row = desk.row(id);
                let limits = row.limits.zip(row.since.map(Since::at));
                limits.is_some_and(|(limits, at)| at + limits.alert_ms <= desk.now)
            });
            let found = shown(&desk).over_limit;
            prop_assert!((least..=most.count()).contains(&found));
        }
    }
}
