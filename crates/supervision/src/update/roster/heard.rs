//! A reply that another tab of the user got.
//!
//! Counts like an own reply of that time: what it says is taken over unless something newer is known, and a long
//! reading of which it is the next part goes on. Must not know words and waits: that is `tabs`.

use gws::directory::{self, Page};
use gws::reply;

use super::members::GROUPS_MS;
use crate::Millis;
use crate::message::{HttpReply, Reading, RosterPart};
use crate::model::{FullRefresh, GroupScan};
use crate::platform::AgentRef;
use crate::update::turn::{Turn, jitter};

/// The oldest reply that is taken over. An older one waited in a page that slept.
const OLDEST_MS: Millis = 10_000;
/// How far ahead the time of a reply may be. Further ahead, a clock was set.
const AHEAD_MS: Millis = 100;

impl Turn<'_> {
    pub(super) fn hear_reading(&mut self, reading: Reading) {
        let at = reading.at.min(self.now);
        let is_now = reading.at <= self.now.saturating_add(AHEAD_MS)
            && at.saturating_add(OLDEST_MS) >= self.now;
        if !is_now {
            return;
        }
        let rows = self.oldest_in_view();
        let schedule = &self.model.user.roster.schedule;
        let planned = Planned {
            visible: schedule.visible_at,
            full_refresh: schedule.full_refresh_at,
            groups: schedule.groups_at,
        };
        let now = std::mem::replace(&mut self.now, at);
        self.heard_asked_at = Some(reading.asked_at);
        if self.apply_reading(&reading.part, reading.body) {
            self.model.link.tabs.long_until = now.saturating_add(self.patience());
            // The own request for it brings nothing any more.
            self.drop_requests(|purpose| RosterPart::of(purpose).as_ref() == Some(&reading.part));
        }
        self.heard_asked_at = None;
        self.now = now;
        self.let_reader_go_on(rows, &planned);
        self.wishes.roster_on = self.may_go_on();
    }

    /// What a reply of another tab has put off, or makes needless for a while, comes after that tab's next reading.
    fn let_reader_go_on(&mut self, rows: Option<Millis>, planned: &Planned) {
        let (now, asked) = (self.now, self.model.link.next_request);
        let config = &self.model.host.config;
        let (visible_ms, hidden_rows_ms) = (config.visible_ms, config.hidden_rows_ms);
        let fresh = self.oldest_in_view().filter(|at| Some(*at) > rows);
        let schedule = &mut self.model.user.roster.schedule;
        schedule.visible_at = match fresh {
            Some(at) => at.saturating_add(later(visible_ms, now, asked)),
            None => planned.visible,
        };
        let at = schedule.full_refresh_at;
        if at != planned.full_refresh && at > now {
            schedule.full_refresh_at = now.saturating_add(later(hidden_rows_ms, now, asked));
        }
        if schedule.groups_at != planned.groups {
            schedule.groups_at = now.saturating_add(later(GROUPS_MS, now, asked));
        }
    }

    /// Takes over a reply of another tab. Whether a long reading went on by it.
    fn apply_reading(&mut self, part: &RosterPart, body: String) -> bool {
        let reply = Ok(HttpReply {
            status: 200,
            body,
            retry_after: None,
        });
        let goes_along = !self.model.link.tabs.unaided;
        match part {
            RosterPart::Contacts(offset, full_refresh) => {
                let page = Self::read_in_place(&reply, directory::contacts);
                let may_scan = *full_refresh && goes_along;
                page.is_ok_and(|page| self.contacts_heard(*offset, may_scan, &page))
            }
            RosterPart::Contact(agent, full_refresh) => {
                match Self::read_in_place(&reply, directory::contact) {
                    Ok(contact) if contact.person.id == agent.as_str() => {
                        self.observe_contacts(&[contact], None, None);
                        self.put_off_sweep(*full_refresh);
                        *full_refresh && goes_along
                    }
                    Ok(_) | Err(_) => false,
                }
            }
            RosterPart::Groups => match Self::read(reply, reply::groups) {
                Ok(groups) if goes_along => self.groups_heard(groups),
                Ok(_) | Err(_) => false,
            },
            RosterPart::Group(id) => {
                let scan = self.model.user.roster.schedule.groups.as_ref();
                let next = scan.and_then(|scan| scan.to_read.last());
                let is_next = goes_along && next.is_some_and(|next| next.id == *id);
                match Self::read_in_place(&reply, directory::group) {
                    Ok(group) if is_next => {
                        self.members_told(group);
                        true
                    }
                    Ok(_) | Err(_) => false,
                }
            }
        }
    }

    /// Takes over a page. Whether a scan went on by it: one that is under way, or begins with the first page.
    fn contacts_heard(&mut self, offset: u64, may_scan: bool, page: &Page<'_>) -> bool {
        let schedule = &mut self.model.user.roster.schedule;
        if may_scan && offset == 0 && schedule.groups.is_none() {
            schedule.begin_scan(self.now);
        }
        let is_next = match &schedule.full_refresh {
            Some(FullRefresh::DirectoryScan(scan)) => may_scan && scan.offset == offset,
            Some(FullRefresh::OneByOne(_)) | None => false,
        };
        if is_next {
            schedule.beside = schedule.beside.saturating_add(1);
            self.contacts_read(offset, true, page);
        } else {
            (schedule.refreshed_at, schedule.beside) = (self.now, 0);
            let place = u32::try_from(offset).ok();
            self.observe_contacts(&page.contacts, place, None);
        }
        is_next
    }

    /// Another tab reads everybody one by one.
    fn put_off_sweep(&mut self, full_refresh: bool) {
        let asked = self.model.link.next_request;
        let pause = later(self.model.host.config.hidden_rows_ms, self.now, asked);
        let schedule = &mut self.model.user.roster.schedule;
        if full_refresh && schedule.full_refresh.is_none() {
            let later = self.now.saturating_add(pause);
            schedule.full_refresh_at = schedule.full_refresh_at.max(later);
        }
    }

    /// Takes over the list of groups, unless there is one whose members are read.
    fn groups_heard(&mut self, groups: Vec<gws::resource::Group>) -> bool {
        let schedule = &mut self.model.user.roster.schedule;
        let scan = schedule.groups.get_or_insert(GroupScan {
            in_background: true,
            ..GroupScan::default()
        });
        let is_next = !scan.listed;
        if is_next {
            self.groups_read(groups);
        }
        is_next
    }

    /// Time of the oldest reading that is looked at; `None` when nothing is.
    pub(super) fn oldest_in_view(&self) -> Option<Millis> {
        let roster = &self.model.user.roster;
        let looked_at = self.model.view.looked_at();
        let in_view = roster.in_view(&looked_at).filter_map(AgentRef::gws);
        let monitored = self.model.monitoring();
        let monitored = monitored.and_then(|monitoring| Some(&monitoring.agent?.id));
        let agents = in_view.chain(monitored);
        let agents = agents.filter_map(|id| roster.agents.get(id));
        let agents = agents.filter(|agent| agent.page.is_some());
        agents.map(|agent| agent.read_at.unwrap_or_default()).min()
    }
}

/// Times of the next readings.
struct Planned {
    visible: Millis,
    full_refresh: Millis,
    groups: Millis,
}

/// The pause of a tab that heard of a reading: longer than that of the reader is most times, and shorter than the
/// longest by the time of an answer. What tabs have asked for differs, and so do their pauses.
fn later(base: Millis, now: Millis, asked: u64) -> Millis {
    let dice = now.wrapping_add(asked << 20);
    base.saturating_add(jitter(base / 8, dice))
}
