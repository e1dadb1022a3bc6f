//! The log as a table: operations and events with time, agent and outcome.
//!
//! Must not filter or write files: the core keeps the log and does both when asked.

use std::sync::Arc;

use leptos::prelude::*;
use markup::view;
use supervision::Msg;
use supervision::activity::{Entry as LogLine, Kind, LogFilter};
use supervision::message::Export;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::app::App;
use super::button::plain;
use super::clock::time_of_day;
use super::drawn::AnyView;
use super::erased::{Item, list, text, text_of};
use super::menu::{Entry, Place, Section, Wish, menu};
use crate::i18n::sentence::activity::Log as Words;
use crate::i18n::{label, say};
use crate::words;

/// The log with its search, filter, buttons and table.
pub(super) fn draw(app: App) -> AnyView {
    let search = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into().ok());
        let before = app.log.try_with_untracked(|log| log.filter.clone());
        if let (Some(input), Some(before)) = (input, before) {
            let input: HtmlInputElement = input;
            let filter = LogFilter {
                text: input.value(),
                ..before
            };
            app.core.send(Msg::FilterLog(filter));
        }
    };
    let give = |word: Words, export| {
        plain(label(word), "act", move || {
            app.core.send(Msg::ExportLog(export));
        })
    };
    let written = app.log.with_untracked(|log| log.filter.text.clone());
    let heads = [Words::Time, Words::What, Words::Whom, Words::Outcome];
    let heads = heads.map(|head| view! { <th scope="col">{label(head)}</th> }.into_any());
    view! {
        <section class="log" aria-label=label(Words::Name)>
            <div class="log-bar">
                <label class="search">
                    <input
                        type="search"
                        aria-label=label(Words::Search)
                        placeholder=label(Words::Search)
                        autocomplete="off"
                        spellcheck="false"
                        prop:value=text(move || written.clone())
                        on:input=search
                    />
                </label>
                {kinds(app)}
                {give(Words::Copy, Export::Copy)}
                {give(Words::SaveCsv, Export::Csv)}
                {give(Words::SaveJson, Export::Json)}
                <span class="hint">{text_of(app.log, words::log_count)}</span>
                <span role="status">{text_of(app.log, words::log_given)}</span>
            </div>
            <div class="scrolls" role="region" aria-label=label(Words::Entries) tabindex="0">
                <table class="entries">
                    <caption class="unseen">{text_of(app.log, |log| words::log_caption(&log.who))}</caption>
                    <thead>
                        <tr>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{entries(app)}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// The menu of the kinds of entries to show.
fn kinds(app: App) -> AnyView {
    let read = move || {
        let filter = app.log.with(|log| log.filter.clone());
        let entry = |(kind, troubles): (Option<Kind>, bool)| {
            let is_chosen = (filter.kind, filter.troubles) == (kind, troubles);
            let wanted = LogFilter {
                kind,
                troubles,
                text: filter.text.clone(),
            };
            let word = words::log_kind(kind, troubles);
            Entry::one(word, is_chosen, Wish::FilterLog(wanted))
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
        Arc::new(|| say!(Words::Show)),
        Arc::new(read),
        Place::Free,
    )
}

fn entries(app: App) -> AnyView {
    list(move || {
        // Entries of the same time have their order, oldest first, as part of the key.
        let (mut last, mut count) = (0, 0);
        let entries = app.log.with(|log| log.entries.clone());
        let mut items: Vec<Item> = entries
            .into_iter()
            .rev()
            .map(|entry| {
                count = if entry.at == last { count + 1 } else { 0 };
                last = entry.at;
                let what = words::activity(&entry.what);
                let key = [entry.at.to_string(), count.to_string(), what].join("\n");
                Item::new(key, move || line(&entry))
            })
            .collect();
        items.reverse();
        items
    })
}

fn line(entry: &LogLine) -> AnyView {
    let parts = words::log_entry(&entry.what);
    view! {
        <tr>
            <td>
                <time>{time_of_day(entry.at, true)}</time>
            </td>
            <td>{parts.what}</td>
            <td dir="auto">{parts.whom}</td>
            <td>
                {parts.outcome} " "
                {parts.raw.map(|raw| view! { <code dir="auto">{raw}</code> }.into_any())}
            </td>
        </tr>
    }
    .into_any()
}
