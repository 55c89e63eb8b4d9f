//! Calls over time: bars that follow the window, and the hours of the week. Counted from the calls on the page.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::bar_chart::BarChart;
use super::heat_map::{HeatMap, day_name};
use crate::i18n::{self, format};
use crate::model::chart::{Bars, Heat};
use crate::model::home::Home;
use crate::model::zone::Zone;
use crate::state::{use_clock, use_home, use_preferences};
use crate::ui::components::icon::Icon;

/// The two charts behind a disclosure whose line says the gist.
#[component]
pub fn Charts() -> impl IntoView {
    let (home, clock) = (use_home(), use_clock());
    let is_open = use_preferences().charts;
    let details = NodeRef::<html::Details>::new();
    let note = move |_| {
        if let Some(details) = details.get_untracked() {
            is_open.set(if details.open() { "on" } else { "off" });
        }
    };
    let has_none = move || home.shown.get().is_none_or(|home| home.calls.is_empty());
    let gist = move || home.shown.get().map(|home| gist(&home, &clock.zone.get())).unwrap_or_default();
    view! {
        <details class="charts" node_ref=details prop:open=move || is_open.is_on() hidden=has_none on:toggle=note>
            <summary>
                <Icon name="chart" />
                <b>{i18n::CALLS_OVER_TIME.text()}</b>
                <span class="charts__gist">{gist}</span>
            </summary>
            <div>
                <Show when=move || is_open.is_on()>
                    <Content />
                </Show>
            </div>
        </details>
    }
}

/// Both charts, drawn anew only where their numbers change.
#[component]
fn Content() -> impl IntoView {
    let (home, clock) = (use_home(), use_clock());
    let bars = Memo::new(move |_| {
        let shown = home.shown.get()?;
        let zone = clock.zone.get();
        // A quarter of an hour is soon enough for new bars, and every zone's midnight is at one.
        let now = clock.now.get().div_euclid(900_000) * 900_000;
        Some(Arc::new(Bars::of(shown.calls.iter().map(|call| &**call), home.from.get(), now, &zone)))
    });
    let heat = Memo::new(move |_| {
        let home = home.shown.get()?;
        Some(Arc::new(Heat::of(home.calls.iter().map(|call| &**call), &clock.zone.get())))
    });
    // A refresh with other numbers closes nothing.
    let in_numbers = RwSignal::new(false);
    view! {
        <div class="charts__body">
            {move || bars.get().map(|bars| view! { <BarChart bars=bars in_numbers=in_numbers /> })}
            {move || heat.get().map(|heat| view! { <HeatMap heat=heat /> })}
        </div>
    }
}

/// "Busiest: Tuesdays, 10:00, 14 calls".
fn gist(home: &Home, zone: &Zone) -> String {
    match Heat::of(home.calls.iter().map(|call| &**call), zone).busiest() {
        Some((day, hour, count)) => i18n::BUSIEST_N
            .with(&format::kind(count), [&format::count(count), &day_name(day), &format::hour_time(hour)]),
        None => String::new(),
    }
}
