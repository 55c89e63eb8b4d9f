//! One form.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::model::form::Form;
use crate::model::record::Item;
use crate::model::section::Section;
use crate::state::navigation::Dialog;
use crate::state::{use_filters, use_navigation};
use crate::ui::components::address::record_actions;
use crate::ui::components::disclosure::Disclosure;
use crate::ui::components::export::CopyRecordButton;
use crate::ui::components::form_parts::{FormFields, FormHead};
use crate::ui::components::icon_button::IconButton;
use crate::ui::components::technical_details::{TechnicalDetails, Values};
use crate::ui::export::csv_table;

/// What stands in the row of a form.
pub fn form_row(form: Memo<Arc<Form>>) -> impl IntoView {
    let (filters, navigation) = (use_filters(), use_navigation());
    let first = form.get_untracked();
    let key = first.key();
    // A match that hides among the fields is worth telling.
    let inside = move || {
        let found = filters.query.with(|query| form.with(|form| form.fields_found(query)));
        if found > 0 { format::plural(i18n::FOUND_IN_FIELDS_N, found) } else { String::new() }
    };
    let more = move || view! { <span class="form__inside">{inside}</span> };
    let summary = move || {
        view! {
            <span data-primary="">
                {move || format::plural(i18n::FIELDS_N, form.with(|form| form.info.fields.len()))}
            </span>
        }
    };
    let table = move |place: &csv_table::Place<'_>| csv_table::forms(std::iter::once(&form.get_untracked()), place);
    view! {
        <div class="form">{move || view! { <FormHead form=form.get() more=more /> }}</div>
        <Disclosure class="form__fields" summary=summary>
            {move || view! { <FormFields form=form.get() /> }}
        </Disclosure>
        <div class="row-actions">
            {record_actions(Section::Forms, &*first)}
            <IconButton
                icon="print"
                name=i18n::PRINT_FORM.text()
                on_press=move || navigation.dialog.set(Some(Dialog::Form(key)))
            />
            <TechnicalDetails values=move || values(&form.get()) />
            <CopyRecordButton name=i18n::COPY_FORM table=table />
        </div>
    }
}

/// What is told of it for support.
fn values(form: &Form) -> Values {
    let info = &form.info;
    vec![
        (i18n::ID, info.id.clone()),
        (i18n::FORM_ID, info.form_id.clone()),
        (i18n::CLIENT_ID, info.client_id.clone()),
        (i18n::CONTACT_ID, info.contact_id.clone()),
        (i18n::CONTACTS_IDS, info.contacts_ids.join(", ")),
        (i18n::CREATED, info.date_created.clone()),
        (i18n::COMPLETED_ON, info.date_completed.clone()),
    ]
}
