//! What is drawn: elements and texts, views side by side, parts that come and go, and lists.
//!
//! All of it is of one type, so that it is put into the page and taken out by one compiled copy of this code. Knows the nodes
//! of the page; must not know attributes, events or what is drawn.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use leptos::prelude::*;
use web_sys::Node;

use super::called::{Gives, Takes};

/// Anything drawn, in the page or not yet.
pub(super) enum AnyView {
    /// An element or a text.
    One(Made),
    /// Views side by side.
    Several(Vec<AnyView>),
    /// Views that come and go.
    Changing(Changing),
}

/// A node, and what ends with it.
pub(super) struct Made {
    pub(super) node: Node,
    pub(super) kept: Vec<Kept>,
}

/// What a node owns.
#[expect(dead_code, reason = "owned for its end")]
pub(super) enum Kept {
    Effect(RenderEffect<()>),
    Listener(EventListener),
    View(AnyView),
}

impl Made {
    pub(super) fn new(node: impl Into<Node>) -> Self {
        let (node, kept) = (node.into(), Vec::new());
        Self { node, kept }
    }

    /// Runs a closure now, and again whenever something that it read has changed.
    pub(super) fn effect(&mut self, run: Box<dyn Gives<()>>) {
        self.kept.push(Kept::Effect(effect(run)));
    }

    /// Writes a text now, and whenever it is another.
    pub(super) fn keep_written(
        &mut self,
        mut read: Box<dyn Gives<String> + Send>,
        mut write: Box<dyn for<'a> Takes<&'a str>>,
    ) {
        let mut written: Option<String> = None;
        self.effect(Box::new(move || {
            let now = read.now();
            if written.as_ref() != Some(&now) {
                write.accept(&now);
                written = Some(now);
            }
        }));
    }
}

impl AnyView {
    /// Puts the view into the page, or moves it: before a node, else behind all that is in its parent.
    pub(super) fn mount(&self, parent: &Node, before: Option<&Node>) {
        match self {
            Self::One(Made { node, .. }) => {
                parent.insert_before(node, before).ok();
            }
            Self::Several(views) => {
                for view in views {
                    view.mount(parent, before);
                }
            }
            Self::Changing(Changing { lines, end, .. }) => {
                parent.insert_before(end, before).ok();
                for line in lines.borrow().iter() {
                    line.view.mount(parent, Some(end));
                }
            }
        }
    }

    /// Takes the view out of the page.
    pub(super) fn unmount(&self) {
        match self {
            Self::One(Made { node, .. }) => remove(node),
            Self::Several(views) => views.iter().for_each(Self::unmount),
            Self::Changing(Changing { lines, end, .. }) => {
                leave(&lines.borrow());
                remove(end);
            }
        }
    }

    /// The first node of it; `None` where there is none.
    fn first(&self) -> Option<Node> {
        match self {
            Self::One(Made { node, .. }) => Some(node.clone()),
            Self::Several(views) => views.iter().find_map(Self::first),
            Self::Changing(Changing { lines, end, .. }) => {
                let first = lines.borrow().iter().find_map(|line| line.view.first());
                first.or_else(|| Some(end.clone()))
            }
        }
    }
}

fn remove(node: &Node) {
    if let Some(parent) = node.parent_node() {
        parent.remove_child(node).ok();
    }
}

fn effect(mut run: Box<dyn Gives<()>>) -> RenderEffect<()> {
    RenderEffect::new(move |_| run.now())
}

/// Views that come and go, before a comment that stays.
pub(super) struct Changing {
    lines: Rc<RefCell<Vec<Line>>>,
    end: Node,
    #[expect(dead_code, reason = "owned for its end")]
    effect: RenderEffect<()>,
}

impl Drop for Changing {
    fn drop(&mut self) {
        // The effect, which holds them as well, ends a little later.
        self.lines.take();
    }
}

