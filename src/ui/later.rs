//! What nobody needs before the first data is there: the details, the sheets, the charts, what is taken away, and most
//! of what happens only when somebody does something. It is a second piece of WebAssembly, which the page fetches once
//! the first data is shown, or when somebody wants something of it. `cargo xtask finish` cuts it off, by the list of
//! functions in `dev/later.txt`; in tests and while developing there is one piece and everything is here.
//!
//! What goes through [`Second`] waits for it and says so, as do requests (`api::client`). What does neither, and is wanted
//! before it is there, has it fetched while the page stands still (`src/boot.js`).

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;

use super::dom::{El, button, el};
use crate::api::boot;
use crate::state::Page;
use crate::state::effect::{effect, spawn};
use crate::state::live::Live;
use crate::state::session::Auth;
use crate::words;

/// How long after the first data the second piece is asked for, when nobody wanted it before: the browser shows the
/// data first.
const AFTER: Duration = Duration::from_millis(100);

/// How many seconds after it did not come it is asked for again, at first; then twice as many, and so on.
const AGAIN: u32 = 5;
/// At most so many.
const AT_MOST: u32 = 300;

/// How the second piece is doing.
#[derive(Clone, Copy)]
enum Piece {
    /// Nobody has asked for it.
    Away,
    /// It is on its way.
    Coming,
    /// It is here.
    Here,
    /// It did not come.
    Lost,
}

thread_local! {
    static HERE: Cell<Option<Second>> = const { Cell::new(None) };
}

/// The second piece, as the page knows it.
#[derive(Clone, Copy)]
pub struct Second {
    page: Page,
    piece: Live<Piece>,
    /// After how many seconds it is asked for again, and whether that is arranged already.
    again: Live<(u32, bool)>,
}

impl Second {
    /// Fetches it once the first data is there, or can't be had, or while somebody signs in.
    pub fn start(page: Page) {
        let second = Second { page, piece: Live::new(Piece::Away), again: Live::new((AGAIN, false)) };
        HERE.set(Some(second));
        effect(move || {
            let wanted = page.home.shown.with(Option::is_some)
                || page.home.has_failed()
                || matches!(page.session.auth.get(), Auth::SignedOut | Auth::CheckFailed(_));
            // A refresh has nothing to fetch.
            if wanted && !matches!(second.piece.get_untracked(), Piece::Here) {
                set_timeout(move || second.fetch(), AFTER);
            }
        });
    }

    /// That of the page.
    ///
    /// # Panics
    /// Before [`Self::start`].
    pub fn of_page() -> Self {
        HERE.get().expect("started with the page")
    }

    /// Whether it is here; followed. Nobody asks for it.
    pub fn is_here(self) -> bool {
        matches!(self.piece.get(), Piece::Here)
    }

    /// Whether it is here; followed. It is asked for.
    pub fn is_here_or_asked_for(self) -> bool {
        if let Piece::Away = self.piece.get() {
            self.fetch();
        }
        self.is_here()
    }

    /// Fills a place with something of it, once it is here; followed.
    pub fn fill(self, place: &El, fill: &dyn Fn()) {
        match (self.is_here_or_asked_for(), self.piece.get()) {
            (true, _) => fill(),
            (false, Piece::Lost) => {
                place.put(el("p").class("muted").child(words::NOT_LOADED));
                place.put(button("button", move || self.fetch()).child(words::TRY_AGAIN_NOW));
            }
            (false, _) => place.put(el("p").class("muted").child(words::LOADING)),
        }
    }

    /// Does something with it, at once where it is here. That it did not come is said.
    pub fn with(self, act: impl FnOnce() + 'static) {
        if let Piece::Here = self.piece.get_untracked() {
            return act();
        }
        self.ask();
        let act: Box<dyn FnOnce()> = Box::new(act);
        spawn(async move {
            if self.come().await {
                act();
            } else {
                self.page.say(words::NOT_LOADED.text());
            }
        });
    }

    /// Asks for it, if it is not here.
    fn fetch(self) {
        if !matches!(self.piece.get_untracked(), Piece::Here) {
            self.ask();
            spawn(async move {
                self.come().await;
            });
        }
    }

    fn ask(self) {
        if !matches!(self.piece.get_untracked(), Piece::Coming) {
            self.piece.set(Piece::Coming);
        }
    }

    /// Waits for it. Whether it came; if not, it is asked for again after a while, which nobody sees until it is there.
    async fn come(self) -> bool {
        let is_here = boot::second_piece().await.is_ok();
        // What is so already is not told again: places of it would be filled anew.
        match (is_here, self.piece.get_untracked()) {
            (true, Piece::Here) | (false, Piece::Here | Piece::Lost) => {}
            (true, _) => self.piece.set(Piece::Here),
            (false, _) => self.piece.set(Piece::Lost),
        }
        if !is_here {
            self.arrange();
        }
        is_here
    }

    /// Asks again after a while, unless that is arranged.
    fn arrange(self) {
        let (seconds, is_arranged) = self.again.get_untracked();
        if is_arranged {
            return;
        }
        self.again.set((seconds, true));
        let again = move || {
            self.again.set(((seconds * 2).min(AT_MOST), false));
            spawn(async move {
                self.come().await;
            });
        };
        set_timeout(again, Duration::from_secs(seconds.into()));
    }
}
