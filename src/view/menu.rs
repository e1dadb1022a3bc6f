//! A button that opens a menu of controls or choices.
//!
//! Knows the menu pattern: arrows, Home, End and letters move, Escape and a press outside close,
//! and the focus goes back to the button. The menu is in the top layer, so that nothing cuts it
//! off; `keys` has what is done with an open one, `content` what stays in it. Must not know what
//! an entry does.

mod content;
mod keys;

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use supervision::operation::Operation;
use supervision::view::Action;
use supervision::{Gate, Msg, Target};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent};

use self::content::{Group, Kept, keep};
pub(super) use self::keys::pressed;
use super::button::fresh_id;
use super::erased::{Attribute, Item, Press, Text, effect, list, part, text, truth};
use super::press::Presses;
use super::{icon, send};
use crate::i18n::en;
use crate::runtime::screen::App;

/// Entries that belong together.
pub(super) struct Section {
    /// What they have in common; may be empty.
    pub(super) label: String,
    /// The entries, in order.
    pub(super) entries: Vec<Entry>,
}

/// What pressing an entry is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Something is done.
    Act,
    /// One of several is chosen; whether it is this one.
    One(bool),
    /// Something is there or not; the menu stays open, since more of it may be wanted.
    Many(bool),
}

/// One line of a menu.
#[derive(Clone)]
pub(super) struct Entry {
    /// Its name.
    pub(super) word: String,
    /// What pressing it is.
    pub(super) mark: Mark,
    /// Whether the menu stays open after it.
    pub(super) stays: bool,
    /// Why it is off, when it is.
    pub(super) reason: Option<String>,
    /// What pressing it sends.
    pub(super) msg: Msg,
    /// The operation that it is, and on what, if it is one.
    pub(super) about: Option<(Operation, Target)>,
}

impl Entry {
    /// Something that can be done.
    pub(super) fn new(word: String, msg: Msg) -> Self {
        Self {
            word,
            mark: Mark::Act,
            stays: false,
            reason: None,
            msg,
            about: None,
        }
    }

    /// One choice of several.
    pub(super) fn one(word: String, is_chosen: bool, msg: Msg) -> Self {
        Self {
            mark: Mark::One(is_chosen),
            ..Self::new(word, msg)
        }
    }

    /// Something that is there or not.
    pub(super) fn many(word: String, is_there: bool, msg: Msg) -> Self {
        Self {
            mark: Mark::Many(is_there),
            stays: true,
            ..Self::new(word, msg)
        }
    }

    /// An operation, unless it can never be done; `msg` is what pressing it sends.
    pub(super) fn of(action: &Action, msg: Msg) -> Option<Self> {
        let reason = match &action.gate {
            Gate::Absent => return None,
            Gate::Disabled(reason) => Some(en::reason(reason)),
            Gate::Enabled => None,
        };
        Some(Self {
            reason,
            about: Some((action.operation, action.target.clone())),
            ..Self::new(en::short(action.operation).into(), msg)
        })
    }

    /// An operation that is one choice of several. What is chosen needs no reason for being off.
    pub(super) fn choice(word: String, is_chosen: bool, action: &Action, msg: Msg) -> Self {
        let reason = match &action.gate {
            Gate::Disabled(reason) if !is_chosen => Some(en::reason(reason)),
            Gate::Disabled(_) | Gate::Enabled | Gate::Absent => None,
        };
        Self {
            reason,
            ..Self::one(word, is_chosen, msg)
        }
    }

    fn checked(&self) -> Option<String> {
        match self.mark {
            Mark::Act => None,
            Mark::One(is_so) | Mark::Many(is_so) => Some(is_so.to_string()),
        }
    }

