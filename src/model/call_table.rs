//! The table of calls: its order, its days, and groups of repeated calls.

use std::sync::Arc;

use super::call::Call;
use super::civil::Date;
use super::collation::ranks;
use super::instant::Instant;
use super::order::order;
use super::record::Item;
use super::zone::Zone;

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

    /// Its name in the URL.
    fn name(self) -> &'static str {
        match self {
            Column::Status => "status",
            Column::From => "from",
            Column::To => "to",
            Column::Date => "date",
            Column::Duration => "duration",
            Column::Outcome => "outcome",
            Column::AnsweredBy => "answered-by",
        }
    }
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
    /// The order for the URL: `-duration` for the longest first; empty for the default.
    pub fn text(self) -> String {
        if self == Sort::default() {
            return String::new();
        }
        format!("{}{}", if self.descending { "-" } else { "" }, self.by.name())
    }

    /// Parses an order from the URL; anything else is the default.
    pub fn parse(text: &str) -> Self {
        let (descending, name) = text.strip_prefix('-').map_or((false, text), |name| (true, name));
        let by = Column::ALL.into_iter().find(|column| column.name() == name);
        by.map_or_else(Sort::default, |by| Sort { by, descending })
    }

    /// The order after a press on a column's header: reversed, or, on another column, the order that people want first:
    /// newest and longest at the top, names from A.
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
    /// Between the calls since the last visit and those before.
    Looked,
    /// A call.
    Call {
        /// The call.
        call: Arc<Call>,
        /// Its position among those that are shown, from 0.
        place: usize,
        /// How it is grouped with the caller's other calls of that day.
        group: RepeatGroup,
    },
}

/// How a call is grouped with the caller's other calls of the same day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RepeatGroup {
    /// Not at all: it is the only one, or repeats are not grouped.
    #[default]
    None,
    /// The head of a closed group, with the number of hidden calls.
    Closed(usize),
    /// The head of an open group, with the number of calls below it.
    Open(usize),
    /// Below the head of an open group.
    Inside,
}

/// Keys from here on are those of rows that are not calls.
const FIRST_OF_OTHERS: u64 = u64::MAX - 10_000_000;

impl Row {
    /// The row's identity: that of its call, or one from the range for other rows.
    pub fn key(&self) -> u64 {
        match self {
            Row::Call { call, .. } => call.key().0,
            Row::Day(None, _) => u64::MAX,
            Row::Day(Some(date), _) => u64::MAX - 1 - date.days().unsigned_abs(),
            Row::Looked => FIRST_OF_OTHERS,
        }
    }

    /// Whether a key is a call's.
    pub fn is_call(key: u64) -> bool {
        key < FIRST_OF_OTHERS
    }
}

/// How the table is put together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The order.
    pub sort: Sort,
    /// The time of the last visit.
    pub looked: Option<Instant>,
    /// Whether to group the calls of one caller on one day behind the first of them.
    pub group_repeats: bool,
    /// The keys of the heads of open groups.
    pub open: Vec<u64>,
}

/// The calls at these positions, in an order.
pub fn in_order<'a>(calls: &'a [Arc<Call>], places: &[usize], sort: Sort) -> Vec<&'a Arc<Call>> {
    let chosen: Vec<&Arc<Call>> = places.iter().filter_map(|place| calls.get(*place)).collect();
    if sort == Sort::default() {
        return chosen;
    }
    order_by(&chosen, sort.by, sort.descending).into_iter().map(|at| chosen[at]).collect()
}

/// The rows of the calls at these positions, in order. `calls` are newest first, as the home keeps them. Rows for days
/// and for the last visit appear only in the order of time; in any other, a day would be spread over many groups.
pub fn rows(calls: &[Arc<Call>], places: &[usize], how: &Arrangement, zone: &Zone) -> Vec<Row> {
    let sort = how.sort;
    let chosen = in_order(calls, places, sort);
    if sort.by != Column::Date {
        let row =
            |(place, call): (usize, &Arc<Call>)| Row::Call { call: call.clone(), place, group: RepeatGroup::None };
        return chosen.into_iter().enumerate().map(row).collect();
    }
    let mut rows = Vec::with_capacity(chosen.len() + 8);
    let mut place = 0;
    let mut was_new = None;
    let dates: Vec<Option<Date>> = chosen.iter().map(|call| call.began.map(|began| zone.date_at(began))).collect();
    let mut from = 0;
    for day in dates.chunk_by(|one, next| one == next) {
        let calls = &chosen[from..from + day.len()];
        from += day.len();
        rows.push(Row::Day(day[0], day.len()));
        for (call, others) in repeat_groups(calls, how.group_repeats) {
            // Only between two calls: above or below all of them it would separate nothing.
            if let Some((looked, began)) = how.looked.zip(call.began) {
                let is_new = began > looked;
                if was_new.is_some_and(|was_new| was_new != is_new) {
                    rows.push(Row::Looked);
                }
                was_new = Some(is_new);
            }
            let open = how.open.contains(&call.key().0);
            let group = match others.len() {
                0 => RepeatGroup::None,
                count if open => RepeatGroup::Open(count),
                count => RepeatGroup::Closed(count),
            };
            let mut push = |call: &Arc<Call>, group| {
                rows.push(Row::Call { call: call.clone(), place, group });
                place += 1;
            };
            push(call, group);
            if open {
                others.into_iter().for_each(|call| push(call, RepeatGroup::Inside));
            }
        }
    }
    rows
}

/// A call, and the repeats grouped behind it.
type Repeats<'a> = (&'a Arc<Call>, Vec<&'a Arc<Call>>);

/// The calls of a day, each with the repeats grouped behind it: the others of the same caller.
fn repeat_groups<'a>(calls: &[&'a Arc<Call>], group_repeats: bool) -> Vec<Repeats<'a>> {
    let mut heads: Vec<Option<Repeats>> = calls.iter().map(|call| Some((*call, Vec::new()))).collect();
    if group_repeats {
        let keys: Vec<Option<u64>> = calls.iter().map(|call| call.other_side().address_key()).collect();
        let numbers: Vec<i64> = keys.iter().map(|key| key.map_or(0, u64::cast_signed)).collect();
        // Sorted by caller; calls of one caller keep their order.
        let mut head: Option<usize> = None;
        for at in order(&numbers) {
            match head.filter(|head| keys[at].is_some() && keys[*head] == keys[at]) {
                Some(head) => {
                    heads[at] = None;
                    if let Some((_, others)) = &mut heads[head] {
                        others.push(calls[at]);
                    }
                }
                None => head = Some(at),
            }
        }
    }
    heads.into_iter().flatten().collect()
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
            let texts: Vec<&str> = calls.iter().map(|call| sort_text(call, by)).collect();
            let ranked = texts.iter().zip(ranks(&texts));
            ranked.map(|(text, rank)| number((!text.is_empty()).then_some(rank))).collect()
        }
    };
    order(&values)
}

/// What a column shows, for those that show text.
fn sort_text(call: &Call, by: Column) -> &str {
    match by {
        Column::Status => call.status_label(),
        Column::From => call.from_text(),
        Column::To => call.to(),
        Column::Outcome => &call.session.outcome,
        _ => &call.session.answered_by_name,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
