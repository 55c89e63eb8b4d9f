//! What the page knows now: a store for each concern, a small `Copy` struct of signals. [`provide_stores`] makes them once
//! as contexts; `use_…()` finds one anywhere below. No markup here.

use leptos::prelude::*;

pub mod clock;
pub mod compare;
pub mod config;
pub mod device_memory;
pub mod elsewhere;
pub mod filters;
pub mod handles;
pub mod home;
pub mod language;
pub mod layout;
pub mod lists;
pub mod marks;
pub mod navigation;
pub mod notices;
pub mod platform;
pub mod player;
pub mod preferences;
pub mod release;
pub mod seal;
pub mod section_view;
pub mod session;
pub mod triage;
pub mod url;

use crate::api::client::Client;
use clock::Clock;
use compare::ComparisonStore;
use config::Config;
use device_memory::DeviceMemory;
use elsewhere::Elsewhere;
use filters::Filters;
use handles::{ClientHandle, PageLabels};
use home::HomeStore;
use layout::Layout;
use navigation::Navigation;
use notices::Notices;
use player::Player;
use preferences::Preferences;
use section_view::SectionView;
use session::{Auth, Session};
use triage::Triage;
use url::UrlState;

pub use clock::use_clock;
pub use compare::use_comparison;
pub use config::use_media_policy;
pub use device_memory::use_device_memory;
pub use elsewhere::use_elsewhere;
pub use filters::use_filters;
pub use home::use_home;
pub use layout::use_layout;
pub use navigation::use_navigation;
pub use notices::use_notices;
pub use player::use_player;
pub use preferences::use_preferences;
pub use section_view::use_section_view;
pub use session::use_session;
pub use triage::use_triage;
pub use url::use_url;

/// Creates every store, provides it as a context of the current owner, and starts the first requests.
pub fn provide_stores(config: &Config, labels: PageLabels) {
    let client: ClientHandle = StoredValue::new(Client { base: config.api_base.clone() });
    config::provide_media_policy(config);
    let clock = Clock::provide();
    let url = UrlState::provide();
    let view = SectionView::provide(Layout::provide());
    let preferences = Preferences::provide();
    let device = DeviceMemory::provide();
    let session = Session::provide(client, device, config.sign_in);
    let home = HomeStore::provide((client, labels), url, clock, session, preferences, device);
    ComparisonStore::provide(client, session, home, clock, preferences);
    let player = Player::provide(preferences, session, client);
    let triage = Triage::provide(home, device, player);
    Elsewhere::provide(home, triage, preferences, session);
    let filters = Filters::provide(home, url, triage);
    let navigation = Navigation::provide(url, view, home, triage, filters);
    let notices = Notices::provide(clock);
    let watched = Watched { url, home, player, filters, navigation, notices };
    session.on_user_change(move || watched.clear_user_data());
    connect(session, home, device, player, preferences);
}

/// The stores that hold data of the user.
#[derive(Clone, Copy)]
struct Watched {
    url: UrlState,
    home: HomeStore,
    player: Player,
    filters: Filters,
    navigation: Navigation,
    notices: Notices,
}

impl Watched {
    /// Removes all data of the user from the page and its address.
    fn clear_user_data(self) {
        self.url.replace(url::UrlParams::leave_user);
        self.navigation.clear();
        self.player.close();
        self.filters.search.set(String::new());
        self.notices.clear();
        self.home.clear();
    }
}

/// Connects the stores that react to each other.
fn connect(session: Session, home: HomeStore, device: DeviceMemory, player: Player, preferences: Preferences) {
    // While records are covered, none is heard either, even if somebody presses the media key of the keyboard.
    Effect::new(move |_| {
        if session.is_covered.get() && player.playing.get() {
            player.pause();
        }
    });
    Effect::new(move |_| {
        if home.shown.with(Option::is_some) {
            device.note_content();
        }
    });
    Effect::new(move |_| {
        preferences.read_views(match session.auth.get() {
            Auth::SignedIn(user) => Some(user.known_as()),
            Auth::NotRequired => Some(String::new()),
            _ => None,
        });
    });
    // A message that plays counts as heard.
    Effect::new(move |_| {
        if player.playing.get()
            && let Some(track) = player.track.get_untracked()
        {
            device.mark_heard(&[track.key], true);
        }
    });
}
