//! The metrics of the period before. Requested only on demand, since this takes a second request for the home.

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

/// The maximum age of the home to compare with, in milliseconds.
const FRESH_MS: i64 = 5_000;

/// The state of the comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Comparison {
    /// It is off, or there is nothing to compare yet.
    #[default]
    None,
    /// The request is running.
    Loading,
    /// The request failed.
    Failed,
    /// The period before would begin before the service existed.
    OutOfReach,
    /// The metrics of the period from the first date until the day before the second.
    Ready(Date, Date, Before),
}

/// The period before, as a signal.
#[derive(Clone, Copy)]
pub struct ComparisonStore(RwSignal<Comparison>);

/// The store, from the context.
///
/// # Panics
/// Outside of the app, where there is no such context.
pub fn use_comparison() -> ComparisonStore {
    expect_context()
}

impl ComparisonStore {
    /// The state of the comparison; tracked.
    pub fn get(self) -> Comparison {
        self.0.get()
    }

    /// Requests the period before the window of the home while the comparison is on.
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
            // Without a home there is no comparison, so clearing the data of a user clears it too.
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
                // The comparison was switched off: remove its error.
                comparison.set(Comparison::None);
            }
        });
        provide_context(ComparisonStore(comparison));
    }
}

/// The running request.
type InFlight = StoredValue<Option<(HomeQuery, Abort)>, LocalStorage>;

/// Requests the period before.
fn ask(
    query: HomeQuery,
    comparison: RwSignal<Comparison>,
    flight: InFlight,
    (client, session): (ClientHandle, Session),
    home: HomeStore,
    today: Date,
) {
    // Both answers must be of about the same time: calls in between would count for the period before.
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
        // As with the home, check in parallel whose figures these are.
        let (answer, owner) = join(client.metrics(&longer, &abort), session.owner_of_request(&abort)).await;
        let answer = owner.and_then(|owner| if session.accept(&owner) { answer } else { Err(Error::Aborted) });
        let current = flight.try_with_value(|flight| flight.as_ref().is_some_and(|(asked, _)| *asked == query));
        if current != Some(true) {
            return;
        }
        comparison.set(match answer {
            Ok(longer) => Comparison::Ready(before, from, Before::of(&shown.metrics, &metrics(longer, home.labels))),
            // There is no automatic retry: the user can switch the comparison off and on again.
            Err(_) => Comparison::Failed,
        });
    });
}
