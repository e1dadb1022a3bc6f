//! The times of the protocol.
//!
//! Knows how servers write a moment: `2014-01-09 11:58:12.035+0200`, in samples also without the
//! space, and as a number called seconds that counts milliseconds. Must not know a clock.

use crate::json::Json;

/// Milliseconds since 1970, UTC.
pub type EpochMillis = u64;

/// Smaller numbers count seconds: as milliseconds they would be a day of 1973 or before.
const LEAST_MILLIS: u64 = 100_000_000_000;

/// Reads a date with its time and zone. The parts may be run together, and the zone may be
/// missing, which is taken as UTC. `None` when it is no date, or one before 1970.
pub fn read(text: &str) -> Option<EpochMillis> {
    let mut rest = text.trim();
    let year = digits(&mut rest, 4)?;
    let mut parts = [1, 1, 0, 0, 0];
    let lengths = ['-', '-', ' ', ':', ':'];
    for (part, separator) in parts.iter_mut().zip(lengths) {
        rest = match separator {
            ' ' => rest.trim_start_matches([' ', 'T']),
            other => rest.strip_prefix(other)?,
        };
        *part = digits(&mut rest, 2)?;
    }
    let [month, day, hour, minute, second] = parts;
    let mut millis = 0;
    if let Some(fraction) = rest.strip_prefix(['.', ',']) {
        let end = fraction.find(|c: char| !c.is_ascii_digit());
        let (figures, after) = fraction.split_at(end.unwrap_or(fraction.len()));
        millis = [figures, "000"].concat().get(..3)?.parse().ok()?;
        rest = after;
    }
    let zone = zone(rest.trim())?;
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || hour > 24 || minute > 59 {
        return None;
    }
    let minutes = (days(year, month, day) * 24 + hour) * 60 + minute - zone;
    u64::try_from((minutes * 60 + second) * 1_000 + millis).ok()
}

/// Reads `timestampSeconds`. In spite of its name it counts milliseconds; a server that keeps to
/// the name is understood as well. The samples print an `L` after it.
pub(crate) fn read_number(json: &Json<'_>) -> Option<EpochMillis> {
    let number = match json {
        Json::Text(text) => text.trim().trim_end_matches(['L', 'l']).parse().ok()?,
        other => other.number()?,
    };
    match number {
        0 => None,
        seconds if seconds < LEAST_MILLIS => Some(seconds * 1_000),
        millis => Some(millis),
    }
}

fn digits(rest: &mut &str, count: usize) -> Option<i64> {
    let figures = rest.get(..count)?;
    if !figures.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    *rest = rest.get(count..)?;
    figures.parse().ok()
}

/// The minutes by which a zone is ahead of UTC.
fn zone(text: &str) -> Option<i64> {
    let (sign, mut rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    if rest.is_empty() || rest.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let hours = digits(&mut rest, 2)?;
    rest = rest.trim_start_matches(':');
    let minutes = digits(&mut rest, 2).unwrap_or(0);
    Some(sign * (hours * 60 + minutes))
}

/// Days since 1970 in the Gregorian calendar, by counting years from March.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let leaps = year / 4 - year / 100 + year / 400;
    year * 365 + leaps + (month * 153 + 2) / 5 + day - 719_469
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_however_they_are_written() {
        let expected = Some(1_389_261_492_035);
        for text in [
            "2014-01-09 11:58:12.035+0200",
            "2014-01-0911:58:12.035+0200",
            "2014-01-09T09:58:12.035Z",
            "2014-01-09 09:58:12.035",
            " 2014-01-09 04:58:12.035-05:00 ",
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
        assert_eq!(read("1970-01-01 00:00:00.000+0000"), Some(0));
        assert_eq!(read("2000-02-29 00:00:00+0000"), Some(951_782_400_000));
        assert_eq!(read("2024-03-01 00:00:00+0000"), Some(1_709_251_200_000));
        assert_eq!(read("2014-05-0511:08:45.000-0700"), Some(1_399_313_325_000));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "yesterday",
            "2014-13-09 11:58:12+0200",
            "2014-01-09",
            "1969-12-31 00:00:00+0000",
            "2014-01-09 é1:58:12",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn seconds_are_milliseconds() {
        let number = |text: &str| read_number(&Json::read(text).unwrap());
        assert_eq!(number("1389261492035"), Some(1_389_261_492_035));
        assert_eq!(number("\"1389261492035L\""), Some(1_389_261_492_035));
        assert_eq!(number("1389261492"), Some(1_389_261_492_000));
        assert_eq!(number("0"), None);
        assert_eq!(number("null"), None);
    }
}
