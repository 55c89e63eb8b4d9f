//! The five sections, one for each part of the payload.

pub mod call_metrics;
pub mod calls;
pub mod conversations;
pub mod forms;
pub mod voicemail;
