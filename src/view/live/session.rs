//! One chat or SMS session: its mode, who sees whom, what is written, and what can be done in it.

use std::sync::Arc;

use leptos::prelude::*;
use supervision::model::Mode;
use supervision::operation::Operation;
use supervision::view::{SessionCard, Sight};
use supervision::{Msg, TextMsg};

use crate::i18n::en;
use crate::runtime::screen::{App, SessionCell};
use crate::view::activity::clock_time;
use crate::view::button::plain;
use crate::view::erased::{Attribute, Text, flag, part, text};
use crate::view::{send, trouble};

use super::compose::compose;
use super::details::{data, parties};
use super::parts;
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
        let (since, end, as_of) = timed.with(|card| (card.started_at, card.ended_at, card.as_of));
        parts::elapsed(Some(since), end, as_of, &clock)
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
    // Read once, not whenever somebody types.
    let attached = Memo::new(move |_| attached.with(|card| card.data.clone()));
    view! {
        <article
            part="card"
            class=words(&cell, |card| if is_over(card) { "card over" } else { "card" }.into())
            aria-label=text(move || {
                named.with(|card| [en::card_title(medium), en::who(&card.name)].concat())
            })
            tabindex="-1"
        >
            <div class="card-head">
                <h4 class="card-title">
                    {en::card_title(medium)}
                    <bdi class="name">{words(&cell, |card| en::who(&card.name).into())}</bdi>
                </h4>
                <span class="time" role="timer">
                    {time}
                </span>
            </div>
            <p class="detail">{words(&cell, en::state_of_session)}</p>
            {trouble::on_session(&app, cell.key.clone())}
            {modes(&app, &cell)}
            {parts::last_mode(words(&cell, |card| {
                card.last_mode.map(en::text_mode).map(en::last_mode).unwrap_or_default()
            }))}
            {seeing(&cell)}
            {transcript(&app, &cell)}
            {compose(&app, &cell)}
            <div class="card-actions">{controls} {dismiss}</div>
            {parties(move || there.with(|card| card.parties.iter().map(en::session_party).collect()))}
            <p class="detail">{words(&cell, en::origin)}</p>
            <p class="detail found">{words(&cell, |card| en::found_session(card).into())}</p>
            {data(move || attached.get().map(|data| Arc::new(data.read())))}
        </article>
    }
    .into_any()
}

/// Accept, leave, stop.
fn button(app: &App, cell: &SessionCell, operation: Operation) -> AnyView {
    let card = cell.card.clone();
    parts::button(app, move || {
        card.with(|card| parts::control(&card.actions, &[operation], &card.name))
    })
}

fn modes(app: &App, cell: &SessionCell) -> AnyView {
    let (card, changing) = (cell.card.clone(), cell.card.clone());
    parts::modes(
        app,
        move |index| card.with(|card| parts::choice(&card.modes, &card.name, index)),
        move || changing.with(|card| matches!(card.sight, Sight::Changing(_))),
        while_so(cell, |card| is_over(card) || card.modes.is_empty()),
    )
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
                {words(cell, |card| en::seeing(card, clock_time))}
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
        Sight::Invited | Sight::Changing(_) | Sight::LastKnown(..) | Sight::Unknown => "open",
    }
}
