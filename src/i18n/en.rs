//! English: names and states. Longer sentences are in the files below.
//!
//! | file | what is in it |
//! |---|---|
//! | `call` | what is known about a call |
//! | `session` | chat and SMS |
//! | `cisco` | the Cisco channel |
//! | `as_of` | what was known last, while contact is lost |
//! | `list` | the list of agents: filters and counts |
//! | `failure`, `trouble` | why something did not work; an operation that did not |
//! | `notice` | what stands above the lists |
//! | `reason` | why a control is off |
//! | `activity` | the log |

mod activity;
mod as_of;
mod call;
pub mod cisco;
mod failure;
pub mod list;
mod notice;
mod reason;
mod session;
mod trouble;

pub use activity::{
    activity, ended, ended_headline, ended_why, ending, log_caption, log_copied, log_count,
    log_entry, log_kind, time_of_day,
};
pub use as_of::{as_of, last_mode, messages_up_to};
pub use call::{after_call, change, data_count, facts, found, party, passed_on};
pub use failure::{detail, failure, operation_detail, operation_failure, trouble};
pub use notice::{next_try, notice, outcome};
pub use reason::reason;
pub use session::{
    badge, card_title, caught_up, compose_hint, compose_name, follow_offer, found_session, kept,
    listing, may_lack, medium, mode as text_mode, offer, origin, outgoing, seeing, session_control,
    session_ending, session_line, session_party, sessions_to_monitor, state_of_session,
    text_waiting, text_waiting_detail, transcript_failure, typing, wrote_before,
};
pub use trouble::{trouble_in_row, trouble_line};

use gws::names::{AgentState, Channel};
use gws::session::Medium;
use supervision::Millis;
use supervision::model::{Collision, Link, Mode, Presence, Prompt, Warning};
use supervision::operation::{
    Command, Follow, Operation, Phase, Reach, Target, Which, WhichSessions,
};
use supervision::view::{
    Action, Audibility, ChannelMenu, GroupHead, Options, RosterStatus, WaitingCard,
};

/// The word of the connection status.
pub fn connection(link: &Link) -> &'static str {
    match link {
        Link::Closed => "Not connected",
        Link::SigningIn(_) | Link::Opening => "Connecting",
        Link::Live => "Live",
        Link::Reconnecting { .. } => "Reconnecting",
        Link::Offline => "Offline",
        Link::AuthRequired(_) => "Sign-in needed",
        Link::Failed(_) => "Failed",
    }
}

/// The state of an agent, or of the supervisor.
pub fn presence(presence: &Presence) -> String {
    let word = match presence {
        Presence::Unknown => "Unknown",
        Presence::Cisco(state) => cisco::state(state),
        Presence::LoggedOut => "Logged out",
        Presence::In { busy: true, .. } => "On call",
        Presence::In { label, .. } if !label.is_empty() => label,
        Presence::In { state, .. } => match state {
            AgentState::Ready => "Ready",
            AgentState::NotReady => "Not Ready",
            AgentState::LoggedIn => "Logged in",
            AgentState::LoggedOut => "Logged out",
            AgentState::Other(text) if text.is_empty() => "Unknown",
            AgentState::Other(text) => text,
        },
    };
    word.into()
}

/// The name of a mode.
pub fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::ListenIn => "Listen in",
        Mode::Coach => "Coach",
        Mode::BargeIn => "Barge in",
    }
}

/// What stands on a button that has room for a short word only.
pub fn short(operation: Operation) -> &'static str {
    match operation {
        Operation::ListenIn | Operation::SwitchToListenIn => "Listen in",
        Operation::Coach | Operation::SwitchToCoach => "Coach",
        Operation::BargeIn | Operation::SwitchToBargeIn => "Barge in",
        Operation::CancelSupervisorMonitoring => "Stop",
        Operation::MuteMonitoredUser => "Mute agent",
        Operation::UnmuteMonitoredUser => "Unmute agent",
        Operation::Answer => "Answer",
        Operation::Hangup => "Leave call",
        Operation::Ready => "Ready",
        Operation::NotReady => "Not Ready",
        Operation::NotReadyAndListen => "Go Not Ready and listen",
        Operation::Offline => "Log out",
        Operation::DoNotDisturbOn => "Do not disturb",
        Operation::DoNotDisturbOff => "Allow calls",
        Operation::StartSession => "Log in phone",
        Operation::Monitor | Operation::SwitchToMonitor => "Monitor",
        Operation::Intrude => "Follow now",
        Operation::Accept => "Accept",
        Operation::Leave => "Leave",
        Operation::SendMessage | Operation::SendToAgents => "Send",
    }
}

