//! One agent.

use gws::ids::UserId;
use leptos::prelude::*;
use supervision::Operation;
use supervision::model::Mode;
use supervision::view::AgentRow;

use crate::i18n::en;
use crate::runtime::screen::{App, RowCell};
use crate::view::button::{Face, GatedButton, fresh_id};
use crate::view::clock;
use crate::view::icon::{self, Icon};

const OPERATIONS: [Operation; 4] = [
    Operation::ListenIn,
    Operation::Coach,
    Operation::BargeIn,
    Operation::CancelSupervisorMonitoring,
];

/// Reads one thing of a row.
fn read<T>(cell: &RowCell, of: impl Fn(&AgentRow) -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    let row = cell.row.clone();
    Memo::new(move |_| row.with(&of))
}

/// The row of an agent.
#[component]
pub(super) fn Row(app: App, cell: RowCell, stop: Memo<Option<UserId>>) -> impl IntoView {
    let name = read(&cell, |row| row.name.clone());
    let number = read(&cell, |row| row.number.clone());
    let presence = read(&cell, |row| row.presence.clone());
    let since = read(&cell, |row| row.since);
    let badge = read(&cell, badge);
    let selected = read(&cell, |row| row.selected);
    let monitored = read(&cell, |row| row.monitored);

    let standing = Signal::derive(move || presence.with(supervision::model::Presence::standing));
    let label = move || {
        let state = presence.with(en::presence);
        let mut parts = vec![name.get(), number.get(), state];
        parts.extend(badge.get());
        parts.retain(|part| !part.is_empty());
        parts.join(", ")
    };
    let clock = app.screen.clock.clone();
    let time = move || match since.get() {
        Some(since) => clock::elapsed(Some(since), clock.get()),
        None => clock::UNKNOWN.into(),
    };
    let (id, agent) = (cell.id.clone(), cell.id.to_string());
    view! {
        <div
            role="row"
            part="row"
            class="row"
            data-agent=agent
            data-standing=move || standing_word(standing.get())
            data-monitored=move || monitored.get().map(mode_word)
            aria-label=label
            aria-selected=move || if selected.get() { "true" } else { "false" }
            tabindex=move || if stop.with(|stop| stop.as_ref() == Some(&id)) { "0" } else { "-1" }
        >
            <div role="gridcell" class="who">
                <span class="avatar" aria-hidden="true">{move || name.with(|name| initials(name))}</span>
                <span class="label">
                    <span class="name" dir="auto">{name}</span>
                    {move || badge.get().map(|badge| view! { <span class="badge">{badge}</span> })}
                </span>
            </div>
            <div role="gridcell" class="number" dir="auto">{number}</div>
            <div role="gridcell" class="state">
                <Icon path=Signal::derive(move || icon::mark(standing.get())) />
                <span>{move || presence.with(en::presence)}</span>
            </div>
            <div role="gridcell" class="time">{time}</div>
            <Actions app=app cell=cell agent=name />
        </div>
    }
    .into_any()
}

/// The buttons. In a narrow panel they are folded away behind one.
#[component]
fn Actions(app: App, cell: RowCell, agent: Memo<String>) -> impl IntoView {
    let is_open = ArcRwSignal::new(false);
    let id = fresh_id("actions");
    let controls = id.clone();
    let buttons = OPERATIONS
        .into_iter()
        .map(|operation| {
            let action = read(&cell, move |row| {
                let mut actions = row.actions.iter();
                actions.find(|action| action.operation == operation).cloned()
            });
            view! {
                <GatedButton
                    app=app.clone()
                    action=action
                    agent=agent
                    face=Face::Icon
                    tab=Signal::stored(false)
                />
            }
            .into_any()
        })
        .collect_view();
    let (open, expanded, shown) = (is_open.clone(), is_open.clone(), is_open);
    view! {
        <div role="gridcell" class="actions">
            <button
                type="button"
                part="button"
                class="act icon-act more"
                aria-label=move || agent.with(|agent| ["Actions for ", agent].concat())
                aria-expanded=move || if expanded.get() { "true" } else { "false" }
                aria-controls=controls
                tabindex="-1"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <Icon path=Signal::stored(icon::MORE) />
            </button>
            <div class="bar" class:open=move || shown.get() id=id>
                {buttons}
            </div>
        </div>
    }
    .into_any()
}

/// How I monitor her, or what I asked for.
fn badge(row: &AgentRow) -> Option<String> {
    match (row.waiting, row.monitored) {
        (Some(operation), _) => Some(["Waiting: ", en::short(operation)].concat()),
        (None, Some(mode)) => Some(en::mode_going_on(mode).into()),
        (None, None) => None,
    }
}

/// The first letters of the first and the last word.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

fn standing_word(standing: supervision::view::Standing) -> &'static str {
    use supervision::view::Standing;
    match standing {
        Standing::Unknown => "unknown",
        Standing::LoggedOut => "logged-out",
        Standing::Ready => "ready",
        Standing::NotReady => "not-ready",
        Standing::OnCall => "on-call",
    }
}

fn mode_word(mode: Mode) -> &'static str {
    match mode {
        Mode::ListenIn => "listen-in",
        Mode::Coach => "coach",
        Mode::BargeIn => "barge-in",
    }
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_of_the_first_and_the_last_word() {
        assert_eq!(initials("Ana Maria Lima"), "AL");
        assert_eq!(initials("ana"), "A");
        assert_eq!(initials("  "), "");
        assert_eq!(initials("نور علي"), "نع");
    }
}
