//! What a tab remembers of a user from one load of the page to the next: how she monitors, whose
//! chats and SMS she monitors, and the log.
//!
//! Knows a text format of its own: a line an entry, its fields between tabs. Must not let
//! anything through that looks secret; a line that it does not understand is left out.

use cisco::desk::Failure as CiscoFailure;
use cisco::error::{ApiError, ErrorCode};
use gws::ids::UserId;
use gws::reply::Failure;
use gws::session::Medium;

use crate::activity::{Entry, What};
use crate::failure::Raw;
use crate::model::{EndState, EndedBy, Ending, Followed, Mode, Model, SessionEnding};
use crate::operation::{
    Follow, MonitorOptions, Operation, OperationFailure, OperationId, Phase, Which, WhichSessions,
};
use crate::secrets::redact;

/// The first line: a later format has another one.
const HEAD: &str = "1";
/// The first field of a line that tells of an agent whose chats or SMS are monitored.
const FOLLOWED: &str = "followed";
/// Only the next session.
const NEXT: &str = "next";
/// Longer texts are cut.
const LONGEST: usize = 200;

/// What was remembered.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// How calls are monitored.
    pub options: MonitorOptions,
    /// Which chats and SMS are monitored.
    pub which_sessions: WhichSessions,
    /// Whose.
    pub followed: Vec<((UserId, Medium), Followed)>,
    /// The log.
    pub entries: Vec<Entry>,
}

/// What is to be remembered of a model, as a text.
pub fn write(model: &Model) -> String {
    let mut out = String::from(HEAD);
    let options = model.options;
    line(
        &mut out,
        &[
            options.mode().as_str(),
            options.scope().as_str(),
            which_word(model.which_sessions),
        ],
    );
    for ((agent, medium), followed) in model.followed.iter() {
        line(
            &mut out,
            &[
                FOLLOWED,
                agent.as_str(),
                medium.as_str(),
                mode_word(followed.mode),
                which_word(followed.which),
            ],
        );
    }
    for entry in model.activity.entries() {
        write_entry(&mut out, entry);
    }
    out
}

fn mode_word(mode: Mode) -> &'static str {
    match mode {
        Mode::ListenIn => "listen-in",
        Mode::Coach => "coach",
        Mode::BargeIn => "barge-in",
    }
}

fn read_mode(word: &str) -> Option<Mode> {
    let mut modes = [Mode::ListenIn, Mode::Coach, Mode::BargeIn].into_iter();
    modes.find(|mode| mode_word(*mode) == word)
}

fn which_word(which: WhichSessions) -> &'static str {
    match which {
        WhichSessions::All => "all",
        WhichSessions::Next => NEXT,
    }
}