/// What stands on a button that has room for it.
pub fn word(operation: Operation) -> &'static str {
    match operation {
        Operation::CancelSupervisorMonitoring => "Stop monitoring",
        other => short(other),
    }
}

/// What stands for an agent whose name is not known.
const SOMEBODY: &str = "another agent";

/// The name of an agent, or what stands for one.
pub fn who(name: &str) -> &str {
    if name.is_empty() { SOMEBODY } else { name }
}

/// A name as part of a sentence: a long one is cut, so that the sentence can still be read. What stands
/// for a missing one is said.
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

/// The full name of a control; `agent` is the one it concerns.
pub fn control(operation: Operation, agent: &str) -> String {
    let start = match operation {
        Operation::ListenIn => "Listen in to ",
        Operation::Coach => "Coach ",
        Operation::BargeIn => "Barge in on ",
        Operation::CancelSupervisorMonitoring => "Stop monitoring ",
        Operation::NotReadyAndListen => "Go Not Ready and listen in to ",
        Operation::SwitchToListenIn
        | Operation::SwitchToCoach
        | Operation::SwitchToBargeIn
        | Operation::MuteMonitoredUser
        | Operation::UnmuteMonitoredUser
        | Operation::Answer
        | Operation::Hangup
        | Operation::Ready
        | Operation::NotReady
        | Operation::Offline
        | Operation::DoNotDisturbOn
        | Operation::DoNotDisturbOff
        | Operation::StartSession
        | Operation::Monitor
        | Operation::Intrude
        | Operation::Accept
        | Operation::SwitchToMonitor
        | Operation::Leave
        | Operation::SendMessage
        | Operation::SendToAgents => return short(operation).into(),
    };
    [start, who(agent)].concat()
}

/// The sessions that an operation is about; a change of an agent's state is about none.
fn asked_on(operation: Operation, target: &Target) -> Option<Medium> {
    Command::of(operation, target)?.medium()
}

/// What stands on a button with room for words.
pub fn face(action: &Action) -> String {
    match &action.target {
        Target::NextCall(_) => [short(action.operation), " instead"].concat(),
        Target::Agent(_)
        | Target::Call(_)
        | Target::Channel(..)
        | Target::Interaction(..)
        | Target::Session(_)
        | Target::Own => word(action.operation).into(),
    }
}

/// The full name of a control, with what it is about.
pub fn name(action: &Action, agent: &str) -> String {
    match (asked_on(action.operation, &action.target), &action.target) {
        (_, Target::NextCall(_)) => face(action),
        (Some(on), Target::Channel(..)) => session_control(action.operation, on, agent),
        _ => control(action.operation, agent),
    }
}

/// The name of the menu of an agent's chats and SMS.
pub fn messages_of(agent: &str) -> String {
    ["Messages of ", who(agent)].concat()
}

/// The name of the menu that leaves whoever is monitored for this agent.
pub fn instead(agent: &str) -> String {
    ["Monitor ", who(agent), " instead"].concat()
}

/// The name of the menu of what begins with the next call.
pub const NEXT_CALL: &str = "Next call";

/// The mode in which the next call of an agent is to begin.
pub fn next_call(operation: Operation, agent: &str) -> String {
    ["Next call of ", &brief(agent), ": ", short(operation)].concat()
}

/// What was asked for, with which calls it is about.
pub fn asked_of(reach: Reach, operation: Operation, on: Option<Medium>, agent: &str) -> String {
    match reach {
        Reach::NextCall => next_call(operation, agent),
        Reach::Now | Reach::Monitoring => asked(operation, on, agent),
    }
}

/// What is so once it is confirmed, with which calls it is about.
pub fn done_of(reach: Reach, operation: Operation, on: Option<Medium>, agent: &str) -> String {
    match reach {
        Reach::NextCall => next_call(operation, agent),
        // Whether a call is on is not known yet.
        Reach::Monitoring => ["Monitoring ", &brief(agent), ": ", short(operation)].concat(),
        Reach::Now => done(operation, on, agent),
    }
}

