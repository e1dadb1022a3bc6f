//! The card of a chat or SMS session: its mode, who sees whom, its transcript and its operations.
//!
//! Must not decide what may be done in the session: its actions carry their gates.

use std::sync::Arc;

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
use crate::view::erased::{flag, part, text, text_of, while_so};
use crate::view::memo::Memo;
use crate::view::trouble;
use crate::words;

use super::compose::compose;
use super::details::{data, parties};
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

/// The card of a session.
#[component]
pub(super) fn SessionArticle(app: App, cell: SessionCell) -> AnyView {
    let (medium, key, card) = (cell.key.medium, cell.key, RwSignal::from(cell.card));
    let lines = RwSignal::from(cell.lines);
    let time = text(move || {
        let (since, end, as_of) = card.with(|card| (card.started_at, card.ended_at, card.as_of));
        parts::elapsed(Some(Since::Exactly(since)), end, as_of, app.clock)
    });
    let is_folded = RwSignal::new(false);
    let trouble = trouble::on_session(app, key.clone());
    let transcript = transcript(app, &key, card, lines);
    let compose = compose(app, &key, card);
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
    let controls = BUTTONS.map(|operation| button(app, card, operation));
    // Read once and not with every change of the draft.
    let attached = Memo::new(move |_| card.with(|card| card.data.clone()));
    view! {
        <article
            part="card"
            class=text_of(card, |card| if is_over(card) { "card over" } else { "card" }.into())
            aria-label=text(move || {
                card.with(|card| words::card_title(medium, &words::who(&card.name)))
            })
            data-folded=flag(move || is_folded.get())
            tabindex="-1"
        >
            <div class="card-head">
                {parts::title(
                    text_of(card, |card| words::who(&card.name)),
                    text_of(card, words::customer),
                )}
                <p class="detail">{text_of(card, words::state_of_session)}</p>
                <p class="clocks">
                    <span class="time" role="timer">
                        {time}
                    </span>
                </p> {parts::fold(is_folded)}
            </div>
            {trouble}
            {seeing(card)}
            {modes(app, card)}
            {parts::last_mode(text_of(card, last_mode))}
            {transcript}
            {compose}
            <div class="card-actions">{controls} {dismiss}</div>
            {parties(move || card.with(party_lines))}
            <p class="detail">{text_of(card, words::origin)}</p>
            <p class="detail found">{text_of(card, words::found_session)}</p>
            {data(move || attached.get().map(|data| Arc::new(data.read())))}
        </article>
    }
    .into_any()
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

fn modes(app: App, card: RwSignal<SessionCard>) -> AnyView {
    parts::modes(
        app,
        move |index| card.with(|card| parts::choice(&card.modes, &card.name, index)),
        move || card.with(|card| matches!(card.readership, Readership::Changing(_))),
        while_so(card, |card| is_over(card) || card.modes.is_empty()),
    )
}

/// The status that tells who sees the supervisor and reads the supervisor's messages.
fn seeing(card: RwSignal<SessionCard>) -> AnyView {
    view! {
        <div
            role="status"
            class="hearing"
            part="status"
            data-audibility=text_of(card, |card| tone(card.readership).into())
        >
            <span class="headline">
                {text_of(card, |card| words::seeing(card, clock_time))}
            </span>
            " "
            <span class="ending">
                {text_of(card, |card| match card.readership {
                    Readership::Ended(ending) => words::session_ending(ending),
                    _ => String::new(),
                })}
            </span>
        </div>
    }
    .into_any()
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
