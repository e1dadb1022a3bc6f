//! Chat and SMS: rows, cards and what is written.

use gws::names::{MessageType, SessionState, Visibility};
use gws::reply::Failure;
use gws::request::Readers;
use gws::session::Medium;
use supervision::Millis;
use supervision::model::{EndState, Followed, Listing, Mode, OutgoingState, SessionEnding};
use supervision::operation::{Operation, WhichSessions};
use supervision::view::{
    OutgoingLine, SessionCard, SessionParty, SessionRole, Sight, TextBadge, TextWaiting,
    TranscriptLine,
};

use super::{as_of, brief, failure, operation_failure, who};

/// What a session is held on, at the beginning of a sentence or on its own.
pub fn medium(medium: Medium) -> &'static str {
    match medium {
        Medium::Sms => "SMS",
        Medium::Chat => "Chat",
    }
}

/// The same within a sentence.
pub(super) fn within(medium: Medium) -> &'static str {
    match medium {
        Medium::Sms => "SMS",
        Medium::Chat => "chat",
    }
}

/// The name of a mode where it is about what is written.
pub fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::ListenIn => "Monitor",
        Mode::Coach => "Coach",
        Mode::BargeIn => "Barge in",
    }
}

/// The full name of a control that begins or ends the monitoring of an agent's sessions.
pub fn session_control(operation: Operation, on: Medium, agent: &str) -> String {
    let start = match operation {
        Operation::Coach => "Coach ",
        Operation::BargeIn => "Barge in on ",
        Operation::CancelSupervisorMonitoring => "Stop monitoring ",
        _ => "Monitor ",
    };
    [start, within(on), " of ", who(agent)].concat()
}

/// What was asked for in a session, or about the sessions of an agent.
pub(super) fn asked(operation: Operation, on: Medium, agent: &str) -> String {
    let start = match operation {
        Operation::SwitchToMonitor => "Switch to monitoring in the ",
        Operation::SwitchToCoach => "Switch to coaching in the ",
        Operation::SwitchToBargeIn => "Barge in on the ",
        Operation::Intrude => "Follow the ",
        Operation::Accept => "Accept the ",
        Operation::Leave => "Leave the ",
        Operation::SendMessage => "Write to everyone in the ",
        Operation::SendToAgents => "Write to agents in the ",
        other => return session_control(other, on, agent),
    };
    [start, within(on), " with ", agent].concat()
}

/// What is so once it is confirmed.
pub(super) fn done(operation: Operation, on: Medium, agent: &str) -> String {
    let (start, with) = match operation {
        Operation::Coach => ("Coaching ", " of "),
        Operation::BargeIn => ("Barged in on ", " of "),
        Operation::CancelSupervisorMonitoring => ("Stopped monitoring ", " of "),
        Operation::SwitchToMonitor => ("Monitoring in the ", " with "),
        Operation::SwitchToCoach => ("Coaching in the ", " with "),
        Operation::SwitchToBargeIn => ("Barged in on the ", " with "),
        Operation::Intrude => ("Following the ", " with "),
        Operation::Accept => ("Accepted the ", " with "),
        Operation::Leave => ("Left the ", " with "),
        Operation::SendMessage => ("Wrote to everyone in the ", " with "),
        Operation::SendToAgents => ("Wrote to agents in the ", " with "),
        _ => ("Monitoring ", " of "),
    };
    [start, within(on), with, agent].concat()
}

/// Which sessions are monitored.
pub fn sessions_to_monitor(which: WhichSessions) -> &'static str {
    match which {
        WhichSessions::All => "All sessions",
        WhichSessions::Next => "Next session only",
    }
}

/// How an agent's sessions are monitored, where that is remembered.
fn followed(followed: Followed) -> String {
    match followed.which {
        WhichSessions::All => mode(followed.mode).into(),
        WhichSessions::Next => [mode(followed.mode), ", next only"].concat(),
    }
}

