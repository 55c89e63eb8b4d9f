//! Decodes the bytes of an answer.

use super::error::{Error, ResponseStatus, Unreadable, fit_for_people};
use super::home::{AppHomeInformation, AppHomeMetrics};
use super::lenient::{self, Notes, Record, Skipped, fill};
use super::metric::AppHomeCallMetric;

mod slices;

pub use slices::Slices;

/// A home, and what of the answer was skipped.
#[derive(Clone, Debug, Default)]
pub struct Decoded {
    /// What could be read.
    pub home: AppHomeInformation,
    /// What could not.
    pub skipped: Vec<Skipped>,
}

/// Reads the body of an answer of `portal/home`, JSON or one line of JSON Lines.
///
/// The body is read as it is. Only if that fails is it mended (bare `NaN`, broken characters) and read again, so that a
/// valid answer pays nothing for the invalid ones.
///
/// # Errors
/// [`Error::Unreadable`] for a body that holds no home, [`Error::Failed`] for an error description in place of one.
pub fn home(body: &[u8]) -> Result<Decoded, Error> {
    let body = unmarked(body);
    if body.iter().all(u8::is_ascii_whitespace) {
        // ServiceStack sends an empty body (with 204) for an empty result.
        return Ok(Decoded::default());
    }
    let mut home = AppHomeInformation::default();
    let mut notes = Notes::default();
    if let Err(first) = read(body, &mut home, &notes) {
        home = AppHomeInformation::default();
        notes = Notes::default();
        // A truncated body is not mended: what is missing is unknown.
        let again = match first {
            Unreadable::Syntax(_) => read(&mend(body), &mut home, &notes),
            other => Err(other),
        };
        // Report the position in the body as it came, not in the mended one.
        again.map_err(|second| {
            Error::Unreadable(match second {
                Unreadable::Syntax(_) => first,
                other => other,
            })
        })?;
    }
    finished((home, notes))
}

/// What was read, if it is a home.
fn finished((home, notes): (AppHomeInformation, Notes)) -> Result<Decoded, Error> {
    refused(home.response_status.as_deref())?;
    if notes.is_of_something_else() {
        return Err(Error::Unreadable(Unreadable::WrongShape));
    }
    Ok(Decoded { home, skipped: notes.into_skipped() })
}

/// What of a small record was not understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// The name of the first unknown member.
    pub unknown: Option<String>,
    /// Members with values of the wrong type.
    pub skipped: Vec<Skipped>,
}

/// Turns an error description in an answer with a success status into an error.
fn refused(status: Option<&ResponseStatus>) -> Result<(), Error> {
    match status.filter(|status| !status.error_code.is_empty()) {
        Some(status) => Err(Error::Failed { status: 200, message: fit_for_people(&status.message) }),
        None => Ok(()),
    }
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

/// Reads only the metrics of an answer of `portal/home`.
///
/// # Errors
/// As [`home`].
pub fn metrics(body: &[u8]) -> Result<Vec<AppHomeCallMetric>, Error> {
    let mut home = AppHomeMetrics::default();
    let body = unmarked(body);
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Vec::new());
    }
    if let Err(Unreadable::Syntax(_)) = read(body, &mut home, &Notes::default()) {
        home = AppHomeMetrics::default();
        read(&mend(body), &mut home, &Notes::default()).map_err(Error::Unreadable)?;
    }
    refused(home.response_status.as_deref())?;
    Ok(home.call_metrics)
}

/// A body without the byte order mark that some servers send.
fn unmarked(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body)
}

/// Reads like [`read`], but appends to the outermost lists.
fn read_on(body: &[u8], into: &mut dyn Record, notes: &Notes) -> Result<(), Unreadable> {
    notes.add_to_lists(true);
    let done = read(body, into, notes);
    notes.add_to_lists(false);
    done
}

fn read(body: &[u8], into: &mut dyn Record, notes: &Notes) -> Result<(), Unreadable> {
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

/// Mends what servers are known to break: bare `NaN` and infinities become `null`; inside texts, raw control
/// characters become spaces, halves of surrogate pairs and bytes that are no UTF-8 become U+FFFD.
fn mend(body: &[u8]) -> Vec<u8> {
    let body = String::from_utf8_lossy(body);
    let body = body.as_bytes();
    let mut mended = Vec::with_capacity(body.len());
    let mut at = 0;
    let mut in_text = false;
    while let Some(&byte) = body.get(at) {
        let rest = &body[at..];
        let (taken, put): (usize, &[u8]) = if !in_text {
            in_text = byte == b'"';
            let word =
                ["NaN", "-Infinity", "+Infinity", "Infinity"].iter().find(|word| rest.starts_with(word.as_bytes()));
            match (word, number_beyond_floats(rest)) {
                (Some(word), _) => (word.len(), b"null"),
                (None, Some(length)) => (length, b"null"),
                // A number is taken whole: its tail is not a number of its own.
                (None, None) => {
                    let length = number_length(rest).max(1);
                    (length, &rest[..length])
                }
            }
        } else {
            match byte {
                b'"' => {
                    in_text = false;
                    (1, b"\"")
                }
                b'\\' => match surrogate(rest) {
                    Some(0xD800..=0xDBFF) if matches!(surrogate(&rest[6..]), Some(0xDC00..=0xDFFF)) => {
                        (12, &rest[..12])
                    }
                    Some(_) => (6, b"\\uFFFD"),
                    None => (2.min(rest.len()), &rest[..2.min(rest.len())]),
                },
                0..0x20 => (1, b" "),
                _ => (1, &rest[..1]),
            }
        };
        mended.extend_from_slice(put);
        at += taken;
    }
    mended
}

/// The length of the number at the start of these bytes; 0 if there is none.
fn number_length(text: &[u8]) -> usize {
    text.iter().take_while(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E')).count()
}

/// The length of a number at the start of these bytes that no float can hold, such as `1e400`.
fn number_beyond_floats(text: &[u8]) -> Option<usize> {
    let length = number_length(text);
    let number = std::str::from_utf8(&text[..length]).ok()?;
    let number = lenient::decimal(number).filter(|_| number.contains(['e', 'E']) || length > 300)?;
    (!number.is_finite()).then_some(length)
}

/// The surrogate that an escape such as `\uD83D` stands for, if these bytes begin with one.
fn surrogate(text: &[u8]) -> Option<u16> {
    let digits = text.strip_prefix(b"\\u")?.get(..4)?;
    let code = u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    (0xD800..=0xDFFF).contains(&code).then_some(code)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
