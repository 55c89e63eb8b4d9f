//! The choice of the language of the page.

use leptos::prelude::*;

use super::setting::{Choice, ChoiceWithButton};
use crate::i18n::{self, LANGUAGES, language};
use crate::state::language::choose;

/// A list of the languages, each by its own name, so that whoever can't read the page finds theirs.
#[component]
pub fn LanguagePicker(
    /// The list's id.
    id: &'static str,
    /// A class of its own.
    #[prop(optional)]
    class: Option<&'static str>,
) -> impl IntoView {
    let now = language();
    let choices = LANGUAGES.into_iter().map(|language| Choice {
        value: language.code.to_owned(),
        name: language.name.to_owned(),
        language: Some(language.code),
        is_chosen: language == now,
    });
    view! {
        <ChoiceWithButton
            id=id
            label=i18n::LANGUAGE
            choices=choices.collect()
            take=i18n::USE_LANGUAGE
            on_take=choose
            class=class.unwrap_or_default()
        />
    }
}
