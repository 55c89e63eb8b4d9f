//! What is compared in a search, where the browser takes the letters apart.

use portal_home::i18n::letters::decompose;
use portal_home::model::search::{folded, set_decomposition};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::js_sys::{Array, Function};

#[wasm_bindgen_test]
fn digits_of_every_script_that_the_browser_writes_are_digits() {
    let write = "return Intl.supportedValuesOf('numberingSystem').flatMap((system) => {
        const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
        return [system, format.format(1234567890)];
    })";
    let written = Function::new_no_args(write).call0(&wasm_bindgen::JsValue::NULL).unwrap();
    let written: Vec<String> = written.unchecked_into::<Array>().iter().filter_map(|text| text.as_string()).collect();
    set_decomposition(decompose);
    assert!(written.len() > 100, "{}", written.len());
    for pair in written.chunks(2) {
        assert_eq!(folded(&pair[1]), "1234567890", "{}", pair[0]);
    }
}

#[wasm_bindgen_test]
fn the_browser_takes_letters_apart() {
    set_decomposition(decompose);
    for (text, same) in [
        ("Nguyễn", "nguyen"),
        ("Nguye\u{302}\u{303}n", "nguyen"),
        ("STRAßE", "strasse"),
        ("Œuvre", "oeuvre"),
        ("İSTANBUL", "istanbul"),
        ("Ａｎｎａ", "anna"),
        ("أحمد", "احمد"),
        ("ΑΝΝΑΣ", "αννασ"),
        ("D\u{2019}Arcy", "d'arcy"),
    ] {
        assert_eq!(folded(text), same);
    }
}

#[wasm_bindgen_test]
fn e15_choices_and_columns_are_in_the_order_of_the_language() {
    let sorted = |texts: &[&str]| portal_home::i18n::collation::sorted(texts.iter().map(|&text| text.into()).collect());
    assert_eq!(
        sorted(&["Zimmer", "Émile", "de Vries", "Emil", "Foss"]),
        ["de Vries", "Emil", "Émile", "Foss", "Zimmer"]
    );
    assert_eq!(sorted(&["Line 10", "Line 9", "Line 1"]), ["Line 1", "Line 9", "Line 10"]);
}
