//! Whose data is shown: the account, and the path of customers that all of it has in common.

use super::dom::{El, el};
use crate::i18n;
use crate::state::Page;
use leptos::prelude::*;

/// The path; empty while nothing is known.
pub fn scope() -> El {
    let page = Page::here();
    let account = page.address.part(|asked| asked.account.clone());
    let steps = Memo::new(move |_| {
        let mut steps = page.shown().map(|home| home.scope.clone()).unwrap_or_default();
        if let Some(user) = page.session.user() {
            let chosen = account.get();
            let name = user.accounts.iter().find(|(id, _)| *id == chosen).or(user.accounts.first());
            // Often the outermost customer has the account's name.
            if let Some((_, name)) = name.filter(|(_, name)| !steps.contains(name)) {
                steps.insert(0, name.clone());
            }
        }
        steps
    });
    el("ol")
        .class("scope breadcrumb")
        .attr("aria-label", i18n::WHOSE_DATA.text())
        .live_show(move || steps.with(|steps| !steps.is_empty()))
        .live(move |list| {
            for step in steps.get() {
                list.put(el("li").child(el("bdi").child(step)));
            }
        })
}
