//! Which sentence tells a fact of the core.
//!
//! Each function names the sentence for one kind of fact, with its arguments; the compiler lists
//! what a new fact still lacks. The words themselves are in the catalogue of the language. Must
//! not decide what may be done, and knows no HTML.
//!
//! | file | what is in it |
//! |---|---|
//! | here | names, states, the connection |
//! | `operation` | operations: their buttons, what was asked for, what is confirmed |
//! | `prompt` | the question before something that others will notice |
//! | `trouble` | an operation that did not work |
//! | `call` | what is known about a call |
//! | `hearing` | who hears whom, and calls that are waited for |
//! | `session` | chat and SMS: rows and cards |
//! | `transcript` | what is written in a session |
//! | `cisco` | the Cisco channel |
//! | `list` | the list of agents: filters and counts |
//! | `failure` | why something did not work |
//! | `notice` | what stands above the lists |
//! | `reason` | why a control is off |
//! | `activity` | the log |

mod activity;
mod call;
pub(crate) mod cisco;
mod failure;
mod hearing;
pub(crate) mod list;
mod notice;
mod operation;
mod prompt;
mod reason;
mod session;
#[cfg(test)]
mod tests;
mod transcript;
mod trouble;

pub(crate) use activity::{
    activity, log_caption, log_count, log_entry, log_given, log_kind, log_text,
};
pub(crate) use call::{
    after_call, change, data_count, ended, ended_headline, ended_why, ending, facts, found,
    other_party, party, passed_on,
};
pub(crate) use failure::{failure, operation_detail, operation_failure, reported};
pub(crate) use hearing::{hearing, parties, waiting_detail, waiting_for, waiting_headline};
pub(crate) use notice::{next_try, notice, outcome};
pub(crate) use operation::{asked, asked_of, done_of, face, name, next_call, short, word};
pub(crate) use prompt::{dismiss_unsent, meaning, question};
pub(crate) use reason::{leaves, reason};
pub(crate) use session::{
    badge, card_title, customer, found_session, kept, load_state, medium, messaging_waiting,
    messaging_waiting_detail, mode as messaging_mode, origin, read, read_since, seeing,
    session_ending, session_party, sessions_to_monitor, state_of_session,
};
pub(crate) use transcript::{
    caught_up, compose_hint, compose_name, earlier, is_whispered, may_lack, only_agent, outgoing,
    session_line, transcript_failure, typing, wrote_before,
};
pub(crate) use trouble::{trouble_detail, trouble_in_row, trouble_line, trouble_whole};

use gws::names::{AgentState, Channel};
use supervision::model::{Link, Mode, MonitoredByOther, Presence, is_after_call_work};
use supervision::operation::{MonitorScope, Which, WhichSessions};
use supervision::view::{ChannelMenu, GroupHead, Options, RosterStatus};

use crate::i18n::sentence::call::Call;
use crate::i18n::sentence::labels::Connection;
use crate::i18n::sentence::list::{List, Row};
use crate::i18n::sentence::listed::Listed;
use crate::i18n::sentence::operation::Word;
use crate::i18n::{list, say};

/// The word of the connection status.
pub(crate) fn connection(link: &Link) -> String {
    say!(match link {
        Link::Closed => Connection::Closed,
        Link::SigningIn(_) | Link::Opening => Connection::Connecting,
        Link::Live => Connection::Live,
        Link::Reconnecting { .. } => Connection::Reconnecting,
        Link::Offline => Connection::Offline,
        Link::AuthRequired(_) => Connection::SignInNeeded,
        Link::Failed(_) => Connection::Failed,
    })
}

/// The state of an agent, or of the supervisor.
pub(crate) fn presence(presence: &Presence) -> String {
    say!(match presence {
        Presence::Unknown => Row::Unknown,
        Presence::Cisco(state) => return cisco::state(state),
        Presence::LoggedOut => Row::LoggedOut,
        Presence::In { busy: true, .. } => Row::OnCall,
        Presence::In { label, .. } if !label.is_empty() => return told(label),
        Presence::In { state, .. } => match state {
            AgentState::Ready => Row::Ready,
            AgentState::NotReady => Row::NotReady,
            AgentState::LoggedIn => Row::LoggedIn,
            AgentState::LoggedOut => Row::LoggedOut,
            AgentState::Other(text) if text.is_empty() => Row::Unknown,
            AgentState::Other(text) => return told(text),
        },
    })
}

/// The name of a mode.
pub(crate) fn mode(mode: Mode) -> String {
    say!(match mode {
        Mode::ListenIn => Word::ListenIn,
        Mode::Coach => Word::Coach,
        Mode::BargeIn => Word::BargeIn,
    })
}

/// The word for a mode in catalogues and in the style sheet.
pub(crate) fn mode_word(mode: Mode) -> &'static str {
    match mode {
        Mode::ListenIn => "listen-in",
        Mode::Coach => "coach",
        Mode::BargeIn => "barge-in",
    }
}

