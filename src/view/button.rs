//! The one button for operations.
//!
//! Knows how a gate looks: pressable, off with its reason as description, or not there. Must not
//! know what an operation does.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;
use supervision::view::Action;
use supervision::{Gate, Msg};

use super::icon::{self, Icon};
use super::send;
use crate::i18n::en;
use crate::runtime::screen::App;

/// An id that no other element of the page has.
pub(super) fn fresh_id(start: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("sw-{start}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

/// How much of a button is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// A drawing; the word appears where there is room for it.
    Icon,
    /// A word.
    Word,
    /// A word, as one choice of several.
    Radio,
}

/// A button for an operation.
#[component]
pub(super) fn GatedButton(
    app: App,
    /// The operation and its gate; nothing is drawn for `None`.
    action: Memo<Option<Action>>,
    /// The agent it concerns.
    agent: Memo<String>,
    face: Face,
    /// Whether this choice is the confirmed one.
    #[prop(optional)]
    checked: Option<Memo<bool>>,
    /// Whether the tab key stops here.
    tab: Signal<bool>,
) -> impl IntoView {
    let is_there = Memo::new(move |_| {
        action.with(|action| action.as_ref().is_some_and(|action| action.gate != Gate::Absent))
    });
    let id = StoredValue::new(fresh_id("why"));
    let press = StoredValue::new_local(move || {
        let Some(action) = action.try_get_untracked().flatten() else {
            return;
        };
        if action.gate == Gate::Enabled {
            send(&app, Msg::Invoke(action.operation, action.target));
        }
    });
    let draw = move || {
        let operation = move || action.with(|action| action.as_ref().map(|it| it.operation));
        let reason = move || {
            action.with(|action| match action.as_ref().map(|action| &action.gate) {
                Some(Gate::Disabled(reason)) => Some(en::reason(reason)),
                Some(Gate::Enabled | Gate::Absent) | None => None,
            })
        };
        let is_off = move || reason().is_some();
        let name = move || match operation() {
            Some(operation) => agent.with(|agent| en::control(operation, agent)),
            None => String::new(),
        };
        let word = move || {
            operation().map(if face == Face::Icon { en::short } else { en::word })
        };
        let is_radio = face == Face::Radio;
        view! {
            <span class="gated">
                <button
                    type="button"
                    part="button"
                    class=match face {
                        Face::Icon => "act icon-act",
                        Face::Word => "act",
                        Face::Radio => "act choice",
                    }
                    data-operation=move || operation().map(supervision::Operation::as_str)
                    role=is_radio.then_some("radio")
                    aria-checked=move || {
                        checked.map(|checked| if checked.get() { "true" } else { "false" })
                    }
                    aria-label=name
                    aria-disabled=move || is_off().then_some("true")
                    aria-describedby=move || is_off().then(|| id.get_value())
                    tabindex=move || if tab.get() { "0" } else { "-1" }
                    on:click=move |_| press.with_value(|press| press())
                >
                    {(!is_radio)
                        .then(|| {
                            let path = Signal::derive(move || {
                                operation().map_or("", icon::of)
                            });
                            view! { <Icon path=path /> }
                        })}
                    <span class="word">{word}</span>
                </button>
                <span
                    role="tooltip"
                    popover="manual"
                    class="tip"
                    class:empty=move || face != Face::Icon && !is_off()
                >
                    {(face == Face::Icon)
                        .then(|| view! { <span class="tip-name" aria-hidden="true">{name}</span> })}
                    <span id=id.get_value()>{reason}</span>
                </span>
            </span>
        }
        .into_any()
    };
    move || is_there.get().then(draw)
}
