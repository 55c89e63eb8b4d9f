//! A time zone: which date it is at an instant, and when a day begins.
//!
//! Only the browser knows the rules of the time zones. It is asked for the offset from UTC at an instant and at the
//! ends of the week around it, and the answers are cached. So every instant is right, in any year, and a start costs
//! two lookups for each week of records.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::civil::Date;
use super::instant::Instant;

const DAY_MS: i64 = 86_400_000;
const MINUTE_MS: i64 = 60_000;
/// For how long one answer holds at most. No zone has changed its clocks twice within a week.
const WEEK_MS: i64 = 7 * DAY_MS;

/// Tells the minutes east of UTC at an instant.
type OffsetAt = dyn Fn(Instant) -> i32 + Send + Sync;

/// A zone.
#[derive(Clone)]
pub struct Zone {
    offset_at: Arc<OffsetAt>,
    /// The weeks that are known so far, in order.
    weeks: Arc<Mutex<Vec<Week>>>,
}

/// A year in a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// Its number, such as 2026.
    pub number: i32,
    /// Its first instant.
    pub from: Instant,
    /// The first instant of the next year.
    pub to: Instant,
}

impl Year {
    /// Whether an instant is in this year.
    pub fn has(&self, instant: Instant) -> bool {
        (self.from..self.to).contains(&instant)
    }
}

/// What a zone does in one week, counted from 1970.
#[derive(Clone, Copy, Debug)]
struct Week {
    number: i64,
    /// The offset at its beginning, in minutes east of UTC.
    before: i32,
    /// When it changes, and to what.
    change: Option<(Instant, i32)>,
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("Zone")
    }
}

impl Zone {
    /// A zone by its offset, in minutes east of UTC, at any instant.
    pub fn of(offset_at: impl Fn(Instant) -> i32 + Send + Sync + 'static) -> Self {
        Zone { offset_at: Arc::new(offset_at), weeks: Arc::default() }
    }

    /// UTC.
    pub fn utc() -> Self {
        Zone::of(|_| 0)
    }

    /// The week that an instant is in.
    fn week(&self, ms: Instant) -> Week {
        let number = ms.div_euclid(WEEK_MS);
        // The cache is valid even after a panic while it was locked.
        let mut weeks = self.weeks.lock().unwrap_or_else(PoisonError::into_inner);
        let at = weeks.partition_point(|week| week.number < number);
        match weeks.get(at).filter(|week| week.number == number) {
            Some(week) => *week,
            None => {
                let week = self.ask(number);
                weeks.insert(at, week);
                week
            }
        }
    }

    fn ask(&self, number: i64) -> Week {
        let (mut low, mut high) = (number * WEEK_MS, (number + 1) * WEEK_MS);
        let (before, after) = ((self.offset_at)(low), (self.offset_at)(high));
        if before == after {
            return Week { number, before, change: None };
        }
        while high - low > MINUTE_MS {
            let middle = low + (high - low) / 2;
            if (self.offset_at)(middle) == before {
                low = middle;
            } else {
                high = middle;
            }
        }
        // Clocks change on the minute.
        Week { number, before, change: Some((high.div_euclid(MINUTE_MS) * MINUTE_MS, after)) }
    }

    /// Minutes east of UTC at an instant.
    pub fn offset_at(&self, ms: Instant) -> i32 {
        let week = self.week(ms);
        week.change.filter(|(from, _)| *from <= ms).map_or(week.before, |(_, after)| after)
    }

    /// The local date at an instant.
    pub fn date_at(&self, ms: Instant) -> Date {
        Date::from_days(self.local(ms).div_euclid(DAY_MS))
    }

    /// The wall-clock time at an instant, as milliseconds since local midnight on 1 January 1970.
    fn local(&self, ms: Instant) -> i64 {
        ms + i64::from(self.offset_at(ms)) * MINUTE_MS
    }

