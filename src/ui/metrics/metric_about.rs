//! What is told of a metric: what it counts, as far as is known, and as what it came.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::filter::Kind;
use crate::model::metric::{Metric, Unit};
use crate::ui::components::message::with_view;
use crate::ui::format;
use crate::words::{self, Word};

/// Why the page's count and the server's may not be the same.
pub fn differs(kind: Kind) -> Word<0> {
    match kind {
        Kind::Missed => words::DIFFERS_MISSED,
        Kind::Answered => words::DIFFERS_ANSWERED,
        _ => words::DIFFERS_OTHERS,
    }
}

/// The definition.
#[component]
pub fn MetricAbout(
    /// The metric.
    metric: Arc<Metric>,
) -> impl IntoView {
    let unit = match metric.unit {
        Unit::Seconds => Some(words::UNIT_SECONDS),
        Unit::Minutes => Some(words::UNIT_MINUTES),
        Unit::Percent => Some(words::UNIT_PERCENT),
        Unit::Count => None,
    };
    let differs =
        metric.counts.map(|(_, kind)| view! { <p>{with_view(words::WHERE_IT_DIFFERS, differs(kind).text())}</p> });
    let number = |number: Option<f64>| number.map_or_else(|| "\u{2013}".to_owned(), format::number);
    let numbers = words::AS_GIVEN_NUMBERS.with([&number(metric.total), &number(metric.average)]);
    view! {
        <div class="metric__definition">
            <p>{metric.definition.text()}</p>
            {unit.map(|unit| view! { <p>{unit.text()}</p> })}
            <p>{words::AVERAGE_OF_WHAT.text()}</p>
            {differs}
            <p>
                {with_view(words::AS_GIVEN, view! { <code>{metric.key.clone()}</code> })}
                " \u{b7} "
                {numbers}
            </p>
        </div>
    }
}
