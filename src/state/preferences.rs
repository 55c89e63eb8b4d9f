//! The preferences, stored on this device. They contain no records.

use super::language::list_separator;
use super::platform::storage::{read, write};
use super::seal;
use crate::model::hash::hash;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The choices for seconds between refreshes; 0 for no refresh.
pub const REFRESHES: [&str; 4] = ["0", "30", "60", "300"];
/// The choices for the speed of recordings.
pub const SPEEDS: [&str; 6] = ["0.75", "1", "1.25", "1.5", "1.75", "2"];
/// The choices of a switch.
pub const SWITCH: [&str; 2] = ["off", "on"];

/// How tables are written: for spreadsheets as they are set up where the viewer is, or by RFC 4180.
pub const CSV_FORMATS: [&str; 2] = ["spreadsheet", "plain"];

/// The orders of callbacks: whoever called last first, or whoever has waited longest.
pub const CALLBACK_ORDERS: [&str; 2] = ["newest", "longest"];

const VIEWS: &str = "portal-home.views";
/// The prefix of sealed views in the storage.
const SEALED: &str = "sealed:";

/// A setting: one of a few words. Stored on the device once the user chooses.
#[derive(Clone, Copy)]
pub struct Setting {
    name: &'static str,
    /// The choices.
    pub choices: &'static [&'static str],
    chosen: RwSignal<&'static str>,
}

impl Setting {
    fn start(name: &'static str, choices: &'static [&'static str], usual: &'static str) -> Self {
        let kept = read(name);
        let kept = kept.and_then(|text| choices.iter().copied().find(|choice| *choice == text));
        Setting { name, choices, chosen: RwSignal::new(kept.unwrap_or(usual)) }
    }

    /// The current choice; tracked.
    pub fn get(self) -> &'static str {
        self.chosen.get()
    }

    /// Whether it is on; tracked.
    pub fn is_on(self) -> bool {
        self.get() == "on"
    }

    /// The current choice, not tracked.
    pub fn get_untracked(self) -> &'static str {
        self.chosen.get_untracked()
    }

    /// Chooses. Ignores anything but the choices.
    pub fn set(self, text: &str) {
        if let Some(choice) = self.choices.iter().copied().find(|choice| *choice == text) {
            self.chosen.set(choice);
            write(self.name, choice);
        }
    }

    /// Toggles a switch.
    pub fn toggle(self) {
        self.set(if self.get_untracked() == "on" { "off" } else { "on" });
    }
}

/// The preferences.
#[derive(Clone, Copy)]
pub struct Preferences {
    /// Seconds between refreshes.
    pub refresh: Setting,
    /// Light, dark, or that of the device.
    pub theme: Setting,
    /// Comfortable or compact.
    pub density: Setting,
    /// Whether single-key shortcuts are on.
    pub keys: Setting,
    /// The speed of recordings.
    pub speed: Setting,
    /// Whether the player continues with the next unheard message.
    pub play_on: Setting,
    /// Whether metrics are compared with the period before.
    pub compare: Setting,
    /// Whether the calls of one caller on one day are folded into one row.
    pub fold: Setting,
    /// Whether the charts are open.
    pub charts: Setting,
    /// Which callbacks stand first.
    pub callbacks: Setting,
    /// How tables are written.
    pub csv: Setting,
    /// Whether to notify of what comes while the page is hidden.
    pub notify: Setting,
    /// Whether notifications say who it is.
    pub notify_who: Setting,
    /// Whether the icons show how much waits.
    pub badge: Setting,
    /// Saved views, by the names that somebody gave them; empty for one whose name was forgotten.
    pub views: RwSignal<Vec<(String, String)>>,
    /// The identity of the user whose views they are. Empty for a server without sign-in, `None` while nobody is signed
    /// in.
    owner: RwSignal<Option<String>>,
}

/// Where spreadsheets read RFC 4180, that is what everything else reads, too.
fn usual_csv_format() -> &'static str {
    if list_separator() == ',' { "plain" } else { "spreadsheet" }
}

/// The store, from the context.
///
/// # Panics
/// Outside of the app, where there is no such context.
pub fn use_preferences() -> Preferences {
    expect_context()
}

impl Preferences {
    /// Reads the stored preferences, and applies the theme and the density.
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
            callbacks: Setting::start("portal-home.callbacks", &CALLBACK_ORDERS, "newest"),
            csv: Setting::start("portal-home.csv", &CSV_FORMATS, usual_csv_format()),
            notify: Setting::start("portal-home.notify", &SWITCH, "off"),
            notify_who: Setting::start("portal-home.notify-who", &SWITCH, "off"),
            badge: Setting::start("portal-home.badge", &SWITCH, "off"),
            views: RwSignal::new(Vec::new()),
            owner: RwSignal::new(None),
        };
        Effect::new(move |_| {
            if let Some(root) = document().document_element() {
                // Fails only for invalid attribute names.
                let _ = root.set_attribute("data-theme", preferences.theme.get());
                let _ = root.set_attribute("data-density", preferences.density.get());
            }
        });
        provide_context(preferences);
        preferences
    }

    /// Seconds between refreshes; 0 for no refresh. Tracked.
    pub fn refresh_seconds(&self) -> i64 {
        self.refresh.get().parse().unwrap_or(0)
    }

    /// Loads the saved views of a user, given their identity; `None` while nobody is signed in. Sealed views are opened
    /// asynchronously.
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

    /// The storage name of the user's views, which contains a hash of their identity.
    fn views_name(self) -> Option<String> {
        let owner = self.owner.try_with_untracked(Clone::clone)??;
        let owner = if owner.is_empty() { 0 } else { hash(&owner) };
        Some(format!("{VIEWS}.{owner:x}"))
    }

    /// Encrypts the saved views at sign-out. Their names may be names of people, and other users of this device must not
    /// read them. The secret is known only from the user's session. If the browser can't encrypt, the names are deleted.
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

    /// Saves a view under a name, and replaces the one of that name.
    pub fn keep_view(&self, name: &str, view: String) {
        // A view is stored as a line of two fields, so the name can't contain tabs or line breaks.
        let name: String = name.trim().chars().map(|c| if c.is_control() { ' ' } else { c }).take(60).collect();
        if name.is_empty() {
            return;
        }
        self.change_views(|views| {
            views.retain(|(known, _)| *known != name);
            views.push((name, view));
        });
    }

    /// Deletes the view at a place.
    pub fn forget_view(&self, at: usize) {
        self.change_views(|views| {
            if at < views.len() {
                views.remove(at);
            }
        });
    }

    /// The views in their stored form, a line each.
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
