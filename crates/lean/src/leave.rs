//! What leaves the signals that it read when it ends.

use real::prelude::on_cleanup;
use real::reactive::graph::{AnySubscriber, Subscriber};

/// Has an effect or a memo leave the signals that it read when the current owner ends. Leptos keeps it among their
/// subscribers until the next time that they change, which may be never.
pub fn leave_with_owner(subscriber: AnySubscriber) {
    on_cleanup(move || subscriber.clear_sources(&subscriber));
}
