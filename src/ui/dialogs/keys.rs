//! What the keys do, and the switch for single ones.

use leptos::prelude::*;

use super::switch::Switch;
use crate::i18n;
use crate::state::use_preferences;
use crate::ui::components::keys::{KEYS, Key};

/// The help.
#[component]
pub fn Keys() -> impl IntoView {
    let rows = KEYS.map(|(key, does)| {
        let sign = match key {
            Key::Sign(sign) => sign,
            Key::Named(name) => name.text(),
        };
        let signs = sign.split(' ').map(|key| view! { <kbd>{key}</kbd> }).collect_view();
        view! {
            <div class="keys__row">
                <dt>{signs}</dt>
                <dd>{does.text()}</dd>
            </div>
        }
    });
    view! {
        <dl class="keys">{rows.collect_view()}</dl>
        <Switch label=i18n::SINGLE_KEYS setting=use_preferences().keys />
        <p class="note">{i18n::KEYS_NOTE.text()}</p>
    }
}
