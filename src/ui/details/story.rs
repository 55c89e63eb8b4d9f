//! The story of an address: calls, texts, voice messages and forms on one line of time.

use std::sync::Arc;

use crate::i18n;
use crate::model::address::{Address, Medium};
use crate::model::call::Call;
use crate::model::home::Home;
use crate::model::record::Item;
use crate::model::story::{Event, Record, Story};
use crate::state::Page;
use crate::ui::dom::{El, button, div, el, icon};
use crate::ui::format;
use crate::ui::parts::address::{address_actions, address_text};
use crate::ui::parts::copy::copy_text;
use crate::ui::parts::recording::recording;
use crate::ui::parts::time::when;
use crate::ui::parts::transcript::transcript;
use crate::ui::sections::calls::row::{duration, status};
use crate::ui::sections::forms::fields;
use leptos::prelude::*;

/// How many entries are shown at first, and come with every press.
const STEP: usize = 60;

/// Tells the story of an address.
pub fn tell(home: &Home, raw: &str, medium: Medium) -> Story {
    Story::of(home, &Address::used_for(raw, medium))
}

/// The story, with what can be done about the address.
pub fn content(body: &El, (raw, medium): (&str, Medium), story: &Arc<Story>, page: Page) {
    let address = Address::used_for(raw, medium);
    let shown = address_text(&address);
    let names = format::list(&story.names);
    let head = div("story__head");
    if !names.is_empty() {
        head.put(el("p").class("story__names").child(el("bdi").child(names.as_str())));
    }
    head.put(el("p").class("story__address").child(el("bdi").child(shown.as_str())).child(address_actions(&address)));
    let since = page.clock.zone.with_untracked(|zone| zone.midnight(page.home.from.get_untracked()));
    head.put(el("p").class("muted").child(i18n::STORY_SINCE.with([&counts(story), &format::start(since)])));
    body.put(head);
    let most = RwSignal::new(STEP);
    let list = el("ol").class("story").live({
        let story = story.clone();
        move |list| {
            for event in story.events.iter().take(most.get()) {
                list.put(entry(event, &story, page));
            }
        }
    });
    body.put(list);
    let count = story.events.len();
    if count > STEP {
        let more = button("button", move || most.update(|most| *most += STEP)).child(i18n::SHOW_MORE);
        body.put(more.live_show(move || most.get() < count));
    }
    let story = story.clone();
    body.put(copy_text(i18n::COPY_STORY, move || {
        let lines = story.events.iter().map(|event| {
            let time = event.when.map(format::date_time).unwrap_or_default();
            format!("{time}\t{}", summary(event))
        });
        format!("{names} {shown}\n{}", lines.collect::<Vec<_>>().join("\n")).trim().to_owned()
    }));
}

