//! Focus, selection and scrolling of a panel, kept while the view is drawn anew.
//!
//! Knows elements by their places below the root, since two views of one screen have the same
//! elements in the same places. Must not know what an element is for.

use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, HtmlInputElement, ShadowRoot};

/// Indexes among the children, from the root down.
type Path = Vec<u32>;

/// Where a person is in a panel.
pub(super) struct Place {
    root: ShadowRoot,
    focus: Option<Path>,
    /// First and last letter that are selected in an input with the focus.
    selection: Option<(u32, u32)>,
    /// Lists that are not at their beginning, and how far they are scrolled.
    scrolled: Vec<(Path, i32)>,
}

impl Place {
    /// Where a person is now.
    pub(super) fn of(root: &ShadowRoot) -> Self {
        let focused = root.active_element();
        let input = focused
            .as_ref()
            .and_then(|it| it.dyn_ref::<HtmlInputElement>());
        let selection = input.and_then(|input| {
            let start = input.selection_start().ok().flatten()?;
            Some((start, input.selection_end().ok().flatten()?))
        });
        let mut scrolled = Vec::new();
        if let Ok(all) = root.query_selector_all(".root *") {
            let elements =
                (0..all.length()).filter_map(|index| all.get(index)?.dyn_into::<Element>().ok());
            let away = elements.filter(|element| element.scroll_top() != 0);
            scrolled.extend(away.map(|element| (path(&element), element.scroll_top())));
        }
        Self {
            root: root.clone(),
            focus: focused.as_ref().map(path),
            selection,
            scrolled,
        }
    }

    /// Leads back, as soon as the view is drawn. A person who went elsewhere meanwhile stays there.
    pub(super) fn restore(self) {
        spawn_local(async move {
            tick().await;
            for (path, top) in &self.scrolled {
                if let Some(element) = self.at(path) {
                    element.set_scroll_top(*top);
                }
            }
            if self.root.active_element().is_some() {
                return;
            }
            let element = self.focus.as_ref().and_then(|path| self.at(path));
            let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
                return;
            };
            element.focus().ok();
            if let (Some(input), Some((start, end))) =
                (element.dyn_ref::<HtmlInputElement>(), self.selection)
            {
                input.set_selection_range(start, end).ok();
            }
        });
    }

    fn at(&self, path: &[u32]) -> Option<Element> {
        let mut indexes = path.iter();
        let first = self.root.children().item(*indexes.next()?)?;
        indexes.try_fold(first, |element, index| element.children().item(*index))
    }
}

/// The place of an element below its root.
fn path(element: &Element) -> Path {
    let mut path = Path::new();
    let mut here = Some(element.clone());
    while let Some(element) = here {
        let mut before = element.previous_element_sibling();
        let mut index = 0;
        while let Some(sibling) = before {
            index += 1;
            before = sibling.previous_element_sibling();
        }
        path.push(index);
        here = element.parent_element();
    }
    path.reverse();
    path
}
