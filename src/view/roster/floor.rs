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
use crate::view::button::is_off;
use crate::view::drawn::AnyView;
use crate::view::erased::{Attribute, Item, Press, list, text, truth, unless};
use crate::view::memo::Memo;
use crate::words;

/// The buttons, and the bar below them.
pub(super) fn floor(app: App) -> AnyView {
    // A button that was there once stays: its neighbours are not moved by a number that goes.
    let there = Memo::new(move |before: Option<&Vec<Tally>>| {
        let is_there = |tally: &Tally| {
            let stays = *tally != Tally::State(PresenceState::Unknown);
            let was_there = before.is_some_and(|before| stays && before.contains(tally));
            was_there
                || is_usual(*tally)
                || is_pressed(app, *tally)
                || app.floor.with(|floor| floor.count(*tally) > 0)
        };
        Tally::ALL.into_iter().filter(is_there).collect()
    });
    let buttons = list(move || {
        let item = |tally: Tally| Item::new(tally.as_str().into(), move || button(app, tally));
        there.get().into_iter().map(item).collect()
    });
    let parts: Vec<AnyView> = PresenceState::ALL
        .into_iter()
        .map(|state| part_of_bar(app, Tally::State(state)))
        .collect();
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
            <div>{parts}</div>
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

/// How many agents are counted; most numbers stay when an agent changes.
fn count(app: App, tally: Tally) -> Memo<usize> {
    Memo::new(move |_| app.floor.with(|floor: &Floor| floor.count(tally)))
}

fn is_pressed(app: App, tally: Tally) -> bool {
    let is_pressed = |frame: &Frame| frame.list.settings.filter.is_pressed(tally);
    app.frame.with(is_pressed)
}

/// The button of a number; off where a press would show nobody. The control or command key adds to
/// what is pressed already.
fn button(app: App, tally: Tally) -> AnyView {
    let count = count(app, tally);
    let reason = Memo::new(move |_| {
        let is_off = tally != Tally::All && count.get() == 0 && !is_pressed(app, tally);
        is_off.then(|| label(Filter::NobodyInState))
    });
    let act: Press = Box::new(move |event: MouseEvent| {
        if !reason.with_untracked(Option::is_some) {
            let also = event.ctrl_key() || event.meta_key();
            app.core.send(Msg::List(ListMsg::Floor { tally, also }));
        }
    });
    let number = move || count.get().to_string();
    // Within the room for its digits, a number changes and nothing else is laid out.
    view! {
        <button
            type="button"
            part="button"
            class="tally"
            data-tally=tally.as_str()
            aria-pressed=truth(move || is_pressed(app, tally))
            aria-disabled=is_off(reason)
            aria-description=Box::new(move || reason.get()) as Attribute
            on:click=act
        >
            {words::list::tally(tally)}
            " "
            <b style:--digits=text(move || number().len().to_string())>
                {text(move || digits(&number()))}
            </b>
        </button>
    }
    .into_any()
}

fn part_of_bar(app: App, tally: Tally) -> AnyView {
    let count = count(app, tally);
    let share = text(move || count.get().to_string());
    view! { <span data-tally=tally.as_str() style:flex-grow=share></span> }.into_any()
}
