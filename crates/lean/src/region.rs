//! A piece of the page that changes: what a closure returns, between two comments.

use std::cell::RefCell;
use std::rc::Rc;

use real::prelude::document;
use real::tachys::html::attribute::Attribute;
use web_sys::{DocumentFragment, Element, Node};

use crate::effect::effect;
use crate::element::apply;
use crate::view::AnyView;

/// An attribute of the stock renderer, as `{..attributes}` and attributes on components are.
pub trait SpreadAttribute: Attribute<State: 'static, CloneableOwned: Attribute<State: 'static>> {}

impl<A: Attribute<State: 'static, CloneableOwned: Attribute<State: 'static>>> SpreadAttribute for A {}

/// An attribute that can be added to any number of elements.
type SharedAttribute = Rc<dyn Fn(&Element)>;

/// The place of a piece that changes.
#[derive(Clone)]
pub struct Region {
    start: Node,
    end: Node,
    /// Where it waits until it is put into the page.
    unplaced: DocumentFragment,
    /// What a parent component added to the elements of this one.
    attributes: Rc<RefCell<Vec<SharedAttribute>>>,
}

impl Region {
    pub fn new() -> Self {
        let unplaced = document().create_document_fragment();
        let [start, end] = [(); 2].map(|()| Node::from(document().create_comment("")));
        for edge in [&start, &end] {
            let _ = unplaced.append_child(edge);
        }
        Region { start, end, unplaced, attributes: Rc::default() }
    }

    /// The comment before which its last row stands.
    pub fn end(&self) -> &Node {
        &self.end
    }

    /// Its first and its last node, which stay the same.
    pub fn edges(&self) -> (Node, Node) {
        (self.start.clone(), self.end.clone())
    }

    /// Puts it before another node of `parent`, or at its end.
    pub fn insert(&self, parent: &Node, before: Option<&Node>) {
        let _ = parent.insert_before(&self.unplaced, before);
    }

    /// Adds an attribute to the elements in it, those to come included.
    pub fn add_any_attr(&self, attribute: SharedAttribute) {
        let mut next = self.start.next_sibling();
        while let Some(node) = next.filter(|node| *node != self.end) {
            add_to(&node, &attribute);
            next = node.next_sibling();
        }
        self.attributes.borrow_mut().push(attribute);
    }

    /// Gives new content what was added to all.
    pub fn dress(&self, view: AnyView) -> AnyView {
        let attributes = self.attributes.borrow();
        attributes.iter().fold(view, |view, attribute| view.with_attribute(attribute))
    }

    fn fill(&self, view: AnyView) {
        let Some(parent) = self.end.parent_node() else {
            return;
        };
        while let Some(old) = self.start.next_sibling().filter(|old| *old != self.end) {
            let _ = parent.remove_child(&old);
        }
        self.dress(view).insert(&parent, Some(&self.end));
    }
}

/// An attribute that every element of a view is to have.
pub fn shared(attribute: impl SpreadAttribute) -> SharedAttribute {
    let attribute = attribute.into_cloneable_owned();
    Rc::new(move |element| apply(attribute.clone(), element))
}

/// Adds an attribute to a node, if it is an element.
pub fn add_to(node: &Node, attribute: &SharedAttribute) {
    use wasm_bindgen::JsCast;
    if let Some(element) = node.dyn_ref::<Element>() {
        attribute(element);
    }
}

/// A view that is made anew whenever a signal that it read changes. Its nodes are replaced.
pub fn dynamic(mut view: Box<dyn FnMut() -> AnyView>) -> AnyView {
    let region = Region::new();
    let place = region.clone();
    effect(Box::new(move || place.fill(view())));
    AnyView::region(region)
}
