//! What a tab remembers of a user from one load of the page to the next: how the supervisor
//! monitors, whose chats and SMS, and the log.
//!
//! Knows a text format of its own: a line an entry, its fields between tabs. Must not let anything
//! through that a server said, but for its codes; a line that it does not understand is left out.

use cisco::desktop::Failure as CiscoFailure;
use cisco::error::{ApiError, ErrorCode};
use gws::ids::UserId;
use gws::reply::Failure;
use gws::session::Medium;
use litemap::LiteMap;

use crate::activity::{Activity, Entry, What};
use crate::failure::Raw;
use crate::model::{
    EndState, EndedBy, Ending, MessagingMonitoring, Mode, NextBarge, SessionEnding,
};
use crate::operation::{
    MonitorOptions, MonitorScope, Operation, OperationFailure, OperationId, Phase, Reach, Which,
    WhichSessions,
};

/// The first line: a later format has another one.
const HEAD: &str = "2";
/// Begins a line about sessions that are monitored.
const FOLLOWED: &str = "followed";
/// Begins the line about Barge in with the next call.
const NEXT_BARGE: &str = "next-barge";
/// Each mode of sessions in a word.
const MODES: [(Mode, &str); 3] = [
    (Mode::ListenIn, "Monitor"),
    (Mode::Coach, "Coach"),
    (Mode::BargeIn, "BargeIn"),
];
/// Longer texts are cut.
const LONGEST: usize = 200;

/// What a tab remembers of a user.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Memory {
    /// How calls are monitored.
    pub options: MonitorOptions,
    /// Which sessions are monitored.
    pub sessions: WhichSessions,
    /// Agents whose sessions are monitored.
    pub messaging_monitoring: LiteMap<(UserId, Medium), MessagingMonitoring>,
    /// The log of the user.
    pub activity: Activity,
    /// Barge in that was chosen for the next call.
    pub next_barge: Option<NextBarge>,
}

/// What is remembered as a text.
pub fn write(memory: &Memory) -> String {
    let options = memory.options;
    let mut out = String::from(HEAD);
    line(
        &mut out,
        &[
            options.mode().as_str(),
            options.scope().as_str(),
            memory.sessions.mode().as_str(),
        ],
    );
    for ((agent, medium), messaging_monitoring) in memory.messaging_monitoring.iter() {
        let mode = MODES
            .iter()
            .find(|(mode, _)| *mode == messaging_monitoring.mode);
        let mode = mode.map_or("", |(_, word)| word);
        let which = messaging_monitoring.which.mode();
        let fields = [
            FOLLOWED,
            agent.as_str(),
            medium.as_str(),
            mode,
            which.as_str(),
        ];
        line(&mut out, &fields);
    }
    if let Some(chosen) = &memory.next_barge {
        let during = chosen.during.as_ref().map_or("", |call| call.as_str());
        line(&mut out, &[NEXT_BARGE, chosen.agent.as_str(), during]);
    }
    for entry in memory.activity.entries() {
        write_entry(&mut out, entry);
    }
    out
}

fn write_entry(out: &mut String, entry: &Entry) {
    let at = entry.at.to_string();
    match &entry.what {
        What::Operation {
            id,
            operation,
            agent,
            medium,
            phase,
            after,
            reach,
        } => {
            let (id, after) = (id.0.to_string(), after.to_string());
            let (code, http) = failure_fields(phase);
            let fields: [&str; 11] = [
                &at,
                "operation",
                operation.as_str(),
                agent,
                phase.as_str(),
                &after,
                &id,
                medium.map_or("", Medium::as_str),
                &code,
                &http,
                reach.as_str(),
            ];
            line(out, &fields);
        }
        What::CallStarted(agent) => line(out, &[&at, "call-started", agent]),
        What::CallEnded { agent, ending } => {
            line(out, &[&at, "call-ended", agent, ending.as_str()]);
        }
        What::SessionStarted { agent, medium } => {
            line(out, &[&at, "session-started", agent, medium.as_str()]);
        }
        What::SessionEnded {
            agent,
            medium,
            ending,
        } => {
            let flags = [ending.by_me, ending.before_joining, ending.meanwhile];
            let [me, before, meanwhile] = flags.map(|flag| if flag { "yes" } else { "" });
            let (medium, state) = (medium.as_str(), ending.state.as_str());
            let event = "session-ended";
            line(
                out,
                &[&at, event, agent, medium, state, me, before, meanwhile],
            );
        }
        What::PassedOn { from, to } => line(out, &[&at, "call-passed-on", from, to]),
        What::MonitoringEnded { agent, why } => {
            line(out, &[&at, "monitoring-ended", agent, why.as_str()]);
        }
        What::ContactLost => line(out, &[&at, "contact-lost"]),
        What::Recovered => line(out, &[&at, "recovered"]),
        What::Skipped(_) => line(out, &[&at, "skipped"]),
        What::OwnPhone(number) => line(out, &[&at, "own-phone", number]),
        What::SteppingBack(agent) => line(out, &[&at, "stepping-back", agent]),
    }
}

