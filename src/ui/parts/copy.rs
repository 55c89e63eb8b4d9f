//! Buttons that copy a text, and say that they did.

use leptos::prelude::*;
use web_sys::js_sys::futures::JsFuture;

use crate::i18n::{self, Message};
use crate::state::Page;
use crate::state::effect::spawn;
use crate::ui::dom::{El, button, el, icon};

/// A button that copies `text`; `what` names it: "Copy (303) 555-0100".
pub fn copy_button(text: String, what: &str) -> El {
    let name = i18n::COPY.with([what]);
    let button =
        el("button").attr("type", "button").class("icon-button").attr("aria-label", &name).attr("title", &name);
    let place = button.clone();
    button.child(icon("copy")).on("click", move |_| {
        let place = place.clone();
        copy(&text, move |is_done| place.fill(icon(if is_done { "check" } else { "copy" })));
    })
}

/// A button that copies a text made when it is pressed; its name says of what.
pub fn copy_text(name: Message<0>, text: impl Fn() -> String + 'static) -> El {
    let icon = icon("copy");
    let sign = icon.clone();
    button("link-button copy-text", move || {
        let sign = sign.clone();
        copy(&text(), move |is_done| sign.set("class", Some(if is_done { "icon icon--done" } else { "icon" })));
    })
    .attr("aria-label", name.text())
    .child(icon)
    .child(i18n::COPY_AS_TEXT)
}

/// Copies a text, shows whether that is done, and says so.
fn copy(text: &str, show: impl FnOnce(bool) + 'static) {
    let promise = window().navigator().clipboard().write_text(text);
    spawn(async move {
        let is_done = JsFuture::from(promise).await.is_ok();
        show(is_done);
        Page::here().say(if is_done { i18n::COPIED.text() } else { i18n::COPY_REFUSED.text() });
    });
}
