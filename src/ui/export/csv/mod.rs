//! Tables as CSV: for spreadsheets as those of the reader's language open it by a press, or as RFC 4180 has it, for
//! programs. In neither a cell is run as a formula.

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvFormat {
    /// What parts the columns.
    pub separator: char,
    /// What parts the whole number from its fraction.
    pub decimal: char,
    /// Whether digits that are no number are marked as text, in the way that only spreadsheets know.
    pub has_text_digits: bool,
}

impl CsvFormat {
    /// For programs: [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180).
    pub const PLAIN: Self = CsvFormat { separator: ',', decimal: '.', has_text_digits: false };
}

/// A table: its head and its rows, all of the same length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Names of the columns.
    pub head: Vec<String>,
    /// The places of columns that say the one before once more, in digits alone: for spreadsheets.
    pub digits: Vec<usize>,
    /// The places of columns of numbers with a fraction.
    pub decimals: Vec<usize>,
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
    pub fn csv(&self, format: CsvFormat) -> String {
        let mut text = String::from("\u{feff}");
        let mut push_row = |cells: &[String], is_head: bool| {
            for (at, cell) in cells.iter().enumerate() {
                if at > 0 {
                    text.push(format.separator);
                }
                if !is_head && format.has_text_digits && self.is_read_as_number(at, cell) {
                    text.push_str("\"=\"\"");
                    text.push_str(cell);
                    text.push_str("\"\"\"");
                } else if !is_head && self.decimals.contains(&at) {
                    text.extend(cell.chars().map(|c| if c == '.' { format.decimal } else { c }));
                } else {
                    push_cell(&mut text, cell, format.separator);
                }
            }
            text.push_str("\r\n");
        };
        push_row(&self.head, true);
        self.rows.iter().for_each(|row| push_row(row, false));
        text
    }

    /// Whether a spreadsheet would take digits for a number, which drops zeros in front and shows 4.4E+11 for twelve.
    fn is_read_as_number(&self, at: usize, cell: &str) -> bool {
        let digits = cell.strip_prefix('+').filter(|_| !self.decimals.contains(&at));
        let digits = digits.or_else(|| Some(cell).filter(|_| self.digits.contains(&at)));
        digits.is_some_and(|digits| {
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
        })
    }
}

/// Whether a spreadsheet would run a cell as a formula. A phone number with its plus is none.
fn is_run(cell: &str) -> bool {
    let cell = cell.trim_start();
    match cell.chars().next() {
        Some('=' | '@' | '\u{ff1d}' | '\u{ff20}') => true,
        Some('+' | '-' | '\u{ff0b}' | '\u{ff0d}') => !cell
            .chars()
            .skip(1)
            .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '(' | ')' | '-' | '.' | 'x')),
        _ => false,
    }
}

fn push_cell(text: &mut String, cell: &str, separator: char) {
    let guard = is_run(cell);
    if !guard && !cell.contains([separator, '"', ',', ';', '\r', '\n']) {
        text.push_str(cell);
        return;
    }
    text.push('"');
    if guard {
        // A spreadsheet shows what follows as text.
        text.push('\'');
    }
    text.push_str(&cell.replace('"', "\"\""));
    text.push('"');
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
