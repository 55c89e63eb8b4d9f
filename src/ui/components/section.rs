//! The frame of a section: a region named by its heading, its count, and what stands there when there is nothing to show
//! yet or at all.

use leptos::prelude::*;

use super::filter_row::FilterRow;
use crate::i18n::{self, Message, format};
use crate::model::filter::Filter;
use crate::model::search::Query;
use crate::model::section::Section;
use crate::state::{use_clock, use_filters, use_home, use_url};

/// How many there are, `(matching, all)`; `None` before the first home.
pub type Counts = Memo<Option<(usize, usize)>>;

/// How many of a list are shown, and how many there are.
pub fn counts(section: Section) -> Counts {
    let shown = use_filters().lists.of(section);
    Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| (shown.places.len(), shown.all))))
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Failed,
    Empty,
    NoMatch,
    Filled,
}

/// A section of the page around its records. Where there is nothing to show, its head is all there is of it, but for a
/// line that says why.
#[component]
pub fn SectionFrame(
    /// Its name in ids and classes.
    name: &'static str,
    /// Its heading, and so its accessible name.
    title: Message<0>,
    /// Its accessible name, where that is another.
    #[prop(optional)]
    label: Option<Message<0>>,
    /// What is said when the server sent none since a day.
    none: fn(&str) -> String,
    /// How many there are.
    counts: Counts,
    /// The list that it shows, if it is one of the server's: its filters stand in the head.
    #[prop(optional)]
    list: Option<Section>,
    /// Whether head and body stand in one line.
    #[prop(optional, into)]
    is_strip: Option<Signal<bool>>,
    /// Whether its body stays for assistive technology where nothing matches: a table says how many rows it has, and
    /// that may be none.
    #[prop(optional)]
    keeps_body: bool,
    /// What more can be chosen among the filters.
    #[prop(optional, into)]
    more_filters: ViewFn,
    /// What stands at the end of its head.
    #[prop(optional, into)]
    tools: ViewFn,
    /// Its body.
    children: Children,
) -> impl IntoView {
    let state = Memo::new(move |_| match counts.get() {
        // While the first is on its way the whole page shows its shape alone.
        None => State::Failed,
        Some((_, 0)) => State::Empty,
        Some((0, _)) => State::NoMatch,
        Some(_) => State::Filled,
    });
    let has_any = move || counts.get().is_some_and(|(_, all)| all > 0);
    let is_filled = move || state.get() == State::Filled;
    let filters = use_filters();
    let is_searched = move || !filters.query.with(Query::is_empty);
    // Where a search finds nothing, there is nothing to choose from.
    let has_filters = move || {
        let is_filtered = || list.is_some_and(|list| filters.lists.filter(list).get() != Filter::default());
        has_any() && (is_filled() || !is_searched() || is_filtered())
    };
    let heading = format!("{name}-heading");
    let heading_id = heading.clone();
    let labelled_by = label.is_none().then_some(heading);
    view! {
        <section
            class=format!("section section--{name}")
            id=name
            aria-label=label.map(|label| label.text())
            aria-labelledby=labelled_by
            data-body=move || is_filled().then_some("")
            data-strip=move || is_strip.is_some_and(|is_strip| is_strip.get()).then_some("")
        >
            <header class="section__head">
                <h2 id=heading_id tabindex="-1">
                    {title.text()}
                </h2>
                <p class="section__count">{move || counts.get().map(count_text).unwrap_or_default()}</p>
                {list
                    .map(|list| {
                        view! { <FilterRow section=list title=title is_hidden=Signal::derive(move || !has_filters()) more=more_filters /> }
                    })}
                <span class="section__tools" hidden=move || !is_filled()>
                    {tools.run()}
                </span>
            </header>
            <div class="section__none">
                {move || (!is_filled()).then(|| view! { <Nothing state=state.get() none=none list=list /> })}
            </div>
            <div class="section__body" hidden=move || !(is_filled() || keeps_body && counts.get().is_some())>
                {children()}
            </div>
        </section>
    }
}

/// What stands in the place of records. Each kind of nothing has its own words and its own way on. What was only searched
/// for is said once, for all sections (`ui/attention/found.rs`); so is a failure, and that nothing happened at all.
#[component]
fn Nothing(state: State, none: fn(&str) -> String, list: Option<Section>) -> impl IntoView {
    let (filters, home, clock, url) = (use_filters(), use_home(), use_clock(), use_url());
    let is_filtered = move || list.is_some_and(|list| filters.lists.filter(list).get() != Filter::default());
    let is_searched = move || !filters.query.with(Query::is_empty);
    let says_none = move || state == State::Empty && home.shown.get().is_some_and(|home| !home.is_empty());
    let says_no_match = move || state == State::NoMatch && is_filtered();
    let text = move || match (state, is_searched()) {
        (State::NoMatch, true) => i18n::NO_MATCH.text().to_owned(),
        (State::NoMatch, false) => i18n::NO_MATCH_FILTERS.text().to_owned(),
        _ => none(&format::day_of(clock.zone.with(|zone| zone.midnight(home.from.get())))),
    };
    let may_widen = move || says_none() && home.from.get() > clock.today.get().plus_days(-30);
    view! {
        <div class="empty" hidden=move || !says_none() && !says_no_match()>
            <p>{text}</p>
            <Show when=may_widen>
                <button
                    type="button"
                    class="link-button"
                    on:click=move |_| url.push(|params| params.from_date = "30d".to_owned())
                >
                    {i18n::LOOK_BACK_30.text()}
                </button>
            </Show>
        </div>
    }
}

fn count_text((matching, all): (usize, usize)) -> String {
    if matching == all {
        format::count(all)
    } else {
        i18n::COUNT_OF.with([&format::count(matching), &format::count(all)])
    }
}
