//! All stores at once, for the components that are not written with `view!` yet.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::attention::Attention;
use crate::model::call::Call;
use crate::model::call_table::Sort;
use crate::model::callbacks::Callbacks;
use crate::model::filter::Known;
use crate::model::home::Home;
use crate::model::likely::Likely;
use crate::model::media::MediaPolicy;
use crate::model::record::Key;
use crate::model::search::Query;
use crate::model::section::Section;
use crate::model::story::Anchor;
use crate::state::clock::Clock;
use crate::state::compare::ComparisonStore;
use crate::state::device_memory::DeviceMemory;
use crate::state::home::{HomeStore, Load};
use crate::state::lists::Lists;
use crate::state::navigation::{Dialog, Navigation};
use crate::state::notices::Notices;
use crate::state::player::Player;
use crate::state::preferences::Preferences;
use crate::state::session::Session;
use crate::state::url::UrlState;
use crate::state::*;

#[derive(Clone, Copy)]
pub struct Page {
    pub media: StoredValue<MediaPolicy>,
    pub url: UrlState,
    pub clock: Clock,
    pub preferences: Preferences,
    pub device: DeviceMemory,
    pub callbacks: Memo<Arc<Callbacks>>,
    pub likely: Memo<Arc<Likely>>,
    pub known: Memo<Arc<Known>>,
    pub attention: Memo<Option<Attention>>,
    pub session: Session,
    pub home: HomeStore,
    pub newest: Memo<Option<Arc<Home>>>,
    pub comparison: ComparisonStore,
    pub player: Player,
    pub search: RwSignal<String>,
    pub query: Memo<Query>,
    pub lists: Lists,
    pub sort: Memo<Sort>,
    pub newer_release: RwSignal<bool>,
    pub wanted: RwSignal<Option<(Section, Key)>>,
    pub dialog: RwSignal<Option<Dialog>>,
    pub said: RwSignal<String>,
    pub found: RwSignal<String>,
    navigation: Navigation,
    notices: Notices,
}

impl Page {
    pub fn here() -> Self {
        let (triage, filters, home) = (use_triage(), use_filters(), use_home());
        let (navigation, notices) = (use_navigation(), use_notices());
        Page {
            media: use_media_policy(),
            url: use_url(),
            clock: use_clock(),
            preferences: use_preferences(),
            device: use_device_memory(),
            callbacks: triage.callbacks,
            likely: triage.likely,
            known: triage.known,
            attention: triage.attention,
            session: use_session(),
            home,
            newest: home.newest,
            comparison: home.comparison,
            player: use_player(),
            search: filters.search,
            query: filters.query,
            lists: filters.lists,
            sort: filters.sort,
            newer_release: notices.has_newer_release,
            wanted: navigation.wanted,
            dialog: navigation.dialog,
            said: notices.done,
            found: notices.found,
            navigation,
            notices,
        }
    }
    pub fn shown(&self) -> Option<Arc<Home>> {
        self.home.shown.get()
    }
    pub fn load(&self) -> Load {
        self.home.load.get()
    }
    pub fn open_call(&self, call: &Call) {
        self.navigation.open_call(call);
    }
    pub fn open_story(&self, anchor: Anchor) {
        self.navigation.open_story(anchor);
    }
    pub fn close_record(&self) {
        self.navigation.close_record();
    }
    pub fn go_to_next(&self) -> Option<(Section, Key)> {
        self.navigation.go_to_next()
    }
    pub fn go_to(&self, section: Section, key: Key) {
        self.navigation.go_to(section, key);
    }
    pub fn say(&self, text: &str) {
        self.notices.say(text);
    }
}
