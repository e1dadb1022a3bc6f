//! The language of a panel: words, digits, times of day.
//!
//! Knows what JavaScript forms and what is kept of it. What is said within the reactive owner of a
//! panel is said in the language of the panel; elsewhere in the language that was set last.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use litemap::LiteMap;
use send_wrapper::SendWrapper;
use supervision::Millis;
use wasm_bindgen::prelude::*;

use super::Key;
use super::arguments::{Arg, Piece, filled, isolated, packed, pieces};

#[wasm_bindgen]
extern "C" {
    /// Sentences, numbers and times in one language: `Speech` of `src/element/language.js`.
    #[derive(Clone)]
    pub type Speech;

    /// Tag of the language of the words.
    #[wasm_bindgen(method, getter)]
    fn tag(this: &Speech) -> String;

    /// Direction of the writing: `ltr` or `rtl`.
    #[wasm_bindgen(method, getter)]
    fn dir(this: &Speech) -> String;

    /// The ten digits from zero on.
    #[wasm_bindgen(method, getter)]
    fn digits(this: &Speech) -> String;

    /// A message with its arguments filled in.
    #[wasm_bindgen(method)]
    fn format(this: &Speech, id: &str, args: &str) -> String;

    /// The same with a mark in the place of each argument that is not given.
    #[wasm_bindgen(method)]
    fn pieces(this: &Speech, id: &str, args: &str) -> String;

    /// The message with a mark in the place of each argument; `None` where the words depend on an argument.
    #[wasm_bindgen(method)]
    fn template(this: &Speech, id: &str) -> Option<String>;

    /// Time of day of a time in milliseconds since 1970.
    #[wasm_bindgen(method)]
    fn time(this: &Speech, at: f64, with_seconds: bool) -> String;

    /// Date of a time in milliseconds since 1970.
    #[wasm_bindgen(method)]
    fn day(this: &Speech, at: f64) -> String;

    /// Date and time of day of a time in milliseconds since 1970.
    #[wasm_bindgen(method)]
    fn date(this: &Speech, at: f64) -> String;
}

/// The language of a panel.
#[derive(Clone)]
pub(crate) struct Language(SendWrapper<Rc<Inner>>);

/// Two languages are equal when they are of one panel: a language may have other words in another panel.
impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

