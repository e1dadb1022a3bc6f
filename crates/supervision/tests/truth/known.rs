//! What can be known: an independent reading of everything that the panel was told.
//!
//! Knows the vendor's JSON as it is on the wire, and the order in which it came. Must not ask the
//! model anything, so that the table is no mirror of the code.

use std::collections::{BTreeMap, BTreeSet};

use gws::request::{HttpRequest, Method};
use serde_json::Value;
use supervision::Msg;
use supervision::message::CometEvent;

use super::asked::Asked;
use crate::common::{Answer, ME};

/// What an answer tells about the request.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outcome {
    /// It succeeded; this is the content.
    Done(Value),
    /// GWS refused it.
    Refused(Value),
    /// Nobody is signed in.
    SignedOut,
    /// Nothing: no answer, or one that is not GWS's.
    Untold,
}

/// Reads an answer as the vendor documents it.
pub(crate) fn outcome(answer: &Answer) -> Outcome {
    let Ok(answer) = answer else {
        return Outcome::Untold;
    };
    let body = serde_json::from_str::<Value>(&answer.body).ok();
    let body = body.filter(Value::is_object);
    let code = body.as_ref().map(|body| body["statusCode"].as_u64());
    match (answer.status, code, body) {
        (401, _, _) | (403, None | Some(None | Some(20)), _) => Outcome::SignedOut,
        (_, Some(Some(20)), _) => Outcome::SignedOut,
        (200..=299, Some(Some(0) | None), Some(body)) => Outcome::Done(body),
        (408 | 502 | 504, _, _) => Outcome::Untold,
        (_, _, Some(body)) if answer.status < 300 => Outcome::Refused(body),
        (400..=599, _, body) => Outcome::Refused(body.unwrap_or_default()),
        _ => Outcome::Untold,
    }
}

/// A leg of the supervisor, or a session of hers, as it was told.
#[derive(Clone, Debug, Default)]
pub(crate) struct Leg {
    /// The last telling.
    pub(crate) now: Value,
    /// The mode that the switches on offer amount to, kept while none is on offer.
    pub(crate) mode: Option<&'static str>,
    /// Its end was told.
    pub(crate) is_over: bool,
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
    /// A device was told once that monitored somebody.
    pub(crate) monitored_once: bool,
    pub(crate) calls: BTreeMap<String, Leg>,
    pub(crate) sessions: BTreeMap<String, Leg>,
    /// Contacts, as they were told last.
    pub(crate) contacts: BTreeMap<String, Value>,
    pub(crate) groups_told: bool,
    /// An answer about the roster was none, or a refusal.
    pub(crate) roster_failed: bool,
    pub(crate) asked: Asked,
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
        let is_followed = !self.memory.is_empty() || !self.asked.followed.is_empty();
        self.was_live || self.device.is_some() || has_calls || is_followed
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
            Msg::Comet(event) => self.comet(*event),
            Msg::Notification(data) => self.notification(data),
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
            Msg::Credentials(_) => self.troubled = true,
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

    fn comet(&mut self, event: CometEvent) {
        if !self.comet_open {
            return;
        }
        match event {
            CometEvent::Live => self.flows = true,
            CometEvent::Gap => self.gap = true,
            CometEvent::Reconnecting { .. } => {
                self.flows = false;
                self.troubled = true;
            }
            CometEvent::AuthRequired => {
                self.flows = false;
                self.troubled = true;
                self.refused = true;
            }
            CometEvent::CookiesBlocked | CometEvent::Stopped | CometEvent::NotSubscribed => {
                self.flows = false;
                self.comet_open = false;
                self.troubled = true;
                self.ended = true;
            }
            CometEvent::Terms(_) | CometEvent::LastContact(_) => {}
        }
    }

    fn notification(&mut self, data: &str) {
        // The last words of a session that was closed.
        if !self.comet_open {
            return;
        }
        let Ok(data) = serde_json::from_str::<Value>(data) else {
            self.unreadable = true;
            return;
        };
        self.unreadable |= !data.is_object();
        match data["messageType"].as_str() {
            Some("DeviceStateChangeMessage") => {
                for device in data["devices"].as_array().into_iter().flatten() {
                    self.device(device, false);
                }
            }
            Some("CallStateChangeMessage") => {
                self.unreadable |= !data["call"].is_object();
                self.call(&data["call"]);
            }
            Some("SMSsessionStateChangeMessage") => self.session(&data["smssession"]),
            Some("ChatStateChangeMessage") => self.session(&data["chat"]),
            Some("MessageLogUpdated") => self.asked.see_messages(),
            Some("ErrorMessage") => self.asked.error(),
            _ => self.unreadable |= data["messageType"].as_str().is_none(),
        }
        self.see();
    }

