//! What the keys do, and the switch for single ones.

use super::preferences::switch;
use crate::i18n;
use crate::state::Page;
use crate::ui::dom::{El, div, el};
use crate::ui::keyboard::{KEYS, Key};

/// What is on the sheet.
pub fn content(body: &El, page: Page) {
    let list = el("dl").class("keys");
    for (key, does) in KEYS {
        let term = el("dt");
        let sign = match key {
            Key::Sign(sign) => sign,
            Key::Named(name) => name.text(),
        };
        for key in sign.split(' ') {
            term.put(el("kbd").child(key));
        }
        list.put(div("keys__row").child(term).child(el("dd").child(does)));
    }
    body.put(list);
    body.put(switch(i18n::SINGLE_KEYS, page.preferences.keys));
    body.put(el("p").class("note").child(i18n::KEYS_NOTE));
}
