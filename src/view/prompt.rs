//! The question before an operation that others notice or that cannot be undone.
//!
//! Must not know which operations ask: the core has a question or has none.

use leptos::html::Dialog;
use leptos::prelude::*;
use markup::view;
use supervision::Msg;
use supervision::model::Prompt;
use supervision::view::Frame;

use super::app::App;
use super::button::fresh_id;
use super::drawn::AnyView;
use super::element::NodeRef;
use super::erased::{Text, effect, press, text};
use super::press::still;
use crate::i18n::sentence::labels::Label;
use crate::i18n::sentence::operation::Question;
use crate::i18n::{label, say};
use crate::words;

/// The question: about an operation, or about a card with words that were not sent.
#[derive(Clone, PartialEq)]
struct Asked {
    prompt: Option<Prompt>,
    dismissing: Option<String>,
}

impl Asked {
    fn of(frame: &Frame) -> Option<Self> {
        let asked = Self {
            prompt: frame.prompt.clone(),
            dismissing: frame.dismissing.clone(),
        };
        (asked.prompt.is_some() || asked.dismissing.is_some()).then_some(asked)
    }

    fn words(&self, of: fn(&Prompt) -> String, of_card: fn(&str) -> String) -> String {
        let dismissing = || self.dismissing.as_deref().map(of_card);
        let prompt = self.prompt.as_ref().map(of);
        prompt.or_else(dismissing).unwrap_or_default()
    }
}

/// A dialog that is open while the core has a question.
#[component]
pub(super) fn Question(app: App) -> AnyView {
    let dialog = NodeRef::<Dialog>::new();
    let shown = still(move || app.frame.with(Asked::of));
    effect(move || {
        let is_asked = shown.with(Option::is_some);
        if let Some(dialog) = dialog.get() {
            // The browser gives the focus back to the opener on closing.
            if is_asked && !dialog.open() {
                dialog.show_modal().ok();
            } else if !is_asked && dialog.open() {
                dialog.close();
            }
        }
    });
    let (title, meaning) = (fresh_id("title"), fresh_id("meaning"));
    let (labelled_by, described_by) = (title.clone(), meaning.clone());
    // Whether the question on screen is the one that the core has now: a press on one question is
    // no answer to the next.
    let is_shown = move || {
        let asked = app.frame.try_with_untracked(Asked::of).flatten();
        asked.is_some() && shown.try_get_untracked() == Some(asked)
    };
    let answer = |yes: bool| {
        press(move || {
            if is_shown() {
                app.core.send(Msg::PromptAnswered(yes));
            }
        })
    };
    let (no, yes) = (answer(false), answer(true));
    let words = |of: fn(&Asked) -> String| -> Text {
        text(move || shown.with(|asked| asked.as_ref().map(of).unwrap_or_default()))
    };
    view! {
        <dialog
            node_ref=dialog
            role="alertdialog"
            class="question"
            aria-labelledby=labelled_by
            aria-describedby=described_by
            on:close=move |_| {
                // Closed by the browser on Escape. A dialog that was closed and opened again since
                // asks another question.
                let is_closed = dialog.get_untracked().is_some_and(|it| !it.open());
                if is_closed && is_shown() {
                    app.core.send(Msg::PromptAnswered(false));
                }
            }
        >
            <h3 id=title>
                {words(|asked| asked.words(words::question, words::dismiss_unsent))}
            </h3>
            <p id=meaning>
                {words(|asked| asked.words(words::meaning, |_| say!(Question::UnsentIsLost)))}
            </p>
            // The dialog leads the focus to its first control.
            <div class="answers">
                <button type="button" part="button" class="act" on:click=no>
                    {label(Question::Cancel)}
                </button>
                <button type="button" part="button" class="act strong" on:click=yes>
                    {words(yes_word)}
                </button>
            </div>
        </dialog>
    }
    .into_any()
}

fn yes_word(asked: &Asked) -> String {
    let word = |prompt: &Prompt| words::short(prompt.command.operation());
    asked.words(word, |_| say!(Label::Dismiss))
}
