//! The list on paper: its rows while the page is printed, and how many agents these are where some are left out.
//!
//! Where a script prints, the browser draws nothing in between: the rows on the screen are printed then. Must not know
//! what a row shows.

use gloo_events::EventListener;
use leptos::prelude::*;
use markup::view;

use super::window::Window;
use crate::runtime::screen::LineCell;
use crate::view::app::App;
use crate::view::drawn::AnyView;
use crate::view::erased::text;
use crate::view::memo::Memo;
use crate::words;

/// Lines that are drawn for paper at most.
const LINES: usize = 1_000;

/// What stands below the list on paper; it draws the rows for as long as the page is printed.
pub(super) fn paper(app: App, list: Window) -> AnyView {
    let on = |name: &'static str, heard: fn(Window)| {
        EventListener::new(&window(), name, move |_| heard(list))
    };
    StoredValue::new_local([
        on("beforeprint", |list| list.ask(0, LINES)),
        on("afterprint", Window::ask_again),
    ]);
    let there = Memo::new(move |_| {
        app.lines
            .with(|lines| lines.iter().filter_map(LineCell::row).count())
    });
    let all = Memo::new(move |_| app.frame.with(|frame| frame.fitting().unwrap_or_default()));
    view! {
        <p class="on-paper">{text(move || words::list::on_paper(there.get(), all.get()))}</p>
    }
    .into_any()
}
