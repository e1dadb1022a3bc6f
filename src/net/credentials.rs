//! What the host gives to sign in with.
//!
//! Knows the `credentials` property: an object, or an async function that returns one. Keeps it
//! in memory only, and gives out nothing but the header to send. Must not know when it is asked.

use std::cell::RefCell;

use js_sys::{Function, Promise};
use supervision::message::CredentialsAnswer;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::answer::is_header;
use super::text_of;

/// The `credentials` property of one widget.
#[derive(Default)]
pub struct Credentials(RefCell<JsValue>);

/// What the host answered.
pub struct Given {
    /// What it means for signing in.
    pub answer: CredentialsAnswer,
    /// The `Authorization` header to send from now on; `None` for the browser's cookie.
    pub authorization: Option<String>,
}

impl Credentials {
    /// The host set the property.
    pub fn set(&self, property: JsValue) {
        if let Ok(mut slot) = self.0.try_borrow_mut() {
            *slot = property;
        }
    }

    /// Asks the host for credentials again.
    pub fn ask(&self, tried: Tried) -> impl Future<Output = Given> + 'static {
        let property = self
            .0
            .try_borrow()
            .map_or(JsValue::UNDEFINED, |slot| slot.clone());
        async move {
            if !property.is_function() {
                return read(&property, &tried, false);
            }
            match call(property).await {
                // A function that returns a cookie may have renewed it.
                Some(object) => read(&object, &tried, true),
                None => Given::failed(),
            }
        }
    }
}

/// What did not help before.
pub struct Tried {
    /// The header that the server refused last.
    pub refused: Option<String>,
    /// The header that is sent now, when another one is asked for in its place.
    pub in_vain: Option<String>,
    /// Whether something was tried at all since signing in began: then the cookie was, too.
    pub again: bool,
}

impl Tried {
    /// Sending a refused password again could lock the account.
    fn has(&self, header: &str) -> bool {
        let is_it = |tried: &Option<String>| tried.as_deref() == Some(header);
        is_it(&self.refused) || is_it(&self.in_vain)
    }
}

impl Given {
    fn failed() -> Self {
        Self {
            answer: CredentialsAnswer::Failed,
            authorization: None,
        }
    }
}

async fn call(function: JsValue) -> Option<JsValue> {
    let function: Function = function.dyn_into().ok()?;
    let returned = function.call0(&JsValue::UNDEFINED).ok()?;
    // A plain value is as good as a promise of it.
    JsFuture::from(Promise::resolve(&returned)).await.ok()
}

fn read(object: &JsValue, tried: &Tried, cookie_is_new: bool) -> Given {
    let cookie = Given {
        answer: if cookie_is_new || !tried.again {
            CredentialsAnswer::Cookie
        } else {
            CredentialsAnswer::NothingNew { given: false }
        },
        authorization: None,
    };
    let authorization = match text_of(object, "type").as_deref() {
        Some("basic") => {
            let user = text_of(object, "username");
            let password = text_of(object, "password");
            user.zip(password)
                .and_then(|(user, password)| basic(&user, &password))
        }
        Some("bearer") => text_of(object, "token").map(|token| format!("Bearer {token}")),
        Some("cookie") => return cookie,
        None if object.is_undefined() || object.is_null() => return cookie,
        Some(_) | None => None,
    };
    // The text of a header is of few letters, on one line.
    match authorization.filter(|header| is_header("Authorization", header)) {
        Some(same) if tried.has(&same) => Given {
            answer: CredentialsAnswer::NothingNew { given: true },
            authorization: None,
        },
        Some(new) => Given {
            answer: CredentialsAnswer::TryAgain,
            authorization: Some(new),
        },
        None => Given::failed(),
    }
}

/// The header of HTTP Basic, in UTF-8 (RFC 7617).
fn basic(user: &str, password: &str) -> Option<String> {
    let binary: String = format!("{user}:{password}")
        .bytes()
        .map(char::from)
        .collect();
    let encoded = web_sys::window()?.btoa(&binary).ok()?;
    Some(format!("Basic {encoded}"))
}
