//! What real servers are known to write otherwise than their pages, switched on by a scenario.
//! Works on finished replies and notifications, so that nothing else has to know of it.

use serde::Deserialize;
use serde_json::{Map, Value, json};

/// The switches; all are off by default, so that everything is written as in the newest samples.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Oddities {
    /// `statusCode` as a string, in every reply. The pages on agent states show it so.
    pub text_codes: bool,
    /// `path` with a leading slash always (`true`) or never (`false`); absent: as in each sample.
    pub path_slash: Option<bool>,
    /// `participants` as bare numbers beside `participantsInfo`, as in older builds.
    pub old_participants: bool,
    /// `features` as bare ids.
    pub bare_features: bool,
    /// Roles without `ROLE_`, in small letters.
    pub short_roles: bool,
    /// Dates without a space between day and time, as in some samples of written sessions.
    pub tight_dates: bool,
    /// What `timestampSeconds` of a message holds.
    pub timestamp_seconds: TimestampSeconds,
    /// How the capability to switch a written session to barge-in is spelled.
    pub barge_in_capability: BargeInCapability,
    /// `MessageLogUpdated` names the session by an `id`, too.
    pub log_with_id: bool,
    /// `MessageLogUpdated` has `chatUri` (or `smssessionUri`) only, not `chatPath`.
    pub log_without_path: bool,
    /// No `referenceId` in changes of state.
    pub no_reference: bool,
}

/// `timestampSeconds` of a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum TimestampSeconds {
    /// A number of milliseconds, as in the samples.
    #[default]
    Milliseconds,
    /// What the name says.
    Seconds,
    /// Milliseconds as a text with an `L` at the end, as the pages print it.
    Text,
    /// The field is not there.
    Absent,
}

/// The capability that goes with the operation `SwitchToBargeIn`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum BargeInCapability {
    /// `SwitchBargeIn`, as in the samples.
    #[default]
    Short,
    /// `SwitchToBargeIn`, like the operation.
    Long,
    /// One and the other.
    Both,
}

impl Oddities {
    fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// Writes a reply or the data of a notification in the odd way.
    pub(crate) fn apply(&self, value: &mut Value) {
        if self.is_none() {
            return;
        }
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.apply(item)),
            Value::Object(fields) => {
                self.message_log(fields);
                let mut numbers = None;
                for (key, value) in fields.iter_mut() {
                    match key.as_str() {
                        "statusCode" if self.text_codes && value.is_number() => {
                            *value = value.to_string().into();
                        }
                        "path" | "chatPath" | "smssessionPath" => self.path(value),
                        "timestamp" | "receivedDate" if self.tight_dates => tighten(value),
                        "chat" | "smssession" => self.session(value),
                        "chats" | "smssessions" => {
                            for session in value.as_array_mut().into_iter().flatten() {
                                self.session(session);
                            }
                        }
                        "userData" => {}
                        "participants" if self.old_participants => {
                            numbers = Some(value.clone());
                            *value = plucked(value, "phoneNumber");
                        }
                        "features" if self.bare_features => *value = plucked(value, "id"),
                        "roles" if self.short_roles => shorten(value),
                        _ => self.apply(value),
                    }
                }
                if let Some(info) = numbers {
                    fields.insert("participantsInfo".into(), info);
                }
            }
            _ => {}
        }
    }

    /// Applies the oddities to a body; what is not JSON stays as it is.
    pub(crate) fn apply_to_body(&self, body: &mut Vec<u8>) {
        if self.is_none() {
            return;
        }
        if let Ok(mut value) = serde_json::from_slice(body) {
            self.apply(&mut value);
            *body = value.to_string().into_bytes();
        }
    }

    /// A written session: its participants never had numbers.
    fn session(&self, session: &mut Value) {
        let Some(fields) = session.as_object_mut() else {
            return;
        };
        for (key, value) in fields.iter_mut() {
            match key.as_str() {
                "capabilities" => self.capabilities(value),
                "participants" => {
                    for one in value.as_array_mut().into_iter().flatten() {
                        self.apply(one);
                    }
                }
                "receivedDate" if self.tight_dates => tighten(value),
                "path" => self.path(value),
                _ => {}
            }
        }
    }

    fn capabilities(&self, list: &mut Value) {
        let Some(list) = list.as_array_mut() else {
            return;
        };
        let Some(at) = list.iter().position(|name| name == "SwitchBargeIn") else {
            return;
        };
        match self.barge_in_capability {
            BargeInCapability::Short => {}
            BargeInCapability::Long => {
                list.remove(at);
                list.insert(at, "SwitchToBargeIn".into());
            }
            BargeInCapability::Both => list.push("SwitchToBargeIn".into()),
        }
    }

    /// Fields beside the session in notifications, and the messages themselves.
    fn message_log(&self, fields: &mut Map<String, Value>) {
        if self.no_reference {
            fields.remove("referenceId");
        }
        if fields
            .get("messageType")
            .is_some_and(|kind| kind == "MessageLogUpdated")
        {
            let uri = fields
                .get("chatUri")
                .or_else(|| fields.get("smssessionUri"));
            let id = uri
                .and_then(Value::as_str)
                .and_then(|uri| uri.rsplit('/').next());
            if let Some(id) = id.map(str::to_owned).filter(|_| self.log_with_id) {
                fields.insert("id".into(), id.into());
            }
            if self.log_without_path {
                fields.remove("chatPath");
                fields.remove("smssessionPath");
            }
        }
        let Some(milliseconds) = fields.get("timestampSeconds").and_then(Value::as_u64) else {
            return;
        };
        let odd = match self.timestamp_seconds {
            TimestampSeconds::Milliseconds => return,
            TimestampSeconds::Seconds => json!(milliseconds / 1000),
            TimestampSeconds::Text => json!(format!("{milliseconds}L")),
            TimestampSeconds::Absent => {
                fields.remove("timestampSeconds");
                return;
            }
        };
        fields.insert("timestampSeconds".into(), odd);
    }

    fn path(&self, value: &mut Value) {
        if let (Some(slash), Some(path)) = (self.path_slash, value.as_str()) {
            let bare = path.trim_start_matches('/');
            *value = if slash {
                format!("/{bare}").into()
            } else {
                bare.into()
            };
        }
    }
}

