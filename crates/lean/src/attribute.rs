//! Values of attributes, classes and styles.

use std::borrow::Cow;
use std::sync::Arc;

use real::prelude::{ArcMemo, ArcReadSignal, ArcRwSignal, Get, Memo, ReadSignal, RwSignal, Signal};
use web_sys::Element;

use crate::element::{set_attribute, set_text, toggle_class};

/// What an attribute is set to.
pub enum Value {
    /// This text.
    Text(Cow<'static, str>),
    /// Nothing: the attribute is not there.
    Absent,
    /// What the closure returns, again whenever a signal that it read changes.
    Live(Box<dyn FnMut() -> Option<Cow<'static, str>>>),
}

/// A type that an attribute, a class or a style can be given.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no value of an attribute on the lean renderer",
    note = "texts, numbers, `bool` (present or absent), `Option`s of them, and closures or signals of them are"
)]
pub trait AttributeValue: Sized + 'static {
    /// What it sets the attribute to.
    fn value(self) -> Value;
    /// Sets the attribute of an element, or keeps it up to date.
    fn set(self, element: &Element, name: &'static str) {
        set_attribute(element, name, self.value());
    }
    /// What a closure that returns it sets the attribute to.
    fn live(mut all: Box<dyn FnMut() -> Self>) -> Value {
        Value::Live(Box::new(move || match all().value() {
            Value::Text(text) => Some(text),
            Value::Absent => None,
            Value::Live(mut inner) => inner(),
        }))
    }
}

impl AttributeValue for &'static str {
    fn value(self) -> Value {
        Value::Text(Cow::Borrowed(self))
    }
    // Most attributes are fixed texts.
    #[inline]
    fn set(self, element: &Element, name: &'static str) {
        set_text(element, name, self);
    }
}

impl AttributeValue for String {
    fn value(self) -> Value {
        Value::Text(Cow::Owned(self))
    }
}

impl AttributeValue for Cow<'static, str> {
    fn value(self) -> Value {
        Value::Text(self)
    }
}

impl AttributeValue for Arc<str> {
    fn value(self) -> Value {
        Value::Text(Cow::Owned(self.as_ref().to_owned()))
    }
}

impl AttributeValue for bool {
    fn value(self) -> Value {
        if self { Value::Text(Cow::Borrowed("")) } else { Value::Absent }
    }
}

impl<A: AttributeValue> AttributeValue for Option<A> {
    fn value(self) -> Value {
        self.map_or(Value::Absent, A::value)
    }
}

impl<A: AttributeValue, F: FnMut() -> A + Send + 'static> AttributeValue for F {
    fn value(self) -> Value {
        A::live(Box::new(self))
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl AttributeValue for $number {
            fn value(self) -> Value {
                Value::Text(Cow::Owned(self.to_string()))
            }
        }
    )*};
}
numbers!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize, f32, f64, char);

macro_rules! signals {
    ($($signal:ident),*) => {$(
        impl<A: AttributeValue + Clone + Send + Sync> AttributeValue for $signal<A>
        where
            $signal<A>: Get<Value = A>,
        {
            fn value(self) -> Value {
                A::live(Box::new(move || self.get()))
            }
        }
    )*};
}
signals!(Signal, Memo, RwSignal, ReadSignal, ArcMemo, ArcRwSignal, ArcReadSignal);

/// What `class` takes: the whole attribute, or a name and whether it applies.
#[diagnostic::on_unimplemented(message = "`{Self}` is no value of `class` on the lean renderer")]
pub trait Class {
    /// Sets it, or keeps it up to date.
    fn set_class(self, element: &Element);
}

impl<A: AttributeValue> Class for A {
    #[inline]
    fn set_class(self, element: &Element) {
        self.set(element, "class");
    }
}

impl<A: AttributeValue> Class for (&'static str, A) {
    fn set_class(self, element: &Element) {
        toggle_class(element, self.0, self.1.value());
    }
}

/// What `style` takes: the whole declaration, or a property and its value.
#[diagnostic::on_unimplemented(message = "`{Self}` is no value of `style` on the lean renderer")]
pub trait Style {
    /// The property that is set alone; `None` for the whole declaration.
    fn name(&self) -> Option<&'static str>;
    /// The text.
    fn value(self) -> Value;
}

impl<A: AttributeValue> Style for A {
    fn name(&self) -> Option<&'static str> {
        None
    }
    fn value(self) -> Value {
        AttributeValue::value(self)
    }
}

impl<A: AttributeValue> Style for (&'static str, A) {
    fn name(&self) -> Option<&'static str> {
        Some(self.0)
    }
    fn value(self) -> Value {
        self.1.value()
    }
}
