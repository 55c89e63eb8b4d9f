//! An element while a component puts it together.

use std::borrow::Cow;
use std::marker::PhantomData;

use real::ev::{EventDescriptor, Targeted};
use real::prelude::{Set, document};
use real::tachys::html::attribute::Attribute;
use real::tachys::html::directive::IntoDirective;
use real::tachys::html::element::ElementType;
use real::tachys::html::node_ref::NodeRefContainer;
use real::tachys::reactive_graph::bind::{FromEventTarget, IntoSplitSignal, bind};
use wasm_bindgen::prelude::*;
use web_sys::js_sys::Reflect;
use web_sys::{CssStyleDeclaration, Element};

use crate::attribute::{AttributeValue, Class, Style, Value};
use crate::effect::{effect, keep};
use crate::listener::listen;
use crate::property::{Property, PropertyValue};
use crate::region::SpreadAttribute;
use crate::view::IntoView;

/// An element of the document. `E` says which, for [`NodeRef`](real::prelude::NodeRef)s and `on:event:target`.
#[must_use = "an element is nowhere until it is part of a view"]
pub struct HtmlElement<E> {
    pub(crate) element: Element,
    kind: PhantomData<fn() -> E>,
}

impl<E: ElementType> HtmlElement<E> {
    pub(crate) fn new() -> Self {
        let element = match E::NAMESPACE {
            None => create(E::TAG),
            Some(namespace) => create_in(namespace, E::TAG),
        };
        HtmlElement { element, kind: PhantomData }
    }

    pub(crate) fn named(tag: &str) -> Self {
        HtmlElement { element: create(tag), kind: PhantomData }
    }

    /// Sets an attribute of any name, or keeps it up to date.
    #[inline]
    pub fn attr(self, name: &'static str, value: impl AttributeValue) -> Self {
        value.set(&self.element, name);
        self
    }

    /// Sets the whole `class`, or `("name", whether)` one name of it.
    #[inline]
    pub fn class(self, class: impl Class) -> Self {
        class.set_class(&self.element);
        self
    }

    /// Sets the whole `style`, or `("name", value)` one property of it. By the object model: a Content-Security-Policy
    /// that refuses inline styles refuses the attribute.
    pub fn style(self, style: impl Style) -> Self {
        set_style(&self.element, style.name(), style.value());
        self
    }

    /// Sets a property of the element itself, or keeps it up to date.
    pub fn prop(self, name: &'static str, value: impl PropertyValue) -> Self {
        set_property(&self.element, name, value.property());
        self
    }

    /// Adds children at the end.
    #[inline]
    pub fn child(self, child: impl IntoView) -> Self {
        child.append_to(&self.element);
        self
    }

