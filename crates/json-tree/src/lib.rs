//! A JSON text as a tree, and its parts in forgiving terms.
//!
//! Knows JSON only. Must not know any resource. One tree for all resources, rather than a derived
//! decoder for each, keeps the bundle small; texts are borrowed, so it is cheap to make.
//! It is a crate of its own because every notification goes through it: it alone, and not what
//! reads the tree, is compiled for speed.
//!
//! What is missing, null or of another type than asked for takes its empty value.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// The first number that JavaScript cannot tell from the next one.
const HIGHEST: u64 = 1 << 53;

/// Room for so many elements or members at first: as many as most have, since a tree does not last and each growth copies.
const ROOM: usize = 16;

/// A JSON value, borrowed from its text where possible.
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'a> {
    /// `null`, and what is not there.
    Null,
    /// The value `true` or `false`.
    Flag(bool),
    /// A number; large integers lose their last digits, as in JavaScript.
    Number(f64),
    /// A string, without its escapes.
    Text(Cow<'a, str>),
    /// An array of values.
    List(Vec<Json<'a>>),
    /// An object, in the order of the text.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
    /// A value, other than `null`, that was left unread, as written.
    Unread(&'a str),
}

/// A text is no JSON. It says where, and nothing of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Line, counted from 1.
    pub line: usize,
    /// Character in the line, counted from 1.
    pub column: usize,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not JSON at line {}, column {}", self.line, self.column)
    }
}

impl std::error::Error for Unreadable {}

impl<'a> Json<'a> {
    /// Reads a text as one value.
    pub fn read(text: &'a str) -> Result<Self, Unreadable> {
        Self::tree(text, None)
    }

    /// Reads a text like [`Self::read`], but leaves the members of this name unread: large and
    /// rarely used ones cost little then.
    pub fn read_without(text: &'a str, unread: &str) -> Result<Self, Unreadable> {
        Self::tree(text, Some(unread))
    }

    fn tree(text: &'a str, unread: Option<&str>) -> Result<Self, Unreadable> {
        let mut json = serde_json::Deserializer::from_str(text);
        let tree = Tree { unread }.deserialize(&mut json);
        tree.and_then(|tree| json.end().map(|()| tree))
            .map_err(|error| Unreadable {
                line: error.line(),
                column: error.column(),
            })
    }

    /// A member of an object; `Null` when there is none. Of doubled keys the last one counts.
    pub fn get(&self, key: &str) -> &Self {
        self.members()
            .iter()
            .rfind(|(name, _)| name == key)
            .map_or(&Self::Null, |(_, value)| value)
    }

    /// Whether there is nothing.
    pub fn is_null(&self) -> bool {
        *self == Self::Null
    }

