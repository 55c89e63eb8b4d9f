//! The input for a start of somebody's own.

use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::typed::Entry;
use crate::model::window::{OLDEST, Window};
use crate::state::{use_clock, use_home, use_url};

/// The input.
#[component]
pub fn DateInput(
    /// What was typed.
    entry: Entry,
) -> impl IntoView {
    let Entry { typed, wrong } = entry;
    let (home, clock, url) = (use_home(), use_clock(), use_url());
    let field = NodeRef::<html::Input>::new();
    let choose = move |input: HtmlInputElement| {
        let text = input.value();
        match Window::parse(&text, clock.today.get_untracked()) {
            Ok(window) => {
                typed.set(None);
                url.push(|params| params.from_date = window.text());
            }
            // An emptied input asks for nothing; a half-typed date does.
            Err(_) if text.is_empty() && !input.validity().bad_input() => {
                typed.set(None);
                url.push(|params| params.from_date.clear());
            }
            Err(reason) => typed.set(Some(reason)),
        }
    };
    Effect::new(move |_| {
        let from = home.from.get().to_string();
        // What can't be used stays to be mended, until something else is chosen.
        if let Some(field) = field.get().filter(|_| typed.with(Option::is_none)) {
            field.set_value(&from);
        }
    });
    view! {
        <input
            id="from-date"
            type="date"
            min=OLDEST.to_string()
            max=move || clock.today.get().to_string()
            aria-describedby="from-date-error since"
            aria-invalid=move || (!wrong.with(String::is_empty)).then_some("true")
            node_ref=field
            on:change:target=move |event| choose(event.target())
        />
    }
}
