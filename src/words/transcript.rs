//! What is written in a session, and what is to be.

use gws::names::{MessageType, Visibility};
use gws::reply::Failure;
use gws::request::Readers;
use supervision::model::{Earlier, Mode, OutgoingState};
use supervision::view::{OutgoingLine, Readership, SessionCard, SessionRole, TranscriptLine};

use super::{brief, failure, messaging_mode, operation_failure};
use crate::i18n::sentence::listed::Listed;
use crate::i18n::sentence::session::{Compose, Line};
use crate::i18n::{list, say};

/// The only agent who reads what is written to agents; `None` where there are more.
pub(crate) fn only_agent(card: &SessionCard) -> Option<String> {
    let mut parties = card.parties.iter();
    let has_more = parties.any(|party| party.role == SessionRole::Colleague);
    (!has_more).then(|| card.name.clone())
}

/// Whether a line was written for agents or supervisors, and no customer reads it.
pub(crate) fn is_whispered(line: &TranscriptLine) -> bool {
    let whispers = [Visibility::Agents, Visibility::Supervisors];
    line.line.is_content() && whispers.contains(&line.line.message.visibility)
}

/// Who a line is from, and what that participant did beside writing. `agent` is the only one who
/// reads what is written to agents.
pub(crate) fn session_line(line: &TranscriptLine, agent: Option<&str>) -> String {
    let message = &line.line.message;
    let name = &match (line.line.is_mine, line.name.as_str()) {
        (true, _) => say!(Line::You),
        (false, "") => say!(Line::System),
        (false, name) => name.to_owned(),
    };
    let mut parts = vec![match &message.kind {
        MessageType::ParticipantJoined => say!(Line::Joined, name = name),
        MessageType::ParticipantLeft => say!(Line::Left, name = name),
        MessageType::ParticipantRejoined if line.line.is_mine => return switched(line, name),
        MessageType::ParticipantRejoined => say!(Line::Rejoined, name = name),
        MessageType::PushUrl => say!(Line::SentAddress, name = name),
        MessageType::Text
        | MessageType::TypingStarted
        | MessageType::TypingStopped
        | MessageType::Notice
        | MessageType::CustomNotice
        | MessageType::Other(_) => name.clone(),
    }];
    match &message.kind {
        MessageType::Other(word) => {
            return list(Listed::Facts, vec![name.clone(), word.clone()]);
        }
        MessageType::Notice | MessageType::CustomNotice => parts.push(say!(Line::Notice)),
        MessageType::Text
        | MessageType::PushUrl
        | MessageType::ParticipantJoined
        | MessageType::ParticipantLeft
        | MessageType::ParticipantRejoined
        | MessageType::TypingStarted
        | MessageType::TypingStopped => {}
    }
    let is_written = line.line.is_content();
    match &message.visibility {
        Visibility::Agents if is_written => parts.push(match agent {
            Some(agent) => say!(Line::OnlyAgent, agent = &brief(agent)),
            None => say!(Line::ToAgents),
        }),
        Visibility::Supervisors if is_written => parts.push(say!(Line::ToSupervisors)),
        _ => {}
    }
    if message.is_cut {
        parts.push(say!(Line::Cut));
    }
    list(Listed::Facts, parts)
}

/// The supervisor comes again with each change of the mode, which the participants who see that tell.
fn switched(line: &TranscriptLine, name: &str) -> String {
    let mode = match line.line.message.visibility {
        Visibility::All => Mode::BargeIn,
        Visibility::Agents => Mode::Coach,
        Visibility::Supervisors => Mode::ListenIn,
        Visibility::Other(_) => return say!(Line::Rejoined, name = name),
    };
    list(Listed::Facts, vec![name.to_owned(), messaging_mode(mode)])
}

/// The names of those who type now.
pub(crate) fn typing(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => say!(Line::IsTyping, name = &brief(one)),
        more => {
            let names = more.iter().map(|name| brief(name)).collect();
            say!(Line::AreTyping, names = &list(Listed::Each, names))
        }
    }
}

/// The button that leads to the newest message.
pub(crate) fn caught_up(unread: usize) -> String {
    say!(Line::CaughtUp, count = unread)
}

/// Why what is written could not be read.
pub(crate) fn transcript_failure(why: &Failure) -> String {
    say!(Line::NotRead, why = &failure(why))
}

/// That lines may be missing, where they may.
pub(crate) fn may_lack(may_lack: bool) -> String {
    let sentence = may_lack.then(|| say!(Line::MayLack));
    sentence.unwrap_or_default()
}

/// What becomes of the messages that were written before.
pub(crate) fn earlier(earlier: &Earlier) -> String {
    say!(match earlier {
        Earlier::None | Earlier::More => return String::new(),
        Earlier::Reading => Line::ReadingEarlier,
        Earlier::Failed => Line::EarlierNotRead,
        Earlier::Full => Line::NoMoreShown,
    })
}

/// The name of the box.
pub(crate) fn compose_name(readers: Readers) -> String {
    say!(match readers {
        Readers::Agents => Compose::ToAgent,
        Readers::Everyone => Compose::ToEveryone,
    })
}

/// Who will read what stands in the box, before it is sent, and how it is sent.
pub(crate) fn compose_hint(card: &SessionCard) -> String {
    let Some(compose) = &card.compose else {
        return String::new();
    };
    if card.as_of.is_some() {
        return say!(Compose::NothingIsSent);
    }
    let mut roles = card.parties.iter().map(|party| &party.role);
    let has_more_agents = roles.any(|role| *role == SessionRole::Colleague);
    let readers = match compose.readers {
        Readers::Agents if has_more_agents => Compose::AgentsRead,
        Readers::Agents => Compose::AgentReads,
        Readers::Everyone => Compose::EveryoneReads,
    };
    let before = compose
        .written_for_agents
        .then_some(Compose::BegunForAgents);
    let sentences = [Some(readers), before, Some(Compose::Keys)];
    let sentences = sentences.into_iter().flatten();
    let agent = &brief(&card.name);
    let sentences = sentences.map(|it| say!(it, agent = agent)).collect();
    list(Listed::Sentences, sentences)
}

/// What stands above a text that was not sent, when nobody would read it now.
pub(crate) fn wrote_before(card: &SessionCard) -> String {
    say!(match card.readership {
        Readership::Ended(_) => Compose::HadWritten,
        _ => Compose::HaveWritten,
    })
}

/// How far a message of one's own has come.
pub(crate) fn outgoing(line: &OutgoingLine) -> String {
    let state = &match &line.state {
        OutgoingState::Sending => say!(Compose::Sending),
        OutgoingState::Failed(failure) => say!(Compose::NotSent, why = &operation_failure(failure)),
        OutgoingState::Unconfirmed => say!(Compose::NotSeen),
    };
    let sentence = match line.readers {
        Readers::Agents => Compose::SentToAgents,
        Readers::Everyone => Compose::SentToEveryone,
    };
    say!(sentence, state = state)
}
