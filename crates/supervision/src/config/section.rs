//! One object of the configuration, read key by key.
//!
//! Knows the types that a value may have. Must not know any key. A value of another type, or a
//! key that is not asked for, becomes a [`Problem`] with its path.

use std::borrow::Cow;

use gws::json::Json;

use super::{Expected, Problem};
use crate::Millis;

/// A longer time makes no difference in a page, and would overflow its clock.
const MOST_MS: Millis = 24 * 60 * 60 * 1000;

/// One object of the configuration; the keys that are understood are remembered.
pub(super) struct Section<'a> {
    path: &'a str,
    object: &'a Json<'a>,
    understood: Vec<&'static str>,
    /// The keys are the host's own words.
    has_any_key: bool,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Section<'a> {
    /// The whole configuration, which has no name.
    pub(super) fn root(object: &'a Json<'a>, problems: &'a mut Vec<Problem>) -> Self {
        Self::new("", object, problems)
    }

    fn new(path: &'a str, object: &'a Json<'a>, problems: &'a mut Vec<Problem>) -> Self {
        Self {
            path,
            object,
            understood: Vec::new(),
            has_any_key: false,
            problems,
        }
    }

    pub(super) fn wrong(&mut self, key: &str, expected: Expected) {
        let key = [self.path, key].concat();
        self.problems.push(Problem::WrongType { key, expected });
    }

    /// A value that the host gave.
    pub(super) fn take(&mut self, key: &'static str) -> Option<&'a Json<'a>> {
        self.understood.push(key);
        let given = self.object.members().iter().any(|(name, _)| name == key);
        given.then(|| self.object.get(key))
    }

    pub(super) fn number(&mut self, key: &'static str, least: Millis, into: &mut Millis) {
        match self.take(key) {
            None => {}
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
            Some(Json::Number(number)) if *number >= 0.0 => {
                *into = (*number as Millis).clamp(least, MOST_MS);
            }
            Some(_) => self.wrong(key, Expected::Milliseconds),
        }
    }

    pub(super) fn flag(&mut self, key: &'static str, into: &mut bool) {
        match self.take(key) {
            None => {}
            Some(Json::Flag(flag)) => *into = *flag,
            Some(_) => self.wrong(key, Expected::TrueOrFalse),
        }
    }

    /// A text that the host gave.
    pub(super) fn word(&mut self, key: &'static str) -> Option<&'a str> {
        let word = self.take(key)?.as_str();
        if word.is_none() {
            self.wrong(key, Expected::Text);
        }
        word
    }

    /// A text that has to be there; empty where it is not, which is a problem.
    pub(super) fn needed(&mut self, key: &'static str) -> &'a str {
        match self.take(key).map(Json::as_str) {
            Some(Some(word)) if !word.trim().is_empty() => word.trim(),
            _ => {
                self.wrong(key, Expected::Text);
                ""
            }
        }
    }

    pub(super) fn texts(&mut self, key: &'static str, into: &mut Vec<String>) {
        match self.take(key) {
            None => {}
            Some(Json::List(items)) if items.iter().all(|item| item.as_str().is_some()) => {
                *into = items.iter().map(Json::text).collect();
            }
            Some(_) => self.wrong(key, Expected::Channels),
        }
    }

    pub(super) fn section(&mut self, key: &'static str, read: impl FnOnce(&mut Section<'_>)) {
        match self.take(key) {
            None => {}
            Some(object) if object.is_object() => {
                self.inside(key, object, read);
            }
            Some(_) => self.wrong(key, Expected::Object),
        }
    }

    /// Reads an object in this one, and notes its keys that were not asked for.
    pub(super) fn inside<T>(
        &mut self,
        name: &str,
        object: &Json<'_>,
        read: impl FnOnce(&mut Section<'_>) -> T,
    ) -> T {
        let path = [self.path, name, "."].concat();
        let mut section = Section::new(&path, object, self.problems);
        let value = read(&mut section);
        section.finish();
        value
    }

    /// The members of an object whose keys are the host's own words.
    pub(super) fn members(&mut self) -> &'a [(Cow<'a, str>, Json<'a>)] {
        self.has_any_key = true;
        self.object.members()
    }

    /// Notes the keys that were not asked for.
    pub(super) fn finish(self) {
        for (key, _) in self.object.members() {
            if !self.has_any_key && !self.understood.contains(&key.as_ref()) {
                let key = [self.path, key].concat();
                self.problems.push(Problem::UnknownKey(key));
            }
        }
    }
}
