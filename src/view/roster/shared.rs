//! Tells whether a link to the list was copied.

use markup::view;

use crate::view::app::App;
use crate::view::drawn::AnyView;
use crate::view::erased::text_of;
use crate::words;

/// The note; it is there all the time, so that it is read out when it says something.
pub(super) fn shared(app: App) -> AnyView {
    let said = text_of(app.frame, |frame| words::list::shared(frame.list.shared));
    view! {
        <span role="status" class="hint shared">
            {said}
        </span>
    }
    .into_any()
}
