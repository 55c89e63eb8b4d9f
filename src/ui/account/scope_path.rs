//! Whose data is shown: the account, and the path of customers that all of it has in common.

use leptos::prelude::*;

use crate::i18n;
use crate::state::{use_home, use_session, use_url};

/// The path; hidden while nothing is known.
#[component]
pub fn ScopePath() -> impl IntoView {
    let (home, session) = (use_home(), use_session());
    let account = use_url().select(|params| params.account.clone());
    let steps = Memo::new(move |_| {
        let mut steps = home.shown.get().map(|home| home.scope.clone()).unwrap_or_default();
        if let Some(user) = session.user() {
            let chosen = account.get();
            let name = user.accounts.iter().find(|(id, _)| *id == chosen).or(user.accounts.first());
            // Often the outermost customer has the account's name.
            if let Some((_, name)) = name.filter(|(_, name)| !steps.contains(name)) {
                steps.insert(0, name.clone());
            }
        }
        steps
    });
    let list = move || {
        let steps = steps.get().into_iter().map(|step| {
            view! {
                <li>
                    <bdi>{step}</bdi>
                </li>
            }
        });
        steps.collect_view()
    };
    view! {
        <ol
            class="scope-path"
            aria-label=i18n::WHOSE_DATA.text()
            hidden=move || steps.with(Vec::is_empty)
        >
            {list}
        </ol>
    }
}
