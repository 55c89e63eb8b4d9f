//! How the session and the load leave the page.

use leptos::prelude::*;

use crate::state::session::Auth;
use crate::state::{use_home, use_session};

/// How the session and the load leave the page.
#[derive(Clone, Copy)]
pub struct PageState {
    /// Nobody is signed in, and nothing is shown.
    pub is_signed_out: Memo<bool>,
    /// A session that ended by itself leaves the page where it is, under the form.
    pub is_interrupted: Memo<bool>,
    /// The first home is on its way.
    pub is_waiting: Memo<bool>,
}

impl PageState {
    /// Follows both.
    pub fn new() -> Self {
        let (session, home) = (use_session(), use_home());
        let is_nobody = Memo::new(move |_| session.auth.get() == Auth::SignedOut);
        let has_none = Memo::new(move |_| home.shown.with(Option::is_none));
        PageState {
            is_signed_out: Memo::new(move |_| is_nobody.get() && has_none.get()),
            is_interrupted: Memo::new(move |_| is_nobody.get() && !has_none.get()),
            is_waiting: Memo::new(move |_| {
                let asking = !is_nobody.get() && !matches!(session.auth.get(), Auth::CheckFailed(_));
                asking && has_none.get() && !home.has_failed()
            }),
        }
    }
}
