//! Requests and replies as plain values, so that everything behind them works without a socket.

use std::borrow::Cow;
use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use crate::guesses::Refusal;

/// The parts of an HTTP request that anything here looks at.
#[derive(Clone, Debug, Default)]
pub(crate) struct Incoming {
    pub(crate) method: String,
    /// Path without the query.
    pub(crate) path: String,
    /// Names and values of the query, decoded.
    pub(crate) query: Vec<(String, String)>,
    pub(crate) authorization: Option<String>,
    pub(crate) cookies: Vec<(String, String)>,
    pub(crate) csrf_token: Option<String>,
    pub(crate) body: String,
}

impl Incoming {
    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.query
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

/// An HTTP response of the simulator.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(Cow<'static, str>, String)>,
    pub(crate) body: Vec<u8>,
    /// Close the connection without a word.
    pub(crate) drop: bool,
}

impl Reply {
    pub(crate) fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: vec![("content-type".into(), content_type.to_owned())],
            body: body.into(),
            drop: false,
        }
    }

    pub(crate) fn json(status: u16, body: &Value) -> Self {
        Self::new(status, "application/json;charset=UTF-8", body.to_string())
    }

    pub(crate) fn empty(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Vec::new(),
            drop: false,
        }
    }

    pub(crate) fn dropped() -> Self {
        Self {
            drop: true,
            ..Self::empty(500)
        }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The same with these headers besides its own.
    pub(crate) fn with_all(mut self, headers: BTreeMap<String, String>) -> Self {
        let headers = headers.into_iter();
        self.headers
            .extend(headers.map(|(name, value)| (name.into(), value)));
        self
    }
}

impl From<Refusal> for Reply {
    fn from(refusal: Refusal) -> Self {
        let body = match refusal.code {
            Some(code) => json!({"statusCode": code, "statusMessage": refusal.message}),
            None => json!({"statusMessage": refusal.message}),
        };
        Self::json(refusal.http, &body)
    }
}

/// Decodes `%41` and `+`; what is not UTF-8 or not hex stays as written.
pub(crate) fn decode(text: &str) -> String {
    let decoded = percent_decode_str(text).decode_utf8();
    decoded.map_or_else(|_| text.to_owned(), Cow::into_owned)
}

/// The query of a URL, decoded.
pub(crate) fn query(text: &str) -> Vec<(String, String)> {
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    let decode_part = |part: &str| decode(&part.replace('+', " "));
    pairs
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode_part(key), decode_part(value))
        })
        .collect()
}

/// The cookies of a `Cookie` header.
pub(crate) fn cookies(header: &str) -> Vec<(String, String)> {
    let pairs = header
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='));
    pairs
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_are_decoded() {
        let query = query("subresources=devices%2Ccalls&fields=*&name=Jos%C3%A9+L&flag&bad=%zz");
        let value = |name: &str| {
            query
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value.as_str())
        };
        assert_eq!(value("subresources"), Some("devices,calls"));
        assert_eq!(value("name"), Some("José L"));
        assert_eq!(value("flag"), Some(""));
        assert_eq!(value("bad"), Some("%zz"));
    }

    #[test]
    fn cookies_are_split() {
        assert_eq!(
            cookies("JSESSIONID=a; BAYEUX_BROWSER=b=c"),
            [
                ("JSESSIONID".to_owned(), "a".to_owned()),
                ("BAYEUX_BROWSER".to_owned(), "b=c".to_owned()),
            ]
        );
    }
}
