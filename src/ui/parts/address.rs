//! An address as text, and what can be done with it.

use leptos::prelude::*;

use super::copy::copy_button;
use super::icon::icon;
use super::marked::marked;
use crate::model::address::{Address, Kind};
use crate::model::search::Query;

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
pub fn address_view(raw: &str, query: &Query) -> AnyView {
    let address = Address::of(raw);
    view! { <bdi class="address" title=raw.to_owned()>{marked(&address_text(&address), query)}</bdi> }.into_any()
}

/// Links and buttons that fit the kind of address: call, text, mail, copy. A withheld caller has none.
pub fn address_actions(raw: &str) -> AnyView {
    let address = Address::of(raw);
    if matches!(address.kind, Kind::Absent | Kind::Withheld) {
        return ().into_any();
    }
    let shown = address_text(&address);
    let link = |href: Option<String>, verb: &str, name: &'static str| {
        href.map(|href| {
            let label = format!("{verb} {shown}");
            view! { <a class="icon-button" href=href aria-label=label.clone() title=label>{icon(name)}</a> }
        })
    };
    view! {
        <span class="address-actions">
            {link(address.call_link(), "Call", "phone")}
            {link(address.text_link(), "Text", "message")}
            {link(address.mail_link(), "Write to", "mail")}
            {copy_button(address.raw.trim().to_owned(), shown.clone())}
        </span>
    }
    .into_any()
}
