//! Controls that stay as they are during a press.
//!
//! A press takes time: a pointer or the space bar goes down, and the click follows when it comes
//! up. A control drawn again in between would lose the press or lead it to another control. So
//! no control changes, comes or goes during a press; texts on screen do. Must not know what a
//! control does.

use super::called::Makes;
use crate::view::memo::Memo;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, KeyboardEvent, MouseEvent, PointerEvent};

/// Milliseconds after which a press counts as over even without an end.
const LONGEST: u32 = 10_000;
/// Milliseconds from the end of a touch to its click.
const TAP: u32 = 300;

/// The press under way in a panel.
#[derive(Clone, Copy)]
pub(super) struct Presses {
    is_down: RwSignal<bool>,
    /// Agent of the row in which the last press began; `None`: it began outside of rows.
    row: StoredValue<Option<String>>,
    ending: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Presses {
    /// The presses of the panel that is drawn in this reactive owner.
    pub(super) fn provide() -> Self {
        let presses = Self {
            is_down: RwSignal::new(false),
            row: StoredValue::new(None),
            ending: StoredValue::new_local(None),
        };
        provide_context(presses);
        presses.follow_the_window();
        presses
    }

    /// The presses of the panel around; `None` outside of a panel.
    pub(super) fn here() -> Option<Self> {
        use_context()
    }

    /// Whether a press is under way; tracked by the reader.
    pub(super) fn is_down(self) -> bool {
        self.is_down.get()
    }

    /// Whether a press is under way; whoever asks is told of nothing.
    pub(super) fn is_down_now(self) -> bool {
        self.is_down.try_get_untracked() == Some(true)
    }

    /// Listens for ends of presses outside of the panel.
    fn follow_the_window(self) {
        let on = |name: &'static str, ended: fn(Self, Event)| {
            let listener = window_event_listener_untyped(name, move |event| ended(self, event));
            on_cleanup(move || listener.remove());
        };
        let up: fn(Self, Event) = |this, event| {
            let event = event.dyn_into::<PointerEvent>();
            let is_touch = event.is_ok_and(|event| event.pointer_type() == "touch");
            this.end_in(if is_touch { TAP } else { 0 });
        };
        on("pointerup", up);
        on("keyup", up);
        on("pointercancel", |this, _| this.ended());
        on("blur", |this, _| this.ended());
    }

    /// Begins a press when a pointer goes down.
    pub(super) fn pointer_down(self, event: &PointerEvent) {
        self.row.try_set_value(row_at(event.target()));
        if event.button() == 0 {
            self.begun();
        }
    }

    /// Begins a press when the space bar goes down on a button; the button acts when it comes up.
    pub(super) fn key_down(self, event: &KeyboardEvent) {
        self.row.try_set_value(row_at(event.target()));
        let target = element(event.target());
        if event.key() == " " && target.is_some_and(|it| it.tag_name() == "BUTTON") {
            self.begun();
        }
    }

    /// Stops a click in a row that was used for another agent since the press began.
    pub(super) fn check(self, event: &MouseEvent) {
        let row = row_at(event.target());
        // A click of assistive technology or of a script begins with itself.
        let began_before = event.detail() > 0 || self.is_down_now();
        if began_before && row.is_some() && self.row.try_get_value() != Some(row) {
            event.stop_propagation();
            event.prevent_default();
            self.ended();
        }
    }

    /// Ends the press that is under way.
    pub(super) fn ended(self) {
        self.ending.try_set_value(None);
        if self.is_down_now() {
            self.is_down.set(false);
        }
    }

    fn begun(self) {
        if self.is_down.try_get_untracked() == Some(false) {
            self.is_down.set(true);
        }
        self.end_in(LONGEST);
    }

    fn end_in(self, milliseconds: u32) {
        if self.is_down_now() {
            let ending = Timeout::new(milliseconds, move || self.ended());
            self.ending.try_set_value(Some(ending));
        }
    }
}

/// The value that `read` gives; during a press, the value from before the press. A value that was
/// never read before is read even during a press.
pub(super) fn still<T: Clone + PartialEq + Send + Sync + 'static>(
    read: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    let read: Box<dyn Makes<(), T> + Send + Sync> = Box::new(move |()| read());
    let presses = Presses::here();
    Memo::new(move |before: Option<&T>| match (before, presses) {
        (Some(before), Some(presses)) if presses.is_down() => before.clone(),
        _ => read.make(()),
    })
}

fn element(target: Option<EventTarget>) -> Option<Element> {
    target?.dyn_into().ok()
}

fn row_at(target: Option<EventTarget>) -> Option<String> {
    let row = element(target)?.closest("[data-agent]").ok().flatten()?;
    row.get_attribute("data-agent")
}
