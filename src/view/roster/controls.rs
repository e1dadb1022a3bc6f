//! The buttons of a row: operations with name, state and reason, and menus.
//!
//! While something is pressed nothing here changes, comes or goes: a press does what the button
//! said when the press began. Must not know what an operation does, or what is in a menu.

use std::sync::Arc;

use gws::session::Medium;
use leptos::prelude::*;
use markup::view;
use supervision::model::{Column, Mode};
use supervision::view::{Action, AgentRow};
use supervision::{Gate, Msg, Operation};
use web_sys::Element;

use super::cells::{messaging_badge, mode_on, mode_word};
use super::menus::{self, Which};
use crate::i18n::say;
use crate::i18n::sentence::labels::Label;
use crate::view::app::App;
use crate::view::button::{fresh_id, reason_of};
use crate::view::drawn::AnyView;
use crate::view::erased::truth_of;
use crate::view::filled::{Draw, Filled, Guest, Line, at};
use crate::view::icon;
use crate::view::keys::{self, Does};
use crate::view::menu::popover;
use crate::words;

/// What a button is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Do(Operation),
    Open(Which),
    /// What goes on there: reads it, or opens the menu with several.
    Read(Medium),
}

/// The buttons beside each other. Those that a contact centre does not have are not there.
const BAR: [Use; 6] = [
    Use::Do(Operation::ListenIn),
    Use::Do(Operation::Coach),
    Use::Do(Operation::BargeIn),
    Use::Do(Operation::CancelSupervisorMonitoring),
    Use::Do(Operation::NotReadyAndListen),
    Use::Open(Which::Messages),
];
/// The buttons beside the name.
const BY_NAME: [Use; 2] = [Use::Read(Medium::Sms), Use::Read(Medium::Chat)];
/// The buttons in the cell of the state.
const BY_STATE: [Use; 1] = [Use::Open(Which::States)];

fn operation() -> AnyView {
    view! { <button type="button" part="button" class="act icon-act gated" tabindex="-1"></button> }
        .into_any()
}

fn messages() -> AnyView {
    view! {
        <button
            type="button"
            part="button"
            class="act icon-act menu-button messages"
            aria-haspopup="menu"
            tabindex="-1"
            data-drawing="messages"
        ></button>
    }
    .into_any()
}

fn mark() -> AnyView {
    view! {
        <button
            type="button"
            part="button"
            class="act menu-button mark"
            aria-haspopup="menu"
            tabindex="-1"
        ></button>
    }
    .into_any()
}

fn chip() -> AnyView {
    view! { <button type="button" part="button" class="badge chip gated" tabindex="-1"></button> }
        .into_any()
}

impl Use {
    fn draw(self) -> Draw {
        match self {
            Self::Read(_) => chip,
            Self::Do(_) => operation,
            Self::Open(Which::Messages) => messages,
            Self::Open(Which::States) => mark,
        }
    }

    /// The word on the button, where there is room for words.
    fn word(self, action: Option<&Action>) -> String {
        match self {
            Self::Do(operation) => words::short(action.map_or(operation, |it| it.operation)),
            Self::Open(Which::Messages) => say!(Label::Messages),
            Self::Open(Which::States) | Self::Read(_) => String::new(),
        }
    }

    /// The operation as it can be done now. The end of monitoring stands in the place of the mode
    /// that the agent is monitored in.
    fn action(self, row: &AgentRow) -> Option<&Action> {
        const STOP: Operation = Operation::CancelSupervisorMonitoring;
        let operation = match self {
            Self::Do(operation) => operation,
            Self::Read(medium) => {
                return match menus::offers(row, medium) {
                    [one] => Some(&one.action),
                    _ => None,
                };
            }
            Self::Open(_) => return None,
        };
        let find = |operation| {
            let mut actions = row.actions.iter();
            actions.find(|it| it.operation == operation && it.gate != Gate::Absent)
        };
        // Where the same mode may be asked for once more, as with other options, both are there.
        let is_on =
            |it: &&Action| row.monitored == mode_of(it.operation) && it.gate != Gate::Enabled;
        let mut starts = BAR.iter().filter_map(|it| match it {
            Self::Do(operation) => mode_of(*operation).and_then(|_| find(*operation)),
            Self::Open(_) | Self::Read(_) => None,
        });
        match find(STOP).and_then(|_| starts.find(is_on)) {
            Some(on) if on.operation == operation => find(STOP),
            Some(_) if operation == STOP => None,
            Some(_) | None => find(operation),
        }
    }
}

