//! The log as CSV and as JSON, to be kept or sent.
//!
//! Knows CSV and JSON, and the codes of events, which are the same in every language; the words are the caller's. Times
//! are Unix times in milliseconds. Must not let anything through that a server said, but for its codes, or that a spreadsheet
//! would carry out.

use super::{Entry, What};
use crate::Millis;
use crate::message::Export;
use crate::operation::Phase;

/// Names of what stays the same in every language: keys of JSON, and heads of the last columns of CSV.
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
/// Of these, the two that have a column for people in CSV.
const NAMES: [&str; 2] = ["supervisor", "agent"];

/// A log to be given away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// The events, oldest first; their times are those of the day.
    pub entries: Vec<Entry>,
    /// Name of the supervisor, which is part of each line.
    pub supervisor: String,
}

/// What people read: an event in their language, or the heads of its columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Date and time of day.
    pub time: String,
    /// Name of the supervisor; unused of an event.
    pub supervisor: String,
    /// What was done or happened.
    pub what: String,
    /// The name of the agent.
    pub whom: String,
    /// What came of it.
    pub outcome: String,
}

impl Exported {
    /// The log in a format, with the heads of the columns and each event in the words of a language.
    pub fn text(&self, format: Export, heads: Told, tell: impl Fn(&Entry) -> Told) -> String {
        match format {
            Export::Copy => self.csv(heads, tell),
            Export::Csv => [BYTE_ORDER_MARK, &self.csv(heads, tell)].concat(),
            Export::Json => self.json(tell),
        }
    }

    /// The log as a table: a head, then a line an event (RFC 4180). First what people read, then codes.
    fn csv(&self, heads: Told, tell: impl Fn(&Entry) -> Told) -> String {
        let mut out = String::new();
        line(&mut out, heads, COLUMNS.map(str::to_owned));
        for entry in &self.entries {
            let told = Told {
                supervisor: self.supervisor.clone(),
                ..tell(entry)
            };
            line(&mut out, told, cells(entry, &self.supervisor));
        }
        out
    }

    /// The log as a list of objects. An empty cell is left out.
    fn json(&self, tell: impl Fn(&Entry) -> Told) -> String {
        let mut out = String::from("[");
        for entry in &self.entries {
            out.push_str(if out.len() > 1 { ",\n{" } else { "\n{" });
            let told = tell(entry);
            let texts = [("what", told.what), ("outcome", told.outcome)];
            let cells = COLUMNS.into_iter().zip(cells(entry, &self.supervisor));
            let mut first = true;
            for (name, cell) in cells.chain(texts).filter(|(_, cell)| !cell.is_empty()) {
                out.push_str(if first { "" } else { "," });
                first = false;
                // Texts always serialise.
                let value = if name == "milliseconds" {
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
}

/// What a file of CSV begins with, so that a spreadsheet reads it as UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

fn line(out: &mut String, told: Told, cells: [String; 9]) {
    let told = [
        told.time,
        told.supervisor,
        told.what,
        told.whom,
        told.outcome,
    ];
    let cells = COLUMNS.into_iter().zip(cells);
    let cells = cells.filter_map(|(name, cell)| (!NAMES.contains(&name)).then_some(cell));
    for (index, cell) in told.into_iter().chain(cells).enumerate() {
        out.push_str(if index == 0 { "\"" } else { ",\"" });
        write_cell(out, &cell);
        out.push('"');
    }
    out.push_str("\r\n");
}

/// Writes what is between the quotes. What a spreadsheet takes as the beginning of a formula gets
/// an apostrophe before it; also after a line feed and what separates cells in other countries,
/// where the quotes do not hold.
fn write_cell(out: &mut String, cell: &str) {
    let is_break = |c: char| matches!(c, ';' | '\t' | '\r' | '\n');
    for (index, part) in cell.split_inclusive(is_break).enumerate() {
        let is_formula = part
            .trim_start_matches(is_unseen)
            .starts_with(begins_formula);
        if is_formula || (index == 0 && part.starts_with(['\t', '\r', '\n'])) {
            out.push('\'');
        }
        for c in part.chars() {
            match c {
                '"' => out.push_str("\"\""),
                '\t' | '\r' | '\n' => out.push(c),
                c if c.is_control() => out.push(' '),
                c => out.push(c),
            }
        }
    }
}

/// Also in the wide and small forms, which are taken for the usual ones.
fn begins_formula(c: char) -> bool {
    "=+-@|%＝＋－＠｜％﹢﹣﹦﹪﹫".contains(c)
}

/// Blanks, controls, and what takes no room.
fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}'
        )
        || matches!(c, '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}')
        || matches!(c, '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// What a line says of an entry beside the time and the supervisor.
#[derive(Default)]
struct Cells<'a> {
    event: &'static str,
    operation: &'static str,
    agent: &'a str,
    phase: &'static str,
    milliseconds: String,
    reason: String,
    detail: String,
}

fn cells(entry: &Entry, supervisor: &str) -> [String; 9] {
    let cells = Cells::of(&entry.what);
    [
        time(entry.at),
        supervisor.to_owned(),
        cells.event.to_owned(),
        cells.operation.to_owned(),
        cells.agent.to_owned(),
        cells.phase.to_owned(),
        cells.milliseconds,
        cells.reason,
        cells.detail,
    ]
}

impl<'a> Cells<'a> {
    fn of(what: &'a What) -> Self {
        let said = |event, agent, reason: &str, detail: String| Self {
            event,
            agent,
            reason: reason.to_owned(),
            detail,
            ..Self::default()
        };
        let none = String::new();
        match what {
            What::Operation {
                operation,
                agent,
                medium,
                phase,
                after,
                reach,
                ..
            } => Self {
                event: "operation",
                operation: operation.as_str(),
                agent,
                phase: phase.as_str(),
                milliseconds: match phase {
                    Phase::Requested => none,
                    Phase::Confirmed | Phase::Unconfirmed | Phase::Failed(_) => after.to_string(),
                },
                reason: match phase {
                    Phase::Failed(failure) => failure.code(),
                    Phase::Requested | Phase::Confirmed | Phase::Unconfirmed => String::new(),
                },
                detail: medium.map_or(reach.as_str().into(), |medium| medium.to_string()),
            },
            What::CallStarted(agent) => said("call-started", agent, "", none),
            What::CallEnded { agent, ending } if ending.may_go_on() => {
                said("call-left", agent, ending.as_str(), none)
            }
            What::CallEnded { agent, ending } => said("call-ended", agent, ending.as_str(), none),
            What::PassedOn { from, to } => said("call-passed-on", from, "", to.clone()),
            What::SessionStarted { agent, medium } => {
                said("session-started", agent, "", medium.to_string())
            }
            What::SessionEnded {
                agent,
                medium,
                ending,
            } => {
                let reason = ending.state.as_str();
                said("session-ended", agent, reason, medium.to_string())
            }
            What::MonitoringEnded { agent, why } => {
                said("monitoring-ended", agent, why.as_str(), none)
            }
            What::ContactLost => said("contact-lost", "", "", none),
            What::Recovered => said("recovered", "", "", none),
            What::Skipped(_) => said("skipped", "", "", none),
            What::OwnPhone(number) => said("own-phone", "", "", number.clone()),
            What::SteppingBack(agent) => said("stepping-back", agent, "", none),
        }
    }
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
mod tests;
