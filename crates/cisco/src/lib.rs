//! The Cisco channel of the portal's message bus, in types.
//!
//! Knows the frames it sends, key by key. Must not know the bus, or what a frame brings about.
//! So far it writes the one frame that starts silent monitoring; it reads nothing.
//!
//! The vendor's page contradicts itself: its table and its sample differ in the topic and in the
//! case of the keys, and the sample is not valid JSON. The frame follows the table.

use serde::Serialize;

/// What every frame to the bus has around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Envelope<'a, Data> {
    /// The contact centre behind the bus.
    pub channel: &'a str,
    /// What it is about.
    pub topic: &'a str,
    /// What is asked for.
    pub subtopic: &'a str,
    /// Who asks: the name of the application.
    pub source: &'a str,
    /// The parameters.
    pub data: Data,
}

/// Asks for silent monitoring of an agent's calls. The bus answers nothing: whether it worked is
/// seen in later events.
///
/// Addresses are text, not numbers: an extension may begin with a zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SetSilentMonitoring {
    /// The supervisor's extension.
    #[serde(rename = "fromAddress")]
    pub from_address: String,
    /// The agent's extension.
    #[serde(rename = "toAddress")]
    pub to_address: String,
    /// The user id that goes with the request.
    #[serde(rename = "UserName")]
    pub user_name: String,
}

impl SetSilentMonitoring {
    /// The frame as JSON, sent in the name of `source`.
    pub fn frame(&self, source: &str) -> String {
        let envelope = Envelope {
            channel: "Cisco",
            topic: "Team",
            subtopic: "SetSilentMonitoring",
            source,
            data: self,
        };
        // Texts always serialise.
        serde_json::to_string(&envelope).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Key by key and byte by byte: whatever listens on the bus may be strict.
    #[test]
    fn silent_monitoring_is_asked_for_as_the_table_says() {
        let request = SetSilentMonitoring {
            from_address: "5004".into(),
            to_address: "5025".into(),
            user_name: "47483657".into(),
        };
        assert_eq!(
            request.frame("supervisor-widget"),
            concat!(
                r#"{"channel":"Cisco","topic":"Team","subtopic":"SetSilentMonitoring","#,
                r#""source":"supervisor-widget","#,
                r#""data":{"fromAddress":"5004","toAddress":"5025","UserName":"47483657"}}"#
            )
        );
    }
}
