//! Call metrics: the server's own figures, each with its total and average, its unit and what it means.

use std::sync::Arc;

use crate::state::effect::effect;
use crate::state::live::{Derived, Live};

use leptos::prelude::untrack;

use crate::model::home::Home;
use crate::model::metric::{Metric, Unit};
use crate::model::record::Key;
use crate::state::Page;
use crate::ui::dom::{El, div, el, keyed};
use crate::ui::format;
use crate::ui::parts::marked::Marked;
use crate::ui::parts::section::{Frame, section};
use crate::ui::parts::technical::disclosure;

/// The section of metrics.
pub fn call_metrics() -> El {
    let page = Page::here();
    let counts = Derived::new(move || {
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
        title: "Call metrics",
        symbol: "chart",
        none: "The server counted nothing in this time.",
        keeps_body: false,
    };
    section(frame, counts, div("section__body").child(tiles))
}

/// A tile stays while its metric does; its numbers follow.
fn tile(key: Key, page: Page) -> El {
    let find = move || page.shown().and_then(|home| home.metrics.iter().find(|metric| metric.id == key).cloned());
    let Some(first) = untrack(find) else {
        return el("li");
    };
    let current = Live::new(first.clone());
    effect(move || {
        if let Some(metric) = find() {
            current.set(metric);
        }
    });
    let label = el("h3").class("metric__label").attr("title", &first.label).live(move |label| {
        current.with(|metric| page.query.with(|query| label.put(Marked(&metric.label, query))));
    });
    let summary = el("summary")
        .child(el("span").class("visually-hidden").child(format!("About {}", first.label)))
        .child(el("span").attr("aria-hidden", "true").child("i"));
    el("li")
        .class("metric")
        .child(label)
        .child(el("p").class("metric__total").live_text(move || current.with(|metric| amount(metric, metric.total))))
        .child(
            el("p")
                .class("metric__average")
                .live_text(move || current.with(|metric| format!("avg. {}", amount(metric, metric.average)))),
        )
        .child(disclosure("metric__about", summary, move |inside| current.with(|metric| about(inside, metric))))
}

fn about(inside: &El, metric: &Metric) {
    let definition = match metric.definition {
        "" => "A figure of this account. The server does not say what it counts.",
        text => text,
    };
    let unit = match metric.unit {
        Unit::Seconds => "Taken to be in seconds, from its name; shown as minutes and seconds.",
        Unit::Minutes => "Taken to be in minutes, from its name; shown as minutes and seconds.",
        Unit::Percent => "Taken to be a percentage, from its name.",
        Unit::Count => "",
    };
    let given = el("p").child("As the server gave it: ").child(el("code").child(metric.key.as_str()));
    inside.put(
        div("metric__definition")
            .child(el("p").child(definition))
            .child((!unit.is_empty()).then(|| el("p").child(unit)))
            .child(el("p").child("The server does not say over what the average is taken."))
            .child(given.child(raw_numbers(metric))),
    );
}

/// A number with its unit; a dash where there was nothing to count.
fn amount(metric: &Metric, number: Option<f64>) -> String {
    match (number, number.and_then(|number| metric.seconds(number))) {
        (None, _) => "\u{2013}".to_owned(),
        (_, Some(seconds)) => format::duration(seconds),
        (Some(number), None) if metric.unit == Unit::Percent => format!("{}\u{a0}%", format::number(number)),
        (Some(number), None) => format::number(number),
    }
}

fn raw_numbers(metric: &Metric) -> String {
    let text = |number: Option<f64>| number.map_or_else(|| "none".to_owned(), format::number);
    format!(", total {}, average {}", text(metric.total), text(metric.average))
}
