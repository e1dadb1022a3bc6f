//! What the menu of filters narrows the list by, one chip each, and the way back.

use leptos::prelude::*;
use markup::view;
use supervision::message::Wanted;
use supervision::model::Filter as Narrowed;
use supervision::view::ListSummary;
use supervision::{ListMsg, Msg};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};

use super::dom::element;
use crate::i18n::sentence::list::Filter;
use crate::i18n::{label, say};
use crate::view::app::App;
use crate::view::drawn::AnyView;
use crate::view::erased::{Item, Part, Press, list, part};
use crate::view::focus;
use crate::words;

/// What stands in the line of chips.
enum Piece {
    /// One thing that narrows the list: what it is, its name, and what takes it away.
    Chip(Filter, String, ListMsg),
    /// How several of a kind are meant.
    Meant(Filter, String),
}

/// The chips, while there are some.
pub(super) fn chips(app: App) -> Part {
    part(
        move || {
            app.frame
                .with(|frame| has_chips(&frame.list.settings.filter))
        },
        move || {
            let items = move || app.frame.with(|frame| items(app, &frame.list));
            let clear: Press = Box::new(move |event: MouseEvent| {
                focus::search_box(event.current_target());
                app.core.send(Msg::List(ListMsg::Clear));
            });
            view! {
                <div class="chips" role="group" aria-label=label(Filter::InUse)>
                    <div class="chip-list">{list(items)}</div>
                    <button type="button" part="button" class="clear" on:click=clear>
                        {label(Filter::ClearAll)}
                    </button>
                </div>
            }
            .into_any()
        },
    )
}

/// Whether anything narrows the list that neither the search box nor the numbers of the floor show.
fn has_chips(filter: &Narrowed) -> bool {
    let is_of_facets = !filter.groups.wanted.is_empty()
        || !filter.channels.wanted.is_empty()
        || !filter.skills.wanted.is_empty();
    is_of_facets || filter.hide_logged_out
}

fn items(app: App, list: &ListSummary) -> Vec<Item> {
    let item = |piece| match piece {
        Piece::Meant(kind, word) => {
            let key = [&say!(kind), "\n", &word, "\n"].concat();
            let draw = move || view! { <span class="hint">{word}</span> }.into_any();
            Item::new(key, draw)
        }
        Piece::Chip(kind, word, msg) => {
            let key = [&say!(kind), "\n", &word].concat();
            Item::new(key, move || chip(app, kind, word, msg))
        }
    };
    pieces(list).into_iter().map(item).collect()
}

fn chip(app: App, kind: Filter, word: String, msg: ListMsg) -> AnyView {
    let act: Press = Box::new(move |event: MouseEvent| {
        if let Some(chip) = element(event.current_target()) {
            leave(&chip);
        }
        app.core.send(Msg::List(msg.clone()));
    });
    let kind = say!(kind);
    let name = words::list::remove(&kind, &word);
    view! {
        <button
            type="button"
            part="button"
            class="chip"
            aria-label=name
            on:click=act
        >
            <span class="chip-kind">{kind}</span>
            " "
            <span class="chip-word" dir="auto">
                {word}
            </span>
        </button>
    }
    .into_any()
}

/// A chip that goes gives the focus to its neighbour, the last one to the search box.
fn leave(chip: &Element) {
    let chips = chip.parent_element();
    let chips = chips.and_then(|line| line.query_selector_all(".chip").ok());
    let chips: Vec<HtmlElement> = chips.map_or_else(Vec::new, |found| {
        let all = (0..found.length()).filter_map(|index| found.get(index));
        all.filter_map(|chip| chip.dyn_into().ok()).collect()
    });
    let here = chips.iter().position(|other| **other == *chip);
    let near = |by: usize| here.and_then(|here| chips.get(here.wrapping_add(by)));
    match near(1).or_else(|| near(usize::MAX)) {
        Some(next) => {
            next.focus().ok();
        }
        None => focus::search_box(Some(chip.clone().into())),
    }
}

fn pieces(list: &ListSummary) -> Vec<Piece> {
    let filter = &list.settings.filter;
    let mut pieces = Vec::new();
    let groups = filter.groups.wanted.iter();
    let groups = groups.map(|group| {
        (
            words::list::group(list, group),
            Wanted::Group(group.clone()),
        )
    });
    several(
        &mut pieces,
        Filter::Group,
        filter.groups.all,
        groups.collect(),
    );
    let channels = filter.channels.wanted.iter();
    let channels = channels.map(|it| (words::channel(it), Wanted::Channel(it.clone())));
    several(
        &mut pieces,
        Filter::Channel,
        filter.channels.all,
        channels.collect(),
    );
    let skills = filter.skills.wanted.iter();
    let skills = skills.map(|skill| (skill.clone(), Wanted::Skill(skill.clone())));
    several(
        &mut pieces,
        Filter::Skill,
        filter.skills.all,
        skills.collect(),
    );
    if filter.hide_logged_out {
        let msg = ListMsg::HideLoggedOut(false);
        pieces.push(Piece::Chip(
            Filter::State,
            say!(Filter::LoggedOutHidden),
            msg,
        ));
    }
    pieces
}

fn several(pieces: &mut Vec<Piece>, kind: Filter, all: bool, wanted: Vec<(String, Wanted)>) {
    if wanted.len() > 1 {
        pieces.push(Piece::Meant(kind, words::list::any_or_all(all)));
    }
    let chip = |(word, wanted)| Piece::Chip(kind, word, ListMsg::Filter(wanted));
    pieces.extend(wanted.into_iter().map(chip));
}
