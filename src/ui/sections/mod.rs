//! The sections: one for each part of the payload, and what follows from them.

pub mod call_metrics;
pub mod callbacks;
pub mod calls;
pub mod charts;
pub mod conversations;
pub mod forms;
pub mod happening;
pub mod voicemail;
