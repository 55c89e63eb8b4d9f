//! What several features are made of. Nothing here knows a feature.

pub mod address;
pub mod call_parts;
pub mod copy_button;
pub mod dialog;
pub mod disclosure;
pub mod explanation;
pub mod export;
pub mod facet_choice;
pub mod filter_row;
pub mod focus;
pub mod grow_when_seen;
pub mod highlight;
pub mod icon;
pub mod icon_button;
pub mod language_picker;
pub mod member;
pub mod message;
pub mod record_list;
pub mod recording;
pub mod reveal;
pub mod section;
pub mod setting;
pub mod technical_details;
pub mod timestamp;
pub mod transcript;