/// Buttons beside each other, and what they are for.
struct Buttons {
    uses: &'static [Use],
    line: Line,
    /// What each of them would do.
    actions: Vec<Option<Action>>,
}

impl Buttons {
    fn new(parent: Element, uses: &'static [Use]) -> Self {
        Self {
            uses,
            line: Line::new(parent, uses.iter().map(|it| it.draw())),
            actions: vec![None; uses.len()],
        }
    }

    fn fill(&mut self, row: &AgentRow, has_words: bool, has_keys: bool, open: Option<Which>) {
        let uses = self.uses.iter().zip(&mut self.actions).enumerate();
        for (index, (it, known)) in uses {
            let action = it.action(row);
            let is_there = match it {
                Use::Do(_) => action.is_some(),
                // What is open stays, whatever becomes of what is in it.
                Use::Open(which) => open == Some(*which) || which.has_some(row),
                Use::Read(medium) => menus::goes_on(row, *medium),
            };
            if let Some(button) = self.line.show(index, is_there) {
                button.text(&if has_words {
                    it.word(action)
                } else {
                    String::new()
                });
                match (it, action) {
                    (Use::Open(which), _) => fill_menu(button, *which, row, open),
                    (Use::Do(operation), Some(action)) => {
                        fill_operation(button, action, row);
                        let key = keys::key_of(Does::Act(*operation)).filter(|_| has_keys);
                        button.maybe("aria-keyshortcuts", key);
                    }
                    (Use::Read(medium), _) => fill_chip(button, *medium, action, row),
                    (Use::Do(_), None) => {}
                }
            }
            if known.as_ref() != action {
                *known = action.cloned();
            }
        }
    }

    /// What a button is for, and what it would do.
    fn find(&self, button: &Element) -> Option<(Use, Option<&Action>)> {
        let mut there = self.line.there();
        let (index, _) = there.find(|(_, it)| *it == button)?;
        Some((*self.uses.get(index)?, self.actions.get(index)?.as_ref()))
    }
}

fn fill_operation(button: &mut Filled, action: &Action, row: &AgentRow) {
    let reason = reason_of(&action.gate);
    button.set("data-operation", action.operation.as_str());
    button.set("data-drawing", icon::of(action.operation));
    button.set("aria-label", &words::name(action, &row.name));
    button.maybe("aria-disabled", reason.as_ref().map(|_| "true"));
    let leaves = row.leaves.as_deref();
    let leaves = leaves.filter(|_| reason.is_none() && mode_of(action.operation).is_some());
    let told = reason.or_else(|| leaves.map(words::leaves));
    button.maybe("aria-description", told.as_deref());
}

/// The mode in which an operation monitors the agent, of those that do.
fn mode_of(operation: Operation) -> Option<Mode> {
    let modes = [Mode::ListenIn, Mode::Coach, Mode::BargeIn];
    let starts = [Operation::ListenIn, Operation::Coach, Operation::BargeIn];
    let mut known = starts.into_iter().zip(modes);
    known.find_map(|(it, mode)| (it == operation).then_some(mode))
}

fn fill_chip(button: &mut Filled, medium: Medium, action: Option<&Action>, row: &AgentRow) {
    let reason = action.and_then(|action| reason_of(&action.gate));
    let badge = messaging_badge(row, medium);
    button.text(&badge);
    button.maybe("data-monitored", mode_on(row, medium).map(mode_word));
    // Whoever speaks to the computer says what is seen.
    let name = [menus::read(row, medium).as_str(), ", ", &badge].concat();
    button.set("aria-label", &name);
    button.maybe("aria-haspopup", action.is_none().then_some("menu"));
    button.maybe("aria-disabled", reason.as_ref().map(|_| "true"));
    button.maybe("aria-description", reason.as_deref());
}

