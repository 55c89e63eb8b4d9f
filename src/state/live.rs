//! Signals and memos of one type behind typed handles.
//!
//! Leptos's own are generic: every type of value gets its own copy of the reactive graph's code, and every place that
//! reads one a record of where it is, for messages this page never shows. With values behind one pointer there is one
//! copy: over this page's signals, 20 kB of compressed WebAssembly less. What they mean is unchanged.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::*;

/// What a handle's value must be able to do.
pub trait Value: Clone + Send + Sync + 'static {}
impl<T: Clone + Send + Sync + 'static> Value for T {}

type Shared = Arc<dyn Any + Send + Sync>;

/// A value that can be set, and whose readers follow it.
pub struct Live<T> {
    signal: RwSignal<Shared>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Live<T> {}

// One copy of each of these; that they are gone when their owner is, is no fault: late answers come to nothing.
fn read(signal: RwSignal<Shared>) -> Shared {
    signal.get()
}
fn peek(signal: RwSignal<Shared>) -> Option<Shared> {
    signal.try_get_untracked()
}
fn write(signal: RwSignal<Shared>, value: Shared) {
    // Hands the value back when the signal is gone.
    let _ = signal.try_set(value);
}

fn typed<T: Value>(value: &Shared) -> &T {
    value.downcast_ref().expect("a handle's value has the handle's type")
}

impl<T: Value> Live<T> {
    /// A new value, which lives as long as the current owner.
    pub fn new(value: T) -> Self {
        Live { signal: RwSignal::new(Arc::new(value)), of: PhantomData }
    }

    /// The value; whoever asks in an effect or a derived value is asked again when it changes.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// Looks at the value, and follows it.
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(typed(&read(self.signal)))
    }

    /// Follows the value without looking at it.
    pub fn track(self) {
        drop(read(self.signal));
    }

    /// The value as it is now.
    ///
    /// # Panics
    /// When its owner is gone.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }

    /// Looks at the value as it is now.
    ///
    /// # Panics
    /// When its owner is gone.
    pub fn with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> R {
        self.peek(look).expect("a value is read while its owner lives")
    }

    /// Looks at the value as it is now; `None` when its owner is gone.
    pub fn peek<R>(self, look: impl FnOnce(&T) -> R) -> Option<R> {
        peek(self.signal).map(|value| look(typed(&value)))
    }

    /// Sets the value; nothing when its owner is gone.
    pub fn set(self, value: T) {
        write(self.signal, Arc::new(value));
    }

    /// Changes the value; nothing when its owner is gone.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        if let Some(mut value) = self.peek(T::clone) {
            change(&mut value);
            self.set(value);
        }
    }
}

/// A value of [`Derived`] and how to tell it from another.
#[derive(Clone)]
struct Compared {
    value: Shared,
    same: fn(&Shared, &Shared) -> bool,
}

impl PartialEq for Compared {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&self.value, &other.value)
    }
}

/// A value computed from others, once for all of its readers, who hear of it only when it is another one.
pub struct Derived<T> {
    memo: Memo<Compared>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Derived<T> {}

/// How a derived value is computed from the one before. Not `Fn`: see [`super::effect::Run`].
trait Compute: Send + Sync {
    fn compute(&self, before: Option<&Shared>) -> Shared;
}

impl<F: Fn(Option<&Shared>) -> Shared + Send + Sync> Compute for F {
    fn compute(&self, before: Option<&Shared>) -> Shared {
        self(before)
    }
}

fn memo(compute: Box<dyn Compute>, same: fn(&Shared, &Shared) -> bool) -> Memo<Compared> {
    let value = move |before: Option<&Compared>| compute.compute(before.map(|before| &before.value));
    Memo::new(move |before: Option<&Compared>| Compared { value: value(before), same })
}

fn computed(memo: Memo<Compared>) -> Shared {
    memo.get().value
}

impl<T: Send + Sync + 'static> Derived<Arc<T>> {
    /// A derived value that may look at the one before; readers hear of it unless it is that one.
    pub fn following(compute: impl Fn(Option<&Arc<T>>) -> Arc<T> + Send + Sync + 'static) -> Self {
        Derived {
            memo: memo(
                Box::new(move |before: Option<&Shared>| Arc::new(compute(before.map(typed))) as Shared),
                |a, b| Arc::ptr_eq(typed::<Arc<T>>(a), typed(b)),
            ),
            of: PhantomData,
        }
    }
}

impl<T: Value> Derived<T> {
    /// A derived value; readers hear of it when it is not equal to the one before.
    pub fn new(compute: impl Fn() -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        Derived {
            memo: memo(Box::new(move |_: Option<&Shared>| Arc::new(compute()) as Shared), |a, b| {
                typed::<T>(a) == typed::<T>(b)
            }),
            of: PhantomData,
        }
    }

    /// A derived value that may look at the one before; readers hear of every one.
    pub fn from_before(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        Derived {
            memo: memo(
                Box::new(move |before: Option<&Shared>| Arc::new(compute(before.map(typed))) as Shared),
                |_, _| false,
            ),
            of: PhantomData,
        }
    }

    /// The value; followed as that of [`Live::get`].
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// Looks at the value, and follows it.
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(typed(&computed(self.memo)))
    }

    /// Follows the value without looking at it.
    pub fn track(self) {
        drop(computed(self.memo));
    }

    /// The value as it is now.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }

    /// Looks at the value as it is now.
    pub fn with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(typed(&untrack(|| computed(self.memo))))
    }
}
