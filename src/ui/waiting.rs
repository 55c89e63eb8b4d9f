//! What stands in the place of the content until the first data is there: grey, in the shape of what comes, as in
//! `index.html`, so that nothing jumps.

use super::dom::{El, div, el};

/// The shape of the page.
pub fn waiting() -> El {
    let block = |name: &str, bars: usize| {
        let bars: Vec<El> = (0..bars).map(|_| el("i")).collect();
        div(&format!("waiting__block waiting__block--{name}")).child(div("skeleton").child(bars))
    };
    div("waiting")
        .attr("aria-hidden", "true")
        .child(div("waiting__attention"))
        .child(block("metrics", 8))
        .child(block("calls", 8))
        .child(block("lists", 6))
}
