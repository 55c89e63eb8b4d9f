//! The modules of Leptos, with what belongs to its renderer replaced. An explicit name takes the place of the one that
//! a glob brings.

pub use real::*;

// `template!` is `view!` without the one shortcut that sets markup from a string (`InertElement`).
#[doc(hidden)]
pub use crate::children_types::__as_shared_reactive_fn;
pub use crate::view::IntoView;
pub use real::template as view;

pub use self::tachys::{
    html::{attribute as attr, element as html},
    svg,
};

/// What most modules of an app import.
pub mod prelude {
    pub use super::children::{
        Children, ChildrenFn, ChildrenFnMut, ChildrenOptContainer, ToChildren, TypedChildren, TypedChildrenFn, ViewFn,
        ViewFnOnce,
    };
    pub use super::control_flow::{For, ForEnumerate, ForEnumerateProps, ForProps, Show, ShowProps};
    pub use super::mount::{UnmountHandle, mount_to, mount_to_body};
    pub use crate::view::{AnyView, CollectView, IntoAny, IntoMaybeErased, IntoRender, IntoView, View, ViewTemplate};
    pub use real::prelude::*;
    pub use real::template as view;
}

/// The types of the `children` of a component.
pub mod children {
    pub use crate::children_types::{
        Children, ChildrenFn, ChildrenFnMut, ChildrenOptContainer, ToChildren, TypedChildren, TypedChildrenFn, ViewFn,
        ViewFnOnce,
    };
}

/// `<For>`, `<ForEnumerate>` and `<Show>`.
pub mod control_flow {
    pub use crate::component_types::{For, ForEnumerate, ForEnumerateProps, ForProps, Show, ShowProps};
}

/// Values for everything below.
pub mod context {
    pub use crate::component_types::{Provider, ProviderProps};
    pub use real::context::{provide_context, use_context};
}

/// Putting an app into the document.
pub mod mount {
    pub use crate::component_types::{UnmountHandle, mount_to, mount_to_body};
}

/// What the macros name.
pub mod tachys {
    pub use real::tachys::*;

    /// Elements of HTML and what belongs to them.
    pub mod html {
        pub use real::tachys::html::{attribute, class, directive, event, node_ref, property, style};

        /// Elements by their tags, and the types that a [`NodeRef`](real::prelude::NodeRef) names them by.
        pub mod element {
            pub use crate::element::HtmlElement;
            pub use crate::names::html::*;
            pub use real::tachys::html::element::{Custom, ElementType, HasElementType};
        }
    }

    /// Elements of SVG by their tags.
    pub mod svg {
        pub use crate::names::svg::*;
    }

    /// What the macros wrap children in where components are erased.
    pub mod view {
        pub use real::tachys::view::*;

        /// Children of one element.
        pub mod iterators {
            pub use crate::views::StaticVec;
        }
    }
}
