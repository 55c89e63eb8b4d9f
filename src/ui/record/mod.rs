//! Everything about one record, opened from its row: the details of a call, or the story of an address.

mod call_details;
mod call_facts;
mod call_summary;
mod drawer;
mod opened;
mod people;
mod story;
mod story_button;
mod story_entry;
mod story_text;
mod swim_lanes;
mod timeline;

pub use drawer::RecordDrawer;
