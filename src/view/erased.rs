//! One type for each kind of closure in a view.
//!
//! Leptos is compiled once for each type of closure and list. Boxed closures of one kind are one
//! type, which halves the bundle. A generic function only boxes its closure and calls a function
//! without type parameters, because its own body is compiled for each type. Must not know what is drawn.

use std::cell::Cell;

use leptos::prelude::*;
use web_sys::MouseEvent;

use super::called::Gives;
pub(super) use super::drawn::Item;
use super::drawn::{self, AnyView};
use super::press::{Presses, still};
use crate::view::memo::Memo;

/// A text that follows what it reads.
pub(super) type Text = Box<dyn Gives<String> + Send>;
/// An attribute that follows what it reads; `None`: the attribute is absent.
pub(super) type Attribute = Box<dyn Gives<Option<String>> + Send>;
/// A part of the view that follows what it reads; `None`: the part is absent.
pub(super) type Part = Box<dyn Gives<Option<AnyView>> + Send>;
/// The listener of a click.
pub(super) type Press = Box<dyn FnMut(MouseEvent)>;

/// A text that follows what `read` reads.
pub(super) fn text(read: impl FnMut() -> String + Send + 'static) -> Text {
    Box::new(read)
}

/// A text that follows one signal.
pub(super) fn text_of<T: Send + Sync + 'static>(of: RwSignal<T>, read: fn(&T) -> String) -> Text {
    text(move || of.with(read))
}

/// An attribute without a value, present while `is_so` is true.
pub(super) fn flag(is_so: impl Fn() -> bool + Send + 'static) -> Attribute {
    Box::new(move || is_so().then(String::new))
}

/// An attribute without a value, present while `is_so` is true of the value of a signal.
pub(super) fn while_so<T: Send + Sync + 'static>(
    of: RwSignal<T>,
    is_so: fn(&T) -> bool,
) -> Attribute {
    flag(move || of.with(is_so))
}

/// An attribute without a value, present while `is_so` is false of the value of a signal.
pub(super) fn unless<T: Send + Sync + 'static>(
    of: RwSignal<T>,
    is_so: fn(&T) -> bool,
) -> Attribute {
    flag(move || !of.with(is_so))
}

/// The value of an ARIA attribute that is true or false.
pub(super) fn truth_of(is_so: bool) -> &'static str {
    if is_so { "true" } else { "false" }
}

/// The value `true` or `false` of an attribute.
pub(super) fn truth(is_so: impl Fn() -> bool + Send + 'static) -> Text {
    text(move || truth_of(is_so()).into())
}

/// A part that is present while `is_so` is true, and drawn each time it comes. It neither comes nor
/// goes while something is pressed.
pub(super) fn part(
    is_so: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> AnyView + Send + 'static,
) -> Part {
    part_while(still(is_so), Box::new(draw))
}

fn part_while(is_there: Memo<bool>, mut draw: Box<dyn Gives<AnyView> + Send>) -> Part {
    Box::new(move || is_there.get().then(|| draw.now()))
}

/// A listener that acts whatever the event is.
pub(super) fn press(act: impl Fn() + 'static) -> Press {
    Box::new(move |_| act())
}

/// Runs a closure now, and again whenever something that it read has changed.
pub(super) fn effect(run: impl Fn() + 'static) {
    effect_of(Box::new(run));
}

fn effect_of(mut run: Box<dyn Gives<()>>) {
    Effect::new(move |_| run.now());
}

/// Runs a closure whenever what another one follows has changed.
pub(super) fn on_change(follow: impl Fn() + 'static, act: impl Fn() + 'static) {
    let is_later = Cell::new(false);
    effect(move || {
        follow();
        if is_later.replace(true) {
            act();
        }
    });
}

/// A list. No entry comes, goes or moves while something is pressed.
pub(super) fn list(items: impl Fn() -> Vec<Item> + 'static) -> AnyView {
    list_of(Box::new(items))
}

fn list_of(mut items: Box<dyn Gives<Vec<Item>>>) -> AnyView {
    let (presses, drawn) = (Presses::here(), Cell::new(false));
    drawn::list(Box::new(move || {
        let is_down = presses.is_some_and(Presses::is_down);
        let stays = drawn.replace(true) && is_down;
        (!stays).then(|| items.now())
    }))
}