/// What was asked for, as part of a sentence or as a line of the log.
pub fn asked(operation: Operation, on: Option<Medium>, agent: &str) -> String {
    let agent = brief(agent);
    if let Some(on) = on {
        return session::asked(operation, on, &agent);
    }
    let start = match operation {
        Operation::ListenIn
        | Operation::Coach
        | Operation::BargeIn
        | Operation::NotReadyAndListen
        | Operation::CancelSupervisorMonitoring => return control(operation, &agent),
        Operation::SwitchToListenIn => "Switch to listening in on ",
        Operation::SwitchToCoach => "Switch to coaching ",
        Operation::SwitchToBargeIn => "Switch to barging in on ",
        Operation::MuteMonitoredUser => "Mute ",
        Operation::UnmuteMonitoredUser => "Unmute ",
        Operation::Answer => "Answer the call of ",
        Operation::Hangup => "Leave the call of ",
        Operation::Ready => "Ready for ",
        Operation::NotReady => "Not Ready for ",
        Operation::Offline => "Log out ",
        Operation::DoNotDisturbOn => "Do not disturb on ",
        Operation::DoNotDisturbOff => "Allow calls on ",
        Operation::StartSession => "Log in the phone ",
        Operation::Monitor => "Monitor the messages of ",
        Operation::Intrude => "Follow a session of ",
        Operation::Accept => "Accept a session of ",
        Operation::SwitchToMonitor => "Switch to monitoring ",
        Operation::Leave => "Leave a session of ",
        Operation::SendMessage | Operation::SendToAgents => "Write in a session of ",
    };
    [start, &agent].concat()
}

/// What is so once it is confirmed.
pub fn done(operation: Operation, on: Option<Medium>, agent: &str) -> String {
    if let Some(on) = on {
        return session::done(operation, on, &brief(agent));
    }
    let start = match operation {
        Operation::ListenIn | Operation::SwitchToListenIn | Operation::NotReadyAndListen => {
            "Listening in to "
        }
        Operation::Coach | Operation::SwitchToCoach => "Coaching ",
        Operation::BargeIn | Operation::SwitchToBargeIn => "Barged in on ",
        Operation::CancelSupervisorMonitoring => "Stopped monitoring ",
        Operation::MuteMonitoredUser => "Muted ",
        Operation::UnmuteMonitoredUser => "Unmuted ",
        Operation::Answer => "Answered the call of ",
        Operation::Hangup => "Left the call of ",
        Operation::Ready => "Ready: ",
        Operation::NotReady => "Not Ready: ",
        Operation::Offline => "Logged out: ",
        Operation::DoNotDisturbOn => "Do not disturb is on: ",
        Operation::DoNotDisturbOff => "Calls are allowed: ",
        Operation::StartSession => "Phone logged in: ",
        Operation::Monitor => "Monitoring the messages of ",
        Operation::Intrude => "Following a session of ",
        Operation::Accept => "Accepted a session of ",
        Operation::SwitchToMonitor => "Monitoring ",
        Operation::Leave => "Left a session of ",
        Operation::SendMessage | Operation::SendToAgents => "Wrote in a session of ",
    };
    [start, &brief(agent)].concat()
}

/// The name of a channel.
pub fn channel(channel: &Channel) -> String {
    match channel {
        Channel::Voice => "Voice",
        Channel::Chat => "Chat",
        Channel::Email => "E-mail",
        Channel::Sms => "SMS",
        Channel::Other(text) => text,
    }
    .into()
}

/// Where an agent stands on a channel, and what was asked for.
pub fn on_channel(menu: &ChannelMenu) -> String {
    let asked = match menu.waiting {
        Some(operation) => [", asked for: ", short(operation)].concat(),
        None => String::new(),
    };
    let (channel, presence) = (channel(&menu.channel), presence(&menu.presence));
    [channel.as_str(), ": ", &presence, &asked].concat()
}

/// The name of the menu of an agent's state.
pub fn state_of(agent: &str) -> String {
    ["State of ", agent].concat()
}

/// That somebody else monitors an agent.
pub fn collision(collision: &Collision) -> String {
    match &collision.by {
        Some(name) => ["Monitored by ", &brief(name)].concat(),
        None => "Monitored by another supervisor".into(),
    }
}

/// Which calls are monitored.
pub fn which(which: Which) -> &'static str {
    match which {
        Which::AllCalls => "All calls",
        Which::NextCall => "Next call only",
    }
}

/// What is followed.
pub fn follow(follow: Follow) -> &'static str {
    match follow {
        Follow::Call => "Follow the call",
        Follow::Agent => "Stay with the agent",
    }
}

/// What was chosen, where it is not the usual.
pub fn options(options: &Options) -> String {
    let chosen = options.chosen;
    let mut parts = Vec::new();
    if chosen.which == Which::NextCall {
        parts.push(which(chosen.which));
    }
    if chosen.follow == Follow::Agent {
        parts.push(follow(chosen.follow));
    }
    if options.sessions == WhichSessions::Next {
        parts.push(sessions_to_monitor(options.sessions));
    }
    parts.join(" · ")
}

