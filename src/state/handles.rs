//! Types that several stores hold.

use leptos::prelude::*;

use crate::api::client::Client;
use crate::model::labels::Labels;

/// The HTTP client.
pub type ClientHandle = StoredValue<Client>;

/// The labels of values in the language of the page. The model searches and sorts by them.
pub type PageLabels = &'static (dyn Labels + Send + Sync);

/// A comparison for memos that notify on every new value, for values that are costly to compare.
pub fn always<T>(_: Option<&T>, _: Option<&T>) -> bool {
    true
}
