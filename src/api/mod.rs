//! What the server says: the answer of `GET /portal/home` and of sign-in, as documented, read tolerantly; the one
//! place that fetches; and every way in which a request can fail.
//!
//! Names are the API's own. Nothing here knows what a field means to a person; that is the model's business.

pub mod auth;
pub mod boot;
pub mod client;
pub mod conversation;
pub mod decode;
pub mod error;
pub mod file;
pub mod form;
pub mod home;
pub mod lenient;
pub mod metric;
pub mod session;
pub mod yielder;
