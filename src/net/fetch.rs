//! One fetch with an owner.
//!
//! Knows how to start, read, time out and abort a fetch, and that nothing of it comes from a cache
//! or from where a redirect leads. Must not know URLs or headers of GWS.
//!
//! Nothing here throws, whatever the page has made of `fetch`: each call of the browser that may
//! throw gives a `Result`. Of `gloo-net` only what cannot throw is used; its `Headers`, its
//! `RequestBuilder` and its `Request::send` do.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::string::FromUtf8Error;

use gloo_net::http::{Method, Response};
use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, Headers, ReadableStream, ReadableStreamDefaultReader};

use super::alarm::Alarm;

/// The largest body that is read: a page lives all day, and nothing a server says is longer.
const MOST_BYTES: usize = 16_000_000;

/// Status of a redirect that was not followed: the browser does not say which one it was.
const REDIRECT: u16 = 302;

/// The answer to a request.
pub struct Answer {
    /// HTTP status; 302 for any redirect.
    pub status: u16,
    /// Value of the `Content-Type` header.
    pub content_type: Option<String>,
    /// The body as text.
    pub body: String,
    /// The CSRF header, when the server sent one.
    pub(super) csrf: Option<CsrfHeader>,
    /// How long the server asks to be left alone, in milliseconds.
    pub retry_after: Option<u64>,
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

/// A request under way. Dropping it aborts the request, and its callback is never called.
pub struct Fetch {
    controller: Option<AbortController>,
    /// The request is answered, or has no owner any more.
    is_over: Rc<Cell<bool>>,
    _silence: Rc<Silence>,
}

/// Ends a request of which nothing has been heard for a while. A body that keeps arriving may
/// take as long as it needs.
struct Silence {
    limit_ms: u32,
    controller: Option<AbortController>,
    is_over: Rc<Cell<bool>>,
    alarm: RefCell<Option<Alarm>>,
}

impl Silence {
    /// Begins the wait again, since something has arrived.
    fn restart(&self) {
        let (is_over, controller) = (self.is_over.clone(), self.controller.clone());
        let alarm = Alarm::after(self.limit_ms, move || {
            is_over.set(true);
            if let Some(controller) = controller {
                controller.abort();
            }
        });
        self.alarm.replace(Some(alarm));
    }
}

impl Drop for Fetch {
    fn drop(&mut self) {
        if let Some(controller) = self
            .controller
            .as_ref()
            .filter(|_| !self.is_over.replace(true))
        {
            controller.abort();
        }
    }
}

/// Starts a request with cookies. `heard` is called for each part of the answer that arrives,
/// `done` once, neither after the [`Fetch`] is dropped.
pub(super) fn start(
    method: &Method,
    url: &str,
    headers: Option<&Headers>,
    body: Option<&str>,
    limit_ms: u32,
    heard: impl Fn() + 'static,
    done: impl FnOnce(Result<Answer, NoAnswer>) + 'static,
) -> Fetch {
    let controller = AbortController::new().ok();
    let init = init(method.as_str(), headers, body);
    if let Some(controller) = &controller {
        set(&init, "signal", &controller.signal());
    }
    let response = send(url, &init);

    let is_over = Rc::new(Cell::new(false));
    let silence = Rc::new(Silence {
        limit_ms,
        controller: controller.clone(),
        is_over: Rc::default(),
        alarm: RefCell::default(),
    });
    silence.restart();
    spawn_local({
        let is_over = is_over.clone();
        // Its owner is the request: it ends with it, though this task may go on for a moment.
        let watch = Rc::downgrade(&silence);
        let timed_out = silence.is_over.clone();
        async move {
            let part = || {
                if let Some(silence) = watch.upgrade() {
                    silence.restart();
                    heard();
                }
            };
            let result = match response {
                Some(response) => match JsFuture::from(response).await {
                    Ok(response) => read(response, part).await,
                    Err(_) => Err(NoAnswer::Network),
                },
                None => Err(NoAnswer::Network),
            };
            if is_over.replace(true) {
                return;
            }
            done(match result {
                Err(_) if timed_out.get() => Err(NoAnswer::Timeout),
                result => result,
            });
        }
    });
    Fetch {
        controller,
        is_over,
        _silence: silence,
    }
}

/// What every request has in common.
fn init(method: &str, headers: Option<&Headers>, body: Option<&str>) -> Object {
    let init = Object::new();
    set(&init, "method", &method.into());
    set(&init, "credentials", &"include".into());
    // What one user was answered is nothing for the next, and no state of an agent may be an old one.
    set(&init, "cache", &"no-store".into());
    // A redirect leads to a page for people, or to a server that the credentials are not meant for.
    set(&init, "redirect", &"manual".into());
    if let Some(headers) = headers {
        set(&init, "headers", headers);
    }
    if let Some(body) = body {
        set(&init, "body", &body.into());
    }
    init
}

/// A new object of the panel takes every property.
fn set(init: &Object, key: &str, value: &JsValue) {
    Reflect::set(init, &key.into(), value).ok();
}

/// `None` when the page has no `fetch`, or one that throws.
fn send(url: &str, init: &Object) -> Option<Promise> {
    let window = web_sys::window()?;
    let fetch: Function = Reflect::get(&window, &"fetch".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let answer = fetch.call2(&window, &url.into(), init).ok()?;
    Some(Promise::resolve(&answer))
}

async fn read(response: JsValue, part: impl Fn()) -> Result<Answer, NoAnswer> {
    part();
    let raw: web_sys::Response = response.dyn_into().map_err(|_| NoAnswer::Network)?;
    let headers = raw.headers();
    let response = Response::from(Clone::clone(&raw));
    let status = match (response.type_(), response.status()) {
        (web_sys::ResponseType::Opaqueredirect, _) => REDIRECT,
        // An error in the clothes of an answer.
        (_, 0) => return Err(NoAnswer::Network),
        (_, status) => status,
    };
    let text = match response.body() {
        Some(stream) => text(&stream, part).await?,
        None => whole_text(&raw).await?,
    };
    Ok(Answer {
        status,
        content_type: header(&headers, "Content-Type"),
        body: without_mark(text),
        csrf: csrf(&headers),
        retry_after: retry_after(&headers),
    })
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

/// A browser that streams no body has it at once; so has an answer without one.
async fn whole_text(response: &web_sys::Response) -> Result<String, NoAnswer> {
    let broken = |_| NoAnswer::Network;
    let text = JsFuture::from(response.text().map_err(broken)?)
        .await
        .map_err(broken)?;
    match text.as_string() {
        Some(text) if text.len() > MOST_BYTES => Err(NoAnswer::TooLarge),
        text => Ok(text.unwrap_or_default()),
    }
}

fn without_mark(text: String) -> String {
    match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    }
}

async fn text(stream: &ReadableStream, part: impl Fn()) -> Result<String, NoAnswer> {
    let broken = |_| NoAnswer::Network;
    let reader = ReadableStreamDefaultReader::new(stream).map_err(broken)?;
    let mut bytes = Vec::new();
    loop {
        let chunk = JsFuture::from(reader.read()).await.map_err(broken)?;
        let value = Reflect::get(&chunk, &"value".into()).map_err(broken)?;
        let Ok(value) = value.dyn_into::<Uint8Array>() else {
            break;
        };
        part();
        bytes.extend(value.to_vec());
        if bytes.len() > MOST_BYTES {
            // The rest has no reader.
            drop(reader.cancel());
            return Err(NoAnswer::TooLarge);
        }
    }
    let broken = |error: FromUtf8Error| String::from_utf8_lossy(error.as_bytes()).into_owned();
    Ok(String::from_utf8(bytes).unwrap_or_else(broken))
}

/// Posts without waiting for the answer; the request outlives the page.
pub(super) fn keepalive(url: &str, headers: Option<&Headers>, body: &str) {
    let init = init("POST", headers, Some(body));
    set(&init, "keepalive", &JsValue::TRUE);
    if let Some(answer) = send(url, &init) {
        // A failure has no handler left, and the console must not report it as unhandled.
        spawn_local(async move {
            JsFuture::from(answer).await.ok();
        });
    }
}
