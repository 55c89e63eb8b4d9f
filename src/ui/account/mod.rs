//! Who is signed in, whose data is shown, and the way out.

mod account_picker;
mod customer_picker;
mod picker;

use leptos::prelude::*;

use super::components::explanation::explanation;
use crate::i18n;
use crate::state::{use_preferences, use_session};
use account_picker::AccountPicker;

pub use customer_picker::CustomerPicker;

/// The user's name, the account picker where there are several, and Sign out.
#[component]
pub fn Account() -> impl IntoView {
    let (session, preferences) = (use_session(), use_preferences());
    let user = Memo::new(move |_| session.user());
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
    let content = move || {
        user.get().map(|user| {
            view! {
                {(user.accounts.len() > 1).then(|| view! { <AccountPicker accounts=user.accounts.clone() /> })}
                <span class="account__name">
                    <bdi>{user.name}</bdi>
                </span>
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || session.busy.get().then_some("true")
                    on:click=sign_out
                >
                    {i18n::SIGN_OUT.text()}
                </button>
                <div class="account__failed">{failed}</div>
            }
        })
    };
    view! { <div class="account">{content}</div> }
}
