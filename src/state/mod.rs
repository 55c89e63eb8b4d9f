//! What the page knows now: signals and effects, no markup.

use std::cell::Cell;
use std::ops::Deref;
use std::sync::Arc;

use leptos::prelude::*;

use crate::api::client::Client;
use crate::model::attention::{self, Attention, Queue};
use crate::model::call::Call;
use crate::model::call_table::Sort;
use crate::model::callbacks::Callbacks;
use crate::model::filter::FilterContext;
use crate::model::home::Home;
use crate::model::inferred_calls::InferredCalls;
use crate::model::media::MediaPolicy;
use crate::model::record::{Item, Key, KeySet};
use crate::model::search::Query;
use crate::model::section::Section;
use crate::model::story::Anchor;

pub mod address_bar;
pub mod clock;
pub mod compare;
pub mod config;
pub mod device;
pub mod effect;
pub mod home;
pub mod language;
pub mod listener;
pub mod lists;
pub mod marks;
pub mod player;
pub mod preferences;
pub mod release;
pub mod seal;
pub mod session;

use address_bar::AddressBar;
use clock::Clock;
use compare::Comparison;
use device::Device;
use effect::effect;
use home::{HomeState, Load};
use lists::Lists;
use player::Player;
use preferences::Preferences;
use session::{Auth, Session};

thread_local! {
    /// The page. Not a context of Leptos: these would be a kilobyte for one thing that is there once.
    static HERE: Cell<Option<Page>> = const { Cell::new(None) };
}

/// Everything the page knows. No more than an address: hundreds of closures hold one.
#[derive(Clone, Copy)]
pub struct Page(&'static Parts);

impl Deref for Page {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        self.0
    }
}

/// What a [`Page`] is made of.
pub struct Parts {
    /// The server.
    pub client: RwSignal<Client>,
    /// Which addresses of the data may be loaded.
    pub media: RwSignal<MediaPolicy>,
    /// What the address asks for.
    pub address: AddressBar,
    /// Now, and the zone.
    pub clock: Clock,
    /// What this device remembers of how somebody likes the page.
    pub preferences: Preferences,
    /// What this device remembers of what was looked at.
    pub device: Device,
    /// Who still waits for a call back.
    pub callbacks: Memo<Arc<Callbacks>>,
    /// Which call each voice message was probably left in.
    pub likely: Memo<Arc<InferredCalls>>,
    /// What is known beside the records.
    pub known: Memo<Arc<FilterContext>>,
    /// What is waiting; `None` before the first home.
    pub attention: Memo<Option<Attention>>,
    /// Who is signed in.
    pub session: Session,
    /// The home, and how its request is doing.
    pub home: HomeState,
    /// The newest home, also where its new records are held back from the lists.
    pub newest: Memo<Option<Arc<Home>>>,
    /// The period before, for metrics.
    pub comparison: RwSignal<Comparison>,
    /// The recording that plays.
    pub player: Player,
    /// What was typed into the search.
    pub search: RwSignal<String>,
    /// The search, prepared.
    pub query: Memo<Query>,
    /// The lists as the search and the filters leave them.
    pub lists: Lists,
    /// The order of the table of calls.
    pub sort: Memo<Sort>,
    /// Whether the server has a newer release of the page.
    pub newer_release: RwSignal<bool>,
    /// A record that is to be brought into view and given the focus.
    pub wanted: RwSignal<Option<(Section, Key)>>,
    /// The sheet that lies over the page.
    pub sheet: RwSignal<Option<Sheet>>,
    /// Words for the live region: what was done.
    pub said: RwSignal<String>,
    /// Words for another: what a search or a filter found.
    pub found: RwSignal<String>,
    /// What was waiting when somebody went to one of it last, and the place of that one.
    visited: RwSignal<(Queue, Option<usize>)>,
}

