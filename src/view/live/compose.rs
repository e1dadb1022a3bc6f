//! The box to write in, and what was written and did not arrive yet.
//!
//! What is typed is told to the core letter by letter, so that it outlives the box.

use std::sync::Arc;

use leptos::html::Textarea;
use leptos::prelude::*;
use supervision::view::{OutgoingLine, SessionCard};
use supervision::{Gate, Msg, TextMsg};
use web_sys::KeyboardEvent;

use crate::i18n::en;
use crate::runtime::screen::{App, SessionCell};
use crate::view::button::{Control, Face, GatedButton, fresh_id, gated, plain};
use crate::view::erased::{Item, Text, effect, list, part, text};
use crate::view::send;

use super::session::{while_so, words};

/// What some input methods give for every key while a word is being composed.
const COMPOSING: u32 = 229;

/// The box while somebody would read it; what was typed when nobody would.
pub(super) fn compose(app: &App, cell: &SessionCell) -> AnyView {
    let card = cell.card.clone();
    let (drawn_app, drawn_cell) = (app.clone(), cell.clone());
    let written = part(
        move || card.with(|card| card.compose.is_some()),
        move || draw(&drawn_app, &drawn_cell),
    );
    view! {
        {waiting(app, cell)}
        {written}
        <div
            class="unsent"
            hidden=while_so(cell, |card| card.compose.is_some() || card.draft.trim().is_empty())
        >
            <p class="hint">{words(cell, |card| en::wrote_before(card).into())}</p>
            <p class="said" dir="auto" tabindex="0">
                {words(cell, |card| card.draft.clone())}
            </p>
        </div>
    }
    .into_any()
}

fn draw(app: &App, cell: &SessionCell) -> AnyView {
    let at = NodeRef::<Textarea>::new();
    let card = cell.card.clone();
    let draft = Memo::new(move |_| card.with(|card| card.draft.clone()));
    effect(move || {
        let draft = draft.get();
        // What stands there already is not written again: that would end a composition.
        if let Some(input) = at.get().filter(|input| input.value() != draft) {
            input.set_value(&draft);
        }
    });
    let (typing, key) = (app.clone(), cell.key.clone());
    let typed = move |_: web_sys::Event| {
        if let Some(input) = at.try_get_untracked().flatten() {
            send(
                &typing,
                Msg::Text(TextMsg::Draft(key.clone(), input.value())),
            );
        }
    };
    let (card, sending) = (cell.card.clone(), app.clone());
    let pressed = move |event: KeyboardEvent| {
        if event.key() != "Enter"
            || event.shift_key()
            || event.is_composing()
            || event.key_code() == COMPOSING
        {
            return;
        }
        event.prevent_default();
        let action = card.with_untracked(|card| card.compose.as_ref().map(|it| it.send.clone()));
        if let Some(action) = action.filter(|action| action.gate == Gate::Enabled) {
            send(&sending, Msg::Invoke(action.operation, action.target));
        }
    };
    let card = cell.card.clone();
    let read = Arc::new(move || {
        card.with(|card| {
            Some(Control {
                action: card.compose.as_ref()?.send.clone(),
                agent: card.name.clone(),
                is_checked: false,
                is_stop: true,
            })
        })
    });
    let hint = fresh_id("readers");
    view! {
        <div class="compose">
            <p class="hint" id=hint.clone()>
                {words(cell, en::compose_hint)}
            </p>
            <textarea
                node_ref=at
                rows="2"
                dir="auto"
                aria-label=words(cell, name)
                placeholder=words(cell, name)
                aria-describedby=hint
                on:input=typed
                on:keydown=pressed
            ></textarea>
            <GatedButton app=app.clone() read=read face=Face::Word />
        </div>
    }
    .into_any()
}

fn name(card: &SessionCard) -> String {
    let compose = card.compose.as_ref();
    compose
        .map(|compose| en::compose_name(compose.readers))
        .unwrap_or_default()
        .into()
}

/// What was sent and is not in the transcript.
fn waiting(app: &App, cell: &SessionCell) -> AnyView {
    let (card, app, inner) = (cell.card.clone(), app.clone(), cell.clone());
    let items = move || {
        let outgoing = card.with(|card| card.outgoing.clone());
        let items = outgoing.into_iter().map(|line| {
            let (app, cell) = (app.clone(), inner.clone());
            Item::new(line.id.0.to_string(), move || {
                draw_waiting(&app, &cell, line)
            })
        });
        items.collect()
    };
    view! {
        <ul
            class="outgoing"
            aria-label="Not in the session yet"
            aria-live="polite"
            hidden=while_so(cell, |card| card.outgoing.is_empty())
        >
            {list(items)}
        </ul>
    }
    .into_any()
}

fn draw_waiting(app: &App, cell: &SessionCell, line: OutgoingLine) -> AnyView {
    let id = line.id;
    let card = cell.card.clone();
    let find = move || {
        card.with(|card| {
            let mut outgoing = card.outgoing.iter();
            outgoing.find(|line| line.id == id).cloned()
        })
    };
    let retry_gate = find.clone();
    let retry_gate = move || retry_gate().map_or(Gate::Absent, |line| line.retry);
    let (can_discard, state) = (retry_gate.clone(), find);
    let state: Text = text(move || state().as_ref().map(en::outgoing).unwrap_or_default());
    let (retrying, key) = (app.clone(), cell.key.clone());
    let retry = gated("Retry", retry_gate, move || {
        send(&retrying, Msg::Text(TextMsg::Retry(key.clone(), id)));
    });
    let (discarding, key) = (app.clone(), cell.key.clone());
    let discard = part(
        move || can_discard() != Gate::Absent,
        move || {
            let (app, key) = (discarding.clone(), key.clone());
            plain("Discard", "act", move || {
                send(&app, Msg::Text(TextMsg::Discard(key.clone(), id)));
            })
        },
    );
    view! {
        <li>
            <p class="said" dir="auto">
                {line.text}
            </p>
            <p class="hint">{state}</p>
            <div class="card-actions">{retry} {discard}</div>
        </li>
    }
    .into_any()
}
