//! Elements cloned from a prototype, and what is written into them: only what differs from what
//! was written before.
//!
//! Where many alike elements change often, a clone and a comparison cost less than a signal for
//! each text. Must not know what the elements show.

use std::cell::RefCell;
use std::ptr::fn_addr_eq;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use super::drawn::AnyView;
use super::element::{self, write};
use crate::i18n::{self, Language};

/// Draws what is cloned: elements in which nothing changes.
pub(super) type Draw = fn() -> AnyView;

/// What was drawn already.
struct Prototype {
    draw: Draw,
    /// Language of the words in it; `None`: it has no words.
    language: Option<Language>,
    holder: Element,
}

thread_local! {
    static PROTOTYPES: RefCell<Vec<Prototype>> = const { RefCell::new(Vec::new()) };
}

/// Appends a copy of what is drawn, which is drawn once and has no words.
pub(super) fn append_copy(parent: &Element, draw: Draw) -> Option<()> {
    append(parent, draw, None)
}

/// Appends a copy of what is drawn with words, which is drawn once for the language of the panel.
pub(super) fn append_copy_in_words(parent: &Element, draw: Draw) -> Option<()> {
    append(parent, draw, Some(i18n::current()))
}

fn append(parent: &Element, draw: Draw, language: Option<Language>) -> Option<()> {
    let copy: Element = PROTOTYPES.with(|known| {
        let mut known = known.try_borrow_mut().ok()?;
        let is_drawn = |it: &&Prototype| fn_addr_eq(it.draw, draw);
        // Of two languages, one is kept.
        known.retain(|it| !is_drawn(&it) || it.language == language);
        if known.iter().find(is_drawn).is_none() {
            // An element that cannot be made stops the panel: a row without words would be no truth.
            let mut holder = element::Element::new("div");
            holder.child(draw());
            known.push(Prototype {
                draw,
                language,
                holder: holder.it().clone(),
            });
        }
        let prototype = known.iter().find(is_drawn)?;
        let copy = prototype.holder.clone_node_with_deep(true);
        copy.ok()?.dyn_into().ok()
    })?;
    while let Some(child) = copy.first_child() {
        parent.append_child(&child).ok()?;
    }
    Some(())
}

/// The element at a place: the first number is the place among the children, the next one that
/// among the children of this child. Where nothing is, the element itself.
pub(super) fn at(element: &Element, path: &[u32]) -> Element {
    // A list of children would be kept by the browser for as long as the element is there.
    let child = |element: Element, index: &u32| {
        let first = element.first_element_child();
        let child = (0..*index).fold(first, |child, _| child?.next_element_sibling());
        child.unwrap_or(element)
    };
    path.iter().fold(element.clone(), child)
}

/// An element and what was written into it.
pub(super) struct Filled {
    element: Element,
    words: Option<(Node, String)>,
    /// Attributes and properties of the style.
    values: Vec<(&'static str, Option<String>)>,
}

impl Filled {
    /// An element into which nothing was written yet.
    pub(super) fn new(element: Element) -> Self {
        Self {
            element,
            words: None,
            values: Vec::new(),
        }
    }

    /// The element into which is written.
    pub(super) fn element(&self) -> &Element {
        &self.element
    }

    /// Writes its text, which comes before all other content.
    pub(super) fn text(&mut self, words: &str) {
        match &mut self.words {
            Some((_, known)) if known == words => {}
            Some((node, known)) => {
                // The node stays: an element that had the words anew would count as changed.
                node.set_node_value(Some(words));
                words.clone_into(known);
            }
            None if words.is_empty() => {}
            None => {
                self.element.set_text_content(Some(words));
                let node = self.element.first_child();
                self.words = node.map(|node| (node, words.to_owned()));
            }
        }
    }

    /// Writes an attribute of the element.
    pub(super) fn set(&mut self, name: &'static str, value: &str) {
        self.maybe(name, Some(value));
    }

    /// Writes an attribute that is there while it has a value.
    pub(super) fn maybe(&mut self, name: &'static str, value: Option<&str>) {
        if self.differs(name, value) {
            write(&self.element, name, value);
        }
    }

    /// Writes a property of its style through the CSSOM, which a strict page allows.
    pub(super) fn style(&mut self, name: &'static str, value: &str) {
        if self.differs(name, Some(value).filter(|value| !value.is_empty()))
            && let Some(element) = self.element.dyn_ref::<HtmlElement>()
        {
            element.style().set_property(name, value).ok();
        }
    }

    /// Whether another value was written under this name before, or none; from now on it is this
    /// one.
    fn differs(&mut self, name: &'static str, value: Option<&str>) -> bool {
        let known = self.values.iter_mut().find(|(known, _)| *known == name);
        match known {
            Some((_, known)) if known.as_deref() == value => return false,
            Some((_, known)) => *known = value.map(str::to_owned),
            None if value.is_none() => return false,
            None => self.values.push((name, value.map(str::to_owned))),
        }
        true
    }
}

/// Parts by selector, and the text of each, made of what they are about.
pub(super) type Texts<T> = &'static [(&'static str, fn(&T) -> String)];