/// What can lie over the page, beside the records that the address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// What is waiting, for whoever comes next.
    Handover,
    /// One form, to be printed.
    Form(Key),
    /// How somebody likes the page.
    Preferences,
    /// What the keys do.
    Keys,
}

/// Of a memo whose values are not compared: every one is news.
pub fn always<T>(_: Option<&T>, _: Option<&T>) -> bool {
    true
}

impl Page {
    /// Sets everything up and starts the first requests. Needs a reactive owner; lives as long as it.
    pub fn start(config: config::Config) -> Self {
        let client = RwSignal::new(Client { base: config.api_base.clone() });
        let media = RwSignal::new(config.media_policy());
        let clock = Clock::start();
        let address = AddressBar::start();
        let preferences = Preferences::start();
        let device = Device::start();
        let session = Session::start(client, device, config.sign_in);
        let home = HomeState::start(client, address, clock, session, preferences, device);
        let player = Player::start(preferences, session, client);
        let search = RwSignal::new(String::new());
        let query = Memo::new(move |_| search.with(|typed| Query::of(typed)));
        // What is waiting is told from all that is known, also while new records wait to be put into the lists.
        let newest =
            Memo::new_with_compare(move |_| home.held.get().map(|(home, _)| home).or_else(|| home.shown.get()), always);
        let callbacks = Memo::new_with_compare(
            move |_| Arc::new(newest.with(|home| home.as_ref().map(|home| Callbacks::of(home)).unwrap_or_default())),
            always,
        );
        let likely = Memo::new(move |_| {
            Arc::new(newest.with(|home| home.as_ref().map(|home| InferredCalls::of(home)).unwrap_or_default()))
        });
        let known = Memo::new(move |_| {
            Arc::new(FilterContext {
                heard: KeySet::of(device.heard().iter().map(|key| Key(*key))),
                playing: player.track.with(|track| track.as_ref().map(|track| track.key)),
                left: likely.with(|likely| likely.calls()),
                looked: device.looked.get(),
            })
        });
        // There is one page as long as the program runs.
        let page = Page(Box::leak(Box::new(Parts {
            client,
            media,
            address,
            clock,
            preferences,
            device,
            callbacks,
            likely,
            known,
            attention: Memo::new(move |_| {
                let home = newest.get()?;
                Some(callbacks.with(|callbacks| known.with(|known| Attention::of(&home, callbacks, known))))
            }),
            session,
            home,
            newest,
            comparison: compare::start(client, session, home, clock, preferences),
            player,
            search,
            query,
            lists: Lists::start(home.shown, query, known, address),
            sort: address.part(|asked| asked.sort),
            newer_release: release::start(clock),
            wanted: RwSignal::new(None),
            sheet: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            found: RwSignal::new(String::new()),
            visited: RwSignal::new((Vec::new(), None)),
        })));
        HERE.set(Some(page));
        session.on_wipe(move || page.wipe());
        // What is covered is not heard either, whoever presses a key of the keyboard for it.
        effect(move || {
            if session.is_covered.get() && player.playing.get() {
                player.pause();
            }
        });
        effect(move || {
            if home.shown.with(Option::is_some) {
                device.see();
            }
        });
        effect(move || {
            preferences.read_views(match session.auth.get() {
                Auth::SignedIn(user) => Some(user.known_as()),
                Auth::NotRequired => Some(String::new()),
                _ => None,
            });
        });
        // A message that sounds is heard.
        effect(move || {
            if player.playing.get()
                && let Some(track) = player.track.get_untracked()
            {
                device.mark_heard(&[track.key], true);
            }
        });
        page
    }

    /// The page that the current component belongs to.
    ///
    /// # Panics
    /// Before there is one.
    pub fn here() -> Self {
        HERE.get().expect("components are made once there is a page")
    }

    /// The home that is shown, if there is one yet.
    pub fn shown(&self) -> Option<Arc<Home>> {
        self.home.shown.get()
    }

    /// How the request is doing.
    pub fn load(&self) -> Load {
        self.home.load.get()
    }

