//! What can stand in the page.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use real::either::{Either, EitherOf3, EitherOf4, EitherOf5, EitherOf6};
use real::prelude::{ArcMemo, ArcReadSignal, ArcRwSignal, Get, Memo, ReadSignal, RwSignal, Signal, document};
use real::tachys::html::element::ElementType;
use web_sys::{Element, Node};

use crate::element::HtmlElement;
use crate::region::{Region, SpreadAttribute, add_to, dynamic, live_text, shared};

/// A piece of the page: nodes, in order. It is placed once.
#[must_use = "a view is nowhere until it is part of another"]
pub struct AnyView(Kind);

enum Kind {
    Node(Node),
    Many(Vec<AnyView>),
    Region(Region),
}

impl AnyView {
    pub(crate) fn node(node: Node) -> Self {
        AnyView(Kind::Node(node))
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
            Kind::Many(views) => views.iter().for_each(|view| view.insert(parent, before)),
            Kind::Region(region) => region.insert(parent, before),
        }
    }

    /// Its first and its last node, which stay the same whatever changes between them; `None` where it has none.
    pub(crate) fn edges(&self) -> Option<(Node, Node)> {
        match &self.0 {
            Kind::Node(node) => Some((node.clone(), node.clone())),
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

impl IntoView for AnyView {
    fn into_view(self) -> AnyView {
        self
    }
    fn live(view: Box<dyn FnMut() -> Self>) -> AnyView {
        dynamic(view)
    }
}

impl<E: ElementType> IntoView for HtmlElement<E> {
    fn into_view(self) -> AnyView {
        AnyView::node(self.element.into())
    }
    #[inline]
    fn append_to(self, parent: &Node) {
        append(parent, &self.element);
    }
}

impl IntoView for () {
    fn into_view(self) -> AnyView {
        AnyView(Kind::Many(Vec::new()))
    }
}

impl<V: IntoView> IntoView for Option<V> {
    fn into_view(self) -> AnyView {
        self.map_or_else(|| ().into_view(), V::into_view)
    }
    fn append_to(self, parent: &Node) {
        if let Some(view) = self {
            view.append_to(parent);
        }
    }
}

impl<V: IntoView> IntoView for Vec<V> {
    fn into_view(self) -> AnyView {
        AnyView(Kind::Many(self.collect_view()))
    }
    fn append_to(self, parent: &Node) {
        for view in self {
            view.append_to(parent);
        }
    }
}

impl<V: IntoView, const N: usize> IntoView for [V; N] {
    fn into_view(self) -> AnyView {
        AnyView(Kind::Many(self.collect_view()))
    }
}

/// Children as the macros make them where components are erased.
#[doc(hidden)]
pub struct StaticVec(Vec<AnyView>);

impl From<Vec<AnyView>> for StaticVec {
    fn from(views: Vec<AnyView>) -> Self {
        StaticVec(views)
    }
}

impl IntoView for StaticVec {
    fn into_view(self) -> AnyView {
        AnyView(Kind::Many(self.0))
    }
}

impl<F: FnMut() -> V + Send + 'static, V: IntoView + 'static> IntoView for F {
    fn into_view(self) -> AnyView {
        V::live(Box::new(self))
    }
}

fn text(text: &str) -> AnyView {
    AnyView::node(document().create_text_node(text).into())
}

/// Fails only for a parent that can't have children.
fn append(parent: &Node, child: &Node) {
    let _ = parent.append_child(child);
}

fn append_text(parent: &Node, text: &str) {
    append(parent, &document().create_text_node(text));
}

macro_rules! texts {
    ($($text:ty => $as_str:expr),* $(,)?) => {$(
        impl IntoView for $text {
            fn into_view(self) -> AnyView {
                let as_str: fn(&Self) -> Cow<str> = $as_str;
                text(&as_str(&self))
            }
            fn append_to(self, parent: &Node) {
                let as_str: fn(&Self) -> Cow<str> = $as_str;
                append_text(parent, &as_str(&self));
            }
            fn live(mut view: Box<dyn FnMut() -> Self>) -> AnyView
            where
                Self: 'static,
            {
                let as_str: fn(&Self) -> Cow<str> = $as_str;
                live_text(Box::new(move || as_str(&view()).into_owned()))
            }
        }
    )*};
}
texts! {
    &str => |text| Cow::Borrowed(text),
    String => |text| Cow::Borrowed(text),
    &String => |text| Cow::Borrowed(text),
    Cow<'_, str> => |text| Cow::Borrowed(text),
    Arc<str> => |text| Cow::Borrowed(text),
    char => |text| Cow::Owned(text.to_string()),
    bool => |text| Cow::Owned(text.to_string()),
}

macro_rules! numbers {
    ($($number:ty),*) => { texts! { $($number => |number| Cow::Owned(number.to_string())),* } };
}
numbers!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize, f32, f64);

macro_rules! signals {
    ($($signal:ident),*) => {$(
        impl<V: IntoView + Clone + Send + Sync + 'static> IntoView for $signal<V>
        where
            $signal<V>: Get<Value = V>,
        {
            fn into_view(self) -> AnyView {
                V::live(Box::new(move || self.get()))
            }
        }
    )*};
}
signals!(Signal, Memo, RwSignal, ReadSignal, ArcMemo, ArcRwSignal, ArcReadSignal);

macro_rules! either {
    ($($either:ident: $($case:ident)+;)*) => {$(
        impl<$($case: IntoView),+> IntoView for $either<$($case),+> {
            fn into_view(self) -> AnyView {
                match self {
                    $($either::$case(view) => view.into_view(),)+
                }
            }
        }
    )*};
}
impl<A: IntoView, B: IntoView> IntoView for Either<A, B> {
    fn into_view(self) -> AnyView {
        match self {
            Either::Left(view) => view.into_view(),
            Either::Right(view) => view.into_view(),
        }
    }
}
either! { EitherOf3: A B C; EitherOf4: A B C D; EitherOf5: A B C D E; EitherOf6: A B C D E F; }

macro_rules! tuples {
    ($($($name:ident)+;)*) => {$(
        #[allow(non_snake_case, reason = "a value is named after its type")]
        impl<$($name: IntoView),+> IntoView for ($($name,)+) {
            fn into_view(self) -> AnyView {
                let ($($name,)+) = self;
                AnyView(Kind::Many(vec![$($name.into_view()),+]))
            }
            fn append_to(self, parent: &Node) {
                let ($($name,)+) = self;
                $($name.append_to(parent);)+
            }
        }
    )*};
}
tuples! {
    A; A B; A B C; A B C D; A B C D E; A B C D E F; A B C D E F G; A B C D E F G H; A B C D E F G H I;
    A B C D E F G H I J; A B C D E F G H I J K; A B C D E F G H I J K L; A B C D E F G H I J K L M;
    A B C D E F G H I J K L M N; A B C D E F G H I J K L M N O; A B C D E F G H I J K L M N O P;
}
