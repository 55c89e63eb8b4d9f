//! Moments in the demo: milliseconds since 1970, as the real server's store
//! keeps them, and the dates of the API.

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};

/// Milliseconds since 1970-01-01T00:00:00Z.
pub type Millis = i64;

/// One second.
pub const SECOND: Millis = 1_000;
/// One minute.
pub const MINUTE: Millis = 60 * SECOND;
/// One hour.
pub const HOUR: Millis = 60 * MINUTE;
/// One day of 24 hours.
pub const DAY: Millis = 24 * HOUR;

/// What the clock says.
pub fn now() -> Millis {
    Timestamp::now().as_millisecond()
}

/// A moment as .NET's round-trip format writes it in UTC, seven decimals.
pub fn iso(moment: Millis) -> String {
    let moment = Timestamp::from_millisecond(moment).unwrap_or(Timestamp::UNIX_EPOCH);
    format!("{moment:.7}")
}

/// The start of a calendar date. Dates beyond the calendar's end start in 1970.
pub fn midnight(date: Date, zone: &TimeZone) -> Millis {
    date.to_zoned(zone.clone()).map_or(0, |zoned| zoned.timestamp().as_millisecond())
}

/// The calendar date of a moment.
pub fn date_of(moment: Millis, zone: &TimeZone) -> Date {
    Timestamp::from_millisecond(moment).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(zone.clone()).date()
}

/// The start of the window that a `FromDate` names: a calendar date, a local
/// date and time (both in the server's zone) or a full instant. `None` asks
/// for the default, the last seven days.
///
/// # Errors
/// The server's sentence about a text that is none of these.
pub fn from_date(text: Option<&str>, zone: &TimeZone, now: Millis) -> Result<Millis, String> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(now - 7 * DAY);
    };
    let wrong = || format!("String '{text}' was not recognized as a valid DateTime.");
    // The shapes are told apart first: jiff's own readers accept more.
    if text.len() == 10 {
        let date: Date = text.parse().map_err(|_| wrong())?;
        return Ok(midnight(date, zone));
    }
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Ok(instant.as_millisecond());
    }
    if text.len() >= 16
        && let Ok(local) = text.parse::<DateTime>()
        && let Ok(zoned) = local.to_zoned(zone.clone())
    {
        return Ok(zoned.timestamp().as_millisecond());
    }
    Err(wrong())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_accepted_shapes() {
        let zone = TimeZone::get("America/New_York").unwrap();
        let read = |text| from_date(Some(text), &zone, 10 * DAY);
        assert_eq!(read("2026-11-01").map(iso).as_deref(), Ok("2026-11-01T04:00:00.0000000Z"));
        assert_eq!(read("2026-11-02").map(iso).as_deref(), Ok("2026-11-02T05:00:00.0000000Z"));
        assert_eq!(read("2026-11-02T10:00:00+02:00").map(iso).as_deref(), Ok("2026-11-02T08:00:00.0000000Z"));
        assert_eq!(read("2026-11-02T10:00:00").map(iso).as_deref(), Ok("2026-11-02T15:00:00.0000000Z"));
        assert_eq!(read("2999-01-01").map(|at| at > now()), Ok(true));
        assert_eq!(read(" "), Ok(3 * DAY));
        assert_eq!(from_date(None, &zone, 10 * DAY), Ok(3 * DAY));
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in ["yesterday", "2026-13-01", "2026-02-30", "11/01/2026", "7d"] {
            assert!(from_date(Some(text), &TimeZone::UTC, 0).is_err(), "{text} was read as a date");
        }
    }
}
