//! What is told of a metric: what it counts, as far as is known, and as what it came.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::{self, Message, format};
use crate::model::filter::Kind;
use crate::model::metric::{Metric, Unit};
use crate::ui::components::message::with_view;

/// Why the page's count and the server's may not be the same.
pub fn differs(kind: Kind) -> Message<0> {
    match kind {
        Kind::Missed => i18n::DIFFERS_MISSED,
        Kind::Answered => i18n::DIFFERS_ANSWERED,
        _ => i18n::DIFFERS_OTHERS,
    }
}

/// The definition.
#[component]
pub fn MetricAbout(
    /// The metric.
    metric: Arc<Metric>,
    /// What it counts, where the page lists another number of it.
    kind: Option<Kind>,
) -> impl IntoView {
    let unit = match metric.unit {
        Unit::Seconds => Some(i18n::UNIT_SECONDS),
        Unit::Minutes => Some(i18n::UNIT_MINUTES),
        Unit::Percent => Some(i18n::UNIT_PERCENT),
        Unit::Count => None,
    };
    let differs = kind.map(|kind| view! { <p>{with_view(i18n::WHERE_IT_DIFFERS, differs(kind).text())}</p> });
    let number = |number: Option<f64>| number.map_or_else(|| "\u{2013}".to_owned(), format::number);
    let numbers = i18n::AS_GIVEN_NUMBERS.with([&number(metric.total), &number(metric.average)]);
    view! {
        <div class="metric__definition">
            <p>{i18n::metric_definition(metric.known).text()}</p>
            {unit.map(|unit| view! { <p>{unit.text()}</p> })}
            {differs}
            <p>
                {with_view(i18n::AS_GIVEN, view! { <code translate="no">{metric.key.clone()}</code> })}
                " \u{b7} "
                {numbers}
            </p>
        </div>
    }
}
