//! Voicemail: who left it, what they said, and the recording, which the player at the foot of the page plays.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::file::FileTypes;
use crate::i18n;
use crate::model::address::Address;
use crate::model::record::{Item, Key};
use crate::model::section::Section;
use crate::model::voicemail::Voicemail;
use crate::state::Page;
use crate::ui::dom::{Around, El, button, div, el};
use crate::ui::export::csv_table;
use crate::ui::format;
use crate::ui::parts::address::{actions_of, address_view, story_view};
use crate::ui::parts::growing_list::{Fill, growing_list};
use crate::ui::parts::marked::{Marked, marked};
use crate::ui::parts::recording::{recording, track};
use crate::ui::parts::section::{Frame, section};
use crate::ui::parts::take_away::{copy_record, csv_button};
use crate::ui::parts::technical::{Values, disclosure, technical};
use crate::ui::parts::time::when;
use crate::ui::parts::transcript::transcript;
use crate::ui::player_dock::play_next;

/// The section of voice messages.
pub fn voicemail() -> El {
    let page = Page::here();
    let (body, counts) = growing_list(Section::Voicemail, i18n::VOICEMAIL, |home| &home.voicemail, row);
    let play_all = button("link-button", move || {
        page.preferences.play_on.set("on");
        play_next(page);
    })
    .child(i18n::PLAY_ALL)
    .live_show(move || page.attention.with(|attention| attention.as_ref().is_some_and(|now| now.voicemail > 1)));
    let all_heard = button("link-button", move || {
        let shown = page.shown().zip(page.lists.of(Section::Voicemail).get());
        if let Some((home, shown)) = shown {
            let keys: Vec<_> =
                shown.places.iter().filter_map(|at| home.voicemail.get(*at)).map(|one| one.key()).collect();
            page.device.mark_heard(&keys, true);
            page.say(i18n::MARKED_HEARD.text());
        }
    })
    .child(i18n::MARK_THESE_HEARD)
    .live_show(move || page.attention.with(|attention| attention.as_ref().is_some_and(|now| now.voicemail > 0)));
    let frame = Frame {
        name: "voicemail",
        title: i18n::VOICEMAIL,
        symbol: "voicemail",
        none: i18n::NO_VOICEMAIL,
        keeps_body: false,
        list: Some(Section::Voicemail),
        tools: el("span").child(play_all).child(all_heard).child(csv_button(Section::Voicemail, i18n::VOICEMAIL)),
    };
    section(frame, counts, body)
}

fn row(li: &El, page: Page, first: Arc<Voicemail>) -> Fill<Voicemail> {
    let head = div("voicemail");
    let text = div("voicemail__text");
    let current = RwSignal::new(first.clone());
    let key = first.key();
    let unheard = move || !page.device.has_heard(key);
    // Made anew only when something about the recording changes: a refresh takes nobody's focus away.
    let recorded = Memo::new(move |_| current.with(|message| track(message, page)));
    li.put(
        el("p")
            .class("voicemail__marks")
            .child(
                el("span")
                    .class("badge badge--unread")
                    .attr("title", i18n::NOT_PLAYED_HERE.text())
                    .child(i18n::NOT_HEARD)
                    .live_show(unheard),
            )
            .child(
                button("link-button", move || page.device.mark_heard(&[key], !page.device.has_heard(key)))
                    .attr("title", i18n::MARK_IS_LOCAL.text())
                    .live_text(move || {
                        if unheard() { i18n::MARK_HEARD.text() } else { i18n::MARK_NOT_HEARD.text() }.to_owned()
                    }),
            ),
    );
    li.put(&head);
    li.put(likely_call(key, page));
    li.put(&text);
    li.put(div("voicemail__sound").live(move |place| {
        recorded.track();
        place.put(recording(&current.get_untracked(), page));
    }));
    li.put(
        div("row-actions")
            .child(actions_of(Section::Voicemail, &*first))
            .child(technical(move || values(&current.get())))
            .child(copy_record(page, i18n::COPY_MESSAGE, move |place| {
                let heard = &page.known.get_untracked().heard;
                csv_table::voicemail(std::iter::once(&current.get_untracked()), heard, place)
            })),
    );
    Box::new(move |message| {
        current.set(message.clone());
        fill_head(&head, message);
        fill_text(&text, message, page);
    })
}