/// One of the views that come and go.
struct Line {
    key: String,
    /// Owner of what the view was drawn with.
    owner: Option<Owner>,
    view: AnyView,
    /// Place before the last change; `None`: it has just come.
    place: Option<usize>,
}

fn leave(lines: &[Line]) {
    for line in lines {
        line.view.unmount();
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.owner.iter().for_each(Owner::cleanup);
    }
}

/// An entry of a list, drawn once for as long as its key is in the list.
pub(super) struct Item {
    key: String,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

impl Item {
    pub(super) fn new(key: String, draw: impl FnOnce() -> AnyView + Send + 'static) -> Self {
        let draw = Box::new(draw);
        Self { key, draw }
    }
}

/// A list; `None` for its entries leaves it as it is.
pub(super) fn list(mut items: Box<dyn Gives<Option<Vec<Item>>>>) -> AnyView {
    let owner = Owner::current();
    changing(Box::new(move |mut before| {
        for (place, line) in before.iter_mut().enumerate() {
            line.place = Some(place);
        }
        let Some(items) = items.now() else {
            return before;
        };
        // What stays in its order is found and taken at the end.
        before.reverse();
        let line = |Item { key, draw }| {
            let known = before.iter().rposition(|line| line.key == key);
            if let Some(known) = known {
                return before.remove(known);
            }
            let owner = owner.as_ref().map(Owner::child);
            let view = untrack(|| match &owner {
                Some(owner) => owner.with(draw),
                None => draw(),
            });
            let place = None;
            Line {
                key,
                owner,
                view,
                place,
            }
        };
        let now = items.into_iter().map(line).collect();
        leave(&before);
        now
    }))
}

/// A part that is drawn anew with every change of what it reads; `None`: it is absent.
fn part(mut read: Box<dyn Gives<Option<AnyView>> + Send>) -> AnyView {
    changing(Box::new(move |before| {
        let now = read.now();
        leave(&before);
        let line = |view| Line {
            key: String::new(),
            owner: None,
            view,
            place: None,
        };
        now.into_iter().map(line).collect()
    }))
}

fn changing(mut next: Box<dyn FnMut(Vec<Line>) -> Vec<Line>>) -> AnyView {
    let end: Node = document().create_comment("").into();
    let lines = Rc::new(RefCell::new(Vec::new()));
    let (kept, here) = (lines.clone(), end.clone());
    let effect = effect(Box::new(move || {
        let now = next(kept.take());
        if let Some(parent) = here.parent_node() {
            arrange(&now, &parent, &here);
        }
        kept.replace(now);
    }));
    AnyView::Changing(Changing { lines, end, effect })
}

/// Puts views in their order before a node.
fn arrange(lines: &[Line], parent: &Node, end: &Node) {
    let places: Vec<_> = lines.iter().map(|line| line.place).collect();
    let mut next = end.clone();
    for (line, stays) in lines.iter().zip(staying(&places)).rev() {
        if !stays {
            line.view.mount(parent, Some(&next));
        }
        next = line.view.first().unwrap_or(next);
    }
}

/// Which views stay where they are while the others move, by their places before: as many as can be where one has moved, since
/// moving takes the focus and the place of scrolling away.
fn staying(places: &[Option<usize>]) -> Vec<bool> {
    let places = places.iter().copied();
    let ahead = in_order(places.clone(), |before, place| before < place);
    let mut back = in_order(places.rev(), |before, place| before > place);
    back.reverse();
    let count = |stay: &[bool]| stay.iter().filter(|stays| **stays).count();
    if count(&back) > count(&ahead) {
        back
    } else {
        ahead
    }
}

/// Which places follow each other, those left out that do not.
fn in_order(
    places: impl Iterator<Item = Option<usize>>,
    follows: fn(usize, usize) -> bool,
) -> Vec<bool> {
    let mut last = None;
    let stays = |place: Option<usize>| {
        let is_next = |place| last.is_none_or(|last| follows(last, place));
        let stays = place.is_some_and(is_next);
        last = place.filter(|_| stays).or(last);
        stays
    };
    places.map(stays).collect()
}

/// What can be drawn.
pub(super) trait IntoAny {
    /// The view of it.
    fn into_any(self) -> AnyView;
}

impl IntoAny for AnyView {
    fn into_any(self) -> AnyView {
        self
    }
}

impl IntoAny for &str {
    fn into_any(self) -> AnyView {
        AnyView::One(Made::new(document().create_text_node(self)))
    }
}

impl IntoAny for String {
    fn into_any(self) -> AnyView {
        self.as_str().into_any()
    }
}

/// A text that follows what it reads.
impl IntoAny for Box<dyn Gives<String> + Send> {
    fn into_any(self) -> AnyView {
        let mut made = Made::new(document().create_text_node(""));
        let node = made.node.clone();
        made.keep_written(
            self,
            Box::new(move |value: &str| node.set_node_value(Some(value))),
        );
        AnyView::One(made)
    }
}

/// A part that follows what it reads.
impl IntoAny for Box<dyn Gives<Option<AnyView>> + Send> {
    fn into_any(self) -> AnyView {
        part(self)
    }
}

impl<T: IntoAny> IntoAny for Option<T> {
    fn into_any(self) -> AnyView {
        self.map_or_else(|| AnyView::Several(Vec::new()), T::into_any)
    }
}

impl<T: IntoAny> IntoAny for Vec<T> {
    fn into_any(self) -> AnyView {
        AnyView::Several(self.into_iter().map(T::into_any).collect())
    }
}

impl<T: IntoAny, const N: usize> IntoAny for [T; N] {
    fn into_any(self) -> AnyView {
        AnyView::Several(self.into_iter().map(T::into_any).collect())
    }
}

#[cfg(test)]
mod tests {
    use leptos::task::tick;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn of_many_only_the_one_that_moves_moves() {
        let stays = |places: &[usize]| {
            let places: Vec<_> = places.iter().copied().map(Some).collect();
            staying(&places)
        };
        assert_eq!(stays(&[0, 1, 2]), [true, true, true]);
        assert_eq!(stays(&[1, 2, 0]), [true, true, false], "to the end");
        assert_eq!(stays(&[2, 0, 1]), [false, true, true], "to the front");
        assert_eq!(staying(&[Some(0), None, Some(1)]), [true, false, true]);
    }

