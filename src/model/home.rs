//! The home: the whole payload, interpreted, in order, each record with its identity.

use std::collections::HashSet;
use std::sync::Arc;

use crate::api::decode::Decoded;
use crate::api::lenient::Skipped;
use crate::api::metric::AppHomeCallMetric;
use crate::api::session::{CustomerBreadcrumb, SessionInfo};

use super::address::Address;
use super::address_index::{AddressIndex, AddressIndexBuilder};
use super::call::Call;
use super::conversation::Conversation;
use super::form::Form;
use super::hash::hash;
use super::instant::Instant;
use super::key::Keys;
use super::labels::{Labels, Unlabelled};
use super::metric::Metric;
use super::record::{List, ListBuilder};
use super::section::Section;
use super::voicemail::Voicemail;

/// How many calls are interpreted in one step.
const STEP: usize = 250;

/// One payload.
#[derive(Clone, Debug, Default)]
pub struct Home {
    /// Metrics in the server's order.
    pub metrics: Vec<Arc<Metric>>,
    /// Conversations, newest first.
    pub conversations: List<Conversation>,
    /// Calls, newest first.
    pub calls: List<Call>,
    /// Voice messages, newest first.
    pub voicemail: List<Voicemail>,
    /// Completed forms, newest first.
    pub forms: List<Form>,
    /// Whether there is a section for forms: for customers of HostedSuite, and wherever there are any.
    pub has_forms: bool,
    /// Customers that appear in the payload: their ids and names.
    pub customers: Vec<(String, String)>,
    /// The path of customers that all calls and voice messages have in common, from the outermost: it says whose data
    /// this is.
    pub scope: Vec<String>,
    /// Every record by the addresses that it names.
    pub addresses: AddressIndex,
    /// What could not be read and was left out.
    pub skipped: Vec<Skipped>,
}

/// Builds a [`Home`] from a payload, the calls step by step, as there may be very many.
pub struct HomeBuilder {
    decoded: Decoded,
    customers: Vec<(String, String)>,
    scope: Vec<String>,
    calls: ListBuilder<SessionInfo, Call>,
    now: Instant,
    labels: &'static dyn Labels,
}

impl HomeBuilder {
    /// Starts with a payload that arrived at `now`.
    pub fn of(mut decoded: Decoded, now: Instant, labels: &'static dyn Labels) -> Self {
        let home = &decoded.home;
        let (mut customers, mut noted) = (Vec::new(), HashSet::new());
        let mut note_customer = |id: &str, name: &str| {
            if !id.is_empty() && noted.insert(hash(id)) {
                customers.push((id.to_owned(), if name.is_empty() { id } else { name }.to_owned()));
            }
        };
        for call in &home.calls {
            note_customer(&call.customer_id, &call.customer_name);
        }
        for file in &home.voicemail {
            note_customer(&file.customer_id, &file.customer_name);
        }
        let paths = home.calls.iter().map(|call| &call.customer_breadcrumb);
        let paths = paths.chain(home.voicemail.iter().map(|file| &file.customer_breadcrumb));
        let scope = common_path(paths.map(Vec::as_slice));
        let calls = ListBuilder::of(std::mem::take(&mut decoded.home.calls));
        HomeBuilder { decoded, customers, scope, calls, now, labels }
    }

    /// Interprets some more calls; returns whether there are any left.
    pub fn step(&mut self) -> bool {
        let HomeBuilder { calls, now, labels, .. } = self;
        calls.grow(STEP, Call::identity, |session, key| Call::of(session, key, *labels).as_of(*now, *labels))
    }

    /// The home with all its lists, not yet [indexed by address](Home::with_addresses).
    pub fn lists(mut self) -> Home {
        while self.step() {}
        let (home, labels) = (self.decoded.home, self.labels);
        Home {
            scope: self.scope,
            has_forms: home.is_hosted_suite_customer || !home.forms.is_empty(),
            metrics: metrics(home.call_metrics, labels),
            conversations: List::of(home.conversations, Conversation::identity, |info, key| {
                Conversation::of(info, key, labels)
            }),
            calls: self.calls.list(),
            voicemail: List::of(home.voicemail, Voicemail::identity, Voicemail::of),
            forms: List::of(home.forms, Form::identity, Form::of),
            customers: self.customers,
            addresses: AddressIndex::default(),
            skipped: self.decoded.skipped,
        }
    }
}

