//! Moving about in the grid, and acting, by keyboard.
//!
//! One stop of the tab key for the whole grid. Arrows, Home, End and the page keys move between
//! rows; Enter goes into a row's buttons, where the horizontal arrows move, and Escape comes
//! back. Letters act on the focused row where the host allows it, and a full stop sorts a list whose
//! rows keep their places.

use leptos::prelude::*;
use supervision::view::{Action, AgentRow};
use supervision::{AgentRef, Gate, ListMsg, Msg, Operation};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::dom::{agent_of, element, focus, place_of, row_of};
use super::window::Window;
use crate::runtime::screen::LineCell;
use crate::view::app::App;
use crate::view::focus::is_ahead;
use crate::view::keys::{self, Does};
use crate::view::tips::Tips;

/// A key was pressed in the grid.
pub(super) fn pressed(event: &KeyboardEvent, app: App, tips: Tips, window: Window) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let Some(target) = element(event.target()) else {
        return;
    };
    let Some(does) = keys::does(&event.key(), app) else {
        return;
    };
    if does == Does::SortNow && !event.repeat() {
        app.core.send(Msg::List(ListMsg::SortNow));
        event.prevent_default();
        return;
    }
    let Some(row) = row_of(&target) else {
        // The grid itself has the focus when the focused row has gone.
        let stop = target.query_selector(".row[tabindex='0']").ok().flatten();
        let is_arrow = matches!(does, Does::Up | Does::Down | Does::Sideways);
        if is_arrow && focus(stop) {
            event.prevent_default();
        }
        return;
    };
    let is_on_row = target == row;
    let here = place_of(&row).unwrap_or_default();
    let ahead = is_ahead(&event.key(), &row);
    let done = match does {
        Does::Down => window.focus(here.saturating_add(1)),
        Does::Up => window.focus(here.saturating_sub(1)),
        Does::PageDown => window.focus(here.saturating_add(window.page())),
        Does::PageUp => window.focus(here.saturating_sub(window.page())),
        Does::First => window.focus(0),
        Does::Last => window.focus(usize::MAX),
        Does::Enter | Does::Select if is_on_row && agent_of(&row).is_none() => fold(&row, None),
        Does::Sideways if is_on_row => {
            fold(&row, ahead.map(|on| if on { "false" } else { "true" }))
        }
        Does::Sideways => beside(&row, &target, ahead == Some(true)),
        Does::Enter => is_on_row && enter(&row),
        Does::Select => {
            if let Some(agent) = agent_of(&row).filter(|_| is_on_row) {
                app.core.send(Msg::Select(agent));
            }
            is_on_row
        }
        Does::Leave => !is_on_row && focus(Some(row)),
        Does::Act(operation) => !event.repeat() && act(operation, &row, app, tips),
        Does::SortNow | Does::Search => false,
    };
    if done {
        event.prevent_default();
    }
}

/// Folds the agents of a group away, or shows them again; where it matters, only those that are
/// as `expanded` says. The row of an agent has nothing to fold.
fn fold(row: &Element, expanded: Option<&str>) -> bool {
    let button = row.query_selector(".fold").ok().flatten();
    let is_meant = |button: &Element| {
        expanded.is_none() || button.get_attribute("aria-expanded").as_deref() == expanded
    };
    let button = button.and_then(|button| button.dyn_into::<HtmlElement>().ok());
    if let Some(button) = button.as_ref().filter(|button| is_meant(button)) {
        button.click();
    }
    button.is_some()
}

/// Acts on the row.
fn act(operation: Operation, row: &Element, app: App, tips: Tips) -> bool {
    let Some(action) = agent_of(row).and_then(|agent| find(app, &agent, operation)) else {
        return false;
    };
    match action.gate {
        Gate::Enabled => app.core.send(Msg::Invoke(action.operation, action.target)),
        // The reason that the button shows is the answer to the key as well.
        Gate::Disabled(_) => {
            let button = ["[data-operation=", operation.as_str(), "]"].concat();
            let button = row.query_selector(&button).ok().flatten();
            tips.show(button.as_ref());
        }
        Gate::Absent => return false,
    }
    true
}

fn find(app: App, agent: &AgentRef, operation: Operation) -> Option<Action> {
    let of_row = |row: &AgentRow| {
        let mut actions = row.actions.iter();
        let found = actions.find(|action| action.operation == operation);
        found.cloned()
    };
    let of_lines = |lines: &Vec<LineCell>| {
        let mut rows = lines.iter().filter_map(LineCell::row);
        let cell = rows.find(|cell| cell.id == *agent)?;
        cell.row.with_untracked(of_row)
    };
    app.lines.try_with_untracked(of_lines).flatten()
}

/// The buttons of a row, in order.
fn buttons(row: &Element) -> Vec<HtmlElement> {
    let Ok(found) = row.query_selector_all("button") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into().ok())
        .collect()
}

/// Goes to the first of the actions; the menu of the agent's state stands before them.
fn enter(row: &Element) -> bool {
    let is_action = |button: &HtmlElement| button.closest(".actions").ok().flatten().is_some();
    reach(buttons(row).into_iter().filter(is_action))
}

/// Goes from a button of the row to the next one, or the one before.
fn beside(row: &Element, button: &Element, is_forward: bool) -> bool {
    let buttons = buttons(row);
    let Some(here) = buttons.iter().position(|other| **other == *button) else {
        return false;
    };
    let (before, after) = buttons.split_at(here);
    if is_forward {
        reach(after.iter().skip(1).cloned())
    } else {
        reach(before.iter().rev().cloned())
    }
}

/// Gives the focus to the first that takes it: those that are folded away do not.
fn reach(mut buttons: impl Iterator<Item = HtmlElement>) -> bool {
    buttons.any(|button| button.focus().is_ok() && button.matches(":focus").unwrap_or(false))
}
