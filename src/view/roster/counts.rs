//! Tells how many agents fit, once the supervisor has done narrowing the list.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use crate::i18n::en;
use crate::runtime::screen::App;
use crate::view::erased::text;

/// Milliseconds without another change: a search is typed letter by letter.
const PAUSE: u32 = 800;

/// Said, not seen: the count stands in the heading.
pub(super) fn told(app: &App) -> AnyView {
    let said = ArcRwSignal::new(String::new());
    let frame = app.screen.frame.clone();
    let read = frame.clone();
    let asked = Memo::new(move |_| {
        frame.with(|frame| {
            let chosen = &frame.list.chosen;
            (chosen.search.clone(), chosen.filter.clone())
        })
    });
    let pause = StoredValue::new_local(None::<Timeout>);
    let words = said.clone();
    Effect::new(move |before: Option<()>| {
        // A memo that nobody reads follows nothing.
        asked.with(|_| ());
        if before.is_some() {
            let (said, read) = (said.clone(), read.clone());
            let tell = move || said.set(read.with_untracked(en::list::told));
            pause.set_value(Some(Timeout::new(PAUSE, tell)));
        }
    });
    view! {
        <span role="status" class="unseen">
            {text(move || words.get())}
        </span>
    }
    .into_any()
}
