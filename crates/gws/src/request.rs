//! Operations as HTTP requests.
//!
//! Knows URLs, operation names and parameters. Must not know hosts, credentials or headers: the
//! path begins at `/api/v2`, and the sender puts the base URL before it.

mod messaging;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use crate::ids::{CallId, DeviceId, GroupId, UserId};
use crate::names::{Capability, Channel, MonitoringMode, MonitoringScope, MonitoringState};

/// All but letters, digits and what else a path segment may contain as it is.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b':')
    .remove(b'@');

pub use messaging::{
    Readers, SessionOperation, agent_sessions, cancel_monitoring_channel, intrude, messages,
    monitor_channel, send, session,
};

/// The HTTP methods GWS uses here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads, and changes nothing.
    Get,
    /// Carries out an operation.
    Post,
}

/// A request without host or headers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpRequest {
    /// HTTP method of the request.
    pub method: Method,
    /// From `/api/v2` on, with the query.
    pub path: String,
    /// A JSON body, for a POST.
    pub body: Option<String>,
}

/// How the device to monitor is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MonitorTarget {
    /// The device with this `targetDeviceUri`.
    DeviceUri(String),
    /// By `phoneNumber`, which later revisions of the page accept.
    PhoneNumber(String),
}

/// `operationName` of a change of state on a channel (Agent state).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StateOperation {
    /// Take interactions from now on.
    Ready,
    /// Take no interactions from now on.
    NotReady,
    /// Log out of the channel.
    Offline,
}

impl StateOperation {
    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ready => "Ready",
            Self::NotReady => "NotReady",
            Self::Offline => "Offline",
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body<'a> {
    operation_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    target_device_uri: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone_number: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    supervisor_monitoring_scope: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    supervisor_monitoring_mode: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    channels: Option<&'a [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nickname: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    supervisor_visibility_mode: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

impl<'a> Body<'a> {
    fn new(operation_name: &'a str) -> Self {
        Self {
            operation_name,
            target_device_uri: None,
            phone_number: None,
            supervisor_monitoring_scope: None,
            supervisor_monitoring_mode: None,
            channels: None,
            place: None,
            nickname: None,
            supervisor_visibility_mode: None,
            text: None,
        }
    }

