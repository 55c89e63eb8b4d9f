//! The input for a start of somebody's own.

use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::typed::Entry;
use crate::model::window::{OLDEST, Window};
use crate::state::{use_clock, use_home, use_url};

/// How long after the last key a date is taken.
const RESTS: Duration = Duration::from_millis(600);

/// The input.
#[component]
pub fn DateInput(
    /// What was typed.
    entry: Entry,
) -> impl IntoView {
    let Entry { typed, wrong } = entry;
    let (home, clock, url) = (use_home(), use_clock(), use_url());
    let field = NodeRef::<html::Input>::new();
    // Whether keys were pressed since the last choice, and whether they changed the date.
    let (is_typing, is_changed) = (StoredValue::new(false), StoredValue::new(false));
    let choose = move |input: HtmlInputElement, is_done: bool| {
        let text = input.value();
        if !is_done && is_unfinished(&input) {
            return;
        }
        is_typing.set_value(false);
        is_changed.set_value(false);
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
    // Each arrow key and each digit of a year is a date to the browser: what is typed is taken when it comes to rest.
    let rest = move || {
        if let Some(input) = field.try_get_untracked().flatten().filter(|_| is_changed.get_value()) {
            choose(input, false);
        }
    };
    let mut choose_at_rest = debounce(RESTS, move |()| rest());
    let mut change = move |input: HtmlInputElement| {
        is_changed.set_value(true);
        if is_typing.get_value() {
            choose_at_rest(());
        } else {
            choose(input, true);
        }
    };
    let finish = move || {
        if let Some(input) = field.get_untracked().filter(|_| is_changed.get_value()) {
            choose(input, true);
        }
    };
    let press = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => finish(),
        "Tab" | "Escape" => {}
        _ => is_typing.set_value(true),
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
            on:change:target=move |event| change(event.target())
            on:keydown=press
            on:blur=move |_| finish()
        />
    }
}

/// Whether somebody is in the middle of a date: some of it is missing, or its year has digits to come.
fn is_unfinished(input: &HtmlInputElement) -> bool {
    input.validity().bad_input() || input.value().starts_with('0')
}
