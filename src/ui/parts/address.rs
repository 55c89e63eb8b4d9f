//! An address as text, and what can be done with it.

use super::copy::copy_button;
use super::marked::marked;
use crate::model::address::{Address, Kind};
use crate::model::search::Query;
use crate::ui::dom::{El, el, icon};

/// The words of an address: formatted, or what to call it when there is nothing to show.
pub fn address_text(address: &Address) -> String {
    match address.kind {
        Kind::Withheld => "Withheld number".to_owned(),
        Kind::Absent => "Unknown".to_owned(),
        Kind::Extension => format!("Ext. {}", address.display()),
        _ => address.display(),
    }
}

/// The address, isolated from the direction of the text around it.
pub fn address_view(raw: &str, query: &Query) -> El {
    marked("bdi", "address", &address_text(&Address::of(raw)), query).attr("title", raw)
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
        (address.call_link(), "Call", "phone"),
        (address.text_link(), "Text", "message"),
        (address.mail_link(), "Write to", "mail"),
    ];
    for (href, verb, symbol) in links {
        let Some(href) = href else {
            continue;
        };
        let name = format!("{verb} {shown}");
        let link = el("a").class("icon-button").attr("href", &href).attr("aria-label", &name).attr("title", &name);
        actions.put(link.child(icon(symbol)));
    }
    actions.child(copy_button(raw.trim().to_owned(), &shown))
}
