//! What the page knows now: signals and effects, no markup.

use std::sync::Arc;

use crate::state::live::{Derived, Live};
use leptos::prelude::*;

use crate::api::client::Client;
use crate::model::call_table::Sort;
use crate::model::callbacks::Callbacks;
use crate::model::home::Home;
use crate::model::record::Key;
use crate::model::search::Query;

pub mod address_bar;
pub mod clock;
pub mod config;
pub mod device;
pub mod effect;
pub mod home;
pub mod live;
pub mod marks;
pub mod preferences;
pub mod session;

use address_bar::AddressBar;
use clock::Clock;
use device::Device;
use effect::effect;
use home::{HomeState, Load};
use preferences::Preferences;
use session::{Session, Who};

/// Everything the page knows; handed down as a context. Copies share the same signals.
#[derive(Clone, Copy)]
pub struct Page {
    /// The server.
    pub client: Live<Client>,
    /// What the address asks for.
    pub address: AddressBar,
    /// Now, and the zone.
    pub clock: Clock,
    /// What this device remembers of how somebody likes the page.
    pub preferences: Preferences,
    /// What this device remembers of what was looked at.
    pub device: Device,
    /// Who still waits for a call back.
    pub callbacks: Derived<Arc<Callbacks>>,
    /// Who is signed in.
    pub session: Session,
    /// The home, and how its request is doing.
    pub home: HomeState,
    /// What was typed into the search.
    pub search: Live<String>,
    /// The search, prepared.
    pub query: Derived<Query>,
    /// The order of the table of calls.
    pub sort: Live<Sort>,
    /// The call whose details are open.
    pub open_call: Live<Option<Key>>,
    /// Words for the live region: results, copies.
    pub said: Live<String>,
}

impl Page {
    /// Sets everything up and starts the first requests. Needs a reactive owner; lives as long as it.
    pub fn start(config: config::Config) -> Self {
        let client = Live::new(Client { base: config.api_base.clone() });
        let clock = Clock::start();
        let address = AddressBar::start();
        let session = Session::start(client, config.sign_in);
        let preferences = Preferences::start();
        // Before everything that asks for a home: nothing is asked in the name of who was here before.
        let strangers = note_strangers(session, address);
        let home = HomeState::start(client, address, clock, session, preferences);
        let search = Live::new(String::new());
        let page = Page {
            client,
            address,
            clock,
            preferences,
            device: Device::start(),
            callbacks: Derived::from_before(move |_| {
                Arc::new(home.shown.with(|home| home.as_ref().map(|home| Callbacks::of(home)).unwrap_or_default()))
            }),
            session,
            home,
            search,
            query: Derived::new(move || search.with(|typed| Query::of(typed))),
            sort: Live::new(Sort::default()),
            open_call: Live::new(None),
            said: Live::new(String::new()),
        };
        marks::start(page);
        session.follow_other_tabs(move || page.wipe());
        // When a session ends by itself the page stays, under the sign-in form. Whoever signs in then sees it again if
        // it is theirs; of anybody else's, nothing.
        effect(move || {
            if strangers.get() > 0 {
                page.wipe();
                page.home.reload();
            }
        });
        page
    }

    /// The page that the current component belongs to.
    pub fn here() -> Self {
        expect_context()
    }

    /// The home that is shown, if there is one yet.
    pub fn shown(&self) -> Option<Arc<Home>> {
        self.home.shown.get()
    }

    /// How the request is doing.
    pub fn load(&self) -> Load {
        self.home.load.get()
    }

    /// Forgets everything that belongs to the person who was signed in.
    pub fn wipe(&self) {
        self.open_call.set(None);
        self.search.set(String::new());
        self.said.set(String::new());
        self.device.forget();
        self.home.wipe();
    }
}

/// Counts how often another person has signed in than the one before, and drops that one's view from the address.
fn note_strangers(session: Session, address: AddressBar) -> Live<u32> {
    let strangers = Live::new(0);
    let mut last = String::new();
    effect(move || {
        if let Who::Somebody(user) = session.who.get() {
            if !last.is_empty() && last != user.known_as() {
                address.replace(|asked| {
                    asked.account.clear();
                    asked.customer.clear();
                });
                strangers.update(|strangers| *strangers += 1);
            }
            last = user.known_as().to_owned();
        }
    });
    strangers
}