    fn see(&mut self) {
        self.asked.see(self.device.as_ref(), &self.calls);
        self.asked.see_sessions(&self.sessions);
    }

    fn device(&mut self, device: &Value, is_reading: bool) {
        let known = self.device.as_ref();
        // The first device that is told is the own one, until a reading no longer has it.
        if is_reading || known.is_none_or(|known| known["id"] == device["id"]) {
            self.device = Some(device.clone());
            self.was_inactive |= device["deviceState"] != "Active";
            self.monitored_once |= device["supervisorMonitoringState"].is_object();
        }
    }

    fn call(&mut self, call: &Value) {
        let Some(id) = call["id"].as_str().filter(|id| !id.is_empty()) else {
            return;
        };
        let device_mode = self.monitoring().and_then(|now| mode(&now["state"]));
        let leg = self.calls.entry(id.into()).or_default();
        let was_over = std::mem::replace(&mut leg.is_over, call["state"] == "Released");
        if was_over {
            leg.mode = None;
        }
        let offers = |name: &str| {
            let mut offers = call["capabilities"].as_array().into_iter().flatten();
            offers.any(|offer| offer == name)
        };
        leg.mode = match (offers("SwitchToListenIn"), offers("SwitchToBargeIn")) {
            (true, true) => Some("Coach"),
            (true, false) => Some("BargeIn"),
            (false, true) => Some("ListenIn"),
            (false, false) => leg.mode.or(device_mode),
        };
        let parties = &call["participants"];
        leg.parties_changed |= !leg.now["participants"].is_null()
            && !parties.is_null()
            && leg.now["participants"] != *parties;
        leg.now = call.clone();
    }

    fn session(&mut self, session: &Value) {
        let Some(id) = session["id"].as_str() else {
            return;
        };
        let leg = self.sessions.entry(id.into()).or_default();
        let state = session["state"].as_str().unwrap_or_default();
        leg.is_over = ["Revoked", "Completed", "LeftChat"].contains(&state);
        let offers = |names: &[&str]| {
            let offers = session["capabilities"].as_array().into_iter().flatten();
            let mut offers = offers.filter_map(Value::as_str);
            offers.any(|offer| names.contains(&offer))
        };
        let switches = [
            offers(&["SwitchToMonitor"]),
            offers(&["SwitchToCoach"]),
            offers(&["SwitchToBargeIn", "SwitchBargeIn"]),
        ];
        // Of three switches the one to the present mode is missing.
        leg.mode = match switches {
            [false, true, true] => Some("ListenIn"),
            [true, false, true] => Some("Coach"),
            [true, true, false] => Some("BargeIn"),
            _ => leg.mode,
        };
        for who in session["participants"].as_array().into_iter().flatten() {
            let is_me = who["uri"].as_str().is_some_and(|uri| {
                let me = self.user.as_ref().and_then(|user| user["id"].as_str());
                uri.rsplit('/').next() == Some(me.unwrap_or(ME))
            });
            if is_me {
                leg.mode = match who["visibility"].as_str() {
                    Some("Supervisors") => Some("ListenIn"),
                    Some("Agents") => Some("Coach"),
                    Some("All") => Some("BargeIn"),
                    _ => leg.mode,
                };
            }
        }
        leg.now = session.clone();
    }

    /// A request was answered, and its answer is still awaited. `asks_again`: the panel asks for own
    /// state again at once, since this reading was overtaken.
    pub(crate) fn answered(&mut self, request: &HttpRequest, answer: &Answer, asks_again: bool) {
        let outcome = outcome(answer);
        if outcome == Outcome::SignedOut {
            self.refused = true;
            self.troubled = true;
            self.user_doubted = true;
        }
        let path = request.path.trim_start_matches("/api/v2/");
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        match (request.method, path) {
            (Method::Get, "me") if query.contains("features") => self.who_am_i(outcome),
            (Method::Get, "me") => {
                if let Outcome::Done(content) = outcome
                    && content["user"].is_object()
                    && !asks_again
                {
                    self.own_state(&content["user"]);
                }
            }
            (Method::Get, path) => self.roster(path, outcome),
            (Method::Post, "me") => {
                self.channels_told |= matches!(
                    &outcome,
                    Outcome::Refused(body) if body["failed"].is_array()
                );
                self.session_refused |= outcome != Outcome::Untold;
                self.asked.answered(request, &outcome);
            }
            (Method::Post, _) => self.asked.answered(request, &outcome),
        }
    }

