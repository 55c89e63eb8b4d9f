//! What lies over the records while it is not known who is there (`state/session.rs` says when, `style/cover.css` hides
//! what is below).

use super::dom::{El, button, div, el};
use super::failure::{countdown, explanation};
use crate::state::Page;
use crate::state::session::Auth;
use crate::words;

/// Says what the page waits for. While the form to sign in lies over it, that says enough.
pub fn cover() -> El {
    let page = Page::here();
    div("cover").live(move |place| {
        if !page.session.is_covered.get() {
            return;
        }
        match page.session.auth.get() {
            Auth::CheckFailed(error) => {
                let (title, advice) = explanation(&error);
                let said = div("failure__words")
                    .child(el("p").class("failure__title").child(title))
                    .child(el("p").child(advice))
                    .child(countdown(page));
                let retry = button("button button--primary", move || page.session.retry()).child(words::RETRY);
                place.put(div("failure").attr("role", "alert").child(said).child(retry));
            }
            Auth::Checking => {
                place.put(el("p").class("cover__words").attr("role", "status").child(words::CHECKING_WHO));
            }
            Auth::SignedOut | Auth::NotRequired | Auth::SignedIn(_) => {}
        }
    })
}
