//! Tells whether a link to the list was copied.

use leptos::prelude::*;

use crate::i18n::en;
use crate::runtime::screen::App;
use crate::view::erased::of_frame;

/// The note; it is there all the time, so that it is read out when it says something.
pub(super) fn shared(app: &App) -> AnyView {
    let words = of_frame(app, |frame| en::list::shared(frame.list.shared).into());
    view! {
        <span role="status" class="hint shared" dir="auto">
            {words}
        </span>
    }
    .into_any()
}
