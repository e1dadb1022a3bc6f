//! What can be known: an independent reading of everything that the panel was told.
//!
//! Knows what was told, in which order, and what that leaves possible. Must not ask the model anything,
//! so that the table is no mirror of the code.

use bayeux::State;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use supervision::Msg;
use supervision::message::{CometEvent, CredentialsAnswer, HostEvent};

use super::asked::{Asked, Op};

/// A leg of the supervisor, or a session with the supervisor in it, as the server told it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Leg {
    /// The last telling.
    pub(crate) now: Value,
    /// The mode that the switches on offer amount to, kept while none is on offer.
    pub(crate) mode: Option<&'static str>,
    /// Its end was told.
    pub(crate) is_over: bool,
    /// It was told to be over for good: a late notification is older than that. What no reading shows any
    /// more and was never told to be monitored on the own phone may as well have begun since.
    pub(crate) stays_over: bool,
    /// Its end was told, and a reading showed it again.
    pub(crate) was_over: bool,
    /// It was in the first reading of own state.
    pub(crate) at_first: bool,
    /// It was in a reading after a gap.
    pub(crate) after_gap: bool,
    /// A reading after a gap had lost it.
    pub(crate) lost_in_gap: bool,
    /// Others took part than before.
    pub(crate) parties_changed: bool,
}

/// Everything that was told since the connection was asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    /// The host asked for a connection, and has not ended it.
    pub(crate) wanted: bool,
    /// The host has just named another server, or somebody else has just signed in.
    pub(crate) just_moved: bool,
    /// Who is signed in, as the last answer about that told.
    pub(crate) user: Option<Value>,
    /// Since that answer another one told that nobody is signed in, or that question was not answered.
    pub(crate) user_doubted: bool,
    /// The own device was told to be another one, or gone.
    pub(crate) was_replaced: bool,
    /// The own device was told to be logged out.
    pub(crate) was_inactive: bool,
    /// An answer told that nobody is signed in, or the host had no credentials.
    pub(crate) refused: bool,
    /// Something came that ends the connection for good.
    pub(crate) ended: bool,
    /// The browser has no network.
    pub(crate) offline: bool,
    /// The notification session was opened, and its last word is that messages flow.
    pub(crate) flows: bool,
    /// The notification session was opened.
    pub(crate) comet_open: bool,
    /// Messages may have been missed since own state was read.
    pub(crate) gap: bool,
    /// Since the last time when all was well, something was not.
    pub(crate) troubled: bool,
    /// Contact may have been there since the connection was asked for.
    pub(crate) was_live: bool,
    /// Own state was read since the connection was asked for.
    pub(crate) own_read: bool,
    /// Every state of the own device that may still hold: the last one told.
    pub(crate) device: Option<Value>,
    /// A device that monitors an agent was told at least once.
    pub(crate) monitored_once: bool,
    pub(crate) calls: BTreeMap<String, Leg>,
    pub(crate) sessions: BTreeMap<String, Leg>,
    /// Contacts, as they were told last.
    pub(crate) contacts: BTreeMap<String, Value>,
    pub(crate) groups_told: bool,
    /// An answer about the roster was none, or a refusal.
    pub(crate) roster_failed: bool,
    pub(crate) asked: Asked,
    /// The devices of agents, as the directory told them.
    pub(crate) devices_of: BTreeMap<String, BTreeSet<String>>,
    /// Every device that was told to be monitored.
    pub(crate) targets: BTreeSet<String>,
    /// Why an earlier operation may be told of: what the tab remembered.
    pub(crate) memory: BTreeSet<(String, String)>,
    pub(crate) unreadable: bool,
    pub(crate) channels_told: bool,
    pub(crate) session_refused: bool,
}

impl Known {
    /// Whether contact may be there now.
    pub(crate) fn may_be_live(&self) -> bool {
        self.wanted && self.user.is_some() && self.flows && self.own_read
    }

    /// Whether messages may flow without a gap, so that what is told is so now.
    pub(crate) fn may_hear(&self) -> bool {
        self.wanted && self.user.is_some() && self.flows
    }

    /// Whether there is anything on the screen that may be old.
    pub(crate) fn has_told(&self) -> bool {
        let has_calls = !self.calls.is_empty() || !self.sessions.is_empty();
        let is_messaging_monitored =
            !self.memory.is_empty() || !self.asked.messaging_monitoring.is_empty();
        self.was_live || self.device.is_some() || has_calls || is_messaging_monitored
    }

