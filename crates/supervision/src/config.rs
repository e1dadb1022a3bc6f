//! The host's `config`, checked.
//!
//! Knows every key of the public contract and its default. Must not know who reads it. A wrong
//! type or an unknown key costs that key only, and is reported by name.
//!
//! | file | what is in it |
//! |---|---|
//! | [`base_url`] | the address of Genesys Web Services |
//! | `gws` | the section of Genesys Web Services |
//! | `cisco` | the section of the Cisco channel |
//! | `section` | one object, read key by key |

pub mod base_url;
mod cisco;
mod gws;
mod section;

use ::gws::json::Json;
use ::gws::letters;
use ::gws::phone::Country;

use crate::Millis;
use crate::model::Presence;

pub use base_url::AddressProblem;
pub use cisco::{Cisco, Transport};
use section::Section;

/// How the device to monitor is named in a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TargetNaming {
    /// By URI where the server sends the agent's devices, else by number.
    #[default]
    Auto,
    /// By the device's URI only.
    Device,
    /// By the phone number only.
    PhoneNumber,
}

/// Whether to log the supervisor's device in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SessionStart {
    /// When the supervisor's device is inactive, on the voice channel.
    #[default]
    Auto,
    /// The device is never logged in.
    Never,
    /// When the supervisor's device is inactive, with these settings.
    With {
        /// The channels to log in on.
        channels: Vec<String>,
        /// The place to log in at.
        place: Option<String>,
    },
}

/// What the telephony behind the server can do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// Everything that the server offers.
    #[default]
    Default,
    /// SIP Cluster: only whole calls are followed, monitoring starts silent, there is no
    /// coaching, and a call that has begun cannot be entered.
    SipCluster,
}

/// How monitoring changes its mode or its target while it is active.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Change {
    /// Directly while the server keeps the new operation on offer, else through a cancel.
    #[default]
    Auto,
    /// Always directly, without the host.
    Direct,
    /// Always through a cancel.
    Cancel,
}

/// The settings, with their defaults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Interval of readings of the rows in view, in milliseconds.
    pub visible_ms: Millis,
    /// Interval of readings of the whole roster, in milliseconds.
    pub hidden_rows_ms: Millis,
    /// How long an operation may stay unconfirmed, in milliseconds.
    pub confirm_ms: Millis,
    /// Whether to ask before barging in.
    pub confirm_barge_in: bool,
    /// Whether to ask before coaching is left, to which there is no way back.
    pub confirm_one_way: bool,
    /// Whether to ask before an agent is logged out.
    pub confirm_offline: bool,
    /// Whether letter keys act on the focused row.
    pub shortcuts: bool,
    /// The name that others see in chat and SMS sessions; the login when it is not set.
    pub nickname: Option<String>,
    /// What the telephony can do.
    pub profile: Profile,
    /// How the monitored device is named.
    pub target: TargetNaming,
    /// How monitoring changes while it is active.
    pub change: Change,
    /// Whether to log the device in.
    pub session: SessionStart,
    /// Whether to ask for the skills of agents.
    pub skills: bool,
    /// What to subscribe to.
    pub topics: Vec<String>,
    /// How the list of agents is at first, in the words of [`crate::view_line`].
    pub view: String,
    /// How long an agent may be in a state, by the word of the state in small letters.
    pub limits: Vec<(String, Limits)>,
    /// The Cisco channel; `None` where there is none.
    pub cisco: Option<Cisco>,
    /// The country by whose number plan numbers are compared; `None` for their digits only.
    pub country: Option<Country>,
}

/// How long an agent may be in a state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// From so many milliseconds on it is longer than expected.
    pub warn_ms: Millis,
    /// From so many on it is far too long.
    pub alert_ms: Millis,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            visible_ms: 5_000,
            hidden_rows_ms: 30_000,
            confirm_ms: 8_000,
            confirm_barge_in: true,
            confirm_one_way: true,
            confirm_offline: true,
            shortcuts: true,
            nickname: None,
            profile: Profile::default(),
            target: TargetNaming::default(),
            change: Change::default(),
            session: SessionStart::default(),
            skills: true,
            topics: vec!["/v2/me/*".into()],
            view: String::new(),
            limits: Vec::new(),
            cisco: None,
            country: None,
        }
    }
}

