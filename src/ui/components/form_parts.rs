//! What several features show of a form.

use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;

use super::address::address_of;
use super::highlight::highlighted;
use super::message::with_view;
use super::timestamp::Timestamp;
use crate::api::form::HostedSuiteCompletedFormField;
use crate::i18n::format;
use crate::i18n::{self, Message};
use crate::model::form::Form;
use crate::model::instant;
use crate::model::section::Section;

/// What is told of a form beside its fields.
#[component]
pub fn FormHead(
    /// The form.
    form: Arc<Form>,
    /// What stands behind the facts.
    #[prop(optional, into)]
    more: ViewFn,
) -> impl IntoView {
    let info = &form.info;
    let title = if form.title().is_empty() { i18n::FORM_NO_NAME.text() } else { form.title() }.to_owned();
    let name = Some(&info.form_name)
        .filter(|name| !name.is_empty() && **name != title)
        .map(|name| view! { <span class="badge" use:highlighted=name.clone()></span> });
    let date = if info.date_completed.is_empty() { &info.date_created } else { &info.date_completed };
    let fact = |label: Message<1>, text: String| {
        (!text.is_empty()).then(|| {
            let text = view! {
                <b>
                    <bdi use:highlighted=text></bdi>
                </b>
            };
            view! { <span>{with_view(label, text)}</span> }
        })
    };
    let caller = (!info.caller_number.is_empty()).then(|| {
        let caller = address_of(Section::Forms, &*form, &info.caller_number);
        view! { <span>{with_view(i18n::CALLER_IS, caller)}</span> }
    });
    let dates = instant::parse(&info.date_created).zip(instant::parse(&info.date_completed));
    let took = dates.map(|(began, completed)| {
        let seconds = ((completed - began) / 1000).max(0);
        view! { <span>{i18n::TOOK.with([&format::duration(seconds)])}</span> }
    });
    view! {
        <div class="form__head">
            <h3 class="form__title" use:highlighted=title></h3>
            {name}
            <Timestamp instant=form.when raw=date.clone() />
        </div>
        <p class="form__facts">
            {fact(i18n::CLIENT_IS, info.client_name.clone())}
            {fact(i18n::FOR_WHOM, format::list(&form.contacts()))}
            {caller}
            {fact(i18n::EMAIL_IS, info.email_subject.clone())}
            {took}
            {more.run()}
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
