//! Forms that operators of the answering service filled in. The section is there for its customers alone.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::form::HostedSuiteCompletedFormField;
use crate::i18n::{self, Message};
use crate::model::form::Form;
use crate::model::instant;
use crate::model::record::Item;
use crate::model::section::Section;
use crate::state::{Page, Sheet};
use crate::ui::dom::{Around, El, div, el, icon_button};
use crate::ui::export::csv_table;
use crate::ui::format;
use crate::ui::parts::address::{actions_of, story_view};
use crate::ui::parts::growing_list::{Fill, growing_list};
use crate::ui::parts::marked::marked;
use crate::ui::parts::section::{Frame, section};
use crate::ui::parts::take_away::{copy_record, csv_button};
use crate::ui::parts::technical::{Values, disclosure, technical};
use crate::ui::parts::time::when;

/// The section of forms, or an empty place where it does not apply.
pub fn forms() -> El {
    let page = Page::here();
    let applies = Memo::new(move |_| page.shown().is_some_and(|home| home.has_forms));
    div("forms-place").live(move |place| {
        if applies.get() {
            let (body, counts) = growing_list(Section::Forms, i18n::FORMS, |home| &home.forms, row);
            let frame = Frame {
                name: "forms",
                title: i18n::FORMS,
                symbol: "form",
                none: i18n::NO_FORMS,
                keeps_body: false,
                list: Some(Section::Forms),
                tools: el("span").child(csv_button(Section::Forms, i18n::FORMS)),
            };
            place.put(section(frame, counts, body));
        }
    })
}

fn row(li: &El, page: Page, first: Arc<Form>) -> Fill<Form> {
    let head = div("form");
    let current = RwSignal::new(first.clone());
    let summary = el("summary")
        .attr("data-primary", "")
        .live_text(move || format::plural(i18n::FIELDS_N, current.with(|form| form.info.fields.len())));
    // A match that hides among the fields is worth telling.
    let inside = el("span").class("form__inside").live_text(move || {
        let found = page.query.with(|query| current.with(|form| form.fields_found(query)));
        if found > 0 { format::plural(i18n::FOUND_IN_FIELDS_N, found) } else { String::new() }
    });
    let key = first.key();
    let print = icon_button("print", i18n::PRINT_FORM.text(), move || page.sheet.set(Some(Sheet::Form(key))));
    li.put(&head);
    li.put(disclosure("form__fields", summary, move |inside| inside.put(fields(&current.get()))));
    li.put(
        div("row-actions")
            .child(actions_of(Section::Forms, &*first).child(print))
            .child(technical(move || values(&current.get())))
            .child(copy_record(page, i18n::COPY_FORM, move |place| {
                csv_table::forms(std::iter::once(&current.get_untracked()), place)
            })),
    );
    Box::new(move |form| {
        current.set(form.clone());
        fill(&head, form, Some(&inside));
    })
}

/// What is told of a form beside its fields, and more.
pub fn fill(place: &El, form: &Form, more: Option<&El>) {
    let info = &form.info;
    let title = if form.title().is_empty() { i18n::FORM_NO_NAME.text() } else { form.title() };
    let head = div("form__head").child(marked("h3", "form__title", title));
    if !info.form_name.is_empty() && info.form_name != title {
        head.put(marked("span", "badge", &info.form_name));
    }
    let date = if info.date_completed.is_empty() { &info.date_created } else { &info.date_completed };
    head.put(when(form.when, date));

    let facts = el("p").class("form__facts");
    let fact = |label: Message<1>, text: &str| {
        if !text.is_empty() {
            facts.put(el("span").child(Around(label, el("b").child(marked("bdi", "", text)))));
        }
    };
    fact(i18n::CLIENT_IS, &info.client_name);
    fact(i18n::FOR_WHOM, &format::list(&form.contacts()));
    if !info.caller_number.is_empty() {
        facts.put(el("span").child(Around(i18n::CALLER_IS, story_view(Section::Forms, form, &info.caller_number))));
    }
    fact(i18n::EMAIL_IS, &info.email_subject);
    if let Some((began, completed)) = instant::parse(&info.date_created).zip(instant::parse(&info.date_completed)) {
        facts.put(el("span").child(i18n::TOOK.with([&format::duration(((completed - began) / 1000).max(0))])));
    }
    facts.put(more);
    place.fill(head);
    place.put(facts);
}

/// The fields of a form, in its order; those that were left empty are folded away.
pub fn fields(form: &Form) -> El {
    let is_filled = |field: &&HostedSuiteCompletedFormField| field.values.iter().any(|value| !value.trim().is_empty());
    let (filled, empty): (Vec<_>, Vec<_>) = form.info.fields.iter().partition(is_filled);
    if form.info.fields.is_empty() {
        return el("p").class("muted").child(i18n::NO_FIELDS);
    }
    let place = div("form__fields-list");
    if !filled.is_empty() {
        place.put(list(&filled));
    }
    if !empty.is_empty() {
        let summary = format::plural(i18n::FIELDS_EMPTY_N, empty.len());
        let empty = list(&empty);
        place.put(el("details").class("form__empty").child(el("summary").child(summary)).child(empty));
    }
    place
}

fn list(fields: &[&HostedSuiteCompletedFormField]) -> El {
    let list = el("dl").class("form__list");
    for field in fields {
        let row = div("form__field").child(marked("dt", "", &field.name).attr("dir", "auto"));
        let filled = field.values.iter().filter(|value| !value.trim().is_empty());
        let values: Vec<El> = filled.map(|value| marked("dd", "", value).attr("dir", "auto")).collect();
        let empty = values.is_empty().then(|| el("dd").class("muted").child(i18n::LEFT_EMPTY));
        list.put(row.child(values).child(empty));
    }
    list
}

/// What is told of it for support.
pub fn values(form: &Form) -> Values {
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
