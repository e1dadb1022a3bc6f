//! The log as CSV and as JSON, to be kept or sent.
//!
//! Knows both formats. Times are those of the caller's clock, read as Unix time in milliseconds.
//! Must not let anything through that looks secret, or that a spreadsheet would carry out.

use super::{Entry, What};
use crate::Millis;
use crate::failure::Raw;
use crate::operation::Phase;
use crate::secrets::redact;

const COLUMNS: [&str; 9] = [
    "time",
    "supervisor",
    "event",
    "operation",
    "agent",
    "phase",
    "milliseconds",
    "reason",
    "detail",
];

/// The log as a table: a head, then a line an entry, oldest first (RFC 4180).
pub fn csv<'a>(entries: impl Iterator<Item = &'a Entry>, supervisor: &str) -> String {
    let mut out = String::new();
    line(&mut out, &COLUMNS.map(str::to_owned));
    for entry in entries {
        line(&mut out, &cells(entry, supervisor));
    }
    out
}

/// The log as a list of objects, oldest first. An empty cell is left out.
pub fn json<'a>(entries: impl Iterator<Item = &'a Entry>, supervisor: &str) -> String {
    let mut out = String::from("[");
    for entry in entries {
        out.push_str(if out.len() > 1 { ",\n{" } else { "\n{" });
        let mut first = true;
        for (name, cell) in COLUMNS.iter().zip(cells(entry, supervisor)) {
            if cell.is_empty() {
                continue;
            }
            out.push_str(if first { "" } else { "," });
            first = false;
            // Texts always serialise.
            let value = if *name == "milliseconds" {
                cell
            } else {
                serde_json::to_string(&cell).unwrap_or_default()
            };
            for part in ["\"", name, "\":", &value] {
                out.push_str(part);
            }
        }
        out.push('}');
    }
    out.push_str("\n]\n");
    out
}

