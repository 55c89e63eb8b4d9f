//! The macros that declare the API's records and enums.

/// Declares records: a struct whose fields are all optional, and how the reader fills them. `as prose` marks text that
/// people wrote, which is kept verbatim; in all other text, what [`is_unset`](crate::api::lenient::is_unset) is read as
/// empty.
macro_rules! api_record {
    ($($(#[$meta:meta])* pub struct $Name:ident { $($(#[$field_meta:meta])* pub $field:ident: $ty:ty $(as $kind:ident)?,)* })*) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, Default)]
        pub struct $Name { $($(#[$field_meta])* pub $field: $ty,)* }

        impl $crate::api::lenient::Record for $Name {
            fn names(&self) -> &'static [&'static str] {
                const NAMES: &[&str] = &[$($crate::api::lenient::plain(stringify!($field))),*];
                NAMES
            }
            fn slot(&mut self, index: usize) -> $crate::api::lenient::FieldSlot<'_> {
                let mut at = 0;
                $(
                    if index == at {
                        return $crate::api::lenient::Field::slot(&mut self.$field)$(.$kind())?;
                    }
                    at += 1;
                )*
                unreachable!("{index} of {at} fields")
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut record = $Name::default();
                $crate::api::lenient::fill(&mut record, &$crate::api::lenient::Notes::default(), deserializer)?;
                Ok(record)
            }
        }
    )* };
}
pub(in crate::api) use api_record;

/// Declares enums of the API; `Other` keeps what a newer server may send.
macro_rules! api_enum {
    ($($(#[$meta:meta])* pub enum $Name:ident { $($(#[$member_meta:meta])* $member:ident,)* })*) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $Name {
            $($(#[$member_meta])* $member,)*
            /// A member that this page does not know, as it came.
            Other(String),
        }

        impl $Name {
            /// The member's name as the API writes it.
            pub fn name(&self) -> &str {
                match self {
                    $($Name::$member => stringify!($member),)*
                    $Name::Other(text) => text,
                }
            }
        }

        impl $crate::api::lenient::Member for Option<$Name> {
            fn names(&self) -> &'static [&'static str] {
                &[$(stringify!($member)),*]
            }
            fn take(&mut self, number: usize) {
                *self = [$($Name::$member),*].into_iter().nth(number);
            }
            fn keep(&mut self, text: &str) {
                *self = Some($Name::Other(text.to_owned()));
            }
        }

        impl $crate::api::lenient::Field for Option<$Name> {
            fn slot(&mut self) -> $crate::api::lenient::FieldSlot<'_> {
                $crate::api::lenient::FieldSlot::Member(self)
            }
        }
    )* };
}
pub(in crate::api) use api_enum;

/// A field's name without the `r#` of a Rust keyword.
pub(in crate::api) const fn plain(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}
