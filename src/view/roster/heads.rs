//! The heads of the columns: what the list is sorted by, and the way to another order; how wide
//! the columns are.

use leptos::html::Div;
use leptos::prelude::*;
use markup::view;
use supervision::model::{Column, Columns};
use supervision::view::Frame;
use supervision::{ListMsg, Millis, Msg};
use web_sys::HtmlElement;

use super::status::has_rows;
use super::{columns, dom, width};
use crate::i18n::label;
use crate::i18n::sentence::list::Column as Head;
use crate::view::app::App;
use crate::view::clock::time_of_day;
use crate::view::drawn::AnyView;
use crate::view::element::NodeRef;
use crate::view::erased::{effect, press, text};
use crate::view::memo::Memo;
use crate::words;

/// A row of heads.
pub(super) fn heads(app: App, old: RwSignal<Option<Millis>>) -> AnyView {
    let row = NodeRef::<Div>::new();
    let columns = Memo::new(move |_| app.frame.with(columns::shown));
    effect(move || {
        let columns = columns.get();
        if let Some(grid) = row.get().and_then(|row| dom::grid_of(&row)) {
            lay_out(&grid, &columns);
        }
    });
    let heads = Column::ALL.map(|column| head(app, column));
    view! {
        <div role="row" class="heads" aria-rowindex="1" node_ref=row>
            {heads}
            <div role="columnheader" class="acts">
                <span class="unseen">{label(Head::Actions)}</span>
                <bdi class="as-of">{text(move || app.frame.with(|frame| as_of(frame, old.get())))}</bdi>
            </div>
        </div>
    }
    .into_any()
}

fn head(app: App, column: Column) -> AnyView {
    let pressed = press(move || app.core.send(Msg::List(ListMsg::Sort(column))));
    view! {
        <div
            role="columnheader"
            class="head-of"
            data-column=column.as_str()
            aria-sort=text(move || app.frame.with(|frame| sorted(frame, column)))
        >
            <button
                type="button"
                class="head"
                on:click=pressed
                on:keydown=|event| width::lead(&event)
            >
                {label(columns::described(column).head)}
            </button>
            {width::separator(app, column)}
        </div>
    }
    .into_any()
}

/// Up to when all of the list was known: without contact, or where all rows are `old`.
fn as_of(frame: &Frame, old: Option<Millis>) -> String {
    let at = frame.as_of.or(old).filter(|_| has_rows(frame));
    let at = at.map(|at| words::list::known_at(&time_of_day(at, true)));
    at.unwrap_or_default()
}

/// Which columns are there, and how wide; the style sheet knows what to do with it.
fn lay_out(grid: &HtmlElement, columns: &Columns) {
    let (name, style) = (columns::TRACKS, grid.style());
    if columns.hidden.is_empty() {
        style.remove_property(name).ok();
        grid.remove_attribute(columns::WITHOUT).ok();
    } else {
        style.set_property(name, &columns::tracks(columns)).ok();
        let hidden: Vec<_> = columns.hidden.iter().map(|it| it.as_str()).collect();
        grid.set_attribute(columns::WITHOUT, &hidden.join(" ")).ok();
    }
    for column in Column::ALL {
        width::set(grid, column, columns.width(column));
    }
}

/// How the list is sorted by this column.
fn sorted(frame: &Frame, column: Column) -> String {
    let sort = frame.list.settings.sort;
    match sort.descending {
        _ if sort.by != column => "none",
        // The longest time is the largest.
        true => "descending",
        false => "ascending",
    }
    .into()
}
