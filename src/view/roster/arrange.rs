//! The menu of how the list is shown.

use std::sync::Arc;

use leptos::prelude::*;
use supervision::ListMsg;
use supervision::model::{Column, Sort};

use super::columns;
use crate::i18n::sentence::labels::Key;
use crate::i18n::sentence::list::List;
use crate::i18n::{label, say};
use crate::view::app::App;
use crate::view::drawn::AnyView;
use crate::view::memo::Memo;
use crate::view::menu::{Entry, Place, Section, Wish, menu};

/// Orders of the list by their names. Another direction is chosen at the head of a column.
const ORDERS: [(List, Column); 4] = [
    (List::ByWork, Column::State),
    (List::ByName, Column::Name),
    (List::ByNumber, Column::Number),
    (List::ByTime, Column::Time),
];

/// The menu of the view, which opens the list of keys as well.
pub(super) fn arrange(app: App, keys: RwSignal<bool>) -> AnyView {
    let grouped = Memo::new(move |_| app.frame.with(|frame| frame.list.settings.grouped));
    let sort = Memo::new(move |_| app.frame.with(|frame| frame.list.settings.sort));
    let hidden = columns::hidden(app);
    let read = move || {
        let sort = sort.get();
        let orders = ORDERS.map(|(word, by)| {
            let is_chosen = sort == Sort::usual(by);
            Entry::one(say!(word), is_chosen, Wish::List(ListMsg::Order(by)))
        });
        let (grouped, hidden) = (grouped.get(), hidden.get());
        let entry = |word, is_there, msg| Entry::many(word, is_there, Wish::List(msg));
        let optional = Column::ALL.into_iter().filter(|it| it.is_optional());
        let columns = optional.map(|column| {
            let word = say!(columns::described(column).name);
            entry(word, !hidden.contains(&column), ListMsg::Column(column))
        });
        let act = |word: List, msg| Entry::new(say!(word), Wish::List(msg));
        vec![
            Section {
                label: say!(List::Order),
                entries: orders.into(),
            },
            Section {
                label: String::new(),
                entries: vec![entry(
                    say!(List::GroupByGroup),
                    grouped,
                    ListMsg::Grouped(!grouped),
                )],
            },
            Section {
                label: say!(List::Columns),
                entries: columns.collect(),
            },
            Section {
                label: String::new(),
                entries: vec![
                    act(List::CopyLink, ListMsg::Share),
                    act(List::ResetView, ListMsg::Reset),
                    Entry::opening(label(Key::Keyboard), keys),
                ],
            },
        ]
    };
    menu(
        app,
        Arc::new(|| say!(List::RosterView)),
        Arc::new(read),
        Place::Word(List::View),
    )
}
