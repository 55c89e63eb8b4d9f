//! What the keys do, and the switch for single ones.

use super::preferences::switch;
use crate::state::Page;
use crate::ui::dom::{El, div, el};
use crate::ui::keyboard::KEYS;

pub(super) fn content(body: &El, page: Page) {
    let list = el("dl").class("keys");
    for (key, does) in KEYS {
        let term = el("dt");
        for key in key.split(' ') {
            term.put(el("kbd").child(key));
        }
        list.put(div("keys__row").child(term).child(el("dd").child(does)));
    }
    body.put(list);
    body.put(switch("Single keys", page.preferences.keys));
    body.put(el("p").class("note").child("While you type in a field, keys are for typing."));
}
