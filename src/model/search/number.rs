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

/// The digits of a folded text, number by number: anything else between two runs parts two numbers. The trunk 0 in
/// `+44 (0)20 7946 0958`, which is not dialled from abroad, is none of its digits.
pub fn runs(letters: &[Letter]) -> Vec<Vec<Letter>> {
    let mut runs = vec![Vec::new()];
    for (at, letter) in letters.iter().enumerate() {
        let near = |from: usize| letters.get(from).map(|letter| letter.c);
        let is_trunk = letter.c == '0' && at > 1 && near(at - 1) == Some('(') && near(at + 1) == Some(')');
        match runs.last_mut() {
            Some(run) if letter.c.is_ascii_digit() && !is_trunk => run.push(*letter),
            Some(run) if !run.is_empty() && !joins_digits(letter.c) => runs.push(Vec::new()),
            _ => {}
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// Appends the digits of a folded text, a line for each of the [`runs`] that it has, without their places.
pub fn push_digits(folded: &str, digits: &mut String) {
    let bytes = folded.as_bytes();
    let start = digits.len();
    let ends_run = |digits: &mut String| {
        if digits.len() > start && !digits.ends_with('\n') {
            digits.push('\n');
        }
    };
    for (at, byte) in bytes.iter().enumerate() {
        if byte.is_ascii_digit() {
            let is_trunk = *byte == b'0' && at > 1 && bytes[at - 1] == b'(' && bytes.get(at + 1) == Some(&b')');
            if !is_trunk {
                digits.push(char::from(*byte));
            }
        } else if !joins_digits(char::from(*byte)) {
            ends_run(digits);
        }
    }
    ends_run(digits);
}

/// Whether a character, folded, may stand between the digits of one number.
fn joins_digits(c: char) -> bool {
    matches!(c, ' ' | '(' | ')' | '-' | '.' | '/' | '+')
}
