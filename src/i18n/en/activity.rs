//! The log, a line each.

use gws::session::Medium;
use supervision::Millis;
use supervision::activity::{Kind, What};
use supervision::model::{EndedBy, Ending, MonitoringEnd};
use supervision::operation::Phase;
use supervision::secrets::redact;
use supervision::view::Log;

use super::{
    asked, brief, card_title, done, operation_detail, operation_failure, session_ending, word,
};

/// What happened.
pub fn activity(what: &What) -> String {
    match what {
        What::Operation {
            operation,
            agent,
            medium,
            phase,
            after,
            ..
        } => match phase {
            Phase::Requested => [
                asked(*operation, *medium, agent).as_str(),
                " — asked for, waiting for confirmation",
            ]
            .concat(),
            Phase::Confirmed => [
                done(*operation, *medium, agent).as_str(),
                " — confirmed in ",
                &seconds(*after),
            ]
            .concat(),
            Phase::Failed(failure) => [
                asked(*operation, *medium, agent).as_str(),
                " — did not work. ",
                operation_failure(failure),
            ]
            .concat(),
            Phase::Unconfirmed => [
                asked(*operation, *medium, agent).as_str(),
                " — not confirmed after ",
                &seconds(*after),
            ]
            .concat(),
        },
        What::CallStarted(agent) => ["Call with ", &brief(agent), " — on your phone"].concat(),
        What::CallEnded { agent, ending } => {
            let ending = self::ending(*ending);
            ["Call with ", &brief(agent), " — ended. ", ending].concat()
        }
        What::SessionStarted { agent, medium } => {
            [card_title(*medium), &brief(agent), " — in this panel"].concat()
        }
        What::SessionEnded {
            agent,
            medium,
            ending,
        } => {
            let why = session_ending(*ending);
            [card_title(*medium), &brief(agent), " — ended. ", why].concat()
        }
        What::PassedOn { from, to } => {
            ["Call of ", &brief(from), " — passed on to ", &brief(to)].concat()
        }
        What::MonitoringEnded { agent, why } => {
            let why = ended_why(*why);
            ["Monitoring of ", &brief(agent), " — ended. ", why].concat()
        }
        What::ContactLost => "Contact with the server was lost — trying again".into(),
        What::Recovered => "Contact with the server is back — everything was read again".into(),
        What::Skipped(_) => "A message of the server was not understood — it was skipped".into(),
    }
}

/// Seconds with one decimal.
fn seconds(duration: Millis) -> String {
    let tenths = duration.saturating_add(50) / 100;
    format!("{}.{} s", tenths / 10, tenths % 10)
}

/// Hours and minutes of a day, and seconds where they matter.
pub fn time_of_day(hours: u32, minutes: u32, seconds: Option<u32>) -> String {
    match seconds {
        Some(seconds) => format!("{hours:02}:{minutes:02}:{seconds:02}"),
        None => format!("{hours:02}:{minutes:02}"),
    }
}

/// Which entries of the log are shown.
pub fn log_kind(kind: Option<Kind>, troubles: bool) -> &'static str {
    match kind {
        _ if troubles => "What did not work",
        None => "Everything",
        Some(Kind::Operation) => "What you asked for",
        Some(Kind::Call) => "Calls, messages and monitoring",
        Some(Kind::Connection) => "Connection",
    }
}

/// What the log is, for those who do not see where it stands.
pub fn log_caption(who: &str) -> String {
    ["What ", who, " did in this tab, newest first"].concat()
}

/// How much of it is shown.
pub fn log_count(log: &Log) -> String {
    let (shown, total) = (log.entries.len(), log.total);
    if total == 0 {
        "Nothing has happened yet.".into()
    } else {
        format!("{shown} of {total}, by {}.", brief(&log.who))
    }
}

/// What became of copying.
pub fn log_copied(log: &Log) -> String {
    match log.copied {
        None => "",
        Some(true) => "Copied.",
        Some(false) => "The browser did not allow copying; save it instead.",
    }
    .into()
}

