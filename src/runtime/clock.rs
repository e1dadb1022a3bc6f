//! The one clock of the page: it never runs backwards when the machine's clock is set.
//!
//! Knows `performance.now()` and `Date.now()`. Must not know what the times are for.

use std::cell::RefCell;

use bayeux::{Millis, SteadyClock};
use supervision::Wall;

thread_local! {
    static CLOCK: RefCell<SteadyClock> = RefCell::default();
}

/// The time of the core, in milliseconds. It begins as the time of day.
pub(super) fn now() -> Millis {
    read(SteadyClock::now)
}

/// How far the machine's time of day is from the time of the core.
pub(crate) fn wall() -> Wall {
    read(|clock| Wall::ahead_by(clock.wall_ahead()))
}

/// How long the machine has slept so far, in so far as the time of the core does not show it. A
/// time of day that was set forward looks the same.
pub(super) fn slept() -> Millis {
    read(SteadyClock::slept)
}

fn read<T: Default>(what: impl FnOnce(&SteadyClock) -> T) -> T {
    let performance = web_sys::window().and_then(|window| window.performance());
    let steady = performance.map(|performance| performance.now());
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
    let (wall, steady) = (
        js_sys::Date::now() as Millis,
        steady.map(|steady| steady as Millis),
    );
    CLOCK.with(|clock| match clock.try_borrow_mut() {
        Ok(mut clock) => {
            clock.read(wall, steady);
            what(&clock)
        }
        // Nothing is called while it is borrowed.
        Err(_) => T::default(),
    })
}
