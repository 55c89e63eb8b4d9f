//! Everything about one record, opened from its row.

mod call_details;
pub mod drawer;
mod people;
pub use people::members_name;
mod story;
mod swim_lanes;
mod timeline;
