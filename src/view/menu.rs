//! A button that opens a menu of controls or choices.
//!
//! Knows the menu pattern: arrows, Home, End and letters move, Escape and a press outside close,
//! and the focus goes back to the button. The menu is in the top layer, so that nothing cuts it
//! off. Must not know what an entry does.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use supervision::view::Action;
use supervision::{Gate, Msg};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent, MouseEvent};

use super::button::fresh_id;
use super::erased::{Attribute, Item, Press, Text, list, part, text, truth};
use super::{icon, send, tips};
use crate::i18n::en;
use crate::runtime::screen::App;

/// Entries that belong together.
pub(super) struct Section {
    /// What they have in common; may be empty.
    pub(super) label: String,
    /// The entries, in order.
    pub(super) entries: Vec<Entry>,
}

/// One line of a menu.
pub(super) struct Entry {
    /// Its name.
    pub(super) word: String,
    /// For a choice: whether it is the chosen one.
    pub(super) checked: Option<bool>,
    /// Why it is off, when it is.
    pub(super) reason: Option<String>,
    /// What pressing it sends.
    pub(super) msg: Msg,
}

impl Entry {
    /// An operation, unless it can never be done; `msg` is what pressing it sends.
    pub(super) fn of(action: &Action, msg: Msg) -> Option<Self> {
        let reason = match &action.gate {
            Gate::Absent => return None,
            Gate::Disabled(reason) => Some(en::reason(reason)),
            Gate::Enabled => None,
        };
        Some(Self {
            word: en::short(action.operation).into(),
            checked: None,
            reason,
            msg,
        })
    }
}

/// The ways to monitor an agent in place of another one.
pub(super) fn starts(instead: &[Action]) -> Vec<Section> {
    let entries = instead.iter().filter_map(|action| {
        let msg = Msg::InvokeInstead(action.operation, action.target.clone());
        Entry::of(action, msg)
    });
    some(String::new(), entries.collect()).into_iter().collect()
}

/// A section, unless it would be empty.
pub(super) fn some(label: String, entries: Vec<Entry>) -> Option<Section> {
    (!entries.is_empty()).then_some(Section { label, entries })
}

/// Reads the name of a menu.
pub(super) type Name = Arc<dyn Fn() -> String + Send + Sync>;
/// Reads what is in a menu; with nothing in it there is no button.
pub(super) type Read = Arc<dyn Fn() -> Vec<Section> + Send + Sync>;

/// What is looked up whenever a menu is opened.
pub(super) type Ask = Arc<dyn Fn() -> Msg + Send + Sync>;

/// How the button of a menu looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// On its own, with its name written on it.
    Free,
    /// In a row of the grid, where the grid's keys lead to it: a small mark.
    Row,
    /// Behind a word that tells what it is about: a small mark.
    Mark,
    /// Among the buttons of a row: a drawing, with its word where there is room for it.
    Messages,
}

/// The button and its menu.
pub(super) fn menu(app: &App, name: Name, read: Read, place: Place) -> AnyView {
    menu_asking(app, name, read, place, None)
}

/// The same, where something is to be looked up whenever it is opened.
pub(super) fn menu_asking(
    app: &App,
    name: Name,
    read: Read,
    place: Place,
    ask: Option<Ask>,
) -> AnyView {
    let (app, some) = (app.clone(), read.clone());
    let drawn = part(
        move || !some().is_empty(),
        move || draw(&app, &name, &read, place, ask.clone()),
    );
    view! { <span class="menu-of">{drawn}</span> }.into_any()
}

fn named(name: &Name) -> Text {
    let name = name.clone();
    text(move || name())
}

