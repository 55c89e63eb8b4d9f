//! What this device remembers of how somebody likes the page. Nothing of anybody's data.

use super::platform::storage::{read, write};
use super::seal;
use crate::model::hash::hash;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Seconds between refreshes that are on offer; 0 for none.
pub const REFRESHES: [&str; 4] = ["0", "30", "60", "300"];
/// Speeds of recordings that are on offer.
pub const SPEEDS: [&str; 6] = ["0.75", "1", "1.25", "1.5", "1.75", "2"];
/// The settings of what is either on or off.
pub const SWITCH: [&str; 2] = ["off", "on"];

const VIEWS: &str = "portal-home.views";
/// What sealed views begin with.
const SEALED: &str = "sealed:";

/// One setting: one of a few words, kept on the device once it is chosen.
#[derive(Clone, Copy)]
pub struct Setting {
    name: &'static str,
    /// What can be chosen.
    pub choices: &'static [&'static str],
    chosen: RwSignal<&'static str>,
}

impl Setting {
    fn start(name: &'static str, choices: &'static [&'static str], usual: &'static str) -> Self {
        let kept = read(name);
        let kept = kept.and_then(|text| choices.iter().copied().find(|choice| *choice == text));
        Setting { name, choices, chosen: RwSignal::new(kept.unwrap_or(usual)) }
    }

    /// What is chosen; followed.
    pub fn get(self) -> &'static str {
        self.chosen.get()
    }

    /// Whether it is on; followed.
    pub fn is_on(self) -> bool {
        self.get() == "on"
    }

    /// What is chosen now.
    pub fn get_untracked(self) -> &'static str {
        self.chosen.get_untracked()
    }

    /// Chooses; what is none of the choices is ignored.
    pub fn set(self, text: &str) {
        if let Some(choice) = self.choices.iter().copied().find(|choice| *choice == text) {
            self.chosen.set(choice);
            write(self.name, choice);
        }
    }

    /// Turns a switch over.
    pub fn toggle(self) {
        self.set(if self.get_untracked() == "on" { "off" } else { "on" });
    }
}

/// The preferences.
#[derive(Clone, Copy)]
pub struct Preferences {
    /// Seconds between refreshes.
    pub refresh: Setting,
    /// Light, dark, or as the device is.
    pub theme: Setting,
    /// How close things stand.
    pub density: Setting,
    /// Whether single keys do something.
    pub keys: Setting,
    /// How fast recordings are played.
    pub speed: Setting,
    /// Whether the next message not heard follows by itself.
    pub play_on: Setting,
    /// Whether metrics are compared with the period before.
    pub compare: Setting,
    /// Whether the calls of one caller on one day are folded into one row.
    pub fold: Setting,
    /// Whether the charts are open.
    pub charts: Setting,
    /// Saved views, by the names that somebody gave them; empty for one whose name was forgotten.
    pub views: RwSignal<Vec<(String, String)>>,
    /// Whose views they are, by what tells them from others; empty for everybody's, none where nobody is signed in.
    owner: RwSignal<Option<String>>,
}

/// The store of this page.
///
/// # Panics
/// Outside of the page.
pub fn use_preferences() -> Preferences {
    expect_context()
}

impl Preferences {
    /// Reads what the device remembers, and makes the page look as it is liked.
    pub(super) fn provide() -> Self {
        let preferences = Preferences {
            refresh: Setting::start("portal-home.refresh", &REFRESHES, "60"),
            theme: Setting::start("portal-home.theme", &["system", "light", "dark"], "system"),
            density: Setting::start("portal-home.density", &["comfortable", "compact"], "comfortable"),
            keys: Setting::start("portal-home.keys", &SWITCH, "on"),
            speed: Setting::start("portal-home.speed", &SPEEDS, "1"),
            play_on: Setting::start("portal-home.play-on", &SWITCH, "off"),
            compare: Setting::start("portal-home.compare", &SWITCH, "off"),
            fold: Setting::start("portal-home.fold", &SWITCH, "off"),
            charts: Setting::start("portal-home.charts", &SWITCH, "off"),
            views: RwSignal::new(Vec::new()),
            owner: RwSignal::new(None),
        };
        Effect::new(move |_| {
            if let Some(root) = document().document_element() {
                // Fails only for names that are none.
                let _ = root.set_attribute("data-theme", preferences.theme.get());
                let _ = root.set_attribute("data-density", preferences.density.get());
            }
        });
        provide_context(preferences);
        preferences
    }