    /// Whether it is an object.
    pub fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }

    /// A string, else nothing.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A string, else the empty one.
    pub fn text(&self) -> String {
        self.as_str().unwrap_or_default().to_owned()
    }

    /// A word of an open enum.
    pub fn word<T: for<'w> From<&'w str>>(&self) -> T {
        T::from(self.as_str().unwrap_or_default())
    }

    /// `true` for `true`, else `false`.
    pub fn flag(&self) -> bool {
        *self == Self::Flag(true)
    }

    /// A whole number that may come as a number or as text. One that JavaScript cannot count
    /// exactly is none, so that counting on never overflows.
    pub fn number(&self) -> Option<u64> {
        let number = match self {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
            Self::Number(number) if *number >= 0.0 => *number as u64,
            Self::Text(text) => text.trim().parse().ok()?,
            _ => return None,
        };
        (number < HIGHEST).then_some(number)
    }

    /// The elements of an array, else none.
    pub fn list(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// The members of an object, else none.
    pub fn members(&self) -> &[(Cow<'a, str>, Self)] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }

    /// What `read` makes of a value that is there.
    pub fn read_some<T>(&self, read: impl Fn(&Self) -> T) -> Option<T> {
        (!self.is_null()).then(|| read(self))
    }

    /// The elements of an array, each read as a resource; `None` when there is no array.
    pub fn read_list<T>(&self, read: impl Fn(&Self) -> T) -> Option<Vec<T>> {
        match self {
            Self::List(items) => Some(items.iter().map(read).collect()),
            _ => None,
        }
    }
}

/// Reads a value within another one as a tree.
#[derive(Clone, Copy, Debug)]
pub struct Tree<'n> {
    /// Name of the members that are left unread; `None`: everything is read.
    pub unread: Option<&'n str>,
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Self::Value, E> {
        Ok(Json::Flag(flag))
    }

    #[allow(clippy::cast_precision_loss)] // as documented
    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Json::Number(number as f64))
    }

    #[allow(clippy::cast_precision_loss)] // as documented
    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Json::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Json::Number(number))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Json::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Json::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::with_capacity(ROOM);
        while let Some(item) = seq.next_element_seed(self)? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::with_capacity(ROOM);
        // A key is a text; as a tree it is read without another decoder.
        while let Some(key) = map.next_key_seed(self)? {
            let Json::Text(key) = key else { continue };
            let value = if self.unread == Some(&*key) {
                match map.next_value::<&RawValue>()?.get() {
                    "null" => Json::Null,
                    text => Json::Unread(text),
                }
            } else {
                map.next_value_seed(self)?
            };
            members.push((key, value));
        }
        Ok(Json::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn parts_are_read_in_forgiving_terms() {
        let text = r#"{"a":"x\ny","n":"7","m":7,"f":true,"l":[1,null],"a ":null}"#;
        let json = Json::read(text).unwrap();
        assert_eq!(json.get("a").text(), "x\ny");
        assert_eq!(json.get("n").number(), Some(7));
        assert_eq!(json.get("m").number(), Some(7));
        assert_eq!(json.get("m").text(), "");
        assert!(json.get("f").flag() && !json.get("n").flag());
        assert_eq!(json.get("l").list().len(), 2);
        assert_eq!(
            json.get("l").read_list(Json::number),
            Some(vec![Some(1), None])
        );
        assert!(json.get("missing").is_null());
        assert_eq!(json.get("missing").read_list(Json::number), None);
    }

    #[test]
    fn what_is_left_unread_stays_as_it_is_written() {
        let text = r#"{"a":{"u":{"b": [1, "\u00e9"]},"c":1},"u":[ ],"l":[{"u":"x"},{"u":null}]}"#;
        let json = Json::read_without(text, "u").unwrap();
        let unread = r#"{"b": [1, "\u00e9"]}"#;
        assert_eq!(*json.get("a").get("u"), Json::Unread(unread));
        assert_eq!(json.get("a").get("c").number(), Some(1));
        assert_eq!(*json.get("u"), Json::Unread("[ ]"));
        assert_eq!(*json.get("l").list()[0].get("u"), Json::Unread("\"x\""));
        assert!(json.get("l").list()[1].get("u").is_null());
        assert!(Json::read_without(r#"{"u":{]}"#, "u").is_err());
        assert_eq!(Json::read(r#"{"":7}"#).unwrap().get("").number(), Some(7));
    }

    #[test]
    fn a_number_that_nobody_counts_to_is_none() {
        for text in [
            "1e300",
            "1e400",
            "9007199254740992",
            "\"9007199254740992\"",
            "-1",
            "-1e300",
        ] {
            let number = Json::read(text).ok().and_then(|json| json.number());
            assert_eq!(number, None, "{text}");
        }
        let most = (1 << 53) - 1;
        assert_eq!(Json::read("9007199254740991").unwrap().number(), Some(most));
        assert_eq!(Json::read("0.9").unwrap().number(), Some(0));
    }

    #[test]
    fn an_error_says_where_and_nothing_else() {
        assert_eq!(
            Json::read(r#"{"secret" "#).unwrap_err().to_string(),
            "not JSON at line 1, column 10"
        );
    }
}
