//! Phone numbers: what is certain about one, what is only likely, and how people write it.
//!
//! A number is *certain* if it has its country code: with a plus, or with `00` or `011` before it. Eleven digits that
//! begin with 1, and ten that have the shape of a North American number, are *likely* that number; a payload that has
//! the same digits under another country's code proves otherwise. Everything else is *national*: the digits do not say
//! of which country.

use std::ops::Deref;

use super::text::is_format_mark;
use crate::model::hash::hash;

/// The most digits of a number, by E.164.
const MOST: usize = 15;

/// Trunk prefixes: dialled before an area code within the country, and left out from abroad.
const AT_HOME: &str = "(0)";

/// Country codes of two digits; 1 and 7 stand alone, all others have three.
const TWO_DIGIT_CODES: &str = "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 \
                               63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";

/// Digits, with a plus before them where it belongs to them; no longer than a number with what is dialled before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digits {
    bytes: [u8; MOST + 4],
    len: usize,
}

impl Digits {
    /// The digits of a text; what is too long for a number is cut.
    pub fn of(text: &str) -> Self {
        let mut digits = Self::default();
        digits.extend(text);
        digits
    }

    /// A plus, a country's code and the digits behind it.
    fn e164(code: &str, digits: &str) -> Self {
        let mut number = Self::default();
        number.push(b'+');
        number.extend(code);
        number.extend(digits);
        number
    }

    fn push(&mut self, byte: u8) {
        if let Some(place) = self.bytes.get_mut(self.len) {
            *place = byte;
            self.len += 1;
        }
    }

    fn extend(&mut self, text: &str) {
        for digit in text.bytes().filter(u8::is_ascii_digit) {
            self.push(digit);
        }
    }

    /// The digits as text.
    pub fn as_str(&self) -> &str {
        // Nothing but ASCII is ever put in.
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }
}

impl Default for Digits {
    fn default() -> Self {
        Digits { bytes: [0; MOST + 4], len: 0 }
    }
}

impl Deref for Digits {
    type Target = str;
    fn deref(&self) -> &str {
        self.as_str()
    }
}

/// A phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// It names its country: its E.164 form, with the plus.
    Certain(Digits),
    /// Its digits, and the E.164 form that they most likely are.
    Likely(Digits, Digits),
    /// Its digits, of whichever country.
    National(Digits),
}

impl Number {
    /// Reads the digits of a number without an extension.
    pub fn of(text: &str) -> Self {
        let digits = Digits::of(text);
        let names_country = has_plus(text) || digits.starts_with("00");
        // The trunk 0 that is dialled within the country: `+44 (0)20 7946 0958`.
        let abroad = Digits::of(&text.replacen(AT_HOME, "", 1));
        let digits = if names_country && abroad.len() >= 7 { abroad } else { digits };
        let is_whole = |rest: &str, least: usize| rest.len() >= least && rest.len() <= MOST && !rest.starts_with('0');
        // No country code begins with 0: if a gateway adds a plus all the same, the number is national.
        if has_plus(text) && is_whole(&digits, 7) {
            return Number::Certain(Digits::e164("", &digits));
        }
        if let Some(rest) = digits.strip_prefix("00").filter(|rest| is_whole(rest, 8)) {
            return Number::Certain(Digits::e164("", rest));
        }
        // How North America dials abroad. Shorter ones may have the area code 011 elsewhere.
        if let Some(rest) = digits.strip_prefix("011").filter(|rest| is_whole(rest, 10)) {
            return Number::Likely(digits, Digits::e164("", rest));
        }
        if digits.strip_prefix('1').is_some_and(is_north_american) {
            return Number::Likely(digits, Digits::e164("", &digits));
        }
        if is_north_american(&digits) {
            return Number::Likely(digits, Digits::e164("1", &digits));
        }
        Number::National(digits)
    }

    /// What all spellings of it share, as far as the number alone tells: the E.164 form, else its digits.
    pub fn key(&self) -> Digits {
        match self {
            Number::Certain(e164) | Number::Likely(_, e164) => *e164,
            Number::National(digits) => *digits,
        }
    }

    /// The [key](Number::key) as a number.
    pub fn address_key(&self) -> u64 {
        hash(&self.key())
    }

    /// Whether it has its country code.
    pub fn is_certain(&self) -> bool {
        matches!(self, Number::Certain(_))
    }

    /// Its digits as a key, which no E.164 number has.
    pub fn own_digits(&self) -> u64 {
        match self {
            Number::Certain(digits) | Number::Likely(digits, _) | Number::National(digits) => hash(digits),
        }
    }

    /// What a phone has to dial: the E.164 form if it is certain, else the digits as they were dialled.
    pub fn to_dial(&self) -> Digits {
        match self {
            Number::Certain(e164) => *e164,
            Number::Likely(digits, _) | Number::National(digits) => *digits,
        }
    }

    /// Of a certain number, what people in its country may write instead: the digits without the country code, and
    /// those with it but without the plus.
    pub fn short_forms(&self) -> Option<[u64; 2]> {
        let Number::Certain(e164) = self else {
            return None;
        };
        let digits = e164.get(1..)?;
        let national = digits.get(country_code(digits)..).filter(|national| national.len() >= 6)?;
        Some([hash(national), hash(digits)])
    }

