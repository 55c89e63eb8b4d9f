//! A list of records that holds what is on or near the screen: it starts with some and grows as its end comes into view,
//! so that thousands of them cost nothing until somebody scrolls there.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::focus::focus_section;
use super::grow_when_seen::grow_when_seen;
use super::reveal::reveal;
use super::row_memo::unsubscribing;
use crate::i18n::{self, Message, Plural, format};
use crate::model::home::Home;
use crate::model::record::{Item, Key, List};
use crate::model::section::Section;
use crate::state::layout::MOST_ON_PAPER;
use crate::state::{use_device_memory, use_filters, use_home, use_layout, use_section_view};

/// How many records are shown at first. Where there is room for more, the first growth brings them.
const FIRST: usize = 6;
/// How many another search or filter begins with, so that each of its keys makes no more than a section shows beside
/// others.
const AGAIN: usize = 3;
/// How many come with a growth at most. The first ones double the list, so that filling a section takes no more than it
/// shows.
const STEP: usize = 10;
/// How many a small screen shows beside other sections.
const DIGEST: usize = 3;

/// A record, followed over refreshes: the newest that `find` knows, so long as it shows something else than the one before.
/// A row whose record shows the same stays untouched, unless it has become another's. Where `find` knows none any more,
/// the row is about to go, and keeps the last.
pub fn followed<T: Item + Send + Sync + 'static>(
    first: Arc<T>,
    find: impl Fn() -> Option<Arc<T>> + Send + Sync + 'static,
) -> Memo<Arc<T>> {
    unsubscribing(ArcMemo::new_with_compare(
        move |before: Option<&Arc<T>>| {
            let before = before.unwrap_or(&first);
            let is_news = |item: &Arc<T>| item.key() != before.key() || !before.same(item);
            find().filter(is_news).unwrap_or_else(|| before.clone())
        },
        |before, now| before.zip(now).is_none_or(|(before, now)| !Arc::ptr_eq(before, now)),
    ))
}

/// The records of one of the server's lists, as the search and the filters leave them.
#[component]
pub fn RecordList<T, V>(
    /// The section.
    section: Section,
    /// The list's accessible name.
    label: Message<0>,
    /// What the button is called that shows all of them, where only the first are.
    all_words: Plural<1>,
    /// Finds the section's records in a home.
    all: fn(&Home) -> &List<T>,
    /// What stands in the row of a record. The row itself stays while the record changes, with its focus and what is open
    /// in it.
    row: fn(Memo<Arc<T>>) -> V,
) -> impl IntoView
where
    T: Item + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let (home, device) = (use_home(), use_device_memory());
    let shown = use_filters().lists.of(section);
    let keys = Memo::new(move |_| {
        let Some((home, shown)) = home.shown.get().zip(shown.get()) else {
            return Vec::new();
        };
        shown.places.iter().filter_map(|place| all(&home).get(*place)).map(|item| item.key().0).collect()
    });
    // The first of those that somebody has seen before, where there are newer ones above it.
    let first_seen = Memo::new(move |_| {
        let (home, shown, looked) = (home.shown.get()?, shown.get()?, device.previous_visit.get()?);
        let items: Vec<&Arc<T>> = shown.places.iter().filter_map(|place| all(&home).get(*place)).collect();
        let at = items.iter().position(|item| item.when() <= Some(looked))?;
        (at > 0).then(|| items[at].key().0)
    });
    let make = move |key: u64| {
        let find = move || home.shown.get().and_then(|home| all(&home).find(Key(key)).cloned());
        let content = untrack(find).map(|first| row(followed(first, find)));
        view! {
            <Show when=move || first_seen.get() == Some(key)>
                <p class="looked">
                    <NewDivider />
                </p>
            </Show>
            {content}
        }
        .into_any()
    };
    view! { <KeyedList section=section label=label all_words=all_words digest=DIGEST keys=keys row=make /> }
}

