//! Text in which what was searched for is marked, by the browser's own highlights: a key pressed in the search leaves
//! the rows that stay as they are, which is most of them. A browser without highlights (Firefox before 140, Safari
//! before 17.2) marks nothing, and finds the same.

use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;

use leptos::reactive::graph::ToAnySubscriber;
use leptos::task::{spawn_local, tick};
use leptos::unsubscribe_with_owner;
use wasm_bindgen::prelude::*;
use web_sys::{Element, StaticRange, StaticRangeInit, Text};

use crate::model::search::Query;
use crate::state::use_filters;

/// What the highlights are called in `style/base.css`.
const NAME: &str = "found";
/// How long after a search its marks are registered once more.
const RESTS: Duration = Duration::from_millis(150);
/// How many texts there may be before those that are gone are looked for.
const FEW: usize = 256;

#[wasm_bindgen]
extern "C" {
    /// [The browser's](https://developer.mozilla.org/en-US/docs/Web/API/Highlight), which web-sys has as an unstable
    /// one.
    type Highlight;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &StaticRange);
    #[wasm_bindgen(method)]
    fn delete(this: &Highlight, range: &StaticRange);
    #[wasm_bindgen(js_namespace = ["CSS", "highlights"], js_name = set, catch)]
    fn register(name: &str, highlight: &Highlight) -> Result<JsValue, JsValue>;
}

/// Directive: gives an element a text in which matches are marked. Text from the server stays text.
pub fn highlighted(element: Element, text: String) {
    if !text.is_empty() {
        let node = place_text(&element, &text);
        MARKS.with_borrow_mut(|marks| marks.add(node, &text));
    }
}

/// Directive: the same for a text that changes. The element and its node stay.
pub fn highlighted_live(element: Element, text: Signal<String>) {
    let node = place_text(&element, "");
    let mark = MARKS.with_borrow_mut(|marks| marks.add(node.clone(), ""));
    let effect = RenderEffect::new(move |before: Option<String>| {
        let now = text.get();
        if before.as_ref() != Some(&now) {
            node.set_data(&now);
            if let Some(mark) = &mark {
                MARKS.with_borrow_mut(|marks| marks.change(mark, &now));
            }
        }
        now
    });
    unsubscribe_with_owner(effect.to_any_subscriber());
    StoredValue::new_local(effect);
}

/// Puts a node of text into an element.
fn place_text(element: &Element, text: &str) -> Text {
    let node = document().create_text_node(text);
    // WebKit marks nothing that stands directly in a button, or in what is cut off after some lines.
    let inner =
        matches!(element.tag_name().as_str(), "BUTTON" | "P").then(|| document().create_element("span").ok()).flatten();
    let place = inner.as_ref().unwrap_or(element);
    place.replace_children_with_node_1(&node);
    if let Some(inner) = &inner {
        element.replace_children_with_node_1(inner);
    }
    node
}

/// Follows the search, from the next tick on, when the rows that it leaves are there.
pub fn follow_search() {
    let filters = use_filters();
    Effect::new(move |_| {
        let query = filters.query.get();
        MARKS.with_borrow_mut(|marks| {
            marks.query = query;
            marks.search += 1;
        });
        spawn_local(async {
            tick().await;
            MARKS.with_borrow_mut(Marks::refresh);
        });
    });
}

thread_local! {
    // One for the document, as the browser's registry is.
    static MARKS: RefCell<Marks> = RefCell::new(Marks::start());
}

/// The highlight that is registered.
type Registered = Rc<RefCell<Highlight>>;

/// All texts in the document that may be marked.
struct Marks {
    highlight: Option<Registered>,
    /// Whether another highlight is about to take its place.
    is_to_renew: bool,
    query: Query,
    /// Which search this is, counted.
    search: u32,
    texts: Vec<Weak<Markable>>,
    /// From how many on those that are gone are dropped.
    many: usize,
}

impl Marks {
    fn start() -> Self {
        let highlight = Highlight::new().ok().filter(|highlight| register(NAME, highlight).is_ok());
        let highlight = highlight.map(|highlight| Rc::new(RefCell::new(highlight)));
        Marks { highlight, is_to_renew: false, query: Query::default(), search: 0, texts: Vec::new(), many: FEW }
    }

    /// Marks a text for as long as the current owner lives. `None` where the browser has no highlights.
    fn add(&mut self, node: Text, text: &str) -> Option<Rc<Markable>> {
        let highlight = self.highlight.as_ref()?;
        if self.texts.len() >= self.many {
            self.texts.retain(|text| text.strong_count() > 0);
            self.many = FEW.max(self.texts.len() * 2);
        }
        let (ranges, highlight) = (RefCell::default(), highlight.clone());
        let text = RefCell::new(text.into());
        let text = Rc::new(Markable { node, text, ranges, search: Cell::new(self.search), highlight });
        text.mark(&self.query);
        self.texts.push(Rc::downgrade(&text));
        StoredValue::new_local(text.clone());
        self.renew_soon();
        Some(text)
    }

    /// Marks a node whose text has become another.
    fn change(&mut self, mark: &Markable, text: &str) {
        mark.text.replace(text.into());
        mark.search.set(self.search);
        mark.mark(&self.query);
        self.renew_soon();
    }

    /// Registers another highlight of the same ranges once the page has come to rest. WebKit paints ranges whose text was
    /// not laid out yet nowhere, or in other places.
    fn renew_soon(&mut self) {
        if !self.query.is_empty() && !std::mem::replace(&mut self.is_to_renew, true) {
            set_timeout(|| MARKS.with_borrow_mut(Marks::renew), RESTS);
        }
    }

    fn renew(&mut self) {
        self.is_to_renew = false;
        let (Some(registered), Ok(fresh)) = (&self.highlight, Highlight::new()) else {
            return;
        };
        for text in self.texts.iter().filter_map(Weak::upgrade) {
            text.ranges.borrow().iter().for_each(|range| fresh.add(range));
        }
        if register(NAME, &fresh).is_ok() {
            registered.replace(fresh);
        }
    }

    fn refresh(&mut self) {
        self.texts.retain(|text| {
            let Some(text) = text.upgrade() else {
                return false;
            };
            if text.search.replace(self.search) != self.search {
                text.mark(&self.query);
            }
            true
        });
        self.renew_soon();
    }
}

/// A text in the document, for as long as its owner lives.
struct Markable {
    node: Text,
    text: RefCell<Box<str>>,
    ranges: RefCell<Vec<StaticRange>>,
    /// The search that it was marked by.
    search: Cell<u32>,
    highlight: Registered,
}

impl Markable {
    fn mark(&self, query: &Query) {
        if query.is_empty() {
            return self.unmark(&self.ranges.take());
        }
        let units = |text: &str| text.encode_utf16().count() as u32;
        let text = self.text.borrow();
        let ranges = query.places(&text).into_iter().filter_map(|place| {
            let start = units(&text[..place.start]);
            let end = start + units(&text[place]);
            // The text is nobody else's to change: a range that follows changes would cost time at each.
            StaticRange::new(&StaticRangeInit::new(&self.node, end, &self.node, start)).ok()
        });
        let ranges: Vec<StaticRange> = ranges.collect();
        for range in &ranges {
            self.highlight.borrow().add(range);
        }
        self.unmark(&self.ranges.replace(ranges));
    }

    fn unmark(&self, ranges: &[StaticRange]) {
        for range in ranges {
            self.highlight.borrow().delete(range);
        }
    }
}

impl Drop for Markable {
    fn drop(&mut self) {
        self.unmark(&self.ranges.borrow());
    }
}
