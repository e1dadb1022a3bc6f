//! Contacts, users with skills and members of groups in one pass, without a tree: texts are borrowed.
//!
//! Knows of a contact and of a user what a roster takes over, and reads it from any answer as
//! [`crate::reply`] does by way of a tree. Must not know what is done with it.

mod found;
mod reader;

use std::borrow::Cow;

use crate::reply::{self, Failure};
use crate::resource::display_name;
use found::Found;

/// A user, or the user of a contact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person<'a> {
    /// Id of the user, and of the user's contact.
    pub id: Cow<'a, str>,
    /// Login name of the user.
    pub user_name: Cow<'a, str>,
    /// First name of the user.
    pub first_name: Cow<'a, str>,
    /// Last name of the user.
    pub last_name: Cow<'a, str>,
    /// Names of the user's skills; `None` when they were not sent.
    pub skills: Option<Vec<String>>,
}

/// Presence on one channel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnChannel<'a> {
    /// The channel by the server's word.
    pub channel: Cow<'a, str>,
    /// Number at which the user can be reached now.
    pub phone_number: Cow<'a, str>,
    /// `Idle`, or a word that is not documented.
    pub user_activity: Cow<'a, str>,
    /// State of the user by the server's word; empty when not given.
    pub state: Cow<'a, str>,
    /// What the contact centre calls the state; empty when not given.
    pub label: Cow<'a, str>,
}

/// An entry of the directory (Contacts resource).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The user of the contact.
    pub person: Person<'a>,
    /// Phone numbers of the user.
    pub phone_numbers: Vec<Cow<'a, str>>,
    /// Presence on the voice channel, when the user is logged in there.
    pub voice: Option<OnChannel<'a>>,
    /// Presence on the other channels that the user is logged in on.
    pub channels: Vec<OnChannel<'a>>,
    /// Groups of the user, by id or by name.
    pub business_units: Vec<String>,
}

/// A page of the directory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page<'a> {
    /// The contacts in the order of the page.
    pub contacts: Vec<Entry<'a>>,
    /// Number of all contacts; `None` where the server does not give it.
    pub total: Option<u64>,
}

/// A page of users.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Users<'a> {
    /// The users in the order of the page.
    pub users: Vec<Person<'a>>,
    /// Number of all users; `None` where the server does not give it.
    pub total: Option<u64>,
}

/// Who belongs to a group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group<'a> {
    /// Members of the group; `None` when they were not sent.
    pub users: Option<Vec<Person<'a>>>,
    /// Supervisors of the group; `None` when they were not sent.
    pub supervisors: Option<Vec<Person<'a>>>,
}

/// Checks the envelope, and reads a page of contacts.
pub fn contacts(status: u16, body: &str) -> Result<Page<'_>, Failure> {
    let found = read(status, body)?;
    let contacts = found.contacts.ok_or(Failure::Unreadable)?;
    let total = found.total;
    Ok(Page { contacts, total })
}

/// Checks the envelope, and reads one contact: wrapped, as it was seen in real traffic, or bare.
pub fn contact(status: u16, body: &str) -> Result<Entry<'_>, Failure> {
    let mut found = read(status, body)?;
    let bare = found.entry();
    let contact = found.contact.unwrap_or(bare);
    match &*contact.person.id {
        "" => Err(Failure::Unreadable),
        _ => Ok(contact),
    }
}

/// Checks the envelope, and reads a page of users.
pub fn users(status: u16, body: &str) -> Result<Users<'_>, Failure> {
    let found = read(status, body)?;
    let users = found.bare.users.ok_or(Failure::Unreadable)?;
    let total = found.total;
    Ok(Users { users, total })
}

/// Checks the envelope, and reads the people of one group: some builds wrap it, some answer with the bare group.
pub fn group(status: u16, body: &str) -> Result<Group<'_>, Failure> {
    let found = read(status, body)?;
    Ok(found.wrapped.unwrap_or(found.bare))
}

impl Person<'_> {
    /// First and last name, else the login.
    pub fn display_name(&self) -> String {
        display_name(&self.first_name, &self.last_name, &self.user_name)
    }

    /// Whether that is the name of [`Self::display_name`].
    pub fn is_called(&self, name: &str) -> bool {
        match (self.first_name.trim(), self.last_name.trim()) {
            ("", "") => self.user_name.trim() == name,
            (one, "") | ("", one) => one == name,
            (first, last) => {
                let rest = name.strip_prefix(first);
                rest.and_then(|rest| rest.strip_prefix(' ')) == Some(last)
            }
        }
    }
}

impl Entry<'_> {
    /// The number that the user is logged in at, else the first one of the directory; `None` without either.
    pub fn number(&self) -> Option<&str> {
        let logged_in = self.voice.as_ref().map(|voice| &*voice.phone_number);
        let listed = self.phone_numbers.first().map(|number| &**number);
        logged_in
            .filter(|number| !number.is_empty())
            .or(listed)
            .filter(|number| !number.is_empty())
    }
}

impl<'a> Entry<'a> {
    /// Of two entries of the voice channel the first one counts.
    fn add_channel(&mut self, channel: OnChannel<'a>) {
        if channel.channel != VOICE {
            self.channels.push(channel);
        } else if self.voice.is_none() {
            self.voice = Some(channel);
        }
    }
}

/// The word of the voice channel.
const VOICE: &str = "voice";

/// Reads an answer, and refuses it where its envelope is not good.
fn read(status: u16, body: &str) -> Result<Found<'_>, Failure> {
    let found = reader::read(body).unwrap_or_default();
    match (status, found.code) {
        (200..=299, Some(0)) => Ok(found),
        // The tree tells why.
        _ => reply::read(status, body, |_| Err(Failure::Unreadable)),
    }
}
