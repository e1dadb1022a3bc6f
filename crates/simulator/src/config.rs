//! How a run is set up: the scenario (a JSON file or the body of `POST /sim/config`) and the settings that it changes.

use serde::Deserialize;

use crate::cometd;
use crate::guesses::{GuessSwitches, Guesses};
use crate::gws::oddities::Oddities;
use crate::world::Rules;

/// Ids of the features that are on unless a scenario says otherwise: a real 8.5.2 list without what is not simulated
/// (e-mail and the like), and `api-multimedia`, which the pages on SMS and chat ask for.
pub(crate) const FEATURES: &[&str] = &[
    "api-voice",
    "api-voice-outbound",
    "api-voice-instant-messaging",
    "api-supervisor-monitoring",
    "api-supervisor-agent-control",
    "api-provisioning-read",
    "api-multimedia",
    "api-multimedia-chat",
];

/// The channels of the agents on the floor beside voice, unless a scenario says otherwise.
const CHANNELS: &[&str] = &["smssession", "chat"];

/// A delay in milliseconds: one number, or the two ends of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Delay {
    /// Always the same number of milliseconds.
    Fixed(u64),
    /// Anything between the two, both included.
    Range(u64, u64),
}

/// Changes to the defaults; a key that is absent changes nothing. See the README for each.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Scenario {
    /// Number of agents on the floor.
    pub agents: Option<usize>,
    /// The same seed gives the same run.
    pub seed: Option<u64>,
    /// Whether random traffic is on.
    pub traffic: Option<bool>,
    /// How many times faster than life the traffic is.
    pub speed: Option<u64>,
    /// Ids of the features of the contact centre.
    pub features: Option<Vec<String>>,
    /// Asks for a CSRF token on every POST.
    pub csrf: Option<bool>,
    /// A supervisor may enter a call in progress.
    pub intrusion: Option<bool>,
    /// The supervisor's phone answers by itself.
    pub auto_answer: Option<bool>,
    /// A SIP Cluster: only `ListenIn` with the scope `Call`, and no calls in progress.
    pub sip_cluster: Option<bool>,
    /// The channels of the agents on the floor beside voice.
    pub channels: Option<Vec<String>>,
    /// What the calendar says at the start, in milliseconds since 1970; else the real time.
    pub started_at: Option<u64>,
    /// What real servers write otherwise than their pages.
    pub oddities: Option<Oddities>,
    /// From the HTTP reply to the effect of an operation, ms.
    pub confirm_delay_ms: Option<Delay>,
    /// Scheme, host and port of all URIs in replies, whatever host was asked.
    pub external_api_url: Option<String>,
    /// Options of the notification server.
    pub cometd: CometdOptions,
    /// Answers to what the vendor's pages leave open.
    pub guesses: GuessSwitches,
    /// Control commands to run at the start: `{"do": "call", "agent": "5001", …}`.
    pub run: Vec<serde_json::Value>,
}

/// Options of the notification server; the names are those of the server's own options.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct CometdOptions {
    /// How long a connect is held, ms.
    pub timeout: Option<u64>,
    /// How long a client is to wait before the next connect, ms.
    pub interval: Option<u64>,
    /// How long a session lives without a connect, ms.
    pub max_interval: Option<u64>,
    /// How many held connects one browser may have.
    pub max_sessions_per_browser: Option<usize>,
    /// The interval for sessions beyond that, ms.
    pub multi_session_interval: Option<u64>,
    /// Offers the acknowledged-messages extension.
    pub ack: Option<bool>,
}

impl Scenario {
    /// Reads a scenario. The error is a sentence that names the key.
    pub fn from_json(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| format!("not a scenario: {error}"))
    }
}

