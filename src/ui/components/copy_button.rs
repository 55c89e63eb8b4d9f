//! Buttons that copy a text, and say that they did.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::js_sys::futures::JsFuture;

use super::icon::Icon;
use super::icon_button::IconButton;
use crate::i18n::{self, Message};
use crate::state::notices::Notices;
use crate::state::use_notices;

/// How long a button shows that it has copied.
const SHOWS: Duration = Duration::from_secs(2);

/// Copies a text, and says whether that is done.
fn copy(text: &str, notices: Notices, is_done: RwSignal<bool>) {
    let promise = window().navigator().clipboard().write_text(text);
    spawn_local(async move {
        let copied = JsFuture::from(promise).await.is_ok();
        is_done.try_set(copied);
        set_timeout(
            move || {
                is_done.try_set(false);
            },
            SHOWS,
        );
        notices.say(if copied { i18n::COPIED.text() } else { i18n::COPY_REFUSED.text() });
    });
}

/// A button that copies a text.
#[component]
pub fn CopyButton(
    /// The text.
    text: String,
    /// What names it: "Copy (303) 555-0100".
    #[prop(into)]
    what: String,
) -> impl IntoView {
    let (notices, is_done) = (use_notices(), RwSignal::new(false));
    let icon = Signal::derive(move || if is_done.get() { "check" } else { "copy" }.to_owned());
    view! { <IconButton icon=icon name=i18n::COPY.with([&what]) on_press=move || copy(&text, notices, is_done) /> }
}

/// A button that copies a text made when it is pressed.
#[component]
pub fn CopyTextButton(
    /// What it says: of what.
    name: Message<0>,
    /// Makes the text.
    text: impl Fn() -> String + 'static,
) -> impl IntoView {
    let (notices, is_done) = (use_notices(), RwSignal::new(false));
    view! {
        <button
            type="button"
            class="link-button copy-text"
            on:click=move |_| copy(&text(), notices, is_done)
        >
            {move || {
                view! { <Icon name=if is_done.get() { "check" } else { "copy" } /> }
            }}
            {name.text()}
        </button>
    }
}
