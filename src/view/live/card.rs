//! One call: its mode, who hears whom, and what can be done on it.

use std::sync::Arc;

use leptos::prelude::*;
use supervision::Msg;
use supervision::model::Mode;
use supervision::operation::Operation;
use supervision::view::{Audibility, CallCard};

use crate::i18n::en;
use crate::runtime::screen::{App, CardCell};
use crate::view::activity::clock_time;
use crate::view::button::plain;
use crate::view::erased::{Attribute, Text, flag, part, text};
use crate::view::menu::{Place, menu, starts};
use crate::view::{send, trouble};

use super::details::details;
use super::parts;

/// Mute and unmute are one button with two words, so that it keeps the focus when pressed.
const BUTTONS: [&[Operation]; 4] = [
    &[Operation::Answer],
    &[Operation::MuteMonitoredUser, Operation::UnmuteMonitoredUser],
    &[Operation::Hangup],
    &[Operation::CancelSupervisorMonitoring],
];

/// Text of a card.
pub(super) fn words(cell: &CardCell, of: fn(&CallCard) -> String) -> Text {
    let card = cell.card.clone();
    text(move || card.with(of))
}

/// An attribute that is there while something is so of a card.
pub(super) fn while_so(cell: &CardCell, is_so: fn(&CallCard) -> bool) -> Attribute {
    let card = cell.card.clone();
    flag(move || card.with(is_so))
}

fn is_over(card: &CallCard) -> bool {
    card.ended_at.is_some() || card.audibility == Audibility::Ended
}

/// The card of a call.
#[component]
pub(super) fn Card(app: App, cell: CardCell) -> impl IntoView {
    let (timed, clock) = (cell.card.clone(), app.screen.clock.clone());
    let time = text(move || {
        let (since, end, as_of) = timed.with(|card| (card.started_at, card.ended_at, card.as_of));
        parts::elapsed(since, end, as_of, &clock)
    });
    let over = cell.card.clone();
    let (id, dismissing) = (cell.id.clone(), app.clone());
    let dismiss = part(
        move || over.with(is_over),
        move || {
            let (app, id) = (dismissing.clone(), id.clone());
            plain("Dismiss", "act", move || {
                send(&app, Msg::DismissCall(id.clone()));
            })
        },
    );
    let controls: Vec<AnyView> = BUTTONS
        .into_iter()
        .map(|operations| button(&app, &cell, operations))
        .collect();
    view! {
        <article
            part="card"
            class=words(&cell, |card| if is_over(card) { "card over" } else { "card" }.into())
            aria-label=words(&cell, |card| ["Call with ", en::who(&card.name)].concat())
            tabindex="-1"
        >
            <div class="card-head">
                <h4 class="card-title">
                    "Call with " <bdi class="name">{words(&cell, |card| en::who(&card.name).into())}</bdi>
                </h4>
                <span class="time" role="timer">
                    {time}
                </span>
            </div>
            {trouble::on_call(&app, cell.id.clone())}
            {modes(&app, &cell)}
            {parts::last_mode(words(&cell, |card| {
                card.last_mode.map(en::mode).map(en::last_mode).unwrap_or_default()
            }))}
            {hearing(&cell)}
            <div class="card-actions">
                {controls} {next_call(&app, &cell)} {instead(&app, &cell)} {dismiss}
            </div>
            {details(&cell)}
        </article>
    }
    .into_any()
}

/// Answer, mute or unmute, leave, stop.
fn button(app: &App, cell: &CardCell, operations: &'static [Operation]) -> AnyView {
    let card = cell.card.clone();
    parts::button(app, move || {
        card.with(|card| {
            let stops = operations.contains(&Operation::CancelSupervisorMonitoring);
            let monitored = card.monitored.as_ref().filter(|_| stops);
            parts::control(&card.actions, operations, monitored.unwrap_or(&card.name))
        })
    })
}

/// What begins with the next call.
fn next_call(app: &App, cell: &CardCell) -> AnyView {
    let card = cell.card.clone();
    parts::next_call(app, move || card.with(|card| parts::next_modes(&card.next)))
}

/// The way to monitor the agent who has the call now.
fn instead(app: &App, cell: &CardCell) -> AnyView {
    let (named, card) = (cell.card.clone(), cell.card.clone());
    menu(
        app,
        Arc::new(move || named.with(|card| en::instead(&card.name))),
        Arc::new(move || card.with(|card| starts(&card.instead))),
        Place::Free,
    )
}

fn modes(app: &App, cell: &CardCell) -> AnyView {
    let (card, changing) = (cell.card.clone(), cell.card.clone());
    parts::modes(
        app,
        move |index| card.with(|card| parts::choice(&card.modes, &card.name, index)),
        move || changing.with(|card| matches!(card.audibility, Audibility::Changing(_))),
        while_so(cell, is_over),
    )
}

/// Who hears whom.
fn hearing(cell: &CardCell) -> AnyView {
    let hearers = parts::hearers(
        words(cell, |card| en::who(&card.name).into()),
        [
            words(cell, |card| party(card, 0)),
            words(cell, |card| party(card, 1)),
            words(cell, |card| party(card, 2)),
        ],
        while_so(cell, |card| parties(card).is_none()),
    );
    view! {
        <div
            role="status"
            class="hearing"
            part="status"
            data-audibility=words(cell, |card| tone(card.audibility).into())
        >
            <span class="headline" dir="auto">
                {words(cell, headline)}
            </span>
            " "
            <span class="ending">{words(cell, ending)}</span>
            " "
            {hearers}
        </div>
    }
    .into_any()
}

fn headline(card: &CallCard) -> String {
    match card.audibility {
        Audibility::Ended => en::ended_headline(card.details.ending).into(),
        audibility => en::hearing(audibility, &card.name, clock_time),
    }
}

fn ending(card: &CallCard) -> String {
    let is_told = card.audibility == Audibility::Ended;
    let ending = card.details.ending.filter(|_| is_told);
    let words = ending.map(|ending| en::ending(ending, &card.name));
    words.unwrap_or_default()
}

fn parties(card: &CallCard) -> Option<[&'static str; 3]> {
    en::parties(card.audibility)
}

fn party(card: &CallCard, index: usize) -> String {
    let hears = parties(card).and_then(|parties| parties.get(index).copied());
    hears.unwrap_or_default().into()
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
