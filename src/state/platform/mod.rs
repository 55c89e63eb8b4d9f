//! What the stores ask of the browser.

pub mod storage;
pub mod window;
