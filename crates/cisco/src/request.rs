//! Requests as frames.
//!
//! Knows topics, subtopics and keys, and writes them strictly: always JSON, one topic, addresses as
//! text. Reads such frames too, since a bus delivers to all applications what any of them sends.
//! Must not know whether a request is possible now.

use crate::config::{Config, Keys};
use crate::ids::{CallId, Extension, UserName};
use crate::names::fold;
use crate::tree::Tree;

/// The contact centre behind the bus, in the envelope.
pub(crate) const CHANNEL: &str = "Cisco";

/// A request to the contact centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Listen to an agent (page *Silent Monitoring*).
    SilentMonitoring {
        /// Phone of the supervisor.
        from: Extension,
        /// Phone of the agent.
        to: Extension,
        /// User name of supervisor or agent, by [`crate::config::UserNameOf`].
        user_name: UserName,
    },
    /// Enter the call that is listened to (page *Barge into a Call*).
    BargeIn {
        /// Phone of the supervisor.
        from: Extension,
        /// Phone of the agent.
        to: Extension,
        /// User name of the supervisor.
        user_name: UserName,
        /// Id of the monitoring call.
        call: CallId,
    },
    /// Leave a call (page *Drop a Call*).
    Drop {
        /// The phone that leaves it.
        address: Extension,
        /// Id of the call.
        call: CallId,
    },
    /// Make a user Not Ready (page *Move an Agent to Not Ready*).
    NotReady {
        /// User name of the agent.
        user_name: UserName,
    },
    /// Sign an agent out (page *Sign out an Agent*).
    SignOut {
        /// User name of the agent.
        user_name: UserName,
    },
    /// Tell which calls the supervisor has (page *Get Call State*); answered with `CallsStateChange`.
    ReadCalls,
}

/// Why a request cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A phone is not known.
    NoAddress,
    /// Both phones are the same one.
    SameAddress,
    /// A user name is not known.
    NoUserName,
    /// The call is not known.
    NoCall,
    /// What barging in is called is not known.
    NoBargeSubtopic,
}

impl Request {
    /// The frame, as JSON.
    pub fn frame(&self, config: &Config) -> Result<String, Refusal> {
        self.check()?;
        Ok(match self {
            Self::SilentMonitoring {
                from,
                to,
                user_name,
            } => {
                let (from, to, user_name) = (from.as_str(), to.as_str(), user_name.as_str());
                silent_monitoring(config, from, to, user_name)
            }
            Self::BargeIn {
                from,
                to,
                user_name,
                call,
            } => {
                let subtopic = config.barge_subtopic().ok_or(Refusal::NoBargeSubtopic)?;
                let keys = match config.keys {
                    Keys::Table => ["fromAddress", "toAddress", "Username", "CallId"],
                    Keys::Sample => ["FromAddress", "ToAddress", "UserName", "CallID"],
                };
                let [key_from, key_to, key_name, key_call] = keys;
                let data = [
                    (key_from, from.as_str()),
                    (key_to, to.as_str()),
                    (key_name, user_name.as_str()),
                    (key_call, call.as_str()),
                ];
                write(config, CALL_TOPIC, subtopic, &data)
            }
            Self::Drop { address, call } => {
                let data = [
                    ("MediaAddress", address.as_str()),
                    ("CallID", call.as_str()),
                ];
                write(config, CALL_TOPIC, "SetDROP", &data)
            }
            Self::NotReady { user_name } => {
                let data = [
                    (user_name_key(config), user_name.as_str()),
                    ("State", "NotReady"),
                    // No reason: the contact centre takes none from a supervisor.
                    ("ReasonCodeId", "-1"),
                ];
                write(config, "Team", "SetTeamAgentNotReadyState", &data)
            }
            Self::SignOut { user_name } => {
                // Table and sample agree on this spelling.
                let data = [("Username", user_name.as_str()), ("State", "Logout")];
                write(config, "Team", "SetTeamAgentLogout", &data)
            }
            Self::ReadCalls => write(config, "Call", "GetCallState", &[]),
        })
    }

    fn check(&self) -> Result<(), Refusal> {
        match self {
            Self::SilentMonitoring {
                from,
                to,
                user_name,
            }
            | Self::BargeIn {
                from,
                to,
                user_name,
                ..
            } => {
                if from.is_empty() || to.is_empty() {
                    return Err(Refusal::NoAddress);
                }
                if from == to {
                    return Err(Refusal::SameAddress);
                }
                if user_name.is_empty() {
                    return Err(Refusal::NoUserName);
                }
            }
            Self::Drop { address, .. } if address.is_empty() => return Err(Refusal::NoAddress),
            Self::NotReady { user_name } | Self::SignOut { user_name } if user_name.is_empty() => {
                return Err(Refusal::NoUserName);
            }
            Self::Drop { .. } | Self::NotReady { .. } | Self::SignOut { .. } | Self::ReadCalls => {}
        }
        match self {
            Self::BargeIn { call, .. } | Self::Drop { call, .. } if call.is_empty() => {
                Err(Refusal::NoCall)
            }
            _ => Ok(()),
        }
    }

    /// Reads a frame's content back. The name of barging in differs from portal to portal; a frame
    /// of that kind is not recognised.
    pub(crate) fn read(subtopic: &str, data: Tree<'_>) -> Option<Self> {
        let user_name = data.get("username").word();
        Some(match fold(subtopic).as_str() {
            "setsilentmonitoring" => Self::SilentMonitoring {
                from: data.get("fromaddress").word(),
                to: data.get("toaddress").word(),
                user_name,
            },
            "setdrop" => Self::Drop {
                address: data.get("mediaaddress").word(),
                call: data.get("callid").word(),
            },
            "setteamagentnotreadystate" => Self::NotReady { user_name },
            "setteamagentlogout" => Self::SignOut { user_name },
            "getcallstate" => Self::ReadCalls,
            _ => return None,
        })
    }
}

/// The pages allow `InboundCall` and `OutboundCall` and do not say which a monitoring call is;
/// this is the one of their samples.
const CALL_TOPIC: &str = "InboundCall";

/// Table and sample of the page differ in topic, keys and their order.
fn silent_monitoring(config: &Config, from: &str, to: &str, user_name: &str) -> String {
    let (topic, data) = match config.keys {
        Keys::Table => (
            "Team",
            [
                ("fromAddress", from),
                ("toAddress", to),
                ("UserName", user_name),
            ],
        ),
        Keys::Sample => (
            "Agent",
            [
                ("Username", user_name),
                ("FromAddress", from),
                ("ToAddress", to),
            ],
        ),
    };
    write(config, topic, "SetSilentMonitoring", &data)
}

fn user_name_key(config: &Config) -> &'static str {
    match config.keys {
        Keys::Table => "UserName",
        Keys::Sample => "Username",
    }
}

fn write(config: &Config, topic: &str, subtopic: &str, data: &[(&str, &str)]) -> String {
    let mut out = String::from("{");
    let envelope = [
        ("channel", CHANNEL),
        ("topic", topic),
        ("subtopic", subtopic),
        ("source", &config.source),
    ];
    members(&mut out, &envelope);
    if !data.is_empty() {
        out.push_str(",\"data\":{");
        members(&mut out, data);
        out.push('}');
    }
    out.push('}');
    out
}

fn members(out: &mut String, members: &[(&str, &str)]) {
    for (index, (key, value)) in members.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        // Texts always serialise.
        out.push_str(&serde_json::to_string(key).unwrap_or_default());
        out.push(':');
        out.push_str(&serde_json::to_string(value).unwrap_or_default());
    }
}
