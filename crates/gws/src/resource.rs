//! Users, devices, calls, groups and contacts as GWS describes them.
//!
//! Knows the documented fields the product uses; others are skipped. Must not decide anything.

mod contact;

use crate::ids::{CallId, DeviceId, GroupId, UserId, last_segment};
use crate::json::Json;
use crate::names::{
    AgentState, CallState, CallType, Capability, DeviceState, MonitoringMode, MonitoringScope,
    MonitoringState, OnOff, RecordingState, Role,
};
use crate::session::{Medium, Session};
use crate::user_data::{Attached, USER_DATA};

pub use contact::{Availability, ChannelAvailability, Contact, ContactNumber};

/// A user's state on a channel, with the words to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserState {
    /// The state itself, without its reason.
    pub state: AgentState,
    /// What the contact centre calls it, such as "Lunch"; empty when not given.
    pub display_name: String,
}

impl UserState {
    fn read(json: &Json<'_>) -> Self {
        Self {
            state: json.get("state").word(),
            display_name: json.get("displayName").text(),
        }
    }
}

/// The agent whom a device monitors, and how. Absent on a device that monitors no agent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SupervisorMonitoringState {
    /// The mode that new calls start in.
    pub state: MonitoringState,
    /// Calls that are monitored: the next one or all.
    pub mode: MonitoringMode,
    /// Whether monitoring follows the agent or the call.
    pub scope: MonitoringScope,
    /// The monitored device; compare with [`Self::target`].
    pub target_device_uri: String,
}

impl SupervisorMonitoringState {
    fn read(json: &Json<'_>) -> Self {
        Self {
            state: json.get("state").word(),
            mode: json.get("mode").word(),
            scope: json.get("scope").word(),
            target_device_uri: json.get("targetDeviceUri").text(),
        }
    }

    /// The monitored device, whatever host names it.
    pub fn target(&self) -> DeviceId {
        last_segment(&self.target_device_uri).into()
    }
}

/// A telephony device; the same shape in replies and in notifications (Device resource).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// Id of the device; the last segment of its URI.
    pub id: DeviceId,
    /// Whether it can be used.
    pub device_state: DeviceState,
    /// State of the device's user; missing while the user is logged out.
    pub user_state: Option<UserState>,
    /// Phone number of the device.
    pub phone_number: String,
    /// Whether it takes no calls but those of monitoring.
    pub do_not_disturb: OnOff,
    /// What it offers now.
    pub capabilities: Vec<Capability>,
    /// Monitoring by this device; missing while it monitors no agent.
    pub supervisor_monitoring_state: Option<SupervisorMonitoringState>,
}

impl Device {
    pub(crate) fn read(json: &Json<'_>) -> Self {
        Self {
            id: DeviceId::read(json.get("id")),
            device_state: json.get("deviceState").word(),
            user_state: json.get("userState").read_some(UserState::read),
            phone_number: json.get("phoneNumber").text(),
            do_not_disturb: json.get("doNotDisturb").word(),
            capabilities: words(json.get("capabilities")),
            supervisor_monitoring_state: json
                .get("supervisorMonitoringState")
                .read_some(SupervisorMonitoringState::read),
        }
    }

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

impl Participant {
    /// An object in current builds, a bare number in older ones.
    fn read(json: &Json<'_>) -> Self {
        let keys = [
            "phoneNumber",
            "digits",
            "formattedPhoneNumber",
            "e164Number",
            "e164number",
        ];
        let mut forms = keys.iter().filter_map(|key| json.get(key).as_str());
        let plainest = forms.find(|form| !form.is_empty()).or(json.as_str());
        Self {
            phone_number: plainest.unwrap_or_default().to_owned(),
        }
    }
}

/// One leg of a call, as its owner sees it (Call resource).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Call {
    /// Id of the call.
    pub id: CallId,
    /// State of the call on the device.
    pub state: CallState,
    /// Shared by the legs of one call.
    pub call_uuid: String,
    /// The device that owns this leg.
    pub device_uri: String,
    /// The other parties of the call.
    pub participants: Vec<Participant>,
    /// Number of the caller; empty where the server does not send it.
    pub ani: String,
    /// The number that was called.
    pub dnis: String,
    /// The kind of the call.
    pub call_type: CallType,
    /// What the server offers on it now.
    pub capabilities: Vec<Capability>,
    /// Seconds since it began, on the server's clock; a string on the wire.
    pub duration: Option<u64>,
    /// Whether the owner of the leg is muted: On in listen-in, Off in barge-in.
    pub mute: OnOff,
    /// Whether the supervisor has muted the agent.
    pub monitored_user_muted: bool,
    /// Set on monitoring legs by recent builds; its meaning is not documented.
    pub monitoring: bool,
    /// Whether it is recorded; `None` when the server does not say.
    pub recording: Option<RecordingState>,
    /// What is attached to it; `None` when it was not sent.
    pub user_data: Option<Attached>,
}

