//! What lives as long as its owner.

use std::any::Any;

use real::prelude::{RenderEffect, StoredValue};
use real::reactive::graph::{Subscriber, ToAnySubscriber};

/// Runs now, and again whenever a signal that it read changes, for as long as the current owner lives. What `run` makes
/// (effects, listeners) lives until its next run. Takes a box, so that there is one effect's code and not one a closure.
pub fn effect(mut run: Box<dyn FnMut()>) {
    keep(Following(RenderEffect::new(move |_: Option<()>| run())));
}

/// An effect that leaves the signals that it read when it ends: by itself it would stay among their subscribers until the
/// next time that they change, which may be never.
struct Following(RenderEffect<()>);

impl Drop for Following {
    fn drop(&mut self) {
        let subscriber = self.0.to_any_subscriber();
        subscriber.clear_sources(&subscriber);
    }
}

/// Keeps a value for as long as the current owner lives.
pub fn keep<T: 'static>(value: T) {
    let value: Box<dyn Any> = Box::new(value);
    StoredValue::new_local(value);
}
