//! One voice message.

use std::sync::Arc;

use leptos::prelude::*;

use super::transcripts::Transcripts;
use crate::api::file::FileTypes;
use crate::i18n::{self, format};
use crate::model::hash::hash;
use crate::model::record::{Item, Key};
use crate::model::section::Section;
use crate::model::voicemail::Voicemail;
use crate::state::device_memory::DeviceMemory;
use crate::state::{
    use_clock, use_device_memory, use_filters, use_home, use_media_policy, use_navigation, use_player, use_triage,
};
use crate::ui::components::address::{AddressView, address_of, quick_actions, record_actions};
use crate::ui::components::export::CopyRecordButton;
use crate::ui::components::highlight::highlighted;
use crate::ui::components::icon_button::IconButton;
use crate::ui::components::message::with_view;
use crate::ui::components::recording::{DownloadLink, PlayButton, track};
use crate::ui::components::row::RecordRow;
use crate::ui::components::technical_details::{TechnicalDetails, Values};
use crate::ui::components::timestamp::Timestamp;
use crate::ui::export::csv_table;

/// What stands in the row of a voice message.
pub fn voicemail_row(message: Memo<Arc<Voicemail>>) -> impl IntoView {
    let (device, media, clock) = (use_device_memory(), use_media_policy(), use_clock());
    let key = message.with_untracked(|message| message.key());
    let is_new = Signal::derive(move || !device.has_heard(key));
    // Made anew only when something about the recording changes: a refresh takes nobody's focus away.
    let recorded = Memo::new(move |_| message.with(|message| track(message, media, clock)));
    let player = use_player();
    let play = move || {
        view! {
            <span
                class="voicemail__position"
                hidden=move || !player.holds(key)
                style:inline-size=move || format!("{:.1}%", player.position.get() * 100.0)
            ></span>
            {move || {
                recorded.with(|_| ());
                view! { <PlayButton message=message.get_untracked() /> }
            }}
        }
    };
    let length = move || {
        view! {
            <span class="row__more">
                {move || message.with(|message| message.file.recording_duration.map(format::duration))}
            </span>
        }
    };
    let actions = move || {
        view! {
            {quick_actions(&*message.get_untracked(), false)}
            {move || {
                let name = mark_words(device.has_heard(key));
                view! { <IconButton icon="check" name=name on_press=move || mark(device, key) /> }
            }}
        }
    };
    view! {
        <RecordRow
            class="row--voicemail"
            lead=play
            name=move || view! { {move || message.with(|message| address_of(&**message, message.from()))} }
            is_new=is_new
            new_word=i18n::NOT_HEARD.text()
            more=length
            time=move || view! { {move || view! { <When message=message.get() /> }} }
            text=move || view! { {move || view! { <Said message=message.get() /> }} }
            actions=actions
        >
            <Whole message=message />
        </RecordRow>
    }
}

fn mark_words(was_heard: bool) -> &'static str {
    if was_heard { i18n::MARK_NOT_HEARD.text() } else { i18n::MARK_HEARD.text() }
}

fn mark(device: DeviceMemory, key: Key) {
    device.mark_heard(&[key], !device.has_heard(key));
}

#[component]
fn When(message: Arc<Voicemail>) -> impl IntoView {
    view! { <Timestamp instant=message.when raw=message.file.date_created.clone() /> }
}

/// What was said, as far as two lines hold it; of two versions the one in which a search finds something.
#[component]
fn Said(message: Arc<Voicemail>) -> impl IntoView {
    let (filters, player) = (use_filters(), use_player());
    let address = use_media_policy().with_value(|media| message.audio(media)).map(|address| hash(&address.url));
    let has_failed =
        Memo::new(move |_| address.is_some_and(|address| player.failed.with(|failed| failed.contains(&address))));
    let text = Memo::new(move |_| {
        let versions = [&message.file.ai_transcription, &message.file.transcription];
        let found =
            filters.query.with(|query| versions.into_iter().find(|text| !query.places(text).is_empty()).cloned());
        found.unwrap_or_else(|| message.transcript().to_owned())
    });
    move || match (has_failed.get(), text.get()) {
        (true, _) => view! { <p class="voicemail__fault">{i18n::FAULT_UNPLAYABLE.text()}</p> }.into_any(),
        (_, text) if text.trim().is_empty() => view! { <p>{i18n::NO_TRANSCRIPT_AT_ALL.text()}</p> }.into_any(),
        (_, text) => view! { <p dir="auto" use:highlighted=text></p> }.into_any(),
    }
}

/// All of it.
#[component]
fn Whole(message: Memo<Arc<Voicemail>>) -> impl IntoView {
    let (device, triage) = (use_device_memory(), use_triage());
    let key = message.with_untracked(|message| message.key());
    let table = move |place: &csv_table::Place<'_>| {
        let known = triage.context.get_untracked();
        csv_table::voicemail(std::iter::once(&message.get_untracked()), &known.heard, place)
    };
    view! {
        <div class="voicemail__text">{move || view! { <Transcripts message=message.get() /> }}</div>
        {move || view! { <Facts message=message.get() /> }}
        <LikelyCall message=key />
        <div class="row__tools">
            {record_actions(Section::Voicemail, &*message.get_untracked())}
            {move || view! { <Download message=message.get() /> }}
            <button
                type="button"
                class="link-button"
                title=i18n::MARK_IS_LOCAL.text()
                on:click=move |_| mark(device, key)
            >
                {move || mark_words(device.has_heard(key))}
            </button>
            <CopyRecordButton name=i18n::COPY_MESSAGE table=table />
        </div>
        <TechnicalDetails values=move || values(&message.get()) />
    }
}

#[component]
fn Download(message: Arc<Voicemail>) -> impl IntoView {
    let track = track(&message, use_media_policy(), use_clock());
    track.map(|track| view! { <DownloadLink track=track /> })
}

#[component]
fn Facts(message: Arc<Voicemail>) -> impl IntoView {
    let file = &message.file;
    let number = message.other_side();
    let number = (!number.is_absent() && number.raw != message.from()).then(|| address_of(&*message, number.raw));
    let kind = message.other_type_name().map(i18n::named).map(str::to_owned);
    let to = Some(&file.to_address).filter(|address| !address.is_empty()).map(|address| {
        let address = view! { <AddressView raw=address.clone() /> };
        with_view(i18n::TO, address)
    });
    view! {
        <p class="row__facts">
            <span>{number}</span>
            <span>{kind}</span>
            <span>{message.when.map(format::full)}</span>
            <span title=i18n::SIZE.text()>{file.content_length.map(format::size)}</span>
            <span use:highlighted=file.user_name.clone()></span>
            <span>{to}</span>
            <span use:highlighted=file.customer_name.clone()></span>
        </p>
    }
}

/// The way to the call in which a message was probably left.
#[component]
fn LikelyCall(message: Key) -> impl IntoView {
    let (home, triage, navigation) = (use_home(), use_triage(), use_navigation());
    let call = Memo::new(move |_| triage.inferred.with(|likely| likely.call(message)));
    let link = move || {
        let (key, home) = call.get().zip(home.shown.get_untracked())?;
        let call = home.calls.find(key).cloned()?;
        let text = i18n::LIKELY_CALL.with([&call.began.map(format::date_time).unwrap_or_default()]);
        Some(view! {
            <button
                type="button"
                class="link-button"
                on:click=move |_| navigation.open_call(&call)
            >
                {text}
            </button>
        })
    };
    view! { <p>{link}</p> }
}

/// What is told of it for support.
fn values(message: &Voicemail) -> Values {
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
