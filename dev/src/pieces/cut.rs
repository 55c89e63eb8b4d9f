//! The cut itself. In the first piece stands, in place of each function of the second, one that has the second fetched
//! where it is not there yet, and calls the function through the table. The second puts its functions there.

use super::program::{Program, constant};
use anyhow::{Context, anyhow, bail};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
    FunctionSection, GlobalSection, GlobalType, ImportSection, Instruction, Module, StartSection, TableSection,
    TypeSection, ValType,
    reencode::{Error, Reencode, utils},
};
use wasmparser::{DataKind, ExternalKind, FunctionBody, Parser, Payload, TableType};

/// Where the first piece finds what it needs of the browser.
pub const BROWSER: &str = "i";
/// Where it finds the function that fetches the second, and by which name.
pub const FETCH: (&str, &str) = ("p", "f");
/// Where the second piece finds what it needs of the first; `src/boot.js` calls it the same.
const FIRST: &str = "first";
/// What the first piece exports for the second begins with this.
const SHARED: &str = "_";
/// The global that says whether the second piece is there. It stands behind all others.
const FLAG: GlobalType = GlobalType { val_type: ValType::I32, mutable: true, shared: false };

/// Both pieces.
pub struct Pieces {
    pub first: Vec<u8>,
    pub later: Vec<u8>,
    /// What the first imports by other names than the program did: the old name of each, and the new.
    pub imports: BTreeMap<String, String>,
    /// The same of the functions that it exports.
    pub exports: BTreeMap<String, String>,
}

/// Data of which some comes with the second piece.
pub struct Data {
    /// Where it is in the memory.
    pub address: u32,
    /// All of it.
    pub bytes: Vec<u8>,
    /// Which of it is blank before.
    pub blanks: Vec<Range<usize>>,
}

/// Cuts a program, whose bytes these are. The functions of whose names `is_later` holds go into the second piece. What is
/// exported stays so if `is_wanted` holds of the name: a library's mark has a hash of the folder that it was built in.
///
/// # Errors
/// A program that is not as the compiler and `wasm-bindgen` make them.
pub fn cut(
    bytes: &[u8],
    mut program: Program,
    data: Data,
    is_later: impl Fn(&str) -> bool,
    is_wanted: impl Fn(&str) -> bool,
) -> anyhow::Result<Pieces> {
    program.exported.retain(|(name, _)| is_wanted(name));
    let is_wanted: &dyn Fn(&str) -> bool = &is_wanted;
    let plan = Plan::of(&program, data, is_later)?;
    let mut first = Module::new();
    let mut writer = First {
        program: &program,
        plan: &plan,
        function: program.imported,
        imports: BTreeMap::new(),
        exports: BTreeMap::new(),
        is_wanted,
    };
    writer.parse_core_module(&mut first, Parser::new(0), bytes).map_err(|error| anyhow!("{error}"))?;
    let First { imports, exports, .. } = writer;
    Ok(Pieces { first: first.finish(), imports, exports, later: later(&program, &plan, bytes)? })
}

/// What goes where.
struct Plan {
    /// The functions of the second piece.
    later: BTreeSet<u32>,
    /// Those of them that something outside of it leads to, and the place of each in the table.
    doors: BTreeMap<u32, u32>,
    /// The functions of the first that the second names, and the place of each in the table, where `src/boot.js` finds
    /// them: a place costs less than a name.
    shared: BTreeMap<u32, u32>,
    /// Those of them that had none before, from the place on.
    placed: (u32, Vec<u32>),
    /// How long the table is.
    table: u32,
    /// The number of the type of functions that take and give nothing.
    plain: u32,
    /// The number of [`FLAG`].
    flag: u32,
    data: Data,
}