    fn who_am_i(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Done(content) if content["user"]["id"].is_string() => {
                let user = content["user"].clone();
                if self
                    .user
                    .as_ref()
                    .is_some_and(|old| old["id"] != user["id"])
                {
                    self.moved();
                }
                self.user = Some(user);
                self.user_doubted = false;
            }
            Outcome::SignedOut => {}
            Outcome::Done(_) | Outcome::Refused(_) | Outcome::Untold => {
                self.ended = true;
                self.troubled = true;
                self.user_doubted = true;
            }
        }
    }

    fn own_state(&mut self, user: &Value) {
        let (is_first, gap) = (!self.own_read, std::mem::take(&mut self.gap));
        self.own_read = true;
        if self.flows && !self.user_doubted {
            self.troubled = false;
        }
        if let Some(devices) = user["devices"].as_array() {
            let known = self.device.as_ref().map(|known| known["id"].clone());
            let own = devices
                .iter()
                .find(|device| Some(&device["id"]) == known.as_ref());
            if let Some(own) = own.or(devices.first()) {
                self.device(own, true);
            }
        }
        if let Some(calls) = user["calls"].as_array() {
            for (id, leg) in &mut self.calls {
                if !leg.is_over && calls.iter().all(|call| call["id"] != id.as_str()) {
                    leg.is_over = true;
                    leg.lost_in_gap |= gap;
                }
            }
            for call in calls {
                self.call(call);
                let id = call["id"].as_str().unwrap_or_default();
                if let Some(leg) = self.calls.get_mut(id) {
                    leg.at_first |= is_first;
                    leg.after_gap |= gap;
                }
            }
        }
        let lists = ["smssessions", "chats"].map(|list| user[list].as_array());
        let told: Vec<Value> = lists.into_iter().flatten().flatten().cloned().collect();
        for (id, leg) in &mut self.sessions {
            if !leg.is_over && told.iter().all(|session| session["id"] != id.as_str()) {
                leg.is_over = true;
                leg.lost_in_gap |= gap;
            }
        }
        for session in &told {
            self.session(session);
            let id = session["id"].as_str().unwrap_or_default();
            if let Some(leg) = self.sessions.get_mut(id) {
                leg.at_first |= is_first;
                leg.after_gap |= gap;
            }
        }
        self.see();
    }

    fn roster(&mut self, path: &str, outcome: Outcome) {
        let content = match outcome {
            Outcome::Done(content) => content,
            Outcome::Refused(_) | Outcome::SignedOut | Outcome::Untold => {
                self.roster_failed = true;
                return;
            }
        };
        if path.ends_with("/messages") {
            self.asked.see_messages();
        }
        self.groups_told |= path == "me/groups";
        let list = path.rsplit('/').next().unwrap_or_default();
        let is_list = ["groups", "contacts", "users"].contains(&list);
        self.roster_failed |= is_list && !content[list].is_array();
        let list = content["contacts"].as_array().into_iter().flatten();
        for contact in list.chain(content.get("contact")) {
            let id = contact["id"].as_str().unwrap_or_default();
            self.contacts.insert(id.into(), contact.clone());
            self.asked.see_agent(id, contact);
        }
    }

    /// The panel did this by itself or for the host.
    pub(crate) fn did(&mut self, effect: &supervision::Effect) {
        match effect {
            supervision::Effect::OpenComet { .. } => {
                self.comet_open = true;
                self.flows = false;
            }
            supervision::Effect::CloseComet => {
                self.comet_open = false;
                self.flows = false;
            }
            supervision::Effect::AskHost { event, .. } => self.asked.began(event),
            supervision::Effect::Send { request, .. } => self.asked.sent(request),
            _ => {}
        }
    }

    /// The state of a contact on the voice channel; `None` while she is logged out or unknown.
    pub(crate) fn voice_of(&self, agent: &str) -> Option<&str> {
        let channels = &self.contacts.get(agent)?["availability"]["channels"];
        let mut channels = channels.as_array().into_iter().flatten();
        let voice = channels.find(|channel| channel["channel"] == "voice")?;
        voice["userState"]["state"].as_str()
    }
}

/// A mode of monitoring in the vendor's word.
pub(crate) fn mode(word: &Value) -> Option<&'static str> {
    ["ListenIn", "Coach", "BargeIn"]
        .into_iter()
        .find(|mode| word == mode)
}
