//! How much room the window has, where that decides not how something looks but where it stands: one control in place
//! of several, a part of a list in place of all of it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, MediaQueryList};

use super::platform::window::listen_to_window;

/// Two columns beside each other; the same width as in the style sheets.
const WIDE: &str = "(min-width: 64rem)";
/// A phone held upright is narrower.
const TABLET: &str = "(min-width: 48rem)";
/// How many records of a list are printed at most.
pub const MOST_ON_PAPER: usize = 500;

/// How much room there is.
#[derive(Clone, Copy)]
pub struct Layout {
    /// Whether there are two columns: a desktop, or a tablet on its side.
    pub is_wide: ReadSignal<bool>,
    /// Whether there is one narrow column: a phone.
    pub is_phone: Memo<bool>,
    /// Whether the page is being printed: nobody scrolls on paper.
    pub is_printing: ReadSignal<bool>,
}

/// The store of this page.
///
/// # Panics
/// Outside of the page.
pub fn use_layout() -> Layout {
    expect_context()
}

impl Layout {
    pub(super) fn provide() -> Self {
        let is_tablet = matches(TABLET);
        let (is_printing, set_printing) = signal(false);
        // With a dialog open, that is what is printed: the lists stay as they are.
        let has_dialog = || document().query_selector("dialog[open]").ok().flatten().is_some();
        listen_to_window("beforeprint", move |_| set_printing.set(!has_dialog()));
        listen_to_window("afterprint", move |_| set_printing.set(false));
        let layout = Layout { is_wide: matches(WIDE), is_phone: Memo::new(move |_| !is_tablet.get()), is_printing };
        provide_context(layout);
        layout
    }
}

/// Whether a media query matches; followed for as long as the current owner lives.
fn matches(query: &str) -> ReadSignal<bool> {
    let list = window().match_media(query).ok().flatten();
    let (matches, set_matches) = signal(list.as_ref().is_none_or(MediaQueryList::matches));
    if let Some(list) = list {
        let follow = {
            let list = list.clone();
            Closure::<dyn Fn(Event)>::new(move |_| set_matches.set(list.matches()))
        };
        let _ = list.add_event_listener_with_callback("change", follow.as_ref().unchecked_ref());
        // Goes with its owner, and the query with it.
        StoredValue::new_local((list, follow));
    }
    matches
}
