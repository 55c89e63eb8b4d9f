//! The module that `wasm-bindgen` makes, fitted to the first piece: nothing that nobody uses, and short names for what
//! the WebAssembly imports and exports. The names it is made with have digits that no compression makes shorter, and
//! stand in both.

use super::cut;
use anyhow::{Context, bail};
use std::collections::BTreeMap;

/// Where the list of what the WebAssembly imports begins, and how it ends.
const START: &str = "    const import0 = {\n        __proto__: null,\n";
const END: &str = "\n    };\n";
/// What stands before the name of an import.
const INDENT: &str = "        ";
/// Where what is handed to the WebAssembly names that list.
const HANDED: &str = "_bg.js\": import0,\n";

/// Where its ways to start begin, which are its end: for bytes, addresses, compiled programs, and more than once.
const WAYS: &str = "let wasmModule, wasmInstance, wasm;\n";
/// The way that `src/boot.js` starts it, with an answer of the server. The second piece needs what the first exports.
const WAY: &str = "let wasm;
export default async ({ module_or_path }) => {
    const answer = await module_or_path;
    if (!answer.ok) throw answer.status;
    const imports = __wbg_get_imports();
    const { instance } = answer.headers.get('Content-Type') === 'application/wasm'
        ? await WebAssembly.instantiateStreaming(answer, imports)
        : await WebAssembly.instantiate(await answer.arrayBuffer(), imports);
    wasm = window.wasmExports = instance.exports;
    wasm.__wbindgen_start();
};
";
/// What stands before the name of an export.
const EXPORTS: &str = "wasm.";
/// The end of the name of what gives back the memory of a class's objects that are gone.
const REGISTRY: &str = "Finalization = (";

/// The module, taken apart.
pub struct Glue {
    before: String,
    /// Name and text of each import.
    imports: Vec<(String, String)>,
    after: String,
}

impl Glue {
    /// Takes one apart.
    ///
    /// # Errors
    /// One that is not as expected; of another version perhaps.
    pub fn read(text: &str) -> anyhow::Result<Self> {
        let (before, rest) = text.split_once(START).context("a module without imports")?;
        let (list, after) = rest.split_once(END).context("imports that do not end")?;
        let list = format!("{list}\n");
        let mut imports: Vec<(String, String)> = Vec::new();
        for line in list.split_inclusive('\n') {
            let name = line.strip_prefix(INDENT).filter(|line| line.starts_with(is_of_a_name));
            match (name.and_then(|line| line.split_once(": ")), imports.last_mut()) {
                (Some((name, function)), _) => imports.push((name.to_owned(), function.to_owned())),
                (None, Some((_, function))) => function.push_str(line),
                (None, None) => bail!("an import without a name"),
            }
        }
        // What it exports beside its start are classes of libraries, which nothing here makes.
        let before = match before.rfind("function __wbg_get_imports()") {
            Some(at) if before.contains("export ") => before[at..].to_owned(),
            _ => before.to_owned(),
        };
        let (after, _) = after.split_once(WAYS).context("a module that makes no instance")?;
        let after = without_registries(after, &before) + WAY;
        Ok(Self { before, imports, after })
    }

    /// Whether it makes use of what the WebAssembly exports by that name.
    pub fn mentions(&self, export: &str) -> bool {
        let texts = [&self.before, &self.after].into_iter().chain(self.imports.iter().map(|(_, text)| text));
        texts.into_iter().any(|text| text.split(EXPORTS).skip(1).any(|rest| name_of(rest) == export))
    }

    /// Gives imports and exports their new names, and the WebAssembly what it imports beside them.
    ///
    /// # Errors
    /// An import that it does not have.
    pub fn rename(
        &mut self,
        imports: &BTreeMap<String, String>,
        exports: &BTreeMap<String, String>,
    ) -> anyhow::Result<()> {
        for (old, new) in imports {
            let import = self.imports.iter_mut().find(|(name, _)| name == old);
            new.clone_into(&mut import.with_context(|| format!("no import {old}"))?.0);
        }
        let texts = [&mut self.before, &mut self.after].into_iter();
        for text in texts.chain(self.imports.iter_mut().map(|(_, text)| text)) {
            *text = renamed(text, exports);
        }
        let Some(at) = self.after.find(HANDED) else {
            bail!("a module that hands on no imports");
        };
        let line = self.after[..at].rfind('\n').map_or(0, |line| line + 1);
        let handed = format!(
            "        {}: import0,\n        {}: {{ {}: window.fetchAtOnce }},\n",
            cut::BROWSER,
            cut::FETCH.0,
            cut::FETCH.1
        );
        self.after.replace_range(line..at + HANDED.len(), &handed);
        Ok(())
    }

