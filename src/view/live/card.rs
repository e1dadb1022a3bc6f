//! The card of a call: its mode, who hears whom, and its operations.
//!
//! Must not decide what may be done on the call: its actions carry their gates.

use std::sync::Arc;

use gws::ids::CallId;
use leptos::prelude::*;
use markup::view;
use supervision::model::Mode;
use supervision::operation::{CALL_CONTROLS, Operation, Which};
use supervision::view::{Audibility, CallCard};
use supervision::{Millis, Msg};

use super::details::{data, history, parties, party_lines};
use super::inside::{self, ACTIONS, MODES, STATUS, Said};
use super::parts;
use crate::i18n::sentence::call::{Call, Hears};
use crate::i18n::sentence::labels::Label;
use crate::i18n::sentence::operation::{Control as Named, Tip};
use crate::i18n::{Piece, around, label, pieces, say};
use crate::runtime::screen::CardCell;
use crate::view::app::App;
use crate::view::button::{Control, plain};
use crate::view::clock::{clock_time, elapsed};
use crate::view::drawn::{AnyView, IntoAny};
use crate::view::erased::part;
use crate::view::filled::{Parts, Texts};
use crate::view::menu::{Place, menu, starts};
use crate::view::trouble;
use crate::words;

/// The operation that ends the monitoring, beside those on the call.
const STOP: &[Operation] = &[Operation::CancelSupervisorMonitoring];

/// The first of the details.
const AFTER_CALL: &str = ":scope > .after-call";
/// Texts of the card.
const TEXTS: Texts<CallCard> = &[
    (inside::AGENT, agent),
    (inside::OTHER, words::other_party),
    (inside::FACTS, words::facts),
    (inside::HEADLINE, headline),
    (inside::ENDING, ending),
    (inside::LAST_MODE, last_mode),
    (AFTER_CALL, words::after_call),
    (":scope > .passed-on", words::passed_on),
    (inside::FOUND, words::found),
    (".who bdi", agent),
];
/// What the caller, the agent and the supervisor hear.
const HEARS: [&str; 3] = [
    ".hears",
    ".party + .party .hears",
    ".party + .party + .party .hears",
];

fn agent(card: &CallCard) -> String {
    words::who(&card.name)
}

/// The mode confirmed last; empty where the mode is known now.
fn last_mode(card: &CallCard) -> String {
    let mode = card.last_mode.map(words::mode);
    mode.map(|mode| words::last_known(&mode))
        .unwrap_or_default()
}

fn is_over(card: &CallCard) -> bool {
    card.ended_at.is_some() || card.audibility == Audibility::Ended
}

/// The inside of the card without what differs from call to call.
fn inside() -> AnyView {
    let (before, after) = around!(Call::Clock);
    let (you, for_long) = around!(Call::YourClock);
    let clocks = view! {
        <span>{before} <span class="time" role="timer"></span> {after}</span>
        <span class="yours">{you} <span class="time"></span> {for_long}</span>
    };
    let hearers = [Hears::CallerHears, Hears::AgentHears, Hears::YouHear].map(hearer);
    let parties = view! { " " <span class="parties">{hearers}</span> };
    let details = ["detail after-call", "detail passed-on", "detail found"];
    inside::drawn(clocks, parties, &details)
}

/// The card of a call.
#[component]
pub(super) fn Card(app: App, cell: CardCell) -> AnyView {
    let (id, card) = (cell.id, RwSignal::from(cell.card));
    let (mut article, mut parts) = inside::article(inside);
    article.child_before(STATUS, trouble::on_call(app, id.clone()).into_any());
    let choice = move |index| card.with(|card| parts::choice(&card.modes, &card.name, index));
    article.child_of(MODES, parts::modes(app, choice));
    for operations in CALL_CONTROLS.into_iter().chain([STOP]) {
        article.child_of(ACTIONS, button(app, card, operations));
    }
    let next = parts::next_call(app, move || card.with(|card| parts::next_modes(&card.next)));
    article.child_of(ACTIONS, next);
    article.child_of(ACTIONS, instead(app, card));
    let dismissed = id.clone();
    let dismiss = part(
        move || card.with(is_over),
        move || {
            let id = dismissed.clone();
            plain(label(Label::Dismiss), "act", move || {
                app.core.send(Msg::DismissCall(id.clone()));
            })
        },
    );
    article.child_of(ACTIONS, dismiss.into_any());
    article.child_before(AFTER_CALL, parties(move || party_lines(card)));
    article.child(data(move || card.with(|card| card.details.data.clone())));
    article.child(history(card));

    let mut clocks = Parts::of(article.it());
    article.keep_filled(move || card.with(|card| fill(&mut parts, &id, card)));
    article.keep_filled(move || card.with(|card| tick(&mut clocks, card, app.clock)));
    article.into_any()
}

/// Writes what the card says.
fn fill(parts: &mut Parts, id: &CallId, card: &CallCard) {
    let is_over = is_over(card);
    let ended = is_over.then(|| id.to_string());
    parts.root().maybe("data-ended", ended.as_deref());
    let said = Said {
        name: say!(Call::With, agent = &agent(card)),
        is_over,
        tone: tone(card.audibility),
        is_changing: matches!(card.audibility, Audibility::Changing(_)),
        has_modes: !is_over,
    };
    inside::fill(parts, &said);
    parts.texts(TEXTS, card);
    let hears = words::parties(card.audibility, card.is_among_several());
    parts.hide(".parties", hears.is_none());
    for (whose, whom) in HEARS.into_iter().zip(hears.unwrap_or_default()) {
        parts.text(whose, &whom);
    }
}

/// Writes how long the call lasts, and how long the supervisor has been on it.
fn tick(parts: &mut Parts, card: &CallCard, clock: RwSignal<Millis>) {
    let (end, as_of) = (card.ended_at, card.as_of);
    let until = end.or(as_of).unwrap_or_else(|| clock.get());
    parts.hide(".yours", card.joined_at.is_none());
    parts.text(".time", &parts::elapsed(card.began, end, as_of, clock));
    parts.text(".yours .time", &elapsed(card.joined_at, until));
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

/// What one participant hears: a sentence whose names are filled in.
fn hearer(sentence: Hears) -> AnyView {
    let mut pieces = pieces(sentence).into_iter();
    let before = pieces.by_ref().map_while(|piece| match piece {
        Piece::Words(words) => Some(words.into_any()),
        Piece::Argument(name) if name == "agent" => Some(view! { <bdi></bdi> }.into_any()),
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
            <span class="hears"></span>
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