/// Why a monitored call ended, as far as that is certain.
pub fn ending(ending: Ending) -> &'static str {
    match ending {
        Ending::Over => "The call is over.",
        Ending::OverOrPassedOn => {
            "The call is over, or the agent passed it on; you follow the agent, not the call."
        }
        Ending::Left => "You left it.",
        Ending::Stopped => "You stopped monitoring.",
        Ending::GoneMeanwhile => "It ended while contact with the server was lost.",
        Ending::DeviceInactive => "Your own phone was logged out.",
        Ending::AgentLeft => "The agent is no longer on it: it was ended or transferred.",
        Ending::Unknown => "Nothing says why.",
    }
}

/// The head of the card that tells that monitoring ended.
pub fn ended(end: &MonitoringEnd) -> String {
    ["Monitoring of ", &brief(&end.name), " has ended"].concat()
}

/// Why it ended, and the way on.
pub fn ended_why(why: EndedBy) -> &'static str {
    match why {
        EndedBy::Me => "You stopped it.",
        EndedBy::NextCallOver => "It was for one call only, and that call is over.",
        EndedBy::AgentLoggedOut => "The agent has logged out.",
        EndedBy::DeviceInactive => "Your own phone was logged out. Log it in to monitor again.",
        EndedBy::Unknown => {
            "The server does not say why: another page of yours, or your contact centre, may have ended it."
        }
    }
}

/// A line of the log in parts.
pub struct LogEntry {
    /// Whom it concerns.
    pub whom: String,
    /// What was done or happened.
    pub what: String,
    /// What came of it, and after how long.
    pub outcome: String,
    /// The server's own words, where there are some.
    pub raw: Option<String>,
}

/// What was done, on which medium.
fn what_on(on: Option<Medium>, what: &str) -> String {
    match on {
        Some(on) => [super::medium(on), ": ", what].concat(),
        None => what.into(),
    }
}

/// A line of the log in parts, for the table.
pub fn log_entry(what: &What) -> LogEntry {
    let entry = |whom: &str, what: &str, outcome: &str| LogEntry {
        whom: whom.into(),
        what: what.into(),
        outcome: outcome.into(),
        raw: None,
    };
    match what {
        What::Operation {
            operation,
            agent,
            medium,
            phase,
            after,
            ..
        } => {
            let outcome = match phase {
                Phase::Requested => "Asked for".into(),
                Phase::Confirmed => ["Confirmed in ", &seconds(*after)].concat(),
                Phase::Failed(failure) => [
                    "Did not work after ",
                    &seconds(*after),
                    ". ",
                    operation_failure(failure),
                ]
                .concat(),
                Phase::Unconfirmed => ["Not confirmed after ", &seconds(*after)].concat(),
            };
            let raw = match phase {
                Phase::Failed(failure) => operation_detail(failure),
                Phase::Requested | Phase::Confirmed | Phase::Unconfirmed => None,
            };
            LogEntry {
                raw,
                ..entry(agent, &what_on(*medium, word(*operation)), &outcome)
            }
        }
        What::CallStarted(agent) => entry(agent, "Call", "On your phone"),
        What::CallEnded { agent, ending } => entry(agent, "Call ended", self::ending(*ending)),
        What::PassedOn { from, to } => entry(from, "Call passed on", &["To ", &brief(to)].concat()),
        What::SessionStarted { agent, medium } => {
            entry(agent, super::medium(*medium), "In this panel")
        }
        What::SessionEnded {
            agent,
            medium,
            ending,
        } => {
            let what = [super::medium(*medium), " ended"].concat();
            entry(agent, &what, session_ending(*ending))
        }
        What::MonitoringEnded { agent, why } => entry(agent, "Monitoring ended", ended_why(*why)),
        What::ContactLost => entry("", "Contact lost", "Trying again"),
        What::Recovered => entry("", "Contact is back", "Everything was read again"),
        What::Skipped(why) => LogEntry {
            raw: Some(redact(why)).filter(|why| !why.is_empty()),
            ..entry("", "A message was not understood", "It was skipped")
        },
    }
}
