//! One chat or SMS session: its mode, who sees whom, what is written, and what can be done in it.

use std::sync::Arc;

use leptos::prelude::*;
use supervision::model::Mode;
use supervision::operation::Operation;
use supervision::view::{SessionCard, Sight};
use supervision::{Msg, TextMsg};

use crate::i18n::en;
use crate::runtime::screen::{App, SessionCell};
use crate::view::button::{Control, Face, GatedButton, plain};
use crate::view::erased::{Attribute, Text, flag, part, text};
use crate::view::{clock, send};

use super::card::move_focus;
use super::compose::compose;
use super::details::{data, parties};
use super::transcript::transcript;

const BUTTONS: [Operation; 3] = [
    Operation::Accept,
    Operation::Leave,
    Operation::CancelSupervisorMonitoring,
];

/// Text of a card.
pub(super) fn words(cell: &SessionCell, of: fn(&SessionCard) -> String) -> Text {
    let card = cell.card.clone();
    text(move || card.with(of))
}

/// An attribute that is there while something is so of a card.
pub(super) fn while_so(cell: &SessionCell, is_so: fn(&SessionCard) -> bool) -> Attribute {
    let card = cell.card.clone();
    flag(move || card.with(is_so))
}

fn is_over(card: &SessionCard) -> bool {
    matches!(card.sight, Sight::Ended(_))
}

/// The card of a session.
#[component]
pub(super) fn SessionArticle(app: App, cell: SessionCell) -> impl IntoView {
    let medium = cell.key.medium;
    let (timed, clock) = (cell.card.clone(), app.screen.clock.clone());
    let time = text(move || {
        let (since, end) = timed.with(|card| (card.started_at, card.ended_at));
        clock::elapsed(Some(since), end.unwrap_or_else(|| clock.get()))
    });
    let over = cell.card.clone();
    let (key, dismissing) = (cell.key.clone(), app.clone());
    let dismiss = part(
        move || over.with(is_over),
        move || {
            let (app, key) = (dismissing.clone(), key.clone());
            plain("Dismiss", "act", move || {
                send(&app, Msg::Text(TextMsg::Dismiss(key.clone())));
            })
        },
    );
    let controls: Vec<AnyView> = BUTTONS
        .into_iter()
        .map(|operation| button(&app, &cell, operation))
        .collect();
    let (named, there, attached) = (cell.card.clone(), cell.card.clone(), cell.card.clone());
    view! {
        <article
            part="card"
            class=words(&cell, |card| if is_over(card) { "card over" } else { "card" }.into())
            aria-label=text(move || {
                named.with(|card| [en::card_title(medium), &card.name].concat())
            })
            tabindex="-1"
        >
            <div class="card-head">
                <h4 class="card-title">
                    {en::card_title(medium)}
                    <bdi class="name">{words(&cell, |card| card.name.clone())}</bdi>
                </h4>
                <span class="time" role="timer">
                    {time}
                </span>
            </div>
            <p class="detail">{words(&cell, |card| en::session_state(&card.state))}</p>
            {modes(&app, &cell)}
            {seeing(&cell)}
            {transcript(&app, &cell)}
            {compose(&app, &cell)}
            <div class="card-actions">{controls} {dismiss}</div>
            {parties(move || there.with(|card| card.parties.iter().map(en::session_party).collect()))}
            <p class="detail">{words(&cell, en::origin)}</p>
            <p class="detail found">{words(&cell, |card| en::found_session(card).into())}</p>
            {data(move || attached.with(|card| card.data.as_ref().map(|data| Arc::new(data.read()))))}
        </article>
    }
    .into_any()
}

/// Accept, leave, stop.
fn button(app: &App, cell: &SessionCell, operation: Operation) -> AnyView {
    let card = cell.card.clone();
    let read = Arc::new(move || {
        card.with(|card| {
            let mut actions = card.actions.iter();
            let action = actions.find(|action| action.operation == operation)?;
            Some(Control {
                action: action.clone(),
                agent: card.name.clone(),
                is_checked: false,
                is_stop: true,
            })
        })
    });
    view! { <GatedButton app=app.clone() read=read face=Face::Word /> }.into_any()
}

/// The mode, as the server confirmed it.
fn modes(app: &App, cell: &SessionCell) -> AnyView {
    let choices: Vec<AnyView> = (0..3)
        .map(|index| {
            let card = cell.card.clone();
            let read = Arc::new(move || card.with(|card| choice(card, index)));
            view! { <GatedButton app=app.clone() read=read face=Face::Radio /> }.into_any()
        })
        .collect();
    let busy = cell.card.clone();
    let busy: Attribute = Box::new(move || {
        busy.with(|card| matches!(card.sight, Sight::Changing(_)))
            .then(|| "true".into())
    });
    view! {
        <div
            role="radiogroup"
            class="modes"
            aria-label="Monitoring mode"
            aria-busy=busy
            hidden=while_so(cell, |card| is_over(card) || card.modes.is_empty())
            on:keydown=move_focus
        >
            {choices}
        </div>
    }
    .into_any()
}

fn choice(card: &SessionCard, index: usize) -> Option<Control> {
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

/// Who sees the supervisor and reads what she writes.
fn seeing(cell: &SessionCell) -> AnyView {
    view! {
        <div
            role="status"
            class="hearing"
            part="status"
            data-audibility=words(cell, |card| tone(card.sight).into())
        >
            <span class="headline" dir="auto">
                {words(cell, en::seeing)}
            </span>
            " "
            <span class="ending">
                {words(cell, |card| match card.sight {
                    Sight::Ended(ending) => en::session_ending(ending).into(),
                    _ => String::new(),
                })}
            </span>
        </div>
    }
    .into_any()
}

fn tone(sight: Sight) -> &'static str {
    match sight {
        Sight::Mode(Mode::ListenIn) => "silent",
        Sight::Mode(_) => "heard",
        Sight::Ended(_) => "ended",
        Sight::Invited | Sight::Changing(_) | Sight::Unknown => "open",
    }
}
