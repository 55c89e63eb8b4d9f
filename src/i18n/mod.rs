//! The messages: all text that a person sees, in one catalog.
//!
//! English is compiled in. Every other language is a file in `languages/` that is fetched when it is wanted: one
//! message a line, in the order of `catalog`. The compiler checks the order, the names, and how many values a message
//! takes. The lines with lower-case names at the head of those files are the texts of `index.html`, which shows them
//! before the program runs.
//!
//! Dates, numbers and plural forms are the browser's: see [`format`](mod@format).

mod catalog;
pub mod collation;
mod declare;
pub mod format;
mod labels;
mod languages;
pub mod letters;
mod message;
mod page_language;
mod text;

pub use catalog::*;
pub use labels::{PageLabels, channel_label, direction_label, metric_definition, named, status_label};
pub use languages::{LANGUAGES, Language};
pub use message::{Message, Plural};
pub use page_language::{arrive, language, on_its_way};
pub use text::{bidi_isolate, load_catalog, split_placeholder, without_isolation};