/// Everything that can be set, with values.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) agents: usize,
    pub(crate) seed: u64,
    pub(crate) traffic: bool,
    pub(crate) speed: u64,
    pub(crate) features: Vec<String>,
    pub(crate) csrf: bool,
    pub(crate) confirm_delay: (u64, u64),
    pub(crate) external_api_url: String,
    pub(crate) started_at: Option<u64>,
    pub(crate) rules: Rules,
    pub(crate) oddities: Oddities,
    pub(crate) cometd: cometd::Settings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            agents: 24,
            seed: 1,
            traffic: true,
            speed: 1,
            features: FEATURES.iter().map(|id| (*id).to_owned()).collect(),
            csrf: false,
            confirm_delay: (20, 120),
            // Not the address that is asked: the vendor's samples show another host in replies than in requests.
            external_api_url: "http://127.0.0.1:8080".to_owned(),
            started_at: None,
            rules: Rules {
                intrusion: true,
                auto_answer: true,
                sip_cluster: false,
                channels: CHANNELS.iter().map(|id| (*id).to_owned()).collect(),
                guesses: Guesses::default(),
            },
            oddities: Oddities::default(),
            cometd: cometd::Settings::default(),
        }
    }
}

fn set<T: Clone>(to: &mut T, from: Option<&T>) {
    if let Some(value) = from {
        to.clone_from(value);
    }
}

impl Settings {
    pub(crate) fn apply(&mut self, scenario: &Scenario) {
        set(&mut self.agents, scenario.agents.as_ref());
        set(&mut self.seed, scenario.seed.as_ref());
        set(&mut self.traffic, scenario.traffic.as_ref());
        set(&mut self.speed, scenario.speed.as_ref());
        set(&mut self.features, scenario.features.as_ref());
        set(&mut self.csrf, scenario.csrf.as_ref());
        set(&mut self.rules.intrusion, scenario.intrusion.as_ref());
        set(&mut self.rules.auto_answer, scenario.auto_answer.as_ref());
        set(&mut self.rules.sip_cluster, scenario.sip_cluster.as_ref());
        set(&mut self.rules.channels, scenario.channels.as_ref());
        if scenario.started_at.is_some() {
            self.started_at = scenario.started_at;
        }
        set(&mut self.oddities, scenario.oddities.as_ref());
        set(
            &mut self.external_api_url,
            scenario.external_api_url.as_ref(),
        );
        if let Some(delay) = scenario.confirm_delay_ms {
            self.confirm_delay = match delay {
                Delay::Fixed(ms) => (ms, ms),
                Delay::Range(from, to) => (from.min(to), from.max(to)),
            };
        }
        self.rules.guesses.apply(&scenario.guesses);
        let (to, from) = (&mut self.cometd, &scenario.cometd);
        set(&mut to.timeout, from.timeout.as_ref());
        set(&mut to.interval, from.interval.as_ref());
        set(&mut to.max_interval, from.max_interval.as_ref());
        set(
            &mut to.max_sessions_per_browser,
            from.max_sessions_per_browser.as_ref(),
        );
        set(
            &mut to.multi_session_interval,
            from.multi_session_interval.as_ref(),
        );
        set(&mut to.ack, from.ack.as_ref());
    }

    pub(crate) fn has_feature(&self, id: &str) -> bool {
        self.features.iter().any(|feature| feature == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scenario_changes_what_it_names() {
        let scenario = Scenario::from_json(
            r#"{"traffic": false, "confirmDelayMs": [5, 10], "cometd": {"timeout": 500}, "guesses": {"deviceDirectory": "none"}}"#,
        );
        let mut settings = Settings::default();
        settings.apply(&scenario.unwrap());
        assert!(!settings.traffic);
        assert_eq!(settings.confirm_delay, (5, 10));
        assert_eq!(settings.cometd.timeout, 500);
        assert_eq!(settings.cometd.max_interval, 10_000);
        assert_eq!(settings.agents, 24);
    }

    #[test]
    fn an_unknown_key_is_named() {
        let error = Scenario::from_json(r#"{"trafic": false}"#).unwrap_err();
        assert!(error.contains("trafic"), "{error}");
    }
}
