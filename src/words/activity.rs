//! The log: the sentence for an entry, its parts for a table, and the whole to be given away.

use gws::session::Medium;
use supervision::Millis;
use supervision::activity::export::{Exported, Told};
use supervision::activity::{Entry, Kind, What};
use supervision::message::{Export, Given};
use supervision::operation::{Phase, Reach};
use supervision::secrets::redact;
use supervision::view::Log;

use super::{
    asked_of, brief, done_of, ended_why, ending, medium, operation_detail, operation_failure,
    session_ending, who, word,
};
use crate::i18n::sentence::activity::{Activity, Log as Words};
use crate::i18n::sentence::labels::Label;
use crate::i18n::{Arg, date_and_time, say};

/// The sentence for an entry of the log.
#[expect(clippy::too_many_lines, reason = "a flat match")]
pub(crate) fn activity(what: &What) -> String {
    say!(match what {
        What::Operation {
            operation,
            agent,
            medium,
            phase,
            after,
            reach,
            ..
        } => {
            let asked = || asked_of(*reach, *operation, *medium, agent);
            return match phase {
                Phase::Requested => say!(Activity::Requested, what = &asked()),
                Phase::Confirmed => {
                    let done = &done_of(*reach, *operation, *medium, agent);
                    say!(Activity::Confirmed, what = done, seconds = seconds(*after))
                }
                Phase::Failed(failure) => {
                    let why = &operation_failure(failure);
                    say!(Activity::Failed, what = &asked(), why = why)
                }
                Phase::Unconfirmed => {
                    say!(
                        Activity::Unconfirmed,
                        what = &asked(),
                        seconds = seconds(*after)
                    )
                }
            };
        }
        What::CallStarted(agent) => return say!(Activity::CallStarted, agent = &brief(agent)),
        What::CallEnded { agent, ending } => {
            let sentence = if ending.may_go_on() {
                Activity::CallLeft
            } else {
                Activity::CallEnded
            };
            let why = &self::ending(*ending, agent);
            return say!(sentence, agent = &brief(agent), why = why);
        }
        What::SessionStarted { agent, medium } => {
            let medium = medium.as_str();
            return say!(
                Activity::SessionStarted,
                medium = medium,
                agent = &brief(agent)
            );
        }
        What::SessionEnded {
            agent,
            medium,
            ending,
        } => {
            let (medium, why) = (medium.as_str(), &session_ending(*ending));
            let agent = &brief(agent);
            return say!(
                Activity::SessionEnded,
                medium = medium,
                agent = agent,
                why = why
            );
        }
        What::PassedOn { from, to } => {
            return say!(Activity::PassedOn, from = &brief(from), to = &brief(to));
        }
        What::MonitoringEnded { agent, why } => {
            let why = &ended_why(*why);
            return say!(Activity::MonitoringEnded, agent = &brief(agent), why = why);
        }
        What::ContactLost => Activity::ContactLost,
        What::Recovered => Activity::Recovered,
        What::Skipped(_) => Activity::Skipped,
        What::OwnPhone(number) if number.is_empty() => Activity::NoPhone,
        What::OwnPhone(number) => return say!(Activity::OwnPhone, number = &brief(number)),
        What::SteppingBack(agent) => return say!(Activity::SteppingBack, agent = &brief(agent)),
    })
}

/// Seconds with one decimal.
fn seconds(duration: Millis) -> Arg<'static> {
    Arg::Tenths(duration.saturating_add(50) / 100)
}

/// Which entries of the log are shown.
pub(crate) fn log_kind(kind: Option<Kind>, troubles: bool) -> String {
    say!(match kind {
        _ if troubles => Words::Troubles,
        None => Words::Everything,
        Some(Kind::Operation) => Words::Operations,
        Some(Kind::Call) => Words::Calls,
        Some(Kind::Connection) => Words::Connection,
    })
}

/// What the log is, for those who do not see where it stands.
pub(crate) fn log_caption(who: &str) -> String {
    say!(Words::Caption, supervisor = who)
}

/// How much of it is shown.
pub(crate) fn log_count(log: &Log) -> String {
    if log.total == 0 {
        return say!(Words::Nothing);
    }
    let (shown, who) = (log.entries.len(), &brief(&log.who));
    say!(
        Words::Count,
        count = shown,
        all = log.total,
        supervisor = who
    )
}

/// What became of copying.
pub(crate) fn log_given(log: &Log) -> String {
    say!(match log.given {
        None => return String::new(),
        Some(Given::Copied) => Words::Copied,
        Some(Given::NotCopied) => Words::NotCopied,
        Some(Given::Saved) => Words::Saved,
    })
}

