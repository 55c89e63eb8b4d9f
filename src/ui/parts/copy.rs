//! A button that copies a text, and says that it did.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::js_sys::futures::JsFuture;

use super::icon::icon;
use crate::state::Page;

/// A button that copies `text`; `what` names it: "Copy number (303) 555-0100".
pub fn copy_button(text: String, what: String) -> impl IntoView {
    let page = Page::here();
    let done = RwSignal::new(false);
    let copy = move |_| {
        let promise = window().navigator().clipboard().write_text(&text);
        spawn_local(async move {
            let copied = JsFuture::from(promise).await.is_ok();
            done.try_set(copied);
            page.said.try_set(if copied { "Copied" } else { "The browser did not allow copying" }.to_owned());
        });
    };
    let name = format!("Copy {what}");
    view! {
        <button type="button" class="icon-button" aria-label=name.clone() title=name on:click=copy>
            {move || if done.get() { icon("check").into_any() } else { icon("copy").into_any() }}
        </button>
    }
}
