//! A small collector of the page's reports, for the configuration `"reports": "/reports"`: says each on the terminal, and
//! answers `GET /reports` with the last ones, a line each.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

/// How many are kept.
const MOST: usize = 100;
/// The longest one that is kept, in bytes.
const LONGEST: usize = 4_096;

/// The reports that came.
#[derive(Default)]
pub struct Reports(Mutex<VecDeque<String>>);

impl Reports {
    /// Takes one. What is too long, or no line of text, is nobody's report.
    pub fn take(&self, body: &[u8]) -> bool {
        let Some(text) = std::str::from_utf8(body).ok().filter(|text| text.len() <= LONGEST && !text.contains('\n'))
        else {
            return false;
        };
        println!("report: {text}");
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_back(text.to_owned());
        if kept.len() > MOST {
            kept.pop_front();
        }
        true
    }

    /// The last ones, oldest first, a line each.
    pub fn list(&self) -> String {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().map(|report| format!("{report}\n")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_ones_are_kept() {
        let reports = Reports::default();
        assert!(!reports.take(&[0xff]) && !reports.take(b"a\nb") && !reports.take(&[b'a'; LONGEST + 1]));
        for number in 0..=MOST {
            assert!(reports.take(number.to_string().as_bytes()));
        }
        assert!(reports.list().starts_with("1\n2\n") && reports.list().ends_with("\n100\n"));
    }
}
