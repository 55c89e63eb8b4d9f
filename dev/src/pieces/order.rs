//! The order of functions in a program. It means nothing to the program, but compression finds what repeats more cheaply
//! the nearer it is: functions that are alike stand side by side. It makes 3 % of the compressed bytes.

use super::program::Program;
use anyhow::anyhow;
use std::collections::HashMap;
use wasm_encoder::{
    CodeSection, FunctionSection, Module,
    reencode::{Error, Reencode, utils},
};
use wasmparser::Parser;

/// How many bytes make a piece by which functions are compared. Three to six were tried.
const PIECE: usize = 4;
/// What more functions have than this says nothing about them.
const COMMON: usize = 400;
/// How much less the function before the last one counts than the last.
const FADE: f64 = 0.5;

/// Writes a program with its functions in another order.
///
/// # Errors
/// A program that is not as the compiler and `wasm-bindgen` make them.
pub fn by_likeness(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let program = Program::read(bytes)?;
    let bodies: Vec<&[u8]> = program.bodies.iter().map(wasmparser::FunctionBody::as_bytes).collect();
    let order = order(&bodies);
    let mut places = vec![0; order.len()];
    for (place, function) in (0..).zip(&order) {
        places[*function] = place;
    }
    let mut module = Module::new();
    Writer { program: &program, order: &order, places: &places }
        .parse_core_module(&mut module, Parser::new(0), bytes)
        .map_err(|error| anyhow!("{error}"))?;
    Ok(module.finish())
}

/// From function to function: next comes the one that is most like those just before it.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let mut numbers: HashMap<&[u8], usize> = HashMap::new();
    let mut holders: Vec<Vec<usize>> = Vec::new();
    let mut pieces: Vec<Vec<usize>> = Vec::new();
    for (function, body) in bodies.iter().enumerate() {
        let mut own: Vec<usize> = Vec::new();
        for piece in body.windows(PIECE) {
            let next = numbers.len();
            let number = *numbers.entry(piece).or_insert(next);
            if number == holders.len() {
                holders.push(Vec::new());
            }
            if holders[number].last() != Some(&function) {
                holders[number].push(function);
                own.push(number);
            }
        }
        pieces.push(own);
    }
    let mut left: Vec<bool> = vec![true; bodies.len()];
    let mut likeness = vec![0.0_f64; bodies.len()];
    let mut order = Vec::with_capacity(bodies.len());
    let mut next = (!bodies.is_empty()).then_some(0);
    while let Some(function) = next {
        left[function] = false;
        order.push(function);
        likeness.iter_mut().for_each(|likeness| *likeness *= FADE);
        for holders in pieces[function].iter().map(|piece| &holders[*piece]).filter(|all| all.len() < COMMON) {
            let weight = 1.0 / (holders.len() as f64).sqrt();
            holders.iter().for_each(|holder| likeness[*holder] += weight);
        }
        // Long ones have much in common with all.
        let fit = |function: usize| likeness[function] / (pieces[function].len() as f64 + 30.0).sqrt();
        next = (0..bodies.len()).filter(|function| left[*function]).max_by(|a, b| fit(*a).total_cmp(&fit(*b)));
    }
    order
}

struct Writer<'a> {
    program: &'a Program<'a>,
    order: &'a [usize],
    /// The new place of each function.
    places: &'a [u32],
}

impl Reencode for Writer<'_> {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let imported = self.program.imported;
        Ok(if function < imported { function } else { imported + self.places[(function - imported) as usize] })
    }

    /// Names would be those of other functions now.
    fn parse_custom_section(&mut self, _: &mut Module, _: wasmparser::CustomSectionReader<'_>) -> Result<(), Error> {
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        _: wasmparser::FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        for function in self.order {
            functions.function(self.program.functions[self.program.imported as usize + function]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        _: wasmparser::CodeSectionReader<'_>,
    ) -> Result<(), Error> {
        for function in self.order {
            utils::parse_function_body(self, code, self.program.bodies[*function].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_stands_side_by_side() {
        let bodies = ["one thing or another", "some of 1234567890", "one thing or the other", "all of 1234567890"];
        let order = order(&bodies.map(str::as_bytes));
        assert_eq!(order[..2], [0, 2]);
    }

    #[test]
    fn a_program_stays_what_it_is() {
        let bytes = super::super::cut::tests::program();
        let again = by_likeness(&bytes).unwrap();
        wasmparser::Validator::new().validate_all(&again).unwrap();
        let [before, after] = [&bytes, &again].map(|bytes| Program::read(bytes).unwrap());
        // What a function does and calls, and what these do and call.
        fn told(program: &Program, function: u32) -> String {
            let of_type = program.functions[function as usize];
            let Some(body) = function.checked_sub(program.imported).map(|own| &program.bodies[own as usize]) else {
                return format!("{function}:{of_type}");
            };
            let called = Program::named_in(body).unwrap();
            let called: Vec<String> = called.into_iter().map(|called| told(program, called)).collect();
            format!("{}:{of_type}({})", body.as_bytes().len(), called.join(","))
        }
        assert_eq!(told(&before, before.slots[&1]), told(&after, after.slots[&1]));
        let exports = before.exported.iter().zip(&after.exported);
        assert_eq!(exports.clone().count(), 2);
        for ((name, before_it), (same, after_it)) in exports {
            assert_eq!((name, told(&before, *before_it)), (same, told(&after, *after_it)));
        }
    }

    #[test]
    fn no_function_is_lost() {
        for count in 0..5 {
            let mut order = order(&vec![b"the same".as_slice(); count]);
            order.sort_unstable();
            assert_eq!(order, (0..count).collect::<Vec<_>>());
        }
    }
}
