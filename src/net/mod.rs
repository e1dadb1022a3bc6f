//! What goes out and comes in: REST requests, the posts of the notification session, what the
//! tabs of one user say to each other, the portal's message bus, what the browser keeps, texts given away, and the time.
//!
//! Knows fetch, headers, the CSRF token and the host's credentials; locks, channels and timers. Must not know what a request
//! is for, and never puts a secret into a log, an event or an error.
//!
//! | file | what is in it |
//! |---|---|
//! | `fetch` | one fetch with an owner |
//! | `answer` | what of an answer is of use |
//! | `credentials` | what the host gives to sign in with |
//! | `tabs` | the lock and the channel among the tabs of a user |
//! | `readers` | the channel of the tabs that read the roster |
//! | `bus` | the portal's message bus |
//! | `backlog` | frames from the bus that wait to be handed on |
//! | `memory` | the storage of the browser |
//! | `link` | the fragment of the page's address |
//! | `give` | the clipboard and files to save |
//! | `alarm` | a timer for hidden pages |

mod alarm;
mod answer;
pub mod backlog;
pub mod bus;
mod credentials;
mod fetch;
pub mod give;
pub mod link;
pub mod memory;
mod readers;
mod tabs;

use std::cell::RefCell;
use std::rc::Rc;

use gloo_net::http::Method;
use wasm_bindgen::prelude::*;
use web_sys::Headers;

pub use alarm::{Alarm, set_script as set_timer_script};
use answer::CsrfHeader;
pub use answer::{Answer, NoAnswer};
pub use credentials::{Credentials, Tried};
pub use fetch::Fetch;
pub use readers::Readers;
pub use tabs::{TabEvent, Tabs};

/// How long a REST request may be silent, in milliseconds.
const REST_LIMIT_MS: u32 = 30_000;

/// What travels with every request of one widget.
#[derive(Clone, Default)]
pub struct Net(Rc<RefCell<Common>>);

#[derive(Default)]
struct Common {
    base_url: String,
    authorization: Option<String>,
    /// The header that the server did not accept. It is never sent again.
    refused: Option<String>,
    csrf: Option<Csrf>,
    /// Whether the server wants a header back that cannot be sent, and that was reported.
    csrf_told: bool,
}

/// The header that a server with CSRF protection wants to see again on every post.
#[derive(Clone)]
struct Csrf {
    header: String,
    token: String,
}

impl Net {
    /// Changes where requests go. What belongs to the old server is forgotten.
    pub fn set_base_url(&self, base_url: &str) {
        if let Ok(mut common) = self.0.try_borrow_mut()
            && common.base_url != base_url
        {
            *common = Common {
                base_url: base_url.to_owned(),
                ..Common::default()
            };
        }
    }

    /// Sends this header from now on; `None` leaves it to the browser's cookie.
    pub fn set_authorization(&self, authorization: Option<String>) {
        if let Ok(mut common) = self.0.try_borrow_mut() {
            common.authorization = authorization;
        }
    }

    /// The header that is sent now was refused: it is not sent any more.
    pub fn refuse_authorization(&self) {
        if let Ok(mut common) = self.0.try_borrow_mut()
            && let Some(refused) = common.authorization.take()
        {
            common.refused = Some(refused);
        }
    }

    /// Address that requests go to.
    pub fn base_url(&self) -> String {
        self.url("")
    }

    /// The header that is sent now.
    pub fn authorization(&self) -> Option<String> {
        self.0.try_borrow().ok()?.authorization.clone()
    }

    /// The header that was refused last.
    pub fn refused(&self) -> Option<String> {
        self.0.try_borrow().ok()?.refused.clone()
    }

    /// Sends a REST request.
    pub fn rest(
        &self,
        request: &gws::request::HttpRequest,
        done: impl FnOnce(Result<Answer, NoAnswer>) + 'static,
    ) -> Fetch {
        let method = match request.method {
            gws::request::Method::Get => Method::GET,
            gws::request::Method::Post => Method::POST,
        };
        self.start(
            &method,
            &request.path,
            request.body.as_deref(),
            REST_LIMIT_MS,
            None,
            done,
        )
    }

    /// Posts messages of the notification session. `heard` is called when a part of the answer
    /// has arrived.
    pub fn comet(
        &self,
        request: &bayeux::Request,
        heard: impl Fn() + 'static,
        done: impl FnOnce(Result<Answer, NoAnswer>) + 'static,
    ) -> Fetch {
        let path = comet_path(request.path);
        let limit = u32::try_from(request.silence_limit).unwrap_or(u32::MAX);
        self.start(
            &Method::POST,
            &path,
            Some(&request.body),
            limit,
            Some(Closure::new(heard)),
            done,
        )
    }

    /// Says goodbye to the notification session while the page goes away. The answer has no reader.
    pub fn farewell(&self, body: &str) {
        let url = self.url(&comet_path("/disconnect"));
        fetch::farewell(&url, self.headers(true).as_ref(), body);
    }

    fn start(
        &self,
        method: &Method,
        path: &str,
        body: Option<&str>,
        limit_ms: u32,
        heard: Option<Closure<dyn Fn()>>,
        done: impl FnOnce(Result<Answer, NoAnswer>) + 'static,
    ) -> Fetch {
        let headers = self.headers(*method == Method::POST);
        let url = self.url(path);
        let net = self.clone();
        let from = self.base_url();
        fetch::start(
            method,
            &url,
            headers.as_ref(),
            body,
            limit_ms,
            heard,
            move |result| {
                if let Ok(answer) = &result
                    && net.base_url() == from
                {
                    net.remember_csrf(answer);
                }
                done(result);
            },
        )
    }

    fn url(&self, path: &str) -> String {
        match self.0.try_borrow() {
            Ok(common) => format!("{}{path}", common.base_url),
            Err(_) => path.to_owned(),
        }
    }

    /// Only headers that the browser accepts were let in, so none is missing.
    fn headers(&self, post: bool) -> Option<Headers> {
        let headers = Headers::new().ok()?;
        let set = |name: &str, value: &str| headers.set(name, value).ok();
        set("Accept", "application/json");
        let common = self.0.try_borrow().ok()?;
        if let Some(authorization) = &common.authorization {
            set("Authorization", authorization);
        }
        if post {
            set("Content-Type", "application/json;charset=UTF-8");
            if let Some(csrf) = &common.csrf {
                set(&csrf.header, &csrf.token);
            }
        }
        drop(common);
        Some(headers)
    }

    /// Any GET may bring the token (CSRF protection).
    fn remember_csrf(&self, answer: &Answer) {
        if let Some(CsrfHeader::Usable { name, token }) = &answer.csrf
            && let Ok(mut common) = self.0.try_borrow_mut()
        {
            common.csrf = Some(Csrf {
                header: name.clone(),
                token: token.clone(),
            });
        }
    }

    /// Whether an answer wants a header back that cannot be sent; `true` once for each server.
    pub fn has_odd_csrf(&self, answer: &Answer) -> bool {
        let is_odd = matches!(answer.csrf, Some(CsrfHeader::Unusable));
        is_odd
            && self
                .0
                .try_borrow_mut()
                .is_ok_and(|mut common| !std::mem::replace(&mut common.csrf_told, true))
    }
}

fn comet_path(path: &str) -> String {
    format!("/api/v2/notifications{path}")
}

/// The text of a property of a JavaScript object, if it is one.
fn text_of(object: &JsValue, key: &str) -> Option<String> {
    js_sys::Reflect::get(object, &JsValue::from_str(key))
        .ok()?
        .as_string()
}
