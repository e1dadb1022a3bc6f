//! Rows keep their places while the supervisor points at them, or is in them by keyboard.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use supervision::message::FreezeCause;
use supervision::{ListMsg, Msg, view, wake_at};

/// A list in its usual order, by work, in which Ben is about to move.
fn desk() -> Desk {
    let desk = Desk::live();
    assert_eq!(order(&desk), [ANA, BEN, CEM]);
    desk
}

fn order(desk: &Desk) -> Vec<String> {
    let rows = view::rows(&desk.model);
    rows.iter().map(ToString::to_string).collect()
}

fn held(desk: &Desk) -> usize {
    view::frame(&desk.model).list.deferred
}

fn holds(desk: &mut Desk, holding: FreezeCause) {
    desk.does(Msg::List(ListMsg::Freeze(holding)));
}

/// Ben is on a call, and was read.
fn call(desk: &mut Desk) {
    desk.server.person(BEN).voice = Some(("Ready", "Ready", "OnCall"));
    desk.does(Msg::Refresh);
}

#[test]
fn a_pointer_holds_for_five_seconds_after_its_last_move() {
    let mut desk = desk();
    holds(&mut desk, FreezeCause::Pointed);
    desk.advance(3_000);
    call(&mut desk);
    assert_eq!((order(&desk)[0].as_str(), held(&desk)), (ANA, 1));
    holds(&mut desk, FreezeCause::Pointed);
    desk.advance(4_900);
    assert_eq!((order(&desk)[0].as_str(), held(&desk)), (ANA, 1));
    let end = desk.now + 100;
    assert!(wake_at(&desk.model).is_some_and(|at| at <= end));
    desk.advance(100);
    assert_eq!((order(&desk)[0].as_str(), held(&desk)), (BEN, 0));
    assert!(wake_at(&desk.model).is_none_or(|at| at > desk.now));
}

#[test]
fn a_pointer_that_leaves_lets_go_at_once() {
    let mut desk = desk();
    holds(&mut desk, FreezeCause::Pointed);
    call(&mut desk);
    assert_eq!(held(&desk), 1);
    holds(&mut desk, FreezeCause::PointerLeft);
    assert_eq!((order(&desk)[0].as_str(), held(&desk)), (BEN, 0));
    assert!(desk.changes.list);
}

#[test]
fn the_keyboard_holds_until_it_leaves() {
    let mut desk = desk();
    holds(&mut desk, FreezeCause::Focus(true));
    holds(&mut desk, FreezeCause::Pointed);
    call(&mut desk);
    desk.advance(60_000);
    assert_eq!((order(&desk)[0].as_str(), held(&desk)), (ANA, 1));
    holds(&mut desk, FreezeCause::Focus(false));
    assert_eq!((order(&desk)[0].as_str(), held(&desk)), (BEN, 0));
}

#[test]
fn what_waits_can_be_sorted_at_once_and_what_comes_after_it_waits_again() {
    let mut desk = desk();
    holds(&mut desk, FreezeCause::Focus(true));
    call(&mut desk);
    desk.does(Msg::List(ListMsg::SortNow));
    assert_eq!((order(&desk)[0].as_str(), held(&desk)), (BEN, 0));
    desk.server.person(BEN).voice = Some(("Ready", "Ready", "Idle"));
    desk.does(Msg::Refresh);
    assert_eq!((order(&desk)[0].as_str(), held(&desk)), (BEN, 1));
}

#[test]
fn a_pointer_that_rests_is_told_of_without_drawing_anything() {
    let mut desk = desk();
    holds(&mut desk, FreezeCause::Pointed);
    assert_eq!(desk.changes, supervision::Changes::default());
}

#[test]
fn a_late_word_of_the_clock_loses_no_change() {
    let mut desk = desk();
    holds(&mut desk, FreezeCause::Pointed);
    call(&mut desk);
    // The hold ends with whatever comes first, not only with its own timer.
    desk.now += 20_000;
    desk.tell(Msg::Visible(true));
    assert_eq!((order(&desk)[0].as_str(), held(&desk)), (BEN, 0));
}
