//! What was said, as a machine wrote it down, and that it was one.

use crate::i18n::Message;
use crate::ui::dom::{Child, El, el};

/// A text after its label. The direction is that of the text alone.
pub fn transcript(label: Option<Message<0>>, text: impl Child) -> El {
    let label = label.map(|label| el("bdi").class("transcript__label").child(label));
    el("p").attr("dir", "auto").child(label).child(" ").child(text)
}
