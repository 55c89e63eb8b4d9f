//! A button that opens the preferences.

use leptos::prelude::*;

use super::icon_button::IconButton;
use crate::i18n;
use crate::state::navigation::Dialog;
use crate::state::use_navigation;

/// The button.
#[component]
pub fn PreferencesButton() -> impl IntoView {
    let navigation = use_navigation();
    let open = move || navigation.dialog.set(Some(Dialog::Preferences));
    view! { <IconButton icon="settings" name=i18n::PREFERENCES.text() on_press=open opens_dialog=true /> }
}
