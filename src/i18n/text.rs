//! The text of messages in the language of the page: which catalog is loaded, plural forms, and filling in values.

use std::borrow::Cow;
use std::cell::Cell;
use std::sync::OnceLock;

use super::catalog::{ENGLISH, LENGTH};
use super::message::{Message, Plural};

/// What separates the plural forms of a message.
const BETWEEN: char = '|';

/// The messages of the language of the page.
struct Catalog {
    lines: Vec<&'static str>,
    /// Whether the language is written from right to left.
    is_rtl: bool,
}

static CURRENT: OnceLock<Catalog> = OnceLock::new();

/// Sets the language of the page, given its file; once, before anything is shown. Returns `false` for a file of another
/// version of the page, which then stays English.
pub fn load_catalog(file: String, is_rtl: bool) -> bool {
    // Leaked on purpose: the messages are needed as long as the page lives.
    let lines: Vec<&'static str> = entries(file.leak()).map(|(_, text)| text).collect();
    lines.len() == LENGTH && CURRENT.set(Catalog { lines, is_rtl }).is_ok()
}

/// The messages of a language file: names and texts. Lines with lower-case names are for `index.html`, comments for
/// translators.
pub(super) fn entries(file: &str) -> impl Iterator<Item = (&str, &str)> {
    file.lines()
        .filter_map(|line| line.split_once('='))
        .filter_map(|(name, text)| Some((name.strip_suffix(' ')?, text.strip_prefix(' ')?)))
        .filter(|(name, _)| name.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// The messages in English.
pub(super) fn english() -> impl Iterator<Item = &'static str> {
    ENGLISH.iter().flat_map(|module| module.lines())
}

/// The catalog that was loaded, else the English one.
fn current() -> &'static Catalog {
    CURRENT.get_or_init(|| Catalog { lines: english().collect(), is_rtl: false })
}

/// The raw text of a message. Not inlined: it has hundreds of callers.
#[inline(never)]
fn line(at: u16) -> &'static str {
    current().lines.get(usize::from(at)).copied().unwrap_or_default()
}

impl Message<0> {
    /// The message.
    pub fn text(self) -> &'static str {
        line(self.0)
    }
}

impl<const N: usize> Message<N> {
    /// The message with its values.
    pub fn with(self, values: [&str; N]) -> String {
        fill(line(self.0), &values)
    }
}

impl Message<1> {
    /// The text before and after its value, for a value that is more than text.
    pub fn split_placeholder(self) -> (&'static str, &'static str) {
        split_placeholder(line(self.0)).unwrap_or((line(self.0), ""))
    }
}

impl<const N: usize> Plural<N> {
    /// The form for a CLDR plural category (`one`, `two`, `few`, `many`, `other`), its values not filled in.
    pub fn form(self, kind: &str) -> &'static str {
        form(line(self.0), kind)
    }

    /// The message with its values, of which the first is the formatted number.
    pub fn with(self, kind: &str, values: [&str; N]) -> String {
        fill(self.form(kind), &values)
    }
}

/// The text before and after the only placeholder of a message, if it has one.
pub fn split_placeholder(text: &str) -> Option<(&str, &str)> {
    let (before, rest) = text.split_once('{')?;
    Some((before, rest.split_once('}')?.1))
}

/// The form for a plural category, else the last one, which is for all others.
pub(super) fn form<'a>(line: &'a str, kind: &str) -> &'a str {
    let text = |form: &'a str| form.split_once(':').map_or(form, |(_, text)| text.trim_start());
    let mut forms = line.split(BETWEEN).map(str::trim);
    let found = forms.find(|form| form.strip_prefix(kind).is_some_and(|rest| rest.starts_with(':')));
    text(found.or_else(|| line.rsplit(BETWEEN).next().map(str::trim)).unwrap_or(line))
}

/// A pattern with its values in the places of `{0}`, `{1}`; each isolated where its direction may differ.
#[inline(never)]
fn fill(pattern: &str, values: &[&str]) -> String {
    let mut text = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let at = after.as_bytes().first().map(|digit| usize::from(digit.wrapping_sub(b'0')));
        let value = at.and_then(|at| values.get(at)).copied().unwrap_or_default();
        text.push_str(&bidi_isolate(value));
        rest = after.get(2..).unwrap_or_default();
    }
    text.push_str(rest);
    text
}

thread_local! {
    /// Whether values are isolated now.
    static ISOLATES: Cell<bool> = const { Cell::new(true) };
}

/// Makes text to be taken away: the marks that keep the parts of a sentence apart are for the screen alone.
pub fn without_isolation<R>(make: impl FnOnce() -> R) -> R {
    let before = ISOLATES.replace(false);
    let made = make();
    ISOLATES.set(before);
    made
}

/// Isolates a value whose direction may differ from that of the message around it.
pub fn bidi_isolate(value: &str) -> Cow<'_, str> {
    let mixed = ISOLATES.get() && (current().is_rtl || value.chars().any(is_rtl_char));
    if mixed { ["\u{2068}", value, "\u{2069}"].concat().into() } else { value.into() }
}

/// Whether a character is of a right-to-left script.
fn is_rtl_char(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::i18n::catalog::{ABOUT, CALLS_N, COUNT_OF, NO, WHERE_IT_DIFFERS};

    #[test]
    fn values_take_their_places() {
        assert_eq!(COUNT_OF.with(["3", "10"]), "3 of 10");
        assert_eq!(fill("{1} after {0}, {1}", &["a", "b"]), "b after a, b");
        assert_eq!(ABOUT.with(["{0} {1}"]), "About {0} {1}", "what a value holds is no place");
        assert_eq!(WHERE_IT_DIFFERS.split_placeholder(), ("Why the numbers differ: ", ""));
    }

    #[test]
    fn numbers_ask_for_their_form() {
        assert_eq!((CALLS_N.form("one"), CALLS_N.form("other")), ("{0} call", "{0} calls"));
        assert_eq!(CALLS_N.with("few", ["3"]), "3 calls", "for kinds of numbers that the language has not");
        assert_eq!(form("zero: none | two: a pair | other: {0}", "two"), "a pair");
    }

    #[test]
    fn a_value_of_another_direction_is_kept_apart() {
        assert_eq!(
            ABOUT.with(["\u{645}\u{631}\u{62d}\u{628}\u{627}"]),
            "About \u{2068}\u{645}\u{631}\u{62d}\u{628}\u{627}\u{2069}"
        );
        assert_eq!(ABOUT.with(["Zo\u{eb}"]), "About Zo\u{eb}");
    }

    #[test]
    fn every_message_has_its_line() {
        assert_eq!(english().count(), LENGTH);
        assert_eq!(line(0), "Home");
        assert_eq!(NO.text(), "no");
        assert!(!load_catalog("HOME = Start\n".to_owned(), false), "a file of another version");
    }
}
