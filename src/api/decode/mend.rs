//! Mends bodies that are almost JSON.

use crate::api::lenient;

/// Mends what servers are known to break: bare `NaN` and infinities become `null`; inside texts, raw control
/// characters become spaces, halves of surrogate pairs and bytes that are no UTF-8 become U+FFFD.
pub(super) fn mend(body: &[u8]) -> Vec<u8> {
    let body = String::from_utf8_lossy(body);
    let body = body.as_bytes();
    let mut mended = Vec::with_capacity(body.len());
    let mut at = 0;
    let mut in_text = false;
    while let Some(&byte) = body.get(at) {
        let rest = &body[at..];
        let (taken, put): (usize, &[u8]) = if !in_text {
            in_text = byte == b'"';
            let word =
                ["NaN", "-Infinity", "+Infinity", "Infinity"].iter().find(|word| rest.starts_with(word.as_bytes()));
            match (word, number_beyond_floats(rest)) {
                (Some(word), _) => (word.len(), b"null"),
                (None, Some(length)) => (length, b"null"),
                // A number is taken whole: its tail is not a number of its own.
                (None, None) => {
                    let length = number_length(rest).max(1);
                    (length, &rest[..length])
                }
            }
        } else {
            match byte {
                b'"' => {
                    in_text = false;
                    (1, b"\"")
                }
                b'\\' => match surrogate(rest) {
                    Some(0xD800..=0xDBFF) if matches!(surrogate(&rest[6..]), Some(0xDC00..=0xDFFF)) => {
                        (12, &rest[..12])
                    }
                    Some(_) => (6, b"\\uFFFD"),
                    None => (2.min(rest.len()), &rest[..2.min(rest.len())]),
                },
                0..0x20 => (1, b" "),
                _ => (1, &rest[..1]),
            }
        };
        mended.extend_from_slice(put);
        at += taken;
    }
    mended
}

/// The length of the number at the start of these bytes; 0 if there is none.
fn number_length(text: &[u8]) -> usize {
    text.iter().take_while(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E')).count()
}

/// The length of a number at the start of these bytes that no float can hold, such as `1e400`.
fn number_beyond_floats(text: &[u8]) -> Option<usize> {
    let length = number_length(text);
    let number = std::str::from_utf8(&text[..length]).ok()?;
    let number = lenient::decimal(number).filter(|_| number.contains(['e', 'E']) || length > 300)?;
    (!number.is_finite()).then_some(length)
}

/// The surrogate that an escape such as `\uD83D` stands for, if these bytes begin with one.
fn surrogate(text: &[u8]) -> Option<u16> {
    let digits = text.strip_prefix(b"\\u")?.get(..4)?;
    let code = u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    (0xD800..=0xDFFF).contains(&code).then_some(code)
}
