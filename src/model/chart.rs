//! Calls over time: bars that follow the window, and a heat map of the hours of the week. Both count the calls of the
//! payload, not the server's figures.

use super::call::{Call, Status};
use super::civil::Date;
use super::instant::Instant;
use super::zone::Zone;

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 86_400_000;

/// What a bar spans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// An hour: windows under 48 hours.
    Hour,
    /// A day.
    Day,
    /// Seven days, for windows of more than a quarter of a year.
    Week,
    /// A month, for windows of years.
    Month,
}

/// What a part of a bar counts.
pub const PARTS: usize = 4;

/// The part that a call is counted in: answered, missed, outgoing, or other (under way, or over with no word of anybody
/// who answered).
pub fn part(call: &Call) -> usize {
    match call.status {
        _ if call.is_outgoing() => 2,
        Status::Answered => 0,
        Status::Missed => 1,
        Status::Live(_) | Status::Completed | Status::Unended => 3,
    }
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Where it begins.
    pub start: Instant,
    /// Its parts: answered, missed, outgoing, other.
    pub parts: [usize; PARTS],
}

impl Bar {
    /// How many calls it counts.
    pub fn total(&self) -> usize {
        self.parts.iter().sum()
    }
}

/// The bars of a window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// What each spans.
    pub span: Span,
    /// From the window's start to now, without a gap.
    pub bars: Vec<Bar>,
    /// Calls without a readable date, or outside the window.
    pub left_out: usize,
}

impl Bars {
    /// Counts the calls of a window that begins with a date.
    pub fn of<'a>(calls: impl Iterator<Item = &'a Call>, from: Date, now: Instant, zone: &Zone) -> Self {
        let start = zone.midnight(from);
        let days = (now - start) / DAY_MS;
        let span = match days {
            ..2 => Span::Hour,
            2..92 => Span::Day,
            92..731 => Span::Week,
            _ => Span::Month,
        };
        let mut bars: Vec<Bar> = Vec::new();
        let mut at = from;
        let mut instant = start;
        while instant <= now && bars.len() < 1000 {
            bars.push(Bar { start: instant, parts: [0; PARTS] });
            match span {
                Span::Hour => {
                    instant += HOUR_MS;
                    continue;
                }
                Span::Day => at = at.plus_days(1),
                Span::Week => at = at.plus_days(7),
                Span::Month => at = Date { day: 1, ..at }.plus_days(31),
            }
            if span == Span::Month {
                at = Date { day: 1, ..at };
            }
            instant = zone.midnight(at);
        }
        let mut left_out = 0;
        for call in calls {
            // A call that the server's clock dates slightly ahead of ours belongs to the last bar.
            let bar = call.began.and_then(|began| bars.partition_point(|bar| bar.start <= began).checked_sub(1));
            match bar.and_then(|bar| bars.get_mut(bar)) {
                Some(bar) => bar.parts[part(call)] += 1,
                None => left_out += 1,
            }
        }
        Bars { span, bars, left_out }
    }

    /// The most that a bar counts.
    pub fn highest(&self) -> usize {
        self.bars.iter().map(Bar::total).max().unwrap_or(0)
    }
}

/// Calls that came in, by day of the week (0 for Monday) and hour of the day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heat {
    /// The counts.
    pub cells: [[usize; 24]; 7],
}

