//! Users, devices, calls, groups and contacts as GWS describes them.
//!
//! Knows the documented fields the product uses; others are skipped. Must not decide anything.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};

use crate::ids::{CallId, DeviceId, GroupId, UserId, last_segment};
use crate::lenient::{number, or_default};
use crate::names::{
    AgentState, CallState, Capability, DeviceState, MonitoringMode, MonitoringScope,
    MonitoringState, OnOff, Role,
};

/// A user's state on a channel, with the words to show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct UserState {
    /// The state.
    pub state: AgentState,
    /// What the contact centre calls it, such as "Lunch"; empty when not given.
    #[serde(deserialize_with = "or_default")]
    pub display_name: String,
}

/// Whom a device monitors, and how. Absent on a device that monitors nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SupervisorMonitoringState {
    /// The mode that new calls start in.
    pub state: MonitoringState,
    /// Which calls.
    pub mode: MonitoringMode,
    /// What is followed.
    pub scope: MonitoringScope,
    /// The monitored device; compare with [`Self::target`].
    #[serde(deserialize_with = "or_default")]
    pub target_device_uri: String,
}

impl SupervisorMonitoringState {
    /// The monitored device, whatever host names it.
    pub fn target(&self) -> DeviceId {
        last_segment(&self.target_device_uri).into()
    }
}

/// A telephony device; the same shape in replies and in notifications (Device resource).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Device {
    /// Its id; the last segment of its URI.
    pub id: DeviceId,
    /// Whether it can be used.
    pub device_state: DeviceState,
    /// The state of its user; missing while she is logged out.
    pub user_state: Option<UserState>,
    /// Its number.
    #[serde(deserialize_with = "or_default")]
    pub phone_number: String,
    /// What it offers now.
    #[serde(deserialize_with = "or_default")]
    pub capabilities: Vec<Capability>,
    /// Whom it monitors.
    pub supervisor_monitoring_state: Option<SupervisorMonitoringState>,
}

impl Device {
    /// Whether the server offers this now.
    pub fn offers(&self, capability: &Capability) -> bool {
        self.capabilities.contains(capability)
    }
}

/// A party of a call other than the owner of the leg. GWS marks no roles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participant {
    /// The number, in the plainest form given.
    pub phone_number: String,
}

impl<'de> Deserialize<'de> for Participant {
    /// An object in current builds, a bare number in older ones.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Shape;
        impl<'de> Visitor<'de> for Shape {
            type Value = Participant;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a participant object or a phone number")
            }
            fn visit_str<E>(self, text: &str) -> Result<Participant, E> {
                Ok(Participant {
                    phone_number: text.to_owned(),
                })
            }
            fn visit_unit<E>(self) -> Result<Participant, E> {
                Ok(Participant::default())
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Participant, A::Error> {
                let mut best = (0, String::new());
                while let Some(key) = map.next_key::<String>()? {
                    let rank = match key.as_str() {
                        "phoneNumber" => 4,
                        "digits" => 3,
                        "formattedPhoneNumber" => 2,
                        "e164Number" | "e164number" => 1,
                        _ => {
                            map.next_value::<IgnoredAny>()?;
                            continue;
                        }
                    };
                    let value = map.next_value::<Option<String>>()?.unwrap_or_default();
                    if rank > best.0 && !value.is_empty() {
                        best = (rank, value);
                    }
                }
                Ok(Participant {
                    phone_number: best.1,
                })
            }
        }
        deserializer.deserialize_any(Shape)
    }
}

/// One leg of a call, as its owner sees it (Call resource).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Call {
    /// Its id.
    pub id: CallId,
    /// Its state.
    pub state: CallState,
    /// Shared by the legs of one call.
    #[serde(deserialize_with = "or_default")]
    pub call_uuid: String,
    /// The device that owns this leg.
    #[serde(deserialize_with = "or_default")]
    pub device_uri: String,
    /// The other parties.
    #[serde(deserialize_with = "or_default")]
    pub participants: Vec<Participant>,
    /// `Internal`, `Inbound`, `Outbound`, `Consult`, or what else the server says.
    #[serde(deserialize_with = "or_default")]
    pub call_type: String,
    /// What the server offers on it now.
    #[serde(deserialize_with = "or_default")]
    pub capabilities: Vec<Capability>,
    /// Seconds since it began, on the server's clock; a string on the wire.
    #[serde(deserialize_with = "number")]
    pub duration: Option<u64>,
    /// Whether the owner of the leg is muted: On in listen-in, Off in barge-in.
    pub mute: OnOff,
    /// Whether the supervisor has muted the agent.
    #[serde(deserialize_with = "or_default")]
    pub monitored_user_muted: bool,
    /// Set on monitoring legs by recent builds; its meaning is not documented.
    #[serde(deserialize_with = "or_default")]
    pub monitoring: bool,
}

