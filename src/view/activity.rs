//! The newest line of the log, and the button that opens the log.

use leptos::prelude::*;
use markup::view;
use supervision::activity::{Entry, LogFilter};
use supervision::letters::Letters;

use super::app::App;
use super::button::fresh_id;
use super::clock::time_of_day;
use super::erased::{flag, part, press, text, truth};
use super::{icon, log, trouble};
use crate::i18n::en::activity::Log;
use crate::i18n::label;
use crate::words;

/// The line at the bottom of the panel.
#[component]
pub(super) fn Activity(app: App) -> impl IntoView {
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
    let is_open = RwSignal::new(false);
    let id = fresh_id("log");
    let controls = id.clone();
    let unfold = press(move || is_open.update(|open| *open = !*open));
    let content = part(move || is_open.get(), move || log::draw(app));
    let is_failed = Memo::new(move |_| {
        app.activity
            .with(|entry| entry.as_ref().is_some_and(has_failed))
    });
    let failed = flag(move || is_failed.get());
    let mark = part(
        move || is_failed.get(),
        || icon::icon(icon::WARNING).into_any(),
    );
    view! {
        <footer class="activity" data-home="" tabindex="-1">
            {trouble::told(app)}
            <div id=id>{content}</div>
            <div class="newest">
                <button
                    type="button"
                    part="button"
                    class="act activity-label"
                    aria-label=label(Log::Name)
                    aria-expanded=truth(move || is_open.get())
                    aria-controls=controls
                    on:click=unfold
                >
                    {label(Log::Button)}
                </button>
                <time>{time}</time>
                {mark}
                <span class="line" data-failed=failed>
                    {line}
                </span>
                {trouble::beside_log(app)}
            </div>
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
