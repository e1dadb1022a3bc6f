//! The host's `config`, checked.
//!
//! Knows every key of the public contract and its default. Must not know who reads it. A wrong
//! type or an unknown key costs that key only, and is reported by name.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::Millis;

/// How the device to monitor is named in a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TargetNaming {
    /// By URI where the server tells the agent's devices, else by number.
    #[default]
    Auto,
    /// By URI only.
    Device,
    /// By number only.
    PhoneNumber,
}

/// Whether to log the supervisor's device in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SessionStart {
    /// When her device is inactive, on the voice channel.
    #[default]
    Auto,
    /// Never.
    Never,
    /// When her device is inactive, as given.
    With {
        /// The channels to log in on.
        channels: Vec<String>,
        /// The place to log in at.
        place: Option<String>,
    },
}

/// The settings, with their defaults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// How often the roster is read, in milliseconds.
    pub poll_ms: Millis,
    /// How long an operation may stay unconfirmed, in milliseconds.
    pub confirm_ms: Millis,
    /// Whether to ask before barging in.
    pub confirm_barge_in: bool,
    /// Whether letter keys act on the focused row.
    pub shortcuts: bool,
    /// How the monitored device is named.
    pub target: TargetNaming,
    /// Whether to log the device in.
    pub session: SessionStart,
    /// What to subscribe to.
    pub topics: Vec<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            poll_ms: 5_000,
            confirm_ms: 8_000,
            confirm_barge_in: true,
            shortcuts: true,
            target: TargetNaming::default(),
            session: SessionStart::default(),
            topics: vec!["/v2/me/*".into()],
        }
    }
}

/// A key that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No such setting.
    UnknownKey(String),
    /// The setting exists, the value does not fit it.
    WrongType {
        /// The key, with the sections before it: `polling.visibleMs`.
        key: String,
        /// What would fit.
        expected: &'static str,
    },
}

/// Reads `config` from its JSON form.
pub fn read(json: &str) -> (Config, Vec<Problem>) {
    let mut config = Config::default();
    let mut problems = Vec::new();
    let Ok(root) = serde_json::from_str(json) else {
        problems.push(Problem::WrongType {
            key: "config".into(),
            expected: "an object",
        });
        return (config, problems);
    };
    let mut root = Section {
        path: "",
        keys: root,
        problems: &mut problems,
    };

    // A host that asks for more than ten readings a second would hammer the server.
    root.number("confirmMs", 100, &mut config.confirm_ms);
    root.flag("shortcuts", &mut config.shortcuts);
    root.section("polling", |polling| {
        polling.number("visibleMs", 100, &mut config.poll_ms);
        polling.known(&["hiddenRowsMs"]);
    });
    root.section("confirm", |confirm| {
        confirm.flag("bargeIn", &mut config.confirm_barge_in);
        confirm.known(&["oneWay", "offline"]);
    });
    root.section("gws", |gws| {
        if let Some(topics) = gws.take::<Vec<String>>("topics", "a list of channel names") {
            config.topics = topics;
        }
        if let Some(word) = gws.take::<String>("target", TARGETS) {
            match word.as_str() {
                "auto" => config.target = TargetNaming::Auto,
                "device" => config.target = TargetNaming::Device,
                "phone-number" => config.target = TargetNaming::PhoneNumber,
                _ => gws.wrong("target", TARGETS),
            }
        }
        gws.session(&mut config.session);
        gws.known(&["profile"]);
    });
    root.known(&["text", "thresholds", "cisco"]);
    root.finish();
    (config, problems)
}

/// A longer time makes no difference in a page, and would overflow its clock.
const MOST_MS: Millis = 24 * 60 * 60 * 1000;

const TARGETS: &str = "\"auto\", \"device\" or \"phone-number\"";
const SESSION: &str = "\"auto\", \"never\" or {channels, place}";

type Keys = BTreeMap<String, Box<RawValue>>;

/// One object of the configuration; keys are taken out as they are understood.
struct Section<'a> {
    path: &'a str,
    keys: Keys,
    problems: &'a mut Vec<Problem>,
}

