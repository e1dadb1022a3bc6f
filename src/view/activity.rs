//! The newest line of the log.

use leptos::prelude::*;
use supervision::Millis;

use super::erased::text;
use crate::i18n::en;
use crate::runtime::screen::App;

/// The bottom line.
#[component]
pub(super) fn Activity(app: App) -> impl IntoView {
    let (time, line) = (app.screen.activity.clone(), app.screen.activity);
    let time = text(move || {
        time.with(|entry| {
            entry
                .as_ref()
                .map(|entry| time_of_day(entry.at))
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
    view! {
        <footer class="activity">
            <span class="activity-label">"Activity"</span>
            <time>{time}</time>
            <span dir="auto" class="line">
                {line}
            </span>
        </footer>
    }
    .into_any()
}

fn time_of_day(at: Millis) -> String {
    #[allow(clippy::cast_precision_loss)] // milliseconds since 1970 fit
    let at = js_sys::Date::new(&(at as f64).into());
    en::time_of_day(at.get_hours(), at.get_minutes())
}
