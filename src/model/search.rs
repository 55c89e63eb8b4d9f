//! Search: ignores case and accents, finds numbers however they are written, and marks what it finds.

use std::ops::Range;

/// Letters from U+00C0 to U+017F without their accents, in order; `?` marks characters that are not letters.
const PLAIN: &[u8; 192] = b"aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrsssssssstttttt\
uuuuuuuuuuuuwwyyyzzzzzzs";

/// A character for comparing: lower case, without accent. Always one for one, so that positions in the folded text are
/// positions in the text. The standard library's case tables are 10 kB of the compressed page; the scripts with case
/// that names are written in are a few ranges.
fn fold(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '\0'..='\u{bf}' => c,
        '\u{c0}'..='\u{17f}' => match PLAIN[c as usize - 0xc0] {
            b'?' => c,
            plain => char::from(plain),
        },
        'Ά' => 'α',
        'Έ' | 'έ' => 'ε',
        'Ή' | 'ή' => 'η',
        'Ί' | 'ί' | 'ϊ' | 'ΐ' => 'ι',
        'Ό' | 'ό' => 'ο',
        'Ύ' | 'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'Ώ' | 'ώ' => 'ω',
        'ά' => 'α',
        'ς' => 'σ',
        // Greek and Cyrillic capitals, then Armenian, then full-width Latin.
        '\u{391}'..='\u{3a9}' | '\u{410}'..='\u{42f}' | '\u{ff21}'..='\u{ff3a}' => moved(c, 32),
        '\u{400}'..='\u{40f}' => moved(c, 80),
        '\u{531}'..='\u{556}' => moved(c, 48),
        // Cyrillic of other languages, and Latin of Vietnamese: capitals are even, small letters follow.
        '\u{460}'..='\u{481}' | '\u{48a}'..='\u{4bf}' | '\u{4d0}'..='\u{52f}' | '\u{1e00}'..='\u{1eff}' => {
            moved(c, 1 - u32::from(c) % 2)
        }
        _ => c,
    }
}

fn moved(c: char, by: u32) -> char {
    char::from_u32(u32::from(c) + by).unwrap_or(c)
}

/// A text for comparing.
pub fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

/// Whether a character may stand between the digits of one number.
fn joins_digits(c: char) -> bool {
    matches!(c, ' ' | '(' | ')' | '-' | '.' | '/' | '+' | '\u{a0}' | '\u{2011}' | '\u{202f}')
}

/// The searchable text of a record, prepared once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Haystack {
    /// The record's texts, folded, a line each.
    text: String,
    /// The digits of each line, number by number.
    digits: String,
}

impl Haystack {
    /// Prepares the texts of one record.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut haystack = Haystack::default();
        for text in texts {
            haystack.add(text);
        }
        haystack
    }

    /// Adds one text.
    pub fn add(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let start = self.digits.len();
        for c in text.chars() {
            self.text.push(fold(c));
            if c.is_ascii_digit() {
                self.digits.push(c);
            } else if !joins_digits(c) && self.digits.len() > start && !self.digits.ends_with('\n') {
                self.digits.push('\n');
            }
        }
        self.text.push('\n');
        if self.digits.len() > start && !self.digits.ends_with('\n') {
            self.digits.push('\n');
        }
    }
}

/// A text to find in thousands of others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Needle {
    text: String,
    /// How far to skip for each last byte compared (Horspool's algorithm). The standard library's search, without such
    /// a table, takes four times as long.
    skips: Vec<u8>,
}

impl Needle {
    fn of(text: String) -> Self {
        let mut skips = vec![u8::try_from(text.len()).unwrap_or(u8::MAX); 256];
        let places = 1..text.len();
        for (byte, to_end) in text.bytes().zip(places.rev()) {
            skips[usize::from(byte)] = u8::try_from(to_end).unwrap_or(u8::MAX);
        }
        Needle { text, skips }
    }

    fn is_in(&self, text: &str) -> bool {
        let (wanted, text) = (self.text.as_bytes(), text.as_bytes());
        let mut at = 0;
        while let Some(window) = text.get(at..at + wanted.len()) {
            let Some(last) = window.last().filter(|_| window != wanted) else {
                return true;
            };
            at += usize::from(self.skips[usize::from(*last)]);
        }
        false
    }
}

/// What somebody searches for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Folded and trimmed.
    text: Needle,
    /// The digits, when it is a number or part of one.
    digits: Option<Needle>,
}

impl Query {
    /// Prepares what was typed.
    pub fn of(typed: &str) -> Self {
        let text = folded(typed.trim());
        let digits = crate::model::address::digits(&text);
        let number = digits.len() >= 2 && text.chars().all(|c| c.is_ascii_digit() || joins_digits(c));
        Query { text: Needle::of(text), digits: number.then(|| Needle::of(digits)) }
    }

    /// Whether there is nothing to search for: everything matches.
    pub fn is_empty(&self) -> bool {
        self.text.text.is_empty()
    }

    /// Whether a record matches.
    pub fn matches(&self, haystack: &Haystack) -> bool {
        self.is_empty()
            || self.text.is_in(&haystack.text)
            || self.digits.as_ref().is_some_and(|wanted| {
                let digits = wanted.text.as_str();
                wanted.is_in(&haystack.digits)
                    // With the country's code typed, numbers stored without it are found too.
                    || (digits.len() == 11
                        && digits.starts_with('1')
                        && haystack.digits.lines().any(|number| number == &digits[1..]))
            })
    }

