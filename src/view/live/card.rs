//! One call: its mode, who hears whom, and what can be done on it.

use std::sync::Arc;

use leptos::prelude::*;
use supervision::Msg;
use supervision::model::Mode;
use supervision::operation::Operation;
use supervision::view::{Audibility, CallCard};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::i18n::en;
use crate::runtime::screen::{App, CardCell};
use crate::view::button::{Control, Face, GatedButton, plain};
use crate::view::erased::{Attribute, Text, flag, part, text};
use crate::view::menu::{Place, menu, starts};
use crate::view::{clock, send};

use super::details::details;

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
    card.audibility == Audibility::Ended
}

/// The card of a call.
#[component]
pub(super) fn Card(app: App, cell: CardCell) -> impl IntoView {
    let (timed, clock) = (cell.card.clone(), app.screen.clock.clone());
    let time = text(move || {
        let (since, end) = timed.with(|card| (card.started_at, card.ended_at));
        clock::elapsed(since, end.unwrap_or_else(|| clock.get()))
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
            aria-label=words(&cell, |card| ["Call with ", &card.name].concat())
            tabindex="-1"
        >
            <div class="card-head">
                <h4 class="card-title">
                    "Call with " <bdi class="name">{words(&cell, |card| card.name.clone())}</bdi>
                </h4>
                <span class="time" role="timer">
                    {time}
                </span>
            </div>
            {modes(&app, &cell)}
            {hearing(&cell)}
            <div class="card-actions">{controls} {instead(&app, &cell)} {dismiss}</div>
            {details(&cell)}
        </article>
    }
    .into_any()
}

/// Answer, mute or unmute, leave, stop.
fn button(app: &App, cell: &CardCell, operations: &'static [Operation]) -> AnyView {
    let card = cell.card.clone();
    let read = Arc::new(move || {
        card.with(|card| {
            let mut actions = card.actions.iter();
            let action = actions.find(|action| operations.contains(&action.operation))?;
            let stops = action.operation == Operation::CancelSupervisorMonitoring;
            let monitored = card.monitored.as_ref().filter(|_| stops);
            Some(Control {
                action: action.clone(),
                agent: monitored.unwrap_or(&card.name).clone(),
                is_checked: false,
                is_stop: true,
            })
        })
    });
    view! { <GatedButton app=app.clone() read=read face=Face::Word /> }.into_any()
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

/// The mode, as the server confirmed it.
fn modes(app: &App, cell: &CardCell) -> AnyView {
    let choices: Vec<AnyView> = (0..3)
        .map(|index| {
            let card = cell.card.clone();
            let read = Arc::new(move || card.with(|card| choice(card, index)));
            view! { <GatedButton app=app.clone() read=read face=Face::Radio /> }.into_any()
        })
        .collect();
    let busy = cell.card.clone();
    let busy: Attribute = Box::new(move || {
        busy.with(|card| matches!(card.audibility, Audibility::Changing(_)))
            .then(|| "true".into())
    });
    view! {
        <div
            role="radiogroup"
            class="modes"
            aria-label="Monitoring mode"
            aria-busy=busy
            hidden=while_so(cell, is_over)
            on:keydown=move_focus
        >
            {choices}
        </div>
    }
    .into_any()
}

fn choice(card: &CallCard, index: usize) -> Option<Control> {
    let choice = card.modes.get(index)?;
    // One stop of the tab key for the group: the checked choice, else the first.
    let checked = card.modes.iter().position(|choice| choice.checked);
    Some(Control {
        action: choice.action.clone(),
        agent: card.name.clone(),
        is_checked: choice.checked,
        is_stop: checked.unwrap_or(0) == index,
    })
}

/// Arrows move the focus and choose nothing: to choose is to act on a live call.
#[allow(clippy::needless_pass_by_value)] // a listener owns its event
pub(super) fn move_focus(event: KeyboardEvent) {
    let steps = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => 1,
        "ArrowLeft" | "ArrowUp" => 2,
        _ => return,
    };
    let choice = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|target| target.closest(".gated").ok().flatten());
    let Some(mut choice) = choice else { return };
    // Of three in a ring, one back is two on.
    for _ in 0..steps {
        let next = choice.next_element_sibling();
        let first = choice
            .parent_element()
            .and_then(|group| group.first_element_child());
        match next.or(first) {
            Some(next) => choice = next,
            None => return,
        }
    }
    let button = choice.first_element_child();
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.focus().ok();
        event.prevent_default();
    }
}

/// Who hears whom.
fn hearing(cell: &CardCell) -> AnyView {
    view! {
        <div
            role="status"
            class="hearing"
            part="status"
            data-audibility=words(cell, |card| tone(card.audibility).into())
        >
            <span class="headline" dir="auto">
                {words(cell, |card| en::hearing(card.audibility, &card.name))}
            </span>
            " "
            <span class="ending">{words(cell, ending)}</span>
            " "
            <span class="parties" hidden=while_so(cell, |card| parties(card).is_none())>
                <span class="party">
                    <span class="who">"Caller hears"</span>
                    " "
                    <span class="hears">{words(cell, |card| party(card, 0))}</span>
                    ". "
                </span>
                <span class="party">
                    <span class="who">
                        <bdi>{words(cell, |card| card.name.clone())}</bdi>
                        " hears"
                    </span>
                    " "
                    <span class="hears">{words(cell, |card| party(card, 1))}</span>
                    ". "
                </span>
                <span class="party">
                    <span class="who">"You hear"</span>
                    " "
                    <span class="hears">{words(cell, |card| party(card, 2))}</span>
                    ". "
                </span>
            </span>
        </div>
    }
    .into_any()
}

fn ending(card: &CallCard) -> String {
    let ending = card.details.ending.filter(|_| is_over(card));
    ending.map(en::ending).unwrap_or_default().into()
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
        Audibility::Ringing | Audibility::Held | Audibility::Changing(_) | Audibility::Unknown => {
            "open"
        }
    }
}
