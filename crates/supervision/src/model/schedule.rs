//! The next reading of the roster, and its cost for the server.
//!
//! Knows the pages of the directory as found, which readings are under way and when the next ones
//! are due. Must not know requests, or what a reading says of an agent.

use gws::ids::{GroupId, UserId};
use litemap::LiteMap;

use super::GroupName;
use super::agent::Agent;
use super::roster::PeerSupervisor;
use crate::Millis;
use crate::message::{HttpReply, NoReply, Purpose};

/// Entries on one page of a list.
pub(crate) const PAGE: u64 = 200;
/// A directory larger than this is not read to the end.
pub(crate) const MOST_CONTACTS: u64 = 50_000;
/// What a request costs the server before it has read anything: as much as so many contacts. That
/// is an estimate; it only has to be right about what is dear. Signing, routing and answering are
/// paid once a request, and every contact on a page is looked up with its availability.
const REQUEST_COST: u64 = 50;
/// Cost of one contact that is read alone.
const ONE_COST: u64 = REQUEST_COST + 1;
/// Highest cost of one refresh of the rows in view: four whole pages, or 19 agents one by one. Rows
/// beyond it are read in the next refresh.
const MOST_COST: u64 = 4 * (REQUEST_COST + PAGE);

/// Times of the next readings, and the readings under way. One request is in flight at a time,
/// but for the first reading.
#[derive(Clone, Debug, Default)]
pub(crate) struct Schedule {
    /// Next refresh of the rows in view.
    pub(crate) visible_at: Millis,
    /// Next full read of the roster.
    pub(crate) full_refresh_at: Millis,
    /// Next read of groups and members.
    pub(crate) groups_at: Millis,
    /// Last read of groups and members.
    pub(crate) groups_read_at: Millis,
    /// Next read of the agents for whose state an operation waits.
    pub(crate) soon_at: Option<Millis>,
    /// Time at which the first of the rows in view that the last refresh left out is due.
    pub(crate) next_in_view_at: Option<Millis>,
    /// Requests of a full read since the last refresh of rows in view.
    pub(crate) beside: u8,
    /// Last refresh of rows in view.
    pub(crate) refreshed_at: Millis,
    /// A reading of groups and members that is under way.
    pub(crate) groups: Option<GroupScan>,
    /// Requests of a refresh that are still to be sent, taken from the end.
    pub(crate) refresh: Vec<RefreshStep>,
    /// A full read that is under way.
    pub(crate) full_refresh: Option<FullRefresh>,
    /// The pages of the directory, as they were when it was last read from its first page on.
    pub(crate) directory: Directory,
    /// Number of full reads begun page by page.
    pub(crate) scans: u32,
    /// Forces a full read page by page, even where single contacts would cost less.
    pub(crate) needs_scan: bool,
    /// The reading of skills.
    pub(crate) skills: Skills,
    /// Replies of the first reading whose turn has not come.
    pub(crate) early: Vec<EarlyReply>,
}

impl Schedule {
    /// Whether the next full read goes page by page.
    pub(crate) fn is_scan_next(&self, agents: usize) -> bool {
        self.needs_scan || !self.directory.is_sparse(agents)
    }

    /// Begins a full read page by page, unless a full read is under way.
    pub(crate) fn begin_scan(&mut self, now: Millis) {
        if self.full_refresh.is_none() {
            self.scans += 1;
            self.full_refresh = Some(FullRefresh::DirectoryScan(DirectoryScan {
                begun_at: now,
                ..DirectoryScan::new(self.scans)
            }));
        }
    }
}

/// A reply that came before what has to be known for it.
#[derive(Clone, Debug)]
pub(crate) struct EarlyReply {
    /// Number of the request.
    pub(crate) request: u64,
    /// Purpose of the request.
    pub(crate) purpose: Purpose,
    pub(crate) reply: Result<HttpReply, NoReply>,
    /// Time of its arrival.
    pub(crate) at: Millis,
}

