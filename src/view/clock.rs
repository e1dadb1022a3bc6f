//! Durations as text.

use supervision::Millis;

/// What stands where a duration is not known.
pub(super) const UNKNOWN: &str = "–";

/// Minutes and seconds, from an hour on with hours.
pub(super) fn duration(milliseconds: Millis) -> String {
    let seconds = milliseconds / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours == 0 {
        format!("{minutes:02}:{seconds:02}")
    } else {
        format!("{hours}:{minutes:02}:{seconds:02}")
    }
}

/// The time from `since` to `now`. A start in the future is a clock that is off: nothing has
/// passed yet.
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
