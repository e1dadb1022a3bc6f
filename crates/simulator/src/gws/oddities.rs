//! What real servers are known to write otherwise than their pages, switched on by a scenario.
//! Works on finished replies and notifications, so that nothing else has to know of it.

use serde::Deserialize;
use serde_json::{Value, json};

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
                let mut numbers = None;
                for (key, value) in fields.iter_mut() {
                    match key.as_str() {
                        "statusCode" if self.text_codes && value.is_number() => {
                            *value = value.to_string().into();
                        }
                        "path" => self.path(value),
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

    /// The same for a body; what is not JSON stays as it is.
    pub(crate) fn apply_to_body(&self, body: &mut Vec<u8>) {
        if self.is_none() {
            return;
        }
        if let Ok(mut value) = serde_json::from_slice(body) {
            self.apply(&mut value);
            *body = value.to_string().into_bytes();
        }
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
}