/// The mark in a row: how she is monitored, how many sessions there are, how much is unread.
pub fn badge(badge: &TextBadge) -> String {
    let mut parts = Vec::new();
    match (badge.waiting, badge.followed) {
        (Some(operation), _) => parts.push(["waiting: ", super::short(operation)].concat()),
        (None, Some(now)) => parts.push(followed(now)),
        (None, None) => {}
    }
    let sessions = badge.sessions.max(badge.in_progress.unwrap_or(0));
    if sessions > 0 {
        parts.push(sessions.to_string());
    }
    if badge.unread > 0 {
        parts.push([&badge.unread.to_string(), " new"].concat());
    }
    if parts.is_empty() {
        return String::new();
    }
    [medium(badge.medium), " ", &parts.join(" · ")].concat()
}

/// The head of the entries about one medium, with what this page remembers.
pub fn kept(on: Medium, now: Option<Followed>) -> String {
    match now {
        None => medium(on).into(),
        Some(now) => {
            let how = followed(now);
            [medium(on), ": ", &how, ", as this page remembers"].concat()
        }
    }
}

/// The entry that follows a session in progress.
pub fn follow_offer(on: Medium) -> String {
    ["Follow this ", within(on), " now"].concat()
}

/// What tells a session in progress from others.
pub fn offer(on: Medium, since: Option<String>, id: &str) -> String {
    match since {
        Some(since) => [medium(on), " in progress since ", &since].concat(),
        None => [medium(on), " in progress, number ", id].concat(),
    }
}

/// What a look at an agent's sessions brought, where it brought none.
pub fn listing(on: Medium, listing: &Listing) -> String {
    match listing {
        Listing::Reading => ["Reading the ", within(on), " sessions…"].concat(),
        Listing::Known => ["No ", within(on), " in progress."].concat(),
        Listing::Failed(why) => {
            let start = [medium(on), " in progress could not be read. "].concat();
            [&start, failure(why)].concat()
        }
        Listing::Unreachable => [
            medium(on),
            " in progress could not be read: the server did not answer.",
        ]
        .concat(),
    }
}

/// The head of the card that waits for a session. `clock` gives a time of day.
pub fn text_waiting(waiting: &TextWaiting, clock: fn(Millis) -> String) -> String {
    let on = within(waiting.medium);
    if let Some(at) = waiting.as_of {
        return as_of::waiting(on, &brief(&waiting.name), &clock(at));
    }
    ["Waiting for the next ", on, " of ", &brief(&waiting.name)].concat()
}

/// What will happen then, and how that is known.
pub fn text_waiting_detail(waiting: &TextWaiting) -> String {
    if waiting.as_of.is_some() {
        return as_of::text_waiting_detail(waiting.followed.mode, waiting.medium);
    }
    let mode = match waiting.followed.mode {
        Mode::ListenIn => "You will read along; neither the agent nor the customer will see you.",
        Mode::Coach => "You will coach: only the agent will see you.",
        Mode::BargeIn => "You will be barged in: everyone will see you.",
    };
    let after = match waiting.followed.which {
        WhichSessions::All => "",
        WhichSessions::Next => " Monitoring ends by itself after that session.",
    };
    let memory = if waiting.followed.restored {
        " This page remembers it from before it was loaded again; the server does not show it."
    } else {
        " This page remembers it; the server does not show it."
    };
    [mode, after, memory].concat()
}

/// The two words before the name of the agent.
pub fn card_title(on: Medium) -> &'static str {
    match on {
        Medium::Sms => "SMS with ",
        Medium::Chat => "Chat with ",
    }
}

/// The state of a session.
fn session_state(state: &SessionState) -> String {
    match state {
        SessionState::Invited => "You are invited",
        SessionState::Accepted => "Accepted",
        SessionState::Chatting => "In progress",
        SessionState::WaitingForAgent => "The customer waits for an agent",
        SessionState::LeftChat | SessionState::Completed | SessionState::Revoked => "Ended",
        SessionState::Other(text) => text,
    }
    .into()
}

/// The state of the session of a card, or its last known one.
pub fn state_of_session(card: &SessionCard) -> String {
    let state = session_state(&card.state);
    match card.as_of {
        Some(_) => as_of::last_mode(&state),
        None => state,
    }
}

