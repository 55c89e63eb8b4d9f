//! How fresh the page is, and the button to refresh it.

use crate::state::live::Derived;

use super::dom::{El, div, el, icon_button};
use super::format;
use crate::state::Page;
use crate::state::home::Load;

/// "Updated 10:32, 2 minutes ago", or that it is busy.
pub fn status_line() -> El {
    let page = Page::here();
    let busy = Derived::new(move || page.load() == Load::Loading);
    let text = move || match (busy.get(), page.home.updated.get()) {
        (true, None) => "Loading\u{2026}".to_owned(),
        (true, Some(_)) => "Refreshing\u{2026}".to_owned(),
        (false, Some(at)) => format!("Updated {}", format::time(at)),
        (false, None) => String::new(),
    };
    let age = move || {
        let at = page.home.updated.get().filter(|_| !busy.get());
        at.map(|at| format::relative(at, page.clock.now.get())).unwrap_or_default()
    };
    let refresh = icon_button("refresh", "Refresh", move || page.home.reload()).live_attr("class", move || {
        Some(if busy.get() { "icon-button icon-button--busy" } else { "icon-button" }.to_owned())
    });
    div("status-line")
        .child(el("p").class("status-line__text").attr("role", "status").live_text(text))
        // Outside the live region: the age changes all the time, and nobody wants to hear it.
        .child(el("span").class("status-line__age").live_text(age))
        .child(refresh)
}
