//! Contacts: the directory, and where people are logged in.
//!
//! Knows the documented fields the product uses. Must not know devices: a contact has none.

use super::{UserState, display_name, list, read_skills, told, words_by};
use crate::ids::UserId;
use crate::json::Json;
use crate::names::Channel;

/// The presence of somebody on one channel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChannelAvailability {
    /// Which one.
    pub channel: Channel,
    /// The number she can be reached at now.
    pub phone_number: String,
    /// `Idle`, or a word that is not documented.
    pub user_activity: String,
    /// Her state on the channel.
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
    /// The number.
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
    /// Her login.
    pub user_name: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Her numbers.
    pub phone_numbers: Vec<ContactNumber>,
    /// Where she is logged in; missing while she is not.
    pub availability: Option<Availability>,
    /// Her groups, by id or by name: the vendor shows only an empty list.
    pub business_units: Vec<String>,
    /// The names of her skills; `None` when they were not sent.
    pub skills: Option<Vec<String>>,
}

impl Contact {
    pub(crate) fn read(json: &Json<'_>) -> Self {
        Self {
            id: UserId::read(json.get("id")),
            // The name of a user contact is her login.
            user_name: told(json, &["userName", "name"]).to_owned(),
            first_name: json.get("firstName").text(),
            last_name: json.get("lastName").text(),
            phone_numbers: list(json.get("phoneNumbers"), ContactNumber::read),
            availability: json.get("availability").read_some(Availability::read),
            business_units: words_by(json.get("businessUnits"), &["id", "name"]),
            skills: read_skills(json),
        }
    }

    /// First and last name, else the login.
    pub fn display_name(&self) -> String {
        display_name(&self.first_name, &self.last_name, &self.user_name)
    }

    /// Her presence on a channel, when she is logged in there.
    pub fn on(&self, channel: &Channel) -> Option<&ChannelAvailability> {
        let channels = &self.availability.as_ref()?.channels;
        channels.iter().find(|entry| entry.channel == *channel)
    }

    /// Her presence on the voice channel, when she is logged in there.
    pub fn voice(&self) -> Option<&ChannelAvailability> {
        self.on(&Channel::Voice)
    }
}
