//! Monitoring that waits for the agent's next call.

use std::sync::Arc;

use leptos::prelude::*;
use supervision::view::{Frame, WaitingCard};

use crate::i18n::en;
use crate::runtime::screen::App;
use crate::view::button::{Control, Face, GatedButton};
use crate::view::erased::{of_frame, unless_frame};

/// The card. Its frame is always there, so that its words are read out when they appear.
#[component]
pub(super) fn Waiting(app: App) -> impl IntoView {
    let frame = app.screen.frame.clone();
    let read = Arc::new(move || {
        frame.with(|frame| {
            let card = frame.waiting.as_ref()?;
            Some(Control {
                action: card.stop.clone()?,
                agent: card.name.clone(),
                is_checked: false,
                is_stop: true,
            })
        })
    });
    let stop = view! { <GatedButton app=app.clone() read=read face=Face::Word /> }.into_any();
    view! {
        <div
            class="card waiting"
            part="card"
            hidden=unless_frame(&app, |frame| frame.waiting.is_some())
        >
            <div role="status">
                <h4 class="card-title" dir="auto">
                    {of_frame(&app, |frame| words(frame, en::waiting_for))}
                </h4>
                <p>{of_frame(&app, |frame| words(frame, en::waiting_detail))}</p>
            </div>
            <div class="card-actions">
                {stop}
            </div>
        </div>
    }
    .into_any()
}

fn words(frame: &Frame, of: fn(&WaitingCard) -> String) -> String {
    frame.waiting.as_ref().map(of).unwrap_or_default()
}
