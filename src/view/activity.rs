//! The newest line of the log.

use leptos::prelude::*;

use crate::i18n::en;
use crate::runtime::screen::App;

/// The bottom line.
#[component]
pub(super) fn Activity(app: App) -> impl IntoView {
    let entry = app.screen.activity.clone();
    let line = move || {
        entry.with(|entry| {
            let entry = entry.as_ref()?;
            #[allow(clippy::cast_precision_loss)] // milliseconds since 1970 fit
            let at = js_sys::Date::new(&(entry.at as f64).into());
            let time = en::time_of_day(at.get_hours(), at.get_minutes());
            let text = en::activity(&entry.what);
            Some(view! {
                <time>{time}</time>
                <span dir="auto">{text}</span>
            })
        })
    };
    view! {
        <footer class="activity">
            <span class="activity-label">"Activity"</span>
            {line}
        </footer>
    }
    .into_any()
}
