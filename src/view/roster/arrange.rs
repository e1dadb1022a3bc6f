//! The menu of how the list is shown.

use std::sync::Arc;

use leptos::prelude::*;
use supervision::model::Column;
use supervision::{ListMsg, Msg};

use super::columns;
use crate::view::app::App;
use crate::view::menu::{Entry, Place, Section, menu};

/// The menu.
pub(super) fn arrange(app: App) -> AnyView {
    let grouped = Memo::new(move |_| app.frame.with(|frame| frame.list.chosen.grouped));
    let hidden = columns::hidden(app);
    let read = move || {
        let (grouped, hidden) = (grouped.get(), hidden.get());
        let entry = |word: &str, is_there, msg| Entry::many(word.into(), is_there, Msg::List(msg));
        let optional = Column::ALL.into_iter().filter(|it| it.is_optional());
        let columns = optional.map(|column| {
            let word = columns::described(column).name;
            entry(word, !hidden.contains(&column), ListMsg::Column(column))
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
