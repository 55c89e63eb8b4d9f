//! Configuration, then who is signed in, then the home.

use leptos::prelude::*;

use crate::state::Page;
use crate::state::config::Config;
use crate::ui::shell::Shell;

/// The app.
#[component]
pub fn App() -> impl IntoView {
    match Config::read() {
        Ok(config) => {
            provide_context(Page::start(config));
            view! { <Shell /> }.into_any()
        }
        Err(reason) => view! {
            <main class="main">
                <div class="failure" role="alert">
                    <div class="failure__words">
                        <p class="failure__title">"This page is not set up correctly."</p>
                        <p>{reason} " Whoever deploys it can mend it in index.html."</p>
                    </div>
                </div>
            </main>
        }
        .into_any(),
    }
}
