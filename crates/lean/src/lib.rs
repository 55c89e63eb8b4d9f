//! Leptos for client-side apps, with a small renderer in place of its own.
//!
//! Macros, signals, memos, effects, owners, contexts, `NodeRef`, directives and events are Leptos's. What `view!` and
//! `#[component]` expand to is found here: every element is made at once and has one type, and every text, attribute
//! and piece of the page that changes is one boxed closure. `README.md` has the reasons, the figures and what is left
//! out.
//!
//! With the feature `stock` this crate is Leptos itself, and the same app runs on the stock renderer.

#[cfg(feature = "stock")]
pub use real::*;

#[cfg(not(feature = "stock"))]
extern crate self as leptos;

#[cfg(not(feature = "stock"))]
mod attribute;
#[cfg(not(feature = "stock"))]
mod children_types;
#[cfg(not(feature = "stock"))]
mod component_types;
#[cfg(not(feature = "stock"))]
mod effect;
#[cfg(not(feature = "stock"))]
mod element;
#[cfg(not(feature = "stock"))]
mod facade;
#[cfg(not(feature = "stock"))]
mod keyed;
#[cfg(not(feature = "stock"))]
mod listener;
#[cfg(not(feature = "stock"))]
mod live_text;
#[cfg(not(feature = "stock"))]
mod names;
#[cfg(not(feature = "stock"))]
mod property;
#[cfg(not(feature = "stock"))]
pub mod refused;
#[cfg(not(feature = "stock"))]
mod region;
mod unsubscribe;
#[cfg(not(feature = "stock"))]
mod view;
#[cfg(not(feature = "stock"))]
mod views;

#[cfg(not(feature = "stock"))]
pub use facade::*;
pub use unsubscribe::unsubscribe_with_owner;
