//! What the columns show of an agent, and how that is said.

use std::sync::Arc;

use gws::session::Medium;
use leptos::prelude::*;
use markup::view;
use supervision::view::{Action, AgentRow, ChannelMenu};
use supervision::{Millis, Msg};

use super::age::{self, Level};
use crate::i18n::en::list::Row as Says;
use crate::i18n::en::operation::Control;
use crate::i18n::say;
use crate::view::app::App;
use crate::view::erased::text_of;
use crate::view::icon;
use crate::view::menu::{self, Entry, Place};
use crate::words;

/// What a cell is drawn from.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    pub(super) app: App,
    pub(super) row: RwSignal<AgentRow>,
    /// What the time in the state amounts to.
    pub(super) level: Memo<Level>,
    /// How many minutes old what is known is, where that is too old.
    pub(super) stale: Memo<Option<Millis>>,
}

/// Who it is, and how the agent is monitored.
pub(super) fn name(cell: Cell) -> AnyView {
    let row = cell.row;
    view! {
        <span class="avatar" aria-hidden="true">
            {text_of(row, |row| initials(&row.name))}
        </span>
        <span class="label">
            <span class="name" dir="auto">
                {text_of(row, |row| words::who(&row.name))}
            </span>
            <span class="badge">{text_of(row, badge)}</span>
            <span class="badge">{text_of(row, |row| messaging_badge(row, Medium::Sms))}</span>
            <span class="badge">{text_of(row, |row| messaging_badge(row, Medium::Chat))}</span>
        </span>
    }
    .into_any()
}

/// The agent's number.
pub(super) fn number(cell: Cell) -> AnyView {
    let number = text_of(cell.row, |row| row.number.clone());
    view! { <bdi>{number}</bdi> }.into_any()
}

/// The agent's state, and the menu of it.
pub(super) fn state(cell: Cell) -> AnyView {
    let row = cell.row;
    view! {
        {icon::icon(text_of(row, |row| icon::mark(row.presence.presence_state()).into()))}
        <span class="state-words">
            <span>{text_of(row, state_word)}</span>
            {age::as_of(cell.stale)}
        </span>
        {states(cell.app, row)}
    }
    .into_any()
}

/// How long the agent has been in it.
pub(super) fn time(cell: Cell) -> AnyView {
    age::time(cell.app, cell.row, cell.level)
}

/// Where the agent stands, in a word.
pub(super) fn state_word(row: &AgentRow) -> String {
    if row.on_hold {
        say!(Says::OnHold)
    } else {
        words::presence(&row.presence)
    }
}

/// Her state on each channel, and what can be done to it.
fn states(app: App, row: RwSignal<AgentRow>) -> AnyView {
    let channel = |menu: &ChannelMenu| {
        let entry = |action: &Action| {
            let msg = Msg::Invoke(action.operation, action.target.clone());
            Entry::of(action, msg)
        };
        let entries = menu.actions.iter().filter_map(entry).collect();
        menu::some(words::on_channel(menu), entries)
    };
    menu::menu(
        app,
        Arc::new(move || row.with(|row| say!(Control::StateOf, agent = &row.name))),
        Arc::new(move || row.with(|row| row.channels.iter().filter_map(channel).collect())),
        Place::Row,
    )
}

/// How I monitor her, or what I asked for; or that somebody else monitors her.
pub(super) fn badge(row: &AgentRow) -> String {
    let mut channels = row.channels.iter();
    let waiting = row
        .waiting
        .or_else(|| channels.find_map(|channel| channel.waiting));
    match (waiting, row.monitored) {
        (Some(operation), _) if row.after_call && row.waiting.is_none() => {
            say!(Says::AfterThisCall, operation = &words::short(operation))
        }
        (Some(operation), _) => say!(Says::Waiting, operation = &words::short(operation)),
        (None, Some(mode)) if row.as_of.is_some() => words::last_known(&words::mode(mode)),
        (None, Some(mode)) if row.is_next => say!(Says::NextCall, mode = &words::mode(mode)),
        (None, Some(mode)) => say!(Says::Monitoring, mode = &words::mode(mode)),
        (None, None) => row
            .monitored_by_other
            .as_ref()
            .map(words::monitored_by_other)
            .unwrap_or_default(),
    }
}

/// How her sessions on one medium are monitored, and how many there are.
pub(super) fn messaging_badge(row: &AgentRow, medium: Medium) -> String {
    let badge = row.badges.iter().find(|badge| badge.medium == medium);
    badge.map(words::badge).unwrap_or_default()
}

/// The first letters of the first and the last word; the style writes them large.
fn initials(name: &str) -> String {
    let mut words = name.split(' ').filter(|word| !word.is_empty());
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).collect()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::initials;

    #[wasm_bindgen_test]
    fn initials_are_of_the_first_and_the_last_word() {
        assert_eq!(initials("Ana Maria Lima"), "AL");
        assert_eq!(initials("Ana"), "A");
        assert_eq!(initials("  "), "");
        assert_eq!(initials("نور علي"), "نع");
    }
}
