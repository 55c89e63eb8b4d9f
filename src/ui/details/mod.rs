//! Everything about one record, opened from its row.

pub mod call_dialog;
mod people;
mod timeline;
