//! The sign-in form.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::dom::{El, div, el};
use super::failure::explanation;
use super::parts::language::language_picker;
use crate::api::error::Error;
use crate::i18n;
use crate::state::Page;
use crate::state::effect::effect;
use crate::state::language::language;
use crate::state::session::SignInError;

/// The form. The address stays as it is, so the same view comes up afterwards. The password goes to the server and
/// nowhere else.
pub fn sign_in() -> El {
    let page = Page::here();
    let session = page.session;
    let user_name = el("input")
        .attr("id", "user-name")
        .attr("name", "username")
        .attr("autocomplete", "username")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("required", "");
    let password = el("input")
        .attr("id", "password")
        .attr("name", "password")
        .attr("type", "password")
        .attr("autocomplete", "current-password")
        .attr("required", "");
    let remember = el("input").attr("type", "checkbox");
    let [user_field, password_field, remember_field] =
        [&user_name, &password, &remember].map(|input| input.as_kind::<HtmlInputElement>().clone());
    let submit = {
        let password = password_field.clone();
        move |event: web_sys::Event| {
            event.prevent_default();
            if !session.busy.get_untracked() {
                session.sign_in(&user_field.value(), password.value(), remember_field.checked());
            }
        }
    };
    // A wrong password is typed again, not edited.
    effect(move || {
        if session.sign_in_error.with(Option::is_some) {
            password_field.set_value("");
            let _ = password_field.focus();
        }
    });
    let refused = div("sign-in__refused").live(move |place| {
        if let Some(error) = session.sign_in_error.get() {
            place.put(el("p").attr("role", "alert").child(refusal(&error)));
        }
    });
    let button = el("button")
        .class("button button--primary")
        .attr("type", "submit")
        .live_attr("aria-disabled", move || session.busy.get().then(|| "true".to_owned()))
        .live_text(move || if session.busy.get() { i18n::SIGNING_IN.text() } else { i18n::SIGN_IN.text() }.to_owned());
    let form = el("form")
        .class("sign-in__form")
        .attr("aria-label", i18n::SIGN_IN.text())
        .on("submit", submit)
        .child(el("h2").child(i18n::SIGN_IN))
        .child(el("p").class("muted").child(i18n::SIGN_IN_WHY))
        .child(refused)
        .child(el("label").attr("for", "user-name").child(i18n::USER_NAME))
        .child(user_name)
        .child(el("label").attr("for", "password").child(i18n::PASSWORD))
        .child(password)
        .child(el("label").class("sign-in__remember").child(remember).child(i18n::REMEMBER_ME))
        .child(button);
    div("sign-in").child(form).child(language_picker("sign-in-language").class("sign-in__language"))
}

fn is_english() -> bool {
    language().code == "en"
}

fn refusal(error: &SignInError) -> String {
    let error = match error {
        SignInError::Refused(error) => error,
        SignInError::NoCookie => return i18n::NO_COOKIE.text().to_owned(),
    };
    match error {
        // The server speaks English. Of a lock, and what else may be, it says more than this page knows.
        Error::SignedOut(message)
            if message.is_empty() || (!is_english() && message.split(' ').any(|word| word.starts_with("Invalid"))) =>
        {
            i18n::WRONG_PASSWORD.text().to_owned()
        }
        Error::SignedOut(message) => format!("{message}."),
        other => {
            let (title, advice) = explanation(other);
            format!("{title} {advice}")
        }
    }
}