    /// The byte ranges of a text to mark, in order and without overlap.
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        if self.is_empty() {
            return places;
        }
        let folded: Vec<(usize, char)> = text.char_indices().map(|(at, c)| (at, fold(c))).collect();
        let wanted: Vec<char> = self.text.text.chars().collect();
        find(&folded, &wanted, text.len(), &mut places);
        if let (true, Some(digits)) = (places.is_empty(), &self.digits) {
            let wanted: Vec<char> = digits.text.chars().collect();
            // Digits only, run by run: anything else between two runs separates two numbers.
            let mut run: Vec<(usize, char)> = Vec::new();
            for (at, c) in folded {
                if c.is_ascii_digit() {
                    run.push((at, c));
                } else if !joins_digits(c) {
                    find(&run, &wanted, text.len(), &mut places);
                    run.clear();
                }
            }
            find(&run, &wanted, text.len(), &mut places);
        }
        places
    }
}

/// Adds the byte range of every occurrence of `wanted` in a text of `len` bytes, given its characters with their
/// positions.
fn find(among: &[(usize, char)], wanted: &[char], len: usize, places: &mut Vec<Range<usize>>) {
    let mut at = 0;
    while at + wanted.len() <= among.len() {
        let window = &among[at..at + wanted.len()];
        if window.iter().map(|(_, c)| c).eq(wanted) {
            let (last, c) = window[wanted.len() - 1];
            // A digit is one byte; another character ends where the next begins.
            let end =
                if c.is_ascii_digit() { last + 1 } else { among.get(at + wanted.len()).map_or(len, |(next, _)| *next) };
            places.push(window[0].0..end);
            at += wanted.len();
        } else {
            at += 1;
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn finds(typed: &str, text: &str) -> bool {
        Query::of(typed).matches(&Haystack::of([text]))
    }

    fn marked<'a>(typed: &str, text: &'a str) -> Vec<&'a str> {
        Query::of(typed).places(text).into_iter().map(|place| &text[place]).collect()
    }

    #[test]
    fn case_and_accents_do_not_matter() {
        assert!(finds("muller", "Anna MÜLLER"));
        assert!(finds("MÜLLER", "anna muller"));
        assert!(finds("zoe", "Zoë"));
        assert!(finds("пётр", "ПЁТР"));
        assert!(finds("łódź", "Lodz"));
        assert!(!finds("smith", "Smyth"));
        assert!(finds("Ελένη", "ΕΛΕΝΗ"));
        assert!(finds("їжак", "ЇЖАК"));
        assert!(finds("nguyễn", "NGUYỄN"));
        assert_eq!(PLAIN.len(), 192);
        // Beyond the accents that are dropped, the ranges agree with the tables.
        for c in ('\u{391}'..='\u{3a9}')
            .chain('\u{400}'..='\u{42f}')
            .chain('\u{48a}'..='\u{4bf}')
            .chain('\u{4d0}'..='\u{556}')
        {
            let lower = c.to_lowercase().next().unwrap();
            assert!(fold(c) == lower || !c.is_uppercase(), "{c}");
        }
        assert_eq!(fold('ž'), 'z');
        assert_eq!(fold('×'), '×');
    }

    #[test]
    fn numbers_are_found_however_written() {
        for typed in
            ["3035550100", "(303) 555-0100", "303.555.0100", "+1 303 555 0100", "555-01", "0100", "13035550100"]
        {
            assert!(finds(typed, "+13035550100"), "{typed}");
            assert!(finds(typed, "call me at +1 (303) 555-0100, please"), "{typed}");
        }
        assert!(finds("+1 303 555 0100", "3035550100"));
        assert!(!finds("3035550101", "+13035550100"));
        assert!(!finds("12 34", "12 apples, 34 pears"));
    }

    #[test]
    fn marks_what_was_found() {
        assert_eq!(marked("müll", "Anna Muller, Müllerei"), ["Mull", "Müll"]);
        assert_eq!(marked("3035550100", "(303) 555-0100"), ["303) 555-0100"]);
        assert_eq!(marked("555 01", "Tel. (303) 555-0100 or so"), ["555-01"]);
        assert_eq!(marked("aa", "aaaa"), ["aa", "aa"]);
        assert_eq!(marked("", "x"), Vec::<&str>::new());
        assert_eq!(marked("é", "caf\u{e9}"), ["\u{e9}"]);
    }

    proptest! {
        #[test]
        fn what_is_looked_for_is_found_where_it_is(text in "[abé]{0,40}", wanted in "[abé]{0,6}", long in "a{250,300}") {
            let is_in = |wanted: &str, text: &str| Needle::of(wanted.to_owned()).is_in(text);
            prop_assert_eq!(is_in(&wanted, &text), text.contains(&wanted));
            let longer = format!("{text}{long}b{text}");
            let (ends, twice) = (long.clone() + "b", long.repeat(2));
            prop_assert!(is_in(&long, &longer) && is_in(&ends, &longer) && !is_in(&twice, &longer));
        }

        #[test]
        fn finds_no_less_than_a_plain_search(text in "\\PC{0,40}", from in 0_usize..40, len in 1_usize..10) {
            let part: String = text.chars().skip(from).take(len).collect();
            prop_assert!(Query::of(&part).matches(&Haystack::of([text.as_str()])));
        }

        #[test]
        fn marks_are_in_order_apart_and_on_characters(text in "[a-c0-9 ()éА-]{0,40}", typed in "[a-c0-9é(А-]{1,3}") {
            let mut end = 0;
            for place in Query::of(&typed).places(&text) {
                prop_assert!(place.start >= end && place.end > place.start);
                prop_assert!(text.get(place.clone()).is_some());
                end = place.end;
            }
        }
    }
}