impl Section<'_> {
    fn key(&self, key: &str) -> String {
        format!("{}{key}", self.path)
    }

    fn wrong(&mut self, key: &str, expected: &'static str) {
        let key = self.key(key);
        self.problems.push(Problem::WrongType { key, expected });
    }

    fn take<T: for<'de> Deserialize<'de>>(
        &mut self,
        key: &str,
        expected: &'static str,
    ) -> Option<T> {
        let raw = self.keys.remove(key)?;
        let value = serde_json::from_str(raw.get()).ok();
        if value.is_none() {
            self.wrong(key, expected);
        }
        value
    }

    fn number(&mut self, key: &str, least: Millis, into: &mut Millis) {
        let expected = "a number of milliseconds";
        match self.take::<f64>(key, expected) {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
            Some(number) if number >= 0.0 => *into = (number as Millis).clamp(least, MOST_MS),
            Some(_) => self.wrong(key, expected),
            None => {}
        }
    }

    fn flag(&mut self, key: &str, into: &mut bool) {
        if let Some(flag) = self.take(key, "true or false") {
            *into = flag;
        }
    }

    fn section(&mut self, key: &str, read: impl FnOnce(&mut Section<'_>)) {
        if let Some(keys) = self.take::<Keys>(key, "an object") {
            let path = format!("{}{key}.", self.path);
            let mut section = Section {
                path: &path,
                keys,
                problems: self.problems,
            };
            read(&mut section);
            section.finish();
        }
    }

    fn session(&mut self, into: &mut SessionStart) {
        let Some(raw) = self.keys.get("session") else {
            return;
        };
        if raw.get().starts_with('{') {
            self.section("session", |session| {
                let channels = session.take("channels", "a list of channel names");
                let place = session.take("place", "the name of a place");
                if let Some(channels) = channels {
                    *into = SessionStart::With { channels, place };
                }
            });
            return;
        }
        match self.take::<String>("session", SESSION).as_deref() {
            Some("auto") => *into = SessionStart::Auto,
            Some("never") => *into = SessionStart::Never,
            Some(_) => self.wrong("session", SESSION),
            None => {}
        }
    }

    /// Keys of the contract that are read elsewhere or not yet.
    fn known(&mut self, keys: &[&str]) {
        for key in keys {
            self.keys.remove(*key);
        }
    }

    fn finish(self) {
        for key in self.keys.keys() {
            let key = format!("{}{key}", self.path);
            self.problems.push(Problem::UnknownKey(key));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_config_is_the_default() {
        assert_eq!(read("{}"), (Config::default(), vec![]));
    }

    #[test]
    fn every_key_of_the_contract_is_known() {
        let (config, problems) = read(
            r#"{"polling":{"visibleMs":1000,"hiddenRowsMs":9},"confirmMs":500,
            "confirm":{"bargeIn":false,"oneWay":true,"offline":true},"shortcuts":false,
            "text":{"nickname":"x"},"thresholds":{},"cisco":{"supervisor":{}},
            "gws":{"profile":"default","target":"phone-number","session":{"channels":["voice"]},
            "topics":["/v2/me/calls"]}}"#,
        );
        assert_eq!(problems, vec![]);
        assert_eq!((config.poll_ms, config.confirm_ms), (1000, 500));
        assert!(!config.confirm_barge_in && !config.shortcuts);
        assert_eq!(config.target, TargetNaming::PhoneNumber);
        assert_eq!(config.topics, ["/v2/me/calls"]);
        assert_eq!(
            config.session,
            SessionStart::With {
                channels: vec!["voice".into()],
                place: None
            }
        );
    }

    #[test]
    fn a_wrong_type_costs_its_key_only_and_is_named() {
        let (config, problems) = read(r#"{"polling":{"visibleMs":"fast"},"shortcuts":false}"#);
        assert_eq!(config.poll_ms, Config::default().poll_ms);
        assert!(!config.shortcuts);
        assert_eq!(
            problems,
            [Problem::WrongType {
                key: "polling.visibleMs".into(),
                expected: "a number of milliseconds"
            }]
        );
    }

    #[test]
    fn an_unknown_key_is_named() {
        let (_, problems) = read(r#"{"gws":{"sesion":"never"}}"#);
        assert_eq!(problems, [Problem::UnknownKey("gws.sesion".into())]);
    }

    #[test]
    fn polling_cannot_be_made_to_hammer() {
        assert_eq!(read(r#"{"polling":{"visibleMs":0}}"#).0.poll_ms, 100);
    }
}
