//! Small pieces that several sections share.

pub mod address;
pub mod copy;
pub mod following;
pub mod growing_list;
pub mod marked;
pub mod player;
pub mod section;
pub mod technical;
pub mod time;
