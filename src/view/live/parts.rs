//! Parts that several cards have: buttons, the modes, durations.
//!
//! Must not know which card they are on.

use std::sync::Arc;

use leptos::prelude::*;
use markup::view;
use supervision::Millis;
use supervision::operation::Operation;
use supervision::view::{Action, ModeChoice, Since};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::i18n::say;
use crate::i18n::sentence::call::Call;
use crate::i18n::sentence::operation::Control as Named;
use crate::view::app::App;
use crate::view::button::{Control, Face, GatedButton};
use crate::view::clock;
use crate::view::clock::clock_time;
use crate::view::drawn::AnyView;
use crate::view::focus;
use crate::view::menu::{self, Entry, Place, Section, Wish, menu};
use crate::words;

/// A control for the first of `operations` that is among the actions.
pub(super) fn control(
    actions: &[Action],
    operations: &[Operation],
    agent: &str,
) -> Option<Control> {
    let mut actions = actions.iter();
    let action = actions.find(|action| operations.contains(&action.operation))?;
    Some(Control::new(action.clone(), agent))
}

/// A button with a word that reads its control from a card.
pub(super) fn button(
    app: App,
    read: impl Fn() -> Option<Control> + Send + Sync + 'static,
) -> AnyView {
    view! { <GatedButton app read=Arc::new(read) face=Face::Word /> }
}

/// The three modes with the confirmed one checked; `read` gives each of the choices.
pub(super) fn modes(
    app: App,
    read: impl Fn(usize) -> Option<Control> + Clone + Send + Sync + 'static,
) -> AnyView {
    let choice = |index| {
        let read = read.clone();
        let read = Arc::new(move || read(index));
        view! { <GatedButton app read=read face=Face::Radio /> }
    };
    AnyView::Several((0..3).map(choice).collect())
}

/// The menu of modes for the next call; absent without sections.
pub(super) fn next_call(
    app: App,
    read: impl Fn() -> Vec<Section> + Send + Sync + 'static,
) -> AnyView {
    let name = Arc::new(|| say!(Named::NextCall));
    menu(app, name, Arc::new(read), Place::Free)
}

/// Entries of the modes in which the next call may begin.
pub(super) fn next_modes(next: &[ModeChoice]) -> Vec<Section> {
    let entry = |choice: &ModeChoice| {
        let action = &choice.action;
        let msg = Wish::Invoke(action.operation, action.target.clone());
        Entry::choice(words::mode(choice.mode), choice.checked, action, msg)
    };
    let entries = next.iter().map(entry).collect();
    menu::some(String::new(), entries).into_iter().collect()
}

/// The control for one of the modes.
pub(super) fn choice(modes: &[ModeChoice], agent: &str, index: usize) -> Option<Control> {
    let choice = modes.get(index)?;
    // One stop of the tab key for the group: the checked choice, else the first.
    let checked = modes.iter().position(|choice| choice.checked);
    Some(Control {
        is_checked: choice.checked,
        is_stop: checked.unwrap_or(0) == index,
        ..Control::new(choice.action.clone(), agent)
    })
}

/// Moves the focus among the modes with the arrows. The focus chooses nothing, since a choice acts on a live call.
#[allow(clippy::needless_pass_by_value)] // a listener owns its event
pub(super) fn move_focus(event: KeyboardEvent) {
    let choice = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|target| target.closest("[role=radio]").ok().flatten());
    let Some(mut choice) = choice else { return };
    let steps = match (event.key().as_str(), focus::is_ahead(&event.key(), &choice)) {
        ("ArrowDown", _) | (_, Some(true)) => 1,
        ("ArrowUp", _) | (_, Some(false)) => 2,
        _ => return,
    };
    // Of three in a ring, one back is two on.
    for _ in 0..steps {
        let next = choice.next_element_sibling();
        let first = choice
            .parent_element()
            .and_then(|group| group.first_element_child());
        match next.or(first) {
            Some(next) => choice = next,
            None => return,
        }
    }
    if let Ok(button) = choice.dyn_into::<HtmlElement>() {
        button.focus().ok();
        event.prevent_default();
    }
}

/// Duration of a call or session: until its end, until contact was lost, or until now.
pub(super) fn elapsed(
    since: Option<Since>,
    end: Option<Millis>,
    as_of: Option<Millis>,
    now: RwSignal<Millis>,
) -> String {
    let until = end.or(as_of).unwrap_or_else(|| now.get());
    let mut elapsed = clock::elapsed(since.map(Since::at), until);
    if since.is_some_and(Since::is_bound) {
        elapsed.push('+');
    }
    match as_of {
        Some(at) => say!(
            Call::LastedAsOf,
            duration = &elapsed,
            time = &clock_time(at)
        ),
        None => elapsed,
    }
}
