//! What the server says: the answer of `GET /portal/home` and of sign-in, as documented, decoded leniently; the HTTP
//! client; and the errors of a request.
//!
//! Names are the API's own. What a field means to a person is up to the model.

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
