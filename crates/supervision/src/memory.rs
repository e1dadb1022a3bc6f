//! What a tab remembers of a user from one load of the page to the next: how she monitors, and
//! the log.
//!
//! Knows a text format of its own: a line an entry, its fields between tabs. Must not let
//! anything through that looks secret; a line that it does not understand is left out.

use crate::activity::{Activity, Entry, What};
use crate::failure::Raw;
use crate::model::{EndedBy, Ending};
use crate::operation::{
    Follow, MonitorOptions, Operation, OperationFailure, OperationId, Phase, Which,
};
use crate::secrets::redact;
use gws::reply::Failure;

/// The first line: a later format has another one.
const HEAD: &str = "1";
/// Longer texts are cut.
const LONGEST: usize = 200;

/// The options and the log as a text.
pub fn write(options: MonitorOptions, activity: &Activity) -> String {
    let mut out = String::from(HEAD);
    line(
        &mut out,
        &[options.mode().as_str(), options.scope().as_str()],
    );
    for entry in activity.entries() {
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
            phase,
            after,
        } => {
            let (id, after) = (id.0.to_string(), after.to_string());
            let (mut code, mut http, mut message) = (String::new(), String::new(), String::new());
            if let Phase::Failed(failure) = phase {
                let raw = Raw::of(failure);
                code = failure.code();
                http = raw.http.unwrap_or_default().to_string();
                message = raw.message;
            }
            let phase = phase.as_str();
            line(
                out,
                &[
                    &at,
                    "operation",
                    operation.as_str(),
                    agent,
                    phase,
                    &after,
                    &id,
                    &code,
                    &http,
                    &message,
                ],
            );
        }
        What::CallStarted(agent) => line(out, &[&at, "call-started", agent]),
        What::CallEnded { agent, ending } => {
            line(out, &[&at, "call-ended", agent, ending.as_str()]);
        }
        What::PassedOn { from, to } => line(out, &[&at, "call-passed-on", from, to]),
        What::MonitoringEnded { agent, why } => {
            line(out, &[&at, "monitoring-ended", agent, why.as_str()]);
        }
        What::ContactLost => line(out, &[&at, "contact-lost"]),
        What::Recovered => line(out, &[&at, "recovered"]),
        What::Skipped(why) => line(out, &[&at, "skipped", &redact(why)]),
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
pub fn read(text: &str) -> Option<(MonitorOptions, Vec<Entry>)> {
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
        follow: match words.next()? {
            "Agent" => Follow::Agent,
            _ => Follow::Call,
        },
    };
    Some((options, lines.filter_map(read_entry).collect()))
}

fn read_entry(line: &str) -> Option<Entry> {
    let mut fields = line.split('\t');
    let at = fields.next()?.parse().ok()?;
    let event = fields.next()?;
    let mut next = || fields.next().map(str::to_owned);
    let what = match event {
        "operation" => {
            let name = next()?;
            let mut operations = Operation::ALL.into_iter();
            let operation = operations.find(|operation| operation.as_str() == name)?;
            let agent = next()?;
            let phase = next()?;
            let after = next()?.parse().ok()?;
            let id = OperationId(next()?.parse().ok()?);
            What::Operation {
                id,
                operation,
                agent,
                phase: match phase.as_str() {
                    "requested" => Phase::Requested,
                    "confirmed" => Phase::Confirmed,
                    "unconfirmed" => Phase::Unconfirmed,
                    _ => Phase::Failed(read_failure(
                        &next()?,
                        next()?.parse().unwrap_or_default(),
                        next().unwrap_or_default(),
                    )),
                },
                after,
            }
        }
        "call-started" => What::CallStarted(next()?),
        "call-ended" => What::CallEnded {
            agent: next()?,
            ending: Ending::of(&next()?)?,
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
        "skipped" => What::Skipped(next()?),
        _ => return None,
    };
    Some(Entry { at, what })
}

fn read_failure(code: &str, http: u16, message: String) -> OperationFailure {
    if let Some(code) = code.strip_prefix("status-code-") {
        return OperationFailure::Server(Failure::Refused {
            http,
            code: code.parse().unwrap_or_default(),
            message,
        });
    }
    match code {
        "not-signed-in" => OperationFailure::Server(Failure::NotSignedIn),
        "not-gws" => OperationFailure::Server(Failure::NotGws),
        "error-message" => OperationFailure::Asynchronous(message),
        "network" => OperationFailure::Network,
        "no-target" => OperationFailure::NoTarget,
        "call-ended" => OperationFailure::CallEnded,
        "not-offered" => OperationFailure::NotOffered,
        "vetoed" => OperationFailure::Vetoed,
        _ => OperationFailure::Server(Failure::Http(http)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all_kinds() -> Vec<What> {
        let failures = [
            OperationFailure::Server(Failure::Refused {
                http: 403,
                code: 5,
                message: "No, password=abc".into(),
            }),
            OperationFailure::Server(Failure::Http(502)),
            OperationFailure::Server(Failure::NotSignedIn),
            OperationFailure::Server(Failure::NotGws),
            OperationFailure::Asynchronous("T-Server says no".into()),
            OperationFailure::Network,
            OperationFailure::NoTarget,
            OperationFailure::CallEnded,
            OperationFailure::NotOffered,
            OperationFailure::Vetoed,
        ];
        let open = [Phase::Requested, Phase::Confirmed, Phase::Unconfirmed];
        let phases = open.into_iter().chain(failures.map(Phase::Failed));
        let mut all: Vec<_> = phases
            .zip(Operation::ALL.into_iter().cycle())
            .map(|(phase, operation)| What::Operation {
                id: OperationId(7),
                operation,
                agent: "Ana Lima".into(),
                phase,
                after: 312,
            })
            .collect();
        all.extend(Ending::ALL.map(|ending| What::CallEnded {
            agent: "Ana".into(),
            ending,
        }));
        all.extend(EndedBy::ALL.map(|why| What::MonitoringEnded {
            agent: "Ana".into(),
            why,
        }));
        all.extend([
            What::CallStarted("Ana".into()),
            What::PassedOn {
                from: "Ana".into(),
                to: "Ben".into(),
            },
            What::ContactLost,
            What::Recovered,
            What::Skipped("why".into()),
        ]);
        all
    }

    #[test]
    fn what_is_written_is_read_again_without_what_looks_secret() {
        let options = MonitorOptions {
            which: Which::NextCall,
            follow: Follow::Agent,
        };
        let mut activity = Activity::default();
        for what in all_kinds() {
            activity.push(1_700_000_000_000, what);
        }
        let text = write(options, &activity);
        assert!(!text.contains("abc"), "{text}");
        let (read_options, entries) = read(&text).unwrap_or_default();
        assert_eq!(read_options, options);
        let mut again = Activity::default();
        for entry in entries {
            again.push(entry.at, entry.what);
        }
        assert_eq!(write(options, &again), text);
        assert_eq!(again.entries().count(), all_kinds().len());
    }

    proptest! {
        #[test]
        fn a_name_never_disturbs_the_lines(agent in "\\PC{0,20}[\t\n\r]?.{0,20}") {
            let mut activity = Activity::default();
            activity.push(5, What::CallStarted(agent));
            activity.push(6, What::Recovered);
            let text = write(MonitorOptions::default(), &activity);
            let (_, entries) = read(&text).unwrap_or_default();
            prop_assert_eq!(entries.len(), 2);
        }

        #[test]
        fn any_text_can_be_read(text in "(1\n)?([a-zA-Z0-9-]{0,9}[\t\n]?){0,30}") {
            read(&text);
        }
    }
}
