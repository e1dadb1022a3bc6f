//! The list of agents: what the supervisor chose about it, and keeping it in order.
//!
//! What has changed of single agents moves them alone.

use gws::ids::GroupId;
use litemap::LiteMap;

use crate::Millis;
use crate::message::{Effect, FacetKind, FreezeCause, HostEvent, ListMsg, Wanted};
use crate::model::{
    Agent, Facet, Filter, Kept, Listed, Model, Presence, PresenceState, Since, Slot, Sort,
};
use crate::platform::AgentRef;
use crate::times;
use crate::update::turn::Turn;
use crate::view::cisco::{presence, since};
use crate::view::{is_held, presence_of};
use crate::view_line::{self, ViewLine};

/// How long rows keep their places after the pointer has moved over them.
const FREEZE_MS: Millis = 5_000;

/// When rows are no longer held by the pointer.
pub(in crate::update) fn wake_at(model: &Model) -> Option<Millis> {
    model.user.roster.freeze.pointed_until
}

impl Turn<'_> {
    /// Rows keep their places while there is a reason; after it, what has waited takes effect.
    pub(in crate::update) fn hold_rows(&mut self) {
        let roster = &mut self.model.user.roster;
        let freeze = &mut roster.freeze;
        freeze.pointed_until.take_if(|until| *until <= self.now);
        let is_frozen = freeze.is_on(self.now) && !self.wishes.sort_now;
        self.changes.list |= roster.listing.is_frozen() && !is_frozen;
        for deferred in roster.listing.freeze(is_frozen) {
            self.changed.insert(deferred);
        }
    }

    /// Lets the tab remember how long agents have been in their states.
    pub(in crate::update) fn keep_times(&mut self) {
        let Some(me) = &self.model.user.own_user else {
            return;
        };
        if let Some(text) = times::write(
            self.model.user.roster.agents.values(),
            self.now,
            self.model.host.wall,
        ) {
            self.effects.push(Effect::KeepTimes(me.id.clone(), text));
        }
    }

    fn recall_times(&mut self, text: Option<&str>) {
        let times = text.map(|text| times::read(text, self.now, self.model.host.wall));
        self.model.user.roster.times = times.unwrap_or_default();
    }

    /// The supervisor, or the host, has selected an agent.
    pub(in crate::update) fn select(&mut self, agent: AgentRef) {
        self.effects.push(Effect::FocusAgent(agent.clone()));
        self.model.view.viewport.pinned = Some(agent.clone());
        self.wishes.viewport = true;
        self.changes.list = true;
        if self.model.user.selected.as_ref() != Some(&agent) {
            self.effects.push(Effect::Emit(HostEvent::Select {
                agent_id: agent.as_str().to_owned(),
                platform: agent.platform().word(),
            }));
            if let Some(before) = self.model.user.selected.take() {
                self.agent_changed(before);
            }
            self.agent_changed(agent.clone());
            self.model.user.selected = Some(agent);
        }
    }

    pub(in crate::update) fn list_msg(&mut self, msg: ListMsg) {
        self.wishes.viewport = true;
        let before = self.view_line();
        let is_told = matches!(msg, ListMsg::Recalled { .. } | ListMsg::Linked(_));
        self.change_list(msg);
        let after = self.view_line();
        if after != before {
            self.changes.list = true;
            // The link shows another list by now.
            self.model.user.roster.shared = None;
            if !is_told {
                self.keep_view_line(before, after);
            }
        }
    }

    /// Counts who has what the list can be narrowed by, and who is logged out.
    fn count_facets(&mut self) {
        let listing = &self.model.user.roster.listing;
        let (channels, skills) = (listing.channels(), listing.skills());
        let groups = self.model.groups_in_order();
        let mut counts = vec![0; 1 + groups.len() + channels.len() + skills.len()];
        for (_, agent) in self.model.everybody(self.now) {
            let is_out = agent.presence_state == PresenceState::LoggedOut;
            let has = std::iter::once(is_out).chain(groups.iter().map(|it| agent.is_in(it)));
            let has = has.chain(channels.iter().map(|it| agent.is_on(it)));
            let has = has.chain(skills.iter().map(|it| agent.skills.contains(it)));
            for (count, has) in counts.iter_mut().zip(has) {
                *count += usize::from(has);
            }
        }
        let groups = groups.into_iter().map(Wanted::Group);
        let channels = channels.iter().cloned().map(Wanted::Channel);
        let skills = skills.iter().cloned().map(Wanted::Skill);
        let facets = groups.chain(channels).chain(skills).map(Some);
        // Collected, they would be sorted by the standard library's sort, which nothing else needs.
        let mut counted = LiteMap::new_vec();
        for (facet, count) in std::iter::once(None).chain(facets).zip(counts) {
            counted.insert(facet, count);
        }
        let before = std::mem::replace(&mut self.model.user.roster.facet_counts, counted);
        self.changes.list |= before != self.model.user.roster.facet_counts;
    }

    fn change_list(&mut self, msg: ListMsg) {
        let roster = &mut self.model.user.roster;
        let view = &mut self.model.view;
        let list_settings = &mut view.list_settings;
        match msg {
            ListMsg::Search(text) => list_settings.search = text,
            ListMsg::Sort(column) => list_settings.sort = list_settings.sort.pressed(column),
            ListMsg::Order(column) => list_settings.sort = Sort::usual(column),
            ListMsg::Filter(wanted) => toggle(&mut list_settings.filter, wanted),
            ListMsg::AllOf(kind, all) => match kind {
                FacetKind::Group => list_settings.filter.groups.all = all,
                FacetKind::Channel => list_settings.filter.channels.all = all,
                FacetKind::Skill => list_settings.filter.skills.all = all,
            },
            ListMsg::Floor { tally, also } => list_settings.filter.press(tally, also),
            ListMsg::HideLoggedOut(hide) => list_settings.filter.hide_logged_out = hide,
            ListMsg::Grouped(grouped) => list_settings.grouped = grouped,
            ListMsg::Fold(group) => list_settings.fold(group),
            ListMsg::CountFacets => self.count_facets(),
            ListMsg::ClearFilters => list_settings.filter.clear(),
            ListMsg::Clear => {
                list_settings.search.clear();
                list_settings.filter.clear();
            }
            ListMsg::Reset => self.apply_view_line(&self.host_view_line()),
            ListMsg::Column(column) => view.columns.toggle(column),
            ListMsg::Width(column, width) => view.columns.widen(column, width),
            ListMsg::Share => {
                roster.shared = None;
                self.changes.list = true;
                let line = view_line::write(&self.view_line());
                self.effects.push(Effect::Share(line));
            }
            ListMsg::Shared(done) => {
                roster.shared = Some(done);
                self.changes.list = true;
            }
            ListMsg::Recalled { kept, link } => {
                self.view_line_recalled(kept.as_deref(), link.as_deref());
            }
            ListMsg::Linked(line) => self.apply_view_line(&view_line::read(&line)),
            ListMsg::Viewport { first, count } => {
                let viewport = &mut view.viewport;
                self.changes.list |= (viewport.first, viewport.count) != (first, count);
                (viewport.first, viewport.count) = (first, count);
            }
            ListMsg::Seen { first, count } => view.seen = Some((first, count)),
            ListMsg::Pin(agent) => {
                let kept = view.viewport.pinned.replace(agent);
                self.changes.list |= kept != view.viewport.pinned;
            }
            ListMsg::Freeze(holding) => match holding {
                FreezeCause::Pointed => roster.freeze.pointed_until = Some(self.now + FREEZE_MS),
                FreezeCause::PointerLeft => roster.freeze.pointed_until = None,
                FreezeCause::Focus(is_there) => roster.freeze.focused = is_there,
            },
            ListMsg::SortNow => self.wishes.sort_now = true,
            ListMsg::Times(text) => self.recall_times(text.as_deref()),
            ListMsg::KeepTimes => self.keep_times(),
        }
    }

    /// Lets the browser remember them; not what was looked for, which is over with the day.
    fn keep_view_line(&mut self, mut before: ViewLine, mut after: ViewLine) {
        before.list_settings.search.clear();
        after.list_settings.search.clear();
        let me = self.model.user.own_user.as_ref();
        if let Some(me) = me.filter(|_| before != after) {
            let line = view_line::write(&after);
            self.effects.push(Effect::KeepViewLine(me.id.clone(), line));
        }
    }

    /// What was chosen, as it is now.
    fn view_line(&self) -> ViewLine {
        let view = &self.model.view;
        ViewLine {
            list_settings: view.list_settings.clone(),
            columns: view.columns.clone(),
        }
    }

    fn apply_view_line(&mut self, view_line: &ViewLine) {
        let view = &mut self.model.view;
        view.list_settings.clone_from(&view_line.list_settings);
        view.columns.clone_from(&view_line.columns);
    }

    /// The list as the host wants it.
    fn host_view_line(&self) -> ViewLine {
        let mut view_line = view_line::read(&self.model.host.config.view);
        if let Some(group) = &self.model.host.group {
            view_line.list_settings.filter.groups = Facet {
                wanted: vec![group.clone()],
                all: false,
            };
        }
        view_line
    }

    /// The host wants another list.
    pub(in crate::update) fn host_chose(&mut self) {
        let view_line = self.host_view_line();
        self.apply_view_line(&view_line);
    }

    /// The host wants another group, or all.
    pub(in crate::update) fn host_chose_group(&mut self) {
        let host = self.host_view_line();
        self.model.view.list_settings.filter.groups = host.list_settings.filter.groups;
    }

    /// A link goes before what was chosen last, and that before what the host wants; but for the
    /// group, which a host names because the place where the panel stands is about it.
    fn view_line_recalled(&mut self, kept: Option<&str>, link: Option<&str>) {
        let link = link.filter(|_| !self.model.view.link_followed);
        self.model.view.link_followed = true;
        let host = self.host_view_line();
        let view_line = match (link, kept) {
            (Some(line), _) => view_line::read(line),
            (None, Some(line)) => {
                let mut view_line = view_line::read(line);
                if self.model.host.group.is_some() {
                    view_line.list_settings.filter.groups = host.list_settings.filter.groups;
                }
                view_line
            }
            (None, None) => return,
        };
        self.apply_view_line(&view_line);
    }

    /// Keeps the list in order.
    pub(in crate::update) fn list(&mut self) {
        let mut listing = std::mem::take(&mut self.model.user.roster.listing);
        listing.spell(&self.model.host.letters);
        if listing.is_outdated() {
            let Model { user, cisco, .. } = &mut *self.model;
            for new in user.roster.agents.match_desk(&cisco.desktop) {
                self.changed.insert(new);
            }
            user.roster.facet_counts.clear();
        }
        let (model, now) = (&*self.model, self.now);
        let agents = &model.user.roster.agents;
        let wanted = &model.view.list_settings;
        let asks_anew = *listing.made() != *wanted;
        let (everybody, groups) = (|| model.everybody(now), || model.groups_in_order());
        let is_to_make = asks_anew || listing.is_outdated();
        self.changes.list |= is_to_make && listing.make(everybody, groups, wanted);
        for slot in self.changed.iter() {
            if let Some(agent) = agents.kept(slot).and_then(|kept| listed(model, kept, now)) {
                self.changes.list |= listing.moved(slot, &agent);
            }
        }
        let roster = &mut self.model.user.roster;
        // What was sorted at once is held again.
        listing.freeze(roster.freeze.is_on(self.now));
        roster.listing = listing;
        if asks_anew {
            // Another order is looked at from its top.
            let view = &mut self.model.view;
            view.viewport.first = 0;
            view.seen = view.seen.map(|(_, count)| (0, count));
        }
    }

    /// Takes over that an agent came over a limit, or is no longer over one, which no reading tells.
    pub(in crate::update) fn limit_passed(&mut self, slot: Slot) {
        let mut listing = std::mem::take(&mut self.model.user.roster.listing);
        let kept = self.model.user.roster.agents.kept(slot);
        if let Some(agent) = kept.and_then(|kept| listed(self.model, kept, self.now)) {
            listing.moved(slot, &agent);
            self.changes.list = true;
        }
        self.model.user.roster.listing = listing;
    }
}

