//! The errors of a request, by cause. The messages for people are in the UI.

use super::lenient::api_record;

api_record! {
    /// ServiceStack's description of an error.
    pub struct ResponseStatus {
        /// The error's kind, usually the name of a .NET exception. Empty means success.
        pub error_code: String,
        /// The server's message; meant for people, but not always fit for them.
        pub message: String as prose,
        /// What is wrong with which field of the request.
        pub errors: Vec<FieldError>,
    }

    /// What is wrong with one field of a request.
    pub struct FieldError {
        /// The error's kind.
        pub error_code: String,
        /// The field's name, such as `FromDate`.
        pub field_name: String,
        /// What is wrong.
        pub message: String as prose,
    }

    /// The body of an error.
    pub struct ErrorResponse {
        /// The description.
        pub response_status: Option<Box<ResponseStatus>>,
    }
}

/// Why a request brought no home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// A newer request replaced it; not to be reported.
    Aborted,
    /// The browser says that there is no network.
    Offline,
    /// No whole answer within [`super::client::PATIENCE_MS`].
    TimedOut,
    /// The server could not be reached: no such host, connection refused, or CORS withholds the answer from this
    /// origin. A browser does not say which.
    Unreachable,
    /// The connection ended before the answer did.
    CutOff,
    /// 401: nobody is signed in, or no longer. With the server's message if a password was tried.
    SignedOut(String),
    /// 403: this user may not.
    Forbidden,
    /// 404: no such path on this server.
    NotFound,
    /// 429 or 503: try again later, after the seconds given if there are any.
    Busy {
        /// The status.
        status: u16,
        /// `Retry-After` in seconds.
        after: Option<u32>,
    },
    /// Another 4xx: the request is at fault. Field name and message where the server names fields.
    Refused {
        /// The status.
        status: u16,
        /// The server's message if it is fit for people, else empty.
        message: String,
        /// What is wrong with which field.
        fields: Vec<(String, String)>,
    },
    /// 5xx, or an error description in a successful answer.
    Failed {
        /// The status.
        status: u16,
        /// The server's message if it is fit for people, else empty.
        message: String,
    },
    /// The answer is not JSON: a sign-in page, a gateway's page, the page itself.
    NotTheApi {
        /// Its content type.
        content_type: String,
    },
    /// The answer is JSON or was meant to be, but can't be read.
    Unreadable(Unreadable),
}

/// What is wrong with an answer's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is truncated at this byte.
    Truncated(usize),
    /// It has a syntax error at this byte.
    Syntax(usize),
    /// It is a list, a text, a number or `null`.
    NotAnObject,
    /// It holds more than one value.
    Several,
    /// It is an object of another shape: none of its members is known.
    WrongShape,
}

impl Error {
    /// The error that a status means, with what the body says about it.
    pub fn of_status(status: u16, retry_after: Option<u32>, body: &[u8]) -> Error {
        let said = serde_json::from_slice::<ErrorResponse>(body)
            .ok()
            .and_then(|answer| answer.response_status)
            .unwrap_or_default();
        let message = fit_for_people(&said.message);
        match status {
            401 => Error::SignedOut(message),
            403 => Error::Forbidden,
            404 => Error::NotFound,
            429 | 503 => Error::Busy { status, after: retry_after },
            500.. => Error::Failed { status, message },
            _ => Error::Refused {
                status,
                message,
                fields: said
                    .errors
                    .into_iter()
                    .map(|error| (error.field_name, fit_for_people(&error.message)))
                    .collect(),
            },
        }
    }
}

/// A server's message; empty if it is too long, markup, a stack trace or several lines: internals are not for people.
pub(super) fn fit_for_people(message: &str) -> String {
    let message = message.trim();
    let inside = ["<", "   at ", "Exception", "DateTime", "http://", "https://", "\\", "{"];
    // The standard library's search, made for long texts, would add 2 kB of code.
    let has = |mark: &&str| message.as_bytes().windows(mark.len()).any(|part| part == mark.as_bytes());
    if message.len() > 200 || message.contains(char::is_control) || inside.iter().any(has) {
        return String::new();
    }
    message.to_owned()
}
