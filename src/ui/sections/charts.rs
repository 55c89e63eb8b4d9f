//! Calls over time: bars that follow the window, and the hours of the week. Counted from the calls on the page.

use std::sync::Arc;

use web_sys::HtmlDetailsElement;

use crate::i18n::{self, Message};
use crate::model::chart::{Bar, Bars, Heat, PARTS, Span};
use crate::model::civil::Date;
use crate::model::home::Home;
use crate::state::Page;
use crate::state::effect::effect;
use crate::state::language::week_start;
use crate::ui::dom::{El, div, el, icon, svg};
use crate::ui::format;
use leptos::prelude::*;

/// The words of the parts of a bar, and their classes.
const NAMES: [(Message<0>, &str); PARTS] = [
    (i18n::ANSWERED_ONES, "answered"),
    (i18n::MISSED_ONES, "missed"),
    (i18n::OUTGOING_ONES, "outgoing"),
    (i18n::OTHER, "other"),
];
/// Height of the picture in its own units.
const HEIGHT: usize = 100;
/// Steps of the heat map's colour.
const LEVELS: usize = 5;

/// The two charts behind a disclosure whose line says the gist.
pub fn charts() -> El {
    let page = Page::here();
    let open = page.preferences.charts;
    // A refresh with other numbers closes nothing.
    let in_numbers = RwSignal::new(false);
    let details = el("details").class("charts");
    let element: HtmlDetailsElement = details.as_kind::<HtmlDetailsElement>().clone();
    effect({
        let element = element.clone();
        move || element.set_open(open.is_on())
    });
    details
        .on("toggle", move |_| open.set(if element.open() { "on" } else { "off" }))
        .live_show(move || page.shown().is_some_and(|home| !home.calls.is_empty()))
        .child(
            el("summary").child(icon("chart")).child(el("b").child(i18n::CALLS_OVER_TIME)).child(
                el("span")
                    .class("charts__gist")
                    .live_text(move || page.shown().map(|home| gist(&home, page)).unwrap_or_default()),
            ),
        )
        .child(el("div").live(move |place| {
            if open.is_on() {
                content(place, in_numbers, page);
            }
        }))
}

/// Both charts, drawn anew only where their numbers change.
pub fn content(place: &El, in_numbers: RwSignal<bool>, page: Page) {
    let bars = Memo::new(move |_| {
        let home = page.shown()?;
        let zone = page.clock.zone.get();
        // A quarter of an hour is soon enough for new bars, and every zone's midnight is at one.
        let now = page.clock.now.get().div_euclid(900_000) * 900_000;
        Some(Arc::new(Bars::of(home.calls.iter().map(|call| &**call), page.home.from.get(), now, &zone)))
    });
    let heat = Memo::new(move |_| {
        let home = page.shown()?;
        Some(Arc::new(Heat::of(home.calls.iter().map(|call| &**call), &page.clock.zone.get())))
    });
    place.put(div("charts__body").live(move |body| {
        if let Some(bars) = bars.get() {
            body.put(bar_chart(&bars, in_numbers));
        }
        if let Some(heat) = heat.get() {
            body.put(heat_map(&heat));
        }
    }));
}

/// "Busiest: Tuesdays, 10:00, 14 calls".
fn gist(home: &Home, page: Page) -> String {
    match Heat::of(home.calls.iter().map(|call| &**call), &page.clock.zone.get()).busiest() {
        Some((day, hour, count)) => i18n::BUSIEST_N
            .with(&format::kind(count), [&format::count(count), &day_name(day), &format::hour_time(hour)]),
        None => String::new(),
    }
}

/// The name of a day of the week, 0 for Monday.
fn day_name(day: usize) -> String {
    // 5 January 1970 was a Monday.
    format::weekday(Date::from_days(4 + day as i64))
}

/// What a bar is called.
fn bar_name(bar: &Bar, span: Span) -> String {
    match span {
        Span::Hour => format::date_time(bar.start),
        Span::Day => format::day_of(bar.start),
        Span::Week => i18n::WEEK_OF.with([&format::day_of(bar.start)]),
        Span::Month => format::month_of(bar.start),
    }
}

