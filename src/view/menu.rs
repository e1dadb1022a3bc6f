//! A button that opens a menu of controls or choices.
//!
//! Knows the menu pattern of ARIA: arrows, Home, End and letters move, Escape and a press outside
//! close, and the focus goes back to the button. A menu is in the top layer, where no scrolling
//! list cuts it off. Must not know what an entry does.
//!
//! | file | what is in it |
//! |---|---|
//! | `entry` | sections and entries of a menu |
//! | `keys` | place, keys and end of an open menu |
//! | `content` | entries that stay in an open menu |

mod content;
mod entry;
mod keys;

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use markup::view;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent};

use self::content::{Group, Kept, keep};
pub(super) use self::entry::{Ask, Entry, Name, Read, Section, Wish, is_present, some, starts};
pub(super) use self::keys::pressed;
use super::button::fresh_id;
use super::erased::{Attribute, Item, Press, Text, effect, list, part, text, truth};
use super::press::Presses;
use crate::i18n::sentence::list::List;
use crate::i18n::{digits, label};
use crate::view::app::App;
use crate::view::drawn::{AnyView, IntoAny};
use crate::view::element::NodeRef;
use crate::view::memo::Memo;
use crate::words;

/// Where the button of a menu is, which says how it looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A button on its own with the whole name on it.
    Free,
    /// A button on its own with one word of the name on it.
    Word(List),
    /// A small mark behind a word that says what the menu is about.
    Mark,
}

/// A button and the menu that it opens.
pub(super) fn menu(app: App, name: Name, read: Read, place: Place) -> AnyView {
    menu_of(app, name, read, place, RwSignal::new(false))
}

/// A button and its menu; `is_open` says whether it is.
pub(super) fn menu_of(
    app: App,
    name: Name,
    read: Read,
    place: Place,
    is_open: RwSignal<bool>,
) -> AnyView {
    // What is open stays, whatever becomes of what is in it.
    let has_some = read.clone();
    let drawn = part(
        move || !has_some().is_empty() || is_open.get(),
        move || draw(app, &name, &read, place, is_open),
    );
    view! { <span class="menu-of">{drawn}</span> }.into_any()
}

fn named(name: &Name) -> Text {
    let name = name.clone();
    text(move || name())
}

fn draw(app: App, name: &Name, read: &Read, place: Place, is_open: RwSignal<bool>) -> AnyView {
    let id = fresh_id("menu");
    let class = match place {
        Place::Free | Place::Word(_) => "act menu-button gated",
        Place::Mark => "act menu-button mark",
    };
    let face = match place {
        Place::Free => Some(named(name).into_any()),
        Place::Word(word) => Some(label(word).into_any()),
        Place::Mark => None,
    };
    let open_by_arrow = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "ArrowDown" | "ArrowUp") {
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
            aria-expanded=truth(move || is_open.get())
            popovertarget=id.clone()
            tabindex="0"
            on:keydown=open_by_arrow
        >
            {face}
        </button>
        {popover(app, id, name.clone(), read.clone(), None, is_open)}
    }
    .into_any()
}

/// The menu of the button before it, which names it by `id`. It is filled when it is opened;
/// `is_open` says whether it is.
pub(super) fn popover(
    app: App,
    id: String,
    name: Name,
    read: Read,
    ask: Option<Ask>,
    is_open: RwSignal<bool>,
) -> AnyView {
    let name_now = name.clone();
    let at = NodeRef::<Div>::new();
    let content = part(
        move || is_open.get(),
        move || {
            keys::watch(app, &name_now, is_open, at);
            sections(app, &read, at)
        },
    );
    let about_to = move |event: Event| {
        if let Some(menu) = keys::menu_at(event.target()) {
            let opens = !keys::is_shown(&menu);
            is_open.set(opens);
            if let Some(msg) = ask.as_ref().filter(|_| opens).and_then(|ask| ask()) {
                app.core.send(msg);
            }
        }
    };
    view! {
        <div
            node_ref=at
            role="menu"
            popover="auto"
            id=id
            class="menu"
            tabindex="-1"
            aria-label=named(&name)
            on:beforetoggle=about_to
            on:toggle=|event| keys::opened(event.target())
        >
            {content}
        </div>
    }
    .into_any()
}

/// Sections of an open menu, read once for all entries.
type Content = Memo<Arc<Vec<Group>>>;

