//! The card of a call: its mode, who hears whom, and its operations.
//!
//! Must not decide what may be done on the call: its actions carry their gates.

use std::sync::Arc;

use leptos::prelude::*;
use markup::view;
use supervision::Msg;
use supervision::model::Mode;
use supervision::operation::{CALL_CONTROLS, Operation, Which};
use supervision::view::{Audibility, CallCard};

use crate::i18n::sentence::call::{Call, Hears};
use crate::i18n::sentence::labels::Label;
use crate::i18n::sentence::operation::{Control as Named, Tip};
use crate::i18n::{Piece, around, label, pieces, say};
use crate::runtime::screen::CardCell;
use crate::view::app::App;
use crate::view::button::{Control, plain};
use crate::view::clock::{clock_time, elapsed};
use crate::view::drawn::{AnyView, IntoAny};
use crate::view::erased::{Attribute, Text, flag, part, text, text_of, while_so};
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
pub(super) fn Card(app: App, cell: CardCell) -> AnyView {
    let (id, card) = (cell.id, RwSignal::from(cell.card));
    let is_folded = RwSignal::new(false);
    let trouble = trouble::on_call(app, id.clone());
    let ended: Attribute = {
        let id = id.to_string();
        Box::new(move || card.with(is_over).then(|| id.clone()))
    };
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
    view! {
        <article
            part="card"
            class=text_of(card, |card| if is_over(card) { "card over" } else { "card" }.into())
            aria-label=text_of(card, |card| say!(Call::With, agent = &words::who(&card.name)))
            data-ended=ended
            data-folded=flag(move || is_folded.get())
            tabindex="-1"
        >
            <div class="card-head">
                {parts::title(
                    text_of(card, |card| words::who(&card.name)),
                    text_of(card, words::other_party),
                )}
                <p class="detail">{text_of(card, words::facts)}</p>
                {clocks(app, card)} {parts::fold(is_folded)}
            </div>
            {trouble}
            {hearing(card)}
            {modes(app, card)}
            {parts::last_mode(text_of(card, |card| {
                last_mode(card)
            }))}
            <div class="card-actions">
                {controls} {stop} {next_call} {instead(app, card)} {dismiss}
            </div>
            {details(card)}
        </article>
    }
    .into_any()
}

/// How long the call lasts, and how long the supervisor has been on it.
fn clocks(app: App, card: RwSignal<CallCard>) -> AnyView {
    let time = text(move || {
        let (since, end, as_of) = card.with(|card| (card.began, card.ended_at, card.as_of));
        parts::elapsed(since, end, as_of, app.clock)
    });
    let joined = text(move || {
        let (since, end, as_of) = card.with(|card| (card.joined_at, card.ended_at, card.as_of));
        let until = end.or(as_of).unwrap_or_else(|| app.clock.get());
        elapsed(since, until)
    });
    let (before, after) = around!(Call::Clock);
    let (you, for_long) = around!(Call::YourClock);
    view! {
        <p class="clocks">
            <span>
                {before} <span class="time" role="timer">{time}</span> {after}
            </span>
            <span hidden=while_so(card, |card| card.joined_at.is_none())>
                {you} <span class="time">{joined}</span> {for_long}
            </span>
        </p>
    }
    .into_any()
}

/// The button for the first of `operations` that the card has.
fn button(app: App, card: RwSignal<CallCard>, operations: &'static [Operation]) -> AnyView {
    let read = move |card: &CallCard| {
        let stops = operations == STOP;
        let monitored = card.monitored.as_ref().filter(|_| stops);
        let control = parts::control(&card.actions, operations, monitored.unwrap_or(&card.name))?;
        let leaves = control.action.operation == Operation::Hangup;
        let tip = if stops {
            Tip::StopCalls
        } else {
            Tip::LeaveCall
        };
        // With the next call only, to leave this one is to stop.
        let goes_on = card.details.which == Some(Which::AllCalls);
        Some(Control {
            tip: ((stops || leaves) && goes_on).then_some(tip),
            ..control
        })
    };
    parts::button(app, move || card.with(read))
}

/// The menu that monitors the agent who has the call now.
fn instead(app: App, card: RwSignal<CallCard>) -> AnyView {
    menu(
        app,
        Arc::new(move || {
            card.with(|card| say!(Named::MonitorInstead, agent = &words::who(&card.name)))
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
    let hearers = hearers(
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

/// What the caller, the agent and the supervisor hear; `hears` in this order.
fn hearers(agent: Text, hears: [Text; 3], hidden: Attribute) -> AnyView {
    let [by_caller, by_agent, by_supervisor] = hears;
    view! {
        <span class="parties" hidden=hidden>
            {hearer(Hears::CallerHears, None, by_caller)}
            {hearer(Hears::AgentHears, Some(agent), by_agent)}
            {hearer(Hears::YouHear, None, by_supervisor)}
        </span>
    }
    .into_any()
}

/// What one participant hears: a sentence whose names are drawn.
fn hearer(sentence: Hears, agent: Option<Text>, whom: Text) -> AnyView {
    let mut agent = agent.map(|agent| view! { <bdi>{agent}</bdi> }.into_any());
    let mut pieces = pieces(sentence).into_iter();
    let before = pieces.by_ref().map_while(|piece| match piece {
        Piece::Words(words) => Some(words.into_any()),
        Piece::Argument(name) if name == "agent" => agent.take(),
        // The place of what is heard.
        Piece::Argument(_) => None,
    });
    let before: Vec<AnyView> = before.collect();
    let after = pieces.filter_map(|piece| match piece {
        Piece::Words(words) => Some(words),
        Piece::Argument(_) => None,
    });
    let after: String = after.collect();
    view! {
        <span class="party">
            <span class="who">{before}</span>
            <span class="hears">{whom}</span>
            {after}
            " "
        </span>
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
    words::parties(card.audibility, card.is_among_several())
}

fn party(card: &CallCard, index: usize) -> String {
    let hears = parties(card).and_then(|parties| parties.into_iter().nth(index));
    hears.unwrap_or_default()
}

fn tone(audibility: Audibility) -> &'static str {
    match audibility {
        Audibility::Mode(Mode::ListenIn) => "silent",
        Audibility::Mode(Mode::Coach) => "coach",
        Audibility::Mode(Mode::BargeIn) | Audibility::AgentMuted => "heard",
        Audibility::Ended => "ended",
        Audibility::Ringing => "joining",
        Audibility::Returning
        | Audibility::Held
        | Audibility::Changing(_)
        | Audibility::LastKnown(..)
        | Audibility::Unknown => "open",
    }
}
