//! Tells how many agents fit, once the supervisor has done narrowing the list, and how many were read,
//! while a large roster is read for the first time.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use markup::view;
use supervision::view::{PresenceState, Tally};

use crate::i18n::label;
use crate::i18n::sentence::list::List;
use crate::view::app::App;
use crate::view::drawn::AnyView;
use crate::view::erased::{Part, on_change, part, text};
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
    // A memo that nobody reads follows nothing.
    let follow = move || asked.with(|_| ());
    on_change(follow, move || {
        let tell = move || {
            if let Some(told) = app.frame.try_with_untracked(words::list::told) {
                said.set(told);
            }
        };
        pause.set_value(Some(Timeout::new(PAUSE, tell)));
    });
    view! {
        <span role="status" class="unseen">
            {text(move || said.get())}
        </span>
    }
    .into_any()
}

/// Agents whom one page of the directory has: of no more, the reading is over at once.
const PAGE: usize = 200;

/// How many agents were read so far.
pub(super) fn reading(app: App) -> Part {
    let all = move || app.floor.with(|floor| floor.count(Tally::All));
    let unread = Tally::State(PresenceState::Unknown);
    let read = move || {
        app.floor
            .with(|floor| floor.count(Tally::All).saturating_sub(floor.count(unread)))
    };
    part(
        move || app.frame.with(|frame| frame.list.is_being_read) && all() > PAGE,
        move || {
            let told = text(move || words::list::read(read(), all()));
            view! {
                <span
                    role="progressbar"
                    class="hint reading"
                    aria-label=label(List::Loading)
                    aria-valuemin="0"
                    aria-valuemax=text(move || all().to_string())
                    aria-valuenow=text(move || read().to_string())
                    aria-valuetext=text(move || words::list::read(read(), all()))
                >
                    {told}
                </span>
            }
            .into_any()
        },
    )
}
