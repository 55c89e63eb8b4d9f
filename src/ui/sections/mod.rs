//! The sections: one for each part of the payload, and what follows from them.

pub mod callbacks;
pub mod calls;
pub mod conversations;
pub mod forms;
pub mod voicemail;
