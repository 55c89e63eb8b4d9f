//! Text in which what was searched for is marked.

use crate::model::search::Query;
use crate::ui::dom::{Child, El, el};

use web_sys::Node;

/// A text with its matches in `<mark>`. Text from the server goes through here and stays text.
pub struct Marked<'a>(pub &'a str, pub &'a Query);

impl Child for Marked<'_> {
    fn append(self, parent: &Node) {
        let Marked(text, query) = self;
        let mut at = 0;
        for place in query.places(text) {
            if place.start > at {
                text[at..place.start].append(parent);
            }
            at = place.end;
            el("mark").child(&text[place]).append(parent);
        }
        if at < text.len() {
            text[at..].append(parent);
        }
    }
}

/// A marked text in an element of a class.
pub fn marked(tag: &'static str, class: &str, text: &str, query: &Query) -> El {
    el(tag).class(class).child(Marked(text, query))
}
