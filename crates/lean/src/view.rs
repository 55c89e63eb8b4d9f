//! What can stand in the page.

use std::rc::Rc;

use web_sys::{Element, Node};

use crate::live_text::LiveText;
use crate::region::{Region, SpreadAttribute, add_to, dynamic, shared};

/// A piece of the page: nodes, in order. It is placed once.
#[must_use = "a view is nowhere until it is part of another"]
pub struct AnyView(Kind);

enum Kind {
    Node(Node),
    Text(LiveText),
    Many(Vec<AnyView>),
    Region(Region),
}

impl AnyView {
    pub(crate) fn node(node: Node) -> Self {
        AnyView(Kind::Node(node))
    }

    pub(crate) fn text(text: LiveText) -> Self {
        AnyView(Kind::Text(text))
    }

    pub(crate) fn many(views: Vec<AnyView>) -> Self {
        AnyView(Kind::Many(views))
    }

    pub(crate) fn region(region: Region) -> Self {
        AnyView(Kind::Region(region))
    }

    /// Puts it before another node of `parent`, or at its end.
    pub(crate) fn insert(&self, parent: &Node, before: Option<&Node>) {
        match &self.0 {
            // Fails only for a parent that can't have children.
            Kind::Node(node) => {
                let _ = parent.insert_before(node, before);
            }
            Kind::Text(text) => text.insert(parent, before),
            Kind::Many(views) => views.iter().for_each(|view| view.insert(parent, before)),
            Kind::Region(region) => region.insert(parent, before),
        }
    }

    /// Its first and its last node, which stay the same whatever changes between them; `None` where it has none.
    pub(crate) fn edges(&self) -> Option<(Node, Node)> {
        match &self.0 {
            Kind::Node(node) => Some((node.clone(), node.clone())),
            Kind::Text(text) => Some((text.node(), text.node())),
            Kind::Region(region) => Some(region.edges()),
            Kind::Many(views) => {
                let (first, _) = views.iter().find_map(AnyView::edges)?;
                let (_, last) = views.iter().rev().find_map(AnyView::edges)?;
                Some((first, last))
            }
        }
    }

    pub(crate) fn with_attribute(self, attribute: &Rc<dyn Fn(&Element)>) -> Self {
        match &self.0 {
            Kind::Node(node) => add_to(node, attribute),
            // No element.
            Kind::Text(_) => {}
            Kind::Region(region) => region.add_any_attr(attribute.clone()),
            Kind::Many(_) => {
                let Kind::Many(views) = self.0 else { return self };
                return AnyView(Kind::Many(views.into_iter().map(|view| view.with_attribute(attribute)).collect()));
            }
        }
        self
    }

    /// Adds an attribute to each of its elements, those of its pieces that change included.
    pub fn add_any_attr(self, attribute: impl SpreadAttribute) -> Self {
        self.with_attribute(&shared(attribute))
    }

    /// What hot reloading would need.
    #[doc(hidden)]
    pub fn with_view_marker(self, _: &'static str) -> Self {
        self
    }
}

/// What can stand in the page: elements, texts, numbers, closures and signals of these, options, lists and tuples.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no view on the lean renderer",
    note = "it renders in the browser alone: no `<Suspense>`, `<Await>`, `<ErrorBoundary>`, MathML or `Result`s",
    note = "see the README of `leptos-lean` for what to write in place of them"
)]
pub trait IntoView: Sized {
    /// Makes its nodes.
    fn into_view(self) -> AnyView;

    /// Makes its nodes at the end of an element.
    #[doc(hidden)]
    fn append_to(self, parent: &Node) {
        self.into_view().insert(parent, None);
    }

    /// Makes the nodes of a closure that returns it, and keeps them up to date.
    #[doc(hidden)]
    fn live(mut view: Box<dyn FnMut() -> Self>) -> AnyView
    where
        Self: 'static,
    {
        dynamic(Box::new(move || view().into_view()))
    }

    /// Adds an attribute to each of its elements.
    fn add_any_attr(self, attribute: impl SpreadAttribute) -> AnyView {
        self.into_view().add_any_attr(attribute)
    }
}

/// Makes a view that has the one type.
pub trait IntoAny {
    /// The view.
    fn into_any(self) -> AnyView;
}

impl<V: IntoView> IntoAny for V {
    fn into_any(self) -> AnyView {
        self.into_view()
    }
}

/// The same, as the macros say it where components are erased.
#[doc(hidden)]
pub trait IntoMaybeErased {
    fn into_maybe_erased(self) -> AnyView;
}

impl<V: IntoView> IntoMaybeErased for V {
    fn into_maybe_erased(self) -> AnyView {
        self.into_view()
    }
}

/// A block in a view, as the macros say it.
#[doc(hidden)]
pub trait IntoRender: Sized {
    fn into_render(self) -> Self {
        self
    }
}

impl<V: IntoView> IntoRender for V {}

/// Makes a list of views.
pub trait CollectView {
    /// The views.
    fn collect_view(self) -> Vec<AnyView>;
}

impl<I: IntoIterator<Item = V>, V: IntoView> CollectView for I {
    fn collect_view(self) -> Vec<AnyView> {
        self.into_iter().map(IntoView::into_view).collect()
    }
}

/// What `view!` begins with.
pub struct View;

impl View {
    /// The view.
    #[allow(clippy::new_ret_no_self, reason = "the macros call it so")]
    pub fn new(view: impl IntoView) -> AnyView {
        view.into_view()
    }
}

/// What `view!` is wrapped in: see `facade`.
#[doc(hidden)]
pub struct ViewTemplate;

impl ViewTemplate {
    #[allow(clippy::new_ret_no_self, reason = "the macros call it so")]
    pub fn new<V>(view: V) -> V {
        view
    }
}
