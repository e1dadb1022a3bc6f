//! One agent.

use std::sync::Arc;

use gws::ids::UserId;
use gws::session::Medium;
use leptos::prelude::*;
use supervision::model::Mode;
use supervision::view::{Action, AgentRow, ChannelMenu, TextMenu};
use supervision::{Millis, Msg, Operation, TextMsg};

use super::age::{self, Level};
use super::window;
use crate::i18n::en;
use crate::runtime::screen::{App, RowCell};
use crate::view::activity::time_told;
use crate::view::button::{Control, Face, GatedButton, fresh_id};
use crate::view::erased::{Attribute, Text, flag, press, text, truth};
use crate::view::menu::{self, Entry, Place, Section};
use crate::view::{icon, trouble};

/// Those that a contact centre does not have are not drawn.
const OPERATIONS: [Operation; 5] = [
    Operation::ListenIn,
    Operation::Coach,
    Operation::BargeIn,
    Operation::CancelSupervisorMonitoring,
    Operation::NotReadyAndListen,
];

/// Text of a row.
fn words(cell: &RowCell, of: fn(&AgentRow) -> String) -> Text {
    let row = cell.row.clone();
    text(move || row.with(of))
}

/// The row of an agent.
#[component]
pub(super) fn Row(
    app: App,
    cell: RowCell,
    stop: Memo<Option<UserId>>,
    height: ArcRwSignal<f64>,
    stale_after: Memo<Millis>,
) -> impl IntoView {
    let level = age::level(&app, &cell);
    let stale = age::stale(&app, &cell, stale_after);
    let labelled = cell.row.clone();
    let trouble = trouble::of_row(&app, &cell);
    let label = text(move || {
        let said = trouble.with(|line| line.as_ref().map(en::trouble_in_row));
        labelled.with(|row| label(row, level.get(), stale.get(), said))
    });
    let old = cell.row.clone();
    let old = flag(move || old.with(|row| row.as_of.is_some()));
    let monitored = cell.row.clone();
    let monitored: Attribute =
        Box::new(move || monitored.with(|row| row.monitored.map(|mode| mode_word(mode).into())));
    let focused = cell.row.clone();
    let tab = text(move || {
        let is_stop = focused.with(|row| stop.with(|stop| stop.as_ref() == Some(&row.id)));
        if is_stop { "0" } else { "-1" }.into()
    });
    let place = cell.place.clone();
    view! {
        <div
            role="row"
            part="row"
            class="row"
            data-agent=words(&cell, |row| row.id.to_string())
            aria-rowindex=window::row_index(place)
            style:margin-block-start=window::gap(cell.place.clone(), height)
            data-standing=words(&cell, |row| row.presence.standing().as_str().into())
            data-monitored=monitored
            data-old=old
            aria-label=label
            aria-selected=words(&cell, |row| row.selected.to_string())
            tabindex=tab
        >
            <div role="gridcell" class="who">
                <span class="avatar" aria-hidden="true">
                    {words(&cell, |row| initials(&row.name))}
                </span>
                <span class="label">
                    <span class="name" dir="auto">
                        {words(&cell, |row| en::who(&row.name).into())}
                    </span>
                    <span class="badge">{words(&cell, badge)}</span>
                    <span class="badge">{words(&cell, |row| text_badge(row, Medium::Sms))}</span>
                    <span class="badge">{words(&cell, |row| text_badge(row, Medium::Chat))}</span>
                </span>
            </div>
            <div role="gridcell" class="number" dir="auto">
                {words(&cell, |row| row.number.clone())}
            </div>
            <div role="gridcell" class="state">
                {icon::icon(words(&cell, |row| icon::mark(row.presence.standing()).into()))}
                <span class="state-words">
                    <span>{words(&cell, state)}</span>
                    {age::as_of(stale)}
                </span>
                {states(&app, &cell)}
            </div>
            {age::time(&app, &cell, level)}
            {actions(&app, &cell)}
            {trouble::in_row(&app, trouble)}
        </div>
    }
    .into_any()
}

/// Where the agent stands, in a word.
fn state(row: &AgentRow) -> String {
    if row.on_hold {
        en::list::ON_HOLD.into()
    } else {
        en::presence(&row.presence)
    }
}

