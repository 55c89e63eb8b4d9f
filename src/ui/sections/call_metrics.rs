//! Call metrics: the server's own figures, each with its total and average, its unit and what it means.

use std::sync::Arc;

use crate::state::effect::effect;
use leptos::prelude::*;

use crate::i18n::{self, Message};
use crate::model::compare::percent;
use crate::model::filter::Kind;
use crate::model::home::Home;
use crate::model::metric::{Metric, Unit};
use crate::model::record::{Item, Key};
use crate::model::section::Section;
use crate::state::Page;
use crate::state::compare::Comparison;
use crate::ui::dom::{Around, El, button, div, el, icon, keyed};
use crate::ui::format;
use crate::ui::parts::filters::lead_to;
use crate::ui::parts::marked::Marked;
use crate::ui::parts::section::{Frame, section};
use crate::ui::parts::setting::checkbox;
use crate::ui::parts::take_away::metrics_button;
use crate::ui::parts::technical::disclosure;
use crate::ui::sections::charts::charts;

/// The section of metrics.
pub fn call_metrics() -> El {
    let page = Page::here();
    let counts = Memo::new(move |_| {
        let home = page.shown()?;
        let matching = page.query.with(|query| home.metrics.iter().filter(|m| query.matches(&m.haystack)).count());
        Some((matching, home.metrics.len()))
    });
    let tiles = el("ul").class("metrics");
    keyed(
        &tiles,
        None,
        move || {
            let matching = |home: Arc<Home>| {
                page.query.with(|query| {
                    let found = home.metrics.iter().filter(|metric| query.matches(&metric.haystack));
                    found.map(|metric| metric.id.0).collect()
                })
            };
            page.shown().map(matching).unwrap_or_default()
        },
        move |key, _| tile(Key(key), page),
    );
    let frame = Frame {
        name: "call-metrics",
        title: i18n::CALL_METRICS,
        symbol: "chart",
        none: i18n::NO_METRICS,
        keeps_body: false,
        list: None,
        tools: el("span").child(compare_switch(page)).child(metrics_button()),
    };
    section(frame, counts, div("section__body").child(tiles).child(comparison_note(page)).child(charts()))
}

/// A tile stays while its metric does; its numbers follow.
fn tile(key: Key, page: Page) -> El {
    let find = move || page.shown().and_then(|home| home.metrics.iter().find(|metric| metric.id == key).cloned());
    let Some(first) = untrack(find) else {
        return el("li");
    };
    let current = RwSignal::new(first.clone());
    effect(move || {
        if let Some(metric) = find() {
            current.set(metric);
        }
    });
    let label = el("h3").class("metric__label").attr("title", &first.label).live(move |label| {
        current.with(|metric| label.put(Marked(&metric.label)));
    });
    let summary = el("summary")
        .child(el("span").class("visually-hidden").child(i18n::ABOUT.with([&first.label])))
        .child(el("span").attr("aria-hidden", "true").child("i"));
    el("li")
        .class("metric")
        .child(label)
        .child(el("p").class("metric__total").live_text(move || current.with(|metric| amount(metric, metric.total))))
        .child(
            el("p")
                .class("metric__average")
                .live_text(move || current.with(|metric| i18n::AVERAGE_IS.with([&amount(metric, metric.average)]))),
        )
        .child(el("p").class("metric__before").live(move |place| current.with(|metric| before(place, metric, page))))
        .child(div("metric__list").live(move |place| current.with(|metric| listed(place, metric, page))))
        .child(disclosure("metric__about", summary, move |inside| current.with(|metric| about(inside, metric))))
}

/// The switch of the comparison.
fn compare_switch(page: Page) -> El {
    el("label").class("calls__fold").child(checkbox(page.preferences.compare)).child(i18n::COMPARE_PERIODS)
}

/// What the figures are compared with, and what is not compared.
fn comparison_note(page: Page) -> El {
    el("p").class("note metrics__note").live_text(move || match page.comparison.get() {
        Comparison::None => String::new(),
        Comparison::Loading => i18n::COMPARISON_LOADING.text().to_owned(),
        Comparison::Failed => i18n::COMPARISON_FAILED.text().to_owned(),
        Comparison::OutOfReach => i18n::NO_PERIOD_BEFORE.text().to_owned(),
        Comparison::Ready(from, to, _) => {
            i18n::COMPARED_WITH.with([&format::date(from), &format::date(to.plus_days(-1))])
        }
    })
}

