//! The portal's message bus: the `bus` property, `postMessage` or a `BroadcastChannel`, behind one
//! port.
//!
//! Knows how a frame travels each way, whose messages count, and how large one may be. What comes
//! in is reduced by `cisco::read` right here, since anything may be said on a bus, passwords too. Must not know what
//! a frame brings about.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use cisco::Incoming;
use cisco::frame::Unreadable;
use gloo_events::EventListener;
use js_sys::{ArrayBuffer, Function, JSON, JsString, Object, Reflect};
use supervision::config::Transport;
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent, Url, Window};

/// The longest frame, in UTF-16 units.
const MOST_TEXT: u32 = 1_000_000;

/// What came over the bus, and is of use.
#[allow(
    clippy::large_enum_variant,
    reason = "frames are the rule, and each is used up at once"
)]
pub enum OnBus {
    /// A frame, and how long it was.
    Frame(Incoming, u32),
    /// Something that was meant to be one; where it cannot be read.
    Unreadable(Unreadable),
    /// Something larger than a frame can be; it was not read.
    TooLarge,
}

/// The bus could not be used: what the host gave is no bus, or it threw an error.
#[derive(Debug)]
pub struct Failed;

/// The bus of one widget. Dropping it, or closing it, ends its listener.
#[derive(Default)]
pub struct Bus {
    object: RefCell<JsValue>,
    transport: RefCell<Option<Transport>>,
    line: RefCell<Option<Line>>,
}

/// An open way to it.
enum Line {
    Object {
        bus: JsValue,
        unsubscribe: Option<Function>,
        /// The host may call the listener even after that.
        is_left: Rc<Cell<bool>>,
    },
    Window {
        target: Window,
        origin: String,
        _listener: EventListener,
    },
    Channel {
        channel: BroadcastChannel,
        _listener: EventListener,
    },
}

impl Bus {
    /// The host set the property. Takes effect with the next [`Bus::open`].
    pub fn set_object(&self, object: JsValue) {
        put(&self.object, object);
    }

    /// The core wants it this way from now on. Takes effect with the next [`Bus::open`].
    pub fn set_transport(&self, transport: Option<Transport>) {
        put(&self.transport, transport);
    }

    /// Whether the property matters.
    pub fn is_by_object(&self) -> bool {
        self.wanted() == Some(Transport::Bus)
    }

    /// Closes the former bus and listens on the one wanted now. Returns whether there is a bus.
    pub fn open(&self, hear: impl Fn(OnBus) + 'static) -> Result<bool, Failed> {
        put(&self.line, None);
        let object = self.object.try_borrow().map(|object| object.clone());
        let object = object.unwrap_or_default();
        let line = match self.wanted() {
            None => return Ok(false),
            Some(Transport::Bus) if object.is_null() || object.is_undefined() => return Ok(false),
            Some(Transport::Bus) => Line::subscribe(object, hear),
            Some(Transport::PostMessage { target_origin }) => Line::window(&target_origin, hear),
            Some(Transport::BroadcastChannel { name }) => Line::channel(&name, hear),
        };
        let line = line.ok_or(Failed)?;
        put(&self.line, Some(line));
        Ok(true)
    }

    /// Says something. Without a bus nothing happens.
    pub fn publish(&self, frame: &str) -> Result<(), Failed> {
        let Ok(message) = JSON::parse(frame) else {
            return Err(Failed);
        };
        // A host may answer at once, and set another bus: nothing may be borrowed then.
        let said = match self.line.try_borrow().as_deref() {
            Ok(Some(Line::Object { bus, .. })) => Err(bus.clone()),
            Ok(Some(Line::Window { target, origin, .. })) => {
                Ok(target.post_message(&message, origin))
            }
            Ok(Some(Line::Channel { channel, .. })) => Ok(channel.post_message(&message)),
            Ok(None) | Err(_) => return Ok(()),
        };
        let said = said.unwrap_or_else(|bus| {
            let publish = method(&bus, "publish").ok_or(JsValue::UNDEFINED)?;
            publish.call1(&bus, &message).map(drop)
        });
        // What was thrown may repeat what was said.
        said.map_err(|_| Failed)
    }

    fn wanted(&self) -> Option<Transport> {
        self.transport.try_borrow().ok()?.clone()
    }
}

impl Line {
    fn subscribe(bus: JsValue, hear: impl Fn(OnBus) + 'static) -> Option<Self> {
        let subscribe = method(&bus, "subscribe")?;
        method(&bus, "publish")?;
        let is_left = Rc::new(Cell::new(false));
        let has_left = is_left.clone();
        // The browser frees it when the host lets go of it: a host that calls it after that must
        // not run into an error of the panel.
        let listener = Closure::<dyn Fn(JsValue)>::new(move |message: JsValue| {
            if !has_left.get() {
                pass_on(&message, &hear);
            }
        });
        let listener = listener.into_js_value();
        let subscribed = subscribe.call1(&bus, &listener).ok()?;
        Some(Self::Object {
            bus,
            unsubscribe: subscribed.dyn_into().ok(),
            is_left,
        })
    }

