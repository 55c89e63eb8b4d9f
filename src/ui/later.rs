//! What nobody needs before the first data is there: the details, the sheets, the charts, what is taken away. It is a
//! second piece of WebAssembly, which the page fetches once the first data is shown, or when somebody wants something
//! of it. `cargo xtask finish` cuts it off where nothing but [`LATER`] leads to it; without the feature `split`, as in
//! tests, there is one piece and everything is here.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::dom::{El, button, el};
use super::parts::technical::Values;
use super::{details, sections, sheets};
use crate::model::call::Call;
use crate::model::callbacks::Waiting;
use crate::model::conversation::Conversation;
use crate::model::csv::Table;
use crate::model::filter::Facet;
use crate::model::form::Form;
use crate::model::home::Home;
use crate::model::metric::Metric;
use crate::model::record::Key;
use crate::model::section::Section;
use crate::model::sheets::Place;
use crate::model::story::Story;
use crate::model::voicemail::Voicemail;
use crate::state::Page;
use crate::state::effect::{effect, spawn};
use crate::state::live::Live;
use crate::state::session::Who;
use crate::words;

/// How long after the first data the second piece is asked for, when nobody wanted it before.
const AFTER: Duration = Duration::from_millis(300);

/// Makes a table of the metrics, given how numbers are written.
type MetricsTable = fn(&Home, fn(f64) -> String) -> Table;

/// The ways into the second piece.
pub struct Later {
    /// The details of a call.
    pub call_details: fn(&El, &Arc<Call>, Page),
    /// The story of an address.
    pub story: fn(&El, &str, &Arc<Story>, Page),
    /// Tells the story of an address.
    pub tell_story: fn(&Home, &str) -> Story,
    /// The hand-over sheet.
    pub handover: fn(&El, Page),
    /// A form, to be printed.
    pub form_sheet: fn(&El, Key, Page),
    /// The preferences.
    pub preferences: fn(&El, Page),
    /// The keys.
    pub keys: fn(&El, Page),
    /// The charts, given whether their numbers are open.
    pub charts: fn(&El, Live<bool>, Page),
    /// The line that says the gist of the charts.
    pub gist: fn(&Home, Page) -> String,
    /// What is told of a metric.
    pub about_metric: fn(&El, &Metric),
    /// The fields of a form.
    pub form_fields: fn(&Form) -> El,
    /// The choice of a facet's values.
    pub facet: fn(Page, Section, usize, Facet) -> El,
    /// What is shown of a section, as a table.
    pub table: fn(Page, Section, &Home, &Place) -> Table,
    /// The metrics as a table.
    pub metrics_table: MetricsTable,
    /// One text as a table.
    pub text_table: fn(&Arc<Conversation>, &Place) -> Table,
    /// One voice message as a table, and whether it was heard.
    pub voicemail_table: fn(&Arc<Voicemail>, Page, &Place) -> Table,
    /// One form as a table.
    pub form_table: fn(&Arc<Form>, &Place) -> Table,
    /// One who waits for a call back, as a table.
    pub callback_table: fn(&Waiting, &Place) -> Table,
    /// The technical details of a text.
    pub text_values: fn(&Conversation) -> Values,
    /// Those of a voice message.
    pub voicemail_values: fn(&Voicemail) -> Values,
    /// Those of a form.
    pub form_values: fn(&Form) -> Values,
}

static LATER: Later = Later {
    call_details: details::call_details::content,
    story: details::story::content,
    tell_story: details::story::tell,
    handover: sheets::handover::content,
    form_sheet: sheets::form::content,
    preferences: sheets::preferences::content,
    keys: sheets::keys::content,
    charts: sections::charts::content,
    gist: sections::charts::gist,
    about_metric: sections::call_metrics::about,
    form_fields: sections::forms::fields,
    facet: super::parts::filters::choice,
    table: super::parts::take_away::table,
    metrics_table: super::parts::take_away::metrics_table,
    text_table: |text, place| crate::model::sheets::conversations(std::iter::once(text), place),
    voicemail_table: |message, page, place| {
        crate::model::sheets::voicemail(std::iter::once(message), &page.known.get_untracked().heard, place)
    },
    form_table: |form, place| crate::model::sheets::forms(std::iter::once(form), place),
    callback_table: sections::callbacks::table,
    text_values: sections::conversations::values,
    voicemail_values: sections::voicemail::values,
    form_values: sections::forms::values,
};

