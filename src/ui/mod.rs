//! What a person sees: one component a file, each with its stylesheet of the same name in `style/`.
//!
//! A component is a function that makes its element from the page's signals (see [`dom`] for why it is not `view!`).

pub mod account;
pub mod attention;
pub mod bottom_bar;
pub mod cover;
pub mod details;
pub mod dom;
pub mod export;
pub mod failure;
pub mod filter_bar;
pub mod format;
pub mod keyboard;
pub mod parts;
pub mod player_dock;
pub mod quiet;
pub mod release;
pub mod scope;
pub mod search_box;
pub mod sections;
pub mod sheets;
pub mod shell;
pub mod sign_in;
pub mod skipped;
pub mod status_line;
pub mod waiting;