    #[wasm_bindgen_test]
    async fn entries_keep_their_nodes_come_in_order_and_end_when_they_go() {
        any_spawner::Executor::init_wasm_bindgen().ok();
        let owner = Owner::new();
        let parent = document().create_element("div").unwrap();
        let (keys, ended) = owner.with(|| (RwSignal::new("abc"), RwSignal::new(String::new())));
        let drawn = owner.with(|| {
            list(Box::new(move || {
                let item = |key: char| {
                    Item::new(key.into(), move || {
                        on_cleanup(move || ended.update(|ended| ended.push(key)));
                        key.to_string().into_any()
                    })
                };
                Some(keys.get().chars().map(item).collect())
            }))
        });
        "!".into_any().mount(&parent, None);
        drawn.mount(&parent, None);
        assert_eq!(parent.text_content().unwrap(), "!abc");
        let before = parent.child_nodes();
        let (b, c) = (before.item(2), before.item(3));
        keys.set("cdb");
        tick().await;
        assert_eq!(parent.text_content().unwrap(), "!cdb");
        assert_eq!(ended.get_untracked(), "a");
        let now = parent.child_nodes();
        assert_eq!((now.item(1), now.item(3)), (c, b));
        drawn.unmount();
        assert_eq!(parent.text_content().unwrap(), "!");
        drop(drawn);
        assert_eq!(ended.get_untracked(), "acdb");
        owner.cleanup();
    }
}
