//! Marks on the letters of a name that the search has found: the browser paints them over the text, and no element changes.
//!
//! Must not know what is searched for.

use std::ops::Range;

use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

#[wasm_bindgen(module = "/src/view/roster/found.js")]
extern "C" {
    /// Marks letters of a text by a range, a new one where none is given.
    #[wasm_bindgen(catch)]
    fn mark(text: &Node, start: u32, end: u32, before: JsValue) -> Result<JsValue, JsValue>;

    /// Takes a mark back.
    #[wasm_bindgen(catch)]
    fn unmark(range: &JsValue) -> Result<(), JsValue>;
}

/// The marks of one name; they go with it.
pub(super) struct Marks {
    name: Option<Element>,
    /// The name as it is drawn.
    drawn: String,
    places: Vec<Range<u32>>,
    ranges: Vec<JsValue>,
}

impl Marks {
    /// No marks yet on the name that an element shows.
    pub(super) fn new(name: Option<Element>) -> Self {
        Self {
            name,
            drawn: String::new(),
            places: Vec::new(),
            ranges: Vec::new(),
        }
    }

    /// Notes that a name is drawn: another text has lost its marks.
    pub(super) fn drawn(&mut self, name: &str) {
        if self.drawn != name {
            name.clone_into(&mut self.drawn);
            self.places.clear();
        }
    }

    /// Marks these places, in UTF-16 code units, and no others. A name that is not drawn yet is marked once it is.
    pub(super) fn put(&mut self, name: &str, places: Vec<Range<u32>>) {
        if self.drawn != name || (self.places == places && self.ranges.len() == places.len()) {
            return;
        }
        let text = self.name.as_ref().and_then(|name| name.first_child());
        let mut before = std::mem::take(&mut self.ranges).into_iter();
        if let Some(text) = text {
            let marked = places.iter().filter_map(|place| {
                let before = before.next().unwrap_or_default();
                mark(&text, place.start, place.end, before).ok()
            });
            self.ranges = marked.collect();
        }
        for range in before {
            unmark(&range).ok();
        }
        self.places = places;
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        for range in &self.ranges {
            unmark(range).ok();
        }
    }
}