/// Who sees the supervisor and reads the supervisor's messages. `clock` gives a time of day.
pub fn seeing(card: &SessionCard, clock: fn(Millis) -> String) -> String {
    let is = |role: SessionRole| card.parties.iter().any(|party| party.role == role);
    let agent = brief(&card.name);
    match card.sight {
        Sight::Mode(Mode::ListenIn) if is(SessionRole::Supervisor) => {
            "Nobody sees you but other supervisors. You read along silently.".into()
        }
        Sight::Mode(Mode::ListenIn) => "Nobody sees you. You read along silently.".into(),
        Sight::Mode(Mode::Coach) if is(SessionRole::Colleague) => {
            "Only the agents see you and read what you write. The customer does not.".into()
        }
        Sight::Mode(Mode::Coach) => [
            "Only the agent sees you: ",
            &agent,
            " reads what you write, the customer does not.",
        ]
        .concat(),
        Sight::Mode(Mode::BargeIn) => {
            "Everyone sees you and reads what you write, the customer too.".into()
        }
        Sight::Invited => {
            "You are invited. Until you are in the session, neither the agent nor the customer sees you."
                .into()
        }
        Sight::Changing(operation) => [
            "Asked for, not confirmed yet: ",
            &asked(operation, card.key.medium, &agent),
            ". Until then, write as if everyone could read it.",
        ]
        .concat(),
        Sight::Unknown => {
            "The server does not say who sees you. Write as if everyone could read it.".into()
        }
        Sight::Ended(_) => "Session ended.".into(),
        Sight::LastKnown(at, was) => as_of::seeing(was, card.key.medium, &agent, &clock(at)),
    }
}

/// Why a session ended, as far as that is certain.
pub fn session_ending(ending: SessionEnding) -> &'static str {
    if ending.meanwhile {
        return "It ended while contact with the server was lost.";
    }
    if ending.before_joining {
        return "It ended before you were in it.";
    }
    match (ending.state, ending.by_me) {
        (EndState::LeftChat, _) => "You left it, and no other agent was in it.",
        (_, true) => "You left it.",
        (EndState::Revoked, false) => {
            "It is over, or it was put into a queue and may come back from there."
        }
        (EndState::Completed, false) => "It is over for you, while others may go on with it.",
    }
}

/// Somebody in a session: her name, what she is and who sees her.
pub fn session_party(party: &SessionParty) -> (String, String) {
    let role = match &party.role {
        SessionRole::Me => "you",
        SessionRole::Agent => "agent",
        SessionRole::Colleague => "another agent",
        SessionRole::Supervisor => "another supervisor",
        SessionRole::Customer => "customer",
        SessionRole::Other(word) => word,
    };
    let seen = match &party.visibility {
        Visibility::All => "seen by everyone",
        Visibility::Agents => "seen by agents",
        Visibility::Supervisors => "seen by supervisors only",
        Visibility::Other(_) => "",
    };
    let rest = [role, seen].into_iter().filter(|part| !part.is_empty());
    (party.name.clone(), rest.collect::<Vec<_>>().join(" · "))
}

/// What is known about a session beyond its mode.
pub fn origin(card: &SessionCard) -> String {
    let is_over = matches!(card.sight, Sight::Ended(_));
    let mut sentences = Vec::new();
    if card.unexplained && !is_over {
        sentences.push(
            "It came although this page remembers no monitoring of the agent. Stop monitoring if no more are to come."
                .to_owned(),
        );
    }
    if card.was_next {
        sentences.push("It was the one session to monitor: no other one will come.".into());
    } else if card.intruded && !is_over {
        sentences.push("You entered it while it went on.".into());
    }
    if let Some(next) = card.followed.filter(|_| !is_over) {
        let is_mode = |sight: Sight| sight == Sight::Mode(next.mode);
        if !is_mode(card.sight) && matches!(card.sight, Sight::Mode(_)) {
            sentences.push(["The next session begins with: ", mode(next.mode), "."].concat());
        }
    }
    sentences.join(" ")
}

/// Where a session came from, when it did not begin before the supervisor's eyes.
pub fn found_session(card: &SessionCard) -> &'static str {
    if card.recovered {
        "Found again after contact with the server was lost."
    } else if card.found_on_load {
        "Found when this page was loaded: it was under way already."
    } else {
        ""
    }
}

