//! Text that changes.

use std::cell::OnceCell;
use std::rc::Rc;

use real::prelude::document;
use web_sys::{Node, Text};

use crate::effect::effect;
use crate::view::AnyView;

/// A node of text, and where it was put.
#[derive(Clone)]
pub struct LiveText {
    node: Text,
    parent: Rc<OnceCell<Node>>,
}

impl LiveText {
    /// The node.
    pub fn node(&self) -> Node {
        self.node.clone().into()
    }

    /// Puts it before another node of `parent`, or at its end.
    pub fn insert(&self, parent: &Node, before: Option<&Node>) {
        // Fails only for a parent that can't have children.
        let _ = parent.insert_before(&self.node, before);
        // It has one place for good, but for a list's rows, which first stand in a fragment.
        if parent.node_type() == Node::ELEMENT_NODE {
            let _ = self.parent.set(parent.clone());
        }
    }

    fn set(&self, text: &str) {
        self.node.set_data(text);
        if let Some(parent) = self.parent.get()
            && !parent.contains(Some(&self.node))
        {
            self.come_back(parent);
        }
    }

    /// Translators of browsers put elements named `font` in the places of texts: the new text takes the place of such a
    /// one.
    fn come_back(&self, parent: &Node) {
        let mut child = parent.first_child();
        while let Some(node) = child {
            if node.node_name().eq_ignore_ascii_case("font") {
                let _ = parent.replace_child(&self.node, &node);
                return;
            }
            child = node.next_sibling();
        }
        let _ = parent.append_child(&self.node);
    }
}

/// Text that changes: the node stays, and is touched only when the text is another one.
pub fn live_text(mut text: Box<dyn FnMut() -> String>) -> AnyView {
    let live = LiveText { node: document().create_text_node(""), parent: Rc::default() };
    let view = AnyView::text(live.clone());
    let mut before = String::new();
    effect(Box::new(move || {
        let now = text();
        if now != before {
            live.set(&now);
            before = now;
        }
    }));
    view
}