impl Call {
    pub(crate) fn read(json: &Json<'_>) -> Self {
        Self {
            id: CallId::read(json.get("id")),
            state: json.get("state").word(),
            call_uuid: json.get("callUuid").text(),
            device_uri: json.get("deviceUri").text(),
            participants: list(json.get("participants"), Participant::read),
            ani: json.get("ani").text(),
            dnis: json.get("dnis").text(),
            call_type: json.get("callType").word(),
            capabilities: words(json.get("capabilities")),
            duration: json.get("duration").number(),
            mute: json.get("mute").word(),
            monitored_user_muted: json.get("monitoredUserMuted").flag(),
            monitoring: json.get("monitoring").flag(),
            recording: json.get("recordingState").read_some(Json::word),
            user_data: json.get(USER_DATA).read_some(Attached::of),
        }
    }

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feature {
    /// Id of the feature, such as `api-supervisor-monitoring`.
    pub id: String,
}

impl Feature {
    /// An object; a bare id is understood as well.
    fn read(json: &Json<'_>) -> Self {
        Self {
            id: json
                .as_str()
                .or(json.get("id").as_str())
                .unwrap_or_default()
                .to_owned(),
        }
    }
}

/// A user, with the subresources that were asked for (Users API).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct User {
    /// Id of the user, and of the user's contact.
    pub id: UserId,
    /// Login name of the user.
    pub user_name: String,
    /// First name of the user.
    pub first_name: String,
    /// Last name of the user.
    pub last_name: String,
    /// Roles that the user has.
    pub roles: Vec<Role>,
    /// Devices of the user; `None` when they were not sent.
    pub devices: Option<Vec<Device>>,
    /// Calls of the user; `None` when they were not sent.
    pub calls: Option<Vec<Call>>,
    /// Chat sessions of the user; `None` when they were not sent, as by servers when there are
    /// none.
    pub chats: Option<Vec<Session>>,
    /// SMS sessions of the user; `None` when they were not sent, as by servers when there are none.
    pub sms_sessions: Option<Vec<Session>>,
    /// States of the user on each channel; `None` when they were not sent.
    pub channels: Option<Vec<ChannelAvailability>>,
    /// The features; `None` when they were not sent.
    pub features: Option<Vec<Feature>>,
    /// Names of the user's skills; `None` when they were not sent.
    pub skills: Option<Vec<String>>,
}

impl User {
    pub(crate) fn read(json: &Json<'_>) -> Self {
        Self {
            id: UserId::read(json.get("id")),
            user_name: json.get("userName").text(),
            first_name: json.get("firstName").text(),
            last_name: json.get("lastName").text(),
            roles: list(json.get("roles"), |role| {
                Role::of(
                    role.as_str()
                        .or(role.get("name").as_str())
                        .unwrap_or_default(),
                )
            }),
            devices: json.get("devices").read_list(Device::read),
            calls: json.get("calls").read_list(Call::read),
            chats: Session::read_list(json.get(Medium::Chat.collection())),
            sms_sessions: Session::read_list(json.get(Medium::Sms.collection())),
            channels: json.get("channels").read_list(ChannelAvailability::read),
            features: json.get("features").read_list(Feature::read),
            skills: skills_of(json.get("skills")),
        }
    }

    /// The user's sessions on one medium; `None` when they were not sent.
    pub fn sessions(self, medium: Medium) -> Option<Vec<Session>> {
        match medium {
            Medium::Chat => self.chats,
            Medium::Sms => self.sms_sessions,
        }
    }

    /// First and last name, else the login.
    pub fn display_name(&self) -> String {
        display_name(&self.first_name, &self.last_name, &self.user_name)
    }
}

/// An agent group (`type=BusinessUnit`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Id of the group.
    pub id: GroupId,
    /// Name of the group.
    pub name: String,
    /// Members of the group; `None` when they were not sent.
    pub users: Option<Vec<User>>,
    /// Supervisors of the group; `None` when they were not sent.
    pub supervisors: Option<Vec<User>>,
}

impl Group {
    pub(crate) fn read(json: &Json<'_>) -> Self {
        Self {
            id: GroupId::read(json.get("id")),
            name: json.get("name").text(),
            users: json.get("users").read_list(User::read),
            supervisors: json.get("supervisors").read_list(User::read),
        }
    }
}

pub(crate) fn list<'a, T>(json: &Json<'a>, read: impl Fn(&Json<'a>) -> T) -> Vec<T> {
    json.read_list(read).unwrap_or_default()
}

fn words(json: &Json<'_>) -> Vec<Capability> {
    list(json, Json::word)
}

/// Names of the skills of a user. Their shape is documented for groups only: objects with a `name`.
/// An object may have a `displayName` as well, and a level; a bare text is a name.
pub(crate) fn skills_of(skills: &Json<'_>) -> Option<Vec<String>> {
    matches!(skills, Json::List(_)).then(|| words_by(skills, &["displayName", "name", "id"]))
}

/// Groups of a contact, by id or by name.
pub(crate) fn units_of(units: &Json<'_>) -> Vec<String> {
    words_by(units, &["id", "name"])
}

/// The elements of a list as texts: bare, or by the first of these keys that says something. Each
/// once, in their order.
fn words_by(list: &Json<'_>, keys: &[&str]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for item in list.list() {
        let word = item.as_str().unwrap_or_else(|| told(item, keys)).trim();
        if !word.is_empty() && !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// The first of these members that is a text with something in it; else an empty one.
fn told<'j>(json: &'j Json<'_>, keys: &[&str]) -> &'j str {
    let mut texts = keys.iter().filter_map(|key| json.get(key).as_str());
    texts
        .find(|text| !text.trim().is_empty())
        .unwrap_or_default()
}

pub(crate) fn display_name(first: &str, last: &str, login: &str) -> String {
    // Without a longer text meanwhile: of thousands of names, those after it would get its room.
    match (first.trim(), last.trim()) {
        ("", "") => login.trim().to_owned(),
        (one, "") | ("", one) => one.to_owned(),
        (first, last) => [first, " ", last].concat(),
    }
}
