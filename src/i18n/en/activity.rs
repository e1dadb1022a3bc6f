//! The log, a line each.

use gws::session::Medium;
use supervision::Millis;
use supervision::activity::{Kind, What};
use supervision::model::{EndedBy, Ending, MonitoringEnd};
use supervision::operation::{Phase, Reach};
use supervision::secrets::redact;
use supervision::view::Log;

use super::{
    asked_of, brief, card_title, done_of, operation_detail, operation_failure, session_ending, who,
    word,
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
            reach,
            ..
        } => match phase {
            Phase::Requested => [
                asked_of(*reach, *operation, *medium, agent).as_str(),
                " — asked for, waiting for confirmation",
            ]
            .concat(),
            Phase::Confirmed => [
                done_of(*reach, *operation, *medium, agent).as_str(),
                " — confirmed in ",
                &seconds(*after),
            ]
            .concat(),
            Phase::Failed(failure) => [
                asked_of(*reach, *operation, *medium, agent).as_str(),
                " — did not work. ",
                operation_failure(failure),
            ]
            .concat(),
            Phase::Unconfirmed => [
                asked_of(*reach, *operation, *medium, agent).as_str(),
                " — not confirmed after ",
                &seconds(*after),
            ]
            .concat(),
        },
        What::CallStarted(agent) => ["Call with ", &brief(agent), " — on your phone"].concat(),
        What::CallEnded { agent, ending } => {
            let what = if ending.may_go_on() { "left" } else { "ended" };
            let why = self::ending(*ending, agent);
            ["Call with ", &brief(agent), " — ", what, ". ", &why].concat()
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
        What::OwnPhone(number) if number.is_empty() => "You have no phone any more".into(),
        What::OwnPhone(number) => ["Your own phone is now ", &brief(number)].concat(),
        What::SteppingBack(agent) => [
            "Call of ",
            &brief(agent),
            " that you had barged in on is over — the panel asks for Listen in with the next one",
        ]
        .concat(),
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
pub fn ending(ending: Ending, agent: &str) -> String {
    let why = match ending {
        Ending::Over => "The call is over, or your phone was hung up.",
        Ending::OverOrPassedOn => {
            "The call is over, or the agent passed it on; you follow the agent, not the call."
        }
        Ending::Left => "You left it. ",
        Ending::Stopped => "You stopped monitoring. ",
        Ending::GoneMeanwhile => "It ended for you while contact with the server was lost.",
        Ending::DeviceInactive => "Your own phone was logged out. ",
        Ending::AgentLeft => "The agent is no longer on it: it was ended or transferred.",
        Ending::Unknown => "Nothing says why.",
        Ending::DeviceReplaced => "You have another phone now. ",
    };
    if ending.may_go_on() {
        [why, &brief(agent), " may still be on it."].concat()
    } else {
        why.into()
    }
}

/// The head of the card of a call that is over for the supervisor: what has ended, and no more.
pub fn ended_headline(ending: Option<Ending>) -> &'static str {
    match ending {
        Some(Ending::Left) => "You left the call.",
        Some(Ending::Stopped | Ending::DeviceInactive | Ending::DeviceReplaced) => {
            "Monitoring ended."
        }
        Some(Ending::AgentLeft) => "The agent is no longer on the call.",
        Some(Ending::GoneMeanwhile | Ending::Unknown) => "The call is gone.",
        Some(Ending::Over | Ending::OverOrPassedOn) | None => "Call ended for you.",
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
        EndedBy::WrongAgent => {
            "The phone that was monitored is another agent's, so the panel stopped it. Look where the agent is logged in, then try again."
        }
        EndedBy::DeviceReplaced => "You have another phone now. Monitor again from there.",
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

/// What was done, on which calls or medium.
fn what_on(reach: Reach, on: Option<Medium>, what: &str) -> String {
    match (reach, on) {
        (Reach::NextCall, _) => ["Next call: ", what].concat(),
        (Reach::Now | Reach::Monitoring, Some(on)) => [super::medium(on), ": ", what].concat(),
        (Reach::Now | Reach::Monitoring, None) => what.into(),
    }
}

/// A line of the log in parts, for the table.
pub fn log_entry(what: &What) -> LogEntry {
    let line = |whom: &str, what: &str, outcome: &str| LogEntry {
        whom: whom.into(),
        what: what.into(),
        outcome: outcome.into(),
        raw: None,
    };
    let entry = |agent: &str, what: &str, outcome: &str| line(who(agent), what, outcome);
    match what {
        What::Operation {
            operation,
            agent,
            medium,
            phase,
            after,
            reach,
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
                ..entry(agent, &what_on(*reach, *medium, word(*operation)), &outcome)
            }
        }
        What::CallStarted(agent) => entry(agent, "Call", "On your phone"),
        What::CallEnded { agent, ending } => {
            let what = if ending.may_go_on() {
                "Call left"
            } else {
                "Call ended"
            };
            entry(agent, what, &self::ending(*ending, agent))
        }
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
        What::ContactLost => line("", "Contact lost", "Trying again"),
        What::Recovered => line("", "Contact is back", "Everything was read again"),
        What::SteppingBack(agent) => entry(
            agent,
            "Call with Barge in is over",
            "The panel asks for Listen in with the next one",
        ),
        What::Skipped(why) => LogEntry {
            raw: Some(redact(why)).filter(|why| !why.is_empty()),
            ..line("", "A message was not understood", "It was skipped")
        },
        What::OwnPhone(number) if number.is_empty() => {
            line("", "Your own phone", "There is none any more")
        }
        What::OwnPhone(number) => line("", "Your own phone", &["Now ", &brief(number)].concat()),
    }
}
