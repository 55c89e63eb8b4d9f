//! What was said, as a machine wrote it down, and that it was one.

use crate::ui::dom::{Child, El, el};
use crate::words::Word;

/// A text after its label. The direction is that of the text alone.
pub fn transcript(label: Option<Word<0>>, text: impl Child) -> El {
    let label = label.map(|label| el("bdi").class("transcript__label").child(label));
    el("p").attr("dir", "auto").child(label).child(" ").child(text)
}
