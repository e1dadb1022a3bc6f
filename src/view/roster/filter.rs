//! The menu that narrows the list.

use std::sync::Arc;

use gws::names::Channel;
use leptos::prelude::*;
use supervision::message::{FacetKind, Wanted};
use supervision::model::{Filter, GroupName};
use supervision::view::{ListSummary, PresenceState};
use supervision::{ListMsg, Msg};

use crate::i18n::en::list::{Filter as Words, List};
use crate::i18n::say;
use crate::view::app::App;
use crate::view::menu::{Entry, Place, Section, menu, some};
use crate::words;

/// What can be chosen, and what is.
#[derive(PartialEq)]
struct FilterChoices {
    is_there: bool,
    filter: Filter,
    groups: Vec<GroupName>,
    channels: Vec<Channel>,
    skills: Vec<String>,
}

impl FilterChoices {
    fn of(list: &ListSummary) -> Self {
        Self {
            is_there: list.everybody > 0,
            filter: list.settings.filter.clone(),
            groups: list.groups.clone(),
            channels: list.channels.clone(),
            skills: list.skills.clone(),
        }
    }
}

/// The menu of filters.
pub(super) fn filter(app: App) -> AnyView {
    let choices = Memo::new(move |_| app.frame.with(|frame| FilterChoices::of(&frame.list)));
    menu(
        app,
        Arc::new(|| say!(Words::FilterAgents)),
        Arc::new(move || choices.with(sections)),
        Place::Word(List::Filter),
    )
}

fn sections(choices: &FilterChoices) -> Vec<Section> {
    if !choices.is_there {
        return Vec::new();
    }
    let filter = &choices.filter;
    let presence_states = PresenceState::ALL.map(|presence_state| {
        let is_wanted = filter.presence_states.contains(&presence_state);
        let word = words::list::presence_state(presence_state);
        Entry::many(
            word,
            is_wanted,
            wanted(Wanted::PresenceState(presence_state)),
        )
    });
    let groups = choices.groups.iter().map(|group| {
        let is_wanted = filter.groups.wanted.contains(&group.id);
        let msg = wanted(Wanted::Group(group.id.clone()));
        Entry::many(group.name.clone(), is_wanted, msg)
    });
    let channels = choices.channels.iter().map(|channel| {
        let is_wanted = filter.channels.wanted.contains(channel);
        let msg = wanted(Wanted::Channel(channel.clone()));
        Entry::many(words::channel(channel), is_wanted, msg)
    });
    let skills = choices.skills.iter().map(|skill| {
        let is_wanted = filter.skills.wanted.contains(skill);
        let msg = wanted(Wanted::Skill(skill.clone()));
        Entry::many(skill.clone(), is_wanted, msg)
    });
    let hide = filter.hide_logged_out;
    let hidden = Entry::many(
        say!(Words::HideLoggedOut),
        hide,
        Msg::List(ListMsg::HideLoggedOut(!hide)),
    );
    let several = [
        some(
            say!(Words::Group),
            any_or_all(FacetKind::Group, filter.groups.all, groups.collect()),
        ),
        some(
            say!(Words::Channel),
            any_or_all(FacetKind::Channel, filter.channels.all, channels.collect()),
        ),
        // A kind that nobody can choose from is explained, not left out: it may be looked for.
        Some(Section {
            label: words::list::skills(!choices.skills.is_empty()),
            entries: any_or_all(FacetKind::Skill, filter.skills.all, skills.collect()),
        }),
    ];
    let mut sections = vec![Section {
        label: say!(Words::State),
        entries: presence_states.into(),
    }];
    sections.extend(several.into_iter().flatten());
    sections.extend(some(String::new(), vec![hidden]));
    sections
}

fn wanted(wanted: Wanted) -> Msg {
    Msg::List(ListMsg::Filter(wanted))
}

/// Where an agent may have several of the things, whether one of them will do.
fn any_or_all(kind: FacetKind, all: bool, mut entries: Vec<Entry>) -> Vec<Entry> {
    if entries.len() > 1 {
        entries.extend([false, true].map(|wants_all| {
            let msg = Msg::List(ListMsg::AllOf(kind, wants_all));
            Entry {
                stays: true,
                ..Entry::one(words::list::of_these(wants_all), wants_all == all, msg)
            }
        }));
    }
    entries
}