impl Home {
    /// Builds a home at once, without labels: for tests. The page uses a [`HomeBuilder`].
    pub fn of(decoded: Decoded, now: Instant) -> Self {
        HomeBuilder::of(decoded, now, &Unlabelled).lists().with_addresses()
    }

    /// The home with its records indexed by address.
    pub fn with_addresses(mut self) -> Self {
        let mut addresses = AddressIndexBuilder::default();
        addresses.add(Section::Calls, &self.calls);
        addresses.add(Section::Conversations, &self.conversations);
        addresses.add(Section::Voicemail, &self.voicemail);
        addresses.add(Section::Forms, &self.forms);
        self.addresses = addresses.index();
        self
    }

    /// Whether a text may be offered to an address: not to one whose last text asked for no more.
    pub fn may_text(&self, address: &Address) -> bool {
        let entries = self
            .addresses
            .address_key(address)
            .map(|address_key| self.addresses.named(address_key))
            .unwrap_or_default();
        let texts = entries.iter().filter(|entry| entry.other && entry.section == Section::Conversations);
        !texts.map(|entry| &self.conversations[entry.place]).any(|text| text.wants_no_texts())
    }

    /// How many records a newer home has that this one does not have.
    pub fn count_new(&self, newer: &Home) -> usize {
        newer.conversations.new_since(&self.conversations)
            + newer.calls.new_since(&self.calls)
            + newer.voicemail.new_since(&self.voicemail)
            + newer.forms.new_since(&self.forms)
    }

    /// A newer home without the records that this one does not have: what is shown is updated, and nothing moves away
    /// from under somebody's finger.
    pub fn without_new(&self, newer: &Home) -> Home {
        Home {
            conversations: newer.conversations.known_to(&self.conversations),
            calls: newer.calls.known_to(&self.calls),
            voicemail: newer.voicemail.known_to(&self.voicemail),
            forms: newer.forms.known_to(&self.forms),
            ..newer.clone()
        }
        .with_addresses()
    }

    /// Whether there are no records at all. There may still be metrics, all of them zero.
    pub fn is_empty(&self) -> bool {
        self.conversations.is_empty() && self.calls.is_empty() && self.voicemail.is_empty() && self.forms.is_empty()
    }
}

/// The common beginning of paths; records without one are ignored.
fn common_path<'a>(paths: impl Iterator<Item = &'a [CustomerBreadcrumb]>) -> Vec<String> {
    let mut common: Option<&[CustomerBreadcrumb]> = None;
    for path in paths.filter(|path| !path.is_empty()) {
        let before = common.unwrap_or(path);
        let same = before.iter().zip(path).take_while(|(one, two)| one.id == two.id && one.name == two.name).count();
        common = Some(&before[..same]);
    }
    common.unwrap_or_default().iter().map(|step| step.name.clone()).filter(|name| !name.is_empty()).collect()
}

/// The server's metrics, each with its identity.
pub fn metrics(metrics: Vec<AppHomeCallMetric>, labels: &dyn Labels) -> Vec<Arc<Metric>> {
    let mut keys = Keys::default();
    metrics
        .into_iter()
        .map(|metric| {
            let id = keys.key(hash(&metric.metric_key));
            Arc::new(Metric::of(metric, id, labels))
        })
        .collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn the_scope_is_what_all_paths_have_in_common() {
        let path = |names: &str| -> Vec<CustomerBreadcrumb> {
            let step = |name: char| CustomerBreadcrumb { id: name.to_string(), name: name.to_string() };
            names.chars().map(step).collect()
        };
        for (paths, common) in [
            (vec!["abc", "abd", "ab"], "ab"),
            (vec!["", "abc", ""], "abc"),
            (vec!["a", "b"], ""),
            (vec!["ab", "b", "ab"], ""),
            (vec![], ""),
        ] {
            let paths: Vec<_> = paths.into_iter().map(path).collect();
            assert_eq!(common_path(paths.iter().map(Vec::as_slice)).concat(), common, "{paths:?}");
        }
    }
}