impl Plan {
    fn of(program: &Program, data: Data, is_later: impl Fn(&str) -> bool) -> anyhow::Result<Self> {
        if program.globals.is_empty() {
            // The note that the second piece is there stands beside others.
            bail!("a program without a stack");
        }
        let later: BTreeSet<u32> = program
            .defined()
            .map(|(function, _)| function)
            .filter(|function| program.names.get(function).is_some_and(|name| is_later(name)))
            .collect();
        let mut shared = BTreeSet::new();
        let mut outside: BTreeSet<u32> = program.exported.iter().map(|(_, function)| *function).collect();
        for (function, body) in program.defined() {
            let named = Program::named_in(body)?;
            if later.contains(&function) {
                shared.extend(named.into_iter().filter(|named| !later.contains(named)));
            } else {
                outside.extend(named);
            }
        }
        let mut doors: BTreeMap<u32, u32> = program.slots.iter().map(|(slot, function)| (*function, *slot)).collect();
        let mut table = program.tables.first().map_or(0, |table| u32::try_from(table.initial).unwrap_or(u32::MAX));
        for function in outside.into_iter().filter(|function| later.contains(function)) {
            doors.entry(function).or_insert_with(|| {
                table += 1;
                table - 1
            });
        }
        let mut placed = (table, Vec::new());
        let place = |function: u32| {
            let slot = doors.get(&function).copied().unwrap_or_else(|| {
                placed.1.push(function);
                table += 1;
                table - 1
            });
            (function, slot)
        };
        let shared = shared.into_iter().map(place).collect();
        doors.retain(|function, _| later.contains(function));
        let plain = program.plain.context("no function takes and gives nothing")?;
        let flag = u32::try_from(program.globals.len())?;
        Ok(Plan { later, doors, shared, placed, table, plain, flag, data })
    }

    /// A table of the program, with room for all doors if it is the one for functions.
    fn with_room(&self, number: usize, mut table: TableType) -> TableType {
        if number == 0 {
            table.initial = u64::from(self.table);
            table.maximum = table.maximum.map(|most| most.max(table.initial));
        }
        table
    }
}

/// Writes the first piece: the program, but for what is said here.
struct First<'a> {
    program: &'a Program<'a>,
    plan: &'a Plan,
    /// The function whose body comes next.
    function: u32,
    /// The new names of imports.
    imports: BTreeMap<String, String>,
    /// Those of exported functions.
    exports: BTreeMap<String, String>,
    /// Whether anything is still exported.
    is_wanted: &'a dyn Fn(&str) -> bool,
}

type Written<T = ()> = Result<T, Error>;

