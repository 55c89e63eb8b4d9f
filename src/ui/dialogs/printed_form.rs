//! One form by itself, to be printed.

use leptos::prelude::*;

use super::print_button::PrintButton;
use crate::model::record::Key;
use crate::state::use_home;
use crate::ui::components::form_parts::{FormFields, FormHead};

/// The form; nothing where it is not there any more.
#[component]
pub fn PrintedForm(
    /// Its key.
    key: Key,
) -> impl IntoView {
    let home = use_home().shown.get_untracked();
    home.and_then(|home| home.forms.find(key).cloned()).map(|form| {
        view! {
            <div class="handover__tools">
                <PrintButton />
            </div>
            <article class="handover">
                <div class="form">
                    <FormHead form=form.clone() />
                </div>
                <FormFields form=form />
            </article>
        }
    })
}
