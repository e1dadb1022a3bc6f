//! Points in time as the contact centre writes them.
//!
//! Knows one format. Must not know what time it is.

/// Milliseconds since 1970, UTC, of a time like `2019-12-24T14:00:06.287Z`; blanks in it, as in
/// the vendor's sample, do not matter. `None` for anything else, the empty text above all.
pub(crate) fn epoch_ms(text: &str) -> Option<u64> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    let mut date = date.splitn(3, '-').map(str::parse::<u64>);
    let (year, month, day) = (date.next()?.ok()?, date.next()?.ok()?, date.next()?.ok()?);
    let (clock, fraction) = time.split_once('.').unwrap_or((time, ""));
    let mut clock = clock.splitn(3, ':').map(str::parse::<u64>);
    let (hour, minute, second) = (
        clock.next()?.ok()?,
        clock.next()?.ok()?,
        clock.next()?.ok()?,
    );
    let plausible = (1970..10_000).contains(&year)
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && hour < 24
        && minute < 60
        && second <= 60;
    if !plausible {
        return None;
    }
    let fraction = fraction.get(..fraction.len().min(3))?;
    let millis = match fraction {
        "" => 0,
        digits => digits.parse::<u64>().ok()? * 10_u64.pow(3 - u32::try_from(digits.len()).ok()?),
    };
    // Days since 1970 in the Gregorian calendar, the year counted from March so that the leap day
    // comes last.
    let (y, m) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let days =
        (365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day).checked_sub(719_469)?;
    Some(((days * 24 + hour) * 60 + minute) * 60_000 + second * 1_000 + millis)
}

#[cfg(test)]
mod tests {
    use super::epoch_ms;

    #[test]
    fn times_are_read_as_the_contact_centre_writes_them() {
        for (text, ms) in [
            ("1970-01-01T00:00:00.000Z", Some(0)),
            ("1970-01-01T00:00:01Z", Some(1_000)),
            ("2000-02-29T12:00:00.5Z", Some(951_825_600_500)),
            ("2019-12-24T14: 00: 06.287Z", Some(1_577_196_006_287)),
            ("2022-05-05T11:50:41.836Z", Some(1_651_751_441_836)),
            ("", None),
            ("2019-12-24", None),
            ("2019-13-24T14:00:06Z", None),
            ("2019-12-24T14:00:06.é1Z", None),
            ("T::.Z", None),
        ] {
            assert_eq!(epoch_ms(text), ms, "{text}");
        }
    }
}
