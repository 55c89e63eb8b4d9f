//! The components that come with Leptos, on this renderer.

use std::collections::HashMap;
use std::hash::Hash;

use real::prelude::{ArcMemo, Get, Owner, ReadSignal, RwSignal, provide_context};
use real::reactive::graph::ToAnySubscriber;
use web_sys::{HtmlElement, Node};

use crate::children_types::{Children, ChildrenFn, ViewFn};
use crate::effect::keep;
use crate::keyed::{Rows, keyed};
use crate::region::dynamic;
use crate::unsubscribe::unsubscribe_with_owner;
use crate::view::{AnyView, IntoView};

/// A row for each item, made once for each key and kept as long as the key is in the list.
#[real::component]
pub fn For<IF, I, T, EF, N, KF, K>(
    /// The items.
    each: IF,
    /// What an item is known by. Of two items with the same key the second is made anew at every change.
    key: KF,
    /// The row of an item.
    children: EF,
) -> AnyView
where
    IF: Fn() -> I + Send + 'static,
    I: IntoIterator<Item = T> + Send + 'static,
    EF: Fn(T) -> N + Send + Clone + 'static,
    N: IntoView + 'static,
    KF: Fn(&T) -> K + Send + Clone + 'static,
    K: Eq + Hash + 'static,
    T: Send + 'static,
{
    keyed(rows(each, key, move |_, item| children(item).into_view()))
}

/// The same, where a row is told its place in the list.
#[real::component]
pub fn ForEnumerate<IF, I, T, EF, N, KF, K>(
    /// The items.
    each: IF,
    /// What an item is known by. Of two items with the same key the second is made anew at every change.
    key: KF,
    /// The row of an item, given its place.
    children: EF,
) -> AnyView
where
    IF: Fn() -> I + Send + 'static,
    I: IntoIterator<Item = T> + Send + 'static,
    EF: Fn(ReadSignal<usize>, T) -> N + Send + Clone + 'static,
    N: IntoView + 'static,
    KF: Fn(&T) -> K + Send + Clone + 'static,
    K: Eq + Hash + 'static,
    T: Send + 'static,
{
    keyed(rows(each, key, move |index, item| children(index.read_only(), item).into_view()))
}

/// Names each row by a number, the same for the same key.
fn rows<I, T, K>(
    each: impl Fn() -> I + 'static,
    key: impl Fn(&T) -> K + 'static,
    make: impl Fn(RwSignal<usize>, T) -> AnyView + 'static,
) -> Rows
where
    I: IntoIterator<Item = T>,
    T: 'static,
    K: Eq + Hash + 'static,
{
    let mut numbers = Numbers::default();
    Box::new(move |row| {
        let mut before = numbers.begin();
        for item in each() {
            let id = numbers.of(key(&item), &mut before);
            let mut item = Some(item);
            row(id, &mut |index| item.take().map_or_else(|| ().into_view(), |item| make(index, item)));
        }
    })
}

/// The numbers of keys.
struct Numbers<K> {
    known: HashMap<K, u64>,
    last: u64,
}

impl<K> Default for Numbers<K> {
    fn default() -> Self {
        Numbers { known: HashMap::new(), last: 0 }
    }
}

impl<K: Eq + Hash> Numbers<K> {
    /// Begins a new list; hands out the numbers of the one before.
    fn begin(&mut self) -> HashMap<K, u64> {
        std::mem::take(&mut self.known)
    }

    /// The number of a key: that of before, or a new one; for a repeated key a new one each time.
    fn of(&mut self, key: K, before: &mut HashMap<K, u64>) -> u64 {
        let known = before.remove(&key);
        let number = known.unwrap_or_else(|| {
            self.last += 1;
            self.last
        });
        self.known.entry(key).or_insert(number);
        number
    }
}

/// Its children while `when` holds, and `fallback` otherwise.
#[real::component]
pub fn Show<W>(
    /// What is shown, made anew each time.
    children: ChildrenFn,
    /// Whether it is.
    when: W,
    /// What is shown otherwise.
    #[prop(optional, into)]
    fallback: ViewFn,
) -> AnyView
where
    W: Fn() -> bool + Send + Sync + 'static,
{
    let when = ArcMemo::new(move |_| when());
    unsubscribe_with_owner(when.to_any_subscriber());
    dynamic(Box::new(move || if when.get() { children() } else { fallback.run() }))
}

/// A context for its children alone.
#[real::component]
pub fn Provider<T>(
    /// The value, by its type.
    value: T,
    /// What finds it.
    children: Children,
) -> AnyView
where
    T: Send + Sync + 'static,
{
    let owner = Owner::current().unwrap_or_default().child();
    let view = owner.with(|| {
        provide_context(value);
        children()
    });
    keep(owner);
    view
}

/// Puts an app into the body, for good.
pub fn mount_to_body<V: IntoView + 'static>(app: impl FnOnce() -> V + 'static) {
    if let Some(body) = real::prelude::document().body() {
        mount_to(body, app).forget();
    }
}

/// Puts an app at the end of an element. It lives as long as the handle.
pub fn mount_to<V: IntoView + 'static>(parent: HtmlElement, app: impl FnOnce() -> V + 'static) -> UnmountHandle {
    let place: Node = parent.clone().into();
    let mut edges = None;
    let out = std::rc::Rc::new(std::cell::RefCell::new(None));
    let inner = out.clone();
    // Leptos's own mounts a view of nothing: it starts the executor and holds the owner.
    let owner = real::mount::mount_to(parent, move || {
        let view = app().into_view();
        *inner.borrow_mut() = view.edges();
        view.insert(&place, None);
    });
    std::mem::swap(&mut edges, &mut *out.borrow_mut());
    UnmountHandle { owner: Some(Box::new(owner)), edges }
}

/// Takes the app out of the document when it is dropped.
#[must_use = "dropping the handle takes the app away again"]
pub struct UnmountHandle {
    owner: Option<Box<dyn std::any::Any>>,
    edges: Option<(Node, Node)>,
}

impl UnmountHandle {
    /// Leaves the app where it is, for good.
    pub fn forget(mut self) {
        self.edges = None;
        std::mem::forget(self.owner.take());
    }
}

impl Drop for UnmountHandle {
    fn drop(&mut self) {
        self.owner = None;
        let Some((first, last)) = self.edges.take() else {
            return;
        };
        let mut next = Some(first);
        while let Some(node) = next {
            next = node.next_sibling().filter(|_| node != last);
            if let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(&node);
            }
        }
    }
}
