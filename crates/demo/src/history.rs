//! The days of an account, made when they are first asked for and kept.

use super::{
    dates::{MINUTE, Millis, midnight},
    people::People,
    plan::Plan,
    random::{Random, hash},
    session,
    stories::Stories,
    texts::Text,
    world::Account,
};
use jiff::{ToSpan, civil::Date, tz::TimeZone};
use serde_json::value::RawValue;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

/// Share of a week's sessions, from Monday to Sunday.
const WEEK: [f64; 7] = [0.20, 0.18, 0.18, 0.17, 0.16, 0.07, 0.04];
/// How far back the history of an ordinary account reaches, in days.
const REACH: i64 = 90;
/// From this many sessions a week on, only a week and a day are made.
const LARGE: u32 = 5_000;
/// Sessions kept, a few hundred megabytes of them.
const KEPT: usize = 150_000;

/// What the data depends on besides the account and the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Size {
    pub seed: u64,
    /// Sessions in seven days.
    pub calls: u32,
}

/// A day, complete: what has not happened yet is left out by who reads it.
pub struct Day {
    /// Sorted by start.
    pub calls: Vec<Call>,
    pub texts: Vec<Text>,
}

/// A plan and, once it is over, its JSON.
pub struct Call {
    pub plan: Plan,
    finished: OnceLock<Box<RawValue>>,
}

impl Call {
    /// A call whose JSON has not been asked for.
    pub fn new(plan: Plan) -> Self {
        Self { plan, finished: OnceLock::new() }
    }

    /// The JSON of a session that has ended; `None` while it goes on.
    pub fn finished(&self, account: &Account, now: Millis) -> Option<&RawValue> {
        // What comes shortly after the end is covered by the margin.
        (self.plan.end + MINUTE < now).then(|| &**self.finished.get_or_init(|| self.json(account, now)))
    }

    /// The JSON of the session as it is now.
    pub fn json(&self, account: &Account, now: Millis) -> Box<RawValue> {
        serde_json::value::to_raw_value(&session::view(account, &self.plan, now))
            .expect("a session has no maps with keys other than text")
    }
}

type Key = (Size, &'static str, Date);

/// Every day made so far.
pub struct History {
    zone: TimeZone,
    days: Mutex<HashMap<Key, Arc<Day>>>,
}

impl History {
    /// Without any days; `zone` is the offices'.
    pub fn new(zone: TimeZone) -> Self {
        Self { zone, days: Mutex::default() }
    }

    /// Zone in which a day begins.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The days from `from` to `now`, oldest first.
    pub fn days(
        &self,
        account: &'static Account,
        people: &People,
        size: Size,
        from: Millis,
        now: Millis,
    ) -> Vec<Arc<Day>> {
        if account.quiet {
            return Vec::new();
        }
        let reach = if size.calls > LARGE { 8 } else { REACH };
        let today = super::dates::date_of(now, &self.zone);
        // A day's last calls and answers may fall into the next.
        let first = super::dates::date_of(from, &self.zone).saturating_sub(1.day());
        (0..reach)
            .map_while(|back| {
                let date = today.checked_sub(back.days()).ok()?;
                (date >= first).then(|| self.day(account, people, size, date))
            })
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect()
    }

    fn day(&self, account: &'static Account, people: &People, size: Size, date: Date) -> Arc<Day> {
        let key = (size, account.id, date);
        let mut days = self.days.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(day) = days.get(&key) {
            return Arc::clone(day);
        }
        if days.values().map(|day| day.calls.len()).sum::<usize>() >= KEPT {
            days.clear();
        }
        let day = Arc::new(make(account, people, size, date, &self.zone));
        days.insert(key, Arc::clone(&day));
        day
    }
}

fn make(account: &Account, people: &People, size: Size, date: Date, zone: &TimeZone) -> Day {
    let start = midnight(date, zone);
    let weekday = date.weekday().to_monday_zero_offset() as usize;
    let sessions = f64::from(size.calls) * WEEK[weekday];
    let random = Random::new(&[size.seed, hash(account.id), hash(&date.to_string())]);
    let mut stories = Stories::new(account, people, start, random);
    stories.write(sessions.round() as usize);
    let Stories { mut plans, mut texts, .. } = stories;
    plans.sort_by_key(|plan| plan.start);
    texts.sort_by_key(|text| text.at);
    Day { calls: plans.into_iter().map(Call::new).collect(), texts }
}
