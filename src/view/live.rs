//! The calls that are monitored.
//!
//! | file | what is in it |
//! |---|---|
//! | `card` | one call |
//! | `waiting` | monitoring that waits for a call |

mod card;
mod waiting;

use leptos::prelude::*;

use super::part;
use crate::runtime::screen::App;
use card::Card;
use waiting::Waiting;

/// The column of cards.
#[component]
pub(super) fn Live(app: App) -> impl IntoView {
    let waiting = part(&app, |frame| frame.waiting.clone());
    let cards = app.screen.cards.clone();
    let is_empty = {
        let cards = cards.clone();
        Memo::new(move |_| cards.with(Vec::is_empty) && waiting.with(Option::is_none))
    };
    view! {
        <section
            class="live"
            class:nothing=move || is_empty.get()
            aria-label="Live sessions"
            data-home=""
            tabindex="-1"
        >
            <h3 class="heading">"Live"</h3>
            {move || {
                is_empty
                    .get()
                    .then(|| {
                        view! {
                            <p class="hint">
                                "Calls that you monitor appear here. Choose Listen in, Coach or Barge in beside an agent."
                            </p>
                        }
                    })
            }}
            <Waiting app=app.clone() waiting=waiting />
            <For
                each=move || cards.get()
                key=|cell| cell.id.clone()
                children=move |cell| view! { <Card app=app.clone() cell=cell /> }.into_any()
            />
        </section>
    }
    .into_any()
}
