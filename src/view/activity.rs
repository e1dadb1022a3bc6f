//! The newest line of the log, and the button that opens the log.

use leptos::prelude::*;
use markup::view;
use supervision::activity::{Entry, LogFilter};
use supervision::letters::Letters;

use super::app::App;
use super::clock::time_of_day;
use super::erased::{flag, part, press, text, truth};
use super::{icon, log, trouble};
use crate::i18n::label;
use crate::i18n::sentence::activity::Log;
use crate::view::drawn::AnyView;
use crate::view::memo::Memo;
use crate::words;

/// Id of the log while it is open; a shadow root has one.
const ID: &str = "sw-log";

/// The newest line, and the button that opens the log.
pub(super) fn newest(app: App, is_open: RwSignal<bool>) -> AnyView {
    let time = text(move || {
        let of = |entry: &Entry| time_of_day(entry.at, true);
        app.activity
            .with(|entry| entry.as_ref().map(of).unwrap_or_default())
    });
    let line = text(move || {
        let of = |entry: &Entry| words::activity(&entry.what);
        app.activity
            .with(|entry| entry.as_ref().map(of).unwrap_or_default())
    });
    let unfold = press(move || is_open.update(|open| *open = !*open));
    let is_failed = Memo::new(move |_| {
        app.activity
            .with(|entry| entry.as_ref().is_some_and(has_failed))
    });
    let failed = flag(move || is_failed.get());
    let mark = part(move || is_failed.get(), || icon::icon(icon::WARNING));
    view! {
        <div class="newest">
            <time>{time}</time>
            {mark}
            <span class="line" data-failed=failed>
                {line}
            </span>
            {trouble::beside_log(app)}
            <button
                type="button"
                part="button"
                class="act activity-label"
                aria-label=label(Log::Name)
                aria-expanded=truth(move || is_open.get())
                aria-controls=ID
                on:click=unfold
            >
                {label(Log::Button)}
            </button>
        </div>
    }
    .into_any()
}

/// The log below the toolbar, while it is open.
#[component]
pub(super) fn Activity(app: App, is_log_open: RwSignal<bool>) -> AnyView {
    let content = part(move || is_log_open.get(), move || log::draw(app));
    view! {
        <footer class="activity" data-home="" tabindex="-1">
            {trouble::told(app)}
            <div id=ID>{content}</div>
        </footer>
    }
    .into_any()
}

/// Whether a line is about something that did not work.
fn has_failed(entry: &Entry) -> bool {
    let troubles = LogFilter {
        troubles: true,
        ..LogFilter::default()
    };
    troubles.lets(entry, &Letters::default())
}
