//! A thin layer over the browser's elements, in place of Leptos's `view!`.
//!
//! `view!` gives every piece of markup a type of its own, and every type its own code to build, rebuild and unmount
//! it. The first version of this page was written with it: 245 kB of compressed WebAssembly, of 130 that a page on a
//! poor line may cost. Here all markup has one type, and what changes is a closure behind a box. Signals, memos,
//! effects, owners and contexts are Leptos's as ever.
//!
//! Text goes in as text nodes and attributes' values; there is no way to give markup as a string.

use std::cell::RefCell;
use std::collections::HashMap;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, FocusOptions, HtmlElement, HtmlInputElement, Node};

use crate::i18n::Message;
use crate::state::effect::{Run, effect};
use crate::state::listener::listen;

/// What can have the focus.
const FOCUSABLE: &str = "a, button, input, select, summary, [tabindex]";

/// An element while it is put together, and afterwards a handle of it.
#[derive(Clone)]
pub struct El(Element);

/// How an element is filled. Not `Fn`: see [`Run`].
trait Fill {
    fn fill(&self, element: &El);
}
impl<F: Fn(&El)> Fill for F {
    fn fill(&self, element: &El) {
        self(element);
    }
}

/// How a row of a list is made. Not `Fn` either.
trait MakeRow {
    fn make(&self, key: RwSignal<u64>, place: RwSignal<usize>) -> El;
}
impl<F: Fn(RwSignal<u64>, RwSignal<usize>) -> El> MakeRow for F {
    fn make(&self, key: RwSignal<u64>, place: RwSignal<usize>) -> El {
        self(key, place)
    }
}

/// What can stand inside an element.
pub trait Child {
    /// Adds it at the end.
    fn append(self, parent: &Node);
}

impl Child for El {
    fn append(self, parent: &Node) {
        (&self).append(parent);
    }
}
impl Child for &El {
    fn append(self, parent: &Node) {
        // Fails only for a node that can't have children, or that is its own parent.
        let _ = parent.append_child(&self.0);
    }
}
impl Child for &str {
    fn append(self, parent: &Node) {
        let _ = parent.append_child(&document().create_text_node(self));
    }
}
impl Child for String {
    fn append(self, parent: &Node) {
        self.as_str().append(parent);
    }
}
impl Child for Message<0> {
    fn append(self, parent: &Node) {
        self.text().append(parent);
    }
}
impl<C: Child> Child for Option<C> {
    fn append(self, parent: &Node) {
        if let Some(child) = self {
            child.append(parent);
        }
    }
}
impl<C: Child> Child for Vec<C> {
    fn append(self, parent: &Node) {
        for child in self {
            child.append(parent);
        }
    }
}

/// A message around something that is more than text.
pub struct Around<C>(pub Message<1>, pub C);

impl<C: Child> Child for Around<C> {
    fn append(self, parent: &Node) {
        let (before, after) = self.0.split_placeholder();
        before.append(parent);
        self.1.append(parent);
        after.append(parent);
    }
}

/// A new element.
pub fn el(tag: &'static str) -> El {
    made(document().create_element(tag))
}

fn made(element: Result<Element, JsValue>) -> El {
    match element {
        Ok(element) => El(element),
        // Not `expect`, which would bring the printing of JavaScript values into the binary.
        Err(_) => panic!("a browser makes every element of a valid name"),
    }
}

/// A new element of a class.
pub fn div(class: &str) -> El {
    el("div").class(class)
}

/// A new element of a picture. Its class is an attribute like others.
pub fn svg(tag: &'static str) -> El {
    made(document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag))
}

