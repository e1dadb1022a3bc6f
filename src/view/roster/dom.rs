//! Elements of the list: what a row is, and whose it is.

use supervision::AgentRef;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement};

/// Says which agent a row is: the text of an [`AgentRef`].
const AGENT: &str = "data-agent";

/// The element that an event is about.
pub(super) fn element(target: Option<EventTarget>) -> Option<Element> {
    target?.dyn_into().ok()
}

/// The row that an element is in.
pub(super) fn row_of(target: &Element) -> Option<Element> {
    target.closest(".row").ok().flatten()
}

/// The agent of a row; the head of a group has none.
pub(super) fn agent_of(row: &Element) -> Option<AgentRef> {
    let agent = row.get_attribute(AGENT)?;
    Some(agent.as_str().into())
}

/// The grid that an element is in.
pub(super) fn grid_of(element: &Element) -> Option<HtmlElement> {
    element.closest(".grid").ok().flatten()?.dyn_into().ok()
}
