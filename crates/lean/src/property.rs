//! Values of properties, which `prop:` sets on the element itself.

use real::prelude::{Get, Memo, ReadSignal, RwSignal, Signal};
use wasm_bindgen::JsValue;

/// What a property is set to.
pub enum Property {
    /// This value.
    Fixed(JsValue),
    /// What the closure returns, again whenever a signal that it read changes.
    Live(Box<dyn FnMut() -> JsValue>),
}

/// A type that a property can be given.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no value of a property on the lean renderer",
    note = "what converts into a `JsValue`, and closures or signals of that, are"
)]
pub trait PropertyValue {
    /// What it sets the property to.
    fn property(self) -> Property;
}

macro_rules! values {
    ($($value:ty),*) => {$(
        impl PropertyValue for $value {
            fn property(self) -> Property {
                Property::Fixed(self.into())
            }
        }
    )*};
}
values!(&str, String, bool, i32, u32, f64, JsValue);

impl<T: Into<JsValue>, F: FnMut() -> T + Send + 'static> PropertyValue for F {
    fn property(mut self) -> Property {
        Property::Live(Box::new(move || self().into()))
    }
}

macro_rules! signals {
    ($($signal:ident),*) => {$(
        impl<T: Into<JsValue> + Clone + Send + Sync + 'static> PropertyValue for $signal<T>
        where
            $signal<T>: Get<Value = T>,
        {
            fn property(self) -> Property {
                Property::Live(Box::new(move || self.get().into()))
            }
        }
    )*};
}
signals!(Signal, Memo, RwSignal, ReadSignal);
