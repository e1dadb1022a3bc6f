//! The panel: Leptos components that draw the screen and send messages to the core.
//!
//! Knows HTML, roles, focus and keys. Must not decide what may be done, do I/O, or hold state of the
//! product; `words` names the sentence for a fact.
//!
//! | file | what is in it |
//! |---|---|
//! | `app` | signals of the screen and the way to the core, for every component |
//! | `toolbar` | title, connection, own phone, log, refresh |
//! | `notices` | sentences above the roster, each with what can be done about it |
//! | `attention` | who needs attention, above the list |
//! | `roster` | the grid of agents |
//! | `live` | cards of monitored calls and messaging sessions |
//! | `prompt` | the question before an operation that others notice |
//! | `keys` | what each key does |
//! | `keyboard` | the list of keys |
//! | `activity` | the newest line of the log, and the button that opens the log |
//! | `strip` | who hears the supervisor, where the cards may be out of sight |
//! | `log` | the log as a table: filter, copy, save |
//! | `button` | the one button for operations |
//! | `menu` | a button that opens a menu |
//! | `trouble` | an operation that did not work, in its row, on its card or beside the log |
//! | `press` | controls that stay as they are during a press |
//! | `tips` | the explanation of the control under the pointer |
//! | `focus` | the keyboard focus, kept where it was |
//! | `filled` | cloned elements, and what is written into them |
//! | `drawn` | what is drawn: put into the page, moved, and taken out |
//! | `element` | the one element type, of which `view!` writes calls |
//! | `called` | closures in boxes, with their code once |
//! | `erased` | one type for each kind of closure: what keeps the bundle small |
//! | `memo` | one type for the memos of all values, for the same reason |
//! | `clock`, `icon`, `style` | durations and times of day, drawings, the style sheet |

// The `component` macro makes what it writes `pub`, whatever the function says.
#![allow(unreachable_pub)]
// Props are values: the builder that the macro writes takes them so.
#![allow(clippy::needless_pass_by_value)]

mod activity;
pub mod app;
mod attention;
mod button;
mod called;
mod clock;
mod drawn;
mod element;
mod erased;
mod filled;
mod focus;
mod icon;
mod keyboard;
mod keys;
mod live;
mod log;
mod memo;
mod menu;
mod notices;
mod press;
mod prompt;
mod roster;
mod strip;
mod style;
mod tips;
mod toolbar;
mod trouble;

use any_spawner::Executor;
use leptos::prelude::*;
use markup::view;
use web_sys::{FocusEvent, KeyboardEvent, Node};

use crate::i18n::tag_and_dir;
use crate::view::drawn::AnyView;

pub use app::App;
pub use filled::Guest;
pub use notices::Hidden;
pub use style::{DRAWINGS, FONT, css};

/// Draws the whole panel in a root, in a child of `owner`; it goes when it is dropped.
pub fn show(owner: &Owner, root: &Node, app: impl FnOnce() -> App) -> Guest {
    // Once is enough, and more does no harm.
    Executor::init_wasm_bindgen().ok();
    Guest::new(owner, root, None, || panel(app()))
}

fn panel(app: App) -> AnyView {
    let [lang, dir] = tag_and_dir();
    let tips = tips::Tips::new();
    let keeper = focus::Keeper::new();
    let presses = press::Presses::provide();
    let is_log_open = RwSignal::new(false);
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
        if keys::does(&event.key(), app) == Some(keys::Does::Search) {
            focus::to_search(&event);
        }
        menu::pressed(&event);
    };
    view! {
        <div
            part="root"
            class="root"
            lang=lang
            dir=dir
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
                    <toolbar::Toolbar app is_log_open />
                    {strip::strip(app)}
                    <activity::Activity app is_log_open />
                </div>
                <notices::Notices app />
                <live::Live app />
                <roster::Roster app tips=tips />
            </div>
            <prompt::Question app />
            {tips.draw()}
        </div>
    }
    .into_any()
}
