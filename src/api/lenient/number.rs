//! Parsing and converting numbers.

/// The number; `None` if it is NaN or infinite.
pub(super) fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
}

/// A float as an integer; `None` if it has a fraction or is out of range.
pub(super) fn whole(number: f64) -> Option<i64> {
    // 2^63 itself is not an i64.
    let limit = 9_223_372_036_854_775_808.0;
    (number >= -limit && number < limit && number == number.trunc()).then_some(number as i64)
}

/// Reads a decimal number such as `-12.5`, `1E+16` or `NaN`. The standard parser is exact to the last bit and adds 10
/// kB; this one is exact to 15 digits, which is all that the numbers have.
pub(in crate::api) fn decimal(text: &str) -> Option<f64> {
    let (negative, rest) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let (digits, exponent) = match rest.find(['e', 'E']) {
        Some(at) => (&rest[..at], rest[at + 1..].parse::<i32>().ok()?),
        None => (rest, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    if ["nan", "inf", "infinity"].iter().any(|word| rest.eq_ignore_ascii_case(word)) {
        return Some(f64::NAN);
    }
    let mut number = 0.0;
    for byte in whole.bytes().chain(fraction.bytes()) {
        if !byte.is_ascii_digit() {
            return None;
        }
        number = number * 10.0 + f64::from(byte - b'0');
    }
    let scale = exponent.saturating_sub(i32::try_from(fraction.len()).ok()?);
    if !(-400..=400).contains(&scale) {
        return Some(f64::NAN);
    }
    for _ in 0..scale.unsigned_abs() {
        number = if scale < 0 { number / 10.0 } else { number * 10.0 };
    }
    Some(if negative { -number } else { number })
}
