//! The list of keys, in a dialog.
//!
//! Must not know what handles a key: `keys` has the table of both.

use leptos::html::Dialog;
use leptos::prelude::*;
use markup::view;

use super::app::App;
use super::button::{fresh_id, plain};
use super::drawn::AnyView;
use super::element::NodeRef;
use super::erased::{Part, effect, part};
use super::keys::{Does, KEYS, ONWARD, acts};
use crate::i18n::label;
use crate::i18n::sentence::labels::{Key, Label};
use crate::words;

/// The dialog, while it is open. The browser gives the focus back to the opener on closing.
pub(super) fn keyboard(app: App, is_open: RwSignal<bool>) -> Part {
    part(move || is_open.get(), move || draw(app, is_open))
}

fn draw(app: App, is_open: RwSignal<bool>) -> AnyView {
    let dialog = NodeRef::<Dialog>::new();
    effect(move || {
        if let Some(dialog) = dialog.get().filter(|it| !it.open()) {
            dialog.show_modal().ok();
        }
    });
    let close = plain(label(Key::Close), "act", move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    });
    let title = fresh_id("title");
    view! {
        <dialog
            node_ref=dialog
            class="question keyboard"
            aria-labelledby=title.clone()
            on:close=move |_| is_open.set(false)
        >
            <h3 id=title>{label(Key::Keyboard)}</h3>
            <p>{label(Key::Hint)}</p>
            <dl>{lines(app)}</dl>
            <div class="answers">{close}</div>
        </dialog>
    }
    .into_any()
}

/// One line for keys beside each other that do the same, or the one thing and its opposite.
fn lines(app: App) -> Vec<AnyView> {
    let (mut lines, mut keys) = (Vec::new(), Vec::new());
    for (place, (key, does)) in KEYS.iter().enumerate() {
        if !acts(*does, app) {
            continue;
        }
        keys.push(drawn(key));
        let said_of = |(_, does): &(&str, Does)| said(*does);
        let said = said(*does);
        if KEYS.get(place + 1).map(said_of).as_ref() != Some(&said) {
            lines.push(line(std::mem::take(&mut keys), said));
        }
    }
    let onward = ONWARD.iter().map(|key| drawn(key)).collect();
    lines.push(line(onward, label(Key::Onward)));
    lines
}

fn drawn(key: &str) -> AnyView {
    view! { <kbd>{face(key)}</kbd> }.into_any()
}

fn line(keys: Vec<AnyView>, said: String) -> AnyView {
    view! {
        <div>
            <dt>{keys}</dt>
            <dd>{said}</dd>
        </div>
    }
    .into_any()
}

fn said(does: Does) -> String {
    label(match does {
        Does::Act(operation) => return words::short(operation),
        Does::Search => return label(Label::SearchAgents),
        Does::SortNow => Key::SortNow,
        Does::Up | Does::Down => Key::Rows,
        Does::PageUp | Does::PageDown => Key::Pages,
        Does::First | Does::Last => Key::Ends,
        Does::Enter => Key::Into,
        Does::Sideways => Key::Sideways,
        Does::Leave => Key::Back,
        Does::Select => Key::Select,
    })
}

/// What is written on a key.
fn face(key: &str) -> String {
    label(match key {
        "ArrowUp" => return "↑".into(),
        "ArrowDown" => return "↓".into(),
        "ArrowLeft" => return "←".into(),
        "ArrowRight" => return "→".into(),
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Home" => Key::Home,
        "End" => Key::End,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        " " => Key::Space,
        letter => return letter.into(),
    })
}
