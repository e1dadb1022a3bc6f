//! Durations and times of day as text.

use gws::date::EpochMillis;
use supervision::Millis;

use crate::i18n;
pub(super) use crate::i18n::duration;
use crate::runtime::wall;

/// Sign in place of a duration that is not known.
pub(super) const UNKNOWN: &str = "–";

/// Time of day of a time of the core, to the minute.
pub(super) fn clock_time(at: Millis) -> String {
    time_of_day(at, false)
}

/// Time of day of a time of the core.
pub(super) fn time_of_day(at: Millis, with_seconds: bool) -> String {
    time_told(wall().of_day(at), with_seconds)
}

/// Time of day of a date that the server gave.
pub(super) fn time_told(at: EpochMillis, with_seconds: bool) -> String {
    #[allow(clippy::cast_precision_loss)] // milliseconds since 1970 fit
    i18n::time_of_day(at as f64, with_seconds)
}

/// The time from `since` to `now`; zero for a start in the future, which another clock gave.
pub(super) fn elapsed(since: Option<Millis>, now: Millis) -> String {
    match since {
        Some(since) => duration(now.saturating_sub(since)),
        None => UNKNOWN.into(),
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::{duration, elapsed};

    #[wasm_bindgen_test]
    fn hours_show_only_when_there_are_some() {
        assert_eq!(duration(0), "00:00");
        assert_eq!(duration(252_999), "04:12");
        assert_eq!(duration(3_600_000), "1:00:00");
        assert_eq!(duration(90_061_000), "25:01:01");
    }

    #[wasm_bindgen_test]
    fn what_is_not_known_is_never_zero() {
        assert_eq!(elapsed(None, 5_000), "–");
        assert_eq!(elapsed(Some(9_000), 5_000), "00:00");
    }
}
