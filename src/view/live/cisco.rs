//! The card of the call on the Cisco channel: what is heard, and on which phone.
//!
//! Must not know the desktop: the core projects one card of it.

use leptos::prelude::*;
use markup::view;
use supervision::operation::Operation;
use supervision::view::{CiscoCard, CiscoPhase, Since};
use supervision::{Millis, Msg};

use crate::i18n::sentence::call::Call;
use crate::i18n::sentence::labels::Label;
use crate::i18n::{around, label, say};
use crate::view::app::App;
use crate::view::button::plain;
use crate::view::clock::clock_time;
use crate::view::drawn::AnyView;
use crate::view::erased::{Text, flag, part, text};
use crate::words;

use super::parts;

/// A text that follows the card; empty without one.
fn words(app: App, of: fn(&CiscoCard) -> String) -> Text {
    text(move || {
        app.cisco
            .with(|card| card.as_ref().map(of).unwrap_or_default())
    })
}

fn is(app: App, so: fn(&CiscoCard) -> bool) -> bool {
    app.cisco.with(|card| card.as_ref().is_some_and(so))
}

fn is_over(card: &CiscoCard) -> bool {
    matches!(card.phase, CiscoPhase::Ended(_))
}

/// The card; absent without a call.
pub(super) fn cisco(app: App) -> AnyView {
    let drawn = part(move || is(app, |_| true), move || draw(app));
    view! { <div>{drawn}</div> }.into_any()
}

fn draw(app: App) -> AnyView {
    let time = text(move || {
        let (since, as_of) = app.cisco.with(|card| {
            let card = card.as_ref();
            let since = card.and_then(|card| card.since);
            (since, card.and_then(|card| as_of(card.phase)))
        });
        parts::elapsed(since.map(Since::Exactly), None, as_of, app.clock)
    });
    let dismiss = part(
        move || is(app, is_over),
        move || {
            plain(label(Label::Dismiss), "act", move || {
                app.core.send(Msg::DismissCisco);
            })
        },
    );
    let (before, after) = around!(Call::With);
    view! {
        <article
            part="card"
            class=words(app, |card| if is_over(card) { "card over" } else { "card" }.into())
            aria-label=words(app, |card| say!(Call::With, agent = &words::who(&card.name)))
            data-ended=flag(move || is(app, is_over))
            data-cisco=""
            tabindex="-1"
        >
            <div class="card-head">
                <h4 class="card-title">
                    {before} <bdi class="name">{words(app, |card| words::who(&card.name))}</bdi> {after}
                </h4>
                <span class="time" role="timer">
                    {time}
                </span>
            </div>
            {hearing(app)}
            <div class="card-actions">
                {button(app, Operation::BargeIn)}
                {button(app, Operation::CancelSupervisorMonitoring)} {dismiss}
            </div>
        </article>
    }
    .into_any()
}

/// The status that tells what is heard, and where.
fn hearing(app: App) -> AnyView {
    view! {
        <div
            role="status"
            class="hearing"
            part="status"
            data-audibility=words(app, |card| tone(card.phase).into())
        >
            <span class="headline">
                {words(app, |card| words::cisco::headline(card, clock_time))}
            </span>
            " "
            <span>{words(app, words::cisco::detail)}</span>
        </div>
    }
    .into_any()
}

fn button(app: App, operation: Operation) -> AnyView {
    let read = move |card: &Option<CiscoCard>| {
        let card = card.as_ref()?;
        parts::control(&card.actions, &[operation], &card.name)
    };
    parts::button(app, move || app.cisco.with(read))
}

fn tone(phase: CiscoPhase) -> &'static str {
    match phase {
        CiscoPhase::Listening => "silent",
        CiscoPhase::BargedIn => "heard",
        CiscoPhase::Ended(_) => "ended",
        CiscoPhase::Requested
        | CiscoPhase::Unconfirmed
        | CiscoPhase::Held
        | CiscoPhase::LastKnown(..) => "open",
    }
}

fn as_of(phase: CiscoPhase) -> Option<Millis> {
    match phase {
        CiscoPhase::LastKnown(at, _) => Some(at),
        CiscoPhase::Requested
        | CiscoPhase::Unconfirmed
        | CiscoPhase::Listening
        | CiscoPhase::BargedIn
        | CiscoPhase::Held
        | CiscoPhase::Ended(_) => None,
    }
}
