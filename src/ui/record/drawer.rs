//! The drawer: what the address names of the records, a call or the story of an address.

use leptos::prelude::*;

use super::call_details::CallDetails;
use super::call_summary::{CallSubtitle, call_title};
use super::opened::{Opened, opened};
use super::story::{StorySubtitle, StoryView, story_title};
use crate::i18n;
use crate::state::{use_navigation, use_url};
use crate::ui::components::dialog::Dialog;
use crate::ui::components::icon::Icon;

/// The drawer. Empty while nothing is open.
#[component]
pub fn RecordDrawer() -> impl IntoView {
    let (navigation, url) = (use_navigation(), use_url());
    let opened = opened();
    let title = Memo::new(move |_| {
        opened.with(|opened| match opened {
            Opened::Nothing => String::new(),
            Opened::Missing => i18n::RECORD_MISSING.text().to_owned(),
            Opened::Call(call) => call_title(call),
            Opened::Story(raw, medium, story) => story_title(raw, *medium, story),
        })
    });
    let subtitle = move || match opened.get() {
        Opened::Call(call) => view! { <CallSubtitle call=call /> }.into_any(),
        Opened::Story(_, _, story) => view! { <StorySubtitle story=story /> }.into_any(),
        Opened::Nothing | Opened::Missing => ().into_any(),
    };
    // From a call to a story and back.
    let has_way_back = url.select(|params| !params.call.is_empty() && !params.story.is_empty());
    let back = move || {
        view! {
            <button
                type="button"
                class="button"
                hidden=move || !has_way_back.get()
                on:click=move |_| url.push(|params| params.story.clear())
            >
                <Icon name="back" />
                {i18n::BACK_TO_CALL.text()}
            </button>
        }
    };
    let content = move || match opened.get() {
        Opened::Nothing => ().into_any(),
        Opened::Missing => view! { <Missing /> }.into_any(),
        Opened::Call(call) => view! { <CallDetails call=call /> }.into_any(),
        Opened::Story(raw, medium, story) => view! { <StoryView raw=raw medium=medium story=story /> }.into_any(),
    };
    view! {
        <Dialog name="record" title=title is_title_a_name=true subtitle=move || view! { {subtitle} } tools=back on_close=move || navigation.close_record()>
            {content}
        </Dialog>
    }
}

#[component]
fn Missing() -> impl IntoView {
    let url = use_url();
    view! {
        <p>{i18n::RECORD_MISSING_ADVICE.text()}</p>
        <button
            type="button"
            class="button"
            on:click=move |_| url.push(|params| params.from_date = "90d".to_owned())
        >
            {i18n::LOOK_BACK_90.text()}
        </button>
    }
}
