//! Call metrics: the server's own figures, each with its total and average, its unit and what it means; and calls over
//! time.

mod bar_chart;
mod charts;
mod comparison_note;
mod heat_map;
mod metric_about;
mod metric_tile;

use std::sync::Arc;

use leptos::prelude::*;

use super::components::export::MetricsCsvButton;
use super::components::section::SectionFrame;
use super::components::setting::SettingCheckbox;
use crate::i18n;
use crate::model::home::Home;
use crate::model::record::Key;
use crate::state::{use_filters, use_home, use_preferences};
use charts::Charts;
use comparison_note::ComparisonNote;
use metric_tile::MetricTile;

/// The section of metrics.
#[component]
pub fn CallMetrics() -> impl IntoView {
    let (home, filters, preferences) = (use_home(), use_filters(), use_preferences());
    let keys = Memo::new(move |_| {
        let matching = |home: Arc<Home>| {
            filters.query.with(|query| {
                let found = home.metrics.iter().filter(|metric| query.matches(&metric.haystack));
                (found.map(|metric| metric.id.0).collect::<Vec<_>>(), home.metrics.len())
            })
        };
        home.shown.get().map(matching)
    });
    let counts = Memo::new(move |_| keys.with(|keys| keys.as_ref().map(|(keys, all)| (keys.len(), *all))));
    let tools = move || {
        view! {
            <label class="calls__fold">
                <SettingCheckbox setting=preferences.compare />
                {i18n::COMPARE_PERIODS.text()}
            </label>
            <MetricsCsvButton />
        }
    };
    view! {
        <SectionFrame
            name="call-metrics"
            title=i18n::CALL_METRICS
            icon="chart"
            none=i18n::NO_METRICS
            counts=counts
            tools=tools
        >
            <ul class="metrics">
                <For each=move || keys.get().map(|(keys, _)| keys).unwrap_or_default() key=|key| *key let:key>
                    <MetricTile key=Key(key) />
                </For>
            </ul>
            <ComparisonNote />
            <Charts />
        </SectionFrame>
    }
}
