//! A frame as a tree, read in forgiving terms.
//!
//! Knows how keys are compared: without blanks around them and without case, since the vendor's
//! samples write `"data "` and `"FromAddress "`. What is missing, or of another type than asked
//! for, is empty. Must not know any message. A tree may hold a password that another application
//! sent over the bus, so it has no `Debug` and does not leave the reader.

use json_tree::{Json, Unreadable};

/// Reads a text as a tree.
pub(crate) fn parse(text: &str) -> Result<Json<'_>, Unreadable> {
    Json::read(text)
}

/// A value of a frame.
#[derive(Clone, Copy)]
pub(crate) struct Tree<'t>(pub(crate) &'t Json<'t>);

impl<'t> Tree<'t> {
    /// A member of an object; of those with the same folded key the last that holds something.
    pub(crate) fn get(self, key: &str) -> Self {
        self.members()
            .rfind(|(name, value)| name.eq_ignore_ascii_case(key) && !value.is_nothing())
            .map_or(Tree(&Json::Null), |(_, value)| value)
    }

    /// The first of these members that holds something.
    pub(crate) fn any(self, keys: &[&str]) -> Self {
        keys.iter()
            .map(|key| self.get(key))
            .find(|value| !value.is_nothing())
            .unwrap_or(Tree(&Json::Null))
    }

    /// This member where there is one, else the value itself: what some wrap and others do not.
    pub(crate) fn unwrapped(self, keys: &[&str]) -> Self {
        let inner = self.any(keys);
        if inner.is_nothing() { self } else { inner }
    }

    pub(crate) fn is_nothing(self) -> bool {
        self.0.is_null()
    }

    pub(crate) fn is_object(self) -> bool {
        self.0.is_object()
    }

    /// A text or a whole number as text, else the empty one; without blanks around it.
    pub(crate) fn text(self) -> String {
        match self.0 {
            Json::Text(text) => text.trim().to_owned(),
            Json::Number(_) => self
                .0
                .number()
                .map(|number| number.to_string())
                .unwrap_or_default(),
            Json::Null | Json::Flag(_) | Json::List(_) | Json::Object(_) | Json::Unread(_) => {
                String::new()
            }
        }
    }

    /// A text as an id or a word.
    pub(crate) fn word<T: for<'w> From<&'w str>>(self) -> T {
        T::from(&self.text())
    }

    /// Whether it is this word, whatever its case.
    pub(crate) fn is(self, word: &str) -> bool {
        self.0
            .as_str()
            .is_some_and(|text| text.trim().eq_ignore_ascii_case(word))
    }

    /// The elements of an array; a single value counts as a list of one.
    pub(crate) fn list(self) -> impl Iterator<Item = Self> {
        let items = match self.0 {
            Json::List(items) => items.as_slice(),
            Json::Null => &[],
            _ => std::slice::from_ref(self.0),
        };
        items.iter().map(Tree)
    }

    /// The members of an object, their names without blanks.
    pub(crate) fn members(self) -> impl DoubleEndedIterator<Item = (&'t str, Self)> {
        let members = self.0.members().iter();
        members.map(|(name, value)| (name.trim(), Tree(value)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Tree, Unreadable, parse};

    #[test]
    fn keys_are_folded_and_numbers_are_text() {
        let json = parse(
            r#"{"FromAddress ":5004,"list":[1,"a"],"data":null,"Data ":{"x":" y"},"data":null}"#,
        );
        let json = json.unwrap();
        let tree = Tree(&json);
        assert_eq!(tree.get("fromaddress").text(), "5004");
        assert_eq!(tree.get("list").list().count(), 2);
        assert_eq!(tree.get("data").get("x").text(), "y");
        assert!(tree.get("data").get("x").is("Y"));
        assert_eq!(tree.any(&["missing", "fromaddress"]).text(), "5004");
        assert_eq!(
            tree.unwrapped(&["missing"]).get("fromaddress").text(),
            "5004"
        );
        assert!(tree.get("missing").is_nothing());
        assert_eq!(
            tree.get("data").list().count(),
            1,
            "one value is a list of one"
        );
    }

    #[test]
    fn an_error_names_the_position_and_nothing_else() {
        let error = parse("{\n  \"secret\" 1}").unwrap_err();
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
