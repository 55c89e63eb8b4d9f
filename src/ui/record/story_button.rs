//! A text that opens the story of an address.

use leptos::either::Either;
use leptos::prelude::*;

use crate::i18n;
use crate::model::story::Anchor;
use crate::state::use_navigation;

/// The text; a button where the address has a story.
#[component]
pub fn StoryButton(
    /// Where the story is opened from.
    anchor: Option<Anchor>,
    /// The text.
    text: String,
) -> impl IntoView {
    let navigation = use_navigation();
    let Some(anchor) = anchor else {
        return Either::Left(view! { <bdi>{text}</bdi> });
    };
    let name = i18n::STORY_OF.with([&text]);
    Either::Right(view! {
        <button
            type="button"
            class="link-button"
            aria-label=name
            on:click=move |_| navigation.open_story(anchor)
        >
            <bdi>{text}</bdi>
        </button>
    })
}
