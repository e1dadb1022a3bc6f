//! The heads of the columns: what the list is sorted by, and the way to another order.

use leptos::prelude::*;
use supervision::model::Column;
use supervision::view::Frame;
use supervision::{ListMsg, Msg};

use crate::runtime::screen::App;
use crate::view::erased::{of_frame, press};
use crate::view::send;

/// A row of heads.
pub(super) fn heads(app: &App) -> AnyView {
    view! {
        <div role="row" class="heads" aria-rowindex="1">
            {head(app, "Name", Column::Name, |frame| sorted(frame, Column::Name))}
            {head(app, "Number", Column::Number, |frame| sorted(frame, Column::Number))}
            {head(app, "State", Column::State, |frame| sorted(frame, Column::State))}
            {head(app, "Time", Column::Time, |frame| sorted(frame, Column::Time))}
            <div role="columnheader" class="acts">
                <span class="unseen">"Actions"</span>
            </div>
        </div>
    }
    .into_any()
}

fn head(app: &App, word: &'static str, column: Column, sort: fn(&Frame) -> String) -> AnyView {
    let pressed = app.clone();
    let pressed = press(move || send(&pressed, Msg::List(ListMsg::Sort(column))));
    view! {
        <div role="columnheader" aria-sort=of_frame(app, sort)>
            <button type="button" class="head" on:click=pressed>
                {word}
            </button>
        </div>
    }
    .into_any()
}

/// How the list is sorted by this column.
fn sorted(frame: &Frame, column: Column) -> String {
    let sort = frame.list.chosen.sort;
    match sort.descending {
        _ if sort.by != column => "none",
        // The longest time is the largest.
        true => "descending",
        false => "ascending",
    }
    .into()
}