    /// Opens the details of a call.
    pub fn open_call(&self, call: &Call) {
        let token = call.key().token(call.id());
        self.address.push(|asked| {
            asked.call = token;
            asked.story.clear();
        });
    }

    /// Opens the story of an address.
    pub fn open_story(&self, anchor: Anchor) {
        let found = self.newest.with_untracked(|home| home.as_ref().and_then(|home| anchor.find(home)));
        if let Some((id, _)) = found {
            self.address.push(|asked| asked.story = anchor.text(&id));
        }
    }

    /// Closes what is open of the records.
    pub fn close_record(&self) {
        self.address.replace(|asked| {
            asked.call.clear();
            asked.story.clear();
        });
    }

    /// Goes to the next thing that is waiting. Where the search or a filter hides it, these are cleared.
    pub fn go_to_next(&self) -> Option<(Section, Key)> {
        let home = self.newest.get_untracked()?;
        let queue = untrack(|| {
            self.callbacks.with(|callbacks| self.known.with(|known| attention::queue(&home, callbacks, known)))
        });
        let place = self.visited.with_untracked(|(before, last)| attention::next(&queue, before, *last));
        let (section, key) = *queue.get(place)?;
        self.visited.set((queue, Some(place)));
        self.go_to(section, key);
        Some((section, key))
    }

    /// Brings a record into view and gives it the focus. Where the search or a filter hides it, these are cleared.
    pub fn go_to(&self, section: Section, key: Key) {
        self.close_record();
        if self.is_held(section, key) {
            self.home.show_held();
        }
        let hidden = match section {
            Section::Callbacks => !self.search.with_untracked(String::is_empty),
            _ => self.is_hidden(section, key),
        };
        if hidden {
            self.search.set(String::new());
            self.address.replace(|asked| {
                if let Some(filter) = asked.filter_mut(section) {
                    *filter = Default::default();
                }
            });
        }
        self.wanted.set(Some((section, key)));
    }

    /// Whether a record is held back from the lists.
    fn is_held(&self, section: Section, key: Key) -> bool {
        let listed = self.home.shown.with_untracked(|home| {
            home.as_ref().is_some_and(|home| match section {
                Section::Calls => home.calls.find(key).is_some(),
                Section::Conversations => home.conversations.find(key).is_some(),
                Section::Voicemail => home.voicemail.find(key).is_some(),
                Section::Forms => home.forms.find(key).is_some(),
                Section::Callbacks => true,
            })
        });
        !listed
    }

    /// Says something to who listens; again, if it was said before.
    pub fn say(&self, text: &str) {
        let again = self.said.with_untracked(|said| said == text);
        // An invisible difference: what is the same as before is not spoken.
        self.said.set(if again { format!("{text}\u{200b}") } else { text.to_owned() });
    }

    fn is_hidden(&self, section: Section, key: Key) -> bool {
        let Some(home) = self.home.shown.get_untracked() else {
            return true;
        };
        let Some(filtered) = self.lists.of(section).get_untracked() else {
            return true;
        };
        let key_at = |place: &usize| match section {
            Section::Calls => home.calls.get(*place).map(|item| item.key()),
            Section::Conversations => home.conversations.get(*place).map(|item| item.key()),
            Section::Voicemail => home.voicemail.get(*place).map(|item| item.key()),
            Section::Forms => home.forms.get(*place).map(|item| item.key()),
            Section::Callbacks => None,
        };
        !filtered.places.iter().any(|place| key_at(place) == Some(key))
    }

    /// Takes everything that belongs to the person who was signed in off the page, and out of its address.
    fn wipe(&self) {
        self.address.replace(address_bar::Asked::leave_user);
        self.sheet.set(None);
        self.player.close();
        self.search.set(String::new());
        self.said.set(String::new());
        self.found.set(String::new());
        self.visited.set((Vec::new(), None));
        self.wanted.set(None);
        self.home.wipe();
    }
}