/// Says what is new since somebody last looked.
#[component]
pub fn NewDivider() -> impl IntoView {
    let device = use_device_memory();
    let text = move || {
        device.previous_visit.get().map(|looked| i18n::NEW_ABOVE.with([&format::date_time(looked)])).unwrap_or_default()
    };
    view! { <span>{text}</span> }
}

/// Says on paper how many records are not on it.
#[component]
pub fn LeftOutOnPaper(
    /// How many there are.
    #[prop(into)]
    total: Signal<usize>,
) -> impl IntoView {
    let is_printing = use_layout().is_printing;
    move || {
        let more = total.get().checked_sub(MOST_ON_PAPER).filter(|more| *more > 0 && is_printing.get())?;
        Some(view! { <p class="list__left-out">{format::plural(i18n::NOT_PRINTED_N, more)}</p> })
    }
}

/// A list and its end, whatever the kind of record.
#[component]
pub fn KeyedList(
    /// The section.
    section: Section,
    /// The list's accessible name.
    label: Message<0>,
    /// What the button is called that shows all of them, where only the first are.
    all_words: Plural<1>,
    /// How many of them a small screen shows beside other sections.
    digest: usize,
    /// The keys of the records, in order.
    keys: Memo<Vec<u64>>,
    /// What stands in a row, given its key.
    row: impl Fn(u64) -> AnyView + Clone + Send + 'static,
) -> impl IntoView {
    let filters = use_filters();
    let grown = RwSignal::new(FIRST);
    // Another search or filter starts at the top again, unless it finds the same.
    let filter = Section::LISTS.contains(&section).then(|| filters.lists.filter(section));
    Effect::new(move |before: Option<Vec<u64>>| {
        filters.query.track();
        if let Some(filter) = filter {
            filter.track();
        }
        let many = grown.get_untracked();
        let found: Vec<u64> = keys.with_untracked(|keys| keys.iter().take(many).copied().collect());
        if before.is_some_and(|before| !found.starts_with(&before)) {
            grown.set(AGAIN);
        }
        found
    });
    let is_printing = use_layout().is_printing;
    let total = Memo::new(move |_| keys.with(Vec::len));
    // Callbacks have no view of their own: all of them are shown where they are.
    let (view, is_unfolded) = (use_section_view(), RwSignal::new(false));
    let is_digest = move || view.is_digest.get() && !is_unfolded.get();
    let shown = Memo::new(move |_| match (is_printing.get(), is_digest()) {
        (true, _) => MOST_ON_PAPER,
        (false, true) => digest,
        (false, false) => grown.get(),
    });
    let is_whole = move || is_digest() || shown.get() >= total.get();
    let list = NodeRef::<html::Ul>::new();
    reveal(section, list, keys, move |place| {
        is_unfolded.set(section == Section::Callbacks);
        if grown.get_untracked() <= place {
            grown.set(place + 1);
        }
    });
    let show_all = move |_| {
        if section == Section::Callbacks {
            is_unfolded.set(true);
        } else {
            view.show(Some(section));
            focus_section(section.name());
        }
    };
    let grow = Callback::new(move |()| grown.update(|grown| *grown += STEP.min(*grown)));
    view! {
        <ul class="list" aria-label=label.text() node_ref=list>
            <ForEnumerate
                each=move || keys.with(|keys| keys.iter().take(shown.get()).copied().collect::<Vec<_>>())
                key=|key| *key
                let(place, key)
            >
                <li
                    class="list__item"
                    data-key=format!("{key:x}")
                    tabindex="-1"
                    aria-setsize=move || total.get()
                    aria-posinset=move || place.get() + 1
                >
                    {row(key)}
                </li>
            </ForEnumerate>
        </ul>
        <LeftOutOnPaper total=total />
        <div
            class="list__end"
            hidden=is_whole
            use:grow_when_seen=grow
        ></div>
        <button
            type="button"
            class="list__all"
            hidden=move || !is_digest() || total.get() <= digest
            on:click=show_all
        >
            {move || format::plural(all_words, total.get())}
        </button>
    }
}