    /// Seconds between refreshes; 0 for none. Followed.
    pub fn refresh_seconds(&self) -> i64 {
        self.refresh.get().parse().unwrap_or(0)
    }

    /// Reads the views of a user, by what tells them from others; those of nobody where nobody is signed in. Sealed ones
    /// are there a moment later.
    pub fn read_views(self, owner: Option<String>) {
        self.owner.set(owner.clone());
        let kept = self.views_name().and_then(|name| read(&name)).unwrap_or_default();
        let Some(sealed) = kept.strip_prefix(SEALED) else {
            self.take_views(&kept);
            return;
        };
        self.take_views("");
        let (sealed, secret) = (sealed.to_owned(), owner.clone().unwrap_or_default());
        spawn_local(async move {
            let opened = seal::open(&secret, &sealed).await;
            if let Some(opened) = opened.filter(|_| self.owner.try_with_untracked(|now| *now == owner) == Some(true)) {
                self.take_views(&opened);
                self.change_views(|_| {});
            }
        });
    }

    fn take_views(self, kept: &str) {
        let views = kept.lines().filter_map(|line| line.split_once('\t'));
        self.views.set(views.map(|(name, view)| (name.to_owned(), view.to_owned())).collect());
    }

    /// Where the views of the user are kept: under a hash of what they are known as.
    fn views_name(self) -> Option<String> {
        let owner = self.owner.try_with_untracked(Clone::clone)??;
        let owner = if owner.is_empty() { 0 } else { hash(&owner) };
        Some(format!("{VIEWS}.{owner:x}"))
    }

    /// Puts the views away so that nobody else who uses this device can read what they are called, which may be names of
    /// people: sealed with what only their user's session tells. Where the browser can't, the names are forgotten.
    pub async fn seal_views(self) {
        let (Some(name), Some(Some(secret))) = (self.views_name(), self.owner.try_with_untracked(Clone::clone)) else {
            return;
        };
        if self.views.try_with_untracked(Vec::is_empty) != Some(false) {
            return;
        }
        match seal::seal(&secret, &self.lines()).await {
            Some(sealed) => write(&name, &format!("{SEALED}{sealed}")),
            None => self.change_views(|views| views.iter_mut().for_each(|(name, _)| name.clear())),
        }
    }

    /// Keeps a view under a name, in place of the one that had it.
    pub fn keep_view(&self, name: &str, view: String) {
        // A line each, of two parts.
        let name: String = name.trim().chars().map(|c| if c.is_control() { ' ' } else { c }).take(60).collect();
        if name.is_empty() {
            return;
        }
        self.change_views(|views| {
            views.retain(|(known, _)| *known != name);
            views.push((name, view));
        });
    }

    /// Forgets the view at a place.
    pub fn forget_view(&self, at: usize) {
        self.change_views(|views| {
            if at < views.len() {
                views.remove(at);
            }
        });
    }

    /// The views as they are kept, a line each.
    fn lines(self) -> String {
        let line = |(name, view): &(String, String)| format!("{name}\t{view}");
        self.views.with_untracked(|views| views.iter().map(line).collect::<Vec<_>>().join("\n"))
    }

    fn change_views(self, change: impl FnOnce(&mut Vec<(String, String)>)) {
        self.views.update(change);
        if let Some(name) = self.views_name() {
            write(&name, &self.lines());
        }
    }
}
