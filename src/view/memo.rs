//! One type for the memos of all values: what keeps the bundle small, beside `erased`.
//!
//! Leptos' memo is compiled once for each type of value. Here a memo shares its value without its type, and only reading
//! and comparing are compiled for each. Must not know what is read.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{Get, GetUntracked, Memo as SharedMemo, Track};

use super::called::Makes;

type Shared = Arc<dyn Any + Send + Sync>;
type Read = Box<dyn for<'a> Makes<Option<&'a Shared>, Shared> + Send + Sync>;

/// A value that is read anew when something that it was read from has changed, and that tells only of another value.
pub(super) struct Memo<T>(SharedMemo<Shared>, PhantomData<fn() -> T>);

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: Send + Sync + 'static> Memo<T> {
    /// A memo of what `read` gives, which knows the value before.
    pub(super) fn new(read: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        let read = move |before: Option<&Shared>| {
            let was = before.and_then(|before| before.downcast_ref());
            let now = read(was);
            let is_same = was == Some(&now);
            let same = before.filter(|_| is_same).cloned();
            same.unwrap_or_else(|| Arc::new(now))
        };
        Self(of(Box::new(read)), PhantomData)
    }

    /// The same for values that cannot be compared: each one counts as another.
    pub(super) fn of_any(read: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let read = move |before: Option<&Shared>| -> Shared {
            Arc::new(read(before.and_then(|before| before.downcast_ref())))
        };
        Self(of(Box::new(read)), PhantomData)
    }

    /// What `of` makes of the value, which is followed; nothing once the memo is gone.
    pub(super) fn try_with<R>(self, of: impl FnOnce(&T) -> R) -> Option<R> {
        self.0.try_get()?.downcast_ref().map(of)
    }

    /// The same with the default in place of nothing.
    pub(super) fn with<R: Default>(self, of: impl FnOnce(&T) -> R) -> R {
        self.try_with(of).unwrap_or_default()
    }

    /// The value, which is followed; the default once the memo is gone.
    pub(super) fn get(self) -> T
    where
        T: Clone + Default,
    {
        self.with(T::clone)
    }

    /// What `of` makes of the value, which is not followed; the default once the memo is gone.
    pub(super) fn with_untracked<R: Default>(self, of: impl FnOnce(&T) -> R) -> R {
        let value = self.0.try_get_untracked();
        let value = value.as_ref().and_then(|value| value.downcast_ref());
        value.map(of).unwrap_or_default()
    }

    /// The value, which is not followed; nothing once the memo is gone.
    pub(super) fn try_get_untracked(self) -> Option<T>
    where
        T: Clone,
    {
        self.with_untracked(|value| Some(value.clone()))
    }

    /// Follows the value without reading it.
    pub(super) fn track(self) {
        self.0.track();
    }
}

fn of(read: Read) -> SharedMemo<Shared> {
    let is_other = |one: Option<&Shared>, other: Option<&Shared>| match one.zip(other) {
        Some((one, other)) => !Arc::ptr_eq(one, other),
        None => true,
    };
    SharedMemo::new_with_compare(move |before| read.make(before), is_other)
}
