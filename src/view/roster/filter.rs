//! The menu that narrows the list.

use std::sync::Arc;

use gws::names::Channel;
use leptos::prelude::*;
use litemap::LiteMap;
use supervision::message::{FacetKind, Wanted};
use supervision::model::{Facet, Filter, GroupName};
use supervision::view::Frame;
use supervision::{ListMsg, Msg};

use super::floor::has_floor;
use crate::i18n::say;
use crate::i18n::sentence::list::{Filter as Words, List};
use crate::view::app::App;
use crate::view::drawn::AnyView;
use crate::view::erased::effect;
use crate::view::memo::Memo;
use crate::view::menu::{Entry, Place, Section, Wish, menu_of, some};
use crate::words;

/// What can be chosen, and what is.
#[derive(PartialEq)]
struct FilterChoices {
    is_there: bool,
    filter: Filter,
    groups: Vec<GroupName>,
    channels: Vec<Channel>,
    skills: Vec<String>,
    counts: LiteMap<Option<Wanted>, usize>,
}

impl FilterChoices {
    fn of(frame: &Frame) -> Self {
        let list = &frame.list;
        Self {
            is_there: has_floor(frame),
            filter: list.settings.filter.clone(),
            groups: list.groups.clone(),
            channels: list.channels.clone(),
            skills: list.skills.clone(),
            counts: list.counts.clone(),
        }
    }
}

/// The menu of filters. Its numbers are counted when it is opened, and each second while it is open.
pub(super) fn filter(app: App) -> AnyView {
    let choices = Memo::new(move |_| app.frame.with(FilterChoices::of));
    let is_open = RwSignal::new(false);
    effect(move || {
        app.clock.track();
        if is_open.get() {
            app.core.send(Msg::List(ListMsg::CountFacets));
        }
    });
    menu_of(
        app,
        Arc::new(|| say!(Words::FilterAgents)),
        Arc::new(move || choices.with(sections)),
        Place::Word(List::Filter),
        is_open,
    )
}

fn sections(choices: &FilterChoices) -> Vec<Section> {
    if !choices.is_there {
        return Vec::new();
    }
    let filter = &choices.filter;
    let count = |facet: Option<Wanted>| choices.counts.get(&facet).copied();
    let hide = filter.hide_logged_out;
    let hidden = Entry {
        count: count(None),
        ..Entry::many(
            say!(Words::HideLoggedOut),
            hide,
            Wish::List(ListMsg::HideLoggedOut(!hide)),
        )
    };
    let narrows = |word, wanted: Wanted| {
        let is_wanted = match &wanted {
            Wanted::Group(group) => filter.groups.wanted.contains(group),
            Wanted::Channel(channel) => filter.channels.wanted.contains(channel),
            Wanted::Skill(skill) => filter.skills.wanted.contains(skill),
        };
        Entry {
            count: count(Some(wanted.clone())),
            ..Entry::many(word, is_wanted, Wish::List(ListMsg::Filter(wanted)))
        }
    };
    let groups = choices.groups.iter();
    let groups = groups.map(|it| narrows(it.name.clone(), Wanted::Group(it.id.clone())));
    let groups = groups.collect();
    let channels = choices.channels.iter();
    let channels = channels.map(|it| narrows(words::channel(it), Wanted::Channel(it.clone())));
    let channels = channels.collect();
    let skills = choices.skills.iter();
    let skills = skills.map(|it| narrows(it.clone(), Wanted::Skill(it.clone())));
    let skills = skills.collect();
    let several = [
        some(
            say!(Words::Group),
            any_or_all(FacetKind::Group, &filter.groups, groups),
        ),
        some(
            say!(Words::Channel),
            any_or_all(FacetKind::Channel, &filter.channels, channels),
        ),
        // A kind that nobody can choose from is explained, not left out: it may be looked for.
        Some(Section {
            label: words::list::skills(!choices.skills.is_empty()),
            entries: any_or_all(FacetKind::Skill, &filter.skills, skills),
        }),
    ];
    let first = some(String::new(), vec![hidden]);
    first
        .into_iter()
        .chain(several.into_iter().flatten())
        .collect()
}

/// Where several things are wanted, whether one of them will do.
fn any_or_all<T>(kind: FacetKind, facet: &Facet<T>, mut entries: Vec<Entry>) -> Vec<Entry> {
    if facet.wanted.len() > 1 {
        entries.extend([false, true].map(|wants_all| {
            let msg = Wish::List(ListMsg::AllOf(kind, wants_all));
            Entry {
                stays: true,
                ..Entry::one(
                    words::list::of_these(wants_all),
                    wants_all == facet.all,
                    msg,
                )
            }
        }));
    }
    entries
}
