//! The question before something that others will notice.

use leptos::html::Dialog;
use leptos::prelude::*;
use supervision::Msg;
use supervision::model::Prompt;
use supervision::view::Frame;

use super::button::fresh_id;
use super::erased::{effect, of_frame, press};
use super::send;
use crate::i18n::en;
use crate::runtime::screen::App;

/// A dialog that is open while the core has a question.
#[component]
pub(super) fn Question(app: App) -> impl IntoView {
    let dialog = NodeRef::<Dialog>::new();
    let frame = app.screen.frame.clone();
    let is_asked = Memo::new(move |_| {
        frame.with(|frame| frame.prompt.is_some() || frame.dismissing.is_some())
    });
    effect(move || {
        let is_asked = is_asked.get();
        if let Some(dialog) = dialog.get() {
            // The browser keeps the opener in mind, and gives it the focus back on closing.
            if is_asked && !dialog.open() {
                dialog.show_modal().ok();
            } else if !is_asked && dialog.open() {
                dialog.close();
            }
        }
    });
    let (title, meaning) = (fresh_id("title"), fresh_id("meaning"));
    let (labelled_by, described_by) = (title.clone(), meaning.clone());
    let answer = |yes: bool| {
        let app = app.clone();
        press(move || send(&app, Msg::PromptAnswered(yes)))
    };
    let (no, yes) = (answer(false), answer(true));
    let closing = app.clone();
    view! {
        <dialog
            node_ref=dialog
            role="alertdialog"
            class="question"
            aria-labelledby=labelled_by
            aria-describedby=described_by
            on:close=move |_| {
                // Closed by the browser: the Escape key.
                if is_asked.try_get_untracked() == Some(true) {
                    send(&closing, Msg::PromptAnswered(false));
                }
            }
        >
            <h3 id=title dir="auto">
                {of_frame(&app, |frame| words(frame, en::question, en::dismiss_unsent))}
            </h3>
            <p id=meaning dir="auto">
                {of_frame(&app, |frame| words(frame, en::meaning, |_| en::UNSENT_IS_LOST.into()))}
            </p>
            <div class="answers">
                <button type="button" part="button" class="act" autofocus on:click=no>
                    "Cancel"
                </button>
                <button type="button" part="button" class="act strong" on:click=yes>
                    {of_frame(&app, yes_word)}
                </button>
            </div>
        </dialog>
    }
    .into_any()
}

fn yes_word(frame: &Frame) -> String {
    words(
        frame,
        |prompt| en::short(prompt.operation).into(),
        |_| "Dismiss".into(),
    )
}

/// What is said of the question that is asked: about an operation, or about a card.
fn words(frame: &Frame, of: fn(&Prompt) -> String, of_card: fn(&str) -> String) -> String {
    let dismissing = || frame.dismissing.as_deref().map(of_card);
    let prompt = frame.prompt.as_ref().map(of);
    prompt.or_else(dismissing).unwrap_or_default()
}
