//! Attached data: what the contact centre and its systems wrote on a call (`userData`).
//!
//! Knows that it is a tree of anything, written by anybody. Must not trust it: it is turned into
//! a bounded list of plain texts, without the characters that would disturb a line.

use std::sync::Arc;

use crate::ids::{UserId, last_segment};
use crate::json::Json;
use crate::phone::{self, Country, Likeness};

/// The name under which they come.
pub(crate) const USER_DATA: &str = "userData";
/// What is longer than this is left out as a whole, in bytes.
const LONGEST_TEXT: usize = 1_000_000;
/// The most rows that are kept.
const MOST_ROWS: usize = 200;
/// Deeper groups are left out.
const MOST_DEPTH: usize = 6;
/// The longest value, in characters.
const LONGEST_VALUE: usize = 1_000;
/// The longest key, in characters.
const LONGEST_KEY: usize = 80;
/// Keys under which Workspace writes who is at a number: this, and the number.
const PARTY: &str = "WWE_PARTY_";

/// Groups and keys under which contact centres write who the customer is, the best first; an empty
/// group is none.
const CUSTOMER: [(&str, &str); 6] = [
    ("Customer", "Name"),
    ("", "CustomerName"),
    ("", "NickName"),
    ("", "PhoneNumber"),
    ("", "EmailAddress"),
    ("", "From"),
];

/// Attached data as the server wrote them, unread. They are most of a notification, and few are
/// ever shown: reading is left until then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached(Option<Arc<str>>);

impl Attached {
    pub(crate) fn of(json: &Json<'_>) -> Self {
        Self(match json {
            Json::Unread(text) if text.len() <= LONGEST_TEXT => Some(Arc::from(*text)),
            _ => None,
        })
    }

    /// The data as rows.
    pub fn read(&self) -> UserData {
        let json = self.0.as_deref().and_then(|text| Json::read(text).ok());
        json.map_or(
            UserData {
                is_cut: true,
                ..UserData::default()
            },
            |json| UserData::read(&json),
        )
    }
}

/// Attached data, read into rows and names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserData {
    /// The rows, in the order of the server; a group comes before its content.
    pub rows: Vec<DataRow>,
    /// Whether something was left out or cut.
    pub is_cut: bool,
    /// Parties by number, where the data have them.
    pub parties: Vec<PartyName>,
}

/// One row of attached data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataRow {
    /// How many groups it is in.
    pub depth: usize,
    /// Key of the row; the position, from 1, in a list.
    pub key: String,
    /// Value of the row; `None` for the head of a group.
    pub value: Option<String>,
}

/// The party at a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyName {
    /// Phone number of the party.
    pub number: String,
    /// Name of the party.
    pub name: String,
    /// Id of the user, where the server sends it.
    pub user: Option<UserId>,
}

impl UserData {
    fn read(json: &Json<'_>) -> Self {
        let mut data = Self::default();
        data.group(json, 0);
        for (key, value) in json.members() {
            if let Some(number) = key.strip_prefix(PARTY).filter(|number| !number.is_empty()) {
                let text = |key: &str| plain(&value.get(key).text(), LONGEST_KEY);
                let (first, last) = (text("firstname").0, text("lastname").0);
                let full = [first.trim(), " ", last.trim()].concat();
                // A user without first and last name has the login name in both.
                let name = match full.trim() {
                    full if !full.is_empty() && first != last => full.to_owned(),
                    _ if !first.is_empty() => first,
                    _ => text("username").0,
                };
                let user = value.get("path").as_str().map(last_segment);
                if !name.is_empty() && data.parties.len() < MOST_ROWS {
                    data.parties.push(PartyName {
                        number: number.to_owned(),
                        name,
                        user: user.filter(|user| !user.is_empty()).map(UserId::from),
                    });
                }
            }
        }
        data
    }

    /// The party with this number; spellings are compared as in `country`.
    pub fn party(&self, number: &str, country: Option<Country>) -> Option<&PartyName> {
        let is_same =
            |party: &&PartyName| phone::compare(&party.number, number, country) == Likeness::Same;
        self.parties.iter().find(is_same)
    }

