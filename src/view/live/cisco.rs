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
use crate::view::drawn::{AnyView, IntoAny};
use crate::view::erased::part;
use crate::view::filled::{Parts, Texts, append_copy_in_words};
use crate::words;

use super::inside::{self, ACTIONS, STATUS};
use super::parts;

/// Texts of the card.
const TEXTS: Texts<CiscoCard> = &[
    (inside::AGENT, agent),
    (inside::HEADLINE, |card| {
        words::cisco::headline(card, clock_time)
    }),
    (inside::ENDING, words::cisco::detail),
];

fn agent(card: &CiscoCard) -> String {
    words::who(&card.name)
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

/// The inside of the card without what differs from call to call.
fn copied() -> AnyView {
    let (before, after) = around!(Call::With);
    view! {
        <div class="card-head">
            <h4 class="card-title">{before} <bdi class="name"></bdi> {after}</h4>
            <span class="time" role="timer"></span>
        </div>
        <div role="status" class="hearing" part="status">
            <span class="headline"></span>
            " "
            <span class="ending"></span>
        </div>
        <div class="card-actions"></div>
    }
}

fn draw(app: App) -> AnyView {
    let mut article = view! { <article part="card" data-cisco="" tabindex="-1"></article> };
    append_copy_in_words(article.it(), copied);
    for operation in [Operation::BargeIn, Operation::CancelSupervisorMonitoring] {
        article.child_of(ACTIONS, button(app, operation));
    }
    let dismiss = part(
        move || is(app, is_over),
        move || {
            plain(label(Label::Dismiss), "act", move || {
                app.core.send(Msg::DismissCisco);
            })
        },
    );
    article.child_of(ACTIONS, dismiss.into_any());
    let mut parts = Parts::of(article.it());
    article.keep_filled(move || {
        app.cisco.with(|card| {
            if let Some(card) = card {
                fill(&mut parts, card, app.clock);
            }
        });
    });
    article.into_any()
}

/// Writes what the card says.
fn fill(parts: &mut Parts, card: &CiscoCard, clock: RwSignal<Millis>) {
    let is_over = is_over(card);
    let root = parts.root();
    root.set("class", if is_over { "card over" } else { "card" });
    root.set("aria-label", &say!(Call::With, agent = &agent(card)));
    root.maybe("data-ended", is_over.then_some(""));
    parts.maybe(STATUS, "data-audibility", Some(tone(card.phase)));
    let since = card.since.map(Since::Exactly);
    let lasted = parts::elapsed(since, None, as_of(card.phase), clock);
    parts.text(".time", &lasted);
    parts.texts(TEXTS, card);
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