/// Who a line is from, and what she did beside writing.
pub fn session_line(line: &TranscriptLine) -> String {
    let message = &line.line.message;
    let name = match (line.line.is_mine, line.name.as_str()) {
        (true, _) => "You",
        (false, "") => "System",
        (false, name) => name,
    };
    let what = match &message.kind {
        MessageType::Text | MessageType::TypingStarted | MessageType::TypingStopped => "",
        MessageType::ParticipantJoined => " joined",
        MessageType::ParticipantLeft => " left",
        MessageType::ParticipantRejoined => " rejoined",
        MessageType::PushUrl => " sent an address",
        MessageType::Notice | MessageType::CustomNotice => " · notice",
        MessageType::Other(word) => return [name, " · ", word].concat(),
    };
    let is_written = line.line.is_content();
    let to = match &message.visibility {
        Visibility::Agents if is_written => " · to agents only",
        Visibility::Supervisors if is_written => " · to supervisors only",
        _ => "",
    };
    let cut = if message.is_cut {
        " · too long to be shown whole"
    } else {
        ""
    };
    [name, what, to, cut].concat()
}

/// Who types.
pub fn typing(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => [&brief(one), " is typing…"].concat(),
        more => {
            let names: Vec<String> = more.iter().map(|name| brief(name)).collect();
            [&names.join(", "), " are typing…"].concat()
        }
    }
}

/// The button that leads to the newest message.
pub fn caught_up(unread: usize) -> String {
    match unread {
        0 => "To the newest message".into(),
        1 => "1 new message".into(),
        count => [&count.to_string(), " new messages"].concat(),
    }
}

/// Why what is written could not be read.
pub fn transcript_failure(why: &Failure) -> String {
    let why = failure(why);
    ["What was written could not be read. ", why].concat()
}

/// That lines may be missing, where they may.
pub fn may_lack(may_lack: bool) -> &'static str {
    if may_lack {
        "Some messages may be missing here. Read them in the contact centre's own records before you rely on it."
    } else {
        ""
    }
}

/// The name of the box.
pub fn compose_name(readers: Readers) -> &'static str {
    match readers {
        Readers::Agents => "Message to agent",
        Readers::Everyone => "Message to everyone",
    }
}

/// Who will read what stands in the box, before it is sent, and how it is sent.
pub fn compose_hint(card: &SessionCard) -> String {
    const KEYS: &str = " Enter sends, Shift+Enter begins a new line.";
    let Some(compose) = &card.compose else {
        return String::new();
    };
    if card.as_of.is_some() {
        return "Contact is lost: nothing is sent now, and who would read this may have changed."
            .into();
    }
    let more = card
        .parties
        .iter()
        .any(|party| party.role == SessionRole::Colleague);
    let readers = match compose.readers {
        Readers::Agents if more => "The agents read this; the customer does not.".into(),
        Readers::Agents => [&brief(&card.name), " reads this; the customer does not."].concat(),
        Readers::Everyone => [
            "Everyone reads this: ",
            &brief(&card.name),
            " and the customer.",
        ]
        .concat(),
    };
    let before = if compose.written_for_agents {
        " You began it while only agents would have read it; you will be asked before it is sent."
    } else {
        ""
    };
    [&readers, before, KEYS].concat()
}

/// What stands above a text that was not sent, when nobody would read it now.
pub fn wrote_before(card: &SessionCard) -> &'static str {
    match card.sight {
        Sight::Ended(_) => "You had written this and not sent it:",
        _ => "You have written this and not sent it; coach or barge in to send it:",
    }
}

/// How far a message of one's own has come.
pub fn outgoing(line: &OutgoingLine) -> String {
    let to = match line.readers {
        Readers::Agents => "To agents. ",
        Readers::Everyone => "To everyone. ",
    };
    let state = match &line.state {
        OutgoingState::Sending => "Sending…",
        OutgoingState::Failed(failure) => {
            return [to, "Not sent. ", operation_failure(failure)].concat();
        }
        OutgoingState::Unconfirmed => {
            "Not seen in the session yet. It may have arrived: sent again, it may come twice."
        }
    };
    [to, state].concat()
}
