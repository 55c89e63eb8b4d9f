//! The English of the page (`src/words`) in the data of a program: one text, a line a message. Those that only the
//! second piece needs are blank in the first, and come with it.

use super::{cut::Data, program::constant};
use crate::root;
use anyhow::{Context, bail};
use std::fs;
use wasmparser::{DataKind, Parser, Payload};

/// How the text begins.
const START: &[u8] = "Home\nHome \u{b7} EvoVoice\n".as_bytes();
/// Any of the files that have the names of all messages, in the same order.
const NAMES: &str = "languages/es.txt";

/// The names of the messages, in their order.
///
/// # Errors
/// The file can't be read.
pub fn names() -> anyhow::Result<Vec<String>> {
    let text = fs::read_to_string(root().join(NAMES)).context(NAMES)?;
    let messages = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()));
    Ok(messages.filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect())
}

/// Finds the text of that many messages in a program. Those of whose number `is_later` holds come later.
///
/// # Errors
/// It is not there, or more than once.
pub fn find(program: &[u8], count: usize, is_later: impl Fn(usize) -> bool) -> anyhow::Result<Data> {
    let mut found = None;
    for payload in Parser::new(0).parse_all(program) {
        let Payload::DataSection(section) = payload? else {
            continue;
        };
        for segment in section {
            let segment = segment?;
            let data = segment.data;
            for start in (0..data.len()).filter(|at| data[*at..].starts_with(START)) {
                let DataKind::Active { offset_expr, .. } = &segment.kind else {
                    bail!("words without an address");
                };
                let place = constant(offset_expr)?.context("words at any address")?;
                let lines: Vec<&[u8]> = data[start..].split_inclusive(|byte| *byte == b'\n').take(count).collect();
                let (mut blanks, mut at) = (Vec::new(), 0);
                for (number, line) in lines.iter().enumerate() {
                    if is_later(number) {
                        blanks.push(at..at + line.len() - 1);
                    }
                    at += line.len();
                }
                let address = place + u32::try_from(start)?;
                if found.replace(Data { address, bytes: lines.concat(), blanks }).is_some() {
                    bail!("the words are there twice");
                }
            }
        }
    }
    found.context("a program without words")
}
