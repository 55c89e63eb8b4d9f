use super::*;
use proptest::prelude::*;

const GERMAN: CsvFormat = CsvFormat { separator: ';', decimal_mark: ',', has_text_digits: true };

/// A reader of RFC 4180 with that separator, and nothing of the writer.
fn read(text: &str, separator: char) -> Vec<Vec<String>> {
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
            (false, c) if c == separator => row.push(String::new()),
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

fn table(cells: &[&str]) -> Table {
    Table {
        head: cells.iter().map(|_| "a".to_owned()).collect(),
        rows: vec![cells.iter().map(|&cell| cell.to_owned()).collect()],
        ..Table::default()
    }
}

#[test]
fn d1_numbers_and_digits_are_those_of_the_language() {
    let numbers =
        Table { digits: vec![0], decimals: vec![1], ..table(&["013035550100", "3.5", "+442079460958", "say \"hi\""]) };
    assert_eq!(
        numbers.csv(GERMAN),
        "\u{feff}a;a;a;a\r\n\"=\"\"013035550100\"\"\";3,5;\"=\"\"+442079460958\"\"\";\"say \"\"hi\"\"\"\r\n"
    );
    assert_eq!(
        numbers.csv(CsvFormat::PLAIN),
        "\u{feff}a,a,a,a\r\n013035550100,3.5,+442079460958,\"say \"\"hi\"\"\"\r\n"
    );
}

#[test]
fn d2_only_what_would_run_is_made_safe() {
    let kept =
        ["Bring:\n- ID\n=1", "'t Hart", "+44 207 946 0958", "+44 207 946 0958 x22", "-5", "a=b", "6;=1+1", "x @ y", ""];
    assert_eq!(read(&table(&kept).csv(CsvFormat::PLAIN), ',')[1], kept);
    assert_eq!(read(&table(&kept).csv(GERMAN), ';')[1], kept);
    for run in [
        "=1+1",
        "@SUM(A1)",
        "+cmd|' /C calc'!A0",
        "-2+3*A1",
        " =1",
        "\t=1",
        "\r=1",
        "\u{ff1d}1",
        "+A1",
        "=HYPERLINK(\"http://evil.example\")",
    ] {
        assert_eq!(read(&table(&[run]).csv(CsvFormat::PLAIN), ',')[1], [format!("'{run}")]);
    }
}

proptest! {
    #[test]
    fn reads_back_as_the_same_cells(rows in prop::collection::vec(prop::collection::vec("[=+@;'\",\r\n\ta-c\u{e9}-]{0,6}", 3), 1..8)) {
        let table = Table { head: rows[0].clone(), rows: rows[1..].to_vec(), ..Table::default() };
        for (format, separator) in [(CsvFormat::PLAIN, ','), (CsvFormat { has_text_digits: false, ..GERMAN }, ';')] {
            for (read, cells) in read(&table.csv(format), separator).iter().zip(&rows) {
                for (read, cell) in read.iter().zip(cells) {
                    prop_assert!(!is_formula(read), "{read:?} would be a formula");
                    prop_assert!(read == cell || (is_formula(cell) && read.strip_prefix('\'') == Some(cell)));
                }
            }
        }
    }
}
