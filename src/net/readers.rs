//! The channel on which the tabs of a user tell each other what they read of the roster.
//!
//! Knows `BroadcastChannel`, and how a word travels. Must not know what follows from one; that is
//! `supervision`.

use gloo_events::EventListener;
use js_sys::Array;
use supervision::message::{Reading, RosterPart, TabWord};
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

use super::tabs::{LONGEST_WORD, MOST_TEXT, counted, text};

/// A place among the tabs that read; dropping it leaves.
pub struct Readers {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Readers {
    /// Joins those who read at this server for this user. `None` where the browser cannot.
    pub fn join(server: &str, user: &str, hear: impl Fn(TabWord) + 'static) -> Option<Self> {
        // The number changes with the form of the words: other versions have their own channel.
        let name = ["supervisor-widget roster 1 ", server, " ", user].concat();
        let channel = BroadcastChannel::new(&name).ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            if let Some(word) = data.and_then(|data| read(&data)) {
                hear(word);
            }
        });
        Some(Self {
            channel,
            _listener: listener,
        })
    }

    /// Says something to all others.
    pub fn post(&self, word: &TabWord) {
        self.channel.post_message(&write(word)).ok();
    }
}

impl Drop for Readers {
    fn drop(&mut self) {
        self.channel.close();
    }
}

/// A word as it travels: an array that begins with what it is.
#[allow(clippy::cast_precision_loss)] // times stay far below 2^53
fn write(word: &TabWord) -> JsValue {
    let array: Array = match word {
        TabWord::Hello => Array::of1(&"hello".into()),
        TabWord::Here => Array::of1(&"here".into()),
        TabWord::Bye => Array::of1(&"bye".into()),
        TabWord::Asking(part) => Array::of2(&"asking".into(), &part.to_text().into()),
        TabWord::Read(reading) => Array::of5(
            &"read".into(),
            &reading.part.to_text().into(),
            &(reading.asked_at as f64).into(),
            &(reading.at as f64).into(),
            &JsValue::from_str(&reading.body),
        ),
    };
    array.into()
}

/// Reads what came over the channel, which may be anything.
fn read(data: &JsValue) -> Option<TabWord> {
    let array = data.dyn_ref::<Array>()?;
    let part = || RosterPart::from_text(&text(&array.get(1), LONGEST_WORD)?);
    match text(&array.get(0), LONGEST_WORD)?.as_str() {
        "hello" => Some(TabWord::Hello),
        "here" => Some(TabWord::Here),
        "bye" => Some(TabWord::Bye),
        "asking" => Some(TabWord::Asking(part()?)),
        "read" => Some(TabWord::Read(Reading {
            part: part()?,
            asked_at: counted(&array.get(2))?,
            at: counted(&array.get(3))?,
            body: text(&array.get(4), MOST_TEXT)?,
        })),
        _ => None,
    }
}
