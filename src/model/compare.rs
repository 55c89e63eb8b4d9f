//! The period before: the API has only totals since a start, so the period before a window is the difference to the
//! totals of an earlier start. That holds only for what adds up over time.

use std::sync::Arc;

use super::civil::Date;
use super::metric::Metric;
use super::window::{OLDEST, before};

/// The start of the period before a window: as many days before it as it has, today not counted, at least one. `None`
/// where it would be before [`OLDEST`], for which nothing can be asked.
pub fn start_before(from: Date, today: Date) -> Option<Date> {
    Some(before(from, today)).filter(|start| *start >= OLDEST)
}

/// The totals of the period before a window.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Before {
    /// Keys of metrics, each with what the period before counts.
    totals: Vec<(String, f64)>,
}

impl Before {
    /// Subtracts the totals of a window from those of the longer one. A metric is left out if the difference would mean
    /// nothing: it does not add up, it comes twice, it is missing in one of the two, or it is less in the longer
    /// window.
    pub fn of(window: &[Arc<Metric>], longer: &[Arc<Metric>]) -> Self {
        fn one<'a>(metrics: &'a [Arc<Metric>], key: &str) -> Option<&'a Metric> {
            let mut of_key = metrics.iter().map(|metric| &**metric).filter(|metric| metric.key == key);
            of_key.next().filter(|_| of_key.next().is_none())
        }
        let mut totals = Vec::new();
        for metric in window.iter().filter(|metric| metric.adds_up) {
            let pair = one(window, &metric.key).zip(one(longer, &metric.key));
            if let Some((now, all)) = pair.and_then(|(now, all)| now.total.zip(all.total))
                && all >= now
            {
                totals.push((metric.key.clone(), all - now));
            }
        }
        Before { totals }
    }

    /// What the period before counts of a metric.
    pub fn total(&self, key: &str) -> Option<f64> {
        self.totals.iter().find(|(of, _)| of == key).map(|(_, total)| *total)
    }
}

/// How a figure has changed, in whole percent; `None` if it was zero before.
pub fn percent(now: f64, before: f64) -> Option<i64> {
    (before > 0.0).then(|| ((now - before) / before * 100.0).round() as i64)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::api::metric::AppHomeCallMetric;
    use crate::model::key::Key;
    use crate::model::labels::Unlabelled;
    use proptest::prelude::*;

    fn metrics(list: &[(&str, Option<f64>)]) -> Vec<Arc<Metric>> {
        list.iter()
            .map(|(key, total)| {
                Arc::new(Metric::of(
                    AppHomeCallMetric { metric_key: (*key).to_owned(), total: *total, average: None },
                    Key(1),
                    &Unlabelled,
                ))
            })
            .collect()
    }

    #[test]
    fn only_what_adds_up_is_subtracted() {
        let window = metrics(&[
            ("TotalCalls", Some(10.0)),
            ("AnswerRate", Some(80.0)),
            ("MissedCalls", Some(5.0)),
            ("TalkTime", None),
            ("Smiles", Some(1.0)),
        ]);
        let longer = metrics(&[
            ("TotalCalls", Some(25.0)),
            ("AnswerRate", Some(90.0)),
            ("MissedCalls", Some(4.0)),
            ("TalkTime", Some(3.0)),
            ("Smiles", Some(9.0)),
        ]);
        let before = Before::of(&window, &longer);
        assert_eq!(before.totals, [("TotalCalls".to_owned(), 15.0)]);
        assert_eq!(Before::of(&metrics(&[("Calls", Some(1.0)), ("Calls", Some(2.0))]), &longer), Before::default());
        assert_eq!((percent(15.0, 10.0), percent(5.0, 10.0), percent(5.0, 0.0)), (Some(50), Some(-50), None));
    }

    #[test]
    fn the_period_before_is_as_long() {
        let date = |text: &str| Date::parse(text).unwrap();
        let today = date("2026-11-23");
        assert_eq!(start_before(date("2026-11-16"), today), Some(date("2026-11-09")));
        assert_eq!(start_before(today, today), Some(date("2026-11-22")));
        assert_eq!(start_before(date("2026-11-22"), today), Some(date("2026-11-21")));
    }

    #[test]
    fn b12_no_period_before_the_service_is_asked_for() {
        let date = |text: &str| Date::parse(text).unwrap();
        assert_eq!(start_before(date("2012-01-01"), date("2026-11-23")), None);
        assert_eq!(start_before(date("2013-07-01"), date("2026-11-23")), Some(date("2000-02-07")));
    }

    proptest! {
        #[test]
        fn no_period_before_is_negative(now in 0_u32..1000, all in 0_u32..1000) {
            let before = Before::of(&metrics(&[("TotalCalls", Some(f64::from(now)))]), &metrics(&[("TotalCalls", Some(f64::from(all)))]));
            prop_assert_eq!(before.total("TotalCalls"), (all >= now).then(|| f64::from(all - now)));
        }
    }
}
