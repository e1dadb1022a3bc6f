//! Places of an answer, and what was found there.
//!
//! Knows which member of which object is wanted. Must not know how a text is read.

use std::borrow::Cow;

use super::{Entry, Group, OnChannel, Person};
use crate::json::Json;
use crate::user_data::USER_DATA;

/// Where in an answer a value stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The object of the whole answer.
    Root,
    Status,
    Total,
    Contacts,
    Contact,
    /// A contact within the answer.
    Wrapped,
    /// A group within the answer.
    Group,
    /// A list of people, and one of them.
    People(Which),
    Person,
    Id,
    UserName,
    Name,
    FirstName,
    LastName,
    /// Numbers of a contact, one of them, and its text.
    Numbers,
    ListedNumber,
    Number,
    Availability,
    Channels,
    Channel,
    ChannelName,
    ChannelNumber,
    Activity,
    UserState,
    State,
    Label,
    /// Lists that few servers fill, read as trees.
    Skills,
    Units,
    /// Left as it is written.
    Unread,
    /// Nothing is wanted of it.
    Other,
}

/// A list of people.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// Of a group that is the answer itself.
    BareUsers,
    BareSupervisors,
    /// Of a group within the answer.
    Users,
    Supervisors,
}

impl Place {
    /// The place of a member.
    pub(super) fn member(self, key: &str) -> Self {
        match (self, key) {
            (_, USER_DATA) => Self::Unread,
            (Self::Root, "statusCode") => Self::Status,
            (Self::Root, "totalCount") => Self::Total,
            (Self::Root, "contacts") => Self::Contacts,
            (Self::Root, "contact") => Self::Wrapped,
            (Self::Root, "group") => Self::Group,
            (Self::Root, "users") => Self::People(Which::BareUsers),
            (Self::Root, "supervisors") => Self::People(Which::BareSupervisors),
            (Self::Group, "users") => Self::People(Which::Users),
            (Self::Group, "supervisors") => Self::People(Which::Supervisors),
            (Self::Contact | Self::Person, "id") => Self::Id,
            (Self::Contact | Self::Person, "userName") => Self::UserName,
            (Self::Contact | Self::Person, "firstName") => Self::FirstName,
            (Self::Contact | Self::Person, "lastName") => Self::LastName,
            (Self::Contact | Self::Person, "skills") => Self::Skills,
            (Self::Contact, "name") => Self::Name,
            (Self::Contact, "phoneNumbers") => Self::Numbers,
            (Self::Contact, "availability") => Self::Availability,
            (Self::Contact, "businessUnits") => Self::Units,
            (Self::ListedNumber, "phoneNumber") => Self::Number,
            (Self::Availability, "channels") => Self::Channels,
            (Self::Channel, "channel") => Self::ChannelName,
            (Self::Channel, "phoneNumber") => Self::ChannelNumber,
            (Self::Channel, "userActivity") => Self::Activity,
            (Self::Channel, "userState") => Self::UserState,
            (Self::UserState, "state") => Self::State,
            (Self::UserState, "displayName") => Self::Label,
            // The answer itself may be a contact.
            (Self::Root | Self::Wrapped, _) => Self::Contact.member(key),
            _ => Self::Other,
        }
    }

    /// The place of an element.
    pub(super) fn element(self) -> Self {
        match self {
            Self::Contacts => Self::Contact,
            Self::People(_) => Self::Person,
            Self::Numbers => Self::ListedNumber,
            Self::Channels => Self::Channel,
            _ => Self::Other,
        }
    }
}

/// What was found so far.
#[derive(Default)]
pub(super) struct Found<'a> {
    /// The status code of the envelope.
    pub(super) code: Option<u64>,
    /// Number of all contacts.
    pub(super) total: Option<u64>,
    pub(super) contacts: Option<Vec<Entry<'a>>>,
    /// The contact within the answer; `None` where there is none.
    pub(super) contact: Option<Entry<'a>>,
    /// The group that the answer itself is.
    pub(super) bare: Group<'a>,
    /// The group within the answer; `None` where there is none.
    pub(super) wrapped: Option<Group<'a>>,
    /// The contact or the person under way; outside of lists, the answer itself.
    pub(super) entry: Entry<'a>,
    /// Name of the contact under way, which may stand for the login.
    name: Cow<'a, str>,
    number: Cow<'a, str>,
    channel: OnChannel<'a>,
}

