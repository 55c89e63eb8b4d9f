//! Call metrics: the server's own figures, each with its total and average, its unit and what it means.

use leptos::prelude::*;

use crate::model::metric::{Metric, Unit};
use crate::state::Page;
use crate::ui::format;
use crate::ui::parts::marked::marked;
use crate::ui::parts::section::Section;
use crate::ui::parts::technical::disclosure;

/// The section of metrics.
#[component]
pub fn CallMetrics() -> impl IntoView {
    let page = Page::here();
    let shown = Memo::new_with_compare(
        move |_| {
            page.shown().map_or_else(Vec::new, |home| {
                page.query.with(|query| {
                    home.metrics.iter().filter(|metric| query.matches(&metric.haystack)).cloned().collect::<Vec<_>>()
                })
            })
        },
        |_, _| true,
    );
    let counts =
        Memo::new(move |_| page.shown().map(|home| (shown.with(|shown| shown.len()), home.metrics.len())));
    view! {
        <Section name="call-metrics" title="Call metrics" symbol="chart" counts=counts none="The server counted nothing in this time.">
            <ul class="metrics">
                {move || shown.get().iter().map(|metric| tile(metric, page)).collect_view()}
            </ul>
        </Section>
    }
}

fn tile(metric: &Metric, page: Page) -> AnyView {
    let label = page.query.with(|query| marked(&metric.label, query));
    let definition = metric.definition;
    let key = metric.key.clone();
    let unit = match metric.unit {
        Unit::Seconds => "Taken to be in seconds, from its name; shown as minutes and seconds.",
        Unit::Minutes => "Taken to be in minutes, from its name; shown as minutes and seconds.",
        Unit::Percent => "Taken to be a percentage, from its name.",
        Unit::Count => "",
    };
    let given = raw_numbers(metric);
    view! {
        <li class="metric">
            <h3 class="metric__label">{label}</h3>
            <p class="metric__total">{amount(metric, metric.total)}</p>
            <p class="metric__average">
                <span class="metric__word">"Average "</span>
                {amount(metric, metric.average)}
            </p>
            {disclosure(
                view! { <span class="visually-hidden">{format!("About {}", metric.label)}</span><span aria-hidden="true">"i"</span> },
                "metric__about",
                move || {
                    let definition = if definition.is_empty() {
                        "A figure of this account. The server does not say what it counts."
                    } else {
                        definition
                    };
                    view! {
                        <div class="metric__definition">
                            <p>{definition}</p>
                            <p>{unit}</p>
                            <p>"As the server gave it: " <code>{key.clone()}</code> {given.clone()}</p>
                        </div>
                    }
                    .into_any()
                },
            )}
        </li>
    }
    .into_any()
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
