//! Cards of monitored calls and messaging sessions.
//!
//! Knows their order in the column. Must not know what a card shows.
//!
//! | file | what is in it |
//! |---|---|
//! | `card` | a call on the own device |
//! | `cisco` | the call on the Cisco channel |
//! | `details` | facts about a call beyond its mode |
//! | `parts` | parts that several cards have |
//! | `session` | a chat or SMS session |
//! | `transcript` | the transcript of a session |
//! | `compose` | the box to write in, and messages that are not in the transcript yet |
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
use markup::view;
use supervision::view::Frame;

use super::app::App;
use super::erased::{Item, flag, list, text};
use crate::i18n::en::labels::Label;
use crate::i18n::label;
use crate::runtime::screen::{CardCell, SessionCell};
use card::Card;
use session::SessionArticle;
use waiting::{MonitoringEnded, Waiting, messaging_waiting};

/// The column of cards.
#[component]
pub(super) fn Live(app: App) -> impl IntoView {
    let is_empty = move || {
        let is_bare = |frame: &Frame| {
            frame.waiting.is_none() && frame.ended.is_none() && frame.messaging_waiting.is_empty()
        };
        let has_none = app.cards.with(Vec::is_empty)
            && app.sessions.with(Vec::is_empty)
            && app.cisco.with(Option::is_none);
        has_none && app.frame.with(is_bare)
    };
    let class = text(move || if is_empty() { "live nothing" } else { "live" }.into());
    let items = move || {
        let item = |cell: CardCell| {
            let key = cell.id.to_string();
            Item::new(key, move || view! { <Card app cell /> }.into_any())
        };
        app.cards.get().into_iter().map(item).collect()
    };
    let written = move || {
        let item = |cell: SessionCell| {
            let key = [cell.key.medium.as_str(), " ", cell.key.id.as_str()].concat();
            Item::new(key, move || {
                view! { <SessionArticle app cell /> }.into_any()
            })
        };
        app.sessions.get().into_iter().map(item).collect()
    };
    view! {
        <section class=class aria-label=label(Label::Monitoring) data-home="" tabindex="-1">
            <h3 class="unseen" hidden=flag(is_empty)>
                {label(Label::Monitoring)}
            </h3>
            <Waiting app />
            <MonitoringEnded app />
            {cisco::cisco(app)}
            {list(items)}
            {list(written)}
            {messaging_waiting(app)}
        </section>
    }
    .into_any()
}