/// A reading of groups and members that is under way.
#[derive(Clone, Debug, Default)]
pub(crate) struct GroupScan {
    /// Whether the reading was begun by the schedule, so that a failure can wait.
    pub(crate) in_background: bool,
    /// Whether the groups in `to_read` are known.
    pub(crate) listed: bool,
    /// Groups whose members are still to be read, taken from the end.
    pub(crate) to_read: Vec<GroupName>,
    pub(crate) groups: Vec<GroupName>,
    pub(crate) members: Vec<Member>,
    pub(crate) peers: LiteMap<UserId, PeerSupervisor>,
}

/// A member of a group, as the group was read.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) id: UserId,
    pub(crate) group: GroupId,
    /// Skills that came with the group.
    pub(crate) skills: Box<[String]>,
    /// The agent; `None` where the roster has the agent already.
    pub(crate) new: Option<Box<Agent>>,
}

/// One request of a refresh.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RefreshStep {
    /// The page that begins at this contact.
    Page(u64),
    /// The contact of one agent.
    One(UserId),
}

/// The requests of one refresh.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RefreshPlan {
    /// The rows in view need every page of the directory.
    Everybody,
    /// These requests, in order.
    Steps(Vec<RefreshStep>),
}

/// A full read of the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FullRefresh {
    /// Page by page, through the directory.
    DirectoryScan(DirectoryScan),
    /// One by one, taken from the end.
    OneByOne(Vec<UserId>),
}

/// A reading of the directory from its first page on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct DirectoryScan {
    /// Time at which the scan began.
    begun_at: Millis,
    /// Number of the scan; an agent remembers the scan that found the agent last.
    pub(crate) number: u32,
    /// Start of the next page.
    pub(crate) offset: u64,
    /// First contact of the page before.
    before: Option<UserId>,
    /// Number of agents of the roster that were found.
    pub(crate) found: usize,
    /// Pages that were read so far.
    directory: Directory,
    /// Total that the server sends.
    total: Option<u64>,
    /// Whether the next page failed once.
    failed: bool,
    /// Whether a page is missing.
    skipped: bool,
    /// Whether the pages do not fit together.
    pub(crate) is_odd: bool,
}

/// The pages of the directory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Directory {
    /// Number of pages found.
    pub(crate) pages: u64,
    /// Number of contacts on the largest page.
    pub(crate) largest: u64,
    /// The server does not answer for one contact alone.
    pub(crate) refuses_one: bool,
}

/// The reading of skills.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Skills {
    /// Not asked for yet.
    #[default]
    Unasked,
    /// The reading is under way.
    Reading {
        /// Start of the next page.
        offset: u64,
        /// Number of pages that were asked for.
        asked: u32,
        /// First user of the page before.
        before: Option<UserId>,
        /// Time of the next page.
        at: Millis,
    },
    /// Read to the end.
    Read,
    /// The server does not send skills: they are asked for again after another user has signed in.
    Refused,
}

/// What becomes of a page that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FailedPage {
    /// The page is asked for once more.
    Again,
    /// The page is left out, and the one after it is asked for.
    Skipped,
    /// The reading has no more pages.
    Ended,
}

impl Directory {
    /// What to read for these agents, the most urgent first, each with the page on which the agent
    /// was found.
    ///
    /// GWS has no way to read a chosen few at once: there are whole pages, and there is one contact
    /// alone. Rows in the order of the directory are on one or two pages. Sorted by time or state
    /// they are scattered over many, with one contact to be read on each. So for each page the
    /// smaller work is taken: the page, or its contacts in view one by one.
    pub(crate) fn plan(self, wanted: &[(UserId, u64)]) -> RefreshPlan {
        let mut pages: Vec<u64> = Vec::new();
        for (_, page) in wanted {
            if !pages.contains(page) {
                pages.push(*page);
            }
        }
        let page_cost = REQUEST_COST + self.largest;
        let all = pages.len() as u64 * page_cost;
        if !pages.is_empty() && pages.len() as u64 >= self.pages && all <= MOST_COST {
            return RefreshPlan::Everybody;
        }
        let mut steps = Vec::new();
        let mut left = MOST_COST;
        for page in pages {
            let here = wanted.iter().filter(|(_, on)| *on == page);
            let one_by_one = here.clone().count() as u64 * ONE_COST;
            if one_by_one < page_cost && !self.refuses_one {
                let ones = here.take(affordable(left, ONE_COST));
                for (id, _) in ones {
                    steps.push(RefreshStep::One(id.clone()));
                    left -= ONE_COST;
                }
            } else if page_cost <= left {
                steps.push(RefreshStep::Page(page));
                left -= page_cost;
            }
        }
        RefreshPlan::Steps(steps)
    }

