//! Metrics and what they mean. The API's reference lists neither keys nor units: both are inferred from the name where
//! it allows that, and labelled as a guess; every other key is shown as it came.

use crate::api::metric::AppHomeCallMetric;

use super::criteria::Kind;
use super::key::Key;
use super::labels::Labels;
use super::search::Haystack;
use super::section::Section;

pub(super) mod known;

pub use known::KnownMetric;

use known::KNOWN_KEYS;

/// What a metric's numbers count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Seconds; shown as a length of time.
    Seconds,
    /// Minutes; shown as a length of time.
    Minutes,
    /// Percent.
    Percent,
    /// Things, or unknown.
    Count,
}

/// One metric.
#[derive(Clone, Debug)]
pub struct Metric {
    /// Its identity: keys may come more than once.
    pub id: Key,
    /// The key as it came.
    pub key: String,
    /// What it is called: its key as words where nobody gave it a label.
    pub label: String,
    /// Which one it is, if its key is known.
    pub known: Option<KnownMetric>,
    /// What it probably counts.
    pub unit: Unit,
    /// Whether the totals of two periods add up to that of both; unknown keys are assumed not to.
    pub adds_up: bool,
    /// The records of the page that it probably counts.
    pub counts: Option<(Section, Kind)>,
    /// The total, as given.
    pub total: Option<f64>,
    /// The average, as given; absent where there was nothing to average.
    pub average: Option<f64>,
    /// Its searchable text.
    pub haystack: Haystack,
}

/// Words of a key that mean a length of time.
const TIME_WORDS: [&str; 9] = ["time", "duration", "talk", "hold", "ring", "wait", "seconds", "secs", "handle"];

impl Metric {
    /// Interprets a metric.
    pub fn of(metric: AppHomeCallMetric, id: Key, labels: &dyn Labels) -> Self {
        let words = words(&metric.metric_key);
        let unit = unit(&words);
        let plain = words.concat();
        let known = KNOWN_KEYS.iter().find(|(key, ..)| *key == plain);
        let given = known.and_then(|(_, known, ..)| labels.metric(*known)).map(str::to_owned);
        let label = given.or_else(|| label(&words, unit)).unwrap_or_else(|| metric.metric_key.clone());
        Metric {
            id,
            haystack: Haystack::of([metric.metric_key.as_str(), &label]),
            key: metric.metric_key,
            label,
            known: known.map(|(_, known, ..)| *known),
            unit,
            adds_up: known.is_some_and(|(_, _, adds_up, _)| *adds_up),
            counts: known.and_then(|(.., counts)| *counts),
            total: metric.total,
            average: metric.average,
        }
    }

    /// How soon it is shown among others: what most people ask first. Unknown ones keep the server's order behind.
    pub fn rank(&self) -> usize {
        const FIRST: [KnownMetric; 8] = [
            KnownMetric::TotalCalls,
            KnownMetric::Calls,
            KnownMetric::InboundCalls,
            KnownMetric::IncomingCalls,
            KnownMetric::MissedCalls,
            KnownMetric::AnsweredCalls,
            KnownMetric::TalkTime,
            KnownMetric::QueueWaitTime,
        ];
        FIRST.iter().position(|first| Some(*first) == self.known).unwrap_or(FIRST.len())
    }

    /// A number of this metric in whole seconds, where it is a length of time.
    pub fn seconds(&self, number: f64) -> Option<i64> {
        let seconds = match self.unit {
            Unit::Seconds => number,
            Unit::Minutes => number * 60.0,
            Unit::Percent | Unit::Count => return None,
        };
        // The cast saturates.
        Some(seconds.round() as i64)
    }
}

/// The words of a key, in lower case: `AverageTalkTime`, `talk_time` and `talk time` alike.
fn words(key: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    let chars: Vec<char> = key.chars().collect();
    for (at, &c) in chars.iter().enumerate() {
        if !is_letter(c) && !c.is_ascii_digit() && c != '%' {
            open = false;
            continue;
        }
        let before = at.checked_sub(1).map(|at| chars[at]);
        let after = chars.get(at + 1);
        // A capital starts a word, except within a run of capitals, where only the last one may.
        let begins = c.is_ascii_uppercase()
            && (before.is_some_and(|b| !b.is_ascii_uppercase()) || after.is_some_and(char::is_ascii_lowercase));
        match words.last_mut() {
            Some(word) if open && !begins => word.push(c.to_ascii_lowercase()),
            _ => words.push(c.to_ascii_lowercase().to_string()),
        }
        open = true;
    }
    words
}

/// Whether a character is a letter, near enough: keys are names in code, almost always ASCII.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || c >= '\u{c0}'
}

fn unit(words: &[String]) -> Unit {
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    // "Calls on hold", "ring groups" and the like count things.
    if has(&["calls", "count", "number", "groups", "queues", "sessions"]) {
        Unit::Count
    } else if has(&["percent", "percentage", "rate", "%", "pct"]) {
        Unit::Percent
    } else if has(&["minutes", "mins", "min"]) {
        Unit::Minutes
    } else if has(&TIME_WORDS) {
        Unit::Seconds
    } else {
        Unit::Count
    }
}

/// A label without the unit, which the number shows. `None` for a key without words.
fn label(words: &[String], unit: Unit) -> Option<String> {
    let unit_words: &[&str] = match unit {
        Unit::Seconds => &["seconds", "secs", "in"],
        Unit::Minutes => &["minutes", "mins", "min", "in"],
        Unit::Percent | Unit::Count => &[],
    };
    let kept: Vec<&str> = words.iter().map(String::as_str).filter(|word| !unit_words.contains(word)).collect();
    let text = if kept.is_empty() { words.join(" ") } else { kept.join(" ") };
    let mut chars = text.chars();
    let first = chars.next()?;
    Some(std::iter::once(first.to_ascii_uppercase()).chain(chars).collect())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::model::labels::Unlabelled;
    use proptest::prelude::*;

    fn metric(key: &str) -> Metric {
        Metric::of(
            AppHomeCallMetric { metric_key: key.to_owned(), total: Some(1.0), average: None },
            Key(1),
            &Unlabelled,
        )
    }

    #[test]
    fn labels_and_units() {
        for (key, label, unit) in [
            ("TotalCalls", "Total calls", Unit::Count),
            ("TalkTimeMinutes", "Talk time", Unit::Minutes),
            ("TalkTimeInSeconds", "Talk time", Unit::Seconds),
            ("queue_wait_time", "Queue wait time", Unit::Seconds),
            ("CallsOnHold", "Calls on hold", Unit::Count),
            ("AnswerRate", "Answer rate", Unit::Percent),
            ("SLAPercent", "Sla percent", Unit::Percent),
            ("NewPatientCalls", "New patient calls", Unit::Count),
            ("Время", "Время", Unit::Count),
            ("---", "---", Unit::Count),
            ("", "", Unit::Count),
            ("seconds", "Seconds", Unit::Seconds),
        ] {
            let metric = metric(key);
            assert_eq!((metric.label.as_str(), metric.unit), (label, unit), "{key}");
        }
        assert_eq!(metric("TalkTimeMinutes").seconds(1.5), Some(90));
        assert_eq!(metric("TotalCalls").seconds(1.5), None);
        assert_eq!(metric("missed_calls").known, Some(KnownMetric::MissedCalls));
    }

    proptest! {
        #[test]
        fn every_key_keeps_a_name(key in "\\PC{1,30}", number in proptest::num::f64::ANY) {
            let metric = metric(&key);
            prop_assert!(!metric.label.is_empty());
            let _ = metric.seconds(number);
        }
    }
}
