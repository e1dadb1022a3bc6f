//! The one element type of the view, which [`markup::view`] writes calls of.
//!
//! An element is made at once; what changes in it is an effect, what is heard is a listener, and both end with it. Knows the
//! browser's elements and how Leptos draws; must not know what is drawn.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::ev::EventDescriptor;
use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::types;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, throw_val};
use web_sys::{Event, HtmlElement};

use super::erased::{Attribute, Text};

/// An element with all that is in it, made and not yet in the page.
pub(super) struct Element(SendWrapper<Made>);

/// An element, and what ends with it.
pub(super) struct Made {
    it: types::Element,
    kept: Vec<Kept>,
}

/// What an element owns.
#[expect(dead_code, reason = "owned for its end")]
enum Kept {
    Effect(RenderEffect<()>),
    Listener(EventListener),
    View(AnyViewState),
}

impl Element {
    /// An HTML element with this tag.
    pub(super) fn new(tag: &str) -> Self {
        // A page that makes no elements any more: the panel stops, and tells so, rather than leave out a part of the truth.
        let it = document().create_element(tag);
        let it = it.unwrap_or_else(|error| throw_val(error));
        let kept = Vec::new();
        Self(SendWrapper::new(Made { it, kept }))
    }

    /// Gives the element an attribute.
    #[must_use]
    pub(super) fn set(mut self, name: &'static str, value: impl Value) -> Self {
        value.give(&mut self, name);
        self
    }

    /// Keeps a property of the element's style at what a text says.
    #[must_use]
    pub(super) fn style(mut self, name: &'static str, value: Text) -> Self {
        let style = self.0.it.unchecked_ref::<HtmlElement>().style();
        self.keep_written(
            value,
            Box::new(move |value| drop(style.set_property(name, value))),
        );
        self
    }

    /// Keeps a property of the element, as `value` of an input, at what a text says.
    #[must_use]
    pub(super) fn property(mut self, name: &'static str, value: Text) -> Self {
        let it = self.0.it.clone();
        self.keep_written(
            value,
            Box::new(move |value| drop(js_sys::Reflect::set(&it, &name.into(), &value.into()))),
        );
        self
    }

    /// Hears an event for as long as the element is there.
    #[must_use]
    pub(super) fn on<E>(mut self, event: E, mut act: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        let name = event.name();
        let act = Box::new(move |event: &Event| act(event.clone().unchecked_into()));
        self.hear(&name, E::CAPTURE, act);
        self
    }

    /// Lets a handle point to the element.
    #[must_use]
    pub(super) fn node_ref<E: ElementType>(self, at: impl NodeRefContainer<E>) -> Self {
        at.load(&self.0.it);
        self
    }

    /// Puts something behind what is in the element.
    #[must_use]
    pub(super) fn child(mut self, child: impl IntoAny) -> Self {
        self.add(child.into_any());
        self
    }

    fn add(&mut self, child: AnyView) {
        let mut view = child.build();
        view.mount(&self.0.it, None);
        self.0.kept.push(Kept::View(view));
    }

    fn hear(&mut self, name: &str, capture: bool, mut act: Box<dyn FnMut(&Event)>) {
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
            EventListener::new_with_options(&self.0.it, name, options, move |event| match &owner {
                Some(owner) => owner.with(|| act(event)),
                None => act(event),
            });
        self.0.kept.push(Kept::Listener(listener));
    }

    fn effect(&mut self, mut run: Box<dyn FnMut()>) {
        let effect = RenderEffect::new(move |_| run());
        self.0.kept.push(Kept::Effect(effect));
    }

    /// Writes a text now, and whenever it is another.
    fn keep_written(&mut self, mut read: Text, mut write: Box<dyn FnMut(&str)>) {
        let mut written: Option<String> = None;
        self.effect(Box::new(move || {
            let now = read();
            if written.as_ref() != Some(&now) {
                write(&now);
                written = Some(now);
            }
        }));
    }
}

/// What an attribute can be given.
pub(super) trait Value {
    /// Gives it to an element, under a name.
    fn give(self, to: &mut Element, name: &'static str);
}

impl Value for &str {
    fn give(self, to: &mut Element, name: &'static str) {
        write(&to.0.it, name, Some(self));
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
        let it = to.0.it.clone();
        to.keep_written(self, Box::new(move |value| write(&it, name, Some(value))));
    }
}

impl Value for Attribute {
    fn give(mut self, to: &mut Element, name: &'static str) {
        let it = to.0.it.clone();
        let mut written = None;
        to.effect(Box::new(move || {
            let now = self();
            if now != written {
                write(&it, name, now.as_deref());
                written = now;
            }
        }));
    }
}

/// Writes an attribute, or removes one that has no value.
pub(super) fn write(it: &types::Element, name: &str, value: Option<&str>) {
    // Only a name that is none fails, and those here are of this source.
    match value {
        Some(value) => it.set_attribute(name, value).ok(),
        None => it.remove_attribute(name).ok(),
    };
}

impl Render for Element {
    type State = Made;

    fn build(self) -> Self::State {
        self.0.take()
    }

    fn rebuild(self, state: &mut Self::State) {
        let mut now = self.0.take();
        state.insert_before_this(&mut now);
        state.unmount();
        *state = now;
    }
}

impl Mountable for Made {
    fn unmount(&mut self) {
        self.it.remove();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        parent.insert_before(&self.it, marker).ok();
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.it.parent_element();
        parent.is_some_and(|parent| child.try_mount(&parent, Some(&self.it)))
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.it.clone()]
    }
}

no_attrs!(Element);

/// The panel is drawn by the browser alone: nothing here is ever written as HTML by a server.
impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Self::State {
        self.0.take()
    }

    fn into_owned(self) -> Self {
        self
    }
}
