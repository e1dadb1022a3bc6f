//! What arrives over CometD, by `messageType`.
//!
//! Knows the shapes inside `data`. Must not know channels, sessions or the product: a message of
//! an unknown type is reported as such, a broken one is an error that costs only itself.

use crate::json::Json;
use crate::resource::{Call, Device};
use crate::user_data::USER_DATA;

/// A notification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notification {
    /// `DeviceStateChangeMessage`: the new state of own devices.
    Devices(Vec<Device>),
    /// `CallStateChangeMessage`: the new state of an own leg, whatever `notificationType` says.
    Call(Box<Call>),
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
        "ErrorMessage" => Ok(Notification::Error {
            message: data.get("errorMessage").text(),
        }),
        other => Ok(Notification::Other(other.to_owned())),
    }
}
