//! The table of calls: its order, and its days.

use std::cmp::Ordering;
use std::sync::Arc;

use super::call::Call;
use super::civil::{Date, Zone};
use super::record::Item;
use super::search::Query;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// What became of it.
    Status,
    /// Who called.
    From,
    /// Who was called.
    To,
    /// When it began.
    Date,
    /// How long it lasted.
    Duration,
    /// The outcome in the account's words.
    Outcome,
    /// Who answered.
    AnsweredBy,
}

impl Column {
    /// All of them, from left to right.
    pub const ALL: [Column; 7] =
        [Column::Status, Column::From, Column::To, Column::Date, Column::Duration, Column::Outcome, Column::AnsweredBy];
}

/// The order of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// By which column.
    pub by: Column,
    /// From the largest or newest down.
    pub descending: bool,
}

impl Default for Sort {
    fn default() -> Self {
        Sort { by: Column::Date, descending: true }
    }
}

impl Sort {
    /// The order after a press on a column's header: the other way round, or, on another column, the way people look
    /// for first: newest and longest at the top, names from A.
    pub fn press(self, column: Column) -> Self {
        if self.by == column {
            return Sort { descending: !self.descending, ..self };
        }
        Sort { by: column, descending: matches!(column, Column::Date | Column::Duration) }
    }
}

/// A row of the table.
#[derive(Clone, Debug)]
pub enum Row {
    /// Above the calls of a day: its date (`None` where the server gave none) and how many of them match.
    Day(Option<Date>, usize),
    /// A call, and its place among those that match, from 0.
    Call(Arc<Call>, usize),
}

/// The rows that match, in order. `calls` are newest first, as the home keeps them. Days are grouped while the table
/// is in the order of time; in any other, a day would be spread over many groups.
pub fn rows(calls: &[Arc<Call>], query: &Query, sort: Sort, zone: &Zone) -> Vec<Row> {
    let mut chosen: Vec<&Arc<Call>> = calls.iter().filter(|call| query.matches(call.haystack())).collect();
    match sort {
        Sort { by: Column::Date, descending: true } => {}
        // Calls without a date stay last.
        Sort { by: Column::Date, descending: false } => {
            chosen.sort_by_key(|call| (call.began.is_none(), call.began));
        }
        Sort { by, descending } => order(&mut chosen, by, descending),
    }
    let mut rows = Vec::with_capacity(chosen.len() + 8);
    let mut head = None;
    for (place, call) in chosen.into_iter().enumerate() {
        if sort.by == Column::Date {
            let date = call.began.map(|began| zone.date_at(began));
            let same = head.is_some_and(|at: usize| matches!(&rows[at], Row::Day(day, _) if *day == date));
            if !same {
                head = Some(rows.len());
                rows.push(Row::Day(date, 0));
            }
            if let Some(Row::Day(_, count)) = head.and_then(|at| rows.get_mut(at)) {
                *count += 1;
            }
        }
        rows.push(Row::Call(call.clone(), place));
    }
    rows
}

/// Sorts stably, so that calls that are equal stay newest first. What is empty comes last either way.
fn order(calls: &mut [&Arc<Call>], by: Column, descending: bool) {
    let directed = |ordering: Ordering| if descending { ordering.reverse() } else { ordering };
    if by == Column::Duration {
        calls.sort_by_cached_key(|call| {
            let seconds = call.seconds();
            (seconds.is_none(), seconds.map(|seconds| if descending { -seconds } else { seconds }))
        });
        return;
    }
    let mut keyed: Vec<(String, &Arc<Call>)> = calls
        .iter()
        .map(|call| {
            let text = match by {
                Column::Status => call.status.label(),
                Column::From => call.from_text(),
                Column::To => call.to(),
                Column::Outcome => &call.session.outcome,
                _ => &call.session.answered_by_name,
            };
            (text.to_lowercase(), *call)
        })
        .collect();
    keyed.sort_by(|(a, _), (b, _)| a.is_empty().cmp(&b.is_empty()).then_with(|| directed(a.cmp(b))));
    for (place, (_, call)) in calls.iter_mut().zip(keyed) {
        *place = call;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::record::{Keys, newest_first};
    use proptest::prelude::*;

    fn calls(list: &[(i64, i64, &str)]) -> Vec<Arc<Call>> {
        let mut keys = Keys::default();
        let mut calls: Vec<Arc<Call>> = list
            .iter()
            .map(|(began, seconds, name)| {
                let json = serde_json::json!({
                    "id": name, "fromName": name, "ended": true,
                    "dateCreated": if *began == 0 { String::new() } else { began.to_string() },
                    "dateCompleted": (began + seconds).to_string(),
                });
                Arc::new(Call::of(serde_json::from_value(json).unwrap(), keys.key(name)))
            })
            .collect();
        newest_first(&mut calls);
        calls
    }

    fn names(rows: &[Row]) -> Vec<String> {
        rows.iter()
            .map(|row| match row {
                Row::Day(date, count) => format!("{}:{count}", date.map(|d| d.to_string()).unwrap_or_default()),
                Row::Call(call, _) => call.session.from_name.clone(),
            })
            .collect()
    }

    const NOV_23: i64 = 1_795_392_000;

    #[test]
    fn days_are_grouped_in_the_order_of_time_alone() {
        let calls = calls(&[(NOV_23 + 60, 5, "b"), (NOV_23 - 60, 50, "a"), (NOV_23 + 90, 9, "c"), (0, 0, "x")]);
        let rows = |sort| names(&rows(&calls, &Query::default(), sort, &Zone::utc()));
        assert_eq!(rows(Sort::default()), ["2026-11-23:2", "c", "b", "2026-11-22:1", "a", ":1", "x"]);
        let ascending = Sort { by: Column::Date, descending: false };
        assert_eq!(rows(ascending), ["2026-11-22:1", "a", "2026-11-23:2", "b", "c", ":1", "x"]);
        assert_eq!(rows(Sort { by: Column::From, descending: true }), ["x", "c", "b", "a"]);
        assert_eq!(rows(Sort { by: Column::Duration, descending: true }), ["a", "c", "b", "x"]);
        assert_eq!(rows(Sort { by: Column::Duration, descending: false }), ["b", "c", "a", "x"]);
    }

    proptest! {
        #[test]
        fn every_matching_call_has_one_row(list in prop::collection::vec((NOV_23 - 400_000..NOV_23, 0_i64..500, "[abc]{1,2}"), 0..30), typed in "[abc]?") {
            let list: Vec<(i64, i64, &str)> = list.iter().map(|(a, b, c)| (*a, *b, c.as_str())).collect();
            let calls = calls(&list);
            let query = Query::of(&typed);
            for by in Column::ALL {
                for descending in [false, true] {
                    let rows = rows(&calls, &query, Sort { by, descending }, &Zone::utc());
                    let places: Vec<usize> = rows.iter().filter_map(|row| match row { Row::Call(_, place) => Some(*place), Row::Day(..) => None }).collect();
                    let counted: usize = rows.iter().filter_map(|row| match row { Row::Day(_, count) => Some(*count), Row::Call(..) => None }).sum();
                    prop_assert_eq!(&places, &(0..places.len()).collect::<Vec<_>>());
                    prop_assert_eq!(places.len(), calls.iter().filter(|call| query.matches(call.haystack())).count());
                    prop_assert!(by != Column::Date || counted == places.len());
                }
            }
        }
    }
}
