//! Effects of one type. Leptos makes a copy of its machinery for every closure it is given; behind one box they share
//! one, which over this page's hundred effects is worth tens of kilobytes.

use std::any::Any;
use std::pin::Pin;

use leptos::prelude::*;

/// What can be done again and again. Behind a box, `FnMut` would bring a second function with every closure, to call it
/// by value, which nobody does: over this page's closures 2 kB.
pub trait Run<T = ()> {
    /// Does it.
    fn run(&mut self) -> T;
}

impl<T, F: FnMut() -> T> Run<T> for F {
    fn run(&mut self) -> T {
        self()
    }
}

/// Runs now, and again whenever a signal it read changes; for as long as the current owner lives. What it creates
/// (listeners, inner effects) lives until its next run.
pub fn effect(run: impl FnMut() + 'static) {
    start(Box::new(run));
}

/// Not generic: within a generic function even a closure that holds only a box is another one for every type.
fn start(mut run: Box<dyn Run>) {
    keep(RenderEffect::new(move |_: Option<()>| run.run()));
}

/// Keeps a value for as long as the current owner lives.
pub fn keep<T: 'static>(value: T) {
    let value: Box<dyn Any> = Box::new(value);
    StoredValue::new_local(value);
}

/// Runs a future by the browser's own loop.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    let future: Pin<Box<dyn Future<Output = ()>>> = Box::pin(future);
    leptos::task::spawn_local(future);
}
