//! Contacts: the directory, and where people are logged in.
//!
//! Knows the documented fields the product uses. Must not know devices: a contact has none.

use super::{UserState, display_name, list, skills_of, told, units_of};
use crate::ids::UserId;
use crate::json::Json;
use crate::names::Channel;

/// Presence of a user on one channel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChannelAvailability {
    /// The channel of this presence.
    pub channel: Channel,
    /// Number at which the user can be reached now.
    pub phone_number: String,
    /// `Idle`, or a word that is not documented.
    pub user_activity: String,
    /// State of the user on the channel.
    pub user_state: Option<UserState>,
}

impl ChannelAvailability {
    pub(crate) fn read(json: &Json<'_>) -> Self {
        Self {
            channel: json.get("channel").word(),
            phone_number: json.get("phoneNumber").text(),
            user_activity: json.get("userActivity").text(),
            user_state: json.get("userState").read_some(UserState::read),
        }
    }
}

/// Where a contact is logged in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Availability {
    /// One entry a channel.
    pub channels: Vec<ChannelAvailability>,
}

impl Availability {
    fn read(json: &Json<'_>) -> Self {
        Self {
            channels: list(json.get("channels"), ChannelAvailability::read),
        }
    }
}

/// A number of a contact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactNumber {
    /// The number as the directory has it.
    pub phone_number: String,
}

impl ContactNumber {
    fn read(json: &Json<'_>) -> Self {
        Self {
            phone_number: json.get("phoneNumber").text(),
        }
    }
}

/// An entry of the directory (Contacts resource). Carries numbers, but no device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The id of the user.
    pub id: UserId,
    /// Login name of the user.
    pub user_name: String,
    /// First name of the user.
    pub first_name: String,
    /// Last name of the user.
    pub last_name: String,
    /// Phone numbers of the user.
    pub phone_numbers: Vec<ContactNumber>,
    /// Presence on each channel; missing while the user is logged out everywhere.
    pub availability: Option<Availability>,
    /// Groups of the user, by id or by name: the vendor shows only an empty list.
    pub business_units: Vec<String>,
    /// Names of the user's skills; `None` when they were not sent.
    pub skills: Option<Vec<String>>,
}

impl Contact {
    pub(crate) fn read(json: &Json<'_>) -> Self {
        Self {
            id: UserId::read(json.get("id")),
            // The name of a user contact is its login name.
            user_name: told(json, &["userName", "name"]).to_owned(),
            first_name: json.get("firstName").text(),
            last_name: json.get("lastName").text(),
            phone_numbers: list(json.get("phoneNumbers"), ContactNumber::read),
            availability: json.get("availability").read_some(Availability::read),
            business_units: units_of(json.get("businessUnits")),
            skills: skills_of(json.get("skills")),
        }
    }

    /// First and last name, else the login.
    pub fn display_name(&self) -> String {
        display_name(&self.first_name, &self.last_name, &self.user_name)
    }

    /// Presence on this channel, when the user is logged in there.
    pub fn on(&self, channel: &Channel) -> Option<&ChannelAvailability> {
        let channels = &self.availability.as_ref()?.channels;
        channels.iter().find(|entry| entry.channel == *channel)
    }

    /// Presence on the voice channel, when the user is logged in there.
    pub fn voice(&self) -> Option<&ChannelAvailability> {
        self.on(&Channel::Voice)
    }
}
