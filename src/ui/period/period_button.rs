//! The period as one control: a button that says it, and a dialog to choose another.

use leptos::prelude::*;

use super::date_field::DateField;
use super::presets::Presets;
use super::text::preset_name;
use super::typed::Entry;
use crate::i18n::{self, format};
use crate::model::window::Window;
use crate::state::{use_clock, use_home};
use crate::ui::components::dialog::Dialog;
use crate::ui::components::icon::Icon;

/// "7 days · since Wed, Nov 18", and what is wrong with it.
#[component]
pub fn PeriodButton() -> impl IntoView {
    let (home, clock) = (use_home(), use_clock());
    let entry = Entry::new();
    let is_open = RwSignal::new(false);
    let close = move || is_open.set(false);
    let preset = move || match home.window.get() {
        Window::Preset(preset) => Some(preset_name(preset).text()),
        Window::Since(_) => None,
    };
    let since = move || {
        let midnight = clock.zone.with(|zone| zone.midnight(home.from.get()));
        let since = i18n::SINCE.with([&format::day_of(midnight)]);
        if preset().is_some() { format!(" \u{b7} {since}") } else { since }
    };
    let title = Signal::derive(move || if is_open.get() { i18n::PERIOD.text() } else { "" }.to_owned());
    view! {
        <div class="period-button">
            <button type="button" class="period-button__button" aria-haspopup="dialog" on:click=move |_| is_open.set(true)>
                <span class="period-button__words">
                    <b>{preset}</b>
                    {since}
                </span>
                <Icon name="down" />
            </button>
            <p class="period__error" hidden=move || is_open.get() || entry.wrong.with(String::is_empty)>
                {move || entry.wrong.get()}
            </p>
            <Dialog name="period" title=title on_close=close>
                <Presets entry=entry on_choice=Callback::new(move |()| close()) />
                <DateField entry=entry />
            </Dialog>
        </div>
    }
}