fn draw(app: &App, name: &Name, read: &Read, place: Place, ask: Option<Ask>) -> AnyView {
    let is_open = ArcRwSignal::new(false);
    let (expanded, shown) = (is_open.clone(), is_open.clone());
    let id = fresh_id("menu");
    let asking = app.clone();
    let (app, read) = (app.clone(), read.clone());
    let at = NodeRef::<Div>::new();
    let content = part(
        move || shown.get(),
        move || {
            // A window that changes its size, or a phone that is turned, moves the button.
            let resized = window_event_listener_untyped("resize", move |_| {
                if let Some(menu) = at.try_get_untracked().flatten() {
                    place_beside(&menu);
                }
            });
            on_cleanup(move || resized.remove());
            sections(&app, &read)
        },
    );
    let (class, tab) = match place {
        Place::Free => ("act menu-button", "0"),
        Place::Mark => ("act menu-button mark", "0"),
        Place::Row => ("act menu-button mark", "-1"),
        Place::Messages => ("act icon-act menu-button messages", "-1"),
    };
    let face = match place {
        Place::Free => Some(named(name).into_any()),
        Place::Messages => Some(
            view! {
                {icon::still(icon::MESSAGES)}
                <span class="word">"SMS and chat"</span>
            }
            .into_any(),
        ),
        Place::Row | Place::Mark => None,
    };
    let about_to = move |event: Event| {
        if let Some(menu) = menu_at(event.target()) {
            let opens = !is_shown(&menu);
            is_open.set(opens);
            if let Some(ask) = ask.clone().filter(|_| opens) {
                send(&asking, ask());
            }
        }
    };
    let open_by_arrow = move |event: KeyboardEvent| {
        let is_arrow = matches!(event.key().as_str(), "ArrowDown" | "ArrowUp");
        // In the grid, arrows move between rows.
        if is_arrow && matches!(place, Place::Free | Place::Mark) {
            let button = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            let menu = button.and_then(|button| button.next_element_sibling());
            if let Some(menu) = menu.and_then(|menu| menu.dyn_into::<HtmlElement>().ok()) {
                menu.show_popover().ok();
                event.prevent_default();
            }
        }
    };
    view! {
        <button
            type="button"
            part="button"
            class=class
            aria-label=named(name)
            aria-haspopup="menu"
            aria-expanded=truth(move || expanded.get())
            popovertarget=id.clone()
            tabindex=tab
            on:keydown=open_by_arrow
        >
            {face}
        </button>
        <div
            node_ref=at
            role="menu"
            popover="auto"
            id=id
            class="menu"
            aria-label=named(name)
            on:beforetoggle=about_to
            on:toggle=|event| opened(event.target())
            on:keydown=pressed
        >
            {content}
        </div>
    }
    .into_any()
}

fn sections(app: &App, read: &Read) -> AnyView {
    let (app, read) = (app.clone(), read.clone());
    list(move || {
        let draw = |(index, section): (usize, Section)| {
            let words = section.entries.iter().map(|entry| entry.word.as_str());
            let key = [&index.to_string(), &words.collect::<Vec<_>>().join("\n")];
            let key = key.map(String::as_str).join("\n");
            let is_choice = section.entries.iter().any(|entry| entry.checked.is_some());
            let count = section.entries.len();
            let (app, read) = (app.clone(), read.clone());
            Item::new(key, move || group(&app, &read, index, count, is_choice))
        };
        read().into_iter().enumerate().map(draw).collect()
    })
}

/// Entries keep their place while they are shown: what changes is read anew for each of them.
fn group(app: &App, read: &Read, index: usize, count: usize, is_choice: bool) -> AnyView {
    let labels = read.clone();
    let label: Name = Arc::new(move || {
        let label = labels().into_iter().nth(index);
        label.map(|section| section.label).unwrap_or_default()
    });
    let entries: Vec<AnyView> = (0..count)
        .map(|at| {
            let read = read.clone();
            let of = move || {
                let section = read().into_iter().nth(index)?;
                section.entries.into_iter().nth(at)
            };
            entry(app, Arc::new(of), is_choice)
        })
        .collect();
    let seen = label.clone();
    view! {
        <div role="group" class="menu-group" aria-label=named(&label)>
            <div class="menu-label" aria-hidden="true">
                {text(move || seen())}
            </div>
            {entries}
        </div>
    }
    .into_any()
}

type ReadEntry = Arc<dyn Fn() -> Option<Entry> + Send + Sync>;

