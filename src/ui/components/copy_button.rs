//! Buttons that copy a text, and say that they did.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::js_sys::futures::JsFuture;
use web_sys::{Clipboard, HtmlDocument, HtmlElement, HtmlTextAreaElement};

use super::icon::Icon;
use super::icon_button::IconButton;
use crate::i18n::{self, Message, without_isolation};
use crate::state::notices::Notices;
use crate::state::use_notices;

/// How long a button shows that it has copied.
const SHOWS: Duration = Duration::from_secs(2);

/// Copies a text, and says whether that is done. Where the browser gives no clipboard (no HTTPS, no permission), in the
/// way of old; where that fails as well, the text is shown, ready to be copied by hand.
fn copy(text: String, notices: Notices, is_done: RwSignal<bool>) {
    // Missing without HTTPS, whatever its type says.
    let clipboard: Option<Clipboard> =
        Some(window().navigator().clipboard()).filter(|clipboard| !clipboard.is_undefined());
    let promise = clipboard.map(|clipboard| clipboard.write_text(&text));
    spawn_local(async move {
        let copied = match promise {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        let copied = copied || copy_selected(&text).unwrap_or(false);
        if !copied {
            // A browser that shows no such question returns at once.
            let _ = window().prompt_with_message_and_default(i18n::COPY_BY_HAND.text(), &text);
        }
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

/// Copies a text that is selected in a field made for it. `None` or `false` if the browser does not.
fn copy_selected(text: &str) -> Option<bool> {
    let focused = document().active_element();
    // Behind an open dialog nothing can be selected.
    let dialog = focused.as_ref().and_then(|focused| focused.closest("dialog").ok().flatten());
    let place = dialog.or_else(|| document().body().map(Into::into))?;
    let field: HtmlTextAreaElement = document().create_element("textarea").ok()?.unchecked_into();
    field.set_class_name("visually-hidden");
    field.set_value(text);
    place.append_child(&field).ok()?;
    field.select();
    let copied = document().unchecked_into::<HtmlDocument>().exec_command("copy");
    field.remove();
    if let Some(focused) = focused.and_then(|focused| focused.dyn_into::<HtmlElement>().ok()) {
        // What had the focus can have it again.
        let _ = focused.focus();
    }
    copied.ok()
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
    view! { <IconButton icon=icon name=i18n::COPY.with([&what]) on_press=move || copy(text.clone(), notices, is_done) /> }
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
            on:click=move |_| copy(without_isolation(&text), notices, is_done)
        >
            {move || {
                view! { <Icon name=if is_done.get() { "check" } else { "copy" } /> }
            }}
            {name.text()}
        </button>
    }
}
