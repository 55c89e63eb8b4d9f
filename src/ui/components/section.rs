//! The frame of a section: a region named by its heading, its count, and what stands there when there is nothing to show
//! yet or at all.

use leptos::prelude::*;

use super::filter_row::FilterRow;
use super::icon::Icon;
use crate::i18n::format;
use crate::i18n::{self, Message};
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

/// A section of the page around its records.
#[component]
pub fn SectionFrame(
    /// Its name in ids and classes.
    name: &'static str,
    /// Its heading, and so its accessible name.
    title: Message<0>,
    /// The icon before the heading.
    icon: &'static str,
    /// What is said when the server sent none.
    none: Message<0>,
    /// How many there are.
    counts: Counts,
    /// Whether its body stays when nothing matches: a table keeps its head.
    #[prop(optional)]
    keeps_body: bool,
    /// The list that it shows, if it is one of the server's: its filters stand below the head.
    #[prop(optional)]
    list: Option<Section>,
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
    let has_body = move || match state.get() {
        State::Filled => true,
        State::Empty | State::NoMatch => keeps_body,
        State::Failed => false,
    };
    let heading = format!("{name}-heading");
    let heading_id = heading.clone();
    view! {
        <section class=format!("section section--{name}") id=name aria-labelledby=heading>
            <header class="section__head">
                <Icon name=icon />
                <h2 id=heading_id tabindex="-1">
                    {title.text()}
                </h2>
                <p class="section__count">{move || counts.get().map(count_text).unwrap_or_default()}</p>
                <span class="section__tools" hidden=move || !has_any()>
                    {tools.run()}
                </span>
            </header>
            {list
                .map(|list| {
                    view! {
                        <div hidden=move || !has_any()>
                            <FilterRow section=list title=title />
                        </div>
                    }
                })}
            <div class="section__none">
                {move || (state.get() != State::Filled).then(|| view! { <Nothing state=state.get() none=none list=list /> })}
            </div>
            <div class="section__body" hidden=move || !has_body()>
                {children()}
            </div>
        </section>
    }
}

/// What stands in the place of records. Each kind of nothing has its own words and its own way on.
#[component]
fn Nothing(state: State, none: Message<0>, list: Option<Section>) -> impl IntoView {
    let (filters, home, clock, url) = (use_filters(), use_home(), use_clock(), use_url());
    // Where there is nothing at all, the page as a whole says so, and offers a way on.
    let may_widen = move || {
        let all_empty = home.shown.get().is_some_and(|home| home.is_empty());
        state == State::Empty && !all_empty && home.from.get() > clock.today.get().plus_days(-30)
    };
    let is_filtered = move || list.is_some_and(|list| filters.lists.filter(list).get() != Filter::default());
    let is_searched = move || state == State::NoMatch && !filters.query.with(Query::is_empty);
    let why = move || match state {
        State::Failed => i18n::NOT_LOADED,
        State::Empty | State::Filled => none,
        State::NoMatch if !is_filtered() => i18n::NO_MATCH_SEARCH,
        State::NoMatch if is_searched() => i18n::NO_MATCH,
        State::NoMatch => i18n::NO_MATCH_FILTERS,
    };
    let clear_filter = move |_| {
        if let Some(list) = list {
            filters.change(list, |filter| *filter = Filter::default());
        }
    };
    view! {
        <div class="empty">
            <p>{move || why().text()}</p>
            <Show when=may_widen>
                <button
                    type="button"
                    class="link-button"
                    on:click=move |_| url.push(|params| params.from_date = "30d".to_owned())
                >
                    {i18n::LOOK_BACK_30.text()}
                </button>
            </Show>
            <Show when=is_searched>
                <button type="button" class="link-button" on:click=move |_| filters.search.set(String::new())>
                    {i18n::CLEAR_THE_SEARCH.text()}
                </button>
            </Show>
            <Show when=move || state == State::NoMatch && is_filtered()>
                <button type="button" class="link-button" on:click=clear_filter>
                    {i18n::CLEAR_THE_FILTERS.text()}
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