/// A line of the log in parts.
#[derive(Debug, Default)]
pub(crate) struct LogEntry {
    /// The name of the agent whom the entry is about; empty where it is about none.
    pub(crate) whom: String,
    /// What was done or happened.
    pub(crate) what: String,
    /// What came of it, and after how long.
    pub(crate) outcome: String,
    /// The server's own words, where there are some.
    pub(crate) raw: Option<String>,
}

/// What was done, on which calls or medium.
fn what_on(reach: Reach, on: Option<Medium>, what: String) -> String {
    match (reach, on) {
        (Reach::NextCall, _) => say!(Words::OnNextCall, what = &what),
        (Reach::Now | Reach::Monitoring, Some(on)) => {
            say!(Words::OnMedium, medium = on.as_str(), what = &what)
        }
        (Reach::Now | Reach::Monitoring, None) => what,
    }
}

/// A line of the log in parts, for the table.
#[expect(clippy::too_many_lines, reason = "a flat match")]
pub(crate) fn log_entry(what: &What) -> LogEntry {
    let line = |what: Words, outcome: Words| LogEntry {
        what: say!(what),
        outcome: say!(outcome),
        ..LogEntry::default()
    };
    let entry = |agent: &str, what: String, outcome: String| LogEntry {
        whom: who(agent),
        what,
        outcome,
        raw: None,
    };
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
            let seconds = seconds(*after);
            let outcome = match phase {
                Phase::Requested => say!(Words::Requested),
                Phase::Confirmed => say!(Words::Confirmed, seconds = seconds),
                Phase::Failed(failure) => {
                    let why = &operation_failure(failure);
                    say!(Words::Failed, seconds = seconds, why = why)
                }
                Phase::Unconfirmed => say!(Words::Unconfirmed, seconds = seconds),
            };
            let raw = match phase {
                Phase::Failed(failure) => operation_detail(failure),
                Phase::Requested | Phase::Confirmed | Phase::Unconfirmed => None,
            };
            let what = what_on(*reach, *medium, word(*operation));
            LogEntry {
                raw,
                ..entry(agent, what, outcome)
            }
        }
        What::CallStarted(agent) => entry(agent, say!(Words::Call), say!(Words::OnYourPhone)),
        What::CallEnded { agent, ending } => {
            let what = if ending.may_go_on() {
                Words::CallLeft
            } else {
                Words::CallEnded
            };
            entry(agent, say!(what), self::ending(*ending, agent))
        }
        What::PassedOn { from, to } => {
            let to = say!(Words::To, agent = &brief(to));
            entry(from, say!(Words::CallPassedOn), to)
        }
        What::SessionStarted { agent, medium } => {
            entry(agent, self::medium(*medium), say!(Words::InThisPanel))
        }
        What::SessionEnded {
            agent,
            medium,
            ending,
        } => {
            let what = say!(Words::SessionEnded, medium = medium.as_str());
            entry(agent, what, session_ending(*ending))
        }
        What::MonitoringEnded { agent, why } => {
            entry(agent, say!(Words::MonitoringEnded), ended_why(*why))
        }
        What::ContactLost => line(Words::ContactLost, Words::TryingAgain),
        What::Recovered => line(Words::ContactBack, Words::ReadAgain),
        What::SteppingBack(agent) => entry(
            agent,
            say!(Words::BargedInOver),
            say!(Words::AsksForListenIn),
        ),
        What::Skipped(why) => LogEntry {
            raw: Some(redact(why)).filter(|why| !why.is_empty()),
            ..line(Words::NotUnderstood, Words::WasSkipped)
        },
        What::OwnPhone(number) if number.is_empty() => line(Words::OwnPhone, Words::NoneAnyMore),
        What::OwnPhone(number) => LogEntry {
            what: say!(Words::OwnPhone),
            outcome: say!(Words::Now, number = &brief(number)),
            ..LogEntry::default()
        },
    }
}

/// The log to be given away, with its words in this language.
pub(crate) fn log_text(format: Export, log: &Exported) -> String {
    let heads = Told {
        time: say!(Words::Time),
        supervisor: say!(Label::Supervisor),
        what: say!(Words::What),
        whom: say!(Words::Whom),
        outcome: say!(Words::Outcome),
    };
    let told = |entry: &Entry| {
        let parts = log_entry(&entry.what);
        Told {
            time: date_and_time(entry.at),
            supervisor: String::new(),
            what: parts.what,
            whom: parts.whom,
            outcome: parts.outcome,
        }
    };
    log.text(format, heads, told)
}