fn entry(app: &App, read: ReadEntry, is_choice: bool) -> AnyView {
    let words = |of: fn(Entry) -> String| {
        let read = read.clone();
        text(move || read().map(of).unwrap_or_default())
    };
    let maybe = |of: fn(Entry) -> Option<String>| -> Attribute {
        let read = read.clone();
        Box::new(move || read().and_then(of))
    };
    let id = fresh_id("why");
    let (described_by, off) = (id.clone(), read.clone());
    let described_by: Attribute = Box::new(move || {
        let reason = off().and_then(|entry| entry.reason);
        reason.map(|_| described_by.clone())
    });
    let (app, acting) = (app.clone(), read.clone());
    let act: Press = Box::new(move |event: MouseEvent| {
        if let Some(entry) = untrack(|| acting()).filter(|entry| entry.reason.is_none()) {
            if let Some(menu) = menu_at(event.target()) {
                close(&menu);
            }
            send(&app, entry.msg);
        }
    });
    let role = if is_choice {
        "menuitemradio"
    } else {
        "menuitem"
    };
    view! {
        <button
            type="button"
            role=role
            class="menu-item"
            tabindex="-1"
            aria-label=words(|entry| entry.word)
            aria-checked=maybe(|entry| entry.checked.map(|checked| checked.to_string()))
            aria-disabled=maybe(|entry| entry.reason.map(|_| "true".into()))
            aria-describedby=described_by
            on:click=act
        >
            <span class="menu-word">{words(|entry| entry.word)}</span>
        </button>
        <span class="menu-why" id=id>
            {words(|entry| entry.reason.unwrap_or_default())}
        </span>
    }
    .into_any()
}

/// The menu that this is, or is in.
fn menu_at(target: Option<EventTarget>) -> Option<HtmlElement> {
    let target = target?.dyn_into::<Element>().ok()?;
    target
        .closest("[role=menu]")
        .ok()
        .flatten()?
        .dyn_into()
        .ok()
}

fn is_shown(menu: &HtmlElement) -> bool {
    menu.matches(":popover-open").unwrap_or(false)
}

fn button_of(menu: &HtmlElement) -> Option<HtmlElement> {
    menu.previous_element_sibling()?.dyn_into().ok()
}

fn items_of(menu: &HtmlElement) -> Vec<HtmlElement> {
    let Ok(found) = menu.query_selector_all("button") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into().ok())
        .collect()
}

/// The browser has shown or hidden it.
fn opened(target: Option<EventTarget>) {
    let Some(menu) = menu_at(target).filter(is_shown) else {
        return;
    };
    place_beside(&menu);
    let chosen = menu.query_selector("[aria-checked=true]").ok().flatten();
    let first = chosen.and_then(|chosen| chosen.dyn_into().ok());
    if let Some(item) = first.or_else(|| items_of(&menu).into_iter().next()) {
        item.focus().ok();
    }
}

fn place_beside(menu: &HtmlElement) {
    if let Some(button) = button_of(menu) {
        tips::place(menu, &button);
    }
}

fn close(menu: &HtmlElement) {
    menu.hide_popover().ok();
    if let Some(button) = button_of(menu) {
        button.focus().ok();
    }
}

#[allow(clippy::needless_pass_by_value)] // a listener owns its event
fn pressed(event: KeyboardEvent) {
    // The keys of the grid and of the panel mean something else.
    event.stop_propagation();
    let Some(menu) = menu_at(event.target()) else {
        return;
    };
    let key = event.key();
    if matches!(key.as_str(), "Escape" | "Tab") {
        close(&menu);
        // The tab key goes on from the button.
        if key == "Escape" {
            event.prevent_default();
        }
        return;
    }
    let items = items_of(&menu);
    let target = event.target().and_then(|it| it.dyn_into().ok());
    let here = items.iter().position(|item| Some(item) == target.as_ref());
    let count = items.len().max(1);
    let next = here.map_or(0, |here| (here + 1) % count);
    let to = match key.as_str() {
        "ArrowDown" => Some(next),
        "ArrowUp" => Some((here.unwrap_or(0) + count - 1) % count),
        "Home" => Some(0),
        "End" => Some(count - 1),
        _ if event.ctrl_key() || event.alt_key() || event.meta_key() => None,
        letter => (0..count)
            .map(|step| (next + step) % count)
            .find(|at| begins_with(items.get(*at), letter)),
    };
    if let Some(item) = to.and_then(|to| items.get(to)) {
        item.focus().ok();
        event.prevent_default();
    }
}

/// Whether a name begins with what was typed. Enter and the space bar are no letters.
fn begins_with(item: Option<&HtmlElement>, letter: &str) -> bool {
    let name = item.and_then(|item| item.get_attribute("aria-label"));
    letter != " "
        && name.is_some_and(|name| name.to_lowercase().starts_with(&letter.to_lowercase()))
}
