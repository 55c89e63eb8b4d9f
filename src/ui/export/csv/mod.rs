//! Tables as CSV, in one of two formats: what spreadsheets in the user's language open without an import dialog, or
//! RFC 4180 for other programs. No spreadsheet runs a cell of either as a formula.

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvFormat {
    /// The character between two cells.
    pub separator: char,
    /// The decimal mark of numbers.
    pub decimal_mark: char,
    /// Whether phone digits are written as `="…"`, which a spreadsheet reads as text.
    pub has_text_digits: bool,
}

impl CsvFormat {
    /// For programs: [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180).
    pub const PLAIN: Self = CsvFormat { separator: ',', decimal_mark: '.', has_text_digits: false };
}

/// A table: its head and its rows, all of the same length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Names of the columns.
    pub head: Vec<String>,
    /// The indexes of columns that hold the digits of the phone number in the column before.
    pub digits: Vec<usize>,
    /// The indexes of columns of decimal numbers.
    pub decimals: Vec<usize>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The names and values of all cells for a person to read, row by row. It skips empty cells and columns of digits.
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
                    text.extend(cell.chars().map(|c| if c == '.' { format.decimal_mark } else { c }));
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

    /// Whether a spreadsheet would read phone digits as a number: it drops leading zeros and shows twelve digits as 4.4E+11.
    fn is_read_as_number(&self, at: usize, cell: &str) -> bool {
        let digits = cell.strip_prefix('+').filter(|_| !self.decimals.contains(&at));
        let digits = digits.or_else(|| Some(cell).filter(|_| self.digits.contains(&at)));
        digits.is_some_and(|digits| {
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
        })
    }
}

/// Whether a spreadsheet would run a cell as a formula. A phone number with a plus is not one.
fn is_formula(cell: &str) -> bool {
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
    let is_formula = is_formula(cell);
    if !is_formula && !cell.contains([separator, '"', ',', ';', '\r', '\n']) {
        text.push_str(cell);
        return;
    }
    text.push('"');
    if is_formula {
        // After an apostrophe a spreadsheet shows text.
        text.push('\'');
    }
    text.push_str(&cell.replace('"', "\"\""));
    text.push('"');
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
