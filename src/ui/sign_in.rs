//! The sign-in form.

use leptos::html::Input;
use leptos::prelude::*;

use super::failure::words;
use crate::api::error::Error;
use crate::state::Page;

/// The form. The address stays as it is, so the same view comes up afterwards. The password goes to the server and
/// nowhere else.
#[component]
pub fn SignIn() -> impl IntoView {
    let page = Page::here();
    let session = page.session;
    let user_name = NodeRef::<Input>::new();
    let password = NodeRef::<Input>::new();
    let remember = NodeRef::<Input>::new();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (Some(user_name), Some(password), Some(remember)) = (user_name.get(), password.get(), remember.get()) else {
            return;
        };
        if !session.busy.get_untracked() {
            session.sign_in(user_name.value(), password.value(), remember.checked());
        }
    };
    // A wrong password is typed again, not edited.
    Effect::new(move |_| {
        if session.refused.with(Option::is_some)
            && let Some(password) = password.get_untracked()
        {
            password.set_value("");
            let _ = password.focus();
        }
    });
    view! {
        <form class="sign-in" aria-label="Sign in" on:submit=submit>
            <h2>"Sign in"</h2>
            <p class="muted">"to see what happened, and what is waiting."</p>
            {move || session.refused.get().map(|error| view! { <p class="sign-in__refused" role="alert">{refusal(&error)}</p> })}
            <label for="user-name">"User name"</label>
            <input id="user-name" node_ref=user_name name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required=true />
            <label for="password">"Password"</label>
            <input id="password" node_ref=password name="password" type="password" autocomplete="current-password" required=true />
            <label class="sign-in__remember"><input type="checkbox" node_ref=remember /> "Remember me"</label>
            <button type="submit" class="button button--primary" aria-disabled=move || session.busy.get().then_some("true")>
                {move || if session.busy.get() { "Signing in\u{2026}" } else { "Sign in" }}
            </button>
        </form>
    }
}

fn refusal(error: &Error) -> String {
    match error {
        Error::SignedOut(message) if message.is_empty() => "The user name or the password is wrong.".to_owned(),
        Error::SignedOut(message) => format!("{message}."),
        other => {
            let (title, advice) = words(other);
            format!("{title} {advice}")
        }
    }
}
