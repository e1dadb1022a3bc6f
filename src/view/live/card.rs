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
use web_sys::Element;

use super::details::{data, history, parties, party_lines};
use super::inside::{self, Said};
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
use crate::view::filled::{Filled, at};
use crate::view::menu::{Place, menu, starts};
use crate::view::trouble;
use crate::words;

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

/// The inside of the card without what differs from call to call.
fn inside() -> AnyView {
    let (before, after) = around!(Call::Clock);
    let (you, for_long) = around!(Call::YourClock);
    let clocks = view! {
        <span>{before} <span class="time" role="timer"></span> {after}</span>
        <span>{you} <span class="time"></span> {for_long}</span>
    };
    let hearers = [Hears::CallerHears, Hears::AgentHears, Hears::YouHear].map(hearer);
    let parties = view! { " " <span class="parties">{hearers}</span> };
    inside::drawn(clocks, parties, vec!["detail", "detail", "detail found"])
}

/// The card of a call.
#[component]
pub(super) fn Card(app: App, cell: CardCell) -> AnyView {
    let (id, card) = (cell.id, RwSignal::from(cell.card));
    let (mut article, mut inside) = inside::article(inside);
    let mut clocks = Clocks::new(&inside.clocks());
    let mut hearers = Hearers::new(&inside.status());

    article.child_before(&inside.status(), trouble::on_call(app, id.clone()));
    let choice = move |index| card.with(|card| parts::choice(&card.modes, &card.name, index));
    article.child_of(&inside.modes(), parts::modes(app, choice));
    let actions = inside.actions();
    let controls = CALL_CONTROLS.map(|operations| button(app, card, operations));
    article.child_of(&actions, controls);
    article.child_of(&actions, button(app, card, STOP));
    let next = parts::next_call(app, move || card.with(|card| parts::next_modes(&card.next)));
    article.child_of(&actions, next);
    article.child_of(&actions, instead(app, card));
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
    article.child_of(&actions, dismiss);
    article.child_before(&inside.details(), parties(move || party_lines(card)));
    article.child(data(move || card.with(|card| card.details.data.clone())));
    article.child(history(card));

    article.keep_filled(move || {
        card.with(|card| {
            inside.fill(&said(&id, card));
            hearers.fill(card);
        });
    });
    article.keep_filled(move || card.with(|card| clocks.fill(card, app.clock)));
    article.into_any()
}

/// What the card says.
fn said(id: &CallId, card: &CallCard) -> Said<3> {
    let is_over = is_over(card);
    Said {
        name: say!(Call::With, agent = &words::who(&card.name)),
        ended: is_over.then(|| id.to_string()),
        is_over,
        agent: words::who(&card.name),
        other: words::other_party(card),
        facts: words::facts(card),
        tone: tone(card.audibility),
        headline: headline(card),
        ending: ending(card),
        is_changing: matches!(card.audibility, Audibility::Changing(_)),
        has_modes: !is_over,
        last_mode: last_mode(card),
        details: [
            words::after_call(card),
            words::passed_on(card),
            words::found(card),
        ],
    }
}

/// How long the call lasts, and how long the supervisor has been on it.
struct Clocks {
    call: Filled,
    yours: Filled,
    joined: Filled,
}

impl Clocks {
    fn new(clocks: &Element) -> Self {
        let part = |path: &[u32]| Filled::new(at(clocks, path));
        Self {
            call: part(&[0, 0]),
            yours: part(&[1]),
            joined: part(&[1, 0]),
        }
    }

    fn fill(&mut self, card: &CallCard, clock: RwSignal<Millis>) {
        let (end, as_of) = (card.ended_at, card.as_of);
        let lasted = parts::elapsed(card.began, end, as_of, clock);
        self.call.text(&lasted);
        let is_unseen = card.joined_at.is_none();
        self.yours.maybe("hidden", is_unseen.then_some(""));
        let until = end.or(as_of).unwrap_or_else(|| clock.get());
        self.joined.text(&elapsed(card.joined_at, until));
    }
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

/// What the caller, the agent and the supervisor hear.
struct Hearers {
    all: Filled,
    /// The agent's name, where the sentence has it.
    agent: Option<Filled>,
    hears: [Filled; 3],
}

impl Hearers {
    fn new(status: &Element) -> Self {
        let all = at(status, &[2]);
        let agent = all.query_selector("bdi").ok().flatten();
        Self {
            agent: agent.map(Filled::new),
            hears: [0, 1, 2].map(|party| Filled::new(at(&all, &[party, 1]))),
            all: Filled::new(all),
        }
    }

    fn fill(&mut self, card: &CallCard) {
        let parties = words::parties(card.audibility, card.is_among_several());
        self.all.maybe("hidden", parties.is_none().then_some(""));
        if let Some(agent) = &mut self.agent {
            agent.text(&words::who(&card.name));
        }
        for (hears, words) in self.hears.iter_mut().zip(parties.unwrap_or_default()) {
            hears.text(&words);
        }
    }
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