fn sections(app: App, read: &Read, at: NodeRef<Div>) -> AnyView {
    let (read, presses) = (read.clone(), Presses::here());
    let read = move |before: Option<&Arc<Vec<Group>>>| {
        let is_down = presses.is_some_and(Presses::is_down);
        if let Some(before) = before.filter(|_| is_down) {
            return before.clone();
        }
        match keep(before.map_or(&[], |before| before.as_slice()), read()) {
            Some(content) => Arc::new(content),
            None => Arc::default(),
        }
    };
    // Messages cannot be compared, so every change counts as one.
    let content = Memo::of_any(read);
    effect(move || {
        let is_empty = content.with(|content| content.is_empty());
        if let Some(menu) = at.get_untracked().filter(|_| is_empty) {
            menu.hide_popover().ok();
        }
    });
    list(move || {
        let draw = |it: &Group| {
            let id = it.id.clone();
            Item::new(it.id.clone(), move || group(app, content, id))
        };
        content.with(|content| content.iter().map(draw).collect())
    })
}

/// A section with its label and its entries.
fn group(app: App, content: Content, id: String) -> AnyView {
    let is_line = content.with_untracked(|content| {
        let mut entries = content.iter().filter(|it| it.id == id);
        entries.any(|group| group.entries.iter().any(|kept| kept.entry.face.is_some()))
    });
    let class = if is_line {
        "menu-group menu-line"
    } else {
        "menu-group"
    };
    let read = move |of: fn(&Group) -> Vec<String>| {
        let found = |content: &Arc<Vec<Group>>| content.iter().find(|it| it.id == id).map(of);
        content.try_with(found).flatten().unwrap_or_default()
    };
    let label: Name = {
        let read = read.clone();
        Arc::new(move || read(|group| vec![group.label.clone()]).concat())
    };
    let entries = list(move || {
        let ids = read(|group| group.entries.iter().map(|it| it.id.clone()).collect());
        let draw = |id: String| Item::new(id.clone(), move || entry(app, Spot { content, id }));
        ids.into_iter().map(draw).collect()
    });
    view! {
        <div role="group" class=class aria-label=named(&label)>
            <div class="menu-label" aria-hidden="true">
                {named(&label)}
            </div>
            {entries}
        </div>
    }
    .into_any()
}

/// An entry of an open menu: where it is read.
#[derive(Clone)]
struct Spot {
    content: Content,
    id: String,
}

impl Spot {
    fn read<T>(&self, of: fn(&Entry) -> T) -> Option<T> {
        let entry = |content: &Arc<Vec<Group>>| {
            let mut entries = content.iter().flat_map(|group| &group.entries);
            let found: Option<&Kept> = entries.find(|kept| kept.id == self.id);
            found.map(|kept| of(&kept.entry))
        };
        self.content.try_with(entry).flatten()
    }
}

fn entry(app: App, it: Spot) -> AnyView {
    let words = |of: fn(&Entry) -> String| {
        let it = it.clone();
        text(move || it.read(of).unwrap_or_default())
    };
    let maybe = |of: fn(&Entry) -> Option<String>| -> Attribute {
        let it = it.clone();
        Box::new(move || it.read(of).flatten())
    };
    let reason_id: Attribute = {
        let it = it.clone();
        Box::new(move || {
            let is_off = it.read(|entry| entry.reason.is_some());
            (is_off == Some(true)).then(|| it.id.clone())
        })
    };
    let spot = it.clone();
    let act: Press = Box::new(move |event: MouseEvent| {
        let entry = untrack(|| spot.read(Entry::clone));
        if let Some(entry) = entry.filter(|entry| entry.reason.is_none()) {
            if let Some(menu) = keys::menu_at(event.target()).filter(|_| !entry.stays) {
                keys::close(&menu);
            }
            match entry.press {
                entry::Press::Send(wish) => app.core.send(wish.into()),
                entry::Press::Open(is_open) => is_open.set(true),
            }
        }
    });
    view! {
        <button
            type="button"
            role=words(Entry::role)
            class="menu-item"
            tabindex="-1"
            aria-label=words(|entry| entry.word.clone())
            aria-checked=maybe(Entry::checked)
            aria-disabled=maybe(|entry| entry.reason.as_ref().map(|_| "true".into()))
            aria-describedby=reason_id
            aria-description=maybe(|entry| entry.count.map(words::list::agents))
            on:click=act
        >
            <span class="menu-count" aria-hidden="true">
                {words(|entry| entry.count.map(|count| digits(&count.to_string())).unwrap_or_default())}
            </span>
            <span class="menu-word">
                {words(|entry| entry.face.as_ref().unwrap_or(&entry.word).clone())}
            </span>
        </button>
        <span class="menu-why" id=it.id.clone()>
            {words(|entry| entry.reason.clone().unwrap_or_default())}
        </span>
    }
    .into_any()
}
