//! A hash for ids, names and addresses.

/// A stable hash of a text (FNV-1a): short, and good enough to tell ids and addresses apart.
#[inline(never)]
pub fn hash(text: &str) -> u64 {
    fnv(text.bytes())
}

/// The hash of a sequence of bytes.
pub(super) fn fnv(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
