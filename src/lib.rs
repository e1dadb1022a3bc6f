//! `<supervisor-widget>`: a contact-centre supervisor's panel as a custom element.
//!
//! The browser half. It knows Leptos, the DOM, fetch and timers, and decides nothing: what may be
//! done and what is true is in the crates `supervision`, `gws`, `cisco` and `bayeux`.
//!
//! | folder | what is in it |
//! |---|---|
//! | [`element`] | the custom element: attributes, properties, methods, style |
//! | [`runtime`] | runs the core: one queue, effects, projection onto signals |
//! | [`net`] | fetch, credentials, CSRF token, the portal's message bus |
//! | [`view`] | Leptos components |
//! | `words` | which sentence tells a fact |
//! | [`i18n`] | sentences in the supervisor's language |

pub mod element;
pub mod i18n;
pub mod net;
pub mod runtime;
pub mod view;
mod words;

#[cfg(test)]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
