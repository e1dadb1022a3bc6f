//! The box to write in, and messages that are not in the transcript yet.
//!
//! The core has the draft letter by letter, so that it outlives the box. Must not know who may
//! write.

use std::sync::Arc;

use gws::session::SessionKey;
use leptos::html::Textarea;
use leptos::prelude::*;
use markup::view;
use supervision::view::{OutgoingLine, SessionCard};
use supervision::{Gate, MessagingMsg, Msg};
use web_sys::KeyboardEvent;

use crate::i18n::label;
use crate::i18n::sentence::activity::Log as Words;
use crate::i18n::sentence::labels::Label;
use crate::i18n::sentence::session::Compose;
use crate::view::app::App;
use crate::view::button::{Control, Face, GatedButton, fresh_id, gated, plain};
use crate::view::drawn::AnyView;
use crate::view::element::NodeRef;
use crate::view::erased::{Item, effect, list, part, text, text_of, while_so};
use crate::view::memo::Memo;
use crate::words;

/// Key code that some input methods give for every key while a word is being composed.
const COMPOSING: u32 = 229;

/// The box while a message would have readers; the draft alone while it would have none.
pub(super) fn compose(app: App, key: &SessionKey, card: RwSignal<SessionCard>) -> AnyView {
    let waiting = waiting(app, key, card);
    let copied = key.clone();
    let copy = plain(label(Words::Copy), "act", move || {
        let copy = MessagingMsg::CopyDraft(copied.clone());
        app.core.send(Msg::Messaging(copy));
    });
    let key = key.clone();
    let written = part(
        move || card.with(|card| card.compose.is_some()),
        move || draw(app, &key, card),
    );
    view! {
        {waiting}
        {written}
        <div
            class="unsent"
            hidden=while_so(card, |card| card.compose.is_some() || card.draft.trim().is_empty())
        >
            <p class="hint">{text_of(card, words::wrote_before)}</p>
            <p class="said" dir="auto" tabindex="0">
                {text_of(card, |card| card.draft.clone())}
            </p>
            <div class="card-actions">{copy}</div>
        </div>
    }
}

fn draw(app: App, key: &SessionKey, card: RwSignal<SessionCard>) -> AnyView {
    let at = NodeRef::<Textarea>::new();
    let draft = Memo::new(move |_| card.with(|card| card.draft.clone()));
    effect(move || {
        let draft = draft.get();
        // A text that is in the box already is not written again: that would end a composition.
        if let Some(input) = at.get().filter(|input| input.value() != draft) {
            input.set_value(&draft);
        }
    });
    let key = key.clone();
    let typed = move |_: web_sys::Event| {
        if let Some(input) = at.get_untracked() {
            let draft = MessagingMsg::Draft(key.clone(), input.value());
            app.core.send(Msg::Messaging(draft));
        }
    };
    let action = |card: &SessionCard| card.compose.as_ref().map(|compose| compose.send.clone());
    let pressed = move |event: KeyboardEvent| {
        if event.key() != "Enter"
            || event.shift_key()
            || event.is_composing()
            || event.key_code() == COMPOSING
        {
            return;
        }
        event.prevent_default();
        let action = card.try_with_untracked(action).flatten();
        if let Some(action) = action.filter(|action| action.gate == Gate::Enabled) {
            app.core.send(Msg::Invoke(action.operation, action.target));
        }
    };
    let read = Arc::new(move || card.with(|card| Some(Control::new(action(card)?, &card.name))));
    let hint = fresh_id("readers");
    view! {
        <div class="compose">
            <p class="hint" id=hint.clone()>
                {text_of(card, words::compose_hint)}
            </p>
            <textarea
                node_ref=at
                rows="2"
                aria-label=text_of(card, name)
                placeholder=text_of(card, name)
                aria-describedby=hint
                on:input=typed
                on:keydown=pressed
            ></textarea>
            <GatedButton app read=read face=Face::Word />
        </div>
    }
    .into_any()
}

fn name(card: &SessionCard) -> String {
    let compose = card.compose.as_ref();
    compose
        .map(|compose| words::compose_name(compose.readers))
        .unwrap_or_default()
}

/// Messages that were sent and are not in the transcript.
fn waiting(app: App, key: &SessionKey, card: RwSignal<SessionCard>) -> AnyView {
    let key = key.clone();
    let items = move || {
        let outgoing = card.with(|card| card.outgoing.clone());
        let items = outgoing.into_iter().map(|line| {
            let key = key.clone();
            Item::new(line.id.0.to_string(), move || {
                draw_waiting(app, &key, card, line)
            })
        });
        items.collect()
    };
    view! {
        <ul
            class="outgoing"
            aria-label=label(Compose::NotInSession)
            aria-live="polite"
            hidden=while_so(card, |card| card.outgoing.is_empty())
        >
            {list(items)}
        </ul>
    }
    .into_any()
}

fn draw_waiting(
    app: App,
    key: &SessionKey,
    card: RwSignal<SessionCard>,
    line: OutgoingLine,
) -> AnyView {
    let id = line.id;
    let find = move || {
        card.with(|card| {
            let mut outgoing = card.outgoing.iter();
            outgoing.find(|line| line.id == id).cloned()
        })
    };
    let gate = move || find().map_or(Gate::Absent, |line| line.retry);
    let state = text(move || find().as_ref().map(words::outgoing).unwrap_or_default());
    let resend = MessagingMsg::Retry(key.clone(), id);
    let retry = gated(label(Label::Retry), gate, move || {
        app.core.send(Msg::Messaging(resend.clone()));
    });
    let drop = MessagingMsg::Discard(key.clone(), id);
    let discard = part(
        move || gate() != Gate::Absent,
        move || {
            let drop = drop.clone();
            plain(label(Compose::Discard), "act", move || {
                app.core.send(Msg::Messaging(drop.clone()));
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
