//! Picking fields out of JSON without building it, and reading the simple values among them.
//! Knows JSON. Must not know Bayeux.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// Picks the named fields out of an object without looking into any of them; the outcome says
/// whether it was an object.
pub(super) struct Fields<'n, 'f, 'a> {
    pub(super) names: &'n [&'n str],
    pub(super) found: &'f mut [Option<&'a RawValue>],
}

impl<'de> DeserializeSeed<'de> for Fields<'_, '_, 'de> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<bool, D::Error> {
        value.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Fields<'_, '_, 'de> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<bool, A::Error> {
        while let Some(index) = object.next_key_seed(Index(self.names))? {
            match index.and_then(|index| self.found.get_mut(index)) {
                Some(slot) => *slot = Some(object.next_value()?),
                None => {
                    object.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(true)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<bool, A::Error> {
        while elements.next_element::<IgnoredAny>()?.is_some() {}
        Ok(false)
    }

    fn visit_unit<E: Error>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<bool, E> {
        Ok(false)
    }
}

/// Index of a key among the wanted names.
struct Index<'n>(&'n [&'n str]);

impl<'de> DeserializeSeed<'de> for Index<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, key: D) -> Result<Self::Value, D::Error> {
        key.deserialize_str(self)
    }
}

impl Visitor<'_> for Index<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        Ok(self.0.iter().position(|name| *name == key))
    }
}

/// Picks the fields `names` out of `raw` into the slots of the same index. What is no object has
/// no fields.
pub(crate) fn object_fields<'a>(
    raw: &'a RawValue,
    names: &[&str],
    found: &mut [Option<&'a RawValue>],
) {
    let mut json = serde_json::Deserializer::from_str(raw.get());
    // A raw value has been through the tokeniser once: it cannot fail here.
    let _ = Fields { names, found }.deserialize(&mut json);
}

/// The text of a JSON string; `None` when it is not one.
pub(crate) fn text(raw: &RawValue) -> Option<Cow<'_, str>> {
    let inner = raw.get().strip_prefix('"')?.strip_suffix('"')?;
    if inner.contains('\\') {
        return serde_json::from_str(raw.get()).ok().map(Cow::Owned);
    }
    Some(Cow::Borrowed(inner))
}

/// A truth value, also when sent as text.
pub(crate) fn boolean(raw: &RawValue) -> Option<bool> {
    match unquoted(raw) {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

/// A whole number, also when sent as text or with a fraction, which is cut off.
pub(crate) fn integer(raw: &RawValue) -> Option<i64> {
    let number = unquoted(raw);
    let (whole, _) = number.split_once('.').unwrap_or((number, ""));
    whole.parse().ok()
}

pub(super) fn unquoted(raw: &RawValue) -> &str {
    raw.get().trim_matches('"')
}
