//! Entries that stay in an open menu.
//!
//! An entry keeps its place for as long as the menu is open; one that is not offered any more stays
//! as well, off, so that no press reaches another entry than the intended one. Must not know how an
//! entry is drawn.

use supervision::Target;
use supervision::operation::Operation;

use super::entry::{Entry, Section};
use crate::i18n::say;
use crate::i18n::sentence::operation::Control;
use crate::view::button::fresh_id;

/// A section of an open menu.
#[derive(Clone)]
pub(super) struct Group {
    /// Id of the section, for as long as the menu is open.
    pub(super) id: String,
    /// What the entries have in common; empty: no label.
    pub(super) label: String,
    /// Entries that are or were in the section, in the order on screen.
    pub(super) entries: Vec<Kept>,
    is_gone: bool,
}

/// An entry of an open menu.
#[derive(Clone)]
pub(super) struct Kept {
    /// Id of the entry, for as long as the menu is open.
    pub(super) id: String,
    /// The entry as it was read last.
    pub(super) entry: Entry,
    key: Key,
    is_gone: bool,
}

/// What makes an entry the same as one before.
#[derive(Clone, PartialEq)]
enum Key {
    /// An operation on a target, whatever its name.
    Operation(Operation, Target),
    /// Label of the section and word of the entry; the number tells entries with the same words apart.
    Words(String, String, usize),
}

impl Group {
    fn new(section: Section) -> Self {
        let Section { label, entries } = section;
        let mut words: Vec<String> = Vec::new();
        let entries = entries.into_iter().map(|entry| {
            let key = if let Some((operation, target)) = entry.about.clone() {
                Key::Operation(operation, target)
            } else {
                let same = words.iter().filter(|word| **word == entry.word).count();
                words.push(entry.word.clone());
                Key::Words(label.clone(), entry.word.clone(), same)
            };
            Kept {
                id: fresh_id("why"),
                entry,
                key,
                is_gone: false,
            }
        });
        Self {
            id: fresh_id("entries"),
            entries: entries.collect(),
            label,
            is_gone: false,
        }
    }

    /// Whether both are the same section: they share an entry, or neither has one and the labels match.
    fn is(&self, other: &Self) -> bool {
        if self.entries.is_empty() && other.entries.is_empty() {
            return self.label == other.label;
        }
        let mut entries = self.entries.iter();
        entries.any(|kept| other.entries.iter().any(|entry| kept.key == entry.key))
    }

    fn gone(&self) -> Self {
        Self {
            entries: self.entries.iter().map(Kept::gone).collect(),
            is_gone: true,
            ..self.clone()
        }
    }

    fn becomes(&mut self, now: Self) {
        let Self { label, entries, .. } = now;
        self.label = label;
        self.is_gone = false;
        let is = |old: &Kept, new: &Kept| old.is_gone && old.key == new.key;
        merge(&mut self.entries, entries, is, Kept::becomes);
    }
}

impl Kept {
    fn gone(&self) -> Self {
        let mut gone = self.clone();
        gone.is_gone = true;
        gone.entry.reason = Some(say!(Control::EntryGone));
        gone
    }

    fn becomes(&mut self, now: Self) {
        self.entry = now.entry;
        self.is_gone = false;
    }
}

/// Sections of an open menu after a reading; `None` where the reading shares no entry with them.
pub(super) fn keep(before: &[Group], now: Vec<Section>) -> Option<Vec<Group>> {
    let now: Vec<Group> = now.into_iter().map(Group::new).collect();
    let has_entries = |groups: &[Group]| groups.iter().any(|group| !group.entries.is_empty());
    let shares = |group: &Group| !group.entries.is_empty() && before.iter().any(|it| it.is(group));
    if has_entries(before) && has_entries(&now) && !now.iter().any(shares) {
        return None;
    }
    let mut all: Vec<Group> = before.iter().map(Group::gone).collect();
    let is = |old: &Group, new: &Group| old.is_gone && old.is(new);
    merge(&mut all, now, is, Group::becomes);
    all.retain(|group| !group.is_gone || !group.entries.is_empty());
    Some(all)
}

/// Renews the values that are still read, each in its place; a new one comes after the one before it
/// in the reading.
fn merge<T>(
    all: &mut Vec<T>,
    now: Vec<T>,
    is: impl Fn(&T, &T) -> bool,
    becomes: impl Fn(&mut T, T),
) {
    let mut next = 0;
    for new in now {
        let here = all.iter().position(|old| is(old, &new));
        if let Some((here, old)) = here.and_then(|here| Some((here, all.get_mut(here)?))) {
            becomes(old, new);
            next = here.saturating_add(1);
        } else {
            all.insert(next.min(all.len()), new);
            next = next.saturating_add(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use supervision::ListMsg;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::view::menu::Wish;

    fn section(label: &str, words: &[&str]) -> Section {
        let entry = |word: &&str| Entry::new((*word).into(), Wish::List(ListMsg::Reset));
        Section {
            label: label.into(),
            entries: words.iter().map(entry).collect(),
        }
    }

    fn told(groups: &[Group]) -> Vec<String> {
        let entry = |kept: &Kept| {
            let off = if kept.entry.reason.is_some() {
                " off"
            } else {
                ""
            };
            format!("{}{off}", kept.entry.word)
        };
        let group = |group: &Group| {
            let entries: Vec<_> = group.entries.iter().map(entry).collect();
            format!("{}: {}", group.label, entries.join(", "))
        };
        groups.iter().map(group).collect()
    }

    #[wasm_bindgen_test]
    fn what_was_in_a_menu_keeps_its_place_and_what_is_new_follows_its_neighbour() {
        let first = keep(
            &[],
            vec![section("A", &["1", "2", "3"]), section("B", &["4"])],
        )
        .unwrap();
        let now = vec![
            section("", &["0"]),
            section("A", &["1", "new", "3", "1"]),
            section("C", &[]),
        ];
        let then = keep(&first, now).unwrap();
        assert_eq!(
            told(&then),
            [": 0", "A: 1, new, 2 off, 3, 1", "C: ", "B: 4 off"]
        );
        assert_eq!(then.get(1).unwrap().id, first.first().unwrap().id);
        let back = keep(&then, vec![section("A", &["3", "2", "1"])]).unwrap();
        assert_eq!(
            told(&back),
            [": 0 off", "A: 1, new off, 2, 3, 1 off", "B: 4 off"]
        );
    }

    #[wasm_bindgen_test]
    fn what_shares_nothing_with_before_is_another_menu() {
        let first = keep(&[], vec![section("A", &["1"])]).unwrap();
        assert!(keep(&first, vec![section("B", &["1"])]).is_none());
        let gone = keep(&first, vec![]).unwrap();
        assert_eq!(told(&gone), ["A: 1 off"]);
        assert!(keep(&[], vec![section("wait", &[])]).is_some());
    }
}
