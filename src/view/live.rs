//! Cards of monitored calls and messaging sessions.
//!
//! Knows their order in the column, and which of them are read. Must not know what a card shows.
//!
//! | file | what is in it |
//! |---|---|
//! | `card` | a call on the own device |
//! | `cisco` | the call on the Cisco channel |
//! | `details` | facts about a call beyond its mode |
//! | `inside` | what the cards of calls and sessions are copied from, and what fills them |
//! | `parts` | parts that several cards have |
//! | `session` | a chat or SMS session |
//! | `transcript` | the transcript of a session |
//! | `times` | times of its lines |
//! | `compose` | the box to write in, and messages that are not in the transcript yet |
//! | `waiting` | monitoring that waits for a call or a session, or has ended |

mod card;
mod cisco;
mod compose;
mod details;
mod inside;
mod parts;
mod session;
mod times;
mod transcript;
mod waiting;

use std::cell::RefCell;

use gws::ids::CallId;
use leptos::html;
use leptos::prelude::*;
use markup::view;
use supervision::Msg;
use supervision::model::EndedCard;
use supervision::view::Frame;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, PointerEvent};

use super::app::App;
use super::drawn::AnyView;
use super::element::NodeRef;
use super::erased::{Item, effect, flag, list, text};
use crate::i18n::label;
use crate::i18n::sentence::labels::Label;
use crate::runtime::screen::{CardCell, SessionCell};
use card::Card;
use session::SessionArticle;
use waiting::{MonitoringEnded, Waiting, messaging_waiting};

/// The column of cards.
#[component]
pub(super) fn Live(app: App) -> AnyView {
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
            Item::new(key, move || view! { <Card app cell /> })
        };
        app.cards.get().into_iter().map(item).collect()
    };
    let written = move || {
        let item = |cell: SessionCell| {
            let key = [cell.key.medium.as_str(), " ", cell.key.id.as_str()].concat();
            Item::new(key, move || {
                view! { <SessionArticle app cell /> }
            })
        };
        app.sessions.get().into_iter().map(item).collect()
    };
    let at = NodeRef::new();
    tell_reading(app, at);
    view! {
        <section
            node_ref=at
            class=class
            aria-label=label(Label::Monitoring)
            data-home=""
            tabindex="-1"
            on:pointermove=|event| pointed(&event)
        >
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

/// Tells the core which cards of what has ended are read: the pointer has moved over such a card and is
/// still there, the keyboard is in it, or a part of it is open. A pointer that lies where the end was
/// asked for reads nothing. Looked at with every tick of the clock, since such cards are few and stay for
/// many.
fn tell_reading(app: App, at: NodeRef<html::Section>) {
    let told = RefCell::new(Vec::new());
    effect(move || {
        app.clock.track();
        let Some(column) = at.get() else { return };
        let read = read_cards(&column);
        if told.replace(read.clone()) != read {
            app.core.send(Msg::Reading(read));
        }
    });
}

/// The pointer has moved over a card, perhaps of what has ended.
fn pointed(event: &PointerEvent) {
    let at: Option<Element> = event.target().and_then(|at| at.dyn_into().ok());
    if let Some(card) = at.and_then(|at| at.closest("[data-ended]").ok().flatten()) {
        card.set_attribute("data-pointed", "").ok();
    }
}

fn read_cards(column: &Element) -> Vec<EndedCard> {
    let selector = "[data-ended]:is([data-pointed]:hover, :focus-visible, :has(:focus-visible), \
        :has(details[open]))";
    let Ok(found) = column.query_selector_all(selector) else {
        return Vec::new();
    };
    let cards = (0..found.length()).filter_map(|index| found.item(index));
    let card = |node: Node| {
        let card: Element = node.dyn_into().ok()?;
        let id = card.get_attribute("data-ended").unwrap_or_default();
        Some(match (card.has_attribute("data-cisco"), id.is_empty()) {
            (true, _) => EndedCard::Cisco,
            (false, true) => EndedCard::Monitoring,
            (false, false) => EndedCard::Call(CallId(id.into())),
        })
    };
    cards.filter_map(card).collect()
}
