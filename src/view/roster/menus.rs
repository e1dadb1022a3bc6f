//! The menus of a row: the agent's states, and messages.
//!
//! Each is filled when it is opened. Must not know how a menu is drawn.

use gws::session::Medium;
use supervision::view::{
    Action, AgentRow, ChannelMenu, MessagingBadge, MessagingMenu, SessionOffer,
};
use supervision::{Gate, MessagingMsg, Msg, Operation, Target};

use crate::i18n::say;
use crate::i18n::sentence::list::Row as Says;
use crate::i18n::sentence::operation::Control as Named;
use crate::view::clock::time_told;
use crate::view::menu::{self, Entry, Section, Wish};
use crate::words;

/// One of the menus.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// The agent's state on each channel, and what can be done to it.
    States,
    /// The agent's chats and SMS: monitoring, and the sessions that go on.
    Messages,
}

impl Which {
    /// The name of the menu and of its button.
    pub(super) fn name(self, row: &AgentRow) -> String {
        match self {
            Self::States => say!(Named::StateOf, agent = &row.name),
            Self::Messages => say!(Named::MessagesOf, agent = &words::who(&row.name)),
        }
    }

    /// Whether there is something in it: without words, since it is asked for every row.
    pub(super) fn has_some(self, row: &AgentRow) -> bool {
        let is_there = |action: &Action| action.gate != Gate::Absent;
        match self {
            Self::States => {
                let mut actions = row.channels.iter().flat_map(|menu| &menu.actions);
                actions.any(is_there)
            }
            Self::Messages => row.messaging.iter().any(|menu| {
                let is_listed = menu.load_state.is_some() && menu.offers.is_empty();
                let mut offers = menu.offers.iter();
                is_listed
                    || menu.actions.iter().any(is_there)
                    || offers.any(|offer| is_there(&offer.action))
            }),
        }
    }

    /// What is in it.
    pub(super) fn sections(self, row: &AgentRow) -> Vec<Section> {
        match self {
            Self::States => {
                let channels = row.channels.iter().filter_map(channel);
                all_channels(row).into_iter().chain(channels).collect()
            }
            Self::Messages => messages(row),
        }
    }

    /// What is looked up whenever it is opened.
    pub(super) fn asks(self, row: &AgentRow) -> Option<Msg> {
        match self {
            Self::Messages => {
                let agent = row.id.gws()?;
                Some(Msg::Messaging(MessagingMsg::List(agent.clone())))
            }
            Self::States => None,
        }
    }
}

/// The entries that change the state on every channel; `None` for an agent with one.
fn all_channels(row: &AgentRow) -> Option<Section> {
    let is_there = |action: &&Action| action.gate != Gate::Absent;
    let of = |menu: &ChannelMenu| menu.actions.iter().any(|it| is_there(&it));
    if row.channels.iter().filter(|menu| of(menu)).count() < 2 {
        return None;
    }
    let entry = |operation: Operation| {
        let actions = row.channels.iter().flat_map(|menu| &menu.actions);
        let actions = actions
            .filter(is_there)
            .filter(|it| it.operation == operation);
        let actions: Vec<&Action> = actions.collect();
        let targets = actions.iter().map(|it| it.target.clone()).collect();
        // What one channel allows is allowed; where all say that it is so, it is.
        let first = |wanted: fn(&Gate) -> bool| actions.iter().find(|it| wanted(&it.gate));
        let action = first(|gate| *gate == Gate::Enabled)
            .or_else(|| first(|gate| !menu::is_present(gate)))
            .or(actions.first())?;
        Entry::of(
            &Action {
                target: Target::Agent(row.id.clone()),
                ..(*action).clone()
            },
            Wish::InvokeAll(operation, targets),
        )
    };
    let operations = [Operation::Ready, Operation::NotReady, Operation::Offline];
    let entries = operations.into_iter().filter_map(entry).collect();
    menu::some(say!(Says::AllChannels), entries)
}

/// Sessions of an agent that go on, as far as they are known.
pub(super) fn offers(row: &AgentRow, medium: Medium) -> &[SessionOffer] {
    let mut menus = row.messaging.iter();
    let menu = menus.find(|menu| menu.medium == medium);
    menu.map_or(&[], |menu| &menu.offers)
}

/// Whether an agent has a session, known or not.
pub(super) fn goes_on(row: &AgentRow, medium: Medium) -> bool {
    let mut badges = row.badges.iter();
    let is_it = |badge: &MessagingBadge| badge.medium == medium && badge.has_unlisted;
    badges.any(is_it) || !offers(row, medium).is_empty()
}

/// Name of what reads the sessions that go on.
pub(super) fn read(row: &AgentRow, medium: Medium) -> String {
    match offers(row, medium) {
        [] => words::read(medium, vec![String::new()]),
        [one] => words::read_since(one, |at| time_told(at, false)),
        all => words::read(medium, all.iter().map(|it| it.customer.clone()).collect()),
    }
}

fn channel(menu: &ChannelMenu) -> Option<Section> {
    let entry = |action: &Action| {
        let msg = Wish::Invoke(action.operation, action.target.clone());
        Entry::of(action, msg)
    };
    let entries = menu.actions.iter().filter_map(entry).collect();
    menu::some(words::on_channel(menu), entries)
}

/// What goes on, then one line of ways to monitor for each medium, then what could not be read.
fn messages(row: &AgentRow) -> Vec<Section> {
    let offers = row.messaging.iter().flat_map(|menu| &menu.offers);
    let reads = offers.filter_map(|offer| {
        let word = words::read_since(offer, |at| time_told(at, false));
        entry(&offer.action, word)
    });
    let reads = menu::some(String::new(), reads.collect());
    let lines = row.messaging.iter().filter_map(|it| ways(row, it));
    let read = row.messaging.iter().filter_map(|menu| {
        let load_state = menu.load_state.as_ref();
        let load_state = load_state.filter(|_| menu.offers.is_empty())?;
        let label = words::load_state(menu.medium, load_state);
        Some(Section {
            label,
            entries: Vec::new(),
        })
    });
    reads.into_iter().chain(lines).chain(read).collect()
}

/// The ways to monitor on a medium, beside each other.
fn ways(row: &AgentRow, menu: &MessagingMenu) -> Option<Section> {
    let ways = menu.actions.iter().filter_map(|action| {
        let way = entry(action, words::name(action, &row.name))?;
        let face = Some(words::short(action.operation));
        Some(Entry { face, ..way })
    });
    let label = words::kept(menu.medium, menu.messaging_monitoring);
    menu::some(label, ways.collect())
}

fn entry(action: &Action, word: String) -> Option<Entry> {
    let msg = Wish::Invoke(action.operation, action.target.clone());
    Some(Entry {
        word,
        ..Entry::of(action, msg)?
    })
}
