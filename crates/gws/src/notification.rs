//! What arrives over CometD, by `messageType`.
//!
//! Knows the shapes inside `data`. Must not know channels, sessions or the product: a message of
//! an unknown type is reported as such, a broken one is an error that costs only itself.

use crate::ids::last_segment;
use crate::json::Json;
use crate::resource::{Call, ChannelAvailability, Device};
use crate::session::{Medium, Message, Session, SessionKey};
use crate::user_data::USER_DATA;

/// A notification, read by its `messageType`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notification {
    /// `DeviceStateChangeMessage`: the new state of own devices.
    Devices(Vec<Device>),
    /// `CallStateChangeMessage`: the new state of an own leg, whatever `notificationType` says.
    Call(Box<Call>),
    /// `ChannelStateChangeMessageV2`: the new state of the user on each channel.
    Channels(Vec<ChannelAvailability>),
    /// `ChatStateChangeMessage` or `SMSsessionStateChangeMessage`: the new state of a session,
    /// whatever `notificationType` says.
    Session(Medium, Box<Session>),
    /// `MessageLogUpdated`: new messages of a session, participants who came, left or type.
    Messages(SessionKey, Vec<Message>),
    /// `ErrorMessage`: something sent earlier failed in the back end.
    Error {
        /// The server's words; often none.
        message: String,
    },
    /// A type this product does not use.
    Other(String),
}

/// Reads the `data` of a message. The error says what is wrong, without the content.
pub fn read(data: &str) -> Result<Notification, String> {
    let data = Json::read_without(data, USER_DATA).map_err(|error| error.to_string())?;
    let Some(message_type) = data.get("messageType").as_str() else {
        return Err("a message without a messageType".into());
    };
    match message_type {
        "DeviceStateChangeMessage" => match data.get("devices") {
            Json::List(devices) => Ok(Notification::Devices(
                devices
                    .iter()
                    .filter(|device| device.is_object())
                    .map(Device::read)
                    .collect(),
            )),
            _ => Err("DeviceStateChangeMessage without devices".into()),
        },
        "CallStateChangeMessage" => match data.get("call") {
            call if call.is_object() => Ok(Notification::Call(Box::new(Call::read(call)))),
            _ => Err("CallStateChangeMessage without a call".into()),
        },
        "ChannelStateChangeMessageV2" => {
            let channels = data.get("channels").read_list(ChannelAvailability::read);
            Ok(Notification::Channels(channels.unwrap_or_default()))
        }
        "ChatStateChangeMessage" => session(&data, Medium::Chat),
        // The sample has a small letter where one expects a large one.
        sms if sms.eq_ignore_ascii_case("SmsSessionStateChangeMessage") => {
            session(&data, Medium::Sms)
        }
        "MessageLogUpdated" => match log_of(&data) {
            Some(key) => Ok(Notification::Messages(
                key,
                Message::read_list(data.get("messages")),
            )),
            None => Err("MessageLogUpdated without a session".into()),
        },
        "ErrorMessage" => Ok(Notification::Error {
            message: data.get("errorMessage").text(),
        }),
        other => Ok(Notification::Other(other.to_owned())),
    }
}

fn session(data: &Json<'_>, medium: Medium) -> Result<Notification, String> {
    let session = Session::read(data.get(medium.as_str()));
    if session.id.as_str().is_empty() {
        return Err("a change of state without a session".into());
    }
    Ok(Notification::Session(medium, Box::new(session)))
}

/// Which session was written in. There is no id; the address has it at its end.
fn log_of(data: &Json<'_>) -> Option<SessionKey> {
    for medium in Medium::ALL {
        for ending in ["Uri", "Path"] {
            let key = [medium.as_str(), ending].concat();
            let id = data.get(&key).as_str().map(last_segment);
            if let Some(id) = id.filter(|id| !id.is_empty()) {
                let id = id.into();
                return Some(SessionKey { medium, id });
            }
        }
    }
    None
}
