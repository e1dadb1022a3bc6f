//! Dates as the server prints them: `2015-11-09 15:20:04.000+0200`. It must not know the clock.

use jiff::{Timestamp, tz};

/// The server's time zone, that of the vendor's samples.
const OFFSET_HOURS: i8 = 2;

/// The date of a moment in milliseconds since 1970.
pub(super) fn date(millis: u64) -> String {
    let millis = i64::try_from(millis).unwrap_or(i64::MAX);
    let moment = Timestamp::from_millisecond(millis).unwrap_or(Timestamp::MAX);
    let zone = tz::Offset::constant(OFFSET_HOURS).to_time_zone();
    let local = moment.to_zoned(zone);
    local.strftime("%Y-%m-%d %H:%M:%S.%3f%z").to_string()
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn as_in_the_samples() {
        assert_eq!(date(1_447_075_204_000), "2015-11-09 15:20:04.000+0200");
        assert_eq!(date(1_389_261_492_035), "2014-01-09 11:58:12.035+0200");
        assert_eq!(date(0), "1970-01-01 02:00:00.000+0200");
        assert_eq!(date(951_775_200_000), "2000-02-29 00:00:00.000+0200");
        assert_eq!(date(1_735_682_399_999), "2024-12-31 23:59:59.999+0200");
        assert_eq!(date(1_735_682_400_000), "2025-01-01 00:00:00.000+0200");
    }
}
