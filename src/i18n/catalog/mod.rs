//! The messages in English, by theme. `{0}`, `{1}` stand for values; a message with plural forms has one for a single
//! thing and, after the slash, one for any other number.
//!
//! A new message goes into the module of its theme, and to the same position in every file of `languages/`. Language
//! files have the order of the list of modules in [`ENGLISH`], and within a module that of its messages.

mod calls;
mod errors;
mod layout;
mod lists;
mod metrics;
mod page;
mod preferences;
mod records;
mod technical;

pub use calls::*;
pub use errors::*;
pub use layout::*;
pub use lists::*;
pub use metrics::*;
pub use page::*;
pub use preferences::*;
pub use records::*;
pub use technical::*;

/// How many messages there are.
pub(super) const LENGTH: usize = layout::END;

/// The English messages, a line each, by module.
pub(super) const ENGLISH: [&str; 9] = [
    page::ENGLISH,
    records::ENGLISH,
    metrics::ENGLISH,
    calls::ENGLISH,
    lists::ENGLISH,
    preferences::ENGLISH,
    errors::ENGLISH,
    technical::ENGLISH,
    layout::ENGLISH,
];

/// The names of the messages, to check the language files by.
pub(super) const NAMES: [&str; LENGTH] = {
    let modules: [&[&str]; 9] = [
        &page::NAMES,
        &records::NAMES,
        &metrics::NAMES,
        &calls::NAMES,
        &lists::NAMES,
        &preferences::NAMES,
        &errors::NAMES,
        &technical::NAMES,
        &layout::NAMES,
    ];
    let mut names = [""; LENGTH];
    let (mut module, mut at) = (0, 0);
    while module < modules.len() {
        let mut message = 0;
        while message < modules[module].len() {
            names[at] = modules[module][message];
            message += 1;
            at += 1;
        }
        module += 1;
    }
    assert!(at == LENGTH, "a module of the catalog is missing here");
    names
};
