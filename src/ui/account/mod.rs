//! Who is signed in, whose data is shown, and how the page behaves.

mod account_picker;
mod customer_picker;
mod menu;
mod picker;
mod scope_path;
mod scope_pickers;
mod sign_out;

pub use menu::AccountMenu;
pub use scope_path::ScopePath;
pub use scope_pickers::ScopePickers;
