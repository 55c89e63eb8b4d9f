//! The body of `GET /portal/home`.

use super::{
    dates::Millis,
    dto::Home,
    forms,
    history::{Call, History, Size},
    json, live,
    metrics::{self, Counted},
    people::People,
    plan::Plan,
    texts::{self, Text},
    voicemail,
    world::Account,
};
use serde_json::value::RawValue;

/// What is asked for.
pub struct Query<'a> {
    pub account: &'static Account,
    /// Only this customer's records.
    pub customer: Option<&'a str>,
    /// Start of the window, which ends now.
    pub from: Millis,
    pub now: Millis,
    pub size: Size,
    /// Whether an average over nothing is NaN.
    pub nan: bool,
}

/// The answer as JSON text, every list newest first.
///
/// # Errors
/// A value that JSON cannot express; the answer has none.
pub fn home(history: &History, query: &Query) -> serde_json::Result<String> {
    let &Query { account, now, size, .. } = query;
    let people = People::new(size.seed);
    let days = history.days(account, &people, size, query.from, now);
    let lively = size.calls > 0 && !account.quiet;
    let going_on: Vec<Call> = if lively {
        let plans = live::calls(account, &people, size.seed, now);
        plans.into_iter().map(Call::new).collect()
    } else {
        Vec::new()
    };
    let wanted = |line: usize, at: Millis| {
        let customer = account.lines[line].customer;
        let of = query.customer;
        at >= query.from && of.is_none_or(|id| account.customers[customer].id == id)
    };
    let mut calls: Vec<&Call> = days.iter().flat_map(|day| &day.calls).collect();
    calls.extend(&going_on);
    calls.retain(|call| call.plan.exists(now) && wanted(call.plan.line, call.plan.start));
    calls.sort_by_key(|call| std::cmp::Reverse(call.plan.start));
    let mut texts: Vec<&Text> = days.iter().flat_map(|day| &day.texts).collect();
    texts.retain(|text| text.at <= now && wanted(text.line, text.at));
    texts.sort_by_key(|text| text.at);

    let plans: Vec<&Plan> = calls.iter().map(|call| &call.plan).collect();
    let mut voicemail: Vec<_> = plans.iter().filter_map(|plan| voicemail::file(account, plan, now)).collect();
    voicemail.sort_by(|a, b| b.record.date_created.cmp(&a.record.date_created));
    let mut forms: Vec<_> = plans.iter().filter_map(|plan| forms::form(account, plan, now)).collect();
    forms.sort_by(|a, b| b.date_completed.cmp(&a.date_completed));
    let metrics = metrics::metrics(&Counted {
        from: query.from,
        now,
        plans: &plans,
        texts: &texts,
        voicemails: voicemail.len(),
        nan: query.nan,
    });

    // What still goes on is written anew, the rest comes from the cache.
    let fresh: Vec<Option<Box<RawValue>>> = calls
        .iter()
        .map(|call| match call.finished(account, now) {
            Some(_) => None,
            None => Some(call.json(account, now)),
        })
        .collect();
    let calls = calls
        .iter()
        .zip(&fresh)
        .filter_map(|(call, fresh)| fresh.as_deref().or_else(|| call.finished(account, now)))
        .collect();
    json::text(&Home {
        is_hosted_suite_customer: account.hosted,
        conversations: texts::conversations(account, &texts),
        calls,
        call_metrics: if account.quiet { Vec::new() } else { metrics },
        voicemail,
        forms,
    })
}

/// The account that an id stands for: the user's first when it is absent.
/// `None` when it is not one of the user's.
pub fn account_of(id: Option<&str>, allowed: &[&'static Account]) -> Option<&'static Account> {
    match id {
        Some(id) => allowed.iter().find(|account| account.id == id).copied(),
        None => allowed.first().copied(),
    }
}
