//! `supervisor-widget.d.ts` as data: what a portal was promised.
//!
//! Knows as much of TypeScript as that file uses. Must not know who sends what.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;
use supervision::message::HostEvent;

const TEXT: &str = include_str!("../../../../src/element/supervisor-widget.d.ts");

/// The declaration, read once.
static DECLARED: LazyLock<BTreeMap<String, Type>> = LazyLock::new(|| read(TEXT));

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Type {
    /// One text, or `true`.
    Word(String),
    /// A name: `string`, or a type of the file.
    Named(String),
    /// Keys in order; the one of an index signature has no name.
    Object(Vec<Key>),
    List(Box<Type>),
    OneOf(Vec<Type>),
    /// `Record<…>` and its like, with the last of its arguments.
    Of(String, Box<Type>),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Key {
    pub(crate) name: String,
    pub(crate) is_optional: bool,
    pub(crate) value: Type,
}

/// A type of the file.
pub(crate) fn declared(name: &str) -> &'static Type {
    DECLARED
        .get(name)
        .unwrap_or_else(|| panic!("{name} is not declared"))
}

/// The details of an event.
pub(crate) fn detail_of(event: &str) -> &'static Type {
    let declared = declared("SupervisorEventMap").key(event);
    match declared.map(|key| &key.value) {
        Some(Type::Of(_, detail)) => detail,
        _ => panic!("{event} is not declared"),
    }
}

/// Fails when an event has another form than was declared.
pub(crate) fn check(event: &HostEvent) {
    let detail: Value = serde_json::from_str(&event.detail()).expect("details are JSON");
    let misfit = detail_of(event.name()).misfit(&detail);
    assert_eq!(misfit, None, "{} {detail}", event.name());
}

impl Type {
    /// Follows a name of the file to what it stands for.
    pub(crate) fn itself(&self) -> &Type {
        match self {
            Self::Named(name) => DECLARED.get(name).map_or(self, Type::itself),
            other => other,
        }
    }

    pub(crate) fn keys(&self) -> &[Key] {
        match self.itself() {
            Self::Object(keys) => keys,
            _ => &[],
        }
    }

    pub(crate) fn key(&self, name: &str) -> Option<&Key> {
        self.keys().iter().find(|key| key.name == name)
    }

    /// The types that it may be.
    pub(crate) fn alternatives(&self) -> Vec<&Type> {
        match self.itself() {
            Self::OneOf(types) => types.iter().flat_map(Type::alternatives).collect(),
            one => vec![one],
        }
    }

    /// The texts that it may be, where it names them.
    pub(crate) fn words(&self) -> Vec<&str> {
        let mut words = Vec::new();
        for one in self.alternatives() {
            if let Self::Word(word) = one {
                words.push(word.as_str());
            }
        }
        words
    }

    /// Why a value is not of this type; nothing when it is.
    pub(crate) fn misfit(&self, value: &Value) -> Option<String> {
        let wrong = || Some(format!("{value} is no {self:?}"));
        let is = |fits: bool| if fits { None } else { wrong() };
        match self.itself() {
            Self::Word(word) => {
                is(value.as_str() == Some(word) || (word == "true" && *value == true))
            }
            Self::Named(name) => is(match &**name {
                "string" => value.is_string(),
                "number" => value.is_number(),
                "boolean" => value.is_boolean(),
                _ => false,
            }),
            Self::List(item) => value.as_array().map_or_else(wrong, |items| {
                items.iter().find_map(|value| item.misfit(value))
            }),
            Self::OneOf(types) => is(types.iter().any(|one| one.misfit(value).is_none())),
            // `Record<string, never>`.
            Self::Of(..) => is(value.as_object().is_some_and(serde_json::Map::is_empty)),
            Self::Object(keys) => {
                let Some(members) = value.as_object() else {
                    return wrong();
                };
                let undeclared = members.keys().find(|name| self.key(name).is_none());
                undeclared
                    .map(|name| format!("`{name}` is not declared"))
                    .or_else(|| {
                        keys.iter().find_map(|key| match members.get(&key.name) {
                            None if key.is_optional => None,
                            None => Some(format!("`{}` is missing", key.name)),
                            Some(value) => key.value.misfit(value),
                        })
                    })
            }
        }
    }
}

/// All types that the file gives a name.
fn read(text: &str) -> BTreeMap<String, Type> {
    let mut tokens = tokens(text).into_iter().peekable();
    let mut types = BTreeMap::new();
    while let Some(token) = tokens.next() {
        if token != "type" && token != "interface" {
            continue;
        }
        let name = tokens.next().expect("a name");
        // An interface of browsers comes with methods, which are not read.
        if tokens.next_if_eq(&"=").is_some() || tokens.peek() == Some(&"{") {
            types.insert(name.to_owned(), one_of(&mut tokens));
        }
    }
    types
}

type Tokens<'a> = std::iter::Peekable<std::vec::IntoIter<&'a str>>;

fn one_of(tokens: &mut Tokens<'_>) -> Type {
    tokens.next_if_eq(&"|");
    let mut types = vec![single(tokens)];
    while tokens.next_if_eq(&"|").is_some() {
        types.push(single(tokens));
    }
    if types.len() == 1 {
        types.remove(0)
    } else {
        Type::OneOf(types)
    }
}

fn single(tokens: &mut Tokens<'_>) -> Type {
    let first = tokens.next().expect("a type");
    let mut found = match first {
        "{" => Type::Object(keys(tokens)),
        "true" => Type::Word(first.into()),
        _ if first.starts_with('"') => Type::Word(first.trim_matches('"').into()),
        _ => Type::Named(first.into()),
    };
    if tokens.next_if_eq(&"<").is_some() {
        let mut last = one_of(tokens);
        while tokens.next_if_eq(&",").is_some() {
            last = one_of(tokens);
        }
        assert_eq!(tokens.next(), Some(">"), "after {found:?}");
        found = Type::Of(first.into(), Box::new(last));
    }
    while tokens.next_if_eq(&"[").is_some() {
        tokens.next();
        found = Type::List(Box::new(found));
    }
    found
}

/// The keys of an object, whose opening brace was read. A method ends it: what has methods is not JSON.
fn keys(tokens: &mut Tokens<'_>) -> Vec<Key> {
    let mut keys = Vec::new();
    while let Some(token) = tokens.next() {
        let name = match token {
            "}" => break,
            ";" | "," => continue,
            "[" => {
                while tokens.next() != Some("]") {}
                ""
            }
            name => name.trim_matches('"'),
        };
        let is_optional = tokens.next_if_eq(&"?").is_some();
        if tokens.next_if_eq(&":").is_none() {
            break;
        }
        keys.push(Key {
            name: name.into(),
            is_optional,
            value: one_of(tokens),
        });
    }
    keys
}

/// Words, texts with their quotes, and marks, without comments.
fn tokens(mut text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    while let Some(first) = text.chars().next() {
        let length = if text.starts_with("//") {
            text.find('\n')
        } else if text.starts_with("/*") {
            text.find("*/").map(|end| end + 2)
        } else if first == '"' {
            text[1..].find('"').map(|end| end + 2)
        } else if first.is_alphanumeric() {
            text.find(|c: char| !c.is_alphanumeric())
        } else {
            Some(first.len_utf8())
        };
        let (token, rest) = text.split_at(length.unwrap_or(text.len()));
        if !token.starts_with('/') && !first.is_whitespace() {
            tokens.push(token);
        }
        text = rest;
    }
    tokens
}
