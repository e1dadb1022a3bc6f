//! Answers that tests put in the way of the next requests.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::http::{Incoming, Reply};

/// Answers the next matching requests in place of the simulator. See `--help`, `POST /sim/fail`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Fault {
    #[serde(default)]
    method: Option<String>,
    /// The beginning of the path, such as `/api/v2/me/devices`.
    path: String,
    /// Only requests with this `operationName`.
    #[serde(default)]
    operation: Option<String>,
    #[serde(default)]
    status: Option<u16>,
    #[serde(default)]
    status_code: Option<u8>,
    #[serde(default)]
    status_message: Option<String>,
    /// Any JSON as the body.
    #[serde(default)]
    body: Option<Value>,
    /// A sign-in page instead of JSON.
    #[serde(default)]
    html: bool,
    /// Close the connection without a word.
    #[serde(default)]
    drop: bool,
    /// Let the real answer through, but late.
    #[serde(default)]
    delay_ms: Option<u64>,
    /// Headers of the answer. Without a status and a body, those of the real one.
    #[serde(default)]
    headers: BTreeMap<String, String>,
    /// How often; 0: until they are deleted.
    #[serde(default = "once")]
    times: u64,
}

fn once() -> u64 {
    1
}

/// What is to be done with a request.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Verdict {
    Answer(Reply),
    /// The real answer, so many milliseconds late, with these headers besides its own.
    Real(u64, BTreeMap<String, String>),
}

#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    pub(crate) fn add(&mut self, fault: Fault) {
        self.0.push(fault);
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The verdict on this request, used up by it.
    pub(crate) fn judge(&mut self, request: &Incoming) -> Option<Verdict> {
        let position = self.0.iter().position(|fault| fault.matches(request))?;
        let fault = self.0.get_mut(position)?;
        let verdict = fault.verdict();
        match fault.times {
            0 => {}
            1 => {
                self.0.remove(position);
            }
            _ => fault.times -= 1,
        }
        Some(verdict)
    }
}

impl Fault {
    fn matches(&self, request: &Incoming) -> bool {
        let method = self
            .method
            .as_ref()
            .is_none_or(|method| method.eq_ignore_ascii_case(&request.method));
        let operation = self.operation.as_ref().is_none_or(|wanted| {
            let body: Option<Value> = serde_json::from_str(&request.body).ok();
            let name = body.as_ref().and_then(|body| body.get("operationName"));
            name.and_then(Value::as_str) == Some(wanted)
        });
        method && request.path.starts_with(&self.path) && operation
    }

    fn verdict(&self) -> Verdict {
        if self.drop {
            return Verdict::Answer(Reply::dropped());
        }
        let is_real = self.status.is_none() && !self.html && self.body.is_none();
        if self.delay_ms.is_some() || (is_real && !self.headers.is_empty()) {
            return Verdict::Real(self.delay_ms.unwrap_or(0), self.headers.clone());
        }
        Verdict::Answer(self.answer().with_all(self.headers.clone()))
    }

    fn answer(&self) -> Reply {
        let status = self.status.unwrap_or(500);
        if self.html {
            let page = "<!doctype html><title>Sign in</title><h1>Sign in</h1>";
            return Reply::new(status, "text/html;charset=UTF-8", page);
        }
        let code = self.status_code.unwrap_or(4);
        let message = self
            .status_message
            .clone()
            .unwrap_or_else(|| "Internal error".to_owned());
        let body = self
            .body
            .clone()
            .unwrap_or_else(|| json!({"statusCode": code, "statusMessage": message}));
        Reply::json(status, &body)
    }
}