fn fill_head(place: &El, message: &Arc<Voicemail>) {
    let file = &message.file;
    let number = message.other_side();
    let here = |raw: &str| story_view(Section::Voicemail, &**message, raw);
    let head = div("voicemail__head").child(el("span").class("voicemail__from").child(here(message.from())));
    if !number.is_absent() && number.raw != message.from() {
        head.put(el("span").class("voicemail__number").child(here(number.raw)));
    }
    if let Some(kind) = message.other_type_name().map(i18n::named) {
        head.put(el("span").class("badge").child(kind));
    }
    head.put(when(message.when, &file.date_created));

    let facts = el("p").class("voicemail__facts");
    if let Some(seconds) = file.recording_duration {
        facts.put(el("span").attr("title", i18n::LENGTH_OF_IT.text()).child(format::duration(seconds)));
    }
    if let Some(bytes) = file.content_length {
        facts.put(el("span").attr("title", i18n::SIZE.text()).child(format::size(bytes)));
    }
    if !file.user_name.is_empty() {
        facts.put(el("span").child(Around(i18n::FOR, marked("bdi", "", &file.user_name))));
    }
    if !file.to_address.is_empty() {
        facts.put(el("span").child(Around(i18n::TO, address_view(&Address::of(&file.to_address)))));
    }
    if !file.customer_name.is_empty() {
        facts.put(marked("span", "", &file.customer_name));
    }
    place.fill(head);
    place.put(facts);
}

/// The way to the call in which a message was probably left.
fn likely_call(key: Key, page: Page) -> El {
    let call = Memo::new(move |_| page.likely.with(|likely| likely.call(key)));
    el("p").live(move |place| {
        let found = call.get().zip(page.home.shown.get_untracked());
        if let Some(call) = found.and_then(|(key, home)| home.calls.find(key).cloned()) {
            let text = i18n::LIKELY_CALL.with([&call.began.map(format::date_time).unwrap_or_default()]);
            place.put(button("link-button voicemail__call", move || page.open_call(&call)).child(text));
        }
    })
}

/// What was said, as machines and people wrote it down. The first is shown, the other a press away.
fn fill_text(place: &El, message: &Arc<Voicemail>, page: Page) {
    let file = &message.file;
    let mut all = [(i18n::AI_TRANSCRIPT, &file.ai_transcription), (i18n::TRANSCRIPT, &file.transcription)]
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty());
    let Some((label, text)) = all.next() else {
        place.fill(el("p").class("transcript transcript--none").child(i18n::NO_TRANSCRIPT_AT_ALL));
        return;
    };
    place.fill(transcript(Some(label), Marked(text)).class("transcript"));
    let Some((label, text)) = all.next() else {
        return;
    };
    let text = text.clone();
    let is_found = {
        let text = text.clone();
        Memo::new(move |_| page.query.with(|query| !query.places(&text).is_empty()))
    };
    place.put(el("div").live(move |place| {
        if is_found.get() {
            // What is found in it is shown without a press.
            place.put(transcript(Some(label), Marked(&text)).class("transcript"));
        } else {
            let text = text.clone();
            let summary = el("summary").child(i18n::OTHER_VERSION.with([label.text()]));
            place.put(disclosure("transcript__other", summary, move |inside| {
                inside.put(transcript(None, text.as_str()).class("transcript"));
            }));
        }
    }));
}

/// What is told of it for support.
pub fn values(message: &Voicemail) -> Values {
    let file = &message.file;
    let path: Vec<&str> = file.customer_breadcrumb.iter().map(|step| step.name.as_str()).collect();
    vec![
        (i18n::FILE_ID, file.id.clone()),
        (i18n::FILE_NAME, file.file_name.clone()),
        (i18n::TYPE, file.r#type.as_ref().map_or("", FileTypes::name).to_owned()),
        (i18n::CONTENT_TYPE, file.content_type.clone()),
        (i18n::RECORDING_ADDRESS, file.uri.clone()),
        (i18n::RECORDING_SID, file.recording_sid.clone()),
        (i18n::ACCOUNT, file.account_name.clone()),
        (i18n::ACCOUNT_ID, file.account_id.clone()),
        (i18n::CUSTOMER_PATH, path.join(" \u{203a} ")),
        (i18n::CUSTOMER_ID, file.customer_id.clone()),
        (i18n::USER_ID, file.user_id.clone()),
        (i18n::CREATED, file.date_created.clone()),
        (i18n::LAST_CHANGED, file.date_last_modified.clone()),
        (i18n::CREATED_BY, file.created_by.clone()),
        (i18n::LAST_CHANGED_BY, file.last_modified_by.clone()),
    ]
}