/// Code and HTTP status of a failure; empty for any other phase.
fn failure_fields(phase: &Phase) -> (String, String) {
    match phase {
        Phase::Failed(failure) => {
            let http = Raw::of(failure).http.unwrap_or_default();
            (failure.code(), http.to_string())
        }
        Phase::Requested | Phase::Confirmed | Phase::Unconfirmed => (String::new(), String::new()),
    }
}

fn line(out: &mut String, fields: &[&str]) {
    for (index, field) in fields.iter().enumerate() {
        out.push(if index == 0 { '\n' } else { '\t' });
        for c in field.chars().take(LONGEST) {
            out.push(if c.is_control() { ' ' } else { c });
        }
    }
}

/// What was written; nothing of a text that is something else.
pub fn read(text: &str) -> Option<Memory> {
    let mut lines = text.split('\n');
    if lines.next() != Some(HEAD) {
        return None;
    }
    let mut words = lines.next()?.split('\t');
    let options = MonitorOptions {
        which: match words.next()? {
            "NextCall" => Which::NextCall,
            _ => Which::AllCalls,
        },
        scope: match words.next()? {
            "Agent" => MonitorScope::Agent,
            _ => MonitorScope::Call,
        },
    };
    let mut memory = Memory {
        options,
        sessions: read_which(words.next()),
        ..Memory::default()
    };
    for line in lines {
        if let Some(entry) = read_entry(line) {
            memory.activity.push(entry.at, entry.what);
        } else if let Some((channel, messaging_monitoring)) = read_messaging_monitoring(line) {
            memory
                .messaging_monitoring
                .insert(channel, messaging_monitoring);
        } else if let Some(chosen) = read_next_barge(line) {
            memory.next_barge = Some(chosen);
        }
    }
    Some(memory)
}

fn read_which(word: Option<&str>) -> WhichSessions {
    match word {
        Some("NextChat") => WhichSessions::Next,
        _ => WhichSessions::All,
    }
}

fn read_messaging_monitoring(line: &str) -> Option<((UserId, Medium), MessagingMonitoring)> {
    let mut fields = line.split('\t');
    let agent = fields.next().filter(|word| *word == FOLLOWED);
    let agent = agent
        .and_then(|_| fields.next())
        .filter(|id| !id.is_empty())?;
    let medium = Medium::of_word(fields.next()?)?;
    let word = fields.next()?;
    let (mode, _) = MODES.into_iter().find(|(_, known)| *known == word)?;
    let messaging_monitoring = MessagingMonitoring {
        mode,
        which: read_which(fields.next()),
        restored: true,
        unsure: false,
    };
    Some(((agent.into(), medium), messaging_monitoring))
}

fn read_next_barge(line: &str) -> Option<NextBarge> {
    let mut fields = line.split('\t');
    fields.next().filter(|word| *word == NEXT_BARGE)?;
    let agent = fields.next().filter(|id| !id.is_empty())?;
    let during = fields.next().filter(|id| !id.is_empty());
    Some(NextBarge {
        agent: agent.into(),
        during: during.map(Into::into),
    })
}

