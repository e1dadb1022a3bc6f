//! The menus of a row: the agent's states, and messages.
//!
//! Each is filled when it is opened. Must not know how a menu is drawn.

use supervision::view::{Action, AgentRow, ChannelMenu, MessagingMenu};
use supervision::{Gate, MessagingMsg, Msg, Operation, Target};

use crate::i18n::en::list::Row as Says;
use crate::i18n::en::operation::Control as Named;
use crate::i18n::en::session::Rows;
use crate::i18n::say;
use crate::view::clock::time_told;
use crate::view::menu::{self, Entry, Section};
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
            Self::Messages => row
                .messaging
                .iter()
                .flat_map(|it| messages(row, it))
                .collect(),
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
            Msg::InvokeAll(operation, targets),
        )
    };
    let operations = [Operation::Ready, Operation::NotReady, Operation::Offline];
    let entries = operations.into_iter().filter_map(entry).collect();
    menu::some(say!(Says::AllChannels), entries)
}

fn channel(menu: &ChannelMenu) -> Option<Section> {
    let entry = |action: &Action| {
        let msg = Msg::Invoke(action.operation, action.target.clone());
        Entry::of(action, msg)
    };
    let entries = menu.actions.iter().filter_map(entry).collect();
    menu::some(words::on_channel(menu), entries)
}

fn messages(row: &AgentRow, menu: &MessagingMenu) -> Vec<Section> {
    let entry = |action: &Action, word: String| {
        let msg = Msg::Invoke(action.operation, action.target.clone());
        Some(Entry {
            word,
            ..Entry::of(action, msg)?
        })
    };
    let starts = menu
        .actions
        .iter()
        .filter_map(|action| entry(action, words::name(action, &row.name)));
    let label = words::kept(menu.medium, menu.messaging_monitoring);
    let mut sections: Vec<Section> = menu::some(label, starts.collect()).into_iter().collect();
    sections.extend(menu.offers.iter().filter_map(|offer| {
        let since = offer.session.received.map(|at| time_told(at, false));
        let label = words::offer(menu.medium, since, offer.key.id.as_str());
        let follow = entry(
            &offer.action,
            say!(Rows::FollowThis, medium = menu.medium.as_str()),
        );
        menu::some(label, follow.into_iter().collect())
    }));
    if let Some(load_state) = menu.load_state.as_ref().filter(|_| menu.offers.is_empty()) {
        sections.push(Section {
            label: words::load_state(menu.medium, load_state),
            entries: Vec::new(),
        });
    }
    sections
}
