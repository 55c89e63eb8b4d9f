//! One voice message.

use std::sync::Arc;

use leptos::prelude::*;

use super::transcripts::Transcripts;
use crate::api::file::FileTypes;
use crate::i18n::{self, format};
use crate::model::record::{Item, Key};
use crate::model::section::Section;
use crate::model::voicemail::Voicemail;
use crate::state::{use_clock, use_device_memory, use_home, use_media_policy, use_navigation, use_triage};
use crate::ui::components::address::{AddressView, address_of, record_actions};
use crate::ui::components::export::CopyRecordButton;
use crate::ui::components::highlight::highlighted;
use crate::ui::components::message::with_view;
use crate::ui::components::recording::{Recording, track};
use crate::ui::components::technical_details::{TechnicalDetails, Values};
use crate::ui::components::timestamp::Timestamp;
use crate::ui::export::csv_table;

/// What stands in the row of a voice message.
pub fn voicemail_row(message: Memo<Arc<Voicemail>>) -> impl IntoView {
    let (device, triage) = (use_device_memory(), use_triage());
    let (media, clock) = (use_media_policy(), use_clock());
    let first = message.get_untracked();
    let key = first.key();
    let was_heard = move || device.has_heard(key);
    // Made anew only when something about the recording changes: a refresh takes nobody's focus away.
    let recorded = Memo::new(move |_| message.with(|message| track(message, media, clock)));
    let recording = move || {
        recorded.with(|_| ());
        view! { <Recording message=message.get_untracked() /> }
    };
    let table = move |place: &csv_table::Place<'_>| {
        let known = triage.context.get_untracked();
        csv_table::voicemail(std::iter::once(&message.get_untracked()), &known.heard, place)
    };
    view! {
        <p class="voicemail__marks">
            <span class="badge badge--unread" title=i18n::NOT_PLAYED_HERE.text() hidden=was_heard>
                {i18n::NOT_HEARD.text()}
            </span>
            <button
                type="button"
                class="link-button"
                title=i18n::MARK_IS_LOCAL.text()
                on:click=move |_| device.mark_heard(&[key], !device.has_heard(key))
            >
                {move || if was_heard() { i18n::MARK_NOT_HEARD.text() } else { i18n::MARK_HEARD.text() }}
            </button>
        </p>
        <div class="voicemail">{move || view! { <Head message=message.get() /> }}</div>
        <LikelyCall message=key />
        <div class="voicemail__text">{move || view! { <Transcripts message=message.get() /> }}</div>
        <div class="voicemail__sound">{recording}</div>
        <div class="row-actions">
            {record_actions(Section::Voicemail, &*first)}
            <TechnicalDetails values=move || values(&message.get()) />
            <CopyRecordButton name=i18n::COPY_MESSAGE table=table />
        </div>
    }
}

#[component]
fn Head(message: Arc<Voicemail>) -> impl IntoView {
    let file = &message.file;
    let number = message.other_side();
    let here = |raw: &str| address_of(Section::Voicemail, &*message, raw);
    let number = (!number.is_absent() && number.raw != message.from())
        .then(|| view! { <span class="voicemail__number">{here(number.raw)}</span> });
    let kind =
        message.other_type_name().map(i18n::named).map(|kind| view! { <span class="badge">{kind.to_owned()}</span> });
    let fact = |title: &'static str, text: String| view! { <span title=title>{text}</span> };
    let length = file.recording_duration.map(|seconds| fact(i18n::LENGTH_OF_IT.text(), format::duration(seconds)));
    let size = file.content_length.map(|bytes| fact(i18n::SIZE.text(), format::size(bytes)));
    let user = Some(&file.user_name).filter(|name| !name.is_empty()).map(|name| {
        let name = view! { <bdi use:highlighted=name.clone()></bdi> };
        view! { <span>{with_view(i18n::FOR, name)}</span> }
    });
    let to = Some(&file.to_address).filter(|address| !address.is_empty()).map(|address| {
        let address = view! { <AddressView raw=address.clone() /> };
        view! { <span>{with_view(i18n::TO, address)}</span> }
    });
    let customer = Some(&file.customer_name)
        .filter(|name| !name.is_empty())
        .map(|name| view! { <span use:highlighted=name.clone()></span> });
    view! {
        <div class="voicemail__head">
            <span class="voicemail__from">{here(message.from())}</span>
            {number}
            {kind}
            <Timestamp instant=message.when raw=file.date_created.clone() />
        </div>
        <p class="voicemail__facts">{length} {size} {user} {to} {customer}</p>
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
                class="link-button voicemail__call"
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