/// The same figure of the period before.
fn before(place: &El, metric: &Metric, page: Page) {
    let Comparison::Ready(from, to, before) = page.comparison.get() else {
        return;
    };
    let Some((was, now)) = before.total(&metric.key).zip(metric.total) else {
        return;
    };
    place.put(el("span").child(i18n::BEFORE.with([&amount(metric, Some(was))])));
    // Today counts to this period and has no match in the one before; over a week or more that says little.
    if let Some(percent) = percent(now, was).filter(|_| to.days() - from.days() >= 7) {
        let symbol = match percent {
            0 => return,
            1.. => "up",
            _ => "down",
        };
        place.put(el("b").child(icon(symbol)).child(format::change(percent)));
    }
}

/// The way to what the figure counts, and what the page counts itself where that is another number.
fn listed(place: &El, metric: &Metric, page: Page) {
    let Some((section, kind)) = metric.counts else {
        return;
    };
    let Some(home) = page.newest.get() else {
        return;
    };
    if section == Section::Forms && !home.has_forms {
        return;
    }
    let known = page.known.get();
    let ours = match section {
        Section::Calls => home.calls.iter().filter(|call| call.is(kind, &known)).count(),
        Section::Conversations => home.conversations.len(),
        Section::Voicemail => home.voicemail.len(),
        Section::Forms => home.forms.len(),
        Section::Callbacks => return,
    };
    let show = move || lead_to(page, section, kind);
    let said = i18n::SHOW_COUNT.with([&format::count(ours)]);
    place.put(button("link-button", show).attr("aria-label", &i18n::LABELLED.with([&said, &metric.label])).child(said));
    if metric.total.is_some_and(|total| total != ours as f64) {
        let why = if home.skipped.is_empty() { differs(kind) } else { i18n::DIFFERS_SKIPPED };
        place.put(
            el("span").class("metric__differs").attr("title", why.text()).child(icon("warning")).child(i18n::DIFFERS),
        );
    }
}

/// Why the page's count and the server's may not be the same.
fn differs(kind: Kind) -> Message<0> {
    match kind {
        Kind::Missed => i18n::DIFFERS_MISSED,
        Kind::Answered => i18n::DIFFERS_ANSWERED,
        _ => i18n::DIFFERS_OTHERS,
    }
}

/// What is told of a metric: what it counts, as far as is known, and as what it came.
pub fn about(inside: &El, metric: &Metric) {
    let unit = match metric.unit {
        Unit::Seconds => Some(i18n::UNIT_SECONDS),
        Unit::Minutes => Some(i18n::UNIT_MINUTES),
        Unit::Percent => Some(i18n::UNIT_PERCENT),
        Unit::Count => None,
    };
    let differs = metric.counts.map(|(_, kind)| el("p").child(Around(i18n::WHERE_IT_DIFFERS, differs(kind))));
    let given = el("p").child(Around(i18n::AS_GIVEN, el("code").child(metric.key.as_str())));
    inside.put(
        div("metric__definition")
            .child(el("p").child(i18n::metric_definition(metric.known)))
            .child(unit.map(|unit| el("p").child(unit)))
            .child(el("p").child(i18n::AVERAGE_OF_WHAT))
            .child(differs)
            .child(given.child(" \u{b7} ").child(raw_numbers(metric))),
    );
}

/// A number with its unit; a dash where there was nothing to count.
fn amount(metric: &Metric, number: Option<f64>) -> String {
    match (number, number.and_then(|number| metric.seconds(number))) {
        (None, _) => "\u{2013}".to_owned(),
        (_, Some(seconds)) => format::duration(seconds),
        (Some(number), None) if metric.unit == Unit::Percent => format::percent(number),
        (Some(number), None) => format::number(number),
    }
}

fn raw_numbers(metric: &Metric) -> String {
    let text = |number: Option<f64>| number.map_or_else(|| "\u{2013}".to_owned(), format::number);
    i18n::AS_GIVEN_NUMBERS.with([&text(metric.total), &text(metric.average)])
}
