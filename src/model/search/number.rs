//! Finding phone numbers, however they are written, pasted or dialled.

use std::ops::Range;

use super::find::find;
use super::fold::Letter;
use super::needle::Needle;
use crate::model::address::digits;
use crate::model::address::number::split;

/// How many digits a number has at least that is found in another spelling: with or without its country code.
const LEAST: usize = 7;
/// How many digits a country code, with what is dialled before it, has at most.
const MOST_BEFORE: usize = 6;
/// What is dialled before a country code, and before an area code within the country.
const DIALLED_BEFORE: [&str; 3] = ["011", "00", "0"];

/// The digits of what was typed, when it is a number or part of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NumberNeedle {
    /// As they were typed, and without what is dialled before the number.
    spellings: Vec<Needle>,
}

impl NumberNeedle {
    /// Reads what was typed, folded. `None` if it is no number.
    pub fn of(typed: &str) -> Option<Self> {
        let typed = ["tel:", "sms:", "callto:", "whatsapp:"]
            .iter()
            .find_map(|scheme| typed.strip_prefix(scheme))
            .unwrap_or(typed);
        let is_plain = typed.chars().all(|c| c.is_ascii_digit() || joins_digits(c));
        let number = if is_plain { typed } else { split(typed)?.0 };
        let all = digits(&number.replace("(0)", ""));
        if all.len() < 2 {
            return None;
        }
        let rest = |prefix: &&str| all.strip_prefix(*prefix).filter(|rest| rest.len() >= LEAST - 1).map(str::to_owned);
        let mut spellings: Vec<String> = DIALLED_BEFORE.iter().filter_map(rest).collect();
        spellings.insert(0, all);
        Some(NumberNeedle { spellings: spellings.into_iter().map(Needle::of).collect() })
    }

    /// Whether it is among digits, number by number a line.
    pub fn is_in(&self, numbers: &str) -> bool {
        self.spellings.iter().any(|typed| typed.is_in(numbers))
            || (self.is_whole() && numbers.lines().any(|number| self.whole(number).is_some()))
    }

    /// Which of the digits of one number it is.
    pub fn places(&self, run: &[Letter], places: &mut Vec<Range<usize>>) {
        let before = places.len();
        for typed in &self.spellings {
            find(run, &typed.text, places);
            if places.len() > before {
                return;
            }
        }
        let number: String = run.iter().map(|letter| letter.c).collect();
        let own = self.whole(&number).and_then(|own| run.get(run.len() - own..));
        if let Some([first, .., last]) = own {
            places.push(first.start..last.end);
        }
    }

    fn is_whole(&self) -> bool {
        self.spellings.first().is_some_and(|typed| typed.text.len() > LEAST)
    }

    /// Of a number that is stored without the country code that was typed, how many digits of it both have.
    fn whole(&self, number: &str) -> Option<usize> {
        let own = number.trim_start_matches('0');
        let is_it = |typed: &Needle| typed.text.strip_suffix(own).is_some_and(|before| before.len() <= MOST_BEFORE);
        (own.len() >= LEAST && self.spellings.iter().any(is_it)).then_some(own.len())
    }
}

/// Goes through the digits of a folded text, given by its characters, and says where a number ends. Anything but what
/// people write between digits ends it. The trunk 0 in `+44 (0)20 7946 0958`, which is not dialled from abroad, is none of
/// its digits.
fn each_digit(len: usize, at: impl Fn(usize) -> char, mut take: impl FnMut(Option<usize>)) {
    for place in 0..len {
        let c = at(place);
        let is_trunk = || place > 1 && at(place - 1) == '(' && place + 1 < len && at(place + 1) == ')';
        if c.is_ascii_digit() {
            if c != '0' || !is_trunk() {
                take(Some(place));
            }
        } else if !joins_digits(c) {
            take(None);
        }
    }
    take(None);
}

/// The digits of a folded text, number by number.
pub fn runs(letters: &[Letter]) -> Vec<Vec<Letter>> {
    let (mut runs, mut run) = (Vec::new(), Vec::new());
    each_digit(
        letters.len(),
        |place| letters[place].c,
        |digit| match digit {
            Some(place) => run.push(letters[place]),
            None if run.is_empty() => {}
            None => runs.push(std::mem::take(&mut run)),
        },
    );
    runs
}

/// Appends the digits of a folded text, a line for each of the [`runs`] that it has, without their places.
pub fn push_digits(folded: &str, digits: &mut String) {
    let (bytes, start) = (folded.as_bytes(), digits.len());
    // Bytes of characters beyond ASCII are neither digits nor between them.
    each_digit(
        bytes.len(),
        |place| char::from(bytes[place]),
        |digit| match digit {
            Some(place) => digits.push(char::from(bytes[place])),
            None if digits.len() == start || digits.ends_with('\n') => {}
            None => digits.push('\n'),
        },
    );
}

/// Whether a character, folded, may stand between the digits of one number.
fn joins_digits(c: char) -> bool {
    matches!(c, ' ' | '(' | ')' | '-' | '.' | '/' | '+')
}