impl Reencode for First<'_> {
    type Error = std::convert::Infallible;

    /// One function more is imported.
    fn function_index(&mut self, function: u32) -> Written<u32> {
        Ok(if function < self.program.imported { function } else { function + 1 })
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: wasmparser::ImportSectionReader<'_>,
    ) -> Written {
        for import in section.into_imports() {
            let import = import?;
            let next = short(self.imports.len());
            let name = self.imports.entry(import.name.to_owned()).or_insert(next).clone();
            imports.import(BROWSER, &name, self.entity_type(import.ty)?);
        }
        imports.import(FETCH.0, FETCH.1, EntityType::Function(self.plan.plain));
        Ok(())
    }

    fn parse_table_section(
        &mut self,
        tables: &mut TableSection,
        section: wasmparser::TableSectionReader<'_>,
    ) -> Written {
        for (number, table) in section.into_iter().enumerate() {
            let mut table = table?;
            table.ty = self.plan.with_room(number, table.ty);
            self.parse_table(tables, table)?;
        }
        Ok(())
    }

    fn parse_global_section(
        &mut self,
        globals: &mut GlobalSection,
        section: wasmparser::GlobalSectionReader<'_>,
    ) -> Written {
        utils::parse_global_section(self, globals, section)?;
        globals.global(FLAG, &ConstExpr::i32_const(0));
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: wasmparser::ExportSectionReader<'_>,
    ) -> Written {
        for export in section {
            let export = export?;
            if !(self.is_wanted)(export.name) {
                continue;
            }
            if export.kind == ExternalKind::Func {
                let name = short(self.exports.len());
                exports.export(&name, ExportKind::Func, self.function_index(export.index)?);
                self.exports.insert(export.name.to_owned(), name);
            } else {
                self.parse_export(exports, export)?;
            }
        }
        for (number, _) in self.program.tables.iter().enumerate() {
            exports.export(&format!("{SHARED}t{number}"), ExportKind::Table, number as u32);
        }
        for (number, _) in self.program.memories.iter().enumerate() {
            exports.export(&format!("{SHARED}m{number}"), ExportKind::Memory, number as u32);
        }
        for number in 0..=self.plan.flag {
            exports.export(&format!("{SHARED}g{number}"), ExportKind::Global, number);
        }
        Ok(())
    }

    fn parse_element_section(
        &mut self,
        elements: &mut ElementSection,
        section: wasmparser::ElementSectionReader<'_>,
    ) -> Written {
        utils::parse_element_section(self, elements, section)?;
        let (slot, functions) = &self.plan.placed;
        put(elements, *slot, functions.iter().copied(), self)
    }

    fn parse_data(&mut self, section: &mut DataSection, part: wasmparser::Data<'_>) -> Written {
        let DataKind::Active { memory_index, offset_expr } = part.kind else {
            return utils::parse_data(self, section, part);
        };
        let mut bytes = part.data.to_vec();
        if let Ok(Some(place)) = constant(&offset_expr) {
            let data = &self.plan.data;
            for blank in &data.blanks {
                let start = i64::from(data.address) + blank.start as i64 - i64::from(place);
                if let Some(blank) = usize::try_from(start).ok().and_then(|at| bytes.get_mut(at..at + blank.len())) {
                    blank.fill(0);
                }
            }
        }
        section.active(memory_index, &self.const_expr(offset_expr)?, bytes);
        Ok(())
    }

    fn parse_function_body(&mut self, code: &mut CodeSection, body: FunctionBody<'_>) -> Written {
        let function = self.function;
        self.function += 1;
        if !self.plan.later.contains(&function) {
            return utils::parse_function_body(self, code, body);
        }
        let mut door = Function::new([]);
        if let Some(slot) = self.plan.doors.get(&function) {
            let of_type = self.program.functions[function as usize];
            let mut instructions = door.instructions();
            instructions.global_get(self.plan.flag).i32_eqz().if_(wasm_encoder::BlockType::Empty);
            instructions.call(self.program.imported).end();
            for parameter in 0..self.program.parameters[of_type as usize] {
                instructions.local_get(parameter);
            }
            instructions.i32_const(i32::try_from(*slot).unwrap_or(i32::MAX)).call_indirect(0, of_type);
        } else {
            // Only its own piece leads to it.
            door.instruction(&Instruction::Unreachable);
        }
        door.instruction(&Instruction::End);
        code.function(&door);
        Ok(())
    }
}

/// The shortest names that there are, one for each number.
fn short(mut number: usize) -> String {
    const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut name = String::new();
    loop {
        name.push(char::from(LETTERS[number % LETTERS.len()]));
        if number < LETTERS.len() {
            return name;
        }
        number = number / LETTERS.len() - 1;
    }
}

/// Puts functions into the table from a place on, by the numbers that they have in a piece.
fn put(
    elements: &mut ElementSection,
    slot: u32,
    functions: impl Iterator<Item = u32>,
    piece: &mut impl Reencode<Error = std::convert::Infallible>,
) -> Written {
    let functions: Vec<u32> = functions.map(|function| piece.function_index(function)).collect::<Result<_, _>>()?;
    elements.active(None, &at(slot), Elements::Functions(functions.into()));
    Ok(())
}

/// A place in the table, or an address.
fn at(place: u32) -> ConstExpr {
    ConstExpr::i32_const(i32::try_from(place).unwrap_or(i32::MAX))
}

/// Writes functions of the program into a piece where they have other numbers.
struct Later {
    numbers: BTreeMap<u32, u32>,
}

impl Reencode for Later {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Written<u32> {
        // All that the piece names is in it.
        Ok(self.numbers.get(&function).copied().unwrap_or(u32::MAX))
    }
}

