//! How long an agent has been in her state, whether that is too long, and whether what is known of
//! her is old.
//!
//! All of it by one clock; what is told in words changes rarely.

use leptos::prelude::*;
use markup::view;
use supervision::Millis;
use supervision::config::Limits;
use supervision::view::{AgentRow, Since};

use crate::i18n::en::list::Row as Says;
use crate::i18n::say;
use crate::view::app::App;
use crate::view::erased::{Attribute, Part, part, text};
use crate::view::{clock, icon};
use crate::words;

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
    /// A time that is a lower bound counts as it is.
    fn at(limits: Option<Limits>, since: Option<Since>, now: Millis) -> Self {
        let (Some(limits), Some(since)) = (limits, since) else {
            return Self::Usual;
        };
        match now.saturating_sub(since.at()) {
            time if time >= limits.alert_ms => Self::TooLong,
            time if time >= limits.warn_ms => Self::Long,
            _ => Self::Usual,
        }
    }

    /// In words; nothing where all is as expected.
    pub(super) fn words(self) -> String {
        match self {
            Self::Usual => String::new(),
            Self::Long => say!(Says::Long),
            Self::TooLong => say!(Says::TooLong),
        }
    }
}

/// The level of a row.
pub(super) fn level(app: App, row: RwSignal<AgentRow>) -> Memo<Level> {
    Memo::new(move |_| {
        row.with(|row| Level::at(row.limits, row.since, known(row, app.clock.get())))
    })
}

/// The time up to which a row is known: without contact its clocks stand still.
fn known(row: &AgentRow, now: Millis) -> Millis {
    row.as_of.map_or(now, |at| at.min(now))
}

/// The mark of a row in which the time is not as expected.
pub(super) fn mark(level: Memo<Level>) -> Attribute {
    Box::new(move || match level.get() {
        Level::Usual => None,
        Level::Long => Some("long".into()),
        Level::TooLong => Some("too-long".into()),
    })
}

/// The time in the state.
pub(super) fn time(app: App, row: RwSignal<AgentRow>, level: Memo<Level>) -> AnyView {
    let time = text(move || {
        row.with(|row| match row.since {
            Some(since) => clock::elapsed(Some(since.at()), known(row, app.clock.get())),
            None => clock::UNKNOWN.into(),
        })
    });
    let plus = part(
        move || row.with(|row| row.since.is_some_and(Since::is_bound)),
        move || {
            let words = text(move || {
                row.with(|row| {
                    let since = row.since.map(Since::at).unwrap_or_default();
                    words::list::at_least(known(row, app.clock.get()).saturating_sub(since))
                })
            });
            view! {
                <span class="plus" aria-hidden="true">"+"</span>
                <span role="tooltip" popover="manual" class="tip">{words}</span>
            }
            .into_any()
        },
    );
    let mark = part(
        move || level.get() != Level::Usual,
        move || {
            let drawing = text(move || match level.get() {
                Level::Usual | Level::Long => icon::CLOCK.into(),
                Level::TooLong => icon::WARNING.into(),
            });
            view! {
                {icon::icon(drawing)}
                <span class="unseen">{text(move || [&level.get().words(), ": "].concat())}</span>
            }
            .into_any()
        },
    );
    view! {
        {mark}
        <span class="gated">{time} {plus}</span>
    }
    .into_any()
}

/// How many minutes old what is known of her is, where that is too old; `after` says how many
/// milliseconds may pass.
pub(super) fn stale(
    app: App,
    row: RwSignal<AgentRow>,
    read_at: RwSignal<Option<Millis>>,
    after: Memo<Millis>,
) -> Memo<Option<Millis>> {
    Memo::new(move |_| {
        // Without contact the head of the list says how old all of it is.
        let now = row.with(|row| known(row, app.clock.get()));
        minutes(read_at.get(), after.get(), now)
    })
}

fn minutes(read_at: Option<Millis>, after: Millis, now: Millis) -> Option<Millis> {
    let age = now.saturating_sub(read_at?);
    (age > after).then(|| (age / 60_000).max(1))
}

/// What stands by her state while it is old.
pub(super) fn as_of(stale: Memo<Option<Millis>>) -> Part {
    part(
        move || stale.get().is_some(),
        move || {
            let words = text(move || stale.get().map(words::list::as_of).unwrap_or_default());
            view! {
                <span class="stale">
                    {icon::still(icon::HOURGLASS)} <span dir="auto">{words}</span>
                </span>
            }
            .into_any()
        },
    )
}

#[cfg(test)]
mod tests {
    use supervision::config::Limits;
    use supervision::view::Since;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::{Level, minutes};

    #[wasm_bindgen_test]
    fn from_the_limit_on_it_is_too_long() {
        let limits = Limits {
            warn_ms: 10,
            alert_ms: 20,
        };
        for (time, level) in [(9, Level::Usual), (10, Level::Long), (20, Level::TooLong)] {
            for since in [Since::Exactly(1_000), Since::AtLeast(1_000)] {
                assert_eq!(Level::at(Some(limits), Some(since), 1_000 + time), level);
            }
        }
        assert_eq!(Level::at(None, Some(Since::Exactly(0)), 99), Level::Usual);
        assert_eq!(Level::at(Some(limits), None, 99), Level::Usual);
    }

    #[wasm_bindgen_test]
    fn what_is_old_is_told_in_whole_minutes() {
        for (age, told) in [
            (15_000, None),
            (15_001, Some(1)),
            (119_999, Some(1)),
            (120_000, Some(2)),
        ] {
            assert_eq!(minutes(Some(1_000), 15_000, 1_000 + age), told);
        }
        assert_eq!(minutes(None, 15_000, 999_999), None, "nobody was asked");
    }
}