    /// Of a number without a country code, the forms by which the [`short_forms`](Number::short_forms) of the number
    /// that it means can be found: as it is, without the trunk 0 of most countries, and without the trunk 8 of some
    /// others.
    pub fn looked_up_as(&self) -> impl Iterator<Item = u64> {
        let digits = match self {
            Number::Certain(_) => None,
            Number::Likely(digits, _) | Number::National(digits) => Some(*digits),
        };
        digits.into_iter().flat_map(|digits| {
            let trunk = digits.strip_prefix('0').or_else(|| digits.strip_prefix('8').filter(|rest| rest.len() == 10));
            [Some(hash(&digits)), trunk.map(hash)].into_iter().flatten()
        })
    }
}

/// How many digits the country code at the start of a number has.
fn country_code(digits: &str) -> usize {
    match digits.as_bytes().first() {
        Some(b'1' | b'7') => 1,
        _ if TWO_DIGIT_CODES.split(' ').any(|code| digits.starts_with(code)) => 2,
        _ => 3,
    }
}

/// Whether ten digits have the shape of a North American number: neither area nor exchange begins with 0 or 1.
fn is_north_american(digits: &str) -> bool {
    let digits = digits.as_bytes();
    digits.len() == 10 && digits[0] >= b'2' && digits[3] >= b'2'
}

/// Whether a plus stands before the first digit of a number.
pub fn has_plus(text: &str) -> bool {
    text.trim_start_matches(is_between).starts_with('+')
}

/// How people write a number. Only North American numbers are formatted by a mask; in others no digit is changed or
/// moved.
pub fn display(text: &str) -> String {
    if text.contains(AT_HOME) {
        return text.to_owned();
    }
    let masked = |n: &str| format!("({}) {}-{}", &n[..3], &n[3..6], &n[6..]);
    let e164 = match Number::of(text) {
        Number::Certain(e164) => e164,
        // With the North American prefix for calls abroad, but dialled elsewhere.
        Number::Likely(digits, _) if digits.starts_with("011") => return text.to_owned(),
        Number::Likely(_, e164) => e164,
        Number::National(_) => return text.to_owned(),
    };
    if let Some(national) = e164.strip_prefix("+1").filter(|national| is_north_american(national)) {
        return masked(national);
    }
    let digits = e164.trim_start_matches('+');
    let (code, mut rest) = digits.split_at(country_code(digits).min(digits.len()));
    let mut text = format!("+{code}");
    // Groups of three; the last has two to four digits.
    while !rest.is_empty() {
        let group = if rest.len() <= 4 { rest.len() } else { 3 };
        let (head, tail) = rest.split_at(group);
        text.push(' ');
        text.push_str(head);
        rest = tail;
    }
    text
}

/// Whether a text is a code such as `*67` or `#31#`.
pub fn is_code(text: &str) -> bool {
    (2..=8).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'*' | b'#'))
        && text.starts_with(['*', '#'])
}

/// Splits a number from the extension behind it, which is empty for none. `None` for what is not a number.
pub fn split(text: &str) -> Option<(&str, &str)> {
    // `*67` before a number withholds the caller's own; the number is what follows.
    let text =
        text.strip_prefix("*67").or_else(|| text.strip_prefix("*82")).filter(|rest| rest.len() >= 7).unwrap_or(text);
    let first = text.trim_start_matches(is_between);
    let plus = text.len() - first.len();
    let is_part = |(at, c): (usize, char)| c.is_ascii_digit() || is_between(c) || (c == '+' && at == plus);
    let end = text.char_indices().find(|part| !is_part(*part)).map_or(text.len(), |(at, _)| at);
    let (number, behind) = text.split_at(end);
    if !number.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if behind.is_empty() {
        return Some((number.trim_end(), ""));
    }
    let number = number.trim_end_matches(is_between);
    Some((number, extension(behind)?))
}

/// The extension in what follows a number: `;ext=22`, ` ext. 22`, `x22`, `,,22#`. Other parameters of a `tel:` address
/// do not identify anybody. `None` if something else follows, such as a second number.
fn extension(behind: &str) -> Option<&str> {
    if let Some(parameters) = behind.strip_prefix(';').filter(|parameters| parameters.contains('=')) {
        let named = |name: &str| parameters.split(';').find_map(|one| one.strip_prefix(name)?.strip_prefix('='));
        return Some(
            named("ext").filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit())).unwrap_or_default(),
        );
    }
    let rest = behind.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | 'p' | 'w'));
    let lower = rest.to_ascii_lowercase();
    let word = ["extension", "ext", "x", "#"].into_iter().find(|word| lower.starts_with(word));
    let rest = rest[word.map_or(0, str::len)..]
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ':' | '='));
    let rest = rest.strip_suffix('#').unwrap_or(rest);
    let is_extension = !rest.is_empty() && rest.len() <= 6 && rest.bytes().all(|byte| byte.is_ascii_digit());
    is_extension.then_some(rest)
}

/// What people write between the digits of one number.
fn is_between(c: char) -> bool {
    matches!(c, '(' | ')' | '-' | '.' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
        || is_format_mark(c)
}
