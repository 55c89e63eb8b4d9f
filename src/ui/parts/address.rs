//! An address as text, and what can be done with it.

use super::copy::copy_button;
use super::marked::marked;
use crate::model::address::{Address, Kind};
use crate::model::record::Item;
use crate::model::section::Section;
use crate::model::story::Anchor;
use crate::state::Page;
use crate::ui::dom::{El, el, icon, icon_button};
use crate::words;

/// The words of an address: formatted, or what to call it when there is nothing to show.
pub fn address_text(address: &Address) -> String {
    match address.kind {
        Kind::Withheld => words::WITHHELD_NUMBER.text().to_owned(),
        Kind::Absent => words::UNKNOWN.text().to_owned(),
        Kind::Extension => words::EXTENSION.with([&address.display()]),
        _ => address.display(),
    }
}

/// The address, isolated from the direction of the text around it.
pub fn address_view(raw: &str) -> El {
    marked("bdi", "address", &address_text(&Address::of(raw))).attr("title", raw)
}

/// The address of a record, which a pointer may press to open its story. The keyboard has the button for it among the
/// record's actions.
pub fn story_view(section: Section, item: &impl Item, raw: &str) -> El {
    let view = address_view(raw);
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
    let raw = item.other_side().raw;
    let story = Anchor::of(section, item, raw).map(|anchor| {
        let name = words::STORY_OF.with([&address_text(&Address::of(raw))]);
        let open = icon_button("story", &name, move || page.open_story(anchor)).attr("aria-haspopup", "dialog");
        // Of a text there is nothing else to open.
        if section == Section::Conversations { open.attr("data-primary", "") } else { open }
    });
    let actions = address_actions(raw);
    if let Some(story) = story {
        // First: what has been, before what to do.
        actions.put_first(&story);
    }
    actions
}

/// Links and buttons that fit the kind of address: call, text, mail, copy. A withheld caller has none.
pub fn address_actions(raw: &str) -> El {
    let actions = el("span").class("address-actions");
    let address = Address::of(raw);
    if matches!(address.kind, Kind::Absent | Kind::Withheld) {
        return actions;
    }
    let shown = address_text(&address);
    let links = [
        (address.call_link(), words::CALL_ADDRESS, "phone"),
        (address.text_link(), words::TEXT_ADDRESS, "message"),
        (address.mail_link(), words::WRITE_TO, "mail"),
    ];
    for (href, name, symbol) in links {
        let Some(href) = href else {
            continue;
        };
        let name = name.with([&shown]);
        let link = el("a").class("icon-button").attr("href", &href).attr("aria-label", &name).attr("title", &name);
        actions.put(link.child(icon(symbol)));
    }
    actions.child(copy_button(raw.trim().to_owned(), &shown))
}
