//! Tables as CSV (RFC 4180) that a spreadsheet opens as what it is: no cell becomes a formula, no number loses a digit.

/// A table: its head and its rows, all of the same length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Names of the columns.
    pub head: Vec<String>,
    /// The places of columns that say the one before once more, in digits alone: for spreadsheets.
    pub digits: Vec<usize>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// What a person is told of the records: names and values, row by row; neither what is empty nor digits alone.
    pub fn told(&self) -> impl Iterator<Item = (&str, &str)> {
        self.rows.iter().flat_map(|row| self.head.iter().zip(row).enumerate()).filter_map(|(at, (name, cell))| {
            (!cell.is_empty() && !self.digits.contains(&at)).then_some((name.as_str(), cell.as_str()))
        })
    }

    /// The table as CSV. Begins with a byte order mark: without one, Excel takes UTF-8 for something else.
    pub fn csv(&self) -> String {
        let mut text = String::from("\u{feff}");
        for row in std::iter::once(&self.head).chain(&self.rows) {
            for (at, cell) in row.iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                push_cell(&mut text, cell);
            }
            text.push_str("\r\n");
        }
        text
    }
}

/// What makes a spreadsheet take a text for a formula when it stands first. An apostrophe is among them only so that one
/// that was there can be told from one that was added.
fn is_risky(first: char) -> bool {
    matches!(
        first,
        '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\'' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}'
    )
}

fn push_cell(text: &mut String, cell: &str) {
    let guard = cell.starts_with(is_risky);
    if !guard && !cell.contains(['"', ',', ';', '\r', '\n']) {
        text.push_str(cell);
        return;
    }
    text.push('"');
    if guard {
        // A spreadsheet shows what follows as text.
        text.push('\'');
    }
    let mut parts = false;
    for c in cell.chars() {
        // Where spreadsheets part columns by semicolons, what follows one, or a line's end, stands first in its cell.
        if parts && is_risky(c) {
            text.push('\'');
        }
        parts = matches!(c, ';' | '\n' | '\r');
        if c == '"' {
            text.push('"');
        }
        text.push(c);
    }
    text.push('"');
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A reader of RFC 4180, and nothing of the writer above.
    fn read(text: &str) -> Vec<Vec<String>> {
        let mut rows = vec![vec![String::new()]];
        let mut chars = text.strip_prefix('\u{feff}').unwrap().chars().peekable();
        let mut quoted = false;
        while let Some(c) = chars.next() {
            let row = rows.last_mut().unwrap();
            let cell = row.last_mut().unwrap();
            match (quoted, c) {
                (true, '"') if chars.peek() == Some(&'"') => {
                    chars.next();
                    cell.push('"');
                }
                (_, '"') => quoted = !quoted,
                (false, ',') => row.push(String::new()),
                (false, '\r') if chars.peek() == Some(&'\n') => {
                    chars.next();
                    rows.push(vec![String::new()]);
                }
                _ => cell.push(c),
            }
        }
        assert!(!quoted);
        rows.pop();
        rows
    }

    #[test]
    fn formulas_become_texts_and_numbers_keep_their_digits() {
        let table = Table {
            head: vec!["a".to_owned(), "b,c".to_owned()],
            rows: vec![
                vec!["=1+1".to_owned(), "013035550100".to_owned()],
                vec!["say \"hi\"".to_owned(), "+1".to_owned()],
            ],
            ..Table::default()
        };
        assert_eq!(table.csv(), "\u{feff}a,\"b,c\"\r\n\"'=1+1\",013035550100\r\n\"say \"\"hi\"\"\",\"'+1\"\r\n");
    }

    proptest! {
        #[test]
        fn reads_back_as_the_same_cells(rows in prop::collection::vec(prop::collection::vec("[=+@;'\",\r\n\ta-c\u{e9}-]{0,6}", 3), 1..8)) {
            let table = Table { head: rows[0].clone(), rows: rows[1..].to_vec(), ..Table::default() };
            let read: Vec<Vec<String>> = read(&table.csv())
                .into_iter()
                .map(|row| row.into_iter().map(|cell| {
                    let mut skipped = false;
                    for part in cell.split([';', '\n', '\r']) {
                        prop_assert!(!part.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?} would be a formula");
                    }
                    // What was added: an apostrophe that stands first, or after a semicolon or a line's end.
                    let mut kept = String::new();
                    for c in cell.chars() {
                        let first = kept.is_empty() || kept.ends_with([';', '\n', '\r']);
                        let added = first && c == '\'' && !std::mem::take(&mut skipped);
                        skipped = added;
                        if !added {
                            kept.push(c);
                        }
                    }
                    Ok(kept)
                }).collect::<Result<Vec<_>, TestCaseError>>())
                .collect::<Result<_, _>>()?;
            prop_assert_eq!(read, rows);
        }
    }
}
