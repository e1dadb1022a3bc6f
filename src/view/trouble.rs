//! An operation that did not work: a line in the row of its agent, on the card of its call or
//! session, or beside the log where it has neither. Read out once, wherever the line is.
//!
//! Must not know why an operation failed: `words` has the sentence.

use gws::ids::CallId;
use gws::session::SessionKey;
use leptos::prelude::*;
use markup::view;
use supervision::Msg;
use supervision::operation::Target;
use supervision::view::{AgentRow, TroubleLine};

use super::erased::{Part, Text, part, press, text};
use super::icon;
use crate::i18n::label;
use crate::i18n::sentence::labels::Label;
use crate::view::app::App;
use crate::view::drawn::AnyView;
use crate::view::memo::Memo;
use crate::words;

/// The line of one place; `None`: the trouble belongs elsewhere, or there is none.
type Here = Memo<Option<TroubleLine>>;
/// Gives the sentence of a line.
type Sentence = fn(&TroubleLine) -> String;

fn here(app: App, is_here: impl Fn(&TroubleLine) -> bool + Send + Sync + 'static) -> Here {
    let is_here: Box<dyn Fn(&TroubleLine) -> bool + Send + Sync> = Box::new(is_here);
    Memo::new(move |_| app.trouble.with(|line| line.clone().filter(&is_here)))
}

/// The line in a row: it covers cells and moves none.
pub(super) fn in_row(app: App, row: RwSignal<AgentRow>) -> AnyView {
    let here = here(app, move |line| {
        row.with(|row| line.row.as_ref() == Some(&row.id))
    });
    let words = text(move || {
        let said = here.with(|line| line.as_ref().map(words::trouble_in_row));
        said.unwrap_or_default()
    });
    let tip = text(move || {
        let whole = here.with(|line| line.as_ref().map(words::trouble_whole));
        whole.unwrap_or_default()
    });
    view! {
        <div role="gridcell" class="trouble">
            <span class="gated trouble-said">
                {icon::icon(icon::WARNING)}
                <span class="trouble-words">{words}</span>
                <span class="tip">{tip}</span>
            </span>
            {buttons(app, here)}
        </div>
    }
    .into_any()
}

/// The line on the card of a call.
pub(super) fn on_call(app: App, id: CallId) -> Part {
    let here = here(app, move |line| {
        line.pending.target() == Target::Call(id.clone())
    });
    on_card(app, here)
}

/// The line on the card of a session.
pub(super) fn on_session(app: App, key: SessionKey) -> Part {
    let here = here(app, move |line| {
        line.pending.target() == Target::Session(key.clone())
    });
    on_card(app, here)
}

fn on_card(app: App, here: Here) -> Part {
    line(here, words::trouble_line, move |words| {
        let detail = here.with_untracked(|line| line.as_ref().and_then(words::trouble_detail));
        view! {
            <div class="trouble">
                {icon::icon(icon::WARNING)}
                <div class="trouble-said">
                    <p>{words}</p>
                    {super::notices::details(detail)}
                </div>
                {buttons(app, here)}
            </div>
        }
        .into_any()
    })
}

/// The line beside the log, of an operation that has neither row nor card.
pub(super) fn beside_log(app: App) -> Part {
    let here = here(app, |line| {
        let is_on_card = match line.pending.target() {
            Target::Call(_) | Target::Session(_) => true,
            Target::Agent(_)
            | Target::Channel(..)
            | Target::Interaction(..)
            | Target::NextCall(_)
            | Target::Own => false,
        };
        line.row.is_none() && !is_on_card
    });
    line(here, words::trouble_line, move |words| {
        view! {
            <div class="trouble">
                {icon::icon(icon::WARNING)}
                <span class="trouble-said line">{words}</span>
                {buttons(app, here)}
            </div>
        }
        .into_any()
    })
}

/// The alert that reads the line out once. The element is there all the time, so that a screen
/// reader follows it.
pub(super) fn told(app: App) -> AnyView {
    // What was there before the view was drawn, as in another language, was read out then.
    let before = app.trouble.get_untracked();
    let words = text(move || {
        app.trouble.with(|line| {
            let news = line.as_ref().filter(|_| *line != before);
            news.map(words::trouble_line).unwrap_or_default()
        })
    });
    view! { <div role="alert" class="unseen">{words}</div> }.into_any()
}

fn line(here: Here, sentence: Sentence, draw: impl Fn(Text) -> AnyView + Send + 'static) -> Part {
    part(
        move || here.with(Option::is_some),
        move || {
            draw(text(move || {
                here.with(|it| it.as_ref().map(sentence).unwrap_or_default())
            }))
        },
    )
}

/// The buttons of a line: try again where the gate lets it, and dismiss.
fn buttons(app: App, here: Here) -> AnyView {
    let may_retry = move || here.with(|it| it.as_ref().is_some_and(|it| it.retry.is_some()));
    let retry = part(may_retry, move || {
        let act = press(move || {
            let action = here.try_get_untracked().flatten().and_then(|it| it.retry);
            if let Some(action) = action {
                app.core.send(Msg::Invoke(action.operation, action.target));
            }
        });
        button(label(Label::Retry), None, act)
    });
    let dismiss = press(move || app.core.send(Msg::DismissTrouble));
    view! { {retry} {button("×".into(), Some(label(Label::Dismiss)), dismiss)} }
}

fn button(word: String, name: Option<String>, act: super::erased::Press) -> AnyView {
    view! {
        <button type="button" part="button" class="act" aria-label=name tabindex="-1" on:click=act>
            {word}
        </button>
    }
    .into_any()
}
