//! Completed forms of the answering service.

use crate::api::form::HostedSuiteCompletedForm;

use super::address::Address;
use super::call::first;
use super::criteria::{Facet, FilterContext, Kind};
use super::instant::{self, Instant};
use super::key::{Key, identity};
use super::record::Item;
use super::search::{Haystack, Query};

/// One completed form.
#[derive(Clone, Debug)]
pub struct Form {
    /// The form as the server describes it.
    pub info: HostedSuiteCompletedForm,
    /// When it was completed, else created.
    pub when: Option<Instant>,
    key: Key,
    haystack: Haystack,
}

impl Form {
    /// Interprets a form.
    pub fn of(info: HostedSuiteCompletedForm, key: Key) -> Self {
        let mut haystack = Haystack::of([
            info.name.as_str(),
            &info.form_name,
            &info.client_name,
            &info.contact_name,
            &info.caller_number,
            &info.email_subject,
        ]);
        for contact in &info.contacts_names {
            haystack.add(contact);
        }
        for field in &info.fields {
            haystack.add(&field.name);
            for value in &field.values {
                haystack.add(value);
            }
        }
        let when = instant::parse(&info.date_completed).or_else(|| instant::parse(&info.date_created));
        Form { info, when, key, haystack }
    }

    /// The number that identifies a form.
    pub fn identity(info: &HostedSuiteCompletedForm) -> u64 {
        let (form, whose) = ([&info.form_id, &info.name], [&info.client_id, &info.caller_number]);
        let content = [&info.date_created, &info.date_completed].into_iter().chain(form).chain(whose);
        identity(&info.id, content)
    }

    /// Its own name, else that of the form it is an instance of.
    pub fn title(&self) -> &str {
        first(&[&self.info.name, &self.info.form_name])
    }

    /// The people it is for, each once: the lists of the payload overlap.
    pub fn contacts(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for name in std::iter::once(&self.info.contact_name).chain(&self.info.contacts_names) {
            if !name.is_empty() && !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        names
    }

    /// In how many of its fields something is found, by their names or values.
    pub fn fields_found(&self, query: &Query) -> usize {
        let found = |text: &String| !query.places(text).is_empty();
        self.info.fields.iter().filter(|field| found(&field.name) || field.values.iter().any(found)).count()
    }
}

impl Item for Form {
    fn key(&self) -> Key {
        self.key
    }
    fn id(&self) -> &str {
        &self.info.id
    }
    fn other_side(&self) -> Address<'_> {
        Address::of(&self.info.caller_number)
    }
    fn addresses(&self) -> Vec<&str> {
        vec![&self.info.caller_number]
    }
    fn is(&self, kind: Kind, known: &FilterContext) -> bool {
        match kind {
            Kind::All => true,
            Kind::New => known.is_new(self.when),
            _ => false,
        }
    }
    fn facet(&self, facet: Facet) -> Vec<(&str, &str)> {
        let info = &self.info;
        match facet {
            Facet::Form => vec![(&info.form_id, &info.form_name)],
            Facet::Client => vec![(&info.client_id, &info.client_name)],
            Facet::Contact => {
                let mut contacts: Vec<(&str, &str)> = vec![(&info.contact_id, &info.contact_name)];
                for (at, id) in info.contacts_ids.iter().enumerate() {
                    contacts.push((id, info.contacts_names.get(at).map_or("", String::as_str)));
                }
                contacts
            }
            Facet::Line | Facet::Person | Facet::Customer => Vec::new(),
        }
    }
    fn when(&self) -> Option<Instant> {
        self.when
    }
    fn haystack(&self) -> &Haystack {
        &self.haystack
    }
}
