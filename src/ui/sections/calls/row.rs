//! A row of the table of calls.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::session::{FlowChannels, SessionDirections};
use crate::model::address::{Address, Kind};
use crate::model::call::{Call, Live, Status};
use crate::model::call_table::Row;
use crate::model::civil::Date;
use crate::model::home::find;
use crate::model::record::{Item, Key};
use crate::model::search::Query;
use crate::state::Page;
use crate::ui::format;
use crate::ui::parts::address::{address_text, address_view};
use crate::ui::parts::icon::icon;
use crate::ui::parts::marked::marked;
use crate::ui::parts::time::when;

/// What a row is, for the list to know it again.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowKey {
    Day(Option<Date>),
    Call(Key),
}

/// The key of a row.
pub fn key(row: &Row) -> RowKey {
    match row {
        Row::Day(date, _) => RowKey::Day(*date),
        Row::Call(call, _) => RowKey::Call(call.key()),
    }
}

/// A row; `place` is its `aria-rowindex`.
pub fn view(row: Row, place: Signal<usize>) -> AnyView {
    match row {
        Row::Day(date, count) => day(date, count),
        Row::Call(call, _) => self::call(call, place),
    }
}

fn day(date: Option<Date>, count: usize) -> AnyView {
    let page = Page::here();
    let name = move || match date {
        None => "No date".to_owned(),
        Some(date) => match page.clock.today.get().days() - date.days() {
            0 => format!("Today, {}", format::day(date)),
            1 => format!("Yesterday, {}", format::day(date)),
            _ => format::day(date),
        },
    };
    let calls = if count == 1 { "1 call".to_owned() } else { format!("{} calls", format::count(count)) };
    view! {
        <tr role="row" class="calls__day" data-row="day">
            <th role="rowheader" scope="rowgroup" colspan="7">{name} <span class="calls__day-count">{calls}</span></th>
        </tr>
    }
    .into_any()
}

fn call(first: Arc<Call>, place: Signal<usize>) -> AnyView {
    let page = Page::here();
    let key = first.key();
    let call = Memo::new_with_compare(
        move |before: Option<&Arc<Call>>| {
            page.shown().and_then(|home| find(&home.calls, key)).unwrap_or_else(|| before.unwrap_or(&first).clone())
        },
        |a, b| match (a, b) {
            (Some(a), Some(b)) => !Arc::ptr_eq(a, b),
            _ => true,
        },
    );
    let open = move |_| page.open_call.set(Some(key));
    let cells = move || page.query.with(|query| cells(&call.get(), query, page));
    view! {
        <tr role="row" class="calls__row" data-row="call" aria-rowindex=move || place.get().to_string() on:click=open>{cells}</tr>
    }
    .into_any()
}

fn cells(call: &Call, query: &Query, page: Page) -> AnyView {
    let session = &call.session;
    let (name, symbol) = status(call);
    let (from, from_number) = party(&session.from_name, &session.from_address);
    let (to, to_number) = if call.is_outgoing() { party("", call.to()) } else { party(&session.endpoint_name, call.to()) };
    let via = (call.is_outgoing() && !session.endpoint_name.is_empty()).then(|| session.endpoint_name.clone());
    view! {
        <td role="cell" class="calls__status" data-status=name title=status_title(call)>
            {icon(symbol)} <span>{marked(call.status.label(), query)}</span>
        </td>
        <td role="cell" class="calls__from">
            <button type="button" class="calls__open" aria-haspopup="dialog">{marked(&from, query)}</button>
            <span class="calls__second">
                {from_number.map(|number| address_view(&number, query))}
                {via.map(|line| view! { " on " {marked(&line, query)} })}
            </span>
        </td>
        <td role="cell" class="calls__to">
            <span class="calls__first">{marked(&to, query)}</span>
            {to_number.map(|number| view! { <span class="calls__second">{address_view(&number, query)}</span> })}
        </td>
        <td role="cell" class="calls__date">{when(call.began, &session.date_created)}</td>
        <td role="cell" class="calls__duration">{duration(call, page)}</td>
        <td role="cell" class="calls__outcome">{marked(&session.outcome, query)}</td>
        <td role="cell" class="calls__answered">
            {if session.answered_by_name.is_empty() { "\u{2013}".into_any() } else { marked(&session.answered_by_name, query) }}
        </td>
    }
    .into_any()
}

/// A party's first line, and the number for the second where the first is a name.
pub fn party(name: &str, address: &str) -> (String, Option<String>) {
    let known = Address::of(address);
    if name.is_empty() {
        return (address_text(&known), None);
    }
    (name.to_owned(), (known.kind != Kind::Absent && address != name).then(|| address.to_owned()))
}

/// The class and the icon of a call's status. Never by colour alone: the word stands beside it.
fn status(call: &Call) -> (&'static str, &'static str) {
    let outgoing = call.is_outgoing();
    match (call.status, &call.session.channel) {
        (Status::Live(Live::OnHold), _) => ("live", "hold"),
        (Status::Live(Live::Ringing | Live::Queued), _) => ("live", "ringing"),
        (Status::Live(_), _) => ("live", "live"),
        (Status::Missed, _) => ("missed", "missed"),
        (_, Some(FlowChannels::Chat)) => ("done", "message"),
        (_, Some(FlowChannels::Fax)) => ("done", "fax"),
        (_, _) if outgoing => ("done", "out"),
        (Status::Answered, _) => ("answered", "in"),
        (Status::Completed, _) => ("done", "in"),
    }
}

/// What the icon adds to the word: direction, channel, and that a missed phone was answered by a colleague.
fn status_title(call: &Call) -> String {
    let direction = match &call.session.direction {
        Some(SessionDirections::Incoming) => "Incoming",
        Some(SessionDirections::Outgoing) => "Outgoing",
        Some(SessionDirections::Other(other)) => other,
        None => "",
    };
    let channel = crate::model::call::channel_label(call.session.channel.as_ref());
    let rang = if call.session.was_missed && call.status == Status::Answered { "rang elsewhere too" } else { "" };
    [direction, channel, rang].iter().filter(|text| !text.is_empty()).copied().collect::<Vec<_>>().join(", ")
}

/// How long it lasted; while it lasts, a running clock.
pub fn duration(call: &Call, page: Page) -> AnyView {
    match (call.status, call.began, call.seconds()) {
        (Status::Live(_), Some(began), _) => {
            let second = page.clock.second;
            view! { <span class="calls__running">{move || format::duration(((second.get() - began) / 1000).max(0))}</span> }.into_any()
        }
        (_, _, Some(seconds)) => format::duration(seconds).into_any(),
        _ => "\u{2013}".into_any(),
    }
}
