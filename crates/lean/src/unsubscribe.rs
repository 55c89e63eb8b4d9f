//! Unsubscribing from signals.

use real::prelude::on_cleanup;
use real::reactive::graph::{AnySubscriber, Subscriber};

/// Unsubscribes an effect or a memo from the signals that it read, when the current owner ends. By itself Leptos keeps it
/// among their subscribers until they change, which may be never.
pub fn unsubscribe_with_owner(subscriber: AnySubscriber) {
    on_cleanup(move || subscriber.clear_sources(&subscriber));
}
