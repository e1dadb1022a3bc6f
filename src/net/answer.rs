//! What of an answer is of use.
//!
//! Knows what `ask.js` gives back, and the headers that matter. Must not know which request was
//! answered. Of `gloo-net` only what cannot throw is used; its `Headers` do.

use std::string::FromUtf8Error;

use gloo_net::http::Response;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Headers;

/// Status of a redirect that was not followed: the browser does not say which one it was.
const REDIRECT: u16 = 302;

/// The answer to a request.
pub struct Answer {
    /// HTTP status; 302 for any redirect.
    pub status: u16,
    /// The body as text.
    pub body: String,
    /// The CSRF header, when the server sent one.
    pub(super) csrf: Option<CsrfHeader>,
    headers: Headers,
}

impl Answer {
    /// Value of the `Content-Type` header.
    pub fn content_type(&self) -> Option<String> {
        header(&self.headers, "Content-Type")
    }

    /// How long the server asks to be left alone, in milliseconds.
    pub fn retry_after(&self) -> Option<u64> {
        retry_after(&self.headers)
    }
}

/// The CSRF header of an answer.
pub(super) enum CsrfHeader {
    /// It can be sent back.
    Usable {
        /// The name of the header.
        name: String,
        /// Value of the token.
        token: String,
    },
    /// The browser accepts no header of that name, or with that value.
    Unusable,
}

/// Why nothing came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// No connection, or it broke off, or the browser refused.
    Network,
    /// Nothing was heard for too long.
    Timeout,
    /// The body is larger than is read.
    TooLarge,
}

/// What `ask.js` gives back.
pub(super) fn read(answer: &JsValue) -> Result<Answer, NoAnswer> {
    // Nothing in place of an answer that is too large.
    let parts = answer.dyn_ref::<Array>().ok_or(NoAnswer::TooLarge)?;
    let raw = parts.get(0).dyn_into::<web_sys::Response>();
    let raw = raw.map_err(|_| NoAnswer::Network)?;
    let headers = raw.headers();
    let response = Response::from(raw);
    let status = match (response.type_(), response.status()) {
        (web_sys::ResponseType::Opaqueredirect, _) => REDIRECT,
        // An error in the clothes of an answer.
        (_, 0) => return Err(NoAnswer::Network),
        (_, status) => status,
    };
    Ok(Answer {
        status,
        body: text(parts),
        csrf: csrf(&headers),
        headers,
    })
}

/// The parts after the first one as one text, without a mark of its encoding.
fn text(parts: &Array) -> String {
    let each = |from| (from..parts.length()).map(|at| parts.get(at).unchecked_into::<Uint8Array>());
    // Most answers have one part, and no other copy of it.
    let mut bytes = each(1).next().map_or_else(Vec::new, |part| part.to_vec());
    // Memory that is asked for is never given back to the page: no more than the text needs.
    bytes.reserve_exact(each(2).map(|part| part.length() as usize).sum());
    for part in each(2) {
        bytes.extend(part.to_vec());
    }
    let broken = |error: FromUtf8Error| String::from_utf8_lossy(error.as_bytes()).into_owned();
    let text = String::from_utf8(bytes).unwrap_or_else(broken);
    match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    }
}

/// `None` as well for what is no name of a header.
fn header(headers: &Headers, name: &str) -> Option<String> {
    headers.get(name).ok()?
}

fn csrf(headers: &Headers) -> Option<CsrfHeader> {
    let name = header(headers, "X-CSRF-HEADER")?;
    Some(match headers.get(&name) {
        // Said without a token it means nothing.
        Ok(None) => return None,
        Ok(Some(token)) if may_be_sent(&name, &token) => CsrfHeader::Usable { name, token },
        Ok(Some(_)) | Err(_) => CsrfHeader::Unusable,
    })
}

/// Whether it is a header of the server's own, and the browser sends it.
fn may_be_sent(name: &str, token: &str) -> bool {
    let ours = ["accept", "authorization", "content-type"];
    let is_ours = ours.iter().any(|known| known.eq_ignore_ascii_case(name));
    !is_ours && is_header(name, token)
}

/// Whether the browser accepts a header.
pub(super) fn is_header(name: &str, value: &str) -> bool {
    Headers::new().is_ok_and(|headers| headers.set(name, value).is_ok())
}

/// Seconds, or a date (RFC 9110, 10.2.3).
fn retry_after(headers: &Headers) -> Option<u64> {
    let text = header(headers, "Retry-After")?;
    if let Ok(seconds) = text.trim().parse::<u64>() {
        return Some(seconds.saturating_mul(1_000));
    }
    let date = |text: &str| Some(js_sys::Date::parse(text)).filter(|date| date.is_finite());
    let until = date(&text)?;
    // By the server's own clock, where it may be read.
    let now = header(headers, "Date").and_then(|text| date(&text));
    let pause = until - now.unwrap_or_else(js_sys::Date::now);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
    Some(pause as u64)
}