fn later(program: &Program, plan: &Plan, bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    // The last one says that the piece is there.
    let numbers: BTreeMap<u32, u32> = plan.shared.keys().chain(&plan.later).copied().zip(0..).collect();
    let start = u32::try_from(numbers.len())?;
    let mut writer = Later { numbers };
    let mut module = Module::new();
    let mut encode = || -> Result<(), Error> {
        for payload in Parser::new(0).parse_all(bytes) {
            if let Payload::TypeSection(section) = payload? {
                let mut types = TypeSection::new();
                writer.parse_type_section(&mut types, section)?;
                module.section(&types);
            }
        }
        let mut imports = ImportSection::new();
        for (function, slot) in &plan.shared {
            let of_type = EntityType::Function(program.functions[*function as usize]);
            imports.import(FIRST, &slot.to_string(), of_type);
        }
        for (number, table) in program.tables.iter().enumerate() {
            let table = plan.with_room(number, *table);
            imports.import(FIRST, &format!("{SHARED}t{number}"), EntityType::Table(writer.table_type(table)?));
        }
        for (number, memory) in program.memories.iter().enumerate() {
            imports.import(FIRST, &format!("{SHARED}m{number}"), EntityType::Memory(writer.memory_type(*memory)?));
        }
        let globals = program.globals.iter().map(|global| writer.global_type(*global));
        for (number, global) in globals.chain([Ok(FLAG)]).enumerate() {
            imports.import(FIRST, &format!("{SHARED}g{number}"), EntityType::Global(global?));
        }
        module.section(&imports);
        let mut functions = FunctionSection::new();
        for function in &plan.later {
            functions.function(program.functions[*function as usize]);
        }
        functions.function(plan.plain);
        module.section(&functions);
        module.section(&StartSection { function_index: start });
        module.section(&doors(plan, &mut writer)?);
        let mut code = CodeSection::new();
        for (function, body) in program.defined() {
            if plan.later.contains(&function) {
                writer.parse_function_body(&mut code, body.clone())?;
            }
        }
        let mut there = Function::new([]);
        there.instructions().i32_const(1).global_set(plan.flag).end();
        code.function(&there);
        module.section(&code);
        let mut data = DataSection::new();
        data.active(0, &at(plan.data.address), plan.data.bytes.iter().copied());
        module.section(&data);
        Ok(())
    };
    encode().map_err(|error| anyhow!("{error}"))?;
    Ok(module.finish())
}