fn fill_menu(button: &mut Filled, which: Which, row: &AgentRow, open: Option<Which>) {
    let is_open = open == Some(which);
    button.set("aria-label", &which.name(row));
    button.set("aria-expanded", truth_of(is_open));
}

/// All buttons of a row, and the menu of one of them that is open.
pub(super) struct Controls {
    app: App,
    row: RwSignal<AgentRow>,
    owner: Owner,
    /// Whether a menu of the row is open.
    is_open: RwSignal<bool>,
    by_name: Buttons,
    by_state: Buttons,
    bar: Buttons,
    menu: Option<(Which, Element, Guest)>,
}

impl Controls {
    /// The buttons of a row that was cloned; none of them is there yet.
    pub(super) fn new(
        app: App,
        row: RwSignal<AgentRow>,
        is_open: RwSignal<bool>,
        owner: Owner,
        cells: &Element,
        bar: Element,
    ) -> Self {
        let cell = |column: Column| {
            let place = Column::ALL.iter().position(|it| *it == column)?;
            Some(at(cells, &[u32::try_from(place).ok()?]))
        };
        let name = cell(Column::Name).map(|cell| at(&cell, &[1]));
        let state = cell(Column::State);
        Self {
            app,
            row,
            owner,
            is_open,
            by_name: Buttons::new(name.unwrap_or_else(|| cells.clone()), &BY_NAME),
            by_state: Buttons::new(state.unwrap_or_else(|| cells.clone()), &BY_STATE),
            bar: Buttons::new(bar, &BAR),
            menu: None,
        }
    }

    /// Lets the buttons be what they are for now, with words where there is room for them.
    pub(super) fn fill(&mut self, row: &AgentRow, has_words: bool) {
        if !self.is_open.get_untracked()
            && let Some((_, button, _)) = self.menu.take()
        {
            button.remove_attribute("popovertarget").ok();
        }
        let open = self.menu.as_ref().map(|(which, ..)| *which);
        let has_keys = self.app.shortcuts.get_untracked();
        self.by_name.fill(row, false, has_keys, open);
        self.by_state.fill(row, has_words, has_keys, open);
        self.bar.fill(row, has_words, has_keys, open);
    }

    /// A button was pressed, the number of times in a row.
    pub(super) fn pressed(&mut self, button: &Element, times: i32) {
        let all = [&self.by_name, &self.by_state, &self.bar];
        let found = all.into_iter().find_map(|some| some.find(button));
        match found {
            // The second press of a double click was not meant for what has come in its place.
            Some((Use::Do(_), Some(action)))
                if action.operation == Operation::CancelSupervisorMonitoring && times > 1 => {}
            Some((Use::Do(_) | Use::Read(_), Some(action))) if action.gate == Gate::Enabled => {
                let action = action.clone();
                self.app
                    .core
                    .send(Msg::Invoke(action.operation, action.target));
            }
            Some((Use::Open(which), _)) => self.open(which, button),
            Some((Use::Read(_), None)) => self.open(Which::Messages, button),
            Some((Use::Do(_) | Use::Read(_), _)) | None => {}
        }
    }

    /// Puts the menu after its button. The browser shows it once the press was heard by
    /// everybody, as that of any button that has one.
    fn open(&mut self, which: Which, button: &Element) {
        let (row, id) = (self.row, fresh_id("menu"));
        let is_there = self.menu.as_ref().is_some_and(|(_, it, _)| it == button);
        let (Some(parent), false) = (button.parent_element(), is_there) else {
            return;
        };
        if let Some((_, before, _)) = self.menu.take() {
            before.remove_attribute("popovertarget").ok();
        }
        button.set_attribute("popovertarget", &id).ok();
        let next = button.next_sibling();
        let guest = Guest::new(&self.owner, &parent, next.as_ref(), || {
            popover(
                self.app,
                id,
                Arc::new(move || row.with(|row| which.name(row))),
                Arc::new(move || row.with(|row| which.sections(row))),
                Some(Arc::new(move || {
                    row.try_with_untracked(|row| which.asks(row))?
                })),
                self.is_open,
            )
        });
        self.menu = Some((which, button.clone(), guest));
        self.is_open.set(true);
    }
}
