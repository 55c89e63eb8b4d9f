//! The browser APIs that several stores use.

pub mod notifier;
pub mod storage;
pub mod window;
