//! What answers and notifications tell, in the vendor's JSON.
//!
//! Knows how the documents spell it. Must not know what is shown.

use gws::request::{HttpRequest, Method};
use serde_json::Value;

use super::known::Known;
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
        (401, _, _) | (403, None | Some(None), _) | (_, Some(Some(20)), _) => Outcome::SignedOut,
        (200..=299, Some(Some(0) | None), Some(body)) => Outcome::Done(body),
        (408 | 502 | 504, _, _) => Outcome::Untold,
        (_, _, Some(body)) if answer.status < 300 => Outcome::Refused(body),
        (400..=599, _, body) => Outcome::Refused(body.unwrap_or_default()),
        _ => Outcome::Untold,
    }
}

impl Known {
    pub(crate) fn notification(&mut self, data: &str) {
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
                self.call(&data["call"], false);
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
            let known = self.device.as_ref();
            self.was_replaced |= known.is_some_and(|known| known["id"] != device["id"]);
            self.device = Some(device.clone());
            let target = device["supervisorMonitoringState"]["targetDeviceUri"].as_str();
            let target = target.and_then(|uri| uri.rsplit('/').next());
            self.targets.extend(target.map(str::to_owned));
            self.was_inactive |= device["deviceState"] != "Active";
            self.monitored_once |= device["supervisorMonitoringState"].is_object();
        }
    }

    fn call(&mut self, call: &Value, is_reading: bool) {
        let Some(id) = call["id"].as_str().filter(|id| !id.is_empty()) else {
            return;
        };
        let device_mode = self.monitoring().and_then(|now| mode(&now["state"]));
        let leg = self.calls.entry(id.into()).or_default();
        // What comes after its end does not revive a call, unless a reading shows it.
        if leg.is_over && leg.stays_over && !is_reading {
            return;
        }
        let was_over = std::mem::replace(&mut leg.is_over, call["state"] == "Released");
        leg.was_over |= was_over;
        leg.stays_over = leg.is_over;
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
            (Method::Post, path) => {
                // A refusal of what is not found is the end of the call.
                if let (Some(id), Outcome::Refused(body)) =
                    (path.strip_prefix("me/calls/"), &outcome)
                    && let Some(leg) = self.calls.get_mut(id)
                    && (body["statusCode"] == 6 || answer.as_ref().is_ok_and(|it| it.status == 404))
                {
                    (leg.is_over, leg.stays_over) = (true, true);
                }
                self.asked.answered(request, &outcome);
            }
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
            let own = self.device.as_ref().and_then(|own| own["id"].as_str());
            for (id, leg) in &mut self.calls {
                if !leg.is_over && calls.iter().all(|call| call["id"] != id.as_str()) {
                    let phone = leg.now["deviceUri"].as_str();
                    let phone = phone.and_then(|uri| uri.rsplit('/').next());
                    leg.is_over = true;
                    leg.stays_over = leg.mode.is_some() && phone == own;
                    leg.lost_in_gap |= gap;
                }
            }
            for call in calls {
                self.call(call, true);
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
        if let (Some(agent), Some(devices)) = (
            path.strip_prefix("users/"),
            content["user"]["devices"].as_array(),
        ) {
            let ids = devices.iter().filter_map(|device| device["id"].as_str());
            let known = self.devices_of.entry(agent.into()).or_default();
            known.extend(ids.map(str::to_owned));
        }
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
}

/// A mode of monitoring in the vendor's word.
pub(crate) fn mode(word: &Value) -> Option<&'static str> {
    ["ListenIn", "Coach", "BargeIn"]
        .into_iter()
        .find(|mode| word == mode)
}
