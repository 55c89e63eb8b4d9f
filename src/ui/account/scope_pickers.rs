//! Whose data is shown, to be chosen: the account where there are several, and the customer.

use leptos::prelude::*;

use super::account_picker::AccountPicker;
use super::customer_picker::CustomerPicker;
use crate::state::use_session;

/// The choices. Absent where there is nothing to choose.
#[component]
pub fn ScopePickers() -> impl IntoView {
    let session = use_session();
    let accounts = Memo::new(move |_| session.user().map(|user| user.accounts).unwrap_or_default());
    let account = move || accounts.with(Vec::len).gt(&1).then(|| view! { <AccountPicker accounts=accounts.get() /> });
    view! { <div class="scope">{account} <CustomerPicker /></div> }
}
