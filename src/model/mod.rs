//! What it means: the payload as people understand it. Pure Rust, without the browser and
//! without words; every rule is tested natively.

pub mod address;
pub mod address_index;
pub mod attention;
pub mod call;
pub mod call_table;
pub mod callbacks;
pub mod chart;
pub mod civil;
pub mod compare;
pub mod conversation;
pub mod filter;
pub mod form;
pub mod home;
pub mod inferred_calls;
pub mod instant;
pub mod labels;
pub mod lanes;
pub mod media;
pub mod metric;
pub mod record;
pub mod retry;
pub mod search;
pub mod section;
pub mod session;
pub mod story;
pub mod voicemail;
pub mod window;
pub mod zone;