fn read_which(word: &str) -> WhichSessions {
    if word == NEXT {
        WhichSessions::Next
    } else {
        WhichSessions::All
    }
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
                    medium.map_or("", Medium::as_str),
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
        What::SessionStarted { agent, medium } => {
            line(out, &[&at, "session-started", agent, medium.as_str()]);
        }
        What::SessionEnded {
            agent,
            medium,
            ending,
        } => {
            let flag = |flag| if flag { "yes" } else { "no" };
            line(
                out,
                &[
                    &at,
                    "session-ended",
                    agent,
                    medium.as_str(),
                    ending.state.as_str(),
                    flag(ending.by_me),
                    flag(ending.before_joining),
                    flag(ending.meanwhile),
                ],
            );
        }
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
pub fn read(text: &str) -> Option<Memory> {
    let mut lines = text.split('\n');
    if lines.next() != Some(HEAD) {
        return None;
    }
    let mut words = lines.next()?.split('\t');
    let mut memory = Memory {
        options: MonitorOptions {
            which: match words.next()? {
                "NextCall" => Which::NextCall,
                _ => Which::AllCalls,
            },
            follow: match words.next()? {
                "Agent" => Follow::Agent,
                _ => Follow::Call,
            },
        },
        which_sessions: read_which(words.next().unwrap_or_default()),
        ..Memory::default()
    };
    for line in lines {
        memory.followed.extend(read_followed(line));
        memory.entries.extend(read_entry(line));
    }
    Some(memory)
}

fn read_followed(line: &str) -> Option<((UserId, Medium), Followed)> {
    let mut fields = line.split('\t');
    if fields.next()? != FOLLOWED {
        return None;
    }
    let agent = fields.next().filter(|agent| !agent.is_empty())?;
    let medium = Medium::of_word(fields.next()?)?;
    let followed = Followed {
        mode: read_mode(fields.next()?)?,
        which: read_which(fields.next()?),
        restored: true,
    };
    Some(((agent.into(), medium), followed))
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
            let medium = Medium::of_word(&next()?);
            let phase = next()?;
            let after = next()?.parse().ok()?;
            let id = OperationId(next()?.parse().ok()?);
            What::Operation {
                id,
                operation,
                agent,
                medium,
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
        "session-started" => What::SessionStarted {
            agent: next()?,
            medium: Medium::of_word(&next()?)?,
        },
        "session-ended" => What::SessionEnded {
            agent: next()?,
            medium: Medium::of_word(&next()?)?,
            ending: {
                let state = EndState::of_word(&next()?)?;
                let mut flag = || next().is_some_and(|word| word == "yes");
                SessionEnding {
                    state,
                    by_me: flag(),
                    before_joining: flag(),
                    meanwhile: flag(),
                }
            },
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
        // What exactly stood against it is not kept.
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
            OperationFailure::SessionEnded,
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
                medium: Some(Medium::Sms),
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
            What::SessionStarted {
                agent: "Ana".into(),
                medium: Medium::Sms,
            },
            What::SessionEnded {
                agent: "Ana".into(),
                medium: Medium::Chat,
                ending: SessionEnding {
                    state: EndState::Revoked,
                    by_me: false,
                    before_joining: true,
                    meanwhile: false,
                },
            },
            What::ContactLost,
            What::Recovered,
            What::Skipped("why".into()),
        ]);
        all
    }

    #[test]
    fn what_is_written_is_read_again_without_what_looks_secret() {
        let mut model = Model {
            options: MonitorOptions {
                which: Which::NextCall,
                follow: Follow::Agent,
            },
            which_sessions: WhichSessions::Next,
            ..Model::default()
        };
        for (mode, which) in [
            (Mode::ListenIn, WhichSessions::All),
            (Mode::Coach, WhichSessions::Next),
            (Mode::BargeIn, WhichSessions::All),
        ] {
            let followed = Followed {
                mode,
                which,
                restored: true,
            };
            let channel = (mode_word(mode).into(), Medium::Chat);
            model.followed.insert(channel, followed);
        }
        for what in all_kinds() {
            model.activity.push(1_700_000_000_000, what);
        }
        let text = write(&model);
        assert!(!text.contains("abc"), "{text}");
        let memory = read(&text).unwrap_or_default();
        assert_eq!(memory.followed.len(), 3);
        let mut again = Model {
            options: memory.options,
            which_sessions: memory.which_sessions,
            ..Model::default()
        };
        for (channel, followed) in memory.followed {
            again.followed.insert(channel, followed);
        }
        for entry in memory.entries {
            again.activity.push(entry.at, entry.what);
        }
        assert_eq!(write(&again), text);
        assert_eq!(again.options, model.options);
        assert_eq!(again.activity.entries().count(), all_kinds().len());
    }

    proptest! {
        #[test]
        fn a_name_never_disturbs_the_lines(agent in "\\PC{0,20}[\t\n\r]?.{0,20}") {
            let mut model = Model::default();
            model.activity.push(5, What::CallStarted(agent));
            model.activity.push(6, What::Recovered);
            let entries = read(&write(&model)).unwrap_or_default().entries;
            prop_assert_eq!(entries.len(), 2);
        }

        #[test]
        fn any_text_can_be_read(text in "(1\n)?([a-zA-Z0-9-]{0,9}[\t\n]?){0,30}") {
            read(&text);
        }
    }
}
