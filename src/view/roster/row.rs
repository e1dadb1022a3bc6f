//! One agent.

use std::sync::Arc;

use gws::session::Medium;
use leptos::prelude::*;
use markup::view;
use supervision::model::{Column, Mode};
use supervision::view::{Action, AgentRow, MessagingMenu};
use supervision::{AgentRef, MessagingMsg, Millis, Msg, Operation};

use super::age::{self, Level};
use super::cells::{Cell, badge, messaging_badge, state_word};
use super::columns;
use super::window;
use crate::i18n::en::list::Row as Says;
use crate::i18n::en::operation::Control as Named;
use crate::i18n::en::session::Rows;
use crate::i18n::say;
use crate::runtime::screen::RowCell;
use crate::view::app::App;
use crate::view::button::{Control, Face, GatedButton, fresh_id};
use crate::view::clock::time_told;
use crate::view::erased::{Attribute, press, text, text_of, truth, while_so};
use crate::view::menu::{self, Entry, Place, Section};
use crate::view::{icon, trouble};
use crate::words;

/// Those that a contact centre does not have are not drawn.
const OPERATIONS: [Operation; 5] = [
    Operation::ListenIn,
    Operation::Coach,
    Operation::BargeIn,
    Operation::CancelSupervisorMonitoring,
    Operation::NotReadyAndListen,
];

/// The row of an agent.
#[component]
pub(super) fn Row(
    app: App,
    cell: RowCell,
    stop: Memo<Option<AgentRef>>,
    height: RwSignal<f64>,
    stale_after: Memo<Millis>,
    hidden: Memo<Vec<Column>>,
) -> impl IntoView {
    let (row, place) = (RwSignal::from(cell.row), RwSignal::from(cell.place));
    let level = age::level(app, row);
    let stale = age::stale(app, row, cell.read_at.into(), stale_after);
    let trouble = trouble::of_row(app, row);
    let cell = Cell {
        app,
        row,
        level,
        stale,
    };
    let cells = Column::ALL.map(|column| {
        let content = (columns::described(column).draw)(cell);
        let is_hidden = columns::is_hidden(hidden, column);
        view! {
            <div role="gridcell" data-column=column.as_str() hidden=is_hidden>
                {content}
            </div>
        }
        .into_any()
    });
    let label = text(move || {
        let said = trouble.with(|line| line.as_ref().map(words::trouble_in_row));
        row.with(|row| label(row, level.get(), stale.get(), said))
    });
    let old = while_so(row, |row| row.as_of.is_some());
    let monitored: Attribute =
        Box::new(move || row.with(|row| row.monitored.map(|mode| mode_word(mode).into())));
    let tab = text(move || {
        let is_stop = row.with(|row| stop.with(|stop| stop.as_ref() == Some(&row.id)));
        if is_stop { "0" } else { "-1" }.into()
    });
    view! {
        <div
            role="row"
            part="row"
            class="row"
            data-agent=text_of(row, |row| row.id.to_string())
            aria-rowindex=window::row_index(place)
            style:margin-block-start=window::gap(place, height)
            data-standing=text_of(row, |row| row.presence.presence_state().as_str().into())
            data-monitored=monitored
            data-old=old
            data-level=age::mark(level)
            aria-label=label
            aria-selected=text_of(row, |row| row.selected.to_string())
            tabindex=tab
        >
            {cells}
            {actions(app, row)}
            {trouble::in_row(app, trouble)}
        </div>
    }
    .into_any()
}

/// What is read out for the row: the name first.
fn label(row: &AgentRow, level: Level, stale: Option<Millis>, trouble: Option<String>) -> String {
    let mut parts = vec![
        words::who(&row.name),
        row.number.clone(),
        state_word(row),
        row.as_of.map(|_| say!(Says::LastKnown)).unwrap_or_default(),
        stale.map(words::list::as_of).unwrap_or_default(),
        level.words(),
        badge(row),
        messaging_badge(row, Medium::Sms),
        messaging_badge(row, Medium::Chat),
        trouble.unwrap_or_default(),
    ];
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

/// The buttons. In a narrow panel they are folded away behind one.
fn actions(app: App, row: RwSignal<AgentRow>) -> AnyView {
    let is_open = RwSignal::new(false);
    window::fold(row, is_open);
    let id = fresh_id("actions");
    let controls = id.clone();
    let buttons: Vec<AnyView> = OPERATIONS
        .into_iter()
        .map(|operation| {
            let read = Arc::new(move || row.with(|row| control(row, operation)));
            view! { <GatedButton app read=read face=Face::Icon /> }.into_any()
        })
        .collect();
    let expanded = truth(move || is_open.get());
    let unfold = press(move || is_open.update(|open| *open = !*open));
    let class = text(move || if is_open.get() { "bar open" } else { "bar" }.into());
    view! {
        <div role="gridcell" class="actions">
            <button
                type="button"
                part="button"
                class="act icon-act more"
                aria-label=text_of(row, |row| say!(Named::ActionsFor, agent = &words::who(&row.name)))
                aria-expanded=expanded
                aria-controls=controls
                tabindex="-1"
                on:click=unfold
            >
                {icon::still(icon::MORE)}
            </button>
            <div class=class id=id>
                {buttons} {messages(app, row)} {instead(app, row)}
            </div>
        </div>
    }
    .into_any()
}

/// Her chats and SMS: monitoring, and the sessions that go on.
fn messages(app: App, row: RwSignal<AgentRow>) -> AnyView {
    let ask = move || {
        let agent = row.try_with_untracked(|row| row.id.gws().cloned());
        Some(Msg::Messaging(MessagingMsg::List(agent??)))
    };
    menu::menu_asking(
        app,
        Arc::new(move || row.with(|row| say!(Named::MessagesOf, agent = &words::who(&row.name)))),
        Arc::new(move || {
            row.with(|row| {
                row.messaging
                    .iter()
                    .flat_map(|it| sections(row, it))
                    .collect()
            })
        }),
        Place::Messages,
        Some(Arc::new(ask)),
    )
}

fn sections(row: &AgentRow, menu: &MessagingMenu) -> Vec<Section> {
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
        .filter_map(|action| entry(action, words::name(action, &row.name)));
    let label = words::kept(menu.medium, menu.messaging_monitoring);
    let mut sections: Vec<Section> = menu::some(label, starts.collect()).into_iter().collect();
    sections.extend(menu.offers.iter().filter_map(|offer| {
        let since = offer.session.received.map(|at| time_told(at, false));
        let label = words::offer(menu.medium, since, offer.key.id.as_str());
        let scope = entry(
            &offer.action,
            say!(Rows::FollowThis, medium = menu.medium.as_str()),
        );
        menu::some(label, scope.into_iter().collect())
    }));
    if let Some(load_state) = menu.load_state.as_ref().filter(|_| menu.offers.is_empty()) {
        sections.push(Section {
            label: words::load_state(menu.medium, load_state),
            entries: Vec::new(),
        });
    }
    sections
}

/// The way to monitor her in place of whoever is monitored now.
fn instead(app: App, row: RwSignal<AgentRow>) -> AnyView {
    menu::menu(
        app,
        Arc::new(move || {
            row.with(|row| say!(Named::MonitorInstead, agent = &words::who(&row.name)))
        }),
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

fn mode_word(mode: Mode) -> &'static str {
    match mode {
        Mode::ListenIn => "listen-in",
        Mode::Coach => "coach",
        Mode::BargeIn => "barge-in",
    }
}
