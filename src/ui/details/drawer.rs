//! The drawer: what the address names of the records, a call or the story of an address.

use std::sync::Arc;

use crate::i18n;
use crate::model::address::Medium;
use crate::model::call::Call;
use crate::model::record::{Item, Key};
use crate::model::story::{Anchor, Story};
use crate::state::Page;
use crate::state::effect::effect;
use crate::ui::dom::{El, button, div, el, icon};
use crate::ui::parts::dialog::{Dialog, dialog};
use leptos::prelude::*;

use super::{call_details, story};

/// What is open.
#[derive(Clone)]
enum Open {
    /// Nothing.
    Nothing,
    /// A record that is not in the period that is shown.
    Missing,
    /// A call.
    Call(Arc<Call>),
    /// A story: the address it is of, and what it tells.
    Story(String, Medium, Arc<Story>),
}

impl Open {
    /// Whether it shows the same, so that nothing need be drawn again.
    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Open::Nothing, Open::Nothing) | (Open::Missing, Open::Missing) => true,
            (Open::Call(one), Open::Call(two)) => is_as(one, two),
            (Open::Story(one, _, story), Open::Story(two, _, other)) => one == two && story.same(other),
            _ => false,
        }
    }
}

/// Whether the details of a call would show what those of another do.
fn is_as(one: &Call, two: &Call) -> bool {
    one.key() == two.key()
        && one.same(two)
        && one.session.date_last_modified == two.session.date_last_modified
        && one.session.log.is_as(&two.session.log)
        && one.session.members.is_as(&two.session.members)
}

/// The drawer. Empty while nothing is open.
pub fn drawer() -> El {
    let page = Page::here();
    let open = RwSignal::new(Open::Nothing);
    let named = page.address.part(|asked| (asked.call.clone(), asked.story.clone()));
    effect(move || {
        let (call, named_story) = named.get();
        let now = match page.newest.get() {
            None => Open::Nothing,
            _ if call.is_empty() && named_story.is_empty() => Open::Nothing,
            Some(home) if !named_story.is_empty() => {
                let anchor = Anchor::parse(&named_story);
                match anchor.and_then(|anchor| Some((anchor.section.medium(), anchor.find(&home)?.1))) {
                    Some((medium, raw)) => {
                        let told = story::tell(&home, &raw, medium);
                        Open::Story(raw, medium, Arc::new(told))
                    }
                    None => Open::Missing,
                }
            }
            Some(home) => home.calls.find(Key::of_token(&call)).cloned().map_or(Open::Missing, Open::Call),
        };
        // What a refresh no longer brings stays open as it is.
        let gone = matches!(now, Open::Missing)
            && open.with_untracked(|open| matches!(open, Open::Call(shown) if shown.key() == Key::of_token(&call)));
        if !gone && !open.with_untracked(|open| open.same(&now)) {
            open.set(now);
        }
    });
    let title = Memo::new(move |_| {
        open.with(|open| match open {
            Open::Nothing => "",
            Open::Missing => i18n::RECORD_MISSING.text(),
            Open::Call(_) => i18n::CALL_DETAILS.text(),
            Open::Story(..) => i18n::STORY.text(),
        })
        .to_owned()
    });
    let body = div("dialog__body").live(move |body| match open.get() {
        Open::Nothing => {}
        Open::Missing => missing(body, page),
        Open::Call(call) => call_details::content(body, &call, page),
        Open::Story(raw, medium, told) => story::content(body, (&raw, medium), &told, page),
    });
    // From a call to a story and back.
    let back = button("button", move || page.address.push(|asked| asked.story.clear()))
        .child(icon("back"))
        .child(i18n::BACK_TO_CALL)
        .live_show(move || named.with(|(call, story)| !call.is_empty() && !story.is_empty()));
    dialog(Dialog { name: "record", title, tools: Some(back) }, move || page.close_record(), body)
}

fn missing(body: &El, page: Page) {
    body.put(el("p").child(i18n::RECORD_MISSING_ADVICE.text()));
    let widen = move || page.address.push(|asked| asked.from_date = "90d".to_owned());
    body.put(button("button", widen).child(i18n::LOOK_BACK_90));
}