impl Call {
    /// Whether the server offers this now.
    pub fn offers(&self, capability: &Capability) -> bool {
        self.capabilities.contains(capability)
    }

    /// The device that owns this leg, whatever host names it.
    pub fn device(&self) -> DeviceId {
        last_segment(&self.device_uri).into()
    }
}

/// A feature of the contact centre.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Feature {
    /// Such as `api-supervisor-monitoring`.
    #[serde(deserialize_with = "or_default")]
    pub id: String,
}

/// A user, with the subresources that were asked for (Users API).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct User {
    /// Her id; the id of her contact as well.
    pub id: UserId,
    /// Her login.
    #[serde(deserialize_with = "or_default")]
    pub user_name: String,
    /// First name.
    #[serde(deserialize_with = "or_default")]
    pub first_name: String,
    /// Last name.
    #[serde(deserialize_with = "or_default")]
    pub last_name: String,
    /// What she may do.
    #[serde(deserialize_with = "or_default")]
    pub roles: Vec<Role>,
    /// Her devices; `None` when they were not sent.
    pub devices: Option<Vec<Device>>,
    /// Her calls; `None` when they were not sent.
    pub calls: Option<Vec<Call>>,
    /// The features; `None` when they were not sent.
    pub features: Option<Vec<Feature>>,
}

impl User {
    /// First and last name, else the login.
    pub fn display_name(&self) -> String {
        display_name(&self.first_name, &self.last_name, &self.user_name)
    }
}

/// An agent group (`type=BusinessUnit`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    #[serde(deserialize_with = "or_default")]
    pub name: String,
    /// Its members; `None` when they were not sent.
    pub users: Option<Vec<User>>,
    /// Who supervises it; `None` when they were not sent.
    pub supervisors: Option<Vec<User>>,
}

/// The presence of a contact on one channel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ChannelAvailability {
    /// `voice`, `chat`, …
    #[serde(deserialize_with = "or_default")]
    pub channel: String,
    /// The number she can be reached at now.
    #[serde(deserialize_with = "or_default")]
    pub phone_number: String,
    /// `Idle`, or a word that is not documented.
    #[serde(deserialize_with = "or_default")]
    pub user_activity: String,
    /// Her state on the channel.
    pub user_state: Option<UserState>,
}

/// Where a contact is logged in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Availability {
    /// One entry a channel.
    #[serde(deserialize_with = "or_default")]
    pub channels: Vec<ChannelAvailability>,
}

/// A number of a contact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ContactNumber {
    /// The number.
    #[serde(deserialize_with = "or_default")]
    pub phone_number: String,
}

/// An entry of the directory (Contacts resource). Carries numbers, but no device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Contact {
    /// The id of the user.
    pub id: UserId,
    /// Her login.
    #[serde(deserialize_with = "or_default")]
    pub user_name: String,
    /// First name.
    #[serde(deserialize_with = "or_default")]
    pub first_name: String,
    /// Last name.
    #[serde(deserialize_with = "or_default")]
    pub last_name: String,
    /// Her numbers.
    #[serde(deserialize_with = "or_default")]
    pub phone_numbers: Vec<ContactNumber>,
    /// Where she is logged in; missing while she is not.
    pub availability: Option<Availability>,
}

impl Contact {
    /// First and last name, else the login.
    pub fn display_name(&self) -> String {
        display_name(&self.first_name, &self.last_name, &self.user_name)
    }

    /// Her presence on the voice channel, when she is logged in there.
    pub fn voice(&self) -> Option<&ChannelAvailability> {
        let channels = &self.availability.as_ref()?.channels;
        channels.iter().find(|channel| channel.channel == "voice")
    }
}

fn display_name(first: &str, last: &str, login: &str) -> String {
    let name = format!("{} {}", first.trim(), last.trim());
    match name.trim() {
        "" => login.trim().to_owned(),
        name => name.to_owned(),
    }
}
