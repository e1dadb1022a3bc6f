//! One fetch with an owner.
//!
//! Knows how to start, read, time out and abort a fetch. Must not know URLs or headers of GWS.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::string::FromUtf8Error;

use gloo_net::http::{Headers, Method, RequestBuilder, Response};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, ReadableStream, ReadableStreamDefaultReader, RequestCredentials};

use super::alarm::Alarm;

/// The largest body that is read: a page lives all day, and nothing a server says is longer.
const MOST_BYTES: usize = 16_000_000;

/// What came back.
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// `Content-Type`.
    pub content_type: Option<String>,
    /// The body as text.
    pub body: String,
    /// Name and value of the CSRF header, when the server sent one.
    pub csrf: Option<(String, String)>,
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
    /// It is answered, or nobody waits for it any more.
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
    /// Something was heard: the time starts anew.
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
            // Without a reason: a reason that is no Error would end in a panic in gloo-net.
            controller.abort();
        }
    }
}

/// Starts a request with cookies. `heard` is called for each part of the answer that arrives,
/// `done` once, neither after the [`Fetch`] is dropped.
pub(super) fn start(
    method: Method,
    url: &str,
    headers: Headers,
    body: Option<&str>,
    limit_ms: u32,
    heard: impl Fn() + 'static,
    done: impl FnOnce(Result<Answer, NoAnswer>) + 'static,
) -> Fetch {
    let controller = AbortController::new().ok();
    let signal = controller.as_ref().map(AbortController::signal);
    let builder = RequestBuilder::new(url)
        .method(method)
        .headers(headers)
        .credentials(RequestCredentials::Include)
        .abort_signal(signal.as_ref());
    let request = match body {
        Some(body) => builder.body(body),
        None => builder.build(),
    };

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
            let result = match request {
                Ok(request) => match request.send().await {
                    Ok(response) => read(response, part).await,
                    Err(_) => Err(NoAnswer::Network),
                },
                Err(_) => Err(NoAnswer::Network),
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

async fn read(response: Response, part: impl Fn()) -> Result<Answer, NoAnswer> {
    part();
    let headers = response.headers();
    let csrf = headers.get("X-CSRF-HEADER").and_then(|name| {
        let token = headers.get(&name)?;
        Some((name, token))
    });
    Ok(Answer {
        status: response.status(),
        content_type: headers.get("Content-Type"),
        body: match response.body() {
            Some(stream) => text(&stream, part).await?,
            None => String::new(),
        },
        csrf,
    })
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
            // Nobody waits for the rest.
            drop(reader.cancel());
            return Err(NoAnswer::TooLarge);
        }
    }
    let broken = |error: FromUtf8Error| String::from_utf8_lossy(error.as_bytes()).into_owned();
    let text = String::from_utf8(bytes).unwrap_or_else(broken);
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// Posts without waiting for the answer; the request outlives the page.
pub(super) fn keepalive(url: &str, headers: &Headers, body: &str) {
    let init = web_sys::RequestInit::new();
    init.set_method("POST");
    init.set_credentials(RequestCredentials::Include);
    init.set_body(&JsValue::from_str(body));
    let raw: &JsValue = init.as_ref();
    js_sys::Reflect::set(raw, &"keepalive".into(), &JsValue::TRUE).ok();
    let copy = web_sys::Headers::new();
    if let (Ok(copy), Some(window)) = (copy, web_sys::window()) {
        for (name, value) in headers.entries() {
            copy.set(&name, &value).ok();
        }
        init.set_headers(copy.as_ref());
        let promise = window.fetch_with_str_and_init(url, &init);
        // Nobody is left to handle a failure, and the console shall not report it as unhandled.
        spawn_local(async move {
            wasm_bindgen_futures::JsFuture::from(promise).await.ok();
        });
    }
}
