//! What a person sees: a folder a feature, one component a file, each with its stylesheet in `style/`. What several
//! features need is in [`components`]; features do not know each other, but for [`shell`], which puts them together.

pub mod account;
pub mod attention;
pub mod callbacks;
pub mod calls;
pub mod components;
pub mod conversations;
pub mod dialogs;
pub mod export;
pub mod forms;
pub mod live_calls;
pub mod metrics;
pub mod period;
pub mod player;
pub mod record;
pub mod search;
pub mod shell;
pub mod sign_in;
pub mod status;
pub mod voicemail;
