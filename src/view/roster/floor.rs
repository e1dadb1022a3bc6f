//! The floor in numbers: a button for each number, and a bar of them for a look from afar.
//!
//! Knows which numbers have a button. Must not know how agents are counted.

use leptos::prelude::*;
use markup::view;
use supervision::view::{Floor, Frame, PresenceState, RosterStatus, Tally};
use supervision::{ListMsg, Msg};
use web_sys::MouseEvent;

use crate::i18n::sentence::list::Filter;
use crate::i18n::{digits, label};
use crate::view::app::App;
use crate::view::drawn::AnyView;
use crate::view::erased::{Item, Press, list, truth_of, unless};
use crate::view::filled::{Filled, at};
use crate::view::memo::Memo;
use crate::words;

/// The buttons, and the bar below them.
pub(super) fn floor(app: App) -> AnyView {
    // A button that was there once stays: its neighbours are not moved by a number that goes.
    let there = Memo::new(move |before: Option<&Vec<Tally>>| {
        let is_there = |tally: &Tally| {
            let stays = *tally != Tally::State(PresenceState::Unknown);
            let was_there = before.is_some_and(|before| stays && before.contains(tally));
            was_there || is_usual(*tally) || is_pressed(app, *tally) || count(app, *tally) > 0
        };
        Tally::ALL.into_iter().filter(is_there).collect()
    });
    let buttons = list(move || {
        let item = |tally: Tally| Item::new(tally.as_str().into(), move || button(app, tally));
        there.get().into_iter().map(item).collect()
    });
    view! {
        <div
            class="floor"
            role="group"
            aria-label=label(Filter::ByState)
            hidden=unless(app.frame, has_floor)
        >
            {buttons}
        </div>
        <div class="floor-bar" aria-hidden="true" hidden=unless(app.frame, has_floor)>
            {bar(app)}
        </div>
    }
}

/// Whether there is anybody to count, or will be at once.
pub(super) fn has_floor(frame: &Frame) -> bool {
    frame.list.everybody > 0 || frame.roster == RosterStatus::Loading
}

/// Whether a number has a button also where nobody is counted.
fn is_usual(tally: Tally) -> bool {
    match tally {
        Tally::All => true,
        Tally::State(presence_state) => match presence_state {
            PresenceState::OnCall
            | PresenceState::Ready
            | PresenceState::NotReady
            | PresenceState::LoggedOut => true,
            PresenceState::Ringing
            | PresenceState::OnHold
            | PresenceState::WrapUp
            | PresenceState::Unknown => false,
        },
        Tally::OverLimit => false,
    }
}

fn count(app: App, tally: Tally) -> usize {
    app.floor.with(|floor: &Floor| floor.count(tally))
}

fn is_pressed(app: App, tally: Tally) -> bool {
    let is_pressed = |frame: &Frame| frame.list.settings.filter.is_pressed(tally);
    app.frame.with(is_pressed)
}

fn is_off(app: App, tally: Tally) -> bool {
    tally != Tally::All && count(app, tally) == 0 && !is_pressed(app, tally)
}

/// The button of a number; off where a press would show nobody. The control or command key adds to
/// what is pressed already.
fn button(app: App, tally: Tally) -> AnyView {
    let act: Press = Box::new(move |event: MouseEvent| {
        if !untrack(|| is_off(app, tally)) {
            let also = event.ctrl_key() || event.meta_key();
            app.core.send(Msg::List(ListMsg::Floor { tally, also }));
        }
    });
    let mut button = view! {
        <button type="button" part="button" class="tally" data-tally=tally.as_str() on:click=act>
            {words::list::tally(tally)}
            " "
            <b></b>
        </button>
    };
    let mut shown = Filled::new(button.it().clone());
    let mut number = Filled::new(at(button.it(), &[0]));
    button.keep_filled(move || {
        let count = count(app, tally).to_string();
        // Within this room, a number changes and nothing else is laid out.
        number.style("--digits", &count.len().to_string());
        number.text(&digits(&count));
        shown.set("aria-pressed", truth_of(is_pressed(app, tally)));
        let is_off = is_off(app, tally);
        shown.maybe("aria-disabled", is_off.then_some("true"));
        let reason = is_off.then(|| label(Filter::NobodyInState));
        shown.maybe("aria-description", reason.as_deref());
    });
    button.into_any()
}

/// A part for each state, as wide as its number.
fn bar(app: App) -> AnyView {
    let mut bar = view! { <div></div> };
    let part = |state| {
        let tally = Tally::State(state);
        let part = view! { <span data-tally=tally.as_str()></span> };
        let filled = Filled::new(part.it().clone());
        bar.child(part);
        (tally, filled)
    };
    let mut parts: Vec<_> = PresenceState::ALL.into_iter().map(part).collect();
    bar.keep_filled(move || {
        for (tally, part) in &mut parts {
            part.style("flex-grow", &count(app, *tally).to_string());
        }
    });
    bar.into_any()
}
