//! A program that remembers which of its functions were called: one byte for each, behind the memory that it knows.

use super::program::Program;
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
    /// The names of these functions.
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
    let pages = (program.bodies.len() as u64).div_ceil(PAGE);
    let mut module = Module::new();
    Writer { address, pages }
        .parse_core_module(&mut module, Parser::new(0), bytes)
        .map_err(|error| anyhow!("{error}"))?;
    let name = |(function, _)| program.names.get(&function).cloned().unwrap_or_default();
    Ok(Instrumented { bytes: module.finish(), address, names: program.defined().map(name).collect() })
}

struct Writer {
    /// Where the next function notes that it was called.
    address: u32,
    /// So many pages of memory more.
    pages: u64,
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
        let at = MemArg { offset: u64::from(self.address), align: 0, target: MemArgTarget::Memory(0), ordering: None };
        self.address += 1;
        function.instructions().i32_const(0).i32_const(1).i32_store8(at);
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            function.instruction(&self.parse_instruction(&mut operators)?);
        }
        code.function(&function);
        Ok(())
    }
}
