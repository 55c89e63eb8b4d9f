//! The sign-in form.

mod refusal;

use leptos::html;
use leptos::prelude::*;

use super::components::language_picker::LanguagePicker;
use crate::i18n;
use crate::state::use_session;
use refusal::refusal;

/// The form. The address stays as it is, so the same view comes up afterwards. The password goes to the server and
/// nowhere else.
#[component]
pub fn SignIn() -> impl IntoView {
    let session = use_session();
    let (user_name, password, remember) =
        (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let fields = (user_name.get_untracked(), password.get_untracked(), remember.get_untracked());
        if let (Some(user_name), Some(password), Some(remember)) = fields
            && !session.busy.get_untracked()
        {
            session.sign_in(&user_name.value(), password.value(), remember.checked());
        }
    };
    // A wrong password is typed again, not edited.
    Effect::new(move |_| {
        if session.sign_in_error.with(Option::is_some)
            && let Some(password) = password.get()
        {
            password.set_value("");
            let _ = password.focus();
        }
    });
    let refused = move || session.sign_in_error.get().map(|error| view! { <p role="alert">{refusal(&error)}</p> });
    view! {
        <div class="sign-in">
            <form class="sign-in__form" aria-label=i18n::SIGN_IN.text() on:submit=submit>
                <h2>{i18n::SIGN_IN_TITLE.text()}</h2>
                <div class="sign-in__refused">{refused}</div>
                <label for="user-name">{i18n::USER_NAME.text()}</label>
                <input
                    id="user-name"
                    name="username"
                    autocomplete="username"
                    autocapitalize="none"
                    spellcheck="false"
                    required
                    node_ref=user_name
                />
                <label for="password">{i18n::PASSWORD.text()}</label>
                <input
                    id="password"
                    name="password"
                    type="password"
                    autocomplete="current-password"
                    required
                    node_ref=password
                />
                <label class="sign-in__remember">
                    <input type="checkbox" node_ref=remember />
                    {i18n::REMEMBER_ME.text()}
                </label>
                <button
                    class="button button--primary"
                    type="submit"
                    aria-disabled=move || session.busy.get().then_some("true")
                >
                    {move || if session.busy.get() { i18n::SIGNING_IN.text() } else { i18n::SIGN_IN.text() }}
                </button>
            </form>
            <LanguagePicker id="sign-in-language" class="sign-in__language" />
        </div>
    }
}
