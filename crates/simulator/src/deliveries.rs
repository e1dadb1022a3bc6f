//! What becomes of notifications on their way to a client, where a test wants something else than delivery once.
//! It knows users, channels and JSON; it must not know sessions or time.

use std::collections::VecDeque;

use serde::Deserialize;
use serde_json::Value;

/// What is done with a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum How {
    /// The notification never arrives.
    Lose,
    /// The notification arrives twice.
    Twice,
    /// It waits until it is released.
    Hold,
}

/// The next notifications that match are treated so. See `--help`, `POST /sim/deliver`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Rule {
    pub(crate) how: How,
    /// User whose notifications are meant; absent: of every user.
    #[serde(default)]
    pub(crate) user: Option<String>,
    /// Absent: on every channel.
    #[serde(default)]
    channel: Option<String>,
    /// Kind of notification that is meant; absent: every kind.
    #[serde(default)]
    message_type: Option<String>,
    /// How often; 0: until they are deleted.
    #[serde(default = "once")]
    times: u64,
}

fn once() -> u64 {
    1
}

impl Rule {
    fn matches(&self, user: &str, channel: &str, data: &Value) -> bool {
        let kind = data.get("messageType").and_then(Value::as_str);
        let fits = |wanted: &Option<String>, is: Option<&str>| {
            wanted.as_deref().is_none_or(|wanted| Some(wanted) == is)
        };
        fits(&self.user, Some(user))
            && fits(&self.channel, Some(channel))
            && fits(&self.message_type, kind)
    }
}

/// A notification that waits: user, channel, data.
pub(crate) type Parcel = (String, String, Value);

#[derive(Debug, Default)]
pub(crate) struct Deliveries {
    rules: Vec<Rule>,
    held: VecDeque<Parcel>,
}

impl Deliveries {
    pub(crate) fn add(&mut self, rule: Rule) {
        self.rules.push(rule);
    }

    /// Forgets all rules. What is held stays so.
    pub(crate) fn clear(&mut self) {
        self.rules.clear();
    }

    /// How many wait to be released.
    pub(crate) fn held(&self) -> usize {
        self.held.len()
    }

    /// Hands out what was held, newest first when `reversed`.
    pub(crate) fn release(&mut self, reversed: bool) -> Vec<Parcel> {
        let held = std::mem::take(&mut self.held).into_iter();
        if reversed {
            held.rev().collect()
        } else {
            held.collect()
        }
    }

    /// How many times this notification is to be sent now.
    pub(crate) fn copies(&mut self, user: &str, channel: &str, data: &Value) -> usize {
        let found = self
            .rules
            .iter()
            .position(|rule| rule.matches(user, channel, data));
        let Some(at) = found else { return 1 };
        let Some(rule) = self.rules.get_mut(at) else {
            return 1;
        };
        let how = rule.how;
        match rule.times {
            0 => {}
            1 => {
                self.rules.remove(at);
            }
            _ => rule.times -= 1,
        }
        match how {
            How::Lose => 0,
            How::Twice => 2,
            How::Hold => {
                let parcel = (user.to_owned(), channel.to_owned(), data.clone());
                self.held.push_back(parcel);
                0
            }
        }
    }
}
