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
use crate::view::drawn::{AnyView, IntoAny};
use crate::view::erased::part;
use crate::view::filled::{Parts, Texts};
use crate::view::memo::Memo;
use crate::view::trouble;
use crate::words;

use super::compose::compose;
use super::details::{data, parties};
use super::inside::{self, ACTIONS, MODES, STATUS, Said};
use super::parts;
use super::transcript::transcript;

const BUTTONS: [Operation; 3] = [
    Operation::Accept,
    Operation::Leave,
    Operation::CancelSupervisorMonitoring,
];

/// Where the session comes from: the first of the details.
const ORIGIN: &str = ":scope > .origin";

/// Texts of the card.
const TEXTS: Texts<SessionCard> = &[
    (inside::AGENT, agent),
    (inside::OTHER, words::customer),
    (inside::FACTS, words::state_of_session),
    (inside::HEADLINE, |card| words::seeing(card, clock_time)),
    (inside::ENDING, ending),
    (inside::LAST_MODE, last_mode),
    (ORIGIN, words::origin),
    (inside::FOUND, words::found_session),
];

fn agent(card: &SessionCard) -> String {
    words::who(&card.name)
}

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
    let no_more = AnyView::Several(Vec::new());
    inside::drawn(clock, no_more, &["detail origin", "detail found"])
}

/// The card of a session.
#[component]
pub(super) fn SessionArticle(app: App, cell: SessionCell) -> AnyView {
    let (medium, key, card) = (cell.key.medium, cell.key, RwSignal::from(cell.card));
    let lines = RwSignal::from(cell.lines);
    let (mut article, mut parts) = inside::article(inside);
    article.child_before(STATUS, trouble::on_session(app, key.clone()).into_any());
    let choice = move |index| card.with(|card| parts::choice(&card.modes, &card.name, index));
    article.child_of(MODES, parts::modes(app, choice));
    for operation in BUTTONS {
        article.child_of(ACTIONS, button(app, card, operation));
    }
    article.child_before(ACTIONS, transcript(app, &key, card, lines));
    article.child_before(ACTIONS, compose(app, &key, card));
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
    article.child_of(ACTIONS, dismiss.into_any());
    article.child_before(ORIGIN, parties(move || card.with(party_lines)));
    // Read once and not with every change of the draft.
    let attached = Memo::new(move |_| card.with(|card| card.data.clone()));
    article.child(data(move || {
        attached.get().map(|data| Arc::new(data.read()))
    }));

    let mut clock = Parts::of(article.it());
    article.keep_filled(move || card.with(|card| fill(&mut parts, medium, card)));
    article.keep_filled(move || {
        card.with(|card| {
            let since = Some(Since::Exactly(card.started_at));
            let lasted = parts::elapsed(since, card.ended_at, card.as_of, app.clock);
            clock.text(".time", &lasted);
        });
    });
    article.into_any()
}

/// Writes what the card says.
fn fill(parts: &mut Parts, medium: Medium, card: &SessionCard) {
    let is_over = is_over(card);
    let said = Said {
        name: words::card_title(medium, &agent(card)),
        is_over,
        tone: tone(card.readership),
        is_changing: matches!(card.readership, Readership::Changing(_)),
        has_modes: !is_over && !card.modes.is_empty(),
    };
    inside::fill(parts, &said);
    parts.texts(TEXTS, card);
}

fn ending(card: &SessionCard) -> String {
    match card.readership {
        Readership::Ended(ending) => words::session_ending(ending),
        Readership::Mode(_)
        | Readership::Invited
        | Readership::Changing(_)
        | Readership::LastKnown(..)
        | Readership::Unknown => String::new(),
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
