//! The labels that people search and sort by. The model has no words of its own: whoever builds a home provides them.

use super::call::status::Status;
use super::metric::known::KnownMetric;

/// What values are called in the language of the page. By default nothing has a label, and the members of the API's enums
/// are called what the server calls them.
pub trait Labels {
    /// A call's status.
    fn status(&self, _: Status) -> &'static str {
        ""
    }
    /// A member of one of the API's enums, such as `Incoming`.
    fn member<'a>(&self, name: &'a str) -> &'a str {
        name
    }
    /// An unread text.
    fn unread(&self) -> &'static str {
        ""
    }
    /// A known metric; `None` to make a label from its key.
    fn metric(&self, _: KnownMetric) -> Option<&'static str> {
        None
    }
}

/// No labels: for tests.
pub struct Unlabelled;

impl Labels for Unlabelled {}