/// Puts the functions of the second piece into the table: one entry for those that stand side by side.
fn doors(plan: &Plan, writer: &mut Later) -> Written<ElementSection> {
    let mut elements = ElementSection::new();
    let mut doors: Vec<(u32, u32)> = plan.doors.iter().map(|(function, slot)| (*slot, *function)).collect();
    doors.sort_unstable();
    for run in doors.chunk_by(|(before, _), (after, _)| before + 1 == *after) {
        put(&mut elements, run[0].0, run.iter().map(|(_, function)| *function), writer)?;
    }
    Ok(elements)
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use wasm_encoder::{ExportSection, MemorySection, MemoryType, NameMap, NameSection, RefType};
    use wasmparser::Validator;

    /// `start` calls `shown`, and `opened` through the table; `opened` calls `told`, and `told` calls `shown`, which
    /// calls what is imported.
    pub fn program() -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([ValType::I32, ValType::I64], [ValType::I32]);
        module.section(&types);
        let mut imports = ImportSection::new();
        imports.import("./page_bg.js", "__wbg_now_0123456789abcdef", EntityType::Function(0));
        module.section(&imports);
        let mut functions = FunctionSection::new();
        for of_type in [0, 0, 1, 1] {
            functions.function(of_type);
        }
        module.section(&functions);
        let mut tables = TableSection::new();
        let element_type = RefType::FUNCREF;
        tables.table(wasm_encoder::TableType {
            element_type,
            table64: false,
            minimum: 2,
            maximum: Some(2),
            shared: false,
        });
        module.section(&tables);
        let mut memories = MemorySection::new();
        let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        memories.memory(memory);
        module.section(&memories);
        let mut globals = GlobalSection::new();
        let stack = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
        globals.global(stack, &ConstExpr::i32_const(1024));
        module.section(&globals);
        let mut exports = ExportSection::new();
        exports.export("start", ExportKind::Func, 1).export("unused", ExportKind::Func, 4);
        exports.export("MARK_0123456789abcdef", ExportKind::Global, 0);
        module.section(&exports);
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(1), Elements::Functions(vec![3].into()));
        module.section(&elements);
        let mut code = CodeSection::new();
        let mut start = Function::new([]);
        start.instructions().call(2).i32_const(1).i64_const(2).i32_const(1).call_indirect(0, 1).drop().end();
        let mut shown = Function::new([]);
        shown.instructions().call(0).end();
        let mut opened = Function::new([]);
        opened.instructions().local_get(0).local_get(1).call(4).end();
        let mut told = Function::new([]);
        told.instructions().call(2).local_get(0).end();
        for function in [start, shown, opened, told] {
            code.function(&function);
        }
        module.section(&code);
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(100), *b"any early\nlater\n");
        module.section(&data);
        let mut names = NameSection::new();
        let mut of_functions = NameMap::new();
        for (number, name) in (1..).zip(["start", "shown", "opened", "told"]) {
            of_functions.append(number, name);
        }
        names.functions(&of_functions);
        module.section(&names);
        module.finish()
    }

    /// The words of it.
    fn data() -> Data {
        Data { address: 104, bytes: b"early\nlater\n".to_vec(), blanks: std::iter::once(6..11).collect() }
    }

    fn datas(bytes: &[u8]) -> Vec<Vec<u8>> {
        let mut all = Vec::new();
        for payload in Parser::new(0).parse_all(bytes) {
            if let Payload::DataSection(section) = payload.unwrap() {
                all.extend(section.into_iter().map(|data| data.unwrap().data.to_vec()));
            }
        }
        all
    }

    #[test]
    fn both_pieces_are_whole() {
        let bytes = program();
        Validator::new().validate_all(&bytes).unwrap();
        let is_later = |name: &str| ["opened", "told"].contains(&name);
        let read = Program::read(&bytes).unwrap();
        let pieces = cut(&bytes, read, data(), is_later, |export| export == "start").unwrap();
        Validator::new().validate_all(&pieces.first).unwrap();
        Validator::new().validate_all(&pieces.later).unwrap();
        assert_eq!(pieces.imports["__wbg_now_0123456789abcdef"], "a");

        let first = Program::read(&pieces.first).unwrap();
        assert_eq!(first.imports, ["a", FETCH.1]);
        assert!(!pieces.first.windows(5).any(|bytes| bytes == b"MARK_"));
        assert_eq!(pieces.exports["start"], "a");
        assert_eq!(first.exported, [("a".to_owned(), 2)]);
        // Functions are one further now: what stands in for `opened`, and `shown`, which the second names.
        assert_eq!(first.slots, BTreeMap::from([(1, 4), (2, 3)]));

        assert_eq!(datas(&pieces.first), [b"any early\n\0\0\0\0\0\n"]);
        assert_eq!(datas(&pieces.later), [b"early\nlater\n"]);

        let later = Program::read(&pieces.later).unwrap();
        assert_eq!(later.imports, ["2", "_t0", "_m0", "_g0", "_g1"], "`shown`, and what both have");
    }

    #[test]
    fn what_others_lead_to_has_a_place_in_the_table() {
        let bytes = program();
        let program = Program::read(&bytes).unwrap();
        let plan = Plan::of(&program, data(), |name| name != "start").unwrap();
        // `shown` is called by `start`, and `told` by the outside: they get a place. `opened` has its own.
        assert_eq!(plan.doors, BTreeMap::from([(2, 2), (3, 1), (4, 3)]));
        assert_eq!(plan.shared, BTreeMap::from([(0, 4)]), "what is imported");
        assert_eq!((plan.placed, plan.table), ((4, vec![0]), 5));
    }

    #[test]
    fn short_names_are_never_the_same() {
        let names: BTreeSet<String> = (0..10_000).map(short).collect();
        assert_eq!(names.len(), 10_000);
        assert_eq!([short(0), short(51), short(52), short(52 + 52 * 52)], ["a", "Z", "aa", "aaa"]);
    }
}
