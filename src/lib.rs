//! The home page of a phone-system customer: what happened since a date, and what is waiting.
//!
//! Four layers, and arrows between them point down only:
//!
//! - [`api`]: what the server says. Its types as documented, lenient decoding, the client, the errors.
//! - [`model`]: what it means. Pure Rust without the browser: dates, addresses, calls, search.
//! - [`state`]: what the page knows now. Signals and effects: the address, the session, the home, the clock.
//! - [`ui`]: what a person sees. One component a file, its stylesheet beside it in `style/`.
//!
//! Beside them [`i18n`]: the messages, in each language, the labels of the model's values, and dates and numbers by
//! `Intl`. [`app`] puts them together.

pub mod api;
pub mod app;
pub mod i18n;
pub mod model;
pub mod state;
pub mod ui;
