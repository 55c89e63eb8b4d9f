//! Effects of one type. Leptos makes a copy of its machinery for every closure it is given; behind one box they share
//! one, which over this page's hundred effects is worth tens of kilobytes.

use std::any::Any;
use std::pin::Pin;

use leptos::prelude::*;

/// Runs now, and again whenever a signal it read changes; for as long as the current owner lives. What it creates
/// (listeners, inner effects) lives until its next run.
pub fn effect(run: impl FnMut() + 'static) {
    start(Box::new(run));
}

/// Not generic: within a generic function even a closure that holds only a box is another one for every type.
fn start(mut run: Box<dyn FnMut()>) {
    keep(RenderEffect::new(move |_: Option<()>| run()));
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
