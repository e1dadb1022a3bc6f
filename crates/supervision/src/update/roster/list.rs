//! The list of agents: what the supervisor chose about it, and keeping it in order.
//!
//! What has changed of single agents moves them alone.

use gws::ids::GroupId;
use litemap::LiteMap;

use crate::Millis;
use crate::choices::{self, Choices};
use crate::message::{Effect, Holding, HostEvent, Kind, ListMsg, Wanted};
use crate::model::{Agent, Facet, Kept, Listed, Model, Slot};
use crate::platform::AgentRef;
use crate::times;
use crate::update::turn::Turn;
use crate::view::cisco::{presence, since};
use crate::view::stands;

/// How long rows keep their places after the pointer has moved over them.
const HOLD_MS: Millis = 5_000;

/// When rows are no longer held by the pointer.
pub(in crate::update) fn wake_at(model: &Model) -> Option<Millis> {
    model.user.roster.hold.pointed_until
}

impl Turn<'_> {
    /// Rows keep their places while there is a reason; after it, what has waited takes effect.
    pub(in crate::update) fn hold_rows(&mut self) {
        let roster = &mut self.model.user.roster;
        let hold = &mut roster.hold;
        hold.pointed_until.take_if(|until| *until <= self.now);
        let holds = hold.is_on(self.now) && !self.wishes.sort_now;
        self.changes.list |= roster.listing.is_held() && !holds;
        for late in roster.listing.hold(holds) {
            self.changes.agent(late);
        }
    }

    /// Lets the tab remember how long agents have been in their states.
    pub(in crate::update) fn keep_times(&mut self) {
        let Some(me) = &self.model.user.me else {
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

    /// The supervisor, or the host, has selected an agent.
    pub(in crate::update) fn select(&mut self, agent: AgentRef) {
        self.effects.push(Effect::FocusAgent(agent.clone()));
        self.model.view.look.kept = Some(agent.clone());
        self.wishes.viewport = true;
        self.changes.list = true;
        if self.model.user.selected.as_ref() != Some(&agent) {
            self.effects.push(Effect::Emit(HostEvent::Select {
                agent_id: agent.as_str().to_owned(),
                platform: agent.platform().word(),
            }));
            if let Some(before) = self.model.user.selected.take() {
                self.changes.agent(before);
            }
            self.changes.agent(agent.clone());
            self.model.user.selected = Some(agent);
        }
    }

    pub(in crate::update) fn list_msg(&mut self, msg: ListMsg) {
        let before = self.choices();
        let roster = &mut self.model.user.roster;
        let view = &mut self.model.view;
        let arrangement = &mut view.arrangement;
        let is_told = matches!(msg, ListMsg::Recalled { .. } | ListMsg::Linked(_));
        match msg {
            ListMsg::Search(text) => arrangement.search = text,
            ListMsg::Sort(column) => arrangement.sort = arrangement.sort.pressed(column),
            ListMsg::Filter(wanted) => {
                let filter = &mut arrangement.filter;
                match wanted {
                    Wanted::Group(group) => filter.groups.toggle(group),
                    Wanted::Standing(standing) => filter.toggle_standing(standing),
                    Wanted::Channel(channel) => filter.channels.toggle(channel),
                    Wanted::Skill(skill) => filter.skills.toggle(skill),
                }
            }
            ListMsg::AllOf(kind, all) => {
                let filter = &mut arrangement.filter;
                match kind {
                    Kind::Group => filter.groups.all = all,
                    Kind::Channel => filter.channels.all = all,
                    Kind::Skill => filter.skills.all = all,
                }
            }
            ListMsg::HideLoggedOut(hide) => arrangement.filter.hide_logged_out = hide,
            ListMsg::Grouped(grouped) => arrangement.grouped = grouped,
            ListMsg::Fold(group) => arrangement.fold(group),
            ListMsg::ClearFilters => arrangement.filter.clear(),
            ListMsg::Clear => {
                arrangement.search.clear();
                arrangement.filter.clear();
            }
            ListMsg::Reset => self.take_choices(&self.host_choices()),
            ListMsg::Column(column) => view.columns.toggle(column),
            ListMsg::Width(column, width) => view.columns.widen(column, width),
            ListMsg::Share => {
                roster.shared = None;
                self.changes.list = true;
                let line = choices::write(&self.choices());
                self.effects.push(Effect::Share(line));
            }
            ListMsg::Shared(done) => {
                roster.shared = Some(done);
                self.changes.list = true;
            }
            ListMsg::Recalled { kept, link } => {
                self.choices_recalled(kept.as_deref(), link.as_deref());
            }
            ListMsg::Linked(line) => self.take_choices(&choices::read(&line)),
            ListMsg::Look { first, count } => {
                let look = &mut view.look;
                self.changes.list |= (look.first, look.count) != (first, count);
                (look.first, look.count) = (first, count);
            }
            ListMsg::Keep(agent) => {
                let kept = view.look.kept.replace(agent);
                self.changes.list |= kept != view.look.kept;
            }
            ListMsg::Hold(holding) => {
                let hold = &mut roster.hold;
                match holding {
                    Holding::Pointed => hold.pointed_until = Some(self.now + HOLD_MS),
                    Holding::PointerLeft => hold.pointed_until = None,
                    Holding::Focus(is_there) => hold.focused = is_there,
                }
            }
            ListMsg::SortNow => self.wishes.sort_now = true,
            ListMsg::Times(text) => {
                let times = text.map(|text| times::read(&text, self.now, self.model.host.wall));
                roster.times = times.unwrap_or_default();
            }
            ListMsg::KeepTimes => self.keep_times(),
        }
        let after = self.choices();
        if after != before {
            self.changes.list = true;
            // The link shows another list by now.
            self.model.user.roster.shared = None;
            if !is_told {
                self.keep_choices(before, after);
            }
        }
    }

    /// Lets the browser remember them; not what was looked for, which is over with the day.
    fn keep_choices(&mut self, mut before: Choices, mut after: Choices) {
        before.arrangement.search.clear();
        after.arrangement.search.clear();
        if let Some(me) = self.model.user.me.as_ref().filter(|_| before != after) {
            let line = choices::write(&after);
            self.effects.push(Effect::KeepChoices(me.id.clone(), line));
        }
    }

    /// What was chosen, as it is now.
    fn choices(&self) -> Choices {
        let view = &self.model.view;
        Choices {
            arrangement: view.arrangement.clone(),
            columns: view.columns.clone(),
        }
    }

    fn take_choices(&mut self, choices: &Choices) {
        let view = &mut self.model.view;
        view.arrangement.clone_from(&choices.arrangement);
        view.columns.clone_from(&choices.columns);
    }

    /// The list as the host wants it.
    fn host_choices(&self) -> Choices {
        let mut choices = choices::read(&self.model.host.config.view);
        if let Some(group) = &self.model.host.group {
            choices.arrangement.filter.groups = Facet {
                wanted: vec![group.clone()],
                all: false,
            };
        }
        choices
    }

    /// The host wants another list.
    pub(in crate::update) fn host_chose(&mut self) {
        let choices = self.host_choices();
        self.take_choices(&choices);
    }

    /// The host wants another group, or all.
    pub(in crate::update) fn host_chose_group(&mut self) {
        let host = self.host_choices();
        self.model.view.arrangement.filter.groups = host.arrangement.filter.groups;
    }

    /// A link goes before what was chosen last, and that before what the host wants; but for the
    /// group, which a host names because the place where the panel stands is about it.
    fn choices_recalled(&mut self, kept: Option<&str>, link: Option<&str>) {
        let link = link.filter(|_| !self.model.view.link_followed);
        self.model.view.link_followed = true;
        let host = self.host_choices();
        let choices = match (link, kept) {
            (Some(line), _) => choices::read(line),
            (None, Some(line)) => {
                let mut choices = choices::read(line);
                if self.model.host.group.is_some() {
                    choices.arrangement.filter.groups = host.arrangement.filter.groups;
                }
                choices
            }
            (None, None) => return,
        };
        self.take_choices(&choices);
    }

    /// Keeps the list in order.
    pub(in crate::update) fn list(&mut self) {
        let mut listing = std::mem::take(&mut self.model.user.roster.listing);
        if listing.is_outdated() {
            let Model { user, cisco, .. } = &mut *self.model;
            user.roster.agents.match_desk(&cisco.desk);
        }
        let model = &*self.model;
        let agents = &model.user.roster.agents;
        let wanted = &model.view.arrangement;
        let asks_anew = *listing.made() != *wanted;
        if listing.make(|| model.everybody(), || model.groups_in_order(), wanted) {
            self.changes.list = true;
        }
        for id in self.changes.agents.keys() {
            if let Some(slot) = agents.slot(id)
                && let Some(agent) = agents.kept(slot).and_then(|kept| model.in_list(kept))
            {
                self.changes.list |= listing.moved(slot, &agent);
            }
        }
        let roster = &mut self.model.user.roster;
        // What was sorted at once is held again.
        listing.hold(roster.hold.is_on(self.now));
        roster.listing = listing;
        if asks_anew {
            // Another order is looked at from its top.
            self.model.view.look.first = 0;
        }
    }
}

impl Model {
    /// The agents of both contact centres, as the list has to know them.
    fn everybody(&self) -> impl Iterator<Item = (Slot, Listed<'_>)> {
        let agents = self.user.roster.agents.everybody();
        agents.filter_map(|(slot, kept)| Some((slot, self.in_list(kept)?)))
    }

    fn in_list<'a>(&'a self, agent: &'a Kept) -> Option<Listed<'a>> {
        match agent {
            Kept::Gws(agent) => Some(listed(self, agent)),
            Kept::Cisco(id) => self.cisco.desk.agent(id).map(listed_of_cisco),
        }
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
            .desk
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

fn listed<'a>(model: &Model, agent: &'a Agent) -> Listed<'a> {
    let (presence, since) = stands(model, agent);
    Listed {
        id: AgentRef::Gws(agent.id.clone()),
        name: &agent.name,
        login: &agent.login,
        number: &agent.number,
        presence,
        since,
        groups: agent.groups.iter().map(GroupId::as_str).collect(),
        channels: &agent.channels,
        skills: &agent.skills,
    }
}

fn listed_of_cisco(agent: &cisco::desk::Agent) -> Listed<'_> {
    Listed {
        id: AgentRef::Cisco(agent.id.clone()),
        name: &agent.name,
        login: agent.user_name.as_str(),
        number: agent.extension.as_str(),
        presence: presence(agent),
        since: since(agent),
        groups: vec![&agent.team, &agent.team_name],
        channels: &[],
        skills: &[],
    }
}