/// The parts of a copy, each found by its selector once; a part that is not there is written nowhere.
pub(super) struct Parts {
    root: Filled,
    known: Vec<(&'static str, Filled)>,
}

impl Parts {
    /// The parts of an element, the element itself among them.
    pub(super) fn of(root: &Element) -> Self {
        Self {
            root: Filled::new(root.clone()),
            known: Vec::new(),
        }
    }

    /// The element whose parts these are.
    pub(super) fn root(&mut self) -> &mut Filled {
        &mut self.root
    }

    /// The part that a selector finds first.
    fn part(&mut self, selector: &'static str) -> Option<&mut Filled> {
        let known = self.known.iter().position(|(known, _)| *known == selector);
        let at = known.unwrap_or(self.known.len());
        if known.is_none() {
            let element = self.root.element.query_selector(selector).ok()??;
            self.known.push((selector, Filled::new(element)));
        }
        self.known.get_mut(at).map(|(_, part)| part)
    }

    /// Writes the text of a part.
    pub(super) fn text(&mut self, selector: &'static str, text: &str) {
        if let Some(part) = self.part(selector) {
            part.text(text);
        }
    }

    /// Writes texts about something.
    pub(super) fn texts<T>(&mut self, texts: Texts<T>, about: &T) {
        for (selector, of) in texts {
            self.text(selector, &of(about));
        }
    }

    /// Writes an attribute of a part that is there while it has a value.
    pub(super) fn maybe(
        &mut self,
        selector: &'static str,
        name: &'static str,
        value: Option<&str>,
    ) {
        if let Some(part) = self.part(selector) {
            part.maybe(name, value);
        }
    }

    /// Hides a part, or shows it.
    pub(super) fn hide(&mut self, selector: &'static str, is_hidden: bool) {
        self.maybe(selector, "hidden", is_hidden.then_some(""));
    }
}

/// Children of an element that come and go; those that are there keep their order.
pub(super) struct Line {
    parent: Element,
    /// The element before which they stand; without one they are the last children.
    next: Option<Element>,
    kinds: Vec<(Draw, Option<Filled>)>,
}

impl Line {
    /// Children that are not there yet, each one element when it is drawn.
    pub(super) fn new(parent: Element, kinds: impl IntoIterator<Item = Draw>) -> Self {
        let kinds = kinds.into_iter().map(|draw| (draw, None)).collect();
        Self {
            parent,
            next: None,
            kinds,
        }
    }

    /// The same, before an element.
    pub(super) fn before(self, next: Element) -> Self {
        Self {
            next: Some(next),
            ..self
        }
    }

    /// The children that are there, with their places.
    pub(super) fn there(&self) -> impl Iterator<Item = (usize, &Element)> {
        let kinds = self.kinds.iter().enumerate();
        kinds.filter_map(|(index, (_, child))| Some((index, child.as_ref()?.element())))
    }

    /// Lets a child be there or not; the child, when it is.
    pub(super) fn show(&mut self, index: usize, is_there: bool) -> Option<&mut Filled> {
        let (draw, child) = self.kinds.get(index)?;
        if is_there && child.is_none() {
            append_copy(&self.parent, *draw)?;
            let new = self.parent.last_element_child()?;
            let mut there = self.there();
            let next = there.find_map(|(place, it)| (place > index).then_some(it));
            if let Some(next) = next.or(self.next.as_ref()) {
                self.parent.insert_before(&new, Some(next)).ok();
            }
            drop(there);
            self.kinds.get_mut(index)?.1 = Some(Filled::new(new));
        } else if !is_there && let Some(child) = self.kinds.get_mut(index)?.1.take() {
            child.element.remove();
        }
        self.kinds.get_mut(index)?.1.as_mut()
    }

    /// Writes a text into each child; a child is there while it has one.
    pub(super) fn texts<const N: usize>(&mut self, texts: [String; N]) {
        for (index, text) in texts.iter().enumerate() {
            if let Some(child) = self.show(index, !text.is_empty()) {
                child.text(text);
            }
        }
    }
}

/// A view of its own in another's place, as among cloned elements; it goes when it is dropped.
pub struct Guest {
    owner: Owner,
    view: AnyView,
}

impl Guest {
    /// Draws a view in a child of `owner`, before `next` or as the last child of `parent`.
    pub(super) fn new(
        owner: &Owner,
        parent: &Node,
        next: Option<&Node>,
        draw: impl FnOnce() -> AnyView,
    ) -> Self {
        let owner = owner.child();
        let view = owner.with(draw);
        view.mount(parent, next);
        Self { owner, view }
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        self.owner.cleanup();
        self.view.unmount();
    }
}
