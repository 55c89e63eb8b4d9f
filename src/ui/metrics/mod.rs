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
use super::components::icon::Icon;
use super::components::section::SectionFrame;
use super::components::setting::SettingCheckbox;
use crate::i18n::{self, format};
use crate::model::home::Home;
use crate::model::metric::Metric;
use crate::model::record::Key;
use crate::state::{use_clock, use_filters, use_home, use_preferences};
use charts::Charts;
use comparison_note::ComparisonNote;
use metric_tile::MetricTile;

/// How many figures stand in the strip.
const FIRST: usize = 6;

/// The section of metrics: a strip of the figures that say most, and behind a press all of them, each with what it means.
#[component]
pub fn CallMetrics() -> impl IntoView {
    let (home, filters, preferences) = (use_home(), use_filters(), use_preferences());
    let keys = Memo::new(move |_| {
        let matching = |home: Arc<Home>| {
            filters.query.with(|query| {
                let mut metrics: Vec<&Arc<Metric>> = home.metrics.iter().collect();
                // The sort is stable: what says as much as another stays as the server has it.
                metrics.sort_by_key(|metric| metric.rank());
                let found = metrics.into_iter().filter(|metric| query.matches(&metric.haystack));
                (found.map(|metric| metric.id.0).collect::<Vec<_>>(), home.metrics.len())
            })
        };
        home.shown.get().map(matching)
    });
    let counts = Memo::new(move |_| keys.with(|keys| keys.as_ref().map(|(keys, all)| (keys.len(), *all))));
    let total = Memo::new(move |_| counts.get().map_or(0, |(_, all)| all));
    // Compared figures stand beside the definitions.
    let all = RwSignal::new(preferences.compare.get_untracked() == "on");
    let shown = move || {
        let keys = keys.get().map(|(keys, _)| keys).unwrap_or_default();
        if all.get() { keys } else { keys.into_iter().take(FIRST).collect() }
    };
    view! {
        <SectionFrame
            name="call-metrics"
            title=i18n::CALL_METRICS
            none=|since| i18n::NO_METRICS.with([since])
            counts=counts
            is_strip=Signal::derive(move || !all.get() && !preferences.charts.is_on())
            tools=move || view! { <Tools all=all total=total /> }
        >
            <ul class="metrics" id="metrics" data-all=move || all.get().then_some("")>
                <For each=shown key=|key| *key let:key>
                    <MetricTile key=Key(key) all=all />
                </For>
            </ul>
            <Show when=move || all.get()>
                <More />
            </Show>
            <Charts />
        </SectionFrame>
    }
}

/// Since when, and the ways to more: all figures, and the charts.
#[component]
fn Tools(all: RwSignal<bool>, total: Memo<usize>) -> impl IntoView {
    let (home, clock, preferences) = (use_home(), use_clock(), use_preferences());
    let since = move || {
        let midnight = clock.zone.with(|zone| zone.midnight(home.from.get()));
        i18n::SINCE.with([&format::day_of(midnight)])
    };
    view! {
        <small class="metrics__since">{since}</small>
        <button
            type="button"
            class="link-button"
            aria-controls="metrics"
            aria-expanded=move || all.get().to_string()
            on:click=move |_| all.update(|all| *all = !*all)
        >
            {move || format::plural(i18n::ALL_METRICS_N, total.get())}
        </button>
        <button
            type="button"
            class="icon-button"
            aria-label=i18n::CALLS_OVER_TIME.text()
            title=i18n::CALLS_OVER_TIME.text()
            aria-expanded=move || preferences.charts.is_on().to_string()
            on:click=move |_| preferences.charts.toggle()
        >
            <Icon name="chart" />
        </button>
    }
}

/// What can be done with all of them.
#[component]
fn More() -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <div class="metrics__more">
            <label class="facets__fold">
                <SettingCheckbox setting=preferences.compare />
                {i18n::COMPARE_PERIODS.text()}
            </label>
            <MetricsCsvButton />
        </div>
        <ComparisonNote />
        <p class="note metrics__note">{i18n::AVERAGE_OF_WHAT.text()}</p>
    }
}
