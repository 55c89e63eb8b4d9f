//! JSON as the real server's serializer writes it.

use serde::Serialize;
use serde_json::ser::Formatter;
use std::io::{self, Write};

/// Numbers in the manner of .NET. A NaN, which serde_json hands on as null,
/// becomes the bare word; other nulls never occur, as absent values are left
/// out.
struct DotNet;

impl Formatter for DotNet {
    fn write_null<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b"NaN")
    }

    fn write_f64<W: Write + ?Sized>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        // `Display` leaves out the ".0" of whole numbers.
        write!(writer, "{value}")
    }
}

/// The value on one line.
///
/// # Errors
/// A value that JSON cannot express, such as a map with numbers for keys.
pub fn text(value: &impl Serialize) -> serde_json::Result<String> {
    let mut bytes = Vec::with_capacity(64 * 1024);
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut bytes, DotNet))?;
    String::from_utf8(bytes).map_err(serde::ser::Error::custom)
}

/// The same JSON with every name in PascalCase, as an older configuration of
/// the server has it. Expects JSON without spaces between its tokens.
pub fn pascal(json: &str) -> String {
    let mut result = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(quote) = rest.find('"') {
        let end = quote + 1 + end_of_string(&rest[quote + 1..]);
        result.push_str(&rest[..quote]);
        let string = &rest[quote..end];
        if rest[end..].starts_with(':') {
            result.push_str(&capitalised(string));
        } else {
            result.push_str(string);
        }
        rest = &rest[end..];
    }
    result + rest
}

/// Length of the string whose opening quote has been read, the closing one
/// included.
fn end_of_string(text: &str) -> usize {
    let mut escaped = false;
    for (index, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return index + 1,
            _ => {}
        }
    }
    text.len()
}

fn capitalised(name: &str) -> String {
    if name == "\"aiTranscription\"" {
        return "\"AITranscription\"".to_owned();
    }
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(1..2) {
        first.make_ascii_uppercase();
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_dotnet_writes_them() {
        let numbers = [3.0, 0.5, -1.25, f64::NAN, 1e9];
        assert_eq!(text(&numbers).unwrap(), "[3,0.5,-1.25,NaN,1000000000]");
    }

    #[test]
    fn names_become_pascal_and_values_stay() {
        assert_eq!(
            pascal(r#"{"id":"a\":b","list":[{"aiTranscription":"it's: \\"}],"x":1}"#),
            r#"{"Id":"a\":b","List":[{"AITranscription":"it's: \\"}],"X":1}"#
        );
    }
}
