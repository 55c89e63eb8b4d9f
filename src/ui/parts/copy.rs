//! Buttons that copy a text, and say that they did.

use std::rc::Rc;

use crate::state::live::Live;
use leptos::prelude::*;
use web_sys::js_sys::futures::JsFuture;

use crate::state::Page;
use crate::state::effect::spawn;
use crate::ui::dom::{El, button, icon, icon_button};
use crate::ui::later::Second;
use crate::words::{self, Word};

/// A button that copies `text`; `what` names it: "Copy (303) 555-0100".
pub fn copy_button(text: String, what: &str) -> El {
    let done = Live::new(false);
    let page = Page::here();
    icon_button("copy", &words::COPY.with([what]), move || copy(&text, page, done))
        .live(move |button| button.put(icon(if done.get() { "check" } else { "copy" })))
}

/// A button that copies a text made when it is pressed; its name says of what.
pub fn copy_text(name: Word<0>, text: impl Fn() -> String + 'static) -> El {
    let done = Live::new(false);
    let (page, second, text) = (Page::here(), Second::of_page(), Rc::new(text));
    button("link-button copy-text", move || {
        let text = text.clone();
        second.with(move || copy(&text(), page, done));
    })
    .attr("aria-label", name.text())
    .child(
        icon("copy").live_attr("class", move || Some(if done.get() { "icon icon--done" } else { "icon" }.to_owned())),
    )
    .child(words::COPY_AS_TEXT)
}

fn copy(text: &str, page: Page, done: Live<bool>) {
    let promise = window().navigator().clipboard().write_text(text);
    spawn(async move {
        let copied = JsFuture::from(promise).await.is_ok();
        done.set(copied);
        page.say(if copied { words::COPIED.text() } else { words::COPY_REFUSED.text() });
    });
}
