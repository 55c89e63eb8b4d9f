//! The home: the whole payload, understood, in order, each record with its identity.

use std::sync::Arc;

use crate::api::decode::Decoded;
use crate::api::wire::Skipped;

use super::call::Call;
use super::conversation::Conversation;
use super::form::Form;
use super::metric::Metric;
use super::record::{Item, Key, Keys, newest_first};
use super::voicemail::Voicemail;

/// One payload.
#[derive(Clone, Debug, Default)]
pub struct Home {
    /// Metrics in the server's order.
    pub metrics: Vec<Arc<Metric>>,
    /// Conversations, newest first.
    pub conversations: Vec<Arc<Conversation>>,
    /// Calls, newest first.
    pub calls: Vec<Arc<Call>>,
    /// Voice messages, newest first.
    pub voicemail: Vec<Arc<Voicemail>>,
    /// Completed forms, newest first.
    pub forms: Vec<Arc<Form>>,
    /// Whether there is a section for forms: for customers of HostedSuite, and wherever there are any.
    pub has_forms: bool,
    /// Customers that appear in the payload, by name: their ids and names.
    pub customers: Vec<(String, String)>,
    /// What could not be read and was left out.
    pub skipped: Vec<Skipped>,
}

impl Home {
    /// Understands a payload.
    pub fn of(decoded: Decoded) -> Self {
        let home = decoded.home;
        let mut customers: Vec<(String, String)> = Vec::new();
        let mut note_customer = |id: &str, name: &str| {
            if !id.is_empty() && !customers.iter().any(|(known, _)| known == id) {
                customers.push((id.to_owned(), if name.is_empty() { id } else { name }.to_owned()));
            }
        };
        for call in &home.calls {
            note_customer(&call.customer_id, &call.customer_name);
        }
        for file in &home.voicemail {
            note_customer(&file.customer_id, &file.customer_name);
        }
        customers.sort_by(|(_, a), (_, b)| a.cmp(b));
        Home {
            has_forms: home.is_hosted_suite_customer || !home.forms.is_empty(),
            metrics: home.call_metrics.into_iter().map(|metric| Arc::new(Metric::of(metric))).collect(),
            conversations: understand(home.conversations, |info| info.id.clone(), Conversation::of),
            calls: understand(home.calls, |session| session.id.clone(), Call::of),
            voicemail: understand(home.voicemail, |file| file.id.clone(), Voicemail::of),
            forms: understand(home.forms, |form| form.id.clone(), Form::of),
            customers,
            skipped: decoded.skipped,
        }
    }

    /// Whether nothing at all happened.
    pub fn is_empty(&self) -> bool {
        self.metrics.is_empty()
            && self.conversations.is_empty()
            && self.calls.is_empty()
            && self.voicemail.is_empty()
            && self.forms.is_empty()
    }
}

/// The record of a key in one of the home's lists.
pub fn find<T: Item>(list: &[Arc<T>], key: Key) -> Option<Arc<T>> {
    list.iter().find(|item| item.key() == key).cloned()
}

fn understand<A, T: Item>(list: Vec<A>, id: impl Fn(&A) -> String, of: impl Fn(A, Key) -> T) -> Vec<Arc<T>> {
    let mut keys = Keys::default();
    let mut list: Vec<Arc<T>> = list
        .into_iter()
        .map(|record| {
            let key = keys.key(&id(&record));
            Arc::new(of(record, key))
        })
        .collect();
    newest_first(&mut list);
    list
}
