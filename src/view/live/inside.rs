//! The inside of a card of a call or a session: a copy of a prototype, and one place that fills it.
//!
//! Knows what both kinds of cards have: title, facts, clocks, status, modes, the mode confirmed last, buttons, details. Must
//! not know calls and sessions.

use markup::view;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::parts;
use crate::i18n::label;
use crate::i18n::sentence::labels::Label;
use crate::view::drawn::AnyView;
use crate::view::element;
use crate::view::erased::truth_of;
use crate::view::filled::{Draw, Parts, append_copy_in_words};

pub(super) const AGENT: &str = ".name";
/// Whom the agent speaks or writes with.
pub(super) const OTHER: &str = "span + .name";
pub(super) const FACTS: &str = ".card-head > .detail";
/// Who hears or sees whom.
pub(super) const STATUS: &str = ":scope > .hearing";
pub(super) const HEADLINE: &str = ".headline";
pub(super) const ENDING: &str = ".ending";
pub(super) const MODES: &str = ":scope > .modes";
pub(super) const LAST_MODE: &str = ":scope > .last-mode";
pub(super) const ACTIONS: &str = ":scope > .card-actions";
/// What was found of who it is.
pub(super) const FOUND: &str = ":scope > .found";

/// Draws the inside, without what differs from card to card: what is in the clocks, what stands in the status, and the
/// classes of the details.
pub(super) fn drawn(clocks: AnyView, in_status: AnyView, details: &[&'static str]) -> AnyView {
    let detail = |class: &&'static str| view! { <p class=*class></p> }.into_any();
    let details: Vec<AnyView> = details.iter().map(detail).collect();
    view! {
        <div class="card-head">
            <h4 class="card-title">
                <bdi class="name"></bdi>
                <span aria-hidden="true">" ↔ "</span>
                <bdi class="name"></bdi>
            </h4>
            <p class="detail"></p>
            <p class="clocks">{clocks}</p>
            <button type="button" part="button" class="act card-fold" aria-expanded="true">
                {label(Label::More)}
            </button>
        </div>
        <div role="status" class="hearing" part="status">
            <span class="headline"></span>
            " "
            <span class="ending"></span>
            {in_status}
        </div>
        <div role="radiogroup" class="modes" aria-label=label(Label::MonitoringMode)></div>
        <p class="detail last-mode"></p>
        <div class="card-actions"></div>
        {details}
    }
}

/// An article with an inside, into which nothing was written yet, and its parts.
pub(super) fn article(inside: Draw) -> (element::Element, Parts) {
    let article = view! {
        <article part="card" tabindex="-1" on:click=clicked on:keydown=parts::move_focus></article>
    };
    append_copy_in_words(article.it(), inside);
    let parts = Parts::of(article.it());
    (article, parts)
}

/// What both kinds of cards say beside their texts.
pub(super) struct Said {
    /// Name of the card.
    pub(super) name: String,
    pub(super) is_over: bool,
    /// Word of the style sheet for the status.
    pub(super) tone: &'static str,
    /// Whether another mode is asked for.
    pub(super) is_changing: bool,
    pub(super) has_modes: bool,
}

/// Writes what a card says beside its texts.
pub(super) fn fill(parts: &mut Parts, said: &Said) {
    let class = if said.is_over { "card over" } else { "card" };
    parts.root().set("class", class);
    parts.root().set("aria-label", &said.name);
    parts.maybe(STATUS, "data-audibility", Some(said.tone));
    parts.maybe(MODES, "aria-busy", said.is_changing.then_some("true"));
    parts.hide(MODES, !said.has_modes);
}

/// The button in the head folds the card to its mode, who hears the supervisor, and Stop, or unfolds it.
#[allow(clippy::needless_pass_by_value)] // a listener owns its event
fn clicked(event: MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into().ok());
    let button = target.and_then(|it: Element| it.closest(".card-fold").ok().flatten());
    let Some(button) = button else { return };
    if let Some(card) = button.closest(".card").ok().flatten() {
        let is_folded = card.toggle_attribute("data-folded") == Ok(true);
        element::write(&button, "aria-expanded", Some(truth_of(!is_folded)));
    }
}
