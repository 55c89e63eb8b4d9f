//! Call metrics: the server's own figures, each with its total and average, its unit and what it means.

use std::sync::Arc;

use crate::state::live::Derived;

use crate::model::metric::{Metric, Unit};
use crate::state::Page;
use crate::ui::dom::{El, div, el};
use crate::ui::format;
use crate::ui::parts::marked::marked;
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
    let tiles = el("ul").class("metrics").live(move |list| {
        let Some(home) = page.shown() else {
            return;
        };
        page.query.track();
        for metric in &home.metrics {
            if page.query.with_untracked(|query| query.matches(&metric.haystack)) {
                list.put(tile(metric, page));
            }
        }
    });
    let frame = Frame {
        name: "call-metrics",
        title: "Call metrics",
        symbol: "chart",
        none: "The server counted nothing in this time.",
        keeps_body: false,
    };
    section(frame, counts, div("section__body").child(tiles))
}

fn tile(metric: &Arc<Metric>, page: Page) -> El {
    let label = page.query.with_untracked(|query| marked("h3", "metric__label", &metric.label, query));
    let summary = el("summary")
        .child(el("span").class("visually-hidden").child(format!("About {}", metric.label)))
        .child(el("span").attr("aria-hidden", "true").child("i"));
    let about = metric.clone();
    el("li")
        .class("metric")
        .child(label)
        .child(el("p").class("metric__total").child(amount(metric, metric.total)))
        .child(el("p").class("metric__average").child(format!("avg. {}", amount(metric, metric.average))))
        .child(disclosure("metric__about", summary, move |inside| {
            let definition = match about.definition {
                "" => "A figure of this account. The server does not say what it counts.",
                text => text,
            };
            let unit = match about.unit {
                Unit::Seconds => "Taken to be in seconds, from its name; shown as minutes and seconds.",
                Unit::Minutes => "Taken to be in minutes, from its name; shown as minutes and seconds.",
                Unit::Percent => "Taken to be a percentage, from its name.",
                Unit::Count => "",
            };
            let given = el("p").child("As the server gave it: ").child(el("code").child(about.key.as_str()));
            inside.put(
                div("metric__definition")
                    .child(el("p").child(definition))
                    .child((!unit.is_empty()).then(|| el("p").child(unit)))
                    .child(given.child(raw_numbers(&about))),
            );
        }))
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
