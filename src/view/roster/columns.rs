//! The columns of the list: how each of them is called, what it shows, and how wide it is.
//!
//! The heads, the cells, the menu of columns and the tracks of the grid are made from this table.
//! A new column is a variant of [`Column`] in the core, a row here, and its words.

use leptos::prelude::*;
use markup::view;
use supervision::model::{Column, Columns};
use supervision::view::Frame;
use web_sys::Element;

use super::age::{self, Fill};
use super::cells;
use crate::i18n::sentence::list::Column as Head;
use crate::view::app::App;
use crate::view::drawn::AnyView;
use crate::view::filled::Draw;
use crate::view::memo::Memo;

/// What the view knows of a column.
pub(super) struct Described {
    /// The word above it.
    pub(super) head: Head,
    /// Its name in the menu of columns.
    pub(super) name: Head,
    /// Draws the inside of a cell, without words.
    inside: Draw,
    /// Finds the parts of a cell, and gives what fills them.
    pub(super) fill: fn(&Element) -> Fill,
    /// Whether it runs with the clock.
    pub(super) runs: bool,
    /// Its track in the grid, as CSS, where no width was chosen.
    track: &'static str,
}

/// A column as it is described.
pub(super) fn described(column: Column) -> Described {
    match column {
        Column::Name => Described {
            head: Head::Name,
            name: Head::Name,
            inside: cells::name,
            fill: cells::fill_name,
            runs: false,
            track: "minmax(16ch, 1fr)",
        },
        Column::Number => Described {
            head: Head::Number,
            name: Head::Number,
            inside: cells::number,
            fill: cells::fill_number,
            runs: false,
            track: "minmax(8ch, 0.2fr)",
        },
        Column::State => Described {
            head: Head::State,
            name: Head::State,
            inside: cells::state,
            fill: cells::fill_state,
            runs: false,
            track: "minmax(calc(11.5ch + 1.1 * var(--longer, 0ch)), calc(15ch + 1.1 * var(--longer, 0ch)))",
        },
        Column::Time => Described {
            head: Head::Time,
            name: Head::TimeInState,
            inside: age::time,
            fill: age::fill_time,
            runs: true,
            track: "minmax(7.5ch, 9ch)",
        },
    }
}

/// The columns as they are shown: without those of which nothing is known.
pub(super) fn shown(frame: &Frame) -> Columns {
    let mut columns = frame.list.columns.clone();
    let unknown = frame.list.unknown.iter();
    let more = unknown.filter(|column| columns.shows(**column));
    let more: Vec<_> = more.copied().collect();
    columns.hidden.extend(more);
    columns
}

/// The columns that were chosen to be left out.
pub(super) fn hidden(app: App) -> Memo<Vec<Column>> {
    Memo::new(move |_| app.frame.with(|frame| frame.list.columns.hidden.clone()))
}

/// The cells of a row, without words.
pub(super) fn cells() -> AnyView {
    let cell = |column: Column| {
        let inside = (described(column).inside)();
        view! {
            <div role="gridcell" data-column=column.as_str()>
                {inside}
            </div>
        }
        .into_any()
    };
    AnyView::Several(Column::ALL.map(cell).into())
}

/// How many columns there are, that of the actions included.
pub(super) fn count(frame: &Frame) -> usize {
    let all = Column::ALL.into_iter();
    let columns = shown(frame);
    let shown = all.filter(|column| columns.shows(*column));
    shown.count().saturating_add(1)
}

/// The name of the CSS property that holds the tracks of the grid.
pub(super) const TRACKS: &str = "--sw-columns";

/// The attribute of the grid that names the columns that are left out.
pub(super) const WITHOUT: &str = "data-without";

/// The rules of the style sheet: the tracks while all columns are there, and what is not to be
/// seen of columns that are left out.
pub(in crate::view) fn rules() -> String {
    let tracks = [".grid{", TRACKS, ":", &tracks(&Columns::default()), "}"].concat();
    let optional = Column::ALL.into_iter().filter(|it| it.is_optional());
    let without = optional.map(|column| {
        let name = column.as_str();
        let columns = [".grid[", WITHOUT, "~=", name, "] [data-column=", name, "]"].concat();
        [&columns, "{display:none}"].concat()
    });
    std::iter::once(tracks).chain(without).collect()
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
