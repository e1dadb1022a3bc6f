//! Monitoring that waits for the agent's next call.

use leptos::prelude::*;
use supervision::view::WaitingCard;

use crate::i18n::en;
use crate::runtime::screen::App;
use crate::view::button::{Face, GatedButton};

/// The card. Its frame is always there, so that its words are read out when they appear.
#[component]
pub(super) fn Waiting(app: App, waiting: Memo<Option<WaitingCard>>) -> impl IntoView {
    let text = move |words: fn(&WaitingCard) -> String| {
        move || waiting.with(|waiting| waiting.as_ref().map(words))
    };
    let stop = Memo::new(move |_| {
        waiting.with(|waiting| waiting.as_ref().and_then(|waiting| waiting.stop.clone()))
    });
    let agent = Memo::new(move |_| {
        waiting.with(|waiting| waiting.as_ref().map(|card| card.name.clone()).unwrap_or_default())
    });
    view! {
        <div class="card waiting" part="card" hidden=move || waiting.with(Option::is_none)>
            <div role="status">
                <h4 class="card-title" dir="auto">{text(en::waiting_for)}</h4>
                <p>{text(en::waiting_detail)}</p>
            </div>
            <div class="card-actions">
                <GatedButton
                    app=app
                    action=stop
                    agent=agent
                    face=Face::Word
                    tab=Signal::stored(true)
                />
            </div>
        </div>
    }
    .into_any()
}
