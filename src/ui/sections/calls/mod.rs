//! What is left of the old table of calls.

pub mod row;
