//! What a server advises about reconnecting.
//! Knows the fields of an advice object and their bounds. Must not know the session's state.

use std::borrow::Cow;

use serde_json::value::RawValue;

use crate::Millis;
use crate::message::{boolean, integer, object_fields, text};

/// Longest advised wait or hold that is believed. A mistyped number must not silence the session
/// for days.
const LONGEST: Millis = 600_000;
/// Most alternative servers that are kept.
const MOST_HOSTS: usize = 16;
/// The longest name of one, in bytes: a host name and a port, or a short URL.
const LONGEST_HOST: usize = 512;

/// What `reconnect` says. It is an instruction for the moment and never outlives its reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Reconnect {
    /// Go on with `/meta/connect`; also what an unknown word means.
    #[default]
    Retry,
    /// The server dropped the session.
    Handshake,
    /// The server wants no further attempt.
    None,
}

/// One advice object, as far as it could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Advice {
    pub(crate) reconnect: Reconnect,
    pub(crate) interval: Option<Interval>,
    pub(crate) timeout: Option<Millis>,
    pub(crate) max_interval: Option<Millis>,
    pub(crate) multiple_clients: bool,
}

/// The wait before the next `/meta/connect`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Interval {
    After(Millis),
    /// A negative number: `/meta/connect` shall not be repeated.
    Never,
}

impl Interval {
    /// The wait, where "never" counts as none.
    pub(crate) fn wait(self) -> Millis {
        match self {
            Interval::After(wait) => wait,
            Interval::Never => 0,
        }
    }
}

const FIELDS: [&str; 6] = [
    "reconnect",
    "interval",
    "timeout",
    "maxInterval",
    "multiple-clients",
    "long-polling",
];

impl Advice {
    /// Reads an advice object; what is not understood is as if it were absent.
    pub(crate) fn read(raw: &RawValue) -> Self {
        let mut advice = Self::default();
        if let Some(transport) = advice.merge(raw) {
            // Advice for this transport by name goes before general advice.
            advice.merge(transport);
        }
        advice
    }

    /// Takes over the fields present and returns the advice for this transport by name, if any.
    fn merge<'a>(&mut self, raw: &'a RawValue) -> Option<&'a RawValue> {
        let mut found = [None; FIELDS.len()];
        object_fields(raw, &FIELDS, &mut found);
        let [
            reconnect,
            interval,
            timeout,
            max_interval,
            multiple,
            transport,
        ] = found;
        if let Some(word) = reconnect.and_then(text) {
            self.reconnect = match word.as_ref() {
                "handshake" => Reconnect::Handshake,
                "none" => Reconnect::None,
                _ => Reconnect::Retry,
            };
        }
        if let Some(number) = interval.and_then(integer) {
            self.interval = Some(match Millis::try_from(number) {
                Ok(wait) => Interval::After(wait.min(LONGEST)),
                Err(_) => Interval::Never,
            });
        }
        self.timeout = duration(timeout).or(self.timeout);
        self.max_interval = duration(max_interval).or(self.max_interval);
        self.multiple_clients = multiple.and_then(boolean).unwrap_or(self.multiple_clients);
        transport
    }
}

fn duration(raw: Option<&RawValue>) -> Option<Millis> {
    let number = integer(raw?)?;
    Some(Millis::try_from(number).ok()?.min(LONGEST))
}

/// Alternative servers, when the advice names any; an empty list says that there are none.
pub(crate) fn hosts(raw: &RawValue) -> Option<Vec<String>> {
    let mut found = [None; 2];
    object_fields(raw, &["hosts", "long-polling"], &mut found);
    let [general, transport] = found;
    let list = transport.and_then(hosts_field).or(general)?;
    let list: Vec<&RawValue> = serde_json::from_str(list.get()).ok()?;
    let names = list.into_iter().filter_map(text);
    let names = names.filter(|name| (1..=LONGEST_HOST).contains(&name.len()));
    Some(names.take(MOST_HOSTS).map(Cow::into_owned).collect())
}

fn hosts_field(raw: &RawValue) -> Option<&RawValue> {
    let mut found = [None; 1];
    object_fields(raw, &["hosts"], &mut found);
    let [list] = found;
    list
}

/// The part of advice that stays in force until other advice arrives: how long things take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Timing {
    /// How long the server holds a `/meta/connect`.
    pub(crate) hold: Millis,
    pub(crate) interval: Interval,
    /// Longest time for which the server keeps a session without a `/meta/connect`, when the server
    /// sent one.
    pub(crate) max_interval: Option<Millis>,
}