    /// Number of refreshes in which this many agents are read at the latest; `None` when no refresh
    /// reads them.
    pub(crate) fn rounds(self, agents: usize) -> Option<u64> {
        let page_cost = REQUEST_COST + self.largest;
        if self.pages * page_cost <= MOST_COST {
            return Some(1);
        }
        let cost = if self.refuses_one {
            page_cost
        } else {
            ONE_COST
        };
        match affordable(MOST_COST, cost) {
            0 => None,
            at_once => Some(agents.max(1).div_ceil(at_once) as u64),
        }
    }

    /// Whether a full read goes agent by agent: when that is fewer requests than the directory has
    /// pages, as for one team in the directory of a large company.
    pub(crate) fn is_sparse(self, agents: usize) -> bool {
        !self.refuses_one && (agents as u64) < self.pages
    }
}

/// Whether another page follows one with `count` entries that ends at `end`.
pub(crate) fn is_more(count: u64, end: u64, total: Option<u64>) -> bool {
    total.map_or(count == PAGE, |total| end < total)
}

fn affordable(purse: u64, cost: u64) -> usize {
    usize::try_from(purse / cost).unwrap_or_default()
}

impl DirectoryScan {
    pub(crate) fn new(number: u32) -> Self {
        Self {
            number,
            ..Self::default()
        }
    }

    /// Takes over a page. Returns whether there is another.
    ///
    /// A server that does not page sends all at once, which is more than a page or as many as there
    /// are; or it sends the same page again and again.
    pub(crate) fn page(&mut self, first: Option<UserId>, count: u64, total: Option<u64>) -> bool {
        let end = self.offset + count;
        // Fewer than came already is no total.
        self.total = total.filter(|total| *total >= end).or(self.total);
        self.failed = false;
        self.directory.pages += 1;
        self.directory.largest = self.directory.largest.max(count);
        let first = first.filter(|first| !first.as_str().is_empty());
        let repeats = first.is_some() && first == self.before;
        self.is_odd |= repeats;
        self.before = first;
        if count == 0 || repeats {
            return false;
        }
        self.offset = end;
        if end >= MOST_CONTACTS {
            return false;
        }
        is_more(count, end, self.total)
    }

    /// When this page will have been read at the pace of the pages so far; `None` when the scan is
    /// past it, or has no pace yet.
    pub(crate) fn comes_to(&self, page: u64, now: Millis) -> Option<Millis> {
        let before = page.checked_sub(self.offset)? / PAGE;
        let pace = now
            .saturating_sub(self.begun_at)
            .checked_div(self.directory.pages)?;
        Some(now.saturating_add(pace.saturating_mul(before.saturating_add(1))))
    }

    /// Takes over that a page failed after others came. One such page is left out: it must not keep
    /// everything behind it away.
    pub(crate) fn page_failed(&mut self) -> FailedPage {
        if !std::mem::replace(&mut self.failed, true) {
            return FailedPage::Again;
        }
        let is_first = !std::mem::replace(&mut self.skipped, true);
        self.failed = false;
        self.offset += PAGE;
        self.directory.pages += 1;
        if is_first && self.total.is_some_and(|total| self.offset < total) {
            FailedPage::Skipped
        } else {
            FailedPage::Ended
        }
    }

    /// Whether the pages were the whole directory, by the total that the server sent.
    pub(crate) fn adds_up(&self) -> bool {
        let is_all = self.total.is_none_or(|total| self.offset >= total);
        is_all && !self.skipped && !self.is_odd
    }

    pub(crate) fn directory(&self, before: Directory) -> Directory {
        Directory {
            refuses_one: before.refuses_one,
            ..self.directory
        }
    }
}

#[cfg(test)]
mod tests;
