//! The card of a call: its mode, who hears whom, and its operations.
//!
//! Must not decide what may be done on the call: its actions carry their gates.

use std::sync::Arc;

use leptos::prelude::*;
use markup::view;
use supervision::Msg;
use supervision::model::Mode;
use supervision::operation::{CALL_CONTROLS, Operation};
use supervision::view::{Audibility, CallCard};

use crate::i18n::en::call::Call;
use crate::i18n::en::labels::Label;
use crate::i18n::en::operation::Control;
use crate::i18n::{around, label, say};
use crate::runtime::screen::CardCell;
use crate::view::app::App;
use crate::view::button::plain;
use crate::view::clock::clock_time;
use crate::view::erased::{part, text, text_of, while_so};
use crate::view::menu::{Place, menu, starts};
use crate::view::trouble;
use crate::words;

use super::details::details;
use super::parts;

/// The operation that ends the monitoring, beside those on the call.
const STOP: &[Operation] = &[Operation::CancelSupervisorMonitoring];

/// The mode confirmed last; empty where the mode is known now.
fn last_mode(card: &CallCard) -> String {
    let mode = card.last_mode.map(words::mode);
    mode.map(|mode| words::last_known(&mode))
        .unwrap_or_default()
}

fn is_over(card: &CallCard) -> bool {
    card.ended_at.is_some() || card.audibility == Audibility::Ended
}

/// The card of a call.
#[component]
pub(super) fn Card(app: App, cell: CardCell) -> impl IntoView {
    let (id, card) = (cell.id, RwSignal::from(cell.card));
    let time = text(move || {
        let (since, end, as_of) = card.with(|card| (card.started_at, card.ended_at, card.as_of));
        parts::elapsed(since, end, as_of, app.clock)
    });
    let trouble = trouble::on_call(app, id.clone());
    let dismiss = part(
        move || card.with(is_over),
        move || {
            let id = id.clone();
            plain(label(Label::Dismiss), "act", move || {
                app.core.send(Msg::DismissCall(id.clone()));
            })
        },
    );
    let next_call = parts::next_call(app, move || card.with(|card| parts::next_modes(&card.next)));
    let controls = CALL_CONTROLS.map(|operations| button(app, card, operations));
    let stop = button(app, card, STOP);
    let (before, after) = around!(Call::With);
    view! {
        <article
            part="card"
            class=text_of(card, |card| if is_over(card) { "card over" } else { "card" }.into())
            aria-label=text_of(card, |card| say!(Call::With, agent = &words::who(&card.name)))
            tabindex="-1"
        >
            <div class="card-head">
                <h4 class="card-title">
                    {before} <bdi class="name">{text_of(card, |card| words::who(&card.name))}</bdi> {after}
                </h4>
                <span class="time" role="timer">
                    {time}
                </span>
            </div>
            {trouble}
            {modes(app, card)}
            {parts::last_mode(text_of(card, |card| {
                last_mode(card)
            }))}
            {hearing(card)}
            <div class="card-actions">
                {controls} {stop} {next_call} {instead(app, card)} {dismiss}
            </div>
            {details(card)}
        </article>
    }
    .into_any()
}

/// The button for the first of `operations` that the card has.
fn button(app: App, card: RwSignal<CallCard>, operations: &'static [Operation]) -> AnyView {
    let read = move |card: &CallCard| {
        let stops = operations.contains(&Operation::CancelSupervisorMonitoring);
        let monitored = card.monitored.as_ref().filter(|_| stops);
        parts::control(&card.actions, operations, monitored.unwrap_or(&card.name))
    };
    parts::button(app, move || card.with(read))
}

/// The menu that monitors the agent who has the call now.
fn instead(app: App, card: RwSignal<CallCard>) -> AnyView {
    menu(
        app,
        Arc::new(move || {
            card.with(|card| say!(Control::MonitorInstead, agent = &words::who(&card.name)))
        }),
        Arc::new(move || card.with(|card| starts(&card.instead))),
        Place::Free,
    )
}

fn modes(app: App, card: RwSignal<CallCard>) -> AnyView {
    parts::modes(
        app,
        move |index| card.with(|card| parts::choice(&card.modes, &card.name, index)),
        move || card.with(|card| matches!(card.audibility, Audibility::Changing(_))),
        while_so(card, is_over),
    )
}

/// The status that tells who hears whom.
fn hearing(card: RwSignal<CallCard>) -> AnyView {
    let hearers = parts::hearers(
        text_of(card, |card| words::who(&card.name)),
        [
            text_of(card, |card| party(card, 0)),
            text_of(card, |card| party(card, 1)),
            text_of(card, |card| party(card, 2)),
        ],
        while_so(card, |card| parties(card).is_none()),
    );
    view! {
        <div
            role="status"
            class="hearing"
            part="status"
            data-audibility=text_of(card, |card| tone(card.audibility).into())
        >
            <span class="headline">
                {text_of(card, headline)}
            </span>
            " "
            <span class="ending">{text_of(card, ending)}</span>
            " "
            {hearers}
        </div>
    }
    .into_any()
}

fn headline(card: &CallCard) -> String {
    match card.audibility {
        Audibility::Ended => words::ended_headline(card.details.ending),
        audibility => words::hearing(audibility, &card.name, clock_time),
    }
}

fn ending(card: &CallCard) -> String {
    let is_told = card.audibility == Audibility::Ended;
    let ending = card.details.ending.filter(|_| is_told);
    let words = ending.map(|ending| words::ending(ending, &card.name));
    words.unwrap_or_default()
}

fn parties(card: &CallCard) -> Option<[String; 3]> {
    words::parties(card.audibility)
}

fn party(card: &CallCard, index: usize) -> String {
    let hears = parties(card).and_then(|parties| parties.into_iter().nth(index));
    hears.unwrap_or_default()
}

fn tone(audibility: Audibility) -> &'static str {
    match audibility {
        Audibility::Mode(Mode::ListenIn) => "silent",
        Audibility::Mode(_) | Audibility::AgentMuted => "heard",
        Audibility::Ended => "ended",
        Audibility::Returning
        | Audibility::Ringing
        | Audibility::Held
        | Audibility::Changing(_)
        | Audibility::LastKnown(..)
        | Audibility::Unknown => "open",
    }
}
