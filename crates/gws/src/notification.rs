//! What arrives over CometD, by `messageType`.
//!
//! Knows the shapes inside `data`. Must not know channels, sessions or the product: a message of
//! an unknown type is reported as such, a broken one is an error that costs only itself.

use serde::Deserialize;

use crate::lenient::or_default;
use crate::resource::{Call, Device};

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

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Data {
    message_type: String,
    devices: Option<Vec<Device>>,
    call: Option<Box<Call>>,
    #[serde(default, deserialize_with = "or_default")]
    error_message: String,
}

/// Reads the `data` of a message. The error says what is wrong, without the content.
pub fn read(data: &str) -> Result<Notification, String> {
    let data: Data = serde_json::from_str(data)
        .map_err(|error| format!("not understood at character {}", error.column()))?;
    match data.message_type.as_str() {
        "DeviceStateChangeMessage" => match data.devices {
            Some(devices) => Ok(Notification::Devices(devices)),
            None => Err("DeviceStateChangeMessage without devices".into()),
        },
        "CallStateChangeMessage" => match data.call {
            Some(call) => Ok(Notification::Call(call)),
            None => Err("CallStateChangeMessage without a call".into()),
        },
        "ErrorMessage" => Ok(Notification::Error {
            message: data.error_message,
        }),
        _ => Ok(Notification::Other(data.message_type)),
    }
}