fn line(out: &mut String, cells: &[String; 9]) {
    for (index, cell) in cells.iter().enumerate() {
        out.push_str(if index == 0 { "\"" } else { ",\"" });
        // A spreadsheet takes these as the beginning of a formula.
        if cell
            .trim_start()
            .starts_with(['=', '+', '-', '@', '|', '%'])
            || cell.starts_with(['\t', '\r', '\n'])
        {
            out.push('\'');
        }
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}

fn cells(entry: &Entry, supervisor: &str) -> [String; 9] {
    let mut operation = "";
    let mut agent = "";
    let mut phase = "";
    let mut milliseconds = String::new();
    let mut reason = String::new();
    let mut detail = String::new();
    let event = match &entry.what {
        What::Operation {
            operation: what,
            agent: whom,
            medium,
            phase: now,
            after,
            reach,
            ..
        } => {
            (operation, agent, phase) = (what.as_str(), whom, now.as_str());
            detail = medium.map_or(reach.as_str().into(), |medium| medium.to_string());
            match now {
                Phase::Requested => {}
                Phase::Confirmed | Phase::Unconfirmed => milliseconds = after.to_string(),
                Phase::Failed(failure) => {
                    milliseconds = after.to_string();
                    reason = failure.code();
                    let words = Raw::of(failure).message;
                    if !words.is_empty() {
                        detail = words;
                    }
                }
            }
            "operation"
        }
        What::CallStarted(whom) => {
            agent = whom;
            "call-started"
        }
        What::CallEnded {
            agent: whom,
            ending,
        } => {
            agent = whom;
            reason = ending.as_str().into();
            if ending.may_go_on() {
                "call-left"
            } else {
                "call-ended"
            }
        }
        What::PassedOn { from, to } => {
            agent = from;
            detail.clone_from(to);
            "call-passed-on"
        }
        What::SessionStarted {
            agent: whom,
            medium,
        } => {
            agent = whom;
            detail = medium.to_string();
            "session-started"
        }
        What::SessionEnded {
            agent: whom,
            medium,
            ending,
        } => {
            agent = whom;
            detail = medium.to_string();
            reason = ending.state.as_str().into();
            "session-ended"
        }
        What::MonitoringEnded { agent: whom, why } => {
            agent = whom;
            reason = why.as_str().into();
            "monitoring-ended"
        }
        What::ContactLost => "contact-lost",
        What::Recovered => "recovered",
        What::Skipped(why) => {
            detail = redact(why);
            "skipped"
        }
        What::OwnPhone(number) => {
            detail.clone_from(number);
            "own-phone"
        }
        What::SteppingBack(whom) => {
            agent = whom;
            "stepping-back"
        }
    };
    [
        time(entry.at),
        supervisor.to_owned(),
        event.to_owned(),
        operation.to_owned(),
        agent.to_owned(),
        phase.to_owned(),
        milliseconds,
        reason,
        detail,
    ]
}

/// A time as ISO 8601 in UTC.
fn time(at: Millis) -> String {
    let (days, rest) = (at / 86_400_000, at % 86_400_000);
    // Years are counted from March, so that the leap day is the last one; 719468 days lie between
    // the first of March of the year 0 and the first day of 1970.
    let days = days + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let date = day - (153 * month + 2) / 5 + 1;
    let (month, past) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    let year = year + era * 400 + past;
    let two = |number: u64, mark: &str| {
        [
            if number < 10 { "0" } else { "" },
            &number.to_string(),
            mark,
        ]
        .concat()
    };
    let millis = (rest % 1000 + 1000).to_string();
    [
        year.to_string().as_str(),
        "-",
        &two(month, "-"),
        &two(date, "T"),
        &two(rest / 3_600_000, ":"),
        &two(rest / 60_000 % 60, ":"),
        &two(rest / 1000 % 60, "."),
        millis.get(1..).unwrap_or_default(),
        "Z",
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use gws::reply::Failure;

    use super::*;
    use crate::operation::{Operation, OperationFailure, OperationId, Reach};

    fn entries() -> Vec<Entry> {
        let operation = |agent: &str, phase| What::Operation {
            id: OperationId(1),
            operation: Operation::ListenIn,
            agent: agent.into(),
            medium: None,
            phase,
            after: 321,
            reach: Reach::Monitoring,
        };
        let failure = OperationFailure::Server(Failure::Refused {
            http: 403,
            code: 5,
            message: "no, \"token\": abc".into(),
        });
        let whats = [
            operation("=HYPERLINK(\"x\")", Phase::Requested),
            operation("Ana, \"A\" Lima", Phase::Confirmed),
            operation(" +1", Phase::Failed(failure)),
            What::ContactLost,
        ];
        let at = 1_700_000_000_123;
        whats.map(|what| Entry { at, what }).into()
    }

    #[test]
    fn times_are_those_of_the_calendar() {
        assert_eq!(time(0), "1970-01-01T00:00:00.000Z");
        assert_eq!(time(951_782_400_000), "2000-02-29T00:00:00.000Z");
        assert_eq!(time(1_700_000_000_123), "2023-11-14T22:13:20.123Z");
        assert_eq!(time(4_107_542_399_999), "2100-02-28T23:59:59.999Z");
    }

    #[test]
    fn a_spreadsheet_finds_text_and_nothing_to_carry_out() {
        let table = csv(entries().iter(), "Sue");
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines.len(), 5);
        assert!(lines[1].contains(r#""'=HYPERLINK(""x"")""#), "{}", lines[1]);
        assert_eq!(
            lines[2],
            r#""2023-11-14T22:13:20.123Z","Sue","operation","ListenIn","Ana, ""A"" Lima","confirmed","321","","monitoring""#
        );
        assert!(lines[3].contains(r#""' +1""#) && lines[3].contains("status-code-5"));
        assert!(
            !table.contains("abc"),
            "the server's words had a token in them"
        );
    }

    #[test]
    fn the_json_can_be_read_again() {
        let text = json(entries().iter(), "Sue");
        let list: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(list.as_array().unwrap().len(), 4);
        assert_eq!(list[1]["milliseconds"], 321);
        assert_eq!(list[2]["reason"], "status-code-5");
        assert_eq!(list[3]["event"], "contact-lost");
        assert!(!text.contains("abc"));
        assert_eq!(json([].iter(), ""), "[\n]\n");
    }
}
