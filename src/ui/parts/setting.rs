//! What a setting is chosen with, wherever it stands; all that stand for one setting change together.

use web_sys::HtmlSelectElement;

use crate::state::effect::effect;
use crate::state::preferences::Setting;
use crate::ui::dom::{El, el, target};

/// A checkbox for a setting that is on or off, without its label.
pub fn checkbox(setting: Setting) -> El {
    el("input").attr("type", "checkbox").live_checked(move || setting.is_on()).on("change", move |_| setting.toggle())
}

/// A list of the choices of a setting, without its label. `words` gives what a choice is called.
pub fn select(setting: Setting, words: impl Fn(&str) -> String) -> El {
    let select = el("select");
    for choice in setting.choices {
        select.put(el("option").attr("value", choice).child(words(choice)));
    }
    let element = select.as_kind::<HtmlSelectElement>().clone();
    effect(move || element.set_value(setting.get()));
    select.on("change", move |event| {
        if let Some(select) = target::<HtmlSelectElement>(&event) {
            setting.set(&select.value());
        }
    })
}
