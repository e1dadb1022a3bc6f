//! How long an agent has been in her state, and whether that is too long.
//!
//! All of it by one clock; what is told in words changes rarely.

use leptos::prelude::*;
use supervision::Millis;
use supervision::config::Limits;

use crate::i18n::en;
use crate::runtime::screen::{App, RowCell};
use crate::view::erased::{Attribute, part, text};
use crate::view::{clock, icon};

/// What a time in a state amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// As expected, or nobody has said what is expected.
    Usual,
    /// Longer than expected.
    Long,
    /// Far too long.
    TooLong,
}

impl Level {
    fn at(limits: Option<Limits>, since: Option<Millis>, now: Millis) -> Self {
        let (Some(limits), Some(since)) = (limits, since) else {
            return Self::Usual;
        };
        match now.saturating_sub(since) {
            time if time >= limits.alert_ms => Self::TooLong,
            time if time >= limits.warn_ms => Self::Long,
            _ => Self::Usual,
        }
    }

    /// In words; nothing where all is as expected.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Usual => "",
            Self::Long => en::list::LONG,
            Self::TooLong => en::list::TOO_LONG,
        }
    }
}

/// The level of a row.
pub(super) fn level(app: &App, cell: &RowCell) -> Memo<Level> {
    let (row, clock) = (cell.row.clone(), app.screen.clock.clone());
    Memo::new(move |_| row.with(|row| Level::at(row.limits, row.since, clock.get())))
}

/// The cell of the time.
pub(super) fn time(app: &App, cell: &RowCell, level: Memo<Level>) -> AnyView {
    let (timed, clock) = (cell.row.clone(), app.screen.clock.clone());
    let time = text(move || match timed.with(|row| row.since) {
        Some(since) => clock::elapsed(Some(since), clock.get()),
        None => clock::UNKNOWN.into(),
    });
    let shown: Attribute = Box::new(move || match level.get() {
        Level::Usual => None,
        Level::Long => Some("long".into()),
        Level::TooLong => Some("too-long".into()),
    });
    let mark = part(
        move || level.get() != Level::Usual,
        move || {
            let drawing = text(move || match level.get() {
                Level::Usual | Level::Long => icon::CLOCK.into(),
                Level::TooLong => icon::WARNING.into(),
            });
            view! {
                {icon::icon(drawing)}
                <span class="unseen">{text(move || [level.get().words(), ": "].concat())}</span>
            }
            .into_any()
        },
    );
    view! {
        <div role="gridcell" class="time" data-level=shown>
            {mark} <span>{time}</span>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use supervision::config::Limits;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::Level;

    #[wasm_bindgen_test]
    fn from_the_limit_on_it_is_too_long() {
        let limits = Limits {
            warn_ms: 10,
            alert_ms: 20,
        };
        for (time, level) in [(9, Level::Usual), (10, Level::Long), (20, Level::TooLong)] {
            assert_eq!(Level::at(Some(limits), Some(1_000), 1_000 + time), level);
        }
        assert_eq!(Level::at(None, Some(0), 99), Level::Usual);
        assert_eq!(Level::at(Some(limits), None, 99), Level::Usual);
    }
}
