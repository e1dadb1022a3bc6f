//! SMS sessions and chats: customers who write, agents who answer, supervisors who read along.
//! Plain data here, what happens to it in the files beside. It must not know URIs, JSON or the real clock.
//!
//! | file | what is in it |
//! |---|---|
//! | `session` | one session with participants and messages |
//! | `deeds` | what participants do |
//! | `floor` | customers who write in, offers, queues, the end |
//! | `supervision` | subscriptions of supervisors, intrusion |
//! | `log` | participants and messages, and who is notified |
//! | `traffic` | random written traffic |
//! | `phrases` | sentences of the random traffic |
//! | `views` | snapshots for one participant |

mod deeds;
mod floor;
mod log;
mod phrases;
mod session;
mod supervision;
#[cfg(test)]
mod tests;
mod traffic;
mod views;

use std::collections::BTreeMap;

use super::ids::{Dn, TextId};
use super::{Denied, Millis, Note, World};
use crate::rng::Rng;

pub(crate) use deeds::{Deed, TextAct};
pub(crate) use session::{Member, Message, MessageKind, Stage, TextSession, Who};
pub(crate) use traffic::TextPlan;
pub(crate) use views::{CAPACITY, MessageView, ParticipantView, TextView};

/// The two kinds of written sessions that a supervisor may follow. Their rules are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Media {
    Sms,
    Chat,
}

impl Media {
    pub(crate) const ALL: [Self; 2] = [Self::Sms, Self::Chat];

    /// The id of its channel.
    pub(crate) fn channel(self) -> &'static str {
        match self {
            Self::Sms => "smssession",
            Self::Chat => "chat",
        }
    }

    pub(crate) fn by_channel(channel: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|media| media.channel() == channel)
    }
}

/// How a supervisor takes part in a written session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextMode {
    Monitor,
    Coach,
    BargeIn,
}

impl TextMode {
    pub(crate) fn by_name(name: &str) -> Option<Self> {
        match name {
            "Monitor" => Some(Self::Monitor),
            "Coach" => Some(Self::Coach),
            "BargeIn" => Some(Self::BargeIn),
            _ => None,
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Monitor => "Monitor",
            Self::Coach => "Coach",
            Self::BargeIn => "BargeIn",
        }
    }

    /// The operation that leads to it.
    pub(crate) fn switch(self) -> &'static str {
        match self {
            Self::Monitor => "SwitchToMonitor",
            Self::Coach => "SwitchToCoach",
            Self::BargeIn => "SwitchToBargeIn",
        }
    }

    /// Who sees a supervisor in this mode, with all that the supervisor does.
    pub(crate) fn visibility(self) -> Visibility {
        match self {
            Self::Monitor => Visibility::Supervisors,
            Self::Coach => Visibility::Agents,
            Self::BargeIn => Visibility::All,
        }
    }
}

/// Who sees a participant or a message. Agents are among `All`, supervisors among all three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Visibility {
    Supervisors,
    Agents,
    All,
}

impl Visibility {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Supervisors => "Supervisors",
            Self::Agents => "Agents",
            Self::All => "All",
        }
    }
}

/// A supervisor's subscription to the sessions of one agent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Watch {
    pub(crate) mode: TextMode,
    /// `NextChat`: over with the next session that the agent accepts.
    pub(crate) next_only: bool,
    pub(crate) nickname: Option<String>,
}

/// Why a session is shown again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextNote {
    StatusChange,
    ParticipantsUpdated,
    PropertiesUpdated,
}

/// All written sessions and subscriptions.
#[derive(Debug)]
pub(crate) struct Texts {
    sessions: BTreeMap<TextId, TextSession>,
    watches: BTreeMap<(Dn, Media, Dn), Watch>,
    made: u64,
    /// Numbers the answers of the server to what participants did (`referenceId`).
    references: u64,
    prefix: String,
    /// Milliseconds since 1970 at the moment 0 of the simulator.
    epoch: u64,
}

impl Texts {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            sessions: BTreeMap::new(),
            watches: BTreeMap::new(),
            made: 0,
            references: 0,
            prefix: Rng::new(seed, "text sessions").base_32(8),
            epoch: 0,
        }
    }
}

impl World {
    /// Sets what the calendar says at the moment 0, in milliseconds since 1970.
    pub(crate) fn set_epoch(&mut self, epoch: u64) {
        self.texts.epoch = epoch;
    }

    pub(crate) fn texts(&self) -> impl Iterator<Item = &TextSession> {
        self.texts.sessions.values()
    }

    pub(crate) fn text(&self, id: &TextId) -> Option<&TextSession> {
        self.texts.sessions.get(id)
    }

    /// The sessions of this kind that `dn` takes part in or is invited to, oldest first.
    pub(crate) fn texts_of<'w>(
        &'w self,
        dn: &'w Dn,
        media: Media,
    ) -> impl Iterator<Item = (&'w TextSession, &'w Member)> {
        let ids = self.person(dn).map(|person| person.texts.as_slice());
        let sessions = ids.unwrap_or_default().iter();
        sessions
            .filter_map(|id| self.text(id))
            .filter(move |session| session.media == media)
            .filter_map(|session| Some((session, session.member(dn)?)))
    }

    /// The subscription of `by` to the sessions of `agent`.
    pub(crate) fn watch(&self, by: &Dn, media: Media, agent: &Dn) -> Option<&Watch> {
        self.texts.watches.get(&(by.clone(), media, agent.clone()))
    }

    pub(crate) fn watches(&self) -> impl Iterator<Item = (&(Dn, Media, Dn), &Watch)> {
        self.texts.watches.iter()
    }

    /// Would `act` be carried out now?
    pub(super) fn check_text(&self, by: &Dn, act: &TextAct) -> Result<(), Denied> {
        match act {
            TextAct::Watch { media, agent, .. } => self.check_watch(by, *media, agent),
            TextAct::Unwatch { media, agent } => self.check_unwatch(by, *media, agent),
            TextAct::Intrude { agent, session, .. } => self.check_intrude(by, agent, session),
            TextAct::Do { session, deed } => self.check_deed(by, session, deed),
        }
    }

    pub(super) fn apply_text(&mut self, now: Millis, by: &Dn, act: TextAct) {
        match act {
            TextAct::Watch {
                media,
                agent,
                watch,
            } => {
                self.texts.watches.insert((by.clone(), media, agent), watch);
            }
            TextAct::Unwatch { media, agent } => {
                self.texts.watches.remove(&(by.clone(), media, agent));
            }
            TextAct::Intrude {
                agent,
                session,
                mode,
            } => self.intrude(by, &agent, &session, mode),
            TextAct::Do { session, deed } => self.carry_out_deed(now, by, &session, deed),
        }
    }

    /// Tells `by` that an accepted operation on a written session came to nothing.
    pub(crate) fn text_error(&mut self, by: &Dn, act: &TextAct, message: String) {
        let (media, session) = match act {
            TextAct::Watch { media, .. } | TextAct::Unwatch { media, .. } => (Some(*media), None),
            TextAct::Intrude { session, .. } | TextAct::Do { session, .. } => {
                (self.text(session).map(|text| text.media), Some(session))
            }
        };
        // A session that is gone was shown as ended already.
        if let Some(media) = media {
            self.notes.push(Note::TextError {
                to: by.clone(),
                media,
                session: session.cloned(),
                message,
            });
        }
    }
}
