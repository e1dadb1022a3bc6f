//! The log: who did what to whom, when, and what came of it.
//!
//! Knows how it is filtered and given away: by asking the core, which keeps it.

use std::sync::Arc;

use leptos::prelude::*;
use supervision::Msg;
use supervision::activity::{Entry as LogLine, Kind, LogFilter};
use supervision::message::Export;
use supervision::view::Log;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::activity::time_of_day;
use super::button::plain;
use super::erased::{Item, Text, list, text};
use super::menu::{Entry, Place, Section, menu};
use super::send;
use crate::i18n::en;
use crate::runtime::screen::App;

fn words(app: &App, of: fn(&Log) -> String) -> Text {
    let log = app.screen.log.clone();
    text(move || log.with(of))
}

/// The log, opened.
pub(super) fn draw(app: &App) -> AnyView {
    let searching = app.clone();
    let search = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into().ok());
        if let Some(input) = input.map(|input: HtmlInputElement| input.value()) {
            let before = searching
                .screen
                .log
                .with_untracked(|log| log.filter.clone());
            let filter = LogFilter {
                text: input,
                ..before
            };
            send(&searching, Msg::FilterLog(filter));
        }
    };
    let give = |word, export| {
        let app = app.clone();
        plain(word, "act", move || send(&app, Msg::ExportLog(export)))
    };
    let written = app.screen.log.with_untracked(|log| log.filter.text.clone());
    view! {
        <section class="log" aria-label="Activity log">
            <div class="log-bar">
                <label class="search">
                    <input
                        type="search"
                        aria-label="Search the log"
                        placeholder="Search the log"
                        autocomplete="off"
                        spellcheck="false"
                        prop:value=written
                        on:input=search
                    />
                </label>
                {kinds(app)}
                {give("Copy", Export::Copy)}
                {give("Save as CSV", Export::Csv)}
                {give("Save as JSON", Export::Json)}
                <span class="hint">{words(app, en::log_count)}</span>
                <span role="status">{words(app, en::log_copied)}</span>
            </div>
            <div class="scrolls" role="region" aria-label="Entries of the log" tabindex="0">
                <table class="entries">
                    <caption class="unseen">{words(app, |log| en::log_caption(&log.who))}</caption>
                    <thead>
                        <tr>
                            <th scope="col">"Time"</th>
                            <th scope="col">"What"</th>
                            <th scope="col">"Whom"</th>
                            <th scope="col">"Outcome"</th>
                        </tr>
                    </thead>
                    <tbody>{entries(app)}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// Which entries to show.
fn kinds(app: &App) -> AnyView {
    let log = app.screen.log.clone();
    let read = move || {
        let filter = log.with(|log| log.filter.clone());
        let entry = |(kind, troubles): (Option<Kind>, bool)| {
            let is_chosen = (filter.kind, filter.troubles) == (kind, troubles);
            let wanted = LogFilter {
                kind,
                troubles,
                text: filter.text.clone(),
            };
            let word = en::log_kind(kind, troubles).into();
            Entry::one(word, is_chosen, Msg::FilterLog(wanted))
        };
        let kinds = [
            (None, false),
            (Some(Kind::Operation), false),
            (None, true),
            (Some(Kind::Call), false),
            (Some(Kind::Connection), false),
        ];
        vec![Section {
            label: String::new(),
            entries: kinds.map(entry).into(),
        }]
    };
    menu(
        app,
        Arc::new(|| "Show in the log".into()),
        Arc::new(read),
        Place::Free,
    )
}

fn entries(app: &App) -> AnyView {
    let log = app.screen.log.clone();
    list(move || {
        // Entries of one moment are told apart by their order, which is that of the oldest first.
        let (mut last, mut count) = (0, 0);
        let entries = log.with(|log| log.entries.clone());
        let mut items: Vec<Item> = entries
            .into_iter()
            .rev()
            .map(|entry| {
                count = if entry.at == last { count + 1 } else { 0 };
                last = entry.at;
                let what = en::activity(&entry.what);
                let key = [entry.at.to_string(), count.to_string(), what].join("\n");
                Item::new(key, move || line(&entry))
            })
            .collect();
        items.reverse();
        items
    })
}

fn line(entry: &LogLine) -> AnyView {
    let parts = en::log_entry(&entry.what);
    view! {
        <tr>
            <td>
                <time>{time_of_day(entry.at, true)}</time>
            </td>
            <td>{parts.what}</td>
            <td dir="auto">{parts.whom}</td>
            <td dir="auto">
                {parts.outcome} " " {parts.raw.map(|raw| view! { <code>{raw}</code> }.into_any())}
            </td>
        </tr>
    }
    .into_any()
}