/// "3 calls, 1 text".
fn counts(story: &Story) -> String {
    let count = |is: fn(&Record) -> bool| story.events.iter().filter(|event| is(&event.record)).count();
    let parts = [
        (count(|record| matches!(record, Record::Call(_))), i18n::CALLS_N),
        (count(|record| matches!(record, Record::Text(_))), i18n::CONVERSATIONS_N),
        (count(|record| matches!(record, Record::Voicemail(_))), i18n::VOICE_MESSAGES_N),
        (count(|record| matches!(record, Record::Form(_))), i18n::FORMS_N),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    format::list(&parts.map(|(count, words)| format::plural(words, count)).collect::<Vec<_>>())
}

fn entry(event: &Event, story: &Story, page: Page) -> El {
    let item = |symbol: &str, title: El, raw: &str, more: El| {
        let head = div("story__line").child(title).child(when(event.when, raw));
        el("li")
            .class("story__entry")
            .child(el("span").class("story__icon").child(icon(symbol)))
            .child(div("story__what").child(head).child(more))
    };
    match &event.record {
        Record::Call(call) => {
            let more = call_more(call, event, story, page);
            item(status(call).1, call_title(call, page), &call.session.date_created, more)
        }
        Record::Text(text) => {
            let message = text.message();
            let title = if text.is_ours() {
                i18n::TEXT_TO_THEM.text()
            } else if text.awaits_reply() {
                i18n::TEXT_FROM_THEM.text()
            } else {
                i18n::TEXT.text()
            };
            let words = message.map_or("", |message| &message.text);
            let words = if words.trim().is_empty() { i18n::NO_TEXT.text() } else { words };
            let more = div("story__more").child(el("p").attr("dir", "auto").child(words));
            let unread = text.is_unread().then(|| el("span").class("badge badge--unread").child(i18n::UNREAD));
            let note = el("p").class("note").child(i18n::MOST_RECENT_ONLY);
            let date = message.map_or("", |message| &message.date);
            item("message", el("b").child(title), date, more.child(unread).child(note))
        }
        Record::Voicemail(message) => {
            let more = div("story__more").child(recording(message, page));
            let text = message.transcript();
            more.put(match text {
                "" => el("p").class("muted").child(i18n::NO_TRANSCRIPT),
                text => transcript(Some(i18n::TRANSCRIPT), text),
            });
            more.put(likely_call(message.key(), page));
            item("voicemail", el("b").child(i18n::VOICE_MESSAGE), &message.file.date_created, more)
        }
        Record::Form(form) => {
            let title = if form.title().is_empty() { i18n::FORM.text() } else { form.title() };
            let more = div("story__more").child(fields(form));
            item("form", el("b").child(el("bdi").child(title)), &form.info.date_completed, more)
        }
    }
}

fn call_title(call: &Arc<Call>, page: Page) -> El {
    let direction = if call.is_outgoing() { i18n::CALL_TO_THEM.text() } else { i18n::CALL.text() };
    let opened = call.clone();
    button("link-button", move || page.open_call(&opened))
        .child(i18n::LABELLED.with([direction, i18n::status_label(call.status)]))
}

fn call_more(call: &Arc<Call>, event: &Event, story: &Story, page: Page) -> El {
    let session = &call.session;
    let facts = el("p").class("story__facts").child(duration(call, page));
    let fact = |text: String| facts.put(el("span").child(text));
    if let Some(place) = event.attempt.filter(|_| story.attempts > 1) {
        fact(i18n::ATTEMPT.with([&format::count(place), &format::count(story.attempts)]));
    }
    if !session.outcome.is_empty() {
        fact(session.outcome.clone());
    }
    if !session.answered_by_name.is_empty() {
        fact(i18n::ANSWERED_BY_NAME.with([&session.answered_by_name]));
    }
    if !session.endpoint_name.is_empty() {
        fact(i18n::ON_LINE.with([&session.endpoint_name]));
    }
    let left = page.likely.with_untracked(|likely| likely.message(call.key()));
    div("story__more").child(facts).child(left.map(|_| el("p").class("note").child(i18n::LIKELY_LEFT)))
}

/// Which call a message was probably left in, or that none is known.
fn likely_call(message: crate::model::record::Key, page: Page) -> El {
    let call = page.likely.with_untracked(|likely| likely.call(message));
    let call = call.zip(page.newest.get_untracked()).and_then(|(key, home)| home.calls.find(key).cloned());
    match call {
        Some(call) => {
            let text = i18n::LIKELY_LEFT_IN.with([&call.began.map(format::date_time).unwrap_or_default()]);
            el("p").child(button("link-button", move || page.open_call(&call)).child(text))
        }
        None => el("p").class("note").child(i18n::NO_LIKELY_CALL),
    }
}

/// An entry in one line of text.
fn summary(event: &Event) -> String {
    match &event.record {
        Record::Call(call) => {
            let direction = if call.is_outgoing() { i18n::CALL_TO_THEM.text() } else { i18n::CALL.text() };
            let length = call.seconds().map(format::duration).unwrap_or_default();
            i18n::LABELLED.with([
                direction,
                format!("{} {length} {}", i18n::status_label(call.status), call.session.outcome).trim(),
            ])
        }
        Record::Text(text) => {
            i18n::LABELLED.with([i18n::TEXT.text(), text.message().map_or("", |message| &message.text)])
        }
        Record::Voicemail(message) => i18n::LABELLED.with([i18n::VOICE_MESSAGE.text(), message.transcript()]),
        Record::Form(form) => i18n::LABELLED.with([i18n::FORM.text(), form.title()]),
    }
}
