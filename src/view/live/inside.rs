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
use crate::view::filled::{Draw, Filled, append_copy_in_words, at};

/// Places of the parts among the children of the article; further details follow the first.
const STATUS: u32 = 1;
const MODES: u32 = 2;
const LAST_MODE: u32 = 3;
const ACTIONS: u32 = 4;
const DETAILS: u32 = 5;

/// Draws the inside, without what differs from card to card; `clocks` is in the head, `after_status` in the status.
/// One of the `details` is drawn for each.
pub(super) fn drawn(clocks: AnyView, after_status: AnyView, details: Vec<&'static str>) -> AnyView {
    let detail = |class| view! { <p class=class></p> }.into_any();
    let details: Vec<AnyView> = details.into_iter().map(detail).collect();
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
            {after_status}
        </div>
        <div role="radiogroup" class="modes" aria-label=label(Label::MonitoringMode)></div>
        <p class="detail last-mode"></p>
        <div class="card-actions"></div>
        {details}
    }
}

/// What a card says, beside what differs between calls and sessions.
pub(super) struct Said<const DETAILS: usize> {
    /// Name of the card.
    pub(super) name: String,
    /// Id of what has ended and is kept for the supervisor to read; `None`: it goes on, or nobody waits for its reader.
    pub(super) ended: Option<String>,
    pub(super) is_over: bool,
    pub(super) agent: String,
    pub(super) other: String,
    pub(super) facts: String,
    /// Word of the style sheet for the status.
    pub(super) tone: &'static str,
    pub(super) headline: String,
    pub(super) ending: String,
    /// Whether another mode is asked for.
    pub(super) is_changing: bool,
    pub(super) has_modes: bool,
    pub(super) last_mode: String,
    pub(super) details: [String; DETAILS],
}

/// The parts of the inside that are filled.
pub(super) struct Inside {
    article: Filled,
    agent: Filled,
    other: Filled,
    facts: Filled,
    status: Filled,
    headline: Filled,
    ending: Filled,
    modes: Filled,
    last_mode: Filled,
    actions: Element,
    details: Vec<Filled>,
}

/// An article with an inside, into which nothing was written yet.
pub(super) fn article(inside: Draw) -> (element::Element, Inside) {
    let article = view! {
        <article part="card" tabindex="-1" on:click=clicked on:keydown=parts::move_focus></article>
    };
    append_copy_in_words(article.it(), inside);
    let part = |path: &[u32]| Filled::new(at(article.it(), path));
    let count = article.it().child_element_count();
    let inside = Inside {
        article: part(&[]),
        agent: part(&[0, 0, 0]),
        other: part(&[0, 0, 2]),
        facts: part(&[0, 1]),
        status: part(&[STATUS]),
        headline: part(&[STATUS, 0]),
        ending: part(&[STATUS, 1]),
        modes: part(&[MODES]),
        last_mode: part(&[LAST_MODE]),
        actions: at(article.it(), &[ACTIONS]),
        details: (DETAILS..count).map(|place| part(&[place])).collect(),
    };
    (article, inside)
}

impl Inside {
    /// The clocks in the head.
    pub(super) fn clocks(&self) -> Element {
        at(self.article.element(), &[0, 2])
    }

    /// The status that tells who hears or sees whom.
    pub(super) fn status(&self) -> Element {
        self.status.element().clone()
    }

    /// The group of modes.
    pub(super) fn modes(&self) -> Element {
        self.modes.element().clone()
    }

    /// The line of buttons.
    pub(super) fn actions(&self) -> Element {
        self.actions.clone()
    }

    /// The first of the further details.
    pub(super) fn details(&self) -> Element {
        let first = self.details.first().unwrap_or(&self.last_mode);
        first.element().clone()
    }

    /// Writes what the card says.
    pub(super) fn fill<const DETAILS: usize>(&mut self, said: &Said<DETAILS>) {
        let class = if said.is_over { "card over" } else { "card" };
        self.article.set("class", class);
        self.article.set("aria-label", &said.name);
        self.article.maybe("data-ended", said.ended.as_deref());
        self.agent.text(&said.agent);
        self.other.text(&said.other);
        self.facts.text(&said.facts);
        self.status.set("data-audibility", said.tone);
        self.headline.text(&said.headline);
        self.ending.text(&said.ending);
        self.modes
            .maybe("aria-busy", said.is_changing.then_some("true"));
        self.modes.maybe("hidden", (!said.has_modes).then_some(""));
        self.last_mode.text(&said.last_mode);
        for (detail, words) in self.details.iter_mut().zip(&said.details) {
            detail.text(words);
        }
    }
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