#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
fn load() -> Result<&'static Later, leptos::wasm_split::SplitLoaderError> {
    Ok(&LATER)
}

#[cfg(not(feature = "split"))]
async fn load() -> Result<&'static Later, ()> {
    Ok(&LATER)
}

/// What only the second piece asks of the browser. It asks through the first: `wasm-bindgen` changes there how the
/// browser's functions are called, and the cut, made before, does not know of it.
pub struct Browser {
    /// The names of the zones that it knows.
    pub zones: fn() -> Vec<String>,
    /// Prints what is shown.
    pub print: fn(),
    /// A number as programs write it.
    pub plain: fn(f64) -> String,
}

static BROWSER: Browser = Browser {
    zones: crate::state::clock::zones,
    print: || {
        // Refused only where printing is not possible at all.
        let _ = window().print();
    },
    plain: super::parts::take_away::plain,
};

/// How the second piece is doing.
#[derive(Clone, Copy)]
enum Piece {
    /// Nobody has asked for it.
    Away,
    /// It is on its way.
    Coming,
    /// It is here.
    Here(&'static Later),
    /// It did not come.
    Lost,
}

/// The second piece; a context of the page.
#[derive(Clone, Copy)]
pub struct Second {
    page: Page,
    piece: Live<Piece>,
    /// What it asks of the browser.
    pub browser: &'static Browser,
}

impl Second {
    /// Fetches it once the first data is there, or while somebody signs in.
    pub fn start(page: Page) {
        let second = Second { page, piece: Live::new(Piece::Away), browser: &BROWSER };
        provide_context(second);
        effect(move || {
            let wanted = page.home.shown.with(Option::is_some) || page.session.who.get() == Who::Nobody;
            // A refresh has nothing to fetch.
            if wanted && !matches!(second.piece.get_untracked(), Piece::Here(_)) {
                set_timeout(move || second.fetch(), AFTER);
            }
        });
    }

    /// That of the page.
    pub fn of_page() -> Self {
        expect_context()
    }

    /// What is in it, if it is here; followed. Nobody asks for it.
    pub fn if_here(self) -> Option<&'static Later> {
        if let Piece::Here(later) = self.piece.get() { Some(later) } else { None }
    }

    /// What is in it, once it is here; followed. It is asked for.
    pub fn get(self) -> Option<&'static Later> {
        if let Piece::Away = self.piece.get() {
            self.fetch();
        }
        self.if_here()
    }

    /// Fills a place with something of it, once it is here; followed.
    pub fn fill(self, place: &El, fill: impl FnOnce(&'static Later)) {
        match (self.get(), self.piece.get()) {
            (Some(later), _) => fill(later),
            (None, Piece::Lost) => {
                place.put(el("p").class("muted").child(words::NOT_LOADED));
                place.put(button("button", move || self.fetch()).child(words::TRY_AGAIN_NOW));
            }
            (None, _) => place.put(el("p").class("muted").child(words::LOADING)),
        }
    }

    /// Does something with it, at once where it is here. That it did not come is said.
    pub fn with(self, act: impl FnOnce(&'static Later) + 'static) {
        self.load_and(true, act);
    }

    /// Asks for it.
    fn fetch(self) {
        self.load_and(false, |_| {});
    }

    fn load_and(self, wanted: bool, act: impl FnOnce(&'static Later) + 'static) {
        match self.piece.get_untracked() {
            Piece::Here(later) => act(later),
            state => {
                if !matches!(state, Piece::Coming) {
                    self.piece.set(Piece::Coming);
                }
                spawn(async move {
                    let loaded = load().await;
                    if !matches!(self.piece.get_untracked(), Piece::Here(_)) {
                        self.piece.set(loaded.as_ref().map_or(Piece::Lost, |later| Piece::Here(later)));
                    }
                    match loaded {
                        Ok(later) => act(later),
                        Err(_) if wanted => self.page.say(words::NOT_LOADED.text()),
                        Err(_) => {}
                    }
                });
            }
        }
    }
}
