//! Elements of the list: what a row is, whose it is, and the focus on it.

use leptos::task::{spawn_local, tick};
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

/// The place of a row.
pub(super) fn place_of(row: &Element) -> Option<usize> {
    let index: usize = row.get_attribute("aria-rowindex")?.parse().ok()?;
    index.checked_sub(2)
}

/// Gives the focus to the row of an agent, once it is there.
pub(super) fn bring_into_view(body: Element, id: AgentRef) {
    spawn_local(async move {
        tick().await;
        focus_where(&body, |row| agent_of(row).as_ref() == Some(&id));
    });
}

/// Gives the focus to the row at a place, if it is there.
pub(super) fn focus_at(body: &Element, place: usize) -> bool {
    focus_where(body, |row| place_of(row) == Some(place))
}

fn focus_where(body: &Element, is_meant: impl Fn(&Element) -> bool) -> bool {
    let rows = body.children();
    let mut rows = (0..rows.length()).filter_map(|index| rows.item(index));
    focus(rows.find(|row| is_meant(row)))
}

/// Gives an element the focus, if it is there.
pub(super) fn focus(row: Option<Element>) -> bool {
    let row = row.and_then(|row| row.dyn_into::<HtmlElement>().ok());
    row.is_some_and(|row| row.focus().is_ok())
}