    /// What the data call the customer: the name, else the number or address; empty where they tell
    /// nothing.
    pub fn customer(&self) -> String {
        let mut group = "";
        let mut named = Vec::new();
        for row in &self.rows {
            match &row.value {
                None if row.depth == 0 => group = &row.key,
                Some(value) if !value.trim().is_empty() && row.depth <= 1 => {
                    let of = if row.depth == 0 { "" } else { group };
                    named.push((of, row.key.as_str(), value.trim()));
                }
                None | Some(_) => {}
            }
        }
        let find = |of: &str, key: &str| {
            let mut named = named.iter();
            let is_it = |text: &str, wanted: &str| text.eq_ignore_ascii_case(wanted);
            let found = named.find(|(group, name, _)| is_it(group, of) && is_it(name, key));
            found.map(|(.., value)| *value)
        };
        let full = ["FirstName", "LastName"].map(|key| find("", key));
        let full: Vec<&str> = full.into_iter().flatten().collect();
        if !full.is_empty() {
            return full.join(" ");
        }
        let found = CUSTOMER.into_iter().find_map(|(of, key)| find(of, key));
        found.unwrap_or_default().to_owned()
    }

    fn group(&mut self, json: &Json<'_>, depth: usize) {
        for (key, value) in json.members() {
            self.row(depth, key, value);
        }
        for (index, value) in json.list().iter().enumerate() {
            self.row(depth, &(index + 1).to_string(), value);
        }
    }

    fn row(&mut self, depth: usize, key: &str, json: &Json<'_>) {
        if depth > MOST_DEPTH || self.rows.len() >= MOST_ROWS {
            self.is_cut = true;
            return;
        }
        let value = match json {
            Json::Null => Some(String::new()),
            Json::Flag(flag) => Some(flag.to_string()),
            Json::Number(number) => Some(digits(*number)),
            Json::Text(text) => {
                let (value, is_cut) = plain(text, LONGEST_VALUE);
                self.is_cut |= is_cut;
                Some(value)
            }
            Json::List(_) | Json::Object(_) | Json::Unread(_) => None,
        };
        let (key, is_cut) = plain(key, LONGEST_KEY);
        self.is_cut |= is_cut;
        let is_group = value.is_none();
        self.rows.push(DataRow { depth, key, value });
        if is_group {
            self.group(json, depth + 1);
        }
    }
}

/// A number with at most six digits after the point. The formatting of the standard library is
/// exact and of a size that a page would feel.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss
)] // `as` saturates
fn digits(number: f64) -> String {
    const PARTS: f64 = 1_000_000.0;
    let size = number.abs();
    if size >= u64::MAX as f64 {
        return if number < 0.0 {
            "less than -10^19"
        } else {
            "more than 10^19"
        }
        .into();
    }
    let (mut whole, mut parts) = (size.trunc() as u64, (size.fract() * PARTS).round() as u64);
    if parts >= PARTS as u64 {
        (whole, parts) = (whole.saturating_add(1), 0);
    }
    let sign = if number < 0.0 && (whole, parts) != (0, 0) {
        "-"
    } else {
        ""
    };
    let mut text = [sign, &whole.to_string()].concat();
    if parts > 0 {
        // The leading one keeps the zeros after the point.
        let parts = (PARTS as u64 + parts).to_string();
        let parts = parts.get(1..).unwrap_or_default();
        text.push('.');
        text.push_str(parts.trim_end_matches('0'));
    }
    text
}

