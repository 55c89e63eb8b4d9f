//! The player: one recording at a time. It keeps playing while the rest of the page changes.

use std::sync::Arc;

use web_sys::HtmlAudioElement;
use web_sys::js_sys::futures::JsFuture;

use super::handles::ClientHandle;
use super::preferences::Preferences;
use super::session::Session;
use crate::api::client::Abort;
use crate::api::error::Error;
use crate::model::hash::hash;
use crate::model::key::Key;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// The voice message.
    pub key: Key,
    /// The address of the recording.
    pub address: String,
    /// Whether the recording is on another host than the page and the API. Links to it send no referrer.
    pub is_elsewhere: bool,
    /// The file name of a download.
    pub file_name: String,
    /// Who left the message, as text.
    pub who: String,
    /// The content type that the server gives.
    pub content_type: String,
}

/// Why a recording does not play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The browser can't play this content type.
    Kind(String),
    /// It can't be loaded.
    Server(Error),
    /// It can be loaded, but not played.
    Unplayable,
    /// It is at another host, which says nothing of why it does not come. Mostly a link that has run out.
    Elsewhere,
    /// It plays, but this computer has no way to be heard.
    NoSoundOutput,
}

/// The player as signals.
#[derive(Clone, Copy)]
pub struct Player {
    /// The current recording.
    pub track: RwSignal<Option<Arc<Track>>>,
    /// Whether it is playing.
    pub playing: RwSignal<bool>,
    /// Why it can't be played.
    pub fault: RwSignal<Option<Fault>>,
    /// Counts the recordings that were played to their end.
    pub ended: RwSignal<u32>,
    /// How much of the recording has been played, from 0 to 1.
    pub position: RwSignal<f64>,
    /// The addresses that could not be played in this visit, as hashes. Continuous play skips them; a new address of the
    /// same message is tried.
    pub failed: RwSignal<Vec<u64>>,
    audio: StoredValue<Option<HtmlAudioElement>, LocalStorage>,
    preferences: Preferences,
    session: Session,
    client: ClientHandle,
}

/// The store, from the context.
///
/// # Panics
/// Outside of the app, where there is no such context.
pub fn use_player() -> Player {
    expect_context()
}

impl Player {
    /// An empty player.
    pub(super) fn provide(preferences: Preferences, session: Session, client: ClientHandle) -> Self {
        let player = Player {
            track: RwSignal::new(None),
            playing: RwSignal::new(false),
            fault: RwSignal::new(None),
            ended: RwSignal::new(0),
            position: RwSignal::new(0.0),
            failed: RwSignal::new(Vec::new()),
            audio: StoredValue::new_local(None),
            preferences,
            session,
            client,
        };
        Effect::new(move |_| {
            preferences.speed.get();
            player.take_speed();
        });
        provide_context(player);
        player
    }

    /// Sets the audio element.
    pub fn attach(&self, audio: HtmlAudioElement) {
        self.audio.set_value(Some(audio));
    }

    /// Notes how much has been played.
    pub fn note_position(&self) {
        let position = self.with(|audio| audio.current_time() / audio.duration()).filter(|part| part.is_finite());
        self.position.set(position.unwrap_or_default());
    }

    fn with<R>(&self, act: impl FnOnce(&HtmlAudioElement) -> R) -> Option<R> {
        self.audio.try_with_value(|audio| audio.as_ref().map(act)).flatten()
    }

    fn take_speed(&self) {
        let speed: f64 = match self.preferences.speed.get_untracked() {
            "0.75" => 0.75,
            "1.25" => 1.25,
            "1.5" => 1.5,
            "1.75" => 1.75,
            "2" => 2.0,
            _ => 1.0,
        };
        self.with(|audio| {
            audio.set_default_playback_rate(speed);
            audio.set_playback_rate(speed);
        });
    }

    /// Whether a message is the current recording; tracked.
    pub fn holds(&self, key: Key) -> bool {
        self.track.with(|track| track.as_ref().is_some_and(|track| track.key == key))
    }

    /// Plays a recording from its start; pauses or resumes it if it is the current one. Call this in the click handler
    /// itself, since Safari refuses to play otherwise.
    pub fn press(&self, track: Track) {
        let held = self.track.with_untracked(|held| held.as_ref().is_some_and(|held| held.key == track.key));
        let failed = self.fault.with_untracked(Option::is_some);
        if held && !failed {
            self.toggle();
            return;
        }
        self.fault.set(None);
        self.playing.set(false);
        self.position.set(0.0);
        let address = track.address.clone();
        self.track.set(Some(Arc::new(track)));
        self.with(|audio| audio.set_src(&address));
        self.resume();
    }

    /// Pauses or resumes.
    pub fn toggle(&self) {
        match self.with(|audio| audio.paused()) {
            Some(true) => self.resume(),
            Some(false) => {
                self.with(|audio| audio.pause());
            }
            None => {}
        }
    }

    /// Pauses.
    pub fn pause(&self) {
        self.with(|audio| audio.pause());
    }

    fn resume(&self) {
        self.take_speed();
        if let Some(Ok(promise)) = self.with(|audio| audio.play()) {
            spawn_local(async move {
                // The error event reports failures. If the browser refuses to start, the user can still press Play.
                let _ = JsFuture::from(promise).await;
            });
        }
    }

    /// Moves by a number of seconds.
    pub fn seek(&self, by: f64) {
        self.with(|audio| audio.set_current_time((audio.current_time() + by).max(0.0)));
    }

    /// Stops and removes the recording.
    pub fn close(&self) {
        self.track.set(None);
        self.playing.set(false);
        self.fault.set(None);
        self.with(|audio| {
            let _ = audio.pause();
            let _ = audio.remove_attribute("src");
            audio.load();
        });
    }

    /// Finds out why the recording can't be played. The audio element does not distinguish a missing recording from one
    /// that it can't decode, so this asks the server.
    pub fn find_fault(self) {
        let Some(track) = self.track.get_untracked() else {
            return;
        };
        // Firefox: the recording goes on, unheard.
        if self.with(|audio| audio.error().is_some_and(|error| error.message().contains("MediaSink"))) == Some(true) {
            self.fault.set(Some(Fault::NoSoundOutput));
            return;
        }
        self.playing.set(false);
        spawn_local(async move {
            let client = self.client.get_value();
            let abort = Abort::new();
            // Check the session first: requesting a recording with an expired one may make the browser open its own
            // password dialog.
            let standing = self.session.confirm(&abort).await;
            let answer = match standing {
                // The browser hides the responses of other hosts.
                Ok(()) if !track.is_elsewhere => client.probe(&track.address, &abort).await,
                other => other,
            };
            let still = self.track.try_with_untracked(|now| now.as_deref() == Some(&*track)) == Some(true);
            if !still {
                return;
            }
            if matches!(answer, Err(Error::SignedOut(_))) {
                self.session.ended();
            }
            let kind = &track.content_type;
            let is_known =
                kind.starts_with("audio/") && self.with(|audio| audio.can_play_type(kind).is_empty()) == Some(true);
            // Skip the message only if trying again would not help.
            if matches!(answer, Ok(()) | Err(Error::Forbidden | Error::NotFound)) {
                self.failed.update(|failed| failed.push(hash(&track.address)));
            }
            self.fault.set(Some(match answer {
                Err(error) => Fault::Server(error),
                Ok(()) if is_known => Fault::Kind(kind.clone()),
                Ok(()) if track.is_elsewhere => Fault::Elsewhere,
                Ok(()) => Fault::Unplayable,
            }));
        });
    }
}
