//! The order of a list about which nothing was chosen: by work.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use supervision::model::{Column, Sort};
use supervision::view;
use supervision::{Effect, ListMsg, Msg};

/// Agents by name, with what each of them does.
const VOICES: [Option<(&str, &str, &str)>; 7] = [
    None,
    Some(("NotReady", "Lunch", "Idle")),
    Some(("Ready", "Ready", "Idle")),
    Some(("NotReady", "AfterCallWork", "Idle")),
    Some(("Ready", "Ready", "OnCall")),
    Some(("Ready", "Ready", "Idle")),
    Some(("Ready", "Ready", "OnCall")),
];

fn desk() -> Desk {
    let mut desk = Desk::new();
    crowd(&mut desk, VOICES.len());
    for (person, voice) in desk.server.people.iter_mut().zip(VOICES) {
        person.voice = voice;
    }
    desk.does(Msg::Connect);
    desk
}

/// The last digits of those who are listed.
fn order(desk: &Desk) -> String {
    let rows = view::rows(&desk.model).into_iter();
    rows.filter_map(|id| id.as_str().chars().last()).collect()
}

fn sort(desk: &Desk) -> Sort {
    view::frame(&desk.model).list.settings.sort
}

fn list(desk: &mut Desk, msg: ListMsg) {
    desk.does(Msg::List(msg));
}

fn recalled(kept: &str) -> ListMsg {
    ListMsg::Recalled {
        kept: Some(kept.into()),
        link: None,
    }
}

#[test]
fn calls_come_first_and_who_is_logged_out_last() {
    let desk = desk();
    assert_eq!(order(&desk), "4632510");
    assert_eq!(sort(&desk), Sort::usual(Column::State));
}

#[test]
fn in_one_state_the_longest_time_comes_first() {
    let mut desk = desk();
    desk.advance(20_000);
    for (id, voice) in [("p0004", VOICES[2]), ("p0002", VOICES[4])] {
        desk.server.person(id).voice = voice;
    }
    desk.advance(10_000);
    assert_eq!(
        order(&desk),
        "6235410",
        "those who changed come after the others"
    );
    list(&mut desk, ListMsg::Sort(Column::State));
    assert_eq!(order(&desk), "0154362", "in either direction");
}

#[test]
fn only_an_order_that_was_chosen_is_kept_and_it_has_its_name() {
    let mut desk = desk();
    list(&mut desk, ListMsg::Order(Column::Name));
    assert_eq!(order(&desk), "0123456");
    list(&mut desk, ListMsg::Order(Column::State));
    assert_eq!(order(&desk), "4632510");
    list(&mut desk, ListMsg::Order(Column::State));
    assert_eq!(order(&desk), "4632510", "a second time turns nothing round");
    let kept: Vec<_> = desk
        .effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::KeepViewLine(_, line) => Some(line.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(kept, ["sort:name", ""]);
    list(&mut desk, recalled("sort:name"));
    assert_eq!(order(&desk), "0123456");
    list(&mut desk, recalled("hide:logged-out"));
    assert_eq!(order(&desk), "463251", "nothing was chosen about the order");
    list(&mut desk, ListMsg::Order(Column::Time));
    assert_eq!(sort(&desk), Sort::usual(Column::Time));
    list(&mut desk, ListMsg::Reset);
    assert_eq!(order(&desk), "4632510");
}
