//! The choice of an account.

use leptos::prelude::*;

use super::picker::Picker;
use crate::i18n;
use crate::model::collation::by_name;
use crate::state::{use_home, use_player, use_url};

/// The user's accounts. Of somebody who sees every account, the address may name one that is not listed.
#[component]
pub fn AccountPicker(
    /// Their ids and names.
    accounts: Vec<(String, String)>,
) -> impl IntoView {
    let (home, player, url) = (use_home(), use_player(), use_url());
    let choose = move |id: String| {
        home.clear();
        player.close();
        url.push(|params| {
            // A customer belongs to one account, as do lines and people.
            params.leave_account();
            params.account = id;
        });
    };
    view! {
        <div class="scope__choice">
            <label for="account">{i18n::ACCOUNT.text()}</label>
            <Picker
                options=by_name(accounts, |(_, name)| name)
                other=i18n::ANOTHER_ACCOUNT.text()
                chosen=url.select(|params| params.account.clone())
                on_choice=choose
                id="account"
            />
        </div>
    }
}
