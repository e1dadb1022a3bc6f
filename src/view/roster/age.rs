//! How long an agent has been in the state, whether that is too long, and whether what is known of
//! the agent is old.
//!
//! All of it by one clock; what is told in words changes rarely. Must not know where in the row it
//! stands.

use markup::view;
use supervision::Millis;
use supervision::config::Limits;
use supervision::view::{AgentRow, Since};
use web_sys::Element;

use crate::i18n::say;
use crate::i18n::sentence::list::Row as Says;
use crate::view::called::Takes;
use crate::view::clock;
use crate::view::drawn::AnyView;
use crate::view::filled::{Draw, Filled, Line, at};
use crate::words;

/// What a cell is filled from.
pub(super) struct Seen<'a> {
    /// The agent of the row.
    pub(super) row: &'a AgentRow,
    /// What the time in the state amounts to.
    pub(super) level: Level,
    /// How many minutes old what is known is, where that is too old.
    pub(super) stale: Option<Millis>,
    /// The time on the clock of the row.
    pub(super) now: Millis,
}

/// Fills the cell for which it was made.
pub(super) type Fill = Box<dyn for<'a, 'b> Takes<&'a Seen<'b>>>;

/// What a time in a state amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// As expected, or nobody has said what is expected.
    Usual,
    /// Longer than is expected.
    Long,
    /// Far longer than is expected.
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

    /// The level in words; nothing where all is as expected.
    pub(super) fn words(self) -> String {
        match self {
            Self::Usual => String::new(),
            Self::Long => say!(Says::Long),
            Self::TooLong => say!(Says::TooLong),
        }
    }

    /// The mark of a row in which the time is not as expected.
    pub(super) fn mark(self) -> Option<&'static str> {
        match self {
            Self::Usual => None,
            Self::Long => Some("long"),
            Self::TooLong => Some("too-long"),
        }
    }
}

/// The level of a row.
pub(super) fn level(row: &AgentRow, now: Millis) -> Level {
    Level::at(row.limits, row.since, known(row, now))
}

/// The time up to which a row is known: without contact its clocks stand still.
pub(super) fn known(row: &AgentRow, now: Millis) -> Millis {
    row.as_of.map_or(now, |at| at.min(now))
}

/// The inside of the cell of the time. Before it comes what it amounts to.
pub(super) fn time() -> AnyView {
    view! { <span class="gated"></span> }.into_any()
}

fn amount() -> AnyView {
    view! { <span class="unseen"></span> }.into_any()
}

fn plus() -> AnyView {
    view! {
        <span class="plus" aria-hidden="true">
            "+"
        </span>
    }
    .into_any()
}

fn tip() -> AnyView {
    view! { <span class="tip"></span> }.into_any()
}

/// The time in the state.
pub(super) fn fill_time(cell: &Element) -> Fill {
    let time = at(cell, &[0]);
    let mut amounts = Line::new(cell.clone(), [amount as Draw]).before(time.clone());
    let mut bound = Line::new(time.clone(), [plus as Draw, tip]);
    let mut time = Filled::new(time);
    Box::new(move |seen: &Seen| {
        let since = seen.row.since;
        amounts.texts([match seen.level {
            Level::Usual => String::new(),
            level => [&level.words(), ": "].concat(),
        }]);
        time.text(&match since {
            Some(since) => clock::elapsed(Some(since.at()), seen.now),
            None => clock::UNKNOWN.into(),
        });
        let bound_at = since.filter(|since| since.is_bound()).map(Since::at);
        bound.show(0, bound_at.is_some());
        if let Some(tip) = bound.show(1, bound_at.is_some()) {
            let time = seen.now.saturating_sub(bound_at.unwrap_or_default());
            tip.text(&words::list::at_least(time));
        }
    })
}

/// How many minutes old what was read at a time is, where more milliseconds than `after` have
/// passed.
pub(super) fn minutes(read_at: Option<Millis>, after: Millis, now: Millis) -> Option<Millis> {
    let age = now.saturating_sub(read_at?);
    (age > after).then(|| (age / 60_000).max(1))
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
