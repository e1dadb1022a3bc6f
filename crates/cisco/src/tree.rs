//! A frame as a tree, without the secrets in it.
//!
//! Knows JSON only, and which keys have a value that is not for us: on the bus, signing in and its
//! answers carry passwords in clear. Such a value is skipped while it is read, so that no tree and
//! nothing made of one can hold it. Must not know any message.
//!
//! Keys are compared without blanks around them and without case: the vendor's samples write
//! `"data "` and `"FromAddress "`. What is missing, or of another type than asked for, is empty.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Parts of keys whose values are skipped.
const SECRETS: [&str; 6] = [
    "pass",
    "pwd",
    "secret",
    "token",
    "credential",
    "authorization",
];

/// The frame cannot be read.
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

/// A value of a frame.
#[derive(PartialEq)]
pub(crate) enum Tree<'a> {
    /// Nothing of use.
    Nothing,
    /// A text, or a whole number as text.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Tree<'a>>),
    /// An object; keys without blanks and in lower case.
    Object(Vec<(String, Tree<'a>)>),
}

impl<'a> Tree<'a> {
    pub(crate) fn read(text: &'a str) -> Result<Self, Unreadable> {
        serde_json::from_str(text).map_err(|error| Unreadable {
            line: error.line(),
            column: error.column(),
        })
    }

    /// A member of an object; of those with the same folded key the last that holds something.
    pub(crate) fn get(&self, key: &str) -> &Self {
        let Self::Object(members) = self else {
            return &Self::Nothing;
        };
        members
            .iter()
            .rfind(|(name, value)| name == key && *value != Self::Nothing)
            .map_or(&Self::Nothing, |(_, value)| value)
    }

    /// The first of these members that holds something.
    pub(crate) fn any(&self, keys: &[&str]) -> &Self {
        keys.iter()
            .map(|key| self.get(key))
            .find(|value| **value != Self::Nothing)
            .unwrap_or(&Self::Nothing)
    }

    pub(crate) fn is_nothing(&self) -> bool {
        *self == Self::Nothing
    }

    /// A text, else the empty one; without blanks around it.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Text(text) => text.trim(),
            _ => "",
        }
    }

    /// The elements of an array; a single value counts as a list of one.
    pub(crate) fn list(&self) -> &[Self] {
        match self {
            Self::Nothing => &[],
            Self::List(items) => items,
            Self::Text(_) | Self::Object(_) => std::slice::from_ref(self),
        }
    }

    pub(crate) fn members(&self) -> &[(String, Self)] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Tree<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Tree<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Tree::Nothing)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(Tree::Nothing)
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Tree::Text(Cow::Owned(number.to_string())))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        // Nothing that we read is negative.
        Ok(Tree::Nothing)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(Tree::Nothing)
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Tree::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Tree::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            let key = key.trim().to_ascii_lowercase();
            if SECRETS.iter().any(|secret| key.contains(secret)) {
                map.next_value::<IgnoredAny>()?;
            } else {
                members.push((key, map.next_value()?));
            }
        }
        Ok(Tree::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::{Tree, Unreadable};

    #[test]
    fn keys_are_folded_and_numbers_are_text() {
        let tree =
            Tree::read(r#"{"FromAddress ":5004,"list":[1,"a"],"data":null,"Data ":{"x":"y"}}"#)
                .unwrap();
        assert_eq!(tree.get("fromaddress").text(), "5004");
        assert_eq!(tree.get("list").list().len(), 2);
        assert_eq!(tree.get("data").get("x").text(), "y");
        assert_eq!(tree.any(&["missing", "fromaddress"]).text(), "5004");
        assert!(tree.get("missing").is_nothing());
        assert_eq!(
            tree.get("data").list().len(),
            1,
            "one value is a list of one"
        );
    }

    #[test]
    fn a_secret_never_gets_into_the_tree() {
        for key in [
            "password",
            "Password ",
            "userPwd",
            "PASSWD",
            "accessToken",
            "passPhrase",
        ] {
            let text = [
                "{\"a\":{\"",
                key,
                "\":{\"deep\":[\"hunter2\"]},\"b\":\"c\"}}",
            ]
            .concat();
            let tree = Tree::read(&text).unwrap();
            let inner = tree.get("a");
            assert_eq!(inner.members().len(), 1, "{key}");
            assert_eq!(inner.get("b").text(), "c");
        }
    }

    #[test]
    fn an_error_names_the_position_and_nothing_else() {
        let error = Tree::read("{\n  \"secret\" 1}").err().unwrap();
        assert_eq!(
            error,
            Unreadable {
                line: 2,
                column: 12
            }
        );
        assert_eq!(error.to_string(), "not JSON at line 2, column 12");
    }
}
