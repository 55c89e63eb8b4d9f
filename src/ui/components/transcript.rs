//! What was said, as a machine wrote it down, and that it was one.

use leptos::prelude::*;

use super::highlight::highlighted;
use crate::i18n::Message;

/// A text after its label. The direction is that of the text alone.
#[component]
pub fn Transcript(
    /// Says that a machine wrote it.
    #[prop(optional_no_strip)]
    label: Option<Message<0>>,
    /// What was said.
    text: String,
    /// A class of its own.
    #[prop(optional)]
    class: Option<&'static str>,
) -> impl IntoView {
    view! {
        <p class=class dir="auto">
            {label.map(|label| view! { <bdi class="transcript__label">{label.text()}</bdi> })}
            " "
            <span use:highlighted=text></span>
        </p>
    }
}