fn toggle(filter: &mut Filter, wanted: Wanted) {
    match wanted {
        Wanted::Group(group) => filter.groups.toggle(group),
        Wanted::Channel(channel) => filter.channels.toggle(channel),
        Wanted::Skill(skill) => filter.skills.toggle(skill),
    }
}

impl Model {
    /// The agents of both contact centres, as the list has to know them.
    fn everybody(&self, now: Millis) -> impl Iterator<Item = (Slot, Listed<'_>)> {
        let agents = self.user.roster.agents.everybody();
        agents.filter_map(move |(slot, kept)| Some((slot, listed(self, kept, now)?)))
    }

    /// The groups in the server's order, then the teams of the Cisco channel.
    pub(crate) fn groups_in_order(&self) -> Vec<GroupId> {
        let groups = self.user.roster.groups.iter().map(|group| group.id.clone());
        let mut groups: Vec<GroupId> = groups.collect();
        let mut known: LiteMap<GroupId, ()> = LiteMap::new_vec();
        for group in &groups {
            known.insert(group.clone(), ());
        }
        for agent in self
            .cisco
            .desktop
            .agents()
            .filter(|agent| !agent.team.is_empty())
        {
            let team = GroupId::from(agent.team.as_str());
            if !known.contains_key(&team) {
                known.insert(team.clone(), ());
                groups.push(team);
            }
        }
        groups
    }
}

