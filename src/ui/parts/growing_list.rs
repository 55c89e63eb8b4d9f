//! A list that holds what is on or near the screen: it starts with some records and grows as its end comes into view,
//! so that thousands of them cost nothing until somebody scrolls there.

use std::sync::Arc;

use crate::state::listener::listen_to_window;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::Array;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use crate::i18n::{self, Message};
use crate::model::home::Home;
use crate::model::record::{Item, Key, List};
use crate::model::section::Section;
use crate::state::Page;
use crate::state::effect::{effect, keep};
use crate::ui::dom::{El, div, el, keyed};
use crate::ui::format;

use super::following::following;
use super::reveal::{mark, reveal};
use super::section::Counts;

/// How many records are shown at first. Where there is room for more, the first growth brings them.
const FIRST: usize = 5;
/// How many another search or filter begins with, so that each of its keys makes no more than a section shows beside
/// others.
const AGAIN: usize = 3;
/// How many come with a growth at most. The first ones double the list, so that filling a section takes no more than it
/// shows.
const STEP: usize = 10;
/// How many are printed, at least.
const ON_PAPER: usize = 20;

/// How a row is filled, at first and anew.
pub type Fill<T> = Box<dyn FnMut(&Arc<T>)>;

/// How a row is made in its place, given its key.
pub type Make = Box<dyn Fn(u64, &El)>;

/// A list in a section, and its counts. `all` finds the section's records in a home. `row` makes the parts of a row and
/// hands back how to fill them: that is called at once, and again whenever the record has changed; the
/// row itself stays, with its focus and open details.
pub fn growing_list<T: Item + Send + Sync + 'static>(
    section: Section,
    label: Message<0>,
    all: fn(&Home) -> &List<T>,
    row: fn(&El, Page, Arc<T>) -> Fill<T>,
) -> (El, Counts) {
    let page = Page::here();
    let shown = page.lists.of(section);
    let keys = Memo::new(move |_| {
        let Some((home, shown)) = page.shown().zip(shown.get()) else {
            return Vec::new();
        };
        shown.places.iter().filter_map(|place| all(&home).get(*place)).map(|item| item.key().0).collect()
    });
    // The first of those that somebody has seen before, where there are newer ones above it.
    let looked = Memo::new(move |_| {
        let (home, shown, looked) = (page.shown()?, shown.get()?, page.device.looked.get()?);
        let items: Vec<&Arc<T>> = shown.places.iter().filter_map(|place| all(&home).get(*place)).collect();
        let at = items.iter().position(|item| item.when() <= Some(looked))?;
        (at > 0).then(|| items[at].key().0)
    });
    let make = move |key: u64, li: &El| {
        let find = move || page.shown().and_then(|home| all(&home).find(Key(key)).cloned());
        let Some(first) = untrack(find) else {
            return;
        };
        let mut fill = row(li, page, first.clone());
        let current = following(first, find);
        effect(move || fill(&current.get()));
        // Nearly every row has none, and shall not pay for it.
        let (li, mut divider) = (li.clone(), None::<El>);
        effect(move || {
            if let Some(before) = divider.take() {
                before.remove();
            }
            if looked.get() == Some(key) {
                let new = looked_divider(page, || i18n::NEW_ABOVE);
                li.put_first(&new);
                divider = Some(new);
            }
        });
    };
    let list = list(section, label, keys, RwSignal::new(usize::MAX), Box::new(make));
    (div("section__body").child(list), counts(page, section))
}

/// How many of a section are shown, and how many there are.
pub fn counts(page: Page, section: Section) -> Counts {
    let shown = page.lists.of(section);
    Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| (shown.places.len(), shown.all))))
}

/// Parts what is new from what was there when somebody last looked.
pub fn looked_divider(page: Page, words: impl Fn() -> Message<1> + 'static) -> El {
    el("p").class("looked").live_text_after(move || {
        page.device.looked.get().map(|looked| words().with([&format::date_time(looked)])).unwrap_or_default()
    })
}

/// The list and its end, whatever the kind of record. It grows to no more than `most`.
pub fn list(section: Section, label: Message<0>, keys: Memo<Vec<u64>>, most: RwSignal<usize>, make: Make) -> Vec<El> {
    let page = Page::here();
    let grown = RwSignal::new(FIRST);
    // Another search or filter starts at the top again, unless it finds the same.
    let filter = Section::LISTS.contains(&section).then(|| page.lists.filter(section));
    let mut before: Vec<u64> = Vec::new();
    effect(move || {
        page.query.track();
        if let Some(filter) = filter {
            filter.track();
        }
        let many = grown.get_untracked();
        let found: Vec<u64> = keys.with_untracked(|keys| keys.iter().take(many).copied().collect());
        if !found.starts_with(&before) {
            grown.set(AGAIN);
        }
        before = found;
    });
    // On paper nobody scrolls.
    listen_to_window("beforeprint", move |_| grown.update(|grown| *grown = (*grown).max(ON_PAPER)));
    let total = Memo::new(move |_| keys.with(Vec::len));
    let shown = Memo::new(move |_| grown.get().min(most.get()));
    let list = el("ul").class("list").attr("aria-label", label.text());
    keyed(
        &list,
        None,
        move || keys.with(|keys| keys.iter().take(shown.get()).copied().collect()),
        move |key, place| {
            let li = mark(el("li").class("list__item"), key);
            let numbered = li.clone();
            effect(move || {
                numbered.set("aria-setsize", Some(&total.get().to_string()));
                numbered.set("aria-posinset", Some(&(place.get() + 1).to_string()));
            });
            make(key, &li);
            li
        },
    );
    reveal(section, &list, keys, move |place| {
        for limit in [grown, most] {
            if limit.get_untracked() <= place {
                limit.set(place + 1);
            }
        }
    });
    let end = div("list__end").live_show(move || shown.get() < total.get().min(most.get()));
    observe(&end, move || grown.update(|grown| *grown += STEP.min(*grown)));
    vec![list, end]
}

/// Calls `seen` whenever the element comes into view, and again for as long as it stays there.
fn observe(element: &El, seen: impl Fn() + 'static) {
    let callback =
        Closure::<dyn Fn(Array, IntersectionObserver)>::new(move |entries: Array, observer: IntersectionObserver| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                if entry.is_intersecting() {
                    seen();
                    // Observing anew reports again, also where the list did not grow past the end of the screen.
                    observer.unobserve(&entry.target());
                    observer.observe(&entry.target());
                }
            }
        });
    let options = IntersectionObserverInit::new();
    options.set_root_margin("400px");
    // Without the observer there is no list beyond its first records; every browser since 2019 has it.
    if let Ok(observer) = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options) {
        observer.observe(element.node());
        keep(Watch(observer, callback));
    }
}

/// An observer that ends with its owner.
struct Watch(
    IntersectionObserver,
    #[expect(dead_code, reason = "kept for the observer to call")] Closure<dyn Fn(Array, IntersectionObserver)>,
);

impl Drop for Watch {
    fn drop(&mut self) {
        self.0.disconnect();
    }
}
