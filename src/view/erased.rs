//! One type for each kind of closure in a view.
//!
//! Leptos compiles its machinery anew for every type of closure, element and list. Boxed, the
//! closures of one kind share it; that halves the bundle and costs nothing that a person sees.

use leptos::prelude::*;
use markup::view;
use web_sys::MouseEvent;

use super::press::{Presses, still};

/// Text that changes.
pub(super) type Text = Box<dyn FnMut() -> String + Send>;
/// An attribute that comes and goes.
pub(super) type Attribute = Box<dyn FnMut() -> Option<String> + Send>;
/// A part that comes and goes.
pub(super) type Part = Box<dyn FnMut() -> Option<AnyView> + Send>;
/// What a press does.
pub(super) type Press = Box<dyn FnMut(MouseEvent)>;

/// Text that changes.
pub(super) fn text(read: impl FnMut() -> String + Send + 'static) -> Text {
    Box::new(read)
}

/// Text that is read from a signal.
pub(super) fn text_of<T: Send + Sync + 'static>(of: RwSignal<T>, read: fn(&T) -> String) -> Text {
    text(move || of.with(read))
}

/// An attribute that is there while it is so.
pub(super) fn flag(is_so: impl Fn() -> bool + Send + 'static) -> Attribute {
    Box::new(move || is_so().then(String::new))
}

/// An attribute that is there while something is so of a signal.
pub(super) fn while_so<T: Send + Sync + 'static>(
    of: RwSignal<T>,
    is_so: fn(&T) -> bool,
) -> Attribute {
    flag(move || of.with(is_so))
}

/// An attribute that is there unless something is so of a signal.
pub(super) fn unless<T: Send + Sync + 'static>(
    of: RwSignal<T>,
    is_so: fn(&T) -> bool,
) -> Attribute {
    flag(move || !of.with(is_so))
}

/// An attribute that says whether it is so.
pub(super) fn truth(is_so: impl Fn() -> bool + Send + 'static) -> Text {
    Box::new(move || if is_so() { "true" } else { "false" }.into())
}

/// A part that is there while it is so; it is drawn anew each time it comes back. It neither comes
/// nor goes while something is pressed.
pub(super) fn part(
    is_so: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> AnyView + Send + 'static,
) -> Part {
    let is_there = still(is_so);
    Box::new(move || is_there.get().then(&draw))
}

/// What a press does.
pub(super) fn press(act: impl Fn() + 'static) -> Press {
    Box::new(move |_| act())
}

/// Runs now, and again whenever something it read has changed.
pub(super) fn effect(run: impl Fn() + 'static) {
    let run: Box<dyn Fn()> = Box::new(run);
    Effect::new(move |_| run());
}

/// An entry of a list: it is drawn once for as long as its key is in the list.
pub(super) struct Item {
    key: String,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

impl Item {
    pub(super) fn new(key: String, draw: impl FnOnce() -> AnyView + Send + 'static) -> Self {
        let draw = Box::new(draw);
        Self { key, draw }
    }
}

/// A list. Nothing in it comes, goes or moves while something is pressed.
pub(super) fn list(items: impl Fn() -> Vec<Item> + Send + Sync + 'static) -> AnyView {
    let items: Box<dyn Fn() -> Vec<Item> + Send + Sync> = Box::new(items);
    let (presses, drawn) = (Presses::here(), StoredValue::new(None::<Vec<String>>));
    let each = move || {
        let is_down = presses.is_some_and(Presses::is_down);
        if let Some(drawn) = drawn.get_value().filter(|_| is_down) {
            // What is there already is not drawn again.
            let nothing = || ().into_any();
            return drawn
                .into_iter()
                .map(|key| Item::new(key, nothing))
                .collect();
        }
        let items = items();
        drawn.set_value(Some(items.iter().map(|item| item.key.clone()).collect()));
        items
    };
    view! { <For each=each key=|item| item.key.clone() children=|item| (item.draw)() /> }.into_any()
}
