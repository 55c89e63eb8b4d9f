//! The folded form of a text, which a search compares. Texts that look the same, or that people type for each other, have
//! the same folded form.
//!
//! - It ignores case, accents, ligatures and full width. The browser's Unicode normalization decomposes each character,
//!   once.
//! - Letters that Unicode does not decompose become what people type for them: `ß` is `ss`, `ø` is `o`, `ة` is `ه`.
//! - Digits of every script become ASCII digits.
//! - There is one kind of quote, dash and blank. Direction marks and other invisible characters are dropped.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::model::address::is_format_mark;

/// A character of the folded text, and the bytes of the letter that it comes from, accents included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The character.
    pub c: char,
    /// The first byte of the letter.
    pub start: usize,
    /// The byte after the letter and its accents.
    pub end: usize,
}

/// The zero of each [numbering system](https://tc39.es/ecma402/#table-numbering-system-digits) of `Intl`. Its other digits
/// have the next nine code points.
const ZEROS: &str = "\u{660}\u{6f0}\u{7c0}\u{966}\u{9e6}\u{a66}\u{ae6}\u{b66}\u{be6}\u{c66}\u{ce6}\u{d66}\u{de6}\u{e50}\
                     \u{ed0}\u{f20}\u{1040}\u{1090}\u{17e0}\u{1810}\u{1946}\u{19d0}\u{1a80}\u{1a90}\u{1b50}\u{1bb0}\
                     \u{1c40}\u{1c50}\u{a620}\u{a8d0}\u{a900}\u{a9d0}\u{a9f0}\u{aa50}\u{abf0}\u{104a0}\u{10d30}\
                     \u{10d40}\u{11066}\u{110f0}\u{11136}\u{111d0}\u{112f0}\u{11450}\u{114d0}\u{11650}\u{116c0}\
                     \u{116d0}\u{116da}\u{11730}\u{118e0}\u{11950}\u{11bf0}\u{11c50}\u{11d50}\u{11da0}\u{11de0}\
                     \u{11f50}\u{16130}\u{16a60}\u{16ac0}\u{16b50}\u{16d70}\u{1e140}\u{1e2f0}\u{1e4f0}\u{1e5f1}\
                     \u{1e950}";
/// The digits of Chinese and Japanese, whose code points are not in sequence.
const HAN_DIGITS: &str = "〇一二三四五六七八九";

/// Converts a character to lower case and to the compatibility decomposition of Unicode (NFKD).
pub type Decompose = fn(char) -> String;

thread_local! {
    static DECOMPOSE: Cell<Decompose> = const { Cell::new(until_set) };
    /// The folded forms of the non-ASCII characters seen so far, sorted by character.
    static CACHE: RefCell<Vec<(char, Rc<str>)>> = const { RefCell::new(Vec::new()) };
}

/// Sets how characters are decomposed. The browser has the tables, which would add 40 kB to the page. Until this is called,
/// the fold handles ASCII and the short lists below.
pub fn set_decomposition(decompose: Decompose) {
    DECOMPOSE.set(decompose);
}

/// The folded form of a text.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Appends the folded form of a text.
pub fn fold_into(text: &str, folded: &mut String) {
    for_each_letter(text, |letter| folded.push(letter.c));
}

/// The folded form of a text, with the places of its letters.
pub fn letters(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.len());
    for_each_letter(text, |letter| letters.push(letter));
    for letter in &mut letters {
        let accents = text[letter.end..].chars().take_while(|c| is_mark(*c));
        letter.end += accents.map(char::len_utf8).sum::<usize>();
    }
    letters
}

/// Calls `take` with each character of the folded form.
fn for_each_letter(text: &str, mut take: impl FnMut(Letter)) {
    // Several blanks become one, and a blank at the start is dropped.
    let mut after_blank = true;
    let mut take = |c: char, start: usize, end: usize| {
        if c != ' ' || !after_blank {
            take(Letter { c, start, end });
        }
        after_blank = c == ' ';
    };
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        match c {
            '`' => take('\'', start, end),
            '\t'..='\r' => take(' ', start, end),
            ' '..='~' => take(c.to_ascii_lowercase(), start, end),
            '\0'..='\u{7f}' => {}
            _ => cached_fold(c).chars().for_each(|c| take(c, start, end)),
        }
    }
}

/// The folded form of a non-ASCII character, from the cache.
fn cached_fold(c: char) -> Rc<str> {
    CACHE.with_borrow_mut(|cache| {
        let at = cache.partition_point(|(other, _)| *other < c);
        match cache.get(at).filter(|(other, _)| *other == c) {
            Some((_, folded)) => folded.clone(),
            None => {
                let folded: Rc<str> = fold(c).into();
                cache.insert(at, (c, folded.clone()));
                folded
            }
        }
    })
}

fn fold(c: char) -> String {
    // First: decomposition would turn an acute accent into a blank, and people type it as an apostrophe.
    if let Some(typed) = replacement(c) {
        return typed.to_owned();
    }
    if is_dropped(c) {
        return String::new();
    }
    let mut folded = String::new();
    for part in DECOMPOSE.get()(c).chars() {
        match replacement(part) {
            Some(typed) => folded.push_str(typed),
            None if is_dropped(part) => {}
            None if part.is_whitespace() => folded.push(' '),
            None => folded.push(digit(part).unwrap_or(part)),
        }
    }
    folded
}

/// What people type for a character that Unicode does not decompose.
fn replacement(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' | '\u{2b9}'..='\u{2bc}' | '\u{b4}' => "'",
        '`' | '\u{2032}' | '\u{55a}' | '\u{5f3}' | '\u{a78c}' => "'",
        '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2033}' | '\u{5f4}' => "\"",
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' | '\u{5be}' => "-",
        '\u{2044}' | '\u{2215}' => "/",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ł' => "l",
        'ŋ' => "n",
        'ŧ' => "t",
        'ĸ' => "k",
        'ς' => "σ",
        'ٱ' => "ا",
        'ى' | 'ی' => "ي",
        'ة' | 'ہ' | 'ە' | 'ھ' => "ه",
        'ک' => "ك",
        _ => return None,
    })
}

/// Whether a character is a combining mark that people may leave out: an accent, a vowel sign, a point.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
        || matches!(c, '\u{fe20}'..='\u{fe2f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{5bf}')
        || matches!(c, '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}')
        || matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}')
        || matches!(c, '\u{6ea}'..='\u{6ed}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether the folded form drops a character: a combining mark, or an invisible one.
fn is_dropped(c: char) -> bool {
    is_mark(c)
        || c.is_control()
        || is_format_mark(c)
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{feff}')
}

/// The ASCII digit for a digit of another script.
fn digit(c: char) -> Option<char> {
    let behind = |zero: char| u32::from(c).checked_sub(u32::from(zero)).filter(|value| *value < 10);
    let value = ZEROS.chars().find_map(behind);
    let value = value.or_else(|| HAN_DIGITS.chars().zip(0..).find(|(han, _)| *han == c).map(|(_, value)| value));
    char::from_digit(value?, 10)
}

/// In native tests a crate does what the browser does.
#[cfg(all(test, not(target_arch = "wasm32")))]
fn until_set(c: char) -> String {
    use unicode_normalization::UnicodeNormalization;
    let lower = c.nfkd().collect::<String>().to_lowercase();
    lower.nfkd().collect()
}

#[cfg(not(all(test, not(target_arch = "wasm32"))))]
fn until_set(c: char) -> String {
    c.to_string()
}
