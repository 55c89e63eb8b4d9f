//! The types that a component's `children` can have.

use std::sync::Arc;

use crate::view::{AnyView, IntoView};

/// Children that are made once.
pub type Children = Box<dyn FnOnce() -> AnyView + Send>;
/// Children that can be made again and again.
pub type ChildrenFn = Arc<dyn Fn() -> AnyView + Send + Sync>;
/// Children that can be made again and again, one at a time.
pub type ChildrenFnMut = Box<dyn FnMut() -> AnyView + Send>;

/// Makes children of what stands between a component's tags.
pub trait ToChildren<F> {
    /// The children.
    fn to_children(f: F) -> Self;
}

/// Children of one text, which need no closure.
#[doc(hidden)]
pub struct ChildrenOptContainer<T>(pub T);

impl<F: FnOnce() -> V + Send + 'static, V: IntoView> ToChildren<F> for Children {
    fn to_children(f: F) -> Self {
        Box::new(move || f().into_view())
    }
}

impl<T: IntoView + Send + 'static> ToChildren<ChildrenOptContainer<T>> for Children {
    fn to_children(text: ChildrenOptContainer<T>) -> Self {
        Box::new(move || text.0.into_view())
    }
}

impl<F: Fn() -> V + Send + Sync + 'static, V: IntoView> ToChildren<F> for ChildrenFn {
    fn to_children(f: F) -> Self {
        Arc::new(move || f().into_view())
    }
}

impl<T: IntoView + Clone + Send + Sync + 'static> ToChildren<ChildrenOptContainer<T>> for ChildrenFn {
    fn to_children(text: ChildrenOptContainer<T>) -> Self {
        Arc::new(move || text.0.clone().into_view())
    }
}

impl<F: Fn() -> V + Send + 'static, V: IntoView> ToChildren<F> for ChildrenFnMut {
    fn to_children(f: F) -> Self {
        Box::new(move || f().into_view())
    }
}

impl<T: IntoView + Clone + Send + 'static> ToChildren<ChildrenOptContainer<T>> for ChildrenFnMut {
    fn to_children(text: ChildrenOptContainer<T>) -> Self {
        Box::new(move || text.0.clone().into_view())
    }
}

/// [`Children`] that keep their type.
pub struct TypedChildren<V>(Box<dyn FnOnce() -> V + Send>);

impl<V> TypedChildren<V> {
    /// The closure that makes them.
    pub fn into_inner(self) -> impl FnOnce() -> V + Send {
        self.0
    }
}

impl<F: FnOnce() -> V + Send + 'static, V> ToChildren<F> for TypedChildren<V> {
    fn to_children(f: F) -> Self {
        TypedChildren(Box::new(f))
    }
}

impl<V: Send + 'static> ToChildren<ChildrenOptContainer<V>> for TypedChildren<V> {
    fn to_children(text: ChildrenOptContainer<V>) -> Self {
        TypedChildren(Box::new(move || text.0))
    }
}

/// [`ChildrenFn`] that keep their type.
pub struct TypedChildrenFn<V>(Arc<dyn Fn() -> V + Send + Sync>);

impl<V> Clone for TypedChildrenFn<V> {
    fn clone(&self) -> Self {
        TypedChildrenFn(self.0.clone())
    }
}

impl<V> TypedChildrenFn<V> {
    /// The closure that makes them.
    pub fn into_inner(self) -> Arc<dyn Fn() -> V + Send + Sync> {
        self.0
    }
}

impl<F: Fn() -> V + Send + Sync + 'static, V> ToChildren<F> for TypedChildrenFn<V> {
    fn to_children(f: F) -> Self {
        TypedChildrenFn(Arc::new(f))
    }
}

impl<V: Clone + Send + Sync + 'static> ToChildren<ChildrenOptContainer<V>> for TypedChildrenFn<V> {
    fn to_children(text: ChildrenOptContainer<V>) -> Self {
        TypedChildrenFn(Arc::new(move || text.0.clone()))
    }
}

/// A view that a component is given as a prop.
#[derive(Clone)]
pub struct ViewFn(Arc<dyn Fn() -> AnyView + Send + Sync>);

impl ViewFn {
    /// Makes it.
    pub fn run(&self) -> AnyView {
        (self.0)()
    }
}

impl Default for ViewFn {
    fn default() -> Self {
        ViewFn(Arc::new(|| ().into_view()))
    }
}

impl<F: Fn() -> V + Send + Sync + 'static, V: IntoView> From<F> for ViewFn {
    fn from(view: F) -> Self {
        ViewFn(Arc::new(move || view().into_view()))
    }
}

/// The same, made once.
pub struct ViewFnOnce(Box<dyn FnOnce() -> AnyView + Send>);

impl ViewFnOnce {
    /// Makes it.
    pub fn run(self) -> AnyView {
        (self.0)()
    }
}

impl Default for ViewFnOnce {
    fn default() -> Self {
        ViewFnOnce(Box::new(|| ().into_view()))
    }
}

impl<F: FnOnce() -> V + Send + 'static, V: IntoView> From<F> for ViewFnOnce {
    fn from(view: F) -> Self {
        ViewFnOnce(Box::new(move || view().into_view()))
    }
}

/// A closure in a view, as the macros wrap it where components are erased.
#[doc(hidden)]
pub fn __as_shared_reactive_fn<T, F: FnMut() -> T + Send + 'static>(f: F) -> F {
    f
}
