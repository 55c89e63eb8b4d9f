//! Where a text is within another.

use std::ops::Range;

use super::fold::Letter;

/// Adds the byte range of every occurrence of `wanted`.
pub fn find(among: &[Letter], wanted: &str, places: &mut Vec<Range<usize>>) {
    let len = wanted.chars().count();
    let mut at = 0;
    while let Some(window) = among.get(at..at + len) {
        if let ([first, .., last] | [first @ last], true) =
            (window, window.iter().map(|letter| letter.c).eq(wanted.chars()))
        {
            match places.last_mut() {
                // Two occurrences in one ligature.
                Some(before) if before.end > first.start => before.end = last.end,
                _ => places.push(first.start..last.end),
            }
            at += len;
        } else {
            at += 1;
        }
    }
}
