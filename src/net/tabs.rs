//! How the widgets of one browser and one user find each other: an exclusive lock decides who
//! leads, and a broadcast channel carries what they say.
//!
//! Knows Web Locks and `BroadcastChannel`, and how a frame travels. Must not know what follows
//! from one; that is `bayeux::share`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use bayeux::share::{Frame, Update};
use bayeux::{Delivery, FailReason, GapReason, Resume, State};
use gloo_events::EventListener;
use js_sys::{Array, Function, JsString, Object, Promise, Reflect};
use serde_json::value::RawValue;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, BroadcastChannel, MessageEvent};

#[wasm_bindgen]
extern "C" {
    type LockManager;
    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &Object,
        hold: &Function,
    ) -> Result<Promise, JsValue>;
}

/// The most text of the messages in one frame, in UTF-16 units: any script of the origin can say
/// something here.
pub(super) const MOST_TEXT: u32 = 8_000_000;
/// The most messages in one frame.
const MOST_MESSAGES: u32 = 10_000;
/// The longest other text in a frame.
pub(super) const LONGEST_WORD: u32 = 1_000;

/// What a widget hears from the others.
pub enum TabEvent {
    /// Another tab sent this.
    Frame(Frame),
    /// This tab has the lead.
    Granted,
    /// Another tab took the lead.
    Deposed,
}

/// One widget's place among the others; dropping it gives up its place.
pub struct Tabs {
    name: String,
    channel: BroadcastChannel,
    locks: LockManager,
    hear: Rc<dyn Fn(TabEvent)>,
    place: Option<Place>,
    _listener: EventListener,
}

impl Tabs {
    /// Joins those who share the session of this name. `None` where the browser cannot.
    pub fn join(name: &str, hear: impl Fn(TabEvent) + 'static) -> Option<Self> {
        // The number changes with the form of the frames: other versions have their own session.
        let name = ["supervisor-widget 1 ", name].concat();
        let navigator = web_sys::window()?.navigator();
        let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
        if !locks.is_object() {
            return None;
        }
        let channel = BroadcastChannel::new(&name).ok()?;
        let hear: Rc<dyn Fn(TabEvent)> = Rc::new(hear);
        let listener = EventListener::new(&channel, "message", {
            let hear = hear.clone();
            move |event| {
                let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                if let Some(frame) = data.and_then(|data| read(&data)) {
                    hear(TabEvent::Frame(frame));
                }
            }
        });
        let mut tabs = Self {
            name,
            channel,
            locks: locks.unchecked_into(),
            hear,
            place: None,
            _listener: listener,
        };
        tabs.queue();
        Some(tabs)
    }

    /// Says something to all others.
    pub fn post(&self, frame: &Frame) {
        self.channel.post_message(&write(frame)).ok();
    }

    /// Waits in line for the lead.
    pub fn queue(&mut self) {
        self.place = Place::request(self, false);
    }

    /// Takes the lead from the tab that has it.
    pub fn steal(&mut self) {
        self.place = Place::request(self, true);
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        self.channel.close();
    }
}

/// A place in the line, or the lead itself; dropping it leaves.
struct Place {
    is_left: Rc<Cell<bool>>,
    abort: AbortController,
    release: Rc<RefCell<Option<Function>>>,
    _hold: Closure<dyn FnMut() -> Promise>,
}

impl Place {
    fn request(tabs: &Tabs, steal: bool) -> Option<Self> {
        let abort = AbortController::new().ok()?;
        let options = Object::new();
        if steal {
            Reflect::set(&options, &"steal".into(), &JsValue::TRUE).ok()?;
        } else {
            Reflect::set(&options, &"signal".into(), &abort.signal()).ok()?;
        }
        let is_left = Rc::new(Cell::new(false));
        let is_held = Rc::new(Cell::new(false));
        let release = Rc::new(RefCell::new(None));
        let hold = Closure::new({
            let (is_left, is_held) = (is_left.clone(), is_held.clone());
            let (release, hear) = (release.clone(), tabs.hear.clone());
            move || {
                if is_left.get() {
                    return Promise::resolve(&JsValue::UNDEFINED);
                }
                let held = Promise::new(&mut |resolve, _| {
                    release.replace(Some(resolve));
                });
                is_held.set(true);
                hear(TabEvent::Granted);
                held
            }
        });
        let asked = tabs
            .locks
            .request(&tabs.name, &options, hold.as_ref().unchecked_ref());
        let (left, hear) = (is_left.clone(), tabs.hear.clone());
        spawn_local(async move {
            let ended = match asked {
                Ok(asked) => JsFuture::from(asked).await,
                Err(error) => Err(error),
            };
            if ended.is_err() && !left.get() {
                // Without a lock, as in a page without an origin, each leads for itself.
                hear(if is_held.get() {
                    TabEvent::Deposed
                } else {
                    TabEvent::Granted
                });
            }
        });
        Some(Self {
            is_left,
            abort,
            release,
            _hold: hold,
        })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.is_left.set(true);
        self.abort.abort();
        if let Some(release) = self.release.take() {
            release.call0(&JsValue::UNDEFINED).ok();
        }
    }
}

