//! Decodes the bytes of an answer.

use super::error::Unreadable;
use super::lenient::{Notes, Record, Skipped};

mod body;
mod home;
mod mend;
mod slices;

pub use home::{Decoded, home, metrics};
pub use slices::Slices;

use body::{read, unmarked};

/// What of a small record was not understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// The name of the first unknown member.
    pub unknown: Option<String>,
    /// Members with values of the wrong type.
    pub skipped: Vec<Skipped>,
}

/// Reads a single small record, such as who is signed in, with the same tolerance.
///
/// # Errors
/// The body holds no such record.
pub fn record(body: &[u8], into: &mut dyn Record) -> Result<Left, Unreadable> {
    let notes = Notes::default();
    read(unmarked(body), into, &notes)?;
    if notes.is_of_something_else() {
        return Err(Unreadable::WrongShape);
    }
    Ok(Left { unknown: notes.unknown(), skipped: notes.into_skipped() })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
