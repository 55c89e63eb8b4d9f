//! The sign-in form.

use web_sys::HtmlInputElement;

use super::dom::{El, div, el};
use super::failure::words;
use crate::api::error::Error;
use crate::state::Page;
use crate::state::effect::effect;

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
                session.sign_in(user_field.value(), password.value(), remember_field.checked());
            }
        }
    };
    // A wrong password is typed again, not edited.
    effect(move || {
        if session.refused.with(Option::is_some) {
            password_field.set_value("");
            let _ = password_field.focus();
        }
    });
    let refused = div("sign-in__refused").live(move |place| {
        if let Some(error) = session.refused.get() {
            place.put(el("p").attr("role", "alert").child(refusal(&error)));
        }
    });
    let button = el("button")
        .class("button button--primary")
        .attr("type", "submit")
        .live_attr("aria-disabled", move || session.busy.get().then(|| "true".to_owned()))
        .live_text(move || if session.busy.get() { "Signing in\u{2026}" } else { "Sign in" }.to_owned());
    el("form")
        .class("sign-in")
        .attr("aria-label", "Sign in")
        .on("submit", submit)
        .child(el("h2").child("Sign in"))
        .child(el("p").class("muted").child("to see what happened, and what is waiting."))
        .child(refused)
        .child(el("label").attr("for", "user-name").child("User name"))
        .child(user_name)
        .child(el("label").attr("for", "password").child("Password"))
        .child(password)
        .child(el("label").class("sign-in__remember").child(remember).child("Remember me"))
        .child(button)
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
