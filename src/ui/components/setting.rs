//! What is chosen with what. All that stand for one setting change together, wherever they stand.

use leptos::prelude::*;

use crate::i18n::Message;
use crate::state::preferences::Setting;

/// A checkbox for a setting that is on or off, without its label.
#[component]
pub fn SettingCheckbox(
    /// The setting.
    setting: Setting,
    /// Its id, for a label elsewhere.
    #[prop(optional)]
    id: Option<&'static str>,
) -> impl IntoView {
    view! { <input type="checkbox" id=id prop:checked=move || setting.is_on() on:change=move |_| setting.toggle() /> }
}

/// A list of the choices of a setting, without its label.
#[component]
pub fn SettingSelect(
    /// The setting.
    setting: Setting,
    /// What a choice is called.
    words: fn(&str) -> String,
    /// Its class.
    #[prop(optional)]
    class: Option<&'static str>,
    /// Its id, for a label elsewhere.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Its accessible name, where it has no label.
    #[prop(optional)]
    name: Option<&'static str>,
    /// What is done once something was chosen.
    #[prop(optional, into)]
    on_choice: Option<Callback<()>>,
) -> impl IntoView {
    let options =
        setting.choices.iter().map(|choice| view! { <option value=*choice>{words(choice)}</option> }).collect_view();
    view! {
        <select
            class=class
            id=id
            aria-label=name
            prop:value=move || setting.get()
            on:change:target=move |event| {
                setting.set(&event.target().value());
                if let Some(on_choice) = on_choice {
                    on_choice.run(());
                }
            }
        >
            {options}
        </select>
    }
}

/// One of the options of [`ChoiceWithButton`].
pub struct Choice {
    /// Its value.
    pub value: String,
    /// What it is called.
    pub name: String,
    /// The language that its name is in, if that is another than the page's.
    pub language: Option<&'static str>,
    /// Whether it is chosen now.
    pub is_chosen: bool,
}

/// A list with its label and a button that takes what is chosen, for choices with which the page is loaded anew. Not by
/// the choice itself: some browsers choose at every key.
#[component]
pub fn ChoiceWithButton(
    /// The list's id.
    id: &'static str,
    /// What it is a list of.
    label: Message<0>,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// What the button is called.
    take: Message<0>,
    /// What it does with the value.
    on_take: impl Fn(&str) + 'static,
    /// A class of its own.
    #[prop(optional)]
    class: Option<&'static str>,
) -> impl IntoView {
    let list = NodeRef::<leptos::html::Select>::new();
    let options = choices
        .into_iter()
        .map(|choice| {
            view! {
                <option value=choice.value lang=choice.language selected=choice.is_chosen>
                    {choice.name}
                </option>
            }
        })
        .collect_view();
    let press = move |_| {
        if let Some(list) = list.get_untracked() {
            on_take(&list.value());
        }
    };
    let class = class.map_or_else(|| "preference".to_owned(), |class| format!("preference {class}"));
    // A browser that remembers what was chosen in a form would show another one after a reload.
    view! {
        <div class=class>
            <label for=id>{label.text()}</label>
            <select id=id autocomplete="off" node_ref=list>
                {options}
            </select>
            <button type="button" class="button" on:click=press>
                {take.text()}
            </button>
        </div>
    }
}
