//! Calls over time as bars, each of parts, and the same in numbers.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::i18n::{self, Message, format};
use crate::model::chart::{Bar, Bars, PARTS, Span};

/// The words of the parts of a bar, and their classes.
const NAMES: [(Message<0>, &str); PARTS] = [
    (i18n::ANSWERED_ONES, "answered"),
    (i18n::MISSED_ONES, "missed"),
    (i18n::OUTGOING_ONES, "outgoing"),
    (i18n::OTHER, "other"),
];
/// Height of the picture in its own units.
const HEIGHT: usize = 100;
/// With more bars than this a number has no room above each.
const MANY: usize = 24;
/// On a phone with more than this.
const FEW: usize = 12;

/// The chart.
#[component]
pub fn BarChart(
    /// The bars.
    bars: Arc<Bars>,
    /// Whether the table of its numbers is open.
    in_numbers: RwSignal<bool>,
) -> impl IntoView {
    let count = bars.bars.len().max(1);
    let each = match bars.span {
        Span::Hour => i18n::CALLS_AN_HOUR,
        Span::Day => i18n::CALLS_A_DAY,
        Span::Week => i18n::CALLS_A_WEEK,
        Span::Month => i18n::CALLS_A_MONTH,
    };
    let columns = bars.bars.iter().enumerate().map(|(at, bar)| column(at, bar, &bars));
    let legend = NAMES.into_iter().enumerate().filter_map(|(part, (name, class))| {
        let total: usize = bars.bars.iter().map(|bar| bar.parts[part]).sum();
        let text = i18n::NAMED_COUNT.with([name.text(), &format::count(total)]);
        (total > 0).then(|| {
            view! {
                <span>
                    <i class=format!("bars__key bars__key--{class}") aria-hidden="true"></i>
                    {text}
                </span>
            }
        })
    });
    // With few bars the same one would be named twice.
    let mut labels = vec![0, count / 2, count - 1];
    labels.dedup();
    let axis = labels.into_iter().map(|at| {
        let name = bars.bars.get(at).map(|bar| bar_name(bar, bars.span));
        view! { <span>{name}</span> }
    });
    let left_out = (bars.left_out > 0).then(|| {
        view! { <p class="note">{i18n::LEFT_OUT.with([&format::count(bars.left_out)])}</p> }
    });
    view! {
        <figure class="chart">
            <figcaption>
                <b>{each.text()}</b>
                <p class="bars__legend">{legend.collect_view()}</p>
            </figcaption>
            <div class="bars__frame">
                <div class="bars__scale" aria-hidden="true">
                    <span>{format::count(bars.highest())}</span>
                    <span>{format::count(0)}</span>
                </div>
                <div class="bars__plot">
                    <svg
                        class="bars"
                        viewBox=format!("0 0 {} {HEIGHT}", count * 10)
                        preserveAspectRatio="none"
                        role="img"
                        aria-label=i18n::CHART_WORDS.with([each.text(), &format::count(bars.highest())])
                    >
                        {columns.collect_view()}
                    </svg>
                    {(count <= MANY).then(|| view! { <Totals bars=bars.clone() /> })}
                </div>
                <div class="bars__axis" aria-hidden="true">
                    {axis.collect_view()}
                </div>
            </div>
            {left_out}
            <BarTable bars=bars.clone() in_numbers=in_numbers />
        </figure>
    }
}

/// How many calls each bar stands for, above it.
#[component]
fn Totals(bars: Arc<Bars>) -> impl IntoView {
    let highest = bars.highest().max(1);
    let totals = bars.bars.iter().map(|bar| {
        let total: usize = bar.parts.iter().sum();
        let words = (total > 0).then(|| format::count(total));
        let above = format!("{}%", total * 100 / highest);
        view! { <span style:inset-block-end=above>{words}</span> }
    });
    view! {
        <div class="bars__totals" aria-hidden="true" data-many=(bars.bars.len() > FEW).then_some("")>
            {totals.collect_view()}
        </div>
    }
}

/// One bar. The whole column can be pointed at.
fn column(at: usize, bar: &Bar, bars: &Bars) -> impl IntoView + use<> {
    let highest = bars.highest().max(1);
    let rect = move |class: String, y: usize, height: usize| {
        view! { <rect class=class x=at * 10 + 1 width="8" y=y height=height /> }
    };
    let mut below = 0;
    let parts = bar.parts.iter().zip(NAMES).filter_map(|(part, (_, class))| {
        let (from, to) = (below * HEIGHT / highest, (below + part) * HEIGHT / highest);
        below += part;
        (to > from).then(|| rect(format!("bars__part bars__part--{class}"), HEIGHT - to, to - from))
    });
    let parts = parts.collect_view();
    view! {
        <g>
            {leptos::svg::title().child(bar_words(bar, bars.span))}
            {rect("bars__ground".to_owned(), 0, HEIGHT)}
            {parts}
        </g>
    }
}

/// What a bar is called.
fn bar_name(bar: &Bar, span: Span) -> String {
    match span {
        Span::Hour => format::date_time(bar.start),
        Span::Day => format::day_of(bar.start),
        Span::Week => i18n::WEEK_OF.with([&format::day_of(bar.start)]),
        Span::Month => format::month_of(bar.start),
    }
}

fn bar_words(bar: &Bar, span: Span) -> String {
    let parts = bar.parts.iter().zip(NAMES).filter(|(count, _)| **count > 0);
    let parts: Vec<String> =
        parts.map(|(count, (name, _))| i18n::NAMED_COUNT.with([name.text(), &format::count(*count)])).collect();
    let parts = if parts.is_empty() { i18n::NONE.text().to_owned() } else { format::list(&parts) };
    i18n::LABELLED.with([&bar_name(bar, span), &parts])
}

/// The same in numbers.
#[component]
fn BarTable(bars: Arc<Bars>, in_numbers: RwSignal<bool>) -> impl IntoView {
    let details = NodeRef::<html::Details>::new();
    let note = move |_| {
        if let Some(details) = details.get_untracked() {
            in_numbers.set(details.open());
        }
    };
    let rows = bars.bars.iter().map(|bar| {
        let cells = bar.parts.map(|part| view! { <td>{format::count(part)}</td> });
        view! {
            <tr>
                <th scope="row">{bar_name(bar, bars.span)}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    // It scrolls by itself, so it must be reachable.
    view! {
        <details class="chart__twin" node_ref=details open=in_numbers.get_untracked() on:toggle=note>
            <summary>{i18n::IN_NUMBERS.text()}</summary>
            <div class="chart__table" tabindex="0" role="region" aria-label=i18n::OVER_TIME_IN_NUMBERS.text()>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{i18n::WHEN.text()}</th>
                            {NAMES.map(|(name, _)| view! { <th scope="col">{name.text()}</th> }).collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
}