/// A frame as it travels: an array that begins with what it is.
#[allow(clippy::cast_precision_loss)] // what is counted stays far below 2^53
fn write(frame: &Frame) -> JsValue {
    let number = |value: u64| JsValue::from(value as f64);
    let array: Array = match frame {
        Frame::Hello { from, opens, term } => [
            "hello".into(),
            number(*from),
            (*opens).into(),
            number(*term),
        ]
        .into_iter()
        .collect(),
        Frame::Bye { from } => ["bye".into(), number(*from)].into_iter().collect(),
        Frame::Reauthorized => Array::of1(&"reauthorized".into()),
        Frame::Update(update) => {
            let resume = update.resume.as_ref();
            let (state, attempt, next) = state_words(&update.state);
            let deliveries: Array = update
                .deliveries
                .iter()
                .flat_map(|delivery| [&*delivery.channel, delivery.data.get()])
                .map(JsValue::from_str)
                .collect();
            [
                "news".into(),
                number(update.term),
                number(update.number),
                resume.map(|resume| resume.client_id.clone()).into(),
                resume
                    .and_then(|resume| resume.ack)
                    .map(|ack| ack as f64)
                    .into(),
                state.into(),
                attempt.into(),
                next.map(|next| next as f64).into(),
                update.gap.map(|gap| gap == GapReason::NewSession).into(),
                deliveries.into(),
            ]
            .into_iter()
            .collect()
        }
    };
    array.into()
}

/// Reads what came over the channel, which may be anything.
fn read(data: &JsValue) -> Option<Frame> {
    let array = data.dyn_ref::<Array>()?;
    let number = |index| counted(&array.get(index));
    match word(&array.get(0))?.as_str() {
        "hello" => Some(Frame::Hello {
            from: number(1)?,
            opens: array.get(2).is_truthy(),
            term: number(3)?,
        }),
        "bye" => Some(Frame::Bye { from: number(1)? }),
        "reauthorized" => Some(Frame::Reauthorized),
        "news" => {
            // Messages that are too much for a page are as good as lost.
            let (deliveries, is_whole) = deliveries(&array.get(9))?;
            let is_lost = (!is_whole).then_some(GapReason::LostReply);
            let gap = array.get(8).as_bool().map(|is_new| {
                if is_new {
                    GapReason::NewSession
                } else {
                    GapReason::LostReply
                }
            });
            let client_id = Some(array.get(3)).filter(|id| !id.is_null() && !id.is_undefined());
            Some(Frame::Update(Update {
                term: number(1)?,
                number: number(2)?,
                resume: match client_id {
                    Some(id) => Some(Resume {
                        client_id: word(&id)?,
                        ack: array.get(4).as_f64().map(acknowledged),
                    }),
                    None => None,
                },
                state: read_state(
                    &word(&array.get(5))?,
                    u32::try_from(number(6)?).ok()?,
                    number(7),
                )?,
                gap: gap.or(is_lost),
                deliveries,
            }))
        }
        _ => None,
    }
}

/// JavaScript counts exactly up to here; nothing else is a number of the panel.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // checked, and `as` saturates
pub(super) fn counted(value: &JsValue) -> Option<u64> {
    let number = value.as_f64()?;
    (0.0..=js_sys::Number::MAX_SAFE_INTEGER)
        .contains(&number)
        .then_some(number as u64)
}

#[allow(clippy::cast_possible_truncation)] // `as` saturates
fn acknowledged(ack: f64) -> i64 {
    ack as i64
}

/// A text that is short enough.
fn word(value: &JsValue) -> Option<String> {
    text(value, LONGEST_WORD)
}

/// A text of so many UTF-16 units at most.
pub(super) fn text(value: &JsValue, longest: u32) -> Option<String> {
    let text = value.dyn_ref::<JsString>()?;
    (text.length() <= longest).then(|| text.as_string())?
}

/// The messages of a frame, channel and content in turn, and whether these are all: none are
/// taken of too many. `None`: it is no such list.
fn deliveries(list: &JsValue) -> Option<(Vec<Delivery>, bool)> {
    let list = list.dyn_ref::<Array>()?;
    if list.length() > 2 * MOST_MESSAGES {
        return Some((Vec::new(), false));
    }
    let mut room = MOST_TEXT;
    let mut texts = Vec::new();
    for text in list.iter() {
        let text = text.dyn_ref::<JsString>()?;
        match room.checked_sub(text.length()) {
            Some(left) => room = left,
            None => return Some((Vec::new(), false)),
        }
        texts.push(text.as_string()?);
    }
    let mut texts = texts.into_iter();
    let mut deliveries = Vec::new();
    while let Some(channel) = texts.next() {
        deliveries.push(Delivery {
            channel,
            data: RawValue::from_string(texts.next()?).ok()?,
        });
    }
    Some((deliveries, true))
}

fn state_words(state: &State) -> (&'static str, u32, Option<u64>) {
    match state {
        State::Closed => ("closed", 0, None),
        State::Handshaking => ("handshaking", 0, None),
        State::Live => ("live", 0, None),
        State::Reconnecting { attempt, next } => ("reconnecting", *attempt, *next),
        State::Offline => ("offline", 0, None),
        State::AuthRequired => ("auth-required", 0, None),
        State::Failed(FailReason::CookiesBlocked) => ("cookies-blocked", 0, None),
        State::Failed(FailReason::ServerStopped { .. }) => ("stopped", 0, None),
        State::Failed(FailReason::NoCommonTransport) => ("no-transport", 0, None),
    }
}

fn read_state(word: &str, attempt: u32, next: Option<u64>) -> Option<State> {
    Some(match word {
        "closed" => State::Closed,
        "handshaking" => State::Handshaking,
        "live" => State::Live,
        "reconnecting" => State::Reconnecting { attempt, next },
        "offline" => State::Offline,
        "auth-required" => State::AuthRequired,
        "cookies-blocked" => State::Failed(FailReason::CookiesBlocked),
        "stopped" => State::Failed(FailReason::ServerStopped { error: None }),
        "no-transport" => State::Failed(FailReason::NoCommonTransport),
        _ => return None,
    })
}
