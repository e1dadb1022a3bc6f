//! The menu of how the list is shown.

use std::sync::Arc;

use leptos::prelude::*;
use supervision::model::Column;
use supervision::{ListMsg, Msg};

use crate::i18n::en;
use crate::view::app::App;
use crate::view::menu::{Entry, Place, Section, menu};

/// The columns that can be left out.
const COLUMNS: [Column; 3] = [Column::Number, Column::State, Column::Time];

/// The menu.
pub(super) fn arrange(app: App) -> AnyView {
    let chosen = Memo::new(move |_| {
        app.frame.with(|frame| {
            let list = &frame.list;
            let is_shown = COLUMNS.map(|column| list.columns.shows(column));
            (list.chosen.grouped, is_shown)
        })
    });
    let read = move || {
        let (grouped, is_shown) = chosen.get();
        let entry = |word: &str, is_there, msg| Entry::many(word.into(), is_there, Msg::List(msg));
        let columns = COLUMNS.into_iter().zip(is_shown).map(|(column, is_shown)| {
            let word = en::list::column(column);
            entry(word, is_shown, ListMsg::Column(column))
        });
        let act = |word: &str, msg| Entry::new(word.into(), Msg::List(msg));
        vec![
            Section {
                label: String::new(),
                entries: vec![entry("Group by group", grouped, ListMsg::Grouped(!grouped))],
            },
            Section {
                label: "Columns".into(),
                entries: columns.collect(),
            },
            Section {
                label: String::new(),
                entries: vec![
                    act("Copy link to this view", ListMsg::Share),
                    act("Reset view", ListMsg::Reset),
                ],
            },
        ]
    };
    menu(
        app,
        Arc::new(|| "Roster view".into()),
        Arc::new(read),
        Place::Word("View"),
    )
}
