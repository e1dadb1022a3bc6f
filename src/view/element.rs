//! The one element type of the view, which [`markup::view`] writes calls of.
//!
//! An element is made at once; what changes in it is an effect, what is heard is a listener, and both end with it. Knows the
//! browser's elements and how Leptos draws; must not know what is drawn.

use std::marker::PhantomData;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::ev::EventDescriptor;
use leptos::html::ElementType;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, throw_val};
use web_sys::{Event, HtmlElement, Node};

use super::called::Takes;
use super::drawn::{AnyView, IntoAny, Kept, Made};
use super::erased::{Attribute, Text};

/// An element with all that is in it, made and not yet in the page.
pub(super) struct Element(Made);

impl Element {
    /// An HTML element: a line with its tag, and two for each attribute, name and value.
    pub(super) fn new(markup: &str) -> Self {
        let mut lines = markup.split('\n');
        // A page that makes no elements any more: the panel stops, and tells so, rather than leave out a part of the truth.
        let it = document().create_element(lines.next().unwrap_or_default());
        let it = it.unwrap_or_else(|error| throw_val(error));
        while let Some((name, value)) = lines.next().zip(lines.next()) {
            write(&it, name, Some(value));
        }
        Self(Made::new(it))
    }

    /// The element of the page.
    pub(super) fn it(&self) -> &web_sys::Element {
        self.0.node.unchecked_ref()
    }

    /// The element as anything drawn.
    pub(super) fn into_any(self) -> AnyView {
        AnyView::One(self.0)
    }

    /// Gives the element an attribute.
    pub(super) fn set(&mut self, name: &'static str, value: impl Value) {
        value.give(self, name);
    }

    /// Keeps a property of the element's style at what a text says.
    pub(super) fn style(&mut self, name: &'static str, value: Text) {
        let style = self.it().unchecked_ref::<HtmlElement>().style();
        let write = Box::new(move |value: &str| drop(style.set_property(name, value)));
        self.0.keep_written(value, write);
    }

    /// Keeps a property of the element, as `value` of an input, at what a text says.
    pub(super) fn property(&mut self, name: &'static str, value: Text) {
        let it = self.it().clone();
        let write = Box::new(move |value: &str| {
            drop(js_sys::Reflect::set(&it, &name.into(), &value.into()));
        });
        self.0.keep_written(value, write);
    }

    /// Hears an event for as long as the element is there.
    pub(super) fn on<E>(&mut self, event: E, mut act: impl FnMut(E::EventType) + 'static)
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        let name = event.name();
        let act: Box<dyn for<'a> Takes<&'a Event>> =
            Box::new(move |event: &Event| act(event.clone().unchecked_into()));
        self.hear(&name, E::CAPTURE, act);
    }

    /// Lets a handle point to the element.
    pub(super) fn node_ref<E>(&mut self, at: NodeRef<E>) {
        at.0.set(Some(SendWrapper::new(self.it().clone())));
    }

    /// Puts something behind what is in the element.
    pub(super) fn child(&mut self, child: impl IntoAny) {
        self.add(child.into_any());
    }

    /// Puts something behind what is in the part of the element that a selector finds first.
    pub(super) fn child_of(&mut self, selector: &str, child: AnyView) {
        if let Ok(Some(parent)) = self.it().query_selector(selector) {
            self.put(&parent, None, child);
        }
    }

    /// Puts something before that part.
    pub(super) fn child_before(&mut self, selector: &str, child: AnyView) {
        if let Ok(Some(next)) = self.it().query_selector(selector)
            && let Some(parent) = next.parent_node()
        {
            self.put(&parent, Some(&next), child);
        }
    }

    /// Keeps what is in the element at what a closure writes: run now, and whenever something that it read has changed.
    pub(super) fn keep_filled(&mut self, fill: impl FnMut() + 'static) {
        self.0.effect(Box::new(fill));
    }

    fn add(&mut self, child: AnyView) {
        let node = self.0.node.clone();
        self.put(&node, None, child);
    }

    fn put(&mut self, parent: &Node, next: Option<&Node>, child: AnyView) {
        child.mount(parent, next);
        self.0.kept.push(Kept::View(child));
    }

    fn hear(&mut self, name: &str, capture: bool, mut act: Box<dyn for<'a> Takes<&'a Event>>) {
        let options = EventListenerOptions {
            phase: if capture {
                EventListenerPhase::Capture
            } else {
                EventListenerPhase::Bubble
            },
            passive: false,
        };
        let name = name.to_owned();
        // What a listener says is in the language of the panel.
        let owner = Owner::current();
        let listener =
            EventListener::new_with_options(
                &self.0.node,
                name,
                options,
                move |event| match &owner {
                    Some(owner) => owner.with(|| act.accept(event)),
                    None => act.accept(event),
                },
            );
        self.0.kept.push(Kept::Listener(listener));
    }
}

/// Points to an element once that is made; one compiled copy for elements of all kinds.
pub(super) struct NodeRef<E>(
    RwSignal<Option<SendWrapper<web_sys::Element>>>,
    PhantomData<fn() -> E>,
);

impl<E> Clone for NodeRef<E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for NodeRef<E> {}

impl<E: ElementType<Output: JsCast>> NodeRef<E> {
    /// Points to nothing yet.
    pub(super) fn new() -> Self {
        Self(RwSignal::new(None), PhantomData)
    }

    /// The element, which is waited for; `None` before it is made and once it is gone.
    pub(super) fn get(self) -> Option<E::Output> {
        self.0.try_get().flatten().map(Self::cast)
    }

    /// The element as it is now.
    pub(super) fn get_untracked(self) -> Option<E::Output> {
        self.0.try_get_untracked().flatten().map(Self::cast)
    }

    fn cast(it: SendWrapper<web_sys::Element>) -> E::Output {
        it.take().unchecked_into()
    }
}

/// What an attribute can be given.
pub(super) trait Value {
    /// Gives it to an element, under a name.
    fn give(self, to: &mut Element, name: &'static str);
}

impl Value for &str {
    fn give(self, to: &mut Element, name: &'static str) {
        write(to.it(), name, Some(self));
    }
}

impl Value for String {
    fn give(self, to: &mut Element, name: &'static str) {
        self.as_str().give(to, name);
    }
}

impl<T: Value> Value for Option<T> {
    fn give(self, to: &mut Element, name: &'static str) {
        if let Some(value) = self {
            value.give(to, name);
        }
    }
}

impl Value for Text {
    fn give(self, to: &mut Element, name: &'static str) {
        let it = to.it().clone();
        to.0.keep_written(
            self,
            Box::new(move |value: &str| write(&it, name, Some(value))),
        );
    }
}

impl Value for Attribute {
    fn give(mut self, to: &mut Element, name: &'static str) {
        let it = to.it().clone();
        let mut written = None;
        to.0.effect(Box::new(move || {
            let now = self.now();
            if now != written {
                write(&it, name, now.as_deref());
                written = now;
            }
        }));
    }
}

/// Writes an attribute, or removes one that has no value.
pub(super) fn write(it: &web_sys::Element, name: &str, value: Option<&str>) {
    // Only a name that is none fails, and those here are of this source.
    match value {
        Some(value) => it.set_attribute(name, value).ok(),
        None => it.remove_attribute(name).ok(),
    };
}

impl IntoAny for Element {
    fn into_any(self) -> AnyView {
        AnyView::One(self.0)
    }
}
