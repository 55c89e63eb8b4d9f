//! An address as text, and what can be done with it.

use super::copy::copy_button;
use super::marked::marked;
use leptos::prelude::*;
use std::sync::Arc;

use crate::i18n::{self, Message};
use crate::model::address::{Address, Kind};
use crate::model::home::Home;
use crate::model::record::Item;
use crate::model::section::Section;
use crate::model::story::Anchor;
use crate::state::Page;
use crate::ui::dom::{El, el, icon, icon_button};

/// The words of an address: formatted, or what to call it when there is nothing to show.
pub fn address_text(address: &Address) -> String {
    match (address.kind, address.extension()) {
        (Kind::Withheld, _) => i18n::WITHHELD_NUMBER.text().to_owned(),
        (Kind::Absent, _) => i18n::UNKNOWN.text().to_owned(),
        (Kind::Extension, _) => i18n::EXTENSION.with([&address.display()]),
        (_, "") => address.display(),
        (_, extension) => i18n::WITH_EXTENSION.with([&address.display(), extension]),
    }
}

/// The address, isolated from the direction of the text around it.
pub fn address_view(address: &Address) -> El {
    marked("bdi", "address", &address_text(address)).attr("title", address.raw)
}

/// The address of a record, which a pointer may press to open its story. The keyboard has the button for it among the
/// record's actions.
pub fn story_view(section: Section, item: &impl Item, raw: &str) -> El {
    let view = address_view(&Address::used_for(raw, item.medium()));
    match Anchor::of(section, item, raw) {
        Some(anchor) => opens_story(view, anchor),
        None => view,
    }
}

fn opens_story(view: El, anchor: Anchor) -> El {
    let page = Page::here();
    view.class("address address--story").on("click", move |event| {
        // The row around it opens something else.
        event.stop_propagation();
        page.open_story(anchor);
    })
}

/// What can be done with the other side of a record: its story, and what [`address_actions`] has.
pub fn actions_of(section: Section, item: &impl Item) -> El {
    let page = Page::here();
    let address = item.other_side();
    let story = Anchor::of(section, item, address.raw).map(|anchor| {
        let name = i18n::STORY_OF.with([&address_text(&address)]);
        let open = icon_button("story", &name, move || page.open_story(anchor)).attr("aria-haspopup", "dialog");
        // Of a text there is nothing else to open.
        if section == Section::Conversations { open.attr("data-primary", "") } else { open }
    });
    let actions = address_actions(&address);
    if let Some(story) = story {
        // First: what has been, before what to do.
        actions.put_first(&story);
    }
    actions
}

/// Links and buttons that fit the kind of address: call, text, mail, copy. A withheld caller has none.
pub fn address_actions(address: &Address) -> El {
    let actions = el("span").class("address-actions");
    if matches!(address.kind, Kind::Absent | Kind::Withheld) {
        return actions;
    }
    let shown = address_text(address);
    let link = |href: String, name: Message<1>, symbol: &str| {
        let name = name.with([&shown]);
        let link = el("a").class("icon-button").attr("href", &href).attr("aria-label", &name).attr("title", &name);
        link.child(icon(symbol))
    };
    if let Some(href) = address.call_link() {
        actions.put(link(href, i18n::CALL_ADDRESS, "phone"));
    }
    if let Some(href) = address.text_link() {
        let page = Page::here();
        let (raw, medium) = (address.raw.to_owned(), address.medium());
        let may_text = move |home: &Option<Arc<Home>>| {
            home.as_ref().is_none_or(|home| home.may_text(&Address::used_for(&raw, medium)))
        };
        let link = link(href, i18n::TEXT_ADDRESS, "message");
        // A wish for no more texts may come while the row stands.
        actions.put(link.live_show(move || page.newest.with(&may_text)));
    }
    if let Some(href) = address.mail_link() {
        actions.put(link(href, i18n::WRITE_TO, "mail"));
    }
    actions.child(copy_button(address.to_copy().to_owned(), &shown))
}
