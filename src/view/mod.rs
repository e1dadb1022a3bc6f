//! The panel: Leptos components that draw the screen and send what is pressed.
//!
//! Knows HTML, roles, focus and keys. Must not decide what may be done, do I/O, or hold a truth
//! of its own; words come from `i18n`.
//!
//! | file | what is in it |
//! |---|---|
//! | `toolbar` | title, connection, own phone, search |
//! | `notices` | what the supervisor should know, and the way on |
//! | `roster` | the grid of agents |
//! | `live` | the calls that are monitored: cards |
//! | `prompt` | the question before barging in |
//! | `activity` | the newest line of the log |
//! | `button` | the one button for operations |
//! | `tips` | shows why a button is off |
//! | `focus` | keeps the keyboard where it was |
//! | `clock`, `icon`, `style` | durations, drawings, the style sheet |

// The `component` macro makes what it writes `pub`, whatever the function says.
#![allow(unreachable_pub)]

mod activity;
mod button;
mod clock;
mod focus;
mod icon;
mod live;
mod notices;
mod prompt;
mod roster;
mod style;
mod tips;
mod toolbar;

use leptos::html::Div;
use leptos::prelude::*;
use supervision::Msg;
use supervision::view::Frame;

use crate::runtime::screen::App;
pub use style::CSS;

/// The whole panel.
#[component]
pub fn Panel(
    /// What to show, and where to send what happens.
    app: App,
) -> impl IntoView {
    let tips = tips::Tips::new();
    let keeper = focus::Keeper::new();
    let root = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            keeper.watch(&root);
        }
    });
    view! {
        <div
            part="root"
            class="root"
            node_ref=root
            on:pointerover=move |event| tips.show_at(event.target())
            on:pointerleave=move |_| tips.hide()
            on:click=move |event| tips.show_at(event.target())
            on:focusin=move |event| {
                keeper.entered(event.target());
                tips.show_at(event.target());
            }
            on:focusout=move |_| {
                keeper.left();
                tips.hide();
            }
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    tips.hide();
                }
            }
        >
            <div class="layout">
                <toolbar::Toolbar app=app.clone() />
                <notices::Notices app=app.clone() />
                <live::Live app=app.clone() />
                <roster::Roster app=app.clone() tips=tips />
                <activity::Activity app=app.clone() />
            </div>
            <prompt::Question app=app />
        </div>
    }
}

/// A part of the frame; what reads it is drawn again only when that part differs.
fn part<T>(app: &App, of: fn(&Frame) -> T) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    let frame = app.screen.frame.clone();
    Memo::new(move |_| frame.with(of))
}

/// Sends a message. A panel that is being taken down has nobody to send it to.
fn send(app: &App, msg: Msg) {
    app.send.try_run(msg);
}
