//! Recognizes unset values: each serializer, database and default writes "none" in its own way.

/// What some serializers write for an absent value.
const WORDS: [&str; 5] = ["null", "(null)", "undefined", "nil", "0"];
/// The beginnings of .NET's first and last date, in the forms in which the server may write dates: the default of an
/// unset date, and "never".
const DATES: [&str; 10] = [
    "0001-01-01",
    "0000-",
    "1/1/0001",
    "01/01/0001",
    "Mon, 01 Jan 0001",
    "/Date(-621355",
    "9999-12-31",
    "12/31/9999",
    "Fri, 31 Dec 9999",
    "/Date(2534022",
];

/// Whether a text value (an id, a date, an address, a name) means that there is none: only white space, a serializer's
/// word such as `null`, an id of zeros (a GUID, an ObjectId), or .NET's first or last date.
///
/// Not for text that people wrote, where `0` is a text like any other. `Null`, which is some people's name, is not
/// unset.
pub fn is_unset(text: &str) -> bool {
    let text = text.trim();
    // Most values start with none of these, and a large answer has a hundred thousand values.
    if !text.starts_with(['0', '1', '9', 'n', 'u', '(', '/', 'M', 'F', '{', '-']) {
        return text.is_empty();
    }
    WORDS.contains(&text) || is_zero_id(text) || DATES.iter().any(|date| text.starts_with(date))
}

/// Whether a text is an id of zeros only: long enough for one, with or without the punctuation of a GUID.
fn is_zero_id(text: &str) -> bool {
    text.len() >= 8 && text.bytes().all(|byte| matches!(byte, b'0' | b'-' | b'{' | b'}'))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    /// Fault B1.
    #[test]
    fn b1_nothing_has_many_faces() {
        for text in [
            "",
            " \t",
            "null",
            "undefined",
            "0",
            "00000000-0000-0000-0000-000000000000",
            "{00000000-0000-0000-0000-000000000000}",
            "000000000000000000000000",
            "0001-01-01T00:00:00.0000000Z",
            "0001-01-01T00:00:00-05:00",
            "1/1/0001 12:00:00 AM",
            "/Date(-62135596800000-0000)/",
            "9999-12-31T23:59:59.9999999Z",
        ] {
            assert!(is_unset(text), "{text:?}");
        }
        for text in
            ["Null", "00", "4000", "+1", "64f0a1c2d3e4b5a697880001", "2026-01-01", "0800 123456", "undefined behaviour"]
        {
            assert!(!is_unset(text), "{text:?}");
        }
    }
}