/// An icon: one of the symbols of `index.html`. Decoration only; what it means stands beside it or names its button.
/// Copies of the first of its kind: a row has several, and each would be seven calls of the browser.
pub fn icon(name: &str) -> El {
    thread_local! {
        static MADE: RefCell<Vec<(String, El)>> = RefCell::default();
    }
    MADE.with_borrow_mut(|made| {
        let at = made.iter().position(|(one, _)| one == name).unwrap_or_else(|| {
            let symbol = svg("use").attr("href", &format!("#icon-{name}"));
            let icon = svg("svg").attr("class", &format!("icon icon--{name}")).attr("aria-hidden", "true");
            made.push((name.to_owned(), icon.child(symbol)));
            made.len() - 1
        });
        let (_, icon) = &made[at];
        self::made(icon.0.clone_node_with_deep(true).map(JsCast::unchecked_into))
    })
}

/// A button that does something.
pub fn button(class: &str, press: impl FnMut() + 'static) -> El {
    let mut press = press;
    el("button").attr("type", "button").class(class).on("click", move |_| press())
}

/// A button that shows an icon and is named by words.
pub fn icon_button(symbol: &str, name: &str, press: impl FnMut() + 'static) -> El {
    button("icon-button", press).attr("aria-label", name).attr("title", name).child(icon(symbol))
}

impl El {
    /// An element that is in the document already.
    pub fn of(element: Element) -> Self {
        El(element)
    }

    /// The element itself.
    pub fn node(&self) -> &Element {
        &self.0
    }

    /// The element as a more specific kind, which whoever made it knows.
    pub fn as_kind<T: JsCast>(&self) -> &T {
        self.0.unchecked_ref()
    }

    /// Sets its class.
    pub fn class(self, class: &str) -> Self {
        self.0.set_class_name(class);
        self
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: &str) -> Self {
        self.set(name, Some(value));
        self
    }

    /// Sets or removes an attribute later on.
    pub fn set(&self, name: &'static str, value: Option<&str>) {
        // Fails only for names that are none.
        let _ = match value {
            Some(value) => self.0.set_attribute(name, value),
            None => self.0.remove_attribute(name),
        };
    }

    /// Shows it or hides it, from everybody.
    pub fn show(&self, shown: bool) {
        self.set("hidden", (!shown).then_some(""));
    }

    /// Adds a child.
    pub fn child(self, child: impl Child) -> Self {
        child.append(&self.0);
        self
    }

    /// Adds a child later on.
    pub fn put(&self, child: impl Child) {
        child.append(&self.0);
    }

    /// Adds a child before all others later on.
    pub fn put_first(&self, child: &El) {
        let _ = self.0.insert_before(&child.0, self.0.first_child().as_ref());
    }

    /// Takes it out of the document.
    pub fn remove(&self) {
        self.0.remove();
    }

    /// Replaces what is inside.
    pub fn fill(&self, child: impl Child) {
        self.0.set_text_content(None);
        child.append(&self.0);
    }

    /// Replaces what is inside by text.
    pub fn fill_text(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    /// Listens to an event for as long as the current owner lives.
    pub fn on(self, event: &'static str, hear: impl FnMut(Event) + 'static) -> Self {
        listen(&self.0, event, hear);
        self
    }

    /// Keeps its content up to date: emptied and filled anew whenever a signal that `fill` read changes. What had the
    /// focus in it gives it to what stands in its place.
    pub fn live(self, fill: impl Fn(&El) + 'static) -> Self {
        self.keep_filled(Box::new(fill));
        self
    }

    // These take boxes, so that there is one of each and not one for every closure.
    fn keep_filled(&self, fill: Box<dyn Fill>) {
        let element = self.clone();
        effect(move || {
            let focused = element.focused();
            element.0.set_text_content(None);
            fill.fill(&element);
            // Unless somebody has given it elsewhere meanwhile.
            if let Some(place) = focused.filter(|_| is_focus_lost()) {
                element.focus_at(place);
            }
        });
    }

    /// Which of what can have the focus in it has it.
    fn focused(&self) -> Option<u32> {
        let focused: Node = document().active_element()?.into();
        if !self.0.contains(Some(&focused)) {
            return None;
        }
        let all = self.0.query_selector_all(FOCUSABLE).ok()?;
        (0..all.length()).find(|at| all.item(*at).as_ref() == Some(&focused))
    }

    /// Gives the focus to what stands at a place among what can have it, or to the last.
    fn focus_at(&self, place: u32) {
        let Ok(all) = self.0.query_selector_all(FOCUSABLE) else {
            return;
        };
        if let Some(element) = all.item(place.min(all.length().saturating_sub(1))) {
            focus_quietly(element.unchecked_ref());
        }
    }

    /// Keeps its text up to date.
    pub fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        self.keep_text(Box::new(text));
        self
    }

