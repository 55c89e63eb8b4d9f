//! Which voice message is played next.

use std::sync::Arc;

use leptos::prelude::*;

use super::recording::track;
use crate::i18n;
use crate::model::hash::hash;
use crate::model::media::MediaPolicy;
use crate::model::record::Item;
use crate::model::voicemail::Voicemail;
use crate::state::clock::Clock;
use crate::state::home::HomeStore;
use crate::state::notices::Notices;
use crate::state::player::{Player, Track};
use crate::state::triage::Triage;
use crate::state::{use_clock, use_home, use_media_policy, use_notices, use_player, use_triage};

/// Plays what was not heard on this device, one after the other.
#[derive(Clone, Copy)]
pub struct PlayNext {
    home: HomeStore,
    triage: Triage,
    player: Player,
    notices: Notices,
    clock: Clock,
    media: StoredValue<MediaPolicy>,
}

/// With the stores of this page.
pub fn use_play_next() -> PlayNext {
    PlayNext {
        home: use_home(),
        triage: use_triage(),
        player: use_player(),
        notices: use_notices(),
        clock: use_clock(),
        media: use_media_policy(),
    }
}

impl PlayNext {
    /// Messages that were not heard on this device and may be played, from the one after the one in the player towards
    /// newer ones, then from the oldest again. Followed.
    pub fn queue(self) -> Vec<Arc<Voicemail>> {
        let Some(home) = self.home.newest.get() else {
            return Vec::new();
        };
        let playing = self.player.track.with(|track| track.as_ref().map(|track| track.key));
        let failed = self.player.failed.get();
        // Newest first is how they stand; who waits longest is heard first.
        let oldest_first: Vec<&Arc<Voicemail>> = home.voicemail.iter().rev().collect();
        let after = oldest_first.iter().position(|message| Some(message.key()) == playing).map_or(0, |at| at + 1);
        let (before, after) = oldest_first.split_at(after);
        let known = self.triage.context.get();
        let is_next = |message: &&&Arc<Voicemail>| {
            let key = message.key();
            let address = || self.media.with_value(|media| message.audio(media));
            Some(key) != playing
                && !known.heard.has(key)
                && address().is_some_and(|address| !failed.contains(&hash(&address.url)))
        };
        after.iter().chain(before).filter(is_next).map(|message| Arc::clone(message)).collect()
    }

    /// Plays the next.
    pub fn run(self) {
        let next = untrack(|| self.queue()).into_iter().next();
        if let Some(track) = next.and_then(|message| track(&message, self.media, self.clock)) {
            self.notices.say(&i18n::PLAYING_FROM.with([&track.who]));
            self.player.press(track);
        }
    }

    /// Plays what is in the player by the newest address that is known, if that is another one: links to other hosts run
    /// out.
    pub fn try_new_address(self) {
        let held = self.player.track.get_untracked();
        let newest = self.newest_of(held.as_deref());
        if let Some(newest) = newest.filter(|newest| held.is_some_and(|held| held.address != newest.address)) {
            self.player.press(newest);
        }
    }

    fn newest_of(self, held: Option<&Track>) -> Option<Track> {
        let home = self.home.newest.get_untracked()?;
        track(home.voicemail.find(held?.key)?, self.media, self.clock)
    }

    /// Plays what is in the player once more: a refresh may have brought another address for it.
    pub fn again(self) {
        let held = self.player.track.get_untracked();
        let newest = self.newest_of(held.as_deref());
        if let Some(track) = newest.or_else(|| held.map(|held| (*held).clone())) {
            self.player.press(track);
        }
    }
}
