//! One metric. The tile stays while its metric does; its numbers follow.

use std::sync::Arc;

use leptos::prelude::*;

use super::metric_about::{MetricAbout, differs};
use crate::i18n::{self, format};
use crate::model::compare::percent;
use crate::model::metric::{Metric, Unit};
use crate::model::record::{Item, Key};
use crate::model::section::Section;
use crate::state::compare::Comparison;
use crate::state::{use_comparison, use_home, use_navigation, use_triage};
use crate::ui::components::disclosure::Disclosure;
use crate::ui::components::focus::focus;
use crate::ui::components::highlight::highlighted;
use crate::ui::components::icon::Icon;

/// The tile.
#[component]
pub fn MetricTile(
    /// The metric's key.
    key: Key,
) -> impl IntoView {
    let home = use_home();
    let find = move || home.shown.get().and_then(|home| home.metrics.iter().find(|metric| metric.id == key).cloned());
    untrack(find).map(|first| {
        let name = first.label.clone();
        let metric = Memo::new_with_compare(
            move |_| find().unwrap_or_else(|| first.clone()),
            |before, now| before.zip(now).is_none_or(|(before, now)| !Arc::ptr_eq(before, now)),
        );
        let label = Memo::new(move |_| metric.with(|metric| metric.label.clone()));
        let total = move || metric.with(|metric| amount(metric, metric.total));
        let average = move || metric.with(|metric| i18n::AVERAGE_IS.with([&amount(metric, metric.average)]));
        let about = i18n::ABOUT.with([&name]);
        let summary = move || {
            view! {
                <span class="visually-hidden">{about.clone()}</span>
                <span aria-hidden="true">"i"</span>
            }
        };
        view! {
            <li class="metric">
                <h3 class="metric__label" title=name>
                    {move || view! { <span use:highlighted=label.get()></span> }}
                </h3>
                <p class="metric__total">{total}</p>
                <p class="metric__average">{average}</p>
                <p class="metric__before">{move || view! { <Before metric=metric.get() /> }}</p>
                <div class="metric__list">{move || view! { <Listed metric=metric.get() /> }}</div>
                <Disclosure class="metric__about" summary=summary>
                    {move || view! { <MetricAbout metric=metric.get() /> }}
                </Disclosure>
            </li>
        }
    })
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
            <span>{i18n::BEFORE.with([&amount(&metric, Some(was))])}</span>
            {change}
        })
    }
}

/// The way to what the figure counts, and what the page counts itself where that is another number.
#[component]
fn Listed(metric: Arc<Metric>) -> impl IntoView {
    let (home, triage, navigation) = (use_home(), use_triage(), use_navigation());
    move || {
        let (section, kind) = metric.counts?;
        let home = home.newest.get()?;
        let known = triage.context.get();
        let ours = match section {
            Section::Calls => home.calls.iter().filter(|call| call.is(kind, &known)).count(),
            Section::Conversations => home.conversations.len(),
            Section::Voicemail => home.voicemail.len(),
            Section::Forms if home.has_forms => home.forms.len(),
            Section::Forms | Section::Callbacks => return None,
        };
        let show = move |_| {
            navigation.show_all_of(section, kind);
            focus(&format!("#{} h2", section.name()));
        };
        let text = i18n::SHOW_COUNT.with([&format::count(ours)]);
        let name = i18n::LABELLED.with([&text, &metric.label]);
        let is_other = metric.total.is_some_and(|total| total != ours as f64);
        let why = if home.skipped.is_empty() { differs(kind) } else { i18n::DIFFERS_SKIPPED };
        Some(view! {
            <button type="button" class="link-button" aria-label=name on:click=show>
                {text}
            </button>
            {is_other
                .then(|| {
                    view! {
                        <span class="metric__differs" title=why.text()>
                            <Icon name="warning" />
                            {i18n::DIFFERS.text()}
                        </span>
                    }
                })}
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
