//! The contact centre itself: people, devices, calls, monitoring, traffic. Plain data and plain functions.
//! It must not know HTTP, JSON, CometD or the real clock: time comes in as an argument, what others should hear of
//! goes out as [`Note`]s.
//!
//! | file | what is in it |
//! |---|---|
//! | `notes` | what users are notified of |
//! | `actions` | accepted operations, and why one is denied |
//! | `people` | agents, supervisors, groups, skills |
//! | `devices` | devices that log in and out |
//! | `states` | the states of agents |
//! | `calls` | calls and who takes part |
//! | `conference` | more than two people on a call; recording |
//! | `monitoring` | who listens to whom, and how |
//! | `text` | SMS sessions and chats |
//! | `traffic` | random calls and breaks |
//! | `attached` | data attached to random calls |
//! | `views` | snapshots of devices and legs |
//! | `ids` | the names of things |

mod actions;
mod attached;
mod calls;
mod conference;
mod devices;
mod ids;
mod monitoring;
mod notes;
mod people;
mod states;
mod text;
mod traffic;
mod views;

use std::collections::{BTreeMap, HashMap};

pub(crate) use actions::{Action, Denied};
pub(crate) use calls::{Call, Party, PartyRole, Recording};
pub(crate) use ids::{CallId, DeviceId, Dn, TextId, UserId};
pub(crate) use monitoring::{CallsMode, Mode, Monitoring, Scope};
pub(crate) use notes::{CallNote, Note};
pub(crate) use people::{Group, Person, VOICE_ENVIRONMENT};
pub(crate) use states::{Availability, UserState, by_operation, operations};
pub(crate) use text::{
    CAPACITY, Deed, Media, Member, Message, MessageKind, MessageView, ParticipantView, Stage,
    TextAct, TextMode, TextNote, TextSession, TextView, Visibility, Watch, Who,
};
pub(crate) use views::{DeviceView, LegView};

use crate::guesses::Guesses;
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

/// The whole contact centre.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) rules: Rules,
    people: BTreeMap<Dn, Person>,
    by_user: HashMap<UserId, Dn>,
    by_device: HashMap<DeviceId, Dn>,
    groups: Vec<Group>,
    supervisors: Vec<Dn>,
    /// People who take part in the random traffic.
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
}