fn listed<'a>(model: &'a Model, agent: &'a Kept, now: Millis) -> Option<Listed<'a>> {
    match agent {
        Kept::Gws(agent) => Some(listed_of_gws(model, agent, now)),
        Kept::Cisco(id) => {
            let agent = model.cisco.desktop.agent(id)?;
            Some(listed_of_cisco(model, agent, now))
        }
    }
}

fn listed_of_gws<'a>(model: &Model, agent: &'a Agent, now: Millis) -> Listed<'a> {
    let (presence, since) = presence_of(model, agent);
    Listed {
        id: AgentRef::Gws(agent.id.clone()),
        name: &agent.name,
        login: &agent.login,
        number: &agent.number,
        presence_state: PresenceState::of(&presence, is_held(model, agent)),
        is_over: is_over(model, &presence, since, now),
        presence,
        since,
        groups: agent.groups.iter().map(GroupId::as_str).collect(),
        channels: &agent.channels,
        skills: &agent.skills,
    }
}

/// Time from which on an agent is over the limit of the state.
pub(in crate::update) fn over_at(
    model: &Model,
    presence: &Presence,
    since: Option<Since>,
) -> Option<Millis> {
    let limits = model.host.config.limits_of(presence)?;
    Some(since?.at().saturating_add(limits.alert_ms))
}

/// Whether an agent is over the limit of the state. Without contact, times in states stand still.
fn is_over(model: &Model, presence: &Presence, since: Option<Since>, now: Millis) -> bool {
    let now = model.user.as_of.unwrap_or(now);
    over_at(model, presence, since).is_some_and(|at| at <= now)
}

fn listed_of_cisco<'a>(model: &Model, agent: &'a cisco::desktop::Agent, now: Millis) -> Listed<'a> {
    let (presence, since) = (presence(agent), since(agent));
    Listed {
        id: AgentRef::Cisco(agent.id.clone()),
        name: &agent.name,
        login: agent.user_name.as_str(),
        number: agent.extension.as_str(),
        presence_state: presence.presence_state(),
        is_over: is_over(model, &presence, since, now),
        presence,
        since,
        groups: vec![&agent.team, &agent.team_name],
        channels: &[],
        skills: &[],
    }
}
