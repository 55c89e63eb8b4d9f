//! Everything about one record, opened from its row.

pub mod call_details;
pub mod drawer;
mod people;
pub use people::members_name;
pub mod story;
mod swim_lanes;
mod timeline;
