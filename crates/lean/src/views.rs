//! What can stand in the page, by type.

use std::borrow::Cow;
use std::sync::Arc;

use real::either::{Either, EitherOf3, EitherOf4, EitherOf5, EitherOf6};
use real::prelude::{ArcMemo, ArcReadSignal, ArcRwSignal, Get, Memo, ReadSignal, RwSignal, Signal, document};
use real::tachys::html::element::ElementType;
use web_sys::Node;

use crate::element::HtmlElement;
use crate::live_text::live_text;
use crate::region::dynamic;
use crate::view::{AnyView, CollectView, IntoView};

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
        AnyView::many(Vec::new())
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
        AnyView::many(self.collect_view())
    }
    fn append_to(self, parent: &Node) {
        for view in self {
            view.append_to(parent);
        }
    }
}

impl<V: IntoView, const N: usize> IntoView for [V; N] {
    fn into_view(self) -> AnyView {
        AnyView::many(self.collect_view())
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
        AnyView::many(self.0)
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
                AnyView::many(vec![$($name.into_view()),+])
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