/// What is read out for the row: the name first.
fn label(row: &AgentRow, level: Level, stale: Option<Millis>, trouble: Option<String>) -> String {
    let mut parts = vec![
        en::who(&row.name).to_owned(),
        row.number.clone(),
        state(row),
        row.as_of
            .map(|_| en::list::LAST_KNOWN.into())
            .unwrap_or_default(),
        stale.map(en::list::as_of).unwrap_or_default(),
        level.words().into(),
        badge(row),
        text_badge(row, Medium::Sms),
        text_badge(row, Medium::Chat),
        trouble.unwrap_or_default(),
    ];
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

/// The buttons. In a narrow panel they are folded away behind one.
fn actions(app: &App, cell: &RowCell) -> AnyView {
    let is_open = ArcRwSignal::new(false);
    window::fold(cell, is_open.clone());
    let id = fresh_id("actions");
    let controls = id.clone();
    let buttons: Vec<AnyView> = OPERATIONS
        .into_iter()
        .map(|operation| {
            let row = cell.row.clone();
            let read = Arc::new(move || row.with(|row| control(row, operation)));
            view! { <GatedButton app=app.clone() read=read face=Face::Icon /> }.into_any()
        })
        .collect();
    let (open, shown) = (is_open.clone(), is_open.clone());
    let expanded = truth(move || is_open.get());
    let unfold = press(move || open.update(|open| *open = !*open));
    let class = text(move || if shown.get() { "bar open" } else { "bar" }.into());
    view! {
        <div role="gridcell" class="actions">
            <button
                type="button"
                part="button"
                class="act icon-act more"
                aria-label=words(cell, |row| ["Actions for ", en::who(&row.name)].concat())
                aria-expanded=expanded
                aria-controls=controls
                tabindex="-1"
                on:click=unfold
            >
                {icon::still(icon::MORE)}
            </button>
            <div class=class id=id>
                {buttons} {messages(app, cell)} {instead(app, cell)}
            </div>
        </div>
    }
    .into_any()
}

/// Her state on each channel, and what can be done to it.
fn states(app: &App, cell: &RowCell) -> AnyView {
    let (named, row) = (cell.row.clone(), cell.row.clone());
    let channel = |menu: &ChannelMenu| {
        let entry = |action: &Action| {
            let msg = Msg::Invoke(action.operation, action.target.clone());
            Entry::of(action, msg)
        };
        let entries = menu.actions.iter().filter_map(entry).collect();
        menu::some(en::on_channel(menu), entries)
    };
    menu::menu(
        app,
        Arc::new(move || named.with(|row| en::state_of(&row.name))),
        Arc::new(move || row.with(|row| row.channels.iter().filter_map(channel).collect())),
        Place::Row,
    )
}

/// Her chats and SMS: monitoring, and the sessions that go on.
fn messages(app: &App, cell: &RowCell) -> AnyView {
    let (named, row, asked) = (cell.row.clone(), cell.row.clone(), cell.row.clone());
    let ask = move || Msg::Text(TextMsg::List(asked.with_untracked(|row| row.id.clone())));
    menu::menu_asking(
        app,
        Arc::new(move || named.with(|row| en::messages_of(&row.name))),
        Arc::new(move || {
            row.with(|row| row.text.iter().flat_map(|it| sections(row, it)).collect())
        }),
        Place::Messages,
        Some(Arc::new(ask)),
    )
}

fn sections(row: &AgentRow, menu: &TextMenu) -> Vec<Section> {
    let entry = |action: &Action, word: String| {
        let msg = Msg::Invoke(action.operation, action.target.clone());
        Some(Entry {
            word,
            ..Entry::of(action, msg)?
        })
    };
    let starts = menu
        .actions
        .iter()
        .filter_map(|action| entry(action, en::name(action, &row.name)));
    let label = en::kept(menu.medium, menu.followed);
    let mut sections: Vec<Section> = menu::some(label, starts.collect()).into_iter().collect();
    sections.extend(menu.offers.iter().filter_map(|offer| {
        let since = offer.session.received.map(|at| time_told(at, false));
        let label = en::offer(menu.medium, since, offer.key.id.as_str());
        let follow = entry(&offer.action, en::follow_offer(menu.medium));
        menu::some(label, follow.into_iter().collect())
    }));
    if let Some(listing) = menu.listing.as_ref().filter(|_| menu.offers.is_empty()) {
        sections.push(Section {
            label: en::listing(menu.medium, listing),
            entries: Vec::new(),
        });
    }
    sections
}

/// The way to monitor her in place of whoever is monitored now.
fn instead(app: &App, cell: &RowCell) -> AnyView {
    let (named, row) = (cell.row.clone(), cell.row.clone());
    menu::menu(
        app,
        Arc::new(move || named.with(|row| en::instead(&row.name))),
        Arc::new(move || row.with(|row| menu::starts(&row.instead))),
        Place::Row,
    )
}

fn control(row: &AgentRow, operation: Operation) -> Option<Control> {
    let mut actions = row.actions.iter();
    let action = actions.find(|action| action.operation == operation)?;
    Some(Control {
        action: action.clone(),
        agent: row.name.clone(),
        is_checked: false,
        is_stop: false,
    })
}

/// How I monitor her, or what I asked for; or that somebody else monitors her.
fn badge(row: &AgentRow) -> String {
    let mut channels = row.channels.iter();
    let waiting = row
        .waiting
        .or_else(|| channels.find_map(|channel| channel.waiting));
    match (waiting, row.monitored) {
        (Some(operation), _) if row.after_call && row.waiting.is_none() => {
            ["After this call: ", en::short(operation)].concat()
        }
        (Some(operation), _) => ["Waiting: ", en::short(operation)].concat(),
        (None, Some(mode)) if row.as_of.is_some() => en::last_mode(en::mode(mode)),
        (None, Some(mode)) if row.is_next => ["Next call: ", en::mode(mode)].concat(),
        (None, Some(mode)) => ["Monitoring: ", en::mode(mode)].concat(),
        (None, None) => row
            .collision
            .as_ref()
            .map(en::collision)
            .unwrap_or_default(),
    }
}

/// How her sessions on one medium are monitored, and how many there are.
fn text_badge(row: &AgentRow, medium: Medium) -> String {
    let badge = row.badges.iter().find(|badge| badge.medium == medium);
    badge.map(en::badge).unwrap_or_default()
}

/// The first letters of the first and the last word; the style writes them large.
fn initials(name: &str) -> String {
    let mut words = name.split(' ').filter(|word| !word.is_empty());
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).collect()
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
