//! The newest line of the log, and the way to the rest.

use gws::date::EpochMillis;
use leptos::prelude::*;
use supervision::Millis;
use supervision::activity::{Entry, LogFilter};

use super::button::fresh_id;
use super::erased::{flag, part, press, text, truth};
use super::{icon, log, trouble};
use crate::i18n::en;
use crate::runtime::screen::App;
use crate::runtime::wall;

/// The bottom line.
#[component]
pub(super) fn Activity(app: App) -> impl IntoView {
    let (time, line) = (app.screen.activity.clone(), app.screen.activity.clone());
    let time = text(move || {
        time.with(|entry| {
            entry
                .as_ref()
                .map(|entry| time_of_day(entry.at, false))
                .unwrap_or_default()
        })
    });
    let line = text(move || {
        line.with(|entry| {
            entry
                .as_ref()
                .map(|entry| en::activity(&entry.what))
                .unwrap_or_default()
        })
    });
    let is_open = ArcRwSignal::new(false);
    let (expanded, shown) = (is_open.clone(), is_open.clone());
    let id = fresh_id("log");
    let controls = id.clone();
    let unfold = press(move || is_open.update(|open| *open = !*open));
    let (logged, failing) = (app.clone(), app.screen.activity.clone());
    let content = part(move || shown.get(), move || log::draw(&logged));
    let is_failed =
        Memo::new(move |_| failing.with(|entry| entry.as_ref().is_some_and(has_failed)));
    let failed = flag(move || is_failed.get());
    let mark = part(
        move || is_failed.get(),
        || icon::still(icon::WARNING).into_any(),
    );
    view! {
        <footer class="activity" data-home="" tabindex="-1">
            {trouble::told(&app)}
            <div id=id>{content}</div>
            <div class="newest">
                <button
                    type="button"
                    part="button"
                    class="act activity-label"
                    aria-label="Activity log"
                    aria-expanded=truth(move || expanded.get())
                    aria-controls=controls
                    on:click=unfold
                >
                    "Activity"
                </button>
                <time>{time}</time>
                {mark}
                <span dir="auto" class="line" data-failed=failed>
                    {line}
                </span>
                {trouble::beside_log(&app)}
            </div>
        </footer>
    }
    .into_any()
}

/// Whether a line tells of something that did not work.
fn has_failed(entry: &Entry) -> bool {
    let troubles = LogFilter {
        troubles: true,
        ..LogFilter::default()
    };
    troubles.lets(entry)
}

/// A time on the wall, to the minute.
pub(super) fn clock_time(at: Millis) -> String {
    time_of_day(at, false)
}

/// The time of day of something that happened here.
pub(super) fn time_of_day(at: Millis, with_seconds: bool) -> String {
    time_told(wall().of_day(at), with_seconds)
}

/// The time of day of something that the server dates.
pub(super) fn time_told(at: EpochMillis, with_seconds: bool) -> String {
    #[allow(clippy::cast_precision_loss)] // milliseconds since 1970 fit
    let at = js_sys::Date::new(&(at as f64).into());
    let seconds = with_seconds.then(|| at.get_seconds());
    en::time_of_day(at.get_hours(), at.get_minutes(), seconds)
}
