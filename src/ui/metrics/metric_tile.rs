//! One metric. The tile stays while its metric does; its numbers follow.

use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;

use super::metric_about::{MetricAbout, differs};
use crate::i18n::{self, format};
use crate::model::compare::percent;
use crate::model::filter::{FilterContext, Kind};
use crate::model::home::Home;
use crate::model::metric::{Metric, Unit};
use crate::model::record::{Item, Key};
use crate::model::section::Section;
use crate::state::compare::Comparison;
use crate::state::{use_comparison, use_home, use_navigation, use_triage};
use crate::ui::components::focus::focus_section;
use crate::ui::components::highlight::highlighted;
use crate::ui::components::icon::Icon;

/// The tile: what the figure is and how much. Where it counts records of the page, a press shows these.
#[component]
pub fn MetricTile(
    /// The metric's key.
    key: Key,
    /// Whether all of them are shown, each with what it means.
    all: RwSignal<bool>,
) -> impl IntoView {
    let home = use_home();
    let find = move || home.shown.get().and_then(|home| home.metrics.iter().find(|metric| metric.id == key).cloned());
    untrack(find).map(|first| {
        let metric = Memo::new_with_compare(
            move |_| find().unwrap_or_else(|| first.clone()),
            |before, now| before.zip(now).is_none_or(|(before, now)| !Arc::ptr_eq(before, now)),
        );
        let triage = use_triage();
        let differing = Memo::new(move |_| {
            let home = home.newest.get()?;
            metric.with(|metric| triage.context.with(|known| listed(metric, &home, known))).map(|(kind, _)| kind)
        });
        view! {
            <li class="metric">
                <Figure metric=metric />
                <Show when=move || all.get()>
                    <div class="metric__more">
                        {move || view! { <Before metric=metric.get() /> }}
                        {move || view! { <MetricAbout metric=metric.get() kind=differing.get() /> }}
                    </div>
                </Show>
            </li>
        }
    })
}

/// The name and the number, as one button where it leads somewhere.
#[component]
fn Figure(metric: Memo<Arc<Metric>>) -> impl IntoView {
    let navigation = use_navigation();
    let label = Memo::new(move |_| metric.with(|metric| metric.label.clone()));
    let leads_to = Memo::new(move |_| metric.with(|metric| metric.counts));
    let words = move || {
        view! {
            <span class="metric__label" title=label.get()>
                {move || view! { <span use:highlighted=label.get()></span> }}
            </span>
            " "
            <span class="metric__value">
                <b>{move || metric.with(|metric| amount(metric, metric.total))}</b>
                " "
                <small>{move || view! { <Note metric=metric.get() /> }}</small>
            </span>
        }
    };
    move || match leads_to.get() {
        None => Either::Left(view! { <div class="metric__figure">{words()}</div> }),
        Some((section, kind)) => {
            let show = move |_| {
                navigation.show_all_of(section, kind);
                focus_section(section.name());
            };
            Either::Right(view! {
                <button type="button" class="metric__figure" on:click=show>
                    {words()}
                </button>
            })
        }
    }
}

/// How many records of a kind the page lists, where the metric says another number.
fn listed(metric: &Metric, home: &Home, known: &FilterContext) -> Option<(Kind, usize)> {
    let (section, kind) = metric.counts?;
    let ours = match section {
        Section::Calls => home.calls.iter().filter(|call| call.is(kind, known)).count(),
        Section::Conversations => home.conversations.len(),
        Section::Voicemail => home.voicemail.len(),
        Section::Forms if home.has_forms => home.forms.len(),
        Section::Forms | Section::Callbacks => return None,
    };
    metric.total.is_some_and(|total| total != ours as f64).then_some((kind, ours))
}

/// How long on average, and how many the page lists where that is another number.
#[component]
fn Note(metric: Arc<Metric>) -> impl IntoView {
    let (home, triage) = (use_home(), use_triage());
    let average = metric.average.filter(|average| metric.seconds(*average).is_some());
    let average = average.map(|average| i18n::AVERAGE_IS.with([&amount(&metric, Some(average))]));
    let listed = move || {
        let home = home.newest.get()?;
        let (kind, count) = listed(&metric, &home, &triage.context.get())?;
        let why = if home.skipped.is_empty() { differs(kind) } else { i18n::DIFFERS_SKIPPED };
        Some(view! { <span title=why.text()>{i18n::DIFFERS.with([&format::count(count)])}</span> })
    };
    view! {
        {average}
        {listed}
    }
}

/// The same figure of the period before.
#[component]
fn Before(metric: Arc<Metric>) -> impl IntoView {
    let comparison = use_comparison();
    move || {
        let Comparison::Ready(from, to, before) = comparison.get() else {
            return None;
        };
        let (was, now) = before.total(&metric.key).zip(metric.total)?;
        // Today counts to this period and has no match in the one before; over a week or more that says little.
        let change = percent(now, was).filter(|percent| to.days() - from.days() >= 7 && *percent != 0);
        let change = change.map(|percent| {
            view! {
                <b>
                    <Icon name=if percent.is_positive() { "up" } else { "down" } />
                    {format::change(percent)}
                </b>
            }
        });
        Some(view! {
            <p class="metric__before">
                <span>{i18n::BEFORE.with([&amount(&metric, Some(was))])}</span>
                " "
                {change}
            </p>
        })
    }
}

/// A number with its unit; a dash where there was nothing to count.
pub fn amount(metric: &Metric, number: Option<f64>) -> String {
    match (number, number.and_then(|number| metric.seconds(number))) {
        (None, _) => "\u{2013}".to_owned(),
        (_, Some(seconds)) => format::duration(seconds),
        (Some(number), None) if metric.unit == Unit::Percent => format::percent(number),
        (Some(number), None) => format::number(number),
    }
}