    /// Listens to an event.
    pub fn on<V>(self, event: V, handler: impl FnMut(V::EventType) + 'static) -> Self
    where
        V: EventDescriptor,
        V::EventType: From<JsValue>,
    {
        listen(&self.element, &event, handler);
        self
    }

    /// Listens to an event whose target is known to be this kind of element.
    pub fn on_target<V>(self, event: V, mut handler: impl FnMut(Targeted<V::EventType, E::Output>) + 'static) -> Self
    where
        V: EventDescriptor,
        V::EventType: From<JsValue>,
    {
        listen(&self.element, &event, move |event: V::EventType| handler(event.into()));
        self
    }

    /// Binds a form control and a signal to each other.
    pub fn bind<K, S, T>(self, key: K, signal: S) -> Self
    where
        K: real::tachys::html::attribute::AttributeKey,
        S: IntoSplitSignal<Value = T>,
        T: FromEventTarget + real::tachys::html::attribute::AttributeValue + 'static,
        S::Read: real::prelude::Get<Value = T> + Clone + 'static,
        S::Write: Set<Value = T> + Send + Clone + 'static,
        real::tachys::reactive_graph::bind::Bind<K, T, S::Read, S::Write>: SpreadAttribute,
    {
        self.add_any_attr(bind(key, signal))
    }

    /// Fills a reference to the element.
    pub fn node_ref(self, node_ref: impl NodeRefContainer<E>) -> Self {
        node_ref.load(&self.element);
        self
    }

    /// Runs a directive on the element.
    pub fn directive<T: ?Sized, P>(self, directive: impl IntoDirective<T, P>, parameter: P) -> Self {
        directive.run(self.element.clone(), parameter);
        self
    }

    /// Adds attributes that Leptos keeps for itself: those spread with `{..attributes}`.
    pub fn add_any_attr(self, attribute: impl SpreadAttribute) -> Self {
        apply(attribute, &self.element);
        self
    }

    /// Not to be had: text is never read as markup here.
    pub fn inner_html(self, _: impl Markup) -> Self {
        self
    }
}

/// Adds an attribute of the stock renderer, for as long as the current owner lives.
pub fn apply(attribute: impl Attribute<State: 'static>, element: &Element) {
    keep(attribute.build(element));
}

/// Nothing is: see [`HtmlElement::inner_html`].
#[diagnostic::on_unimplemented(message = "the lean renderer never reads text as markup: `inner_html` is left out")]
pub trait Markup {}

fn create(tag: &str) -> Element {
    made(document().create_element(tag))
}

fn create_in(namespace: &str, tag: &str) -> Element {
    made(document().create_element_ns(Some(namespace), tag))
}

fn made(element: Result<Element, JsValue>) -> Element {
    match element {
        Ok(element) => element,
        // The names are those of Leptos, and those of custom elements are checked by the browser alone.
        Err(_) => panic!("the browser makes no element of this name"),
    }
}

/// Sets an attribute to a fixed text. Fails for names that are none alone.
pub fn set_text(element: &Element, name: &'static str, text: &str) {
    let _ = element.set_attribute(name, text);
}

/// Sets an attribute, or keeps it up to date.
pub fn set_attribute(element: &Element, name: &'static str, value: Value) {
    match value {
        Value::Text(text) => set_text(element, name, &text),
        Value::Absent => {}
        Value::Live(value) => {
            let element = element.clone();
            on_change(value, move |value| {
                let _ = match value {
                    Some(text) => element.set_attribute(name, text),
                    None => element.remove_attribute(name),
                };
            });
        }
    }
}

/// Adds a class, or keeps up to date whether it applies.
pub fn toggle_class(element: &Element, name: &'static str, value: Value) {
    let list = element.class_list();
    match value {
        Value::Text(_) => {
            let _ = list.add_1(name);
        }
        Value::Absent => {}
        Value::Live(value) => on_change(value, move |value| {
            let _ = list.toggle_with_force(name, value.is_some());
        }),
    }
}

fn set_style(element: &Element, name: Option<&'static str>, value: Value) {
    // Elements of SVG and of HTML have the same property.
    let style = element.unchecked_ref::<web_sys::HtmlElement>().style();
    let set = move |style: &CssStyleDeclaration, text: &str| match name {
        None => style.set_css_text(text),
        Some(name) => {
            let _ = style.set_property(name, text);
        }
    };
    match value {
        Value::Text(text) => set(&style, &text),
        Value::Absent => {}
        Value::Live(value) => on_change(value, move |value| set(&style, value.unwrap_or_default())),
    }
}

fn set_property(element: &Element, name: &'static str, value: Property) {
    let name = JsValue::from_str(name);
    match value {
        Property::Fixed(value) => {
            let _ = Reflect::set(element, &name, &value);
        }
        // Set again each time: what somebody typed may have changed it meanwhile.
        Property::Live(mut value) => {
            let element = element.clone();
            effect(Box::new(move || {
                let _ = Reflect::set(&element, &name, &value());
            }));
        }
    }
}

/// Calls `set` now and whenever the value is another one.
fn on_change(mut value: Box<dyn FnMut() -> Option<Cow<'static, str>>>, set: impl Fn(Option<&str>) + 'static) {
    let mut before: Option<Option<Cow<'static, str>>> = None;
    effect(Box::new(move || {
        let now = value();
        if before.as_ref() != Some(&now) {
            set(now.as_deref());
            before = Some(now);
        }
    }));
}