    /// The window around this one, or this one where there is none around it.
    fn window(origin: &str, hear: impl Fn(OnBus) + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let target = window.parent().ok().flatten();
        let target = target.unwrap_or_else(|| window.clone());
        // As the browser writes it, to compare.
        let origin = Url::new(origin).ok()?.origin();
        // Pages of other schemes have no origin of their own.
        if !origin.starts_with("http") {
            return None;
        }
        let trusted = (origin.clone(), target.clone());
        let listener = EventListener::new(&window, "message", move |event| {
            // Other windows of that origin may speak, too: a page within this one, for instance.
            if let Some(event) = event.dyn_ref::<MessageEvent>()
                && event.origin() == trusted.0
                && event
                    .source()
                    .is_some_and(|source| Object::is(&source, &trusted.1))
            {
                pass_on(&event.data(), &hear);
            }
        });
        Some(Self::Window {
            target,
            origin,
            _listener: listener,
        })
    }

    fn channel(name: &str, hear: impl Fn(OnBus) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(name).ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            if let Some(event) = event.dyn_ref::<MessageEvent>() {
                pass_on(&event.data(), &hear);
            }
        });
        Some(Self::Channel {
            channel,
            _listener: listener,
        })
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        match self {
            Self::Object {
                unsubscribe,
                is_left,
                ..
            } => {
                is_left.set(true);
                if let Some(unsubscribe) = unsubscribe {
                    unsubscribe.call0(&JsValue::UNDEFINED).ok();
                }
            }
            Self::Window { .. } => {}
            Self::Channel { channel, .. } => channel.close(),
        }
    }
}

/// A method of an object of the host, which may be anything.
fn method(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

/// Reduces a message to what is of use. Texts that are no object are the talk of others.
fn pass_on(message: &JsValue, hear: &impl Fn(OnBus)) {
    let text = match message.dyn_ref::<JsString>() {
        Some(text) if !text.trim_start().starts_with("{", 0) => return,
        Some(text) if text.length() > MOST_TEXT => Err(TooLarge),
        Some(text) => Ok(text.as_string()),
        None if !message.is_object() => return,
        None => written(message),
    };
    let text = match text {
        Ok(Some(text)) => text,
        Ok(None) => return,
        Err(TooLarge) => return hear(OnBus::TooLarge),
    };
    match cisco::read(&text) {
        Ok(Incoming::Nothing) => {}
        Ok(incoming) => {
            let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
            hear(OnBus::Frame(incoming, length));
        }
        Err(why) => hear(OnBus::Unreadable(why)),
    }
}

/// There is more than a frame can hold.
struct TooLarge;

/// An object as text; `None` for one that cannot be written, or writes itself as nothing. An object
/// that is too large is given up before its text is made.
fn written(message: &JsValue) -> Result<Option<String>, TooLarge> {
    let room = Rc::new(Cell::new(Some(MOST_TEXT)));
    let left = room.clone();
    let spend = Closure::<dyn Fn(JsValue, JsValue) -> Result<JsValue, JsValue>>::new(
        move |key: JsValue, value: JsValue| {
            let length = |value: &JsValue| value.dyn_ref::<JsString>().map_or(0, JsString::length);
            let cost = length(&key)
                .saturating_add(length(&value))
                .saturating_add(1);
            // Of a binary array, each number would become a member.
            let is_writable = !ArrayBuffer::is_view(&value);
            let rest = left.get().and_then(|left| left.checked_sub(cost));
            left.set(rest.filter(|_| is_writable));
            match left.get() {
                Some(_) => Ok(value),
                None => Err(JsValue::UNDEFINED),
            }
        },
    );
    let text = JSON::stringify_with_replacer(message, spend.as_ref());
    if room.get().is_none() {
        return Err(TooLarge);
    }
    let text = text.ok().filter(|text| text.is_string());
    match text {
        Some(text) if text.length() > MOST_TEXT => Err(TooLarge),
        Some(text) => Ok(text.as_string()),
        None => Ok(None),
    }
}

/// Puts a value in; what was there is dropped after the borrow, since that may call the host.
fn put<T>(slot: &RefCell<T>, value: T) {
    let before = slot
        .try_borrow_mut()
        .ok()
        .map(|mut slot| std::mem::replace(&mut *slot, value));
    drop(before);
}
