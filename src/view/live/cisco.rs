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
use crate::view::erased::part;
use crate::view::filled::{Filled, append_copy_in_words, at};
use crate::words;

use super::parts;

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
fn inside() -> AnyView {
    let (before, after) = around!(Call::With);
    view! {
        <div class="card-head">
            <h4 class="card-title">{before} <bdi class="name"></bdi> {after}</h4>
            <span class="time" role="timer"></span>
        </div>
        <div role="status" class="hearing" part="status">
            <span class="headline"></span>
            " "
            <span></span>
        </div>
        <div class="card-actions"></div>
    }
}

fn draw(app: App) -> AnyView {
    let mut article = view! { <article part="card" data-cisco="" tabindex="-1"></article> };
    append_copy_in_words(article.it(), inside);
    let root = article.it().clone();
    let part_at = |path: &[u32]| Filled::new(at(&root, path));
    let (mut name, mut time) = (part_at(&[0, 0, 0]), part_at(&[0, 1]));
    let (mut status, mut headline, mut detail) =
        (part_at(&[1]), part_at(&[1, 0]), part_at(&[1, 1]));
    let actions = at(&root, &[2]);
    let mut card = Filled::new(root);

    article.child_of(&actions, button(app, Operation::BargeIn));
    article.child_of(&actions, button(app, Operation::CancelSupervisorMonitoring));
    let dismiss = part(
        move || is(app, is_over),
        move || {
            plain(label(Label::Dismiss), "act", move || {
                app.core.send(Msg::DismissCisco);
            })
        },
    );
    article.child_of(&actions, dismiss);

    let mut fill = move |shown: &CiscoCard| {
        let (agent, is_over) = (words::who(&shown.name), is_over(shown));
        card.set("class", if is_over { "card over" } else { "card" });
        card.set("aria-label", &say!(Call::With, agent = &agent));
        card.maybe("data-ended", is_over.then_some(""));
        name.text(&agent);
        let since = shown.since.map(Since::Exactly);
        time.text(&parts::elapsed(since, None, as_of(shown.phase), app.clock));
        status.set("data-audibility", tone(shown.phase));
        headline.text(&words::cisco::headline(shown, clock_time));
        detail.text(&words::cisco::detail(shown));
    };
    article.keep_filled(move || app.cisco.with(|shown| shown.iter().for_each(&mut fill)));
    article.into_any()
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
