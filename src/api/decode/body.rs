//! Reads the bytes of a body as one JSON object.

use crate::api::error::Unreadable;
use crate::api::lenient::{Notes, Record, fill};

/// A body without the byte order mark that some servers send.
pub(super) fn unmarked(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body)
}

/// Reads like [`read`], but appends to the outermost lists.
pub(super) fn read_on(body: &[u8], into: &mut dyn Record, notes: &Notes) -> Result<(), Unreadable> {
    notes.add_to_lists(true);
    let done = read(body, into, notes);
    notes.add_to_lists(false);
    done
}

/// Reads a body that holds one JSON object into a record; [`Notes`] holds what did not fit.
pub(super) fn read(body: &[u8], into: &mut dyn Record, notes: &Notes) -> Result<(), Unreadable> {
    match body.iter().find(|byte| !byte.is_ascii_whitespace()) {
        Some(b'{') => {}
        // What can't start a JSON value is a syntax error; anything else is JSON, but not an object.
        Some(b'[' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n') => {
            return Err(Unreadable::NotAnObject);
        }
        _ => return Err(Unreadable::Syntax(0)),
    }
    let mut reader = serde_json::Deserializer::from_slice(body);
    fill(into, notes, &mut reader).map_err(|error| unreadable(&error, body))?;
    match reader.end() {
        Ok(()) => Ok(()),
        Err(_) => Err(Unreadable::Several),
    }
}

/// What an error of the JSON parser means, with its place in the body.
fn unreadable(error: &serde_json::Error, body: &[u8]) -> Unreadable {
    let at = offset(body, error.line(), error.column());
    if error.is_eof() { Unreadable::Truncated(body.len()) } else { Unreadable::Syntax(at) }
}

/// The byte at a line and a column, both counted from 1.
fn offset(body: &[u8], line: usize, column: usize) -> usize {
    let start = match line.checked_sub(2) {
        None => 0,
        Some(breaks) => {
            body.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(breaks).map_or(0, |(at, _)| at + 1)
        }
    };
    start + column
}
