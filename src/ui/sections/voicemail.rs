//! Voicemail: who left it, what they said, and the recording, of which nothing is loaded before it is played.

use std::sync::Arc;

use leptos::prelude::*;

use super::found;
use crate::api::file::FileTypes;
use crate::model::address::Address;
use crate::model::search::Query;
use crate::model::voicemail::Voicemail as Message;
use crate::state::Page;
use crate::ui::format;
use crate::ui::parts::address::{address_actions, address_text, address_view};
use crate::ui::parts::growing_list::growing_list;
use crate::ui::parts::marked::marked;
use crate::ui::parts::player::player;
use crate::ui::parts::section::Section;
use crate::ui::parts::technical::{Values, disclosure, technical};
use crate::ui::parts::time::when;

/// The section of voice messages.
#[component]
pub fn Voicemail() -> impl IntoView {
    let (matching, counts) = found(|home| &home.voicemail);
    view! {
        <Section name="voicemail" title="Voicemail" symbol="voicemail" counts=counts none="No voice messages since then.">
            {growing_list("Voicemail", matching, |home| &home.voicemail, row)}
        </Section>
    }
}

fn row(item: ArcMemo<Arc<Message>>) -> AnyView {
    let page = Page::here();
    let (head, text, sound, details) = (item.clone(), item.clone(), item.clone(), item.clone());
    let base = page.client.with_value(|client| client.base.clone());
    // The player stays as it is for as long as the recording does: a refresh does not stop what is being heard.
    let recording = ArcMemo::new(move |_| {
        let message = sound.get();
        (message.audio(&base), message.download_name(&page.clock.zone.get_value()), who(&message))
    });
    view! {
        {move || page.query.with(|query| head_view(&head.get(), query))}
        {move || {
            let (audio, name, who) = recording.get();
            player(audio, name, who)
        }}
        {move || page.query.with(|query| transcripts(&text.get(), query))}
        <div class="row-actions">
            {move || address_actions(item.get().address().raw)}
            {technical(move || values(&details.get()))}
        </div>
    }
    .into_any()
}

/// Who left it, in words.
fn who(message: &Message) -> String {
    address_text(&Address::of(message.from()))
}

fn head_view(message: &Message, query: &Query) -> AnyView {
    let file = &message.file;
    let from = Address::of(message.from());
    let number = message.address();
    let other_number = !number.is_absent() && number.raw != from.raw;
    let to = [&file.to_address, &file.user_name].map(|text| (!text.is_empty()).then(|| text.clone()));
    let [to_address, user] = to;
    view! {
        <div class="voicemail">
            <div class="voicemail__head">
                <span class="voicemail__from">{address_view(from.raw, query)}</span>
                {other_number.then(|| view! { <span class="voicemail__number">{address_view(number.raw, query)}</span> })}
                {message.other_type().map(|kind| view! { <span class="badge">{kind.to_owned()}</span> })}
                {when(message.when, &file.date_created)}
            </div>
            <p class="voicemail__facts">
                {file.recording_duration.map(|seconds| view! { <span title="Length">{format::duration(seconds)}</span> })}
                {file.content_length.map(|bytes| view! { <span title="Size">{format::size(bytes)}</span> })}
                {user.map(|user| view! { <span>"for " {marked(&user, query)}</span> })}
                {to_address.map(|to| view! { <span>"to " {address_view(&to, query)}</span> })}
                {(!file.customer_name.is_empty()).then(|| view! { <span>{marked(&file.customer_name, query)}</span> })}
            </p>
        </div>
    }
    .into_any()
}

/// What was said, as machines and people wrote it down. The first is shown, the other a press away.
fn transcripts(message: &Message, query: &Query) -> AnyView {
    let file = &message.file;
    let mut all = [("AI transcript", &file.ai_transcription), ("Transcript", &file.transcription)]
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty());
    let Some((label, text)) = all.next() else {
        return view! { <p class="transcript transcript--none">"No transcript. The recording is all there is."</p> }.into_any();
    };
    let other = all.next().map(|(label, text)| {
        // What is found in it is shown without a press.
        let found = !query.is_empty() && !query.places(text).is_empty();
        if found {
            view! { <p class="transcript" dir="auto"><span class="transcript__label">{label}</span> " " {marked(text, query)}</p> }.into_any()
        } else {
            let text = text.clone();
            disclosure(format!("{label}, the other version"), "transcript__other", move || {
                view! { <p class="transcript" dir="auto">{text.clone()}</p> }.into_any()
            })
        }
    });
    view! {
        <p class="transcript" dir="auto">
            <span class="transcript__label">{label}</span> " " {marked(text, query)}
        </p>
        {other}
    }
    .into_any()
}

fn values(message: &Message) -> Values {
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
