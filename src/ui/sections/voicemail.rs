//! Voicemail: who left it, what they said, and the recording, of which nothing is loaded before it is played.

use std::sync::Arc;

use crate::state::live::{Derived, Live};

use crate::api::file::FileTypes;
use crate::model::address::Address;
use crate::model::record::Item;
use crate::model::search::Query;
use crate::model::voicemail::Voicemail;
use crate::state::Page;
use crate::state::effect::effect;
use crate::ui::dom::{El, div, el};
use crate::ui::format;
use crate::ui::parts::address::{address_actions, address_text, address_view};
use crate::ui::parts::growing_list::{Fill, growing_list};
use crate::ui::parts::marked::{Marked, marked};
use crate::ui::parts::player::player;
use crate::ui::parts::section::{Frame, section};
use crate::ui::parts::technical::{Values, disclosure, technical};
use crate::ui::parts::time::when;

/// The section of voice messages.
pub fn voicemail() -> El {
    let (body, counts) = growing_list("Voicemail", |home| &home.voicemail, row);
    let frame = Frame {
        name: "voicemail",
        title: "Voicemail",
        symbol: "voicemail",
        none: "No voice messages since then.",
        keeps_body: false,
    };
    section(frame, counts, body)
}

/// Where a recording is, what a download of it is called, and who left it.
type Recording = (Option<String>, String, String);

fn row(li: &El, page: Page, first: Arc<Voicemail>) -> Fill<Voicemail> {
    let head = div("voicemail");
    let text = div("voicemail__text");
    let current = Live::new(first.clone());
    let key = first.key();
    let base = page.client.with_untracked(|client| client.base.clone());
    let playing = Live::new(false);
    effect(move || {
        if playing.get() {
            page.device.hear(key);
        }
    });
    // The player stays as it is for as long as the recording does; and while it plays, also when the server has given
    // the recording another address meanwhile.
    let newest = Derived::from_before(move |before: Option<&Recording>| {
        let message = current.get();
        match before {
            Some(before) if playing.get() => before.clone(),
            _ => (message.audio(&base), message.download_name(&page.clock.zone.get()), who(&message)),
        }
    });
    let recording = Derived::new(move || newest.get());
    li.put(
        el("span")
            .class("badge badge--unread voicemail__new")
            .attr("title", "Not played on this device")
            .child("Not heard")
            .live_show(move || !page.device.has_heard(key)),
    );
    li.put(&head);
    li.put(div("voicemail__sound").live(move |place| {
        let (audio, name, who) = recording.get();
        place.put(player(audio, &name, &who, playing));
    }));
    li.put(&text);
    li.put(
        div("row-actions").child(address_actions(first.address().raw)).child(technical(move || values(&current.get()))),
    );
    Box::new(move |message| {
        current.set(message.clone());
        page.query.with_untracked(|query| {
            fill_head(&head, message, query);
            fill_text(&text, message, query);
        });
    })
}

/// Who left it, in words.
fn who(message: &Voicemail) -> String {
    address_text(&Address::of(message.from()))
}

fn fill_head(place: &El, message: &Voicemail, query: &Query) {
    let file = &message.file;
    let number = message.address();
    let head =
        div("voicemail__head").child(el("span").class("voicemail__from").child(address_view(message.from(), query)));
    if !number.is_absent() && number.raw != message.from() {
        head.put(el("span").class("voicemail__number").child(address_view(number.raw, query)));
    }
    if let Some(kind) = message.other_type() {
        head.put(el("span").class("badge").child(kind));
    }
    head.put(when(message.when, &file.date_created));

    let facts = el("p").class("voicemail__facts");
    if let Some(seconds) = file.recording_duration {
        facts.put(el("span").attr("title", "Length").child(format::duration(seconds)));
    }
    if let Some(bytes) = file.content_length {
        facts.put(el("span").attr("title", "Size").child(format::size(bytes)));
    }
    if !file.user_name.is_empty() {
        facts.put(el("span").child("for ").child(Marked(&file.user_name, query)));
    }
    if !file.to_address.is_empty() {
        facts.put(el("span").child("to ").child(address_view(&file.to_address, query)));
    }
    if !file.customer_name.is_empty() {
        facts.put(marked("span", "", &file.customer_name, query));
    }
    place.fill(head);
    place.put(facts);
}

/// What was said, as machines and people wrote it down. The first is shown, the other a press away.
fn fill_text(place: &El, message: &Voicemail, query: &Query) {
    let file = &message.file;
    let mut all = [("AI transcript", &file.ai_transcription), ("Transcript", &file.transcription)]
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty());
    let Some((label, text)) = all.next() else {
        place.fill(el("p").class("transcript transcript--none").child("No transcript. The recording is all there is."));
        return;
    };
    place.fill(transcript(Some(label), text, query));
    let Some((label, text)) = all.next() else {
        return;
    };
    if !query.places(text).is_empty() {
        // What is found in it is shown without a press.
        place.put(transcript(Some(label), text, query));
    } else {
        let text = text.clone();
        let summary = el("summary").child(label).child(", the other version");
        place.put(disclosure("transcript__other", summary, move |inside| {
            inside.put(transcript(None, &text, &Query::default()));
        }));
    }
}

fn transcript(label: Option<&str>, text: &str, query: &Query) -> El {
    let label = label.map(|label| el("span").class("transcript__label").child(label));
    el("p").class("transcript").attr("dir", "auto").child(label).child(" ").child(Marked(text, query))
}

fn values(message: &Voicemail) -> Values {
    let file = &message.file;
    let path: Vec<&str> = file.customer_breadcrumb.iter().map(|step| step.name.as_str()).collect();
    vec![
        ("File id", file.id.clone()),
        ("File name", file.file_name.clone()),
        ("Type", file.r#type.as_ref().map_or("", FileTypes::name).to_owned()),
        ("Content type", file.content_type.clone()),
        ("Address of the recording", file.uri.clone()),
        ("Recording SID", file.recording_sid.clone()),
        ("Account", file.account_name.clone()),
        ("Account id", file.account_id.clone()),
        ("Customer path", path.join(" \u{203a} ")),
        ("Customer id", file.customer_id.clone()),
        ("User id", file.user_id.clone()),
        ("Created", file.date_created.clone()),
        ("Last changed", file.date_last_modified.clone()),
        ("Created by", file.created_by.clone()),
        ("Last changed by", file.last_modified_by.clone()),
    ]
}
