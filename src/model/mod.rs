//! What it means: the payload as people understand it. Pure Rust, without the browser; every rule is tested natively.

pub mod address;
pub mod attention;
pub mod call;
pub mod call_table;
pub mod callbacks;
pub mod civil;
pub mod conversation;
pub mod form;
pub mod home;
pub mod instant;
pub mod link;
pub mod metric;
pub mod record;
pub mod retry;
pub mod search;
pub mod voicemail;
pub mod window;
