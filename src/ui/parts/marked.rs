//! Text in which what was searched for is marked.

use leptos::prelude::*;

use crate::model::search::Query;

/// The text with its matches in `<mark>`. Text from the server goes through here and stays text.
pub fn marked(text: &str, query: &Query) -> AnyView {
    let places = query.places(text);
    if places.is_empty() {
        return text.to_owned().into_any();
    }
    let mut parts = Vec::with_capacity(places.len() * 2 + 1);
    let mut at = 0;
    for place in places {
        parts.push((text[at..place.start].to_owned(), false));
        parts.push((text[place.clone()].to_owned(), true));
        at = place.end;
    }
    parts.push((text[at..].to_owned(), false));
    parts
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .map(|(text, found)| if found { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() })
        .collect_view()
        .into_any()
}
