//! The choice of a customer.

use leptos::prelude::*;

use super::picker::Picker;
use crate::i18n;
use crate::model::collation::by_name;
use crate::state::{use_home, use_session, use_url};

/// Whose they are, and the customers' ids and names.
type Seen = (String, Vec<(String, String)>);

/// The customers that appear in the data, to narrow the page to one. Absent where there is nothing to choose.
#[component]
pub fn CustomerPicker() -> impl IntoView {
    let (home, session, url) = (use_home(), use_session(), use_url());
    // Narrowed to one customer the data names no other: those seen before stay on offer, to the same user within the
    // same account.
    let seen = Memo::new(move |before: Option<&Seen>| {
        let user = session.user().map(|user| user.id).unwrap_or_default();
        let account = format!("{user} {}", url.params().account);
        let Some(home) = home.shown.get() else {
            return (account, Vec::new());
        };
        let mut seen = match before {
            Some((of, seen)) if *of == account => seen.clone(),
            _ => Vec::new(),
        };
        for customer in home.customers.iter().cloned() {
            if !seen.iter().any(|(id, _)| *id == customer.0) {
                seen.push(customer);
            }
        }
        (account, by_name(seen, |(_, name)| name))
    });
    let chosen = url.select(|params| params.customer.clone());
    // The picker is made anew only when there is something else to pick.
    let offered = Memo::new(move |_| {
        let mut customers = seen.get().1;
        let is_needed = customers.len() > 1 || !chosen.with(String::is_empty);
        customers.insert(0, (String::new(), i18n::ALL_CUSTOMERS.text().to_owned()));
        is_needed.then_some(customers)
    });
    move || {
        offered.get().map(|customers| {
            view! {
                <div class="scope__choice">
                    <label for="customer">{i18n::CUSTOMER.text()}</label>
                    <Picker
                        options=customers
                        other=i18n::CUSTOMER_IN_ADDRESS.text()
                        chosen=chosen
                        on_choice=move |id| url.push(|params| params.customer = id)
                        id="customer"
                    />
                </div>
            }
        })
    }
}
