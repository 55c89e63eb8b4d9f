//! A program that remembers which of its functions were called, and which of the page's words were asked for: one byte
//! for each, behind the memory that it knows.

use super::{list, program::Program, words};
use anyhow::{Context, anyhow};
use wasm_encoder::{
    CodeSection, MemArg, MemArgTarget, MemorySection, Module,
    reencode::{Error, Reencode},
};
use wasmparser::{FunctionBody, Parser};

const PAGE: u64 = 65_536;

/// The program that remembers.
pub struct Instrumented {
    pub bytes: Vec<u8>,
    /// Where in the memory it does: at this address for the first function that is not imported, then one after another.
    pub address: u32,
    /// The names of these functions; then those of the words, as [`list`] has them.
    pub names: Vec<String>,
}

/// Makes one of a program.
///
/// # Errors
/// A program that is not as the compiler and `wasm-bindgen` make them.
pub fn instrument(bytes: &[u8]) -> anyhow::Result<Instrumented> {
    let program = Program::read(bytes)?;
    let memory = program.memories.first().context("a program without memory")?;
    let address = u32::try_from(memory.initial * PAGE)?;
    let name = |(function, _)| program.names.get(&function).cloned().unwrap_or_default();
    let mut names: Vec<String> = program.defined().map(name).collect();
    let speaks = names.iter().position(|name| list::key(name) == SPEAKS).context(SPEAKS)?;
    let speaks = program.imported + u32::try_from(speaks)?;
    let last = program.parameters[program.functions[speaks as usize] as usize].checked_sub(1).context(SPEAKS)?;
    let words = address + u32::try_from(names.len())?;
    names.extend(words::names()?.iter().map(|name| list::word(name)));
    let pages = (names.len() as u64).div_ceil(PAGE);
    let mut module = Module::new();
    Writer { address, pages, words, asked: (address + speaks - program.imported, last) }
        .parse_core_module(&mut module, Parser::new(0), bytes)
        .map_err(|error| anyhow!("{error}"))?;
    Ok(Instrumented { bytes: module.finish(), address, names })
}

/// The function that is asked for a message by its number, its last parameter.
const SPEAKS: &str = "portal_home::words::line";

struct Writer {
    /// Where the next function notes that it was called.
    address: u32,
    /// So many pages of memory more.
    pages: u64,
    /// Where it is noted that the first message was asked for.
    words: u32,
    /// Where the function notes that is asked for messages, and which parameter of it is their number.
    asked: (u32, u32),
}

fn note(address: u32) -> MemArg {
    MemArg { offset: u64::from(address), align: 0, target: MemArgTarget::Memory(0), ordering: None }
}

impl Reencode for Writer {
    type Error = std::convert::Infallible;

    fn parse_memory_section(
        &mut self,
        memories: &mut MemorySection,
        section: wasmparser::MemorySectionReader<'_>,
    ) -> Result<(), Error> {
        for memory in section {
            let mut memory = self.memory_type(memory?)?;
            memory.minimum += self.pages;
            memory.maximum = memory.maximum.map(|most| most + self.pages);
            memories.memory(memory);
        }
        Ok(())
    }

    fn parse_function_body(&mut self, code: &mut CodeSection, body: FunctionBody<'_>) -> Result<(), Error> {
        let mut function = self.new_function_with_parsed_locals(&body)?;
        function.instructions().i32_const(0).i32_const(1).i32_store8(note(self.address));
        if self.address == self.asked.0 {
            function.instructions().local_get(self.asked.1).i32_const(1).i32_store8(note(self.words));
        }
        self.address += 1;
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            function.instruction(&self.parse_instruction(&mut operators)?);
        }
        code.function(&function);
        Ok(())
    }
}
