//! What several features show of a form.

use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;

use super::address::address_of;
use super::highlight::highlighted;
use super::message::with_view;
use crate::api::form::HostedSuiteCompletedFormField;
use crate::i18n::{self, Message, format};
use crate::model::form::Form;
use crate::model::instant;

/// What a form is called.
pub fn form_title(form: &Form) -> String {
    if form.title().is_empty() { i18n::FORM_NO_NAME.text() } else { form.title() }.to_owned()
}

/// How long it took to fill in; nothing where that is not known.
pub fn form_took(form: &Form) -> Option<String> {
    let (began, completed) = instant::parse(&form.info.date_created).zip(instant::parse(&form.info.date_completed))?;
    Some(i18n::TOOK.with([&format::duration(((completed - began) / 1000).max(0))]))
}

/// The title and the facts, where a form stands by itself.
#[component]
pub fn FormHead(
    /// The form.
    form: Arc<Form>,
) -> impl IntoView {
    view! {
        <h3 class="form__title">{form_title(&form)}</h3>
        <FormFacts form=form />
    }
}

/// What is told of a form beside its title and its fields.
#[component]
pub fn FormFacts(
    /// The form.
    form: Arc<Form>,
) -> impl IntoView {
    let info = &form.info;
    let name = if info.form_name == form_title(&form) { String::new() } else { info.form_name.clone() };
    let fact = |label: Message<1>, text: String| {
        (!text.is_empty()).then(|| {
            let text = view! { <bdi use:highlighted=text></bdi> };
            view! { <span>{with_view(label, text)}</span> }
        })
    };
    let caller = (!info.caller_number.is_empty()).then(|| {
        let caller = address_of(&*form, &info.caller_number);
        view! { <span>{with_view(i18n::CALLER_IS, caller)}</span> }
    });
    view! {
        <p class="row__facts">
            <span use:highlighted=name></span>
            <span>{form.when.map(format::full)}</span>
            {fact(i18n::CLIENT_IS, info.client_name.clone())}
            {fact(i18n::FOR_WHOM, format::list(&form.contacts()))}
            {caller}
            {fact(i18n::EMAIL_IS, info.email_subject.clone())}
            <span>{form_took(&form)}</span>
        </p>
    }
}

/// The fields of a form, in its order; those that were left empty are folded away.
#[component]
pub fn FormFields(
    /// The form.
    form: Arc<Form>,
) -> impl IntoView {
    let is_filled = |field: &&HostedSuiteCompletedFormField| field.values.iter().any(|value| !value.trim().is_empty());
    let (filled, empty): (Vec<_>, Vec<_>) = form.info.fields.iter().partition(is_filled);
    if form.info.fields.is_empty() {
        return Either::Left(view! { <p class="muted">{i18n::NO_FIELDS.text()}</p> });
    }
    let empty = (!empty.is_empty()).then(|| {
        view! {
            <details class="form__empty">
                <summary>{format::plural(i18n::FIELDS_EMPTY_N, empty.len())}</summary>
                {list(&empty)}
            </details>
        }
    });
    Either::Right(view! {
        <div class="form__fields-list">{(!filled.is_empty()).then(|| list(&filled))} {empty}</div>
    })
}

fn list(fields: &[&HostedSuiteCompletedFormField]) -> impl IntoView + use<> {
    let rows = fields.iter().map(|field| {
        let filled = field.values.iter().filter(|value| !value.trim().is_empty());
        let values = filled.map(|value| view! { <dd dir="auto" use:highlighted=value.clone()></dd> }).collect_view();
        let empty = values.is_empty().then(|| view! { <dd class="muted">{i18n::LEFT_EMPTY.text()}</dd> });
        view! {
            <div class="form__field">
                <dt dir="auto" use:highlighted=field.name.clone()></dt>
                {values}
                {empty}
            </div>
        }
    });
    view! { <dl class="form__list">{rows.collect_view()}</dl> }
}
