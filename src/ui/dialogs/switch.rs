//! A setting that is on or off, with its label.

use leptos::prelude::*;

use crate::i18n::Message;
use crate::state::preferences::Setting;
use crate::ui::components::setting::SettingCheckbox;

/// A setting that is on or off, with its label.
#[component]
pub fn Switch(
    /// The label.
    label: Message<0>,
    /// The setting.
    setting: Setting,
) -> impl IntoView {
    view! {
        <label class="preference preference--switch">
            <span>{label.text()}</span>
            <SettingCheckbox setting=setting />
        </label>
    }
}