fn tighten(date: &mut Value) {
    if let Some(text) = date.as_str() {
        *date = text.replace(' ', "").into();
    }
}

fn plucked(list: &Value, key: &str) -> Value {
    let items = list.as_array().map(Vec::as_slice).unwrap_or_default();
    json!(
        items
            .iter()
            .map(|item| item.get(key).cloned().unwrap_or_default())
            .collect::<Vec<_>>()
    )
}

fn shorten(roles: &mut Value) {
    for role in roles.as_array_mut().into_iter().flatten() {
        if let Some(word) = role.as_str() {
            *role = word.trim_start_matches("ROLE_").to_lowercase().into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_written_as_it_was_seen() {
        let odd = Oddities {
            text_codes: true,
            path_slash: Some(false),
            old_participants: true,
            bare_features: true,
            short_roles: true,
            ..Oddities::default()
        };
        let mut value = json!({
            "statusCode": 0,
            "call": {"path": "/calls/1", "participants": [{"phoneNumber": "5000"}]},
            "user": {"features": [{"id": "api-voice"}], "roles": ["ROLE_SUPERVISOR"]},
        });
        odd.apply(&mut value);
        assert_eq!(
            value,
            json!({
                "statusCode": "0",
                "call": {
                    "path": "calls/1", "participants": ["5000"],
                    "participantsInfo": [{"phoneNumber": "5000"}],
                },
                "user": {"features": ["api-voice"], "roles": ["supervisor"]},
            })
        );
        let before = value.clone();
        Oddities::default().apply(&mut value);
        assert_eq!(value, before);
    }

    fn log() -> Value {
        json!({
            "messageType": "MessageLogUpdated",
            "chatUri": "http://127.0.0.1:8080/api/v2/chats/7",
            "chatPath": "/chats/7",
            "messages": [{
                "timestamp": "2014-01-09 11:58:12.035+0200",
                "timestampSeconds": 1_389_261_492_035_u64,
                "text": "one word",
            }],
        })
    }

    #[test]
    fn the_message_log_as_the_pages_show_it() {
        let odd = Oddities {
            tight_dates: true,
            timestamp_seconds: TimestampSeconds::Text,
            log_with_id: true,
            log_without_path: true,
            ..Oddities::default()
        };
        let mut value = log();
        odd.apply(&mut value);
        assert_eq!(
            value,
            json!({
                "messageType": "MessageLogUpdated", "id": "7",
                "chatUri": "http://127.0.0.1:8080/api/v2/chats/7",
                "messages": [{
                    "timestamp": "2014-01-0911:58:12.035+0200",
                    "timestampSeconds": "1389261492035L", "text": "one word",
                }],
            })
        );
        let stamp = |timestamp_seconds| {
            let mut value = log();
            let odd = Oddities {
                timestamp_seconds,
                ..Oddities::default()
            };
            odd.apply(&mut value);
            value["messages"][0].get("timestampSeconds").cloned()
        };
        assert_eq!(stamp(TimestampSeconds::Seconds), Some(json!(1_389_261_492)));
        assert_eq!(stamp(TimestampSeconds::Absent), None);
        assert_eq!(
            stamp(TimestampSeconds::Milliseconds),
            Some(json!(1_389_261_492_035_u64))
        );
    }

    #[test]
    fn written_sessions_keep_their_participants_and_spell_a_switch_in_two_ways() {
        let odd = |barge_in_capability| {
            let mut value = json!({"referenceId": 5, "smssession": {
                "participants": [{"nickname": "x", "path": "/users/1"}],
                "capabilities": ["Leave", "SwitchBargeIn"],
                "userData": {"path": "/x", "timestamp": "a b"},
            }});
            let odd = Oddities {
                old_participants: true,
                path_slash: Some(false),
                tight_dates: true,
                no_reference: true,
                barge_in_capability,
                ..Oddities::default()
            };
            odd.apply(&mut value);
            value
        };
        let expected = |capabilities: Value| {
            json!({"smssession": {
                "participants": [{"nickname": "x", "path": "users/1"}],
                "capabilities": capabilities,
                "userData": {"path": "/x", "timestamp": "a b"},
            }})
        };
        assert_eq!(
            odd(BargeInCapability::Short),
            expected(json!(["Leave", "SwitchBargeIn"]))
        );
        assert_eq!(
            odd(BargeInCapability::Long),
            expected(json!(["Leave", "SwitchToBargeIn"]))
        );
        assert_eq!(
            odd(BargeInCapability::Both),
            expected(json!(["Leave", "SwitchBargeIn", "SwitchToBargeIn"]))
        );
    }
}
