//! Calls over time: bars that follow the window, and the hours of the week. Counted from the calls on the page.

use std::sync::Arc;

use leptos::prelude::*;

use super::bar_chart::BarChart;
use super::heat_map::{HeatMap, day_name};
use crate::i18n::{self, format};
use crate::model::chart::{Bars, Heat};
use crate::model::home::Home;
use crate::model::zone::Zone;
use crate::state::{use_clock, use_home, use_preferences};

/// The two charts, below a line that says the gist; absent while they are switched off.
#[component]
pub fn Charts() -> impl IntoView {
    let (home, clock, preferences) = (use_home(), use_clock(), use_preferences());
    let is_shown =
        Memo::new(move |_| preferences.charts.is_on() && home.shown.get().is_some_and(|home| !home.calls.is_empty()));
    let gist = move || home.shown.get().map(|home| gist(&home, &clock.zone.get())).unwrap_or_default();
    view! {
        <Show when=move || is_shown.get()>
            <div class="charts">
                <p class="charts__gist">
                    <b>{i18n::CALLS_OVER_TIME.text()}</b>
                    " "
                    <small>{gist}</small>
                </p>
                <Content />
            </div>
        </Show>
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
