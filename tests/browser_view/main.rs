//! The view in a real browser, on screens made by hand: roles, names, reasons, keys and focus.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod as_of;
mod cards;
mod columns;
mod details;
mod fabricated;
mod frame;
mod groups;
mod keyboard;
mod menus;
mod narrowing;
mod panel;
mod presses;
mod rows;
mod sessions;
mod trouble;
mod window;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
