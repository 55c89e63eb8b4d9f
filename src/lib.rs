//! The home page of a phone-system customer: what happened since a date, and what is waiting.

pub mod api;
pub mod model;
