//! Calendar dates, and a zone's offsets from UTC: enough of a calendar to find midnights and to group by day.

/// A date of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u32,
    /// The day of the month, from 1.
    pub day: u32,
}

const DAY_MS: i64 = 86_400_000;
const MINUTE_MS: i64 = 60_000;

impl Date {
    /// The date, if there is such a day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let date = Date { year, month, day };
        // A day that does not exist, such as 30 February, comes back as another.
        ((1..=9999).contains(&year) && (1..=12).contains(&month) && Date::from_days(date.days()) == date)
            .then_some(date)
    }

    /// Reads `yyyy-mm-dd`.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |from: usize, to: usize| {
            let digits = &bytes[from..to];
            digits
                .iter()
                .all(u8::is_ascii_digit)
                .then(|| digits.iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0')))
        };
        Date::new(i32::try_from(number(0, 4)?).ok()?, number(5, 7)?, number(8, 10)?)
    }

    /// Days since 1 January 1970. The algorithm is the well-known one over years that begin in March.
    pub fn days(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
    }

    /// The date that is so many days after 1 January 1970.
    pub fn from_days(days: i64) -> Self {
        let days = days + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        Date {
            year: i32::try_from(year_of_era + era * 400 + i64::from(month <= 2)).unwrap_or(i32::MAX),
            month: u32::try_from(month).unwrap_or(1),
            day: u32::try_from(day).unwrap_or(1),
        }
    }

    /// The date so many days later (or, negative, earlier).
    pub fn plus_days(self, days: i64) -> Self {
        Date::from_days(self.days() + days)
    }

    /// The day of the week: 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> i64 {
        (self.days() + 3).rem_euclid(7)
    }
}

impl std::fmt::Display for Date {
    /// `yyyy-mm-dd`.
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A time zone, as far as the page needs it: when its offset from UTC changes, and to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Instants in milliseconds since 1970, ascending, each with the offset in minutes from then on. The first offset
    /// holds before the first instant too.
    changes: Vec<(i64, i32)>,
}

impl Zone {
    /// UTC.
    pub fn utc() -> Self {
        Zone::new(Vec::new())
    }

    /// A zone of these changes, in order: instant in milliseconds, offset in minutes east of UTC from then on.
    pub fn new(mut changes: Vec<(i64, i32)>) -> Self {
        if changes.is_empty() {
            changes.push((i64::MIN, 0));
        }
        Zone { changes }
    }

    /// A zone found by asking for its offset at instants: changes between `from` and `to` (both milliseconds) are
    /// found to the minute. Two changes within 30 days that undo each other stay unseen; no zone has them.
    pub fn probe(from: i64, to: i64, offset_at: impl Fn(i64) -> i32) -> Self {
        const STEP: i64 = 30 * DAY_MS;
        let mut changes = vec![(i64::MIN, offset_at(from))];
        let mut at = from;
        while at < to {
            let next = at + STEP;
            let (before, after) = (offset_at(at), offset_at(next));
            if before != after {
                let (mut low, mut high) = (at, next);
                while high - low > MINUTE_MS {
                    let middle = low + (high - low) / 2;
                    if offset_at(middle) == before {
                        low = middle;
                    } else {
                        high = middle;
                    }
                }
                // Clocks change on the minute.
                changes.push((high.div_euclid(MINUTE_MS) * MINUTE_MS, after));
            }
            at = next;
        }
        Zone { changes }
    }

    /// Minutes east of UTC at an instant in milliseconds.
    pub fn offset_at(&self, ms: i64) -> i32 {
        let after = self.changes.partition_point(|(from, _)| *from <= ms);
        self.changes[after.saturating_sub(1)].1
    }

    /// The local date at an instant in milliseconds.
    pub fn date_at(&self, ms: i64) -> Date {
        Date::from_days((ms + i64::from(self.offset_at(ms)) * MINUTE_MS).div_euclid(DAY_MS))
    }

    /// The local date and time at an instant in milliseconds, to the second: `2026-11-23 10:05:09`.
    pub fn text(&self, ms: i64) -> String {
        let local = ms + i64::from(self.offset_at(ms)) * MINUTE_MS;
        let second = local.rem_euclid(DAY_MS) / 1000;
        let date = Date::from_days(local.div_euclid(DAY_MS));
        format!("{date} {:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60)
    }

    /// When a local day begins, in milliseconds: its first instant, also where clocks skip midnight or pass it twice.
    pub fn midnight(&self, date: Date) -> i64 {
        let wall = date.days() * DAY_MS;
        self.changes
            .iter()
            .filter_map(|&(from, offset)| {
                let at = wall - i64::from(offset) * MINUTE_MS;
                // At the change itself the day begins there, if midnight was skipped.
                let at = at.max(from);
                (self.date_at(at) == date).then_some(at)
            })
            .min()
            .unwrap_or(wall)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn days_and_dates_are_one_to_one(days in -700_000_i64..2_900_000) {
            prop_assert_eq!(Date::from_days(days).days(), days);
        }

        #[test]
        fn dates_read_back_as_written(days in -719_162_i64..2_932_896) {
            let date = Date::from_days(days);
            prop_assert_eq!(Date::parse(&date.to_string()), Some(date));
        }

        #[test]
        fn a_day_holds_its_midnight(days in 19_000_i64..22_000, zone in zones()) {
            let date = Date::from_days(days);
            let midnight = zone.midnight(date);
            prop_assert_eq!(zone.date_at(midnight), date);
            prop_assert_eq!(zone.date_at(midnight - 1), date.plus_days(-1));
        }
    }

    /// Zones with the changes of 2026, as a browser would report them.
    fn zones() -> impl Strategy<Value = Zone> {
        prop::sample::select(vec![
            Zone::utc(),
            Zone::new(vec![(i64::MIN, -300), (1_772_953_200_000, -240), (1_793_512_800_000, -300)]),
            Zone::new(vec![(i64::MIN, 0), (1_774_746_000_000, 60), (1_792_890_000_000, 0)]),
            Zone::new(vec![(i64::MIN, 345)]),
            Zone::new(vec![(i64::MIN, 660), (1_775_318_400_000, 600), (1_791_043_200_000, 660)]),
            // Lord Howe moves by half an hour, Beirut skips midnight itself.
            Zone::new(vec![(i64::MIN, 660), (1_775_314_800_000, 630), (1_791_041_400_000, 660)]),
            Zone::new(vec![(i64::MIN, 120), (1_774_735_200_000, 180), (1_792_875_600_000, 120)]),
        ])
    }

    #[test]
    fn days_that_are_none_are_refused() {
        for text in ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026-01-32", "", "x026-01-01", "2026-01-0é"]
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert_eq!(Date::parse("2024-02-29").map(Date::weekday), Some(3));
    }

    #[test]
    fn a_skipped_midnight_begins_the_day_an_hour_late() {
        // Beirut, 29 March 2026: 00:00 becomes 01:00.
        let beirut = Zone::new(vec![(i64::MIN, 120), (1_774_735_200_000, 180)]);
        let date = Date::parse("2026-03-29").unwrap();
        assert_eq!(beirut.midnight(date), 1_774_735_200_000);
    }

    #[test]
    fn probing_finds_the_changes() {
        let london = Zone::new(vec![(i64::MIN, 0), (1_774_746_000_000, 60), (1_792_890_000_000, 0)]);
        let found = Zone::probe(1_760_000_000_000, 1_800_000_000_000, |ms| london.offset_at(ms));
        assert_eq!(found, london);
    }
}
