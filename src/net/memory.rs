//! What the browser keeps from one load of the page to the next.
//!
//! Knows where. Must not know what. A browser that forbids it is asked in vain and otherwise
//! obeyed: the panel works, and forgets.

use web_sys::{Storage, console};

const START: &str = "supervisor-widget/";

/// For how long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// As long as the tab, and for it alone: `sessionStorage`.
    Tab,
    /// For the days to come, and all tabs: `localStorage`.
    Browser,
}

/// What is kept for one user of one server.
pub fn read(keep: Keep, server: &str, user: &str) -> Option<Box<str>> {
    let text = storage(keep)?.get_item(&key(server, user)).ok()??;
    Some(text.into_boxed_str())
}

/// Keeps this in place of what was kept; an empty text is nothing.
pub fn write(keep: Keep, server: &str, user: &str, text: &str) {
    let Some(storage) = storage(keep) else {
        return;
    };
    if text.is_empty() {
        storage.remove_item(&key(server, user)).ok();
    } else if storage.set_item(&key(server, user), text).is_err() {
        warn("supervisor-widget: the browser keeps nothing more for this page.");
    }
}

/// Forgets, for the tab and for the days to come, what was kept for one user of one server.
pub fn forget(server: &str, user: &str) {
    for keep in [Keep::Tab, Keep::Browser] {
        if let Some(storage) = storage(keep) {
            storage.remove_item(&key(server, user)).ok();
        }
    }
}

fn key(server: &str, user: &str) -> String {
    [START, server, "#", user].concat()
}

fn storage(keep: Keep) -> Option<Storage> {
    let window = web_sys::window()?;
    let storage = match keep {
        Keep::Tab => window.session_storage(),
        Keep::Browser => window.local_storage(),
    };
    if storage.is_err() {
        warn("supervisor-widget: the browser keeps nothing for this page.");
    }
    storage.ok().flatten()
}

fn warn(words: &str) {
    console::warn_1(&words.into());
}