    fn role(&self) -> String {
        match self.mark {
            Mark::Act => "menuitem",
            Mark::One(_) => "menuitemradio",
            Mark::Many(_) => "menuitemcheckbox",
        }
        .into()
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
    /// On its own, with a word of its name written on it.
    Word(&'static str),
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
    // What is open stays, whatever becomes of what is in it.
    let is_open = ArcRwSignal::new(false);
    let open = is_open.clone();
    let drawn = part(
        move || !some().is_empty() || open.get(),
        move || draw(&app, &name, &read, place, ask.clone(), is_open.clone()),
    );
    view! { <span class="menu-of">{drawn}</span> }.into_any()
}

fn named(name: &Name) -> Text {
    let name = name.clone();
    text(move || name())
}

fn draw(
    app: &App,
    name: &Name,
    read: &Read,
    place: Place,
    ask: Option<Ask>,
    is_open: ArcRwSignal<bool>,
) -> AnyView {
    let (expanded, shown, hidden) = (is_open.clone(), is_open.clone(), is_open.clone());
    let id = fresh_id("menu");
    let asking = app.clone();
    let (app, read, named_before) = (app.clone(), read.clone(), name.clone());
    let at = NodeRef::<Div>::new();
    let content = part(
        move || shown.get(),
        move || {
            keys::watch(&app, &named_before, &hidden, at);
            sections(&app, &read, at)
        },
    );
    let (class, tab) = match place {
        Place::Free | Place::Word(_) => ("act menu-button", "0"),
        Place::Mark => ("act menu-button mark", "0"),
        Place::Row => ("act menu-button mark", "-1"),
        Place::Messages => ("act icon-act menu-button messages", "-1"),
    };
    let face = match place {
        Place::Free => Some(named(name).into_any()),
        Place::Word(word) => Some(word.into_any()),
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
        if let Some(menu) = keys::menu_at(event.target()) {
            let opens = !keys::is_shown(&menu);
            is_open.set(opens);
            if let Some(ask) = ask.clone().filter(|_| opens) {
                send(&asking, ask());
            }
        }
    };
    let open_by_arrow = move |event: KeyboardEvent| {
        let is_arrow = matches!(event.key().as_str(), "ArrowDown" | "ArrowUp");
        // In the grid, arrows move between rows.
        if is_arrow && matches!(place, Place::Free | Place::Word(_) | Place::Mark) {
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
            tabindex="-1"
            aria-label=named(name)
            on:beforetoggle=about_to
            on:toggle=|event| keys::opened(event.target())
        >
            {content}
        </div>
    }
    .into_any()
}

/// Everything that is in a menu, read once for all of its entries.
type Content = Memo<Arc<Vec<Group>>>;

fn sections(app: &App, read: &Read, at: NodeRef<Div>) -> AnyView {
    let (app, read, presses) = (app.clone(), read.clone(), Presses::here());
    let read = move |before: Option<&Arc<Vec<Group>>>| {
        let is_down = presses.as_ref().is_some_and(Presses::is_down);
        if let Some(before) = before.filter(|_| is_down) {
            return before.clone();
        }
        match keep(before.map_or(&[], |before| before.as_slice()), read()) {
            Some(content) => Arc::new(content),
            None => Arc::default(),
        }
    };
    // Messages cannot be compared: whatever changed, it is read out anew.
    let content = Memo::new_with_compare(read, |_, _| true);
    effect(move || {
        let is_empty = content.with(|content| content.is_empty());
        if let Some(menu) = at.try_get_untracked().flatten().filter(|_| is_empty) {
            menu.hide_popover().ok();
        }
    });
    list(move || {
        let draw = |it: &Group| {
            let (app, id) = (app.clone(), it.id.clone());
            Item::new(it.id.clone(), move || group(&app, content, id))
        };
        content.with(|content| content.iter().map(draw).collect())
    })
}

/// A section; what changes is read anew for each of its entries.
fn group(app: &App, content: Content, id: String) -> AnyView {
    let app = app.clone();
    let read = move |of: fn(&Group) -> Vec<String>| {
        let found = |content: &Arc<Vec<Group>>| content.iter().find(|it| it.id == id).map(of);
        content.try_with(found).flatten().unwrap_or_default()
    };
    let labelled = read.clone();
    let label: Name = Arc::new(move || labelled(|group| vec![group.label.clone()]).concat());
    let entries = list(move || {
        let ids = read(|group| group.entries.iter().map(|it| it.id.clone()).collect());
        let draw = |id: String| {
            let app = app.clone();
            Item::new(id.clone(), move || entry(&app, Spot { content, id }))
        };
        ids.into_iter().map(draw).collect()
    });
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

/// An entry in its menu.
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

fn entry(app: &App, it: Spot) -> AnyView {
    let words = |of: fn(&Entry) -> String| {
        let it = it.clone();
        text(move || it.read(of).unwrap_or_default())
    };
    let maybe = |of: fn(&Entry) -> Option<String>| -> Attribute {
        let it = it.clone();
        Box::new(move || it.read(of).flatten())
    };
    let described = it.clone();
    let described_by: Attribute = Box::new(move || {
        let reason = described.read(|entry| entry.reason.is_some());
        (reason == Some(true)).then(|| described.id.clone())
    });
    let (app, pressed) = (app.clone(), it.clone());
    let act: Press = Box::new(move |event: MouseEvent| {
        let entry = untrack(|| pressed.read(Entry::clone));
        if let Some(entry) = entry.filter(|entry| entry.reason.is_none()) {
            if let Some(menu) = keys::menu_at(event.target()).filter(|_| !entry.stays) {
                keys::close(&menu);
            }
            send(&app, entry.msg);
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
            aria-describedby=described_by
            on:click=act
        >
            <span class="menu-word">{words(|entry| entry.word.clone())}</span>
        </button>
        <span class="menu-why" id=it.id.clone()>
            {words(|entry| entry.reason.clone().unwrap_or_default())}
        </span>
    }
    .into_any()
}
