//! The story of an address: calls, texts, voice messages and forms on one line of time.

use std::sync::Arc;

use crate::model::address::Address;
use crate::model::call::Call;
use crate::model::record::Item;
use crate::model::search::Query;
use crate::model::story::{Event, Record, Story};
use crate::state::Page;
use crate::state::live::Live;
use crate::ui::dom::{El, button, div, el, icon};
use crate::ui::format;
use crate::ui::parts::address::{address_actions, address_text};
use crate::ui::parts::copy::copy_text;
use crate::ui::parts::recording::recording;
use crate::ui::parts::time::when;
use crate::ui::sections::calls::row::{duration, status};
use crate::ui::sections::forms::fields;

/// How many entries are shown at first, and come with every press.
const STEP: usize = 60;

/// The story, with what can be done about the address.
pub fn content(body: &El, raw: &str, story: &Arc<Story>, page: Page) {
    let address = Address::of(raw);
    let shown = address_text(&address);
    let names = story.names.join(", ");
    let head = div("story__head");
    if !names.is_empty() {
        head.put(el("p").class("story__names").child(el("bdi").child(names.as_str())));
    }
    head.put(el("p").class("story__address").child(el("bdi").child(shown.as_str())).child(address_actions(raw)));
    let since = page.clock.zone.with_untracked(|zone| zone.midnight(page.home.from.get_untracked()));
    head.put(el("p").class("muted").child(format!(
        "{}, since {}. What was before is not known here.",
        counts(story),
        format::start(since)
    )));
    body.put(head);
    let most = Live::new(STEP);
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
        let more = button("button", move || most.update(|most| *most += STEP)).child("Show more");
        body.put(more.live_show(move || most.get() < count));
    }
    let story = story.clone();
    body.put(copy_text("Copy as text", "Copy as text: this story", move || {
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
        (count(|record| matches!(record, Record::Call(_))), "call", "calls"),
        (count(|record| matches!(record, Record::Text(_))), "conversation", "conversations"),
        (count(|record| matches!(record, Record::Voicemail(_))), "voice message", "voice messages"),
        (count(|record| matches!(record, Record::Form(_))), "form", "forms"),
    ];
    let parts = parts.into_iter().filter(|(count, ..)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(count, one, many)| format!("{} {}", format::count(count), if count == 1 { one } else { many }))
        .collect();
    parts.join(", ")
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
                "Text to them"
            } else if text.awaits_reply() {
                "Text from them"
            } else {
                "Text"
            };
            let words = message.map_or("", |message| &message.text);
            let words = if words.trim().is_empty() { "No text (a picture, perhaps)" } else { words };
            let more = div("story__more").child(el("p").attr("dir", "auto").child(words));
            let unread = text.is_unread().then(|| el("span").class("badge badge--unread").child("Unread"));
            let note = el("p").class("note").child("The most recent of the conversation; the server sends no others.");
            let date = message.map_or("", |message| &message.date);
            item("message", el("b").child(title), date, more.child(unread).child(note))
        }
        Record::Voicemail(message) => {
            let more = div("story__more").child(recording(message, page));
            let text = message.transcript();
            more.put(match text {
                "" => el("p").class("muted").child("No transcript."),
                text => {
                    let label = el("span").class("transcript__label").child("Transcript (machine-made)");
                    el("p").attr("dir", "auto").child(label).child(" ").child(text)
                }
            });
            more.put(likely_call(message.key(), page));
            item("voicemail", el("b").child("Voice message"), &message.file.date_created, more)
        }
        Record::Form(form) => {
            let title = if form.title().is_empty() { "Form" } else { form.title() };
            let more = div("story__more").child(fields(form, &Query::default()));
            item("form", el("b").child(el("bdi").child(title)), &form.info.date_completed, more)
        }
    }
}

fn call_title(call: &Arc<Call>, page: Page) -> El {
    let direction = if call.is_outgoing() { "Call to them" } else { "Call" };
    let opened = call.clone();
    button("link-button", move || page.open_call(&opened))
        .child(format!("{direction}, {}", call.status.label().to_ascii_lowercase()))
}

fn call_more(call: &Arc<Call>, event: &Event, story: &Story, page: Page) -> El {
    let session = &call.session;
    let facts = el("p").class("story__facts").child(duration(call, page));
    let fact = |text: String| facts.put(el("span").child(text));
    if let Some(place) = event.attempt.filter(|_| story.attempts > 1) {
        fact(format!("call {place} of {}", story.attempts));
    }
    if !session.outcome.is_empty() {
        fact(session.outcome.clone());
    }
    if !session.answered_by_name.is_empty() {
        fact(format!("answered by {}", session.answered_by_name));
    }
    if !session.endpoint_name.is_empty() {
        fact(format!("on {}", session.endpoint_name));
    }
    let left = page.likely.with_untracked(|likely| likely.message(call.key()));
    div("story__more").child(facts).child(left.map(|_| el("p").class("note").child("Likely left a voice message.")))
}

/// Which call a message was probably left in, or that none is known.
fn likely_call(message: crate::model::record::Key, page: Page) -> El {
    let call = page.likely.with_untracked(|likely| likely.call(message));
    let call = call.zip(page.newest.get_untracked()).and_then(|(key, home)| home.calls.find(key).cloned());
    match call {
        Some(call) => {
            let text = format!("Likely left in the call of {}", call.began.map(format::date_time).unwrap_or_default());
            el("p").child(button("link-button", move || page.open_call(&call)).child(text))
        }
        None => el("p").class("note").child("No call in this period fits it."),
    }
}

/// An entry in one line of text.
fn summary(event: &Event) -> String {
    match &event.record {
        Record::Call(call) => {
            let direction = if call.is_outgoing() { "Call to them" } else { "Call" };
            let length = call.seconds().map(format::duration).unwrap_or_default();
            format!("{direction}, {} {length} {}", call.status.label(), call.session.outcome).trim().to_owned()
        }
        Record::Text(text) => format!("Text: {}", text.message().map_or("", |message| &message.text)),
        Record::Voicemail(message) => format!("Voice message: {}", message.transcript()),
        Record::Form(form) => format!("Form: {}", form.title()),
    }
}
