//! The period before, for metrics: asked for only when somebody wants it, since it costs a second answer.

use futures_util::future::join;

use super::clock::{Clock, now};
use super::handles::ClientHandle;
use super::home::{HomeStore, Load};
use super::preferences::Preferences;
use super::session::Session;
use crate::api::client::{Abort, HomeQuery};
use crate::api::error::Error;
use crate::model::civil::Date;
use crate::model::compare::{Before, start_before};
use crate::model::home::metrics;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How old the home may be that is compared, in milliseconds.
const FRESH_MS: i64 = 5_000;

/// How the comparison is doing.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Comparison {
    /// Nobody wants it, or there is nothing to compare yet.
    #[default]
    None,
    /// On its way.
    Loading,
    /// The period before could not be had.
    Failed,
    /// There is none: it would begin before the service did.
    OutOfReach,
    /// The period from a date until before another.
    Ready(Date, Date, Before),
}

/// The period before, as a signal.
#[derive(Clone, Copy)]
pub struct ComparisonStore(RwSignal<Comparison>);

/// The store of this page.
///
/// # Panics
/// Outside of the page.
pub fn use_comparison() -> ComparisonStore {
    expect_context()
}

impl ComparisonStore {
    /// How the comparison is doing; tracked.
    pub fn get(self) -> Comparison {
        self.0.get()
    }

    /// Requests the period before the window of the home, while somebody wants it.
    pub(super) fn provide(
        client: ClientHandle,
        session: Session,
        home: HomeStore,
        clock: Clock,
        preferences: Preferences,
    ) {
        let comparison = RwSignal::new(Comparison::None);
        let flight: InFlight = StoredValue::new_local(None);
        Effect::new(move |_| {
            // Of nobody who is gone: with the home goes what it was compared with.
            let shown = home.shown.with(Option::is_some);
            let wanted = (preferences.compare.is_on() && shown).then(|| home.query.get());
            let ready = home.load.get() == Load::Ready;
            let asked = flight.with_value(|flight| flight.as_ref().map(|(query, _)| query.clone()));
            if wanted != asked {
                if let Some((_, abort)) = flight.try_update_value(Option::take).flatten() {
                    abort.abort();
                }
                comparison.set(Comparison::None);
                if let Some(query) = wanted.filter(|_| ready) {
                    untrack(|| ask(query, comparison, flight, (client, session), home, clock.today.get_untracked()));
                }
            } else if wanted.is_none() && comparison.try_with_untracked(|now| *now == Comparison::None) == Some(false) {
                // Nobody wants to hear of what failed any more.
                comparison.set(Comparison::None);
            }
        });
        provide_context(ComparisonStore(comparison));
    }
}

/// What is on its way.
type InFlight = StoredValue<Option<(HomeQuery, Abort)>, LocalStorage>;

/// Asks for the period before.
fn ask(
    query: HomeQuery,
    comparison: RwSignal<Comparison>,
    flight: InFlight,
    (client, session): (ClientHandle, Session),
    home: HomeStore,
    today: Date,
) {
    // The two answers must be of one time: what happened between them would be counted to the period before.
    if home.updated.get_untracked().is_none_or(|at| now() - at > FRESH_MS) {
        home.reload();
        return;
    }
    let from = home.from.get_untracked();
    let fits = home.shown_for.with_untracked(|shown| shown.as_ref() == Some(&query));
    let Some(shown) = home.shown.get_untracked().filter(|_| fits) else {
        return;
    };
    let Some(before) = start_before(from, today) else {
        flight.set_value(Some((query, Abort::new())));
        comparison.set(Comparison::OutOfReach);
        return;
    };
    let abort = Abort::new();
    flight.set_value(Some((query.clone(), abort.clone())));
    comparison.set(Comparison::Loading);
    let client = client.get_value();
    spawn_local(async move {
        let longer = HomeQuery { from_date: before.to_string(), ..query.clone() };
        // Whose figures these are is asked beside them, as with the home.
        let (answer, owner) = join(client.metrics(&longer, &abort), session.owner_of_request(&abort)).await;
        let answer = owner.and_then(|owner| if session.accept(&owner) { answer } else { Err(Error::Aborted) });
        let current = flight.try_with_value(|flight| flight.as_ref().is_some_and(|(asked, _)| *asked == query));
        if current != Some(true) {
            return;
        }
        comparison.set(match answer {
            Ok(longer) => Comparison::Ready(before, from, Before::of(&shown.metrics, &metrics(longer, home.labels))),
            // Asked once: who wants it asked again switches the comparison off and on.
            Err(_) => Comparison::Failed,
        });
    });
}
