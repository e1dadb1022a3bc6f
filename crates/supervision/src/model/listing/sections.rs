//! The sections of the list: groups with their agents, and how many of these fit.

use gws::ids::GroupId;

use super::Listing;
use super::entry::Entry;

/// A group with its agents; in a list without groups the one section of all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct GroupSection {
    /// The group; an empty id for the agents who are in none.
    pub(crate) group: GroupId,
    pub(crate) collapsed: bool,
    /// How many of them fit.
    pub(crate) agents: usize,
    /// How many of those are on calls.
    pub(crate) on_calls: usize,
}

impl GroupSection {
    /// How many of its agents have a row.
    fn visible(&self) -> usize {
        if self.collapsed { 0 } else { self.agents }
    }

    /// Adds an entry to the counts, or takes it out.
    pub(super) fn count(&mut self, entry: &Entry, is_more: bool) {
        let on_calls = usize::from(entry.is_on_call);
        if is_more {
            self.agents += 1;
            self.on_calls += on_calls;
        } else {
            self.agents = self.agents.saturating_sub(1);
            self.on_calls = self.on_calls.saturating_sub(on_calls);
        }
    }
}

impl Listing {
    /// The groups that have a head, each with the place of it.
    pub(super) fn heads(&self) -> impl Iterator<Item = (usize, &GroupSection)> {
        let is_head = |section: &&GroupSection| self.made.grouped && section.agents > 0;
        self.sections
            .iter()
            .filter(is_head)
            .scan(0, |place, section| {
                let here = *place;
                *place += 1 + section.visible();
                Some((here, section))
            })
    }

    /// Makes the sections of these groups. Returns whether they are others than before.
    pub(super) fn arrange_sections(&mut self, groups: Vec<GroupId>) -> bool {
        let made = &self.made;
        let section = |group: GroupId| GroupSection {
            collapsed: made.grouped && made.collapsed.contains(&group),
            group,
            ..GroupSection::default()
        };
        let groups = groups.into_iter().filter(|_| made.grouped);
        let sections = groups.chain([GroupId::default()]).map(section).collect();
        let before: Vec<GroupSection> = std::mem::replace(&mut self.sections, sections);
        let groups = |sections: &[GroupSection]| -> Vec<GroupId> {
            sections
                .iter()
                .map(|section| section.group.clone())
                .collect()
        };
        groups(&before) != groups(&self.sections)
    }

    /// A group that has a head.
    pub(crate) fn section_of(&self, group: &GroupId) -> Option<&GroupSection> {
        self.sections.iter().find(|section| section.group == *group)
    }

    pub(super) fn section(&self, entry: &Entry) -> Option<&GroupSection> {
        self.sections.get(entry.key.section as usize)
    }
}
