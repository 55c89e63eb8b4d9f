//! The choice of the language of the page.

use super::setting::taken_by_button;
use crate::i18n::{self, LANGUAGES};
use crate::state::language::{choose, language};
use crate::ui::dom::{El, el};

/// A list of the languages, each by its own name, so that whoever can't read the page finds theirs; `id` is the list's.
pub fn language_picker(id: &str) -> El {
    let now = language();
    let options = LANGUAGES.into_iter().map(|language| {
        let option = el("option").attr("value", language.code).attr("lang", language.code).child(language.name);
        (option, language == now)
    });
    taken_by_button(id, i18n::LANGUAGE, options, i18n::USE_LANGUAGE, choose)
}
