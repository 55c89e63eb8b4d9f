//! One form.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::model::form::Form;
use crate::model::record::Item;
use crate::model::section::Section;
use crate::state::navigation::Dialog;
use crate::state::{use_device_memory, use_filters, use_navigation};
use crate::ui::components::address::{address_of, quick_actions, record_actions};
use crate::ui::components::export::CopyRecordButton;
use crate::ui::components::form_parts::{FormFacts, FormFields, form_title, form_took};
use crate::ui::components::highlight::highlighted;
use crate::ui::components::icon_button::IconButton;
use crate::ui::components::row::RecordRow;
use crate::ui::components::technical_details::{TechnicalDetails, Values};
use crate::ui::components::timestamp::Timestamp;
use crate::ui::export::csv_table;

/// What stands in the row of a form.
pub fn form_row(form: Memo<Arc<Form>>) -> impl IntoView {
    let (device, navigation) = (use_device_memory(), use_navigation());
    let key = form.with_untracked(|form| form.key());
    let is_new = Signal::derive(move || {
        device.previous_visit.get().is_some_and(|looked| form.with(|form| form.when > Some(looked)))
    });
    let actions = move || {
        view! {
            {quick_actions(&*form.get_untracked(), false)}
            <IconButton
                icon="print"
                name=i18n::PRINT_FORM.text()
                on_press=move || navigation.dialog.set(Some(Dialog::Form(key)))
            />
        }
    };
    view! {
        <RecordRow
            class="row--form"
            name=move || view! { {move || view! { <span use:highlighted=form.with(|form| form_title(form))></span> }} }
            is_new=is_new
            new_word=i18n::NEW.text()
            more=move || {
                view! {
                    <span class="row__more">
                        {move || view! { <span use:highlighted=form.with(|form| form.info.client_name.clone())></span> }}
                    </span>
                }
            }
            time=move || view! { {move || view! { <When form=form.get() /> }} }
            text=move || view! { <Summary form=form /> }
            actions=actions
            is_primary=true
        >
            <Whole form=form />
        </RecordRow>
    }
}

#[component]
fn When(form: Arc<Form>) -> impl IntoView {
    let info = &form.info;
    let date = if info.date_completed.is_empty() { &info.date_created } else { &info.date_completed };
    view! { <Timestamp instant=form.when raw=date.clone() /> }
}

/// Who called, for whom, and how much of what was searched for hides among the fields.
#[component]
fn Summary(form: Memo<Arc<Form>>) -> impl IntoView {
    let filters = use_filters();
    let inside = move || {
        let found = filters.query.with(|query| form.with(|form| form.fields_found(query)));
        (found > 0).then(|| format::plural(i18n::FOUND_IN_FIELDS_N, found))
    };
    let caller = move || {
        let form = form.get();
        let number = form.info.caller_number.clone();
        (!number.is_empty()).then(|| address_of(&*form, &number))
    };
    view! {
        <p class="row__facts">
            <span class="form__inside">{inside}</span>
            <span>{caller}</span>
            <span>{move || form.with(|form| format::list(&form.contacts()))}</span>
            <span>{move || form.with(|form| form_took(form))}</span>
        </p>
    }
}

/// All of it.
#[component]
fn Whole(form: Memo<Arc<Form>>) -> impl IntoView {
    let table = move |place: &csv_table::Place<'_>| csv_table::forms(std::iter::once(&form.get_untracked()), place);
    view! {
        {move || view! { <FormFacts form=form.get() /> }}
        {move || view! { <FormFields form=form.get() /> }}
        <div class="row__tools">
            {record_actions(Section::Forms, &*form.get_untracked())}
            <CopyRecordButton name=i18n::COPY_FORM table=table />
        </div>
        <TechnicalDetails values=move || values(&form.get()) />
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
