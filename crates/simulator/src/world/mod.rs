//! The contact centre itself: people, devices, calls, monitoring, traffic. Plain data and plain functions.
//! It must not know HTTP, JSON, CometD or the real clock: time comes in as an argument, what others should hear of
//! goes out as [`Note`]s.
//!
//! | file | what is in it |
//! |---|---|
//! | `people` | agents, supervisors, groups, skills |
//! | `states` | the states of agents |
//! | `calls` | calls and who takes part |
//! | `conference` | more than two people on a call; recording |
//! | `monitoring` | who listens to whom, and how |
//! | `text` | SMS sessions and chats |
//! | `traffic` | random calls and breaks |
//! | `attached` | data attached to random calls |
//! | `views` | snapshots of devices and legs |
//! | `ids` | the names of things |

mod attached;
mod calls;
mod conference;
mod ids;
mod monitoring;
mod people;
mod states;
mod text;
mod traffic;
mod views;

use std::collections::{BTreeMap, HashMap};

pub(crate) use calls::{Call, Party, PartyRole, Recording};
pub(crate) use ids::{CallId, DeviceId, Dn, TextId, UserId};
pub(crate) use monitoring::{CallsMode, Mode, Monitoring, Scope};
pub(crate) use people::{Group, Person, VOICE_ENVIRONMENT};
pub(crate) use states::{Availability, UserState, by_operation, operations};
pub(crate) use text::{
    CAPACITY, Deed, Media, Member, Message, MessageKind, MessageView, ParticipantView, Stage,
    TextAct, TextMode, TextNote, TextSession, TextView, Visibility, Watch, Who,
};
pub(crate) use views::{DeviceView, LegView};

use crate::guesses::{self, Guesses};
use crate::rng::Rng;
use text::Texts;
use traffic::Traffic;

/// The channel of calls.
pub(crate) const VOICE: &str = "voice";

/// Milliseconds since the simulator started.
pub(crate) type Millis = u64;

/// How the telephony behind the API is configured.
#[derive(Clone, Debug)]
pub(crate) struct Rules {
    /// A supervisor may enter a call that is already in progress.
    pub(crate) intrusion: bool,
    /// The supervisor's phone answers by itself.
    pub(crate) auto_answer: bool,
    /// A SIP Cluster: only whole calls are followed, monitoring starts silent, calls in progress are not entered.
    pub(crate) sip_cluster: bool,
    /// The channels of the agents on the floor beside voice.
    pub(crate) channels: Vec<String>,
    pub(crate) guesses: Guesses,
}

/// A notification for a user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Note {
    Device(DeviceView),
    Call {
        kind: CallNote,
        leg: LegView,
    },
    /// The state of a channel was changed by another user.
    Channel {
        to: Dn,
        channel: String,
        state: UserState,
    },
    /// A written session looks different.
    Text {
        kind: TextNote,
        view: TextView,
        /// Counts the changes of state.
        reference: Option<u64>,
    },
    /// New entries in the log of a session.
    TextLog {
        to: Dn,
        media: Media,
        session: TextId,
        messages: Vec<MessageView>,
    },
    /// An operation on written sessions that was accepted could not be carried out.
    TextError {
        to: Dn,
        media: Media,
        session: Option<TextId>,
        message: String,
    },
    /// An operation that was accepted could not be carried out.
    DeviceError {
        to: Dn,
        device: DeviceId,
        message: Option<String>,
    },
}

impl Note {
    /// The user who is notified.
    pub(crate) fn to(&self) -> &Dn {
        match self {
            Self::Device(view) => &view.dn,
            Self::Call { leg, .. } => &leg.dn,
            Self::Text { view, .. } => &view.to,
            Self::Channel { to, .. }
            | Self::TextLog { to, .. }
            | Self::TextError { to, .. }
            | Self::DeviceError { to, .. } => to,
        }
    }
}

/// Why a call is shown again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CallNote {
    StatusChange,
    ParticipantsUpdated,
    MonitoredUserMutedStateChange,
    AttachedDataChanged,
    CallRecordingStateChange,
}

/// An operation that GWS accepted: what is to happen a moment later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Monitor {
        by: Dn,
        monitoring: Monitoring,
    },
    CancelMonitoring {
        by: Dn,
    },
    DoNotDisturb {
        dn: Dn,
        on: bool,
    },
    Login {
        dn: Dn,
    },
    Logout {
        dn: Dn,
    },
    /// The owner sets the state, and hears of it on the device.
    SetState {
        dn: Dn,
        state: UserState,
    },
    /// A supervisor sets the state, and the owner hears of it on the channel.
    ControlState {
        dn: Dn,
        channel: String,
        state: UserState,
    },
    Switch {
        by: Dn,
        call: CallId,
        to: Mode,
    },
    MuteAgent {
        by: Dn,
        call: CallId,
        on: bool,
    },
    Answer {
        by: Dn,
        call: CallId,
    },
    HangUp {
        by: Dn,
        call: CallId,
    },
    Text {
        by: Dn,
        act: TextAct,
    },
}

