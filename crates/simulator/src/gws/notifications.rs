//! Resources and notifications as Genesys Web Services prints them: `DeviceStateChangeMessage`,
//! `CallStateChangeMessage`, `ChannelStateChangeMessageV2`, `ErrorMessage`. The shapes are those of the vendor's samples.

use serde_json::{Map, Value, json};

use super::text;
use crate::world::{CallNote, DeviceView, LegView, Mode, Note, UserState, VOICE_ENVIRONMENT};

/// Makes URIs. Their host is the configured one, not that of the request.
pub(crate) struct Urls {
    base: String,
}

impl Urls {
    pub(crate) fn new(external_api_url: &str) -> Self {
        Self {
            base: format!("{}/api/v2", external_api_url.trim_end_matches('/')),
        }
    }

    /// `path` begins with a slash.
    pub(crate) fn uri(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
}

/// The channel and the data of a notification.
pub(crate) fn render(urls: &Urls, note: &Note) -> (&'static str, Value) {
    match note {
        Note::Device(view) => {
            let devices = [device(urls, view)];
            (
                "/v2/me/devices",
                json!({"messageType": "DeviceStateChangeMessage", "devices": devices}),
            )
        }
        Note::Call { kind, leg } => ("/v2/me/calls", call_change(urls, *kind, leg)),
        Note::Channel { channel, state, .. } => {
            let channels = [json!({"channel": channel, "userState": user_state(state)})];
            (
                "/v2/me/channels",
                json!({"messageType": "ChannelStateChangeMessageV2", "channels": channels}),
            )
        }
        Note::Text {
            kind,
            view,
            reference,
        } => text::change(urls, *kind, view, *reference),
        Note::TextLog {
            media,
            session,
            messages,
            ..
        } => text::log(urls, *media, session, messages),
        Note::TextError {
            media,
            session,
            message,
            ..
        } => text::error(urls, *media, session.as_ref(), message),
        Note::DeviceError {
            device, message, ..
        } => {
            let path = format!("/devices/{device}");
            let mut data = json!({"messageType": "ErrorMessage", "deviceUri": urls.uri(&path), "devicePath": path});
            if let (Some(message), Some(data)) = (message, data.as_object_mut()) {
                data.insert("errorMessage".into(), message.clone().into());
            }
            ("/v2/me/devices", data)
        }
    }
}

/// The same in a notification and in a reply.
pub(crate) fn device(urls: &Urls, view: &DeviceView) -> Value {
    let environment = urls.uri(&format!("/voice-environments/{VOICE_ENVIRONMENT}"));
    let mut device = json!({
        "id": view.id.as_str(),
        "deviceState": if view.active { "Active" } else { "Inactive" },
        "phoneNumber": view.dn.as_str(),
        "e164Number": view.dn.as_str(),
        "telephonyNetwork": "Private",
        "doNotDisturb": if view.do_not_disturb { "On" } else { "Off" },
        "voiceEnvironmentUri": environment,
        "capabilities": view.capabilities,
    });
    if let Some(fields) = device.as_object_mut() {
        if let Some(state) = &view.user_state {
            fields.insert("userState".into(), user_state(state));
        }
        if let Some(monitoring) = &view.monitoring {
            let target = urls.uri(&format!("/devices/{}", monitoring.target));
            fields.insert(
                "supervisorMonitoringState".into(),
                json!({
                    "state": monitoring.state,
                    "mode": monitoring.mode,
                    "scope": monitoring.scope,
                    "targetDeviceUri": target,
                }),
            );
        }
    }
    device
}

pub(crate) fn user_state(state: &UserState) -> Value {
    let mut fields = Map::new();
    let mut put = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            fields.insert(name.to_owned(), value.into());
        }
    };
    put("id", state.id.as_deref());
    put("displayName", state.display_name.as_deref());
    put("state", Some(state.state.name()));
    put("workMode", state.work_mode);
    put("reason", state.reason.as_deref());
    Value::Object(fields)
}

fn call_change(urls: &Urls, kind: CallNote, leg: &LegView) -> Value {
    let kind = match kind {
        CallNote::StatusChange => "StatusChange",
        CallNote::ParticipantsUpdated => "ParticipantsUpdated",
        CallNote::MonitoredUserMutedStateChange => "MonitoredUserMutedStateChange",
        CallNote::AttachedDataChanged => "AttachedDataChanged",
        CallNote::CallRecordingStateChange => "CallRecordingStateChange",
    };
    let extensions = match leg.mode {
        Some(_) => json!({"WrapUpTime": 0, "BusinessCall": 0}),
        None => json!({"WrapUpTime": 20, "BusinessCall": 1}),
    };
    json!({
        "notificationType": kind,
        "call": call(urls, leg),
        "phoneNumber": leg.dn.as_str(),
        "extensions": extensions,
        "messageType": "CallStateChangeMessage",
    })
}

/// The same in a notification and in a reply.
pub(crate) fn call(urls: &Urls, leg: &LegView) -> Value {
    let id = leg.call.as_str();
    // The sample of a silent leg has a path without the slash, the others have it.
    let slash = if leg.mode == Some(Mode::ListenIn) {
        ""
    } else {
        "/"
    };
    let mut call = json!({
        "id": id,
        "state": leg.state.name(),
        "callUuid": id,
        "connId": leg.conn_id,
        "deviceUri": urls.uri(&format!("/devices/{}", leg.device)),
        "participants": leg.participants.iter().map(|number| participant(number)).collect::<Vec<_>>(),
        "dnis": leg.dnis.as_str(),
        "callType": leg.kind,
        "capabilities": leg.capabilities,
        "duration": leg.seconds.to_string(),
        "mute": if leg.muted { "On" } else { "Off" },
        "supervisorListeningIn": leg.listening_in,
        "monitoredUserMuted": leg.agent_muted,
        "uri": urls.uri(&format!("/me/calls/{id}")),
        "path": format!("{slash}calls/{id}"),
    });
    // Absent where there is nothing to tell, as in the samples.
    let data: Option<Value> = serde_json::from_str(&leg.attached).ok();
    let more = [
        ("ani", leg.ani.clone().map(Value::from)),
        ("userData", data),
        (
            "recordingState",
            leg.recording.map(|state| state.name().into()),
        ),
    ];
    if let Some(call) = call.as_object_mut() {
        call.extend(
            more.into_iter()
                .filter_map(|(name, value)| Some((name.to_owned(), value?))),
        );
    }
    call
}

fn participant(number: &str) -> Value {
    let e164 = if number.starts_with('+') { number } else { "" };
    json!({"e164Number": e164, "formattedPhoneNumber": number, "phoneNumber": number, "digits": number})
}
