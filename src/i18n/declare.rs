//! The macro that declares messages.

/// Declares the messages of one module of the catalog: a constant for each. `after` gives the position of the first:
/// how many messages the modules before it have.
macro_rules! messages {
    (after $start:expr; $($(#[$meta:meta])* $Name:ident = $text:literal $(/ $more:literal)?;)*) => {
        const START: usize = $start;

        /// The positions of the messages within this module.
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "named as the messages are")]
        #[repr(u16)]
        enum At { $($Name,)* End }

        /// The position of the first message of the next module.
        pub(super) const END: usize = START + At::End as usize;
        /// The names of the messages, for the check of the languages.
        pub(super) const NAMES: [&str; END - START] = [$(stringify!($Name)),*];
        /// Their English, a line each.
        pub(super) const ENGLISH: &str = concat!($($crate::i18n::declare::messages!(@line $text $(/ $more)?), "\n"),*);

        $($(#[$meta])* #[doc = concat!("“", $text, "”")]
        pub const $Name: $crate::i18n::declare::messages!(@kind $text $(/ $more)?) =
            $crate::i18n::declare::messages!(@make $Name $(/ $more)?);)*
    };
    (@line $text:literal) => { $text };
    (@line $one:literal / $other:literal) => { concat!("one: ", $one, " | other: ", $other) };
    (@kind $text:literal) => { $crate::i18n::message::Message<{ $crate::i18n::declare::values($text) }> };
    (@kind $one:literal / $other:literal) => { $crate::i18n::message::Plural<{ $crate::i18n::declare::values($other) }> };
    (@make $Name:ident) => { $crate::i18n::message::Message::at(START + At::$Name as usize) };
    (@make $Name:ident / $other:literal) => { $crate::i18n::message::Plural::at(START + At::$Name as usize) };
}
pub(super) use messages;

/// How many values a message takes: one more than its highest placeholder.
pub(super) const fn values(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut count) = (0, 0);
    while at + 1 < bytes.len() {
        if bytes[at] == b'{' && (bytes[at + 1] - b'0') as usize >= count {
            count = (bytes[at + 1] - b'0') as usize + 1;
        }
        at += 1;
    }
    count
}
