//! A compiled program, read as far as cutting it needs.

use anyhow::{Context, bail};
use std::collections::BTreeMap;
use wasmparser::{
    ConstExpr, ElementItems, ElementKind, ExternalKind, FunctionBody, GlobalType, KnownCustom, MemoryType, Name,
    Operator, Parser, Payload, TableType, TypeRef,
};

/// A program. Functions, tables and so on have the numbers that WebAssembly gives them; imported functions come first.
#[derive(Default)]
pub struct Program<'a> {
    /// How many parameters a function of each type has.
    pub parameters: Vec<u32>,
    /// The number of the type of each function.
    pub functions: Vec<u32>,
    /// How many of the functions are imported.
    pub imported: u32,
    /// The names of all that is imported.
    pub imports: Vec<String>,
    /// The functions that are not, in their order.
    pub bodies: Vec<FunctionBody<'a>>,
    /// Tables, memories and globals that are not imported; the compiler's programs import none.
    pub tables: Vec<TableType>,
    pub memories: Vec<MemoryType>,
    pub globals: Vec<GlobalType>,
    /// The number of the type of functions that take and give nothing.
    pub plain: Option<u32>,
    /// Functions that the outside calls, by their names there.
    pub exported: Vec<(String, u32)>,
    /// Which function stands where in the table of functions, the first one.
    pub slots: BTreeMap<u32, u32>,
    /// The names of functions, where they have one.
    pub names: BTreeMap<u32, String>,
}

impl<'a> Program<'a> {
    /// Reads it.
    ///
    /// # Errors
    /// What is no WebAssembly, or has parts that the compiler and `wasm-bindgen` do not make.
    pub fn read(bytes: &'a [u8]) -> anyhow::Result<Self> {
        let mut program = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            program.take(payload?)?;
        }
        Ok(program)
    }

    fn take(&mut self, payload: Payload<'a>) -> anyhow::Result<()> {
        match payload {
            Payload::TypeSection(types) => {
                for (number, of_type) in (0..).zip(types.into_iter_err_on_gc_types()) {
                    let of_type = of_type?;
                    if of_type.params().is_empty() && of_type.results().is_empty() {
                        self.plain.get_or_insert(number);
                    }
                    self.parameters.push(u32::try_from(of_type.params().len())?);
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    self.imports.push(import.name.to_owned());
                    if let TypeRef::Func(of_type) = import.ty {
                        self.functions.push(of_type);
                        self.imported += 1;
                    }
                }
            }
            Payload::FunctionSection(functions) => {
                for of_type in functions {
                    self.functions.push(of_type?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => {
                for memory in memories {
                    self.memories.push(memory?);
                }
            }
            Payload::GlobalSection(globals) => {
                for global in globals {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        self.exported.push((export.name.to_owned(), export.index));
                    }
                }
            }
            Payload::ElementSection(elements) => {
                for element in elements {
                    let element = element?;
                    let ElementKind::Active { table_index: None | Some(0), offset_expr } = element.kind else {
                        bail!("functions can only stand in the first table");
                    };
                    let first = constant(&offset_expr)?.context("a table that begins anywhere")?;
                    let ElementItems::Functions(functions) = element.items else {
                        bail!("only functions can stand in a table");
                    };
                    for (slot, function) in (first..).zip(functions) {
                        self.slots.insert(slot, function?);
                    }
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    for names in names {
                        if let Name::Function(names) = names? {
                            for naming in names {
                                let naming = naming?;
                                self.names.insert(naming.index, naming.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The functions that are not imported, with what they do.
    pub fn defined(&self) -> impl Iterator<Item = (u32, &FunctionBody<'a>)> {
        (self.imported..).zip(&self.bodies)
    }

    /// The functions that a function names: calls, or hands on.
    ///
    /// # Errors
    /// A body that can't be read.
    pub fn named_in(body: &FunctionBody) -> anyhow::Result<Vec<u32>> {
        let mut named = Vec::new();
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::Call { function_index }
                | Operator::ReturnCall { function_index }
                | Operator::RefFunc { function_index } => named.push(function_index),
                _ => {}
            }
        }
        Ok(named)
    }
}

/// The place in a table or in the memory that an expression is, if it is a plain number.
///
/// # Errors
/// What is no expression.
pub fn constant(expression: &ConstExpr) -> anyhow::Result<Option<u32>> {
    Ok(match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => u32::try_from(value).ok(),
        _ => None,
    })
}
