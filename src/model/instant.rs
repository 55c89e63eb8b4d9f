//! The server's many forms of a date, read as an instant. Where none fits, the text itself is shown.

use super::civil::Date;

/// Dates without a zone are taken as UTC: .NET omits the zone if the date's kind is unspecified, and the server stores
/// UTC.
const ZONELESS_OFFSET_MINUTES: i64 = 0;

/// Milliseconds since 1970 UTC.
pub type Instant = i64;

/// Reads a date in any of the forms that .NET servers write: ISO 8601 with 0 to 9 fraction digits, with `Z`, an offset
/// or neither, with a space for the `T`, or the date alone; `/Date(ms±hhmm)/`; RFC 1123; `M/d/yyyy h:mm:ss tt`; seconds
/// or milliseconds since 1970. The year 1 is .NET's way to say "none".
pub fn parse(text: &str) -> Option<Instant> {
    let text = text.trim();
    let instant = ticks(text).or_else(|| iso(text)).or_else(|| rfc1123(text)).or_else(|| american(text))?;
    // Not before 1900: an unset date, or a number that is no date.
    (instant > -2_208_988_800_000).then_some(instant)
}

/// An instant as ISO 8601 in UTC, to the second: for machines.
pub fn iso_text(instant: Instant) -> String {
    let seconds = instant.div_euclid(1000);
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    format!("{}T{:02}:{:02}:{:02}Z", Date::from_days(days), second / 3600, second / 60 % 60, second % 60)
}

/// `/Date(1234567890123-0500)/`, whose offset is only for show, or bare seconds or milliseconds.
fn ticks(text: &str) -> Option<Instant> {
    if let Some(rest) = text.strip_prefix("/Date(") {
        let rest = rest.strip_suffix(")/")?;
        let end = rest.char_indices().skip(1).find(|(_, c)| !c.is_ascii_digit()).map_or(rest.len(), |(at, _)| at);
        return rest[..end].parse().ok();
    }
    if text.len() < 9 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = text.parse().ok()?;
    // Seconds reach eleven digits in the year 5138.
    Some(if text.len() <= 10 { number.checked_mul(1000)? } else { number })
}

fn iso(text: &str) -> Option<Instant> {
    let date = Date::parse(text.get(..10)?)?;
    let rest = &text[10..];
    if rest.is_empty() {
        return Some(at(date, 0, 0) - ZONELESS_OFFSET_MINUTES * 60_000);
    }
    let mut rest = Reader(rest.strip_prefix(['T', 't', ' '])?);
    let hour = rest.number(2, 2)?;
    rest.take(':')?;
    let minute = rest.number(2, 2)?;
    let second = if rest.take(':').is_some() { rest.number(2, 2)? } else { 0 };
    let fraction = if rest.take('.').or_else(|| rest.take(',')).is_some() { rest.milliseconds()? } else { 0 };
    rest.space();
    let offset = rest.offset()?;
    // 24:00 and a leap second belong to the next minute; the sum takes care of that.
    if !rest.0.is_empty() || hour > 24 || minute > 59 || second > 60 {
        return None;
    }
    Some(at(date, hour * 3600 + minute * 60 + second, fraction) - offset * 60_000)
}

/// `Mon, 23 Nov 2026 10:00:00 GMT`.
fn rfc1123(text: &str) -> Option<Instant> {
    const MONTHS: &str = "janfebmaraprmayjunjulaugsepoctnovdec";
    let rest = text.split_once(',').map_or(text, |(_, rest)| rest).trim_start();
    let mut parts = rest.split_ascii_whitespace();
    let day = parts.next()?.parse().ok()?;
    let month = parts.next()?.get(..3)?.to_ascii_lowercase();
    let month = MONTHS.as_bytes().chunks(3).position(|name| name == month.as_bytes())? + 1;
    let year = parts.next()?.parse().ok()?;
    let seconds = clock(parts.next()?)?;
    let offset = match parts.next() {
        None | Some("GMT" | "UTC" | "Z") => 0,
        Some(zone) => {
            let mut zone = Reader(zone);
            zone.offset().filter(|_| zone.0.is_empty())?
        }
    };
    let date = Date::new(year, u32::try_from(month).ok()?, day)?;
    Some(at(date, seconds, 0) - offset * 60_000)
}

/// `11/23/2026 1:05:09 PM` and, behind it, an offset such as `-05:00`: month first, as .NET writes it for its default
/// culture. If something else follows, the instant is unknown.
fn american(text: &str) -> Option<Instant> {
    let mut parts = text.split_ascii_whitespace().peekable();
    let mut date = parts.next()?.split('/');
    let month = date.next()?.parse().ok()?;
    let day = date.next()?.parse().ok()?;
    let year = date.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let date = Date::new(year, month, day)?;
    let mut seconds = match parts.next() {
        None => 0,
        Some(time) => clock(time)?,
    };
    if let Some(half) = parts.next_if(|part| part.eq_ignore_ascii_case("AM") || part.eq_ignore_ascii_case("PM")) {
        if seconds >= 13 * 3600 {
            return None;
        }
        let is_afternoon = half.eq_ignore_ascii_case("PM");
        seconds = seconds % (12 * 3600) + if is_afternoon { 12 * 3600 } else { 0 };
    }
    let mut zone = Reader(parts.next().unwrap_or_default());
    let offset = zone.offset()?;
    (zone.0.is_empty() && parts.next().is_none()).then(|| at(date, seconds, 0) - offset * 60_000)
}

