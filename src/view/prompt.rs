//! The question before something that others will notice.

use leptos::html::Dialog;
use leptos::prelude::*;
use supervision::Msg;

use super::button::fresh_id;
use super::{part, send};
use crate::i18n::en;
use crate::runtime::screen::App;

/// A dialog that is open while the core has a question.
#[component]
pub(super) fn Question(app: App) -> impl IntoView {
    let agent = part(&app, |frame| frame.prompt.as_ref().map(|prompt| prompt.agent.clone()));
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        let is_asked = agent.with(Option::is_some);
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
    let answer = StoredValue::new_local(move |yes| send(&app, Msg::PromptAnswered(yes)));
    let say = move |yes: bool| {
        answer.try_with_value(|answer| answer(yes));
    };
    let text = move |words: fn(&str) -> String| {
        move || agent.with(|agent| agent.as_deref().map(words))
    };
    view! {
        <dialog
            node_ref=dialog
            role="alertdialog"
            class="question"
            aria-labelledby=labelled_by
            aria-describedby=described_by
            on:close=move |_| {
                // Closed by the browser: the Escape key.
                if agent.try_get_untracked().flatten().is_some() {
                    say(false);
                }
            }
        >
            <h3 id=title dir="auto">{text(en::barge_in_question)}</h3>
            <p id=meaning dir="auto">{text(en::barge_in_meaning)}</p>
            <div class="answers">
                <button type="button" part="button" class="act" autofocus on:click=move |_| say(false)>
                    "Cancel"
                </button>
                <button type="button" part="button" class="act strong" on:click=move |_| say(true)>
                    "Barge in"
                </button>
            </div>
        </dialog>
    }
    .into_any()
}
