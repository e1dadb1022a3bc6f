//! Tells how many agents fit, once the supervisor has done narrowing the list.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use markup::view;

use crate::view::app::App;
use crate::view::erased::text;
use crate::view::memo::Memo;
use crate::words;

/// Milliseconds without another change: a search is typed letter by letter.
const PAUSE: u32 = 800;

/// Said, not seen: the count stands in the heading.
pub(super) fn told(app: App) -> AnyView {
    let said = RwSignal::new(String::new());
    let asked = Memo::new(move |_| {
        app.frame.with(|frame| {
            let chosen = &frame.list.settings;
            (chosen.search.clone(), chosen.filter.clone())
        })
    });
    let pause = StoredValue::new_local(None::<Timeout>);
    Effect::new(move |before: Option<()>| {
        // A memo that nobody reads follows nothing.
        asked.with(|_| ());
        if before.is_some() {
            let tell = move || {
                if let Some(told) = app.frame.try_with_untracked(words::list::told) {
                    said.set(told);
                }
            };
            pause.set_value(Some(Timeout::new(PAUSE, tell)));
        }
    });
    view! {
        <span role="status" class="unseen">
            {text(move || said.get())}
        </span>
    }
    .into_any()
}