/// `h:mm` or `h:mm:ss` in seconds.
fn clock(text: &str) -> Option<i64> {
    let mut rest = Reader(text);
    let hour = rest.number(1, 2)?;
    rest.take(':')?;
    let minute = rest.number(2, 2)?;
    let second = if rest.take(':').is_some() { rest.number(2, 2)? } else { 0 };
    (rest.0.is_empty() && hour < 24 && minute < 60 && second < 61).then_some(hour * 3600 + minute * 60 + second)
}

fn at(date: Date, seconds: i64, milliseconds: i64) -> Instant {
    date.days() * 86_400_000 + seconds * 1000 + milliseconds
}

struct Reader<'a>(&'a str);

impl Reader<'_> {
    fn take(&mut self, wanted: char) -> Option<()> {
        self.0 = self.0.strip_prefix(wanted)?;
        Some(())
    }

    fn space(&mut self) {
        self.0 = self.0.trim_start();
    }

    fn number(&mut self, least: usize, most: usize) -> Option<i64> {
        let digits = self.0.bytes().take(most).take_while(u8::is_ascii_digit).count();
        if digits < least {
            return None;
        }
        let (number, rest) = self.0.split_at(digits);
        self.0 = rest;
        number.parse().ok()
    }

    /// A fraction of a second, cut to milliseconds.
    fn milliseconds(&mut self) -> Option<i64> {
        let digits = self.0.bytes().take_while(u8::is_ascii_digit).count();
        let (fraction, rest) = self.0.split_at(digits);
        self.0 = rest;
        let kept = &fraction[..digits.min(3)];
        let number: i64 = kept.parse().ok()?;
        Some(number * [100, 10, 1][kept.len() - 1])
    }

    /// `Z`, `±hh:mm`, `±hhmm`, `±hh` or nothing, in minutes east of UTC.
    fn offset(&mut self) -> Option<i64> {
        if self.0.is_empty() {
            return Some(ZONELESS_OFFSET_MINUTES);
        }
        if self.take('Z').or_else(|| self.take('z')).is_some() {
            return Some(0);
        }
        let sign = if self.take('+').is_some() {
            1
        } else {
            self.take('-').or_else(|| self.take('\u{2212}'))?;
            -1
        };
        let hours = self.number(2, 2)?;
        let _ = self.take(':');
        let minutes = if self.0.is_empty() { 0 } else { self.number(2, 2)? };
        (hours <= 18 && minutes < 60).then_some(sign * (hours * 60 + minutes))
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_every_form_of_one_instant() {
        // 13:05:09.123 UTC on 23 November 2026.
        for text in [
            "2026-11-23T13:05:09.123Z",
            "2026-11-23T13:05:09.1234567Z",
            "2026-11-23T13:05:09.1234567+00:00",
            "2026-11-23T13:05:09.123",
            "2026-11-23 13:05:09.123",
            "2026-11-23T08:05:09.123-0500",
            "2026-11-23T18:50:09.123+05:45",
            "/Date(1795439109123)/",
            "/Date(1795439109123-0500)/",
            "1795439109123",
        ] {
            assert_eq!(parse(text), Some(1_795_439_109_123), "{text}");
        }
        for text in [
            "Mon, 23 Nov 2026 13:05:09 GMT",
            "23 Nov 2026 14:05:09 +0100",
            "11/23/2026 1:05:09 PM",
            "1795439109",
            "2026-11-23T13:05:09Z",
            " 2026-11-23t13:05:09z ",
        ] {
            assert_eq!(parse(text), Some(1_795_439_109_000), "{text}");
        }
        // Fault B7: an offset counts.
        for text in ["11/23/2026 1:05:09 PM -05:00", "11/23/2026 13:05:09 -0500", "Mon, 23 Nov 2026 13:05:09 -0500"] {
            assert_eq!(parse(text), Some(1_795_457_109_000), "{text}");
        }
        assert_eq!(parse("2026-11-23"), Some(1_795_392_000_000));
        assert_eq!(parse("11/23/2026 12:00 AM"), Some(1_795_392_000_000));
        assert_eq!(parse("11/23/2026 12:30 PM"), Some(1_795_437_000_000));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "String",
            "0001-01-01T00:00:00.0000000Z",
            "2026-02-30T00:00:00Z",
            "2026-11-23T25:00:00Z",
            "12345",
            "/Date()/",
            "/Date(é)/",
            "2026-11-23T10:00:00+99:00",
            "yesterday",
            "23/11/2026 10:00",
            "2026-11-23T10:00Zjunk",
            "11/23/2026 1:05:09 PM EST",
            "11/23/2026 1:05:09 PM -05:00 x",
            "11/23/2026 14:05 PM",
            "Mon, 23 Nov 2026 13:05:09 +01:00x",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn reads_back_what_it_writes(seconds in -2_000_000_000_i64..10_000_000_000) {
            prop_assert_eq!(parse(&iso_text(seconds * 1000)), Some(seconds * 1000));
        }

        #[test]
        fn never_panics(text in "\\PC{0,40}") {
            let _ = parse(&text);
        }

        #[test]
        fn never_panics_near_a_date(text in "[0-9/:TZ+. APMDate(),-]{0,34}") {
            let _ = parse(&text);
        }
    }
}
