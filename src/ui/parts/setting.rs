//! What is chosen with what. All that stand for one setting change together, wherever they stand.

use web_sys::HtmlSelectElement;

use crate::i18n::Message;
use crate::state::effect::effect;
use crate::state::preferences::Setting;
use crate::ui::dom::{El, button, div, el, target};

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

/// A list with its label and a button that takes what is chosen, for choices with which the page is loaded anew. Not by
/// the choice itself: some browsers choose at every key.
pub fn taken_by_button(
    id: &str,
    label: Message<0>,
    options: impl IntoIterator<Item = (El, bool)>,
    take: Message<0>,
    choose: impl Fn(&str) + 'static,
) -> El {
    // A browser that remembers what was chosen in a form would show another one after a reload.
    let select = el("select").attr("id", id).attr("autocomplete", "off");
    for (option, chosen) in options {
        option.set("selected", chosen.then_some(""));
        select.put(option);
    }
    let element = select.as_kind::<HtmlSelectElement>().clone();
    let take = button("button", move || choose(&element.value())).child(take);
    div("preference").child(el("label").attr("for", id).child(label)).child(select).child(take)
}
