//! The five sections, one for each part of the payload.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::home::Home;
use crate::model::record::{Item, matching};
use crate::state::Page;

use super::parts::section::Counts;

pub mod call_metrics;
pub mod calls;
pub mod conversations;
pub mod forms;
pub mod voicemail;

/// The records of a section that match the search, and their count.
fn found<T: Item + Send + Sync + 'static>(all: fn(&Home) -> &Vec<Arc<T>>) -> (Memo<Arc<Vec<Arc<T>>>>, Counts) {
    let page = Page::here();
    let list = Memo::new_with_compare(
        move |_| {
            page.shown().map_or_else(Default::default, |home| page.query.with(|query| Arc::new(matching(all(&home), query))))
        },
        |_, _| true,
    );
    let counts = Memo::new(move |_| page.shown().map(|home| (list.with(|list| list.len()), all(&home).len())));
    (list, counts)
}
