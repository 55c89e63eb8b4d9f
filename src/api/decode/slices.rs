//! Reads a long body slice by slice, so that the caller can yield in between: decoding twenty thousand calls takes half
//! a second on a slow device, which would block input.
//!
//! The outermost lists are cut between records. Each slice is read by itself, as a home that holds nothing else, and
//! appended to the lists so far; the rest of the body, in which the lists are short, comes last. A body that can't be
//! cut is read whole.

use std::ops::Range;

use super::body::{read_on, unmarked};
use super::home::{Decoded, finished, home};
use crate::api::error::Error;
use crate::api::home::AppHomeInformation;
use crate::api::lenient::Notes;

/// A body that is being read.
pub struct Slices<'a> {
    body: &'a [u8],
    /// The minimum number of bytes of records in a slice.
    slice: usize,
    at: usize,
    depth: u32,
    /// The last text outside all lists: the name of the next list.
    name: Range<usize>,
    /// The names of all lists so far.
    lists: Vec<&'a [u8]>,
    /// Whether to read the body whole instead: a list came twice, or ends with a comma.
    is_odd: bool,
    /// Where the unread records of the current outermost list begin.
    records: Option<usize>,
    /// The body without the slices that were read.
    rest: Vec<u8>,
    rest_from: usize,
    home: AppHomeInformation,
    notes: Notes,
}

impl<'a> Slices<'a> {
    /// Starts to read a body.
    pub fn of(body: &'a [u8], slice: usize) -> Self {
        Slices {
            body: unmarked(body),
            slice,
            at: 0,
            depth: 0,
            name: 0..0,
            lists: Vec::new(),
            is_odd: false,
            records: None,
            rest: Vec::new(),
            rest_from: 0,
            home: AppHomeInformation::default(),
            notes: Notes::default(),
        }
    }

    /// Reads a slice. Returns the home once nothing is left to read.
    ///
    /// # Errors
    /// Those of [`home`].
    pub fn step(&mut self) -> Option<Result<Decoded, Error>> {
        match self.next_slice() {
            Some(records) if self.take(records.clone()).is_some() => None,
            None if !self.is_odd => Some(self.end().map_or_else(|| home(self.body), finished)),
            _ => Some(home(self.body)),
        }
    }

    /// The next slice of records; `None` at the end of the body.
    fn next_slice(&mut self) -> Option<Range<usize>> {
        let body = self.body;
        let mut at = self.at;
        while let Some(&byte) = body.get(at) {
            let from = at;
            at += 1;
            match byte {
                b'"' => {
                    at = end_of_text(body, at);
                    if self.depth == 1 {
                        self.name = from..at;
                    }
                }
                b'{' | b'[' => {
                    self.depth += 1;
                    if self.depth == 2 && byte == b'[' {
                        self.records = Some(at);
                        let name = &body[self.name.clone()];
                        self.is_odd |= self.lists.iter().any(|list| list.eq_ignore_ascii_case(name));
                        self.lists.push(name);
                    }
                }
                b'}' | b']' => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 1
                        && let Some(begin) = self.records.take()
                        && begin == self.rest_from
                    {
                        self.is_odd |= body[begin..from].iter().all(u8::is_ascii_whitespace);
                    }
                }
                b',' if self.depth == 2 => {
                    if let Some(begin) = self.records.filter(|begin| from - begin >= self.slice) {
                        self.records = Some(at);
                        self.at = at;
                        return Some(begin..from);
                    }
                }
                _ => {}
            }
        }
        self.at = at;
        None
    }

    /// Reads these records of the list whose name came last.
    fn take(&mut self, records: Range<usize>) -> Option<()> {
        self.rest.extend_from_slice(&self.body[self.rest_from..records.start]);
        // After the comma.
        self.rest_from = records.end + 1;
        let parts: [&[u8]; 5] = [b"{", &self.body[self.name.clone()], b":[", &self.body[records], b"]}"];
        read_on(&parts.concat(), &mut self.home, &self.notes).ok()
    }

    fn end(&mut self) -> Option<(AppHomeInformation, Notes)> {
        self.rest.extend_from_slice(self.body.get(self.rest_from..)?);
        read_on(&self.rest, &mut self.home, &self.notes).ok()?;
        Some((std::mem::take(&mut self.home), std::mem::take(&mut self.notes)))
    }
}

/// The place behind the quotation mark that ends the text that begins here.
fn end_of_text(body: &[u8], mut at: usize) -> usize {
    while let Some(byte) = body.get(at) {
        at += 1;
        match byte {
            b'"' => break,
            b'\\' => at += 1,
            _ => {}
        }
    }
    at.min(body.len())
}
