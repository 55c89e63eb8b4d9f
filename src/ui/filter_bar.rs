//! The date filter: since when. Bound to `FromDate` in the address.

use leptos::prelude::*;

use super::format;
use crate::model::window::{Invalid, OLDEST, Preset, Window};
use crate::state::Page;

/// Presets, the date input, and the sentence that says what they mean.
#[component]
pub fn FilterBar() -> impl IntoView {
    let page = Page::here();
    let home = page.home;
    // What was typed into the input and can't be used; the address is not touched by it.
    let typed = RwSignal::new(None::<Invalid>);
    let invalid = Memo::new(move |_| typed.get().or_else(|| home.invalid.get()));
    // Going somewhere else in the history settles what was typed.
    Effect::new(move |_| {
        page.address.asked();
        typed.set(None);
    });
    let choose = move |event: web_sys::Event| {
        let input: web_sys::HtmlInputElement = event_target(&event);
        let text = input.value();
        let unfinished = text.is_empty();
        match Window::parse(&text, page.clock.today.get_untracked()) {
            Ok(window) => {
                typed.set(None);
                page.address.push(|asked| asked.from_date = window.text());
            }
            // An emptied input asks for nothing; a half-typed date does.
            Err(_) if unfinished && !input.validity().bad_input() => {
                typed.set(None);
                page.address.push(|asked| asked.from_date.clear());
            }
            Err(reason) => typed.set(Some(reason)),
        }
    };
    let today = move || page.clock.today.get().to_string();
    view! {
        <div class="filter-bar">
            <fieldset class="filter-bar__presets">
                <legend class="visually-hidden">"Period"</legend>
                {Preset::ALL.map(|preset| view! {
                    <button
                        type="button"
                        class="chip"
                        aria-pressed=move || (home.window.get() == Window::Preset(preset)).to_string()
                        on:click=move |_| {
                            typed.set(None);
                            page.address.push(|asked| asked.from_date = preset.name().to_owned());
                        }
                    >
                        {preset_name(preset)}
                    </button>
                }).collect_view()}
            </fieldset>
            <div class="filter-bar__date">
                <label for="from-date">"From date"</label>
                <input
                    id="from-date"
                    type="date"
                    min=OLDEST.to_string()
                    max=today
                    prop:value=move || home.from.get().to_string()
                    aria-invalid=move || invalid.get().map(|_| "true")
                    aria-describedby="from-date-error since"
                    on:change=choose
                />
            </div>
            <p class="filter-bar__since" id="since">{move || sentence(page)}</p>
            <p class="filter-bar__error" id="from-date-error" role="status">
                {move || invalid.get().map(|invalid| explanation(&invalid))}
            </p>
        </div>
    }
}

/// The words on a preset. Each is a start; the end is always now.
fn preset_name(preset: Preset) -> &'static str {
    match preset {
        Preset::Today => "Today",
        Preset::Yesterday => "Since yesterday",
        Preset::Days7 => "7 days",
        Preset::Days30 => "30 days",
        Preset::Days90 => "90 days",
        Preset::Week => "This week",
        Preset::Month => "This month",
    }
}

/// "Since Mon, Nov 16, 00:00, your time (Europe/Berlin)".
fn sentence(page: Page) -> String {
    let midnight = page.clock.zone.with_value(|zone| zone.midnight(page.home.from.get()));
    let zone = page.clock.zone_name.get_value();
    let zone = if zone.is_empty() { String::new() } else { format!(" ({zone})") };
    format!("Since {}, your time{zone}", format::start(midnight))
}

fn explanation(invalid: &Invalid) -> String {
    match invalid {
        Invalid::NotADate(text) if text.is_empty() => {
            "That is not a whole date. The page still shows what is named beside it.".to_owned()
        }
        Invalid::NotADate(text) => {
            format!("\u{201c}\u{2068}{text}\u{2069}\u{201d} is not a date such as 2026-11-23. The page shows what is named beside it.")
        }
        Invalid::Future(date) => {
            format!("{} is in the future. Choose today or a day before.", format::date(*date))
        }
        Invalid::TooOld(date) => {
            format!("{} is too long ago. Choose {} or later.", format::date(*date), format::date(OLDEST))
        }
    }
}
