//! The panel: Leptos components that draw the screen and send what is pressed.
//!
//! Knows HTML, roles, focus and keys. Must not decide what may be done, do I/O, or hold a truth
//! of its own; which sentence is said is the matter of `words`.
//!
//! | file | what is in it |
//! |---|---|
//! | `app` | what every component may use: what to show, and the way to the core |
//! | `toolbar` | title, connection, own phone, search |
//! | `notices` | what the supervisor should know, and the way on |
//! | `roster` | the grid of agents |
//! | `live` | the calls that are monitored: cards |
//! | `prompt` | the question before barging in |
//! | `activity` | the newest line of the log, and the way to the rest |
//! | `log` | the log: filter, copy, save |
//! | `button` | the one button for operations |
//! | `menu` | a button that opens a menu |
//! | `trouble` | an operation that did not work, where it belongs |
//! | `press` | what stands still while something is pressed |
//! | `tips` | shows why a button is off |
//! | `focus` | keeps the keyboard where it was |
//! | `filled` | cloned elements, and what is written into them |
//! | `erased` | one type for each kind of closure: what keeps the bundle small |
//! | `clock`, `icon`, `style` | durations and times of day, drawings, the style sheet |

// The `component` macro makes what it writes `pub`, whatever the function says.
#![allow(unreachable_pub)]
// Props are values: the builder that the macro writes takes them so.
#![allow(clippy::needless_pass_by_value)]

mod activity;
pub mod app;
mod button;
mod clock;
mod erased;
mod filled;
mod focus;
mod icon;
mod live;
mod log;
mod menu;
mod notices;
mod press;
mod prompt;
mod roster;
mod style;
mod tips;
mod toolbar;
mod trouble;

use leptos::prelude::*;
use web_sys::{FocusEvent, KeyboardEvent};

pub use app::App;
pub use style::css;

/// The whole panel.
#[component]
pub fn Panel(
    /// What to show, and where to send what happens.
    app: App,
) -> impl IntoView {
    let tips = tips::Tips::new();
    let keeper = focus::Keeper::new();
    let presses = press::Presses::provide();
    let entered = move |event: FocusEvent| {
        keeper.entered(event.current_target(), event.target());
        tips.show_at(event.target());
    };
    let left = move |_: FocusEvent| {
        keeper.left();
        tips.hide();
    };
    let pressed = move |event: KeyboardEvent| {
        presses.key_down(&event);
        if event.key() == "Escape" {
            tips.hide();
        }
        menu::pressed(&event);
    };
    view! {
        <div
            part="root"
            class="root"
            on:pointerover=move |event| tips.show_at(event.target())
            on:pointerleave=move |_| tips.hide()
            on:pointerdown:capture=move |event| presses.pointer_down(&event)
            on:click:capture=move |event| presses.check(&event)
            on:click=move |event| {
                tips.show_at(event.target());
                presses.ended();
            }
            on:focusin=entered
            on:focusout=left
            on:keydown:capture=pressed
        >
            <div class="layout">
                <div class="top">
                    <toolbar::Toolbar app />
                    <notices::Notices app />
                </div>
                <live::Live app />
                <roster::Roster app tips=tips />
                <activity::Activity app />
            </div>
            <prompt::Question app />
            {tips.draw()}
        </div>
    }
}
