//! What a tab keeps from one load of the page to the next, in `sessionStorage`.
//!
//! Knows where. Must not know what. A browser that forbids it is asked in vain and otherwise
//! obeyed: the panel works, and forgets.

use web_sys::{Storage, console};

const START: &str = "supervisor-widget/";

/// What is kept for one user of one server.
pub fn read(server: &str, user: &str) -> Option<Box<str>> {
    let text = storage()?.get_item(&key(server, user)).ok()??;
    Some(text.into_boxed_str())
}

/// Keeps this in place of what was kept.
pub fn write(server: &str, user: &str, text: &str) {
    if let Some(storage) = storage()
        && storage.set_item(&key(server, user), text).is_err()
    {
        warn("supervisor-widget: the browser keeps nothing more for this tab.");
    }
}

fn key(server: &str, user: &str) -> String {
    [START, server, "#", user].concat()
}

fn storage() -> Option<Storage> {
    let storage = web_sys::window()?.session_storage();
    if storage.is_err() {
        warn("supervisor-widget: the browser keeps nothing for this page.");
    }
    storage.ok().flatten()
}

fn warn(words: &str) {
    console::warn_1(&words.into());
}