    /// Whether contact may be lost now.
    pub(crate) fn may_be_lost(&self) -> bool {
        self.troubled || !self.may_be_live()
    }

    /// What the own device was last told to monitor.
    pub(crate) fn monitoring(&self) -> Option<&Value> {
        let monitoring = &self.device.as_ref()?["supervisorMonitoringState"];
        monitoring.is_object().then_some(monitoring)
    }

    pub(crate) fn device_is(&self, state: &str) -> bool {
        let device = self.device.as_ref();
        device.is_some_and(|device| device["deviceState"] == state)
    }

    /// A message of the host, the browser or the notification session.
    pub(crate) fn told(&mut self, msg: &Msg) {
        match msg {
            Msg::Connect => {
                self.wanted = true;
                self.troubled = true;
            }
            Msg::Disconnect => *self = Self::default(),
            Msg::Online(online) => {
                self.offline = !online;
                self.troubled = true;
            }
            Msg::Comet(event) => self.comet(event),
            Msg::Notifications(all) => all.iter().for_each(|data| self.notification(data)),
            Msg::Recalled(Some(text)) => {
                for line in text.lines() {
                    let mut words = line.split('\t');
                    if let (Some("followed"), Some(agent), Some(channel)) =
                        (words.next(), words.next(), words.next())
                    {
                        self.memory.insert((agent.into(), channel.into()));
                    }
                }
            }
            Msg::Credentials { answer, .. } => {
                self.troubled = true;
                self.refused |= *answer != CredentialsAnswer::TryAgain;
            }
            _ => {}
        }
    }

    /// Another server: nothing of the one before holds.
    pub(crate) fn moved(&mut self) {
        let wanted = self.wanted;
        *self = Self::default();
        self.wanted = wanted;
        self.just_moved = true;
        self.troubled = true;
    }

    fn comet(&mut self, event: &CometEvent) {
        if !self.comet_open {
            return;
        }
        match event {
            CometEvent::State(State::Live) => self.flows = true,
            CometEvent::Gap => self.gap = true,
            CometEvent::State(State::Reconnecting { .. } | State::Offline) => {
                self.flows = false;
                self.troubled = true;
            }
            CometEvent::State(State::AuthRequired) => {
                self.flows = false;
                self.troubled = true;
                self.refused = true;
            }
            CometEvent::State(State::Failed(_)) | CometEvent::NotSubscribed => {
                self.flows = false;
                self.comet_open = false;
                self.troubled = true;
                self.ended = true;
            }
            CometEvent::State(State::Closed | State::Handshaking)
            | CometEvent::Terms(_)
            | CometEvent::LastContact(_) => {}
        }
    }

    /// Whether a phone came to be monitored that is not the agent's who was pressed.
    pub(crate) fn is_somebody_else(&self, op: &Op) -> bool {
        let devices = self.devices_of.get(&op.target);
        devices.is_some_and(|devices| self.targets.iter().any(|target| !devices.contains(target)))
    }

    /// The panel did this by itself or for the host.
    pub(crate) fn did(&mut self, effect: &supervision::Effect) {
        match effect {
            supervision::Effect::OpenComet { .. } => {
                // A new session does not bring what came after the last one ended.
                self.gap |= self.own_read && !self.comet_open;
                self.comet_open = true;
                self.flows = false;
            }
            supervision::Effect::CloseComet => {
                self.comet_open = false;
                self.flows = false;
            }
            supervision::Effect::AskHost { event, .. }
            | supervision::Effect::Emit(
                event @ HostEvent::Operation {
                    phase: "requested", ..
                },
            ) => self.asked.began(event),
            supervision::Effect::Send { request, .. } => {
                self.user_doubted |= request.path.contains("features");
                self.asked.sent(request);
            }
            _ => {}
        }
    }

    /// The state of a contact on the voice channel; `None` while the agent is logged out or unknown.
    pub(crate) fn voice_of(&self, agent: &str) -> Option<&str> {
        let channels = &self.contacts.get(agent)?["availability"]["channels"];
        let mut channels = channels.as_array().into_iter().flatten();
        let voice = channels.find(|channel| channel["channel"] == "voice")?;
        voice["userState"]["state"].as_str()
    }
}
