//! Times of the lines of a transcript.
//!
//! Knows which lines tell their day or minute. Must not know what else is in a line.

use gws::date::EpochMillis;
use js_sys::Date;
use wasm_bindgen::JsValue;

/// The last moment that a date of the browser can hold, in milliseconds since 1970.
const LAST_DATE: EpochMillis = 8_640_000_000_000_000;

/// What is told of the time of a line, beside what the lines before told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Told {
    /// The line is of another day.
    pub(super) day: bool,
    /// The line is of another minute.
    pub(super) minute: bool,
}

/// What is told of each time; the first line is compared with `now`, in milliseconds since 1970, where clocks are so many
/// minutes behind that of Greenwich.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
fn times_told(
    times: impl Iterator<Item = Option<EpochMillis>>,
    now: f64,
    minutes_west: f64,
) -> Vec<Told> {
    let minute_of = |at: EpochMillis| (at / 60_000).saturating_add_signed(-minutes_west as i64);
    let mut before = minute_of(now as EpochMillis);
    let mut is_first = true;
    let tell = |at: Option<EpochMillis>| {
        let Some(minute) = at.map(minute_of) else {
            let (day, minute) = (false, false);
            return Told { day, minute };
        };
        let day = minute / (24 * 60) != before / (24 * 60);
        let told = Told {
            day,
            minute: is_first || minute != before,
        };
        (before, is_first) = (minute, false);
        told
    };
    times.map(tell).collect()
}

/// What is told of each time, today, where the browser is.
pub(super) fn told_now(times: impl Iterator<Item = Option<EpochMillis>>) -> Vec<Told> {
    let now = Date::new_0();
    times_told(times, now.get_time(), now.get_timezone_offset())
}

/// A time as machines read it.
pub(super) fn machine_time(at: EpochMillis) -> Option<String> {
    #[allow(clippy::cast_precision_loss)] // what a date can hold
    let date = (at <= LAST_DATE).then(|| Date::new(&JsValue::from_f64(at as f64)))?;
    Some(date.to_iso_string().into())
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::{Told, times_told};

    const HOUR: u64 = 3_600_000;
    const DAY: u64 = 24 * HOUR;

    #[wasm_bindgen_test]
    fn a_minute_is_told_once_and_a_day_where_it_changes() {
        let told = |times: &[Option<u64>], west: f64| -> Vec<(bool, bool)> {
            #[allow(clippy::cast_precision_loss)] // small
            let now = (10 * DAY + 12 * HOUR) as f64;
            let told = times_told(times.iter().copied(), now, west);
            told.into_iter()
                .map(|Told { day, minute }| (day, minute))
                .collect()
        };
        let noon = 10 * DAY + 12 * HOUR;
        let times = [Some(noon), Some(noon + 59_000), None, Some(noon + 60_000)];
        let expected = [(false, true), (false, false), (false, false), (false, true)];
        assert_eq!(told(&times, 0.0), expected);
        let times = [Some(9 * DAY + 23 * HOUR), Some(10 * DAY + HOUR)];
        assert_eq!(told(&times, 0.0), [(true, true), (true, true)]);
        assert_eq!(told(&times, -120.0), [(false, true), (false, true)], "east");
        assert_eq!(told(&[Some(u64::MAX)], 720.0).len(), 1);
    }
}
