//! What this renderer does not have. Each is refused by the compiler:
//!
//! Text is never read as markup.
//!
//! ```compile_fail
//! use leptos::prelude::*;
//! fn page() -> impl IntoView {
//!     view! { <p inner_html="<b>bold</b>"></p> }
//! }
//! ```
//!
//! A `Result` is no view.
//!
//! ```compile_fail
//! use leptos::prelude::*;
//! fn page(found: Result<String, String>) -> impl IntoView {
//!     view! { <p>{found}</p> }
//! }
//! ```
//!
//! `<Suspense>` renders on the server as well.
//!
//! ```compile_fail
//! use leptos::prelude::*;
//! fn page() -> impl IntoView {
//!     view! { <p><Suspense>"text"</Suspense></p> }
//! }
//! ```
//!
//! MathML is left out.
//!
//! ```compile_fail
//! use leptos::prelude::*;
//! fn page() -> impl IntoView {
//!     view! { <p><math><mi>"x"</mi></math></p> }
//! }
//! ```
//!
//! What they are held against:
//!
//! ```
//! use leptos::prelude::*;
//! fn page(found: Option<String>) -> impl IntoView {
//!     view! { <p class="text">{found} <b>"bold"</b></p> }
//! }
//! ```