/// The name of an agent, or what stands for one whose name is not known.
pub(crate) fn who(name: &str) -> String {
    if name.is_empty() {
        say!(Row::SomeAgent)
    } else {
        name.into()
    }
}

/// A name as part of a sentence: a long one is cut, so that the sentence can still be read. What
/// stands for a missing one is said.
fn brief(name: &str) -> String {
    const LONGEST: usize = 40;
    let name = who(name);
    let mut cut: String = name.chars().take(LONGEST).collect();
    if cut.len() < name.len() {
        cut.truncate(cut.trim_end().len());
        cut.push('…');
    }
    cut
}

/// What was known last.
pub(crate) fn last_known(what: &str) -> String {
    say!(Call::LastKnown, what = what)
}

/// The name of a channel.
pub(crate) fn channel(channel: &Channel) -> String {
    say!(match channel {
        Channel::Voice => Row::Voice,
        Channel::Chat => Row::Chat,
        Channel::Email => Row::Email,
        Channel::Sms => Row::Sms,
        Channel::Other(text) => return text.clone(),
    })
}

/// Where an agent stands on a channel, and what was asked for.
pub(crate) fn on_channel(menu: &ChannelMenu) -> String {
    let (channel, state) = (&channel(&menu.channel), &presence(&menu.presence));
    if let Some(operation) = menu.waiting {
        let operation = &short(operation);
        return say!(
            Row::OnChannelAsked,
            channel = channel,
            state = state,
            operation = operation
        );
    }
    match state_after_call(&menu.presence) {
        Some(after) => say!(Row::OnChannelBusy, channel = channel, state = &after),
        None => say!(Row::OnChannel, channel = channel, state = state),
    }
}

/// The state that comes after the call; `None` without a call, and where nothing is known but that.
fn state_after_call(presence: &Presence) -> Option<String> {
    let Presence::In { state, label, busy } = presence else {
        return None;
    };
    let is_known = *busy && *state != AgentState::LoggedIn;
    is_known.then(|| {
        self::presence(&Presence::In {
            state: state.clone(),
            label: label.clone(),
            busy: false,
        })
    })
}

/// A state in the words of the contact centre: one that is known by its name, and names of several words as these.
fn told(state: &str) -> String {
    if is_after_call_work(state) {
        return say!(Row::WrapUp);
    }
    let mut words = String::new();
    let mut after_small = false;
    for letter in state.chars() {
        if after_small && letter.is_ascii_uppercase() {
            words.push(' ');
        }
        after_small = letter.is_ascii_lowercase();
        words.push(letter);
    }
    words
}

/// That somebody else monitors an agent.
pub(crate) fn monitored_by_other(monitored_by_other: &MonitoredByOther) -> String {
    match &monitored_by_other.by {
        Some(name) => say!(Row::MonitoredBy, supervisor = &brief(name)),
        None => say!(Row::MonitoredByOther),
    }
}

/// Which calls are monitored.
pub(crate) fn which(which: Which) -> String {
    say!(match which {
        Which::AllCalls => List::AllCalls,
        Which::NextCall => List::NextCallOnly,
    })
}

/// What is followed when a call is passed on.
pub(crate) fn scope(scope: MonitorScope) -> String {
    say!(match scope {
        MonitorScope::Call => List::FollowCall,
        MonitorScope::Agent => List::StayWithAgent,
    })
}

/// What was chosen, where it is not the usual.
pub(crate) fn options(options: &Options) -> String {
    let chosen = options.chosen;
    let mut parts = Vec::new();
    if chosen.which == Which::NextCall {
        parts.push(which(chosen.which));
    }
    if chosen.scope == MonitorScope::Agent {
        parts.push(scope(chosen.scope));
    }
    if options.sessions == WhichSessions::Next {
        parts.push(sessions_to_monitor(options.sessions));
    }
    list(Listed::Facts, parts)
}

/// The heading and the text that stand in place of rows.
pub(crate) fn roster(status: &RosterStatus) -> (String, String) {
    let (heading, hint) = match status {
        RosterStatus::NotConnected => (List::NotConnected, List::NotConnectedHint),
        RosterStatus::Loading => return (say!(List::Loading), String::new()),
        RosterStatus::Failed => (List::Failed, List::FailedHint),
        RosterStatus::NoGroups => (List::NoGroups, List::NoGroupsHint),
        RosterStatus::NoMembers => (List::NoMembers, List::NoMembersHint),
        // What was asked for is said where nobody fits.
        RosterStatus::NoMatch | RosterStatus::Shown { .. } => return Default::default(),
    };
    (say!(heading), say!(hint))
}

/// The name of a group with how many of its agents fit.
pub(crate) fn group_name(head: &GroupHead) -> String {
    say!(List::Group, group = &head.name, count = head.agents)
}

/// How many of them are on calls.
pub(crate) fn on_calls(on_calls: usize) -> String {
    say!(List::OnCalls, count = on_calls)
}
