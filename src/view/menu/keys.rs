//! Place, keys and end of an open menu.
//!
//! Must not know what its entries do.

use gws::letters::small;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, KeyboardEvent, Node};

use super::entry::Name;
use crate::view::app::App;
use crate::view::element::NodeRef;
use crate::view::erased::{effect, on_change};
use crate::view::tips;

/// CSS selector of the open menu of a panel.
const OPEN: &str = "[role=menu]:popover-open";

/// The menu that is the target of an event or around it.
pub(super) fn menu_at(target: Option<EventTarget>) -> Option<HtmlElement> {
    let target = target?.dyn_into::<Element>().ok()?;
    target
        .closest("[role=menu]")
        .ok()
        .flatten()?
        .dyn_into()
        .ok()
}

pub(super) fn is_shown(menu: &HtmlElement) -> bool {
    menu.matches(":popover-open").unwrap_or(false)
}

fn button_of(menu: &HtmlElement) -> Option<HtmlElement> {
    menu.previous_element_sibling()?.dyn_into().ok()
}

fn items_of(menu: &HtmlElement) -> Vec<HtmlElement> {
    let Ok(found) = menu.query_selector_all("button") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into().ok())
        .collect()
}

/// Places a menu that the browser has just shown, and leads the focus into it.
pub(super) fn opened(target: Option<EventTarget>) {
    if let Some(menu) = menu_at(target).filter(is_shown) {
        place_beside(&menu);
        enter(&menu);
    }
}

/// Focuses the chosen entry, else the first one, else the menu.
fn enter(menu: &HtmlElement) {
    let chosen = menu.query_selector("[aria-checked=true]").ok().flatten();
    let chosen = chosen.and_then(|chosen| chosen.dyn_into().ok());
    let first = chosen.or_else(|| items_of(menu).into_iter().next());
    first.as_ref().unwrap_or(menu).focus().ok();
}

pub(super) fn place_beside(menu: &HtmlElement) {
    if let Some(button) = button_of(menu) {
        tips::place(menu, &button);
    }
}

pub(super) fn close(menu: &HtmlElement) {
    menu.hide_popover().ok();
    if let Some(button) = button_of(menu) {
        button.focus().ok();
    }
}

/// Closes an open menu when its row is used for another agent or its place in the document changes, and
/// keeps it beside its button when the window changes its size.
pub(super) fn watch(app: App, name: &Name, is_open: RwSignal<bool>, at: NodeRef<Div>) {
    let menu = move || at.get_untracked();
    // A row that is used for another agent closes its menu.
    let (now, before) = (name.clone(), untrack(|| name()));
    effect(move || {
        // Read before any condition, since only what is read is followed.
        let is_another = now() != before;
        if let Some(menu) = menu().filter(|_| is_another) {
            menu.hide_popover().ok();
        }
    });
    // A popover that is moved in the document is hidden there without an event.
    let follow = move || {
        app.lines.track();
        app.cards.track();
        app.sessions.track();
    };
    on_change(follow, move || {
        spawn_local(async move {
            tick().await;
            if menu().is_some_and(|menu| !is_shown(&menu)) {
                is_open.set(false);
            }
        });
    });
    // A window that changes its size, or a phone that is turned, moves the button.
    let resized = window_event_listener_untyped("resize", move |_| {
        if let Some(menu) = menu() {
            place_beside(&menu);
        }
    });
    on_cleanup(move || resized.remove());
}

/// Handles a key that was pressed in a panel, while a menu of the panel is open. The focus may be
/// outside of the menu: the browser shows a menu first and moves the focus later.
pub(in crate::view) fn pressed(event: &KeyboardEvent) {
    let panel = event.current_target();
    let panel = panel.and_then(|panel| panel.dyn_into::<Element>().ok());
    let open = panel.and_then(|panel| panel.query_selector(OPEN).ok().flatten());
    let Some(menu) = open.and_then(|menu| menu.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    // The keys of the grid and of the panel mean something else.
    event.stop_propagation();
    let key = event.key();
    if matches!(key.as_str(), "Escape" | "Tab") {
        close(&menu);
        // The tab key moves on from the button.
        if key == "Escape" {
            event.prevent_default();
        }
        return;
    }
    let target = event.target().and_then(|it| it.dyn_into::<Node>().ok());
    let is_inside = menu.contains(target.as_ref());
    if !is_inside {
        enter(&menu);
    }
    // The key that opened the menu and is still held chooses nothing.
    if matches!(key.as_str(), "Enter" | " ") {
        if event.repeat() || !is_inside {
            event.prevent_default();
        }
        return;
    }
    let items = items_of(&menu);
    let is_here = |item: &HtmlElement| item.matches(":focus").unwrap_or(false);
    let here = items.iter().position(is_here);
    let count = items.len().max(1);
    let next = here.map_or(0, |here| (here + 1) % count);
    let to = match key.as_str() {
        "ArrowDown" => Some(next),
        "ArrowUp" => Some((here.unwrap_or(0) + count - 1) % count),
        "Home" => Some(0),
        "End" => Some(count - 1),
        _ if event.ctrl_key() || event.alt_key() || event.meta_key() => None,
        letter => (0..count)
            .map(|step| (next + step) % count)
            .find(|at| begins_with(items.get(*at), letter)),
    };
    if let Some(item) = to.and_then(|to| items.get(to)) {
        item.focus().ok();
        event.prevent_default();
    }
}

/// Whether a name begins with what was typed.
fn begins_with(item: Option<&HtmlElement>, letter: &str) -> bool {
    let name = item.and_then(|item| item.get_attribute("aria-label"));
    name.is_some_and(|name| small(&name).starts_with(&small(letter)))
}
