//! What was typed into the date input and can't be used.

use leptos::prelude::*;

use super::text::{explanation, refused};
use crate::model::window::Invalid;
use crate::state::{use_home, use_url};

/// What somebody does with the date.
#[derive(Clone, Copy)]
pub struct Entry {
    /// Why what was typed can't be used; the address is not touched by it.
    pub typed: RwSignal<Option<Invalid>>,
    /// What is wrong with the start; empty where nothing is.
    pub wrong: Memo<String>,
}

impl Entry {
    /// Nothing was typed so far.
    pub fn new() -> Self {
        let (home, url) = (use_home(), use_url());
        let typed = RwSignal::new(None);
        let invalid = Memo::new(move |_| typed.get().or_else(|| home.invalid.get()));
        let wrong = Memo::new(move |_| {
            let here = invalid.get().map(|invalid| explanation(&invalid));
            here.or_else(|| refused(&home.load.get())).unwrap_or_default()
        });
        // Going somewhere else in the history settles what was typed.
        let from_date = url.select(|params| params.from_date.clone());
        Effect::new(move |_| {
            from_date.with(|_| ());
            typed.set(None);
        });
        Entry { typed, wrong }
    }
}