impl<'a> Found<'a> {
    fn people(&mut self, which: Which) -> Option<&mut Option<Vec<Person<'a>>>> {
        match which {
            Which::BareUsers => Some(&mut self.bare.users),
            Which::BareSupervisors => Some(&mut self.bare.supervisors),
            Which::Users => Some(&mut self.wrapped.as_mut()?.users),
            Which::Supervisors => Some(&mut self.wrapped.as_mut()?.supervisors),
        }
    }

    /// The text at a place; `None` where no text is wanted.
    pub(super) fn text(&mut self, place: Place) -> Option<&mut Cow<'a, str>> {
        let (person, channel) = (&mut self.entry.person, &mut self.channel);
        Some(match place {
            Place::Id => &mut person.id,
            Place::UserName => &mut person.user_name,
            Place::Name => &mut self.name,
            Place::FirstName => &mut person.first_name,
            Place::LastName => &mut person.last_name,
            Place::Number => &mut self.number,
            Place::ChannelName => &mut channel.channel,
            Place::ChannelNumber => &mut channel.phone_number,
            Place::Activity => &mut channel.user_activity,
            Place::State => &mut channel.state,
            Place::Label => &mut channel.label,
            _ => return None,
        })
    }

    /// The contact under way, which is over.
    pub(super) fn entry(&mut self) -> Entry<'a> {
        let mut entry = std::mem::take(&mut self.entry);
        let name = std::mem::take(&mut self.name);
        let user_name = &mut entry.person.user_name;
        if user_name.trim().is_empty() {
            *user_name = name;
        }
        if user_name.trim().is_empty() {
            *user_name = Cow::default();
        }
        entry
    }

    /// A contact within the answer begins. What stands beside it waits.
    pub(super) fn begin_wrapped(&mut self) -> (Entry<'a>, Cow<'a, str>) {
        let Self { entry, name, .. } = self;
        (std::mem::take(entry), std::mem::take(name))
    }

    /// The contact within the answer is over.
    pub(super) fn end_wrapped(&mut self, beside: (Entry<'a>, Cow<'a, str>)) {
        self.contact = Some(self.entry());
        (self.entry, self.name) = beside;
    }

    /// Puts a number, or a text that may be one, in its place.
    pub(super) fn number(&mut self, place: Place, value: &Json<'_>) {
        match place {
            Place::Status => self.code = value.number(),
            Place::Total => self.total = value.number(),
            _ => {}
        }
    }

    /// Forgets what stood at a place, since its key comes again.
    pub(super) fn clear(&mut self, place: Place) {
        match place {
            Place::Status => self.code = None,
            Place::Total => self.total = None,
            Place::Contacts => self.contacts = None,
            Place::Wrapped => self.contact = None,
            Place::Group => self.wrapped = None,
            Place::People(which) => {
                if let Some(people) = self.people(which) {
                    *people = None;
                }
            }
            Place::Numbers => self.entry.phone_numbers.clear(),
            Place::Availability | Place::Channels => {
                self.entry.voice = None;
                self.entry.channels.clear();
            }
            Place::UserState => {
                self.channel.state = Cow::default();
                self.channel.label = Cow::default();
            }
            _ => {
                if let Some(text) = self.text(place) {
                    *text = Cow::default();
                }
            }
        }
    }

    /// Prepares the place of a list that begins.
    pub(super) fn begin_list(&mut self, list: Place) {
        match list {
            Place::Contacts => self.contacts = Some(Vec::new()),
            Place::People(which) => {
                if let Some(people) = self.people(which) {
                    *people = Some(Vec::new());
                }
            }
            _ => {}
        }
    }

    /// An element of a list begins.
    pub(super) fn begin(&mut self, element: Place) {
        match element {
            Place::Contact | Place::Person => {
                self.entry = Entry::default();
                self.name = Cow::default();
            }
            Place::ListedNumber => self.number = Cow::default(),
            Place::Channel => self.channel = OnChannel::default(),
            _ => {}
        }
    }

    /// An element of a list is over.
    pub(super) fn end(&mut self, list: Place) {
        match list {
            Place::Contacts => {
                let entry = self.entry();
                self.contacts.get_or_insert_default().push(entry);
            }
            Place::People(which) => {
                let person = std::mem::take(&mut self.entry.person);
                if let Some(people) = self.people(which) {
                    people.get_or_insert_default().push(person);
                }
            }
            Place::Numbers => {
                let number = std::mem::take(&mut self.number);
                self.entry.phone_numbers.push(number);
            }
            Place::Channels => {
                let channel = std::mem::take(&mut self.channel);
                self.entry.add_channel(channel);
            }
            _ => {}
        }
    }
}
