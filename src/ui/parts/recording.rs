//! A recording in its row: the button that puts it into the player, and a way to save it.

use leptos::prelude::*;
use std::sync::Arc;

use crate::i18n;
use crate::model::address::Address;
use crate::model::record::Item;
use crate::model::voicemail::Voicemail;
use crate::state::Page;
use crate::state::player::Track;
use crate::ui::dom::{El, button, el, icon};

use super::address::address_text;

/// Who left a message, in words.
pub fn who(message: &Voicemail) -> String {
    address_text(&Address::of(message.from()))
}

/// The recording of a message, if it may be loaded from where it is.
pub fn track(message: &Voicemail, page: Page) -> Option<Track> {
    let address = page.media.with_untracked(|media| message.audio(media))?;
    Some(Track {
        key: message.key(),
        address: address.url,
        is_elsewhere: address.is_elsewhere,
        file_name: page.clock.zone.with_untracked(|zone| message.download_name(zone)),
        who: who(message),
        content_type: message.file.content_type.clone(),
    })
}

/// Play (or Pause, while it sounds) and Download.
pub fn recording(message: &Arc<Voicemail>, page: Page) -> El {
    let Some(track) = track(message, page) else {
        let why = i18n::NO_RECORDING.text();
        return el("p").class("recording recording--none").child(why);
    };
    let key = track.key;
    let sounds = move || page.player.holds(key) && page.player.playing.get();
    let who = track.who.clone();
    let download = download(&track);
    let play = button("recording__play", move || page.player.press(track.clone()))
        .attr("data-primary", "")
        .live_attr("aria-label", move || Some(if sounds() { i18n::PAUSE_FROM } else { i18n::PLAY_FROM }.with([&who])))
        .live(move |button| {
            let (symbol, word) = if sounds() { ("hold", i18n::PAUSE) } else { ("play", i18n::PLAY) };
            button.put(icon(symbol));
            button.put(word);
        });
    el("div").class("recording").child(play).child(download)
}

/// A link that saves a recording under a good name.
pub fn download(track: &Track) -> El {
    let name = i18n::DOWNLOAD_FROM.with([&track.who]);
    let link = el("a")
        .class("icon-button")
        .attr("href", &track.address)
        .attr("download", &track.file_name)
        .attr("aria-label", &name)
        .attr("title", &name)
        .child(icon("download"));
    if track.is_elsewhere {
        // Another origin's file may open in place of being saved; not in place of the page.
        link.set("target", Some("_blank"));
        link.set("rel", Some("noopener noreferrer"));
    }
    link
}
