//! A button that copies a text, and says that it did.

use crate::state::live::Live;
use leptos::prelude::*;
use web_sys::js_sys::futures::JsFuture;

use crate::state::Page;
use crate::state::effect::spawn;
use crate::ui::dom::{El, icon, icon_button};

/// A button that copies `text`; `what` names it: "Copy (303) 555-0100".
pub fn copy_button(text: String, what: &str) -> El {
    let page = Page::here();
    let done = Live::new(false);
    let copy = move || {
        let promise = window().navigator().clipboard().write_text(&text);
        spawn(async move {
            let copied = JsFuture::from(promise).await.is_ok();
            done.set(copied);
            page.said.set(if copied { "Copied" } else { "The browser did not allow copying" }.to_owned());
        });
    };
    icon_button("copy", &format!("Copy {what}"), copy)
        .live(move |button| button.put(icon(if done.get() { "check" } else { "copy" })))
}
