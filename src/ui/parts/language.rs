//! The choice of the language of the page.

use web_sys::HtmlSelectElement;

use crate::state::language::{choose, language};
use crate::ui::dom::{El, button, div, el};
use crate::words::{self, LANGUAGES};

/// A list of the languages, each by its own name, so that whoever can't read the page finds theirs; `id` is the list's.
pub fn language_picker(id: &str) -> El {
    let now = language();
    // A browser that remembers what was chosen in a form would show another one after a reload.
    let select = el("select").attr("id", id).attr("autocomplete", "off");
    for language in LANGUAGES {
        let option = el("option").attr("value", language.code).attr("lang", language.code).child(language.name);
        option.set("selected", (language == now).then_some(""));
        select.put(option);
    }
    // Not by the choice itself: some browsers choose at every key, and the page is loaded anew.
    let element = select.as_kind::<HtmlSelectElement>().clone();
    let take = button("button", move || choose(&element.value())).child(words::USE_LANGUAGE);
    div("preference").child(el("label").attr("for", id).child(words::LANGUAGE)).child(select).child(take)
}