    /// The local date and time at an instant, to the second: `2026-11-23 10:05:09`.
    pub fn text(&self, ms: Instant) -> String {
        let local = self.local(ms);
        let second = local.rem_euclid(DAY_MS) / 1000;
        let date = Date::from_days(local.div_euclid(DAY_MS));
        format!("{date} {:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60)
    }

    /// When a local year begins and ends.
    pub fn year(&self, number: i32) -> Year {
        let first = |year| self.midnight(Date { year, month: 1, day: 1 });
        Year { number, from: first(number), to: first(number + 1) }
    }

    /// When a local day begins: its first instant, also where clocks skip midnight or pass it twice. A day that a zone
    /// skipped as a whole begins with the one after it.
    pub fn midnight(&self, date: Date) -> Instant {
        let wall = date.days() * DAY_MS;
        // No offset from UTC exceeds a day, so every change near this midnight is in one of these weeks.
        let weeks = [-2, 0, 2].map(|days| self.week(wall + days * DAY_MS));
        let spans = weeks.iter().flat_map(|week| [Some((week.number * WEEK_MS, week.before)), week.change]).flatten();
        spans
            .map(|(from, offset)| {
                // Where a change skipped midnight, the day begins with the change.
                (wall - i64::from(offset) * MINUTE_MS).max(from)
            })
            .filter(|at| self.date_at(*at) >= date)
            .min()
            .unwrap_or(wall)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use jiff::{Timestamp, civil, tz::TimeZone};

    /// A zone of these changes, in order: instant, offset in minutes from then on.
    fn changing(changes: Vec<(i64, i32)>) -> Zone {
        Zone::of(move |ms| {
            changes.iter().rev().find(|(from, _)| *from <= ms).map_or(changes[0].1, |(_, offset)| *offset)
        })
    }

    #[test]
    fn a_skipped_midnight_begins_the_day_an_hour_late() {
        // Beirut, 29 March 2026: 00:00 becomes 01:00.
        let beirut = changing(vec![(i64::MIN, 120), (1_774_735_200_000, 180)]);
        assert_eq!(beirut.midnight(Date::parse("2026-03-29").unwrap()), 1_774_735_200_000);
    }

    #[test]
    fn a_year_lasts_from_new_year_to_new_year() {
        let year = Zone::of(|_| 60).year(2026);
        assert_eq!((year.number, year.from), (2026, Date::parse("2026-01-01").unwrap().days() * DAY_MS - 3_600_000));
        assert!(year.has(year.from) && year.has(year.to - 1));
        assert!(!year.has(year.from - 1) && !year.has(year.to));
    }

    /// Zones with whole hours and without, that change their clocks at midnight, for Ramadan, by half an hour, by three
    /// hours, that skipped a day, or never do.
    const ZONES: [&str; 30] = [
        "UTC",
        "America/New_York",
        "America/Los_Angeles",
        "America/Phoenix",
        "America/Sao_Paulo",
        "America/Santiago",
        "America/Havana",
        "America/Asuncion",
        "America/Caracas",
        "America/St_Johns",
        "America/Argentina/San_Luis",
        "Europe/Berlin",
        "Europe/London",
        "Europe/Lisbon",
        "Europe/Moscow",
        "Europe/Istanbul",
        "Africa/Cairo",
        "Africa/Casablanca",
        "Africa/Lagos",
        "Asia/Beirut",
        "Asia/Gaza",
        "Asia/Amman",
        "Asia/Tehran",
        "Asia/Kolkata",
        "Asia/Kathmandu",
        "Asia/Pyongyang",
        "Australia/Lord_Howe",
        "Antarctica/Troll",
        "Antarctica/Casey",
        "Pacific/Apia",
    ];

    /// Fault B9: the midnight of every day since 2000, as another library has it.
    #[test]
    fn b9_days_begin_where_they_do_in_every_year_and_zone() {
        for name in ZONES {
            let theirs = TimeZone::get(name).unwrap();
            let asked = theirs.clone();
            let zone = Zone::of(move |ms| asked.to_offset(Timestamp::from_millisecond(ms).unwrap()).seconds() / 60);
            let mut day = Date::parse("2000-01-01").unwrap();
            while day.year < 2028 {
                let date = civil::date(day.year as i16, day.month as i8, day.day as i8);
                let begins = date.to_zoned(theirs.clone()).unwrap().start_of_day().unwrap();
                assert_eq!(zone.midnight(day), begins.timestamp().as_millisecond(), "{day} in {name}");
                let noon = begins.timestamp().as_millisecond() + DAY_MS / 2;
                let local = Timestamp::from_millisecond(noon).unwrap().to_zoned(theirs.clone());
                assert_eq!(zone.text(noon), local.strftime("%Y-%m-%d %H:%M:%S").to_string(), "{name}");
                day = day.plus_days(1);
            }
        }
    }
}
