//! The calls and sessions that are monitored.
//!
//! | file | what is in it |
//! |---|---|
//! | `card` | one call |
//! | `cisco` | the one of the Cisco channel |
//! | `details` | what is known about it beyond its mode |
//! | `parts` | what cards have in common |
//! | `session` | one chat or SMS session |
//! | `transcript` | what is written in it |
//! | `compose` | the box to write in, and what did not arrive yet |
//! | `waiting` | monitoring that waits for a call or a session, or has ended |

mod card;
mod cisco;
mod compose;
mod details;
mod parts;
mod session;
mod transcript;
mod waiting;

use leptos::prelude::*;
use supervision::view::Frame;

use super::erased::{Item, flag, list, text};
use crate::runtime::screen::App;
use card::Card;
use session::SessionArticle;
use waiting::{Ended, Waiting, text_waiting};

/// The column of cards.
#[component]
pub(super) fn Live(app: App) -> impl IntoView {
    let (frame, cards) = (app.screen.frame.clone(), app.screen.cards.clone());
    let (sessions, cisco) = (app.screen.sessions.clone(), app.screen.cisco.clone());
    let is_empty = move || {
        let is_bare = |frame: &Frame| {
            frame.waiting.is_none() && frame.ended.is_none() && frame.text_waiting.is_empty()
        };
        let has_none = cards.with(Vec::is_empty)
            && sessions.with(Vec::is_empty)
            && cisco.with(Option::is_none);
        has_none && frame.with(is_bare)
    };
    let (is_full, is_bare) = (is_empty.clone(), is_empty.clone());
    let class = text(move || if is_empty() { "live nothing" } else { "live" }.into());
    let hidden = flag(move || !is_full());
    let (inner, cards) = (app.clone(), app.screen.cards.clone());
    let items = move || {
        let item = |cell: crate::runtime::screen::CardCell| {
            let app = inner.clone();
            Item::new(cell.id.to_string(), move || {
                view! { <Card app=app cell=cell /> }.into_any()
            })
        };
        cards.get().into_iter().map(item).collect()
    };
    let (writing, sessions) = (app.clone(), app.screen.sessions.clone());
    let written = move || {
        let item = |cell: crate::runtime::screen::SessionCell| {
            let app = writing.clone();
            let key = [cell.key.medium.as_str(), " ", cell.key.id.as_str()].concat();
            Item::new(key, move || {
                view! { <SessionArticle app=app cell=cell /> }.into_any()
            })
        };
        sessions.get().into_iter().map(item).collect()
    };
    view! {
        <section class=class aria-label="Monitoring" data-home="" tabindex="-1">
            <h3 class="heading" hidden=flag(is_bare)>
                "Monitoring"
            </h3>
            <p class="hint" hidden=hidden>
                "Calls, SMS and chats that you monitor appear here. Choose how beside an agent."
            </p>
            <Waiting app=app.clone() />
            <Ended app=app.clone() />
            {cisco::cisco(&app)}
            {list(items)}
            {list(written)}
            {text_waiting(&app)}
        </section>
    }
    .into_any()
}
