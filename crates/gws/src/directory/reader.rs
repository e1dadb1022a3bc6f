//! The pass over an answer.
//!
//! Knows where in the answer a value stands, and where it goes. One visitor for all places, since each visitor costs
//! kilobytes. Must not decide what an answer means.
//!
//! As in the tree, of doubled keys the last one counts, and what is of another type than expected is empty.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::found::{Found, Place};
use crate::directory::Group;
use crate::json::{Json, Tree};
use crate::resource::{skills_of, units_of};
use crate::user_data::USER_DATA;

/// What is in an answer; `None` where it is not JSON.
pub(super) fn read(body: &str) -> Option<Found<'_>> {
    let mut found = Found::default();
    let mut json = serde_json::Deserializer::from_str(body);
    let root = At {
        found: &mut found,
        place: Place::Root,
    };
    root.deserialize(&mut json).ok()?;
    json.end().ok()?;
    Some(found)
}

/// A key, as the place of its value.
struct Key(Place);

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Place;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Place, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Place;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<Place, E> {
        Ok(self.0.member(key))
    }
}

/// A value at a place.
struct At<'f, 'a> {
    found: &'f mut Found<'a>,
    place: Place,
}

impl<'de> DeserializeSeed<'de> for At<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> At<'_, 'de> {
    fn text(self, text: Cow<'de, str>) {
        match self.found.text(self.place) {
            Some(place) => *place = text,
            None => self.found.number(self.place, &Json::Text(text)),
        }
    }
}

impl<'de> Visitor<'de> for At<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    #[allow(clippy::cast_precision_loss)] // as in the tree
    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.found.number(self.place, &Json::Number(number as f64));
        Ok(())
    }

    #[allow(clippy::cast_precision_loss)] // as in the tree
    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.found.number(self.place, &Json::Number(number as f64));
        Ok(())
    }

    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        self.found.number(self.place, &Json::Number(number));
        Ok(())
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<(), E> {
        self.text(Cow::Borrowed(text));
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.text(Cow::Owned(text.to_owned()));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let Self { found, place: list } = self;
        found.begin_list(list);
        let place = list.element();
        loop {
            found.begin(place);
            if seq.next_element_seed(At { found, place })?.is_none() {
                return Ok(());
            }
            found.end(list);
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { found, place: here } = self;
        if here == Place::Group {
            found.wrapped = Some(Group::default());
        }
        let beside = (here == Place::Wrapped).then(|| found.begin_wrapped());
        while let Some(place) = map.next_key_seed(Key(here))? {
            found.clear(place);
            match place {
                Place::Skills | Place::Units => {
                    let unread = Some(USER_DATA);
                    let tree = map.next_value_seed(Tree { unread })?;
                    if place == Place::Skills {
                        found.entry.person.skills = skills_of(&tree);
                    } else {
                        found.entry.business_units = units_of(&tree);
                    }
                }
                Place::Unread => {
                    map.next_value::<IgnoredAny>()?;
                }
                Place::Root
                | Place::Status
                | Place::Total
                | Place::Contacts
                | Place::Contact
                | Place::Wrapped
                | Place::Group
                | Place::People(_)
                | Place::Person
                | Place::Id
                | Place::UserName
                | Place::Name
                | Place::FirstName
                | Place::LastName
                | Place::Numbers
                | Place::ListedNumber
                | Place::Number
                | Place::Availability
                | Place::Channels
                | Place::Channel
                | Place::ChannelName
                | Place::ChannelNumber
                | Place::Activity
                | Place::UserState
                | Place::State
                | Place::Label
                | Place::Other => map.next_value_seed(At { found, place })?,
            }
        }
        if let Some(beside) = beside {
            found.end_wrapped(beside);
        }
        Ok(())
    }
}