impl Timing {
    pub(crate) fn new(assumed_hold: Millis) -> Self {
        Self {
            hold: assumed_hold,
            interval: Interval::After(0),
            max_interval: None,
        }
    }

    /// New advice supersedes the old wait. The other two are properties of the server, which does
    /// not repeat them in every advice.
    pub(crate) fn apply(&mut self, advice: &Advice) {
        self.interval = advice.interval.unwrap_or(Interval::After(0));
        self.hold = advice.timeout.unwrap_or(self.hold);
        self.max_interval = advice.max_interval.or(self.max_interval);
    }

    /// How long after the last contact the server has surely dropped the session.
    pub(crate) fn lifetime(&self) -> Option<Millis> {
        let max_interval = self.max_interval?;
        Some(
            self.hold
                .saturating_add(self.interval.wait())
                .saturating_add(max_interval),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice(json: &str) -> Advice {
        Advice::read(&RawValue::from_string(json.to_owned()).unwrap())
    }

    #[test]
    fn every_known_field_is_read() {
        assert_eq!(
            advice(
                r#"{"reconnect":"handshake","interval":2000,"timeout":30000,"maxInterval":15000,"multiple-clients":true}"#
            ),
            Advice {
                reconnect: Reconnect::Handshake,
                interval: Some(Interval::After(2_000)),
                timeout: Some(30_000),
                max_interval: Some(15_000),
                multiple_clients: true,
            }
        );
    }

    #[test]
    fn advice_for_this_transport_goes_before_general_advice() {
        let advice = advice(
            r#"{"reconnect":"none","interval":1,"long-polling":{"reconnect":"retry","interval":7}}"#,
        );
        assert_eq!(advice.reconnect, Reconnect::Retry);
        assert_eq!(advice.interval, Some(Interval::After(7)));
    }

    #[test]
    fn wrong_types_and_unknown_words_are_as_if_absent() {
        for json in [
            "null",
            "7",
            "[]",
            "\"x\"",
            "{}",
            r#"{"reconnect":"later","interval":"soon","timeout":null,"maxInterval":{},"multiple-clients":3}"#,
        ] {
            assert_eq!(advice(json), Advice::default(), "{json}");
        }
    }

    #[test]
    fn a_negative_interval_means_never_and_absurd_ones_are_bounded() {
        assert_eq!(advice(r#"{"interval":-1}"#).interval, Some(Interval::Never));
        assert_eq!(
            advice(r#"{"interval":99999999999999,"timeout":99999999999999}"#),
            Advice {
                interval: Some(Interval::After(LONGEST)),
                timeout: Some(LONGEST),
                ..Advice::default()
            }
        );
    }

    fn hosts_in(json: &str) -> Option<Vec<String>> {
        hosts(&RawValue::from_string(json.to_owned()).unwrap())
    }

    #[test]
    fn alternative_servers_are_names_and_not_too_many() {
        assert_eq!(
            hosts_in(r#"{"hosts":["a.example",7,"","b.example:8080",null]}"#).unwrap(),
            ["a.example", "b.example:8080"]
        );
        assert_eq!(
            hosts_in(r#"{"hosts":["a"],"long-polling":{"hosts":["b"]}}"#).unwrap(),
            ["b"]
        );
        assert_eq!(hosts_in(r#"{"hosts":[]}"#), Some(vec![]));
        for json in ["{}", "null", "[]", r#"{"hosts":"a"}"#, r#"{"hosts":{}}"#] {
            assert_eq!(hosts_in(json), None, "{json}");
        }
        let many = format!(
            r#"{{"hosts":["{}","{}"]}}"#,
            "x".repeat(600),
            ["y"; 99].join("\",\"")
        );
        assert_eq!(hosts_in(&many).unwrap(), ["y"; MOST_HOSTS]);
    }

    #[test]
    fn a_wait_is_superseded_and_what_the_server_is_like_is_kept() {
        let mut timing = Timing::new(60_000);
        timing.apply(&advice(
            r#"{"interval":2000,"timeout":30000,"maxInterval":10000}"#,
        ));
        timing.apply(&advice(r#"{"reconnect":"retry"}"#));
        assert_eq!(timing.interval, Interval::After(0));
        assert_eq!(timing.hold, 30_000);
        assert_eq!(timing.lifetime(), Some(40_000));
    }
}
