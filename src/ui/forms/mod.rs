//! Forms that operators of the answering service filled in. The section is there for its customers alone.

mod form_row;

use leptos::prelude::*;

use super::components::export::CsvButton;
use super::components::record_list::RecordList;
use super::components::section::{SectionFrame, counts};
use crate::i18n;
use crate::model::section::Section;
use crate::state::use_home;
use form_row::form_row;

/// The section of forms, or an empty place where it does not apply.
#[component]
pub fn Forms() -> impl IntoView {
    let home = use_home();
    let applies = Memo::new(move |_| home.shown.get().is_some_and(|home| home.has_forms));
    view! {
        <div class="forms-place">
            <Show when=move || applies.get()>
                <SectionFrame
                    name="forms"
                    title=i18n::FORMS
                    none=|since| i18n::NO_FORMS.with([since])
                    counts=counts(Section::Forms)
                    list=Section::Forms
                    tools=|| view! { <CsvButton section=Section::Forms title=i18n::FORMS /> }
                >
                    <RecordList
                        section=Section::Forms
                        label=i18n::FORMS
                        all_words=i18n::ALL_FORMS_N
                        all=|home| &home.forms
                        row=form_row
                    />
                </SectionFrame>
            </Show>
        </div>
    }
}