struct Inner {
    /// `None`: no language was set, so a sentence is its name.
    speech: Option<Speech>,
    digits: Vec<char>,
    /// Sentences that are filled in here, by subject and place; `None` of those whose words depend on their arguments.
    templates: RefCell<LiteMap<(&'static str, usize), Option<Template>>>,
    /// Other sentences that were formed last.
    formed: RefCell<LiteMap<Asked, String>>,
}

/// A sentence, by its subject and its place there, with its arguments, packed, and whether the places of arguments are marked
/// that are not given.
type Asked = (&'static str, usize, String, bool);

/// A sentence with the places of its arguments.
type Template = Rc<[Piece]>;

/// Number of sentences that are kept at the most: more than are on a screen.
const KEPT: usize = 1_000;

thread_local! {
    static LAST: RefCell<Option<Language>> = const { RefCell::new(None) };
}

/// Sets the language of what is said within the current reactive owner, and of what is said
/// without one.
pub fn use_language(speech: Speech) {
    let language = Language::new(Some(speech));
    if Owner::current().is_some() {
        provide_context(language.clone());
    }
    LAST.with(|last| {
        if let Ok(mut last) = last.try_borrow_mut() {
            *last = Some(language);
        }
    });
}

/// The language of what is said here.
pub(crate) fn current() -> Language {
    let last = || LAST.with(|last| last.try_borrow().ok()?.clone());
    use_context()
        .or_else(last)
        .unwrap_or_else(|| Language::new(None))
}

/// Tag of the language of the words said here, and the direction of its writing.
pub(crate) fn tag_and_dir() -> [String; 2] {
    let language = current();
    let speech = language.0.speech.as_ref();
    speech.map_or_else(Default::default, |speech| [speech.tag(), speech.dir()])
}

/// A text whose digits are those of the language.
pub(crate) fn digits(text: &str) -> String {
    current().digits(text)
}

/// Minutes and seconds of a duration, from an hour on with hours.
pub(crate) fn duration(milliseconds: Millis) -> String {
    let seconds = milliseconds / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    digits(&if hours == 0 {
        format!("{minutes:02}:{seconds:02}")
    } else {
        format!("{hours}:{minutes:02}:{seconds:02}")
    })
}

/// Time of day of a time in milliseconds since 1970, by the clock of the language.
pub(crate) fn time_of_day(at: f64, with_seconds: bool) -> String {
    let language = current();
    let speech = language.0.speech.as_ref();
    speech.map_or_else(String::new, |speech| speech.time(at, with_seconds))
}

/// Date of a time in milliseconds since 1970.
pub(crate) fn day(at: f64) -> String {
    let language = current();
    let speech = language.0.speech.as_ref();
    speech.map_or_else(String::new, |speech| speech.day(at))
}

/// Date and time of day of a time in milliseconds since 1970, with seconds.
pub(crate) fn date_and_time(at: Millis) -> String {
    let language = current();
    let speech = language.0.speech.as_ref();
    #[allow(clippy::cast_precision_loss)] // milliseconds since 1970 fit
    speech.map_or_else(String::new, |speech| speech.date(at as f64))
}

impl Language {
    fn new(speech: Option<Speech>) -> Self {
        let digits = speech.as_ref().map(Speech::digits).unwrap_or_default();
        Self(SendWrapper::new(Rc::new(Inner {
            speech,
            digits: digits.chars().collect(),
            templates: RefCell::default(),
            formed: RefCell::default(),
        })))
    }

    pub(super) fn say(&self, key: Key, args: &[(&'static str, Arg<'_>)]) -> String {
        let template = self.template(key);
        let words = template.and_then(|pieces| filled(&pieces, args, |text| self.digits(text)));
        words.unwrap_or_else(|| self.formed(key, packed(args), false))
    }

    fn template(&self, key: Key) -> Option<Template> {
        let mut known = self.0.templates.try_borrow_mut().ok()?;
        let asked = (key.subject(), key.at);
        if let Some(template) = known.get(&asked) {
            return template.clone();
        }
        let text = self.0.speech.as_ref()?.template(&key.id());
        let template: Option<Template> = text.map(|text| pieces(&text).into());
        known.insert(asked, template.clone());
        template
    }

    fn digits(&self, text: &str) -> String {
        let own = |sign: char| {
            let value = sign.to_digit(10).and_then(|it| usize::try_from(it).ok());
            let own = value.and_then(|value| self.0.digits.get(value));
            own.copied().unwrap_or(sign)
        };
        text.chars().map(own).collect()
    }

    pub(super) fn pieces(&self, key: Key, args: &[(&'static str, Arg<'_>)]) -> Vec<Piece> {
        pieces(&self.marked(key, args))
    }

    fn marked(&self, key: Key, args: &[(&'static str, Arg<'_>)]) -> String {
        self.formed(key, packed(args), true)
    }

    /// A sentence in words: those that were formed before, where it is one of the last.
    fn formed(&self, key: Key, args: String, is_marked: bool) -> String {
        let asked = (key.subject(), key.at, args, is_marked);
        if let Ok(known) = self.0.formed.try_borrow()
            && let Some(words) = known.get(&asked)
        {
            return words.clone();
        }
        let (_, _, args, _) = &asked;
        let words = match &self.0.speech {
            Some(speech) if is_marked => speech.pieces(&key.id(), args),
            Some(speech) => speech.format(&key.id(), args),
            None => key.id(),
        };
        if let Ok(mut known) = self.0.formed.try_borrow_mut() {
            if known.len() >= KEPT {
                known.clear();
            }
            known.insert(asked, words.clone());
        }
        words
    }

    /// Items as one text.
    pub(super) fn list(&self, how: Key, items: Vec<String>) -> String {
        let mut items = items.into_iter().peekable();
        let mut all = items.next().unwrap_or_default();
        if items.peek().is_some() {
            all = isolated(&all).into_owned();
        }
        while let Some(item) = items.next() {
            let place = if items.peek().is_some() {
                "other"
            } else {
                "last"
            };
            let joint = self.marked(how, &[("place", place.into())]);
            let part = |piece| match piece {
                Piece::Words(words) => words,
                Piece::Argument(name) if name == "before" => all.clone(),
                Piece::Argument(_) => isolated(&item).into_owned(),
            };
            all = pieces(&joint).into_iter().map(part).collect();
        }
        all
    }
}