impl Config {
    /// Limits of the time in a state: by the contact centre's word for the state, else by the
    /// state.
    pub fn limits_of(&self, presence: &Presence) -> Option<Limits> {
        if self.limits.is_empty() {
            return None;
        }
        let words: [&str; 2] = match presence {
            Presence::Unknown => return None,
            Presence::LoggedOut => ["LoggedOut", ""],
            Presence::In { busy: true, .. } => ["OnCall", ""],
            Presence::In { state, label, .. } => [label, state.as_str()],
            Presence::Cisco(state) => [state.as_str(), ""],
        };
        words.iter().find_map(|word| {
            // Words of states are plain nearly always: nothing is allocated for them.
            let is_it = |state: &str| {
                if word.is_ascii() {
                    state.eq_ignore_ascii_case(word)
                } else {
                    *state == letters::small(word)
                }
            };
            let mut limits = self.limits.iter();
            let found = limits.find(|(state, _)| !word.is_empty() && is_it(state));
            found.map(|(_, limits)| *limits)
        })
    }
}

/// A key that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is no such setting.
    UnknownKey(String),
    /// The setting exists, the value does not fit it.
    WrongType {
        /// The key, with the sections before it: `polling.visibleMs`.
        key: String,
        /// Values that would fit.
        expected: Expected,
    },
    /// The attribute `base-url` names no address that can be used.
    BaseUrl(AddressProblem),
}

/// Values that a setting may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A number of milliseconds.
    Milliseconds,
    /// One of `true` and `false`.
    TrueOrFalse,
    /// A text of any length.
    Text,
    /// A list of names of channels.
    Channels,
    /// An object with keys.
    Object,
    /// A list of Cisco agents.
    Agents,
    /// A Cisco agent: an object with `id`, `name` and `extension`.
    Agent,
    /// An origin: a scheme and a host.
    Origin,
    /// ISO 3166 code of a country whose number plan is known.
    Country,
    /// An object with `warnSeconds` and `alertSeconds`, the second not less than the first.
    Limits,
    /// One of these values, as the interface declares them: words in quotation marks, or an object.
    OneOf(&'static [&'static str]),
}

/// Reads `config` from its JSON form.
pub fn read(json: &str) -> (Config, Vec<Problem>) {
    let mut config = Config::default();
    let mut problems = Vec::new();
    let root = Json::read(json).unwrap_or(Json::Null);
    if !root.is_object() {
        problems.push(Problem::WrongType {
            key: "config".into(),
            expected: Expected::Object,
        });
        return (config, problems);
    }
    let mut root = Section::root(&root, &mut problems);

    // A host that asks for more than ten readings a second would hammer the server.
    root.number("confirmMs", 100, &mut config.confirm_ms);
    root.flag("shortcuts", &mut config.shortcuts);
    root.section("polling", |polling| {
        polling.number("visibleMs", 100, &mut config.visible_ms);
        polling.number("hiddenRowsMs", 100, &mut config.hidden_rows_ms);
    });
    root.section("confirm", |confirm| {
        confirm.flag("bargeIn", &mut config.confirm_barge_in);
        confirm.flag("oneWay", &mut config.confirm_one_way);
        confirm.flag("offline", &mut config.confirm_offline);
    });
    root.section("gws", |section| gws::read(section, &mut config));
    root.section("text", |text| {
        match text.take("nickname").map(Json::as_str) {
            None => {}
            Some(Some(name)) => {
                config.nickname = Some(name.trim().to_owned()).filter(|name| !name.is_empty());
            }
            Some(None) => text.wrong("nickname", Expected::Text),
        }
    });
    root.section("cisco", |section| config.cisco = Some(cisco::read(section)));
    if let Some(view) = root.word("view") {
        view.clone_into(&mut config.view);
    }
    match root.take("country").map(Json::as_str) {
        None => {}
        Some(word) => match word.and_then(Country::of) {
            Some(country) => config.country = Some(country),
            None => root.wrong("country", Expected::Country),
        },
    }
    root.section("thresholds", |states| config.limits = limits(states));
    root.finish();
    if let Some(cisco) = &mut config.cisco {
        cisco.channel.confirm_ms = config.confirm_ms;
    }
    (config, problems)
}

/// A key each state, with two times in seconds.
fn limits(states: &mut Section<'_>) -> Vec<(String, Limits)> {
    let mut limits = Vec::new();
    for (state, given) in states.members() {
        let seconds = |key: &str| match given.get(key) {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
            Json::Number(number) if *number >= 0.0 => Some((*number * 1000.0) as Millis),
            _ => None,
        };
        match (seconds("warnSeconds"), seconds("alertSeconds")) {
            (Some(warn_ms), Some(alert_ms)) if warn_ms <= alert_ms => {
                limits.push((letters::small(state), Limits { warn_ms, alert_ms }));
            }
            _ => states.wrong(state, Expected::Limits),
        }
    }
    limits
}

#[cfg(test)]
mod tests;
