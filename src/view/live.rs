//! The calls that are monitored.
//!
//! | file | what is in it |
//! |---|---|
//! | `card` | one call |
//! | `waiting` | monitoring that waits for a call |

mod card;
mod waiting;

use leptos::prelude::*;

use super::erased::{Item, flag, list, text};
use crate::runtime::screen::App;
use card::Card;
use waiting::Waiting;

/// The column of cards.
#[component]
pub(super) fn Live(app: App) -> impl IntoView {
    let (frame, cards) = (app.screen.frame.clone(), app.screen.cards.clone());
    let is_empty = move || cards.with(Vec::is_empty) && frame.with(|frame| frame.waiting.is_none());
    let is_full = is_empty.clone();
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
    view! {
        <section class=class aria-label="Live sessions" data-home="" tabindex="-1">
            <h3 class="heading">"Live"</h3>
            <p class="hint" hidden=hidden>
                "Calls that you monitor appear here. Choose Listen in, Coach or Barge in beside an agent."
            </p>
            <Waiting app=app />
            {list(items)}
        </section>
    }
    .into_any()
}
