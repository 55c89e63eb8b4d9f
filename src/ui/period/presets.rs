//! Starts that are often wanted.

use leptos::prelude::*;

use super::text::preset_name;
use super::typed::Entry;
use crate::i18n;
use crate::model::window::{Preset, Window};
use crate::state::{use_device_memory, use_home, use_url};

/// A segment for each.
#[component]
pub fn Presets(
    /// What was typed in place of one.
    entry: Entry,
    /// What is done once one was chosen.
    #[prop(optional, into)]
    on_choice: Option<Callback<()>>,
) -> impl IntoView {
    let (home, url, device) = (use_home(), use_url(), use_device_memory());
    let segments = Preset::ALL.into_iter().map(|preset| {
        let press = move |_| {
            entry.typed.set(None);
            url.push(|params| params.from_date = preset.name().to_owned());
            if let Some(on_choice) = on_choice {
                on_choice.run(());
            }
        };
        // Before somebody has looked there is nothing to be since.
        let is_hidden = move || preset == Preset::Visit && device.visit_before_load.with(Option::is_none);
        view! {
            <button
                type="button"
                aria-pressed=move || (home.window.get() == Window::Preset(preset)).to_string()
                hidden=is_hidden
                on:click=press
            >
                {preset_name(preset).text()}
            </button>
        }
    });
    view! {
        <fieldset class="segments">
            <legend class="visually-hidden">{i18n::PERIOD.text()}</legend>
            {segments.collect_view()}
        </fieldset>
    }
}
