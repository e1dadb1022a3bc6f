//! Dates as the server prints them: `2015-11-09 15:20:04.000+0200`. It must not know the clock.

/// The server's time zone, that of the vendor's samples.
const OFFSET_HOURS: u64 = 2;

/// The date of a moment in milliseconds since 1970.
pub(super) fn date(millis: u64) -> String {
    let local = millis.saturating_add(OFFSET_HOURS * 3_600_000);
    let (days, rest) = (local / 86_400_000, local % 86_400_000);
    let (year, month, day) = civil(days);
    let (hour, minute) = (rest / 3_600_000, rest / 60_000 % 60);
    let (second, milli) = (rest / 1000 % 60, rest % 1000);
    format!(
        "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}.{milli:03}+{OFFSET_HOURS:02}00"
    )
}

/// Year, month and day of a number of days since 1970, by the proleptic Gregorian calendar. Years are counted from
/// March, so that the leap day is the last of its year.
fn civil(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    (year, month, day)
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