    /// Leaves out the imports that are none of those.
    pub fn keep(&mut self, names: &[String]) {
        self.imports.retain(|(name, _)| names.contains(name));
    }

    /// The whole again.
    pub fn text(&self) -> String {
        let imports: String = self.imports.iter().map(|(name, text)| format!("        {name}: {text}")).collect();
        [&self.before, START, imports.trim_end_matches('\n'), END, &self.after].concat()
    }
}

/// A text with the new names of what the WebAssembly exports.
fn renamed(text: &str, exports: &BTreeMap<String, String>) -> String {
    let mut parts = text.split(EXPORTS);
    let mut all = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let old = name_of(part);
        let new = exports.get(old).map_or(old, String::as_str);
        all.extend([EXPORTS, new, &part[old.len()..]]);
    }
    all
}

/// The name that a text begins with.
fn name_of(text: &str) -> &str {
    &text[..text.find(|c| !is_of_a_name(c)).unwrap_or(text.len())]
}

/// The text without the registries of classes that are in neither text.
fn without_registries(text: &str, other: &str) -> String {
    let mut left = String::with_capacity(text.len());
    let mut is_in_one = false;
    for line in text.split_inclusive('\n') {
        let name = line.strip_prefix("const ").and_then(|line| line.split_once(REGISTRY));
        is_in_one |= name.is_some_and(|(class, _)| !other.contains(&format!("class {class} ")));
        if !is_in_one {
            left.push_str(line);
        }
        is_in_one &= !line.ends_with(";\n");
    }
    left
}

fn is_of_a_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"export class Unused {
    free() { wasm.__wbg_unused_free(1); }
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_now_0123456789abcdef: function() {
            return wasm.held(1);
        },
        __wbg_gone_0123456789abcdef: function() { return handleError(function (arg0) {
            const state = {
                a: arg0,
            };
            return state;
        }, arguments); },
    };
    return {
        __proto__: null,
        "./page_bg.js": import0,
    };
}
const UnusedFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_unused_free(ptr, 1));
const DTORS = wasm.hold;
let wasmModule, wasmInstance, wasm;
function __wbg_finalize_init(instance, module) {
    wasm = instance.exports;
}
export { initSync, __wbg_init as default };
"#;

    #[test]
    fn classes_that_nothing_makes_are_left_out() {
        let glue = Glue::read(TEXT).unwrap();
        assert!(!glue.mentions("__wbg_unused_free"));
        assert!(!glue.text().contains("Unused") && !glue.text().contains("Registry"));
        assert!(glue.text().contains("\nconst DTORS = wasm.hold;\nlet wasm;\nexport default async"));
        assert!(!glue.text().contains("initSync"));
    }

    #[test]
    fn exports_are_known_by_their_whole_name() {
        let glue = Glue::read(TEXT).unwrap();
        assert!(glue.mentions("held") && glue.mentions("__wbindgen_start"));
        assert!(!glue.mentions("hel") && !glue.mentions("__wbindgen_malloc"));
    }

    #[test]
    fn imports_are_renamed_and_those_of_nobody_left_out() {
        let mut glue = Glue::read(TEXT).unwrap();
        let names =
            [("now", "a"), ("gone", "b")].map(|(old, new)| (format!("__wbg_{old}_0123456789abcdef"), new.into()));
        let exports = [("held", "aa"), ("hold", "c"), ("__wbindgen_start", "d")];
        glue.rename(&names.into(), &exports.map(|(old, new)| (old.into(), new.into())).into()).unwrap();
        glue.keep(&["a".into()]);
        let text = glue.text();
        assert!(
            text.contains("        a: function() {\n            return wasm.aa(1);\n        },\n    };\n"),
            "{text}"
        );
        assert!(text.contains("= wasm.c;\n") && text.ends_with("    wasm.d();\n};\n"), "{text}");
        assert!(text.contains("        i: import0,\n        p: { f: window.fetchAtOnce },\n    };"), "{text}");
        assert!(!text.contains("0123456789abcdef") && !text.contains("page_bg"));
    }

    #[test]
    fn another_shape_is_refused() {
        assert!(Glue::read("export default 1;").is_err());
        let unknown = BTreeMap::from([("__wbg_other".into(), "a".into())]);
        assert!(Glue::read(TEXT).unwrap().rename(&unknown, &BTreeMap::new()).is_err());
    }
}
