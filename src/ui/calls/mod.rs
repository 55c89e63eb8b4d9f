//! Calls: a real table, sortable, grouped by day, of which only the rows in view are in the document.

mod call_row;
mod calls_section;
mod column_head;
mod current_day;
mod group_row;
mod layout;
mod recycled_rows;
mod repeats_button;
mod slots;
mod spacer;
mod viewport;

pub use calls_section::Calls;
