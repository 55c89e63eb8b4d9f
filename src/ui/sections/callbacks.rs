//! Call-backs: missed callers to whom nobody came back, one entry a caller. The list cleans itself.

use crate::i18n;
use crate::model::callbacks::{Callbacks, Waiting};
use crate::model::home::Home;
use crate::model::record::{Item, Key};
use crate::model::section::Section;
use crate::state::Page;
use crate::ui::dom::{Around, El, button, div, el};
use crate::ui::export::csv_table;
use crate::ui::format;
use crate::ui::parts::address::{actions_of, story_view};
use crate::ui::parts::growing_list::list;
use crate::ui::parts::marked::{Marked, marked};
use crate::ui::parts::section::{Frame, section};
use crate::ui::parts::take_away::{copy_record, csv_button};
use crate::ui::parts::technical::disclosure;
use crate::ui::parts::time::when;
use crate::ui::sections::calls::row::party;
use leptos::prelude::*;

/// How many the list grows to at first, and how many more with every press.
const STEP: usize = 20;

/// The section of call-backs.
pub fn callbacks() -> El {
    let page = Page::here();
    let matching = Memo::new(move |_| {
        page.callbacks.with(|callbacks| {
            page.query.with(|query| callbacks.found(query).map(|one| one.key.0).collect::<Vec<u64>>())
        })
    });
    let counts = Memo::new(move |_| {
        page.shown()?;
        Some((matching.with(Vec::len), page.callbacks.with(|callbacks| callbacks.waiting.len())))
    });
    let most = RwSignal::new(STEP);
    let make = move |key: u64, li: &El| {
        let find = move || page.callbacks.with(|callbacks| callbacks.find(Key(key)).cloned());
        // Filled anew only when it shows something else: a refresh takes nobody's focus away.
        let facts = Memo::new(move |_| {
            let said = |message| Some(page.newest.get()?.voicemail.find(message)?.transcript().to_owned());
            find().map(|one| (one.facts(), one.voicemail.and_then(said), one.call.haystack().clone()))
        });
        li.clone().live(move |li| {
            facts.track();
            if let (Some(one), Some(home)) = (untrack(find), untrack(|| page.newest.get())) {
                fill(li, &one, &home, page);
            }
        });
    };
    let list = list(Section::Callbacks, i18n::CALLBACKS, matching, most, Box::new(make));
    let more = button("link-button", move || most.update(|most| *most += STEP))
        .child(i18n::SHOW_MORE)
        .live_show(move || matching.with(Vec::len) > most.get());
    let since = el("p").class("note callbacks__since").live_text(move || {
        let midnight = page.clock.zone.with(|zone| zone.midnight(page.home.from.get()));
        i18n::CALLBACKS_SINCE.with([&format::start(midnight)])
    });
    let rule = disclosure("callbacks__rule", el("summary").child(i18n::CALLBACKS_WHO), move |inside| {
        page.callbacks.with(|callbacks| inside.put(el("p").class("note").child(rule(callbacks))));
    });
    let frame = Frame {
        name: "callbacks",
        title: i18n::CALLBACKS,
        symbol: "missed",
        none: i18n::NO_CALLBACKS,
        keeps_body: false,
        list: None,
        tools: el("span").child(csv_button(Section::Callbacks, i18n::CALLBACKS)),
    };
    section(frame, counts, div("section__body").child(since).child(list).child(more).child(rule))
}

/// The rule, and what it can't know.
fn rule(callbacks: &Callbacks) -> String {
    let rule = i18n::CALLBACKS_RULE.text().to_owned();
    match callbacks.unreachable {
        0 => rule,
        many => rule + " " + &format::plural(i18n::UNREACHABLE_N, many),
    }
}

fn fill(li: &El, one: &Waiting, home: &Home, page: Page) {
    let call = &one.call;
    let (name, number) = party(&call.session.from_name, call.other_side().raw);
    let opened = call.clone();
    let tries = format::plural(i18n::CALLS_N, one.attempts);
    let head = div("callback__head")
        .child(
            button("callback__who", move || page.open_call(&opened))
                .attr("dir", "auto")
                .attr("aria-haspopup", "dialog")
                .attr("data-primary", "")
                .child(Marked(&name)),
        )
        .child(
            number
                .map(|number| el("span").class("callback__number").child(story_view(Section::Calls, &**call, number))),
        )
        .child(el("span").class("badge badge--missed").child(tries));
    let facts =
        el("p").class("callback__facts").child(el("span").child(Around(i18n::SINCE_WHEN, when(Some(one.first), ""))));
    if one.attempts > 1 {
        facts.put(el("span").child(Around(i18n::LAST_WHEN, when(Some(one.last), ""))));
    }
    if one.longest > 0 {
        facts.put(el("span").child(i18n::WAITED.with([&format::duration(one.longest)])));
    }
    if !call.session.endpoint_name.is_empty() {
        facts.put(el("span").child(Around(i18n::ON_LINE, marked("bdi", "", &call.session.endpoint_name))));
    }
    if one.was_sent_automatic_text {
        facts.put(el("span").child(i18n::AUTOMATIC_TEXT));
    }
    li.put(head);
    li.put(facts);
    if let Some(message) = one.voicemail.and_then(|key| home.voicemail.find(key)) {
        let text = message.transcript();
        let line = el("p").class("callback__said");
        let message = message.key();
        line.put(button("link-button", move || page.go_to(Section::Voicemail, message)).child(i18n::LEFT_MESSAGE));
        if !text.is_empty() {
            line.put(marked("span", "", text).attr("dir", "auto"));
        }
        li.put(line);
    }
    let copied = one.clone();
    li.put(div("row-actions").child(actions_of(Section::Calls, &**call)).child(copy_record(
        page,
        i18n::COPY_CALLBACK,
        move |place| csv_table::callbacks(&Callbacks { waiting: vec![copied.clone()], unreachable: 0 }, place),
    )));
}
