//! A list of ids and names, one of which is chosen.

use leptos::html;
use leptos::prelude::*;

/// The list. An id that is none of the options is shown by another name.
#[component]
pub fn Picker(
    /// The ids and the names.
    options: Vec<(String, String)>,
    /// The name of an id that is none of them.
    other: &'static str,
    /// What is chosen.
    chosen: Memo<String>,
    /// Called with what somebody chooses.
    on_choice: impl Fn(String) + 'static,
    /// Its id, for its label.
    id: &'static str,
) -> impl IntoView {
    let list = NodeRef::<html::Select>::new();
    let options = StoredValue::new(options);
    let is_listed = move |id: &String| options.with_value(|options| options.iter().any(|(known, _)| known == id));
    let unlisted = Memo::new(move |_| Some(chosen.get()).filter(|id| !id.is_empty() && !is_listed(id)));
    let named = options.with_value(|options| {
        options.iter().map(|(id, name)| view! { <option value=id.clone()>{name.clone()}</option> }).collect_view()
    });
    // After the options are there.
    Effect::new(move |_| {
        unlisted.with(|_| ());
        let chosen = chosen.get();
        if let Some(list) = list.get() {
            list.set_value(&chosen);
        }
    });
    view! {
        <select
            id=id
            data-chosen=move || (!chosen.with(String::is_empty)).then_some("")
            node_ref=list
            on:change:target=move |event| on_choice(event.target().value())
        >
            {named}
            {move || unlisted.get().map(|id| view! { <option value=id>{other}</option> })}
        </select>
    }
}
