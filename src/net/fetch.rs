//! One fetch with an owner.
//!
//! Knows how to start, time out and abort a fetch. Must not know URLs or headers of GWS.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::{Headers, Method, RequestBuilder, Response};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, RequestCredentials};

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
    /// It took too long.
    Timeout,
}

/// A request under way. Dropping it aborts the request, and its callback is never called.
pub struct Fetch {
    controller: Option<AbortController>,
    dropped: Rc<Cell<bool>>,
    _limit: Timeout,
}

impl Drop for Fetch {
    fn drop(&mut self) {
        self.dropped.set(true);
        if let Some(controller) = &self.controller {
            // Without a reason: a reason that is no Error would end in a panic in gloo-net.
            controller.abort();
        }
    }
}

/// Starts a request with cookies. `done` is called once, unless the [`Fetch`] is dropped first.
pub(super) fn start(
    method: Method,
    url: &str,
    headers: Headers,
    body: Option<&str>,
    limit_ms: u32,
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

    let timed_out = Rc::new(Cell::new(false));
    let dropped = Rc::new(Cell::new(false));
    let limit = Timeout::new(limit_ms, {
        let (timed_out, controller) = (timed_out.clone(), controller.clone());
        move || {
            timed_out.set(true);
            if let Some(controller) = controller {
                controller.abort();
            }
        }
    });
    spawn_local({
        let dropped = dropped.clone();
        async move {
            let result = match request {
                Ok(request) => match request.send().await {
                    Ok(response) => read(response).await,
                    Err(_) => Err(NoAnswer::Network),
                },
                Err(_) => Err(NoAnswer::Network),
            };
            if dropped.get() {
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
        dropped,
        _limit: limit,
    }
}

async fn read(response: Response) -> Result<Answer, NoAnswer> {
    let headers = response.headers();
    let csrf = headers.get("X-CSRF-HEADER").and_then(|name| {
        let token = headers.get(&name)?;
        Some((name, token))
    });
    Ok(Answer {
        status: response.status(),
        content_type: headers.get("Content-Type"),
        body: response.text().await.map_err(|_| NoAnswer::Network)?,
        csrf,
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