impl Heat {
    /// Counts the calls that came in.
    pub fn of<'a>(calls: impl Iterator<Item = &'a Call>, zone: &Zone) -> Self {
        let mut heat = Heat::default();
        for began in calls.filter(|call| !call.is_outgoing()).filter_map(|call| call.began) {
            let day = zone.date_at(began).weekday();
            let local = began + i64::from(zone.offset_at(began)) * 60_000;
            let hour = local.rem_euclid(DAY_MS) / HOUR_MS;
            // Both are within range by construction.
            if let (Ok(day), Ok(hour)) = (usize::try_from(day), usize::try_from(hour)) {
                heat.cells[day][hour] += 1;
            }
        }
        heat
    }

    /// The busiest hour: its day, its hour, and how many; the first, if several. `None` without any call.
    pub fn busiest(&self) -> Option<(usize, usize, usize)> {
        let highest = self.highest();
        let cells = (0..7).flat_map(|day| (0..24).map(move |hour| (day, hour)));
        cells.map(|(day, hour)| (day, hour, self.cells[day][hour])).find(|(.., count)| *count == highest && highest > 0)
    }

    /// The most in an hour.
    fn highest(&self) -> usize {
        self.cells.iter().flatten().copied().max().unwrap_or(0)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::model::key::Key;
    use crate::model::labels::Unlabelled;
    use proptest::prelude::*;

    fn call(began: i64, direction: &str, missed: bool, who: &str) -> Call {
        let json = serde_json::json!({"dateCreated": began.to_string(), "direction": direction, "ended": true,
            "wasMissed": missed, "answeredByName": who});
        Call::of(serde_json::from_value(json).unwrap(), Key(1), &Unlabelled)
    }

    /// 23 November 2026, a Monday, 00:00 UTC.
    const MONDAY: i64 = 1_795_392_000_000;

    #[test]
    fn a_window_has_bars_that_fit_it() {
        let from = Date::parse("2026-11-23").unwrap();
        let bars = |from: Date, hours: i64| Bars::of([].into_iter(), from, MONDAY + hours * HOUR_MS, &Zone::utc());
        assert_eq!((bars(from, 5).span, bars(from, 5).bars.len()), (Span::Hour, 6));
        assert_eq!((bars(from, 47).span, bars(from, 47).bars.len()), (Span::Hour, 48));
        assert_eq!((bars(from, 50).span, bars(from, 50).bars.len()), (Span::Day, 3));
        assert_eq!((bars(from.plus_days(-100), 5).span, bars(from.plus_days(-100), 5).bars.len()), (Span::Week, 15));
        let long = bars(Date::parse("2000-01-15").unwrap(), 5);
        assert_eq!((long.span, long.bars.len()), (Span::Month, 26 * 12 + 11));
    }

    #[test]
    fn hours_are_those_of_the_zone() {
        let calls = [call(MONDAY, "Incoming", false, "Ana"), call(MONDAY + 1, "Outgoing", false, "")];
        let heat = Heat::of(calls.iter(), &Zone::of(|_| -300));
        assert_eq!(heat.busiest(), Some((6, 19, 1)));
        assert_eq!(Heat::default().busiest(), None);
    }

    proptest! {
        #[test]
        fn every_call_is_counted_once(
            calls in prop::collection::vec((-40_i64..100, prop::sample::select(vec!["Incoming", "Outgoing", ""]), any::<bool>(), prop::sample::select(vec!["", "Ana"])), 0..40),
            back in 0_i64..800,
        ) {
            let calls: Vec<Call> = calls.into_iter().map(|(hour, way, missed, who)| call(MONDAY + hour * HOUR_MS, way, missed, who)).collect();
            let from = Date::parse("2026-11-23").unwrap().plus_days(-back);
            let zone = Zone::of(|ms| if ms < MONDAY - 300 * DAY_MS { 60 } else { 120 });
            let bars = Bars::of(calls.iter(), from, MONDAY + 30 * HOUR_MS, &zone);
            let counted: usize = bars.bars.iter().map(Bar::total).sum();
            prop_assert_eq!(counted + bars.left_out, calls.len());
            prop_assert!(bars.bars.windows(2).all(|pair| pair[0].start < pair[1].start));
            let in_bars = |which: usize| bars.bars.iter().map(|bar| bar.parts[which]).sum::<usize>();
            prop_assert!(in_bars(2) <= calls.iter().filter(|call| call.is_outgoing()).count());
            let heat = Heat::of(calls.iter(), &zone);
            prop_assert_eq!(heat.cells.iter().flatten().sum::<usize>(), calls.iter().filter(|call| !call.is_outgoing()).count());
        }
    }
}
