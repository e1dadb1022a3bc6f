//! The menu of how the list is shown.

use std::sync::Arc;

use leptos::prelude::*;
use supervision::{ListMsg, Msg};

use crate::runtime::screen::App;
use crate::view::menu::{Entry, Place, Section, menu};

/// The menu.
pub(super) fn arrange(app: &App) -> AnyView {
    let frame = app.screen.frame.clone();
    let grouped = Memo::new(move |_| frame.with(|frame| frame.list.chosen.grouped));
    let read = move || {
        let grouped = grouped.get();
        let msg = Msg::List(ListMsg::Grouped(!grouped));
        vec![Section {
            label: String::new(),
            entries: vec![Entry::many("Group by group".into(), grouped, msg)],
        }]
    };
    menu(
        app,
        Arc::new(|| "Roster view".into()),
        Arc::new(read),
        Place::Word("View"),
    )
}
