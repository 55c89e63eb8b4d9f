//! The page around the sections.

use leptos::prelude::*;

use super::account::{Account, CustomerPicker};
use super::details::call_dialog::CallDialog;
use super::failure::Failure;
use super::filter_bar::FilterBar;
use super::format;
use super::parts::icon::icon;
use super::search_box::SearchBox;
use super::sections::call_metrics::CallMetrics;
use super::sections::calls::Calls;
use super::sections::conversations::Conversations;
use super::sections::forms::Forms;
use super::sections::voicemail::Voicemail;
use super::sign_in::SignIn;
use super::skipped::Skipped;
use super::status_line::StatusLine;
use crate::model::record::matching;
use crate::state::Page;
use crate::state::home::Load;
use crate::state::session::Who;

/// The whole page.
#[component]
pub fn Shell() -> impl IntoView {
    let page = Page::here();
    announce_results(page);
    let signed_out = Memo::new(move |_| page.session.who.get() == Who::Nobody);
    let busy = move || (page.load() == Load::Loading).to_string();
    view! {
        <a class="skip-link" href="#main">"Skip to the content"</a>
        <header class="top">
            <div class="top__brand">{icon("logo")} <h1>"Home"</h1></div>
            {move || (!signed_out.get()).then(|| view! { <SearchBox /> <StatusLine /> })}
            <Account />
        </header>
        {move || if signed_out.get() {
            view! { <main id="main" class="main main--signed-out"><SignIn /></main> }.into_any()
        } else {
            view! {
                <div class="filters">
                    <FilterBar />
                    <CustomerPicker />
                </div>
                <main id="main" class="main" aria-busy=busy>
                    <Failure />
                    <Skipped />
                    <div class="sections">
                        <CallMetrics />
                        <Calls />
                        <Conversations />
                        <Voicemail />
                        <Forms />
                    </div>
                </main>
                <CallDialog />
            }
            .into_any()
        }}
        <p class="visually-hidden" role="status">{move || page.said.get()}</p>
    }
}

/// Says once what a window or a search brought. A refresh that changes nothing says nothing.
fn announce_results(page: Page) {
    Effect::new(move |before: Option<String>| {
        let text = page
            .shown()
            .map(|home| {
                page.query.with(|query| {
                    let calls = home.calls.iter().filter(|call| query.matches(crate::model::record::Item::haystack(&***call))).count();
                    format!(
                        "{} calls, {} conversations, {} voice messages{}",
                        format::count(calls),
                        format::count(matching(&home.conversations, query).len()),
                        format::count(matching(&home.voicemail, query).len()),
                        if home.has_forms {
                            format!(", {} forms", format::count(matching(&home.forms, query).len()))
                        } else {
                            String::new()
                        },
                    )
                })
            })
            .unwrap_or_default();
        if before.as_ref() != Some(&text) && !text.is_empty() {
            page.said.set(text.clone());
        }
        text
    });
}
