//! What a message is: a position in the catalog, with the number of values that the message takes.

/// A message that takes `N` values: its position in the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message<const N: usize>(pub(super) u16);

/// A message with plural forms: its position in the catalog. It takes `N` values, of which the first is the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural<const N: usize>(pub(super) u16);

impl<const N: usize> Message<N> {
    /// The message at a position in the catalog.
    pub(super) const fn at(place: usize) -> Self {
        Message(place as u16)
    }
}

impl<const N: usize> Plural<N> {
    /// The message at a position in the catalog.
    pub(super) const fn at(place: usize) -> Self {
        Plural(place as u16)
    }
}
