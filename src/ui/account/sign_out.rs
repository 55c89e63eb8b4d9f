//! The way out.

use leptos::prelude::*;

use crate::i18n;
use crate::state::{use_preferences, use_session};
use crate::ui::components::explanation::explanation;

/// The button, and why it did not work.
#[component]
pub fn SignOut() -> impl IntoView {
    let (session, preferences) = (use_session(), use_preferences());
    let sign_out = move |_| {
        if !session.busy.get_untracked() {
            session.sign_out(preferences.seal_views());
        }
    };
    let failed = move || {
        session.sign_out_error.get().map(|error| {
            let (title, advice) = explanation(&error);
            view! { <p role="alert">{i18n::STILL_SIGNED_IN.with([title, &advice])}</p> }
        })
    };
    view! {
        <button
            type="button"
            class="menu__item"
            aria-disabled=move || session.busy.get().then_some("true")
            on:click=sign_out
        >
            {i18n::SIGN_OUT.text()}
        </button>
        <div class="menu__failed">{failed}</div>
    }
}
