//! Ids and the like, for support: closed until somebody opens them, each with a button to copy it.

use leptos::prelude::Owner;

use super::copy::copy_button;
use crate::i18n::{self, Message};
use crate::ui::dom::{El, el};

/// Values that mean nothing to most people, by name. Empty ones are left out.
pub type Values = Vec<(Message<0>, String)>;

/// A closed disclosure whose body is made when it is opened first, so that what nobody opens costs nothing; then the
/// body is kept up to date.
pub fn disclosure(class: &str, summary: El, body: impl Fn(&El) + 'static) -> El {
    let details = el("details").class(class).child(summary);
    let (place, owner, mut body) = (details.clone(), Owner::current().unwrap_or_default(), Some(body));
    details.on("toggle", move |_| {
        if let Some(body) = body.take() {
            owner.with(|| place.put(el("div").live(body)));
        }
    })
}

/// The "Technical details" of a record.
pub fn technical(values: impl Fn() -> Values + 'static) -> El {
    let summary = el("summary").child(i18n::TECHNICAL_DETAILS);
    disclosure("technical", summary, move |inside| inside.put(list(values())))
}

fn list(values: Values) -> El {
    let list = el("dl").class("technical__list");
    for (name, value) in values {
        if !value.is_empty() {
            let copy = copy_button(value.clone(), name.text());
            let value = el("dd").child(el("code").child(value)).child(copy);
            list.put(el("div").class("technical__row").child(el("dt").child(name)).child(value));
        }
    }
    list
}
