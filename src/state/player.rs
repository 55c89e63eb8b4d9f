//! The player: one recording at a time, which plays on whatever else the page does.

use std::sync::Arc;

use web_sys::HtmlAudioElement;
use web_sys::js_sys::futures::JsFuture;

use super::handles::ClientHandle;
use super::preferences::Preferences;
use super::session::Session;
use crate::api::client::Abort;
use crate::api::error::Error;
use crate::model::key::Key;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// The message that it is of.
    pub key: Key,
    /// Where it is.
    pub address: String,
    /// Whether that is at another host: nobody there is told who asks.
    pub is_elsewhere: bool,
    /// What a download of it is called.
    pub file_name: String,
    /// Who left it, in words.
    pub who: String,
    /// What the server says it is.
    pub content_type: String,
}

/// Why a recording does not play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// This browser says that it can't play what the server calls it.
    Kind(String),
    /// It can't be had.
    Server(Error),
    /// It arrived and can't be played.
    Unplayable,
}

/// The player as signals.
#[derive(Clone, Copy)]
pub struct Player {
    /// The recording in it.
    pub track: RwSignal<Option<Arc<Track>>>,
    /// Whether it sounds.
    pub playing: RwSignal<bool>,
    /// Why it does not.
    pub fault: RwSignal<Option<Fault>>,
    /// How often a recording has come to its end.
    pub ended: RwSignal<u32>,
    /// Messages that could not be played in this visit: who plays on goes past them.
    pub failed: RwSignal<Vec<u64>>,
    audio: StoredValue<Option<HtmlAudioElement>, LocalStorage>,
    preferences: Preferences,
    session: Session,
    client: ClientHandle,
}

/// The store of this page.
///
/// # Panics
/// Outside of the page.
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

    /// Gives it the element that sounds.
    pub fn attach(&self, audio: HtmlAudioElement) {
        self.audio.set_value(Some(audio));
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

    /// Whether a message is in it; followed.
    pub fn holds(&self, key: Key) -> bool {
        self.track.with(|track| track.as_ref().is_some_and(|track| track.key == key))
    }

    /// Plays a recording, from its start unless it is in the player already; stops one that sounds. Called within the
    /// press itself, or Safari refuses.
    pub fn press(&self, track: Track) {
        let held = self.track.with_untracked(|held| held.as_ref().is_some_and(|held| held.key == track.key));
        let failed = self.fault.with_untracked(Option::is_some);
        if held && !failed {
            self.toggle();
            return;
        }
        self.fault.set(None);
        self.playing.set(false);
        let address = track.address.clone();
        self.track.set(Some(Arc::new(track)));
        self.with(|audio| audio.set_src(&address));
        self.resume();
    }

    /// Plays on, or stops.
    pub fn toggle(&self) {
        match self.with(|audio| audio.paused()) {
            Some(true) => self.resume(),
            Some(false) => {
                self.with(|audio| audio.pause());
            }
            None => {}
        }
    }

    /// Stops, to be played on later.
    pub fn pause(&self) {
        self.with(|audio| audio.pause());
    }

    fn resume(&self) {
        self.take_speed();
        if let Some(Ok(promise)) = self.with(|audio| audio.play()) {
            spawn_local(async move {
                // What goes wrong is heard of by the error event; a refusal leaves the controls to press.
                let _ = JsFuture::from(promise).await;
            });
        }
    }

    /// Moves by so many seconds.
    pub fn seek(&self, by: f64) {
        self.with(|audio| audio.set_current_time((audio.current_time() + by).max(0.0)));
    }

    /// Empties the player.
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

    /// The recording could not be played: finds out why. The element alone does not tell a recording that is gone from
    /// one that it can't play.
    pub fn find_fault(self) {
        let Some(track) = self.track.get_untracked() else {
            return;
        };
        self.playing.set(false);
        spawn_local(async move {
            let client = self.client.get_value();
            let abort = Abort::new();
            // A recording of a session that has ended is better not asked for again: browsers may answer with a
            // password box of their own.
            let standing = self.session.confirm(&abort).await;
            let answer = match standing {
                // Of another host, a browser does not tell.
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
            // What may be had another time is not given up.
            if matches!(answer, Ok(()) | Err(Error::Forbidden | Error::NotFound)) {
                self.failed.update(|failed| failed.push(track.key.0));
            }
            self.fault.set(Some(match answer {
                Err(error) => Fault::Server(error),
                Ok(()) if is_known => Fault::Kind(kind.clone()),
                Ok(()) => Fault::Unplayable,
            }));
        });
    }
}
