//! The characters of addresses.

/// The digits of a text.
pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// A text without the marks of direction and other invisible characters within it.
pub(super) fn without_marks(text: &str) -> String {
    text.chars().filter(|c| c.is_whitespace() || !is_invisible(*c)).collect()
}

/// White space, control characters, and marks of direction that come along when a number is copied from a page.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_format_mark(c) || c == '\u{feff}'
}

/// Whether a character only says how others stand: marks of direction, joiners, spaces without width.
pub fn is_format_mark(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
}
