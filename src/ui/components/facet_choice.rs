//! The choice of a value of one facet, such as the line of a call.

use leptos::html;
use leptos::prelude::*;

use crate::i18n::{self, Message, format};
use crate::model::filter::{Choice, Facet};
use crate::model::section::Section;
use crate::state::use_filters;

/// The words of a facet.
pub fn facet_label(facet: Facet) -> Message<0> {
    match facet {
        Facet::Line => i18n::LINE,
        Facet::Person => i18n::ANSWERED_BY,
        Facet::Customer => i18n::CUSTOMER,
        Facet::Form => i18n::FORM,
        Facet::Client => i18n::CLIENT,
        Facet::Contact => i18n::CONTACT,
    }
}

/// A list of the values that there are, each with how many records it leaves.
#[component]
pub fn FacetChoice(
    /// The section.
    section: Section,
    /// The facet's place among those of the section.
    at: usize,
    /// The facet.
    facet: Facet,
) -> impl IntoView {
    let filters = use_filters();
    let filter = filters.lists.filter(section);
    let list = NodeRef::<html::Select>::new();
    let choices: Memo<Vec<Choice>> = Memo::new(move |_| filters.lists.choices(section, at));
    // An open list is not taken from under anybody's finger; it is filled anew when it is left.
    let has_focus = RwSignal::new(false);
    let offered = Memo::new(move |before: Option<&Vec<Choice>>| match before {
        Some(before) if has_focus.get() => before.clone(),
        _ => choices.get(),
    });
    let options = move || {
        offered
            .get()
            .into_iter()
            .map(|choice| {
                let text = i18n::REMARKED.with([&choice.name, &format::count(choice.count)]);
                view! { <option value=choice.value.to_string()>{text}</option> }
            })
            .collect_view()
    };
    Effect::new(move |_| {
        offered.track();
        let chosen = filter.get().facets[at].to_string();
        if let Some(list) = list.get() {
            list.set_value(&chosen);
        }
    });
    let id = format!("{}-facet-{at}", section.name());
    view! {
        <div class="facets__choice">
            <label for=id.clone()>{facet_label(facet).text()}</label>
            <select
                id=id
                node_ref=list
                on:focus=move |_| has_focus.set(true)
                on:blur=move |_| has_focus.set(false)
                on:change:target=move |event| {
                    if let Ok(value) = event.target().value().parse() {
                        filters.change(section, |filter| filter.facets[at] = value);
                    }
                }
            >
                <option value="0">{i18n::ANY.text()}</option>
                {options}
            </select>
        </div>
    }
}
