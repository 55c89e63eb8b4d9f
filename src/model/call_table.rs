//! The table of calls: its order, and its days.

use std::sync::Arc;

use super::call::Call;
use super::civil::{Date, Zone};
use super::record::{Item, order};
use super::search::{Query, folded};

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

impl Row {
    /// The row's identity: that of its call, or of its day, which is far from every call's.
    pub fn key(&self) -> u64 {
        match self {
            Row::Call(call, _) => call.key().0,
            Row::Day(None, _) => u64::MAX,
            Row::Day(Some(date), _) => u64::MAX - 1 - date.days().unsigned_abs(),
        }
    }
}

/// The rows that match, in order. `calls` are newest first, as the home keeps them. Days are grouped while the table
/// is in the order of time; in any other, a day would be spread over many groups.
pub fn rows(calls: &[Arc<Call>], query: &Query, sort: Sort, zone: &Zone) -> Vec<Row> {
    let mut chosen: Vec<&Arc<Call>> = calls.iter().filter(|call| query.matches(call.haystack())).collect();
    if sort != Sort::default() {
        chosen = order_by(&chosen, sort.by, sort.descending).into_iter().map(|at| chosen[at]).collect();
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
fn order_by(calls: &[&Arc<Call>], by: Column, descending: bool) -> Vec<usize> {
    let sign = if descending { -1 } else { 1 };
    // What is absent comes last either way.
    let number = |number: Option<i64>| number.map_or(i64::MAX, |number| sign * number);
    let values: Vec<i64> = match by {
        Column::Date => calls.iter().map(|call| number(call.began)).collect(),
        Column::Duration => calls.iter().map(|call| number(call.seconds())).collect(),
        _ => {
            // Few texts are different: they are ranked, and the calls ordered by rank.
            let texts: Vec<String> = calls.iter().map(|call| folded(sort_text(call, by))).collect();
            let mut ranks = texts.clone();
            ranks.sort_unstable();
            ranks.dedup();
            let rank = |text: &String| ranks.binary_search(text).ok().filter(|_| !text.is_empty());
            texts.iter().map(|text| number(rank(text).and_then(|rank| i64::try_from(rank).ok()))).collect()
        }
    };
    order(&values)
}

/// What a column shows, for those that show text.
fn sort_text(call: &Call, by: Column) -> &str {
    match by {
        Column::Status => call.status.label(),
        Column::From => call.from_text(),
        Column::To => call.to(),
        Column::Outcome => &call.session.outcome,
        _ => &call.session.answered_by_name,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::api::session::SessionInfo;
    use crate::model::record::List;
    use proptest::prelude::*;

    fn calls(list: &[(i64, i64, &str)]) -> List<Call> {
        let sessions = list
            .iter()
            .map(|(began, seconds, name)| {
                let json = serde_json::json!({
                    "id": name, "fromName": name, "ended": true,
                    "dateCreated": if *began == 0 { String::new() } else { began.to_string() },
                    "dateCompleted": (began + seconds).to_string(),
                });
                serde_json::from_value(json).unwrap()
            })
            .collect();
        List::of(sessions, |session: &SessionInfo| &session.id, Call::of)
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