/// Who hears the supervisor: the sentence that matters most on a card. `clock` gives a time of day.
pub fn hearing(audibility: Audibility, agent: &str, clock: fn(Millis) -> String) -> String {
    match audibility {
        Audibility::LastKnown(at, was) => as_of::hearing(was, &brief(agent), &clock(at)),
        Audibility::Mode(Mode::ListenIn) => "You are silent: nobody hears you.".into(),
        Audibility::Mode(Mode::Coach) => {
            format!("Only {} hears you. The caller does not.", brief(agent))
        }
        Audibility::Mode(Mode::BargeIn) => "Everybody hears you.".into(),
        Audibility::AgentMuted => {
            format!("{} is muted: the caller hears only you.", brief(agent))
        }
        Audibility::Ended => "Call ended.".into(),
        Audibility::Returning => {
            "Leaving and coming back as coach… Until you are back, speak as if everybody could hear you.".into()
        }
        Audibility::Ringing => {
            "Your phone is ringing. Answer it to join; until then nobody hears you.".into()
        }
        Audibility::Held => format!(
            "On hold: until {} takes the call back, do not count on being heard.",
            brief(agent)
        ),
        Audibility::Changing(operation) => format!(
            "Asked for, not confirmed yet: {}. Until then, speak as if everybody could hear you.",
            asked(operation, None, agent)
        ),
        Audibility::Unknown => {
            "The server does not say who hears you. Speak as if everybody could.".into()
        }
    }
}

/// What the caller, the agent and the supervisor hear, where that is certain.
pub fn parties(audibility: Audibility) -> Option<[&'static str; 3]> {
    const CALLER_AND_YOU: &str = "the caller and you";
    match audibility {
        Audibility::Mode(Mode::ListenIn) => Some(["the agent", "the caller", "both"]),
        Audibility::Mode(Mode::Coach) => Some(["the agent", CALLER_AND_YOU, "both"]),
        Audibility::Mode(Mode::BargeIn) => Some(["the agent and you", CALLER_AND_YOU, "both"]),
        Audibility::AgentMuted => Some(["you", CALLER_AND_YOU, "both"]),
        Audibility::Ended
        | Audibility::Returning
        | Audibility::Ringing
        | Audibility::Held
        | Audibility::Changing(_)
        | Audibility::LastKnown(..)
        | Audibility::Unknown => None,
    }
}

/// The head of the card that waits for a call. `clock` gives a time of day.
pub fn waiting_for(card: &WaitingCard, clock: fn(Millis) -> String) -> String {
    if let Some(at) = card.as_of {
        return as_of::waiting("call", &brief(&card.name), &clock(at));
    }
    ["Waiting for the next call of ", who(&card.name)].concat()
}

/// That the microphone will be open, where it will.
pub fn waiting_headline(card: &WaitingCard) -> String {
    match card.mode {
        Some(Mode::BargeIn) => "Next call: everybody will hear you at once.".into(),
        Some(Mode::Coach) => {
            ["Next call: ", &brief(&card.name), " will hear you at once."].concat()
        }
        Some(Mode::ListenIn) | None => String::new(),
    }
}

/// What will happen then.
pub fn waiting_detail(card: &WaitingCard) -> String {
    if card.as_of.is_some() {
        return as_of::waiting_detail(card.mode);
    }
    let mode = match card.mode {
        Some(Mode::ListenIn) => "You will listen in silently.",
        Some(Mode::Coach) => "You will coach: only the agent will hear you.",
        Some(Mode::BargeIn) => "You will be barged in: everybody will hear you.",
        None => "Your phone will join it.",
    };
    let after = if card.next_call_only {
        " Monitoring ends by itself after that call."
    } else {
        " Monitoring goes on until you stop it."
    };
    let follow = if card.follows_agent {
        " When the agent passes a call on, you leave it as well."
    } else {
        ""
    };
    let now = if card.agent_is_out {
        " The agent is logged out, so no call can come before the agent logs in."
    } else if card.agent_is_busy {
        " The call that the agent is on now goes on without you."
    } else {
        ""
    };
    let stepped_back = match (&card.stepped_back, card.mode) {
        (Some(Phase::Requested), _) => {
            " The panel has asked for Listen in; that is not confirmed yet."
        }
        (Some(Phase::Confirmed), Some(Mode::ListenIn)) => {
            " Next call begins with Listen in: the panel asked for it after you had barged in."
        }
        (Some(Phase::Failed(_) | Phase::Unconfirmed), _) => {
            " The panel asked for Listen in after you had barged in, and that is not confirmed."
        }
        (None | Some(Phase::Confirmed), _) => "",
    };
    [mode, after, follow, now, stepped_back].concat()
}

