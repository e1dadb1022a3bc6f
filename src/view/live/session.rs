//! The card of a chat or SMS session: its mode, who sees whom, its transcript and its operations.
//!
//! Must not decide what may be done in the session: its actions carry their gates.

use std::sync::Arc;

use gws::session::Medium;
use leptos::prelude::*;
use markup::view;
use supervision::model::{MessagingMonitoring, Mode};
use supervision::operation::{Operation, WhichSessions};
use supervision::view::{Readership, SessionCard, Since};
use supervision::{MessagingMsg, Msg};

use crate::i18n::label;
use crate::i18n::sentence::labels::Label;
use crate::i18n::sentence::operation::Tip;
use crate::runtime::screen::SessionCell;
use crate::view::app::App;
use crate::view::button::{Control, plain};
use crate::view::clock::clock_time;
use crate::view::drawn::AnyView;
use crate::view::erased::part;
use crate::view::filled::{Filled, at};
use crate::view::memo::Memo;
use crate::view::trouble;
use crate::words;

use super::compose::compose;
use super::details::{data, parties};
use super::inside::{self, Said};
use super::parts;
use super::transcript::transcript;

const BUTTONS: [Operation; 3] = [
    Operation::Accept,
    Operation::Leave,
    Operation::CancelSupervisorMonitoring,
];

/// The mode confirmed last; empty where the mode is known now.
fn last_mode(card: &SessionCard) -> String {
    let mode = card.last_mode.map(words::messaging_mode);
    mode.map(|mode| words::last_known(&mode))
        .unwrap_or_default()
}

fn is_over(card: &SessionCard) -> bool {
    matches!(card.readership, Readership::Ended(_))
}

/// The inside of the card without what differs from session to session.
fn inside() -> AnyView {
    let clock = view! { <span class="time" role="timer"></span> }.into_any();
    inside::drawn(clock, no_more(), vec!["detail", "detail found"])
}

/// Nothing more is in the status.
fn no_more() -> AnyView {
    AnyView::Several(Vec::new())
}

/// The card of a session.
#[component]
pub(super) fn SessionArticle(app: App, cell: SessionCell) -> AnyView {
    let (medium, key, card) = (cell.key.medium, cell.key, RwSignal::from(cell.card));
    let lines = RwSignal::from(cell.lines);
    let (mut article, mut inside) = inside::article(inside);
    let mut time = Filled::new(at(&inside.clocks(), &[0]));

    article.child_before(&inside.status(), trouble::on_session(app, key.clone()));
    let choice = move |index| card.with(|card| parts::choice(&card.modes, &card.name, index));
    article.child_of(&inside.modes(), parts::modes(app, choice));
    let actions = inside.actions();
    article.child_before(&actions, transcript(app, &key, card, lines));
    article.child_before(&actions, compose(app, &key, card));
    let controls = BUTTONS.map(|operation| button(app, card, operation));
    article.child_of(&actions, controls);
    let dismiss = part(
        move || card.with(is_over),
        move || {
            let key = key.clone();
            plain(label(Label::Dismiss), "act", move || {
                app.core
                    .send(Msg::Messaging(MessagingMsg::Dismiss(key.clone())));
            })
        },
    );
    article.child_of(&actions, dismiss);
    article.child_before(&inside.details(), parties(move || card.with(party_lines)));
    // Read once and not with every change of the draft.
    let attached = Memo::new(move |_| card.with(|card| card.data.clone()));
    article.child(data(move || {
        attached.get().map(|data| Arc::new(data.read()))
    }));

    article.keep_filled(move || card.with(|card| inside.fill(&said(medium, card))));
    article.keep_filled(move || {
        card.with(|card| {
            let since = Some(Since::Exactly(card.started_at));
            let lasted = parts::elapsed(since, card.ended_at, card.as_of, app.clock);
            time.text(&lasted);
        });
    });
    article.into_any()
}

/// What the card says.
fn said(medium: Medium, card: &SessionCard) -> Said<2> {
    let is_over = is_over(card);
    let agent = words::who(&card.name);
    Said {
        name: words::card_title(medium, &agent),
        ended: None,
        is_over,
        agent,
        other: words::customer(card),
        facts: words::state_of_session(card),
        tone: tone(card.readership),
        headline: words::seeing(card, clock_time),
        ending: match card.readership {
            Readership::Ended(ending) => words::session_ending(ending),
            Readership::Mode(_)
            | Readership::Invited
            | Readership::Changing(_)
            | Readership::LastKnown(..)
            | Readership::Unknown => String::new(),
        },
        is_changing: matches!(card.readership, Readership::Changing(_)),
        has_modes: !is_over && !card.modes.is_empty(),
        last_mode: last_mode(card),
        details: [words::origin(card), words::found_session(card)],
    }
}

/// The participants, where there are more than those in the title: with the supervisor it says who
/// sees whom.
fn party_lines(card: &SessionCard) -> Vec<(String, String)> {
    let parties = card.parties.iter().filter(|_| card.parties.len() > 2);
    parties.map(words::session_party).collect()
}

/// The button for an operation that the card has.
fn button(app: App, card: RwSignal<SessionCard>, operation: Operation) -> AnyView {
    let tips = [
        (Operation::Leave, Tip::LeaveSession),
        (Operation::CancelSupervisorMonitoring, Tip::StopSessions),
    ];
    let mut tips = tips.into_iter();
    let tip = tips.find_map(|(of, tip)| (of == operation).then_some(tip));
    let read = move |card: &SessionCard| {
        let control = parts::control(&card.actions, &[operation], &card.name)?;
        let all = |it: &MessagingMonitoring| it.which == WhichSessions::All;
        let goes_on = card.messaging_monitoring.as_ref().is_some_and(all);
        let tip = tip.filter(|_| goes_on);
        Some(Control { tip, ..control })
    };
    parts::button(app, move || card.with(read))
}

fn tone(readership: Readership) -> &'static str {
    match readership {
        Readership::Mode(Mode::ListenIn) => "silent",
        Readership::Mode(Mode::Coach) => "coach",
        Readership::Mode(Mode::BargeIn) => "heard",
        Readership::Ended(_) => "ended",
        Readership::Invited => "joining",
        Readership::Changing(_) | Readership::LastKnown(..) | Readership::Unknown => "open",
    }
}