    fn keep_text(&self, mut text: Box<dyn Run<String>>) {
        let element = self.clone();
        let mut before = String::new();
        effect(move || {
            let text = text.run();
            // A live region speaks again when its text is set again.
            if before != text {
                element.fill_text(&text);
                before = text;
            }
        });
    }

    /// Adds text at the end and keeps it up to date.
    pub fn live_text_after(self, text: impl Fn() -> String + 'static) -> Self {
        self.child(el("span").live_text(text))
    }

    /// Keeps whether a control is checked up to date.
    pub fn live_checked(self, checked: impl Fn() -> bool + 'static) -> Self {
        let element = self.clone();
        effect(move || element.as_kind::<HtmlInputElement>().set_checked(checked()));
        self
    }

    /// Keeps an attribute up to date; `None` removes it.
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        self.keep_attr(name, Box::new(value));
        self
    }

    fn keep_attr(&self, name: &'static str, mut value: Box<dyn Run<Option<String>>>) {
        let element = self.clone();
        effect(move || element.set(name, value.run().as_deref()));
    }

    /// Shows it while something holds. What had the focus in it, and goes, gives it to the heading of where it was.
    pub fn live_show(self, shown: impl Fn() -> bool + 'static) -> Self {
        self.keep_shown(Box::new(shown));
        self
    }

    fn keep_shown(&self, mut shown: Box<dyn Run<bool>>) {
        let element = self.clone();
        effect(move || {
            let shown = shown.run();
            let leaves = !shown && element.has_focus();
            element.show(shown);
            if leaves {
                hand_focus_on(&element, None);
            }
        });
    }

    /// Whether it, or something in it, has the focus.
    fn has_focus(&self) -> bool {
        document().active_element().is_some_and(|active| self.0.contains(Some(&active)))
    }
}

/// Whether nothing has the focus: what had it is gone.
fn is_focus_lost() -> bool {
    document().active_element().is_none_or(|active| active.tag_name() == "BODY")
}

/// Gives the focus of something that goes to what comes in its place, else to the heading of where it was, else to the
/// content.
fn hand_focus_on(from: &El, heir: Option<&El>) {
    let inside = heir.and_then(|heir| heir.0.query_selector(FOCUSABLE).ok().flatten());
    let around = from.0.closest("section:not([hidden]), dialog").ok().flatten();
    let heading = around.and_then(|around| around.query_selector("h2[tabindex]").ok().flatten());
    let content = document().get_element_by_id("main");
    let heir = heir.map(|heir| heir.0.clone());
    for element in [heir, inside, heading, content].into_iter().flatten() {
        focus_quietly(element.unchecked_ref());
        if !is_focus_lost() {
            return;
        }
    }
}

/// Gives the focus to an element where it stands: what somebody reads does not move.
fn focus_quietly(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Whether a dialog is open. It gives the focus back to where it was opened: no other record shall stand there then.
fn has_dialog() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_some()
}

/// The input, select or other control that an event is about.
pub fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

/// One row of a keyed list.
struct Kept {
    element: El,
    owner: Owner,
    key: RwSignal<u64>,
    place: RwSignal<usize>,
}

