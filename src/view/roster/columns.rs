//! The columns of the list: how each of them is called, what it shows, and how wide it is.
//!
//! The heads, the cells, the menu of columns and the tracks of the grid are made from this table.
//! A new column is a variant of [`Column`] in the core, a row here, and its words.

use leptos::prelude::*;
use supervision::model::{Column, Columns};
use supervision::view::Frame;

use super::cells::{self, Cell};
use crate::i18n::en::list::Column as Head;
use crate::view::app::App;
use crate::view::erased::{Attribute, flag};

/// What the view knows of a column.
pub(super) struct Described {
    /// The word above it.
    pub(super) head: Head,
    /// Its name in the menu of columns.
    pub(super) name: Head,
    /// Draws what it shows of an agent.
    pub(super) draw: fn(Cell) -> AnyView,
    /// Its track in the grid, as CSS, where no width was chosen.
    track: &'static str,
}

/// A column as it is described.
pub(super) fn described(column: Column) -> Described {
    match column {
        Column::Name => Described {
            head: Head::Name,
            name: Head::Name,
            draw: cells::name,
            track: "minmax(9ch, 2.4fr)",
        },
        Column::Number => Described {
            head: Head::Number,
            name: Head::Number,
            draw: cells::number,
            track: "minmax(var(--number, 5ch), 0.5fr)",
        },
        Column::State => Described {
            head: Head::State,
            name: Head::State,
            draw: cells::state,
            track: "minmax(var(--state, 13ch), 0.8fr)",
        },
        Column::Time => Described {
            head: Head::Time,
            name: Head::TimeInState,
            draw: cells::time,
            track: "minmax(10ch, 11ch)",
        },
    }
}

/// The columns that are left out.
pub(super) fn hidden(app: App) -> Memo<Vec<Column>> {
    Memo::new(move |_| app.frame.with(|frame| frame.list.columns.hidden.clone()))
}

/// The attribute of what is in a column, while that is left out.
pub(super) fn is_hidden(hidden: Memo<Vec<Column>>, column: Column) -> Attribute {
    flag(move || hidden.with(|hidden| hidden.contains(&column)))
}

/// How many columns there are, that of the actions included.
pub(super) fn count(frame: &Frame) -> usize {
    let all = Column::ALL.into_iter();
    let shown = all.filter(|column| frame.list.columns.shows(*column));
    shown.count().saturating_add(1)
}

/// The name of the CSS property that holds the tracks of the grid.
pub(super) const TRACKS: &str = "--sw-columns";

/// The tracks while all columns are there, as a rule of the style sheet.
pub(in crate::view) fn rule() -> String {
    [".grid{", TRACKS, ":", &tracks(&Columns::default()), "}"].concat()
}

/// The name of the CSS property that holds a column's width.
pub(super) fn property(column: Column) -> String {
    ["--sw-column-", column.as_str()].concat()
}

/// The tracks of the grid, as CSS: those of columns that are left out go with them. That of the
/// actions follows.
pub(super) fn tracks(columns: &Columns) -> String {
    let shown = Column::ALL
        .into_iter()
        .filter(|column| columns.shows(*column));
    shown
        .flat_map(|column| {
            let (property, track) = (property(column), described(column).track);
            ["var(", &property, ", ", track, ") "].map(str::to_owned)
        })
        .collect()
}
