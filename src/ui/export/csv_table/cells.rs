//! The cells of a row.

use crate::api::session::CustomerBreadcrumb;
use crate::model::address::Address;

/// A number as people write it, and its digits.
pub(super) fn number(raw: &str) -> [String; 2] {
    let address = Address::of(raw);
    let shown = match (address.display(), address.extension()) {
        (shown, _) if shown.is_empty() => raw.trim().to_owned(),
        (shown, "") => shown,
        // Without the marks that keep the parts of a sentence apart on the screen.
        (shown, extension) => format!("{shown} x{extension}"),
    };
    [shown, address.digits()]
}

/// A number of seconds or things; empty for none.
pub(super) fn count(number: Option<i64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// The path to a customer, else the customer's name.
pub(super) fn path(steps: &[CustomerBreadcrumb], name: &str) -> String {
    let mut names: Vec<&str> = steps.iter().map(|step| step.name.as_str()).filter(|name| !name.is_empty()).collect();
    if names.is_empty() {
        names.push(name);
    }
    names.join(" > ")
}

/// A row out of single cells and cells in pairs.
pub(super) fn row<const N: usize>(cells: [&dyn Cells; N]) -> Vec<String> {
    let mut row = Vec::new();
    for cell in cells {
        cell.put(&mut row);
    }
    row
}

/// What takes one cell of a row, or two.
pub(super) trait Cells {
    /// Appends the cells.
    fn put(&self, row: &mut Vec<String>);
}
impl Cells for String {
    fn put(&self, row: &mut Vec<String>) {
        row.push(self.clone());
    }
}
impl Cells for &str {
    fn put(&self, row: &mut Vec<String>) {
        row.push((*self).to_owned());
    }
}
impl Cells for [String; 2] {
    fn put(&self, row: &mut Vec<String>) {
        row.extend(self.iter().cloned());
    }
}
