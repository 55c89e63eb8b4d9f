//! A dialog over the page: the browser's own, which keeps the focus inside, closes on Escape and gives the focus back
//! to its opener.

use leptos::html;
use leptos::prelude::*;

use super::icon::Icon;
use crate::i18n;

/// A dialog that is open while it has a title.
#[component]
pub fn Dialog(
    /// Its name in ids and classes.
    name: &'static str,
    /// Its heading, and so its accessible name; empty while it is closed.
    #[prop(into)]
    title: Signal<String>,
    /// Whether the title is the name of somebody, which is the same in every language.
    #[prop(optional)]
    is_title_a_name: bool,
    /// What stands below the heading.
    #[prop(optional, into)]
    subtitle: ViewFn,
    /// What stands beside the button that closes it.
    #[prop(optional, into)]
    tools: ViewFn,
    /// Called when somebody closes it.
    on_close: impl Fn() + Copy + 'static,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let (dialog, heading) = (NodeRef::<html::Dialog>::new(), NodeRef::<html::H2>::new());
    Effect::new(move |_| {
        let (Some(dialog), Some(heading)) = (dialog.get(), heading.get()) else {
            return;
        };
        match (title.with(String::is_empty), dialog.open()) {
            (false, false) => {
                let _ = dialog.show_modal();
            }
            (true, true) => dialog.close(),
            // Something else is shown in it now: whoever reads it begins at its top.
            (false, true) => {
                let _ = heading.focus();
            }
            (true, false) => {}
        }
    });
    // A press on the backdrop is a press on the dialog itself. One that begins within the dialog and ends beyond its edge
    // selects text.
    let is_itself = move |event: &web_sys::Event| {
        dialog.with_untracked(|dialog| event.target().as_ref() == dialog.as_ref().map(AsRef::as_ref))
    };
    let began_outside = StoredValue::new(false);
    let press = move |event: web_sys::MouseEvent| {
        if is_itself(&event) && began_outside.get_value() {
            on_close();
        }
    };
    let id = format!("{name}-title");
    let heading_id = id.clone();
    view! {
        <dialog
            class=format!("dialog dialog--{name}")
            aria-labelledby=id
            node_ref=dialog
            on:close=move |_| on_close()
            on:pointerdown=move |event| began_outside.set_value(is_itself(&event))
            on:click=press
        >
            <div class="dialog__frame">
                <header class="dialog__head">
                    <div class="dialog__titles">
                        <h2 id=heading_id tabindex="-1" dir="auto" translate=is_title_a_name.then_some("no") node_ref=heading>
                            {title}
                        </h2>
                        <p class="note">{subtitle.run()}</p>
                    </div>
                    {tools.run()}
                    <button
                        type="button"
                        class="icon-button"
                        aria-label=i18n::CLOSE.text()
                        title=i18n::CLOSE.text()
                        autofocus
                        on:click=move |_| on_close()
                    >
                        <Icon name="close" />
                    </button>
                </header>
                <div class="dialog__body" data-dialog=name>
                    {children()}
                </div>
            </div>
        </dialog>
    }
}

/// A dialog that is open while something holds, and that nobody can close.
#[component]
pub fn LockedDialog(
    /// Its class.
    class: &'static str,
    /// Its accessible name.
    name: &'static str,
    /// Whether it is open.
    #[prop(into)]
    is_open: Signal<bool>,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let follow = move |is_open: bool| {
        if let Some(dialog) = dialog.get_untracked() {
            match (is_open, dialog.open()) {
                (true, false) => {
                    let _ = dialog.show_modal();
                }
                (false, true) => dialog.close(),
                _ => {}
            }
        }
    };
    Effect::new(move |_| {
        dialog.track();
        follow(is_open.get());
    });
    view! {
        <dialog
            class=format!("dialog-locked {class}")
            aria-label=name
            node_ref=dialog
            on:cancel=|event: web_sys::Event| event.prevent_default()
            // Browsers let a second Escape close any dialog.
            on:close=move |_| follow(is_open.get_untracked())
        >
            {children()}
        </dialog>
    }
}

/// Whether a dialog is open.
pub fn any_open() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_some()
}