fn bar_chart(bars: &Bars, in_numbers: RwSignal<bool>) -> El {
    let highest = bars.highest().max(1);
    let count = bars.bars.len().max(1);
    let each = match bars.span {
        Span::Hour => i18n::CALLS_AN_HOUR,
        Span::Day => i18n::CALLS_A_DAY,
        Span::Week => i18n::CALLS_A_WEEK,
        Span::Month => i18n::CALLS_A_MONTH,
    };
    let picture = svg("svg")
        .attr("class", "bars")
        .attr("viewBox", &format!("0 0 {} {HEIGHT}", count * 10))
        .attr("preserveAspectRatio", "none")
        .attr("role", "img")
        .attr("aria-label", &i18n::CHART_WORDS.with([each.text(), &format::count(bars.highest())]));
    for (at, bar) in bars.bars.iter().enumerate() {
        let group = svg("g").child(svg("title").child(bar_words(bar, bars.span)));
        // The whole column can be pointed at.
        let column = |class: &str, y: usize, height: usize| {
            svg("rect")
                .attr("class", class)
                .attr("x", &(at * 10 + 1).to_string())
                .attr("width", "8")
                .attr("y", &y.to_string())
                .attr("height", &height.to_string())
        };
        group.put(column("bars__ground", 0, HEIGHT));
        let mut below = 0;
        for (part, (_, class)) in bar.parts.iter().zip(NAMES) {
            let (from, to) = (below * HEIGHT / highest, (below + part) * HEIGHT / highest);
            below += part;
            if to > from {
                group.put(column(&format!("bars__part bars__part--{class}"), HEIGHT - to, to - from));
            }
        }
        picture.put(group);
    }
    let legend = el("p").class("bars__legend");
    for (part, (name, class)) in NAMES.into_iter().enumerate() {
        let total: usize = bars.bars.iter().map(|bar| bar.parts[part]).sum();
        if total > 0 {
            let key = el("i").class(&format!("bars__key bars__key--{class}")).attr("aria-hidden", "true");
            legend.put(el("span").child(key).child(i18n::NAMED_COUNT.with([name.text(), &format::count(total)])));
        }
    }
    let axis = div("bars__axis").attr("aria-hidden", "true");
    let labels = [0, count / 2, count - 1];
    for (place, at) in labels.into_iter().enumerate() {
        // With few bars the same one would be named twice.
        if place == 0 || at != labels[place - 1] {
            axis.put(el("span").child(bars.bars.get(at).map(|bar| bar_name(bar, bars.span))));
        }
    }
    let left_out = match bars.left_out {
        0 => None,
        count => Some(el("p").class("note").child(i18n::LEFT_OUT.with([&format::count(count)]))),
    };
    el("figure")
        .class("chart")
        .child(el("figcaption").child(el("b").child(each)).child(legend))
        .child(picture)
        .child(axis)
        .child(left_out)
        .child(bar_table(bars, in_numbers))
}

fn bar_words(bar: &Bar, span: Span) -> String {
    let parts = bar.parts.iter().zip(NAMES).filter(|(count, _)| **count > 0);
    let parts: Vec<String> =
        parts.map(|(count, (name, _))| i18n::NAMED_COUNT.with([name.text(), &format::count(*count)])).collect();
    let parts = if parts.is_empty() { i18n::NONE.text().to_owned() } else { format::list(&parts) };
    i18n::LABELLED.with([&bar_name(bar, span), &parts])
}

fn cell(tag: &'static str, text: String) -> El {
    el(tag).child(text)
}

/// The same in numbers.
fn bar_table(bars: &Bars, in_numbers: RwSignal<bool>) -> El {
    let head = el("tr").child(el("th").attr("scope", "col").child(i18n::WHEN));
    for (name, _) in NAMES {
        head.put(el("th").attr("scope", "col").child(name));
    }
    let body = el("tbody");
    for bar in &bars.bars {
        let row = el("tr").child(cell("th", bar_name(bar, bars.span)).attr("scope", "row"));
        for part in bar.parts {
            row.put(cell("td", format::count(part)));
        }
        body.put(row);
    }
    let table = el("table").child(el("thead").child(head)).child(body);
    // It scrolls by itself, so it must be reachable.
    let scroller = div("chart__table")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", i18n::OVER_TIME_IN_NUMBERS.text());
    let twin =
        el("details").class("chart__twin").child(el("summary").child(i18n::IN_NUMBERS)).child(scroller.child(table));
    let element: HtmlDetailsElement = twin.as_kind::<HtmlDetailsElement>().clone();
    element.set_open(in_numbers.get_untracked());
    twin.on("toggle", move |_| in_numbers.set(element.open()))
}

/// The hours of the week: a table whose cells are coloured, so that it is its own twin in numbers.
fn heat_map(heat: &Heat) -> El {
    let highest = heat.highest().max(1);
    let busy = |hour: &usize| heat.cells.iter().any(|day| day[*hour] > 0);
    // Hours in which nobody ever calls, at both ends of the day, say nothing.
    let from = (0..24).find(busy).unwrap_or(0);
    let to = (0..24).rev().find(busy).unwrap_or(23);
    let head = el("tr").child(el("td"));
    for hour in from..=to {
        // Every third is enough to find one's way; the others are there for who listens.
        let name = el("span").child(format::hour(hour));
        let name = if hour % 3 == 0 { name } else { name.class("visually-hidden") };
        head.put(el("th").attr("scope", "col").child(name));
    }
    let body = el("tbody");
    let first = week_start() as usize;
    for day in (first..first + 7).map(|day| day % 7) {
        let row = el("tr").child(cell("th", day_name(day)).attr("scope", "row"));
        for hour in from..=to {
            let count = heat.cells[day][hour];
            let level = (count * LEVELS).div_ceil(highest);
            row.put(cell("td", format::count(count)).attr("data-level", &level.to_string()));
        }
        body.put(row);
    }
    let table = el("table").class("heat").child(el("thead").child(head)).child(body);
    let scroller = div("chart__table chart__table--heat")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", i18n::BY_DAY_AND_HOUR.text());
    el("figure")
        .class("chart")
        .child(el("figcaption").child(el("b").child(i18n::BY_DAY_AND_HOUR)))
        .child(scroller.child(table))
}
