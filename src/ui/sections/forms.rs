//! Forms that operators of the answering service filled in. The section is there for its customers alone.

use std::sync::Arc;

use leptos::prelude::*;

use super::found;
use crate::model::form::Form;
use crate::model::instant;
use crate::model::search::Query;
use crate::state::Page;
use crate::ui::parts::address::{address_actions, address_view};
use crate::ui::parts::growing_list::growing_list;
use crate::ui::parts::marked::marked;
use crate::ui::parts::section::Section;
use crate::ui::parts::technical::{Values, disclosure, technical};
use crate::ui::parts::time::when;

/// The section of forms, or nothing where it does not apply.
#[component]
pub fn Forms() -> impl IntoView {
    let page = Page::here();
    let applies = Memo::new(move |_| page.shown().is_some_and(|home| home.has_forms));
    move || applies.get().then(section)
}

fn section() -> impl IntoView {
    let (matching, counts) = found(|home| &home.forms);
    view! {
        <Section name="forms" title="Forms" symbol="form" counts=counts none="No forms were completed since then.">
            {growing_list("Forms", matching, |home| &home.forms, row)}
        </Section>
    }
}

fn row(item: ArcMemo<Arc<Form>>) -> AnyView {
    let page = Page::here();
    let (head, fields, actions) = (item.clone(), item.clone(), item.clone());
    let count = ArcMemo::new({
        let item = item.clone();
        move |_| item.get().info.fields.len()
    });
    view! {
        {move || page.query.with(|query| head_view(&head.get(), query))}
        {disclosure(
            move || match count.get() {
                1 => "1 field".to_owned(),
                count => format!("{count} fields"),
            },
            "form__fields",
            move || {
                let fields = fields.clone();
                (move || page.query.with(|query| fields_view(&fields.get(), query))).into_any()
            },
        )}
        <div class="row-actions">
            {move || address_actions(&actions.get().info.caller_number)}
            {technical(move || values(&item.get()))}
        </div>
    }
    .into_any()
}

fn head_view(form: &Form, query: &Query) -> AnyView {
    let info = &form.info;
    let title = if form.title().is_empty() { "Form without a name" } else { form.title() };
    let kind = (!info.form_name.is_empty() && info.form_name != title).then(|| info.form_name.clone());
    let contacts = form.contacts().join(", ");
    let fact = |label: &'static str, text: &str| {
        (!text.is_empty()).then(|| view! { <span>{label} " " <b>{marked(text, query)}</b></span> })
    };
    let began = instant::parse(&info.date_created)
        .zip(instant::parse(&info.date_completed))
        .map(|(began, completed)| crate::ui::format::duration(((completed - began) / 1000).max(0)));
    // A match that hides among the fields is worth telling.
    let inside = (!query.is_empty())
        .then(|| {
            info.fields
                .iter()
                .filter(|field| {
                    field.values.iter().chain([&field.name]).any(|text| !query.places(text).is_empty())
                })
                .count()
        })
        .filter(|count| *count > 0);
    view! {
        <div class="form">
            <div class="form__head">
                <h3 class="form__title">{marked(title, query)}</h3>
                {kind.map(|kind| view! { <span class="badge">{marked(&kind, query)}</span> })}
                {when(form.when, if info.date_completed.is_empty() { &info.date_created } else { &info.date_completed })}
            </div>
            <p class="form__facts">
                {fact("Client", &info.client_name)}
                {fact("For", &contacts)}
                {(!info.caller_number.is_empty()).then(|| view! { <span>"Caller " {address_view(&info.caller_number, query)}</span> })}
                {fact("E-mail", &info.email_subject)}
                {began.map(|took| view! { <span>"Took " {took}</span> })}
                {inside.map(|count| view! { <span class="form__inside">{format!("found in {count} of its fields")}</span> })}
            </p>
        </div>
    }
    .into_any()
}

fn fields_view(form: &Form, query: &Query) -> AnyView {
    let rows = form
        .info
        .fields
        .iter()
        .map(|field| {
            let filled: Vec<&String> = field.values.iter().filter(|value| !value.trim().is_empty()).collect();
            let values = if filled.is_empty() {
                view! { <dd class="muted">"Left empty"</dd> }.into_any()
            } else {
                filled.into_iter().map(|value| view! { <dd dir="auto">{marked(value, query)}</dd> }).collect_view().into_any()
            };
            view! { <div class="form__field"><dt dir="auto">{marked(&field.name, query)}</dt>{values}</div> }
        })
        .collect_view();
    if form.info.fields.is_empty() {
        return view! { <p class="muted">"The form has no fields."</p> }.into_any();
    }
    view! { <dl class="form__list">{rows}</dl> }.into_any()
}

fn values(form: &Form) -> Values {
    let info = &form.info;
    vec![
        ("Id", info.id.clone()),
        ("Form id", info.form_id.clone()),
        ("Client id", info.client_id.clone()),
        ("Contact id", info.contact_id.clone()),
        ("Contacts' ids", info.contacts_ids.join(", ")),
        ("Created", info.date_created.clone()),
        ("Completed", info.date_completed.clone()),
    ]
}
