//! Small pieces that several sections share.

pub mod address;
pub mod copy;
pub mod counted;
pub mod dialog;
pub mod filters;
pub mod following;
pub mod growing_list;
pub mod language;
pub mod marked;
pub mod recording;
pub mod reveal;
pub mod section;
pub mod setting;
pub mod take_away;
pub mod technical;
pub mod time;
pub mod transcript;
