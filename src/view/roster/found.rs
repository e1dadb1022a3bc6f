//! Marks on the letters of a name that the search has found: the browser paints them over the text, and no element changes.
//!
//! Must not know what is searched for.

use std::ops::Range;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

#[wasm_bindgen(module = "/src/view/roster/found.js")]
extern "C" {
    /// Marks letters of a text, and gives what takes the mark back.
    #[wasm_bindgen(catch)]
    fn mark(text: &Node, start: u32, end: u32) -> Result<Option<Function>, JsValue>;
}

/// The marks of one name; they go with it.
pub(super) struct Marks {
    name: Option<Element>,
    places: Vec<Range<u32>>,
    drawn: Vec<Function>,
}

impl Marks {
    /// No marks yet on the name that an element shows.
    pub(super) fn new(name: Option<Element>) -> Self {
        Self {
            name,
            places: Vec::new(),
            drawn: Vec::new(),
        }
    }

    /// Marks these places, in UTF-16 code units, and no others. The text of the name may change below its marks.
    pub(super) fn put(&mut self, places: Vec<Range<u32>>) {
        if self.places == places {
            return;
        }
        self.take();
        let text = self.name.as_ref().and_then(|name| name.first_child());
        if let Some(text) = text {
            let drawn = places.iter();
            let drawn = drawn.filter_map(|it| mark(&text, it.start, it.end).ok().flatten());
            self.drawn = drawn.collect();
        }
        self.places = places;
    }

    fn take(&mut self) {
        for mark in self.drawn.drain(..) {
            mark.call0(&JsValue::UNDEFINED).ok();
        }
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        self.take();
    }
}
