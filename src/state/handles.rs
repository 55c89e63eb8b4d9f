//! What several stores hold.

use leptos::prelude::*;

use crate::api::client::Client;
use crate::model::labels::Labels;

/// The server.
pub type ClientHandle = StoredValue<Client>;

/// What values are called in the language of the page: the model searches and sorts by it.
pub type PageLabels = &'static (dyn Labels + Send + Sync);

/// Of a memo whose values are not compared: every one is news.
pub fn always<T>(_: Option<&T>, _: Option<&T>) -> bool {
    true
}
