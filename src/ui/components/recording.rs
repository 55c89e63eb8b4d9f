//! A recording in its row: the button that puts it into the player, and a way to save it.

use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;

use super::address::address_text;
use super::icon::Icon;
use crate::i18n::{self, format};
use crate::model::address::Address;
use crate::model::media::MediaPolicy;
use crate::model::record::Item;
use crate::model::voicemail::Voicemail;
use crate::state::clock::Clock;
use crate::state::player::Track;
use crate::state::{use_clock, use_media_policy, use_player};

/// Who left a message, in words.
pub fn caller(message: &Voicemail) -> String {
    address_text(&Address::of(message.from()))
}

/// The recording of a message, if it may be loaded from where it is.
pub fn track(message: &Voicemail, media: StoredValue<MediaPolicy>, clock: Clock) -> Option<Track> {
    let address = media.with_value(|media| message.audio(media))?;
    Some(Track {
        key: message.key(),
        address: address.url,
        is_elsewhere: address.is_elsewhere,
        file_name: clock.zone.with_untracked(|zone| message.download_name(zone)),
        who: caller(message),
        content_type: message.file.content_type.clone(),
    })
}

/// Play (or Pause, while it sounds), without words.
#[component]
pub fn PlayButton(
    /// The message that it is of.
    message: Arc<Voicemail>,
) -> impl IntoView {
    let player = use_player();
    let Some(track) = track(&message, use_media_policy(), use_clock()) else {
        return Either::Left(view! {
            <span class="play play--none" role="img" aria-label=i18n::NO_RECORDING.text() title=i18n::NO_RECORDING.text()>
                <Icon name="mute" />
            </span>
        });
    };
    let key = track.key;
    let sounds = move || player.holds(key) && player.playing.get();
    let who = track.who.clone();
    Either::Right(view! {
        <button
            type="button"
            class="play"
            data-primary=""
            data-sounds=move || sounds().then_some("")
            aria-label=move || if sounds() { i18n::PAUSE_FROM } else { i18n::PLAY_FROM }.with([&who])
            on:click=move |_| player.press(track.clone())
        >
            {move || {
                view! { <Icon name=if sounds() { "hold" } else { "play" } /> }
            }}
        </button>
    })
}

/// Play and Download; that there is nothing to play, where there is not.
#[component]
pub fn Recording(
    /// The message that it is of.
    message: Arc<Voicemail>,
) -> impl IntoView {
    let download = track(&message, use_media_policy(), use_clock()).map(|track| view! { <DownloadLink track=track /> });
    let none = download.is_none().then(|| view! { <span class="note">{i18n::NO_RECORDING.text()}</span> });
    let length = message.file.recording_duration.map(format::duration);
    view! {
        <div class="recording">
            <PlayButton message=message />
            <span class="note">{length}</span>
            {download}
            {none}
        </div>
    }
}

/// A link that saves a recording under a good name.
#[component]
pub fn DownloadLink(
    /// The recording.
    track: Track,
) -> impl IntoView {
    let name = i18n::DOWNLOAD_FROM.with([&track.who]);
    // Another origin's file may open in place of being saved; not in place of the page.
    let elsewhere = |value: &'static str| track.is_elsewhere.then_some(value);
    view! {
        <a
            class="icon-button"
            href=track.address
            download=track.file_name
            aria-label=name.clone()
            title=name
            target=elsewhere("_blank")
            rel=elsewhere("noopener noreferrer")
        >
            <Icon name="download" />
        </a>
    }
}
