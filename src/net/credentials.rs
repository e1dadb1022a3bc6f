//! What the host gives to sign in with.
//!
//! Knows the `credentials` property: an object, or an async function that returns one. Keeps it
//! in memory only, and gives out nothing but the header to send.

use std::cell::{Cell, RefCell};

use js_sys::{Function, Promise};
use supervision::message::CredentialsAnswer;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::text_of;

/// The `credentials` property of one widget.
#[derive(Default)]
pub struct Credentials {
    property: RefCell<JsValue>,
    /// Whether a plain object has been handed out since it was set: it would only say the same.
    used: Cell<bool>,
}

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
        if let Ok(mut slot) = self.property.try_borrow_mut() {
            *slot = property;
        }
        self.used.set(false);
    }

    /// What the host wants to sign in with, asked anew.
    pub fn ask(&self) -> impl Future<Output = Given> + 'static {
        let property = self
            .property
            .try_borrow()
            .map_or(JsValue::UNDEFINED, |slot| slot.clone());
        let is_function = property.is_function();
        let used = self.used.replace(true);
        async move {
            if !is_function {
                return read(&property, !used);
            }
            match call(property).await {
                Some(object) => read(&object, true),
                None => Given::failed(),
            }
        }
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

fn read(object: &JsValue, new: bool) -> Given {
    let kind = text_of(object, "type");
    let authorization = match kind.as_deref() {
        Some("basic") => {
            let user = text_of(object, "username");
            let password = text_of(object, "password");
            match (user, password) {
                (Some(user), Some(password)) => basic(&user, &password),
                _ => return Given::failed(),
            }
        }
        Some("bearer") => match text_of(object, "token") {
            Some(token) => Some(format!("Bearer {token}")),
            None => return Given::failed(),
        },
        Some("cookie") | None => None,
        Some(_) => return Given::failed(),
    };
    let given = authorization.is_some();
    // A cookie object promises nothing that was not tried before; a function that returns one
    // may have renewed the cookie.
    let worth_trying = new && (given || !object.is_undefined() && kind.is_some());
    Given {
        answer: if worth_trying {
            CredentialsAnswer::TryAgain
        } else {
            CredentialsAnswer::NothingNew { given }
        },
        authorization,
    }
}

/// The header of HTTP Basic, in UTF-8 (RFC 7617).
fn basic(user: &str, password: &str) -> Option<String> {
    let binary: String = format!("{user}:{password}").bytes().map(char::from).collect();
    let encoded = web_sys::window()?.btoa(&binary).ok()?;
    Some(format!("Basic {encoded}"))
}