    fn post(&self, path: String) -> HttpRequest {
        HttpRequest {
            method: Method::Post,
            path,
            // Strings and lists of strings always serialise.
            body: Some(serde_json::to_string(self).unwrap_or_default()),
        }
    }
}

fn get(path: impl Into<String>) -> HttpRequest {
    HttpRequest {
        method: Method::Get,
        path: path.into(),
        body: None,
    }
}

/// Asks for the user who is signed in, with roles, features and devices. The answer also tells
/// whether somebody is signed in.
pub fn me() -> HttpRequest {
    get("/api/v2/me?subresources=features,devices,channels")
}

/// Asks for the user's devices, calls and sessions, at the beginning and after a gap (Recovering
/// existing state). Without sessions where the contact centre has neither chat nor SMS.
pub fn own_state(with_sessions: bool) -> HttpRequest {
    get(if with_sessions {
        "/api/v2/me?subresources=devices,calls,channels,chats,smssessions"
    } else {
        "/api/v2/me?subresources=devices,calls,channels"
    })
}

/// Asks for the agent groups that the user belongs to or supervises.
pub fn my_groups() -> HttpRequest {
    get("/api/v2/me/groups?type=BusinessUnit&fields=*")
}

/// A group with its members and supervisors.
pub fn group(id: &GroupId) -> HttpRequest {
    get(format!(
        "/api/v2/groups/{}?subresources=users,supervisors",
        encode(id.as_str())
    ))
}

/// A page of user contacts with their availability.
///
/// The names of the paging parameters are not documented; `offset` and `limit` are assumed. A
/// server that ignores them answers with everything, which the reader has to expect.
pub fn contacts(offset: u64, limit: u64) -> HttpRequest {
    get(format!(
        "/api/v2/contacts?type=User&offset={offset}&limit={limit}"
    ))
}

/// Asks for one contact with the availability of its user.
pub fn contact(id: &UserId) -> HttpRequest {
    get(["/api/v2/contacts/", &encode(id.as_str()), "?type=User"].concat())
}

/// A page of users with their skills (Users API). Paged as contacts are, which is not documented
/// either.
pub fn users_with_skills(offset: u64, limit: u64) -> HttpRequest {
    get(format!(
        "/api/v2/users?fields=*&subresources=skills&offset={offset}&limit={limit}"
    ))
}

/// The devices of a user.
pub fn user_devices(id: &UserId) -> HttpRequest {
    get(format!(
        "/api/v2/users/{}?subresources=devices",
        encode(id.as_str())
    ))
}

/// Logs in on the given channels.
pub fn start_contact_center_session(channels: &[String], place: Option<&str>) -> HttpRequest {
    Body {
        channels: Some(channels),
        place,
        ..Body::new("StartContactCenterSession")
    }
    .post("/api/v2/me".into())
}

/// Starts monitoring from the supervisor's own device. Scope and mode are sent only when they
/// differ from the documented defaults, as in the vendor's samples.
pub fn monitor(
    own: &DeviceId,
    state: &MonitoringState,
    target: &MonitorTarget,
    scope: &MonitoringScope,
    mode: &MonitoringMode,
) -> HttpRequest {
    let (uri, number) = match target {
        MonitorTarget::DeviceUri(uri) => (Some(uri.as_str()), None),
        MonitorTarget::PhoneNumber(number) => (None, Some(number.as_str())),
    };
    Body {
        target_device_uri: uri,
        phone_number: number,
        supervisor_monitoring_scope: (*scope != MonitoringScope::Call).then(|| scope.as_str()),
        supervisor_monitoring_mode: (*mode != MonitoringMode::AllCalls).then(|| mode.as_str()),
        ..Body::new(state.as_str())
    }
    .post(own_device(own))
}

/// Ends monitoring by this device.
pub fn cancel_monitoring(own: &DeviceId) -> HttpRequest {
    Body::new("CancelSupervisorMonitoring").post(own_device(own))
}

/// Changes the state of an agent on a channel.
pub fn agent_state(agent: &UserId, channel: &Channel, operation: StateOperation) -> HttpRequest {
    Body::new(operation.as_str()).post(channel_of(agent, channel))
}

fn channel_of(agent: &UserId, channel: &Channel) -> String {
    let (agent, channel) = (encode(agent.as_str()), encode(channel.as_str()));
    ["/api/v2/users/", &agent, "/channels/", &channel].concat()
}

/// Changes the user's own state on the voice channel.
pub fn own_state_change(operation: StateOperation) -> HttpRequest {
    Body::new(operation.as_str()).post("/api/v2/me/channels/voice".into())
}

/// Keeps calls away from the user's device, or lets them through.
pub fn do_not_disturb(own: &DeviceId, on: bool) -> HttpRequest {
    let name = if on {
        "DoNotDisturbOn"
    } else {
        "DoNotDisturbOff"
    };
    Body::new(name).post(own_device(own))
}

/// Carries out an operation on one of the user's calls. Its name is that of the capability which
/// offers it (Voice API).
pub fn call(id: &CallId, operation: &Capability) -> HttpRequest {
    Body::new(operation.as_str()).post(format!("/api/v2/me/calls/{}", encode(id.as_str())))
}

fn own_device(id: &DeviceId) -> String {
    format!("/api/v2/me/devices/{}", encode(id.as_str()))
}

/// Percent-encodes what a path segment cannot contain, so that an id stays one segment.
fn encode(segment: &str) -> String {
    utf8_percent_encode(segment, SEGMENT).to_string()
}