/// Keeps the children of `parent` that stand before `end` (or its last children, without an `end`) in step with a list of
/// keys. A row is made once and lives as long as its key is in the list, wherever it stands there; it is
/// told its place by a signal.
pub fn keyed(
    parent: &El,
    end: Option<El>,
    keys: impl Fn() -> Vec<u64> + 'static,
    row: impl Fn(u64, RwSignal<usize>) -> El + 'static,
) {
    keyed_anew(parent, end, |_| false, keys, move |key, place| row(key.get_untracked(), place));
}

/// The same, of rows that can become those of other keys: where one goes and one comes, and both keys `may` do that, it
/// is the same row, which is told its new key. Making rows and taking them away is most of what a long list costs.
pub fn keyed_anew(
    parent: &El,
    end: Option<El>,
    may: fn(u64) -> bool,
    keys: impl Fn() -> Vec<u64> + 'static,
    row: impl Fn(RwSignal<u64>, RwSignal<usize>) -> El + 'static,
) {
    keyed_by(parent.clone(), end, may, Box::new(keys), Box::new(row));
}

fn keyed_by(
    parent: El,
    end: Option<El>,
    may: fn(u64) -> bool,
    mut keys: Box<dyn Run<Vec<u64>>>,
    row: Box<dyn MakeRow>,
) {
    // The rows' owners are children of whoever owns the list, not of one run of its effect.
    let list_owner = Owner::current().unwrap_or_default();
    let mut kept: HashMap<u64, Kept> = HashMap::new();
    effect(move || {
        let keys = keys.run();
        let mut old = std::mem::replace(&mut kept, HashMap::with_capacity(keys.len()));
        let stay: Vec<Option<Kept>> = keys.iter().map(|key| old.remove(key)).collect();
        let (mut again, gone): (Vec<Kept>, Vec<Kept>) = old
            .into_values()
            .partition(|row| may(row.key.get_untracked()) && !row.element.has_focus() && !has_dialog());
        // From the last, which is taken first where the first that comes is wanted.
        again.sort_by_key(|row| std::cmp::Reverse(row.place.get_untracked()));
        let mut rows: Vec<El> = Vec::with_capacity(keys.len());
        for (place, (key, stays)) in keys.into_iter().zip(stay).enumerate() {
            let now = match stays.or_else(|| if may(key) { again.pop() } else { None }) {
                Some(before) => {
                    if before.key.get_untracked() != key {
                        before.key.set(key);
                    }
                    if before.place.get_untracked() != place {
                        before.place.set(place);
                    }
                    before
                }
                None => {
                    let owner = list_owner.with(Owner::new);
                    let (element, key, place) = owner.with(|| {
                        let (key, place) = (RwSignal::new(key), RwSignal::new(place));
                        (untrack(|| row.make(key, place)), key, place)
                    });
                    Kept { element, owner, key, place }
                }
            };
            rows.push(now.element.clone());
            kept.insert(key, now);
        }
        // The row that comes to stand where the one with the focus stood gets it.
        let mut left = None;
        for gone in gone.into_iter().chain(again) {
            if gone.element.has_focus() {
                left = Some(gone.place.get_untracked());
            }
            gone.element.0.remove();
            gone.owner.cleanup();
        }
        let heir = left.and_then(|place| rows.get(place.min(rows.len().saturating_sub(1)))).cloned();
        // From the end up: what stands where it should is not touched, so that it keeps its focus.
        let mut next: Option<Node> = end.as_ref().map(|end| end.0.clone().into());
        for element in rows.into_iter().rev() {
            let here = match &next {
                Some(next) => next.previous_sibling(),
                None => parent.0.last_child(),
            };
            let node: &Node = &element.0;
            if here.as_ref() != Some(node) {
                let _ = parent.0.insert_before(node, next.as_ref());
            }
            next = Some(element.0.into());
        }
        if left.is_some() {
            hand_focus_on(&parent, heir.as_ref());
        }
    });
}
