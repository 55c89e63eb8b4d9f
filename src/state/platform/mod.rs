//! The browser APIs that several stores use.

pub mod storage;
pub mod window;
