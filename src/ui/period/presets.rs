//! Starts that are often wanted.

use leptos::prelude::*;

use super::text::preset_name;
use super::typed::Typed;
use crate::i18n;
use crate::model::window::{Preset, Window};
use crate::state::{use_device_memory, use_home, use_url};

/// A chip for each.
#[component]
pub fn Presets(
    /// What was typed in place of one.
    typed: Typed,
) -> impl IntoView {
    let (home, url, device) = (use_home(), use_url(), use_device_memory());
    let chips = Preset::ALL.into_iter().map(|preset| {
        let press = move |_| {
            typed.set(None);
            url.push(|params| params.from_date = preset.name().to_owned());
        };
        // Before somebody has looked there is nothing to be since.
        let is_hidden = move || preset == Preset::Visit && device.visit_before_load.with(Option::is_none);
        view! {
            <button
                type="button"
                class="chip"
                aria-pressed=move || (home.window.get() == Window::Preset(preset)).to_string()
                hidden=is_hidden
                on:click=press
            >
                {preset_name(preset).text()}
            </button>
        }
    });
    view! {
        <fieldset class="filter-bar__presets">
            <legend class="visually-hidden">{i18n::PERIOD.text()}</legend>
            {chips.collect_view()}
        </fieldset>
    }
}
