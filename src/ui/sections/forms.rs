//! Forms that operators of the answering service filled in. The section is there for its customers alone.

use std::sync::Arc;

use crate::state::live::{Derived, Live};

use crate::api::form::HostedSuiteCompletedFormField;
use crate::model::form::Form;
use crate::model::instant;
use crate::model::record::Item;
use crate::model::search::Query;
use crate::model::section::Section;
use crate::model::sheets;
use crate::state::{Page, Sheet};
use crate::ui::dom::{El, div, el, icon_button};
use crate::ui::format;
use crate::ui::parts::address::{actions_of, story_view};
use crate::ui::parts::growing_list::{Fill, growing_list};
use crate::ui::parts::marked::{Marked, marked};
use crate::ui::parts::section::{Frame, section};
use crate::ui::parts::take_away::{copy_record, csv_button};
use crate::ui::parts::technical::{Values, disclosure, technical};
use crate::ui::parts::time::when;

/// The section of forms, or an empty place where it does not apply.
pub fn forms() -> El {
    let page = Page::here();
    let applies = Derived::new(move || page.shown().is_some_and(|home| home.has_forms));
    div("forms-place").live(move |place| {
        if applies.get() {
            let (body, counts) = growing_list(Section::Forms, "Forms", |home| &home.forms, row);
            let frame = Frame {
                name: "forms",
                title: "Forms",
                symbol: "form",
                none: "No forms were completed since then.",
                keeps_body: false,
                list: Some(Section::Forms),
                tools: el("span").child(csv_button(Section::Forms, "forms")),
            };
            place.put(section(frame, counts, body));
        }
    })
}

fn row(li: &El, page: Page, first: Arc<Form>) -> Fill<Form> {
    let head = div("form");
    let current = Live::new(first.clone());
    let summary =
        el("summary").attr("data-primary", "").live_text(move || match current.with(|form| form.info.fields.len()) {
            1 => "1 field".to_owned(),
            count => format!("{count} fields"),
        });
    let key = first.key();
    let print = icon_button("print", "Print this form", move || page.sheet.set(Some(Sheet::Form(key))));
    li.put(&head);
    li.put(disclosure("form__fields", summary, move |inside| {
        page.query.with(|query| inside.put(fields(&current.get(), query)));
    }));
    li.put(
        div("row-actions")
            .child(actions_of(Section::Forms, &*first).child(print))
            .child(technical(move || values(&current.get())))
            .child(copy_record(page, "form", move |place| {
                sheets::forms(std::iter::once(&current.get_untracked()), place)
            })),
    );
    Box::new(move |form| {
        current.set(form.clone());
        page.query.with_untracked(|query| fill(&head, form, query));
    })
}

/// What is told of a form beside its fields.
pub fn fill(place: &El, form: &Form, query: &Query) {
    let info = &form.info;
    let title = if form.title().is_empty() { "Form without a name" } else { form.title() };
    let head = div("form__head").child(marked("h3", "form__title", title, query));
    if !info.form_name.is_empty() && info.form_name != title {
        head.put(marked("span", "badge", &info.form_name, query));
    }
    let date = if info.date_completed.is_empty() { &info.date_created } else { &info.date_completed };
    head.put(when(form.when, date));

    let facts = el("p").class("form__facts");
    let fact = |label: &str, text: &str| {
        if !text.is_empty() {
            facts.put(el("span").child(label).child(el("b").child(Marked(text, query))));
        }
    };
    fact("Client ", &info.client_name);
    fact("For ", &form.contacts().join(", "));
    if !info.caller_number.is_empty() {
        facts.put(el("span").child("Caller ").child(story_view(Section::Forms, form, &info.caller_number, query)));
    }
    fact("E-mail ", &info.email_subject);
    if let Some((began, completed)) = instant::parse(&info.date_created).zip(instant::parse(&info.date_completed)) {
        facts.put(el("span").child(format!("Took {}", format::duration(((completed - began) / 1000).max(0)))));
    }
    // A match that hides among the fields is worth telling.
    let found = |text: &String| !query.places(text).is_empty();
    let inside = info.fields.iter().filter(|field| found(&field.name) || field.values.iter().any(found)).count();
    if inside > 0 {
        facts.put(el("span").class("form__inside").child(format!("found in {inside} of its fields")));
    }
    place.fill(head);
    place.put(facts);
}

/// The fields of a form, in its order; those that were left empty are folded away.
pub fn fields(form: &Form, query: &Query) -> El {
    let is_filled = |field: &&HostedSuiteCompletedFormField| field.values.iter().any(|value| !value.trim().is_empty());
    let (filled, empty): (Vec<_>, Vec<_>) = form.info.fields.iter().partition(is_filled);
    if form.info.fields.is_empty() {
        return el("p").class("muted").child("The form has no fields.");
    }
    let place = div("form__fields-list");
    if !filled.is_empty() {
        place.put(list(&filled, query));
    }
    if !empty.is_empty() {
        let summary = match empty.len() {
            1 => "1 field left empty".to_owned(),
            count => format!("{count} fields left empty"),
        };
        let empty = list(&empty, query);
        place.put(el("details").class("form__empty").child(el("summary").child(summary)).child(empty));
    }
    place
}

fn list(fields: &[&HostedSuiteCompletedFormField], query: &Query) -> El {
    let list = el("dl").class("form__list");
    for field in fields {
        let row = div("form__field").child(marked("dt", "", &field.name, query).attr("dir", "auto"));
        let filled = field.values.iter().filter(|value| !value.trim().is_empty());
        let values: Vec<El> = filled.map(|value| marked("dd", "", value, query).attr("dir", "auto")).collect();
        let empty = values.is_empty().then(|| el("dd").class("muted").child("Left empty"));
        list.put(row.child(values).child(empty));
    }
    list
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
