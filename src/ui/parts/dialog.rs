//! A dialog over the page: the browser's own, which keeps the focus inside, closes on Escape and gives the focus back
//! to its opener.

use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlDialogElement, HtmlElement};

use crate::i18n;
use crate::state::effect::effect;
use crate::ui::dom::{El, button, div, el};
use leptos::prelude::*;

/// What a dialog is.
pub struct Dialog {
    /// Its name in ids and classes.
    pub name: &'static str,
    /// Its heading, and so its accessible name; empty while it is closed.
    pub title: Memo<String>,
    /// What stands beside the button that closes it.
    pub tools: Option<El>,
}

/// A dialog that is open while it has a title. `close` is called when somebody closes it; `body` is what is in it.
pub fn dialog(dialog: Dialog, close: impl Fn() + Copy + 'static, body: El) -> El {
    let Dialog { name, title, tools } = dialog;
    let heading = format!("{name}-title");
    let title_view = el("h2").attr("id", &heading).attr("tabindex", "-1").live_text(move || title.get());
    let title_element: HtmlElement = title_view.as_kind::<HtmlElement>().clone();
    let head = el("header")
        .class("dialog__head")
        .child(title_view)
        .child(tools)
        .child(button("button", close).attr("autofocus", "").child(i18n::CLOSE));
    let view = el("dialog")
        .class(&format!("dialog dialog--{name}"))
        .attr("aria-labelledby", &heading)
        .child(div("dialog__frame").child(head).child(body.attr("data-dialog", name)))
        .on("close", move |_| close());
    // A press on the backdrop is a press on the dialog itself.
    let itself: EventTarget = view.as_kind::<EventTarget>().clone();
    let view = view.on("click", move |event| {
        if event.target().as_ref() == Some(&itself) {
            close();
        }
    });
    let element = view.as_kind::<HtmlDialogElement>().clone();
    effect(move || match (title.with(String::is_empty), element.open()) {
        (false, false) => {
            let _ = element.show_modal();
        }
        (true, true) => element.close(),
        // Something else is shown in it now: whoever reads it begins at its top.
        (false, true) => {
            let _ = title_element.focus();
        }
        (true, false) => {}
    });
    view
}

/// Whether a dialog is open.
pub fn any_open() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_some()
}

/// Gives the focus to an element of the document.
pub fn focus(selector: &str) -> bool {
    let element = document().query_selector(selector).ok().flatten();
    element.and_then(|element| element.dyn_into::<HtmlElement>().ok()).is_some_and(|element| element.focus().is_ok())
}
