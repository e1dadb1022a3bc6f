//! The one button for operations.
//!
//! Knows how a gate looks: pressable, off with its reason as description, or absent. A press means
//! the operation that was on the button when the press began; the core decides whether it may still
//! be done. Must not know what an operation does.

use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use leptos::html::Button;
use leptos::prelude::*;
use markup::view;
use supervision::view::Action;
use supervision::{Gate, Msg};

use super::app::App;
use super::erased::{Attribute, Press, effect, part, press, truth_of};
use super::filled::{Filled, at};
use super::icon;
use super::press::still;
use crate::i18n::label;
use crate::i18n::sentence::operation::Tip;
use crate::view::drawn::{AnyView, IntoAny};
use crate::view::element::NodeRef;
use crate::view::memo::Memo;
use crate::words;

/// Id for an element, unique on the page; `start` tells its purpose.
pub(super) fn fresh_id(start: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("sw-{start}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

/// What is drawn on a button.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// A drawing and a word.
    Word,
    /// A word alone, as one choice of several.
    Radio,
}

/// What a button offers.
#[derive(Clone, PartialEq)]
pub(super) struct Control {
    /// Operation, target and gate.
    pub(super) action: Action,
    /// Name of the agent whom the operation concerns.
    pub(super) agent: String,
    /// Whether the choice is the confirmed one of its radio group.
    pub(super) is_checked: bool,
    /// Whether the button is a stop of the tab key.
    pub(super) is_stop: bool,
    /// What is told of a button that is on, where its word is not enough.
    pub(super) tip: Option<Tip>,
}

impl Control {
    /// A button of its own.
    pub(super) fn new(action: Action, agent: &str) -> Self {
        Self {
            action,
            agent: agent.into(),
            is_checked: false,
            is_stop: true,
            tip: None,
        }
    }

    fn description(&self) -> Option<String> {
        reason_of(&self.action.gate).or_else(|| self.tip.map(label))
    }
}

/// Reads a control; `None`: no button.
pub(super) type Read = Arc<dyn Fn() -> Option<Control> + Send + Sync>;

/// A button for an operation; absent where its gate is.
#[component]
pub(super) fn GatedButton(app: App, read: Read, face: Face) -> AnyView {
    let control = still(move || read().filter(|it| it.action.gate != Gate::Absent));
    let is_there = move || control.with(Option::is_some);
    part(is_there, move || draw(app, control, face)).into_any()
}

/// Sends the operation of the control, unless it is off.
fn invoke(app: App, control: Memo<Option<Control>>) -> Press {
    press(move || {
        let control = control.try_get_untracked().flatten();
        if let Some(action) = control.map(|control| control.action)
            && action.gate == Gate::Enabled
        {
            app.core.send(Msg::Invoke(action.operation, action.target));
        }
    })
}

/// The element of a button, its drawing and its word.
type Parts = [Filled; 3];

fn draw(app: App, control: Memo<Option<Control>>, face: Face) -> AnyView {
    let (class, role, word) = match face {
        Face::Word => ("act gated", None, 1),
        Face::Radio => ("act choice gated", Some("radio"), 0),
    };
    let (drawn, parts) = (NodeRef::<Button>::new(), RefCell::new(None::<Parts>));
    effect(move || {
        let Some(button) = drawn.get() else { return };
        let Ok(mut parts) = parts.try_borrow_mut() else {
            return;
        };
        let parts = parts.get_or_insert_with(|| {
            let (drawing, word) = (at(&button, &[0]), at(&button, &[word]));
            [button.into(), drawing, word].map(Filled::new)
        });
        control.with(|control| {
            if let Some(control) = control {
                fill(parts, control, face);
            }
        });
    });
    view! {
        <button
            node_ref=drawn
            type="button"
            part="button"
            class=class
            role=role
            on:click=invoke(app, control)
        >
            {(face == Face::Word).then(|| icon::icon(""))}
            <span class="word"></span>
        </button>
    }
    .into_any()
}

/// Writes what a button says, where it differs from what it says already.
fn fill([button, drawing, word]: &mut Parts, control: &Control, face: Face) {
    let action = &control.action;
    match face {
        Face::Word => drawing.set("data-drawing", icon::of(action.operation)),
        Face::Radio => button.set("aria-checked", truth_of(control.is_checked)),
    }
    button.set("data-operation", action.operation.as_str());
    button.set("aria-label", &words::name(action, &control.agent));
    let is_off = action.gate != Gate::Enabled;
    button.maybe("aria-disabled", is_off.then_some("true"));
    button.maybe("aria-description", control.description().as_deref());
    button.set("tabindex", if control.is_stop { "0" } else { "-1" });
    word.text(&words::face(action));
}

/// A button with a word for what is no operation: absent, or off with its reason.
pub(super) fn gated(
    word: String,
    read: impl Fn() -> Gate + Send + Sync + 'static,
    act: impl Fn() + Clone + Send + 'static,
) -> AnyView {
    let gate = still(read);
    let draw = move || {
        let (act, word) = (act.clone(), word.clone());
        let act = press(move || {
            if gate.try_get_untracked() == Some(Gate::Enabled) {
                act();
            }
        });
        let reason = Memo::new(move |_| gate.with(reason_of));
        view! {
            <button
                type="button"
                part="button"
                class="act gated"
                aria-disabled=is_off(reason)
                aria-description=Box::new(move || reason.get()) as Attribute
                on:click=act
            >
                {word}
            </button>
        }
        .into_any()
    };
    part(move || gate.with(|gate| *gate != Gate::Absent), draw).into_any()
}

/// Why a gate is closed, when it is.
pub(super) fn reason_of(gate: &Gate) -> Option<String> {
    match gate {
        Gate::Disabled(reason) => Some(words::reason(reason)),
        Gate::Enabled | Gate::Absent => None,
    }
}

/// The attribute of a button that is off for a reason.
pub(super) fn is_off(reason: Memo<Option<String>>) -> Attribute {
    Box::new(move || reason.with(Option::is_some).then(|| "true".into()))
}

/// A button that is never off.
pub(super) fn plain(word: String, class: &'static str, act: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" part="button" class=class on:click=press(act)>
            {word}
        </button>
    }
    .into_any()
}
