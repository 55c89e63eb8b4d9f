//! Decodes an answer of `portal/home`.

use super::body::{read, unmarked};
use super::mend::mend;
use crate::api::error::{Error, ResponseStatus, Unreadable, fit_for_people};
use crate::api::home::{AppHomeInformation, AppHomeMetrics};
use crate::api::lenient::{Notes, Skipped};
use crate::api::metric::AppHomeCallMetric;

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
pub(super) fn finished((home, notes): (AppHomeInformation, Notes)) -> Result<Decoded, Error> {
    refused(home.response_status.as_deref())?;
    if notes.is_of_something_else() {
        return Err(Error::Unreadable(Unreadable::WrongShape));
    }
    Ok(Decoded { home, skipped: notes.into_skipped() })
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

/// Turns an error description in an answer with a success status into an error.
fn refused(status: Option<&ResponseStatus>) -> Result<(), Error> {
    match status.filter(|status| !status.error_code.is_empty()) {
        Some(status) => Err(Error::Failed { status: 200, message: fit_for_people(&status.message) }),
        None => Ok(()),
    }
}