/// Why something cannot be done now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Denied {
    NotSupervisor,
    DeviceInactive(Dn),
    TargetLoggedOut(Dn),
    UnknownDevice,
    UnknownCall,
    /// With the name of that supervisor, where the server sends it.
    MonitoredByAnother(Dn, Option<String>),
    /// A SIP Cluster cannot do it.
    SipCluster(&'static str),
    OwnDevice,
    /// The operation is not among the capabilities.
    NotOffered(&'static str),
    Busy(Dn),
    NoCall(Dn),
    UnknownUser,
    UnknownText,
    /// An agent whose written sessions are asked for is not signed in there.
    AgentLoggedOut(Dn),
    /// The supervisor does not monitor this agent.
    NotMonitored(Dn),
    OwnSessions,
    /// A supervisor who only reads along wants to write.
    Silent(&'static str),
}

/// The whole contact centre.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) rules: Rules,
    people: BTreeMap<Dn, Person>,
    by_user: HashMap<UserId, Dn>,
    by_device: HashMap<DeviceId, Dn>,
    groups: Vec<Group>,
    supervisors: Vec<Dn>,
    /// Who takes part in the random traffic.
    floor: Vec<Dn>,
    texts: Texts,
    calls: BTreeMap<CallId, Call>,
    calls_made: u64,
    call_prefix: String,
    notes: Vec<Note>,
    traffic: Traffic,
}

impl World {
    pub(crate) fn new(seed: u64, agents: usize, rules: Rules) -> Self {
        let staff = people::staff(seed, agents);
        let groups = people::groups(seed, &staff);
        Self {
            rules,
            by_user: staff
                .iter()
                .map(|p| (p.user_id.clone(), p.dn.clone()))
                .collect(),
            by_device: staff
                .iter()
                .map(|p| (p.device_id.clone(), p.dn.clone()))
                .collect(),
            supervisors: staff
                .iter()
                .filter(|person| person.is_supervisor())
                .map(|person| person.dn.clone())
                .collect(),
            floor: staff
                .iter()
                .filter(|person| person.on_the_floor)
                .map(|person| person.dn.clone())
                .collect(),
            texts: Texts::new(seed),
            people: staff.into_iter().map(|p| (p.dn.clone(), p)).collect(),
            groups,
            calls: BTreeMap::new(),
            calls_made: 0,
            call_prefix: Rng::new(seed, "calls").base_32(26),
            notes: Vec::new(),
            traffic: Traffic::new(seed),
        }
    }

    pub(crate) fn people(&self) -> impl Iterator<Item = &Person> {
        self.people.values()
    }

    pub(crate) fn groups(&self) -> &[Group] {
        &self.groups
    }

    pub(crate) fn calls(&self) -> impl Iterator<Item = &Call> {
        self.calls.values()
    }

    pub(crate) fn person(&self, dn: &Dn) -> Option<&Person> {
        self.people.get(dn)
    }

    pub(crate) fn person_by_user(&self, id: &str) -> Option<&Person> {
        self.person(self.by_user.get(&UserId::new(id))?)
    }

    pub(crate) fn person_by_device(&self, id: &str) -> Option<&Person> {
        self.person(self.by_device.get(&DeviceId::new(id))?)
    }

    pub(crate) fn person_by_name(&self, user_name: &str) -> Option<&Person> {
        self.people
            .values()
            .find(|person| person.user_name == user_name)
    }

    /// What happened since the last call, in order.
    pub(crate) fn take_notes(&mut self) -> Vec<Note> {
        std::mem::take(&mut self.notes)
    }

    /// Would `action` be carried out now?
    pub(crate) fn check(&self, action: &Action) -> Result<(), Denied> {
        match action {
            Action::Monitor { by, monitoring } => self.check_monitor(by, monitoring),
            Action::CancelMonitoring { by } => self.check_cancel(by),
            Action::DoNotDisturb { dn, on } => self.check_disturb(dn, *on),
            Action::SetState { dn, .. } | Action::ControlState { dn, .. } => self.check_active(dn),
            Action::Login { dn } | Action::Logout { dn } => {
                self.person(dn).map(|_| ()).ok_or(Denied::UnknownDevice)
            }
            Action::Switch { by, call, to } => self.check_switch(by, call, *to),
            Action::MuteAgent { by, call, on } => self.check_mute(by, call, *on),
            Action::Answer { by, call } => self.check_answer(by, call),
            Action::HangUp { by, call } => self.party(call, by).map(|_| ()),
            Action::Text { by, act } => self.check_text(by, act),
        }
    }

    /// Carries `action` out, or says why it is too late for it.
    pub(crate) fn apply(&mut self, now: Millis, action: Action) -> Result<(), Denied> {
        self.check(&action)?;
        match action {
            Action::Monitor { by, monitoring } => self.monitor(now, &by, monitoring),
            Action::CancelMonitoring { by } => self.cancel_monitoring(now, &by),
            Action::DoNotDisturb { dn, on } => {
                self.change(&dn, |person| person.do_not_disturb = on);
            }
            Action::Login { dn } => self.log_in(now, &dn),
            Action::Logout { dn } => self.log_out(now, &dn),
            Action::SetState { dn, state } => self.set_state(now, &dn, state),
            Action::ControlState { dn, channel, state } => {
                self.control_state(now, &dn, channel, state);
            }
            Action::Switch { by, call, to } => self.switch(now, &by, &call, to),
            Action::MuteAgent { by, call, on } => self.mute_agent(now, &by, &call, on),
            Action::Answer { by, call } => self.answer(now, &by, &call),
            Action::HangUp { by, call } => self.hang_up(now, &by, &call),
            Action::Text { by, act } => self.apply_text(now, &by, act),
        }
        Ok(())
    }

    /// Notifies the owner that an accepted operation came to nothing.
    pub(crate) fn device_error(&mut self, dn: &Dn, message: Option<String>) {
        if let Some(person) = self.people.get(dn) {
            let device = person.device_id.clone();
            self.notes.push(Note::DeviceError {
                to: dn.clone(),
                device,
                message,
            });
        }
    }

    fn check_active(&self, dn: &Dn) -> Result<(), Denied> {
        match self.person(dn) {
            None => Err(Denied::UnknownDevice),
            Some(person) if !person.active => Err(Denied::DeviceInactive(dn.clone())),
            Some(_) => Ok(()),
        }
    }

    /// Needs no active device: an inactive one was seen with the capability.
    fn check_disturb(&self, dn: &Dn, on: bool) -> Result<(), Denied> {
        match self.person(dn) {
            None => Err(Denied::UnknownDevice),
            Some(person) if person.do_not_disturb != on => Ok(()),
            Some(_) if on => Err(Denied::NotOffered("DoNotDisturbOn")),
            Some(_) => Err(Denied::NotOffered("DoNotDisturbOff")),
        }
    }

    /// Changes a person and notifies that person of the device.
    fn change(&mut self, dn: &Dn, change: impl FnOnce(&mut Person)) {
        if let Some(person) = self.people.get_mut(dn) {
            change(person);
            self.note_device(dn);
        }
    }

    fn note_device(&mut self, dn: &Dn) {
        if let Some(view) = self.device_view(dn) {
            self.notes.push(Note::Device(view));
        }
    }

    fn set_state(&mut self, now: Millis, dn: &Dn, state: UserState) {
        if state.state == Availability::LoggedOut {
            return self.log_out(now, dn);
        }
        self.change(dn, |person| {
            person.state = state;
            person.state_since = now;
        });
    }

    fn control_state(&mut self, now: Millis, dn: &Dn, channel: String, state: UserState) {
        self.notes.push(Note::Channel {
            to: dn.clone(),
            channel: channel.clone(),
            state: state.clone(),
        });
        if channel == VOICE {
            return self.set_state(now, dn, state);
        }
        if let Some(person) = self.people.get_mut(dn) {
            person.other_channels.insert(channel, state);
        }
    }

    /// The states of a person on the channels beside voice.
    pub(crate) fn other_channels(&self, person: &Person) -> Vec<(String, UserState)> {
        let channels = self.rules.channels.iter().filter(|_| person.on_the_floor);
        channels
            .map(|channel| {
                let state = person.other_channels.get(channel).cloned();
                (channel.clone(), state.unwrap_or_else(UserState::ready))
            })
            .collect()
    }

    fn log_in(&mut self, now: Millis, dn: &Dn) {
        if self.person(dn).is_some_and(|person| person.active) {
            return self.note_device(dn);
        }
        self.change(dn, |person| {
            person.active = true;
            person.state = UserState::logged_in();
            person.state_since = now;
        });
        if guesses::NOT_READY_AFTER_LOGIN {
            self.set_state(now, dn, UserState::not_ready());
        }
    }

    fn log_out(&mut self, now: Millis, dn: &Dn) {
        let call = self.person(dn).and_then(|person| person.call.clone());
        if let Some(call) = call {
            self.hang_up(now, dn, &call);
        }
        self.texts_log_out(now, dn);
        self.change(dn, |person| {
            person.active = false;
            person.monitoring = None;
            person.state = UserState::offline();
            person.state_since = now;
        });
        if self.rules.guesses.target_must_be_logged_in {
            self.end_monitoring_of(now, dn);
            self.end_watches_of(dn);
        }
    }

    /// The device loses its registration, as when the phone is unplugged; or gets it back.
    pub(crate) fn set_device_active(&mut self, now: Millis, dn: &Dn, active: bool) {
        if active {
            self.log_in(now, dn);
        } else {
            self.log_out(now, dn);
        }
    }
}