/// A text that keeps to its place: cut to a length, and without control characters and
/// without the marks that turn the direction of what follows.
fn plain(text: &str, longest: usize) -> (String, bool) {
    let mut plain: String = text
        .chars()
        .take(longest)
        .map(|c| match c {
            '\n' | '\t' => ' ',
            c if c.is_control() => '\u{fffd}',
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                '\u{fffd}'
            }
            c => c,
        })
        .collect();
    let is_cut = text.chars().nth(longest).is_some();
    if is_cut {
        plain.push('…');
    }
    (plain, is_cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> UserData {
        Attached::of(&Json::Unread(text)).read()
    }

    #[test]
    fn numbers_are_written_as_people_do() {
        for (number, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (700_441.0, "700441"),
            (-7.5, "-7.5"),
            (0.05, "0.05"),
            (19.99, "19.99"),
            (1.000_000_4, "1"),
            (2.999_999_9, "3"),
            (-0.000_000_1, "0"),
            (1e300, "more than 10^19"),
        ] {
            assert_eq!(super::digits(number), text);
        }
    }

    #[test]
    fn nested_data_become_rows_in_their_order() {
        let data = read(r#"{"a":"x","g":{"n":7,"l":[true,null]},"e":{}}"#);
        let rows: Vec<_> = data
            .rows
            .iter()
            .map(|row| (row.depth, row.key.as_str(), row.value.as_deref()))
            .collect();
        assert_eq!(
            rows,
            [
                (0, "a", Some("x")),
                (0, "g", None),
                (1, "n", Some("7")),
                (1, "l", None),
                (2, "1", Some("true")),
                (2, "2", Some("")),
                (0, "e", None),
            ]
        );
        assert!(!data.is_cut);
    }

    #[test]
    fn whatever_is_written_there_stays_short_and_in_its_line() {
        let long = "x".repeat(5_000);
        let text =
            serde_json::json!({"long": long, "h\u{202e}": "a\u{0}b\u{202e}c\nd"}).to_string();
        let data = read(&text);
        assert!(data.is_cut);
        let longest = data.rows.iter().filter_map(|row| row.value.as_ref());
        assert!(longest.map(|value| value.chars().count()).max() <= Some(LONGEST_VALUE + 1));
        let hostile = data
            .rows
            .iter()
            .find(|row| row.key.starts_with('h'))
            .unwrap();
        assert_eq!(hostile.key, "h\u{fffd}");
        assert_eq!(hostile.value.as_deref(), Some("a\u{fffd}b\u{fffd}c d"));

        let many: Vec<String> = (0..1_000).map(|n| format!("\"k{n}\":{n}")).collect();
        let data = read(&format!("{{{}}}", many.join(",")));
        assert!(data.is_cut && data.rows.len() == MOST_ROWS);

        let deep = format!("{}1{}", "{\"d\":".repeat(50), "}".repeat(50));
        let data = read(&deep);
        assert!(data.is_cut && data.rows.len() == MOST_DEPTH + 1);
    }

    #[test]
    fn what_cannot_be_read_is_said_to_be_cut() {
        let huge = format!("{{\"a\":\"{}\"}}", "x".repeat(LONGEST_TEXT));
        let too_deep = format!("{}1{}", "[".repeat(500), "]".repeat(500));
        for text in [huge, too_deep] {
            let data = read(&text);
            assert!(data.is_cut && data.rows.is_empty());
        }
    }

    #[test]
    fn the_customer_is_called_by_name_else_by_number() {
        for (text, customer) in [
            (
                r#"{"PhoneNumber":"+15","Customer":{"Name":"Mara Holm"}}"#,
                "Mara Holm",
            ),
            (
                r#"{"firstname":"Mara","LastName":" Holm ","NickName":"m"}"#,
                "Mara Holm",
            ),
            (
                r#"{"FirstName":"","Nickname":"m","EmailAddress":"a@b"}"#,
                "m",
            ),
            (r#"{"PhoneNumber":15,"From":"x"}"#, "15"),
            (
                r#"{"Order":{"Name":"Shoes"},"Customer":[{"Name":"x"}]}"#,
                "",
            ),
            ("nonsense", ""),
        ] {
            assert_eq!(read(text).customer(), customer, "{text}");
        }
    }

    #[test]
    fn parties_are_named_as_workspace_names_them() {
        let data = read(
            r#"{"WWE_PARTY_1003":{"path":"/users/1e55","firstname":"test1","username":"test1","lastname":"test1"},
                "WWE_PARTY_1004":{"firstname":"Ana","lastname":"Lima","username":"al"},
                "WWE_PARTY_1005":{"username":"cr"},"WWE_PARTY_1006":"nonsense"}"#,
        );
        let party = |number| data.party(number, None).map(|party| party.name.as_str());
        assert_eq!(party("1003"), Some("test1"));
        assert_eq!(party("1004"), Some("Ana Lima"));
        assert_eq!(party("1005"), Some("cr"));
        assert_eq!(party("1006"), None);
        assert_eq!(data.party("1003", None).unwrap().user, Some("1e55".into()));
    }
}
