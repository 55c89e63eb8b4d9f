//! What was said, as machines and people wrote it down. The first is shown, the other a press away.

use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;

use crate::i18n::{self, Message};
use crate::model::voicemail::Voicemail;
use crate::state::use_filters;
use crate::ui::components::disclosure::Disclosure;
use crate::ui::components::transcript::Transcript;

/// The transcripts of a message, or that there are none.
#[component]
pub fn Transcripts(
    /// The message.
    message: Arc<Voicemail>,
) -> impl IntoView {
    let file = &message.file;
    let mut all = [(i18n::AI_TRANSCRIPT, &file.ai_transcription), (i18n::TRANSCRIPT, &file.transcription)]
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(label, text)| (label, text.clone()));
    let Some((label, text)) = all.next() else {
        let none = i18n::NO_TRANSCRIPT_AT_ALL.text();
        return Either::Left(view! { <p class="transcript transcript--none">{none}</p> });
    };
    let other = all.next();
    Either::Right(view! {
        <Transcript label=Some(label) text=text class="transcript" />
        {other.map(|(label, text)| view! { <OtherVersion label=label text=text /> })}
    })
}

#[component]
fn OtherVersion(label: Message<0>, text: String) -> impl IntoView {
    let filters = use_filters();
    let text = StoredValue::new(text);
    let is_found =
        Memo::new(move |_| filters.query.with(|query| text.with_value(|text| !query.places(text).is_empty())));
    let version = move || {
        if is_found.get() {
            // What is found in it is shown without a press.
            return Either::Left(view! { <Transcript label=Some(label) text=text.get_value() class="transcript" /> });
        }
        let summary = move || i18n::OTHER_VERSION.with([label.text()]);
        Either::Right(view! {
            <Disclosure class="transcript__other" summary=summary>
                <Transcript label=None text=text.get_value() class="transcript" />
            </Disclosure>
        })
    };
    view! { <div>{version}</div> }
}
