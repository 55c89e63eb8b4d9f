//! A button that moves the start.

use leptos::prelude::*;

use crate::i18n::Message;
use crate::model::civil::Date;
use crate::state::{use_clock, use_home, use_url};
use crate::ui::components::icon::Icon;

/// The button. Nothing happens where the start stands at the end already.
#[component]
pub fn StepButton(
    /// The icon.
    icon: &'static str,
    /// Its accessible name.
    name: Message<0>,
    /// Where it moves to, from a start and today.
    to: fn(Date, Date) -> Date,
) -> impl IntoView {
    let (home, clock, url) = (use_home(), use_clock(), use_url());
    let next = move || {
        let (from, today) = (home.from.get(), clock.today.get());
        Some(to(from, today)).filter(|next| *next != from)
    };
    let press = move |_| {
        if let Some(next) = untrack(next) {
            url.push(|params| params.from_date = next.to_string());
        }
    };
    view! {
        <button
            type="button"
            class="icon-button"
            aria-label=name.text()
            title=name.text()
            aria-disabled=move || next().is_none().then_some("true")
            on:click=press
        >
            <Icon name=icon />
        </button>
    }
}
