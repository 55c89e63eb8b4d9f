//! What lies over the page, beside the records: the hand-over, a form to be printed, the preferences, the keys.

mod elsewhere;
mod handover;
mod handover_text;
mod keys;
mod preferences;
mod print_button;
mod printed_form;
mod saved_views;
mod switch;

use leptos::prelude::*;

use super::components::dialog::Dialog;
use crate::i18n;
use crate::state::navigation;
use crate::state::use_navigation;
use handover::Handover;
use keys::Keys;
use preferences::PreferencesForm;
use printed_form::PrintedForm;

/// The dialog that is open, if any.
#[component]
pub fn PageDialog() -> impl IntoView {
    let open = use_navigation().dialog;
    let title = Signal::derive(move || {
        match open.get() {
            None => "",
            Some(navigation::Dialog::Handover) => i18n::HANDOVER.text(),
            Some(navigation::Dialog::Form(_)) => i18n::FORM.text(),
            Some(navigation::Dialog::Preferences) => i18n::PREFERENCES.text(),
            Some(navigation::Dialog::Keys) => i18n::KEYS.text(),
        }
        .to_owned()
    });
    let content = move || {
        open.get().map(|open| match open {
            navigation::Dialog::Handover => view! { <Handover /> }.into_any(),
            navigation::Dialog::Form(key) => view! { <PrintedForm key=key /> }.into_any(),
            navigation::Dialog::Preferences => view! { <PreferencesForm /> }.into_any(),
            navigation::Dialog::Keys => view! { <Keys /> }.into_any(),
        })
    };
    view! {
        <Dialog name="sheet" title=title on_close=move || open.set(None)>
            {content}
        </Dialog>
    }
}