fn read_entry(line: &str) -> Option<Entry> {
    let mut fields = line.split('\t');
    let at = fields.next()?.parse().ok()?;
    let event = fields.next()?;
    let mut next = || fields.next().map(str::to_owned);
    let what = match event {
        "operation" => read_operation(next)?,
        "call-started" => What::CallStarted(next()?),
        "call-ended" => What::CallEnded {
            agent: next()?,
            ending: Ending::of(&next()?)?,
        },
        "session-started" => What::SessionStarted {
            agent: next()?,
            medium: Medium::of_word(&next()?)?,
        },
        "session-ended" => What::SessionEnded {
            agent: next()?,
            medium: Medium::of_word(&next()?)?,
            ending: SessionEnding {
                state: EndState::of_word(&next()?)?,
                by_me: !next()?.is_empty(),
                before_joining: !next()?.is_empty(),
                meanwhile: !next()?.is_empty(),
            },
        },
        "call-passed-on" => What::PassedOn {
            from: next()?,
            to: next()?,
        },
        "monitoring-ended" => What::MonitoringEnded {
            agent: next()?,
            why: EndedBy::of(&next()?)?,
        },
        "contact-lost" => What::ContactLost,
        "recovered" => What::Recovered,
        "skipped" => What::Skipped(String::new()),
        "own-phone" => What::OwnPhone(next()?),
        "stepping-back" => What::SteppingBack(next()?),
        _ => return None,
    };
    Some(Entry { at, what })
}

fn read_operation(mut next: impl FnMut() -> Option<String>) -> Option<What> {
    let name = next()?;
    let mut operations = Operation::ALL.into_iter();
    let operation = operations.find(|operation| operation.as_str() == name)?;
    let agent = next()?;
    let phase = next()?;
    let after = next()?.parse().ok()?;
    let id = OperationId(next()?.parse().ok()?);
    let medium = Medium::of_word(&next()?);
    let [code, http, reach] = [(); 3].map(|()| next().unwrap_or_default());
    Some(What::Operation {
        id,
        operation,
        agent,
        medium,
        phase: match phase.as_str() {
            "requested" => Phase::Requested,
            "confirmed" => Phase::Confirmed,
            "unconfirmed" => Phase::Unconfirmed,
            _ => Phase::Failed(read_failure(&code, http.parse().unwrap_or_default())),
        },
        after,
        reach: Reach::of(&reach),
    })
}

fn read_failure(code: &str, http: u16) -> OperationFailure {
    let message = String::new();
    if let Some(code) = code.strip_prefix("status-code-") {
        return OperationFailure::Server(Failure::Refused {
            http,
            code: code.parse().unwrap_or_default(),
            message,
        });
    }
    if let Some(code) = code.strip_prefix("cisco-") {
        let mut codes = ErrorCode::ALL.into_iter();
        let code = codes.find(|known| known.as_str() == code);
        return OperationFailure::Cisco(CiscoFailure::Refused(ApiError {
            code: code.unwrap_or(ErrorCode::Other),
            raw: String::new(),
            message,
        }));
    }
    match code {
        // The obstacle itself is not kept.
        "call-failed" | "not-possible" | "not-written" => {
            OperationFailure::Cisco(CiscoFailure::CallFailed)
        }
        "not-signed-in" => OperationFailure::Server(Failure::NotSignedIn),
        "not-gws" => OperationFailure::Server(Failure::NotGws),
        "error-message" => OperationFailure::Asynchronous(message),
        "network" => OperationFailure::Network,
        "no-target" => OperationFailure::NoTarget,
        "call-ended" => OperationFailure::CallEnded,
        "session-ended" => OperationFailure::SessionEnded,
        "not-offered" => OperationFailure::NotOffered,
        "not-entered" => OperationFailure::NotEntered,
        "vetoed" => OperationFailure::Vetoed,
        "wrong-agent" => OperationFailure::WrongAgent,
        _ => OperationFailure::Server(Failure::Http(http)),
    }
}

#[cfg(test)]
mod tests;
