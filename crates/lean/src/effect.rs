//! What lives as long as its owner.

use std::any::Any;

use real::prelude::{RenderEffect, StoredValue};
use real::reactive::graph::ToAnySubscriber;

use crate::unsubscribe::unsubscribe_with_owner;

/// Runs now, and again whenever a signal that it read changes, for as long as the current owner lives. What `run` makes
/// (effects, listeners) lives until its next run. Takes a box, so that there is one effect's code and not one a closure.
pub fn effect(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_: Option<()>| run());
    unsubscribe_with_owner(effect.to_any_subscriber());
    keep(effect);
}

/// Keeps a value for as long as the current owner lives.
pub fn keep<T: 'static>(value: T) {
    let value: Box<dyn Any> = Box::new(value);
    StoredValue::new_local(value);
}