/// The heading and the text that stand in place of rows.
pub fn roster(status: &RosterStatus) -> (&'static str, &'static str) {
    match status {
        RosterStatus::NotConnected => (
            "No agents to show yet",
            "They appear here as soon as you are connected.",
        ),
        RosterStatus::Loading => ("Reading your agents…", ""),
        RosterStatus::Failed => (
            "Your agents could not be read",
            "What went wrong is said above. The panel tries again by itself.",
        ),
        RosterStatus::NoGroups => (
            "You supervise no agent group",
            "Ask your administrator to make you supervisor of a group, then refresh.",
        ),
        RosterStatus::NoMembers => (
            "Your groups have no agents yet",
            "Agents appear here as soon as they are added to a group of yours.",
        ),
        // What was asked for is said where nobody fits.
        RosterStatus::NoMatch | RosterStatus::Shown { .. } => ("", ""),
    }
}

/// The name of a group with how many of its agents fit.
pub fn group_name(head: &GroupHead) -> String {
    [&head.name, " (", &head.agents.to_string(), ")"].concat()
}

/// How many of them are on calls.
pub fn on_calls(on_calls: usize) -> String {
    match on_calls {
        0 => "none on a call".into(),
        1 => "1 on a call".into(),
        count => [&count.to_string(), " on calls"].concat(),
    }
}

/// The question before something that others will notice, or that cannot be undone.
pub fn question(prompt: &Prompt) -> String {
    let (operation, on) = (prompt.command.operation(), prompt.command.medium());
    if matches!(prompt.command.target(), Target::NextCall(_)) {
        return [next_call(operation, &prompt.agent).as_str(), "?"].concat();
    }
    let barges_in = matches!(operation, Operation::BargeIn | Operation::SwitchToBargeIn);
    if barges_in && on.is_none() {
        return ["Barge in on ", who(&prompt.agent), "?"].concat();
    }
    [asked(operation, on, &prompt.agent).as_str(), "?"].concat()
}

/// The question before a card goes that holds something unsent.
pub fn dismiss_unsent(agent: &str) -> String {
    ["Dismiss the session with ", &brief(agent), "?"].concat()
}

/// Why an entry of an open menu is off that is not offered any more.
pub const ENTRY_GONE: &str = "This is not on offer any more.";

/// What a yes to it would mean.
pub const UNSENT_IS_LOST: &str = "What you wrote in it was not sent, and will be lost.";

/// What a yes would mean.
pub fn meaning(prompt: &Prompt) -> String {
    let agent = brief(&prompt.agent);
    let is_cisco = prompt.command.target().cisco().is_some();
    let back = !is_cisco && !prompt.warnings.contains(&Warning::NoWayBack);
    let sentences = prompt.warnings.iter().map(|warning| match warning {
        Warning::EverybodyHears if back => [
            "Everybody will hear you: ",
            &agent,
            " and the caller. You can step back to listening in at any time.",
        ]
        .concat(),
        Warning::EverybodyHears => {
            ["Everybody will hear you: ", &agent, " and the caller."].concat()
        }
        Warning::EverybodyHearsNext => [
            "Everybody will hear you as soon as the next call of ",
            &agent,
            " begins. Later calls begin with Listen in, unless you choose Barge in for them, too.",
        ]
        .concat(),
        Warning::EverybodyReads => [
            "Everybody will read what you write: ",
            &agent,
            " and the customer.",
        ]
        .concat(),
        Warning::WrittenForAgents => {
            "You began to write this while only agents would have read it.".into()
        }
        Warning::EndsForCustomer => {
            "No other agent is in this session: it will end for the customer.".into()
        }
        Warning::NoWayBack => {
            "There is no way back to coaching on this call but leaving it and coming back, where the server allows that.".into()
        }
        Warning::LogsOut if is_cisco => [
            agent.as_str(),
            " will be logged out: now, or after the call.",
        ]
        .concat(),
        Warning::LogsOut => [agent.as_str(), " will be logged out and get no more calls."].concat(),
    });
    let instead = prompt
        .command
        .is_instead()
        .then(|| "You stop monitoring the agent whom you monitor now.".into());
    sentences.chain(instead).collect::<Vec<_>>().join(" ")
}
